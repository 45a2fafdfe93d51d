#!/usr/bin/env python3
"""Places of UCDP's events in Syria from their headlines.

usage: ucdp_places.py prepare UCDP.tsv > headlines.jsonl
       sitrep geoparse headlines.jsonl > found.jsonl
       ucdp_places.py score UCDP.tsv found.jsonl [--errors]

A headline names the place of its event when a stretch of its words is spelled like
the name UCDP gives (where_coordinates without "town", "village" ...; transliteration
evened out, four letters in five alike) and the event is placed exactly or near
(where_prec 1 or 2).  Counted once for each headline and place.

  resolved   the name found there has coordinates
  10 km      ... within 10 km of UCDP's, 25 km likewise
  abroad     ... in another country than Syria
"""
import csv, json, math, re, sys, unicodedata

KIND = re.compile(r"\b(town|village|city|neighbou?rhood|district|area|camp|suburb|subdistrict|governorate|province|airport|"
                  r"military|air base|airbase|base|region|the|of|near|farms?|hill|mountain|dam|checkpoint|road|oil|gas|field)\b", re.I)


def loose(name):
    s = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c)).lower()
    s = re.sub(r"['`’‘ʿʾʻ]", "", s)
    s = re.sub(r"[^a-z]+", " ", s)
    s = re.sub(r"\b(al|el|as|ash|ad|an|ar|at|az|es|ed|en|er|et)\b", " ", s)
    for a, b in (("sh", "S"), ("ch", "S"), ("kh", "k"), ("gh", "g"), ("dh", "d"), ("th", "t"), ("q", "k"),
                 ("ou", "u"), ("oo", "u"), ("w", "u"), ("o", "u"), ("ei", "i"), ("ay", "i"), ("ai", "i"), ("ee", "i"),
                 ("e", "i"), ("y", "i")):
        s = s.replace(a, b)
    s = re.sub(r"(.)\1+", r"\1", s)
    return re.sub(r"[ai]?h\b", "a", s).replace(" ", "")


def alike(a, b):
    if not a or not b:
        return 0
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        last, row[0] = row[0], i
        for j, y in enumerate(b, 1):
            last, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, last + (x != y) * (0.5 if x in "aiu" and y in "aiu" else 1))
    return 1 - row[-1] / max(len(a), len(b))


def km(a, b, c, d):
    r = math.pi / 180
    h = math.sin((c - a) * r / 2) ** 2 + math.cos(a * r) * math.cos(c * r) * math.sin((d - b) * r / 2) ** 2
    return 12742 * math.asin(math.sqrt(min(1, h)))


def span_of(headline, place):
    """Characters of the headline that spell the place, or None."""
    want = loose(KIND.sub(" ", place.split("(")[0]))
    if len(want) < 3:
        return None
    words = [(m.start(), m.end()) for m in re.finditer(r"[\w'’`‘-]+", headline)]
    best = (0.8, None)
    for i in range(len(words)):
        for j in range(i, min(i + 4, len(words))):
            b, e = words[i][0], words[j][1]
            if not headline[b:b + 1].isupper() and not headline[b:].startswith(("al-", "el-", "ash-", "as-", "ar-", "an-", "at-", "ad-", "az-")):
                continue
            score = alike(want, loose(headline[b:e]))
            if score > best[0] + 1e-9:
                best = (score, (b, e))
    return best[1]


def events(path):
    seen = set()
    with open(path, encoding="utf-8") as f:
        for row in csv.DictReader(f, delimiter="\t", quoting=csv.QUOTE_NONE):
            if row["where_prec"] not in "12" or not row["source_headline"].strip():
                continue
            key = row["source_headline"], row["where_coordinates"]
            if key in seen:
                continue
            seen.add(key)
            yield row


def main():
    if len(sys.argv) < 3 or sys.argv[1] not in ("prepare", "score"):
        sys.exit(__doc__)
    if sys.argv[1] == "prepare":
        done = set()
        for row in events(sys.argv[2]):
            text = row["source_headline"]
            if text not in done and span_of(text, row["where_coordinates"]):
                done.add(text)
                print(json.dumps({"id": "h%d" % (len(done) - 1), "text": text, "publisher": row["source_original"]}, ensure_ascii=False))
        return
    ids, found = {}, {}
    for row in events(sys.argv[2]):
        text = row["source_headline"]
        if text not in ids and span_of(text, row["where_coordinates"]):
            ids[text] = "h%d" % len(ids)
    with open(sys.argv[3], encoding="utf-8") as f:
        for line in f:
            r = json.loads(line)
            found[r["doc"]] = r["toponyms"]
    n = resolved = near = close = abroad = 0
    for row in events(sys.argv[2]):
        text = row["source_headline"]
        span = span_of(text, row["where_coordinates"])
        if not span:
            continue
        n += 1
        b, e = len(text[:span[0]].encode()), len(text[:span[1]].encode())
        hits = [t for t in found.get(ids[text], []) if t["span"][0] < e and t["span"][1] > b]
        placed = [t for t in hits if t.get("lat") is not None]
        d = min((km(float(row["latitude"]), float(row["longitude"]), t["lat"], t["lon"]) for t in placed), default=None)
        resolved += d is not None
        near += d is not None and d <= 10
        close += d is not None and d <= 25
        abroad += bool(placed) and all(t.get("country") != "SYR" for t in placed)
        if "--errors" in sys.argv and (d is None or d > 10):
            print("%s\t%s\t%s\t%s" % ("-" if d is None else "%.0f km" % d, row["where_coordinates"], text[span[0]:span[1]],
                                     [(t["text"], t.get("name"), t.get("country"), t.get("kind"), t.get("fuzzy")) for t in hits]))
    print("headlines that name the place %d  resolved %.3f  within 10 km %.3f  25 km %.3f  abroad %.4f" %
          (n, resolved / n, near / n, close / n, abroad / n))


main()
