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
from functools import lru_cache

from storyledger.actor import Actor, ActorKind, Referent
from storyledger.reading import Reading
from storyledger.reconcile.actors.bearers import Bearers, kin_of
from storyledger.reconcile.actors.initials import KNOWN_AS, initials_of, is_acronym
from storyledger.reconcile.actors.names import name_parts, same_person
from storyledger.reconcile.actors.offices import local_office
from storyledger.reconcile.actors.persons import group_persons
from storyledger.reconcile.actors.territories import find_state, seat_of, state_of_demonym
from storyledger.reconcile.blocks import Blocks
from storyledger.span import ActorId, ReferentId, ReportId, make_id

# What words alone tell is worked out once: a story of thousands of reports has no more names and roles.
_KEPT = 65_536
Key = tuple[str, ...]
Reasons = dict[Key, dict[str, None]]  # of each group, in order and without repetition
# Kinds of institution and the words that tell them, most telling first.
_INSTITUTIONS = {
    "intelligence": r"(?:intelligence|spy|security)(?: (?:services?|agency|agencies|community))?",
    "health ministry": r"health (?:ministry|department)|ministry of (?:public )?health|department of health",
    "defence ministry": r"defen[cs]e (?:ministry|department)|ministry of (?:national )?defen[cs]e|department of defen[cs]e",
    "foreign ministry": r"foreign (?:ministry|office)|ministry of foreign affairs|state department|department of state",
    "interior ministry": r"interior ministry|ministry of (?:the )?interior|home office",
    "justice ministry": r"justice (?:ministry|department)|ministry of justice|department of justice",
    "military": r"military|army|armed forces|general staff",
    "police": r"police(?: (?:department|force|service))?",
    "government": r"government(?: forces)?|cabinet|authorities",
    "parliament": r"parliament",
    "congress": r"congress",
    "senate": r"senate",
    "presidency": r"presidency|presidential (?:office|administration)",
    "state media": r"state (?:media|tv|television|news(?: agency)?)",
}


def reconcile_actors(
    readings: Sequence[Reading],
    copied_from: Mapping[str, str] | None = None,
    blocks: Blocks | None = None,
) -> tuple[tuple[Actor, ...], dict[ReferentId, ActorId]]:
    """Group referents into actors.

    Args:
        readings: of all reports.
        copied_from: for a copy the first report of its text.
        blocks: what is known from an earlier ledger.

    Returns:
        Actors in order of first mention, and referent → actor for every referent.
    """
    blocks = blocks or Blocks()
    referents = [r for reading in readings for r in reading.referents]
    groups: dict[Key, list[Referent]] = defaultdict(list)
    why: Reasons = defaultdict(dict)
    for person in group_persons([r for r in referents if r.kind is ActorKind.PERSON], blocks):
        groups["person", person.name] = person.bearers
        why["person", person.name] = person.why
    bearers = Bearers(groups, referents)
    holders = _Holders(groups, bearers)
    for referent in (r for r in referents if r.kind is not ActorKind.PERSON):
        key = _key_of(referent) or holders.find(referent)
        if key is None and (key := bearers.find(referent.name, referent.report_id)):
            why[key][f'"{referent.name}": the only one whom these reports call so'] = None
        key = key or _alone(referent, copied_from or {})
        groups[key].append(referent)
        if key[0] == "person":
            holders.learn(key, referent)
    _place_institutions(groups, _home_state(referents), why)
    _join_initials(groups, why)
    _join_short_names(groups, why)
    home = {r.id: key for key, members in groups.items() for r in members}
    keys = dict.fromkeys(home[r.id] for r in referents)
    actors = {key: blocks.named(key, _actor, key, tuple(why.get(key, ())), groups[key]) for key in keys}
    return tuple(actors.values()), {r: actors[key].id for r, key in home.items()}


# -- 2 to 5. bodies ------------------------------------------------------------------------------
def _state_of(referent: Referent) -> str | None:
    """The state a body belongs to, from its side or from how its name begins."""
    return _state_told(referent.side or "", referent.name)


@lru_cache(maxsize=_KEPT)
def _state_told(side: str, name: str) -> str | None:
    for words in (side, *re.findall(r"(?:[A-Z][\w.'’-]*\s?)+", name)):
        run = words.split()
        if not run:
            continue
        plain = re.sub(r"['’]s?$", "", " ".join(run))
        state = find_state(plain, metonyms=True) or _first_state(run)
        if state:
            return state
    return None


def _first_state(run: Sequence[str]) -> str | None:
    """As of "New Zealand Defence Ministry", longest beginning first."""
    starts = (re.sub(r"['’]s?$", "", " ".join(run[:end])) for end in range(min(len(run), 3), 0, -1))
    return next((state for words in starts if (state := state_of_demonym(words))), None)


def _key_of(referent: Referent) -> Key | None:
    """The group of a body by its own words; None for who has no name."""
    if referent.kind is ActorKind.UNNAMED:
        return None
    key = _key_told(referent.name, referent.kind, referent.side or "")
    local = key[0] == "group" and not _has_name(_without_article(referent.name))
    return (*key, referent.report_id) if local else key


@lru_cache(maxsize=_KEPT)
def _key_told(written: str, kind: ActorKind, side: str) -> Key:
    name = _without_article(written)
    if kind is ActorKind.GROUP and name.lower() == "authorities":
        return ("institution", "government", _state_told(side, written) or "")
    if kind is ActorKind.GROUP:
        return ("group", name.lower())
    if state := find_state(name, metonyms=True):
        return ("state", state)
    if seat_of(name):
        return ("body", name.lower())
    if institution := _institution(name):
        return ("institution", institution, _state_told(side, written) or _place_in(name))
    plain = re.sub(r"[^\w ]", "", name.lower()).strip() or name.lower()
    return ("name", KNOWN_AS.get(plain, plain))


def _without_article(name: str) -> str:
    return re.sub(r"^(?:the|a|an)\s+", "", name, flags=re.IGNORECASE)


def _has_name(words: str) -> bool:
    """True where a word after the first is a name: the first is large in any sentence that it opens."""
    return any(word[:1].isupper() for word in words.split()[1:])


def _place_in(name: str) -> str:
    """As of "Tarn police" and "Tarn Police Department": "tarn"."""
    return " ".join(
        word.lower()
        for word in re.findall(r"\b[A-Z][\w'’-]*", re.sub(r"['’]s\b", "", name))
        if word.lower() not in _OF_ANY_BODY and "-" not in word
    )


def _place_institutions(groups: dict[Key, list[Referent]], home: str, why: Reasons) -> None:
    """An institution of no place is the only one of its kind, or else the home state's."""
    for key in [k for k in groups if k[0] == "institution" and not k[2]]:
        placed = [k for k in groups if k[0] == "institution" and k[1] == key[1] and k[2]]
        at_home = [k for k in placed if k[2] == home]
        if len(placed) == 1 or at_home:
            meant = (at_home or placed)[0]
            groups[meant] += groups.pop(key)
            reason = "of the state the story plays in" if at_home else "the only one of its kind here"
            why[meant][f"named without a place: {reason}"] = None


def _join_initials(groups: dict[Key, list[Referent]], why: Reasons) -> None:
    """As "SRS" is the one body whose name has these initials at its end: "Tarn's Sea Rescue Service"."""
    called: dict[str, set[Key]] = defaultdict(set)
    for key, members in groups.items():
        for short in {i for r in members if key[0] in ("name", "institution") for i in initials_of(r.name)}:
            called[short].add(key)
    for key in [k for k, members in groups.items() if k[0] == "name" and is_acronym(members[0].name)]:
        short = groups[key][0].name.replace(".", "")
        full = called[short] - {key}
        if len(full) == 1 and (home := full.pop()) in groups:
            why[home][f"{short} are the initials of the one name that has them"] = None
            groups[home] += groups.pop(key)


def _join_short_names(groups: dict[Key, list[Referent]], why: Reasons) -> None:
    """As "the rescue service" is the one body whose full name ends so; two such bodies stay apart."""
    bodies = {key: key[1].split() for key in groups if key[0] == "name"}
    ending: dict[str, list[Key]] = defaultdict(list)
    for key, words in bodies.items():
        ending[words[-1]].append(key)
    for key, words in sorted(bodies.items()):
        short = _without_owner(words, groups[key][0].name)
        longer = [k for k in ending[words[-1]] if k in groups and _ends_so(bodies[k], short) and k != key]
        if len(longer) == 1 and (len(short) >= 2 or _introduced(groups[key], groups[longer[0]])):
            why[longer[0]][f'"{groups[key][0].name}" is the end of the one name that ends so'] = None
            groups[longer[0]] += groups.pop(key)


def _introduced(short: Sequence[Referent], long: Sequence[Referent]) -> bool:
    """As "the Circle": one name for a body that each report with the short name calls in full as well."""
    word, full = short[0].name, long[0].name
    plain = re.search(r"['’]|\b(?:of|and|or|in|the|who)\b", full) is None and not word.endswith("s")
    return (
        plain
        and word[:1].isupper()
        and word.lower() not in _OF_ANY_BODY
        and {r.report_id for r in short} <= {r.report_id for r in long}
    )


def _without_owner(words: list[str], name: str) -> list[str]:
    """As "Kelmaria's rescue service" and "its rescue service" are some "rescue service"."""
    short = [w for w in words if w not in _OWNERS]
    owned = len(short) > 2 and (re.match(r"\w+['’]s? ", name) or find_state(short[0].title()))
    return short[1:] if owned else short


def _ends_so(full: list[str], short: list[str]) -> bool:
    return len(full) > len(short) and full[-len(short) :] == short


_OWNERS = frozenset("its his her their the our".split())
# Words that a body's name shares with many others.
_OF_ANY_BODY = frozenset(
    "the a an department ministry office bureau agency service services police force forces army military guard "
    "government cabinet parliament congress senate house court council committee commission board party union "
    "national state federal city county royal public general interim new local official health foreign interior "
    "home justice defense defence intelligence security spy media television tv news staff armed presidency "
    "university school hospital company group bank times post journal star herald press radio network center "
    "centre institute foundation association league club team report foundation administration".split()
)


def _home_state(referents: Sequence[Referent]) -> str:
    """The state a story plays in: the one that bodies are of, if no other comes near."""
    ranked = Counter(s for r in referents if (s := _state_of(r))).most_common(2)
    if not ranked:
        return ""
    return ranked[0][0] if len(ranked) == 1 or ranked[0][1] >= 2 * ranked[1][1] else ""


@lru_cache(maxsize=_KEPT)
def _institution(name: str) -> str | None:
    """The kind that a name's head tells: a "union-backed cabinet" is a government."""
    low = re.sub(r"\b\w+-\w+", " ", name.lower())
    if re.search(r"\b(?:official|officer|spokes\w+|leader|minister|source)s?\b", low):
        return None
    found = (
        (match.end() - match.start(), kind)
        for kind, pattern in _INSTITUTIONS.items()
        for match in re.finditer(rf"\b(?:{pattern})(?=$| of | in )", low)
    )
    return max(found, default=(0, None))[1]


# -- 6. roles ------------------------------------------------------------------------------------
class _Holders:
    """Persons by their roles: who holds an office of a state, and who is related to whom."""

    def __init__(self, groups: Mapping[Key, Sequence[Referent]], bearers: Bearers) -> None:
        self._bearers = bearers
        self._persons = [key for key in groups if key[0] == "person"]
        self._offices: dict[tuple[str, str], dict[Key, None]] = defaultdict(dict)
        self._kin: dict[str, list[tuple[Key, str]]] = defaultdict(list)
        self._called: dict[str, Sequence[Key]] = {}
        for key in self._persons:
            for referent in groups[key]:
                self.learn(key, referent)

    def learn(self, key: Key, referent: Referent) -> None:
        """Take in what a referent of a person is called there."""
        if not referent.role:
            return
        if state := _role_state(referent.role):
            for office in _offices_in(referent.role):
                self._offices[office, state][key] = None
        if seat := local_office(referent.role):
            self._offices[seat][key] = None
        if kin := kin_of(referent.role):
            self._kin[kin[1]].append((key, kin[0]))

    def find(self, referent: Referent) -> Key | None:
        """The one known person with this role and state, or who is so related to a known person."""
        if kin := kin_of(referent.name):
            return self._relative(*kin, referent.report_id)
        if seat := local_office(referent.name):
            return self._only(self._offices.get(seat, {}))
        heads = _offices_in(referent.name)
        state = _state_of(referent)
        if not heads or not state:
            return None
        wanted = heads | (_HEADS_OF_STATE if heads & _HEADS_OF_STATE else frozenset())
        return self._only({key for office in wanted for key in self._offices.get((office, state), ())})

    @staticmethod
    def _only(fitting: Collection[Key]) -> Key | None:
        return next(iter(fitting)) if len(fitting) == 1 else None

    def _relative(self, of: str, relation: str, report: ReportId) -> Key | None:
        """As of "Roe's father": the person in that role, else one nameless actor for the one Roe there is."""
        kin = [key for key, _ in self._kin[relation]]
        others = [key for key in self._called_so(of) if key not in kin]  # the father is a Roe himself
        others = [key for key in others if " " in key[1]] or others  # "Roe" who can be two is no third
        whose = others[0] if len(others) == 1 else self._bearers.find(of, report)
        if whose is None:
            return None
        known = {key for key, own in self._kin[relation] if whose != key and whose in self._called_so(own)}
        return known.pop() if len(known) == 1 else None if known else ("kin", whose[1], relation)

    def _called_so(self, name: str) -> Sequence[Key]:
        """All who can be so called."""
        if name not in self._called:
            parts = name_parts(name)
            self._called[name] = [key for key in self._persons if same_person(parts, name_parts(key[1]))]
        return self._called[name]


@lru_cache(maxsize=_KEPT)
def _offices_in(words: str) -> frozenset[str]:
    return _OFFICES & set(re.findall(r"[a-z]+", words.lower()))


_HEADS_OF_STATE = frozenset(("president", "leader", "premier"))
_OFFICES = _HEADS_OF_STATE | {"minister", "mayor", "governor", "chief", "king", "pope"}


def _alone(referent: Referent, copied_from: Mapping[str, str]) -> tuple[str, ...]:
    """Nobody is merged on a guess; only a reprint's "a witness" is the original's."""
    report = copied_from.get(referent.report_id, referent.report_id)
    name = re.sub(r"^(?:the|a|an)\s+", "", referent.name.lower())
    return ("unnamed", report, name)


@lru_cache(maxsize=_KEPT)
def _role_state(role: str) -> str | None:
    for words in re.findall(r"[A-Z][\w.]*(?:\s[A-Z][\w.]*)*", role):
        run = words.split()
        for start in range(len(run)):
            if state := _first_state(run[start:]) or _first_state([w.capitalize() for w in run[start:]]):
                return state
    return None


# -- the actor -----------------------------------------------------------------------------------
def _actor(key: Key, reasons: Sequence[str], members: Sequence[Referent]) -> Actor:
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
        why="; ".join(reasons) or _WHY.get(key[0], "one report's words only"),
    )


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
