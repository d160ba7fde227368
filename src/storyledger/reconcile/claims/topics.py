"""Topics: which claim a statement bears on that does not put it forward in the same words.

In: statements, and groups that assert the same. Out: wider groups, and of each statement that came the reason.
What is confirmed is often told with more, what is denied or not confirmed with less: "the reports", "any part
in it". 1. Assertions that say it with more come to it (`assertions.py`); 2. denials, and what is withheld, to the one claim that
holds what they say (`denials.py`). Where several fit, a statement stays alone.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from storyledger.reconcile.blocks import Blocks
from storyledger.reconcile.claims.assertions import Body, body_of, gather, is_assertion, with_answered
from storyledger.reconcile.claims.denials import About, Seeker, about_of, said_before, with_name
from storyledger.reconcile.utterances.told import Told
from storyledger.reconcile.words.scale import Weighed
from storyledger.span import ActorId


@dataclass(slots=True)
class Topic:
    """Statements of one claim by place, and why some came."""

    members: list[int]
    why: dict[int, str] = field(default_factory=dict)


def widen_claims(
    telling: Sequence[Weighed[Told]],
    groups: Sequence[Sequence[int]],
    weight: Callable[[str], float],
    names: Mapping[ActorId, str],
    blocks: Blocks | None = None,
) -> list[Topic]:
    """The groups with all that bears on them; who denies what one alone asserts makes a group with him.

    Args:
        telling: every statement with its words, weighed, and its speaker; those of a report stand together.
        groups: places of statements that assert the same.
        weight: of a form.
        names: of speakers: "it sent none" is about whoever speaks.
        blocks: what is known from an earlier ledger.

    Gaps: what is denied in other words than it was asserted stays alone, as does a denial of a part.
    """
    blocks = blocks or Blocks()
    place = {each.text: i for i, each in enumerate(telling)}
    grouped = {i for group in groups for i in group}
    bearing = blocks.each(_bearing, telling)
    loose = [b for i, b in enumerate(bearing) if b and i not in grouped]
    own = [blocks.make(body_of, *[telling[i] for i in group]) for group in groups]
    gathered = gather(own, [b for b in loose if isinstance(b, Body)], blocks)
    denials = [with_name(b, weight, names, blocks) for b in loose if isinstance(b, About)]
    before = {d.told: said_before(telling, place[d.told]) for d in denials if d.vague}
    gathered = with_answered(gathered, before.values(), blocks)
    seeker = Seeker(gathered, denials, blocks)
    seeker.place(before)
    topics = [
        _topic(body, {**gathered.why.get(body, {}), **seeker.came.get(body, {})}, place)
        for body in gathered.bodies
        if len(body.members) > 1 or body in seeker.came
    ]
    return sorted(topics, key=lambda t: min(t.members))


def _topic(body: Body, why: Mapping[Told, str], place: Mapping[Told, int]) -> Topic:
    members = dict.fromkeys((*(m.text for m in body.members), *why))
    return Topic([place[t] for t in members], {place[t]: reason for t, reason in why.items()})


def _bearing(weighed: Weighed[Told]) -> Body | About | None:
    """An assertion that nothing is near to yet; a denial or what is withheld; None of all else."""
    if is_assertion(weighed.text):
        return Body((weighed,), weighed.weights, weighed.text.spelled, held=True, able=True)
    return about_of(weighed)
