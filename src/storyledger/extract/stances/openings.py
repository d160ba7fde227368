"""Words that begin with what their speaker does: he withholds, takes back, turns, leaves open.

In: words of a report. Out: True or False, or where such words stand.
"""

from collections.abc import Iterator

from storyledger.extract.stances.words.retracted import TAKEN_BACK, TURNED
from storyledger.extract.stances.words.withheld import REFUSAL, UNKNOWN, WITHHELD
from storyledger.span import Span


def withholds_at(words: str) -> bool:
    """True of words that begin with withholding: "declined to say who fired"."""
    return bool(WITHHELD.match(words))


def find_refusals(text: str, within: Span) -> Iterator[Span]:
    """Where somebody tells that he will not or cannot say a thing: "would not comment", "has not admitted"."""
    for match in REFUSAL.finditer(text, within.start, within.end):
        yield Span(match.start(), match.end())


def takes_back(words: str) -> bool:
    """True of words that begin with taking back what was said: "dropped the accusation"."""
    return bool(TAKEN_BACK.match(words))


def turns(words: str) -> bool:
    """True of words that begin with taking another stand than before: "reversed course"."""
    return bool(TURNED.match(words))


def leaves_open(words: str) -> bool:
    """True of words that say a thing is withheld or not known."""
    return bool(WITHHELD.search(words) or UNKNOWN.search(words))
