"""Groups as people put them.

In: what the stages grouped, and judgements. Out: the same with members put together or taken apart, the
reason being the person's. A judgement on members that are no longer there changes nothing.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from storyledger.actor import Actor, Referent
from storyledger.figure import Relation
from storyledger.reconcile.corrections import Corrected, Judgement, regroup
from storyledger.review import Thing
from storyledger.span import ActorId, ReferentId, StatementId, make_id
from storyledger.statement import Passage, Utterance


def regroup_actors(
    actors: Sequence[Actor], referents: Sequence[Referent], corrected: Corrected
) -> tuple[tuple[Actor, ...], dict[ReferentId, ActorId]]:
    """Actors with people's merges, splits and names, and referent → actor anew."""
    judgements = _of(Thing.ACTOR, corrected.judgements)
    home = {r: a for a in actors for r in a.referents}
    bearers = {r.id: r for r in referents}
    told = []
    for group in regroup([a.referents for a in actors], judgements):
        members = tuple(ReferentId(m) for m in group)
        actor = home[members[0]]
        if members != actor.referents:
            actor = _actor(actor, members, home, bearers, judgements)
        names = [corrected.names[m] for m in members if m in corrected.names]
        told.append(replace(actor, name=names[-1], aliases=(*actor.aliases, actor.name)) if names else actor)
    return tuple(told), {r: a.id for a in told for r in a.referents}


def _actor(
    first: Actor,
    members: tuple[ReferentId, ...],
    home: Mapping[ReferentId, Actor],
    bearers: Mapping[ReferentId, Referent],
    judgements: Sequence[Judgement],
) -> Actor:
    """What a person made: one of several, the part that left, or the rest."""
    why = _why(judgements, members)
    if set(first.referents) <= set(members):  # others came to it
        others = dict.fromkeys(home[m] for m in members)
        names = (name for a in others for name in (a.name, *a.aliases))
        aliases = tuple(dict.fromkeys(name for name in names if name != first.name))
        return replace(first, aliases=aliases, referents=members, why=why)
    own = [bearers[m] for m in members]
    name = max((r.name for r in own), key=len)
    aliases = tuple(dict.fromkeys(a for r in own for a in (r.name, *r.aliases) if a != name))
    left = any(set(members) == set(j.members) & home.keys() for j in judgements if not j.together)
    identity = ActorId(make_id("A", first.id, *sorted(members))) if left else first.id
    return replace(
        first, id=identity, name=name, kind=own[0].kind, aliases=aliases, referents=members, why=why
    )


def regroup_utterances(utterances: Sequence[Utterance], judgements: Sequence[Judgement]) -> list[Utterance]:
    """Utterances with people's merges and splits."""
    judgements = _of(Thing.UTTERANCE, judgements)
    home = {s: u for u in utterances for s in u.statements}
    told = []
    for group in regroup([u.statements for u in utterances], judgements):
        members = tuple(StatementId(m) for m in group)
        first = home[members[0]]
        if members != first.statements:
            parts = dict.fromkeys(home[m] for m in members)
            variants = tuple(v for u in parts for v in u.variants) if len(members) > 1 else ()
            first = replace(
                first,
                id=make_id("u", *sorted(members)),
                statements=members,
                passages=tuple(
                    _kept(p, members) for u in parts for p in u.passages if {*p.statements} & {*members}
                ),
                variants=variants,
                why=_why(judgements, members),
            )
        told.append(first)
    return told


def _kept(passage: Passage, members: Sequence[StatementId]) -> Passage:
    """What of a passage stays in its group."""
    statements = tuple(s for s in passage.statements if s in members)
    return (
        passage if statements == passage.statements else replace(passage, statements=statements, variants=())
    )


def relink(relations: Sequence[Relation], corrected: Corrected) -> list[Relation]:
    """Relations with people's own in place of what was found between the same two figures."""
    said = {frozenset(r.figures): r for r in corrected.links}
    found = [r for r in relations if frozenset(r.figures) not in said]
    return [*found, *said.values()]


def _of(thing: Thing, judgements: Sequence[Judgement]) -> list[Judgement]:
    return [j for j in judgements if j.thing is thing]


def _why(judgements: Sequence[Judgement], members: Sequence[str]) -> str:
    return "; ".join(j.why for j in judgements if set(j.members) & set(members))
