"""What reports share: texts and remarks. In: matches between statements, copies. Out: links."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from storyledger.moment import Edge, Frame, TimeExpression
from storyledger.reconcile.utterances.matches import Match
from storyledger.span import ReportId
from storyledger.statement import Kind, Statement

_QUOTED = frozenset({Kind.DIRECT, Kind.MIXED})


def is_coarse(said: TimeExpression | None) -> bool:
    """True of "last week", which is no day of the report's own."""
    return said is not None and said.frame in (Frame.WEEK, Frame.MONTH) and said.edge is Edge.WITHIN


@dataclass(slots=True)
class Link:
    """What a report shares with another one; remarks as (its own, the other's)."""

    other: ReportId
    copied: bool = False
    remarks: tuple[tuple[Statement, Statement], ...] = ()

    @property
    def quoted(self) -> bool:
        """True if they share words in quotation marks, which are fresh."""
        return any({own.kind, other.kind} & _QUOTED for own, other in self.remarks)

    @property
    def what(self) -> str:
        """The best of what is shared."""
        return "text" if self.copied else "remarks"


Links = Mapping[ReportId, Mapping[ReportId, Link]]


def gather_links(matches: Iterable[Match], copies: Iterable[tuple[ReportId, ReportId]]) -> Links:
    """Everything each report shares with each other one, from both sides."""
    links: dict[ReportId, dict[ReportId, Link]] = defaultdict(dict)

    def link(own: ReportId, other: ReportId) -> Link:
        return links[own].setdefault(other, Link(other))

    for match in matches:
        for own, other in ((match.a.statement, match.b.statement), (match.b.statement, match.a.statement)):
            found = link(own.report_id, other.report_id)
            found.remarks = (*found.remarks, (own, other))
    for a, b in copies:
        link(a, b).copied = link(b, a).copied = True
    return links
