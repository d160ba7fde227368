"""Which referents are one person, by their names.

In: referents that are persons. Out: persons with the reasons in words. Full names come first, then bare
surnames to the one person who bears them; each written name is compared once with those of its initial.
A name that can be two persons' stays apart and says so.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import permutations
from operator import attrgetter

from storyledger.actor import Referent
from storyledger.reconcile.actors.names import buckets, name_parts, same_person, suffix_of
from storyledger.reconcile.blocks import Blocks, Keys
from storyledger.span import ReportId


@dataclass(slots=True)
class Person:
    """Who goes under one name, with the reasons in order and without repetition."""

    name: str
    bearers: list[Referent] = field(default_factory=list)
    why: dict[str, None] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, eq=False)
class _Written:
    """A written name with its parts."""

    words: str
    parts: tuple[str, ...]
    suffix: str
    name: str  # of whoever bears it and no other
    order: tuple[int, str, int, str]  # the longest come first


def group_persons(referents: Sequence[Referent], blocks: Blocks) -> Iterable[Person]:
    """Persons, those of the longest names first.

    Args:
        referents: each a person.
        blocks: what is known from an earlier ledger.
    """
    bearers: dict[str, list[Referent]] = defaultdict(list)
    for referent in referents:
        bearers[referent.name].append(referent)
    names = sorted([blocks.make(_written, name) for name in bearers], key=attrgetter("order"))
    alike: dict[_Written, dict[str, str]] = defaultdict(dict)
    for pair in blocks.pairs(names, _initials, _same):
        alike[pair.b][pair.a.name] = pair.found
    placed = _Placed()
    rivals = _rivals(names, bearers)
    for name in names:
        placed.add(name, bearers[name.words], alike.get(name, {}), rivals.get(name, ()))
    return placed.persons.values()


def _written(words: str) -> _Written:
    parts, suffix = name_parts(words), suffix_of(words)
    name = " ".join(filter(None, (*parts, suffix)))
    return _Written(words, parts, suffix, name, order=(-len(parts), suffix, -len(words), words))


def _initials(name: _Written) -> tuple[Keys, Keys]:
    initials = buckets(name.parts)
    return initials, initials


def _same(known: _Written, name: _Written) -> str | None:
    return same_person(name.parts, known.parts)


def _rivals(
    names: Sequence[_Written], bearers: Mapping[str, Sequence[Referent]]
) -> Mapping[_Written, Collection[str]]:
    """For the names of fathers and sons those of the other, where one report tells of both: "Roe" and "Jan Roe Jr."."""
    surnames = {name.parts[-1] for name in names if name.suffix and name.parts}
    families: dict[str, list[tuple[_Written, set[ReportId]]]] = defaultdict(list)
    for name in names:
        if name.parts and name.parts[-1] in surnames:
            families[name.parts[-1]].append((name, {r.report_id for r in bearers[name.words]}))
    found: dict[_Written, set[str]] = {}
    for family in families.values():
        told = {
            (one.suffix, other.suffix)
            for (one, here), (other, there) in permutations(family, 2)
            if one.suffix != other.suffix and here & there and _same(one, other)
        }
        for name, _ in family:
            found[name] = {each.name for each, _ in family if (name.suffix, each.suffix) in told}
    return found


def _fitting(suffix: str, alike: Mapping[str, str]) -> Mapping[str, str]:
    """Of a father and a son the one who is written so: "Jr." is left out of no name in which it matters."""
    own = {known: why for known, why in alike.items() if suffix_of(known) == suffix}
    return own if len(own) == 1 else alike


class _Placed:
    """The persons known so far."""

    def __init__(self) -> None:
        self.persons: dict[str, Person] = {}
        self._own: set[str] = set()  # names of which somebody bears this one and no other

    def add(
        self,
        name: _Written,
        bearers: Sequence[Referent],
        near: Mapping[str, str],
        rivals: Collection[str],
    ) -> None:
        """Each bearer of a name to the one known person whose name is near and no rival, or to an own one."""
        alike = {known: why for known, why in near.items() if known in self._own}
        fitting = _fitting(name.suffix, {known: why for known, why in alike.items() if known not in rivals})
        home = next(iter(fitting)) if len(fitting) == 1 and name.name not in self.persons else name.name
        known = self.persons.get(home)
        person = known or self._new(home, name, fitting)
        if known or len(bearers) > 1:
            person.why[fitting.get(home, "same name")] = None
        person.bearers += bearers
        if home == name.name and name.name not in alike:
            self._own.add(name.name)

    def _new(self, home: str, name: _Written, fitting: Collection[str]) -> Person:
        person = self.persons[home] = Person(home)
        if len(fitting) > 1:
            both = " and ".join(f'"{known.title()}"' for known in sorted(fitting))
            person.why[f'kept apart: "{name.words}" can be {both}'] = None
        return person
