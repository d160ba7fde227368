"""What a report is about, in terms that can be compared before anything is read closely.

In: a report. Out: counts of its words, headline words, names, full names, days and numbers. The one idea: two
shootings share their words; what parts them is who, where, on which day and how old.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from storyledger.english import MONTHS, SHORT_MONTH, SHORT_MONTHS, WEEKDAY, WEEKDAYS
from storyledger.reconcile.words.words import EMPTY
from storyledger.report import Report, Role

# News says what it is about in its first paragraphs; with 2,000 or 6,000 characters BCubed F moves by less
# than .01 on GVC train and GVA (2026-11).
_LOOK_AT_CHARACTERS = 3_000
# And what is left of "it's" and "don't".
_EMPTY = EMPTY | {"s", "t"}
_CALENDAR = frozenset(word.lower() for word in (*WEEKDAYS, *MONTHS, *SHORT_MONTHS, "sept"))
_WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+")
_LETTERS = re.compile(r"[^\W\d_]+")
# Patterns begin with what they are found by, and look back from there: names are found in a quarter of the time (2026-11).
# Capitalised words in a row that do not begin a sentence, a line or a quotation.
_NAME = re.compile(
    r"[A-Z](?<!\w[A-Z])(?<![.!?:”\"“‘—-] [A-Z])(?<!\n[A-Z])(?<!\A[A-Z])"
    r"[^\W\d_]+(?:[-'’][A-Z][^\W\d_]+)*(?: (?:[A-Z]\. )?[A-Z][^\W\d_]+)*"
)
_WEEKDAY = re.compile(rf"({WEEKDAY})\b")
_MONTH_DAY = re.compile(rf"({SHORT_MONTH})[a-z]*\.? (\d{{1,2}})\b")
_AGE = re.compile(r"(\d(?<!\w\d)\d{0,2})[- ]years?[- ]old|, (\d{1,2}),")
_CLOCK = re.compile(r"\d(?<!\w\d)\d?:\d\d\b")
_BIG = re.compile(r"\d(?<!\w\d)(?:\d{2,}(?:,\d{3})*|\d?(?:,\d{3})+)\b")
_YEAR = re.compile(r"(?:19|20)\d\d")
_TOLD = (Role.BODY, Role.ITEM)


@dataclass(frozen=True, slots=True, kw_only=True)
class Gist:
    """Counts of what one report holds. `names` are single words of names, `full_names` pairs of them."""

    words: Counter[str]
    headline: Counter[str]
    names: Counter[str]
    full_names: Counter[str]
    days: Counter[str]
    numbers: Counter[str]
    shown_names: tuple[str, ...]


def gist_of(report: Report) -> Gist:
    """Count what a report tells of.

    Gaps: a name that only ever begins a sentence is a word like others; "Tuesday" is the last one up to the
    report's day, also where the next is meant.
    """
    text = _told(report)
    headline = _words(report.title or "")
    words = _words(text)
    words.update(headline)
    shown, names, full_names = _names(text)
    return Gist(
        words=words,
        headline=headline,
        names=names,
        full_names=full_names,
        days=Counter(_days(text, report.published.latest if report.published else None)),
        numbers=Counter(_numbers(text)),
        shown_names=shown,
    )


def _told(report: Report) -> str:
    told, size = [], 0
    for part in report.parts:
        if part.role in _TOLD:
            told.append(part.span.of(report.text))
            size += len(part.span)
            if size >= _LOOK_AT_CHARACTERS:
                break
    return "\n".join(told)[:_LOOK_AT_CHARACTERS]


def _words(text: str) -> Counter[str]:
    return Counter(word for word in _WORD.findall(text.lower()) if word not in _EMPTY)


def _names(text: str) -> tuple[tuple[str, ...], Counter[str], Counter[str]]:
    shown: dict[str, None] = {}
    single: Counter[str] = Counter()
    pairs: Counter[str] = Counter()
    for name in _NAME.findall(text):
        kept = [w for w in _LETTERS.findall(name.lower()) if len(w) > 1 and w not in _EMPTY | _CALENDAR]
        if kept:
            shown[name] = None
        single.update(kept)
        pairs.update(f"{a} {b}" for a, b in pairwise(kept))
    return tuple(shown), single, pairs


def _days(text: str, published: date | None) -> Iterator[str]:
    """Days that are meant, as ISO days; without the report's own day nothing is known."""
    if published is None:
        return
    for word in _WEEKDAY.findall(text):
        back = (published.weekday() - WEEKDAYS.index(word)) % 7
        yield (published - timedelta(days=back)).isoformat()
    for month, number in _MONTH_DAY.findall(text):
        if day := _last_such_day(published, SHORT_MONTHS.index(month) + 1, int(number)):
            yield day.isoformat()


def _last_such_day(published: date, month: int, number: int) -> date | None:
    """The latest day of that name up to a day after the report's, which may be out in another time zone."""
    for year in (published.year, published.year - 1):
        try:
            day = date(year, month, number)
        except ValueError:
            continue
        if day <= published + timedelta(days=1):
            return day
    return None


def _numbers(text: str) -> Iterator[str]:
    """Ages, times of day, and numbers of three or more digits that are no year."""
    for old, between in _AGE.findall(text):
        yield f"aged {old or between}"
    for number in _BIG.findall(text):
        if not _YEAR.fullmatch(number):
            yield number.replace(",", "")
    yield from _CLOCK.findall(text)
