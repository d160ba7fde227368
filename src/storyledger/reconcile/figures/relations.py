"""How figures bear on each other: same, revises, conflicts, sums, equal numbers of different things.

In: figures as given, their tracks, and groups of equal numbers. Out: relations, each with its reason. 1. sums by arithmetic
*and* wording; 2. inside one kind, for each pair: taken back, corrected, revised, in conflict; 3. equal numbers that are one,
and those of different things. A false conflict is worse than a missed one: doubt means no relation.
"""

import re
from collections import defaultdict
from collections.abc import Container, Iterator, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from storyledger.figure import Relation, RelationType, Track
from storyledger.reconcile.blocks import Blocks, Keys, Pair
from storyledger.reconcile.figures.answers import (
    BESIDE,
    are_of_one_unit,
    find_answers,
    find_set_against,
)
from storyledger.reconcile.figures.contests import relate_leads
from storyledger.reconcile.figures.earlier import by_report, find_replaced
from storyledger.reconcile.figures.equals import relate_equals, tell_apart
from storyledger.reconcile.figures.estimates import ESTIMATES, find_given_up
from storyledger.reconcile.figures.figures import SMALL
from storyledger.reconcile.figures.given import (
    Affair,
    Given,
    at_one_time,
    cannot_both_hold,
    equal,
    time_key,
)
from storyledger.reconcile.figures.places import (
    are_of_one_place,
    are_scoped_apart,
    elsewhere,
    own_places,
    places_agree,
    share_places,
)
from storyledger.reconcile.figures.revisions import (
    BODY,
    CLOSE,
    LEVELS,
    TOLLS,
    counts_perpetrators_apart,
    foretold_anew,
    is_same_source,
    of_one_event,
    overtaken_by,
    revised,
)
from storyledger.reconcile.figures.sums import find_sums
from storyledger.span import FigureId


def relate_figures(
    given: Sequence[Given],
    tracks: Sequence[Track],
    equals: Sequence[Sequence[Given]] = (),
    blocks: Blocks | None = None,
    worded: Sequence[Given] | None = None,
) -> list[Relation]:
    """Every relation, sums first: what is part of a sum is in no conflict with its total.

    Args:
        given: figures with their circumstances.
        tracks: they are in.
        equals: groups of equal numbers that are one count.
        blocks: what is known from an earlier ledger.
        worded: the figures by their own words, if others have told what some of them count; these make sums.
    """
    blocks = blocks or Blocks()
    sums = list(
        {frozenset(r.figures): r for r in find_sums(given if worded is None else worded, blocks)}.values()
    )
    gone = {g.figure.id for g in given if g.figure.replaced}
    summed = {pair for r in sums for pair in _no_rivals(r, gone)}
    relations: list[Relation] = [*sums]
    counts = sorted([g for g in given if g.unit and g.state and not g.measured], key=time_key)
    affairs: dict[Affair, list[Given]] = defaultdict(list)
    for each in counts:
        affairs[each.affair].append(each)
    bearing: dict[Affair, list[Pair]] = defaultdict(list)
    for pair in blocks.pairs(counts, _of_affair, _bear):
        if not summed or frozenset((pair.a.figure.id, pair.b.figure.id)) not in summed:
            bearing[pair.a.affair].append(pair)
    for affair, members in affairs.items():
        found = [relation for p in bearing[affair] if (relation := p.found.now)]
        if any(m.against for m in members):
            related = {frozenset(r.figures) for r in found} | summed
            opposed = [_opposed(a, b) for a, b in find_set_against(members)]
            found += [r for r in opposed if frozenset(r.figures) not in related]
        if not any(r.type is RelationType.CONFLICTS for r in found):
            found += [relation for p in bearing[affair] if (relation := p.found.overtaken)]
        relations += _once(found, {g.figure.id: g for g in members})
    known = {r.figures for r in relations}
    words = _given_up(given if worded is None else worded, blocks)
    told = [r for r in words if frozenset(r.figures) not in summed]
    told += _replaced(told, given, equals)
    relations += [r for r in told if r.figures not in known and r.figures[::-1] not in known]
    for r in relate_equals(equals):
        if not (r.figures in known or r.figures[::-1] in known or frozenset(r.figures) in summed):
            relations.append(r)
    return [*relations, *tell_apart(given, tracks, equals, blocks)]


def _no_rivals(of_sum: Relation, gone: Container[FigureId]) -> Iterator[frozenset[FigureId]]:
    """Parts and total; of "lifts the total from 40 to 52" the 52 does revise the 40."""
    yield from (frozenset(p) for p in combinations(of_sum.figures, 2))
    yield from (frozenset((p, of_sum.total)) for p in of_sum.figures if of_sum.total and p not in gone)


def _given_up(given: Sequence[Given], blocks: Blocks) -> Iterator[Relation]:
    """What a report gives up, whatever it counts or measures."""
    for members in by_report(given):
        yield from blocks.make(_given_up_in, *members)


def _replaced(
    told: Sequence[Relation], given: Sequence[Given], equals: Sequence[Sequence[Given]]
) -> list[Relation]:
    why = "a report gives this number, told before, up for the other"
    steps = [(r.figures[0], r.figures[1]) for r in told if r.type is RelationType.REVISES]
    return [
        _relation(RelationType.REVISES, new, old, why) for new, old in find_replaced(steps, given, equals)
    ]


def _given_up_in(*given: Given) -> list[Relation]:
    why = "the report gives one number up for the other"
    pairs = {(new.figure.id, old.figure.id): (new, old) for new, old in find_given_up(given)}
    given_up = [_relation(RelationType.REVISES, new, old, why) for new, old in pairs.values()]
    return [*given_up, *(_opposed(a, b) for a, b in find_answers(given))]


def _opposed(a: Given, b: Given) -> Relation:
    why = "one report sets the two numbers against each other"
    return _relation(RelationType.CONFLICTS, b, a, why)


class _Bearing(NamedTuple):
    """How two figures bear on each other, and how if no sources contradict each other."""

    now: Relation | None
    overtaken: Relation | None


def _of_affair(given: Given) -> tuple[Keys, Keys]:
    return [given.affair], [given.affair]


def _bear(a: Given, b: Given) -> _Bearing | None:
    """`a` was given no later than `b`; None if they do not bear on each other."""
    if not are_of_one_unit(a, b):
        return None
    found = _Bearing(_relate(a, b), overtaken_by(a, b))
    return found if any(found) else None


def _once(found: Sequence[Relation], given: Mapping[FigureId, Given]) -> Iterator[Relation]:
    """A number that many reports replace by one other is replaced once, by the first of them."""
    steps: set[tuple[FigureId, float]] = set()
    for relation in found:
        if relation.type is RelationType.REVISES and (new := given[relation.figures[0]]).narrator:
            step = (relation.figures[1], new.figure.low)
            if step in steps:
                continue
            steps.add(step)
        yield relation


def _relate(a: Given, b: Given) -> Relation | None:
    """`a` was given no later than `b`."""
    if a.figure.lead and b.figure.lead:
        return relate_leads(a, b)
    if a.disowned or b.disowned:
        return _taken_back(a, b)
    if equal(a.figure, b.figure):
        return None  # the same, if anything: whatever makes equal numbers one tells it
    if (before := _was_before(a, b)) and (a.state in LEVELS or _had_said(a, b)):
        return before
    if a.figure.replaced or b.figure.replaced:
        return _corrected(a, b)
    if a.state in TOLLS and (moved := _moved(a, b)):
        return moved
    if not (_is_told_of_all(a) and _is_told_of_all(b)) or _are_compared(a, b):
        return None
    if a.expected or b.expected:
        return foretold_anew(a, b)
    apart = not places_agree(a, b)
    if elsewhere(a, b) or (apart and a.state not in _FIRED):
        return None
    if counts_perpetrators_apart(a, b):
        why = "one of the two counts those who did it, the other does not"
        return _relation(RelationType.DIFFERENT_THING, a, b, why)
    return (None if apart else revised(a, b)) or _conflict(a, b)


_COMPARED = re.compile(r"\b(?:compared\s+(?:to|with)|versus|against)\s+(?:\w+\s+)?$", re.IGNORECASE)


def _are_compared(a: Given, b: Given) -> bool:
    """As in "expects 20 ships, compared with 12 at the last fair": two counts, side by side in one sentence."""
    second = max(a, b, key=lambda g: g.figure.span)
    one = (a.figure.report_id, a.figure.sentence) == (b.figure.report_id, b.figure.sentence)
    return one and bool(_COMPARED.search(f"{second.nearby.lead} "))


def _is_told_of_all(given: Given) -> bool:
    """Of those fired, how many hit is told as a part by everyone: "58 of the 59", "only 23 of them"."""
    return given.whole or (given.state in _OF_THOSE_FIRED and not given.parted)


# A sentence names who fired and at whom: places tell no two counts of one day apart.
_FIRED = frozenset({"launched", "intercepted"})
_OF_THOSE_FIRED = frozenset({"hit", "intercepted"})


def _relation(kind: RelationType, first: Given, second: Given, why: str) -> Relation:
    return Relation(type=kind, figures=(first.figure.id, second.figure.id), total=None, why=why)


def _taken_back(a: Given, b: Given) -> Relation | None:
    """Who denies a number gives none; who disowns an own one takes it back."""
    taken_back = b.disowned and not a.disowned and a.actor is not None and a.actor == b.actor
    if not (taken_back and equal(a.figure, b.figure)):
        return None
    return _relation(RelationType.SAME, b, a, "the same number, which its source takes back")


# Sentences from a number to what it was before.
_SHORTLY = 2
# What is only a tenth of it is another count.
_SHRUNK = 0.3


# "3,150 jobs rather than 3,800": nothing has moved, the one is told for the other.
_INSTEAD = re.compile(r"\b(?:rather\s+than|instead\s+of|and\s+not)(?:\s+the)?\s*$")


def _corrected(a: Given, b: Given) -> Relation | None:
    """One sentence gives one number up for the other: "68, not 70", "revised from 21 to 24"."""
    if a.figure.report_id != b.figure.report_id or a.figure.replaced == b.figure.replaced or a.unit != b.unit:
        return None
    new, old = (b, a) if a.figure.replaced else (a, b)
    told = _INSTEAD.search(old.nearby.lead) or old.words & ESTIMATES
    if new.expected and not (old.expected and told):  # "will have dropped from 45 to 30": a change to come
        return None
    if new.figure.sentence == old.figure.sentence:
        return _relation(RelationType.REVISES, new, old, "one sentence gives one number up for the other")
    # "The number is up from 64": what stands is told shortly before
    after = 0 < old.figure.sentence - new.figure.sentence <= _SHORTLY
    low, high = sorted((new.written, old.written))
    if not (after and new.whole and old.whole and _SHRUNK * high <= low < high):
        return None
    return _relation(RelationType.REVISES, new, old, "the report says that the one was the other before")


def _moved(a: Given, b: Given) -> Relation | None:
    """One sentence tells what the toll was and is: "climbed from four to five"."""
    for old, new in ((a, b), (b, a)):
        if old.nearby.moved_to == new.figure.id and a.unit == b.unit and old.figure.low < new.figure.low:
            return _relation(
                RelationType.REVISES, new, old, "one sentence says that the one became the other"
            )
    return None


def _was_before(a: Given, b: Given) -> Relation | None:
    """The report tells what a level was: "to 60 barrels a day. That is up from an earlier 40"."""
    for new, old in ((a, b), (b, a)):
        told = (
            old.figure.qualifier in ("earlier", "previous")
            and new.figure.qualifier is None
            and new.figure.span < old.figure.span
        )
        near = a.figure.report_id == b.figure.report_id and old.figure.sentence - new.figure.sentence <= 1
        if told and near and new.unit == old.unit:
            return _relation(
                RelationType.REVISES, new, old, "the report says that the one was the other before"
            )
    return None


def _had_said(a: Given, b: Given) -> bool:
    """One source told both, the one before: "900 leaked. The company had said 500"."""
    previous = "previous" in (a.figure.qualifier, b.figure.qualifier)
    low, high = sorted((a.figure.low, b.figure.low))
    return (
        previous
        and is_same_source(a, b)
        and a.whole
        and b.whole
        and not (a.expected or b.expected)
        and low >= _SHRUNK * high
    )


def _conflict(a: Given, b: Given) -> Relation | None:
    """Two named sources that are no one side, of one time and one event, whose numbers exclude each other."""
    named = not a.narrator and not b.narrator and a.actor and b.actor
    if not named or is_same_source(a, b) or (a.voice and b.voice and a.voice.is_one_with(b.voice)):
        return None
    if not _of_one_time(a, b) or not of_one_event(a, b) or not cannot_both_hold(a, b):
        return None
    if BODY in (a.figure.unit_head, b.figure.unit_head) and _is_part_of_dead(a, b):
        return None
    if are_scoped_apart(a, b):
        return None
    if (
        own_places(a) != own_places(b)
        or not share_places(a, b)
        or _are_of_two_sides(a, b)
        or not _is_one_count(a, b)
    ):
        return None
    why = "two sources give numbers of one time that cannot both hold"
    return _relation(RelationType.CONFLICTS, b, a, why)


def _is_part_of_dead(a: Given, b: Given) -> bool:
    """Whoever counts bodies counts those at one place: fewer than a toll they contradict nothing."""
    fewer, more = sorted((a, b), key=lambda g: g.figure.low)
    return fewer.figure.unit_head == BODY != more.figure.unit_head


def _are_of_two_sides(a: Given, b: Given) -> bool:
    """Of two sides in a fight each fires its own; where one number names no side, both are of one salvo only if close."""
    mine, other = a.nearby.doers, b.nearby.doers
    if mine == other:
        return False
    low, high = sorted((a.figure.low, b.figure.low))
    return bool(mine and other) or low < _SALVO * high


_SALVO = 0.95


def _is_one_count(a: Given, b: Given) -> bool:
    """False where the numbers are so far apart that they likely count two things, or so close that they are stages."""
    low, high = sorted((a.figure.low, b.figure.low))
    if a.state in TOLLS and low >= CLOSE * high:  # 92 and "at least 95" are one toll, an hour apart
        return False
    return not low or high <= (_FAR if low < SMALL or a.state == _REACHED else _WILD) * low


# Beyond this one of two numbers is of another event: opposed tolls of one day differ less in the
# reports read by eye, of two events more. Small numbers are closer.
_WILD, _FAR = 25, 3
# By a breach or a storm: who speaks of far fewer speaks of those whom it reached in one way.
_REACHED = "affected"


_NEXT = 2  # sentences: what stands so near is set side by side, though only one of the two has a day


def _of_one_time(a: Given, b: Given) -> bool:
    """Tolls grow by the hour: they are of one time only where one report sets them side by side."""
    if a.figure.report_id == b.figure.report_id:
        undated = a.said == b.said and (a.said is None or a.said.basis == "report")
        away = abs(a.figure.sentence - b.figure.sentence)
        days = a.said is None or b.said is None or a.said.meets(b.said)
        beside = away <= _NEXT and days and are_of_one_place(*sorted((a, b), key=lambda g: g.figure.span))
        return away <= BESIDE and (undated or at_one_time(a.said, b.said) or beside)
    dated = a.said is not None and b.said is not None and "report" not in (a.said.basis, b.said.basis)
    return a.state not in TOLLS and dated and at_one_time(a.said, b.said)
