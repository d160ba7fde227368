"""A claim: a proposition put forward by one or more statements, with everyone's position on it."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from storyledger.interval import Interval
from storyledger.span import ActorId, StatementId
from storyledger.statement import Stance


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """What one actor holds of a claim, and the statements it rests on.

    `since` and `until` are the first and the last day on which he is told to hold it; `before` is what he
    held of it earlier, where that was another thing.
    """

    actor: ActorId | None
    stance: Stance
    statements: tuple[StatementId, ...]
    since: date | None = None
    until: date | None = None
    before: Stance | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Branch:
    """How one statement leads to its origin: through whom, nearest the report first, and why."""

    statement: StatementId
    through: tuple[ActorId, ...] = ()
    why: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """An end of chains, and all that lead to it. Without an actor it is no origin: nobody is named there."""

    actor: ActorId | None
    branches: tuple[Branch, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Bearing:
    """A statement that bears on a claim without putting it forward in the same words, and why it is taken to."""

    statement: StatementId
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """A proposition in the words of one of its statements."""

    id: str
    text: str
    positions: tuple[Position, ...]  # by day; those of one actor are the history of his position
    origins: tuple[ActorId, ...]  # origins found in these reports, an upper bound
    reports: int
    statements: tuple[StatementId, ...]
    origin_tree: tuple[Origin, ...] = ()
    bearings: tuple[Bearing, ...] = ()


class Outcome(StrEnum):
    """What later statements say of a forecast."""

    OPEN = "open"  # nothing, or they disagree
    BORNE_OUT = "borne out"
    NOT_BORNE_OUT = "not borne out"


@dataclass(frozen=True, slots=True, kw_only=True)
class Prediction:
    """A forecast with its due time and what later statements say of it. Evidence, never a verdict."""

    statement: StatementId
    due: Interval | None
    outcome: Outcome
    evidence: tuple[StatementId, ...] = ()
    why: str = ""  # one reason for each piece of evidence
