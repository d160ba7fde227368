"""A statement with its words, ready to be compared with those of other reports.

In: a statement, its report's text, and who said it when. Out: a `Told`. What follows from its words alone is
worked out when it is first asked for, and once: a statement is compared with hundreds.
"""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import combinations
from zlib import crc32

from storyledger.english import NUMBERS
from storyledger.interval import Interval
from storyledger.meaning import Direction, cosine, direction
from storyledger.reconcile.lineage.copies import Hashes, runs_of
from storyledger.reconcile.utterances.amounts import Amount, amounts_of, is_one_amount
from storyledger.reconcile.utterances.media import medium_of
from storyledger.reconcile.utterances.wordings import VERBATIM, Quoted, quoted_of
from storyledger.reconcile.words.words import bag_of, plain_words
from storyledger.span import ActorId
from storyledger.statement import Statement

# A number of so many digits without its last noughts was counted once: whoever gives it tells of that count.
_EXACT = 5
_NOT = re.compile(r"\b(?:not|never|no|none|nobody|nothing|neither|nor|cannot)\b|n['’]t\b", re.IGNORECASE)
_OFTEN = re.compile(r"\b(?:often|(?:has|have|had)\s+repeatedly|long)\b", re.IGNORECASE)
_FEW_DAYS = 3
_BARE = 3  # forms of a number with its scale and what it counts
_COUNTS = frozenset(NUMBERS[1:12])
NEVER, _ALWAYS = date.min.toordinal(), date.max.toordinal()


@dataclass(frozen=True, eq=False)
class Told:
    """A statement with its words, speaker, and when and how it was said, as far as known."""

    statement: Statement
    text: str
    actor: ActorId | None
    said: Interval | None
    bag: Counter[str]
    medium: str | None = None
    named: bool = True  # the words of the source name the speaker, no "he" that may be anybody
    act: frozenset[str] = frozenset()  # what the cue calls it, if more than saying: "condemned"
    cue: str = ""

    @cached_property
    def line(self) -> str:
        """On one line, as it can stand after a colon."""
        return " ".join(self.text.split()).removeprefix("that ")

    @cached_property
    def words(self) -> list[str]:
        """In order, small and without marks."""
        return plain_words(self.text.split())

    @cached_property
    def runs(self) -> Hashes:
        """Of so many words as two reports have in a row by copying one wording."""
        return runs_of(self.words, VERBATIM)

    @cached_property
    def forms(self) -> frozenset[str]:
        """Of its words that tell something."""
        return frozenset(self.bag)

    @cached_property
    def least(self) -> tuple[tuple[str, ...], ...]:
        """Pairs of three of its forms, the same for nearly all texts that have nearly all forms in common."""
        three = sorted(self.bag, key=lambda form: crc32(form.encode()))[:3]
        return tuple(combinations(sorted(three), 2))

    @cached_property
    def spelled(self) -> frozenset[str]:
        """Those that are no numbers in digits."""
        return spelled(self.bag)

    @cached_property
    def plain_forms(self) -> frozenset[str]:
        """Those of words that are written small."""
        return plain_forms(self.text)

    @cached_property
    def numbers(self) -> frozenset[str]:
        """Written in two digits or more: few are shared by chance."""
        return frozenset(form for form in self.bag if form[0].isdigit() and len(form) > 1)

    @cached_property
    def amounts(self) -> tuple[Amount, ...]:
        """The same with what they are worth: "28 thousand" is 28,000."""
        return amounts_of(self.text)

    @cached_property
    def is_number(self) -> bool:
        """Told as a number and little else: "the 1.3 million it gave last week"."""
        return bool(self.amounts) and len(self.bag) <= _BARE

    def numbers_shared(self, other: "Told") -> int:
        """How many of its numbers the other gives as well, or rounds."""
        return sum(any(is_one_amount(mine, its) for its in other.amounts) for mine in self.amounts)

    @cached_property
    def exact(self) -> frozenset[str]:
        """Those that nobody comes to by chance or by rounding."""
        return frozenset(number for number in self.numbers if len(number.rstrip("0")) >= _EXACT)

    @cached_property
    def quoted(self) -> Quoted:
        """What of it stands in quotation marks."""
        return quoted_of(self.text, self.statement.kind)

    @cached_property
    def counts(self) -> frozenset[str]:
        """All numbers, also those written as a word."""
        return frozenset(form for form in self.bag if form[0].isdigit() or form in _COUNTS)

    @cached_property
    def negative(self) -> bool:
        """It says "not"."""
        return says_not(self.text)

    @cached_property
    def often(self) -> bool:
        """Told as said at more than one time: no one act."""
        return self.statement.recalled and bool(_OFTEN.search((self.said and self.said.text) or ""))

    @cached_property
    def first(self) -> int:
        """The day of saying, as an ordinal; before all days where it is not known."""
        return self.said.earliest.toordinal() if self.said and self.said.earliest else NEVER

    @cached_property
    def named_day(self) -> int | None:
        """The day, where the report's own words give it: not where its date alone does."""
        return self.first if self._own and self.first == self.last else None

    @cached_property
    def dated(self) -> bool:
        """The report's own words give the time, to a few days."""
        return self._own and self.last - self.first <= _FEW_DAYS

    @property
    def _own(self) -> bool:
        return self.said is not None and self.said.basis != "report"

    @cached_property
    def last(self) -> int:
        """The last day on which it can have been said."""
        return self.said.latest.toordinal() if self.said and self.said.latest else _ALWAYS

    def days_apart(self, other: "Told") -> int:
        """How far two times miss each other; 0 where they can agree or are not known."""
        return max(0, self.first - other.last, other.first - self.last)

    @cached_property
    def meaning(self) -> Direction:
        """Where its vector points."""
        return direction(self.statement.vector)

    def likeness(self, other: "Told") -> float | None:
        """Of meaning; None where one has no vector."""
        known = self.statement.vector and other.statement.vector
        return cosine(self.meaning, other.meaning) if known else None


def tell(statement: Statement, report_text: str, actor: ActorId | None, said: Interval | None) -> Told:
    """Gather what is compared of one statement."""
    text = " ".join(span.of(report_text) for span in statement.content)
    cue = statement.cue.of(report_text) if statement.cue else ""
    source = statement.source.of(report_text) if statement.source else ""
    named = source.lower() not in _NAMING_NOBODY
    act = frozenset(bag_of(cue)) - _PLAIN
    return Told(statement, text, actor, said, bag_of(text), medium_of(statement, cue), named, act, cue)


def is_told_alike(one: Told, other: Told) -> bool:
    """True of one statement of one speaker, time and wording: whatever follows from one follows from the other."""
    words = (one.text, one.cue, one.named) == (other.text, other.cue, other.named)
    return words and (one.statement, one.actor, one.said) == (other.statement, other.actor, other.said)


# What every report calls any remark.
_PLAIN = frozenset(
    bag_of(
        "said says told tells added adds called calls stated wrote noted according to also later reported report spoke"
    )
)


_NAMING_NOBODY = frozenset(("", "he", "she", "it", "they", "who"))


def spelled(forms: Iterable[str]) -> frozenset[str]:
    """Forms that are no numbers in digits."""
    return frozenset(form for form in forms if not form[0].isdigit())


def plain_forms(text: str) -> frozenset[str]:
    """Forms of words that are written small: not of names, nor of numbers."""
    return frozenset(bag_of(" ".join(word for word in text.split() if word[0].islower())))


def says_not(text: str) -> bool:
    """True of words that deny something.

    >>> says_not("that it was never sent"), says_not("that it was sent")
    (True, False)
    """
    return bool(_NOT.search(text))
