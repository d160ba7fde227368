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
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from storyledger.annotate.times import find_times, find_undated
from storyledger.interval import Interval, one_day
from storyledger.moment import Edge, Frame, Sort, TimeExpression, UndatedTime, resolve

_EDGE = re.compile(
    r"(?:by|until|till|up until|since|before|prior to|after|from|starting|through|between|ahead of|no later than"
    r"|as (?:early|soon) as|in(?=.*time$))\s+(?:on\s+)?(?:the\s+(?=\d{4}))?",
    re.IGNORECASE,
)
_JOIN = re.compile(r"\s*(?:,|-|–|—|\bto|\bthrough|\bthru|\buntil|\band)?\s*(?:the\s)?\s*$")
_WEEK_OF = re.compile(r"(?:the )?week (?:of|begin|start|commenc|end)")
_LENGTH_BESIDE = re.compile(r"(.+?)\s+(?:after|before|prior to|following)$", re.IGNORECASE)
_HOUR = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_SEASONS = {"summer": "SU", "winter": "WI", "autumn": "FA", "fall": "FA", "spring": "SP"}
_DAY_PARTS = {
    "morning": "TMO",
    "afternoon": "TAF",
    "evening": "TEV",
    "night": "TNI",
    "tonight": "TNI",
    "overnight": "TNI",
}
_REFERENCES = {
    "PRESENT_REF": re.compile(
        r"(?:right )?now|currently|presently|at present|at the moment|nowadays|these days|present day|present-day|modern-day|to date|at this time"
    ),
    "PAST_REF": re.compile(r"recently|lately|the other day"),
    "FUTURE_REF": re.compile(r"soon|near future"),
}
_UNITS = {Frame.DAY: "D", Frame.WEEK: "W", Frame.MONTH: "M", Frame.QUARTER: "Q", Frame.YEAR: "Y"}
_GENRES = ("news", "interview", "bio", "voyage", "speech")
_LARGE = {"decade": (10, "DE"), "centur": (100, "CE")}
_REMOTE = re.compile(
    r"(?:an? )?(?:(?:few|several|couple of|many|some) )?(?:minute|hour|day|week|month|year|decade)s (?:ago|earlier|later)"
)
_PIECES = re.compile(
    r"(?:the )?(?:first|second|third|last|final|opening) (\w+ )?(week|days|weeks|months|years)\b (?=of)"
)
_SPLIT_YEAR = re.compile(r"quarter|half of")
_DURATION = re.compile(r"P(?:T|X|\d)|null")


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of text with a TIMEX3 value."""

    start: int
    end: int
    value: str
    text: str


def timex_value(time: TimeExpression, anchor: date, tense: int = 0) -> str:
    """The TIMEX3 value of an expression, as of an anchor day."""
    words = re.sub(r"^(?:by|until|till|since) ", "", (time.text or "").lower())
    for name, pattern in _REFERENCES.items():
        if pattern.fullmatch(words):
            return name
    if time.frame in _UNITS and (_REMOTE.match(words)):
        return "PAST_REF" if time.shift_low < 0 else "FUTURE_REF"
    if whole := _PIECES.match(words):
        return f"P{_count(whole[1])}{whole[2][0].upper()}"
    if time.frame in _UNITS and (time.shift_low == 0) != (time.shift_high == 0) and time.direction:
        count = max(abs(time.shift_low), abs(time.shift_high))
        decades = next((size for word, size in _LARGE.items() if word in words), None)
        unit = decades[1] if decades else _UNITS[time.frame]
        return f"P{'X' if time.vague else count // decades[0] if decades else count}{unit}"
    whole = replace(time, part_low=0.0, part_high=1.0, edge=Edge.WITHIN, detached=False)
    plain = {"direction": 0} if time.frame in _UNITS else {"shift_low": 0, "shift_high": 0}
    whole = replace(whole, **plain)  # "earlier this year" is the year, "around 3 May" that day
    if time.last:
        whole = replace(whole, last=replace(time.last, detached=False))
    season = next((code for word, code in _SEASONS.items() if word in words), None)
    if not season and not (time.last and time.last.weekday == 6) and not _SPLIT_YEAR.search(words):
        whole = replace(whole, last=None)
    days = resolve(whole, one_day(anchor), tense)
    if days is None or days.earliest is None or days.latest is None:
        return "XXXX"
    return _season_value(days, season) if season else _interval_value(time, days, words)


def _season_value(days: Interval, season: str) -> str:
    return f"{days.earliest.year}-{season}" if days.earliest else "XXXX"


def _interval_value(time: TimeExpression, days: Interval, words: str) -> str:
    first, last = days.earliest, days.latest
    if first is None or last is None:
        return "XXXX"
    width = (last - first).days
    year, week, _ = first.isocalendar()
    if "weekend" in words:
        return f"{year}-W{week:02}-WE"
    if _WEEK_OF.match(words):
        return f"{year}-W{week:02}"
    if width == 0 or (time.frame is Frame.WEEKDAY and width < 14):
        day = last if time.direction < 0 else first
        return day.isoformat() + next((code for word, code in _DAY_PARTS.items() if word in words), "")
    if time.frame is Frame.DAY and width == 1 and "night" in words:
        return first.isoformat() + "TNI"
    if time.frame is Frame.WEEK:
        return f"{year}-W{week:02}"
    if width < 31:
        return f"{first:%Y-%m}"
    if width < 93:
        return f"{first.year}-Q{(first.month + 2) // 3}"
    if width < 190:
        return f"{first.year}-H{(first.month + 5) // 6}"
    if width < 400:
        return str(first.year)
    return f"{first.year:04}"[: 3 if width < 5000 else 2]


def predicted(text: str, anchor: date, *, narrative: bool) -> list[Mark]:
    """What the grammar finds in a text, as TIMEX3 marks."""
    told = anchor
    marks: list[Mark] = []
    for part, start, end in _all_times(text):
        if isinstance(part, UndatedTime):
            value = _undated_value(part, told)
            if part.text.lower() == "former" and not narrative:  # a time in TIMEX2 only
                continue
        else:
            value = (
                _told_value(part, told)
                if narrative
                else timex_value(part, told if part.detached and part.frame in _UNITS else anchor)
            )
            told = told if part.detached and narrative else _told_next(value, told)
        mark = Mark(start, end, value, text[start:end])
        marks[-1:] = _with_hour(marks[-1], mark, text) if marks else [mark]
    return marks


def _undated_value(time: UndatedTime, told: date) -> str:
    """An hour is of the day last told of, a season of its year."""
    if time.sort is Sort.HOUR:
        return f"{told}{time.value}"
    return time.value.replace("XXXX", f"{told.year:04}") if time.sort is Sort.VAGUE else time.value


def _all_times(text: str) -> list[tuple[TimeExpression | UndatedTime, int, int]]:
    dated = [part for time in find_times(text) for part in _ends(time, text)]
    undated = [(time, time.span.start, time.span.end) for time in find_undated(text)]
    return sorted([*dated, *undated], key=lambda part: part[1])


def _with_hour(first: Mark, second: Mark, text: str) -> list[Mark]:
    """One mark of "10 a.m. Friday" and of "Friday, 10 a.m."; else both."""
    between = text[first.end : second.start]
    hours = [mark.value[10:] for mark in (first, second) if _HOUR.fullmatch(mark.value)]
    days = [mark.value for mark in (first, second) if _DAY.fullmatch(mark.value)]
    if between.strip(" ,") or len(hours) != 1 or len(days) != 1:
        return [first, second]
    return [Mark(first.start, second.end, days[0] + hours[0], text[first.start : second.end])]


def _ends(time: TimeExpression, text: str) -> list[tuple[TimeExpression | UndatedTime, int, int]]:
    start, end = time.span.start, time.span.end
    if opening := _EDGE.match(text, start, end):
        start = opening.end()
    goes_on = text[end + 1 : end + 2].isalnum()  # "two years before." is a date
    if time.detached and goes_on and (closing := _LENGTH_BESIDE.match(text, start, end)):
        length = next(iter(find_undated(f"for {closing[1]}", start - 4)), None)
        return [(length, length.span.start, length.span.end)] if length else [(time, start, end)]
    split = time.last and time.last.span.start > time.span.start and time.last.weekday != 6
    if not time.last or not split:
        return [(time, start, end)]
    join = _JOIN.search(text, start, time.last.span.start)
    end = join.start() if join else time.last.span.start
    if end <= start:
        return [(time, start, time.span.end)]
    return [(replace(time, last=None), start, end), (time.last, time.last.span.start, time.last.span.end)]


def _count(words: str | None) -> str:
    """A number in words or digits, 1 for none: "two " is 2."""
    length = next(iter(find_undated(f"{words}years")), None) if words else None
    return length.value[1:-1] if length else "1"


def _told_value(time: TimeExpression, told: date) -> str:
    """In a history a month without a year is of the year last told of, or just over its end."""
    if time.frame not in (Frame.MONTH_NAME, Frame.MONTH_DAY):
        return timex_value(time, told)
    value = timex_value(replace(time, direction=0), told.replace(month=1, day=1), 1)
    match = re.match(rf"{told.year:04}-(\d\d)", value)
    turned = match is not None and told.month - int(match[1]) > 10
    if value[5:] == "02-29":
        return value
    return f"{told.year + turned:04}{value[4:]}"


def _told_next(value: str, told: date) -> date:
    """The day that the story has come to."""
    match = re.match(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?", value)
    if not match:
        return told
    year, month, day = (int(part or 1) for part in match.groups())
    if not match[2] and year == told.year:
        return told
    return date(year, month, day)


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
        elif opened:
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
