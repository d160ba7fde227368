"""Quotations that the edge of what was said cuts through. In: a text and a span. Out: its words, marks in pairs.

What somebody says often ends with words in quotation marks, and the last mark stands outside of it, as in
`called it a “farce,” and left`. Shown alone it would open a quotation that nobody closes.
"""

import re

from storyledger.span import Span

_PAIRS = (("“", "”"), ("«", "»"), ('"', '"'))
# What may stand between the last word and its mark.
_CLOSES = re.compile(r"[.,;:!?…]{0,3}(?P<mark>[”»\"])")


def quoted_whole(text: str, span: Span) -> str:
    """The words of a span on one line, with the mark just outside of it that one within belongs to."""
    words = " ".join(span.of(text).split())
    before = text[max(0, span.start - 1) : span.start]
    after = _CLOSES.match(text, span.end)
    for opens, closes in _PAIRS:
        left, right = words.count(opens), words.count(closes)
        lacks_end, lacks_start = (left % 2 == 1,) * 2 if opens == closes else (left > right, left < right)
        if lacks_end and after and after["mark"] == closes:
            words += closes
        elif lacks_start and before == opens:
            words = opens + words
    return words
