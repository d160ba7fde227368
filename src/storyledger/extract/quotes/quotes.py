"""Quotation marks into quotations, also over paragraphs and with marks missing.

In: a report's text and its prose parts. Out: quotations as pieces, one a paragraph, marks left out.
A quotation that stays open goes on if the next paragraph opens with a mark (the newspaper habit),
or if the next mark to come, a few paragraphs on, closes; else it ends with its paragraph.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from storyledger.span import Span

# Marks that open or close; straight ones do both, two singles too (some archives print '' for both).
# Singles only count as marks where text leaves no doubt: a straight one opens only if one closes later.
_MARK = re.compile(r"[\"“”„«»]|``|''|(?<![\w’'])(?:‘(?=\S)|'(?=[^\W\d]))|(?<=[,.!?…])[’'](?=\s|$)")
_OPENERS, _CLOSERS = {"“", "„", "«", "``", "‘"}, {"”", "»", "’"}
_STRAIGHT = {'"', "''"}
_SINGLES = {"‘", "’", "'"}
_STRAIGHT_SINGLE_CLOSES = re.compile(r"(?<=[,.!?…])'(?=\s|$)")
# How many paragraphs an unclosed quotation may reach over; a missing mark must not swallow a report.
_REACH = 6


@dataclass(frozen=True, slots=True)
class Quotation:
    """Quoted words; `pieces` has one span a paragraph. `whole` is False if a mark was missing."""

    pieces: tuple[Span, ...]
    whole: bool = True


@dataclass(frozen=True, slots=True)
class _Mark:
    span: Span
    opens: bool
    closes: bool
    single: bool  # a single mark never closes what a double one opened


def find_quotations(text: str, paragraphs: Sequence[Span]) -> list[Quotation]:
    """All quotations of the given paragraphs, in text order."""
    marks = [list(_marks_of(text, paragraph)) for paragraph in paragraphs]
    found: list[Quotation] = []
    pieces: list[Span] = []
    single = False
    for i, paragraph in enumerate(paragraphs):
        open_at = paragraph.start if pieces else None
        for k, mark in enumerate(marks[i]):
            first_of_paragraph = k == 0 and not text[paragraph.start : mark.span.start].strip()
            if open_at is not None and first_of_paragraph and mark.opens:
                open_at = mark.span.end  # repeated mark of a quotation that goes on
            elif open_at is not None and mark.closes and mark.single == single:
                _close(found, pieces, Span(open_at, mark.span.start) if open_at < mark.span.start else None)
                open_at = None
            elif open_at is None and mark.opens:
                open_at, single = mark.span.end, mark.single
        if open_at is not None:
            if open_at < paragraph.end:
                pieces.append(Span(open_at, paragraph.end))
            if not _goes_on(text, paragraphs, marks, i):
                _close(found, pieces, None, whole=False)
    _close(found, pieces, None, whole=False)
    return found


def _close(found: list[Quotation], pieces: list[Span], last: Span | None, *, whole: bool = True) -> None:
    if last:
        pieces.append(last)
    if pieces:
        found.append(Quotation(tuple(pieces), whole))
    pieces.clear()


def _marks_of(text: str, paragraph: Span) -> Iterator[_Mark]:
    singles = _STRAIGHT_SINGLE_CLOSES.finditer(text, paragraph.start, paragraph.end)
    last_single = max((match.start() for match in singles), default=-1)
    for match in _MARK.finditer(text, paragraph.start, paragraph.end):
        mark = match.group()
        before = text[match.start() - 1 : match.start()]
        after = text[match.end() : match.end() + 1]
        opens = mark in _OPENERS or (mark in _STRAIGHT and (not after or not after.isspace()))
        closes = mark in _CLOSERS or (mark in _STRAIGHT and (not before or not before.isspace()))
        if mark == "'":
            closes = before != "" and before in ",.!?…"
            opens = not closes and match.end() <= last_single
        if (
            mark == '"'
            and before.isdigit()
            and after[:1].isspace()
            and not _has_open(text, paragraph, match.start())
        ):
            continue  # inches
        yield _Mark(Span(*match.span()), opens, closes, mark in _SINGLES)


def _has_open(text: str, paragraph: Span, before: int) -> bool:
    return text.count('"', paragraph.start, before) % 2 == 1


def _goes_on(text: str, paragraphs: Sequence[Span], marks: Sequence[Sequence[_Mark]], i: int) -> bool:
    if i + 1 >= len(paragraphs):
        return False
    following = marks[i + 1]
    if (
        following
        and following[0].opens
        and not text[paragraphs[i + 1].start : following[0].span.start].strip()
    ):
        return True
    for later in marks[i + 1 : i + 1 + _REACH]:
        if later:
            return later[0].closes and not later[0].opens
    return False
