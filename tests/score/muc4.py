#!/usr/bin/env python3
"""Whole documents to events: MUC-4's templates held against the events of a store.

usage: muc4.py SITREP DOCUMENTS.jsonl... [--show WHAT]     WHAT: misses, false, places, dead, perpetrators

Every set of documents is added to a store of its own (`sitrep add`), and what is judged are the store's events
(`sitrep events`), after matching; `sitrep code` tells which document a claim of an event stands in.

How it counts
- A template is required, or optional ("optional" in the data): an optional one is neither asked for nor held against us.
- *An incident of ours* is an event of the store that has a claim in the document and is of MUC's kind: violence against
  people or things, namely ASSAULT, or COERCE that destroys (not arms and drugs seized), or THREATEN with violence (bomb threats); told as
  done, going on, tried or threatened, not only feared or asked; not a fight between armed parties ("Armed clash", an
  attack told in words of combat without civilians hurt, or every target armed forces or rebels with nobody else hurt),
  for MUC leaves those out; an attack that is no kidnapping,
  arson, robbery or bombing, or that is one from the air or with heavy weapons, says whom or what of civil life it hit, by
  more than a number ("19 people" are somebody, "19" are not), and not only a whole country, people or area, for MUC leaves out wars and what is said in general;
  not older than two months
  before the document, which MUC leaves out; and not without any who, whom and how many, for MUC leaves out what is only named.
- *Detection, documents*: a document is relevant when it has a required template, and irrelevant when it has none at
  all.  It is said to be relevant when of some incident enough is told: a day, a place (in the claim's own
  sentence), a number, or more than one claim;
  not only what goes on all the time, and not a hundred dead or hurt of no day, which are those of a war.  All incidents of
  such a document are its templates.  Precision, recall, F1.
- *Detection, templates*: required templates and incidents of a document are paired one to one, best pairs first; a
  pair's worth: same kind (bombing, kidnapping, arson, robbery, attack), a word of the targets or perpetrators in common,
  same day, same number of dead.  A pair needs a worth of 1 or more of these; among such pairs the one that fits as a
  whole is taken: the same place and the party held with the same confidence count, too, as in the scorer of 1992.
- *Place*: of required templates that name a city, town, municipality or department: the paired incident lies there (the
  place's name or its province is one of those names; as the gazetteer spells it or as the claim that places it there
  writes it; and a place that the gazetteer does not know, as the claims' own words for the scene have it: MUC compared
  words).  A template without a partner counts as wrong here and below.
- *Dead*: of required templates with a number of dead: the paired incident says that very number: what the claim counts that
  sets the best value; "six priests and two women" are eight, "six, including two women" six.  A template counts its
  groups of victims, and "dead" in the data is the sum of those that died; it is not known, and not asked for, where a
  group is both dead and hurt.  Where one group is counted in others, too ("six priests", "five Spaniards", "one
  Salvadoran"; a group and one of them by name), the sum without those that are counted twice is right as well.
- *Confidence*: of required templates that name an organisation with a confidence: the paired incident names this party
  and holds it with the same confidence.  claimed: the party itself, or a radio of its own, says so or admits it.  denied: it denies it and nobody
  else accuses it.  accused: a claim of accusing, or told with a hedge or a doubt ("allegedly", "disputed").  reported:
  told as a fact, by the item or by somebody it quotes.  Claims that say the party's name count before those
  whose words only stand for it ("guerrillas attacked; it was presumably the front": accused).  What other claims of the document say of an incident's doer counts
  as the store keeps it beside the claim ("responsible").  MUC's "suspected or accused (by authorities)" and "possible" are
  accused.  A template without a partner counts as wrong.  A template may name several parties: it counts as right when one of
  them is; "each party by itself" counts all of them, as the scorer of 1992 did, and is the stricter figure.
"""
import argparse
import collections
import datetime
import itertools
import json
import os
import re
import subprocess
import sys
import tempfile
import unicodedata

PLACE_KINDS = {"CITY", "TOWN", "MUNICIPALITY", "DEPARTMENT", "VILLAGE", "PROVINCE", "REGION", "CAPITAL", "CANTON", "TOWNSHIP", "HAMLET", "STATE", "PORT"}
EMPTY = {"the", "of", "a", "an", "and", "in", "de", "la", "el", "members", "member", "people", "persons", "individuals", "two", "three"}
MONTHS = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"]


def fold(text):
    text = unicodedata.normalize("NFD", text or "")
    return re.sub(r"[^a-z0-9]+", " ", "".join(c for c in text if not unicodedata.combining(c)).lower()).strip()


def strings(x):
    """Every string within nested lists."""
    if isinstance(x, str):
        yield x
    elif isinstance(x, list):
        for y in x:
            yield from strings(y)


def words(texts):
    return {w for t in texts for w in fold(t).split()} - EMPTY


# ---- the templates -----------------------------------------------------------------------

def day(text):
    m = re.search(r"(\d+) ([A-Z]{3})\w* (\d\d)$", (text or "").strip())
    try:
        return datetime.date(1900 + int(m[3]), MONTHS.index(m[2]) + 1, int(m[1])) if m and m[2] in MONTHS else None
    except ValueError:                  # "30 FEB": a slip of the templates
        return None


def template_days(t):
    """First and last day, or None: "02 FEB 90", "17 FEB 90 - 18 FEB 90", "- 04 MAR 90" (before or on it)."""
    for text in t["date"]:
        if " - " in text:
            return tuple(day(part) for part in text.split(" - "))
        if not text.startswith("-") and day(text):
            return day(text), day(text)
    return None


def template_places(t):
    return {fold(part[0]) for text in t["location"]
            for part in re.findall(r"([^:()]+?) \(([^()]*)\)?", text) if part[1] in PLACE_KINDS}


CONFIDENCES = [("CLAIMED", "claimed"), ("SUSPECTED", "accused"), ("POSSIBLE", "accused"), ("ACQUITTED", "denied"),
               ("DENIED", "denied"), ("REPORTED", "reported")]


def template_confidences(t):
    """[(names of a party, {confidences})]; several perpetrators may stand in one template."""
    ret = []
    for alternatives in t["perp_conf"]:
        for alt in alternatives:
            said, names = alt[0], [n for name in strings(alt[1]) for n in re.split(r'"\s*/\s*"|\\\\"', name) if n.strip()]
            how = {c for key, c in CONFIDENCES if key in said}
            if how and names:
                ret.append((names, how))
    return ret


def template_dead(t):
    """The numbers of dead that a template may mean: none when it does not say."""
    if t.get("dead") is None:
        return set()
    how = collections.defaultdict(set)
    for effect in t["hum"]["effect"]:
        for what, names in effect:
            for name in names[:1]:
                how[name] |= {what}
    groups = []                         # (number, is it one person by name)
    named = {name for names in t["hum"]["name"] for name in strings(names)}
    for number in t["hum"]["number"]:
        for count, names in number:
            if names and "DEATH" in how.get(names[0], ()):
                if how[names[0]] & {"INJURY", "NO INJURY", "SOME INJURY"}:
                    return set()
                groups.append((int(count), names[0] in named) if count.isdigit() else (0, False))
    ret = {t["dead"]}
    for i, (whole, _) in enumerate(groups):
        others = groups[:i] + groups[i + 1:]
        for r in range(1, len(others) + 1):
            for some in itertools.combinations(others, r) if len(others) <= 8 else ():
                if whole > 1 and (sum(n for n, _ in some) == whole or all(is_named for _, is_named in some) and len(some) < whole):
                    ret.add(t["dead"] - sum(n for n, _ in some))
    return ret


def template_kind(t):
    return {k.lower() for k in t["type"]}


# ---- our events ----------------------------------------------------------------------------

ARMED = {"MIL", "REB", "PAR"}
ARMED_WORDS = re.compile(r"\b(troops|soldiers?|patrols?|garrison|barracks|battalions?|brigades?|detachments?|platoons?|regiments?|infantry|units?|enemy|"
                         r"military|army|armed forces|air force|national guard|commandos?|fighters?|combatants?|trenches|insurgents?|guerrillas?|rebels?|"
                         r"positions?|convoy)\b", re.I)
CIVIL = {"COP", "GOV", "CVL", "JUD", "LEG"}
EXPLODES = {"ied", "vehicle-bomb", "mine"}


def kind(claims):
    ret = set()
    for c in claims:
        mode, weapon, acled = c.get("mode"), c.get("weapon"), c.get("acled") or ""
        if mode == "abduct" or acled.startswith("Abduction"):
            ret.add("kidnapping")
        if weapon in EXPLODES or mode in ("explosives", "suicide-attack"):
            ret.add("bombing")
        if weapon == "incendiary" or re.search(r"\b(burn|fire to|arson|ablaze|torch|incendiar)", c["text"], re.I):
            ret.add("arson")
        if acled.startswith("Looting"):
            ret.add("robbery")
    return ret or {"attack"}


RANK_WORDS = re.compile(r"\b(general|gen|colonel|col|captain|capt|major|maj|lieutenant|lt|sergeant|sgt|commander|admiral|officer|minister|retired|former)\b", re.I)
ONE_OFFICER = re.compile(r"^(an?|one|the|his|former|retired)\b.*\b(officer|marine|captain|major|colonel|general|lieutenant|sergeant|admiral|inspector)$", re.I)
UNITS = re.compile(r"\b(troops|soldiers|forces?|units?|guard|army|military|enemy|positions?|convoy|guerrillas|rebels)\b", re.I)


def is_armed(actor):
    """Forces and fighters; not one officer, whose murder MUC counts."""
    text = " ".join(actor["text"].split())
    if ONE_OFFICER.match(text) or (RANK_WORDS.search(text) and not UNITS.search(text)):
        return False
    return actor.get("sector") in ARMED or (actor.get("sector") not in CIVIL and bool(ARMED_WORDS.search(actor["text"])))


NOBODY_KNOWN = re.compile(r"^((at|the|some|about|approximately|an?|more|than|least|other|additional|unspecified|all|most|many|several|over|other|number|of|dead|wounded|"
                          r"injured|victims?|casualties|enemy|we|us|that|this|which|one|two|three|four|five|six|seven|eight|"
                          r"nine|ten|\d[\d,.]*)\s*)+$", re.I)


NOBODY_SINGLE = re.compile(r"\b(areas?|sectors?|zones?|regions?|population|people|nation|country|countries|society|highways?|hills?)$", re.I)


COUNTRIES = {"argentina", "bolivia", "brazil", "chile", "colombia", "costa rica", "cuba", "ecuador", "el salvador", "guatemala", "honduras", "mexico",
             "nicaragua", "panama", "paraguay", "peru", "united states", "u s", "uruguay", "venezuela"}
FIGHT = re.compile(r"\b(combats?|clash|clashes|clashed|confrontations?|shootouts?|fighting|battles?|skirmish|skirmishes)\b", re.I)


COUNTED_PEOPLE = re.compile(r"^((about|some|at least|approximately|another|the|these|several|other|one|two|three|four|five|six|seven|eight|nine|ten|"
                            r"eleven|twelve|\d[\d,]*)\s+)+(people|persons?|individuals)$", re.I)


def is_civil(actor, places):
    """Somebody or something of civil life: not armed, and more than a pronoun or a number, or a whole people or country."""
    text = " ".join(actor["text"].split())
    return bool(COUNTED_PEOPLE.match(text)) or not is_armed(actor) and not NOBODY_KNOWN.match(text) and not NOBODY_SINGLE.search(text) and \
        fold(text) not in COUNTRIES and not any(w.get("precision", 0) >= 6 and fold(w["text"]) == fold(text) for w in places)


def told_as_done(claims):
    return [c for c in claims if is_violent(c) and c["aspect"] in ("happened", "ongoing", "negated", "planned") and
            (c["aspect"] != "negated" or c["stance"] == "denies") and (c["aspect"] != "planned" or c["event"] == "THREATEN")]


def makes_relevant(claims):
    """Enough is told of an incident for the document to be about it."""
    told = told_as_done(claims)
    if all(c["aspect"] == "ongoing" for c in told):
        return False
    dated = any(c.get("when") for c in told)
    if not dated and max([f.get("low") or 0 for c in told for f in c["figures"] if f["measure"] in ("killed", "injured", "casualties")] or [0]) >= 100:
        return False                    # the dead of a war
    placed = any(w["role"] == "scene" and w.get("precision", 9) <= 4 and not w.get("inherited") for c in told for w in c["where"])
    if len(told) == 1 and not dated and not placed and not told[0]["figures"]:
        return False                    # only named
    return True


TWO_MONTHS = 62


def is_incident(event, claims, published):
    told = told_as_done(claims)
    if not told:
        return False
    targets = [a for c in told for a in c["target"]]
    hurt = {f["who"] for c in told for f in c["figures"] if f["measure"] in ("killed", "injured", "casualties", "detained") and f.get("who")}
    if any((c.get("acled") or "") == "Armed clash" for c in told) and not hurt & {"civilian", "child", "woman", "journalist", "all"}:
        return False
    if kind(told) == {"attack"} and any(FIGHT.search(c["text"]) for c in told) and not hurt & {"civilian", "child", "woman", "journalist"}:
        return False
    places = [w for c in told for w in c["where"]]
    if targets and all(is_armed(a) for a in targets) and not hurt & {"civilian", "child", "woman", "journalist"}:
        return False
    when = event.get("when", {}).get("to") or event.get("when", {}).get("from")
    if when and published and (published - datetime.date.fromisoformat(when)).days > TWO_MONTHS:
        return False
    is_war = kind(told) <= {"attack", "bombing"} and any(c.get("mode") in ("aerial", "heavy-weapons") for c in told)
    if (kind(told) == {"attack"} or is_war) and not any(is_civil(a, places) for a in targets):
        return False                    # nobody and nothing of civil life is said to be hit
    return any(c["actor"] or c["target"] or c["figures"] for c in told)


def is_violent(c):
    return (c["event"] == "ASSAULT" or (c["event"] == "COERCE" and c.get("mode") == "destroy") or
            (c["event"] == "THREATEN" and c.get("mode") in ("force", "violence", "attack", "unconventional")))


def party_confidence(names, claims):
    """How the claims hold a party of one of these names, or None when they do not name it."""
    wanted = [fold(n) for n in names]

    def names(text):
        m = fold(text)
        return any(w and m and (re.search(r"\b%s\b" % re.escape(w), m) or re.search(r"\b%s\b" % re.escape(m), w)) for w in wanted)

    def is_party(a):
        return any(names(a.get(k)) for k in ("text", "name", "id"))

    by_name, found = set(), set()

    def hold(party, how):
        found.add(how)
        if names(party["text"]):
            by_name.add(how)
    for c in claims:
        for a in c["actor"] if is_violent(c) else c["target"]:
            if not is_party(a):
                continue
            itself = any(is_party(s) or (s.get("side") and s["side"] == a.get("id")) for s in c["speakers"])
            if c["stance"] == "denies" and (itself or not c["speakers"]):
                hold(a, "denied")
            elif itself or c["stance"] == "concedes":
                hold(a, "claimed")
            elif c["event"] == "ACCUSE" or c.get("hedge") or c["stance"] not in ("asserts", "warns"):
                hold(a, "accused")
            else:
                hold(a, "reported")
    for c in claims:                    # whom other claims of the document hold to have done it
        for r in c.get("responsible", []):
            if is_violent(c) and is_party(r["party"]):
                hold(r["party"], r["held"])
    for c in claims:                    # "X claimed responsibility": a claim whose speaker is the party
        if c["event"] in ("ACCUSE", "STATEMENT") and re.search(r"responsib", c["text"], re.I):
            for a in c["actor"] + c["speakers"]:
                if is_party(a):
                    hold(a, "claimed")
    for how in ("claimed", "reported", "accused", "denied"):
        if how in (by_name or found):
            return how
    return None


# ---- the sum ---------------------------------------------------------------------------------

def run(sitrep, *args):
    done = subprocess.run([sitrep, *args], capture_output=True, text=True)
    if done.returncode:
        sys.exit("%s %s: %s" % (sitrep, args[0], done.stderr.strip()))
    return [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]


def incidents_of(sitrep, path, dates):
    """doc -> [(event, its claims in the doc)]"""
    with tempfile.TemporaryDirectory() as work:
        store = os.path.join(work, "muc.db")
        run(sitrep, "add", "--store", store, path)
        events = run(sitrep, "events", "--store", store, "--limit", "1000000")
    claims = {(c["item"], c["claim"]): c for c in run(sitrep, "code", path)}
    ret = collections.defaultdict(list)
    for e in events:
        by_doc = collections.defaultdict(list)
        for m in e["claims"]:
            c = claims.get((m["item"], m["claim"]))
            if c:
                by_doc[c["doc"]].append(c)
        for doc, some in by_doc.items():
            if is_incident(e, some, dates.get(doc)):
                ret[doc].append((e, some))
    return ret


def worth(t, event, claims):
    score = 0.0
    if template_kind(t) & kind(claims):
        score += 1
    asked = words(strings([t["hum"]["name"], t["hum"]["desc"], t["phys"]["id"], t["perp_ind"], t["perp_org"]]))
    said = words([c["text"] for c in claims])
    score += min(1.0, 0.5 * len(asked & said))
    span = template_days(t)
    when = event.get("when", {}).get("from")
    if span and span[0] and when:
        score += span[0] <= datetime.date.fromisoformat(when) <= (span[1] or span[0])
    if killed(event, claims) in template_dead(t) - {0}:
        score += 0.5
    if score >= 1:                      # which of those that fit: as a whole, like the scorer of 1992
        score += same_place(template_places(t), place_names(event, claims)) * 0.75
        score += any(party_confidence(names, claims) in how for names, how in template_confidences(t)) * 0.5
    return score


def killed(event, claims):
    """The dead of an event: what the claim counts that sets its best value, all groups of it but parts of others."""
    tolls = [f for f in event["figures"] if f["measure"] == "killed" and f.get("best") is not None]
    if not tolls:
        return None
    best = max(tolls, key=lambda f: (f.get("who") in (None, "all"), f["best"]))
    for c in claims:
        if c["claim"] == best["best_claim"]:
            counted = [f["low"] for f in c["figures"] if f["measure"] == "killed" and f["kind"] == "incident" and not f.get("part") and f.get("low")]
            return max(best["best"], sum(counted))
    return best["best"]


KIND_BESIDE = re.compile(r"^(the |this )*((city|town|municipality|village|hamlet|township|canton|department|province) (of )?)?"
                         r"|( (city|town|municipality|village|hamlet|township|canton|department|province))?$")


def place_names(event, claims=()):
    w = event.get("where") or {}
    as_written = {fold(x["text"][x["text"].rfind(" OF ") + 4 if " OF " in x["text"] else 0:]) for c in claims for x in c["where"] if x["role"] == "scene" and
                  (x.get("id") == w.get("id") if x.get("id") else True)}
    return {KIND_BESIDE.sub("", n) for n in as_written if n} | {re.sub(r"^(departamento|department|departamento de|provincia) (de |of |del )?", "", fold(w.get(k))) for k in ("name", "admin1") if w.get(k)} | \
           {fold(p) for p in [w.get("name"), w.get("admin1")] if p}


def same_place(asked, had):
    strip = lambda n: re.sub(r"\b(city|ciudad|department|departamento|de|del|of|gran|greater|distrito|capital|d c)\b", " ", n)
    norm = lambda n: " ".join(strip(n).split())
    return bool({norm(a) for a in asked} & {norm(h) for h in had if norm(h)})


def pairs(templates, mine):
    ranked = sorted(((worth(t, e, c), -i, -k) for i, t in enumerate(templates) for k, (e, c) in enumerate(mine)), reverse=True)
    chosen, used = {}, set()
    for w, i, k in ranked:
        if w >= 1 and -i not in chosen and -k not in used:
            chosen[-i] = -k
            used.add(-k)
    return chosen, used


def percent(part, whole):
    return part / whole if whole else float("nan")


def measure(sitrep, path, show):
    docs = [json.loads(line) for line in open(path, encoding="utf-8")]
    dates = {d["id"]: day(d["date"]) for d in docs}
    incidents = incidents_of(sitrep, path, dates)
    n = collections.Counter()
    for d in docs:
        required = [t for t in d["gold"] if not t["optional"]]
        mine = incidents.get(d["id"], [])
        if required or not d["gold"]:
            relevant = any(makes_relevant(claims) for _, claims in mine)
            n["doc", bool(required), relevant] += 1
            if show == "misses" and required and not relevant:
                print(d["id"], [(t["type"], t["location"], t["stage"]) for t in required])
            if show == "false" and relevant and not required:
                print(d["id"], [(e["event"], e["type"], [(c["text"], c["rule"], c["aspect"]) for c in cs]) for e, cs in mine])
        mine = mine if any(makes_relevant(claims) for _, claims in mine) else []
        chosen, used = pairs(d["gold"], mine)
        n["incidents"] += len(mine) - sum(d["gold"][i]["optional"] for i in chosen)
        for i, t in enumerate(d["gold"]):
            if t["optional"]:
                continue
            event, claims = mine[chosen[i]] if i in chosen else ({"figures": []}, [])
            n["templates"] += 1
            n["paired"] += i in chosen
            n["kind"] += bool(i in chosen and template_kind(t) & kind(claims))
            asked = template_places(t)
            if asked:
                n["places"] += 1
                right = same_place(asked, place_names(event, claims))
                n["place right"] += right
                n["place paired"] += i in chosen
                if show == "places" and not right:
                    print(d["id"], sorted(asked), "paired" if i in chosen else "-", place_names(event, claims), [c["text"] for c in claims][:3])
            dead = template_dead(t)
            if dead:
                n["deads"] += 1
                n["dead paired"] += i in chosen
                n["dead right"] += killed(event, claims) in dead
                if show == "dead" and killed(event, claims) not in dead:
                    print(d["id"], sorted(dead), "paired" if i in chosen else "-", killed(event, claims), [c["text"] for c in claims][:3], list(strings([t["hum"]["name"], t["hum"]["desc"]]))[:4])
            held = template_confidences(t)
            if held:
                n["parties"] += 1
                n["party paired"] += i in chosen
                said = [(party_confidence(names, claims), how) for names, how in held]
                n["party found"] += any(s for s, _ in said)
                n["confidence right"] += any(s in how for s, how in said)
                n["each party"] += len(said)
                n["each right"] += sum(s in how for s, how in said)
                if show == "perpetrators" and not any(s in how for s, how in said):
                    print(d["id"], held, "paired" if i in chosen else "-", [s for s, _ in said], [(c["text"], [a["text"] for a in c["actor"]], [a["text"] for a in c["speakers"]]) for c in claims][:3])
    hit, miss, false = n["doc", True, True], n["doc", True, False], n["doc", False, True]
    p, r = percent(hit, hit + false), percent(hit, hit + miss)
    tp, tr = percent(n["paired"], n["incidents"]), percent(n["paired"], n["templates"])
    print("%s: documents P %.3f R %.3f F1 %.3f (%d relevant, %d not)" % (os.path.basename(path), p, r, 2 * p * r / (p + r), hit + miss, false + n["doc", False, False]))
    print("  templates P %.3f R %.3f F1 %.3f, kind %.3f of %d" % (tp, tr, 2 * tp * tr / (tp + tr), percent(n["kind"], n["templates"]), n["templates"]))
    print("  place %.3f of %d (of those found %.3f), dead %.3f of %d (of those found %.3f)" % (
        percent(n["place right"], n["places"]), n["places"], percent(n["place right"], n["place paired"]),
        percent(n["dead right"], n["deads"]), n["deads"], percent(n["dead right"], n["dead paired"])))
    print("  perpetrator: confidence %.3f of %d (of those found %.3f), party named %.3f (of those confidence %.3f), each party by itself %.3f of %d" % (
        percent(n["confidence right"], n["parties"]), n["parties"], percent(n["confidence right"], n["party paired"]), percent(n["party found"], n["parties"]), percent(n["confidence right"], n["party found"]), percent(n["each right"], n["each party"]), n["each party"]))


def main():
    args = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    args.add_argument("sitrep")
    args.add_argument("documents", nargs="+")
    args.add_argument("--show", default="")
    a = args.parse_args()
    for path in a.documents:
        measure(a.sitrep, path, a.show)


main()
