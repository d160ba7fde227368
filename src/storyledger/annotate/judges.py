"""Two small judges over the vectors of a pass: does anybody say this, and does a sentence stand alone.

In: the vectors of a report's words, and which words play which part. Out: a probability.
Each judge looks at every word with its neighbours, gathers what matters with a few learned pairs of eyes
(attention pooling), and decides. They were trained on labels of our own (`lab/labels/`, the model card).
"""

from bisect import bisect_left
from collections.abc import Sequence
from functools import cache

import numpy as np
from numpy.typing import NDArray
from onnxruntime import InferenceSession

from storyledger.sessions import open_session
from storyledger.span import Span, hull

JUDGES = {"said": "said.onnx", "alone": "alone.onnx"}
# The parts that words play: around it, the speaker, the words of saying, what is judged, before it.
AROUND, SOURCE, CUE, CONTENT, BEFORE = range(5)
_MOST_WORDS, _MOST_OF_SENTENCE = 200, 120
_BEFORE, _AFTER = 40, 30  # words

Array = NDArray[np.float32]
Parts = NDArray[np.int64]
Window = tuple[NDArray[np.int64], Parts]


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


def answers(name: str, vectors: Array, parts: Parts) -> Array:
    """Probabilities of a judge's answers about the words of one window [words, 384].

    Raises:
        EngineError: the judge's file is missing or broken.
    """
    (found,) = _judge(name).run(None, {"vectors": vectors, "parts": parts})
    chances: Array = found
    return chances


@cache
def _judge(name: str) -> InferenceSession:
    return open_session(JUDGES[name])
