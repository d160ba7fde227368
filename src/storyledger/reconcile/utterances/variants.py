"""Where several tellings of one remark differ, word by word.

In: texts. Out: places, each with the wordings that reports gave it. One idea: all are aligned to the
fullest, so that a place holds what every telling has there.
"""

from collections.abc import Sequence
from difflib import SequenceMatcher

from storyledger.reconcile.words.words import plain_words

# Below this ratio of words in common a telling is a summary, and its words stand in no place of the other's.
_ALIKE = 0.5


def find_variants(*texts: str) -> tuple[tuple[str, ...], ...]:
    """Wordings that differ, one tuple a place, the fullest telling's first.

    >>> find_variants("If the gates are shut, the town is safe", "If the gate is shut, the town is safe")
    (('gates are', 'gate is'),)
    """
    fullest = max(texts, key=lambda text: len(text.split()), default="").split()
    aligned = []
    for text in texts:
        words = text.split()
        matcher = SequenceMatcher(None, plain_words(fullest), plain_words(words), autojunk=False)
        if words != fullest and _share(matcher, len(words)) >= _ALIKE:
            aligned.append((words, matcher.get_opcodes()))
    differing = sorted(
        (i1, i2)
        for _, codes in aligned
        for tag, i1, i2, j1, j2 in codes
        if tag != "equal"
        and not (
            j1 == j2 and (i1 == 0 or i2 == len(fullest))  # who quotes less changes nothing
        )
    )
    places = (_wordings(fullest, aligned, start, end) for start, end in _joined(differing))
    return tuple(place for place in places if len(place) > 1)


Codes = Sequence[tuple[str, int, int, int, int]]


def _wordings(
    fullest: Sequence[str], aligned: Sequence[tuple[Sequence[str], Codes]], start: int, end: int
) -> tuple[str, ...]:
    """What each telling has between two places of the fullest, the same words once."""
    told = [fullest[start:end]]
    told += [words[_at(codes, start, low=True) : _at(codes, end, low=False)] for words, codes in aligned]
    found: dict[str, str] = {}
    for words in told:
        found.setdefault(" ".join(plain_words(words)), " ".join(words))
    return tuple(found.values())


def _share(matcher: "SequenceMatcher[str]", size: int) -> float:
    """How much of the shorter telling stands in the fullest."""
    return sum(block.size for block in matcher.get_matching_blocks()) / size if size else 0.0


def _joined(ranges: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Ranges that touch made one."""
    joined: list[tuple[int, int]] = []
    for start, end in ranges:
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def _at(codes: Codes, place: int, *, low: bool) -> int:
    """Where a place of the fullest telling stands in another: before what was put in there, or after it."""
    fitting = [
        j1 + place - i1 if tag == "equal" else j1 if place == i1 else j2
        for tag, i1, i2, j1, j2 in codes
        if i1 <= place <= i2 and (tag == "equal" or place in (i1, i2))
    ]
    ends = [j2 for tag, i1, i2, _, j2 in codes if i2 == place and tag != "equal"]
    starts = [j1 for tag, i1, _, j1, _ in codes if i1 == place and tag != "equal"]
    return min(fitting + starts, default=0) if low else max(fitting + ends, default=0)
