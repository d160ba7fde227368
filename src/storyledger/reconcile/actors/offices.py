"""Who speaks for a body, by his office: "Interior Ministry spokesman", "FBI Director".

In: an actor with a role or a description. Out: the body's words and its state, to be compared with
the names of bodies. Whoever held the office before does not speak for it, and no rank and file does.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from storyledger.actor import Actor, ActorKind
from storyledger.reconcile.actors.territories import find_state, seat_of, state_of_demonym
from storyledger.reconcile.actors.titles import KINDS, NO_NAME
from storyledger.span import ActorId

# What words alone tell is worked out once: a story of thousands of reports has no more names and roles.
_KEPT = 65_536


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """An office: the words that name the body, or the person, spoken for, and the state if they tell one."""

    title: str
    body: frozenset[str]
    state: str | None
    is_spokesperson: bool


# A lawyer speaks for the client as a spokesperson does.
_SPOKES = re.compile(
    r"\b(?:spokes(?:man|woman|person)|press secretary|representative of the|(?:lawyer|attorney|counsel) (?:for|of))\b|['’]s? (?:lawyer|attorney)\b",
    re.IGNORECASE,
)
_HEAD = re.compile(
    r"\b(?:chief|director|head|minister|secretary|commissioner|chair(?:man|woman|person)?|president|sheriff"
    r"|secretary[- ]general|commander|attorney|prosecutor|coroner|(?:medical )?examiner)\b",
    re.IGNORECASE,
)
# Who leads a part of a police force tells the press what the force knows; its officers and an army's do not.
_RANK = re.compile(
    r"\b(?:police|sheriff|patrol)\b.*\b(?:sgt|sergeant|lt|lieutenant|capt|captain|cpl|maj|major|inspector"
    r"|superintendent)\b",
    re.IGNORECASE,
)
# These rule over the whole state, and what they say the state says.
_RULERS = frozenset("president premier king queen emir sultan chancellor leader".split())
_PAST = re.compile(
    r"\b(?:former|ex|retired|late|then|ousted|deposed|acting deputy|-elect|elect)\b", re.IGNORECASE
)
# Words that tell the office or its rank, or the kind of body, but not which body; a minister is of a ministry.
_EMPTY = (NO_NAME | KINDS | frozenset("lawyer counsel press state".split())) - {"minister", "ministry"}


# Words of an office that tell not which body it is in.
_ANY_BODYS = frozenset(
    "ministry company firm hospital police government party union agency department council army group bank club airline "
    "operator university board court charity committee campaign authority team".split()
)


# Of these one report has others than the next.
_OF_MANY_BODIES = _ANY_BODYS - frozenset("police government army".split())


def office_of(actor: Actor) -> Office | None:
    """The office in which an actor speaks, None if it is none that speaks for a body."""
    if actor.kind is ActorKind.PERSON and actor.role:
        return _office(actor.role, actor.kind, actor.side)
    return _office(actor.name, actor.kind, actor.side) if actor.kind is ActorKind.UNNAMED else None


@lru_cache(maxsize=_KEPT)
def _office(role: str, kind: ActorKind, side: str | None) -> Office | None:
    if _PAST.search(role):
        return None
    spokes = bool(_SPOKES.search(role))
    if not spokes and (
        kind is ActorKind.UNNAMED or not (_HEAD.search(role) or _RANK.search(role) or _rules(role))
    ):
        return None
    state, body = _state_and_rest(_SPOKES.sub(" ", role))
    if not body and state and (spokes or _rules(role)):  # "Peruvian President"
        body, _ = name_of(state)
    if not state and side:
        state = find_state(side)
    # "its leader", "the ministry's spokeswoman": of the body told
    if not state and body <= _ANY_BODYS:
        body, state = name_of(side) if side else (body - _OF_MANY_BODIES, None)
    return Office(title=role, body=body, state=state, is_spokesperson=spokes) if body else None


# One has one of each at a time; who is not in office, or only near to it, does not hold it.
_LOCAL = re.compile(
    r"\b(mayor|governor|sheriff|(?:police|fire) (?:chief|commissioner)|district attorney|archbishop)\b",
    re.IGNORECASE,
)
NOT_IN_OFFICE = re.compile(
    r"\b(?:former|ex|deputy|vice|acting|late|then|onetime|assistant|candidate|nominee|spokes\w+|aide|wife|husband|son|daughter|office)\b|-elect",
    re.IGNORECASE,
)
_PLACE = re.compile(r"[A-Z][\w-]+")


@lru_cache(maxsize=_KEPT)
def local_office(words: str) -> tuple[str, str] | None:
    """An office of a place, and the place: of "Tarn's mayor", "the mayor of Tarn" and "Tarn Mayor".

    >>> local_office("Tarn's mayor"), local_office("deputy mayor of Tarn")
    (('mayor', 'tarn'), None)
    """
    office = _LOCAL.search(words)
    if office is None or NOT_IN_OFFICE.search(words):
        return None
    rest = re.sub(r"['’]s?\b", "", f"{words[: office.start()]} {words[office.end() :]}")
    place = " ".join(w.lower() for w in _PLACE.findall(rest) if w not in ("The", "City", "County", "State"))
    return (office.group(1).lower(), place) if place else None


def _rules(role: str) -> bool:
    low = role.lower()
    return "prime minister" in low or bool(_RULERS & set(re.findall(r"[a-z]+", low)))


@lru_cache(maxsize=_KEPT)
def name_of(words: str) -> tuple[frozenset[str], str | None]:
    """The words that tell one body from another, whatever form its name has, and its state.

    >>> name_of("the Chilean Interior Ministry") == name_of("Chile's Ministry of the Interior")
    True
    """
    state, rest = _state_and_rest(words)
    return rest or frozenset(_tokens(state or "")), state


def _state_and_rest(words: str) -> tuple[str | None, frozenset[str]]:
    """The state that a phrase names, and the words left without it."""
    parts = re.findall(r"[\w.&-]+", re.sub(r"['’]s?\b", "", words))
    for size in (3, 2, 1):
        for start in range(len(parts) - size + 1):
            part = " ".join(parts[start : start + size])
            state = part[:1].isupper() and (find_state(part) or state_of_demonym(part))
            if state:
                return state, frozenset(_tokens(" ".join(parts[:start] + parts[start + size :])))
    return None, frozenset(_tokens(words))


def _tokens(words: str) -> list[str]:
    found = re.findall(r"\w+", words.lower().replace("defence", "defense").replace("prime minister", ""))
    return ["ministry" if w == "minister" else w for w in found if w not in _EMPTY and w not in _RULERS]


@dataclass(frozen=True, slots=True)
class Voice:
    """For whom somebody speaks, as far as the names say it."""

    words: frozenset[str]
    state: str | None  # of a body of a state: "Peru's Health Ministry"
    body: ActorId | None = None  # for which it speaks, as a minister does for his ministry; else itself

    def is_one_with(self, other: "Voice") -> bool:
        """True if both may be one side: no reader would set "Tarn Hospital" against "Tarn Hospital staff"."""
        shared = self.words & other.words
        return bool(shared) or (self.state is not None and self.state == other.state)


_NO_VOICE = NO_NAME | frozenset("statement report reports".split())
# Of these a state has one each, and they speak for it.
_OF_STATE = KINDS | frozenset(
    "minister ministers president presidency government state official officials authorities police army military navy "
    "forces defense defence interior intelligence".split()
)


def voice_of(
    name: str,
    aliases: Sequence[str],
    side: str | None,
    body: ActorId | None = None,
    state: str | None = None,
) -> Voice:
    """The telling words of an actor's names, the state if it is a body of one, and the body it speaks for.

    Args:
        name: of the actor.
        aliases: its other names.
        side: the state or body it is of, as written.
        body: whom it speaks for.
        state: the state it is of, where no table knows it.
    """
    names = [name, *aliases, side or ""]
    tokens = [word.removesuffix("'s") for name in names for word in name.replace("’", "'").split()]
    low = {t.lower().strip(".,") for t in tokens}
    states = {found for t in tokens if (found := state_of_demonym(t))} or {s for s in (state,) if s}
    initials = {"".join(w[0] for w in n.split() if w[0].isupper()).lower() for n in names if " " in n}  # AP
    words = (low - _NO_VOICE | initials) - {t.lower() for t in tokens if state_of_demonym(t)} - _OF_STATE
    # a seat speaks for its state: "the Pentagon", "a Pentagon spokesman"
    seats = {s.state for w in (*names, *tokens) if (s := seat_of(w)) and s.state}
    of_state = len(states | seats) == 1 and bool(seats or low & _OF_STATE)
    told = frozenset(w for w in words if len(w) > 1)
    return Voice(told, (states | seats).pop() if of_state else None, body)
