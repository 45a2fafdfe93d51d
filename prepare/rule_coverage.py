#!/usr/bin/env python3
"""Which cells of PLOVER, CAMEO and ACLED have a coding rule, and which have none.

usage: rule_coverage.py data/rules > data/rules/COVERAGE.md
"""
import collections
import pathlib
import sys

FIELDS = ("mode", "cameo", "acled", "weapon", "protected")


def lines_of(path):
    """Without comments; a line that ends in a comma goes on in the next."""
    held = ""
    for line in path.read_text(encoding="utf-8").splitlines():
        line = line.strip()
        if not line or line.startswith("#"):
            continue
        held = held + " " + line if held else line
        if not held.endswith(","):
            yield held
            held = ""


def values(text):
    return [v.strip().lstrip("?") for v in text.split("#")[0].split(",") if v.strip()]


def read(folder):
    vocabulary = collections.defaultdict(list)      # (field, class or "") -> values
    used = collections.Counter()                    # (field, class, value) -> rules
    rules = collections.Counter()                   # class -> rules
    triggers = collections.Counter()                # class -> trigger entries
    for path in sorted(pathlib.Path(folder).glob("*.rules")):
        class_, event, pending, words = "", "", [], 0

        def close():
            nonlocal pending, words
            for field, value in pending:
                used[field, event, value] += 1
            triggers[event] += words
            pending, words = [], 0

        for line in lines_of(path):
            word, _, rest = line.partition(" ")
            rest = rest.strip()
            if word == "vocabulary":
                head, _, listed = rest.partition(":")
                field, _, of = head.partition(" ")
                vocabulary[field, of.strip()] += values(listed)
            elif word == "class":
                close()
                class_ = event = rest.split()[0]
            elif word in ("rule", "refine"):
                close()
                event = class_ if word == "rule" else rest.split()[0]
                if word == "rule":
                    rules[event] += 1
            elif word == "event":
                rules[event] -= 1
                event = rest
                rules[event] += 1
            elif word in FIELDS:
                pending += [(word, v) for v in values(rest)]
            elif word in ("verb", "noun", "adj"):
                words += len(values(rest))
        close()
    return vocabulary, used, rules, triggers


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    vocabulary, used, rules, triggers = read(sys.argv[1])
    classes = [c for c in rules if c != "none" and rules[c] > 0]
    print("# Cells of the vocabulary, with and without rules\n")
    print("Made by `prepare/rule_coverage.py data/rules`. A cell without a rule is never coded; it is listed here so that")
    print("nobody takes its absence for a finding. A CAMEO code counts as reached when a rule or refinement states it.\n")
    print("| class | rules | triggers | modes reached | modes without a rule | CAMEO reached | CAMEO without a rule |")
    print("|---|---|---|---|---|---|---|")
    for c in sorted(classes):
        cells = []
        for field in ("mode", "cameo"):
            known = vocabulary.get((field, c), [])
            have = [v for v in known if used[field, c, v]]
            lack = [v for v in known if not used[field, c, v]]
            cells += ["%d of %d" % (len(have), len(known)) if known else "–", " ".join(lack) or "–"]
        print("| %s | %d | %d | %s |" % (c, rules[c], triggers[c], " | ".join(cells)))
    for field, title in (("acled", "ACLED sub-event types"), ("weapon", "Weapons"), ("protected", "Protected targets")):
        known = vocabulary.get((field, ""), [])
        have = {v for (f, _, v) in used if f == field}
        print("\n## %s\n" % title)
        print("reached: %s\n" % (", ".join(v for v in known if v in have) or "none"))
        print("without a rule: %s" % (", ".join(v for v in known if v not in have) or "none"))


main()
