# Two laptops merge by file: nothing lost, nothing doubled, and the second time nothing at all.
# Usage: bundle.sh PROGRAM
set -u
. "$(dirname "$0")/../check.sh"
cat > a.jsonl <<'EOF'
{"id":"a","date":"2018-06-26","publisher":"Example Wire","text":"Government forces shelled the town of Nawa on Tuesday, killing four civilians."}
{"id":"b","date":"2018-06-27","publisher":"Example Wire","text":"Warplanes struck Tafas on Wednesday and wounded two men."}
EOF
cat > b.jsonl <<'EOF'
{"id":"b","date":"2018-06-27","publisher":"Example Wire","text":"Warplanes struck Tafas on Wednesday and wounded two men."}
{"id":"c","date":"2018-06-28","publisher":"Example Wire","deletes":"a"}
EOF
check "first laptop" 0 "2 items added" "$sitrep" add --fast --store a.db a.jsonl
check "second laptop" 0 "2 items added" "$sitrep" add --fast --store b.db b.jsonl
check "bundle" 0 "" "$sitrep" export --store b.db --bundle today.db
check "bundle over a file" 3 "exists already" "$sitrep" export --store b.db --bundle a.jsonl
check "import" 0 "1 items added .* 1 items known already" "$sitrep" import --store a.db today.db
check "import again" 0 "0 items added .* 2 items known already" "$sitrep" import --store a.db today.db
check "import into nothing" 0 "2 items added" "$sitrep" import --store new.db today.db
check "verify" 0 "3 items" "$sitrep" verify --store a.db
check "verify the new one" 0 "as it was written" "$sitrep" verify --store new.db
check "the deletion came along" 0 '"status":"retracted"' "$sitrep" events --store a.db --place Nawa
# What the first laptop knew in June it knew, to whoever asks for June; that it came to the second today is told as well.
check "an archive" 0 "2 items added" "$sitrep" add --fast --archive --store june.db a.jsonl
check "its bundle" 0 "" "$sitrep" export --store june.db --bundle june-bundle.db
check "import june" 0 "2 items added" "$sitrep" import --store late.db june-bundle.db
check "known in june" 0 "Tafas" "$sitrep" events --store late.db --as-known-on 2018-06-27
check "not before" 1 "" bash -c '"$0" events --store late.db --as-known-on 2018-06-26 | grep -q Tafas' "$sitrep"
check "new here today" 0 "Tafas" "$sitrep" changes --store late.db --since "$(date -u -d yesterday +%F)"
check "received today" 0 "$(date -u +%F)" python3 -c 'import sqlite3, time
print(time.strftime("%Y-%m-%d", time.gmtime(sqlite3.connect("late.db").execute("SELECT min(arrived) FROM items").fetchone()[0])))'
check "verify june" 0 "as it was written" "$sitrep" verify --store late.db
check "no bundle" 3 "is no store" "$sitrep" import --store a.db a.jsonl
check "changes" 0 '"change":"deleted"' "$sitrep" changes --store a.db --since 2018-01-01
exit $bad
