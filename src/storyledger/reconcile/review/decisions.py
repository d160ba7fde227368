"""Make a decision that finds its words again.

In: a ledger, ids or their beginnings, and what a person wants. Out: a decision, checked but not kept.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from storyledger.actor import Referent
from storyledger.errors import OptionError
from storyledger.figure import Figure, RelationType
from storyledger.ledger import Ledger
from storyledger.reconcile.review.corrections import FIELDS, current_value
from storyledger.review import Anchor, Decision, Signature, Thing, Verb, standing
from storyledger.span import ReferentId, Span, hull
from storyledger.statement import Statement


@dataclass(frozen=True, slots=True)
class Subject:
    """A thing that can be decided on, with where its words stand."""

    thing: Thing
    id: str
    anchors: tuple[Anchor, ...]


def judge(
    ledger: Ledger, verb: Verb, ids: Sequence[str], signed: Signature, *, asked: str | None = None
) -> Decision:
    """Accept, reject, merge or split: things named by id.

    Args:
        ledger: what is decided on.
        verb: a merge takes two or more of one kind; a split takes a group and the member that leaves it,
            or a statement and the words at which another begins.
        ids: of the things.
        signed: who decides, when and why.
        asked: which question an accept answers, as `Doubt.asks`; None: all that is asked of these things.

    Raises:
        OptionError: an id fits nothing, or the things do not fit the verb.
    """
    first = find_subject(ledger, ids[0])
    if verb is Verb.SPLIT and first.thing is Thing.STATEMENT:
        return _cut(ledger, first, " ".join(ids[1:]), signed)
    find = _member_finder(ledger, first) if verb is Verb.SPLIT else lambda name: find_subject(ledger, name)
    subjects = [first, *map(find, ids[1:])]
    thing = first.thing
    if verb is Verb.REJECT and not {s.thing for s in subjects} <= {Thing.STATEMENT, Thing.FIGURE}:
        raise OptionError(f"a {thing} cannot be rejected: reject statements or figures", slug="bad-decision")
    if verb is Verb.MERGE and (len(subjects) < 2 or {s.thing for s in subjects} != {thing}):
        raise OptionError("only things of one kind become one: give two ids of one kind", slug="bad-decision")
    if verb is Verb.MERGE and thing not in _GROUPS:
        raise OptionError(f"a {thing} cannot be merged: merge {_listed(_GROUPS)}", slug="bad-decision")
    if verb is Verb.SPLIT and len(subjects) < 2:
        raise OptionError("a split names the group and a member that leaves it", slug="bad-decision")
    return Decision(
        verb=verb,
        thing=thing,
        subjects=tuple(s.anchors for s in subjects),
        field=asked if verb is Verb.ACCEPT else None,
        signed=signed,
    )


def _cut(ledger: Ledger, subject: Subject, words: str, signed: Signature) -> Decision:
    """A statement as two, the second from these words on."""
    (whole,) = subject.anchors
    span = whole.span or Span(0, 0)
    text = next(r.text for r in ledger.reports if r.id == whole.report_id)
    wanted = r"\s+".join(map(re.escape, words.split()))
    found = list(re.finditer(wanted, span.of(text))) if words else []
    if len(found) != 1 or not found[0].start():
        said = (
            "does not stand in" if not found else "begins" if len(found) == 1 else "stands more than once in"
        )
        raise OptionError(
            f"{words!r} {said} the statement: give the words at which the second part begins, as they stand",
            slug="bad-decision",
        )
    at = span.start + found[0].start()
    first = len(text[span.start : at].rstrip())
    parts = (Span(span.start, span.start + first), Span(at, span.end))
    return Decision(
        verb=Verb.SPLIT,
        thing=Thing.STATEMENT,
        subjects=(subject.anchors, *((Anchor(report_id=whole.report_id, span=part),) for part in parts)),
        field="content",
        after=words,
        signed=signed,
    )


def edit(ledger: Ledger, wanted: str, name: str, value: str, signed: Signature) -> Decision:
    """Another value for one field of a report, statement, figure or actor.

    Raises:
        OptionError: there is no such thing or field, or the value does not fit it.
    """
    subject = find_subject(ledger, wanted)
    fields = FIELDS.get(subject.thing, {})
    if name not in fields:
        known = f"fields of a {subject.thing}: {_listed(fields)}" if fields else f"a {subject.thing} has none"
        raise OptionError(f"no field {name} to edit: {known}", slug="bad-edit")
    fields[name](value)  # refuses what does not fit
    return Decision(
        verb=Verb.EDIT,
        thing=subject.thing,
        subjects=(subject.anchors,),
        field=name,
        before=current_value(ledger, subject.thing, subject.id, name),
        after=value,
        signed=signed,
    )


def link(ledger: Ledger, ids: Sequence[str], relation: RelationType, signed: Signature) -> Decision:
    """Say how two figures bear on each other, whatever was found before.

    Raises:
        OptionError: an id fits nothing, or is no figure.
    """
    subjects = [find_subject(ledger, name) for name in ids]
    if len(subjects) != 2 or {s.thing for s in subjects} != {Thing.FIGURE}:
        raise OptionError("a link is between two figures: give the ids of two figures", slug="bad-decision")
    return Decision(
        verb=Verb.LINK,
        thing=Thing.FIGURE,
        subjects=tuple(s.anchors for s in subjects),
        field=relation.value,
        signed=signed,
    )


def undo(log: Sequence[Decision], number: int | None, signed: Signature) -> Decision:
    """Take back a decision, the last that stands if none is named.

    Raises:
        OptionError: there is no such decision, or it does not stand.
    """
    stands = [d.number for d in standing(log)]
    chosen = number if number is not None else max(stands, default=None)
    if chosen not in stands:
        raise OptionError(
            f"no decision {number or ''} stands: audit lists them".replace("  ", " "), slug="bad-decision"
        )
    taken = next(d for d in log if d.number == chosen)
    return Decision(
        verb=Verb.UNDO,
        thing=taken.thing,
        subjects=taken.subjects,
        withdraws=taken.number,
        signed=signed,
    )


# What a merge can make one: groups of members.
_GROUPS = (Thing.ACTOR, Thing.UTTERANCE, Thing.TRACK, Thing.CLAIM)


def _listed(names: Iterable[str]) -> str:
    return ", ".join(names)


def _member_finder(ledger: Ledger, group: Subject) -> Callable[[str], Subject]:
    """What finds a member of a group: by id, or of an actor by a name or a report's key.

    Raises:
        OptionError: the thing is no group; what was named is not in it.
    """
    if group.thing not in _GROUPS:
        raise OptionError(
            f"a split takes one of {_listed(_GROUPS)} and a member that leaves it, or a statement and words",
            slug="bad-decision",
        )
    keys = {r.key: r.id for r in ledger.reports}

    def find(wanted: str) -> Subject:
        if group.thing is Thing.ACTOR:
            report = keys.get(wanted)
            anchors = tuple(a for a in group.anchors if wanted == a.name or report == a.report_id)
            member = Subject(Thing.ACTOR, wanted, anchors)
        else:
            member = find_subject(ledger, wanted)
        if not member.anchors or not set(member.anchors) <= set(group.anchors):
            raise OptionError(f"{wanted} is not in {group.id}: show lists its members", slug="bad-decision")
        return member

    return find


def find_subject(ledger: Ledger, wanted: str) -> Subject:
    """The one thing with this id, with an id that begins so, or the report with this key.

    Raises:
        OptionError: none is so called, or several.
    """
    known = {subject.id: subject for subject in find_anchors(ledger)}
    keys = {r.key: r.id for r in ledger.reports}
    if exact := known.get(keys.get(wanted, wanted)):
        return exact
    near = [subject for name, subject in known.items() if name.startswith(wanted)]
    if len(near) == 1:
        return near[0]
    said = "nothing has the id" if not near else f"{len(near)} things have ids that begin with"
    raise OptionError(f"{said} {wanted}: ids stand in the tables, in search and in review", slug="no-such-id")


def find_anchors(ledger: Ledger) -> Iterator[Subject]:
    """Everything that can be decided on, with where its words stand."""
    statements = {s.id: s for x in ledger.readings for s in x.statements}
    figures = {f.id: f for x in ledger.readings for f in x.figures}
    referents = {r.id: r for x in ledger.readings for r in x.referents}
    for report in ledger.reports:
        yield Subject(Thing.REPORT, report.id, (Anchor(report_id=report.id),))
    for statement in statements.values():
        yield Subject(Thing.STATEMENT, statement.id, (_of_statement(statement),))
    for figure in figures.values():
        yield Subject(Thing.FIGURE, figure.id, (_of_figure(figure),))
    for actor in ledger.actors:
        yield Subject(Thing.ACTOR, actor.id, tuple(_of_referents(actor.referents, referents)))
    for utterance in ledger.utterances:
        anchors = tuple(_of_statement(statements[s]) for s in utterance.statements)
        yield Subject(Thing.UTTERANCE, utterance.id, anchors)
    for track in ledger.tracks:
        yield Subject(Thing.TRACK, track.id, tuple(_of_figure(figures[f]) for f in track.figures))
    for claim in ledger.claims:
        anchors = tuple(_of_statement(statements[s]) for s in claim.statements)
        yield Subject(Thing.CLAIM, claim.id, anchors)


def _of_statement(statement: Statement) -> Anchor:
    return Anchor(report_id=statement.report_id, span=hull(statement.content))


def _of_figure(figure: Figure) -> Anchor:
    return Anchor(report_id=figure.report_id, span=figure.span)


def _of_referents(ids: Iterable[ReferentId], referents: Mapping[ReferentId, Referent]) -> Iterator[Anchor]:
    for name in ids:
        referent = referents[name]
        yield Anchor(report_id=referent.report_id, name=referent.name)
