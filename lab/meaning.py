"""Vectors of sentences that agree with the base encoder's, out of the reader's own pass.

In: training examples. Out: for some of their sentences the base encoder's vector (the mean of its
pieces, length one), and the loss that makes the reader's own mean, times one matrix, point the same way.

`python -m lab.meaning BASE_DIR DATA_DIR` measures how well the shipped files agree with the base encoder
on pairs of sentences from reports of one event (BASIL: three outlets an event, half of the pairs those
that the base encoder finds most alike, half drawn).
"""

from __future__ import annotations

import json
import random
import sys
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import torch

from storyledger.annotate.pieces import CLS, SEP, piece_ids
from storyledger.annotate.reader import load_reader
from storyledger.annotate.tokens import find_tokens
from storyledger.meaning import likeness

if TYPE_CHECKING:
    from lab.corpora import Example
    from lab.network import Reader

_FEWEST, _MOST = 4, 60  # words of a sentence worth a vector
_STOPS = {".", "!", "?"}
# (row in the batch, first word, past last word, the base encoder's vector)
Segment = tuple[int, int, int, torch.Tensor]


def sentences_in(words: list[str]) -> list[tuple[int, int]]:
    """Stretches up to a stop, and the whole if it is short."""
    ends = [i + 1 for i, w in enumerate(words) if w in _STOPS]
    cuts = sorted({0, *ends, len(words)})
    found = [*pairwise(cuts), (0, len(words))]
    return sorted({(a, b) for a, b in found if _FEWEST <= b - a <= _MOST})


@torch.no_grad()
def base_vectors(
    base: Reader, sets: dict[str, tuple[list[Example], list[Example]]], seed: int
) -> dict[tuple[str, ...], torch.Tensor]:
    """At most one sentence an example, dev included, with the vector that the base encoder gives it."""
    dice = random.Random(seed)
    base.eval()
    wanted = set()
    for train, _ in sets.values():
        for example in train:
            places = sentences_in(example.words)
            if places:
                a, b = dice.choice(places)
                wanted.add(tuple(example.words[a:b]))
    return dict(vectors_of(base, sorted(wanted)))


@torch.no_grad()
def vectors_of(base: Reader, texts: list[tuple[str, ...]]) -> list[tuple[tuple[str, ...], torch.Tensor]]:
    """What the base encoder itself makes of some words: mean of all pieces, length one, 16 bits."""
    rows = sorted(
        ((t, [CLS, *(p for w in t for p in piece_ids(w)), SEP]) for t in texts), key=lambda r: len(r[1])
    )
    found = []
    for low in range(0, len(rows), 64):
        part = rows[low : low + 64]
        longest = len(part[-1][1])
        pieces = torch.tensor([p + [0] * (longest - len(p)) for _, p in part])
        mask = (pieces > 0).long()
        with torch.autocast("cpu", dtype=torch.bfloat16):
            x = base.encode_pieces(pieces, None, mask).float()
        mean = (x * mask[:, :, None]).sum(1) / mask.sum(1, keepdim=True)
        found += zip((t for t, _ in part), torch.nn.functional.normalize(mean).half())
    return found


def segments_of(examples: list[Example], vectors: dict[tuple[str, ...], torch.Tensor]) -> list[Segment]:
    """Where in a batch the sentences stand whose vectors are known."""
    return [
        (row, a, b, vector)
        for row, example in enumerate(examples)
        for a, b in sentences_in(example.words)
        if (vector := vectors.get(tuple(example.words[a:b]))) is not None
    ]


def meaning_loss(reader: Reader, words: torch.Tensor, segments: list[Segment]) -> torch.Tensor:
    """One minus the cosine with the base encoder's vector, on average."""
    means = torch.stack([words[row, a:b].mean(0) for row, a, b, _ in segments])
    ours = reader.meaning(means).float()
    theirs = torch.stack([vector.float() for *_, vector in segments])
    return 1 - torch.nn.functional.cosine_similarity(ours, theirs).mean()


# -- agreement -------------------------------------------------------------------------------
_PAIRS_AN_EVENT = 20


def agreement(base_folder: Path, data: Path) -> dict[str, float]:
    """Correlation of our likeness with the base encoder's cosine, over pairs of sentences."""
    from lab.network import Reader, load_base

    base = Reader()
    load_base(base, base_folder)
    base.eval()
    dice, theirs, ours = random.Random(0), [], []
    for event in sorted(_events(data / "clustering/clustering/basil/articles").items()):
        said = _sentences(base, event[1])
        pairs = [(a, b) for i, a in enumerate(said) for b in said[:i] if a[0] != b[0]]
        alike = sorted(pairs, key=lambda p: -float(p[0][1] @ p[1][1]))[: _PAIRS_AN_EVENT // 2]
        for a, b in [*alike, *dice.sample(pairs, min(len(pairs), _PAIRS_AN_EVENT // 2))]:
            theirs.append(float(a[1] @ b[1]))
            ours.append(likeness(a[2], b[2]))
    pair = torch.tensor([theirs, ours])
    ranks = pair.argsort().argsort().float()
    correlate = lambda x: round(float(torch.corrcoef(x)[0, 1]), 3)
    return {"pairs": len(ours), "Pearson": correlate(pair), "Spearman": correlate(ranks)}


def _events(articles: Path) -> dict[str, list[list[list[str]]]]:
    """Event → its reports, each as paragraphs of sentences."""
    events: dict[str, list[list[list[str]]]] = {}
    for path in sorted(articles.glob("*/*.json")):
        article = json.loads(path.read_text(encoding="utf-8"))
        events.setdefault(article["triplet-uuid"], []).append(article["body-paragraphs"])
    return events


def _sentences(base: Reader, reports: list[list[list[str]]]) -> list[tuple[int, torch.Tensor, bytes]]:
    """(report, the base encoder's vector, ours out of its paragraph) of each sentence of an event."""
    reader, found = load_reader(), []
    for number, paragraphs in enumerate(reports):
        for sentences in paragraphs:
            words = [[s[a:b] for a, b in find_tokens(s)] for s in sentences]
            if not 0 < sum(map(len, words)) <= 180 or not all(words):
                continue
            read, low = reader.score([[w for ws in words for w in ws]])[0].words, 0
            known = dict(vectors_of(base, [tuple(ws) for ws in words]))
            for ws in words:
                found.append((number, known[tuple(ws)].float(), reader.vector(read[low : low + len(ws)])))
                low += len(ws)
    return found


if __name__ == "__main__":
    print(json.dumps(agreement(*map(Path, sys.argv[1:3]))))
