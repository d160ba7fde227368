"""Who speaks for whom, and which body is another under its short name.

In: actors. Out: for each who is another, or speaks for one, that one and why; and the end of such steps. One idea: an
office names its body in the words that reports have for it, and only where one body alone is called so.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple

from storyledger.actor import Actor, ActorKind
from storyledger.reconcile.actors.offices import NOT_IN_OFFICE, Office, name_of, office_of
from storyledger.reconcile.actors.polities import Named, find_polities, named_in
from storyledger.reconcile.actors.territories import find_state
from storyledger.reconcile.blocks import Blocks
from storyledger.span import ActorId

Name = tuple[frozenset[str], str | None]  # the words that tell a body, and its state
Steps = Mapping[ActorId, tuple[ActorId, str]]
_BODIES = (ActorKind.ORGANISATION, ActorKind.STATE, ActorKind.OUTLET)
# Some of a body's people, whoever they are; a spokesperson is not one of them.
_SOME_PEOPLE = re.compile(
    r"\b(?:officials?|agents?|officers?|sources?|aides?|members?|leaders|lawmakers?|analysts?|witness(?:es)?"
    r"|residents?|supporters?|experts?|investigators?|prosecutors|detectives?)\b",
    re.IGNORECASE,
)
# What words alone tell is worked out once: a story of thousands of reports has no more names.
_KEPT = 65_536


def find_spoken_for(actors: Mapping[ActorId, Actor], blocks: Blocks | None = None) -> Steps:
    """For each actor who is another, or speaks for one: that one, and why."""
    blocks = blocks or Blocks()
    return blocks.make(_find_spoken_for, actors, blocks)


def _find_spoken_for(actors: Mapping[ActorId, Actor], blocks: Blocks) -> Steps:
    known = blocks.each(_know, [*actors.values()])
    polities = {w.lower(): name for w, name in find_polities([each.told for each in known]).items()}
    named: dict[Name, set[ActorId]] = defaultdict(set)
    persons: dict[Name, set[ActorId]] = defaultdict(set)
    for each in known:
        for name in each.names:
            named[_of_polity(*name, polities)].add(each.actor.id)
        for name in each.called:
            persons[name].add(each.actor.id)
    offices = {each.actor.id: _placed(each.office, polities) for each in known if each.office}
    found = _speakers(offices, named, actors)
    heard = {a: o for a, o in offices.items() if o.is_spokesperson and a not in found}
    found |= _speakers(heard, persons, actors)
    staffs = _staffs({each.actor.id: each.staff for each in known if each.staff}, persons, named, actors)
    bodies = [each.actor for each in known if each.names]
    own = {**_governments(bodies), **_shared_offices(offices, actors, found)}
    return {**own, **staffs, **found, **_short_names(bodies)}


_GOVERNMENT = re.compile(r"(?:\w+['’]?s?\s)+(?:government|authorities)")


def _governments(bodies: Sequence[Actor]) -> dict[ActorId, tuple[ActorId, str]]:
    """What "Kelmar's government" says Kelmar says; a ministry of it may be told from another."""
    states = {a.name: a.id for a in bodies if a.kind is ActorKind.STATE}
    return {
        a.id: (states[a.side], f"{a.name} speaks for {a.side}")
        for a in bodies
        if a.side in states and a.kind is ActorKind.ORGANISATION and _GOVERNMENT.fullmatch(a.name)
    }


class _Known(NamedTuple):
    """An actor with what his own words tell."""

    actor: Actor
    names: Sequence[Name]  # of a body, which others may speak for
    called: Sequence[Name]  # of a person, by full name and by surname: a spokesman or a lawyer speaks for one
    staff: str | None  # whom it works for: "the president" of "the president's office"
    office: Office | None
    told: Named  # of countries


def _know(actor: Actor) -> _Known:
    body, person = actor.kind in _BODIES, actor.kind is ActorKind.PERSON
    staff = _STAFF.fullmatch(actor.name) if body else None
    return _Known(
        actor,
        [name_of(name) for name in (actor.name, *actor.aliases)] if body and not is_anonymous(actor) else (),
        [(_words(name), None) for name in (actor.name, actor.name.split()[-1])] if person else (),
        staff["of"] if staff else None,
        office_of(actor),
        named_in(filter(None, (actor.name, *actor.aliases, actor.role, actor.side)), [actor.name] * person),
    )


def _of_polity(body: frozenset[str], state: str | None, polities: Mapping[str, str]) -> Name:
    """As "Kelmarian interior ministry" is the interior ministry of Kelmaria; the country itself keeps its own name."""
    named = {polities[word] for word in body if word in polities} if polities else set()
    if state or len(named) != 1:
        return body, state
    (state,) = named
    return frozenset(w for w in body if w not in polities) or frozenset((state.lower(),)), state


def _placed(office: Office, polities: Mapping[str, str]) -> Office:
    body, state = _of_polity(office.body, office.state, polities)
    return office if body is office.body else replace(office, body=body, state=state)


def climb(at: ActorId, steps: Steps) -> tuple[ActorId, list[ActorId], list[str]]:
    """The end of the steps from one actor, who is passed, and why; a circle ends at its least id."""
    path, reasons = [at], []
    while (step := steps.get(path[-1])) and step[0] not in path:
        path.append(step[0])
        reasons.append(step[1])
    end = min(path[path.index(step[0]) :]) if step else path[-1]
    return end, [a for a in path if a != end], reasons


_STAFF = re.compile(
    r"(?:(?:Mr|Mrs|Ms|Dr|Gov|Sen|Rep|President|Governor|Mayor|Senator)\.?\s)?(?P<of>.+?)(?:['’]s?)?"
    r"\s(?:(?:press|private)\s)?(?:office|campaign|press service|team of lawyers)"
)


def _staffs(
    staffs: Mapping[ActorId, str],
    persons: Mapping[Name, set[ActorId]],
    named: Mapping[Name, set[ActorId]],
    actors: Mapping[ActorId, Actor],
) -> Steps:
    """Whoever works for one: "Vandry's office" and "the president's office" speak for the one so called."""
    found = dict[ActorId, tuple[ActorId, str]]()
    for actor, of in staffs.items():
        fitting = persons.get((_words(of), None)) or _in_office(of, actors.values()) or named.get(name_of(of))
        fitting = (fitting or set()) - {actor}
        if len(fitting) == 1:
            (one,) = fitting
            found[actor] = one, f"{actors[actor].name} speaks for {actors[one].name}"
    return found


def _in_office(title: str, actors: Iterable[Actor]) -> set[ActorId]:
    """Who is called by a title alone: "the president"."""
    if not title.islower():
        return set()
    called = re.compile(rf"\b{re.escape(title)}\b", re.IGNORECASE)
    return {a.id for a in actors if a.role and called.search(a.role) and not NOT_IN_OFFICE.search(a.role)}


@lru_cache(maxsize=_KEPT)
def _words(name: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", name.lower()))


def _speakers(
    offices: Mapping[ActorId, Office], named: Mapping[Name, set[ActorId]], actors: Mapping[ActorId, Actor]
) -> dict[ActorId, tuple[ActorId, str]]:
    """Who holds an office in a body; "Secretary of Defence" speaks for no state's ministry in particular."""
    found = {}
    for actor, office in offices.items():
        fitting = named.get((office.body, office.state), set()) - {actor}
        if len(fitting) == 1:
            (body,) = fitting
            found[actor] = body, f"{actors[actor].name}, {office.title}, speaks for {actors[body].name}"
    return found


def _shared_offices(
    offices: Mapping[ActorId, Office], actors: Mapping[ActorId, Actor], known: Steps
) -> dict[ActorId, tuple[ActorId, str]]:
    """Two spokespersons of one body that is itself no actor: the first stands for it."""
    first: dict[Name, ActorId] = {}
    found = {}
    for actor, office in offices.items():
        if office.is_spokesperson and office.body and actor not in known:
            one = first.setdefault((office.body, office.state), actor)
            if one != actor:
                why = f"{actors[actor].name}, {office.title}, speaks for the same body as {actors[one].name}"
                found[actor] = one, why
    return found


def _short_names(bodies: Sequence[Actor]) -> dict[ActorId, tuple[ActorId, str]]:
    """As "AP" is the one body whose name has these first letters."""
    full: dict[str, set[ActorId]] = defaultdict(set)
    for body in bodies:
        if len(initials := _initials(body.name)) > 1:
            full[initials].add(body.id)
    names = {b.id: b.name for b in bodies}
    short = {b.id: _plain(b.name) for b in bodies}
    found = {}
    for actor, name in short.items():
        fitting = full.get(name, set()) - {actor} if name.isupper() and len(name) > 1 else set()
        if len(fitting) == 1:
            (one,) = fitting
            found[actor] = one, f"{names[actor]} is {names[one]}"
    return found


@lru_cache(maxsize=_KEPT)
def _initials(name: str) -> str:
    return "".join(word[0] for word in re.findall(r"\b[A-Z]\w*", name))


@lru_cache(maxsize=_KEPT)
def _plain(name: str) -> str:
    return re.sub(r"^[Tt]he\s+|\.", "", name)


def is_anonymous(actor: Actor) -> bool:
    """True of some of a body's people, and of whoever has no name."""
    if actor.kind is ActorKind.PERSON:
        return False
    if actor.kind is ActorKind.GROUP:
        return find_state(actor.name) is None
    return _is_of_some(actor.name)


@lru_cache(maxsize=_KEPT)
def _is_of_some(name: str) -> bool:
    return bool(_SOME_PEOPLE.search(name))
