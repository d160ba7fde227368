"""Parts that make a total, by arithmetic *and* wording.

In: figures as given. Out: `sums` relations with their reason; a chance sum is refused.
"""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations, pairwise
from operator import attrgetter
from typing import NamedTuple

from storyledger.figure import Bound, Change, Relation, RelationType
from storyledger.reconcile.blocks import Blocks
from storyledger.reconcile.figures.given import Given, digits_of, time_key
from storyledger.reconcile.figures.partitions import find_partitions
from storyledger.reconcile.words.affairs import is_kin, of_one_course
from storyledger.reconcile.words.words import bag_of
from storyledger.span import ActorId, ReportId


def find_sums(given: Sequence[Given], blocks: Blocks | None = None) -> Iterator[Relation]:
    """Parts that make a total: neighbours in one text whose wording adds them up.

    1. "200 boats ... an additional 60": same thing, one an addition; 2. "12 killed and 90 injured":
    coordinated harms; 3. "30 miners and 4 rescuers": coordinated kinds of people. Coordination
    alone is chance: 2 and 3 need a total that fits.

    Args:
        given: figures with their circumstances.
        blocks: what is known from an earlier ledger.
    """
    blocks = blocks or Blocks()
    all_of: dict[ReportId, list[Given]] = defaultdict(list)
    for each in given:
        all_of[each.figure.report_id].append(each)
    for members in all_of.values():
        yield from blocks.make(_partitioned, *members)
    given = [g for g in given if not g.loose]
    by_report: dict[ReportId, list[Given]] = defaultdict(list)
    by_source: dict[_Source, list[Given]] = defaultdict(list)
    for each in given:
        by_report[each.figure.report_id].append(each)
        by_source[each.actor, each.unit, each.state].append(each)
    by_number: dict[float, list[Given]] = defaultdict(list)
    for each in given:
        if each.figure.low == each.figure.high and not each.measured and not each.disowned:
            by_number[each.figure.low].append(each)
    totals = _Totals(given)
    for members in by_report.values():
        own = blocks.make(_within, *members)
        yield from _across_reports(own.additions, by_source, totals)
        yield from own.exact
        yield from _listed(own.runs, by_number)
        yield from _brought(own.brought, by_number)
        for b, candidates in own.candidates:
            fitting = [(a, reason, total) for a, reason in candidates if (total := totals.of(a, b))]
            if fitting:
                yield _sum(*fitting[0][:2], b, fitting[0][2])
            elif (
                candidates[0][1] == _ADDITION
                and candidates[0][0].figure.change is not Change.ADDITION
                and candidates[0][0].unit == b.unit
                and _is_beside(candidates[0][0], b)
                and b.figure.unit_head != "other"
            ):
                yield _sum(*candidates[0], b, None)


class _Within(NamedTuple):
    """What one report adds up, and what others may."""

    additions: Sequence[Given]  # to no number of its own
    exact: Sequence[Relation]
    runs: Sequence[Sequence[Given]]  # that need a total
    candidates: Sequence[tuple[Given, Sequence[tuple[Given, str]]]]  # a number, and what it adds to
    brought: Sequence[tuple[Given, Given]]  # an addition, and the total that it brings


def _within(*given: Given) -> _Within:
    members = sorted(given, key=lambda g: g.figure.span.start)
    beside = (
        (b, [(a, reason) for a in reversed(members[max(0, i - 3) : i]) if (reason := _adds_up(a, b))])
        for i, b in enumerate(members)
    )
    return _Within(
        [b for b in members if _is_addition(b, members)],
        [*_exact(members)],
        [run for run in _runs(members) if len(run) >= _FEWEST_LISTED],
        [(b, candidates) for b, candidates in beside if candidates],
        [(b, t) for b, t in pairwise(members) if _brings(b, t)],
    )


_BRINGS_TOTAL = frozenset(bag_of("bring total"))


# "Another" need not be said of what takes a total to a number.
_BRINGS_TO = re.compile(
    r"\b(?:tak|bring|lift|rais|push)(?:es|s|ing)\s+(?:the|its|their|that)\s+(?:\w+\s+)?(?:total|tally|toll|number|count)\b(?:\s+\w+){0,3}\s+to$",
    re.IGNORECASE,
)


def _brings(b: Given, total: Given) -> bool:
    """As in "another 30,000 will come, which brings the total to 98,000"."""
    near = total.figure.sentence - b.figure.sentence <= 1 and total.unit == b.unit != ""
    if not near or total.figure.change is not Change.TOTAL or not 0 < b.figure.low < total.figure.low:
        return False
    added = b.figure.change is Change.ADDITION and total.words >= _BRINGS_TOTAL
    return added or bool(_BRINGS_TO.search(total.nearby.lead))


def _brought(
    brought: Sequence[tuple[Given, Given]], by_number: Mapping[float, Sequence[Given]]
) -> Iterator[Relation]:
    """What was there before an addition, in any report: the total less what is added."""
    for b, total in brought:
        low = total.figure.low - b.figure.low
        bases = [
            a
            for a in by_number.get(low, ())
            if (a.unit == b.unit and of_one_course(a.state, total.state))
            or (is_kin(a.unit, b.unit) and digits_of(total.figure.low) >= _FEWEST_DIGITS)
        ]
        if bases:
            base = min(bases, key=lambda a: (a.figure.report_id != b.figure.report_id, time_key(a)))
            yield _sum(base, "an addition brings the total", b, total)


def _partitioned(*given: Given) -> list[Relation]:
    return [_sum_of(parts, why, whole) for parts, whole, why in find_partitions(given)]


def _listed(
    runs: Sequence[Sequence[Given]], by_number: Mapping[float, Sequence[Given]]
) -> Iterator[Relation]:
    """Exact counts that a report lists one after another, and what they make together: a total in some report."""
    for run in runs:
        for parts in (run, run[1:], run[:-1]):
            if len(parts) >= _FEWEST_LISTED and (total := _total_of(parts, by_number)):
                yield _sum_of(parts, "one report lists the parts one after another", total)
                break


def _total_of(parts: Sequence[Given], by_number: Mapping[float, Sequence[Given]]) -> Given | None:
    low, unit, own = sum(p.figure.low for p in parts), parts[0].unit, parts[0].figure.report_id
    if digits_of(low) < _TELLING_DIGITS:
        return None
    totals = [t for t in by_number.get(low, ()) if t.unit in ("", unit) and _is_plain(t) and t not in parts]
    return min(totals, key=lambda t: (t.figure.report_id != own, time_key(t)), default=None)


_FEWEST_LISTED = 3
_FEWEST_DIGITS = 2
# A total in two digits may be met by chance.
_TELLING_DIGITS = 3


def _runs(members: Sequence[Given]) -> Iterator[list[Given]]:
    """Stretches of counts in one unit, each at most a sentence after the one before."""
    counts = [m for m in members if m.unit and not m.measured and not m.disowned]
    run: list[Given] = []
    for each in counts:
        goes_on = run and each.unit == run[-1].unit and each.figure.sentence - run[-1].figure.sentence <= 1
        if not (goes_on and _is_plain(each)):
            yield run
            run = []
        if _is_plain(each):
            run.append(each)
    yield run


def _is_plain(given: Given) -> bool:
    return given.figure.low == given.figure.high and not given.figure.approximate


def _exact(members: Sequence[Given]) -> Iterator[Relation]:
    """Three numbers of one or two sentences too exact to add up by chance: "17,303, of which 12,101 ... and 5,202"."""
    counts = [
        m
        for m in members
        if m.figure.low == m.figure.high and m.figure.low % _ROUND and m.figure.low > _ROUND
    ]
    for total in counts:
        near = [
            m for m in counts if 0 <= abs(m.figure.sentence - total.figure.sentence) <= 1 and m is not total
        ]
        for a, b in combinations(near, 2):
            if a.figure.low + b.figure.low == total.figure.low:
                yield _sum(a, "the numbers are too exact to add up by chance", b, total)


_ROUND = 100


_Source = tuple[ActorId | None, str, str]  # who counts, what, and what is said of it


def _is_addition(b: Given, members: Sequence[Given]) -> bool:
    """Of a known source, to nothing that its report tells before."""
    if b.figure.change is not Change.ADDITION or b.figure.unit_head == "other" or not b.actor:
        return False
    return not any(a is not b and a.state == b.state and a.figure.span < b.figure.span for a in members)


def _across_reports(
    additions: Sequence[Given], by_source: Mapping[_Source, Sequence[Given]], totals: "_Totals"
) -> Iterator[Relation]:
    """An addition whose base the same source gave in an earlier report."""
    for b in additions:
        earlier = by_source[b.actor, b.unit, b.state]
        bases = [a for a in earlier if a.figure.report_id != b.figure.report_id and _adds_to(a, b)]
        if bases:
            base = max(bases, key=time_key)
            reason = f"{_ADDITION}, by the same source in an earlier report"
            yield _sum(base, reason, b, totals.of(base, b))


def _adds_to(base: Given, b: Given) -> bool:
    """True if `base` was given first, as far as is known, and is a plain total."""
    plain = base.figure.change is Change.TOTAL and base.figure.high == base.figure.low and not base.expected
    return plain and _is_first(base, b)


def _is_first(a: Given, b: Given) -> bool:
    """Said no later than the other begins, and begun before it; of equal times the earlier report is first."""
    if not (a.said and b.said and a.said.earliest and a.said.latest and b.said.earliest):
        return False
    begun = a.said.earliest < b.said.earliest or time_key(a) < time_key(b)
    return begun and a.said.latest <= b.said.earliest


class _Totals:
    """What can be a total, to be found by its number."""

    def __init__(self, given: Sequence[Given]) -> None:
        self._in_order = sorted(given, key=attrgetter("figure.low"))

    def of(self, a: Given, b: Given) -> Given | None:
        """A figure that gives the sum as the whole; the same report's own first."""
        low = a.figure.low + b.figure.low
        slack = _ROUNDED * low
        first = bisect_left(self._in_order, low - slack, key=lambda g: g.figure.low)
        last = bisect_right(self._in_order, low + slack, key=lambda g: g.figure.low)
        near = self._in_order[first:last]
        totals = [t for t in near if t.figure.id not in (a.figure.id, b.figure.id) and _is_total(a, b, t)]
        own = a.figure.report_id
        return min(totals, key=lambda t: (t.figure.report_id != own, time_key(t)), default=None)


def _sum(a: Given, reason: str, b: Given, total: Given | None) -> Relation:
    return _sum_of((a, b), reason, total)


def _sum_of(parts: Sequence[Given], reason: str, total: Given | None) -> Relation:
    numbers = [p.figure.low for p in parts]
    why = f"{reason}: {' + '.join(f'{n:,.0f}' for n in numbers)} = {sum(numbers):,.0f}"
    if total:
        why += f", and a total of {total.figure.low:,.0f} is given"
    return Relation(
        type=RelationType.SUMS,
        figures=tuple(p.figure.id for p in parts),
        total=total.figure.id if total else None,
        why=why,
    )


_ADDITION = "the second number is given as an addition to the first"


def _adds_up(a: Given, b: Given) -> str | None:
    fa, fb = a.figure, b.figure
    if (
        (fa.high is None and fa.bound is None)
        or (fb.high is None and fb.bound is None)
        or fa.low <= 0
        or fb.low <= 0
    ):
        return None
    near = abs(fb.sentence - fa.sentence) <= 1
    same_state = a.state == b.state
    within = fa.change is Change.PART and fb.span.start - fa.span.end <= len(
        " of the "
    )  # "five of the other seven"
    adds = fb.change is Change.ADDITION and not within
    if adds and near and same_state and (a.unit == b.unit or (a.people and b.people)):
        return _ADDITION
    if (
        fb.sentence == fa.sentence
        and {a.state, b.state} <= {"killed", "injured", "missing", "captured"}
        and a.state != b.state
    ):
        return "one sentence gives two harms side by side"
    if (
        near
        and same_state
        and a.people
        and b.people
        and a.unit != b.unit
        and "person" not in (a.unit, b.unit)  # of whom the others may be some
        and fa.change is Change.TOTAL
        and fb.change is not Change.PART
    ):
        return "the text gives two groups of people side by side"
    return None


def _is_total(a: Given, b: Given, total: Given) -> bool:
    fa, fb, ft = a.figure, b.figure, total.figure
    if ft.high is None and ft.bound is None:  # "hundreds" is no total
        return False
    if not (total.people == a.people and ft.change is not Change.ADDITION and _is_as_sure(a, b, total)):
        return False
    if a.state != b.state and total.state != "casualties":
        return False
    brought = fb.change is Change.ADDITION and fb.report_id == ft.report_id and _TOTAL.search(ft.state)
    if a.state == b.state and not (brought or of_one_course(a.state, total.state)):
        return False
    low = fa.low + fb.low
    if ft.low <= max(fa.low, fb.low):
        return False
    slack = _ROUNDED * low if ft.approximate else 0.0
    return abs(ft.low - low) <= slack or (a.state == b.state == total.state and _is_rounded(low, total))


def _is_beside(a: Given, b: Given) -> bool:
    """Money of the sentence before may be somebody else's, and what another source adds is added to another number."""
    if a.figure.sentence == b.figure.sentence:
        return True
    return not b.measured and a.actor == b.actor


def _is_as_sure(a: Given, b: Given, total: Given) -> bool:
    """What is foretold of a part is foretold of the whole."""
    return not total.expected or a.expected or b.expected


# "Another 12 came, bringing the total to 52".
_TOTAL = re.compile(r"\b(?:total|tally|count|toll)\b")


def _is_rounded(low: float, total: Given) -> bool:
    """True of 52 and "more than 50", a little less in full tens or hundreds."""
    down = total.figure.bound in (Bound.MORE_THAN, Bound.AT_LEAST) and digits_of(total.figure.low) == 1
    return down and total.figure.low >= _TENS and 0 <= low - total.figure.low <= _ROUNDED * low


# "More than 10" holds of too much.
_TENS = 20


# "Some 500" may round 490, not 461: a sum found by chance is worse than none.
_ROUNDED = 0.05
