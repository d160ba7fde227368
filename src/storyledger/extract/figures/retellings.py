"""Whether two numbers that stand near each other tell one count: one replaced by the other, or one set against the other.

In: quantities of a report and its sentences. Out: a `Retelling` of each pair that surely is one. The judge adds a weight for
each word round both numbers, for their sizes and how far apart they stand (`models/retold.npz`), so what it went by can be
printed; it was trained on labels of our own (`lab/labels/retold.tsv`, the model card).
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import as_file, files
from itertools import combinations
from math import log
from typing import NamedTuple
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from storyledger.errors import EngineError
from storyledger.figure import Figure, Quantity, Retelling
from storyledger.span import Span

MODEL = "retold.npz"
# What two numbers can be: the older first, the newer first, against each other; a part and its whole, a whole and its part, parts
# beside each other; of another time or place; the same in other words; nothing of this.
ANSWERS = "FBCPWAMSN"
_OLDER_FIRST, _NEWER_FIRST, _CONTESTED = range(3)
WEIGHTS = 1 << 15
# Who uses what is found asks more than this where less else speaks for it.
_LEAST_LIKELY = 0.35
_SENTENCES = 3  # from one to the other at most
_TIMES = 15  # of labelled pairs that are farther apart in size hardly any is one count
_LEAST = 2  # one and two are told of anything


class Place(NamedTuple):
    """A number in its sentence: which sentence that is, and the words round the number."""

    quantity: Quantity
    at: int  # index of the sentence
    sentence: Span
    before: tuple[str, ...]  # the last ones before it, the nearest first
    after: tuple[str, ...]
    first: tuple[str, ...]  # of its sentence


def place_of(text: str, at: int, sentence: Span, quantity: Quantity) -> Place:
    """The number with the words round it in its sentence."""
    span = quantity.span
    before = words_of(text[max(sentence.start, span.start - 90) : span.start])[-_BEFORE:]
    after = words_of(text[span.end : min(sentence.end, span.end + 70)])[:_AFTER]
    first = words_of(text[sentence.start : min(span.start, sentence.start + 60)])[:_FIRST]
    return Place(quantity, at, sentence, tuple(reversed(before)), tuple(after), tuple(first))


# How many words of each sort are looked at.
_BEFORE, _AFTER, _FIRST, _BETWEEN, _REST = 7, 6, 5, 25, 14
_WORD = re.compile(r"\w+(?:['’]\w+)?|[^\w\s]")


def words_of(text: str) -> list[str]:
    """Words and marks in small letters, each number as `#`."""
    return ["#" if word[0].isdigit() else word.lower() for word in _WORD.findall(text)]


def signs(text: str, one: Place, other: Place, between: int) -> list[str]:
    """What the judge looks at, a word for each; `between` is how many numbers stand between the two."""
    found = [*_round("x", one), *_round("y", other)]
    middle = words_of(text[one.quantity.span.end : other.quantity.span.start])
    if one.at == other.at or len(middle) < _BETWEEN:
        found += [f"m:{word}" for word in middle]
    rest = text[other.quantity.span.end : other.sentence.end]
    found += [f"z:{word}" for word in words_of(rest)[:_REST]]
    found += _sizes(one.quantity, other.quantity)
    found += [f"d{min(other.at - one.at, 4)}", f"w{_step(len(middle), _FAR)}", f"n{min(between, 3)}"]
    if one.after and other.after and one.after[0] == other.after[0] and one.after[0].isalpha():
        found.append("same noun")
    return list(dict.fromkeys(found))


def _round(side: str, place: Place) -> Iterator[str]:
    yield from (f"{side}b:{word}" for word in place.before)
    yield from (f"{side}b{i}:{word}" for i, word in enumerate(place.before[:3]))
    yield from (f"{side}a:{word}" for word in place.after)
    yield from (f"{side}a{i}:{word}" for i, word in enumerate(place.after[:2]))
    yield from (f"{side}s:{word}" for word in place.first)


def _sizes(one: Quantity, other: Quantity) -> Iterator[str]:
    x, y = size_of(one), size_of(other)
    yield f"r{_step(log((y + 1) / (x + 1)), _RATIOS)}"
    yield f"u{one.unit == other.unit:d}{one.unit is not None:d}"
    yield f"ca:{one.change.value}"
    yield f"cb:{other.change.value}"
    if max(x, y) < _FEW:
        yield "few"
    yield from (
        f"open {side}" for side, q in (("x", one), ("y", other)) if q.bound is not None or q.approximate
    )


_RATIOS = (-3, -1.5, -0.7, -0.2, -0.01, 0.01, 0.2, 0.7, 1.5, 3)
_FAR = (2, 4, 8, 15, 30)
_FEW = 10


def _step(value: float, steps: Sequence[float]) -> int:
    return sum(value > step for step in steps)


def size_of(quantity: Quantity) -> float:
    """The number as it is told, without its sign."""
    return abs(quantity.low or quantity.high or 0.0)


def row_of(sign: str) -> int:
    """Where the weights of a sign stand; two signs may share a row."""
    return crc32(sign.encode()) % WEIGHTS


def may_be_retold(one: Place, other: Place) -> bool:
    """True of two unlike numbers of one unit that stand near each other and are of one size."""
    low, high = sorted((size_of(one.quantity), size_of(other.quantity)))
    near = 0 <= other.at - one.at <= _SENTENCES and one.quantity.unit == other.quantity.unit
    return near and 0 < low < high <= _TIMES * low and high > _LEAST


def find_retold(
    text: str, sentences: Sequence[Span], counted: Sequence[tuple[Figure, Quantity]]
) -> Iterator[Retelling]:
    """Pairs of figures that tell one count, each with the judge's chance.

    Args:
        text: of the report.
        sentences: of the report, as the figures count them.
        counted: figures and the quantities that they are, in text order.

    Raises:
        EngineError: the judge's file is missing or broken.
    """
    places = [place_of(text, f.sentence, sentences[f.sentence], q) for f, q in counted]
    for (i, one), (j, other) in combinations(enumerate(places), 2):
        if may_be_retold(one, other):
            older, newer, contested = chances(signs(text, one, other, j - i - 1))[:3]
            if (found := older + newer + contested) >= _LEAST_LIKELY:
                pair = (counted[i][0].id, counted[j][0].id)
                older_first = older >= newer
                yield Retelling(
                    old=pair[0] if older_first else pair[1],
                    new=pair[1] if older_first else pair[0],
                    contested=bool(contested > older + newer),
                    chance=round(float(found), 2),
                )


def chances(found: Sequence[str]) -> NDArray[np.float32]:
    """How likely each answer is, from the signs of a pair."""
    weights, bias = _judge()
    logits = weights[[row_of(sign) for sign in found]].sum(0) + bias
    likely: NDArray[np.float32] = np.exp(logits - logits.max())
    likely /= likely.sum()
    return likely


@cache
def _judge() -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    try:
        with as_file(files("storyledger").joinpath("models", MODEL)) as path:
            held = np.load(path, allow_pickle=False)
            return held["weights"].astype(np.float32), held["bias"].astype(np.float32)
    except Exception as error:  # numpy raises a dozen types of its own
        message = f"the judge {MODEL} does not load ({error}): reinstall storyledger"
        raise EngineError(message, slug="no-model") from error
