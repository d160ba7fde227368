"""What is kept from one ledger of a story to the next, so that one more report costs its own block only.

In: pure functions and their arguments. Out: what they return, made once. How a story is cut into blocks:
- `make` keeps a result for one set of arguments, `each` for each of many members, `named` for one thing as
  long as what it is made of is equal; `same` gives the old object for an equal new one, `same_members` of many.
- `pairs` keeps all pairs of members that share a key and pass a test, `links` those that a search finds; both look
  only at members that came or went. So do `Tally`, which counts, and `Ordered`, which sorts.

Arguments are compared by identity, short values (words, days, tuples of them) by value: facts are frozen, so the
same object is the same value, and an equal object that is not the same costs time and never truth. Without `Blocks`
from an earlier ledger everything is made anew: the same code, hence the same ledger.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from operator import eq, itemgetter
from typing import Any, NamedTuple, TypeVar

from storyledger.interval import Interval

Made = TypeVar("Made")
_BY_VALUE = frozenset((str, tuple, Interval, type(None)))
Keys = Iterable[Hashable]


class Pair(NamedTuple):
    """Two members, the one that stands first in the story first, and what the test says of them."""

    a: Any
    b: Any
    found: Any


class _Made(NamedTuple):
    """What a function made, of which inputs."""

    key: tuple[object, ...]
    inputs: tuple[object, ...]
    made: Any


class Blocks:
    """Results of one story, kept while the next ledger asks for them again."""

    def __init__(self) -> None:
        self._made: dict[tuple[object, ...], _Made] = {}
        self._before: dict[tuple[object, ...], _Made] = {}
        self._joins: dict[object, _Join] = {}
        self._found: dict[object, _Links] = {}
        self._of_each: dict[object, dict[int, tuple[Any, Any]]] = {}
        self._kept: dict[object, Any] = {}
        self._parts: dict[str, Blocks] = {}

    def start(self) -> "Blocks":
        """Begin a ledger: what the last one did not ask for is dropped."""
        self._before, self._made = self._made, {}
        for part in self._parts.values():
            part.start()
        return self

    def part(self, name: str) -> "Blocks":
        """Blocks of a pass of its own, as that before any date is known."""
        return self._parts.setdefault(name, Blocks())

    def make(self, function: Callable[..., Made], *inputs: object) -> Made:
        """What a pure function returns; its inputs are kept as well, so that no other object gets their identity."""
        key = (function, *[x if type(x) in _BY_VALUE else id(x) for x in inputs])
        known = self._before.get(key) or self._made.get(key) or _Made(key, inputs, function(*inputs))
        self._made[known.key] = known  # under the old key: what lives long is not looked through for garbage
        made: Made = known.made
        return made

    def named(self, name: Hashable, function: Callable[..., Made], *inputs: object) -> Made:
        """What a pure function makes of one thing; made again if its inputs are not equal to those before."""
        key = (function, name)
        known = self._before.get(key)
        if known is None or known.inputs != inputs:
            known = _Made(key, inputs, function(*inputs))
        self._made[known.key] = known
        made: Made = known.made
        return made

    def same(self, name: Hashable, made: Made) -> Made:
        """What bore this name in the last ledger, if it is equal: whoever compares by identity sees no change."""
        key = (Blocks.same, name)
        known = self._before.get(key)
        self._made[key] = known if known and known.made == made else _Made(key, (), made)
        kept: Made = self._made[key].made
        return kept

    def same_members(
        self, name: Hashable, made: Sequence[Made], are_equal: Callable[[Made, Made], bool] = eq
    ) -> Sequence[Made]:
        """The same of each member, in its place, while they are as many as before."""
        key = (Blocks.same_members, name)
        known = self._before.get(key)
        if known is None or known.inputs[0] is not made:
            old = known.made if known and len(known.made) == len(made) else made
            known = _Made(key, (made,), [a if are_equal(a, b) else b for a, b in zip(old, made, strict=True)])
        self._made[known.key] = known
        kept: Sequence[Made] = known.made
        return kept

    def each(self, function: Callable[[Any], Made], members: Sequence[Any]) -> list[Made]:
        """What a pure function makes of each of many members."""
        before: dict[int, tuple[Any, Made]] = self._of_each.get(function, {})
        made = {id(m): before.get(id(m)) or (m, function(m)) for m in members}
        self._of_each[function] = made
        return [each for _, each in made.values()]

    def keep(self, of: Callable[[], Made]) -> Made:
        """One thing of a kind that keeps itself up to date with what it is given."""
        if of not in self._kept:
            self._kept[of] = of()
        kept: Made = self._kept[of]
        return kept

    def pairs(
        self,
        members: Sequence[Any],
        keys: Callable[[Any], tuple[Keys, Keys]],
        test: Callable[[Any, Any], Any],
    ) -> Iterator[Pair]:
        """All pairs, in order, of which one asks for a key that the other offers and that pass the test.

        Args:
            members: each once; any two stand in one order in every ledger of the story.
            keys: those a member asks for and those it offers.
            test: pure; None where the two are no pair.
        """
        return self._joins.setdefault(test, _Join(keys, test)).update(members)

    def links(
        self,
        members: Sequence[Any],
        near: Callable[..., Iterable[tuple[Any, ...]]],
        test: Callable[..., Any],
    ) -> Iterator[Pair]:
        """All pairs, in order, that a search finds and that pass the test.

        Args:
            members: each once.
            near: the others that are near a member, each with what the test asks of the two; with `earlier`,
                where all are new, only those before it, in whatever order.
            test: pure, and the same whoever stands first; None where the two are no pair.
        """
        return self._found.setdefault(test, _Links()).update(members, near, test)


class Tally:
    """How many members hold each key; only those that came or went are counted."""

    def __init__(self) -> None:
        self._members: dict[int, tuple[Any, Keys]] = {}
        self._holding: Counter[Hashable] = Counter()

    def count(self, members: Iterable[Any], keys: Callable[[Any], Keys]) -> Mapping[Any, int]:
        """Of members that are each there once; their keys are those of a pure function."""
        here = {id(m): m for m in members}
        for gone in self._members.keys() - here.keys():
            self._holding.subtract(self._members.pop(gone)[1])
        for new in here.keys() - self._members.keys():
            self._members[new] = here[new], keys(here[new])
            self._holding.update(self._members[new][1])
        return self._holding


class Ordered:
    """Members in order, of lists that are the same objects as before where nothing in them changed."""

    def __init__(self) -> None:
        self._lists: dict[int, Sequence[tuple[Any, Any]]] = {}
        self._rows: list[tuple[Any, Any]] = []

    def merge(self, lists: Iterable[Sequence[tuple[Any, Made]]]) -> list[Made]:
        """The members of all lists, each given with its place in the order, which no other has."""
        here = {id(rows): rows for rows in lists}
        gone = {id(row) for old in self._lists.keys() - here.keys() for row in self._lists[old]}
        came = [row for new in here.keys() - self._lists.keys() for row in here[new]]
        kept = [row for row in self._rows if id(row) not in gone] if gone else self._rows
        self._lists = here
        self._rows = sorted([*kept, *sorted(came, key=itemgetter(0))], key=itemgetter(0))
        return [member for _, member in self._rows]


def _places(members: Sequence[Any]) -> dict[int, int]:
    return dict(zip(map(id, members), range(len(members)), strict=True))


def _new(place: Mapping[int, int], known: Mapping[int, Any]) -> list[int]:
    return [i for own, i in place.items() if own not in known]


def _gone(place: Mapping[int, int], known: Mapping[int, Any], new: Sequence[int]) -> Iterable[int]:
    """Those known who are no member now; nobody is sought where all are there."""
    return known.keys() - place.keys() if len(known) + len(new) > len(place) else ()


class _Pairs:
    """The pairs of the members seen last."""

    def __init__(self) -> None:
        self._pairs: dict[int, dict[int, Any]] = defaultdict(dict)

    def _put(self, one: int, other: int, found: Any) -> None:
        if found is not None:
            self._pairs[one][other] = self._pairs[other][one] = found

    def _part(self, own: int) -> None:
        for other in self._pairs.pop(own, ()):
            self._pairs[other].pop(own, None)

    def _in_order(self, members: Sequence[Any], place: Mapping[int, int]) -> Iterator[Pair]:
        for i, own in sorted((place[own], own) for own in self._pairs):
            found = self._pairs[own]
            after = sorted((place[other], other) for other in found if place[other] > i)
            yield from (Pair(members[i], members[j], found[other]) for j, other in after)


class _Links(_Pairs):
    """Pairs that are sought from either side."""

    def __init__(self) -> None:
        super().__init__()
        self._members: dict[int, Any] = {}

    def update(
        self,
        members: Sequence[Any],
        near: Callable[..., Iterable[tuple[Any, ...]]],
        test: Callable[..., Any],
    ) -> Iterator[Pair]:
        place = _places(members)
        new = _new(place, self._members)
        for gone in _gone(place, self._members, new):
            self._part(gone)
            del self._members[gone]
        all_new = not self._members
        came = {id(members[i]): members[i] for i in new}
        self._members |= came
        for own, member in came.items():
            for other, *more in near(member, earlier=all_new):
                if id(other) in self._members:
                    self._put(own, id(other), test(member, other, *more))
        return self._in_order(members, place)


class _Join(_Pairs):
    """Pairs that share a key, and where to look for those of a new member."""

    def __init__(self, keys: Callable[[Any], tuple[Keys, Keys]], test: Callable[[Any, Any], Any]) -> None:
        super().__init__()
        self._keys, self._test = keys, test
        self._members: dict[int, tuple[Any, list[Hashable], list[Hashable]]] = {}
        self._asking: dict[Hashable, set[int]] = defaultdict(set)
        self._offering: dict[Hashable, set[int]] = defaultdict(set)

    def update(self, members: Sequence[Any]) -> Iterator[Pair]:
        place = _places(members)
        new = _new(place, self._members)
        for gone in _gone(place, self._members, new):
            self._drop(gone)
        for i in new:
            self._add(members[i], i, place)
        return self._in_order(members, place)

    def _add(self, member: Any, i: int, place: dict[int, int]) -> None:
        asks, offers = (list(keys) for keys in self._keys(member))
        empty: frozenset[int] = frozenset()
        near = set().union(
            *(self._offering.get(k, empty) for k in asks), *(self._asking.get(k, empty) for k in offers)
        )
        own = id(member)
        for other in near:
            there = self._members[other][0]
            found = self._test(there, member) if place[other] < i else self._test(member, there)
            self._put(own, other, found)
        self._members[own] = (member, asks, offers)
        for key in asks:
            self._asking[key].add(own)
        for key in offers:
            self._offering[key].add(own)

    def _drop(self, own: int) -> None:
        _, asks, offers = self._members.pop(own)
        for key in asks:
            self._asking[key].discard(own)
        for key in offers:
            self._offering[key].discard(own)
        self._part(own)
