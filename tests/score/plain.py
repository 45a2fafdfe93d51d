#!/usr/bin/env python3
"""How much plain prose is taken for conflict: every sentence of the UD dev documents that are not about conflict.

usage: plain.py SITREP UD_DEV.conllu... [--show]

All documents of all genres but those that tests/score/plain-left-out.txt lists, each with its reason, for being about war,
terror or crimes of violence themselves; every sentence of theirs, however short, is an item of its own.  Counted: sentences
with a claim of a conflict class (ASSAULT COERCE CONTROL DISPLACE MOBILIZE PROTEST THREATEN), whatever its aspect.  Some do
tell of violence (a biography, a town's history, a reviewer who was threatened): they are counted all the same.
"""
import argparse
import collections
import json
import os
import subprocess
import sys
import tempfile

CONFLICT = {"ASSAULT", "COERCE", "CONTROL", "DISPLACE", "MOBILIZE", "PROTEST", "THREATEN"}
LEFT_OUT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "plain-left-out.txt")


def left_out():
    with open(LEFT_OUT, encoding="utf-8") as f:
        return tuple(line.split("\t")[0].strip() for line in f if line.strip() and not line.startswith("#"))


def sentences(path, without):
    doc, name, text = "", "", ""
    with open(path, encoding="utf-8") as f:
        for line in f:
            if line.startswith("# newdoc id = "):
                doc = line[14:].strip()
            elif line.startswith("# sent_id = "):
                name = line[12:].strip()
            elif line.startswith("# text = "):
                text = line[9:].strip()
                if not doc.startswith(without):
                    yield name, text


def main():
    args = argparse.ArgumentParser()
    args.add_argument("sitrep")
    args.add_argument("files", nargs="+")
    args.add_argument("--show", action="store_true")
    a = args.parse_args()
    without = left_out()
    said = [s for path in a.files for s in sentences(path, without)]
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as f:
        for name, text in said:
            f.write(json.dumps({"id": name, "text": text}) + "\n")
        f.flush()
        out = subprocess.run([a.sitrep, "code", f.name], capture_output=True, text=True)
        if out.returncode:
            sys.exit(out.stderr)
    claims = [json.loads(line) for line in out.stdout.splitlines()]
    wrong = [c for c in claims if c["event"] in CONFLICT]
    docs = {c["doc"] for c in wrong}
    print("%d sentences, %d with a conflict claim: %.2f %%" % (len(said), len(docs), 100 * len(docs) / len(said)))
    text = dict(said)
    if a.show:
        for c in wrong:
            print(c["event"], c["rule"], "|", text[c["doc"]][:200])
    else:
        print("  by rule:", ", ".join("%s %d" % p for p in collections.Counter(c["rule"].split()[0].split("/")[-1] for c in wrong).most_common(6)))


main()
