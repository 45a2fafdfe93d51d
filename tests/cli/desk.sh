# The server's manners: filters and forms, CSV that runs no formula, review and undo, who may do
# what, logins behind a proxy, bodies that are too long, clients that never finish.
# Usage: desk.sh PROGRAM
set -u
. "$(dirname "$0")/../check.sh"
trap '[ -e $work/pid ] && kill $(cat $work/pid) 2>/dev/null; rm -rf "$work"' EXIT
status() { curl -s -o out -w '%{http_code}' "$@"; }
want() { code=$1; shift; got=$(status "$@"); [ "$got" = "$code" ] || { wrong "$* answered $got, not $code: $(head -c 200 out)"; }; }
json='Content-Type: application/json'

cat > in.jsonl <<'X'
{"id":"o1","date":"2018-06-26","publisher":"Reuters","title":"=1+1","text":"Government artillery shelled the town of Nawa on Tuesday, killing three civilians, the Syrian Observatory for Human Rights said."}
{"id":"o2","date":"2018-06-27","publisher":"AFP","title":"Izra","text":"Rebels shelled the town of Izra on Wednesday, killing two soldiers, state media said."}
X
"$sitrep" add --archive --store a.db in.jsonl 2>/dev/null
base=$("$sitrep" serve --store a.db --port 0 --background pid)api/
want 200 "${base}events?type=ASSAULT&place=Nawa&from=2018-06-26&to=2018-06-26&origins=1&text=artillery&grade=possible"
grep -q '"id"' out || wrong "no event by all filters: $(cat out)"
event=$(grep -o 'ev-[0-9a-f]*' out | head -1)
want 400 "${base}events?from=soon"
want 400 "${base}events?colour=red"
want 400 "${base}events?box=1,2,3"
want 404 "${base}ledger/none"
want 405 -X POST -H "$json" -d '{}' "${base}events"
want 200 "${base}events/${event:0:10}"
want 200 "${base}items?format=csv"
grep -q "\"'=1+1\"" out || wrong "a formula stands in the CSV: $(cat out)"
curl -s "${base}openapi.json" | python3 -c 'import json,sys; d=json.load(sys.stdin); assert "/api/events" in d["paths"]' || wrong "the description is no JSON"
tag=$(curl -s -D - -o /dev/null "${base}events" | tr -d '\r' | sed -n 's/^ETag: //p')
want 304 -H "If-None-Match: $tag" "${base}events"

# Review: each word, and back.
say() { curl -s -H "$json" -d "$1" "${base}review"; }
claim=$(curl -s "${base}claims?event=$event" | grep -o '"claim":"[0-9a-f]*"' | head -1 | cut -d'"' -f4)
killed() { curl -s "${base}events/$1" | grep -o '"measure":"killed"[^}]*"best":[0-9]*' | grep -o '[0-9]*$' | head -1; }
[ "$(killed "$event")" = 3 ] || wrong "not three killed: $(killed "$event")"
say "{\"action\":\"correct\",\"claim\":\"$claim\",\"field\":\"killed\",\"value\":\"4\",\"why\":\"misread\",\"who\":\"ann\"}" | grep -q '"done":true' || wrong "no correction"
[ "$(killed "$event")" = 4 ] || wrong "the correction shows not: $(killed "$event")"
say '{"action":"undo","who":"ann"}' | grep -q '"done":true' || wrong "no undo"
[ "$(killed "$event")" = 3 ] || wrong "the correction is not taken back: $(killed "$event")"
other=$(curl -s "${base}events?place=Izra" | grep -o 'ev-[0-9a-f]*' | head -1)
n=$(curl -s "${base}status" | grep -o '"events":[0-9]*')
say "{\"action\":\"merge\",\"event\":\"$other\",\"into\":\"$event\",\"why\":\"same\",\"who\":\"ann\"}" | grep -q '"done":true' || wrong "no merge"
curl -s "${base}events/$other" | grep -q "\"merged_into\":\"$event\"" || wrong "a merged event does not say what it became: $(curl -s "${base}events/$other" | head -c 200)"
want 200 "${base}ledger/alerts?from=2018-06-01&to=2018-07-01"
want 200 "${base}ledger/displaced?to=2018-07-01"
want 400 "${base}ledger/alerts?from=2018-07-01&to=2018-06-01"
[ "$(curl -s "${base}map" | head -c 4 | od -An -tu4 | tr -d ' ')" -gt 10 ] || wrong "the map has no head"
[ "$(curl -s "${base}status" | grep -o '"events":[0-9]*')" != "$n" ] || wrong "merging changes nothing"
say '{"action":"undo","who":"ann"}' | grep -q '"done":true' || wrong "no undo of a merge"
[ "$(curl -s "${base}status" | grep -o '"events":[0-9]*')" = "$n" ] || wrong "a merge taken back leaves another number of events"
say "{\"action\":\"exclude\",\"claim\":\"$claim\",\"why\":\"copy\",\"who\":\"ann\"}" > /dev/null
[ "$(killed "$event")" = "" ] || wrong "an excluded claim still counts"
say '{"action":"undo","who":"ann"}' > /dev/null
say "{\"action\":\"take\",\"event\":\"$event\",\"who\":\"bob\"}" > /dev/null
curl -s "${base}events/$event" | grep -q '"work":{"state":"taken","who":"bob"' || wrong "nobody is on it"
say '{"action":"dance"}' | grep -q error || wrong "any action will do"

# Bodies and clients that do not end.
head -c 100000000 /dev/zero > big
want 413 -H "$json" --data-binary @big "${base}add"
port=$(echo "$base" | grep -o ':[0-9]*/' | tr -d ':/')
for i in $(seq 40); do { exec 9<>/dev/tcp/127.0.0.1/$port && printf 'GET /api/events HT' >&9 && sleep 3; } 2>/dev/null & done
sleep 0.5
want 200 "${base}status"
timeout 3 curl -sN "${base}stream" > news & sleep 1
say "{\"action\":\"free\",\"event\":\"$event\",\"who\":\"bob\"}" > /dev/null
wait
grep -q 'event: record' news || wrong "no news came: $(cat news)"
kill "$(cat pid)"; rm pid

# Beyond this machine.
"$sitrep" serve --store a.db --port 0 --address 0.0.0.0 2>/dev/null && wrong "listens to everybody without TLS"
"$sitrep" serve --store a.db --port 0 --behind-proxy 2>/dev/null && wrong "opens where nobody can log in"
echo short | "$sitrep" accounts add ann --store a.db 2>/dev/null && wrong "takes a short password"
echo "correct horse battery" | "$sitrep" accounts add ann --role reviewer --store a.db || wrong "no account"
echo "another long password" | "$sitrep" accounts add ron --role reader --store a.db || wrong "no account"
[ "$(stat -c %a a.db.accounts)" = 600 ] || wrong "everybody may read the accounts"
grep -q 'argon2id' a.db.accounts && ! grep -q horse a.db.accounts || wrong "the password is not hashed"
base=$("$sitrep" serve --store a.db --port 0 --behind-proxy --background pid)api/
want 401 "${base}events"
want 401 -H "$json" -d '{"name":"ann","password":"wrong wrong wrong"}' "${base}session"
log_in() { curl -s -D head -H "$json" -d "{\"name\":\"$1\",\"password\":\"$2\"}" "${base}session" > who; tr -d '\r' < head | sed -n 's/^Set-Cookie: \([^;]*\).*/\1/p'; }
cookie=$(log_in ann "correct horse battery")
csrf=$(grep -o '"csrf":"[0-9a-f]*"' who | cut -d'"' -f4)
grep -qi 'set-cookie:.*HttpOnly.*SameSite=Strict.*Secure' head || wrong "the cookie is not guarded: $(cat head)"
want 200 -H "Cookie: $cookie" "${base}events"
want 403 -H "Cookie: $cookie" -H "$json" -d "{\"action\":\"confirm\",\"event\":\"$event\"}" "${base}review"
want 200 -H "Cookie: $cookie" -H "X-CSRF-Token: $csrf" -H "$json" -d "{\"action\":\"confirm\",\"event\":\"$event\",\"who\":\"eve\"}" "${base}review"
grep -q '"who":"ann"' out || wrong "one may speak in another's name: $(cat out)"
want 403 -H "Cookie: $cookie" -H "X-CSRF-Token: $csrf" -H "Origin: https://elsewhere.example" -H "$json" -d '{}' "${base}review"
want 403 -H "Cookie: $cookie" -H "X-CSRF-Token: $csrf" -H "$json" -d '{"action":"seal-source","source":"Reuters","why":"x"}' "${base}review"
reader=$(log_in ron "another long password")
want 200 -H "Cookie: $reader" "${base}claims?profile=internal"
grep -q 'shelled the town' out && wrong "a reader of the public profile reads words"
want 403 -H "Cookie: $reader" "${base}queue"
"$sitrep" accounts remove ann --store a.db
want 401 -H "Cookie: $cookie" "${base}events"
for i in 1 2 3 4 5 6 7 8 9; do last=$(status -H "$json" -d '{"name":"ron","password":"guess guess guess"}' "${base}session"); done
[ "$last" = 429 ] || wrong "one may guess passwords for ever ($last)"
exit $bad
