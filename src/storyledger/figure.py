"""A figure: a claimed quantity. Tracks follow it; relations say how figures bear on each other."""

from dataclasses import dataclass
from enum import StrEnum

from storyledger.moment import TimeExpression
from storyledger.span import FigureId, ReportId, Span, StatementId


class Bound(StrEnum):
    """Which side of the number is open."""

    AT_LEAST = "at least"
    MORE_THAN = "more than"
    UP_TO = "up to"
    FEWER_THAN = "fewer than"


class Change(StrEnum):
    """Whether the number is a whole, an addition to another, or a part of one."""

    TOTAL = "total"
    ADDITION = "addition"
    PART = "part"


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """A number as it stands in a text, before anyone asked what it counts.

    `span` covers number and modifiers ("at least 300"); `high` is None when open.
    "dozens" is 24 and more, "hundreds" 200, "thousands" 2,000 (house convention).
    """

    span: Span
    low: float
    high: float | None
    approximate: bool = False
    bound: Bound | None = None
    change: Change = Change.TOTAL
    qualifier: str | None = None  # "initial", "first"
    unit: str | None = None  # a symbol or measure that belongs to the number: "$", "%", "km"


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A quantity with what is counted (`unit`) and what is said of it (`state`)."""

    id: FigureId
    report_id: ReportId
    statement_id: StatementId | None
    span: Span
    low: float
    high: float | None
    approximate: bool
    bound: Bound | None
    change: Change
    qualifier: str | None
    unit: str  # words as written: "North Korean soldiers"
    state: str  # words as written: "sent to Russia"
    unit_head: str  # lemma of the counted noun: "soldier"
    state_head: str  # lemma of what is said of it: "send"
    happens: TimeExpression | None = None  # the time its sentence gives for it
    places: tuple[str, ...] = ()
    sentence: int = -1


class RelationType(StrEnum):
    """How figures bear on each other."""

    SAME = "same"
    REVISES = "revises"
    CONFLICTS = "conflicts"
    SUMS = "sums"
    DIFFERENT_THING = "different_thing"


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """A relation between figures, never without a reason."""

    type: RelationType
    figures: tuple[FigureId, ...]
    total: FigureId | None
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Track:
    """Figures that count the same thing and say the same of it, in order of saying."""

    id: str
    title: str
    unit: str
    state: str
    figures: tuple[FigureId, ...]
