"""Groups as people put them.

In: what the stages grouped, and judgements. Out: the same with members put together or taken apart, the
reason being the person's. A judgement on members that are no longer there changes nothing.
"""

from collections.abc import Callable, Container, Mapping, Sequence
from dataclasses import replace

from storyledger.actor import Actor, Referent
from storyledger.claim import Claim
from storyledger.figure import Relation, Track
from storyledger.reading import Reading
from storyledger.reconcile.claims.topics import Topic
from storyledger.reconcile.figures.given import Given, time_key
from storyledger.reconcile.review.corrections import Corrected, Judgement, regroup
from storyledger.reconcile.utterances.told import Told
from storyledger.review import Thing
from storyledger.span import ActorId, FigureId, ReferentId, StatementId, make_id
from storyledger.statement import Passage, Utterance


def regroup_actors(
    actors: Sequence[Actor],
    owner: dict[ReferentId, ActorId],
    readings: Sequence[Reading],
    corrected: Corrected,
) -> tuple[tuple[Actor, ...], dict[ReferentId, ActorId]]:
    """Actors with people's merges, splits and names, and referent → actor anew."""
    judgements = _of(Thing.ACTOR, corrected.judgements)
    if not judgements and not corrected.names:
        return tuple(actors), owner
    home = {r: a for a in actors for r in a.referents}
    bearers = {r.id: r for x in readings for r in x.referents}
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
    if not judgements:
        return [*utterances]
    home = {s: u for u in utterances for s in u.statements}
    told = []
    for group in regroup([u.statements for u in utterances], judgements):
        members = tuple(StatementId(m) for m in group)
        first = home[members[0]]
        if members != first.statements:
            parts, inside = dict.fromkeys(home[m] for m in members), frozenset(members)
            variants = tuple(v for u in parts for v in u.variants) if len(members) > 1 else ()
            first = replace(
                first,
                id=make_id("u", *sorted(members)),
                statements=members,
                passages=tuple(
                    _kept(p, inside) for u in parts for p in u.passages if not inside.isdisjoint(p.statements)
                ),
                variants=variants,
                why=_why(judgements, members),
            )
        told.append(first)
    return told


def _kept(passage: Passage, members: Container[StatementId]) -> Passage:
    """What of a passage stays in its group."""
    statements = tuple(s for s in passage.statements if s in members)
    return (
        passage if statements == passage.statements else replace(passage, statements=statements, variants=())
    )


def regroup_tracks(
    tracks: Sequence[Track], given: Sequence[Given], judgements: Sequence[Judgement]
) -> tuple[list[Track], list[Given]]:
    """Tracks with people's merges and splits, and the figures of the kind that this makes them.

    Who was put together is of the first's kind from then on and who was taken out of none but his own, so
    that sums, relations and what stands now follow.
    """
    judgements = _of(Thing.TRACK, judgements)
    if not judgements:
        return [*tracks], [*given]
    home = {f: t for t in tracks for f in t.figures}
    known = {g.figure.id: g for g in given}
    told: list[Track] = []
    kinds: dict[FigureId, Given] = {}
    for group in regroup([t.figures for t in tracks], judgements):
        members = sorted((FigureId(m) for m in group), key=lambda m: time_key(known[m]))
        track, model = home[FigureId(group[0])], known[FigureId(group[0])]
        if set(members) != set(track.figures):
            identity = make_id("t", *sorted(members))
            why = _why(judgements, members)
            track = replace(track, id=identity, figures=tuple(members), part_of=(), why=why)
            left = any(set(members) == set(j.members) & home.keys() for j in judgements if not j.together)
            scope = f"{model.scope} {identity}" if left else model.scope
            kinds |= dict.fromkeys(members, replace(model, scope=scope))
        told.append(track)
    now = {f: t.id for t in told for f in t.figures}
    new_id = {t.id: now[t.figures[0]] for t in tracks}
    return [_with_wider(t, new_id) for t in told], [_of_kind(g, kinds.get(g.figure.id)) for g in given]


def _with_wider(track: Track, new_id: Mapping[str, str]) -> Track:
    """The wider track under the id that it has now."""
    wider = (replace(p, track=new_id[p.track]) for p in track.part_of)
    return replace(track, part_of=tuple(p for p in wider if p.track != track.id))


def _of_kind(given: Given, model: Given | None) -> Given:
    if model is None:
        return given
    return replace(given, unit=model.unit, state=model.state, expected=model.expected, scope=model.scope)


def regroup_topics(
    topics: Sequence[Topic], told: Sequence[Told], judgements: Sequence[Judgement]
) -> list[Topic]:
    """Claims' statements with people's merges and splits; what is left alone is no claim."""
    judgements = _of(Thing.CLAIM, judgements)
    if not judgements:
        return [*topics]
    moved = {m for j in judgements for m in j.members}
    place = {t.statement.id: i for i, t in enumerate(told)}
    whys = {i: why for t in topics for i, why in t.why.items()}
    known = {frozenset(t.members) for t in topics}
    found = []
    for group in regroup([[told[i].statement.id for i in t.members] for t in topics], judgements):
        members = [place[StatementId(m)] for m in group]
        why = {i: whys[i] for i in members if i in whys}
        if frozenset(members) not in known:
            by_hand = _why(judgements, group)
            why |= {i: f"by hand, {by_hand}" for i in members if told[i].statement.id in moved}
        if len(members) > 1:
            found.append(Topic(members, why))
    return sorted(found, key=lambda t: min(t.members))


def find_authors(  # noqa: PLR0913, PLR0917 - a list a kind of group
    corrected: Corrected,
    actors: Sequence[Actor],
    utterances: Sequence[Utterance],
    tracks: Sequence[Track],
    claims: Sequence[Claim],
    known: Callable[[], Container[str]],
) -> dict[str, str]:
    """Who set what that is known, by id; whatever is not named here was found by the machine."""
    if not corrected.set_by:
        return {}
    there = known()
    groups: tuple[tuple[Thing, Sequence[tuple[str, Sequence[str]]]], ...] = (
        (Thing.ACTOR, [(a.id, a.referents) for a in actors]),
        (Thing.UTTERANCE, [(u.id, u.statements) for u in utterances]),
        (Thing.TRACK, [(t.id, t.figures) for t in tracks]),
        (Thing.CLAIM, [(c.id, c.statements) for c in claims]),
    )
    held = {(thing, m): name for thing, rows in groups for name, members in rows for m in members}
    found = {}
    for (thing, member), author in corrected.set_by.items():
        if member in there:
            found[held.get((thing, member), member)] = author
    return found


def relink(relations: Sequence[Relation], corrected: Corrected, held: Container[FigureId]) -> list[Relation]:
    """Relations with people's own, of figures that are there, in place of what was found between the two."""
    said = {frozenset(r.figures): r for r in corrected.links if all(f in held for f in r.figures)}
    found = [r for r in relations if frozenset(r.figures) not in said]
    return [*found, *said.values()]


def _of(thing: Thing, judgements: Sequence[Judgement]) -> list[Judgement]:
    return [j for j in judgements if j.thing is thing]


def _why(judgements: Sequence[Judgement], members: Sequence[str]) -> str:
    own = set(members)
    return "; ".join(j.why for j in judgements if not own.isdisjoint(j.members))
