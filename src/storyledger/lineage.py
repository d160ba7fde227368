"""Who repeats whom."""

from dataclasses import dataclass
from enum import StrEnum

from storyledger.span import Span, StatementId


class EdgeType(StrEnum):
    """How words travelled."""

    COPY = "copy"  # one text repeats another
    REWRITE = "rewrite"  # one takes over passages of another, or both of a third
    QUOTE = "quote"  # the same remark in both
    CITES = "cites"  # one names the other as its source


@dataclass(frozen=True, slots=True, kw_only=True)
class Edge:
    """Words went from a report or actor to a report. `score` is 0..1."""

    type: EdgeType
    origin: str  # id of a report or actor
    target: str  # id of a report
    score: float
    why: str
    statements: tuple[StatementId, ...] = ()
    passages: tuple[Span, ...] = ()  # of the target's text that stand in the other, too
