"""What reports share: texts, remarks, figures. In: readings with their matches and copies. Out: links."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from storyledger.moment import Edge, Frame, TimeExpression
from storyledger.reading import Reading
from storyledger.reconcile.utterances.matches import Match
from storyledger.span import ReportId
from storyledger.statement import Kind, Statement

_QUOTED = frozenset({Kind.DIRECT, Kind.MIXED})
# From here on a remark in other words is hardly ever another one.
_SAME_WORDS = 0.7
# A number below this is shared by chance, and so is a round one.
_FEWEST_COUNTED = 21
# From here on a number with two digits of its own ("1.3 million") is no chance, if the reports share so many of them.
_LARGE, _LARGE_SHARED = 1000, 2
_YEARS = (1900, 2100)


def is_coarse(said: TimeExpression | None) -> bool:
    """True of "last week", which is no day of the report's own."""
    return said is not None and said.frame in (Frame.WEEK, Frame.MONTH) and said.edge is Edge.WITHIN


@dataclass(slots=True)
class Link:
    """What an undated report shares with another one; remarks as (its own, the other's)."""

    other: ReportId
    copied: bool = False
    dated: bool = False  # it puts what this one tells of on a day
    remarks: tuple[tuple[Statement, Statement], ...] = ()
    alike: float = 0.0  # how alike the words of the likest remark are

    @property
    def sure(self) -> bool:
        """True if what is shared is surely the same: half as many such reports run weeks apart."""
        return self.close or self.alike >= _SAME_WORDS

    @property
    def close(self) -> bool:
        """True if what is shared is fresh: a text, or words in quotation marks."""
        return self.copied or any({own.kind, other.kind} & _QUOTED for own, other in self.remarks)

    @property
    def timed(self) -> bool:
        """True if one of the two reports says when a shared remark was made."""
        return any(own.said or other.said for own, other in self.remarks)

    @property
    def long_ago(self) -> bool:
        """True if this report tells a shared remark as made the week before, or earlier."""
        return any(is_coarse(own.said) for own, _ in self.remarks)

    @property
    def what(self) -> str:
        """The best of what is shared."""
        if self.copied:
            return "text"
        return "remarks" if self.remarks else "days" if self.dated else "figures"


Links = Mapping[ReportId, Mapping[ReportId, Link]]


def gather_links(
    readings: Sequence[Reading], matches: Iterable[Match], copies: Iterable[tuple[ReportId, ReportId]]
) -> Links:
    """Everything each report shares with each other one, from both sides."""
    links: dict[ReportId, dict[ReportId, Link]] = defaultdict(dict)

    def link(own: ReportId, other: ReportId) -> Link:
        return links[own].setdefault(other, Link(other))

    for match in matches:
        for own, other in ((match.a.statement, match.b.statement), (match.b.statement, match.a.statement)):
            found = link(own.report_id, other.report_id)
            found.remarks = (*found.remarks, (own, other))
            found.alike = max(found.alike, match.score)
    for a, b in copies:
        link(a, b).copied = link(b, a).copied = True
    for a, b in _shared_figures(readings):
        link(a, b)
        link(b, a)
    return links


def _shared_figures(readings: Sequence[Reading]) -> Iterator[tuple[ReportId, ReportId]]:
    """Pairs of reports that give one exact, uneven number of one thing."""
    holders: dict[tuple[str, str, float], dict[ReportId, None]] = defaultdict(dict)
    for reading in readings:
        for figure in reading.figures:
            uneven = figure.low >= _FEWEST_COUNTED and figure.low % 10
            if uneven and figure.high == figure.low and figure.unit_head and figure.state_head:
                holders[figure.unit_head, figure.state_head, figure.low][reading.report_id] = None
    for carriers in holders.values():
        yield from combinations(carriers, 2)
    yield from _shared_large(readings)


def _shared_large(readings: Sequence[Reading]) -> Iterator[tuple[ReportId, ReportId]]:
    """Pairs of reports that give several large numbers alike, whatever words they have for what is counted."""
    holders: dict[float, dict[ReportId, None]] = defaultdict(dict)
    for reading in readings:
        for figure in reading.figures:
            written = figure.high or figure.low  # "fewer than 28,000" is the number 28,000, too
            if written >= _LARGE and figure.low in (0, written) and _has_digits(written):
                holders[written][reading.report_id] = None
    shared = Counter(pair for carriers in holders.values() for pair in combinations(carriers, 2))
    yield from (pair for pair, many in shared.items() if many >= _LARGE_SHARED)


def _has_digits(number: float) -> bool:
    """True of 1,300,000, not of 1,000,000 nor of a year."""
    return len(f"{number:.0f}".rstrip("0")) > 1 and not _YEARS[0] <= number <= _YEARS[1]
