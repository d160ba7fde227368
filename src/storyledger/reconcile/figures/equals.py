"""Equal numbers that are one, in whatever words, and equal numbers of two things.

In: figures as given. Out: groups of them, and relations. What makes two equal numbers one, the surest first: 1. one kind,
or two units for one amount; 2. of counts their digits, and the words that their sentences share (`equal_counts.py`), of amounts
words and numbers near both (`equal_amounts.py`); 3. a trained judge (`alike.py`).
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import chain, combinations
from typing import NamedTuple

from storyledger.figure import Change, Relation, RelationType, Track
from storyledger.reconcile.blocks import Blocks, Keys
from storyledger.reconcile.figures.alike import equal_and_alike
from storyledger.reconcile.figures.answers import are_of_one_unit
from storyledger.reconcile.figures.equal_amounts import equal_amounts, in_two_units, others_differ
from storyledger.reconcile.figures.equal_counts import equal_counts, is_equal, is_range
from storyledger.reconcile.figures.figures import SMALL
from storyledger.reconcile.figures.given import Given, is_vague
from storyledger.reconcile.figures.groups import Groups
from storyledger.reconcile.figures.places import are_of_two_nations, elsewhere
from storyledger.reconcile.words.affairs import affairs, is_kin, is_people
from storyledger.span import FigureId


def find_equals(given: Sequence[Given], blocks: Blocks | None = None) -> list[list[Given]]:
    """Groups of two or more figures that give one number of one thing, of which somebody tells one.

    Args:
        given: figures with their circumstances.
        blocks: what is known from an earlier ledger.
    """
    blocks = blocks or Blocks()
    groups = Groups()
    for a, b in chain(_of_one_kind(given, blocks), in_two_units(given)):
        groups.join(a, b)
    for a, b in chain(
        equal_counts(given, blocks), equal_amounts(given, blocks), equal_and_alike(given, blocks)
    ):
        groups.join(a, b, _are_two)
    return [group for group in groups.of(given) if len(group) > 1 and not all(g.loose for g in group)]


def _are_two(a: Given, b: Given) -> bool:
    """What two pairs tell does not make one number of what one sentence or one word keeps apart."""
    beside = (a.figure.report_id, a.figure.sentence) == (b.figure.report_id, b.figure.sentence)
    fates = a.state != b.state and {a.state, b.state} <= _FATES
    return beside or fates or are_of_two_nations(a, b) or (a.measured and others_differ(a, b))


# Nobody counts the same people in two of these at a time.
_FATES = frozenset({"killed", "injured", "arrested"})


def _of_one_kind(given: Sequence[Given], blocks: Blocks) -> Iterator[tuple[Given, Given]]:
    # "dozens killed" are told of this attack and of the last one: their sentences must say more (`equal_counts.py`)
    counts = [
        g
        for g in given
        if g.unit and g.state and not (g.measured or g.disowned or g.loose or is_vague(g.figure))
    ]
    for a, b, _ in blocks.pairs(counts, _numbers, _is_of_one_kind):
        yield a, b


def _numbers(given: Given) -> tuple[Keys, Keys]:
    key = given.affair, given.written
    return [key], [key]


def _is_of_one_kind(a: Given, b: Given) -> bool | None:
    added = Change.ADDITION in (a.figure.change, b.figure.change) and a.figure.change is not b.figure.change
    chance = min(a.figure.low, b.figure.low) < SMALL and (a.unit != b.unit or added)
    told = are_of_one_unit(a, b) and is_equal(a, b) and not (a.figure.lead and b.figure.lead)
    return (told and not (chance or elsewhere(a, b))) or None


def relate_equals(equals: Sequence[Sequence[Given]]) -> Iterator[Relation]:
    """Every two figures of one group as the same."""
    for group in equals:
        for a, b in combinations(group, 2):
            pair = (a.figure.id, b.figure.id)
            yield Relation(type=RelationType.SAME, figures=pair, total=None, why=_why(a, b))


def _why(a: Given, b: Given) -> str:
    if a.measured:
        return f"one amount, {'told with the same words or numbers beside it' if a.unit == b.unit else 'in two units'}"
    if not is_equal(a, b):
        return "one number, one of the two rounded"
    alike = (a.unit, a.state) == (b.unit, b.state)
    return "the same number of the same thing" if alike else "one number, in other words"


def tell_apart(
    given: Sequence[Given],
    tracks: Sequence[Track],
    equals: Sequence[Sequence[Given]],
    blocks: Blocks,
) -> Iterator[Relation]:
    """Numbers above 20 that are equal and count different things, listed so that nobody mixes them up."""
    home = {f: t for t in tracks for f in t.figures}
    group_of = {g.figure.id: n for n, group in enumerate(equals) for g in group}
    by_number: dict[float, dict[str, _Thing]] = defaultdict(dict)
    counted: dict[tuple[float, str], set[int]] = defaultdict(set)
    for each in given:
        track = home.get(each.figure.id)
        if (
            track
            and not (each.measured or each.parted or is_vague(each.figure) or is_range(each))
            and each.figure.low > 20  # small numbers are equal by chance all the time
        ):
            thing = _Thing(track.title, each.figure.id, each.unit, each.state, each.words)
            by_number[each.figure.low].setdefault(track.id, thing)
            counted[each.figure.low, track.id] |= {group_of.get(each.figure.id, -1)} - {-1}
    for number, found in by_number.items():
        if len(found) > 1:
            things = tuple([(t, frozenset(counted[number, track])) for track, t in found.items()])
            yield from blocks.make(_apart, f"{number:,.0f}", things)


class _Thing(NamedTuple):
    """What a track counts, by its first figure of a number."""

    title: str
    figure: FigureId
    unit: str
    state: str
    words: frozenset[str]


def _apart(number: str, things: Sequence[tuple[_Thing, frozenset[int]]]) -> list[Relation]:
    """Every two of them that no group of equals holds to be one."""
    return [
        Relation(
            type=RelationType.DIFFERENT_THING,
            figures=(a.figure, b.figure),
            total=None,
            why=f"{number} stands for two things: {a.title} / {b.title}",
        )
        for (a, mine), (b, theirs) in combinations(things, 2)
        if not mine & theirs and not _may_be_one_kind(a, b)
    ]


def _may_be_one_kind(a: _Thing, b: _Thing) -> bool:
    """Two words for one sort of thing are two counts only if two things are known to be said of them.

    Two sorts of things may be one as well where their sentences share words: "60 votes" and "a 60-vote threshold".
    """
    known = {a.state, b.state} <= affairs()["states"].keys() - _SAYS_LITTLE
    if a.unit != b.unit and not is_kin(a.unit, b.unit):
        people = _are_people(a.unit) is not _are_people(b.unit)
        return not (known or people) and bool(a.words & b.words)
    return a.state == b.state or not known


def _are_people(unit: str) -> bool:
    return is_people(unit) or unit in _HOMES


# "6,000 of the wealthiest families" are people.
_HOMES = frozenset({"family", "household", "couple"})
# Whoever is killed, ill or sent somewhere is also there.
_SAYS_LITTLE = frozenset({"present", "level"})
