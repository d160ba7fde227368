"""A figure: a claimed quantity. Tracks follow it; relations say how figures bear on each other."""

from dataclasses import dataclass
from enum import StrEnum

from storyledger.interval import Interval
from storyledger.moment import TimeExpression
from storyledger.span import ActorId, FigureId, ReportId, Span, StatementId


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


class Perpetrators(StrEnum):
    """Whether a toll counts those who did the deed."""

    COUNTED = "counted"
    LEFT_OUT = "left out"


@dataclass(frozen=True, slots=True)
class Lead:
    """Who is ahead of whom, by last names, "" where the words do not tell; `of` is what they are counted in."""

    ahead: str
    behind: str
    of: str
    places: tuple[str, ...] = ()  # where, as far as its sentence says "in" some place


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
    replaced: bool = False  # its own report gives it up: "49, not 50"
    perpetrators: Perpetrators | None = None  # None where the words do not say
    lead: Lead | None = None  # of a number by which one contestant is ahead of another


@dataclass(frozen=True, slots=True, kw_only=True)
class Retelling:
    """Two numbers of one report that its words give for one count."""

    old: FigureId
    new: FigureId
    contested: bool  # set against each other; which is called old says nothing then
    chance: float  # of the judge, 0 to 1


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
    asserted_by: str | None = None  # a person; None: found by rule


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """What one origin holds now: its last number in a track, and since when it has given that number."""

    origin: ActorId | None  # None: reports in their own name
    figure: FigureId
    since: Interval | None
    reports: tuple[ReportId, ...]  # that give this number of this origin


@dataclass(frozen=True, slots=True, kw_only=True)
class PartOf:
    """A wider track that this one narrows: civilians of people."""

    track: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Track:
    """Figures that count the same thing and say the same of it, in order of saying."""

    id: str
    title: str
    unit: str
    state: str
    figures: tuple[FigureId, ...]
    part_of: tuple[PartOf, ...] = ()
    standing: tuple[Standing, ...] = ()
    partial: tuple[FigureId, ...] = ()  # those that count some only, or what comes on top
    expected: bool = False  # foreseen, not counted
    nation: str = ""  # whose people they are, where a story counts those of two nations
    why: str = ""  # a person's, where he put its figures together


@dataclass(frozen=True, slots=True, kw_only=True)
class Stale:
    """A number that its own report has overtaken: in the headline, or in the text under a correction."""

    report_id: ReportId
    words: str  # as written: "56 dead"
    figures: tuple[FigureId, ...]  # what the report says now, then what it left standing
    why: str
    taken_back: bool = False  # the report says itself that the number is wrong, and gives it all the same
