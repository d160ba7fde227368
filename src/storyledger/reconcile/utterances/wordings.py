"""What two tellings hold of one wording: words that both put into quotation marks.

In: the words of two statements. Out: how many words in a row both quote. One idea: paraphrases of two
remarks can be alike, but the same words in a row inside quotation marks were said once.
"""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise, product

from storyledger.reconcile.words.words import bag_of, plain_words
from storyledger.statement import Kind

# Fewer words in a row than these are a phrase that anybody may use again.
_FEWEST = 3
# And with fewer telling words than these: a speaker says "champion of women" again on another day.
_TELLING = 3
_OPENS = re.compile(r"[“\"](?=[\w(\[.…'‘])")
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


def requoted(a: Quoted, b: Quoted) -> bool:
    """True where both quote one wording nearly alike, as translations and hasty notes do, or the very same few words.

    >>> one = quoted_of("our old trade can not go on as usual", Kind.DIRECT)
    >>> requoted(one, quoted_of("Our old trading cannot go on as usual", Kind.DIRECT))
    True
    """
    return any(
        _is_reworded(_telling(one), _telling(other)) for one, other in product(a.quotations, b.quotations)
    )


def _telling(words: Sequence[str]) -> list[str]:
    return [form for word in words for form in bag_of(word)]


def _is_reworded(one: Sequence[str], other: Sequence[str]) -> bool:
    """So many telling words in order, at most one other between; of fewer, all."""
    if not one or one == other:
        return bool(one)
    blocks = SequenceMatcher(None, one, other, autojunk=False).get_matching_blocks()
    chain, ends = 0, (0, 0)
    for block in blocks:
        near = block.a - ends[0] <= 1 and block.b - ends[1] <= 1
        chain, ends = (chain if near else 0) + block.size, (block.a + block.size, block.b + block.size)
        if chain >= _TELLING:
            return True
    return False


def _inside(text: str) -> list[str]:
    """The pieces of a text that begin with an opening mark; content is cut at its marks, so that an outer one may be missing.

    >>> _inside('deeply sorry” for the “long wait')
    ['deeply sorry', 'long wait']
    """
    marks = [match.start() for match in _MARKS.finditer(text)]
    inside = [text[i + 1 : end] for i, end in pairwise([*marks, len(text)]) if _OPENS.match(text, i)]
    starts_inside = bool(marks) and not _OPENS.match(text, marks[0])
    return [text[: marks[0]], *inside] if starts_inside else inside


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
