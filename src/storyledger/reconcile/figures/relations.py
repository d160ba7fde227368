"""How figures bear on each other: same, revises, conflicts, sums, equal numbers of different things.

In: figures as given, and their tracks. Out: relations, each with its reason. 1. sums by arithmetic *and*
wording; 2. inside one kind, for each pair: taken back, corrected, the same, revised, in conflict; 3. equal
numbers of different things. A false conflict is worse than a missed one: doubt means no relation.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from storyledger.figure import Bound, Change, Perpetrators, Relation, RelationType, Track
from storyledger.interval import surely_before
from storyledger.reconcile.blocks import Blocks, Keys, Pair
from storyledger.reconcile.figures.exact import is_rounded_down, relate_equals, tell_apart
from storyledger.reconcile.figures.figures import SMALL
from storyledger.reconcile.figures.given import (
    ABOUT,
    Affair,
    Given,
    at_one_time,
    bounds_of,
    cannot_both_hold,
    elsewhere,
    equal,
    is_vague,
    own_places,
    places_agree,
    share_places,
    time_key,
)
from storyledger.reconcile.figures.sums import find_sums
from storyledger.reconcile.words.words import bag_of
from storyledger.span import FigureId


def relate_figures(
    given: Sequence[Given],
    tracks: Sequence[Track],
    equals: Sequence[Sequence[Given]] = (),
    blocks: Blocks | None = None,
) -> list[Relation]:
    """Every relation, sums first: what is part of a sum is in no conflict with its total.

    Args:
        given: figures with their circumstances.
        tracks: they are in.
        equals: groups of equal numbers that are one count.
        blocks: what is known from an earlier ledger.
    """
    blocks = blocks or Blocks()
    sums = list({frozenset(r.figures): r for r in find_sums(given, blocks)}.values())
    summed = {frozenset(p) for r in sums for p in combinations(filter(None, (*r.figures, r.total)), 2)}
    relations: list[Relation] = [*sums]
    counts = [g for g in sorted(given, key=time_key) if g.unit and g.state and not g.measured]
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
            found += _set_against(members, {frozenset(r.figures) for r in found} | summed)
        if not any(r.type is RelationType.CONFLICTS for r in found):
            found += [relation for p in bearing[affair] if (relation := p.found.overtaken)]
        relations += _once(found, {g.figure.id: g for g in members})
    known = {r.figures for r in relations}
    for r in relate_equals(equals):
        if not (r.figures in known or r.figures[::-1] in known or frozenset(r.figures) in summed):
            relations.append(r)
    return [*relations, *tell_apart(given, tracks, blocks)]


class _Bearing(NamedTuple):
    """How two figures bear on each other, and how if no sources contradict each other."""

    now: Relation | None
    overtaken: Relation | None


def _of_affair(given: Given) -> tuple[Keys, Keys]:
    return [given.affair], [given.affair]


def _bear(a: Given, b: Given) -> _Bearing | None:
    """`a` was given no later than `b`; None if they do not bear on each other."""
    if not _same_unit(a, b):
        return None
    found = _Bearing(_relate(a, b), _overtaken(a, b))
    return found if any(found) else None


def _set_against(members: Sequence[Given], known: Collection[frozenset[FigureId]]) -> Iterator[Relation]:
    """A number that its report sets against the one told last: "others put the toll at 150"."""
    for b in (m for m in members if m.against):
        before = [a for a in members if _is_told_before(a, b) and _same_unit(a, b)]
        a = max(before, key=lambda m: m.figure.span.start, default=None)
        pair = frozenset((a.figure.id, b.figure.id)) if a else None
        if a and pair not in known and _differ(a, b):
            yield _relation(
                RelationType.CONFLICTS, b, a, "one report sets the two numbers against each other"
            )


def _is_told_before(a: Given, b: Given) -> bool:
    """In the same report, shortly before, by somebody else."""
    near = 0 <= b.figure.sentence - a.figure.sentence <= _BESIDE and a.figure.span < b.figure.span
    return near and a.figure.report_id == b.figure.report_id and not _is_same_source(a, b)


def _differ(a: Given, b: Given) -> bool:
    """Two counts of all that are two; of two lower bounds the report itself says so."""
    whole = a.whole and b.whole and not (a.expected or b.expected or a.disowned or b.disowned)
    counts = not (is_vague(a.figure) or is_vague(b.figure) or a.figure.replaced or b.figure.replaced)
    return whole and counts and a.figure.low != b.figure.low and not _fit(a, b) and not elsewhere(a, b)


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


def _same_unit(a: Given, b: Given) -> bool:
    """One unit, or "people" for a kind of people: the wording narrows, the count may be one."""
    wide = {"person", "civilian"}
    return (
        a.unit == b.unit
        or (a.people and b.people and (a.unit in wide or b.unit in wide) and equal(a.figure, b.figure))
        or {a.unit, b.unit} == wide
    )


def _relate(a: Given, b: Given) -> Relation | None:
    """`a` was given no later than `b`."""
    if a.disowned or b.disowned:
        return _taken_back(a, b)
    if equal(a.figure, b.figure):
        added = (
            Change.ADDITION in (a.figure.change, b.figure.change) and a.figure.change is not b.figure.change
        )
        chance = min(a.figure.low, b.figure.low) < SMALL and (a.unit != b.unit or added)
        return None if chance or elsewhere(a, b) else _same(a, b)
    if a.figure.replaced or b.figure.replaced:
        return _corrected(a, b)
    if a.expected or b.expected or not (a.whole and b.whole):
        return None
    if elsewhere(a, b) or not places_agree(a, b):
        return None
    if _counts_perpetrators_apart(a, b):
        why = "one of the two counts those who did it, the other does not"
        return _relation(RelationType.DIFFERENT_THING, a, b, why)
    return _revised(a, b) or _conflict(a, b)


def _relation(kind: RelationType, first: Given, second: Given, why: str) -> Relation:
    return Relation(type=kind, figures=(first.figure.id, second.figure.id), total=None, why=why)


def _same(a: Given, b: Given) -> Relation:
    return _relation(RelationType.SAME, a, b, "the same number of the same thing")


def _taken_back(a: Given, b: Given) -> Relation | None:
    """Who denies a number gives none; who disowns an own one takes it back."""
    taken_back = b.disowned and not a.disowned and a.actor is not None and a.actor == b.actor
    if not (taken_back and equal(a.figure, b.figure)):
        return None
    return _relation(RelationType.SAME, b, a, "the same number, which its source takes back")


def _corrected(a: Given, b: Given) -> Relation | None:
    """One sentence gives one number up for the other: "68, not 70", "revised from 21 to 24"."""
    beside = a.figure.report_id == b.figure.report_id and a.figure.sentence == b.figure.sentence
    if not beside or a.figure.replaced == b.figure.replaced or a.unit != b.unit:
        return None
    new, old = (b, a) if a.figure.replaced else (a, b)
    return _relation(RelationType.REVISES, new, old, "one sentence gives one number up for the other")


def _counts_perpetrators_apart(a: Given, b: Given) -> bool:
    """As in "four dead, including the gunman" and "three killed"."""
    few = 0 < abs(a.figure.low - b.figure.low) <= _FEW_PERPETRATORS
    more, fewer = (a, b) if a.figure.low > b.figure.low else (b, a)
    counted = more.figure.perpetrators is Perpetrators.COUNTED
    left_out = fewer.figure.perpetrators is Perpetrators.LEFT_OUT
    return few and (counted or left_out) and more.figure.perpetrators is not fewer.figure.perpetrators


_FEW_PERPETRATORS = 2
# States that only ever grow while a story develops.
_TOLLS = frozenset(
    {
        "killed",
        "injured",
        "casualties",
        "arrested",
        "displaced",
        "infected",
        "affected",
        "damaged",
        "destroyed",
    }
)


# What is so at a time and happens on no day: another day's number is the next of one count.
_LEVELS = frozenset({"without power", "without water", "flowing"})


def _revised(a: Given, b: Given) -> Relation | None:
    """1. one source; 2. reports in their own name; 3. bodies of one state; 4. a report, then a source: another number later."""
    if not (a.unit == b.unit or {a.unit, b.unit} == {"person", "civilian"}) or _fit(a, b):
        return None
    if a.state not in _LEVELS and not _of_one_event(a, b) and not _is_near(a, b):
        return None
    if a.noted or a.state == "treated":  # a note is younger than its report; a hospital's patients are a part
        return None
    same_source = _is_same_source(a, b)
    if same_source:
        return None if is_rounded_down(a, b) and a.state not in _TOLLS else _step(a, b, "the same source")
    if a.narrator and b.narrator and _comparable(a, b) and share_places(a, b):
        return _step(a, b, "a report in its own name")
    if _is_one_side(a, b) and _is_growth(a, b):
        return _step(a, b, "another body of the same state")
    if _is_next_stage(a, b) and share_places(a, b):
        return _step(a, b, "a source of a later report")
    return None


def _is_next_stage(a: Given, b: Given) -> bool:
    """A report's own toll, and a somewhat higher one that a source gives in a later report."""
    grown = a.narrator and not b.narrator and a.state in _TOLLS and a.figure.low < b.figure.low
    counted = not (is_vague(a.figure) or is_vague(b.figure))
    return bool(grown and counted and b.actor and _later(a, b) and a.figure.low >= _STAGE * b.figure.low)


def _is_growth(a: Given, b: Given) -> bool:
    """Later and higher, or of one day and close: stages of one count."""
    low, high = sorted((a.figure.low, b.figure.low))
    if _later(a, b):
        return b.figure.low > a.figure.low and _comparable(a, b)
    return a.state in _TOLLS and low >= _CLOSE * high


# Two counts this close are stages of one, not two opinions.
_CLOSE = 0.8
# A toll may grow by this much from one report to the next.
_STAGE = 0.7


def _overtaken(a: Given, b: Given) -> Relation | None:
    """Where no sources contradict each other, a later report's own count replaces a source's earlier one."""
    named_then_own = a.actor is not None and not a.narrator and b.narrator
    whole = a.whole and b.whole and not (a.expected or b.expected)
    plain = whole and not (a.disowned or b.disowned or a.noted or a.figure.replaced or b.figure.replaced)
    if not (named_then_own and plain and a.unit == b.unit and a.state in _TOLLS) or elsewhere(a, b):
        return None
    low, high = sorted((a.figure.low, b.figure.low))
    if not (share_places(a, b) and (_of_one_event(a, b) or _is_near(a, b))):
        return None
    if low < _CLOSE * high or _fit(a, b) or not _later(a, b) or not cannot_both_hold(a, b):
        return None
    if _counts_perpetrators_apart(a, b):
        return None
    why = "a later report gives in its own name a number that this one does not allow, and no source disputes it"
    return _relation(RelationType.REVISES, b, a, why)


def _is_same_source(a: Given, b: Given) -> bool:
    return (a.actor is not None and a.actor == b.actor) or (a.origin is not None and a.origin == b.origin)


def _is_one_side(a: Given, b: Given) -> bool:
    return bool(a.voice and b.voice and a.voice.state and a.voice.state == b.voice.state)


def _fit(a: Given, b: Given) -> bool:
    """True if one says no more than the other: "dozens" and 60, "about 60" and 57."""
    (a_low, a_high), (b_low, b_high) = bounds_of(a.figure), bounds_of(b.figure)
    if is_vague(a.figure) or is_vague(b.figure):
        return a_low <= b_high and b_low <= a_high
    near = abs(a.figure.low - b.figure.low) <= ABOUT * max(a.figure.low, b.figure.low)
    return near and (a.figure.approximate or b.figure.approximate)


def _step(a: Given, b: Given, who: str) -> Relation | None:
    """The newer number first. On one day the higher of two tolls is taken as the newer, and said so."""
    if a.unit != b.unit and b.figure.low < a.figure.low and a.state in _TOLLS:
        return None  # fewer civilians than people is a part, no revision
    if _later(a, b):
        lower_bound = b.figure.bound in (Bound.AT_LEAST, Bound.MORE_THAN) and b.figure.low < a.figure.low
        if lower_bound and a.figure.bound is not None:  # "more than 800" takes nothing from "more than 830"
            return None
        return _relation(RelationType.REVISES, b, a, f"{who} gives another number later")
    new, old = (b, a) if b.figure.low >= a.figure.low else (a, b)
    one_report = a.figure.report_id == b.figure.report_id
    # two reports' own counts of one day: only "at least two" and "three" are surely old and new
    if (
        a.state not in _TOLLS
        or _later(b, a)
        or (a.narrator and old.figure.bound not in (Bound.AT_LEAST, Bound.MORE_THAN))
        or (one_report and not _told_twice(a, b))
    ):
        return None
    why = f"{who} gives two numbers of one time; tolls grow, so the higher is taken as the newer"
    return _relation(RelationType.REVISES, new, old, why)


# "An overall toll of 75" beside "36 in the night": a whole and its part, no old and new.
_WHOLE = frozenset(bag_of("overall total altogether cumulative"))


def _told_twice(a: Given, b: Given) -> bool:
    """One report holds both: they are old and new only if neither sentence can be telling a part."""
    apart = a.figure.sentence != b.figure.sentence and not (a.words ^ b.words) & _WHOLE
    return apart and a.figure.unit == b.figure.unit and min(a.figure.low, b.figure.low) >= SMALL


def _comparable(a: Given, b: Given) -> bool:
    """Two reports' own counts are versions of one if they lie close, or the later is higher."""
    low, high = sorted((a.figure.low, b.figure.low))
    vague = is_vague(a.figure) or is_vague(b.figure)
    return not vague and low >= (0.3 if b.figure.low > a.figure.low else _CLOSE) * high


def _conflict(a: Given, b: Given) -> Relation | None:
    """Two named sources that are no one side, of one time and one event, whose numbers exclude each other."""
    named = not a.narrator and not b.narrator and a.actor and b.actor
    if not named or _is_same_source(a, b) or (a.voice and b.voice and a.voice.is_one_with(b.voice)):
        return None
    if not _of_one_time(a, b) or not _of_one_event(a, b) or not cannot_both_hold(a, b):
        return None
    if own_places(a) != own_places(b) or not _is_one_count(a, b):
        return None
    why = "two sources give numbers of one time that cannot both hold"
    return _relation(RelationType.CONFLICTS, b, a, why)


def _is_one_count(a: Given, b: Given) -> bool:
    """False where the numbers are so far apart that they likely count two things, or so close that they are stages."""
    low, high = sorted((a.figure.low, b.figure.low))
    if a.state in _TOLLS and low >= _CLOSE * high:  # 92 and "at least 95" are one toll, an hour apart
        return False
    return high <= (_WILD if low >= SMALL else _FAR) * low


# Beyond this one of two numbers is of another event: opposed tolls of one day differ less in the
# reports read by eye, of two events more. Small numbers are closer.
_WILD, _FAR = 25, 3
# Sentences between two counts that a report sets side by side.
_BESIDE = 6


def _of_one_time(a: Given, b: Given) -> bool:
    """Tolls grow by the hour: they are of one time only where one report sets them side by side."""
    if a.figure.report_id == b.figure.report_id:
        return abs(a.figure.sentence - b.figure.sentence) <= _BESIDE and at_one_time(a.said, b.said)
    dated = a.said is not None and b.said is not None and "report" not in (a.said.basis, b.said.basis)
    return a.state not in _TOLLS and dated and at_one_time(a.said, b.said)


def _of_one_event(a: Given, b: Given) -> bool:
    """False if their own words put them on different days, or only one of them on a day of its own."""
    if a.happened is None or b.happened is None:
        return a.happened is b.happened
    return a.happened.meets(b.happened)


def _is_near(a: Given, b: Given) -> bool:
    """One day's count against a count of all: stages of one only if the one is not a small part of the other."""
    disjoint = a.happened is not None and b.happened is not None
    low, high = sorted((a.figure.low, b.figure.low))
    return not disjoint and low >= _HALF * high


_HALF = 0.5


def _later(a: Given, b: Given) -> bool:
    """True if `b` was certainly given after `a`, or stands in a report that ran later."""
    if surely_before(a.said, b.said):
        return True
    ran_a, ran_b = a.published and a.published.latest, b.published and b.published.latest
    return bool(ran_a and ran_b and ran_a < ran_b)
