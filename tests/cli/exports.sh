# What goes out comes back: each form is read again and held against the record; no cell is a
# formula; what nobody stated is empty, not 0.  Usage: exports.sh PROGRAM
set -u
sitrep=$(realpath "$1")
sample=$(realpath data/sample/daraa-2018.jsonl)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
head -24 "$sample" > in.jsonl
"$sitrep" add --archive --store a.db in.jsonl 2>/dev/null
for f in acled ucdp hxl geojson plover jsonl; do "$sitrep" export --store a.db --format $f > $f 2>/dev/null || exit 1; done
for f in acled ucdp hxl; do "$sitrep" export --format $f --dictionary > $f.words || exit 1; done
"$sitrep" events --store a.db > events
python3 - <<'X'
import csv, json
events = {e["event"]: e for e in map(json.loads, open("events"))}
def best(e):
    for who in ("all", None):
        for f in e["figures"]:
            if f["measure"] == "killed" and f.get("unit") == "person" and (who is None or f["who"] == who):
                return f["best"]
def rows(name):
    with open(name, newline="") as f:
        return list(csv.DictReader(f))
def words(name):
    return [r["column"] for r in rows(name + ".words")]
for name, key, dead in (("acled", "event_id_cnty", "fatalities"), ("ucdp", "id", "best")):
    got = rows(name)
    assert list(got[0]) == words(name), name
    for r in got:
        e = events[r[key]]
        assert (r[dead] == "") == (best(e) is None), (name, r, e["figures"])
        if r["latitude"]:
            assert abs(float(r["latitude"]) - e["where"]["lat"]) < 1e-4, r
        for k, cell in r.items():
            assert not cell or cell[0] not in "=+@" and (cell[0] != "-" or cell[1:].replace(".", "").isdigit()), (k, cell)
got = rows("hxl")
assert all(v.startswith("#") for v in got[0].values()) and list(got[0]) == words("hxl")
assert {r["Event"] for r in got[1:]} == set(events)
geo = json.load(open("geojson"))["features"]
assert {f["properties"]["id"] for f in geo} == set(events)
lines = [json.loads(l) for l in open("jsonl")]
assert {l["event"]["event"] for l in lines if l["record"] == "event"} == set(events)
claims = {l["claim"]["claim"] for l in lines if l["record"] == "claim"}
assert claims == {json.loads(l)["id"] for l in open("plover")} and sum(l["record"] == "item" for l in lines) == 24
X
