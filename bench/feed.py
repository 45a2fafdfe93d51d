#!/usr/bin/env python3
"""A day's mixed feed, out of nothing but the repository: plain prose of ours, with the bundled sample strewn in.

usage: feed.py ITEMS [ONE-IN]     JSON Lines; one item in ONE-IN (10) is the sample, the rest are not about conflict

The prose is put together from sentences written for it (cooking, sport, markets, councils, weather, schools, film, law,
farming, science, travel), with names, numbers and order drawn by a fixed seed.  Its words are those that mislead coders:
shots, strikes, attacks, fires, talks, withdrawals.
"""
import json
import pathlib
import random
import sys

TOWNS = "Millbrook Harwick Ostend Larne Brackwell Tarn Selby Norcross Penrith Alden Kirkby Walden".split()
PEOPLE = "Anna Berg,Tom Harlow,Mrs Okafor,Councillor Reid,Dr Lindqvist,Peter Novak,Maria Sousa,Judge Hale,Coach Brandt,Lena Fischer".split(",")
FIRMS = "Northgate Foods,Halden Motors,Brightwater,Tessera Software,Coastline Rail,Orchard Bank".split(",")
THINGS = "bridge,library,stadium,bakery,harbour,orchard,museum,clinic,theatre,school".split(",")
SENTENCES = """
{p} stirred the onions until they turned golden and then added {n} spoons of flour.
Heat the oil, kill the flame and let the pan rest for {n} minutes before serving.
The home side attacked from the first whistle and struck twice in {n} minutes.
{p} fired a shot over the bar after a quick exchange on the left.
The visitors were beaten {n} to 1 in front of a crowd of {m}.
Shares of {f} fell {n} percent after the firm warned that profits would miss forecasts.
{f} said it would withdraw its offer for the smaller rival and look at other targets.
Analysts expect a price war, although {p} called the fears overblown.
The council in {t} agreed to repair the {x} at a cost of {m} pounds.
Residents of {t} complained that the road to the {x} had been closed for {n} weeks.
Heavy rain is expected over {t} on Tuesday, with winds easing towards the evening.
Pupils in {t} returned to their classrooms after a break of {n} weeks.
{p} said the new film was a bold attack on the clichés of the genre.
The novel follows a retired detective who returns to {t} after {n} years at sea.
The court in {t} heard that {p} had signed the lease without reading it.
Farmers around {t} gathered {m} tonnes of wheat, the largest harvest in {n} years.
A team at the university measured how {n} species of moss react to light.
Trains between {t} and the coast were delayed because of a signal failure near the {x}.
Teachers voted for a one-day strike over pay, and talks are to resume next week.
{p} met the staff of the {x} and thanked them for {n} years of work.
Visitors can book rooms by the {x}, a short walk from the old harbour.
The battery of the new phone lasts about {n} hours, the makers say.
Volunteers planted {m} trees along the river last month.
{p} opened the exhibition, which shows {n} paintings from private houses.
The charity raised {m} pounds for a new roof on the {x}.
Engineers at {f} bombarded the sample with light to see how it ages.
Voters in {t} will choose a new mayor on the first Sunday of the month.
The singer cancelled {n} concerts because of a cold.
""".strip().split("\n")


def main():
    items, one_in = int(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 10
    sample = [json.loads(line) for line in (pathlib.Path(__file__).parent.parent / "data/sample/daraa-2018.jsonl").read_text(encoding="utf-8").splitlines()]
    draw = random.Random(2018)
    for i in range(items):
        if i % one_in == one_in - 1:
            item = dict(sample[(i // one_in) % len(sample)])
            item["text"] = "(%d) " % i + item["text"]
        else:
            said = [draw.choice(SENTENCES).format(p=draw.choice(PEOPLE), t=draw.choice(TOWNS), f=draw.choice(FIRMS), x=draw.choice(THINGS),
                                                  n=draw.randint(2, 40), m=draw.randint(50, 900) * 10) for _ in range(draw.randint(6, 24))]
            item = {"text": "\n\n".join(" ".join(said[k:k + 3]) for k in range(0, len(said), 3)), "date": "2018-06-26"}
        item["id"] = "feed-%d" % i
        print(json.dumps(item, ensure_ascii=False))


main()
