"""Write the trained reader as ONNX int8: `python -m lab.export reader.safetensors vocab.txt OUT_DIR`.

MatMul, Gather and Gemm weights become int8 (dynamic, per channel).
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from safetensors.torch import load_file

from lab.network import Reader

OUTPUTS = ["words", "attribution", "cue_class", "names", "upos", "starts", "link_from", "link_to"]


def export(weights: Path, vocabulary: Path, out: Path) -> None:
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
    shutil.copy(vocabulary, out / "vocabulary.txt")


if __name__ == "__main__":
    export(*map(Path, sys.argv[1:4]))
