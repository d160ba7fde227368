"""Numbers that count one thing in whatever words, told by a small trained judge.

In: figures as given. Out: the same, where those that one row of a table would hold ("this thing, over time and by
source") are of one kind; and of any two how likely that is, 0 to 1. The judge is a network over features that any two
numbers have; it was trained on labels of our own (`lab/labels/alike.tsv`, the model card).
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from itertools import combinations
from math import log, log1p, log10

import numpy as np
from onnxruntime import InferenceSession

from storyledger.figure import Change
from storyledger.meaning import likeness
from storyledger.reconcile.blocks import Blocks, Keys
from storyledger.reconcile.figures.amounts import SHARES, is_amount
from storyledger.reconcile.figures.earlier import find_steps, may_be_recalled, recalls
from storyledger.reconcile.figures.given import PER, Given, digits_of, is_vague
from storyledger.reconcile.figures.groups import Groups
from storyledger.reconcile.figures.places import are_of_two_nations
from storyledger.reconcile.words.affairs import affairs
from storyledger.reconcile.words.words import bag_of
from storyledger.sessions import open_session

MODEL = "alike.onnx"
# On labels of stories that it was not trained on 93 of 100 pairs from here on are one thing (`python -m lab.alike ... --folds 5`).
_SURE = 0.9
_TIMES = 6  # of 510 labelled pairs of which one is more than so many times the other 3 are one thing
# How many words near both numbers make it worth asking.
_SHARED = 2
# Where the features end.
_MANY, _FAR = 8, 5.0
_TEN, _FEW = 10, 5
_CLOSE = 0.05


def features(a: Given, b: Given) -> list[float]:
    """What two numbers have in common and what not, the same whichever stands first."""
    one, other = a.figure, b.figure
    near, told = a.nearby.words & b.nearby.words, a.words & b.words
    all_near, all_told = a.nearby.words | b.nearby.words, a.words | b.words
    x, y = sorted((abs(a.written), abs(b.written)))  # "minus 40" is as large as 40
    ratio = min(_FAR, log((y + 1) / (x + 1)))
    units, states = {a.unit, b.unit}, {a.state, b.state}
    known = states <= affairs()["states"].keys()
    here = one.report_id == other.report_id
    apart = abs(one.sentence - other.sentence) if here else 0
    mine, theirs = set(one.places), set(other.places)
    return [
        min(_MANY, len(near)) / _MANY,
        len(near) / max(1, len(all_near)),
        len(told) / max(1, len(all_told)),
        float(len(units) == 1 and "" not in units),
        float("" in units),
        float(a.people and b.people),
        float(a.people is not b.people),
        float(len(states) == 1 and "" not in states),
        float(not known),
        float(known and len(states) > 1),
        float(x == y and x >= _TEN),
        min(4, digits_of(x)) / 4 if x == y else 0.0,
        ratio / _FAR,
        float(x != y and y - x <= _CLOSE * y),
        float(a.expected is not b.expected),
        float(one.change is other.change is Change.TOTAL),
        float(one.change is not other.change),
        float(here),
        float(here and apart == 0),
        log1p(apart) / 4,
        float(a.scope == b.scope),
        float(bool(mine & theirs)),
        float(bool(mine and theirs and not mine & theirs)),
        float(one.replaced or other.replaced),
        float(one.approximate or other.approximate or bool(one.bound) or bool(other.bound)),
        float(y < _FEW),
        log10(y + 1) / 9,
        likeness(a.meaning, b.meaning),
        float(a.origin == b.origin and a.origin is not None),
        float(a.measured and b.measured),
        float(a.measured is not b.measured),
        float(bool(one.unit_head) and one.unit_head == other.unit_head),
        float(a.nearby.definite or b.nearby.definite),
        float(a.nearby.moved_to == other.id or b.nearby.moved_to == one.id),
        float(here and apart == 0 and one.replaced is not other.replaced),
        float(here and apart == 0 and "" in units),
        float(a.loose or b.loose),
        log1p(_days_apart(a, b)) / 4,
    ]


def _days_apart(a: Given, b: Given) -> int:
    """Between the days that their reports ran on, 0 where one is not known."""
    if a.published is None or b.published is None or not a.published.earliest or not b.published.earliest:
        return 0
    return abs((a.published.earliest - b.published.earliest).days)


def chance(a: Given, b: Given) -> float:
    """How likely both count one thing, 0 to 1.

    Raises:
        EngineError: the judge's file is missing or broken.
    """
    asked = np.array([features(a, b)], dtype=np.float32)
    (found,) = _judge().run(None, {"features": asked})
    return float(found[0])


@cache
def _judge() -> InferenceSession:
    return open_session(MODEL)


def settle_alike(given: Sequence[Given], blocks: Blocks | None = None) -> list[Given]:
    """All figures; those that surely count one thing are of the kind that is best known of them."""
    blocks = blocks or Blocks()
    asked = [
        g for g in given if not (g.measured or g.loose or g.disowned or g.figure.lead or _says_little(g))
    ]
    told = [*find_steps(asked, blocks), *blocks.pairs(asked, recalls, _recalled)]
    pairs = sorted([*blocks.pairs(asked, _wordings, _likely), *told], key=lambda p: -p.found)
    groups = Groups()
    for a, b, _ in pairs:
        groups.join(a, b, _are_apart)
    home = {g.figure.id: g for group in groups.of(asked) for g in _of_one_kind(group, blocks)}
    return [home.get(g.figure.id, g) for g in given]


def equal_and_alike(given: Sequence[Given], blocks: Blocks) -> Iterator[tuple[Given, Given]]:
    """Every two equal numbers that are likely one thing, the likeliest first."""
    asked = [g for g in given if _is_number(g) and (is_amount(g) or not g.measured)]
    for a, b, _ in sorted(blocks.pairs(asked, _numbers, _equal), key=lambda p: -p.found):
        yield a, b


# From here on 93 of 100 labelled pairs of equal numbers are one thing (`python -m lab.alike ... --folds 5`).
_LIKELY = 0.85


def _numbers(given: Given) -> tuple[Keys, Keys]:
    # two of anything would be asked of all twos, and ten months are no ten percent
    told = given.unit.split(PER)[0] if given.measured or given.written < _TEN else ""
    key = (given.written, given.measured, told)
    return [key], [key]


def _is_number(given: Given) -> bool:
    """False of one, and of words for many: these are told of anything."""
    return given.written > 1 and not (given.disowned or is_vague(given.figure))


def _equal(a: Given, b: Given) -> float | None:
    if not (a.words & b.words or a.nearby.words & b.nearby.words) or _are_of_polls(a, b):
        return None
    found = chance(a, b)
    return found if found >= (_LIKELY if a.expected is b.expected else _SURE) else None


def _are_of_polls(a: Given, b: Given) -> bool:
    """Polls give the same few shares of many: here only words and numbers beside them tell (`equal_amounts.py`)."""
    return a.unit in SHARES and bool((a.words | b.words) & _POLLS)


_POLLS = frozenset(bag_of("poll polled survey surveyed"))


# A number that a report recalls was likely given by the one that has it: far less need speak for it.
_RECALLED = 0.2


def _recalled(a: Given, b: Given) -> float | None:
    found = chance(a, b) if may_be_recalled(a, b) else 0.0
    return max(_SURE, found) if found >= _RECALLED else None


def _says_little(given: Given) -> bool:
    """As "hundreds" does, of nobody knows what."""
    return not given.unit and is_vague(given.figure)


def _wordings(given: Given) -> tuple[Keys, Keys]:
    """Two words that stand near it, and the number itself."""
    keys: list[object] = list(combinations(sorted(given.nearby.words), _SHARED))
    if (number := given.written) >= _TEN:
        keys.append(number)
    return keys, keys


def _likely(a: Given, b: Given) -> float | None:
    low, high = sorted((abs(a.written), abs(b.written)))
    if high > _TIMES * low:  # most pairs are such, and hardly any is one thing
        return None
    found = chance(a, b)
    return found if found >= _SURE else None


def _are_apart(a: Given, b: Given) -> bool:
    """What is told in known words of two states ("sent", "at their posts"), people of two nations or sorts, counts of two times."""
    states = a.state != b.state and {a.state, b.state} <= affairs()["states"].keys()
    times = bool(a.scope and b.scope) and a.scope != b.scope
    return states or times or _are_of_two_sorts(a, b) or are_of_two_nations(a, b)


# Of no sort, or of one that anybody may be.
_ANY = "person"
_ANYBODY = frozenset(("", _ANY, "man"))


def _are_of_two_sorts(a: Given, b: Given) -> bool:
    """Four hostages and four cooks who were killed: of so few each sort may have its own."""
    few = max(a.written, b.written) < _TEN and a.state in affairs()["states"]
    return few and a.unit != b.unit and not {a.unit, b.unit} & _ANYBODY


def _of_one_kind(group: Sequence[Given], blocks: Blocks) -> Iterator[Given]:
    """The commonest kind of those that say in known words what is counted and what of it; without any all stay."""
    known = Counter((g.unit, g.state, g.scope) for g in group if g.unit and g.state in affairs()["states"])
    kinds = known or Counter((g.unit, g.state, g.scope) for g in group if g.unit and g.state)
    if not kinds:
        return
    kind = min(
        kinds, key=lambda k: (-kinds[k], k[0] != _ANY, k)
    )  # of "12 people" and "12 patients" the wider
    for each in group:
        same = (each.unit, each.state, each.scope) == kind
        yield each if same else blocks.make(_as_kind, each, *kind)


def _as_kind(given: Given, unit: str, state: str, scope: str) -> Given:
    return replace(given, unit=unit, state=state, scope=scope)
