"""Our times as TIMEX3 marks: where each begins and ends, and its value in that notation.

In: a text and the day it was written. Out: marks in text order. Spans leave out the word that opens an
edge ("by December"), ranges become two marks, hours join the day beside them.
"""

import re
from dataclasses import dataclass, replace
from datetime import date

from timex_lengths import Sort, UndatedTime, find_undated

from storyledger.annotate.times.times import find_times
from storyledger.interval import Interval, one_day
from storyledger.moment import Edge, Frame, TimeExpression, resolve

_EDGE = re.compile(
    r"(?:by|until|till|up until|up to|since|before|prior to|after|from|starting|through|between|ahead of"
    r"|not? (?:later|earlier) than|not (?:before|until)|on or (?:before|after)|with effect from"
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
        r"(?:right )?now|currently|presently|at present|at the moment|nowadays|these days"
        r"|present[ -]day|modern-day|to date|at this time"
    ),
    "PAST_REF": re.compile(r"recently|lately|the other day"),
    "FUTURE_REF": re.compile(r"soon|near future"),
}
_UNITS = {Frame.DAY: "D", Frame.WEEK: "W", Frame.MONTH: "M", Frame.QUARTER: "Q", Frame.YEAR: "Y"}
_LARGE = {"decade": (10, "DE"), "centur": (100, "CE")}
_REMOTE = re.compile(
    r"(?:an? )?(?:(?:few|several|couple of|many|some) )?(?:minute|hour|day|week|month|year|decade)s (?:ago|earlier|later)"
)
_PIECES = re.compile(
    r"(?:the )?(?:first|second|third|last|final|opening) (\w+ )?(week|days|weeks|months|years)\b (?=of)"
)
_SPLIT_YEAR = re.compile(r"quarter|half of")


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
    if value := _reference(time, words) or _length(time, words):
        return value
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


def _reference(time: TimeExpression, words: str) -> str | None:
    """The value of now, recently, a few days ago; None if it is none of them."""
    for name, pattern in _REFERENCES.items():
        if pattern.fullmatch(words):
            return name
    if time.frame in _UNITS and _REMOTE.match(words):
        return "PAST_REF" if time.shift_low < 0 else "FUTURE_REF"
    return None


def _length(time: TimeExpression, words: str) -> str | None:
    """The value of the first two weeks of May, the past three months; None if it is no length."""
    if pieces := _PIECES.match(words):
        return f"P{_count(pieces[1])}{pieces[2][0].upper()}"
    if time.frame not in _UNITS or (time.shift_low == 0) == (time.shift_high == 0) or not time.direction:
        return None
    if hours := re.search(r"\w+ (?:hours|minutes)$", words):
        return next((length.value for length in find_undated(f"for {hours[0]}")), None)
    count = max(abs(time.shift_low), abs(time.shift_high))
    size, unit = next((large for word, large in _LARGE.items() if word in words), (1, _UNITS[time.frame]))
    return f"P{'X' if time.vague else count // size}{unit}"


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
    """One mark of "10 a.m. Friday" and of "Friday, 10 a.m."; else both, and "5 p.m. on Friday" is that day's."""
    between = text[first.end : second.start]
    hours = [mark.value[10:] for mark in (first, second) if _HOUR.fullmatch(mark.value)]
    days = [mark.value for mark in (first, second) if _DAY.fullmatch(mark.value)]
    if len(hours) != 1 or len(days) != 1:
        return [first, second]
    if between.split()[-1:] == ["on"] and len(between) < 16 and _HOUR.fullmatch(first.value):
        return [replace(first, value=days[0] + hours[0]), second]
    if between.strip(" ,"):
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
