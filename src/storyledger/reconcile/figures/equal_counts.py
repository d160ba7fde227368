"""Equal numbers that are one count, in whatever words.

In: figures as given. Out: groups of them. "23,794" of two reports is one count whatever is said of it: nobody gets four
digits twice by chance. "24,000" beside it is the same, rounded, and "more than 60 people" of two reports are the same 60, only
where their sentences share rare words; "the 60 villagers" are the 60 told of before. Known harms are never mixed.
"""

import math
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from storyledger.english import NUMBERS, TENS
from storyledger.figure import Bound
from storyledger.reconcile.blocks import Blocks, Keys, Tally
from storyledger.reconcile.figures.given import Given, digits_of, is_vague
from storyledger.reconcile.figures.nearby import words_of
from storyledger.reconcile.figures.places import are_of_two_nations, elsewhere
from storyledger.reconcile.words.affairs import affairs, is_kin
from storyledger.reconcile.words.words import bag_of, rarity

# Digits that are not the zeros at a number's end: four are no chance, one tells nothing.
_EXACT, _SOME, _FEW = 4, 3, 2
_LEAST, _LEAST_BARE, _LEAST_ROUNDED = 10, 100, 1_000
_YEARS = frozenset(range(1900, 2101))
# How much the words must weigh that two sentences share (the sum of their inverse document frequencies).
_SOMETHING, _MUCH, _VERY_MUCH = 1.5, 4.0, 5.5
_ROUNDED_BY = 0.02  # "20,000" says too little of 17,303


def equal_counts(given: Sequence[Given], blocks: Blocks) -> Iterator[tuple[Given, Given]]:
    """Every two figures that give one count.

    Args:
        given: figures with their circumstances.
        blocks: what is known from an earlier ledger.
    """
    usable = [g for g in given if _is_told(g)]
    counts = {(g.figure.report_id, g.figure.sentence): g for g in reversed(usable) if _is_large(g)}
    sentences = {(g.figure.report_id, g.figure.sentence): g for g in reversed(usable)}
    holding = blocks.keep(Tally).count(counts.values(), _words)
    with_few = blocks.keep(_WithFew).count(sentences.values(), _words)
    for one, other, bar in blocks.pairs(usable, _numbers, _bar):
        of = (with_few, len(sentences)) if bar.few else (holding, len(counts))
        if not bar.least or rarity(bar.words, *of) >= bar.least:
            yield one, other


class _WithFew(Tally):
    """How many sentences have each word, those that count few or vaguely among them."""


def _words(given: Given) -> frozenset[str]:
    return given.words


def is_equal(one: Given, other: Given) -> bool:
    """True if both are written as one number; False of a number and its rounding, or of a range from it on."""
    return one.written == other.written and is_range(one) == is_range(other)


def is_exact(given: Given) -> bool:
    """True of a count in so many digits that whoever gives it again means the same."""
    return _is_count(given) and digits_of(given.written) >= _EXACT


def _is_told(given: Given) -> bool:
    """A count: of ten and more, of a few of a kind, or a vague one of things."""
    value = given.written
    year = value in _YEARS and not given.unit
    vague = is_vague(given.figure) and (given.people or value < _DOZENS)
    few = value < _LEAST and (value <= 1 or given.unit in {"", _ANYBODY})
    return not (given.measured or given.disowned or vague or year or few)


# "Dozens" are 24 and more.
_DOZENS = 24
# People of no kind.
_ANYBODY = "person"


def _is_count(given: Given) -> bool:
    return _is_told(given) and _is_large(given)


def _is_large(given: Given) -> bool:
    return given.written >= _LEAST and not is_vague(given.figure)


def _numbers(given: Given) -> tuple[Keys, Keys]:
    """A number is looked for among its equals, an exact one among what it may be rounded to, a range at its end."""
    value = given.written
    if not _is_count(given):
        key = (
            value,
            is_vague(given.figure),
            given.unit,
        )  # two of anything would be looked for among all twos
        return [key], [key]
    exact = value >= _LEAST_ROUNDED and digits_of(value) >= _EXACT
    end = [given.figure.high or 0.0] if is_range(given) else []
    return [value, *(_roundings(value) if exact else ()), *end], [value]


def is_range(given: Given) -> bool:
    """True of "12 to 15"."""
    figure = given.figure
    return figure.bound is None and figure.high is not None and figure.low < figure.high


def _roundings(value: float) -> set[float]:
    """A number with fewer digits, up and down, two digits at least."""
    size = int(math.log10(value)) + 1
    units = [10 ** (size - kept) for kept in range(_FEW, min(digits_of(value), size))]
    found = {step * unit for unit in units for step in (value // unit, value // unit + 1)}
    return {f for f in found if f != value and abs(f - value) <= _ROUNDED_BY * value}


class _Bar(NamedTuple):
    """How much the words must weigh that the sentences of two numbers share, so that these are one count."""

    words: frozenset[str]
    least: float  # 0 where they are one whatever they share
    few: bool  # less than ten, or vague


def _bar(one: Given, other: Given) -> _Bar | None:
    """None of two that are two counts whatever their sentences share."""
    least = _least(one, other) if is_equal(one, other) else _least_rounded(one, other)
    if least is not None and one.scope != other.scope and not _are_narrowed_alike(one, other):
        least = max(least, _MUCH)
    few = not _is_count(one)
    shared = (one.words & other.words) - (NUMBER_WORDS if few else frozenset())
    able = least is not None and (shared or not least)
    return _Bar(shared, least, few) if able and least is not None and _may_be_one(one, other) else None


NUMBER_WORDS = frozenset(
    bag_of(
        " ".join((*NUMBERS[1:12], *TENS)) + " dozen dozens score scores "
        "hundred hundreds thousand thousands million millions billion billions trillion several few couple half"
    )
)


def _least(one: Given, other: Given) -> float | None:
    digits = digits_of(one.written)
    if is_vague(one.figure):
        return _MUCH if one.unit == other.unit and one.unit not in {"", *NUMBER_WORDS} else None
    if digits >= _EXACT:
        return 0.0 if digits > _EXACT or _have_alike_units(one, other) else _SOMETHING
    if not (one.unit and other.unit):
        if _gives_again(one, other):
            return 0.0
        return _VERY_MUCH if digits >= _FEW and one.written >= _LEAST_BARE else None
    if one.figure.report_id == other.figure.report_id:
        return _least_again(*sorted((one, other), key=lambda g: g.figure.span.start))
    if one.written < _LEAST:
        return _least_of_few(one, other)
    alike = one.state == other.state and bool(one.state)
    if alike and one.unit == other.unit:  # of one kind they are told to be the same anyhow: others join them
        return 0.0
    if digits == _SOME:
        return 0.0 if alike else _SOMETHING
    many = one.written >= _LEAST_ROUNDED and _are_narrowed_alike(one, other)
    if many or (digits == _FEW and _is_named_alike(one, other)):
        return 0.0
    return _MUCH if _is_generic(one, other) or (digits < _FEW and one.people) else _SOMETHING


def _gives_again(one: Given, other: Given) -> bool:
    """Who gives a number again, in another report, means what he counted there."""
    told = one.origin is not None and one.origin == other.origin and not (one.narrator or other.narrator)
    telling = digits_of(one.written) >= _FEW or one.written >= _LEAST_ROUNDED
    return told and telling and one.figure.report_id != other.figure.report_id


def _is_named_alike(one: Given, other: Given) -> bool:
    """True where both take them for known ("the 66 on board") or narrow them alike ("23 Peruvian pilots")."""
    known = one.nearby.definite and other.nearby.definite and one.people and other.people
    return known or _are_narrowed_alike(one, other)


def _are_narrowed_alike(one: Given, other: Given) -> bool:
    """True of "federal workers" and "federal employees"."""
    narrowed = _named(one.figure.unit)
    return len(narrowed) > 1 and narrowed == _named(other.figure.unit)


def are_narrowed_apart(one: Given, other: Given) -> bool:
    """True of "support workers" and "school employees"; what is not narrowed is apart from nothing."""
    mine, theirs = (_named(g.figure.unit) for g in (one, other))
    return bool(mine and theirs) and (mine & theirs) <= words_of(one.unit)


@lru_cache(maxsize=4_096)
def _named(unit: str) -> frozenset[str]:
    return words_of(unit) if " " in unit else frozenset()


def _have_alike_units(one: Given, other: Given) -> bool:
    return one.unit == other.unit or (one.people and other.people) or not (one.unit and other.unit)


def _is_generic(one: Given, other: Given) -> bool:
    """True of people of no kind, and of two kinds: a story tells of many; false of a number of pages or of nurses."""
    return one.unit != other.unit or one.unit == _ANYBODY


def _least_again(one: Given, other: Given) -> float | None:
    """Those of "the 40 villagers" are told of before; of a few persons there may be others."""
    apart = one.figure.sentence != other.figure.sentence
    if not (apart and other.nearby.definite):
        return None
    return _SOMETHING if one.written < _LEAST and one.people else 0.0


def _least_of_few(one: Given, other: Given) -> float | None:
    """Two of anything are told everywhere."""
    if _is_generic(one, other) or one.state == other.state:
        return None
    return _MUCH if one.nearby.definite or other.nearby.definite else _VERY_MUCH


def _least_rounded(one: Given, other: Given) -> float | None:
    if is_range(one) or is_range(other):
        return _least_of_range(*sorted((one, other), key=is_range))
    short, exact = sorted((one, other), key=lambda g: digits_of(g.written))
    if not _rounds(exact, short):
        return None
    alike = one.state == other.state and bool(one.state)
    spoken = one.origin is not None and one.origin == other.origin
    return 0.0 if alike or spoken else _SOMETHING


def _least_of_range(end: Given, wide: Given) -> float | None:
    """Who says "12 to 15" says "about 15"."""
    spoken = wide.origin is not None and wide.origin == end.origin
    ends = end.figure.approximate and end.written == wide.figure.high
    return _SOMETHING if spoken and ends else None


def _may_be_one(one: Given, other: Given) -> bool:
    """Not what is expected and what is, nor the killed and the hurt, nor what two places hold."""
    known = affairs()["states"]
    harms = one.state != other.state and one.state in known and other.state in known
    # five digits are one count, whatever the parse took for what is counted
    surely = is_equal(one, other) and digits_of(one.written) > _EXACT
    kin = digits_of(one.written) >= _SOME and is_kin(one.unit, other.unit)
    exact = digits_of(one.written) >= _EXACT and is_equal(one, other)
    units = _have_alike_units(one, other) or kin or surely or exact
    given_up = one.figure.replaced or other.figure.replaced  # "would take 120,000, down from 150,000"
    foreseen = one.expected != other.expected and not (given_up and _gives_again(one, other))
    apart = foreseen or _is_of_other_days(one, other) or elsewhere(one, other)
    return units and not harms and not apart and not are_of_two_nations(one, other)


def _is_of_other_days(one: Given, other: Given) -> bool:
    """What one sentence dates and another does not may be one: "the pact that 200 nations agreed to in December"."""
    undated, dated = sorted((one.scope, other.scope))
    once = not undated and dated[:1].isdigit() and " a " not in dated
    return one.scope != other.scope and not once


def _rounds(exact: Given, short: Given) -> bool:
    """True if the bound fits: "more than 23,000" and "fewer than 24,000" of 23,794."""
    over = short.written > exact.written
    if short.figure.bound in (Bound.MORE_THAN, Bound.AT_LEAST):
        return not over
    if short.figure.bound in (Bound.FEWER_THAN, Bound.UP_TO):
        return over
    return exact.figure.bound is None
