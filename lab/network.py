"""The reader's network: one BERT-shaped encoder, linear heads on words, a biaffine parser.

In: word pieces with case shapes. Out: logits a word; arc and relation scores a sentence.
The encoder starts from all-MiniLM-L6-v2; attention is written out as matmul, softmax, matmul
because fused attention was slower on CPU (2026-11, 2 cores) and exports to plain ONNX.
"""

from __future__ import annotations

import json
import math
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn

from storyledger.annotate.decode import forbidden
from storyledger.annotate.labels import ATTRIBUTION, CUE_CLASSES, NAMES, RELATIONS, SHAPES, UPOS

LINK_WIDTH, ARC_WIDTH, RELATION_WIDTH = 64, 192, 96


class Layer(nn.Module):
    def __init__(self, width: int, heads: int, inner: int, dropout: float) -> None:
        super().__init__()
        self.heads = heads
        self.drop = nn.Dropout(dropout)
        self.query, self.key, self.value = (nn.Linear(width, width) for _ in range(3))
        self.mix = nn.Linear(width, width)
        self.mix_norm = nn.LayerNorm(width, eps=1e-12)
        self.widen, self.narrow = nn.Linear(width, inner), nn.Linear(inner, width)
        self.out_norm = nn.LayerNorm(width, eps=1e-12)

    def forward(self, x: Tensor, bias: Tensor) -> Tensor:
        b, n, d = x.shape
        q, k, v = (
            f(x).view(b, n, self.heads, d // self.heads).transpose(1, 2)
            for f in (self.query, self.key, self.value)
        )
        weights = (q @ k.transpose(-1, -2) / math.sqrt(d // self.heads) + bias).softmax(-1)
        x = self.mix_norm(x + self.drop(self.mix((weights @ v).transpose(1, 2).reshape(b, n, d))))
        return self.out_norm(x + self.drop(self.narrow(nn.functional.gelu(self.widen(x)))))


class Reader(nn.Module):
    """Encoder and token heads. `forward` is what is exported."""

    def __init__(
        self, width=384, layers=6, heads=12, inner=1536, vocabulary=30522, dropout: float = 0.0
    ) -> None:
        super().__init__()
        self.drop = nn.Dropout(dropout)
        self.words = nn.Embedding(vocabulary, width)
        self.positions = nn.Embedding(512, width)
        self.shapes = nn.Embedding(len(SHAPES), width)
        nn.init.zeros_(self.shapes.weight)
        self.kind = nn.Parameter(torch.zeros(width))
        self.norm = nn.LayerNorm(width, eps=1e-12)
        self.layers = nn.ModuleList(Layer(width, heads, inner, dropout) for _ in range(layers))
        self.attribution = nn.Linear(width, len(ATTRIBUTION))
        self.cue_class = nn.Linear(width, len(CUE_CLASSES))
        self.names = nn.Linear(width, len(NAMES))
        self.upos = nn.Linear(width, len(UPOS))
        self.starts = nn.Linear(width, 1)
        self.link_from = nn.Linear(width, LINK_WIDTH)
        self.link_to = nn.Linear(width, LINK_WIDTH)
        self.factuality = nn.Linear(width, 1)  # in training only
        self.crf = Chain(ATTRIBUTION)
        self.meaning = nn.Linear(width, width, bias=False)  # of the mean of some words' vectors
        self.parser = Parser(width)

    def encode(self, pieces: Tensor, shapes: Tensor, mask: Tensor, first: Tensor) -> Tensor:
        """pieces, shapes, mask [B, N] → the vector of each word's first piece [B, W, D]."""
        x = self.encode_pieces(pieces, shapes, mask)
        return x.gather(1, first[:, :, None].expand(-1, -1, x.shape[2]))

    def encode_pieces(self, pieces: Tensor, shapes: Tensor | None, mask: Tensor) -> Tensor:
        """The vector of each piece [B, N, D]; without shapes it is the base encoder's own."""
        at = torch.arange(pieces.shape[1], device=pieces.device)
        x = self.words(pieces) + self.positions(at) + self.kind
        if shapes is not None:
            x = x + self.shapes(shapes)
        x = self.drop(self.norm(x))
        bias = (1.0 - mask[:, None, None, :].to(x.dtype)) * -1e4
        for layer in self.layers:
            x = layer(x, bias)
        return x

    def forward(self, pieces: Tensor, shapes: Tensor, mask: Tensor, first: Tensor) -> tuple[Tensor, ...]:
        x = self.encode(pieces, shapes, mask, first)
        return (
            x,
            self.attribution(x),
            self.cue_class(x),
            self.names(x),
            self.upos(x),
            self.starts(x)[..., 0],
            self.link_from(x),
            self.link_to(x),
        )


class Chain(nn.Module):
    """A linear-chain CRF over one label set: scores of steps, with the BIO rules built in."""

    def __init__(self, labels: tuple[str, ...]) -> None:
        super().__init__()
        step, first = forbidden(labels)
        self.register_buffer("step_rules", torch.tensor(step), persistent=False)
        self.register_buffer("first_rules", torch.tensor(first), persistent=False)
        self.steps = nn.Parameter(torch.zeros(len(labels), len(labels)))

    def loss(self, logits: Tensor, gold: Tensor, mask: Tensor) -> Tensor:
        """Negative log-likelihood a word; logits [B, W, L], gold [B, W], mask [B, W] (true first)."""
        steps = self.steps + self.step_rules
        y = gold.clamp(min=0)
        told = logits.gather(2, y[:, :, None])[..., 0] * mask
        moves = steps[y[:, :-1], y[:, 1:]] * mask[:, 1:]
        path = told.sum(1) + moves.sum(1) + self.first_rules[y[:, 0]]
        total = logits[:, 0] + self.first_rules
        for i in range(1, logits.shape[1]):
            onward = torch.logsumexp(total[:, :, None] + steps, 1) + logits[:, i]
            total = torch.where(mask[:, i, None], onward, total)
        return (torch.logsumexp(total, 1) - path).sum() / mask.sum()


class Parser(nn.Module):
    """Biaffine arcs and relations (Dozat and Manning 2017). Index 0 is the root."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.root = nn.Parameter(torch.zeros(width))
        self.arc_head, self.arc_child = nn.Linear(width, ARC_WIDTH), nn.Linear(width, ARC_WIDTH)
        self.rel_head, self.rel_child = (nn.Linear(width, RELATION_WIDTH) for _ in range(2))
        self.arc = nn.Parameter(torch.zeros(ARC_WIDTH + 1, ARC_WIDTH))
        self.rel = nn.Parameter(torch.zeros(len(RELATIONS), RELATION_WIDTH + 1, RELATION_WIDTH + 1))
        nn.init.xavier_uniform_(self.arc)
        nn.init.xavier_uniform_(self.rel)
        self.drop = nn.Dropout(0.2)

    def forward(self, words: Tensor) -> tuple[Tensor, Tensor]:
        """words [S, L, D] → arcs [S, L, L+1] (child, head), relations [S, L, L+1, R]."""
        arcs, between, head = self._halves(words)
        return arcs, (between @ head.transpose(1, 2)[:, None]).transpose(2, 3)

    def given_heads(self, words: Tensor, heads: Tensor) -> tuple[Tensor, Tensor]:
        """Arcs as above, and relations [S, L, R] to the heads [S, L] alone: cheaper to train."""
        arcs, between, head = self._halves(words)
        chosen = head.gather(1, heads[:, :, None].expand(-1, -1, head.shape[2]))
        return arcs, (between * chosen[:, :, None]).sum(3)

    def _halves(self, words: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        root = self.root.expand(words.shape[0], 1, -1)
        heads = torch.cat([root, words], 1)
        act = lambda layer, x: self.drop(nn.functional.leaky_relu(layer(x), 0.1))
        one = lambda x: torch.cat([x, torch.ones_like(x[..., :1])], -1)
        arcs = one(act(self.arc_child, words)) @ self.arc @ act(self.arc_head, heads).transpose(1, 2)
        child, head = one(act(self.rel_child, words)), one(act(self.rel_head, heads))
        # as two plain products, so that the first, against weights, can run in int8
        r, c, d = self.rel.shape
        between = (child @ self.rel.permute(1, 0, 2).reshape(c, r * d)).view(*child.shape[:2], r, d)
        return arcs, between, head


def load_base(reader: Reader, folder: Path) -> None:
    """Fill the encoder from a BERT checkpoint in safetensors."""
    config = json.loads((folder / "config.json").read_text())
    assert config["hidden_size"] == 384, config
    w = load_file(folder / "model.safetensors")
    w = {k.removeprefix("bert."): v for k, v in w.items()}
    names = {
        "words.weight": "embeddings.word_embeddings.weight",
        "positions.weight": "embeddings.position_embeddings.weight",
        "norm.weight": "embeddings.LayerNorm.weight",
        "norm.bias": "embeddings.LayerNorm.bias",
    }
    inner = {
        "query": "attention.self.query",
        "key": "attention.self.key",
        "value": "attention.self.value",
        "mix": "attention.output.dense",
        "mix_norm": "attention.output.LayerNorm",
        "widen": "intermediate.dense",
        "narrow": "output.dense",
        "out_norm": "output.LayerNorm",
    }
    for i in range(len(reader.layers)):
        for ours, theirs in inner.items():
            for part in ("weight", "bias"):
                names[f"layers.{i}.{ours}.{part}"] = f"encoder.layer.{i}.{theirs}.{part}"
    state = reader.state_dict()
    for ours, theirs in names.items():
        state[ours].copy_(w[theirs])
    state["kind"].copy_(w["embeddings.token_type_embeddings.weight"][0])
    reader.words.weight.requires_grad_(False)
