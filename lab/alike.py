"""Train the judge of figures on labels of our own: `python -m lab.alike ARTICLES.jsonl CLUSTERING OUT [--folds N]`.

In: `lab/labels/alike.tsv` (story, two numbers as article and place, letter; see `lab/labels/README.md`) and the articles
they point into: articles-9k, and BASIL and GVC as they lie under `clustering/`. Out: the ONNX file that ships; with
--folds, what N-fold cross-validation by story gives instead.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn

from lab.judges import LABELS, area, blend
from storyledger.acquire.reports import acquire_reports, acquire_text
from storyledger.pipeline import read_report, reconcile
from storyledger.reconcile.figures.alike import MODEL, features
from storyledger.reconcile.figures.contests import settle_leads
from storyledger.reconcile.figures.given import Given, give_all
from storyledger.report import Report

WIDTH, DROP = 48, 0.25
BATCH, EPOCHS, RATE, DECAY = 64, 60, 3e-3, 0.02
_RATIO = 12  # the feature that is 0 of two equal numbers


class Network(nn.Module):
    """Features [N, F] → how likely each pair is one thing [N]."""

    def __init__(self, mean: Tensor, spread: Tensor) -> None:
        super().__init__()
        self.register_buffer("mean", mean)
        self.register_buffer("spread", spread)
        self.layers = nn.Sequential(
            nn.Dropout(0.05),
            nn.Linear(len(mean), WIDTH),
            nn.GELU(),
            nn.Dropout(DROP),
            nn.Linear(WIDTH, WIDTH // 2),
            nn.GELU(),
            nn.Dropout(DROP),
            nn.Linear(WIDTH // 2, 1),
        )

    def forward(self, found: Tensor) -> Tensor:
        return torch.sigmoid(self.layers((found - self.mean) / self.spread)[:, 0])


# -- data ---------------------------------------------------------------------------------------------
def read_labels(articles: Path, clustering: Path) -> tuple[list[str], np.ndarray, np.ndarray]:
    """Story, features [N, F] and whether it is one thing [N], of every label whose articles are there."""
    rows = defaultdict(list)
    for line in (LABELS / "alike.tsv").read_text().splitlines():
        story, *places, letter = line.split("\t")
        rows[story].append((places, letter))
    wanted = {row[0][i] for of_story in rows.values() for row in of_story for i in (0, 2)}
    reports = {r.key: r for r in _reports(articles, clustering, wanted)}
    found = []
    for story, labels in rows.items():
        keys = dict.fromkeys(places[i] for places, _ in labels for i in (0, 2))
        given = _given(story, [reports[key] for key in keys if key in reports])
        for (a, one, b, other), letter in labels:
            pair = given.get((a, one)), given.get((b, other))
            if pair[0] and pair[1]:
                found.append((story, features(*pair), letter == "S"))
    return (
        [row[0] for row in found],
        np.float32([row[1] for row in found]),
        np.array([row[2] for row in found]),
    )


def _given(story: str, reports: list[Report]) -> dict[tuple[str, str], Given]:
    ledger = reconcile(story, reports, [read_report(report) for report in reports])
    keys = {report.id: report.key for report in reports}
    given = [
        g
        for report, reading in zip(ledger.reports, ledger.readings, strict=True)
        for g in give_all(report, reading, ledger.resolutions, ledger.published.get(report.id), {})
    ]
    places = ((keys[g.figure.report_id], f"{g.figure.span.start}-{g.figure.span.end}") for g in given)
    return dict(zip(places, settle_leads(given), strict=True))


def _reports(articles: Path, clustering: Path, wanted: set[str]) -> Iterator[Report]:
    for line in articles.read_text().splitlines():
        if json.loads(line)["id"] in wanted:
            yield from (r for r in acquire_reports(["-"], line.encode()) if isinstance(r, Report))
    for path in (clustering / "basil" / "articles").glob("*/*.json"):
        if path.stem in wanted:
            row = json.loads(path.read_text())
            text = "\n\n".join(" ".join(paragraph) for paragraph in row["body-paragraphs"])
            yield _report(path.stem, row["title"], text, row["date"])
    with gzip.open(clustering / "gvc" / "docs.jsonl.gz", "rt") as lines:
        for row in map(json.loads, lines):
            if row["id"] in wanted:
                yield _report(row["id"], row["title"] or "", row["text"], row["date"])


def _report(key: str, title: str, text: str, day: str) -> Report:
    return acquire_text(f"{title}\n\n{text}", key, title=title or None, published=date.fromisoformat(day))


# -- training -----------------------------------------------------------------------------------------
def train(found: np.ndarray, one: np.ndarray, seed: int = 0) -> Network:
    """A running mean of the weights, as in `lab.train`."""
    torch.manual_seed(seed)
    dice = torch.Generator().manual_seed(seed)
    x, y = torch.from_numpy(found), torch.from_numpy(one.astype(np.float32))
    network = Network(x.mean(0), x.std(0) + 1e-3)
    steps = torch.optim.AdamW(network.parameters(), lr=RATE, weight_decay=DECAY)
    every, step = EPOCHS * (len(y) // BATCH + 1), 0
    mean = {key: value.clone() for key, value in network.state_dict().items()}
    for _ in range(EPOCHS):
        for batch in torch.randperm(len(y), generator=dice).split(BATCH):
            for group in steps.param_groups:
                group["lr"] = RATE * max(0.02, 1 - step / every)
            loss = nn.functional.binary_cross_entropy(network(x[batch]), y[batch] * 0.96 + 0.02)
            steps.zero_grad()
            loss.backward()
            steps.step()
            step += 1
            blend(mean, network, 0.01)
    network.load_state_dict(mean)
    return network.eval()


def cross_validate(stories: list[str], found: np.ndarray, one: np.ndarray, folds: int) -> None:
    """Prints the area under the curve, and of some thresholds how many are right and how many are found."""
    names = sorted(set(stories))
    random.Random(1).shuffle(names)
    fold_of = {name: i % folds for i, name in enumerate(names)}
    folded, chances = np.array([fold_of[name] for name in stories]), np.zeros(len(one))
    for fold in range(folds):
        here = folded == fold
        network = train(found[~here], one[~here])
        with torch.no_grad():
            chances[here] = network(torch.from_numpy(found[here])).numpy()
    print(
        f"alike: {len(one)} labels, {one.mean():.3f} one thing, area under the curve {area(chances, one):.3f}"
    )
    for least in (0.5, 0.7, 0.8, 0.9, 0.95):
        kept = chances >= least
        print(
            f"  at least {least}: {np.mean(one[kept]):.3f} of them one thing, {np.mean(kept[one]):.3f} of all that are"
        )
    unlike = found[:, _RATIO] > 0
    print(f"  unlike numbers: {unlike.sum()}, area under the curve {area(chances[unlike], one[unlike]):.3f}")
    for least in (0.8, 0.85, 0.9):
        kept = ~unlike & (chances >= least)
        print(f"  equal numbers, at least {least}: {np.mean(one[kept]):.3f} of them one thing")
    for most in (0.05, 0.1, 0.2):
        print(f"  below {most}: {np.mean(one[chances < most]):.3f} of them one thing")


def export(network: Network, path: Path) -> None:
    pairs = {0: "pairs"}
    torch.onnx.export(
        network,
        (torch.zeros(2, len(network.mean)),),
        str(path),
        input_names=["features"],
        output_names=["chance"],
        dynamic_axes={"features": pairs, "chance": pairs},
        opset_version=17,
        dynamo=False,
    )


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    ask.add_argument("articles", type=Path)
    ask.add_argument("clustering", type=Path)
    ask.add_argument("out", type=Path)
    ask.add_argument("--folds", type=int, default=0)
    given = ask.parse_args()
    torch.set_num_threads(1)
    stories, found, one = read_labels(given.articles, given.clustering)
    if given.folds:
        cross_validate(stories, found, one, given.folds)
        return
    given.out.mkdir(parents=True, exist_ok=True)
    export(train(found, one), given.out / MODEL)


if __name__ == "__main__":
    main()
