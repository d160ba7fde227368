"""The expressions of time in a text: "last week", "24 October", "by the end of the year".

In: a stretch of text. Out: `TimeExpression`s with their spans, still relative: no date is made up
before the report has one. The one idea: words become letters (`words.py`), every rule is a short
pattern over letters with a function that reads what it found (`days.py`, `years.py`, `counts.py`),
and what is found becomes a letter itself, so that times of times (`joins.py`) are read the same way.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from storyledger.annotate.times.counts import COUNTED
from storyledger.annotate.times.days import DAYS
from storyledger.annotate.times.joins import JOINS
from storyledger.annotate.times.match import Found, Rule
from storyledger.annotate.times.tense import tense_at
from storyledger.annotate.times.words import letters, may_hold_time, token_pattern
from storyledger.annotate.times.years import YEARS
from storyledger.moment import Edge, Frame, TimeExpression
from storyledger.span import Span

_TELLING = re.compile("[DMm2WwQsfuUyqhcCXYotg]")  # no rule does without one of these letters
_SINGLES = (*DAYS, *YEARS, *COUNTED)


def find_times(text: str, offset: int = 0) -> list[TimeExpression]:
    """Find every expression that names a time by the calendar.

    Args:
        text: a sentence or paragraph.
        offset: where it begins in its report.

    Returns:
        Times in text order that do not overlap; spans are code points of the report and take in the
        word that opens an edge ("by December") and none that does not ("on Wednesday" is "Wednesday").

    Gaps: times of day are no days and are passed over; so are years before 1000 and lasting times ("for
    three days"), and "in two weeks", which can be either.

    >>> [(time.text, time.edge.value) for time in find_times("On Oct. 24 they said: by December.")]
    [('Oct. 24', 'within'), ('by December', 'until')]
    """
    if not may_hold_time(text):
        return []
    read = letter_times(text)
    return _placed(read, text, offset) if read.times else []


@dataclass(frozen=True, slots=True)
class Lettered:
    """The words of a text, a letter for each, and the times found by their first word."""

    words: list[str]
    codes: str
    times: dict[int, TimeExpression]
    pattern: re.Pattern[str]


def letter_times(text: str) -> Lettered:
    """The letters of a text, and its times: for whoever reads on where this grammar stops."""
    pattern = token_pattern(text)
    words = pattern.findall(text)
    codes = letters(words)
    times: dict[int, TimeExpression] = {}
    if _TELLING.search(codes):
        codes = _apply(_SINGLES, words, codes, times)
    if times:
        codes = _apply(JOINS, words, codes, times)
    return Lettered(words, codes, times, pattern)


def _apply(rules: Iterable[Rule], words: list[str], codes: str, times: dict[int, TimeExpression]) -> str:
    """Try the rules in order; a time found is entered and its letters become `@___`."""
    present = set(codes)
    for rule in rules:
        if rule.needs.isdisjoint(present):
            continue
        changed: list[str] | None = None
        for match in rule.pattern.finditer(codes):
            time = rule.read(Found(words, codes, match, times))
            if time is None:
                continue
            start, end = time.span.start, time.span.end
            for place in range(start, end):
                times.pop(place, None)
            times[start] = time
            changed = changed or list(codes)
            changed[start:end] = "@" + "_" * (end - start - 1)
        codes = "".join(changed) if changed else codes
    return codes


_MONTHS = (Frame.MONTH_NAME, Frame.MONTH_DAY)


def _tells_when(time: TimeExpression, codes: str) -> bool:
    """True of "won in November"; not of "called November's vote the last", "circled July 4"."""
    leads = time.edge is not Edge.WITHIN or codes[max(time.span.start - 1, 0)] in "IHO"
    return leads and codes[time.span.end : time.span.end + 1] != "'"


def _placed(read: Lettered, text: str, offset: int) -> list[TimeExpression]:
    """From counted words to code points."""
    places = [match.span() for match in read.pattern.finditer(text)]

    def place(time: TimeExpression) -> TimeExpression:
        start, end = places[time.span.start][0], places[time.span.end - 1][1]
        tense = tense_at(read.words, read.codes, time.span.start, time.span.end) or time.tense
        if tense < 0 and time.frame in _MONTHS and not _tells_when(time, read.codes):
            tense = 0
        return replace(
            time,
            tense=tense,
            span=Span(start + offset, end + offset),
            text=" ".join(text[start:end].split()),
            last=place(time.last) if time.last else None,
        )

    return [place(read.times[start]) for start in sorted(read.times)]
