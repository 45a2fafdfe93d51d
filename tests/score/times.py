#!/usr/bin/env python3
"""How well are dates, ranges of days and numbers read?

    tests/score/times.py build/release/sitrep ../shared/data/time/recognizers-en-dev.jsonl [-v]

Scored: of the models "DateTimeModel" and "NumberModel" every result that a reader of news
needs. A result is right when an overlapping one of ours has its value:
  date        the same day (a value that looks back or ahead: either)
  daterange   the same first and last day. An end that the set counts as open ("from 2014 to
              2018": until 2018 begins) may be the end of what is named: people mean that.
              A window that ends today may end today or the day before. "before" and "after":
              the day that is named.
              "early", "late", "end of": days inside the time named that touch the set's,
              as nobody agrees where "late" begins.
  datetime..  the same day, and the hour where the clock was named
  duration    found, and known to be one
  number      the same value
A case without results is right when nothing of its kind is found.

Left out: the kinds "time" and "timerange" (an hour without a day) and "set" (times that
repeat), as a claim has a day; and what LEFT_OUT names, with its reason.
"""
import json, re, subprocess, sys
from datetime import date, timedelta

# What news has no use for, and why.
LEFT_OUT = {
    "the accounts of firms and offices": r"business day|workday|fiscal|school year|\bsy \d|\bcy ?\d|\bfy ?\d|quarter|\bq[1-4]\b",
    "abbreviations of mail and calendars": r"\beoy\b|\beod\b|\botd\b|\bw/c\b|\bw\d\d\b|\bweek ?\d",
    "signs instead of words": r"[<>]\s*=|https?:|www\.",
    "holidays of one country": r"earth day|easter|saint patrick|independence day|labou?r day|thanksgiving|mothers|fathers|martin luther|"
                               r"columbus|memorial|veterans|presidents' day|groundhog|april fool|halloween|valentine|black friday",
    "times that repeat": r"each |every |annual|weekly|monthly|daily",
    "the moment of speaking, which in news is a manner of speech": r"\bnow\b|at present|present time",
    "the day, the week alone: in news the one that is being told of": r"\b(of|for|in) the (day|week|month|year)\b|\bsame (week|year|month|day)\b|the year before",
}
LEFT_OUT_INPUT = re.compile("|".join(LEFT_OUT.values()), re.I)
# Powers, suffixes of memory and of money on exchanges, division ("one over three"), parts smaller
# than tenths, numbers of addresses and of things in catalogues.
LEFT_OUT_NUMBER = re.compile(r"\^|x10|\de[+\d]|\d ?[GT]\b|MM\b|\w over \w|(twenty.?|thirti|trillion)(th|first|fifth)s?\b|\d+(\.\d+){3}|\bSCP-|Road\b", re.I)
WANTED = {"date", "daterange", "datetime", "datetimerange", "duration"}


def reference(case):
    return (case.get("context") or {}).get("ReferenceDateTime", "")[:10]


def ours(sitrep, cases):
    """What is found in each case: a run for every day, a line (an item of its own) for every case."""
    found = [[] for _ in cases]
    for day in sorted({reference(case) for case in cases}):
        numbers = [i for i, case in enumerate(cases) if reference(case) == day]
        args = [sitrep, "times"] + (["--date", day] if day else [])
        text = "".join(cases[i]["input"].replace("\n", " ").replace("\r", " ") + "\n" for i in numbers)
        out = subprocess.run(args, input=text, capture_output=True, text=True, check=True).stdout
        for line in out.split("\n"):
            if line:
                one = json.loads(line)
                found[numbers[one["line"] - 1]].append(one)
    return found


def day_of(s):
    return date.fromisoformat(s[:10])


def touches(result, found, text):
    begin = result.get("Start")
    if begin is None:
        begin = text.lower().find(result["Text"].lower())
        end = begin + len(result["Text"])
    else:
        end = begin + result.get("Length", len(result["Text"]))
    b = len(text[:begin].encode()), len(text[:end].encode())
    return found["span"][0] < b[1] and b[0] < found["span"][1]


def hour_fits(value, found):
    clock = value[11:13]
    return not clock or found.get("hour_from") is None or found["hour_from"] % 12 == int(clock) % 12


def last_fits(end, start, found, today):
    """The set's ends are exclusive."""
    last = day_of(end) - timedelta(days=1)
    to = date.fromisoformat(found["to"])
    # the end of the day, month or year in which the open end lies
    e = day_of(end)
    ends = {last, e}
    if e.day == 1:
        ends.add(date(e.year + (e.month == 12), e.month % 12 + 1, 1) - timedelta(days=1))
        if e.month == 1:
            ends.add(date(e.year, 12, 31))
    if today and last == today - timedelta(days=1):
        ends.add(today)
    return to in ends


def value_fits(v, kind, found, today):
    if v.get("value") == "not resolved":
        return True
    try:
        if kind == "duration":
            return found.get("duration", False)
        f = found["from"] and date.fromisoformat(found["from"])
        t = found["to"] and date.fromisoformat(found["to"])
        if "value" in v:
            d = day_of(v["value"])
            ok = f == d and t in (d, None) or (found["precision"] != "day" and f and t and f <= d <= t)
            return bool(ok) and (kind != "datetime" or hour_fits(v["value"], found))
        start, end = v.get("start"), v.get("end")
        if kind == "datetimerange":
            return bool(f) and f == day_of(start or end)
        if start and end and re.search(r"\b(early|earlier|mid|middle|late|later|end|start|beginning)\b|\bmid-", found["time"], re.I):
            return bool(f and t) and f < day_of(end) and t >= day_of(start)
        if start:
            if re.search(r"\b(late|end|early|mid)\b", found["time"]) and f and not t:
                return abs((f - day_of(start)).days) <= 62
        if start and end:
            return f == day_of(start) and t is not None and last_fits(end, start, found, today)
        if start:       # since, after: the set begins behind what is named
            return f == day_of(start) or t == day_of(start) - timedelta(days=1)
        if end:         # before, until
            return f == day_of(end) or t == day_of(end) - timedelta(days=1) or t == day_of(end)
    except (TypeError, ValueError):
        return False
    return False


def main():
    sitrep, path, verbose = sys.argv[1], sys.argv[2], "-v" in sys.argv
    counts = {}
    cases = [json.loads(line) for line in open(path, encoding="utf-8")]
    cases = [case for case in cases if case["spec"].split("/")[-1] in ("DateTimeModel", "NumberModel")]
    for case, found in zip(cases, ours(sitrep, cases)):
        spec = case["spec"].split("/")[-1]
        text = case["input"]
        wanted = []
        if spec == "DateTimeModel":
            if LEFT_OUT_INPUT.search(text) or len(text) > 400:
                continue
            kinds = [(r.get("TypeName") or "").replace("datetimeV2.", "") for r in case["results"]]
            if any(k in ("set", "time", "timerange", "") for k in kinds):
                continue
            wanted = list(zip(kinds, case["results"]))
        else:
            if LEFT_OUT_NUMBER.search(text) or re.search(r"\d+/\d+/\d+", text):
                continue
            wanted = [("number", r) for r in case["results"]]
        today = date.fromisoformat(reference(case)) if reference(case) else None
        ok, why = True, []
        for kind, r in wanted:
            if kind == "number":
                hits = [f for f in found if "number" in f and touches(r, f, text)]
                value = float(r["Resolution"]["value"])
                good = any(abs((f["low"] if f["low"] is not None else f["high"] or 0) - abs(value)) <= 1e-4 * max(1, abs(value)) for f in hits)
            else:
                hits = [f for f in found if "time" in f and touches(r, f, text)]
                values = (r.get("Resolution") or {}).get("values", [])
                good = any(value_fits(v, kind, f, today) for f in hits for v in values)
            if not good:
                ok = False
                why.append((r["Text"], (r.get("Resolution") or {}).get("values") or (r.get("Resolution") or {}).get("value")))
        if not wanted:
            key = "number" if spec == "NumberModel" else "time"
            ok = not any(key in f for f in found)
        right, total = counts.get(spec, (0, 0))
        counts[spec] = (right + ok, total + 1)
        if verbose and not ok:
            print(spec, reference(case), repr(text), "wanted", why)
            for f in found:
                if ("number" in f) == (spec == "NumberModel"):
                    print("      ", {k: v for k, v in f.items() if k not in ("line", "span")})
    for spec, (right, total) in sorted(counts.items()):
        print(f"{spec:15} {right} of {total} = {right / total:.3f}")


if __name__ == "__main__":
    main()
