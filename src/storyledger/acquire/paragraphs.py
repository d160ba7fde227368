"""A text comes in, the spans of its paragraphs go out.

The one idea: a blank line always parts paragraphs; a single line end parts them unless the text is
hard-wrapped. Wrapping shows where lines stop without an end mark and the next goes on in lower case.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from storyledger.span import Span

_QUOTES = "\"'”’»)]*_ "
_END_MARKS = (".", "!", "?", "…", ":", ";", "。")
_BULLET = re.compile(r"(?:[-*•·▪–—>]|\(?\d{1,2}[.)])\s")
# Longer lines are paragraphs: terminals, mailers and text savers wrap between 60 and 130 columns.
_WIDEST_WRAP = 160
# Measured on 500 articles: wrapped at 90 columns, 80% of the line ends inside a paragraph fall in a sentence
# before a lower-case word; with one paragraph a line 0.1% do.
_WRAPPED_SHARE = 0.25
# Texts saved from proportional type have ragged lines: a full line can be this much shorter than the widest.
_FULL_SHARE_RAGGED = 0.8
# A block with this many line ends and no sentence over any of them has one paragraph a line.
_UNWRAPPED_JOINTS = 4


@dataclass(frozen=True, slots=True)
class _Wrap:
    """How a hard-wrapped text is wrapped: its widest full line, and the shortest length of a full one."""

    widest: int
    full: float


def find_paragraphs(text: str, within: Span | None = None) -> list[Span]:
    r"""Find the paragraphs of a text, trimmed of white space.

    Args:
        text: cleaned text.
        within: look only here; the spans still point into `text`.

    Returns:
        Spans in text order that do not overlap and hold every character that is not white space.

    >>> text = "One.\n\nTwo lines that were wrapped by\nthe mailer are one."
    >>> [span.of(text) for span in find_paragraphs(text)]
    ['One.', 'Two lines that were wrapped by\nthe mailer are one.']
    """
    start, end = (within.start, within.end) if within else (0, len(text))
    blocks = list(_find_blocks(text, start, end))
    wrap = _find_wrap(text, blocks)
    return [paragraph for block in blocks for paragraph in _join_lines(text, block, wrap)]


def ends_sentence(line: str) -> bool:
    """True if the line stops at an end mark, quotes and brackets aside."""
    return line.rstrip(_QUOTES).endswith(_END_MARKS)


def _find_blocks(text: str, start: int, end: int) -> Iterator[list[Span]]:
    """Runs of lines without a blank line between them."""
    block: list[Span] = []
    for line in re.finditer(r"[^\n]*(?:\n|\Z)", text[start:end]):
        words = line[0].strip()
        if words:
            at = start + line.start() + line[0].index(words[0])
            block.append(Span(at, at + len(words)))
        elif block:
            yield block
            block = []
    if block:
        yield block


def _find_wrap(text: str, blocks: Sequence[Sequence[Span]]) -> _Wrap | None:
    """How the text is hard-wrapped, or None if its lines are paragraphs."""
    joints = [(above.of(text), below.of(text)) for block in blocks for above, below in pairwise(block)]
    joints = [(above, below) for above, below in joints if len(above) <= _WIDEST_WRAP]
    runs_on = [(above, below) for above, below in joints if _runs_on(above, below)]
    if not runs_on or len(runs_on) < _WRAPPED_SHARE * len(joints):
        return None
    widest = max(len(above) for above, _ in runs_on)
    ragged = any(_reach(above, below) <= widest for above, below in runs_on)
    return _Wrap(widest, _FULL_SHARE_RAGGED * widest if ragged else widest + 1)


def _runs_on(above: str, below: str) -> bool:
    """True if a sentence goes on over the line end."""
    return below[0].islower() and not ends_sentence(above) and len(above) >= 30


def _reach(above: str, below: str) -> int:
    """How long the upper line would be with the next word on it."""
    return len(above) + 1 + len(below.split(None, 1)[0])


def _join_lines(text: str, block: Sequence[Span], wrap: _Wrap | None) -> Iterator[Span]:
    joints = [(above.of(text), below.of(text)) for above, below in pairwise(block)]
    if len(joints) >= _UNWRAPPED_JOINTS and not any(_runs_on(above, below) for above, below in joints):
        wrap = None
    start = block[0].start
    for (above, below), (line, next_line) in zip(joints, pairwise(block), strict=True):
        if not _is_wrap(above, below, wrap):
            yield Span(start, line.end)
            start = next_line.start
    yield Span(start, block[-1].end)


def _is_wrap(above: str, below: str, wrap: _Wrap | None) -> bool:
    """True if the line end between two lines is only a wrap."""
    if _BULLET.match(below) and ends_sentence(above):
        return False
    if _runs_on(above, below):
        return True
    if wrap is None or len(above) > wrap.widest:
        return False
    return below[0].islower() or _reach(above, below) >= wrap.full
