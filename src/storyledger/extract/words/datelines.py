"""Where a report's first sentence really begins: behind "TARN, Kelmar, May 2 (Wire) — ".

In: a sentence and words in it. Out: those behind its dateline; where and by whom it was written speaks of nobody.
"""

import re

from storyledger.sentence import Sentence
from storyledger.span import Span

_DATELINE = re.compile(
    r"[A-Z][A-Z .'’-]{2,30}(?:,\s[A-Z][\w.]{1,15}(?:\s[A-Z][\w.]{1,15})?){0,2}(?:,?\s[A-Z][a-z]{2,8}\.?\s\d{1,2})?,?"
    r"\s?(?:\([A-Z][\w.&/ -]{1,30}\)\s?)?(?:[—–]|--?)\s+(?=\S)"
)


def behind_dateline(text: str, sentence: Sentence, words: Span) -> Span | None:
    """The words without what of them is a dateline; None if they are nothing else."""
    dateline = _DATELINE.match(text, sentence.span.start, sentence.span.end)
    if dateline is None or words.start >= dateline.end():
        return words
    return Span(dateline.end(), words.end) if words.end > dateline.end() else None
