"""A report: one text published by one outlet. Its text never changes; all offsets point into it."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import pairwise

from storyledger.interval import Interval
from storyledger.span import ReportId, Span


class Role(StrEnum):
    """What a stretch of a report's text is."""

    BODY = "body"
    HEADLINE = "headline"
    CROSSHEAD = "crosshead"
    ITEM = "item"  # one of several separate stories in a digest
    BOILERPLATE = "boilerplate"  # adverts, related links, sign-offs
    CAPTION = "caption"
    POST = "post"  # the words of an embedded post, which are its signer's
    SIGNATURE = "signature"  # who signed it, and when


# What reporters wrote; what is in none of the two is not read.
PROSE = (Role.BODY, Role.HEADLINE, Role.CROSSHEAD, Role.ITEM)
POSTED = (Role.POST, Role.SIGNATURE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One paragraph-like stretch of text with its role. Parts are in text order and do not overlap."""

    span: Span
    role: Role


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """One text by one outlet; may be undated.

    `key` is the input's own id or file name; `sha256` is of the bytes as they came;
    `published` is what the report itself says (never inferred here).
    """

    id: ReportId
    key: str
    sha256: str
    text: str
    parts: tuple[Part, ...]
    title: str | None = None
    outlet: str | None = None
    url: str | None = None
    published: Interval | None = None
    revised: Interval | None = None
    language: str | None = None

    def inline(self) -> tuple[Span, ...]:
        """Boilerplate inside a paragraph: it shares its line with what stands before it."""
        return tuple(
            part.span
            for before, part in pairwise(self.parts)
            if part.role is Role.BOILERPLATE
            and before.role is not Role.BOILERPLATE
            and "\n" not in self.text[before.span.end : part.span.start]
        )

    def as_read(self) -> "Report":
        """The report with such boilerplate blanked out and its paragraphs whole; every offset stays."""
        text, blanked = self.text, self.inline()
        for span in blanked:
            text = text[: span.start] + " " * len(span) + text[span.end :]
        return replace(self, text=text, parts=tuple(_joined(self, blanked))) if blanked else self


def _joined(report: Report, blanked: Collection[Span]) -> Iterator[Part]:
    """The parts without those spans; what goes on behind one on the same line is one part with what stands before."""
    before: Part | None = None
    for part in (p for p in report.parts if p.span not in blanked):
        if (
            before
            and any(before.span.end <= s.start < part.span.start for s in blanked)
            and ("\n" not in report.text[before.span.end : part.span.start])
        ):
            before = Part(span=Span(before.span.start, part.span.end), role=before.role)
            continue
        if before:
            yield before
        before = part
    if before:
        yield before


# The stage at which a decision found its words no more.
DECIDE = "decide"


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """Something that went wrong with one input: what, at which stage, and what to do."""

    input: str
    stage: str
    what: str
    do: str

    @property
    def unread(self) -> bool:
        """True of an input that is not in the ledger; not of a person's decision that finds no words."""
        return self.stage != DECIDE


@dataclass(frozen=True, slots=True, kw_only=True)
class DateClash:
    """Two clues to the day of a report that cannot both hold."""

    report_id: ReportId
    one: str
    other: str
