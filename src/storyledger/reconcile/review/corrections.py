"""Readings as people corrected them.

In: readings and the decisions that stand. Out: the readings without what was rejected and with what was
edited, dates that a person gave, and judgements on what belongs together. Facts are not touched: this
runs anew each time, so a decision outlives a new reading as long as its words are still found.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from itertools import count
from typing import Any, TypeVar

from storyledger.actor import ActorKind, Referent
from storyledger.errors import OptionError
from storyledger.figure import Bound, Figure, Relation, RelationType
from storyledger.interval import Interval
from storyledger.ledger import Ledger
from storyledger.reading import Reading
from storyledger.review import Anchor, Decision, Thing, Verb
from storyledger.span import FigureId, ReferentId, ReportId, Span, StatementId, hull, make_id
from storyledger.statement import Certainty, Kind, Stance, Statement

# Two spans are of one thing if they share this much of all they cover.
_SAME_WORDS = 0.5


Member = Statement | Figure | Referent


@dataclass(frozen=True, slots=True)
class Judgement:
    """Members that a person put together, or took out of their group; ids of the group's kind of member."""

    thing: Thing
    together: bool
    members: tuple[str, ...]
    why: str


@dataclass(slots=True)
class Corrected:
    """Readings with all decisions applied, and what cannot be told in a reading."""

    readings: list[Reading]
    published: dict[ReportId, Interval] = field(default_factory=dict)
    said: dict[StatementId, Interval] = field(default_factory=dict)
    names: dict[ReferentId, str] = field(default_factory=dict)
    judgements: list[Judgement] = field(default_factory=list)
    links: list[Relation] = field(default_factory=list)
    set_by: dict[tuple[Thing, str], str] = field(default_factory=dict)  # what thing holds which member: who
    lost: list[Decision] = field(default_factory=list)  # their words are not found any more


def correct_readings(readings: Sequence[Reading], decisions: Sequence[Decision]) -> Corrected:
    """Apply the decisions that stand, in the order in which they were made."""
    corrected = Corrected(list(readings))
    place = {reading.report_id: i for i, reading in enumerate(corrected.readings)}
    for decision in decisions:
        if decision.thing is Thing.STORY:  # is about the pile, not about what was read in it
            continue
        named = decision.subjects[:1] if _is_cut(decision) else decision.subjects
        found = [_members(corrected.readings, place, decision.thing, anchors) for anchors in named]
        if not all(found) and decision.thing is not Thing.REPORT:
            corrected.lost.append(decision)
            continue
        if _is_cut(decision):
            parts = _cut(corrected, place, decision, found[0][0])
            if not parts:
                corrected.lost.append(decision)
                continue
            found = [parts]
        _sign(corrected, decision, found)
        if _is_cut(decision):
            continue
        if decision.verb is Verb.REJECT:
            _reject(corrected, place, [m for members in found for m in members])
        elif decision.verb is Verb.EDIT:
            _edit(corrected, place, decision, [m for members in found for m in members])
        elif decision.verb is Verb.LINK:
            corrected.links.append(_link(decision, found))
        elif decision.verb in (Verb.MERGE, Verb.SPLIT):
            corrected.judgements.append(_judgement(decision, found))
    return corrected


def _is_cut(decision: Decision) -> bool:
    return decision.verb is Verb.SPLIT and decision.thing is Thing.STATEMENT


def _sign(corrected: Corrected, decision: Decision, found: Sequence[Sequence[Member]]) -> None:
    """Remember whose word each of these is from now on."""
    if decision.thing is Thing.REPORT:
        ids: list[str] = [a.report_id for anchors in decision.subjects for a in anchors]
    else:
        ids = [m.id for members in found for m in members]
    corrected.set_by.update({(decision.thing, name): decision.signed.author for name in ids})


def _cut(
    corrected: Corrected, place: Mapping[ReportId, int], decision: Decision, member: Member
) -> list[Member]:
    """One statement as two, with the content before and after; none, and as it was, where one has no words."""
    if not isinstance(member, Statement):
        return []
    spans = [anchor.span for anchors in decision.subjects[1:] for anchor in anchors]
    parts = [_part(member, span) for span in spans if span]
    if not all(parts):
        return []
    new = [p for p in parts if p]
    reading = corrected.readings[place[member.report_id]]
    figures = (
        replace(f, statement_id=_home_of(f, new)) if f.statement_id == member.id else f
        for f in reading.figures
    )
    corrected.readings[place[member.report_id]] = replace(
        reading,
        statements=tuple(s for old in reading.statements for s in (new if old.id == member.id else [old])),
        figures=tuple(figures),
    )
    return [*new]


def _part(statement: Statement, span: Span) -> Statement | None:
    """What of a statement's content lies in a span; its meaning is another's, so it has no vector."""
    kept = tuple(
        Span(max(c.start, span.start), min(c.end, span.end))
        for c in statement.content
        if c.start < span.end and span.start < c.end
    )
    if not kept:
        return None
    facts = (kept[0].start, kept[-1].end, statement.cue and statement.cue.start)
    identity = StatementId(make_id("s", statement.report_id, "said", *facts))
    return replace(statement, id=identity, content=kept, vector=b"")


def _home_of(figure: Figure, parts: Sequence[Statement]) -> StatementId:
    """The part that holds a figure, else the last that begins before it."""
    before = [p for p in parts if p.content[0].start <= figure.span.start]
    return (before or parts)[-1 if before else 0].id


def find_statement(reading: Reading, span: Span) -> Statement | None:
    """The statement whose content stands nearest to a span; None if none shares half of it."""
    return _nearest(reading.statements, span, lambda s: hull(s.content))


def find_figure(reading: Reading, span: Span) -> Figure | None:
    """The figure whose words stand nearest to a span."""
    return _nearest(reading.figures, span, lambda f: f.span)


_Placed = TypeVar("_Placed", Statement, Figure)


def _nearest(things: Sequence[_Placed], span: Span, place_of: Callable[[_Placed], Span]) -> _Placed | None:
    share, _, best = max(
        ((_share(place_of(t), span), -i, t) for i, t in enumerate(things)), default=(0.0, 0, None)
    )
    return best if share >= _SAME_WORDS else None


def _share(a: Span, b: Span) -> float:
    both = max(0, min(a.end, b.end) - max(a.start, b.start))
    return both / (len(a) + len(b) - both)


def _members(
    readings: Sequence[Reading], place: Mapping[ReportId, int], thing: Thing, anchors: Sequence[Anchor]
) -> list[Member]:
    """What stands at these anchors today."""
    found: list[Member] = []
    for anchor in anchors:
        if anchor.report_id in place:
            found += _at(readings[place[anchor.report_id]], thing, anchor)
    return found


def _at(reading: Reading, thing: Thing, anchor: Anchor) -> Iterator[Member]:
    if thing is Thing.ACTOR and anchor.name:
        yield from (r for r in reading.referents if anchor.name in (r.name, *r.aliases))
    elif anchor.span:
        find = find_figure if thing in (Thing.FIGURE, Thing.TRACK) else find_statement
        member = find(reading, anchor.span)
        if member:
            yield member


def _judgement(decision: Decision, found: Sequence[Sequence[Member]]) -> Judgement:
    """A merge names whole things, a split the members that leave: the last of its subjects."""
    together = decision.verb is Verb.MERGE
    members = [m.id for each in (found if together else found[-1:]) for m in each]
    return Judgement(decision.thing, together, tuple(members), decision.signed.words)


def _link(decision: Decision, found: Sequence[Sequence[Member]]) -> Relation:
    """How two figures bear on each other by a person's word."""
    figures = tuple(FigureId(m.id) for members in found for m in members)
    why = f"by hand, {decision.signed.words}"
    kind = RelationType(decision.field or "same")
    return Relation(type=kind, figures=figures, total=None, why=why, asserted_by=decision.signed.author)


def _reject(corrected: Corrected, place: Mapping[ReportId, int], members: Sequence[Member]) -> None:
    """Leave out statements and figures; with a statement go the figures that only it carries."""
    gone = {m.id for m in members}
    for report_id in {m.report_id for m in members}:
        reading = corrected.readings[place[report_id]]
        corrected.readings[place[report_id]] = replace(
            reading,
            statements=tuple(s for s in reading.statements if s.id not in gone),
            figures=tuple(f for f in reading.figures if f.id not in gone and f.statement_id not in gone),
        )


def _edit(
    corrected: Corrected, place: Mapping[ReportId, int], decision: Decision, members: Sequence[Member]
) -> None:
    after = decision.after or ""
    if decision.thing is Thing.REPORT:
        when = _given(after, decision)
        corrected.published.update({a.report_id: when for anchors in decision.subjects for a in anchors})
        return
    for member in members:
        if decision.field == "said":
            corrected.said[StatementId(member.id)] = _given(after, decision)
        elif isinstance(member, Referent):
            corrected.names[member.id] = after
        else:
            at = place[member.report_id]
            corrected.readings[at] = _changed(corrected.readings[at], member, decision.field or "", after)


def _given(after: str, decision: Decision) -> Interval:
    """A day or two days that a person gave."""
    interval = interval_of(after)
    return replace(interval, basis="review", why=f"given by {decision.signed.words}")


def interval_of(words: str) -> Interval:
    """`2031-05-24` or `2031-05-20..2031-05-24`.

    Raises:
        OptionError: it is neither.
    """
    first, _, last = words.partition("..")
    try:
        return Interval(earliest=date.fromisoformat(first), latest=date.fromisoformat(last or first))
    except ValueError as error:
        raise OptionError(
            f"{words!r} is no day: write 2031-05-24, or 2031-05-20..2031-05-24", slug="bad-edit"
        ) from error


def _changed(reading: Reading, member: Member, name: str, after: str) -> Reading:
    """A reading with one field of one statement or figure changed."""
    if isinstance(member, Statement):
        if name == "actor":
            return _with_speaker(reading, member, after)
        new = replace(member, **{name: STATEMENT_FIELDS[name](after)})
        return replace(reading, statements=tuple(new if s.id == member.id else s for s in reading.statements))
    figures = (
        replace(f, **{name: FIGURE_FIELDS[name](after)}) if f.id == member.id else f for f in reading.figures
    )
    return replace(reading, figures=tuple(figures))


def _with_speaker(reading: Reading, statement: Statement, name: str) -> Reading:
    """The statement with another speaker, who may be new to the report."""
    known = next((r for r in reading.referents if name in (r.name, *r.aliases)), None)
    speaker = known or Referent(
        id=ReferentId(make_id("p", reading.report_id, "review", name)),
        report_id=reading.report_id,
        name=name,
        kind=ActorKind.PERSON
        if " " in name and not name.lower().startswith("the ")
        else ActorKind.ORGANISATION,
    )
    new = replace(statement, speaker=speaker.id)
    return replace(
        reading,
        statements=tuple(new if s.id == statement.id else s for s in reading.statements),
        referents=reading.referents if known else (*reading.referents, speaker),
    )


def _number(words: str) -> float:
    try:
        return float(words.replace(",", ""))
    except ValueError as error:
        raise OptionError(f"{words!r} is no number: write 3000 or 2.5", slug="bad-edit") from error


def _one_of(kind: type[StrEnum]) -> Callable[[str], Any]:
    def read(words: str) -> Any:
        try:
            return kind(words)
        except ValueError as error:
            known = ", ".join(kind)
            raise OptionError(f"{words!r} is none of: {known}", slug="bad-edit") from error

    return read


STATEMENT_FIELDS: Mapping[str, Callable[[str], Any]] = {
    "actor": str,
    "stance": _one_of(Stance),
    "certainty": _one_of(Certainty),
    "kind": _one_of(Kind),
    "said": interval_of,
}
FIGURE_FIELDS: Mapping[str, Callable[[str], Any]] = {
    "low": _number,
    "high": lambda words: _number(words) if words else None,
    "bound": lambda words: _one_of(Bound)(words) if words else None,
    "unit": str,
    "state": str,
}
FIELDS: Mapping[Thing, Mapping[str, Callable[[str], Any]]] = {
    Thing.STATEMENT: STATEMENT_FIELDS,
    Thing.FIGURE: FIGURE_FIELDS,
    Thing.REPORT: {"published": interval_of},
    Thing.ACTOR: {"name": str},
}


def current_value(ledger: Ledger, thing: Thing, name: str, field_name: str) -> str | None:
    """What stands in a field today, as words; None if nothing does."""
    if thing is Thing.REPORT:
        when = ledger.published.get(ReportId(name))
        return _days(when)
    if thing is Thing.ACTOR:
        return next((a.name for a in ledger.actors if a.id == name), None)
    members: list[Any] = [
        m for x in ledger.readings for m in (x.statements if thing is Thing.STATEMENT else x.figures)
    ]
    member = next(m for m in members if m.id == name)
    if field_name == "said":
        return _days(ledger.resolutions[member.id].said)
    if field_name == "actor":
        known = ledger.resolutions[member.id].actor
        return next((a.name for a in ledger.actors if a.id == known), None)
    value = getattr(member, field_name)
    return None if value is None else str(value)


def _days(when: Interval | None) -> str | None:
    if when is None:
        return None
    return str(when.earliest) if when.earliest == when.latest else f"{when.earliest}..{when.latest}"


def regroup(groups: Sequence[Sequence[str]], judgements: Sequence[Judgement]) -> list[list[str]]:
    """Groups of ids as people put them, in the order in which they decided.

    Together: all groups that hold one of the members become one, at the place of the first. Apart: the
    members leave their groups and stand together in a new one.
    """
    told = {place: list(group) for place, group in enumerate(groups)}
    home = {member: place for place, group in told.items() for member in group}
    new = count(len(groups))
    for judgement in judgements:
        members = set(judgement.members)
        touched = sorted({home[m] for m in members if m in home})
        if not touched:
            continue
        if judgement.together:
            place, moving = touched[0], [m for other in touched[1:] for m in told.pop(other)]
        else:
            place, moving = next(new), [m for n in touched for m in told[n] if m in members]
            told |= {n: [m for m in told[n] if m not in members] for n in touched}
        told.setdefault(place, []).extend(moving)
        home |= dict.fromkeys(moving, place)
    return [group for group in told.values() if group]
