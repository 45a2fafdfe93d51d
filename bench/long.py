#!/usr/bin/env python3
"""One item of N sentences, each with a claim, as JSON Lines: how coding grows with the length of an item.

    python3 bench/long.py 3200 >long.jsonl && time build/release/sitrep code long.jsonl >/dev/null
"""
import json
import random
import sys

SENTENCES = [
    "Government forces shelled Nawa on Monday, killing at least {n} civilians.",
    "The Observatory said {n} fighters were killed in clashes near Jasim.",
    "Rebels captured the village of Inkhil after heavy fighting with the army.",
    "Activists said airstrikes on Daraa wounded {n} people, including three children.",
    "The United Nations said {n} thousand people had fled the area in recent days.",
]

random.seed(1)
text = " ".join(random.choice(SENTENCES).format(n=random.randint(2, 90)) for _ in range(int(sys.argv[1])))
print(json.dumps({"id": "long", "published": "2018-06-27", "text": text}))
