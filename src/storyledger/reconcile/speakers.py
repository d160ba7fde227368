"""Whether two speakers under other names can be one: what lets one remark be found again.

In: actors. Out: the reason, or None. Nobody becomes one actor by this: it allows a match of remarks that
their words must make. Two named persons are never one.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from storyledger.actor import Actor, ActorKind
from storyledger.reconcile.blocks import Blocks, Keys
from storyledger.reconcile.territories import find_state, state_of_demonym
from storyledger.span import ActorId

_NAMELESS = (ActorKind.UNNAMED, ActorKind.GROUP)
# Words of a description that narrow nothing.
_LOOSE = frozenset(
    "the a an of for in at to and with from who was were has have had not on his her their its one two three several some many other "
    "another senior top high ranking unnamed anonymous official officials source sources spokesman spokeswoman spokesperson spokespeople "
    "officer officers member members representative authorities agency service ministry department office chief head leader leaders "
    "minister secretary mr ms mrs people person local federal state national".split()
)


def find_alike(actors: Sequence[Actor], blocks: Blocks) -> Iterator[tuple[ActorId, ActorId]]:
    """All pairs that can be one, in order; looked for among those that share a word, so that cost grows with these."""
    known = [blocks.make(_known_as, a.id, a.name, a.kind, a.role, a.side, a.aliases) for a in actors]
    return ((pair.a.id, pair.b.id) for pair in blocks.pairs(known, _words_to_share, speak_as_one))


def _known_as(  # noqa: PLR0913, PLR0917 - facts, each compared by value
    actor: ActorId, name: str, kind: ActorKind, role: str | None, side: str | None, aliases: tuple[str, ...]
) -> Actor:
    """An actor without the referents, which say nothing of whom it can be."""
    return Actor(id=actor, name=name, kind=kind, role=role, side=side, aliases=aliases)


def _words_to_share(actor: Actor) -> tuple[Keys, Keys]:
    words = _narrow(actor)
    return words, words


def speak_as_one(a: Actor, b: Actor) -> str | None:
    """Why the words of one can be the other's; None where nothing says so."""
    if a.kind is ActorKind.PERSON and b.kind is ActorKind.PERSON:
        return None
    if ActorKind.OUTLET in (a.kind, b.kind):
        return None
    shared = _narrow(a) & _narrow(b)
    if not shared or (ActorKind.STATE in (a.kind, b.kind) and a.kind is not b.kind and not _of_state(a, b)):
        return None
    own = [x for x in (a, b) if x.kind in _NAMELESS]
    if all(_narrow(x, plain=True) <= shared for x in own):
        return f'"{a.name}" and "{b.name}" can be one: {", ".join(sorted(shared))}'
    return None


def _of_state(a: Actor, b: Actor) -> bool:
    state, other = (a, b) if a.kind is ActorKind.STATE else (b, a)
    return other.side == state.name


def _narrow(actor: Actor, *, plain: bool = False) -> frozenset[str]:
    """The words that tell whom or what an actor is or speaks for; a state by its name."""
    own = (actor.name,)
    return _telling(own if plain else (*own, *actor.aliases, actor.role or "", actor.side or ""))


@lru_cache(maxsize=65_536)
def _telling(told: tuple[str, ...]) -> frozenset[str]:
    words = [w for part in told for w in re.findall(r"[\w.-]+", re.sub(r"['’]s?\b", " ", part))]
    return frozenset(
        (find_state(w) or state_of_demonym(w) or w).lower() for w in words if w.lower() not in _LOOSE
    )
