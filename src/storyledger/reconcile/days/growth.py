"""Which report is not older than which, by counts that grow and by numbers that are given up.

In: readings, and who speaks in them. Out: two reports in which one source gives one count: the higher is
not the older one; nor is one that gives a number up ("from 52 to 49", "the 52 announced on Friday") which still
stands in another. Only what a source tells counts: reports' own counts of the dead order nothing, as they
tell of parts ("2 were shot dead at home") and of other events. A count that some report takes back or
revises orders nothing either.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from storyledger.figure import Bound, Change, Figure
from storyledger.interval import Interval
from storyledger.moment import Edge, Frame
from storyledger.reading import Reading
from storyledger.reconcile.figures.kinds import kind_of
from storyledger.span import ActorId, ReferentId, ReportId
from storyledger.statement import FOR, Kind, Stance, Statement

# What is counted of these only grows while a story runs; the missing and those in hospital come and go.
_GROWING = frozenset({"killed", "injured", "casualties", "arrested", "displaced", "rescued", "infected"})
_OPEN_ABOVE = (Bound.AT_LEAST, Bound.MORE_THAN)
# An event dated in these ways is the story's own.
_NEAR = (Frame.DAY, Frame.WEEKDAY)
# Fewer are told of one by one, so that a count of them may be of some.
_FEWEST = 5
# A number of this size that is given up is the same one, in whatever words another report gives it.
_LARGE = 1000
# A count this many times another is of another event: a war's dead and a day's.
_TIMES_MORE = 10


@dataclass(frozen=True, slots=True)
class Growth:
    """Two reports, the one with the higher count not older than the other."""

    older: ReportId
    newer: ReportId
    lower: float
    higher: float
    state: str
    told: bool = False  # the newer one gives the older one's number up itself
    loose: bool = False  # only the number is the same, in other words


_Count = tuple[ActorId, str, str]  # source, unit and state


def find_growth(readings: Sequence[Reading], owner: Mapping[ReferentId, ActorId]) -> Iterator[Growth]:
    """Every two reports that one source's growing count puts in order."""
    given: dict[_Count, dict[ReportId, float]] = defaultdict(dict)
    shrunk: set[_Count] = set()
    for reading in readings:
        counts = list(_counts(reading, owner))
        for count, figure, statement in counts:
            if _is_whole(figure, statement):
                before = given[count].get(reading.report_id, 0)
                given[count][reading.report_id] = max(before, figure.low)
        shrunk |= {c for c, f, s in counts if _is_cut(f, s, given[c].get(reading.report_id, 0))}
    for count, by_report in given.items():
        if count not in shrunk:
            yield from _ordered(by_report, count[2])


def find_superseded(readings: Sequence[Reading]) -> Iterator[Growth]:
    """Every two reports of which one gives up a number, or tells it as given before, that the other one lets stand."""
    given: dict[tuple[str, str, float], dict[ReportId, None]] = defaultdict(dict)
    alike: dict[float, dict[ReportId, None]] = defaultdict(dict)
    for reading in readings:
        for figure in _standing(reading):
            alike[figure.high or figure.low][reading.report_id] = None
            if figure.low == figure.high:
                given[*kind_of(figure)[:2], figure.low][reading.report_id] = None
    for reading in readings:
        for old, new in _given_up(reading):
            unit, state, _ = kind_of(new)
            same = given[unit, state, old.low]
            large = alike[old.low] if old.replaced and old.low >= _LARGE else {}
            others = same if reading.report_id in large else same | large
            for other in others:
                if other != reading.report_id:
                    found = Growth(other, reading.report_id, old.low, new.low, state, told=old.replaced)
                    yield found if other in same else replace(found, loose=True)


def _standing(reading: Reading) -> Iterator[Figure]:
    """The numbers that a report gives as they stand."""
    recalled = {s.id for s in reading.statements if s.recalled or s.stance is Stance.RETRACTS}
    for figure in reading.figures:
        if figure.statement_id not in recalled and figure.qualifier is None and not figure.replaced:
            yield figure


def _given_up(reading: Reading) -> Iterator[tuple[Figure, Figure]]:
    """A number that a report gives up and the one that it gives for it, in one sentence; or told as given before."""
    stand = {(*kind_of(f)[:2], f.low) for f in _standing(reading)}
    for old in reading.figures:
        if old.low < _FEWEST or old.low != old.high or (*kind_of(old)[:2], old.low) in stand:
            continue
        if old.qualifier == "previous":
            yield old, old
        elif old.replaced:
            beside = [f for f in reading.figures if f.sentence == old.sentence and not f.replaced]
            alike = [f for f in beside if kind_of(f)[0] == kind_of(old)[0] and f.low != old.low]
            if len(alike) == 1 or old.low >= _LARGE:
                yield old, alike[0] if len(alike) == 1 else old


def _is_cut(figure: Figure, statement: Statement, stands: float) -> bool:
    """True of a number taken back for a lower one: "68, not 70", but not "90, up from 70"."""
    if figure.replaced:
        return figure.low > stands
    return statement.stance is Stance.RETRACTS or figure.qualifier == "revised"


def _counts(
    reading: Reading, owner: Mapping[ReferentId, ActorId]
) -> Iterator[tuple[_Count, Figure, Statement]]:
    statements = {s.id: s for s in reading.statements if s.kind is not Kind.NARRATOR}
    for figure in reading.figures:
        statement = statements.get(figure.statement_id) if figure.statement_id else None
        who = statement and (statement.origin or statement.speaker)
        source = owner.get(who) if who else None
        unit, state, expected = kind_of(figure)
        if statement and source and state in _GROWING and not expected:
            yield (source, unit, state), figure, statement


def _is_whole(figure: Figure, statement: Statement) -> bool:
    """A plain count of all, of the story's own event."""
    told = statement.stance in FOR and not statement.recalled
    exact = not figure.approximate and (figure.high == figure.low or figure.bound in _OPEN_ABOVE)
    stands = figure.change is Change.TOTAL and not figure.replaced and figure.low >= _FEWEST
    time = figure.happens
    own = time is None or (time.frame in _NEAR and time.edge is Edge.WITHIN and not time.detached)
    return told and exact and own and stands


def _ordered(given: Mapping[ReportId, float], state: str) -> Iterator[Growth]:
    for (a, one), (b, other) in combinations(given.items(), 2):
        (lower, older), (higher, newer) = sorted(((one, a), (other, b)))
        if lower < higher <= _TIMES_MORE * lower:
            yield Growth(older, newer, lower, higher, state)


def bound_by_growth(
    own: ReportId,
    growths: Sequence[Growth],
    known: Mapping[ReportId, Interval],
    names: Mapping[ReportId, str],
) -> Interval | None:
    """The days between dated reports with lower and with higher counts, and why; None if they leave none."""
    after = [(ran.earliest, g) for g in growths if g.newer == own and (ran := known.get(g.older))]
    before = [(ran.latest, g) for g in growths if g.older == own and (ran := known.get(g.newer))]
    earliest, below = max(((d, g) for d, g in after if d), key=lambda found: found[0], default=(None, None))
    latest, above = min(((d, g) for d, g in before if d), key=lambda found: found[0], default=(None, None))
    if not (below or above) or (earliest and latest and earliest > latest):
        return None
    why = []
    if below and below.lower == below.higher:
        why.append(f"tells {below.lower:,.0f} {below.state} as given before, as {names[below.older]} gives")
    elif below:
        why.append(
            f"counts {below.higher:,.0f} {below.state}, {names[below.older]} {below.lower:,.0f} before"
        )
    if above and above.lower == above.higher:
        why.append(f"gives {above.lower:,.0f} {above.state}, in {names[above.newer]} as given before")
    elif above:
        why.append(f"counts {above.lower:,.0f} {above.state}, {names[above.newer]} {above.higher:,.0f} later")
    return Interval(earliest=earliest, latest=latest, why="; ".join(why))
