"""Amounts followed across reports: money, rates, lengths, which are measured and not counted.

In: figures as given. Out: groups of equal amounts that are one, and tracks. An amount is known again by its number and by
the words and other numbers near it: a sum of money in two digits is no chance where they share a telling word, "25 percent"
is told of anything, so it takes much more, as do lengths of time. Who gives an amount again means the same, so his words may
share less. One amount in two units ("6,000 feet (1,829 metres)") is one. Amounts that differ bear on each other only where one
sentence says so ("raised from 10 to 20 percent"). Doubt means two amounts.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import product
from typing import NamedTuple

from storyledger.figure import Bound, Track
from storyledger.reconcile.actors.territories import state_of_demonym
from storyledger.reconcile.blocks import Blocks, Keys, Tally
from storyledger.reconcile.figures.exact import digits_of, weigh
from storyledger.reconcile.figures.figures import SMALL
from storyledger.reconcile.figures.given import Given, is_vague
from storyledger.reconcile.figures.nearby import words_of
from storyledger.reconcile.figures.places import own_places
from storyledger.reconcile.words.words import bag_of
from storyledger.span import FigureId, make_id

_MONEY = frozenset("$ £ € dollar dollars pound pounds euro euros ¥".split())
_SHARES = frozenset("% percent percentage point points".split())
# How long it took is an amount only where it is told again.
_LENGTHS_OF_TIME = frozenset(
    "year years month months week weeks day days hour hours minute minutes second seconds decade decades century centuries".split()
)
# How old and how often is no amount that anybody follows.
_NEVER = frozenset("time times ratio floor age".split())


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
# What is of one thing besides.
_OF_ONE_THING = _Least(1, 0.0)
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
_LARGE = 1_000_000


def find_amounts(given: Sequence[Given], blocks: Blocks | None = None) -> list[list[Given]]:
    """Groups of two or more equal amounts that are one, each in the order of the figures.

    Args:
        given: figures with their circumstances.
        blocks: what is known from an earlier ledger.
    """
    blocks = blocks or Blocks()
    usable = [g for g in given if is_amount(g)]
    near = blocks.keep(_Surroundings).count(given, _words)
    sentences = {(g.figure.report_id, g.figure.sentence): g for g in reversed(given)}
    told = blocks.keep(_Sentences).count(sentences.values(), _told)
    groups: dict[FigureId, list[Given]] = {}
    for a, b, bar in blocks.pairs(usable, _numbers, _bar):
        shared = len(bar.words), weigh(bar.words, near, len(given))
        whole = len(bar.told), weigh(bar.told, told, len(sentences))
        if any(least.is_reached(*shared) for least in bar.enough) or any(
            least.is_reached(*whole) for least in bar.of_sentences
        ):
            one, other = (groups.get(g.figure.id) or [g] for g in (a, b))
            if not any(_is_apart(m, n) for m, n in product(one, other) if m is not n):
                _join(groups, one, other)
    by_id = {g.figure.id: g for g in usable}
    for each in usable:
        if (converted := each.nearby.in_other_unit) and converted in by_id:
            _join(groups, *(groups.get(g.figure.id) or [g] for g in (each, by_id[converted])))
    return list({id(group): group for group in groups.values()}.values())


def _join(groups: dict[FigureId, list[Given]], one: list[Given], other: list[Given]) -> None:
    if one is not other:
        one += other
        groups.update((m.figure.id, one) for m in one)


class _Surroundings(Tally):
    """How many figures have each word near them."""


class _Sentences(Tally):
    """How many sentences that give a figure have each word."""


def _words(given: Given) -> frozenset[str]:
    return given.nearby.words


def _told(given: Given) -> frozenset[str]:
    return given.words


def _numbers(given: Given) -> tuple[Keys, Keys]:
    key = (given.unit, *_number(given))
    return [key], [key]


def is_amount(given: Given) -> bool:
    """True of what is measured and may be followed."""
    followed = given.measured and given.unit not in _NEVER and not given.unit.endswith("-old")
    return followed and not given.disowned and not is_vague(given.figure) and _number(given) != (0.0, 0.0)


def _number(given: Given) -> tuple[float, float]:
    """Both ends of a range, twice the one number else: "at least" and "more than" are told of it elsewhere."""
    low, high = given.figure.low, given.figure.high
    if given.figure.bound is not None or high is None:
        return (low or high or 0.0,) * 2
    return low, high


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
    if not (near or of_sentences) or _is_apart(a, b):
        return None
    enough = tuple(_enough_of_sums(a) if a.unit in _MONEY else _enough(a, b, near))
    if _is_of_one_thing(a, b):
        enough += (_OF_ONE_THING,)
    return _Bar(near, told, enough, of_sentences)


@lru_cache(maxsize=512)
def _unit_words(unit: str) -> frozenset[str]:
    return frozenset(bag_of(unit))


# Whom polls ask, and polls: every answer is a share of them.
_ASKED = words_of(
    "vote voters people persons adults respondents Americans public Republicans Democrats independents men women those residents"
    " electorate population Hispanics Latinos blacks whites poll polls polling survey surveys average"
)
_VAGUE_THINGS = words_of(
    "total time year month week day quarter first second third fourth amount rest whole way case kind part number rate level nation national"
    " country state states world company city new more"
)


def _is_of_one_thing(a: Given, b: Given) -> bool:
    """As 15 percent "of its salaried workforce" and "of salaried workers", $20 billion "of Peruvian goods" and "in Peruvian imports"."""
    if a.figure.report_id == b.figure.report_id:
        return False
    mine, other = (_words_of_thing(g.nearby.thing) for g in (a, b))
    if a.unit in _SHARES:
        return bool(mine & other) and not (mine | other) & _ASKED
    named = len((a.nearby.named & b.nearby.named) - _VAGUE_THINGS) >= _TWO
    return a.nearby.states == b.nearby.states and (bool(mine & other) or named) and _number(a)[1] >= _LARGE


_TWO = 2


@lru_cache(maxsize=4_096)
def _words_of_thing(thing: str) -> frozenset[str]:
    return words_of(thing) - _VAGUE_THINGS


def _enough_of_sentences(a: Given, b: Given, near: Iterable[str]) -> Iterator[_Least]:
    if a.unit not in _MONEY | _SHARES and a.figure.report_id != b.figure.report_id:
        if _is_of_one_voice(a, b):
            yield _OWN
        if near:
            yield _LONG


def _is_of_one_voice(a: Given, b: Given) -> bool:
    return a.origin is not None and a.origin == b.origin and not (a.narrator or b.narrator)


def _enough_of_sums(given: Given) -> Iterator[_Least]:
    low, high = _number(given)
    if low >= _LARGE and digits_of(low) >= _TELLING:
        yield _EXACT_SUM
    yield _SUM if digits_of(low or high) > 1 else _ROUND_SUM


def _enough(a: Given, b: Given, shared: Iterable[str]) -> Iterator[_Least]:
    """Of measures. A text of shares, a poll or a table, gives one share of many things."""
    low, high = _number(a)
    again = a.figure.report_id == b.figure.report_id
    share = a.unit in _SHARES
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


def _is_apart(a: Given, b: Given) -> bool:
    """Another time or place, another owner, an open end the other way, other numbers beside it."""
    if a.figure.report_id == b.figure.report_id and a.figure.sentence == b.figure.sentence:
        return True
    one_thing = _is_of_one_thing(a, b)
    owners = bool(a.nearby.states and b.nearby.states and not a.nearby.states & b.nearby.states)
    planned = a.unit not in _MONEY and a.expected != b.expected and not one_thing
    return (
        owners
        or planned
        or (a.scope != b.scope and not (one_thing and _is_dated_once(a, b)))
        or _elsewhere(a, b)
        or (_ends(a) != _ends(b) and not (_is_limit(a) or _is_limit(b)))
        or _others_differ(a, b)
    )


def _is_dated_once(a: Given, b: Given) -> bool:
    """One of the two has a day of its own, the other none; not of so much a year and so much in all."""
    one, other = sorted((a.scope, b.scope))
    return not one and " a " not in f" {other}"


def _elsewhere(a: Given, b: Given) -> bool:
    """Towns and regions: which state a sentence names beside an amount depends on whose side it tells."""
    mine, other = ({p for p in own_places(g) if not state_of_demonym(p)} for g in (a, b))
    return bool(mine and other and not mine & other)


def _ends(given: Given) -> bool:
    """True of "up to" and "fewer than"; "more than" is told of the number itself."""
    return given.figure.bound in (Bound.UP_TO, Bound.FEWER_THAN)


_LIMIT = words_of("threshold thresholds limit limits minimum maximum cutoff trigger triggers")


def _is_limit(given: Given) -> bool:
    """Of a limit one says what it is, another what happens below it."""
    return bool(given.nearby.words & _LIMIT)


def _others_differ(a: Given, b: Given) -> bool:
    """Of two equal shares: what else is counted or paid beside each differs throughout."""
    mine, other = ({w for w in g.nearby.words if w[0] == "#" and w[-1] != "%"} for g in (a, b))
    return a.unit not in _MONEY and bool(mine and other and not mine & other)


def is_money(given: Given) -> bool:
    """True of a sum of money."""
    return given.unit in _MONEY


def track_amounts(given: Sequence[Given], groups: Sequence[Sequence[Given]], blocks: Blocks) -> list[Track]:
    """Tracks of amounts: groups of equal ones, with what they were before; single ones if the story is about such.

    What no report gives near its head, no source gives, and few reports give at all, is background ("a country that gets
    $1.3 billion a year") and stays untracked; what a source alone gives far down is mostly news.
    """
    by_id = {g.figure.id: g for g in given if is_amount(g)}
    home: dict[FigureId, set[FigureId]] = {f: {f} for f in by_id}
    for linked in (*([g.figure.id for g in group] for group in groups), *_moved(by_id)):
        together = set[FigureId]().union(*(home[f] for f in linked))
        home.update(dict.fromkeys(together, together))
    reports = len({g.figure.report_id for g in given})
    topics = _topics(list(by_id.values()), reports)
    found = ([by_id[f] for f in ids] for ids in {id(ids): ids for ids in home.values()}.values())
    return [blocks.make(_track, *members) for members in found if _is_followed(members, topics, reports)]


def _moved(by_id: Mapping[FigureId, Given]) -> Iterator[tuple[FigureId, FigureId]]:
    for each in by_id.values():
        now = each.nearby.moved_to
        if now is not None and now in by_id:
            yield each.figure.id, now


# Sentences of a report in which it gives the numbers that it is about.
_LEAD = 6


def _topics(amounts: Iterable[Given], reports: int) -> dict[str, frozenset[str]]:
    """For money and for each other measure the words near a third of those at the head of reports, in most of the reports."""
    heads: dict[str, list[Given]] = defaultdict(list)
    for each in amounts:
        if each.figure.sentence < _LEAD:
            heads[_sort(each)].append(each)
    return {sort: frozenset(_common(told, reports)) for sort, told in heads.items()}


def _common(told: Sequence[Given], reports: int) -> Iterator[str]:
    near: dict[str, list[Given]] = defaultdict(list)
    for each in told:
        for word in each.nearby.words:
            near[word].append(each)
    for word, beside in near.items():
        widely = len({g.figure.report_id for g in beside}) > max(1, reports / 2)
        if word[0] != "#" and widely and len(beside) >= len(told) / 3:
            yield word


def _sort(given: Given) -> str:
    return "money" if given.unit in _MONEY else given.unit


def _is_followed(members: Sequence[Given], topics: Mapping[str, frozenset[str]], reports: int) -> bool:
    """Large or told again, and 1. at the head of a report; 2. in a third of the reports; 3. of the story's topic; what a source gives."""
    if all(m.loose for m in members):
        return False
    telling = len(members) > 1 or _is_large_sum(members[0])
    widely = len({m.figure.report_id for m in members}) >= max(2, reports / 3)
    if telling and (widely or any(m.figure.sentence < _LEAD for m in members)):
        return True
    if members[0].unit in _LENGTHS_OF_TIME and _number(members[0])[1] < _LONG_TIME:
        return False
    if any(map(_is_measured_by_source, members)):
        return True
    about = any(m.nearby.words & topics.get(_sort(m), frozenset()) for m in members)
    return about and (telling or members[0].unit not in _MONEY)


# "58,300 flight hours" tell how much, not how long.
_LONG_TIME = 1_000
# "100 percent sure" measures nothing.
_WHOLLY = 100


def _is_measured_by_source(given: Given) -> bool:
    """A large sum, a share or a length that somebody gives, but not how far off a place is, nor a few feet."""
    if given.origin is None or given.narrator or given.loose or given.nearby.far_off:
        return False
    if given.unit in _SHARES:
        return given.figure.low != _WHOLLY
    return _is_large_sum(given) if given.unit in _MONEY else _number(given)[1] >= SMALL


def _is_large_sum(given: Given) -> bool:
    return given.unit in _MONEY and given.figure.low >= _LARGE


# A longer title tells of more than the amount.
_LONGEST = 48


def _track(*members: Given) -> Track:
    told = sorted(members, key=lambda m: (*m.order[:2], m.nearby.moved_to is None, m.figure.span.start))
    ids = tuple(m.figure.id for m in told)
    named = [m.nearby for m in told if m.nearby.thing] or [m.nearby for m in told]
    phrases = [n.phrase for n in named]
    return Track(
        id=make_id("t", "amount", *sorted(ids)),
        title=max(phrases, key=lambda p: (phrases.count(p), len(p) <= _LONGEST, len(p))),
        unit=told[0].figure.unit,
        state=max((n.thing for n in named), key=len),
        figures=ids,
    )
