"""How well times are found and dated, against texts marked by hand.

In: a folder of TimeML files (.tml), of GUM files (.xml) or of Recognizers-Text specs (.json).
Out: for TimeML, F1 of spans (strict, relaxed) and of values by the rule of TempEval-3 (relaxed match and
equal value), over all marks and over calendar marks alone (no durations, no "former"); for GUM and the
specs, how often our interval holds the date that people gave.

    python benchmarks/timex.py FOLDER [--narrative] [--json] [--errors N]

`--narrative` dates a history: what lacks a year, and "two days later", counts from the last date told.
"""

import argparse
import json
import re
import time as clock
from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from timex_marks import Mark, predicted

from storyledger.annotate.times.times import find_times
from storyledger.interval import Interval, one_day
from storyledger.moment import resolve

_GENRES = ("news", "interview", "bio", "voyage", "speech")
_DURATION = re.compile(r"P(?:T|X|\d)|null")


def read_timeml(path: Path) -> tuple[str, date, list[Mark]]:
    """Text, creation date and marks of a TimeML file."""
    source = path.read_text(encoding="utf-8")
    created = re.search(r"<DCT>.*?value=\"([\d-]{8,10})", source, re.DOTALL)
    body = source.partition("<TEXT>")[2].partition("</TEXT>")[0]
    text, marks, place, opened = "", [], 0, None
    for tag in re.finditer(r"<(/?)TIMEX3([^>]*)(?<!/)>", body):
        text += _plain(body[place : tag.start()])
        place = tag.end()
        if not tag[1]:
            opened = (len(text), tag[2])
        elif opened and opened[0] < len(text):  # some marks stand for no words
            value = re.search(r'value="([^"]*)"', opened[1])
            marks.append(Mark(opened[0], len(text), value[1] if value else "", text[opened[0] :]))
    text += _plain(body[place:])
    day = created[1].replace("-", "") if created else "20000101"
    return text, date(int(day[:4]), int(day[4:6]), int(day[6:8])), marks


def _plain(source: str) -> str:
    source = re.sub(r"<[^>]*>", "", source)
    for entity, sign in {"&lt;": "<", "&gt;": ">", "&quot;": '"', "&apos;": "'", "&amp;": "&"}.items():
        source = source.replace(entity, sign)
    return source


def _same_value(ours: str, theirs: str) -> bool:
    theirs = re.sub(r"(?<=\d)(?:-XX)+$|(?<=^\d\d)XX?$|(?<=^\d\d\d)X$", "", theirs)
    return ours == theirs or (ours.startswith(theirs) and theirs[-3:-2] == "T")


def _f1(hits: int, found: int, marked: int) -> float:
    return round(200 * hits / (found + marked), 1) if found + marked else 0.0


def score_timeml(folder: Path, *, narrative: bool, errors: int) -> dict[str, object]:
    """F1 of spans and values over a folder of TimeML files."""
    counts: Counter[str] = Counter()
    seconds, size, wrong = 0.0, 0, []
    for path in sorted(folder.rglob("*.tml")):
        text, created, marks = read_timeml(path)
        begun = clock.process_time()
        ours = predicted(text, created, narrative=narrative)
        seconds, size = seconds + clock.process_time() - begun, size + len(text)
        wrong += _compare(ours, marks, counts, text)
    for line in wrong[:: max(1, len(wrong) // errors)] if errors else []:
        print(line)
    return {
        "ms_per_1000_words": round(6e6 * seconds / max(1, size), 2),  # six characters a word
        "marks": counts["marked"],
        "found": counts["found"],
        **{
            name: _f1(counts[name], counts["found"], counts["marked"])
            for name in ("strict", "relaxed", "value")
        },
        "precision": round(100 * counts["relaxed"] / max(1, counts["found"]), 1),
        "recall": round(100 * counts["relaxed"] / max(1, counts["marked"]), 1),
        **{
            f"calendar_{name}": _f1(counts[f"{name}_c"], counts["found_c"], counts["marked_c"])
            for name in ("strict", "relaxed", "value")
        },
        "calendar_marks": counts["marked_c"],
    }


def _compare(ours: list[Mark], marks: list[Mark], counts: Counter[str], text: str) -> list[str]:
    wrong, free = [], list(ours)
    counts.update(marked=len(marks), found=len(ours), found_c=len(ours))
    for mark in marks:
        calendar = not _DURATION.match(mark.value) and not mark.value.endswith("_REF")
        hit = next((o for o in free if o.start < mark.end and mark.start < o.end), None)
        counts["marked_c"] += calendar
        around = text[max(0, mark.start - 30) : mark.end + 20].replace("\n", " ")
        if hit is None:
            wrong.append(f"MISSED {mark.value:12} [{mark.text}] {around}")
            continue
        free.remove(hit)
        names = ["relaxed"]
        if (hit.start, hit.end) == (mark.start, mark.end):
            names.append("strict")
        if _same_value(hit.value, mark.value):
            names.append("value")
        else:
            wrong.append(f"VALUE  {mark.value:12} {hit.value:12} [{mark.text}] [{hit.text}] {around}")
        counts.update(names)
        counts.update([f"{name}_c" for name in names] if calendar else [])
        counts["found_c"] -= not calendar
    for extra in free:
        around = text[max(0, extra.start - 30) : extra.end + 20].replace("\n", " ")
        wrong.append(f"EXTRA  {extra.value:12} [{extra.text}] {around}")
    return wrong


def _gum_dates(path: Path) -> Iterator[tuple[str, date, str, Interval]]:
    """Sentence, date of writing, words and interval of each dated expression of a GUM file."""
    source = path.read_text(encoding="utf-8")
    created = re.search(r'dateCreated="(\d{4}-\d\d-\d\d)', source)
    if not created:
        return
    for sentence in re.findall(r"<s [^>]*>(.*?)</s>", source, re.DOTALL):
        for found in re.finditer(r"<date ([^>]*)>(.*?)</date>", sentence, re.DOTALL):
            given = _gum_interval(dict(re.findall(r'(\w+)="([^"]*)"', found[1])))
            if given:
                yield _tokens(sentence), date.fromisoformat(created[1]), _tokens(found[2]), given


def _tokens(source: str) -> str:
    return " ".join(line.split("\t")[0] for line in source.split("\n") if "\t" in line)


def _gum_interval(fields: dict[str, str]) -> Interval | None:
    low = fields.get("when") or fields.get("from") or fields.get("notBefore")
    high = fields.get("when") or fields.get("to") or fields.get("notAfter")
    if not low or not high or not low[:4].isdecimal() or not high[:4].isdecimal():  # "--12-25", "-0490"
        return None
    return Interval(earliest=_edge_day(low, 0), latest=_edge_day(high, 1))


def _edge_day(value: str, end: int) -> date:
    """First or last day of a date given to the year, month or day."""
    parts = [int(part) for part in value[:10].split("-")]
    if len(parts) == 3:
        return date(*parts)
    if not end:
        return date(parts[0], parts[1] if len(parts) > 1 else 1, 1)
    month = parts[1] if len(parts) > 1 else 12
    return date(parts[0] + month // 12, month % 12 + 1, 1) - timedelta(days=1)


def score_gum(folder: Path, *, errors: int) -> dict[str, object]:
    """How often our interval holds the one given, among expressions that we date; by genre."""
    counts: Counter[str] = Counter()
    for path in sorted(folder.glob("GUM_*.xml")):
        genre = path.stem.split("_")[1]
        for sentence, created, words, given in _gum_dates(path) if genre in _GENRES else ():
            days = _day_in(sentence, sentence.find(words), len(words), created)
            holds = days is not None and _holds(days, given)
            exact = days is not None and (days.earliest, days.latest) == (given.earliest, given.latest)
            for name in ("", f"{genre}_"):
                counts.update({f"{name}marks": 1, f"{name}dated": days is not None, f"{name}held": holds})
            counts["exact"] += exact
            if errors and not holds:
                ours = f"{days.earliest}..{days.latest}" if days else "undated"
                print(f"{ours} | {given.earliest}..{given.latest} | {created} | {words} | {sentence[:150]}")
    shares = {
        name.replace("held", "containment"): round(
            100 * counts[name] / max(1, counts[name.replace("held", "dated")]), 1
        )
        for name in list(counts)
        if name.endswith("held")
    }
    return {**counts, **shares}


def _day_in(sentence: str, place: int, length: int, created: date) -> Interval | None:
    """What our grammar makes of the words at a place of a sentence."""
    times = (t for t in find_times(sentence) if t.span.start < place + length and t.span.end > place)
    time = next(times, None)
    return resolve(time, one_day(created)) if time else None


def score_specs(folder: Path) -> dict[str, object]:
    """How often our interval holds the one given in Recognizers-Text specs with one result, in any tense."""
    counts: Counter[str] = Counter()
    for path in sorted(folder.glob("Date*Parser.json")):
        for case in json.loads(path.read_text(encoding="utf-8-sig")):
            given = _spec_intervals(case)
            if not given:
                continue
            anchor = one_day(date.fromisoformat(case["Context"]["ReferenceDateTime"][:10]))
            ours = [
                days
                for time in find_times(case["Input"])
                for tense in (-1, 0, 1)
                if (days := resolve(time, anchor, tense))
            ]
            held = any(_holds(days, wanted) for days in ours for wanted in given)
            counts.update(cases=1, dated=bool(ours), held=held)
    return {**counts, "containment": round(100 * counts["held"] / max(1, counts["dated"]), 1)}


def _spec_intervals(case: dict[str, Any]) -> list[Interval]:
    """The past and the future reading of a case; ends are given as the day after."""
    results = case["Results"]
    if len(results) != 1 or not case.get("Context"):
        return []
    values = [(results[0].get("Value") or {}).get(f"{way}Resolution") or {} for way in ("Past", "Future")]
    found = []
    for value in values:
        first, last = value.get("date") or value.get("startDate"), value.get("date") or value.get("endDate")
        if first and last and first > "0001-01-01":
            start, end = (
                date.fromisoformat(first),
                date.fromisoformat(last) - timedelta(days="endDate" in value),
            )
            found.append(Interval(earliest=start, latest=max(start, end)))
    return found


def _holds(ours: Interval, given: Interval) -> bool:
    first, last = ours.earliest or date.min, ours.latest or date.max
    return first <= (given.earliest or date.min) and last >= (given.latest or date.max)


def main() -> None:
    """Measure a folder and print what was found."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--narrative", action="store_true", help="count from the last date told")
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    parser.add_argument("--errors", type=int, default=0, help="print about N of the mistakes")
    options = parser.parse_args()
    if any(options.folder.rglob("*.tml")):
        scores = score_timeml(options.folder, narrative=options.narrative, errors=options.errors)
    elif any(options.folder.glob("*.json")):
        scores = score_specs(options.folder)
    else:
        scores = score_gum(options.folder, errors=options.errors)
    if options.json:
        print(json.dumps(scores))
    else:
        for name, value in scores.items():
            print(f"{name:18} {value}")


if __name__ == "__main__":
    main()
