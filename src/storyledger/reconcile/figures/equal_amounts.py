"""Equal amounts that are one: money, rates, lengths, which are measured and not counted.

In: figures as given. Out: pairs of them. An amount is known again by its number and by
the words and other numbers near it: a sum of money in two digits is no chance where they share a telling word, "25 percent"
is told of anything, so it takes much more, as do lengths of time. Who gives an amount again means the same, so his words may
share less. Doubt means two amounts.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from storyledger.figure import Bound
from storyledger.reconcile.actors.territories import state_of_demonym
from storyledger.reconcile.blocks import Blocks, Keys, Tally
from storyledger.reconcile.figures.amounts import LARGE, MONEY, SHARES, ends_of, is_amount
from storyledger.reconcile.figures.figures import SMALL
from storyledger.reconcile.figures.given import Given, digits_of
from storyledger.reconcile.figures.places import own_places
from storyledger.reconcile.words.words import bag_of, rarity


@dataclass(frozen=True, slots=True)
class _Least:
    """What the surroundings of two equal amounts must share to be one: how many words, and what these weigh together.

    The weight of a word is its inverse document frequency near the figures of the story. Set on equal amounts of
    60 piles of other reports, read by eye (2026-11).
    """

    words: int
    weight: float

    def is_reached(self, words: int, weight: float) -> bool:
        return words >= self.words and weight >= self.weight


# Money in three digits and more is never met twice by chance.
_TELLING, _EXACT_SUM = 3, _Least(1, 0.0)
_SUM, _ROUND_SUM = _Least(1, 1.5), _Least(2, 2.0)
_MEASURE, _ROUND_MEASURE = _Least(2, 4.5), _Least(3, 7.0)
# Sentences that share much share little near the number where it stands at the head of one and at the end of the other.
_LONG = _Least(4, 7.0)
# Of one who gives it again, in another report and in the same.
_OWN, _OWN_AGAIN, _OWN_SHARE = _Least(1, 0.5), _Least(2, 3.0), _Least(3, 6.0)
# "66.1 percent" twice.
_EXACT_SHARE = _Least(1, 1.5)
# "25%" and "25%" beside the same other number, as "from 10%".
_NUMBERED = _Least(2, 2.5)


def equal_amounts(given: Sequence[Given], blocks: Blocks) -> Iterator[tuple[Given, Given]]:
    """Every two equal amounts that are one.

    Args:
        given: figures with their circumstances.
        blocks: what is known from an earlier ledger.
    """
    usable = [g for g in given if is_amount(g)]
    near = blocks.keep(_Surroundings).count(given, _words)
    sentences = {(g.figure.report_id, g.figure.sentence): g for g in reversed(given)}
    told = blocks.keep(_Sentences).count(sentences.values(), _told)
    for a, b, bar in blocks.pairs(usable, _numbers, _bar):
        shared = len(bar.words), rarity(bar.words, near, len(given))
        whole = len(bar.told), rarity(bar.told, told, len(sentences))
        near_enough = any(least.is_reached(*shared) for least in bar.enough)
        if near_enough or any(least.is_reached(*whole) for least in bar.of_sentences):
            yield a, b


def in_two_units(given: Sequence[Given]) -> Iterator[tuple[Given, Given]]:
    """Every two amounts of which the one tells the other in another unit: "37,000 feet (11,270 metres)"."""
    by_id = {g.figure.id: g for g in given if is_amount(g)}
    for each in by_id.values():
        if (converted := each.nearby.in_other_unit) and converted in by_id:
            yield each, by_id[converted]


class _Surroundings(Tally):
    """How many figures have each word near them."""


class _Sentences(Tally):
    """How many sentences that give a figure have each word."""


def _words(given: Given) -> frozenset[str]:
    return given.nearby.words


def _told(given: Given) -> frozenset[str]:
    return given.words


def _numbers(given: Given) -> tuple[Keys, Keys]:
    key = (given.unit, *ends_of(given))
    return [key], [key]


class _Bar(NamedTuple):
    """What two amounts share near them and in their sentences, and how much of it would make them one."""

    words: frozenset[str]
    told: frozenset[str]
    enough: tuple[_Least, ...]
    of_sentences: tuple[_Least, ...]


def _bar(a: Given, b: Given) -> _Bar | None:
    """None of two that are two amounts whatever they share."""
    unit = _unit_words(a.unit)
    near, told = (a.nearby.words & b.nearby.words) - unit, (a.words & b.words) - unit
    of_sentences = tuple(_enough_of_sentences(a, b, near))
    if not (near or of_sentences) or _are_two(a, b):
        return None
    enough = tuple(_enough_of_sums(a) if a.unit in MONEY else _enough(a, b, near))
    return _Bar(near, told, enough, of_sentences)


@lru_cache(maxsize=512)
def _unit_words(unit: str) -> frozenset[str]:
    return frozenset(bag_of(unit))


def _enough_of_sentences(a: Given, b: Given, near: Iterable[str]) -> Iterator[_Least]:
    if a.unit not in MONEY | SHARES and a.figure.report_id != b.figure.report_id:
        if _is_of_one_voice(a, b):
            yield _OWN
        if near:
            yield _LONG


def _is_of_one_voice(a: Given, b: Given) -> bool:
    return a.origin is not None and a.origin == b.origin and not (a.narrator or b.narrator)


def _enough_of_sums(given: Given) -> Iterator[_Least]:
    low, high = ends_of(given)
    if low >= LARGE and digits_of(low) >= _TELLING:
        yield _EXACT_SUM
    yield _SUM if digits_of(low or high) > 1 else _ROUND_SUM


def _enough(a: Given, b: Given, shared: Iterable[str]) -> Iterator[_Least]:
    """Of measures. A text of shares, a poll or a table, gives one share of many things."""
    low, high = ends_of(a)
    again = a.figure.report_id == b.figure.report_id
    share = a.unit in SHARES
    if again:
        if not share:
            yield _ROUND_MEASURE
        if not share and _is_of_one_voice(a, b):
            yield _OWN_AGAIN
        return
    if _is_of_one_voice(a, b):
        yield _OWN_SHARE if share else _OWN
    small = not share and high < SMALL
    round_ = small or (low == high and (digits_of(low or high) == 1 or _is_round(low)))
    yield _ROUND_MEASURE if round_ else _EXACT_SHARE if low % 1 else _MEASURE
    if any(w[0] == "#" for w in shared):
        yield _NUMBERED


def _is_round(value: float) -> bool:
    return value % _ROUND_SHARE == 0 and digits_of(value) == len(f"{value:.0f}")


# Shares and lengths are rounded to fives.
_ROUND_SHARE = 5


def _are_two(a: Given, b: Given) -> bool:
    """Another time or place, another owner, an open end the other way, other numbers beside it."""
    if a.figure.report_id == b.figure.report_id and a.figure.sentence == b.figure.sentence:
        return True
    owners = bool(a.nearby.states and b.nearby.states and not a.nearby.states & b.nearby.states)
    planned = a.unit not in MONEY and a.expected != b.expected
    return (
        owners
        or planned
        or a.scope != b.scope
        or _elsewhere(a, b)
        or _ends(a) != _ends(b)
        or others_differ(a, b)
    )


def _elsewhere(a: Given, b: Given) -> bool:
    """Towns and regions: which state a sentence names beside an amount depends on whose side it tells."""
    mine, other = ({p for p in own_places(g) if not state_of_demonym(p)} for g in (a, b))
    return bool(mine and other and not mine & other)


def _ends(given: Given) -> bool:
    """True of "up to" and "fewer than"; "more than" is told of the number itself."""
    return given.figure.bound in (Bound.UP_TO, Bound.FEWER_THAN)


def others_differ(a: Given, b: Given) -> bool:
    """Of two equal shares: what else is counted or paid beside each differs throughout."""
    mine, other = ({w for w in g.nearby.words if w[0] == "#" and w[-1] != "%"} for g in (a, b))
    return a.unit not in MONEY and bool(mine and other and not mine & other)
