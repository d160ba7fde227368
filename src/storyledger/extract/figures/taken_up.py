"""Numbers that take up an earlier one, and leave unsaid what they count.

In: a number in its sentence, and the figures before it. Out: the figure that it takes up: "bringing the total to 40", "the
figure of 40 is too high", "lower than the 100 it had estimated", "5 barrels a day, up from 3 barrels the day before".
"""

import re
from collections.abc import Callable, Iterator, Sequence
from math import log

from storyledger.extract.figures.formerly import is_beside_given
from storyledger.extract.figures.unsaid import NO_COUNT
from storyledger.figure import Change, Figure, Quantity
from storyledger.sentence import Sentence

_COUNT = r"(?:total|number|toll|count|tally|figure)"
_BRINGS = re.compile(
    r"\b(?:bring|brings|bringing|brought|push|pushes|pushing|pushed|takes|taking|took|raises|raising|raised|lifts|lifting|lifted)\s+"
    rf"(?:the|its|their|that)\s+(?:\w+\s+){{0,3}}?{_COUNT}\b[^.;\d]{{0,60}}?\b(?:to|from(?:\s+[\d,.]+\s+to)?)\s+$"
)
_NAMED = re.compile(
    r"\b(?:the|that|this|its|their|his|her)\s+(?:[a-z]+\s+)?(?:figure|number|estimate|tally|count|total|forecast|projection|prediction|claim)\s+of\s+$",
    re.IGNORECASE,
)
# What may stand between such words and the number: "put it at "nearer 40"".
_OPEN = r"(?:(?:nearer|closer|up)\s+(?:to\s+)?)?[\"“‘']?(?:(?:nearer|closer)\s+(?:to\s+)?)?$"
_WAS = r"(?:was|is|(?:could|might|may|would)\s+be)"
# "The number was closer to 40", "put the crowd at 40", "spoke of 40", "its own estimate had risen from 40", "nobody believes 40".
_PUT = re.compile(
    rf"\b(?:the|that)\s+(?:(?:real|true|actual|total|final)\s+)?(?:number|figure|total|count)\s+{_WAS}\s+(?:\w+\s+){{0,3}}?{_OPEN}"
    r"|\b(?:put|puts|putting|placed|set|estimate|estimates|estimated)\s+(?:the|its|their|that|his|her)\s+(?:\w+\s+)?"
    rf"(?:crowd|number|figure|total|count|turnout|size|strength)\s+at\s+{_OPEN}"
    rf"|\b(?:put|puts|putting|placed|estimates|estimated)\s+(?:it|them)\s+at\s+{_OPEN}"
    rf"|\b(?:speaks?|spoke|spoken|speaking|talks?|talked|talking)\s+of\s+{_OPEN}"
    r"|\b(?:estimate|forecast|count|tally|figure|number|total)\s+(?:(?:had|has)\s+)?(?:risen|rose|grown|grew|climbed|increased|fallen|fell|dropped)"
    rf"\s+(?:from|to)\s+{_OPEN}"
    r"|\b(?:it|this|that|which)\s+(?:(?:had|has|now)\s+)?(?:(?:stands|stood)\s+at|(?:reached|passed)|(?:rose|risen|climbed|grew|grown|fell|fallen)\s+(?:to|from))"
    rf"\s+{_OPEN}"
    rf"|\bthere\s+(?:are|were)\s+(?:only\s+)?{_OPEN}"
    rf"|\b(?:believes?|thinks?|reckons?)\s+(?:(?:that\s+)?(?:it|there)\s+(?:{_WAS}|are|were)\s+)?{_OPEN}",
    re.IGNORECASE,
)
_FROM_PEAK = re.compile(
    r"\b(?:up|down)\s+from\s+(?:a|an|the)\s+(?:\w+\s+)?(?:peak|high|low|estimate|count|figure)\s+of\s+$"
)
_NAMED_AFTER = re.compile(
    r"\s+(?:figure|estimate|number|tally|total)\b|[\"”’']?\s+(?:is|was)\s+(?:also\s+)?(?:our|their|his|her|its|the)\s+(?:number|figure|estimate|count)\b"
)
_UP_FROM = re.compile(
    r"\b(?:up|down|rose|risen|fell|fallen|grown)\s+from\s+(?:the\s+|just\s+)?$", re.IGNORECASE
)
# Code points before a number in which such words stand.
_REACH = 140
# Sentences before the number's own in which the earlier one stands.
_NEAR, _FAR = 1, 4
# A number is not an estimate of what is ten times more.
_TIMES = 10
_LEAST = 10


def taken_up(
    text: str, sentence: Sentence, quantity: Quantity, unit: str, found: Sequence[Figure]
) -> Figure | None:
    """The figure before a number that counts the same.

    Args:
        text: of the report.
        sentence: that holds the number.
        quantity: the number.
        unit: what its own words say that it counts, if anything.
        found: the figures before it, in text order.
    """
    before = text[max(sentence.span.start, quantity.span.start - _REACH) : quantity.span.start]
    near = [f for f in reversed(found) if _is_count(f) and sentence.index - f.sentence <= _NEAR]
    if _BRINGS.search(before):
        return next((f for f in near if f.change is Change.ADDITION), None) or _nearest(
            quantity, sentence, found
        )
    if unit and _UP_FROM.search(before):
        return _first(near, lambda f: f.unit.startswith(f"{unit} per "))
    if unit:
        return None
    if _FROM_PEAK.search(before):
        return _first([f for f in near if f.sentence == sentence.index], _is_whole)
    if _PUT.search(before) or _NAMED.search(before) or _NAMED_AFTER.match(text, quantity.span.end):
        return next(_named(quantity, sentence, found), None)
    if is_beside_given(text, sentence.span, quantity.span):
        own = [f for f in near if f.sentence == sentence.index]
        wide = (f for f in reversed(found) if _is_count(f) and sentence.index - f.sentence <= _FAR)
        return next((f for f in (*own, *wide) if _is_whole(f) and f.low > 0), None)
    return None


def _first(figures: Sequence[Figure], test: Callable[[Figure], bool]) -> Figure | None:
    return next(filter(test, figures), None)


def _is_count(figure: Figure) -> bool:
    return bool(figure.unit) and figure.unit_head not in NO_COUNT


def _is_whole(figure: Figure) -> bool:
    return figure.change is not Change.PART


def _nearest(quantity: Quantity, sentence: Sentence, found: Sequence[Figure]) -> Figure | None:
    """Of the whole counts shortly before the one closest in size."""
    whole = (f for f in reversed(found) if _is_count(f) and _is_whole(f) and f.low > 0)
    near = [f for f in whole if sentence.index - f.sentence <= _FAR]
    return min(near, key=lambda f: abs(log(f.low / (quantity.low or 1))), default=None)


def _named(quantity: Quantity, sentence: Sentence, found: Sequence[Figure]) -> Iterator[Figure]:
    """1. the same number, wherever it stands; 2. of those shortly before the one closest in size."""
    counts = [f for f in reversed(found) if _is_count(f)]
    yield from (f for f in counts if f.low == quantity.low and quantity.low >= _LEAST)
    near = [f for f in counts if _is_near(quantity, sentence, f)]
    yield from sorted(near, key=lambda f: abs(log((f.low or f.high or 1) / quantity.low)))


def _is_near(quantity: Quantity, sentence: Sentence, figure: Figure) -> bool:
    """Shortly before, and not ten times more or less."""
    low, high = sorted((figure.low or figure.high or 0.0, quantity.low))
    return low >= _LEAST and high <= _TIMES * low and sentence.index - figure.sentence <= _FAR
