"""Train the two judges on labels of our own: `python -m lab.judges ARTICLES.jsonl OUT_DIR [--folds N]`.

In: `lab/labels/said.tsv` and `alone.tsv` (article, places in its text, letter; see `lab/labels/README.md`) and
the articles they point into. Out: the ONNX files that ship; with --folds, what N-fold cross-validation by
article gives instead. Word vectors come from the int8 reader that ships, so training sees what reading sees.
"""

from __future__ import annotations

import argparse
import json
import random
from collections import defaultdict
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn

from storyledger.acquire.reports import acquire_reports
from storyledger.annotate.judges import BEFORE, CONTENT, CUE, JUDGES, alone_window, said_window
from storyledger.annotate.sentences import read_words
from storyledger.report import Report
from storyledger.span import Span

LABELS = Path(__file__).parent / "labels"
ANSWERS = {"said": "YN", "alone": "GRTM"}  # as in the label files; "said" is Y for every stance but N
WIDTH, EYES, HIDDEN = 96, 8, 64
BATCH, EPOCHS, RATE, DECAY = 32, 6, 1.5e-3, 0.05


class Network(nn.Module):
    """The judge as it is trained; `Single` is what ships."""

    def __init__(self, answers: int) -> None:
        super().__init__()
        self.narrow = nn.Linear(384, WIDTH)
        self.parts = nn.Embedding(BEFORE + 1, WIDTH)
        self.near = nn.Linear(3 * WIDTH, WIDTH)
        self.eyes, self.eyes_parts = nn.Linear(WIDTH, EYES), nn.Embedding(BEFORE + 1, EYES)
        self.hidden, self.answer = nn.Linear((EYES + 2) * WIDTH, HIDDEN), nn.Linear(HIDDEN, answers)
        self.drop = nn.Dropout(0.35)

    def forward(self, vectors: Tensor, parts: Tensor, mask: Tensor) -> Tensor:
        """vectors [B, N, 384], parts and mask [B, N] → logits [B, answers]."""
        x = torch.relu(self.narrow(self.drop(vectors)) + self.parts(parts)) * mask[..., None]
        edge = torch.zeros_like(x[:, :1])
        beside = torch.cat([torch.cat([edge, x[:, :-1]], 1), x, torch.cat([x[:, 1:], edge], 1)], -1)
        x = x + torch.relu(self.near(beside))
        looks = (self.eyes(x) + self.eyes_parts(parts)).masked_fill(~mask[..., None], -1e4).softmax(1)
        seen = torch.einsum("bnh,bnw->bhw", looks, x).flatten(1)
        told = torch.cat([seen, *(_mean(x, (parts == part) & mask) for part in (CUE, CONTENT))], -1)
        return self.answer(torch.relu(self.hidden(self.drop(told))))


class Single(nn.Module):
    """One window at a time, without padding: vectors [N, 384], parts [N] → probabilities [answers]."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.network = network

    def forward(self, vectors: Tensor, parts: Tensor) -> Tensor:
        mask = torch.ones_like(parts, dtype=torch.bool)
        return self.network(vectors[None], parts[None], mask[None])[0].softmax(-1)


def _mean(x: Tensor, chosen: Tensor) -> Tensor:
    return (x * chosen[..., None]).sum(1) / chosen.sum(1, keepdim=True).clamp(min=1)


# -- data ---------------------------------------------------------------------------------------------
def read_labels(name: str, articles: Path) -> list[tuple]:
    """(article, vectors [N, 384] in float16, parts [N], label) of every label whose article is there."""
    rows = defaultdict(list)
    for line in (LABELS / f"{name}.tsv").read_text().splitlines():
        article, *places, letter = line.split("\t")
        rows[article].append((places, letter))
    found = []
    for line in articles.read_text().splitlines():
        article = json.loads(line)["id"]
        if article in rows:
            (report,) = acquire_reports(["-"], line.encode())
            assert isinstance(report, Report), report
            words = read_words(report.as_read())
            for places, letter in rows.pop(article):
                at, parts = _window(name, words, [_spans(place) for place in places])
                found.append((article, words.vectors[at].astype(np.float16), parts, _label(name, letter)))
    return found


def _window(name: str, words, places: list[list[Span]]):
    if name == "alone":
        return alone_window(words.starts, places[0][0])
    return said_window(words.starts, words.sentences, *places)


def _spans(place: str) -> list[Span]:
    """`12-40,52-60`, or nothing."""
    return [Span(*map(int, piece.split("-"))) for piece in place.split(",") if piece]


def _label(name: str, letter: str) -> int:
    return ANSWERS[name].index(letter) if name == "alone" else int(letter == "N")


def batch_of(examples: list[tuple]) -> tuple[Tensor, Tensor, Tensor]:
    longest = max(len(parts) for _, _, parts, _ in examples)
    vectors = torch.zeros(len(examples), longest, 384)
    parts = torch.zeros(len(examples), longest, dtype=torch.long)
    mask = torch.zeros(len(examples), longest, dtype=torch.bool)
    for row, (_, v, p, _) in enumerate(examples):
        vectors[row, : len(p)] = torch.from_numpy(v.astype(np.float32))
        parts[row, : len(p)] = torch.from_numpy(p)
        mask[row, : len(p)] = True
    return vectors, parts, mask


def export(network: Network, path: Path) -> None:
    words = {0: "words"}
    torch.onnx.export(
        Single(network.eval()),
        (torch.randn(7, 384), torch.arange(7) % 5),
        str(path),
        input_names=["vectors", "parts"],
        output_names=["answers"],
        dynamic_axes={"vectors": words, "parts": words},
        opset_version=17,
        dynamo=False,
    )


# -- training -----------------------------------------------------------------------------------------
def train(name: str, examples: list[tuple], seed: int = 0) -> Network:
    """A running mean of the weights over six epochs, as in `lab.train`."""
    torch.manual_seed(seed)
    dice = random.Random(seed)
    network = Network(len(ANSWERS[name]))
    steps = torch.optim.AdamW(network.parameters(), lr=RATE, weight_decay=DECAY)
    order = sorted(range(len(examples)), key=lambda i: len(examples[i][2]))
    batches = [order[i : i + BATCH] for i in range(0, len(order), BATCH)]
    every, step = len(batches) * EPOCHS, 0
    mean = {key: value.clone() for key, value in network.state_dict().items()}
    for _ in range(EPOCHS):
        dice.shuffle(batches)
        for batch in batches:
            for group in steps.param_groups:
                group["lr"] = RATE * min(1, step / (0.1 * every)) * max(0.02, 1 - step / every)
            chosen = [examples[i] for i in batch]
            gold = torch.tensor([label for *_, label in chosen])
            loss = nn.functional.cross_entropy(network(*batch_of(chosen)), gold, label_smoothing=0.05)
            steps.zero_grad()
            loss.backward()
            steps.step()
            step += 1
            blend(mean, network, 0.02)
    network.load_state_dict(mean)
    return network.eval()


@torch.no_grad()
def blend(mean: dict[str, Tensor], network: nn.Module, share: float) -> None:
    """Take a share of a network's weights into their running mean."""
    for key, value in network.state_dict().items():
        mean[key].mul_(1 - share).add_(value, alpha=share)


@torch.no_grad()
def chances(network: Network, examples: list[tuple]) -> np.ndarray:
    found = [network(*batch_of(examples[i : i + 64])).softmax(-1) for i in range(0, len(examples), 64)]
    return torch.cat(found).numpy()


def cross_validate(name: str, examples: list[tuple], folds: int) -> None:
    """Prints the area under the curve of the first answer, and what is kept at some thresholds."""
    articles = sorted({article for article, *_ in examples})
    random.Random(1).shuffle(articles)
    fold_of = {article: i % folds for i, article in enumerate(articles)}
    first = np.zeros(len(examples))
    for fold in range(folds):
        here = [i for i, e in enumerate(examples) if fold_of[e[0]] == fold]
        network = train(name, [e for e in examples if fold_of[e[0]] != fold])
        first[here] = chances(network, [examples[i] for i in here])[:, 0]
    gold = np.array([label for *_, label in examples])
    print(f"{name}: {len(examples)} labels, area under the curve {area(first, gold == 0):.3f}")
    for least in (0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8):
        kept = first >= least
        shares = " ".join(f"{a} {np.mean(gold[kept] == i):.3f}" for i, a in enumerate(ANSWERS[name]))
        left = f"left out: {np.mean(gold[~kept] == 0):.3f} {ANSWERS[name][0]}"
        print(f"  at least {least}: {kept.mean():.3f} kept, of them {shares}; {left}")


def area(scores: np.ndarray, positive: np.ndarray) -> float:
    ranks = scores.argsort().argsort()
    many = positive.sum()
    return float((ranks[positive].sum() - many * (many - 1) / 2) / (many * (~positive).sum()))


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    ask.add_argument("articles", type=Path)
    ask.add_argument("out", type=Path)
    ask.add_argument("--folds", type=int, default=0)
    given = ask.parse_args()
    torch.set_num_threads(1)
    for name in ANSWERS:
        examples = read_labels(name, given.articles)
        if given.folds:
            cross_validate(name, examples, given.folds)
        else:
            export(train(name, examples), given.out / JUDGES[name])


if __name__ == "__main__":
    main()
