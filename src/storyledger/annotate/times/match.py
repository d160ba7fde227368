"""What a rule of time is: a pattern over letters, and a function that reads a match.

In: the words of a text and their letters (see `words.py`). Out: `TimeExpression`s whose spans still
count words. A reader returns None where the words may mean something else.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from storyledger.annotate.times.words import VALUES
from storyledger.moment import Frame, TimeExpression
from storyledger.span import Span

THIRDS = {0: (0.0, 1 / 3), 1: (1 / 3, 2 / 3), 2: (2 / 3, 1.0)}  # early, mid, late
MONTH = r"(?P<m>[Mm]|2\.?)"
SHIFTS = {"l": -1, "i": 0, "n": 1}  # letters of last, this, next


@dataclass(frozen=True, slots=True)
class Found:
    """A match of a rule's pattern over the letters of a text; groups are read as words."""

    words: Sequence[str]
    codes: str
    match: re.Match[str]
    times: Mapping[int, TimeExpression]  # by the index of their first word: for rules that join

    def has(self, group: str) -> bool:
        """True if the pattern has the group and it took part."""
        return group in self.match.re.groupindex and self.match[group] is not None

    def letter(self, group: str) -> str:
        """The group's first letter."""
        return self.match[group][0]

    def word(self, group: str) -> str:
        """The group's first word in small letters."""
        return self.words[self.match.start(group)].lower()

    def value(self, group: str) -> int:
        """What the group's words count or name; "twenty-five" is 25."""
        words = self.words[self.match.start(group) : self.match.end(group)]
        return sum(_number(word) for word in words)

    @property
    def before(self) -> str:
        """The letter before the match, a mark at the start of the text."""
        return self.codes[self.match.start() - 1] if self.match.start() else "|"

    @property
    def after(self) -> str:
        """The letter after the match, a mark at the end of the text."""
        return self.codes[self.match.end()] if self.match.end() < len(self.codes) else "|"

    def word_before(self) -> str:
        """The word before the match in small letters, empty at the start."""
        return self.words[self.match.start() - 1].lower() if self.match.start() else ""

    def word_after(self) -> str:
        """The word after the match in small letters, empty at the end."""
        return self.words[self.match.end()].lower() if self.match.end() < len(self.words) else ""

    def time(self, frame: Frame, **fields: Any) -> TimeExpression:
        """A time over the words of the match."""
        return TimeExpression(span=Span(self.match.start(), self.match.end()), frame=frame, **fields)


Reader = Callable[[Found], TimeExpression | None]


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern over letters, letters of which it needs at least one, and what reads a match."""

    needs: frozenset[str]
    pattern: re.Pattern[str]
    read: Reader


def _number(word: str) -> int:
    digits = word.rstrip("stndrhSTNDRH").replace(",", "")
    if digits.isdecimal() and len(digits) < 7:
        return int(digits)
    return VALUES.get(word.lower(), 0)


def rule(needs: str, pattern: str, read: Reader) -> Rule:
    """A rule from a pattern in letters; blanks are for the eye."""
    return Rule(frozenset(needs), re.compile(pattern.replace(" ", "")), read)


def parts(found: Found) -> dict[str, float]:
    """Fields of "early", "mid", "early to mid-" in the groups p and p2; empty without."""
    if not found.has("p"):
        return {}
    low, high = THIRDS[found.value("p")]
    if found.has("p2"):
        high = max(high, THIRDS[found.value("p2")][1])
    return {"part_low": low, "part_high": high}


def calendar_day(year: int, month: int, day: int) -> date | None:
    """The day, or None where the calendar has none."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def between(found: Found, first: date | None, last: date | None, **fields: Any) -> TimeExpression | None:
    """The days from first to last over the words found; None if they are none."""
    if first is None or last is None or first > last:
        return None
    return found.time(Frame.ABSOLUTE, earliest=first, latest=last, **fields)
