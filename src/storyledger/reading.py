"""A reading: all facts one reader found in one report. What needs one report only ends here."""

from dataclasses import dataclass

from storyledger.actor import Referent
from storyledger.figure import Figure, Retelling
from storyledger.harm import Harm
from storyledger.moment import TimeExpression
from storyledger.span import ReportId, Span
from storyledger.statement import Statement


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """Facts of one report. Appended to the store, never edited; a new reader adds a new reading."""

    report_id: ReportId
    reader: str  # name and version of what read it
    sentences: tuple[Span, ...]
    statements: tuple[Statement, ...]
    figures: tuple[Figure, ...]
    referents: tuple[Referent, ...]
    times: tuple[TimeExpression, ...]
    harms: tuple[Harm, ...] = ()
    alone: tuple[float, ...] = ()  # how likely each sentence stands alone as news, 0 to 1
    retold: tuple[Retelling, ...] = ()  # numbers that tell one count, by the report's own words
