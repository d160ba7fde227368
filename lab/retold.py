"""Train the judge of retold numbers on labels of our own: `python -m lab.retold ARTICLES.jsonl OUT_DIR [--folds N]`.

In: `lab/labels/retold.tsv` (article, two numbers as places in its text, letter), the articles they point into, and
`lab/labels/retold-written.tsv` (a passage of our own with its numbers in brackets, its pairs with their letters); see
`lab/labels/README.md`. Out: `retold.npz`, weights of signs; with --folds, what N-fold cross-validation by article gives instead.
"""

from __future__ import annotations

import argparse
import json
import random
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path

import numpy as np
import torch
from torch import nn

from lab.judges import LABELS
from storyledger.annotate.numbers.numbers import find_quantities
from storyledger.extract.figures.retellings import ANSWERS, MODEL, WEIGHTS, place_of, row_of, signs
from storyledger.span import Span

# Sentences as far as training needs them: within a label's window marks and line breaks are enough.
_BREAK = re.compile(r"(?<=[.!?”\"])\s+(?=[A-Z“\"‘(])|\n+")
_BRACKET = re.compile(r"\[(\d+):([^\]]*)\]")
_WINDOW = 900  # code points read before and after a label's numbers
_STRENGTH, _STEPS = 0.3, 60  # as the C of a logistic regression; of L-BFGS
_OF_WRITTEN = 0.7  # what a label of our own passages counts: in news such wordings are far rarer

Example = tuple[str, list[int], int, float]  # article, rows of signs, answer, weight


# -- data ---------------------------------------------------------------------------------------------
def read_labels(articles: Path) -> Iterator[Example]:
    """Of every label whose article is there, and of all written passages."""
    rows = defaultdict(list)
    for line in (LABELS / "retold.tsv").read_text().splitlines():
        article, one, other, letter = line.split("\t")
        rows[article].append((_span(one), _span(other), letter))
    for line in articles.read_text().splitlines():
        article = json.loads(line)
        for one, other, letter in rows.pop(article["id"], ()):
            yield from _examples(article["id"], article["text"], [(one, other, letter)], 1.0)
    for line in (LABELS / "retold-written.tsv").read_text().splitlines():
        text, pairs = line.split("\t")
        plain, spans = _unbracketed(text)
        told = [
            (spans[int(a)], spans[int(b)], letter)
            for a, b, letter in re.findall(r"(\d+)-(\d+)([A-Z])", pairs)
        ]
        yield from _examples(plain, plain, told, _OF_WRITTEN)


def _span(place: str) -> Span:
    return Span(*map(int, place.split("-")))


def _unbracketed(text: str) -> tuple[str, dict[int, Span]]:
    plain, spans, end = "", {}, 0
    for found in _BRACKET.finditer(text):
        plain += text[end : found.start()]
        spans[int(found[1])] = Span(len(plain), len(plain) + len(found[2]))
        plain, end = plain + found[2], found.end()
    return plain + text[end:], spans


def _examples(
    article: str, text: str, pairs: Sequence[tuple[Span, Span, str]], weight: float
) -> Iterator[Example]:
    for one, other, letter in pairs:
        sentences = _sentences(text, max(0, one.start - _WINDOW), min(len(text), other.end + _WINDOW))
        flat = text.replace("\n", " ")
        found = [(i, s, q) for i, s in enumerate(sentences) for q in find_quantities(s.of(flat), s.start)]
        at = [n for n, (_, _, q) in enumerate(found) for span in (one, other) if q.span.overlaps(span)]
        if len(at) == 2:
            first, second = (place_of(flat, *found[n]) for n in at)
            rows = [row_of(sign) for sign in signs(flat, first, second, at[1] - at[0] - 1)]
            yield article, rows, ANSWERS.index(letter), weight


def _sentences(text: str, low: int, high: int) -> list[Span]:
    cuts = [low, *(low + m.end() for m in _BREAK.finditer(text[low:high])), high]
    return [Span(a, b) for a, b in pairwise(cuts) if text[a:b].strip()]


# -- training -----------------------------------------------------------------------------------------
def train(examples: Sequence[Example]) -> tuple[np.ndarray, np.ndarray]:
    """Weights [rows, answers] and bias [answers] of a logistic regression over signs."""
    torch.manual_seed(0)
    rows, starts, gold, weight = _tensors(examples)
    bag = nn.EmbeddingBag(WEIGHTS, len(ANSWERS), mode="sum")
    nn.init.zeros_(bag.weight)
    bias = nn.Parameter(torch.zeros(len(ANSWERS)))
    steps = torch.optim.LBFGS([bag.weight, bias], max_iter=_STEPS, line_search_fn="strong_wolfe")

    def loss() -> torch.Tensor:
        steps.zero_grad()
        missed = nn.functional.cross_entropy(bag(rows, starts) + bias, gold, reduction="none") @ weight
        cost = missed + (bag.weight**2).sum() / (2 * _STRENGTH)
        cost.backward()
        return cost

    steps.step(loss)
    return bag.weight.detach().numpy(), bias.detach().numpy()


def _tensors(examples: Sequence[Example]) -> tuple[torch.Tensor, ...]:
    starts = np.cumsum([0, *(len(rows) for _, rows, _, _ in examples[:-1])])
    return (
        torch.tensor([row for _, rows, _, _ in examples for row in rows]),
        torch.from_numpy(starts),
        torch.tensor([answer for *_, answer, _ in examples]),
        torch.tensor([weight for *_, weight in examples]),
    )


def cross_validate(examples: Sequence[Example], folds: int) -> None:
    """Prints, of pairs in articles and in written passages, how many of those above some chance tell one count."""
    names = sorted({article for article, *_ in examples})
    random.Random(1).shuffle(names)
    fold_of = {name: i % folds for i, name in enumerate(names)}
    one = np.zeros(len(examples))
    for fold in range(folds):
        weights, bias = train([e for e in examples if fold_of[e[0]] != fold])
        for i, (article, rows, _, _) in enumerate(examples):
            if fold_of[article] == fold:
                logits = weights[rows].sum(0) + bias
                likely = np.exp(logits - logits.max())
                one[i] = likely[:3].sum() / likely.sum()
    gold = np.array([answer < 3 for *_, answer, _ in examples])
    written = np.array([weight < 1 for *_, weight in examples])
    for name, here in (("articles", ~written), ("written", written)):
        print(f"{name}: {here.sum()} labels, {gold[here].sum()} of them one count")
        for least in (0.3, 0.5, 0.7):
            kept = here & (one >= least)
            print(
                f"  at least {least}: {np.mean(gold[kept]):.3f} of them one count, {kept[gold & here].mean():.3f} of all that are"
            )


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    ask.add_argument("articles", type=Path)
    ask.add_argument("out", type=Path)
    ask.add_argument("--folds", type=int, default=0)
    given = ask.parse_args()
    torch.set_num_threads(1)
    examples = list(read_labels(given.articles))
    if given.folds:
        cross_validate(examples, given.folds)
        return
    weights, bias = train(examples)
    given.out.mkdir(parents=True, exist_ok=True)
    np.savez_compressed(given.out / MODEL, weights=weights.astype(np.float16), bias=bias)


if __name__ == "__main__":
    main()
