"""Where a claim comes from: each statement's chain, walked to its end.

In: the statements that put a claim forward, with their chains, actors and reports. Out: origins, each
with the statements that lead to it, through whom, and the reasons in words. A chain goes on
1. from a speaker to whom he had it from, by any of his statements of this claim;
2. from an outlet to what its own report in the set gives as the source;
3. from a short name to the full one ("AP"), from who speaks for a body to the body.
What ends at nobody ("officials", a witness, the report's own words) is kept, but is no origin.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache

from storyledger.actor import Actor, ActorKind
from storyledger.claim import Branch, Origin
from storyledger.reconcile.actors.offices import Office, name_of, office_of
from storyledger.reconcile.actors.territories import find_state
from storyledger.reconcile.lineage.outlets import one_form, outlet_name
from storyledger.report import Report
from storyledger.span import ActorId, ReportId, StatementId
from storyledger.statement import AGAINST, WITHHELD, Kind, Resolution, Stance, Statement

_NOT_FORWARD = AGAINST | WITHHELD | {Stance.URGES, Stance.RETRACTS}
# Some of a body's people, whoever they are; a spokesperson is not one of them.
_SOME_PEOPLE = re.compile(
    r"\b(?:officials?|agents?|officers?|sources?|aides?|members?|leaders|lawmakers?|analysts?|witness(?:es)?"
    r"|residents?|supporters?|experts?|investigators?|prosecutors|detectives?)\b",
    re.IGNORECASE,
)
# What words alone tell is worked out once: a story of thousands of reports has no more names.
_KEPT = 65_536


@dataclass(frozen=True, kw_only=True)
class Chains:
    """What a chain is walked with: who is who, and which report is whose."""

    actors: Mapping[ActorId, Actor]
    resolutions: Mapping[StatementId, Resolution]
    reports: Mapping[ReportId, Report]
    copied_from: Mapping[str, str] = field(default_factory=dict)  # report → the first of its text
    marks: Mapping[str, str] = field(default_factory=dict)  # report → the agency its text is of

    @cached_property
    def outlets(self) -> dict[ReportId, list[ActorId]]:
        """For each report the actors that are its outlet."""
        known: dict[str, list[ActorId]] = defaultdict(list)
        for actor in self.actors.values():
            if actor.kind in (ActorKind.OUTLET, ActorKind.ORGANISATION):
                known[one_form(actor.name)].append(actor.id)
        return {r.id: known.get(outlet_name(r), []) for r in self.reports.values()}

    @cached_property
    def spoken_for(self) -> dict[ActorId, tuple[ActorId, str]]:
        """For each actor who is another, or speaks for one: that one, and why."""
        bodies = [a for a in self.actors.values() if a.kind in _BODIES and not _is_anonymous(a)]
        named: dict[Name, set[ActorId]] = defaultdict(set)
        for body in bodies:
            for alias in (body.name, *body.aliases):
                named[name_of(alias)].add(body.id)
        offices = {a.id: o for a in self.actors.values() if (o := office_of(a))}
        found = _speakers(offices, named, self.actors)
        heard = {a: o for a, o in offices.items() if o.is_spokesperson and a not in found}
        found |= _speakers(heard, _persons(self.actors.values()), self.actors)
        return {**_shared_offices(offices, self.actors, found), **found, **_short_names(bodies)}


Name = tuple[frozenset[str], str | None]  # the words that tell a body, and its state
Steps = Mapping[ActorId, tuple[ActorId, str]]
_BODIES = (ActorKind.ORGANISATION, ActorKind.STATE, ActorKind.OUTLET)


def _persons(actors: Iterable[Actor]) -> dict[Name, set[ActorId]]:
    """Persons by full name and by surname: a spokesman or a lawyer speaks for one."""
    named: dict[Name, set[ActorId]] = defaultdict(set)
    for actor in actors:
        if actor.kind is ActorKind.PERSON:
            for words in (actor.name, actor.name.split()[-1]):
                named[_words(words), None].add(actor.id)
    return named


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


def _is_anonymous(actor: Actor) -> bool:
    if actor.kind is ActorKind.PERSON:
        return False
    if actor.kind is ActorKind.GROUP:
        return find_state(actor.name) is None
    return _is_of_some(actor.name)


@lru_cache(maxsize=_KEPT)
def _is_of_some(name: str) -> bool:
    return bool(_SOME_PEOPLE.search(name))


def find_origins(statements: Sequence[Statement], chains: Chains) -> tuple[Origin, ...]:
    """The origins found in these reports of what the statements put forward, in their order.

    Returns:
        One origin for each end of a chain. The last may have no actor: it gathers what ends at nobody.
    """
    forward = [s for s in statements if s.stance not in _NOT_FORWARD]
    steps = _steps(forward, chains)
    ends: dict[ActorId | None, list[Branch]] = defaultdict(list)
    for statement in forward:
        end, branch = _walk(statement, steps, chains)
        ends[end].append(branch)
    untraced = ends.pop(None, [])
    found = [Origin(actor=end, branches=tuple(branches)) for end, branches in ends.items()]
    return (*found, *([Origin(actor=None, branches=tuple(untraced))] if untraced else []))


def _steps(statements: Sequence[Statement], chains: Chains) -> Steps:
    """All steps of one claim; one speaks for another only where two of its speakers meet in one body."""
    had_from = _had_from(statements, chains)
    known = [chains.resolutions[s.id] for s in statements]
    speakers = {a for k in known if (a := k.origin or k.actor)} - had_from.keys()
    speakers |= {end for end, _ in had_from.values()}
    ways = {a: _climb(a, chains.spoken_for) for a in speakers}
    bodies = Counter(end for end, _, _ in ways.values())
    meeting = {a for end, passed, _ in ways.values() if bodies[end] > 1 for a in passed}
    return {**{a: chains.spoken_for[a] for a in meeting}, **had_from}


def _had_from(statements: Sequence[Statement], chains: Chains) -> Steps:
    """Steps from a speaker to whom he had it from, and from an outlet to its own report's source."""
    sources: dict[ActorId, dict[ActorId, str]] = defaultdict(dict)
    for statement in statements:
        known = chains.resolutions[statement.id]
        if known.actor and known.origin and known.origin != known.actor:
            sources[known.actor][known.origin] = (
                f"{_name(known.actor, chains)} had it from {_name(known.origin, chains)}"
            )
        end = known.origin or known.actor
        for outlet in chains.outlets.get(statement.report_id, ()):
            if end and end != outlet:
                why = f"{_name(outlet, chains)}'s own report has it from {_name(end, chains)}"
                sources[outlet][end] = why
    return {actor: next(iter(found.items())) for actor, found in sources.items() if len(found) == 1}


def _walk(statement: Statement, steps: Steps, chains: Chains) -> tuple[ActorId | None, Branch]:
    """The end of one statement's chain, None where it is nobody."""
    known = chains.resolutions[statement.id]
    at = known.origin or known.actor
    if at is None:
        return None, Branch(statement=statement.id, through=known.via, why=_unsaid(statement, chains))
    passed, reasons = [*known.via], []
    if known.origin and known.actor and known.origin != known.actor:
        passed.append(known.actor)
        reasons.append(f"{_name(known.actor, chains)} had it from {_name(at, chains)}")
    at, climbed, why = _climb(at, steps)
    passed += climbed
    reasons += why
    through = tuple(dict.fromkeys(a for a in passed if a != at))
    if not _is_traced(at, chains):
        reasons.append(f"{chains.actors[at].name}: nobody named")
        return None, Branch(statement=statement.id, through=(*through, at), why="; ".join(reasons))
    return at, Branch(statement=statement.id, through=through, why="; ".join(reasons))


def _climb(at: ActorId, steps: Steps) -> tuple[ActorId, list[ActorId], list[str]]:
    """The end of the steps from one actor, who is passed, and why; a circle ends at its least id."""
    path, reasons = [at], []
    while (step := steps.get(path[-1])) and step[0] not in path:
        path.append(step[0])
        reasons.append(step[1])
    end = min(path[path.index(step[0]) :]) if step else path[-1]
    return end, [a for a in path if a != end], reasons


def _is_traced(actor_id: ActorId, chains: Chains) -> bool:
    """Someone named, or whoever speaks for one who is."""
    actor = chains.actors[actor_id]
    if actor.kind is not ActorKind.UNNAMED:
        return not _is_anonymous(actor)
    office = office_of(actor)
    named = actor_id in chains.spoken_for or re.search(r"\b[A-Z]", actor.name)
    return bool(office and office.is_spokesperson and named)


def _unsaid(statement: Statement, chains: Chains) -> str:
    """Why nobody is behind it: a speaker unknown, or the report's own words, which may be another's."""
    if statement.kind is not Kind.NARRATOR:
        return "who says it is not known"
    first = chains.copied_from.get(statement.report_id)
    if first:
        return f"in the report's own words, a copy of {chains.reports[ReportId(first)].key}"
    if statement.report_id in chains.marks:
        return f"in the report's own words, marked as a text of {chains.marks[statement.report_id]}"
    return "in the report's own words"


def _name(actor: ActorId, chains: Chains) -> str:
    return chains.actors[actor].name
