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
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from storyledger.actor import Actor, ActorKind
from storyledger.claim import Branch, Origin
from storyledger.reconcile.actors.offices import office_of
from storyledger.reconcile.actors.spokespersons import Steps, climb, find_spoken_for, is_anonymous
from storyledger.reconcile.blocks import Blocks
from storyledger.reconcile.lineage.outlets import one_form, outlet_name
from storyledger.report import Report
from storyledger.span import ActorId, ReportId, StatementId
from storyledger.statement import AGAINST, WITHHELD, Kind, Resolution, Stance, Statement

Standing = tuple[str, tuple[str, ...], str | None, ActorId, str | None]  # names, side, body, state
_NOT_FORWARD = AGAINST | WITHHELD | {Stance.URGES, Stance.RETRACTS}


@dataclass(frozen=True, kw_only=True)
class Chains:
    """What a chain is walked with: who is who, and which report is whose."""

    actors: Mapping[ActorId, Actor]
    resolutions: Mapping[StatementId, Resolution]
    reports: Mapping[ReportId, Report]
    copied_from: Mapping[str, str] = field(default_factory=dict)  # report → the first of its text
    marks: Mapping[str, str] = field(default_factory=dict)  # report → the agency its text is of
    blocks: Blocks | None = None  # what is known from an earlier ledger

    @cached_property
    def outlets(self) -> dict[ReportId, list[ActorId]]:
        """For each report the actors that are its outlet."""
        known: dict[str, list[ActorId]] = defaultdict(list)
        for actor in self.actors.values():
            if actor.kind in (ActorKind.OUTLET, ActorKind.ORGANISATION):
                known[one_form(actor.name)].append(actor.id)
        return {r.id: known.get(outlet_name(r), []) for r in self.reports.values()}

    @cached_property
    def spoken_for(self) -> Steps:
        """For each actor who is another, or speaks for one: that one, and why."""
        return find_spoken_for(self.actors, self.blocks)

    def standing(self, actor: ActorId) -> Standing:
        """What tells for whom an actor speaks."""
        own = self.actors[actor]
        side = own.name if own.kind is ActorKind.STATE else own.side
        state = side if side in self._states else None
        return own.name, own.aliases, own.side, climb(actor, self.spoken_for)[0], state

    @cached_property
    def _states(self) -> frozenset[str]:
        return frozenset(a.name for a in self.actors.values() if a.kind is ActorKind.STATE)


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
    ways = {a: climb(a, chains.spoken_for) for a in speakers}
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
    at, climbed, why = climb(at, steps)
    passed += climbed
    reasons += why
    through = tuple(dict.fromkeys(a for a in passed if a != at))
    if not _is_traced(at, chains):
        reasons.append(f"{chains.actors[at].name}: nobody named")
        return None, Branch(statement=statement.id, through=(*through, at), why="; ".join(reasons))
    return at, Branch(statement=statement.id, through=through, why="; ".join(reasons))


def _is_traced(actor_id: ActorId, chains: Chains) -> bool:
    """Someone named, or whoever speaks for one who is."""
    actor = chains.actors[actor_id]
    if actor.kind is not ActorKind.UNNAMED:
        return not is_anonymous(actor)
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
