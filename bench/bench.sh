# Throughput and memory of the whole way, and how they grow with input.  Text is the bundled
# sample, again and again with another id, so nothing outside the repository is needed.
#   bash bench/bench.sh [PROGRAM]
set -eu
sitrep=${1:-build/release/sitrep}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
words=$(sed 's/.*"text": *"//; s/", "lang".*//; s/\\n/ /g' data/sample/daraa-2018.jsonl | wc -w)

measure() {     # measure NAME WORDS COMMAND...     CPU seconds, so that a busy machine does not show
    name=$1 n=$2; shift 2
    { "$@" > "$work/out" 2> "$work/err" & } 2>/dev/null
    pid=$!
    peak=0 ticks=0
    while kill -0 $pid 2>/dev/null; do
        now=$(awk '/VmHWM/ {print $2}' /proc/$pid/status 2>/dev/null || echo 0)
        [ "${now:-0}" -gt $peak ] && peak=$now
        t=$(awk '{print $14 + $15}' /proc/$pid/stat 2>/dev/null || echo 0)
        [ "${t:-0}" -gt $ticks ] && ticks=$t
        sleep 0.02
    done
    wait $pid || true
    awk -v name="$name" -v n="$n" -v t="$ticks" -v hz="$(getconf CLK_TCK)" -v k="$peak" \
        'BEGIN { s = t / hz; printf "%-28s %9d words  %7.2f cpu-s  %8.0f words/cpu-s  %5.0f MB\n", name, n, s, n / (s ? s : 0.01), k / 1024 }'
}

printf 'x.\n' > "$work/one.txt"
measure "start (nothing to code)" 1 "$sitrep" code "$work/one.txt"
for times in 1 10 50; do
    for i in $(seq $times); do sed "s/\"id\": *\"/&$i-/; s/\"text\": *\"/&($i) /" data/sample/daraa-2018.jsonl; done > "$work/$times.jsonl"
    measure "code x$times" $((words * times)) "$sitrep" code "$work/$times.jsonl"
    rm -f "$work/$times.db"*
    measure "add x$times (code and store)" $((words * times)) "$sitrep" add --store "$work/$times.db" "$work/$times.jsonl"
done
