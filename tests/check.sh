# Read by tests of the command line, `. check.sh` with the test's own arguments: works in an empty folder that goes
# away again, counts what was wrong in $bad, and says what a command answered when that is not what was wanted.
sitrep=$(realpath "$1")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
bad=0
wrong() { echo "$*"; bad=1; }

check() {       # check NAME WANTED-EXIT WANTED-WORDS COMMAND...
    name=$1 want=$2 words=$3; shift 3
    "$@" > out 2>&1
    got=$?
    [ $got = "$want" ] || { echo "$name: exit $got, not $want"; cat out; bad=1; }
    [ -z "$words" ] || grep -q -- "$words" out || { echo "$name: nothing of \"$words\":"; cat out; bad=1; }
}
