"""A report: one text published by one outlet. Its text never changes; all offsets point into it."""

from dataclasses import dataclass
from enum import StrEnum

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
