"""Write the trained reader as ONNX int8: `python -m lab.export reader.safetensors BASE_DIR DATA_DIR OUT_DIR`.

MatMul, Gather and Gemm weights become int8 (dynamic, per channel). `heads.npz` holds the CRF's steps and
the matrix of meaning, cut to the 128 directions in which the base encoder's vectors differ most.
"""

from __future__ import annotations

import random
import shutil
import sys
from pathlib import Path

import numpy as np
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from safetensors.torch import load_file

from lab.corpora import read_conllu, read_polnear
from lab.meaning import sentences_in, vectors_of
from lab.network import Reader, load_base

OUTPUTS = [
    "words",
    "attribution",
    "cue_class",
    "names",
    "upos",
    "starts",
    "link_from",
    "link_to",
]
DIRECTIONS = 128  # of meaning that are kept; all 384 would triple what a statement takes in a ledger


def export(weights: Path, base: Path, data: Path, out: Path) -> None:
    reader = Reader()
    reader.load_state_dict(load_file(weights))
    reader.eval()
    out.mkdir(parents=True, exist_ok=True)
    plain = out / "reader.fp32.onnx"
    ids = torch.ones(2, 16, dtype=torch.long)
    first = torch.arange(8).repeat(2, 1)
    piece_axes = {0: "batch", 1: "pieces"}
    word_axes = {0: "batch", 1: "words"}
    torch.onnx.export(
        reader,
        (ids, ids % 8, ids, first),
        str(plain),
        input_names=["pieces", "shapes", "mask", "first"],
        output_names=OUTPUTS,
        dynamic_axes={**dict.fromkeys(["pieces", "shapes", "mask"], piece_axes), "first": word_axes}
        | dict.fromkeys(OUTPUTS, word_axes),
        opset_version=17,
        dynamo=False,
    )
    quantize_dynamic(
        str(plain),
        str(out / "reader.onnx"),
        per_channel=True,
        weight_type=QuantType.QInt8,
        op_types_to_quantize=["MatMul", "Gather", "Gemm"],
    )
    plain.unlink()
    axes = {0: "sentences", 1: "words"}
    plain = out / "parser.fp32.onnx"
    torch.onnx.export(
        reader.parser,
        (torch.randn(2, 7, 384),),
        str(plain),
        input_names=["words"],
        output_names=["arcs", "relations"],
        dynamic_axes={"words": axes, "arcs": {**axes, 2: "heads"}, "relations": {**axes, 2: "heads"}},
        opset_version=17,
        dynamo=False,
    )
    quantize_dynamic(
        str(plain),
        str(out / "parser.onnx"),
        per_channel=True,
        weight_type=QuantType.QInt8,
        op_types_to_quantize=["MatMul", "Gemm"],
    )
    plain.unlink()
    shutil.copy(base / "vocab.txt", out / "vocabulary.txt")
    meaning = reader.meaning.weight.detach().T @ directions(base, data)
    np.savez(
        out / "heads.npz", steps=reader.crf.steps.detach().numpy(), meaning=meaning.numpy().astype(np.float16)
    )


@torch.no_grad()
def directions(base: Path, data: Path, sentences: int = 4000) -> torch.Tensor:
    """Principal directions [384, DIRECTIONS] of the base encoder's vectors of sentences of the training data.

    Not centred: cosines must stay what they were.
    """
    encoder = Reader()
    load_base(encoder, base)
    examples = [
        *read_polnear(data / "polnear/polnear/train"),
        *read_conllu(data / "ud-english-ewt/ud-english-ewt/en_ewt-ud-train.conllu"),
    ]
    texts = sorted({tuple(e.words[a:b]) for e in examples for a, b in sentences_in(e.words)})
    drawn = random.Random(0).sample(texts, min(sentences, len(texts)))
    vectors = torch.stack([vector.float() for _, vector in vectors_of(encoder, drawn)])
    return torch.linalg.svd(vectors, full_matrices=False).Vh[:DIRECTIONS].T


if __name__ == "__main__":
    export(*map(Path, sys.argv[1:5]))
