# How fast the server answers: 64 connections, a view that is kept and questions that are not.
#     bash bench/serve.sh [STORE]          STORE: build/bench-store.db, of `make bench-store`
set -eu
store=${1:-build/bench-store.db}
sitrep=build/release/sitrep
command -v wrk > /dev/null || { echo "bench/serve.sh needs wrk (Debian: wrk)"; exit 1; }
[ -e "$store" ] || { echo "$store is not here: make bench-store"; exit 1; }
pid=$(mktemp) lua=$(mktemp)
base=$($sitrep serve --store "$store" --port 0 --background "$pid")
trap 'kill $(cat $pid); rm -f $pid $lua' EXIT
cat > "$lua" <<'X'
local n = 0
request = function()
  n = n + 1
  return wrk.format("GET", string.format("/api/events?place=Village+%d&from=2016-0%d-%02d&limit=50&origins=%d",
                                         n % 400, n % 9 + 1, n % 28 + 1, n % 2))
end
X
curl -s "${base}api/status" | grep -o '"claims":[0-9]*,"events":[0-9]*'
echo "all events for the map, gzip: $(curl -s -H 'Accept-Encoding: gzip' "${base}api/map" | wc -c) bytes"
uptime
run() { echo "== $1"; shift; wrk -t2 -c64 -d10s --latency "$@" | grep -E '50%|99%|Requests/sec|Non-2xx' || true; }
run "kept: the latest 50 events" "${base}api/events?limit=50"
run "filtered: place, day and origins, each other" -s "$lua" "$base"
