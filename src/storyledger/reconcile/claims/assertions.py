"""Assertions: statements that assert the same, and whoever says it with more.

In: groups that assert the same, and assertions alone. Out: wider groups, and of each statement that came the reason. A group's
*core* is what most of its statements share; an assertion that holds the whole core, and a confirmation that holds most of it,
come to it, whatever else they count.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from storyledger.reconcile.blocks import Blocks, Keys
from storyledger.reconcile.utterances.told import Told
from storyledger.reconcile.words.scale import Weighed
from storyledger.reconcile.words.words import rarest, weight_of
from storyledger.statement import FOR, Stance

# All bars below were set on what came to claims in stories and clusters of BASIL, GVC and other reports, read by
# eye (2026-11).
# Fewer words in common are a name and a verb: half of a story's claims have them.
_FEWEST_IN_CORE = 3
# Of them so many must be no part of a name: what is common is then something said of somebody.
FEWEST_PLAIN = 2
# Of a core's weight what a confirmation must hold; of an assertion's what the core must be, or it is told in passing.
_CONFIRMED, _MAINLY = 0.6, 0.3
# Nothing is asserted here that could be denied: it is supposed, or itself called false.
_NOT_HELD = re.compile(
    r"\b(?:[Ww]hether|[Ii]f|would|could|may|might|possib\w+|false|untrue|baseless|unfounded)\b"
)


@dataclass(frozen=True, slots=True, eq=False)
class Body:
    """Statements that assert the same: what most of them share, weighed, and what any of them says."""

    members: tuple[Weighed[Told], ...]
    core: Mapping[str, int]
    words: frozenset[str]
    held: bool  # somebody who is known asserts it
    able: bool  # all of them are assertions: it may come to another
    leading: tuple[str, ...] = ()  # words of the core one of which whoever comes to it has

    @property
    def weight(self) -> int:
        """Of its core."""
        return sum(self.core.values())


def body_of(*members: Weighed[Told]) -> Body:
    """What statements that assert the same have in common."""
    asserting = [is_assertion(m.text) for m in members]
    counts = Counter(form for m in members for form in m.forms)
    weights = {form: weight for m in members for form, weight in m.weights.items()}
    core = {form: weights[form] for form, count in counts.items() if 2 * count > len(members)}
    words = frozenset[str]().union(*(m.text.spelled for m in members))
    leads = any(asserting) and _tells_something(members, core.keys())
    rare = rarest(core, core, 1 - _CONFIRMED) if leads else ()
    return Body(members, core, words, any(asserting), all(asserting), tuple(rare))


def _tells_something(members: Sequence[Weighed[Told]], core: Collection[str]) -> bool:
    """True if what is common tells something of somebody."""
    plain = {form for m in members for form in m.text.plain_forms}
    return len(core) >= _FEWEST_IN_CORE and len(plain.intersection(core)) >= FEWEST_PLAIN


def is_assertion(told: Told) -> bool:
    """True of what somebody holds to be so, in words enough to tell what."""
    of_somebody = told.actor is not None and len(told.bag) >= _FEWEST_IN_CORE
    held = told.statement.stance in FOR and not told.negative
    return of_somebody and held and not _NOT_HELD.search(told.text)


class Gathered(NamedTuple):
    """Bodies as they stand once some came to others: of whom for which reason, and where a statement stands now."""

    bodies: Sequence[Body]
    why: Mapping[Body, Mapping[Told, str]]
    home: Mapping[Weighed[Told], Body]


def gather(groups: Sequence[Body], alone: Sequence[Body], blocks: Blocks) -> Gathered:
    """Whoever holds a core comes to it, the greatest group first."""
    bodies = [*groups, *alone]
    able = {member: at for at, body in enumerate(bodies) if body.able for member in body.members}
    leading = [at for at, body in enumerate(groups) if body.leading]
    holding: dict[Body, set[Weighed[Told]]] = defaultdict(set)
    for pair in blocks.pairs([*[groups[at] for at in leading], *able], _words_to_hold, _holds):
        holding[pair.a].add(pair.b)
    parts, why, gone = dict[int, list[Body]](), defaultdict[int, dict[Told, str]](dict), set[int]()
    for at in sorted(leading, key=lambda at: -len(groups[at].members)):
        own = groups[at]
        reason = f"says it with more: {', '.join(sorted(own.core))}"
        for other in sorted({able[w] for w in holding[own]} - gone - {at}) if at not in gone else ():
            came = parts.get(other, [bodies[other]])
            members = [m for body in came for m in body.members]
            whole = parts.get(at, [own])
            wanted = not bodies[other].core.keys().isdisjoint(own.leading)
            most = sum(len(body.members) for body in whole)
            if wanted and len(members) <= most and holding[own].issuperset(members):
                parts[at] = [*whole, *came]
                why[at] |= {**dict.fromkeys((m.text for m in members), reason), **why.get(other, {})}
                gone.add(other)
    told = {at: blocks.make(_wider, *parts[at]) if at in parts else body for at, body in enumerate(bodies)}
    return Gathered(
        bodies=[body for at, body in told.items() if at not in gone],
        why={told[at]: reasons for at, reasons in why.items() if at not in gone},
        home={m: told[at] for at in told if at not in gone for m in told[at].members},
    )


def with_answered(
    gathered: Gathered, answered: Iterable[Sequence[Weighed[Told]]], blocks: Blocks
) -> Gathered:
    """What somebody answers at once is asserted, in however few words: "The brakes failed, Roe said. Tarnet denied that."."""
    alone = {each[0] for each in answered if len(each) == 1 and each[0] not in gathered.home}
    bodies = {each: blocks.make(_alone, each) for each in alone if _is_put_forward(each.text)}
    return Gathered([*gathered.bodies, *bodies.values()], gathered.why, {**gathered.home, **bodies})


def _is_put_forward(told: Told) -> bool:
    return told.actor is not None and bool(told.bag) and told.statement.stance in (*FOR, Stance.EXPECTS)


def _alone(weighed: Weighed[Told]) -> Body:
    return Body((weighed,), weighed.weights, weighed.text.spelled, held=True, able=False)


def _wider(own: Body, *came: Body) -> Body:
    members = (*own.members, *[m for body in came for m in body.members])
    return replace(own, members=members, words=own.words.union(*(body.words for body in came)))


def _words_to_hold(member: Body | Weighed[Told]) -> tuple[Keys, Keys]:
    return (member.leading, ()) if isinstance(member, Body) else ((), member.forms)


def _holds(body: Body, told: Weighed[Told]) -> bool | None:
    """True of an assertion of the whole core, or a confirmation of most of it; else None."""
    if told.text.statement.stance is Stance.CONFIRMS:
        return weight_of(told.forms & body.core.keys(), body.core) >= _CONFIRMED * body.weight or None
    return (body.core.keys() <= told.forms and body.weight >= _MAINLY * told.total) or None
