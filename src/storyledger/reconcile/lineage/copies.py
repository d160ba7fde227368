"""Texts that repeat each other: near duplicates, and where their words agree.

In: reports, each as its words in order. Out: pairs with exact shares, and the passages that agree.
The one idea is winnowing (Schleimer, Wilkerson and Aiken 2003): of every eight five-word runs in a row
the least hash is kept as a print. Two texts with twelve words in a row alike share a print, always, so
no pair above the bars is lost to chance; prints are sorted once and looked at with their neighbours
only, so the cost grows with the text. What shares prints enough is then compared run by run.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b

import numpy as np
from numpy.typing import NDArray

from storyledger.report import PROSE, Report
from storyledger.span import Span

Hashes = NDArray[np.uint64]

RUN = 5  # words
# Eight runs in a row span twelve words. A text of which three fifths of the runs stand in another has
# twelve words in a row alike with it: eleven between two changed words keep but seven runs of twelve.
_WINDOW = 8
# A print is compared with so many holders after it: who prints a text more often than that is linked
# through the others, and a formula ("all rights reserved") costs no more than a text.
_NEIGHBOURS = 32
# Prints are a sample of the runs: at this share of the shorter text's prints the runs are counted.
_WORTH_COUNTING = 0.15
# So many words in a row agree neither by chance nor by a common phrase.
_PASSAGE = 12


@dataclass(frozen=True, slots=True)
class Text:
    """A report's five-word runs, hashed: in text order, and sorted with each once; and its prints."""

    runs: Hashes
    known: Hashes
    prints: Hashes


@dataclass(frozen=True, slots=True)
class Pair:
    """Two texts by their places in the input, and the runs that both have."""

    a: int
    b: int
    jaccard: float  # of all runs of both
    inside: float  # of the runs of the shorter


def text_of(report: Report) -> Text:
    """The words of a report; boilerplate and captions take no part."""
    runs = runs_of([word.lower() for part in _told(report) for word in _WORD.findall(part.of(report.text))])
    return Text(runs, np.unique(runs), _prints(runs))


_WORD = re.compile(r"\w+")


def _told(report: Report) -> Iterator[Span]:
    return (p.span for p in report.parts if p.role in PROSE)


def runs_of(words: Sequence[str], size: int = RUN) -> Hashes:
    """All runs of so many words, hashed, in order."""
    hashes = np.fromiter(map(_hash, words), np.uint64, len(words))
    count = max(0, len(words) - size + 1)
    runs = np.zeros(count, np.uint64)
    for place in range(size):
        runs = runs * _ODD + hashes[place : place + count]
    runs ^= runs >> np.uint64(31)  # else runs that end alike would be near each other
    return runs * _ODD


_ODD = np.uint64(0x9E3779B97F4A7C15)


@lru_cache(maxsize=65_536)
def _hash(word: str) -> int:
    """The same in every process."""
    return int.from_bytes(blake2b(word.encode(), digest_size=8).digest())


def find_near_duplicates(texts: Sequence[Text]) -> Iterator[Pair]:
    """Pairs that share prints enough to be worth counting, with exact shares; sorted by place."""
    for a, b in _candidates([text.prints for text in texts]):
        one, other = texts[a].known, texts[b].known
        common = len(np.intersect1d(one, other, assume_unique=True))
        if common:
            both = len(one) + len(other) - common
            yield Pair(a, b, common / both, common / min(len(one), len(other)))


def _prints(runs: Hashes) -> Hashes:
    if len(runs) <= _WINDOW:
        return np.unique(runs)[:1]
    return np.unique(np.lib.stride_tricks.sliding_window_view(runs, _WINDOW).min(axis=1))


def _candidates(prints: Sequence[Hashes]) -> Iterator[tuple[int, int]]:
    sizes = np.array([len(p) for p in prints], np.int64)
    if len(prints) < 2 or not sizes.sum():
        return
    owners = np.repeat(np.arange(len(prints)), sizes)
    order = np.argsort(every := np.concatenate(prints), kind="stable")
    every, owners = every[order], owners[order]
    pairs = []
    for away in range(1, min(_NEIGHBOURS, len(prints)) + 1):
        same = every[:-away] == every[away:]
        pairs.append(owners[:-away][same] * len(prints) + owners[away:][same])
    found, shared = np.unique(np.concatenate(pairs), return_counts=True)
    a, b = found // len(prints), found % len(prints)
    worth = shared >= _WORTH_COUNTING * np.minimum(sizes[a], sizes[b])
    yield from zip(a[worth].tolist(), b[worth].tolist(), strict=True)


def shared_passages(report: Report, text: Text, other: Text) -> list[Span]:
    """Where twelve or more words in a row of a report stand in the other, too."""
    words = [
        (p.start + m.start(), p.start + m.end())
        for p in _told(report)
        for m in _WORD.finditer(p.of(report.text))
    ]
    covered = np.zeros(len(words) + 1, bool)
    for start in np.flatnonzero(np.isin(text.runs, other.known)):
        covered[start : start + RUN] = True
    edges = np.flatnonzero(np.diff(covered.astype(np.int8), prepend=0))
    return [
        Span(words[start][0], words[end - 1][1])
        for start, end in zip(edges[::2], edges[1::2], strict=True)
        if end - start >= _PASSAGE
    ]
