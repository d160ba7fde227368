"""Bodies that are one under a short and a full name: joins of groups that exist, each with its reason.

In: groups of referents by key. Out: the same, some of them joined: an institution without a place to the one of its
kind, initials and short names to the one name that they can stand for. Two that they can stand for keep all apart.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from storyledger.actor import ActorKind, Referent
from storyledger.english import TRADES
from storyledger.reading import Reading
from storyledger.reconcile.actors.descriptions import own_names
from storyledger.reconcile.actors.initials import initials_of, is_acronym, plain_name
from storyledger.reconcile.actors.institutions import OF_ANY_BODY, in_full
from storyledger.reconcile.actors.territories import find_state

# What words alone tell is worked out once: a story of thousands of reports has no more names.
_KEPT = 65_536
Key = tuple[str, ...]
Reasons = dict[Key, dict[str, None]]  # of each group, in order and without repetition


def join_described(groups: dict[Key, list[Referent]], why: Reasons) -> None:
    """As "the newspaper al-Watan" is the body that is called "al-Watan" elsewhere."""
    for key in [k for k in groups if k[0] == "name"]:
        name = groups[key][0].name
        homes = [k for own in own_names(name) if (k := ("name", plain_name(own))) in groups and k != key]
        if homes:
            why[homes[0]][f'"{name}": the same name, with words about it'] = None
            groups[homes[0]] += groups.pop(key)


def join_called(groups: dict[Key, list[Referent]], why: Reasons) -> None:
    """As "the company" is the one body that its report names and that some report calls so; else it stays apart."""
    bodies = [k for k in groups if k[0] == "name" and not groups[k][0].name.islower()]
    called: dict[str, set[Key]] = defaultdict(set)
    for key in bodies:
        for alias in {alias for r in groups[key] for alias in r.aliases if alias.islower()}:
            called[alias].add(key)
    naming = {key: {r.report_id for r in groups[key]} for keys in called.values() for key in keys}
    for key in [k for k in groups if k[0] == "name" and groups[k][0].name in called]:
        for referent in groups.pop(key):
            told = {k for alias in (referent.name, *referent.aliases) for k in called.get(alias, ())}
            here = [k for k in told if referent.report_id in naming[k]]
            home = here[0] if len(here) == 1 else key
            groups[home].append(referent)
            if home != key:
                why[home][f'"{referent.name}": the one body here that reports call so'] = None


def join_peoples(groups: dict[Key, list[Referent]], why: Reasons) -> None:
    """As "Republicans" are one party in all reports, if a report has them as a name: "some Republicans"."""
    written = {r.name for members in groups.values() for r in members}
    named = {w for words in written for w in _names_within(words)}
    for key in [k for k in groups if k[0] == "group"]:
        name = groups[key][0].name
        body = ("name", plain_name(name))
        if name[:1].isupper() and any(r.name[:1].isupper() for r in groups.get(body, ())):
            why[body][f'"{name}": the same name'] = None
            groups[body] += groups.pop(key)
        elif len(key) > _OF_ANY_REPORT and name in named:
            why[key[:_OF_ANY_REPORT]][f'"{name}": a name, as reports write it'] = None
            groups[key[:_OF_ANY_REPORT]] += groups.pop(key)


_OF_ANY_REPORT = 2  # parts of the key of a group that is one in all reports


@lru_cache(maxsize=_KEPT)
def _names_within(words: str) -> tuple[str, ...]:
    return tuple([w for b, w in pairwise(words.split()) if _opens_name(b, w)])


def _opens_name(before: str, word: str) -> bool:
    return word[:1].isupper() and (before.islower() or before.lower() in _HOW_MANY)


_HOW_MANY = frozenset("some many most several few all two three the other".split())


def _is_one_of_two(full: str, words: Sequence[str], short: Sequence[str]) -> bool:
    """As "Tarn Radio" in "the Quill Post and Tarn Radio", or a place in "Bank of Upper Tarn": a part, no short form."""
    before = [w for w in words[: -len(short)] if w not in ("the", "a", "an")][-1:]
    return bool(before) and (before[0] in _BESIDE or (before[0] in _OF and full[:1].isupper()))


_BESIDE = frozenset("and or including like with in at by as".split())
_OF = frozenset("of for from to on".split())
_OWNERS = frozenset("its his her their the our".split())


def place_institutions(groups: dict[Key, list[Referent]], home: str, why: Reasons) -> None:
    """An institution of no place is the only one of its kind, or else the home state's; with two of them, it is nobody's."""
    for key in [k for k in groups if k[0] == "institution" and not k[2]]:
        placed = [k for k in groups if k[0] == "institution" and k[1] == in_full(key[1]) and k[2]]
        if key[1].endswith(("ministry", "department")):  # whoever has the one has not the other
            departments = key[1].endswith("department")
            placed = [k for k in placed if departments in {"epartment" in r.name for r in groups[k]}]
        at_home = [k for k in placed if k[2] == home] or _so_called(placed, groups, key)
        if len(placed) == 1 or at_home:
            meant = (at_home or placed)[0]
            groups[meant] += groups.pop(key)
            reason = "of the state the story plays in" if at_home else "the only one of its kind here"
            why[meant][f"named without a place: {reason}"] = None
        elif placed:
            reports = {k: {r.report_id for r in groups[k]} for k in placed}
            for referent in groups.pop(key):
                here = [k for k in placed if referent.report_id in reports[k]]
                home_or_apart = here[0] if len(here) == 1 else (*key, referent.report_id)
                groups[home_or_apart].append(referent)
                why[home_or_apart][_HERE if len(here) == 1 else _APART] = None


_HERE = "named without a place: the only one of its kind in that report"
_APART = "kept apart: of which place is not told, and there are several"


def _so_called(placed: Sequence[Key], groups: dict[Key, list[Referent]], key: Key) -> list[Key]:
    """As "National Rescue Bureau" is what somebody calls "Tarn's National Rescue Bureau"."""
    names = {f" {r.name.lower()}" for r in groups[key] if len(r.name.split()) >= _FULL}
    return [k for k in placed if any(r.name.lower().endswith(n) for n in names for r in groups[k])]


_FULL = 3  # words of a name that two bodies do not share


def join_initials(groups: dict[Key, list[Referent]], why: Reasons) -> None:
    """As "SRS" is the one body whose name has these initials at its end: "Tarn's Sea Rescue Service"."""
    called: dict[str, set[Key]] = defaultdict(set)
    for key, members in groups.items():
        if key[0] in ("name", "institution"):
            for short in {i for name in {r.name for r in members} for i in initials_of(name)}:
                called[short].add(key)
    for key in [k for k, members in groups.items() if k[0] == "name" and is_acronym(members[0].name)]:
        short = groups[key][0].name.replace(".", "")
        full = called[short] - {key}
        if len(full) == 1 and (home := full.pop()) in groups:
            why[home][f"{short} are the initials of the one name that has them"] = None
            groups[home] += groups.pop(key)


def join_short_names(groups: dict[Key, list[Referent]], why: Reasons) -> None:
    """As "the rescue service" is the one body whose full name ends so; two such bodies stay apart."""
    bodies = {key: key[1].split() for key in groups if key[0] == "name"}
    ending: dict[str, list[Key]] = defaultdict(list)
    for key, words in bodies.items():
        ending[words[-1]].append(key)
    several = {last for last, keys in ending.items() if len(keys) > 1}
    for key, words in sorted((k, words) for k, words in bodies.items() if words[-1] in several):
        short = _without_owner(words, groups[key][0].name)
        longer = [k for k in ending[words[-1]] if k in groups and _ends_so(bodies[k], short) and k != key]
        longer = [k for k in longer if not _is_one_of_two(groups[k][0].name, bodies[k], short)]
        if len(longer) == 1 and len(short) >= 2:
            why[longer[0]][f'"{groups[key][0].name}" is the end of the one name that ends so'] = None
            groups[longer[0]] += groups.pop(key)
        elif longer and len(short) == 1:
            _join_introduced(groups, key, longer, why)


# What a report calls a body for short that others name in full.
_BARE = frozenset(
    "ministry agency commission department council committee authority bureau institute union regulator airline bank court".split()
)


def join_bare_bodies(groups: dict[Key, list[Referent]], why: Reasons) -> None:
    """As "the ministry" of a report that names none is the only ministry of the story."""
    for key in [k for k in groups if k[0] == "name" and k[1] in _BARE]:
        named = [
            k for k in groups if k != key and k[0] in ("name", "institution") and _is_a(key[1], groups[k])
        ]
        if len(named) == 1:
            why[named[0]][f'"{groups[key][0].name}": the only one of these reports'] = None
            groups[named[0]] += groups.pop(key)


def _is_a(sort: str, body: Sequence[Referent]) -> bool:
    """True of the "health ministry" and the "Ministry of Health" where a ministry is meant."""
    words = [r.name.lower().split() for r in body]
    return any(len(w) > 1 and (w[-1] == sort or (w[0] == sort and w[1] in ("of", "for"))) for w in words)


def _join_introduced(
    groups: dict[Key, list[Referent]], short: Key, longer: Sequence[Key], why: Reasons
) -> None:
    """As "the Circle" is the one body of such a name that its own report calls in full as well."""
    naming = {k: {r.report_id for r in groups[k]} for k in longer}
    reports = {r.report_id for r in groups[short]}
    papers = {k for k in longer if _are_outlets(groups[k], groups[short])}
    one = (
        len(longer) == 1 and reports <= naming[longer[0]]
    )  # "Tarn" of other reports is no short "Radio Tarn"
    fitting = [k for k in longer if (one or k in papers) and _may_be_called(groups[k], groups[short])]
    for referent in groups.pop(short):
        here = [k for k in fitting if referent.report_id in naming[k]]
        home = here[0] if len(here) == 1 else short
        groups[home].append(referent)
        if home != short:
            why[home][f'"{referent.name}" is the end of the one name here that ends so'] = None


def join_firms(groups: dict[Key, list[Referent]], why: Reasons) -> None:
    """As "Tarnet" is the one firm that is "Tarnet Motors" in full."""
    full: dict[Key, list[Key]] = defaultdict(list)
    for key in [k for k in groups if k[0] == "name"]:
        own, _, trade = key[1].rpartition(" ")
        if trade in TRADES and " " not in own:
            full["name", own].append(key)
    for short, firms in full.items():
        if short in groups and len(firms) == 1:
            (firm,) = firms
            why[firm][f'"{groups[short][0].name}": the one firm whose name begins so'] = None
            groups[firm] += groups.pop(short)


def names_told(reading: Reading) -> tuple[set[str], set[str]]:
    """What a report calls bodies; and the full names of people, with the parts of these and of the names of office holders."""
    people = [r for r in reading.referents if r.kind is ActorKind.PERSON and (" " in r.name or r.role)]
    bodies = {name for r in reading.referents if r.kind is ActorKind.ORGANISATION for name in _called(r)}
    return bodies, {part for r in people for part in (r.name, *r.name.split())}


def _called(body: Referent) -> Iterator[str]:
    """Its name, and what is left of two words without the trade."""
    yield body.name
    own, _, trade = body.name.rpartition(" ")
    if own and trade.lower() in TRADES and " " not in own:
        yield own


def _may_be_called(long: Sequence[Referent], short: Sequence[Referent]) -> bool:
    """True of a full name whose last word can stand for it; "Times" can for an outlet's, not for others."""
    word, full = short[0].name, long[0].name
    plain = re.search(r"['’]|\b(?:of|and|or|in|the|who)\b", full) is None
    told = not word.endswith("s") and word.lower() not in OF_ANY_BODY
    return plain and word[:1].isupper() and (told or _are_outlets(long, short))


def _are_outlets(*bodies: Sequence[Referent]) -> bool:
    return all(any(r.kind is ActorKind.OUTLET for r in body) for body in bodies)


def _without_owner(words: list[str], name: str) -> list[str]:
    """As "Kelmaria's rescue service" and "its rescue service" are some "rescue service"."""
    short = [w for w in words if w not in _OWNERS]
    owned = len(short) > 2 and (re.match(r"\w+['’]s? ", name) or find_state(short[0].title()))
    return short[1:] if owned else short


def _ends_so(full: list[str], short: list[str]) -> bool:
    return len(full) > len(short) and full[-len(short) :] == short
