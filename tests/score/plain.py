#!/usr/bin/env python3
"""How much plain prose is taken for conflict: sentences of everyday genres, each an item of its own.

usage: plain.py SITREP UD_DEV.conllu... [--show] [--limit 2000]

Sentences of five words or more from the genres of the Universal Dependencies dev files that are not news, weblogs or
newsgroups (answers, reviews and e-mails of EWT; fiction, how-to, travel, biography, textbook, vlog, academic ... of GUM), in
a seeded shuffle.  Counted: sentences with a claim of a conflict class (ASSAULT COERCE CONTROL DISPLACE MOBILIZE PROTEST
THREATEN) that is told as happened, going on or to come.  Some of these sentences do tell of violence (history, crime
fiction): nobody has taken them out, so a part of what is counted is right.
"""
import argparse
import collections
import json
import random
import re
import subprocess
import sys
import tempfile

CONFLICT = {"ASSAULT", "COERCE", "CONTROL", "DISPLACE", "MOBILIZE", "PROTEST", "THREATEN"}
NEWS = re.compile(r"^(weblog|newsgroup|GUM_news|GUM_interview|GUM_speech|GUM_court)")


def sentences(path):
    name, text = "", ""
    with open(path, encoding="utf-8") as f:
        for line in f:
            if line.startswith("# sent_id = "):
                name = line[12:].strip()
            elif line.startswith("# text = "):
                text = line[9:].strip()
                if not NEWS.match(name) and len(text.split()) >= 5:
                    yield name, text


def main():
    args = argparse.ArgumentParser()
    args.add_argument("sitrep")
    args.add_argument("files", nargs="+")
    args.add_argument("--show", action="store_true")
    args.add_argument("--limit", type=int, default=2000)
    a = args.parse_args()
    said = [s for path in a.files for s in sentences(path)]
    random.Random(4).shuffle(said)
    said = said[:a.limit]
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as f:
        for name, text in said:
            f.write(json.dumps({"id": name, "text": text}) + "\n")
        f.flush()
        out = subprocess.run([a.sitrep, "code", f.name], capture_output=True, text=True)
        if out.returncode:
            sys.exit(out.stderr)
    claims = [json.loads(line) for line in out.stdout.splitlines()]
    wrong = [c for c in claims if c["event"] in CONFLICT and c["aspect"] not in ("negated", "hypothetical")]
    docs = {c["doc"] for c in wrong}
    print("%d sentences, %d with a conflict claim: %.2f %%" % (len(said), len(docs), 100 * len(docs) / len(said)))
    text = dict(said)
    if a.show:
        for c in wrong:
            print(c["event"], c["rule"], "|", text[c["doc"]][:200])
    else:
        print("  by rule:", ", ".join("%s %d" % p for p in collections.Counter(c["rule"].split()[0].split("/")[-1] for c in wrong).most_common(6)))


main()
