"""Amounts followed across reports: money, rates, lengths, which are measured and not counted.

In: figures as given, and groups of those that are one. Out: tracks. Amounts that differ bear on each other only where one
sentence says so ("raised from 10 to 20 percent").
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from storyledger.figure import Track
from storyledger.reconcile.blocks import Blocks
from storyledger.reconcile.figures.figures import SMALL
from storyledger.reconcile.figures.given import Given, is_vague
from storyledger.reconcile.figures.groups import Groups
from storyledger.reconcile.figures.titles import plain_phrase
from storyledger.span import make_id

MONEY = frozenset("$ £ € dollar dollars pound pounds euro euros ¥".split())
SHARES = frozenset("% percent percentage point points".split())
# How long it took is an amount only where it is told again.
_LENGTHS_OF_TIME = frozenset(
    "year years month months week weeks day days hour hours minute minutes second seconds decade decades century centuries".split()
)
# How old and how often is no amount that anybody follows.
_NEVER = frozenset("time times ratio floor age".split())
LARGE = 1_000_000


def is_amount(given: Given) -> bool:
    """True of what is measured and may be followed."""
    followed = given.measured and given.unit not in _NEVER and not given.unit.endswith("-old")
    return followed and not given.disowned and not is_vague(given.figure) and ends_of(given) != (0.0, 0.0)


def ends_of(given: Given) -> tuple[float, float]:
    """Both ends of a range, twice the one number else: "at least" and "more than" are told of it elsewhere."""
    low, high = given.figure.low, given.figure.high
    if given.figure.bound is not None or high is None:
        return (low or high or 0.0,) * 2
    return low, high


def is_money(given: Given) -> bool:
    """True of a sum of money."""
    return given.unit in MONEY


def track_amounts(given: Sequence[Given], equals: Sequence[Sequence[Given]], blocks: Blocks) -> list[Track]:
    """Tracks of amounts: equal ones that are one, with what they were before; single ones if the story is about such.

    What no report gives near its head, no source gives, and few reports give at all, is background ("a country that gets
    $1.3 billion a year") and stays untracked; what a source alone gives far down is mostly news.
    """
    by_id = {g.figure.id: g for g in given if is_amount(g)}
    groups = Groups()
    for group in equals:
        for a, b in pairwise(group if group[0].measured else ()):
            groups.join(a, b)
    for each in by_id.values():
        if each.nearby.moved_to in by_id:
            groups.join(each, by_id[each.nearby.moved_to])
    reports = len({g.figure.report_id for g in given})
    topics = _topics(list(by_id.values()), reports)
    return [
        blocks.make(_track, *members)
        for members in groups.of(by_id.values())
        if _is_followed(members, topics, reports)
    ]


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
    return "money" if given.unit in MONEY else given.unit


def _is_followed(members: Sequence[Given], topics: Mapping[str, frozenset[str]], reports: int) -> bool:
    """Large or told again, and 1. at the head of a report; 2. in a third of the reports; 3. of the story's topic; what a source gives."""
    if all(m.loose for m in members):
        return False
    telling = len(members) > 1 or _is_large_sum(members[0])
    widely = len({m.figure.report_id for m in members}) >= max(2, reports / 3)
    if telling and (widely or any(m.figure.sentence < _LEAD for m in members)):
        return True
    if members[0].unit in _LENGTHS_OF_TIME and ends_of(members[0])[1] < _LONG_TIME:
        return False
    if any(map(_is_measured_by_source, members)):
        return True
    about = any(m.nearby.words & topics.get(_sort(m), frozenset()) for m in members)
    return about and (telling or members[0].unit not in MONEY)


# "58,300 flight hours" tell how much, not how long.
_LONG_TIME = 1_000
# "100 percent sure" measures nothing.
_WHOLLY = 100


def _is_measured_by_source(given: Given) -> bool:
    """A large sum, a share or a length that somebody gives, but not how far off a place is, nor a few feet."""
    if given.origin is None or given.narrator or given.loose or given.nearby.far_off:
        return False
    if given.unit in SHARES:
        return given.figure.low != _WHOLLY
    return _is_large_sum(given) if given.unit in MONEY else ends_of(given)[1] >= SMALL


def _is_large_sum(given: Given) -> bool:
    return given.unit in MONEY and given.figure.low >= LARGE


# A longer title tells of more than the amount.
_LONGEST = 48


def _track(*members: Given) -> Track:
    told = sorted(members, key=lambda m: (*m.order[:2], m.nearby.moved_to is None, m.figure.span.start))
    ids = tuple(m.figure.id for m in told)
    named = [m.nearby for m in told if m.nearby.thing] or [m.nearby for m in told]
    phrases = [n.phrase for n in named]
    return Track(
        id=make_id("t", "amount", *sorted(ids)),
        title=plain_phrase(max(phrases, key=lambda p: (phrases.count(p), len(p) <= _LONGEST, len(p)))),
        unit=told[0].figure.unit,
        state=max((n.thing for n in named), key=len),
        figures=ids,
    )
