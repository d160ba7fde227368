"""Whether two speakers under other names can be one: what lets one remark be found again.

In: actors. Out: the reason, or None. Nobody becomes one actor by this: it allows a match of remarks that
their words must make. Two named persons are never one.
"""

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from storyledger.actor import Actor, ActorKind
from storyledger.reconcile.actors.offices import office_of
from storyledger.reconcile.actors.spokespersons import climb, find_spoken_for
from storyledger.reconcile.actors.territories import find_state, state_of_demonym
from storyledger.reconcile.actors.titles import KINDS, NO_NAME
from storyledger.reconcile.blocks import Blocks
from storyledger.span import ActorId

NAMELESS = (ActorKind.UNNAMED, ActorKind.GROUP)
# Words of a description that narrow nothing.
_LOOSE = (
    NO_NAME | KINDS | frozenset("local federal state national there here branch affiliate arm wing".split())
)
# One word of offices and bodies, spelled in two ways.
_SPELLED = {"defence": "defense", "labour": "labor", "centre": "center", "organisation": "organization"}


def known_as(actor: Actor, blocks: Blocks) -> Actor:
    """An actor without the referents, which say nothing of whom it can be: the same object as long as that stays."""
    own = actor.id
    return blocks.named(own, _known_as, own, actor.name, actor.kind, actor.role, actor.side, actor.aliases)


def _known_as(  # noqa: PLR0913, PLR0917 - facts, each compared by value
    actor: ActorId, name: str, kind: ActorKind, role: str | None, side: str | None, aliases: tuple[str, ...]
) -> Actor:
    return Actor(id=actor, name=name, kind=kind, role=role, side=side, aliases=aliases)


def words_to_share(actor: Actor) -> frozenset[str]:
    """Two of which one at least both have can be one."""
    return _narrow(actor)


class Voices(NamedTuple):
    """Whom somebody speaks for."""

    own: ActorId
    body: ActorId
    state: ActorId

    def meet(self, other: "Voices") -> bool:
        """True of two who speak for one body, and of one who speaks for the other; two bodies of one state stay two."""
        return self.body == other.body or self.own == other.state or other.own == self.state


class Cast:
    """All actors of a story, with the body that each speaks for."""

    def __init__(self, actors: Mapping[ActorId, Actor], blocks: Blocks | None = None) -> None:
        self.actors = actors
        self._spoken_for = find_spoken_for(actors, blocks)
        self._states = {a.name: a.id for a in actors.values() if a.kind is ActorKind.STATE}

    def voices(self, actor: ActorId) -> Voices:
        """Whom an actor speaks for: itself, a body in the end, and the state whose body that is."""
        body = climb(actor, self._spoken_for)[0]
        state = self._states.get(self.actors[body].side or "")
        return Voices(actor, body, state if state and office_of(self.actors[actor]) else body)

    def speak_as_one(self, a: Actor, b: Actor) -> str | None:
        """Why the words of one can be the other's; None where nothing says so."""
        return speak_as_one(a, b, one_body=self.voices(a.id).meet(self.voices(b.id)))


def speak_as_one(a: Actor, b: Actor, *, one_body: bool = False) -> str | None:
    """Why the words of one can be the other's; None where nothing says so.

    Args:
        a: one of two actors.
        b: the other.
        one_body: both are known to speak for one.
    """
    if a.kind is ActorKind.PERSON and b.kind is ActorKind.PERSON:
        return None
    if ActorKind.OUTLET in (a.kind, b.kind):
        return None
    if one_body:
        return f'"{a.name}" and "{b.name}" speak for one body'
    shared = _narrow(a) & _narrow(b)
    if not shared or (ActorKind.STATE in (a.kind, b.kind) and a.kind is not b.kind and not _of_state(a, b)):
        return None
    if _is_covered(a, b, shared):
        return f'"{a.name}" and "{b.name}" can be one: {", ".join(sorted(shared))}'
    return None


def _is_covered(a: Actor, b: Actor, shared: frozenset[str]) -> bool:
    """True if nothing tells one from the other: two bodies of one place share its name only.

    Of one without a name, all words must be shared, else all words of a name that one body has.
    """
    nameless = [x for x in (a, b) if x.kind in NAMELESS]
    if nameless:
        return any(_telling((x.name,)) <= shared for x in nameless)
    names = (_telling((n,)) for x in (a, b) if x.kind is not ActorKind.PERSON for n in (x.name, *x.aliases))
    return any(words and words <= shared for words in names)


def _of_state(a: Actor, b: Actor) -> bool:
    state, other = (a, b) if a.kind is ActorKind.STATE else (b, a)
    return state.name in (other.side, _state_in_front(other.role or ""))


# What a minister, a general or a spokesman says his state says; what its opposition or one of its mayors says it does not.
_FOR_STATE = re.compile(
    r"\b(?:minister|president|premier|chancellor|king|queen|secretary|ambassador|spokes\w+|defen[cs]e|intelligence|"
    r"army|military|navy|air force|general staff|government)\b",
    re.IGNORECASE,
)
_NO_MORE = re.compile(
    r"\b(?:former|ex|late|then|ousted|candidate|nominee|opposition)\b|-elect", re.IGNORECASE
)


@lru_cache(maxsize=65_536)
def _state_in_front(role: str) -> str | None:
    """Whose an office is: of "Tarn's defence secretary" Tarn, known by no table."""
    if not _FOR_STATE.search(role) or _NO_MORE.search(role):
        return None
    run = re.findall(r"[\w.-]+", re.sub(r"['’]s?\b", " ", role))[:3]
    told = (" ".join(run[:size]) for size in (3, 2, 1))
    known = (find_state(words) or state_of_demonym(words) for words in told if words[:1].isupper())
    owner = re.match(r"([A-Z][\w-]+)['’]s\s", role)
    return next((state for state in known if state), owner[1] if owner else None)


def _narrow(actor: Actor) -> frozenset[str]:
    """The words that tell whom or what an actor is or speaks for; a state by its name."""
    return _telling((actor.name, *actor.aliases, actor.role or "", actor.side or ""))


@lru_cache(maxsize=65_536)
def _telling(told: tuple[str, ...]) -> frozenset[str]:
    words = [w for part in told for w in re.findall(r"[\w.-]+", re.sub(r"['’]s?\b", " ", part))]
    return frozenset(
        (find_state(w) or state_of_demonym(w) or _SPELLED.get(w.lower(), w)).lower()
        for w in words
        if w.lower() not in _LOOSE
    )
