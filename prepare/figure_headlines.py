#!/usr/bin/env python3
"""The headlines that tests/score/ucdp-headlines.tsv labels, as JSON Lines.

usage: figure_headlines.py UCDP.tsv > HEADLINES.jsonl      (or with --others: those behind them, to develop on)
"""
import csv
import json
import random
import re
import sys

NUMBER = re.compile(r"(?i)\d|\b(one|two|three|four|five|six|seven|eight|nine|ten|dozens?|tens|hundreds?|toll|"
                    r"a (man|woman|child|person|fighter|citizen|commander|civilian))\b")


def main():
    texts, seen = [], set()
    with open(sys.argv[1], encoding="utf-8") as f:
        for row in csv.DictReader(f, delimiter="\t", quoting=csv.QUOTE_NONE):
            text = row["source_headline"].split(";")[0].strip()
            if text and text not in seen and not text.startswith("http"):
                seen.add(text)
                texts.append({"id": row["id"], "text": text, "date": row["source_date"][:10]})
    random.seed(20261122)
    random.shuffle(texts)
    chosen = [t for t in texts[700:] if NUMBER.search(t["text"]) and not re.search(r"\(S\d+", t["text"])]
    for t in chosen[300:900] if "--others" in sys.argv else chosen[:300]:
        print(json.dumps(t, ensure_ascii=False))


main()
