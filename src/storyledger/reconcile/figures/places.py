"""Where something was counted, and whether two counts are of one place.

In: figures as given. Out: their places, and whether these keep two apart.
"""

import re
from functools import lru_cache

from storyledger.reconcile.actors.territories import land_of, state_of_demonym
from storyledger.reconcile.figures.given import Given


def elsewhere(a: Given, b: Given) -> bool:
    """True if what is said of each names a place of its own: "killed in Tarn", "killed in Quill"."""
    mine, other = own_places(a), own_places(b)
    return bool(mine and other and not mine & other)


def own_places(given: Given) -> set[str]:
    """The places in what is said of it, but none that only names the event: "died in the Tarn dam disaster"."""
    told = given.figure.state
    return {
        p for p in given.figure.places if p in told and not _NAMES_EVENT.match(told, told.index(p) + len(p))
    }


_NAMES_EVENT = re.compile(
    r"\s+(?!(?:and|or|on|in|at|by|as|after|when|while|since|during|near|from|to|of|with|for|last|this)\b)[a-z]"
)


def are_of_one_place(one: Given, other: Given) -> bool:
    """Not of "in the town the number is twelve", a part of those told before it."""
    return own_places(one) == own_places(other) and set(other.figure.places) <= set(one.figure.places)


def are_scoped_apart(one: Given, other: Given) -> bool:
    """True where one of two unlike numbers is of all places, or "nobody was hurt" of one blow among many."""
    away = (
        one.figure.report_id != other.figure.report_id or abs(one.figure.sentence - other.figure.sentence) > 1
    )
    nobody = one.people and 0 in (one.written, other.written)
    return (nobody and away) or _is_of_all(one) is not _is_of_all(other)


def _is_of_all(given: Given) -> bool:
    return bool(_EVERYWHERE.search(f"{given.nearby.lead} {given.nearby.phrase}"))


_EVERYWHERE = re.compile(
    r"\b(?:nationally|nationwide|worldwide|globally|statewide|countrywide)\b", re.IGNORECASE
)


def nations_of(given: Given) -> frozenset[str]:
    """Whose they are: Israel of "five Israeli soldiers", "the Israeli death toll is 5", "5 people died in Israel".

    So are "5 of its soldiers" of the state whose body says so, and "Israel has lost 5 soldiers".
    """
    if given.nearby.own and given.voice and given.voice.state:
        return frozenset((given.voice.state,))
    return _nations_in(given.figure.unit) or _nations_round(given.nearby.lead, given.figure.state)


@lru_cache(maxsize=65_536)  # units are few
def _nations_in(unit: str) -> frozenset[str]:
    named = (w for w in unit.split() if w[0].isupper())
    return frozenset(nation for w in named if (nation := state_of_demonym(w)))


@lru_cache(maxsize=65_536)
def _nations_round(before: str, state: str) -> frozenset[str]:
    whose = _WHOSE_TOLL.search(before) or _WHO_LOST.search(before)
    where = _WHERE.search(state)
    found = (state_of_demonym(whose[1]) if whose else None) or (land_of(where[1]) if where else None)
    return frozenset(filter(None, (found,)))


_WHOSE_TOLL = re.compile(
    r"\b([A-Z][\w’'-]+)\s+(?:(?:death|casualty|civilian|military)\s+)?(?:tolls?|dead|deaths|casualties|losses|side)\b[^.;]{0,40}$"
)
_WHO_LOST = re.compile(
    r"\b([A-Z][\w’'-]+)\s+(?:(?:has|have|had)\s+)?(?:\w+ly\s+|already\s+)?lost\b[^.;]{0,20}$"
)
_WHERE = re.compile(r"\b(?:in|inside|across|on\s+the)\s+(?:the\s+)?([A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)?)")


def are_of_two_nations(one: Given, other: Given) -> bool:
    """True of "nine Peruvians" and "nine Britons"."""
    mine, theirs = nations_of(one), nations_of(other)
    return bool(mine and theirs and not mine & theirs)


def share_places(a: Given, b: Given) -> bool:
    """False if the sentences of both name places and none in common ("Tarn" is one with "Tarn, Quill").

    People die everywhere; of a rarer kind, such as journalists, a story tells one group.
    """
    if a.unit != "person" or not a.figure.places or not b.figure.places:
        return True
    return any(p in q or q in p for p in a.figure.places for q in b.figure.places)


def places_agree(a: Given, b: Given) -> bool:
    """False if each is counted at a place of its own ("in the east", "near the front"); harm is counted everywhere."""
    if a.state in ("killed", "injured", "casualties", "missing"):
        return True
    mine, other = set(a.figure.places), set(b.figure.places)
    return not mine or not other or bool(mine & other)
