"""Scores of the network on the held-back sets: while training in fp32, and of the exported files.

`python -m lab.score DATA_DIR MODELS_DIR` scores the int8 files that ship.
"""

from __future__ import annotations

import json
import sys
from itertools import pairwise
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING

import numpy as np
import onnxruntime
import torch

from storyledger.annotate.decode import best_cue, best_labels, spans_of
from storyledger.annotate.labels import ATTRIBUTION, NAMES, RELATIONS

if TYPE_CHECKING:
    from lab.network import Reader
    from lab.train import Batch


@torch.no_grad()
def score_all(reader: Reader, dev: dict[str, list[Batch]]) -> dict[str, float]:
    scores: dict[str, float] = {}
    for task, batches in dev.items():
        for batch in batches:
            out = reader(*batch.inputs)
            counted = {"attribution": _attribution, "parse": _parse, "names": _names}
            if task in counted:
                counted[task](reader, batch, out, scores)
            _factuality(reader, batch, out, scores)
    return _summary(scores)


def _count_spans(prefix, labels, logits, gold, scores, steps=None) -> None:
    predicted = spans_of(best_labels(logits, labels, steps), labels)
    wanted = spans_of(gold, labels)
    for kind in {k for k, _, _ in predicted + wanted}:
        p = {s for s in predicted if s[0] == kind}
        g = {s for s in wanted if s[0] == kind}
        for name, n in (("tp", len(p & g)), ("p", len(p)), ("g", len(g))):
            scores[f"{prefix}/{kind}/{name}"] = scores.get(f"{prefix}/{kind}/{name}", 0) + n


def _attribution(reader, batch, out, scores) -> None:
    link, steps = out[6] @ out[7].transpose(1, 2), reader.crf.steps.numpy()
    for row, e in enumerate(batch.examples):
        n = len(e.words)
        _count_spans("attribution", ATTRIBUTION, out[1][row, :n].numpy(), e.attribution, scores, steps)
        spans = spans_of(e.attribution, ATTRIBUTION)
        cues = [(a, b) for kind, a, b in spans if kind == "cue" and e.link[a] == a]
        starts = [0, *(k for k in range(1, n) if out[5][row, k] > 0), n]
        anchors = [a for a, _ in cues]
        for kind, a, b in spans:
            if kind == "cue" or e.link[a] not in anchors or len(cues) < 2:
                continue
            pull = link[row, a:b][:, anchors].mean(0).numpy()
            placed = best_cue(pull, kind, (a, b), [[cue] for cue in cues], [*pairwise(starts)])
            for name, best in (("link", int(pull.argmax())), (f"link, placed: {kind}", placed)):
                scores[name + "/all"] = scores.get(name + "/all", 0) + 1
                scores[name + "/right"] = scores.get(name + "/right", 0) + (anchors[best] == e.link[a])


def _names(reader, batch, out, scores) -> None:
    for row, e in enumerate(batch.examples):
        _count_spans("names", NAMES, out[3][row, : len(e.words)].numpy(), e.names, scores)


def _factuality(reader, batch, out, scores) -> None:
    if "factuality" in batch.labels and hasattr(reader, "factuality"):  # the exported files have none
        known = batch.labels["factuality"] > -4
        scores.setdefault("factuality/ours", []).extend(reader.factuality(out[0])[..., 0][known].tolist())
        scores.setdefault("factuality/gold", []).extend(batch.labels["factuality"][known].tolist())


def _parse(reader, batch, out, scores) -> None:
    from lab.train import sentences_of

    def add(name, n):
        scores[name] = scores.get(name, 0) + n

    for row, e in enumerate(batch.examples):
        add("words", len(e.words))
        add("upos", int((out[4][row, : len(e.words)].argmax(-1) == torch.tensor(e.upos)).sum()))
        starts = (out[5][row, : len(e.words)] > 0).long()
        add("starts/tp", int((starts * torch.tensor(e.starts)).sum()))
        add("starts/p", int(starts.sum()))
        add("starts/g", sum(e.starts))
        for s, t in sentences_of(e):
            arcs, relations = reader.parser(out[0][row : row + 1, s:t])
            heads = arcs[0].argmax(-1)
            for i in range(t - s):
                gold = 0 if e.heads[s + i] == s + i else e.heads[s + i] - s + 1
                right = int(heads[i]) == gold
                add("uas", right)
                label = RELATIONS[int(relations[0, i, heads[i]].argmax())]
                add("las", right and label == e.relations[s + i])


def _summary(c: dict[str, float]) -> dict[str, float]:
    ours, gold = torch.tensor(c.pop("factuality/ours", [0.0])), torch.tensor(c.pop("factuality/gold", [0.0]))
    f1 = lambda key: round(
        200 * c.get(key + "/tp", 0) / max(1, c.get(key + "/p", 0) + c.get(key + "/g", 0)), 1
    )
    out = {key: f1(key) for key in sorted({k.rsplit("/", 1)[0] for k in c if k.endswith("/g")})}
    for group in ("attribution", "names"):
        keys = {k.rsplit("/", 1)[0] for k in c if k.startswith(group) and k.endswith("/g")}
        total = {m: sum(c.get(f"{k}/{m}", 0) for k in keys) for m in ("tp", "p", "g")}
        out[group] = round(200 * total["tp"] / max(1, total["p"] + total["g"]), 1)
    for name in ("upos", "uas", "las"):
        out[name] = round(100 * c.get(name, 0) / max(1, c.get("words", 0)), 1)
    for name in sorted(key.removesuffix("/all") for key in c if key.endswith("/all")):
        out[name] = round(100 * c[name + "/right"] / c[name + "/all"], 1)
    if len(gold) > 1:
        out["factuality r"] = round(float(torch.corrcoef(torch.stack([ours, gold]))[0, 1]), 3)
        out["factuality error"] = round(float((ours - gold).abs().mean()), 3)
    return out


class Exported:
    """The shipped ONNX files behind the network's own interface."""

    def __init__(self, models: Path) -> None:
        steps = torch.tensor(np.load(models / "heads.npz")["steps"])
        self.crf = SimpleNamespace(steps=steps)
        self.encoder = onnxruntime.InferenceSession(str(models / "reader.onnx"))
        self.arcs = onnxruntime.InferenceSession(str(models / "parser.onnx"))

    def __call__(self, pieces, shapes, mask, first) -> list[torch.Tensor]:
        inputs = {"pieces": pieces, "shapes": shapes, "mask": mask, "first": first}
        return [torch.tensor(a) for a in self.encoder.run(None, {k: v.numpy() for k, v in inputs.items()})]

    def parser(self, words: torch.Tensor) -> list[torch.Tensor]:
        return [torch.tensor(a) for a in self.arcs.run(None, {"words": words.numpy()})]


if __name__ == "__main__":
    from lab.train import make_batches, read_sets

    held_back = {task: make_batches(dev) for task, (_, dev) in read_sets(Path(sys.argv[1])).items()}
    print(json.dumps(score_all(Exported(Path(sys.argv[2])), held_back), indent=1))
