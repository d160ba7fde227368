"""Figures followed across reports: tracks, and how figures bear on each other.

In: figures with who said them and when. Out: tracks and relations, each relation with its reason.
1. a figure's kind: what is counted and what is said of it, through `affairs.toml`; 2. tracks: one
kind each; 3. same, revises, conflicts inside a track; 4. sums by arithmetic *and* wording; 5. equal
numbers of different things. A false conflict is worse than a missed one: doubt means no relation.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from storyledger.figure import Bound, Change, Figure, Relation, RelationType, Track
from storyledger.reconcile.affairs import affairs, is_people
from storyledger.reconcile.given import Given, bounds_of, time_key
from storyledger.reconcile.sums import find_sums
from storyledger.span import FigureId, make_id

_CLOSE_DAYS = 2


def track_figures(given: Sequence[Given]) -> list[Track]:
    """Group figures of one kind; a kind that only one figure has is a track if people come to harm.

    Numbers that one report alone gives of something else (six surgeons called in) and very small
    ones stay untracked: they are in the ledger all the same.
    """
    kinds: dict[tuple[str, ...], list[Given]] = defaultdict(list)
    for each in given:
        if each.unit and each.state and each.unit not in _MEASURES and not each.disowned:
            kinds[_track_key(each)].append(each)
    tracks = []
    for key, members in kinds.items():
        people = is_people(key[0])
        harm = people and key[1] in affairs()["states"] and key[1] != "surveyed"
        followed = (
            len({m.figure.report_id for m in members}) > 1 and max(m.figure.low for m in members) >= _SMALL
        )
        if not harm and not followed:
            continue
        ordered = sorted(members, key=time_key)
        title = _title(ordered)
        ids = tuple(g.figure.id for g in ordered)
        tracks.append(
            Track(
                id=make_id("t", *key, *sorted(ids)),
                title=title,
                unit=ordered[0].figure.unit,
                state=ordered[0].figure.state,
                figures=ids,
            )
        )
    return tracks


# Two camps and three countries are no figures that anybody follows.
_SMALL = 5


_MEASURES = frozenset(
    "year-old year month week day hour minute second % $ £ € percent km mile metre meter degree time percentage ratio floor dollar pound euro age".split()
)


def _track_key(given: Given) -> tuple[str, ...]:
    return (given.unit, given.state, "expected" if given.expected else "", given.scope)


def _title(members: Sequence[Given]) -> str:
    """The commonest words for what is counted and what is said of it."""
    units = [g.figure.unit for g in members]
    unit = max(units, key=lambda u: (units.count(u), -len(u)))
    states = [g.figure.state for g in members]
    state = max(states, key=lambda s: (states.count(s), -len(s)))
    return (
        f"{unit}: {state}"
        if members[0].state not in affairs()["states"]
        else f"{unit}: {members[0].state}" + (" (expected)" if members[0].expected else "")
    )


def relate_figures(given: Sequence[Given], tracks: Sequence[Track]) -> list[Relation]:
    """Every relation, sums first: what is part of a sum is in no conflict with its total."""
    sums = list(find_sums(given))
    summed = {
        frozenset(pair)
        for r in sums
        for pair in combinations([*r.figures, *([r.total] if r.total else [])], 2)
    }
    relations: list[Relation] = [*sums]
    blocks: dict[tuple[str, bool, str], list[Given]] = defaultdict(list)
    for each in sorted(given, key=time_key):
        if each.unit and each.state and each.unit not in _MEASURES:
            blocks[each.state, each.expected, each.scope].append(each)
    steps: set[tuple[object, ...]] = set()  # a number that many reports replace is replaced once
    for members in blocks.values():
        for a, b in combinations(members, 2):
            if frozenset((a.figure.id, b.figure.id)) not in summed and _same_unit(a, b):
                relation = _relate(a, b)
                if relation is None:
                    continue
                if a.narrator and relation.type is RelationType.REVISES:
                    step = (a.figure.low, b.figure.low, a.state, a.unit)
                    if step in steps:
                        continue
                    steps.add(step)
                relations.append(relation)
    return [*relations, *_equal_numbers(given, tracks)]


def _same_unit(a: Given, b: Given) -> bool:
    """One unit, or "people" for a kind of people: the wording narrows, the count may be one."""
    wide = {"person", "civilian"}
    return (
        a.unit == b.unit
        or (a.people and b.people and (a.unit in wide or b.unit in wide) and _equal(a.figure, b.figure))
        or {a.unit, b.unit} == wide
    )


def _relate(a: Given, b: Given) -> Relation | None:
    """`a` was given no later than `b`."""
    pair = (b.figure.id, a.figure.id)
    if a.disowned or b.disowned:  # who denies a number gives none; who disowns an own one takes it back
        taken_back = b.disowned and not a.disowned and a.actor is not None and a.actor == b.actor
        if taken_back and _equal(a.figure, b.figure):
            why = "the same number, which its source takes back"
            return Relation(type=RelationType.SAME, figures=pair, total=None, why=why)
        return None
    if _equal(a.figure, b.figure):
        if min(a.figure.low, b.figure.low) < _SMALL and a.unit != b.unit:
            return None
        return Relation(
            type=RelationType.SAME,
            figures=(a.figure.id, b.figure.id),
            total=None,
            why="the same number of the same thing",
        )
    if a.expected or b.expected or {a.figure.change, b.figure.change} & {Change.PART, Change.ADDITION}:
        return None
    same_source = (a.actor is not None and a.actor == b.actor) or (
        a.origin is not None and a.origin == b.origin
    )
    if (
        (a.unit == b.unit or {a.unit, b.unit} == {"person", "civilian"})
        and _places_agree(a, b)
        and (same_source or (a.narrator and b.narrator and _comparable(a, b)))
    ):
        return _revision(a, b, "the same source" if same_source else "a report in its own name")
    named = not a.narrator and not b.narrator and a.actor and b.actor
    if (
        named
        and not same_source
        and _of_one_time(a, b)
        and _places_agree(a, b)
        and _cannot_both_hold(a.figure, b.figure)
    ):
        why = "two sources give numbers of one time that cannot both hold"
        return Relation(type=RelationType.CONFLICTS, figures=pair, total=None, why=why)
    return None


# Sentences between two counts that a report sets side by side.
_BESIDE = 6


def _of_one_time(a: Given, b: Given) -> bool:
    """Tolls grow by the hour: they are of one time only where one report sets them side by side."""
    if a.figure.report_id == b.figure.report_id:
        return abs(a.figure.sentence - b.figure.sentence) <= _BESIDE and _overlap(a, b)
    dated = a.said is not None and b.said is not None and "report" not in (a.said.basis, b.said.basis)
    return a.state not in _TOLLS and dated and _overlap(a, b)


def _revision(a: Given, b: Given, who: str) -> Relation | None:
    """The newer number first. On one day the higher of two tolls is taken as the newer, and said so."""
    if a.unit != b.unit and b.figure.low < a.figure.low and a.state in _TOLLS:
        return None  # fewer civilians than people is a part, no revision
    if _later(a, b):
        return Relation(
            type=RelationType.REVISES,
            figures=(b.figure.id, a.figure.id),
            total=None,
            why=f"{who} gives another number later",
        )
    new, old = (b, a) if b.figure.low >= a.figure.low else (a, b)
    # two reports' own counts of one day: only "at least two" and "three" are surely old and new
    if (
        a.state not in _TOLLS
        or _later(b, a)
        or (a.narrator and old.figure.bound not in (Bound.AT_LEAST, Bound.MORE_THAN))
    ):
        return None
    why = f"{who} gives two numbers of one time; tolls grow, so the higher is taken as the newer"
    return Relation(type=RelationType.REVISES, figures=(new.figure.id, old.figure.id), total=None, why=why)


# States that only ever grow while a story develops.
_TOLLS = frozenset(
    {"killed", "injured", "casualties", "arrested", "displaced", "infected", "affected", "damaged"}
)


def _comparable(a: Given, b: Given) -> bool:
    """Two reports' own counts are versions of one if they lie close, or the later is higher."""
    low, high = sorted((a.figure.low, b.figure.low))
    vague = (a.figure.high is None and a.figure.bound is None) or (
        b.figure.high is None and b.figure.bound is None
    )
    return not vague and low >= (0.3 if b.figure.low > a.figure.low else 0.8) * high


def _places_agree(a: Given, b: Given) -> bool:
    """False if each is counted at a place of its own ("in the east", "near the front"); harm is counted everywhere."""
    if a.state in ("killed", "injured", "casualties", "missing"):
        return True
    mine, other = set(a.figure.places), set(b.figure.places)
    return not mine or not other or bool(mine & other)


def _equal(a: Figure, b: Figure) -> bool:
    if a.low == b.low and (a.high == b.high or None in (a.high, b.high)):
        return True
    if a.high is None or b.high is None:
        return False
    return a.high == b.high and (a.approximate or b.approximate) and a.low <= b.high and b.low <= a.high


# Two open counts ("at least 525", "more than 4,000") may both be true; if one is this many times the
# other, no reader takes them for the same toll.
_FAR_APART = 3


def _cannot_both_hold(a: Figure, b: Figure) -> bool:
    (a_low, a_high), (b_low, b_high) = bounds_of(a), bounds_of(b)
    if a_low > b_high or b_low > a_high:
        return True
    open_both = a_high == b_high == float("inf")
    return open_both and max(a.low, b.low) >= _FAR_APART * min(a.low, b.low)


def _later(a: Given, b: Given) -> bool:
    """True if `b` was certainly given after `a`, or stands in a report that ran later."""
    if a.said and b.said and a.said.latest and b.said.earliest and a.said.latest < b.said.earliest:
        return True
    ran_a, ran_b = a.published and a.published.latest, b.published and b.published.latest
    return bool(ran_a and ran_b and ran_a < ran_b)


def _overlap(a: Given, b: Given) -> bool:
    """Said at one time, known to two days."""
    if a.said is None or b.said is None or None in (a.said.width_days, b.said.width_days):
        return False
    narrow = (a.said.width_days or 0) <= _CLOSE_DAYS and (b.said.width_days or 0) <= _CLOSE_DAYS
    return narrow and a.said.meets(b.said)


def _equal_numbers(given: Sequence[Given], tracks: Sequence[Track]) -> Iterator[Relation]:
    """Numbers above 20 that are equal and count different things, listed so that nobody mixes them up."""
    home = {f: t for t in tracks for f in t.figures}
    by_number: dict[float, dict[str, FigureId]] = defaultdict(dict)
    for each in given:
        track = home.get(each.figure.id)
        if track and each.figure.low > 20:  # small numbers are equal by chance all the time
            by_number[each.figure.low].setdefault(track.id, each.figure.id)
    titles = {t.id: t.title for t in tracks}
    for number, found in by_number.items():
        for (track_a, a), (track_b, b) in combinations(found.items(), 2):
            why = f"{number:,.0f} stands for two things: {titles[track_a]} / {titles[track_b]}"
            yield Relation(type=RelationType.DIFFERENT_THING, figures=(a, b), total=None, why=why)
