"""What two tellings hold of one wording: words that both put into quotation marks.

In: the words of two statements. Out: how many words in a row both quote. One idea: paraphrases of two
remarks can be alike, but the same words in a row inside quotation marks were said once.
"""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product

from storyledger.reconcile.words.words import bag_of, plain_words
from storyledger.statement import Kind

# Fewer words in a row than these are a phrase that anybody may use again.
_FEWEST = 3
# And with fewer telling words than these: a speaker says "champion of women" again on another day.
_TELLING = 3
_OPENS = re.compile(r"[“\"](?=\w)")
_CLOSES = re.compile(r"[”\"](?!\w)")
_MARKS = re.compile(r"[“”\"]")


@dataclass(frozen=True, slots=True)
class Quoted:
    """Words inside quotation marks, one tuple a quotation, and their runs of the fewest words that count."""

    quotations: tuple[tuple[str, ...], ...] = ()
    runs: frozenset[tuple[str, ...]] = frozenset()


def quoted_of(text: str, kind: Kind) -> Quoted:
    """What a statement's words hold inside quotation marks; a direct one's all.

    >>> quoted_of("that it was a “long night” for all", Kind.MIXED).quotations
    (('long', 'night'),)
    """
    if kind in (Kind.INDIRECT, Kind.NARRATOR):
        return Quoted()
    pieces = _MARKS.split(text) if kind is Kind.DIRECT else [p for p in _inside(text) if not _is_title(p)]
    quotations = tuple(
        words for piece in pieces if (words := tuple(w for w in plain_words(piece.split()) if w.strip("-–—")))
    )
    runs = {w[i : i + _FEWEST] for w in quotations for i in range(len(w) - _FEWEST + 1)}
    return Quoted(quotations, frozenset(runs))


def quoted_by_both(a: Quoted, b: Quoted) -> int:
    """Words in a row that both quote, where one's quotation is in the other's as a whole; else 0."""
    if a.runs.isdisjoint(b.runs):
        return 0
    return max(_common(one, other) for one, other in product(a.quotations, b.quotations))


def _common(one: Sequence[str], other: Sequence[str]) -> int:
    run = longest_run(one, other)
    shorter = one if len(one) < len(other) else other
    whole = run == len(shorter) and len(bag_of(" ".join(shorter))) >= _TELLING
    return run if run >= _FEWEST and (whole or run >= VERBATIM) else 0


# Words in a row that two reports have by copying one wording.
VERBATIM = 6


def _inside(text: str) -> list[str]:
    """The pieces of a text between marks; content is cut at its marks, so that an outer one may be missing."""
    opening, closing = _OPENS.search(text), _CLOSES.search(text)
    starts_inside = closing is not None and (opening is None or closing.start() < opening.start())
    return _MARKS.split(text)[0 if starts_inside else 1 :: 2]


def _is_title(piece: str) -> bool:
    """True of "From the Quay to the World": a book's name is nobody's remark."""
    long = [word for word in piece.split() if len(word) >= _LONG]
    return len(long) > 1 and all(word[0].isupper() for word in long)


# Letters of words that a title capitalises.
_LONG = 4


def longest_run(a: Sequence[str], b: Sequence[str]) -> int:
    """Most words in a row that both have."""
    places: dict[str, list[int]] = defaultdict(list)
    for i, word in enumerate(b):
        places[word].append(i)
    longest, ending = 0, dict[int, int]()
    for word in a:
        ending = {i: ending.get(i - 1, 0) + 1 for i in places.get(word, ())}
        longest = max(longest, max(ending.values(), default=0))
    return longest
