"""What changed in a story from one day to another.

In: its ledgers as of two days. Out: changes with the statements that make them. Ids of claims and tracks
change with every report, those of statements and figures do not: all is compared by these. What no later
report takes up is no change, and what is only told again is none either.
1. numbers that their source, or the reports in their own name, replace; 2. what is taken back; 3. numbers
that cannot both hold; 4. who denies, confirms or turns; 5. forecasts borne out; 6. new claims and counts.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from storyledger.change import Change, ChangeKind
from storyledger.claim import Claim, Outcome
from storyledger.figure import Figure, Relation, RelationType
from storyledger.interval import Interval, surely_before
from storyledger.ledger import Ledger
from storyledger.lineage import EdgeType
from storyledger.span import ActorId, FigureId, ReportId, StatementId
from storyledger.statement import AGAINST, FOR, WITHHELD, Kind, Stance, Statement

_KINDS = {
    Stance.DENIES: ChangeKind.DENIED,
    Stance.DISPUTES: ChangeKind.DISPUTED,
    Stance.CONFIRMS: ChangeKind.CONFIRMED,
}
_SIDES = (FOR, AGAINST, WITHHELD)
# Reports, copies counted once, that carry what is news.
_CARRIED = 2


def find_changes(before: Ledger, after: Ledger) -> list[Change]:
    """Everything that changed, by kind, then by day.

    Args:
        before: the story as of the earlier day.
        after: the same story as of the later day, by the same clock.
    """
    pair = _Pair.of(before, after)
    found = [
        *_revised(pair),
        *_withdrawn(pair),
        *_conflicts(pair),
        *_positions(pair),
        *_borne_out(pair),
        *_new_figures(pair),
        *_new_claims(pair),
    ]
    order = list(ChangeKind)
    told: dict[tuple[StatementId, ...], Change] = {}
    for change in sorted(found, key=lambda c: (order.index(c.kind), _day(c.now), c.statements)):
        told.setdefault(change.statements, change)
    return list(told.values())


def _day(when: Interval | None) -> str:
    day = (when.latest or when.earliest) if when else None
    return str(day or "9999")


@dataclass(frozen=True, slots=True)
class _Pair:
    """Two ledgers with what is looked up in both."""

    before: Ledger
    after: Ledger
    statements: Mapping[StatementId, Statement]
    figures: Mapping[FigureId, Figure]
    old: frozenset[StatementId]  # known by the earlier day, and still
    copied_from: Mapping[ReportId, ReportId]

    @classmethod
    def of(cls, before: Ledger, after: Ledger) -> "_Pair":
        statements = {s.id: s for x in after.readings for s in x.statements}
        return cls(
            before,
            after,
            statements,
            {f.id: f for x in after.readings for f in x.figures},
            frozenset(s.id for x in before.readings for s in x.statements if s.id in statements),
            {ReportId(e.target): ReportId(e.origin) for e in after.lineage if e.type is EdgeType.COPY},
        )

    def fresh(self, statements: Iterable[StatementId]) -> tuple[StatementId, ...]:
        """Those of them that were not known by the earlier day, in order of saying."""
        return tuple(sorted((s for s in statements if s not in self.old), key=self.said_key))

    def stood(self, statements: Iterable[StatementId]) -> tuple[StatementId, ...]:
        """Those of them that were known, the last said first."""
        return tuple(sorted((s for s in statements if s in self.old), key=self.said_key, reverse=True))

    def said_key(self, statement: StatementId) -> tuple[str, str]:
        return _day(self.said(statement)), statement

    def said(self, statement: StatementId) -> Interval | None:
        """When it was said; of a report's own words, when it ran."""
        known = self.after.resolutions[statement].said
        return known or self.after.published.get(self.statements[statement].report_id)

    def actor(self, statement: StatementId) -> ActorId | None:
        return self.after.resolutions[statement].actor

    def carriers(self, statements: Iterable[StatementId]) -> int:
        """Reports that carry them, a copy and its original counted once."""
        homes = {self.statements[s].report_id for s in statements}
        return len({self.copied_from.get(home, home) for home in homes})

    def change(
        self,
        kind: ChangeKind,
        why: str,
        new: Sequence[StatementId],
        old: Sequence[StatementId] = (),
        figures: Sequence[FigureId] = (),
    ) -> Change:
        return Change(
            kind=kind,
            statements=tuple(new),
            before=tuple(old),
            figures=tuple(figures),
            was=self.said(old[0]) if old else None,
            now=self.said(new[0]),
            why=why,
        )


def _revised(pair: _Pair) -> Iterator[Change]:
    """The number that stands now beside the one that stood then; steps between are left out."""
    gone = _outdated(pair.after.relations)
    gone_then = _outdated(pair.before.relations)
    told = set(_told_before(pair))
    steps: dict[tuple[object, ...], list[Relation]] = defaultdict(list)
    home = {f: t.id for t in pair.after.tracks for f in t.figures}
    for relation in pair.after.relations:
        if relation.type is not RelationType.REVISES:
            continue
        new, old = (pair.figures[f] for f in relation.figures[:2])
        if not new.statement_id or new.statement_id in pair.old or old.statement_id not in pair.old:
            continue
        if new.id not in gone | told and old.id not in gone_then:
            giver = pair.actor(new.statement_id) or home.get(new.id, new.id)
            steps[giver, new.low, new.high].append(relation)
    for relations in steps.values():
        yield _revision(pair, relations)


def _outdated(relations: Iterable[Relation]) -> set[FigureId]:
    return {f for r in relations if r.type is RelationType.REVISES for f in r.figures[1:]}


def _told_before(pair: _Pair) -> Iterator[FigureId]:
    """Newer figures that only repeat a number of the earlier day, by whomever it was given."""
    groups = [t.figures for t in pair.after.tracks]
    groups += [r.figures for r in pair.after.relations if r.type is RelationType.SAME]
    for group in groups:
        known = [pair.figures[f] for f in group]
        numbers = {(f.low, f.high) for f in known if f.statement_id in pair.old}
        yield from (f.id for f in known if f.statement_id not in pair.old and (f.low, f.high) in numbers)


def _revision(pair: _Pair, relations: Sequence[Relation]) -> Change:
    homes = _homes(pair, (f for r in relations for f in r.figures[:2]))
    new = pair.fresh(_homes(pair, (r.figures[0] for r in relations)))
    stood = pair.stood(_homes(pair, (r.figures[1] for r in relations)))
    own = [s for s in stood if pair.actor(s) == pair.actor(new[0])]
    old = own or stood  # what the same source said before, where it did
    return pair.change(ChangeKind.REVISED, relations[0].why, new, old, (homes[new[0]], homes[old[0]]))


def _homes(pair: _Pair, figures: Iterable[FigureId]) -> dict[StatementId, FigureId]:
    """The statements that give these figures; a number that its report gives up ("49, not 50") has none."""
    return {home: f for f in figures if (home := pair.figures[f].statement_id)}


def _withdrawn(pair: _Pair) -> Iterator[Change]:
    """What its own source takes back, where it is known to have said it."""
    same = [r for r in pair.after.relations if r.type is RelationType.SAME]
    claims = {s: c for c in pair.after.claims for s in c.statements}
    for statement in pair.statements.values():
        if statement.id in pair.old or statement.stance is not Stance.RETRACTS:
            continue
        known = pair.after.resolutions[statement.id]
        told = [s for r in same if statement.id in (homes := _homes(pair, r.figures)) for s in homes]
        if claim := claims.get(statement.id):
            told += claim.statements
        if own := pair.stood(s for s in dict.fromkeys(told) if pair.actor(s) == known.actor):
            yield pair.change(ChangeKind.WITHDRAWN, "its source takes it back", (statement.id,), own)


def _conflicts(pair: _Pair) -> Iterator[Change]:
    """Numbers that cannot both hold, if they were not side by side before."""
    seen = {_numbers(r, pair) for r in pair.before.relations if r.type is RelationType.CONFLICTS}
    for relation in pair.after.relations:
        if relation.type is not RelationType.CONFLICTS or (numbers := _numbers(relation, pair)) in seen:
            continue
        seen.add(numbers)
        homes = _homes(pair, relation.figures[:2])
        new, old = pair.fresh(homes), pair.stood(homes)
        if new:
            ids = [homes[s] for s in (*new, *old)]
            yield pair.change(ChangeKind.DISPUTED, relation.why, new, old, ids)


def _numbers(relation: Relation, pair: _Pair) -> frozenset[tuple[float, float | None]]:
    known = [f for f in relation.figures if f in pair.figures]
    return frozenset((pair.figures[f].low, pair.figures[f].high) for f in known)


def _positions(pair: _Pair) -> Iterator[Change]:
    """Who newly denies, disputes or confirms what stood before, and who changed sides."""
    for claim in pair.after.claims:
        held: dict[ActorId, list[StatementId]] = defaultdict(list)
        for position in claim.positions:
            if position.actor:
                held[position.actor].extend(position.statements)
        for statements in held.values():
            new, own = pair.fresh(statements), pair.stood(statements)
            others = pair.stood(s for s in claim.statements if s not in statements)
            if new:
                yield from _position(pair, new, own, others)


def _position(
    pair: _Pair, new: Sequence[StatementId], own: Sequence[StatementId], others: Sequence[StatementId]
) -> Iterator[Change]:
    """What one actor newly holds of a claim."""
    stance = pair.statements[new[-1]].stance
    turned = _turned(pair.statements[own[0]].stance, stance) if own else None
    # two stances of one day are no history
    if turned and surely_before(pair.said(own[0]), pair.said(new[-1])):
        yield pair.change(ChangeKind.TURNED, turned, new[-1:], own)
        return
    kind = _KINDS.get(stance)
    held = {pair.statements[s].stance for s in own}
    contested = [s for s in others if pair.statements[s].stance in FOR]
    if kind and stance not in held and contested:
        why = "somebody else put it forward before"
        yield pair.change(kind, why, [s for s in new if pair.statements[s].stance is stance], contested)


def _turned(then: Stance, now: Stance) -> str | None:
    """How a speaker's stance has crossed from one side to another."""
    sides = [next((side for side in _SIDES if stance in side), None) for stance in (then, now)]
    return f"{then.value} before, {now.value} now" if None not in sides and sides[0] is not sides[1] else None


def _borne_out(pair: _Pair) -> Iterator[Change]:
    """Forecasts of the earlier day that a newer statement bears out."""
    done = {p.statement for p in pair.before.predictions if p.outcome is Outcome.BORNE_OUT}
    for prediction in pair.after.predictions:
        evidence = pair.fresh(prediction.evidence)
        if prediction.statement in pair.old - done and evidence and prediction.outcome is Outcome.BORNE_OUT:
            why = "a later statement tells what was foretold"
            yield pair.change(ChangeKind.BORNE_OUT, why, evidence, (prediction.statement,))


def _new_figures(pair: _Pair) -> Iterator[Change]:
    """Things that nobody had counted before, with the number that stands."""
    gone = _outdated(pair.after.relations)
    for track in pair.after.tracks:
        homes = _homes(pair, (f for f in track.figures if f not in gone))
        whole = _homes(pair, track.figures)
        if pair.old.intersection(whole) or pair.carriers(whole) < _CARRIED:
            continue
        if new := pair.fresh(homes):
            told = dict.fromkeys((new[-1], *pair.fresh(whole)))
            yield pair.change(ChangeKind.NEW, "not counted before", tuple(told))


def _new_claims(pair: _Pair) -> Iterator[Change]:
    """Claims that were not known at all, carried by more reports than one."""
    for claim in pair.after.claims:
        named = [s for s in _stated(pair, claim) if pair.actor(s)]
        if (
            not pair.old.intersection(claim.statements)
            and pair.carriers(claim.statements) >= _CARRIED
            and named
        ):
            told = dict.fromkeys((*pair.fresh(named), *pair.fresh(claim.statements)))
            yield pair.change(ChangeKind.NEW, "not told before", tuple(told))


def _stated(pair: _Pair, claim: Claim) -> list[StatementId]:
    return [
        s
        for s in claim.statements
        if pair.statements[s].kind is not Kind.NARRATOR
        and pair.statements[s].cue_class in ("speech", "evidence")
    ]
