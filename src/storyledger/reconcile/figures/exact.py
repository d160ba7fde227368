"""Equal numbers that are one count, in whatever words.

In: figures as given. Out: groups of them. "23,794" of two reports is one count whatever is said of it: nobody
gets a number of four digits twice by chance. "24,000" beside it is the same, rounded, and "more than 60 people" of
two reports are the same 60, only where their sentences share words that few others have. Known harms are never mixed.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import combinations

from storyledger.figure import Bound, Relation, RelationType, Track
from storyledger.reconcile.figures.given import MEASURES, Given, elsewhere, is_vague
from storyledger.reconcile.words.affairs import affairs
from storyledger.span import FigureId

# Digits that are not the zeros at a number's end: four are no chance, one tells nothing.
_EXACT, _SOME, _FEW = 4, 3, 2
_LEAST, _LEAST_ROUNDED = 10, 1_000
_YEARS = range(1900, 2101)
# How much the words must weigh that two sentences share (the sum of their inverse document frequencies).
_SOMETHING, _MUCH = 1.5, 4.0
_ROUNDED_BY = 0.02  # "20,000" says too little of 17,303


def find_equals(given: Sequence[Given]) -> list[list[Given]]:
    """Groups of two or more figures that give one count, each in the order of the figures."""
    usable = [g for g in given if _is_count(g)]
    weights = _weigh_words(usable)
    leader: dict[FigureId, FigureId] = {g.figure.id: g.figure.id for g in usable}

    def lead(figure: FigureId) -> FigureId:
        while leader[figure] != figure:
            leader[figure] = leader[leader[figure]]
            figure = leader[figure]
        return figure

    for one, other in _candidates(usable):
        if _is_one(one, other, weights):
            leader[lead(other.figure.id)] = lead(one.figure.id)
    groups: dict[FigureId, list[Given]] = defaultdict(list)
    for each in usable:
        groups[lead(each.figure.id)].append(each)
    return [group for group in groups.values() if len(group) > 1]


def _is_equal(one: Given, other: Given) -> bool:
    """True if both are written as one number; False of a number and its rounding."""
    return _value(one) == _value(other)


def is_exact(given: Given) -> bool:
    """True of a count in so many digits that whoever gives it again means the same."""
    return _is_count(given) and _digits(_value(given)) >= _EXACT


def _is_count(given: Given) -> bool:
    value = _value(given)
    year = value in _YEARS and not given.unit
    return value >= _LEAST and not (
        given.unit in MEASURES or given.disowned or is_vague(given.figure) or year
    )


def _value(given: Given) -> float:
    """What is written: "fewer than 24,000" has no low end."""
    return given.figure.low or given.figure.high or 0.0


@lru_cache(maxsize=65_536)
def _digits(value: float) -> int:
    return len(f"{value:.6f}".rstrip("0").replace(".", "") if value % 1 else str(int(value)).rstrip("0"))


def _candidates(given: Sequence[Given]) -> Iterator[tuple[Given, Given]]:
    """Pairs of one number, and of a number with what it may be rounded to."""
    by_value: dict[float, list[Given]] = defaultdict(list)
    for each in given:
        by_value[_value(each)].append(each)
    for members in by_value.values():
        yield from combinations(members, 2)
    for value, members in by_value.items():
        if value >= _LEAST_ROUNDED and _digits(value) >= _EXACT:
            for short in _roundings(value):
                yield from ((one, other) for one in members for other in by_value.get(short, ()))


def _roundings(value: float) -> set[float]:
    """A number with fewer digits, up and down, two digits at least."""
    size = int(math.log10(value)) + 1
    units = [10 ** (size - kept) for kept in range(_FEW, min(_digits(value), size))]
    found = {step * unit for unit in units for step in (value // unit, value // unit + 1)}
    return {f for f in found if f != value and abs(f - value) <= _ROUNDED_BY * value}


def _is_one(one: Given, other: Given, weights: Mapping[str, float]) -> bool:
    alike = one.state == other.state and bool(one.state)
    if not _is_equal(one, other):
        spoken = one.origin is not None and one.origin == other.origin
        told = alike or spoken or _shared(one, other, weights) >= _SOMETHING
        return told and _rounds(one, other) and _may_be_one(one, other)
    digits = _digits(_value(one))
    if digits >= _EXACT:
        return _may_be_one(one, other)
    if not (one.unit and other.unit) or one.figure.report_id == other.figure.report_id:
        return False
    least = _SOMETHING if digits == _SOME else _MUCH
    told = (alike and digits == _SOME) or _shared(one, other, weights) >= least
    return told and _may_be_one(one, other)


def _shared(one: Given, other: Given, weights: Mapping[str, float]) -> float:
    # A set has no order of its own: fsum gives the same sum in any.
    return math.fsum(weights[w] for w in one.words & other.words)


def _may_be_one(one: Given, other: Given) -> bool:
    """Not what is expected and what is, nor the killed and the hurt, nor what two places hold."""
    known = affairs()["states"]
    harms = one.state != other.state and one.state in known and other.state in known
    # five digits are one count, whatever the parse took for what is counted
    surely = _is_equal(one, other) and _digits(_value(one)) > _EXACT
    units = one.unit == other.unit or (one.people and other.people) or not (one.unit and other.unit) or surely
    apart = one.expected != other.expected or one.scope != other.scope or elsewhere(one, other)
    return units and not harms and not apart


def _rounds(exact: Given, short: Given) -> bool:
    """True if the bound fits: "more than 23,000" and "fewer than 24,000" of 23,794."""
    over = _value(short) > _value(exact)
    if short.figure.bound in (Bound.MORE_THAN, Bound.AT_LEAST):
        return not over
    if short.figure.bound in (Bound.FEWER_THAN, Bound.UP_TO):
        return over
    return exact.figure.bound is None


def _weigh_words(given: Iterable[Given]) -> dict[str, float]:
    """Words by how few of the sentences that count something hold them."""
    sentences = {(g.figure.report_id, g.figure.sentence): g.words for g in given}
    holding = Counter(word for words in sentences.values() for word in words)
    return {word: math.log(len(sentences) / count) for word, count in holding.items()}


def relate_equals(equals: Sequence[Sequence[Given]]) -> Iterator[Relation]:
    """Every two figures of one group as the same."""
    for group in equals:
        for a, b in combinations(group, 2):
            why = "one number, in other words" if _is_equal(a, b) else "one number, one of the two rounded"
            pair = (a.figure.id, b.figure.id)
            yield Relation(type=RelationType.SAME, figures=pair, total=None, why=why)


def tell_apart(given: Sequence[Given], tracks: Sequence[Track]) -> Iterator[Relation]:
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
