"""Two small judges over the vectors of a pass: does anybody say this, and does a sentence stand alone.

In: the vectors of a report's words, and which words play which part. Out: a probability.
Each judge looks at every word with its neighbours, gathers what matters with a few learned pairs of eyes
(attention pooling), and decides. They were trained on labels of our own (`lab/labels/`, the model card).
"""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import as_file, files

import numpy as np
from numpy.typing import NDArray

from storyledger.errors import EngineError
from storyledger.span import Span, hull

FILE = "judges.npz"
# The parts that words play: around it, the speaker, the words of saying, what is judged, before it.
AROUND, SOURCE, CUE, CONTENT, BEFORE = range(5)
_MOST_WORDS, _MOST_OF_SENTENCE = 200, 120
_BEFORE, _AFTER = 40, 30  # words

Array = NDArray[np.float32]
Parts = NDArray[np.int64]
Window = tuple[NDArray[np.int64], Parts]


@dataclass(frozen=True, slots=True)
class Judge:
    """The weights of one judge; W wide, with H pairs of eyes, K answers."""

    narrow: Array  # [384, W]
    narrow_bias: Array
    parts: Array  # [5, W], added to a word by its part
    near: Array  # [3 W, W], of a word and its two neighbours
    near_bias: Array
    eyes: Array  # [W, H]
    eyes_bias: Array
    eyes_parts: Array  # [5, H]
    hidden: Array  # [(H + 2) W, hidden]
    hidden_bias: Array
    answer: Array  # [hidden, K]
    answer_bias: Array

    def narrowed(self, vectors: Array) -> Array:
        """All words of a report [words, 384] made narrow [words, W], once for all that is asked of them."""
        narrow: Array = vectors @ self.narrow + self.narrow_bias
        return narrow

    def answers(self, narrow: Array, parts: Parts) -> Array:
        """Probabilities [K] of the answers about a window of narrowed words."""
        x = np.maximum(narrow + self.parts[parts], 0)
        edge = np.zeros((1, x.shape[1]), dtype=x.dtype)
        beside = np.concatenate([np.concatenate([edge, x[:-1]]), x, np.concatenate([x[1:], edge])], axis=1)
        x += np.maximum(beside @ self.near + self.near_bias, 0)
        looks = x @ self.eyes + self.eyes_bias + self.eyes_parts[parts]
        seen = (_softmax(looks.T) @ x).ravel()
        told = np.concatenate([seen, _mean(x, parts == CUE), _mean(x, parts == CONTENT)])
        return _softmax(np.maximum(told @ self.hidden + self.hidden_bias, 0) @ self.answer + self.answer_bias)


def said_window(
    starts: Sequence[int],
    sentences: Sequence[Span],
    source: Sequence[Span],
    cue: Sequence[Span],
    content: Sequence[Span],
) -> Window:
    """Words of the sentences that a statement stands in, and some before them, with their parts."""
    whole = hull([*source, *cue, *content])
    own = [s for s in sentences if s.overlaps(whole)]
    low, high = _words(starts, hull([whole, *own]))
    parts = np.full(high - low, AROUND, dtype=np.int64)
    for part, spans in ((CONTENT, content), (SOURCE, source), (CUE, cue)):
        for span in spans:
            first, last = _words(starts, span)
            parts[first - low : last - low] = part
    at = np.arange(low, high)
    if len(at) > _MOST_WORDS:
        kept = np.flatnonzero(parts != AROUND)[:_MOST_WORDS]
        at, parts = at[kept], parts[kept]
    before = np.arange(max(0, low - _BEFORE), low)
    return np.concatenate([before, at]), np.concatenate([np.full(len(before), BEFORE), parts])


def alone_window(starts: Sequence[int], sentence: Span) -> Window:
    """A sentence's words with those around it."""
    low, high = _words(starts, sentence)
    high = min(high, low + _MOST_OF_SENTENCE)
    first, last = max(0, low - _BEFORE), min(len(starts), high + _AFTER)
    sizes = (low - first, high - low, last - high)
    return np.arange(first, last), np.repeat([BEFORE, CONTENT, AROUND], sizes)


def _words(starts: Sequence[int], span: Span) -> tuple[int, int]:
    return bisect_left(starts, span.start), bisect_left(starts, span.end)


def _mean(x: Array, chosen: NDArray[np.bool_]) -> Array:
    mean: Array = x[chosen].mean(0) if chosen.any() else np.zeros(x.shape[1], dtype=x.dtype)
    return mean


def _softmax(logits: Array) -> Array:
    power: Array = np.exp(logits - logits.max(-1, keepdims=True))
    chances: Array = power / power.sum(-1, keepdims=True)
    return chances


@cache
def load_judge(name: str) -> Judge:
    """A bundled judge, "said" or "alone", loaded once a process.

    Raises:
        EngineError: its weights are missing or broken.
    """
    try:
        with as_file(files("storyledger").joinpath("models", FILE)) as path:
            return judge_of(np.load(path), name)
    except (OSError, ValueError, KeyError) as error:
        message = f"the reader's {FILE} does not load ({error}): reinstall storyledger"
        raise EngineError(message, slug="no-model") from error


def judge_of(arrays: Mapping[str, NDArray[np.float16]], name: str) -> Judge:
    """The judge of that name in a file of weights."""
    return Judge(**{field: arrays[f"{name}.{field}"].astype(np.float32) for field in Judge.__slots__})
