"""Numbers that a report says were given before, and the earlier reports that gave them.

In: figures as given. Out: pairs that count one thing, the number a report recalls or gives up ("up from 94", "against the 1,800
of which he spoke") and its equal elsewhere; and from them what a new number replaces in reports that ran before.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from storyledger.interval import surely_before
from storyledger.reconcile.blocks import Blocks, Keys, Pair
from storyledger.reconcile.figures.estimates import find_given_up, is_former
from storyledger.reconcile.figures.given import Given
from storyledger.reconcile.figures.places import elsewhere
from storyledger.reconcile.words.affairs import affairs
from storyledger.span import FigureId, ReportId

_FEW = 100  # a bare number below this is equal to many
_TELLING = 1_000  # so is one of another report below this
_LEAST = 10  # two or three of anything are told everywhere


def find_steps(given: Sequence[Given], blocks: Blocks) -> Iterator[Pair]:
    """In each report the numbers given up and those they are given up for, as they stand in it.

    Args:
        given: figures with their circumstances.
        blocks: what is known from an earlier ledger.
    """
    for members in by_report(given):
        yield from blocks.make(_steps_in, *members)


def _steps_in(*given: Given) -> list[Pair]:
    in_order = (sorted(pair, key=lambda g: g.figure.span.start) for pair in find_given_up(given))
    return [Pair(first, second, 1.0) for first, second in in_order]


def by_report(given: Sequence[Given]) -> list[list[Given]]:
    """The figures of each report."""
    found: dict[ReportId, list[Given]] = defaultdict(list)
    for each in given:
        found[each.figure.report_id].append(each)
    return list(found.values())


def recalls(given: Given) -> tuple[Keys, Keys]:
    """What a number that was given before is looked for by, and what any number offers."""
    return ([given.written] if is_former(given) else []), [given.written]


def may_be_recalled(a: Given, b: Given) -> bool:
    """The 40 of "up from 40" and a 40 of another report, where neither unit nor place tells them apart."""
    apart = a.figure.report_id == b.figure.report_id or a.expected is not b.expected
    bare = not (a.unit and b.unit) and (a.written >= _FEW or a.state == b.state)
    units = a.unit == b.unit or bare or (a.people and b.people)
    return units and not apart and a.written >= _LEAST and not elsewhere(a, b)


def find_replaced(
    steps: Sequence[tuple[FigureId, FigureId]], given: Sequence[Given], equals: Sequence[Sequence[Given]]
) -> Iterator[tuple[Given, Given]]:
    """Of "140, up from 90" the 140 and each 90 that counts the same in a report that ran no later.

    Args:
        steps: the new number and the one it replaces, of one report.
        given: figures with their circumstances.
        equals: groups of equal numbers that are one count.
    """
    by_id = {g.figure.id: g for g in given}
    group_of = {g.figure.id: group for group in equals for g in group}
    for new, old in ((by_id[a], b) for a, b in steps if a in by_id):  # half a sentence may tell either
        for first in group_of.get(old, ()):
            if _may_be_replaced(first, new):
                yield new, first


def _may_be_replaced(first: Given, new: Given) -> bool:
    """What a report which ran no later gives as its own, no part where the new is a whole, nor of another sort or fate.

    What names nothing that it counts may be of anything, unless it is large.
    """
    bare = first.written < _TELLING and not first.unit
    sorts = first.unit and new.unit and first.unit != new.unit and not (first.people and new.people)
    fates = first.state != new.state and {first.state, new.state} <= affairs()["states"].keys()
    if bare or sorts or fates or (not new.state and first.written < _FEW):
        return False
    other = _is_of_one_report(first, new) or surely_before(new.published, first.published)
    whole = (first.whole or not new.whole) and first.measured is new.measured
    return whole and not (other or is_former(first))


def _is_of_one_report(a: Given, b: Given) -> bool:
    return a.figure.report_id == b.figure.report_id
