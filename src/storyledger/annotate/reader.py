"""The trained reader: one encoder pass gives the scores of all heads.

In: paragraphs as lists of words. Out: numpy scores a word; arcs and relations a sentence; a vector
for any run of words, close where meanings are close.
The weights are ours (`models/`, see the model card there); onnxruntime runs them on the CPU.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from hashlib import blake2b
from importlib.resources import as_file, files

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from storyledger.annotate.judges import JUDGES
from storyledger.annotate.labels import shape_of
from storyledger.annotate.pieces import CLS, SEP, piece_ids
from storyledger.errors import EngineError
from storyledger.sessions import open_session

MOST_WORDS = 180  # as in training
# Up to 8 paragraphs of which the longest has at most 1.25 times the words of the shortest: on 30
# articles 8,500 pieces a CPU-second against 5,500 when neighbours are taken whatever their length;
# 16 are 4 % slower, 32 20 % (2026-11, one core of a busy machine).
_BATCH = 8
_STRETCH = 1.25
_MARK = 6  # the shape of a mark, given to [CLS] and [SEP]

_MODELS = ("reader.onnx", "parser.onnx")
_HEADS = "heads.npz"

Array = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Scores:
    """Scores of one paragraph, a row a word. Logits, except `words`, the vectors themselves."""

    words: Array
    attribution: Array
    cue_class: Array
    names: Array
    upos: Array
    starts: Array
    link_from: Array
    link_to: Array


@dataclass(frozen=True, slots=True)
class Reader:
    """Two onnxruntime sessions, one for the encoder with its heads and one for the parser.

    `steps` are the CRF's scores [from, to] of attribution labels, `meaning` turns the mean of some
    words' vectors [384] into a vector of their meaning [128].
    """

    encoder: onnxruntime.InferenceSession
    parser: onnxruntime.InferenceSession
    steps: Array
    meaning: Array

    def score(self, paragraphs: Sequence[Sequence[str]]) -> list[Scores]:
        """Scores of each paragraph, in the order given; each has 1 to MOST_WORDS words."""
        found: dict[int, Scores] = {}
        for chosen in _batches([len(words) for words in paragraphs]):
            out = self.encoder.run(None, _inputs([paragraphs[i] for i in chosen]))
            for row, i in enumerate(chosen):
                found[i] = Scores(*(array[row, : len(paragraphs[i])] for array in out))
        return [found[i] for i in range(len(paragraphs))]

    def parse(self, sentences: Sequence[Array]) -> list[tuple[Array, Array]]:
        """For each [words, width]: arcs [words, words + 1] and relations [words, words + 1, R]."""
        found: dict[int, tuple[Array, Array]] = {}
        for chosen in _batches([len(words) for words in sentences]):
            longest = len(sentences[chosen[-1]])
            padded = np.zeros((len(chosen), longest, sentences[chosen[0]].shape[1]), dtype=np.float32)
            for row, i in enumerate(chosen):
                padded[row, : len(sentences[i])] = sentences[i]
            arcs, relations = self.parser.run(None, {"words": padded})
            for row, i in enumerate(chosen):
                n = len(sentences[i])
                found[i] = (arcs[row, :n, : n + 1], relations[row, :n, : n + 1])
        return [found[i] for i in range(len(sentences))]

    def vector(self, words: Array) -> bytes:
        """What a run of words [words, width] means, as 128 signed bytes: compare with `likeness`."""
        ours = words.mean(0) @ self.meaning
        largest = float(np.abs(ours).max()) or 1.0
        return bytes(np.round(ours * (127 / largest)).astype(np.int8))


def _batches(lengths: Sequence[int]) -> Iterator[list[int]]:
    """Indices by length, so that little of a batch is padding."""
    batch: list[int] = []
    for i in sorted(range(len(lengths)), key=lambda i: lengths[i]):
        if batch and (len(batch) == _BATCH or lengths[i] > _STRETCH * lengths[batch[0]] + 2):
            yield batch
            batch = []
        batch.append(i)
    if batch:
        yield batch


def _inputs(batch: Sequence[Sequence[str]]) -> dict[str, NDArray[np.int64]]:
    rows = [_piece_row(words) for words in batch]
    longest = max(len(pieces) for pieces, _, _ in rows)
    most_words = max(len(words) for words in batch)
    pieces = np.zeros((len(batch), longest), dtype=np.int64)
    shapes = np.zeros_like(pieces)
    mask = np.zeros_like(pieces)
    first = np.zeros((len(batch), most_words), dtype=np.int64)
    for i, (row_pieces, row_shapes, row_first) in enumerate(rows):
        pieces[i, : len(row_pieces)] = row_pieces
        shapes[i, : len(row_shapes)] = row_shapes
        mask[i, : len(row_pieces)] = 1
        first[i, : len(row_first)] = row_first
    return {"pieces": pieces, "shapes": shapes, "mask": mask, "first": first}


def _piece_row(words: Sequence[str]) -> tuple[list[int], list[int], list[int]]:
    """Piece ids with [CLS] and [SEP], their words' shapes, and each word's first piece."""
    pieces, shapes, first = [CLS], [_MARK], []
    for word in words:
        ids = piece_ids(word)
        first.append(len(pieces))
        pieces += ids
        shapes += [shape_of(word)] * len(ids)
    return [*pieces, SEP], [*shapes, _MARK], first


@cache
def load_reader() -> Reader:
    """The bundled reader, loaded once a process.

    Raises:
        EngineError: the model files are missing or onnxruntime refuses them.
    """
    encoder, parser = map(open_session, _MODELS)
    heads = _heads()
    return Reader(encoder, parser, heads["steps"], heads["meaning"])


def _heads() -> dict[str, Array]:
    try:
        with as_file(files("storyledger").joinpath("models", _HEADS)) as path:
            return {name: array.astype(np.float32) for name, array in np.load(path).items()}
    except (OSError, ValueError) as error:
        message = f"the reader's {_HEADS} does not load ({error}): reinstall storyledger"
        raise EngineError(message, slug="no-model") from error


@cache
def model_digest(*more: str) -> str:
    """Eight characters that stand for the weights, and those of more files: other weights, another digest."""
    names = (*_MODELS, _HEADS, *JUDGES.values(), *more)
    weights = (files("storyledger").joinpath("models", name).read_bytes() for name in names)
    return blake2b(b"".join(weights), digest_size=4).hexdigest()
