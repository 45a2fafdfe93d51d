# Read by tests of the command line: says what a command answered when that is not what was wanted.
check() {       # check NAME WANTED-EXIT WANTED-WORDS COMMAND...
    name=$1 want=$2 words=$3; shift 3
    "$@" > out 2>&1
    got=$?
    [ $got = "$want" ] || { echo "$name: exit $got, not $want"; cat out; bad=1; }
    [ -z "$words" ] || grep -q -- "$words" out || { echo "$name: nothing of \"$words\":"; cat out; bad=1; }
}
