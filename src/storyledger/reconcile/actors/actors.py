"""Whom the referents of all reports denote.

In: readings. Out: actors, and for each referent its actor. Groups are built by explained steps:
1. persons by name (surname, short forms, near spellings); 2. states by name, demonym, capital;
3. seats of power by what sits there; 4. institutions by kind and by state or place ("health ministry" of one
state); 5. outlets and other bodies by name; 6. a role without a name ("the Peruvian leader", "Roe's
father") by the one person who holds it. The unnamed stay apart, report by report: nobody is merged on a
guess. What could be two is kept apart and says so.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from storyledger.actor import Actor, ActorKind, Referent
from storyledger.english import TRADES
from storyledger.reading import Reading
from storyledger.reconcile.actors.bearers import Bearers
from storyledger.reconcile.actors.holders import Holders
from storyledger.reconcile.actors.initials import plain_name
from storyledger.reconcile.actors.institutions import in_full, institution_in
from storyledger.reconcile.actors.joins import (
    Key,
    Reasons,
    join_bare_bodies,
    join_called,
    join_described,
    join_firms,
    join_initials,
    join_peoples,
    join_short_names,
    names_told,
    place_institutions,
)
from storyledger.reconcile.actors.names import without_article
from storyledger.reconcile.actors.persons import group_persons
from storyledger.reconcile.actors.polities import Named, Polities, find_polities, named_in, polity_in
from storyledger.reconcile.actors.territories import find_state, first_state, seat_of
from storyledger.reconcile.blocks import Blocks
from storyledger.span import ActorId, ReferentId, ReportId, make_id

# What words alone tell is worked out once: a story of thousands of reports has no more names and roles.
_KEPT = 65_536


def reconcile_actors(
    readings: Sequence[Reading],
    copied_from: Mapping[str, str] | None = None,
    blocks: Blocks | None = None,
    outlets: Mapping[ReportId, str] | None = None,
) -> tuple[tuple[Actor, ...], dict[ReferentId, ActorId]]:
    """Group referents into actors.

    Args:
        readings: of all reports.
        copied_from: for a copy the first report of its text.
        blocks: what is known from an earlier ledger.
        outlets: whose each report is, as far as known.

    Returns:
        Actors in order of first mention, and referent → actor for every referent.
    """
    blocks = blocks or Blocks()
    polities = blocks.same("polities", find_polities(blocks.each(_names_in, readings)))
    outlets = outlets or {}
    by_report = [blocks.make(_all_named, x, outlets.get(x.report_id, ""), polities) for x in readings]
    bodies = _mistaken(blocks.each(names_told, readings))
    named = [
        _as_body(n, polities) if n.person and n.referent.name in bodies else n for n in chain(*by_report)
    ]
    referents = [each.referent for each in named]
    groups: dict[Key, list[Referent]] = defaultdict(list)
    why: Reasons = defaultdict(dict)
    for person in group_persons([each.referent for each in named if each.person], blocks):
        groups["person", person.name] = person.bearers
        why["person", person.name] = person.why
    bearers = Bearers(groups, referents)
    holders = Holders(groups, bearers, polities)
    for referent, _, own, state in (each for each in named if not each.person):
        key = own or holders.find(referent, state)
        if key is None and (key := bearers.find(referent.name, referent.report_id)):
            why[key][f'"{referent.name}": the only one whom these reports call so'] = None
        key = key or _alone(referent, copied_from or {})
        groups[key].append(referent)
        if key[0] == "person":
            holders.learn(key, referent)
    place_institutions(groups, _home_state(named), why)
    join_peoples(groups, why)
    join_described(groups, why)
    join_called(groups, why)
    join_initials(groups, why)
    join_short_names(groups, why)
    join_bare_bodies(groups, why)
    join_firms(groups, why)
    home = {r.id: key for key, members in groups.items() for r in members}
    keys = dict.fromkeys(home[r.id] for r in referents)
    actors = {
        key: blocks.named(key, _actor, key, tuple(why.get(key, ())), groups[key], polities) for key in keys
    }
    return tuple(actors.values()), {r: actors[key].id for r, key in home.items()}


def _names_in(reading: Reading) -> Named:
    referents = reading.referents
    told = (words for r in referents for words in (r.name, *r.aliases, r.role, r.side) if words)
    people = (r for r in referents if r.kind is ActorKind.PERSON)
    return named_in(told, [r.name for r in people if " " in r.name or r.role])


class _Named(NamedTuple):
    """A referent with what its own words tell: the group of a body, and its state."""

    referent: Referent
    person: bool
    key: Key | None
    state: str | None


def _all_named(reading: Reading, outlet: str, polities: Polities) -> list[_Named]:
    """All of a report; a country's name that was taken for a person's is a country's."""
    found = []
    for each in reading.referents:
        person = each.kind is ActorKind.PERSON and each.name not in polities
        own = None if person else _own_outlet(each, outlet)
        key = None if person else own or _key_of(each, polities)
        known = replace(each, kind=ActorKind.OUTLET) if own else each
        found.append(_Named(known, person, key, _state_of(each, polities)))
    return found


def _mistaken(told: Sequence[tuple[Collection[str], Collection[str]]]) -> set[str]:
    """Names that are bodies' in some report and taken for a person's in others.

    Of one word, if in none it is a part of somebody's full name; of several, if most reports have it as a body's, or as many
    where it tells a trade.
    """
    bodies = Counter(name for of_bodies, _ in told for name in of_bodies)
    people = Counter(name for _, of_people in told for name in of_people)
    return {
        name
        for name, times in bodies.items()
        if not people[name] or (" " in name and times + (name.split()[-1].lower() in TRADES) > people[name])
    }


def _as_body(named: _Named, polities: Polities) -> _Named:
    """One report's "Tarnet", taken for a person there, who is a body in others."""
    body = replace(named.referent, kind=ActorKind.ORGANISATION)
    return _Named(body, person=False, key=_key_of(body, polities), state=named.state)


# -- 2 to 5. bodies ------------------------------------------------------------------------------
def _state_of(referent: Referent, polities: Polities) -> str | None:
    """The state a body belongs to, from its side or from how its name begins."""
    name = "" if referent.kind is ActorKind.PERSON else referent.name  # nobody is of Kenya who is called so
    told = _state_told(referent.side or "", name)
    return told or polity_in(f"{referent.side or ''} {name}", polities)


@lru_cache(maxsize=_KEPT)
def _state_told(side: str, name: str) -> str | None:
    for words in (side, *re.findall(r"(?:[A-Z][\w.'’-]*\s?)+", name)):
        run = words.split()
        if not run:
            continue
        plain = re.sub(r"['’]s?$", "", " ".join(run))
        state = find_state(plain, metonyms=True) or first_state(run)
        if state:
            return state
    return None


def _own_outlet(referent: Referent, outlet: str) -> Key | None:
    """As a paper calls itself: "the Gazette" in the Tarn Gazette."""
    name, whole = plain_name(referent.name), plain_name(outlet)
    itself = referent.kind in (ActorKind.OUTLET, ActorKind.ORGANISATION) and len(whole.split()) < _SENTENCE
    return ("name", whole) if itself and len(name) > _ACRONYM and f" {whole}".endswith(f" {name}") else None


_SENTENCE, _ACRONYM = 6, 3  # words of no outlet's name; letters that end many names


def _key_of(referent: Referent, polities: Polities) -> Key | None:
    """The group of a body by its own words; None for who has no name."""
    if polity := polities.get(without_article(referent.name)):
        return ("state", polity)
    if referent.kind is ActorKind.UNNAMED:
        return None
    key = _key_told(referent.name, referent.kind, referent.side or "")
    if key[0] == "institution" and (polity := polity_in(f"{referent.side or ''} {referent.name}", polities)):
        return ("institution", in_full(key[1]), polity)
    local = key[0] == "group" and not _has_name(without_article(referent.name))
    return (*key, referent.report_id) if local else key


@lru_cache(maxsize=_KEPT)
def _key_told(written: str, kind: ActorKind, side: str) -> Key:
    name = without_article(written)
    if kind is ActorKind.GROUP and name.lower() == "authorities":
        return ("institution", "government", _state_told(side, written) or "")
    if kind is ActorKind.GROUP:
        return ("group", name.lower())
    if state := find_state(name, metonyms=True):
        return ("state", state)
    if seat_of(name):
        return ("body", name.lower())
    state = _state_told(side, written)
    if institution := institution_in(name, state):
        return ("institution", *institution)
    return ("name", plain_name(name))


def _has_name(words: str) -> bool:
    """True where a word after the first is a name: the first is large in any sentence that it opens."""
    return any(word[:1].isupper() for word in words.split()[1:])


def _home_state(named: Sequence[_Named]) -> str:
    """The state a story plays in: the one that bodies are of, if no other comes near."""
    ranked = Counter([each.state for each in named if each.state]).most_common(2)
    if not ranked:
        return ""
    return ranked[0][0] if len(ranked) == 1 or ranked[0][1] >= 2 * ranked[1][1] else ""


def _alone(referent: Referent, copied_from: Mapping[str, str]) -> tuple[str, ...]:
    """Nobody is merged on a guess; only a reprint's "a witness" is the original's."""
    report = copied_from.get(referent.report_id, referent.report_id)
    name = re.sub(r"^(?:the|a|an)\s+", "", referent.name.lower())
    return ("unnamed", report, name)


# -- the actor -----------------------------------------------------------------------------------
def _side(members: Sequence[Referent], polities: Polities) -> str | None:
    sides = Counter(s for r in members if (s := _state_of(r, polities) or r.side))
    return sides.most_common(1)[0][0] if sides else None


def _actor(key: Key, reasons: Sequence[str], members: Sequence[Referent], polities: Polities) -> Actor:
    names = Counter(r.name for r in members)
    persons = [r for r in members if r.kind is ActorKind.PERSON]
    if key[0] == "state":
        name, kind = key[1], ActorKind.STATE
    elif persons:
        name = max((r.name for r in persons), key=lambda n: (len(n.split()) > 1, names[n], len(n)))
        kind = ActorKind.PERSON
    else:
        name, kind = max(names, key=lambda n: (names[n], len(n))), _kind_of(key, members)
    roles = Counter(r.role for r in members if r.role)
    return Actor(
        id=ActorId(make_id("A", *key)),
        name=name,
        kind=kind,
        role=_role(roles),
        side=_side(members, polities),
        aliases=tuple(
            dict.fromkeys(alias for r in members for alias in (r.name, *r.aliases) if alias != name)
        ),
        referents=tuple(r.id for r in members),
        why="; ".join(reasons) or _WHY.get(key[0], "one report's words only"),
    )


def _role(roles: Counter[str]) -> str | None:
    """The most usual one; of whoever is but "Chief" in most reports, the force that one of them names."""
    if not roles:
        return None
    usual = max(roles, key=lambda role: (roles[role], len(role)))
    fuller = [r for r in roles if r.lower().endswith(f" {usual.lower()}") and _OF_A_FORCE.fullmatch(r)]
    return max(fuller, key=lambda r: (roles[r], len(r), r), default=usual)


_OF_A_FORCE = re.compile(r"(?:[A-Z][\w’'-]+\s){0,3}(?:[Pp]olice|[Ff]ire|[Ss]heriff['’]?s)\s(?:\w+\s)?\w+\.?")


def _kind_of(key: Key, members: Sequence[Referent]) -> ActorKind:
    """An outlet under any name is one; what is no known state is a group of its people."""
    kinds = Counter(r.kind for r in members)
    if key[0] in ("body", "institution"):
        return ActorKind.ORGANISATION
    if ActorKind.OUTLET in kinds:
        return ActorKind.OUTLET
    kind = kinds.most_common(1)[0][0]
    return ActorKind.GROUP if kind is ActorKind.STATE else kind


_WHY = {
    "person": "same name",
    "state": "name, demonym or capital of one state",
    "institution": "same kind of institution of the same state or place",
    "body": "same seat",
    "name": "same name",
    "group": "same words",
    "kin": "so related to one person",
}
