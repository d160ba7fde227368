"""The expressions of time in a text: "last week", "24 October", "by the end of the year".

In: a stretch of text. Out: `TimeExpression`s with their spans, still relative: no date is made up
before the report has one. The one idea: words become letters (`time_words`), every rule is a short
pattern over letters with a function that reads what it found (`time_days`, `time_years`, `time_counts`),
and what is found becomes a letter itself, so that times of times (`time_joins`) are read the same way.
"""

import re
from collections.abc import Iterable
from dataclasses import replace

from storyledger.annotate.time_counts import COUNTED
from storyledger.annotate.time_days import DAYS
from storyledger.annotate.time_joins import JOINS
from storyledger.annotate.time_match import Found, Rule
from storyledger.annotate.time_words import MAYBE, letters, token_pattern
from storyledger.annotate.time_years import YEARS
from storyledger.moment import TimeExpression
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
    if not MAYBE.search(text):
        return []
    pattern = token_pattern(text)
    words = pattern.findall(text)
    codes = letters(words)
    if not _TELLING.search(codes):
        return []
    times: dict[int, TimeExpression] = {}
    codes = _apply(_SINGLES, words, codes, times)
    if times:
        _apply(JOINS, words, codes, times)
    return _placed(times, text, offset, pattern) if times else []


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


def _placed(
    times: dict[int, TimeExpression], text: str, offset: int, pattern: re.Pattern[str]
) -> list[TimeExpression]:
    """From counted words to code points."""
    places = [match.span() for match in pattern.finditer(text)]

    def place(time: TimeExpression) -> TimeExpression:
        start, end = places[time.span.start][0], places[time.span.end - 1][1]
        return replace(
            time,
            span=Span(start + offset, end + offset),
            text=" ".join(text[start:end].split()),
            last=place(time.last) if time.last else None,
        )

    return [place(times[start]) for start in sorted(times)]
