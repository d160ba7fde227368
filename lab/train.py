"""Train the reader: `python -m lab.train DATA_DIR BASE_DIR OUT_DIR [--epochs N --threads N]`.

In: the unpacked data sets and the base encoder's folder. Out: `reader.safetensors` and
`scores.json` in OUT_DIR after every epoch. One task a batch, tasks shuffled.
"""

from __future__ import annotations

import argparse
import json
import math
import random
import time
from collections.abc import Callable
from pathlib import Path

import torch
from safetensors.torch import load_file, save_file
from torch.nn.functional import cross_entropy

from lab.corpora import (
    GUM_GENRES,
    Example,
    in_paragraphs,
    is_held_back,
    read_conllu,
    read_factuality,
    read_newswire,
    read_polnear,
    with_factuality,
    with_other_quotes,
)
from lab.meaning import Segment, base_vectors, meaning_loss, segments_of
from lab.network import Reader, load_base
from lab.score import score_all
from storyledger.annotate.labels import RELATIONS, shape_of
from storyledger.annotate.pieces import CLS, SEP, piece_ids

PIECES_A_BATCH = 2048
MEAN_DECAY = 0.998  # of the running mean of the weights: about the last 500 steps


class Batch:
    """Padded tensors of examples of one task."""

    def __init__(self, examples: list[Example]) -> None:
        rows = [piece_row(e.words) for e in examples]
        n = -(-max(len(r[0]) for r in rows) // 8) * 8  # whole vectors
        w = max(len(e.words) for e in examples)
        pad = lambda values, size, fill=0: values + [fill] * (size - len(values))
        self.examples = examples
        self.pieces = torch.tensor([pad(r[0], n) for r in rows])
        self.shapes = torch.tensor([pad(r[1], n) for r in rows])
        self.mask = torch.tensor([pad([1] * len(r[0]), n) for r in rows])
        self.first = torch.tensor([pad(r[2], w) for r in rows])
        self.word_mask = torch.tensor([pad([True] * len(e.words), w, False) for e in examples])
        self.labels = {
            name: torch.tensor([pad(getattr(e, name), w, -100) for e in examples])
            for name in ("attribution", "cue_class", "names", "upos", "starts", "link", "factuality")
            if getattr(examples[0], name)
        }
        self.segments: list[Segment] = []

    @property
    def inputs(self) -> tuple[torch.Tensor, ...]:
        return self.pieces, self.shapes, self.mask, self.first


def piece_row(words: list[str]) -> tuple[list[int], list[int], list[int]]:
    """Piece ids with [CLS] and [SEP], their words' shapes, and each word's first piece."""
    pieces, shapes, first = [CLS], [6], []
    for word in words:
        ids = piece_ids(word)
        first.append(len(pieces))
        pieces += ids
        shapes += [shape_of(word)] * len(ids)
    return [*pieces, SEP], [*shapes, 6], first


def make_batches(examples: list[Example]) -> list[Batch]:
    """Sort by length in pieces, fill up to PIECES_A_BATCH padded pieces."""
    batches, held = [], []
    by_length = sorted(((sum(len(piece_ids(w)) for w in e.words), k) for k, e in enumerate(examples)))
    for length, k in by_length:
        if held and (len(held) + 1) * (length + 2) > PIECES_A_BATCH:
            batches.append(Batch(held))
            held = []
        held.append(examples[k])
    return [*batches, Batch(held)] if held else batches


def loss_of(reader: Reader, batch: Batch) -> torch.Tensor:
    words, attribution, cue_class, names, upos, starts, link_from, link_to = reader(*batch.inputs)
    labels, total = batch.labels, torch.zeros(())
    ce = lambda x, y: cross_entropy(x.float().flatten(0, 1), y.flatten(), ignore_index=-100)
    if "attribution" in labels:
        total = total + 0.5 * ce(attribution, labels["attribution"])
        total = total + reader.crf.loss(attribution.float(), labels["attribution"], batch.word_mask)
        if (labels["cue_class"] >= 0).any():
            known = labels["cue_class"].masked_fill(labels["cue_class"] < 0, -100)
            total = total + 0.3 * ce(cue_class, known)
        target = labels["link"].masked_fill(labels["link"] < 0, -100)
        if (target >= 0).any():
            scores = link_from.float() @ link_to.float().transpose(1, 2) / 8.0
            scores = scores.masked_fill(~batch.word_mask[:, None, :], -1e4)
            total = total + 0.5 * ce(scores, target)
    if "names" in labels:
        total = total + ce(names, labels["names"])
    if "upos" in labels:
        y = labels["starts"]
        bce = torch.nn.functional.binary_cross_entropy_with_logits
        total = total + ce(upos, labels["upos"]) + bce(starts.float()[y >= 0], y[y >= 0].float())
        total = total + parse_loss(reader, words, batch)
    if "factuality" in labels and (known := labels["factuality"] > -4).any():
        near, told = torch.nn.functional.smooth_l1_loss, reader.factuality(words)[..., 0].float()
        total = total + 0.3 * near(told[known], labels["factuality"][known])
    if batch.segments:
        total = total + meaning_loss(reader, words, batch.segments)
    return total


def sentences_of(example: Example) -> list[tuple[int, int]]:
    begins = [i for i, s in enumerate(example.starts) if s]
    return list(zip(begins, [*begins[1:], len(example.words)]))


def parse_loss(reader: Reader, words: torch.Tensor, batch: Batch) -> torch.Tensor:
    places = [(b, s, t) for b, e in enumerate(batch.examples) for s, t in sentences_of(e)]
    longest = max(t - s for _, s, t in places)
    x = torch.stack(
        [torch.nn.functional.pad(words[b, s:t], (0, 0, 0, longest - t + s)) for b, s, t in places]
    )
    heads = torch.full((len(places), longest), -100)
    relations = torch.full((len(places), longest), -100)
    for row, (b, s, t) in enumerate(places):
        e = batch.examples[b]
        heads[row, : t - s] = torch.tensor(
            [0 if e.heads[i] == i else e.heads[i] - s + 1 for i in range(s, t)]
        )
        relations[row, : t - s] = torch.tensor([RELATIONS.index(r) for r in e.relations[s:t]])
    arcs, chosen = reader.parser.given_heads(x, heads.clamp(min=0))
    arcs, chosen = arcs.float(), chosen.float()
    valid = torch.cat([torch.ones(len(places), 1, dtype=torch.bool), heads >= 0], 1)
    arcs = arcs.masked_fill(~valid[:, None, :], -1e4)
    ce = lambda p, y: cross_entropy(p.flatten(0, 1), y.flatten(), ignore_index=-100)
    return ce(arcs, heads) + ce(chosen, relations)


def read_sets(data: Path) -> dict[str, tuple[list[Example], list[Example]]]:
    """Task → (train, dev). The test halves are for `benchmarks/` alone."""
    polnear, ewt = data / "polnear/polnear", data / "ud-english-ewt/ud-english-ewt"
    articles = sorted((data / "ner-worldwide-newswire/ner-worldwide-newswire/articles").glob("*.tsv"))
    gum = [
        p for p in sorted((data / "gum/gum/dep").glob("GUM_*.conllu")) if p.name.split("_")[1] in GUM_GENRES
    ]
    parse = [*read_conllu(ewt / "en_ewt-ud-train.conllu")]
    for path in gum:
        parse += read_conllu(path)
    parse_dev = [*read_conllu(ewt / "en_ewt-ud-dev.conllu")]
    facts = data / "factuality/factuality/factuality-jiang/glue_data"
    for examples, half in ((parse, "train"), (parse_dev, "dev")):
        marked = read_factuality(facts / f"UDS_IH2/{half}.jsonl")
        with_factuality(examples, {tuple(e.words): e.factuality for e in marked})
    factuality = {
        half: [e for name in ("UW", "MEANTIME") for e in read_factuality(facts / name / f"{half}.jsonl")]
        for half in ("train", "dev")
    }
    return {
        "attribution": ([*read_polnear(polnear / "train")], [*read_polnear(polnear / "dev")]),
        "parse": (parse, in_paragraphs(parse_dev)),
        "names": (
            [*read_newswire([p for p in articles if not is_held_back(p)])],
            [*read_newswire([p for p in articles if is_held_back(p)])],
        ),
        "factuality": (factuality["train"], factuality["dev"]),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("data", type=Path)
    parser.add_argument("base", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--epochs", type=int, default=5)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument(
        "--rate", type=float, default=2e-4, help="of the encoder; the heads take five times as much"
    )
    parser.add_argument("--start", type=Path, help="weights of an earlier run to go on from")
    parser.add_argument("--dropout", type=float, default=0.1, help="inside the encoder")
    parser.add_argument("--limit", type=int, default=0, help="examples a task, for a trial run")
    args = parser.parse_args()
    torch.set_num_threads(args.threads)
    torch.manual_seed(args.seed)
    random.seed(args.seed)
    sets = read_sets(args.data)
    if args.limit:
        sets = {k: (a[: args.limit], b[: args.limit]) for k, (a, b) in sets.items()}
    dev = {task: make_batches(examples) for task, (_, examples) in sets.items()}
    reader = Reader(dropout=args.dropout)
    load_base(reader, args.base)
    vectors = base_vectors(reader, sets, args.seed)
    if args.start:
        reader.load_state_dict(load_file(args.start))
    train = {task: examples for task, (examples, _) in sets.items()}
    fit(reader, lambda dice: shuffled_batches(train, vectors, dice), dev, args)


def shuffled_batches(
    train: dict[str, list[Example]], vectors: dict[tuple[str, ...], torch.Tensor], dice: random.Random
) -> list[Batch]:
    """One epoch: other quotation marks and paragraphs each time, and sentences to agree on."""
    batches = []
    varied = {
        "attribution": lambda examples: [with_other_quotes(e, dice) for e in examples],
        "parse": lambda examples: in_paragraphs(examples, dice),
    }
    for task, examples in train.items():
        batches += make_batches(varied[task](examples) if task in varied else examples)
    for batch in batches:
        batch.segments = segments_of(batch.examples, vectors)
    dice.shuffle(batches)
    return batches


def fit(
    reader: Reader,
    epoch_of: Callable[[random.Random], list[Batch]],
    dev: dict[str, list[Batch]],
    args: argparse.Namespace,
) -> None:
    """AdamW, 10 % warm-up, linear decay; a running mean of the weights is what is scored and kept."""
    encoder, heads = [], []
    for name, weight in reader.named_parameters():
        if weight.requires_grad:
            old = name.startswith(("layers", "positions", "norm", "kind"))
            (encoder if old else heads).append(weight)
    groups = [{"params": encoder, "lr": args.rate}, {"params": heads, "lr": 5 * args.rate}]
    optimiser = torch.optim.AdamW(groups, weight_decay=0.01)
    dice = random.Random(args.seed)
    train = epoch_of(dice)
    steps = len(train) * args.epochs + args.epochs  # an epoch may have a batch more than another
    warm = max(1, steps // 10)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda s: s / warm if s < warm else max(0.0, (steps - s) / (steps - warm))
    )
    args.out.mkdir(parents=True, exist_ok=True)
    mean = {k: v.clone() for k, v in reader.state_dict().items()}
    step, began = 0, time.process_time()
    for epoch in range(args.epochs):
        reader.train()
        for batch in train:
            with torch.autocast("cpu", dtype=torch.bfloat16):
                loss = loss_of(reader, batch)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(encoder + heads, 1.0)
            optimiser.step()
            schedule.step()
            optimiser.zero_grad(set_to_none=True)
            step += 1
            state = reader.state_dict()
            for name, weight in mean.items():
                weight.lerp_(state[name], max(1 - MEAN_DECAY, 1 / step))
            if not math.isfinite(loss.item()):
                raise SystemExit(f"loss is {loss.item()} at step {step}")
            if step % 100 == 0:
                spent = time.process_time() - began
                print(f"{step}/{steps} loss {loss.item():.3f} cpu {spent:.0f} s", flush=True)
        last = {k: v.clone() for k, v in reader.state_dict().items()}
        reader.load_state_dict(mean)
        reader.eval()
        scores = score_all(reader, dev) | {
            "epoch": epoch + 1,
            "cpu_seconds": round(time.process_time() - began),
        }
        print(json.dumps(scores), flush=True)
        save_file(mean, args.out / "reader.safetensors")
        (args.out / "scores.json").write_text(json.dumps(scores, indent=1) + "\n")
        reader.load_state_dict(last)
        train = epoch_of(dice) if epoch + 1 < args.epochs else []


if __name__ == "__main__":
    main()
