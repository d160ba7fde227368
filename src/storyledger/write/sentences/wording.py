"""A passage as it is told: with what is changed in it, without the label of a note, its dateline and what only joins it to others.

In: words of a report, and changes. Out: the words of a sentence.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from storyledger.span import Span
from storyledger.statement import Statement
from storyledger.write.words.phrases import Desk

_DATELINE = re.compile(
    r"""
      ^\((?:CNN|AP|AFP|UPI|Reuters)\)(?:\ ?[—–―-]{1,2})?\ (?=[“"A-Z])
    | ^(?:[A-Z][A-Z.'’/, -]{2,}(?:[A-Z][\w.]+,?\ ?){0,3}|[A-Z][\w., ]{2,30})(?:\([\w /.]{2,40}\))?
        (?:\ ?[—–―-]{1,2}\ |\ ?[—–―])(?=[“"A-Z])
    | ^[A-Z][\w., ]{2,30}\ ?\([A-Z]\w+\)\ (?=[“"A-Z])
    """,
    re.VERBOSE,
)

# "Editor's note: The mayor revised the toll": what follows is a sentence.
_NOTE = re.compile(
    r"^(?:Editor['’]?s['’]? note|Corrections?|Clarification)(?: ?\([^)]{2,40}\))?: ?(?=[“\"]?[A-Z])",
    re.IGNORECASE,
)

# Adds one thing to another, or turns: what follows holds without it. What concludes is no sentence without the one before.
OPENER = re.compile(
    r"""
    ^(?:
        (?:And|But|Yet)(?:,\ |\ )
      | (?:
            Still|Meanwhile|Also|Additionally|Moreover|Furthermore|Separately|Meantime|In\ the\ meantime
          | In\ addition|Of\ course
        ),[ ]
    )(?=\S)
    """,
    re.VERBOSE,
)

_ASIDE = re.compile(
    r"""
      ,\ (?:meanwhile|too|of\ course|moreover|however|though),[ ]
    | (?<!but)(?<!and)(?<!while)(?<!not)\ also(?=\ (?!known\b|called\b|named\b|dubbed\b|spelled\b)[a-z])
    """,
    re.VERBOSE,
)

_QUOTATION = re.compile(r"(“[^”]*”|\"[^\"]*\")")


@dataclass(frozen=True, slots=True)
class Change:
    """Words of a report that are told in other words."""

    span: Span
    words: str


def rewritten(desk: Desk, statement: Statement, span: Span, changes: Sequence[Change]) -> str:
    """The passage with its changes, without the label of a note, its dateline and opening conjunction."""
    text = desk.read[statement.report_id].text
    told, at = "", span.start
    for change in sorted(changes, key=lambda c: c.span.start):
        told += text[at : change.span.start] + change.words
        at = change.span.end
    told = re.sub(r"(?<=\w) (?=[.,;:](?:\s|$)|['’]s\b)", "", " ".join((told + text[at : span.end]).split()))
    told = _capital(OPENER.sub("", _DATELINE.sub("", _NOTE.sub("", told))))
    return _capital(OPENER.sub("", _without_asides(told)))  # "But of course, "


def _without_asides(told: str) -> str:
    """The words without what only joins them to others, "also" and ", however,": outside quotations."""
    pieces = _QUOTATION.split(told)
    pieces[::2] = [_ASIDE.sub(lambda m: "" if m.group().endswith("also") else " ", p) for p in pieces[::2]]
    return "".join(pieces)


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
