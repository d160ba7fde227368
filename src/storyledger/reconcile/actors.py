"""Whom the referents of all reports denote.

In: readings. Out: actors, and for each referent its actor. Groups are built by explained steps:
1. persons by name (surname, near spellings, hyphens apart); 2. states by name, demonym, capital;
3. seats of power by what sits there; 4. institutions by state and kind ("spy agency" of one state);
5. outlets and other bodies by name; 6. a role without a name ("the Ukrainian leader") by the one
person who holds it. The unnamed stay apart, report by report: nobody is merged on a guess.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from rapidfuzz.fuzz import ratio

from storyledger.actor import Actor, ActorKind, Referent
from storyledger.reading import Reading
from storyledger.reconcile.territories import find_state, seat_of, state_of_demonym
from storyledger.span import ActorId, ReferentId, make_id

# Kinds of institution and the words that tell them, most telling first.
_INSTITUTIONS = {
    "intelligence": r"intelligence|spy|security service",
    "health ministry": r"health (?:ministry|department)|ministry of (?:public )?health|department of health",
    "defence ministry": r"defen[cs]e (?:ministry|department)|ministry of (?:national )?defen[cs]e|department of defen[cs]e",
    "foreign ministry": r"foreign (?:ministry|office|affairs)|ministry of foreign|state department|department of state",
    "interior ministry": r"interior ministry|ministry of (?:the )?interior|home office",
    "justice ministry": r"justice (?:ministry|department)|ministry of justice|department of justice",
    "military": r"military|army|armed forces|general staff",
    "police": r"police",
    "government": r"government|cabinet|authorities",
    "parliament": r"parliament|congress|senate",
    "presidency": r"presidency|presidential (?:office|administration)",
    "state media": r"state (?:media|tv|television|news)",
}
# rapidfuzz ratio of two spellings of one surname ("Zelensky", "Zelenskyy" 94; "Morsi", "Morsy" 80 with equal first name)
_NEAR_SPELLING = 88


def reconcile_actors(
    readings: Sequence[Reading], copied_from: Mapping[str, str] | None = None
) -> tuple[tuple[Actor, ...], dict[ReferentId, ActorId]]:
    """Group referents into actors.

    Returns:
        Actors in order of first mention, and referent → actor for every referent.
    """
    referents = [r for reading in readings for r in reading.referents]
    groups: dict[tuple[str, ...], list[Referent]] = defaultdict(list)
    persons = [r for r in referents if r.kind is ActorKind.PERSON]
    for name, bearers in _group_persons(persons).items():
        groups["person", name] += bearers
    states = Counter(s for r in referents if (s := _state_of(r)))
    rest = [r for r in referents if r.kind is not ActorKind.PERSON]
    for referent in rest:
        key = _key_of(referent, states) or _holder_of(referent, groups) or _alone(referent, copied_from or {})
        groups[key].append(referent)
    _join_short_names(groups)
    order = {r.id: i for i, r in enumerate(referents)}
    actors, owner = [], {}
    for key, members in sorted(groups.items(), key=lambda pair: min(order[r.id] for r in pair[1])):
        actor = _actor(key, members)
        actors.append(actor)
        owner.update({r.id: actor.id for r in members})
    return tuple(actors), owner


# -- 1. persons ----------------------------------------------------------------------------------
def _group_persons(persons: Sequence[Referent]) -> Mapping[str, list[Referent]]:
    """Full names first, then bare surnames to the one person who bears them."""
    groups: dict[str, list[Referent]] = {}
    initials: dict[str, list[tuple[str, list[str]]]] = defaultdict(list)  # of surnames, to compare few
    for referent in sorted(persons, key=lambda r: -len(_tokens(r.name))):
        tokens = _tokens(referent.name)
        alike = initials[tokens[-1][0] if tokens else ""]
        fitting = [key for key, known in alike if _same_person(tokens, known)]
        if len(fitting) == 1 or (fitting and len(tokens) > 1):
            groups[fitting[0]].append(referent)
            continue
        name = " ".join(tokens)
        if name not in groups:
            groups[name] = []
            alike.append((name, tokens))
        groups[name].append(referent)
    return groups


def _tokens(name: str) -> list[str]:
    return [t for t in re.split(r"[\s.\-]+", name.lower()) if t and t not in ("jr", "sr", "ii", "iii", "iv")]


def _same_person(a: Sequence[str], b: Sequence[str]) -> bool:
    if not a or not b:
        return False
    if list(a) == list(b) or "".join(a) == "".join(b):
        return True
    if len(a) == 1 or len(b) == 1:
        short, long = (a, b) if len(a) == 1 else (b, a)
        return ratio(short[0], long[-1]) >= _NEAR_SPELLING and short[0][0] == long[-1][0]
    surname = ratio(a[-1], b[-1])
    first = (
        a[0] == b[0]
        or (a[0][0] == b[0][0] and 1 in (len(a[0]), len(b[0])))
        or ratio(a[0], b[0]) >= _NEAR_SPELLING
    )
    return first and (surname >= _NEAR_SPELLING or (a[0] == b[0] and surname >= 78 and a[-1][0] == b[-1][0]))


# -- 2 to 5. bodies ------------------------------------------------------------------------------
def _state_of(referent: Referent) -> str | None:
    """The state a body belongs to, from its name or its side."""
    for words in (referent.side or "", *re.findall(r"(?:[A-Z][\w.'’-]*\s?)+", referent.name)):
        plain = re.sub(r"['’]s?\s*$", "", words.strip())
        state = find_state(plain, metonyms=True) or state_of_demonym(plain) if plain else None
        if state:
            return state
    return None


def _key_of(referent: Referent, states: Counter[str]) -> tuple[str, ...] | None:
    name = re.sub(r"^(?:the|a|an)\s+", "", referent.name, flags=re.IGNORECASE)
    if referent.kind is ActorKind.GROUP and name.lower() in ("authorities", "the authorities"):
        return ("institution", "government", _state_of(referent) or _home_state(states))
    if referent.kind in (ActorKind.UNNAMED, ActorKind.GROUP):
        return (
            None
            if referent.kind is ActorKind.UNNAMED
            else ("group", name.lower(), *([] if name[:1].isupper() else [referent.report_id]))
        )
    state = find_state(name, metonyms=True)
    if state:
        return ("state", state)
    seat = seat_of(name)
    if seat:
        return ("body", name.lower().removeprefix("the "))
    institution = _institution(name)
    if institution:
        own = _state_of(referent) or _home_state(states)
        return ("institution", institution, own)
    return (referent.kind.value, re.sub(r"[^\w ]", "", name.lower()).strip() or name.lower())


def _join_short_names(groups: dict[tuple[str, ...], list[Referent]]) -> None:
    """As "the rescue service" is the one body whose full name ends so; two such bodies stay apart."""
    bodies: dict[tuple[str, ...], list[str]] = {
        key: key[1].split() for key in groups if key[0] == ActorKind.ORGANISATION.value and len(key) == 2
    }
    ending: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for key, words in bodies.items():
        ending[words[-1]].append(key)
    for key, words in sorted(bodies.items()):
        short = _without_owner(words)
        longer = [k for k in ending[words[-1]] if k in groups and _ends_so(bodies[k], short) and k != key]
        if len(short) >= 2 and len(longer) == 1:
            groups[longer[0]] += groups.pop(key)


def _without_owner(words: list[str]) -> list[str]:
    """As "kelmarias rescue service" and "its rescue service" are some "rescue service"."""
    short = [w for w in words if w not in _OWNERS]
    owned = len(short) > 2 and (short[0].endswith("s") or find_state(short[0].title()))
    return short[1:] if owned else short


def _ends_so(full: list[str], short: list[str]) -> bool:
    return len(full) > len(short) and full[-len(short) :] == short


_OWNERS = frozenset("its his her their the our".split())


def _home_state(states: Counter[str]) -> str:
    """The state a story plays in: the one that bodies are of, if no other comes near."""
    ranked = states.most_common(2)
    if not ranked:
        return ""
    return ranked[0][0] if len(ranked) == 1 or ranked[0][1] >= 2 * ranked[1][1] else ""


def _institution(name: str) -> str | None:
    low = name.lower()
    if re.search(r"\b(?:official|officer|spokes\w+|leader|minister|source)s?\b", low):
        return None
    return next((kind for kind, pattern in _INSTITUTIONS.items() if re.search(pattern, low)), None)


# -- 6. roles ------------------------------------------------------------------------------------
def _holder_of(
    referent: Referent, groups: Mapping[tuple[str, ...], Sequence[Referent]]
) -> tuple[str, ...] | None:
    """The one known person with this role and state."""
    words = {
        w
        for w in re.findall(r"[a-z]+", referent.name.lower())
        if w not in ("the", "a", "an", "of", "top", "senior")
    }
    heads = words & {
        "president",
        "leader",
        "premier",
        "minister",
        "mayor",
        "governor",
        "chief",
        "king",
        "pope",
    }
    state = _state_of(referent)
    if heads and state and not re.match(r"(?:a|an|another)\s", referent.name.lower()):
        leaders = {"president", "leader", "premier"}
        wanted = heads | (leaders if heads & leaders else set())
        fitting = [
            key
            for key, members in groups.items()
            if key[0] == "person"
            and any(
                r.role and set(re.findall(r"[a-z]+", r.role.lower())) & wanted and _role_state(r) == state
                for r in members
            )
        ]
        if len(fitting) == 1:
            return fitting[0]
    return None


def _alone(referent: Referent, copied_from: Mapping[str, str]) -> tuple[str, ...]:
    """Nobody is merged on a guess; only a reprint's "a witness" is the original's."""
    report = copied_from.get(referent.report_id, referent.report_id)
    name = re.sub(r"^(?:the|a|an)\s+", "", referent.name.lower())
    return ("unnamed", report, name)


def _role_state(referent: Referent) -> str | None:
    for words in re.findall(r"[A-Z][\w.]*(?:\s[A-Z][\w.]*)*", referent.role or ""):
        for start in range(len(words.split())):
            for end in range(len(words.split()), start, -1):
                part = " ".join(words.split()[start:end])
                found = find_state(part) or state_of_demonym(part) or state_of_demonym(part.capitalize())
                if found:
                    return found
    return None


# -- the actor -----------------------------------------------------------------------------------
def _actor(key: tuple[str, ...], members: Sequence[Referent]) -> Actor:
    names = Counter(r.name for r in members)
    persons = [r for r in members if r.kind is ActorKind.PERSON]
    if key[0] == "state":
        name, kind = key[1], ActorKind.STATE
    elif persons:
        name = max((r.name for r in persons), key=lambda n: (len(n.split()) > 1, names[n], len(n)))
        kind = ActorKind.PERSON
    else:
        name, kind = max(names, key=lambda n: (names[n], len(n))), members[0].kind
        kind = ActorKind.ORGANISATION if key[0] in ("body", "institution") else kind
    roles = Counter(r.role for r in members if r.role)
    sides = Counter(s for r in members if (s := _state_of(r) or r.side))
    return Actor(
        id=ActorId(make_id("A", *key)),
        name=name,
        kind=kind,
        role=max(roles, key=lambda role: (roles[role], len(role))) if roles else None,
        side=sides.most_common(1)[0][0] if sides else None,
        aliases=tuple(
            dict.fromkeys(alias for r in members for alias in (r.name, *r.aliases) if alias != name)
        ),
        referents=tuple(r.id for r in members),
        why=_WHY.get(key[0], "one report's words only"),
    )


_WHY = {
    "person": "same name, or the surname of the only one so called",
    "state": "name, demonym or capital of one state",
    "institution": "same kind of institution of the same state",
    "body": "same seat",
    "organisation": "same name",
    "outlet": "same name",
    "group": "same words",
}
