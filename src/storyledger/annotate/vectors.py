"""What the pass over a report knows of its words beyond labels: vectors, and what two judges make of them.

In: the vectors of all words of a report. Out: for any spans of it a vector of their meaning, and two chances.
"""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from storyledger.annotate.judges import Window, alone_window, answers, said_window
from storyledger.annotate.reader import Array, Reader
from storyledger.span import Span


@dataclass(frozen=True, slots=True)
class Words:
    """The words that were read: where each starts, its vector [words, 384], and the sentences they make."""

    reader: Reader
    starts: Sequence[int]
    vectors: Array
    sentences: Sequence[Span]

    def vector_of(self, spans: Sequence[Span]) -> bytes:
        """The vector of what some spans mean; empty where none of them was read."""
        rows = [
            i
            for s in spans
            for i in range(bisect_left(self.starts, s.start), bisect_left(self.starts, s.end))
        ]
        return self.reader.vector(self.vectors[rows]) if rows else b""

    def said(self, source: Sequence[Span], cue: Sequence[Span], content: Sequence[Span]) -> float:
        """How likely somebody says, writes, thinks or decides this, 0 to 1."""
        return self._first("said", said_window(self.starts, self.sentences, source, cue, content))

    def alone(self, sentence: Span) -> float:
        """How likely a sentence, taken out of its report, is clear, true to it and news, 0 to 1."""
        return self._first("alone", alone_window(self.starts, sentence))

    def _first(self, name: str, window: Window) -> float:
        """The chance of a judge's first answer."""
        at, parts = window
        return round(float(answers(name, self.vectors[at], parts)[0]), 3) if len(at) else 0.0


def words_of(
    reader: Reader, starts: Sequence[int], vectors: Sequence[Array], sentences: Sequence[Span]
) -> Words:
    """The words of all stretches of a report, in text order."""
    whole = np.concatenate(vectors) if vectors else np.zeros((0, 384), np.float32)
    return Words(reader, starts, whole, sentences)
