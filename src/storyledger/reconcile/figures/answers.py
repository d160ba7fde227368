"""Numbers that one report sets against each other: "others put the toll at 150", "he talks of 90 million at most".

In: figures of one affair, or of one report. Out: pairs, the number told first and the one set against it by somebody else.
Where a number says nothing of what it counts it answers the one right before it. Two numbers that may both be true are no pair.
"""

from collections.abc import Iterator, Sequence

from storyledger.figure import Bound
from storyledger.reconcile.figures.amounts import is_money
from storyledger.reconcile.figures.estimates import LIKELY, find_given_up, is_former
from storyledger.reconcile.figures.figures import SMALL
from storyledger.reconcile.figures.given import (
    Given,
    cannot_both_hold,
    equal,
    is_vague,
)
from storyledger.reconcile.figures.places import (
    are_of_one_place,
    are_of_two_nations,
    are_scoped_apart,
    elsewhere,
)
from storyledger.reconcile.figures.revisions import fit, is_same_source
from storyledger.reconcile.words.affairs import affairs

# Sentences between two counts that a report sets side by side.
BESIDE = 9
# An answer is of the size of what it answers.
_SIZES = 10


def find_set_against(members: Sequence[Given]) -> Iterator[tuple[Given, Given]]:
    """Of one affair: a number, and one that their report sets against it.

    Args:
        members: figures of which one thing is said.
    """
    for b in (m for m in members if m.against):
        before = [a for a in members if _is_told_before(a, b) and are_of_one_unit(a, b)]
        a = max(before, key=lambda m: m.figure.span.start, default=None)
        if a and _differ(a, b):
            yield a, b


def find_answers(given: Sequence[Given]) -> Iterator[tuple[Given, Given]]:
    """Of one report: a number, and one right after it that leaves unsaid what it counts.

    Args:
        given: the figures of a report.
    """
    gone = {old.figure.id for _, old in find_given_up(given)}  # "650, up from 400. Others put it at 1,000"
    standing = [g for g in given if g.figure.id not in gone]
    answered = [(a, b) for b in given if (a := _answered(b, standing))]
    pairs = {(a.figure.id, b.figure.id): (a, b) for a, b in (*answered, *_contested(given))}
    yield from pairs.values()


def _contested(given: Sequence[Given]) -> Iterator[tuple[Given, Given]]:
    """What the words round two numbers give for one count, told by two: whoever is named stands by his own."""
    by_id = {g.figure.id: g for g in given}
    for new in given:
        for each in new.retold:
            old = by_id.get(each.old)
            two = old and each.chance >= LIKELY and not is_same_source(old, new)
            if old and two and (each.contested or _are_two(old, new)):
                one, other = sorted((old, new), key=lambda g: g.figure.span.start)
                alike = _may_be_answered(one, other) and are_of_one_place(one, other)
                if alike and _differ(one, other) and not (one.narrator and other.narrator):
                    yield one, other


def _are_two(a: Given, b: Given) -> bool:
    return not (a.narrator or b.narrator or is_former(a) or is_former(b))


def _answered(b: Given, given: Sequence[Given]) -> Given | None:
    """The number of somebody else right before "they put it at 40", "they talk of 40"."""
    told = b.against and (b.nearby.bare or is_money(b))
    if not told or b.narrator or b.figure.qualifier in ("earlier", "previous"):
        return None
    before = [a for a in given if _is_told_before(a, b) and b.figure.sentence - a.figure.sentence <= 1]
    alike = [a for a in before if _may_be_answered(a, b)]
    a = max(alike, key=lambda m: m.figure.span.start, default=None)
    if a is None or a.narrator or not _differ(a, b):
        return None
    low, high = sorted((a.written, b.written))
    return a if low >= SMALL and high <= _SIZES * low else None


def _may_be_answered(a: Given, b: Given) -> bool:
    """One unit, or none in the answer; not where known words say two things."""
    if a.measured or b.measured:
        return a.unit == b.unit
    known = {a.state, b.state} <= affairs()["states"].keys()
    untold = not b.unit or (a.people and b.unit == "person" and b.nearby.bare)
    return (a.unit == b.unit or untold) and (a.state == b.state or not known)


def _is_told_before(a: Given, b: Given) -> bool:
    """In the same report, shortly before, by somebody else."""
    near = 0 <= b.figure.sentence - a.figure.sentence <= BESIDE and a.figure.span < b.figure.span
    return near and a.figure.report_id == b.figure.report_id and not is_same_source(a, b)


def _differ(a: Given, b: Given) -> bool:
    """Two counts of all that are two; of two lower bounds the report itself says so."""
    foreseen = a.expected != b.expected and not b.nearby.bare
    whole = a.whole and b.whole and not (foreseen or a.disowned or b.disowned)
    if not (cannot_both_hold(a, b) or (_is_open(a) and _is_open(b))):
        return False
    counts = not (is_vague(a.figure) or is_vague(b.figure) or a.figure.replaced or b.figure.replaced)
    return (
        whole
        and counts
        and a.figure.low != b.figure.low
        and not (fit(a, b) or elsewhere(a, b) or are_scoped_apart(a, b))
    )


def _is_open(given: Given) -> bool:
    return given.figure.bound in (Bound.AT_LEAST, Bound.MORE_THAN)


def are_of_one_unit(a: Given, b: Given) -> bool:
    """One unit, or "people" for a kind of people: the wording narrows, the count may be one."""
    wide = {"person", "civilian"}
    if are_of_two_nations(a, b):
        return False
    return (
        a.unit == b.unit
        or (a.people and b.people and (a.unit in wide or b.unit in wide) and equal(a.figure, b.figure))
        or {a.unit, b.unit} == wide
    )
