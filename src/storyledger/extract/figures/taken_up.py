"""Numbers that take up an earlier one, and leave unsaid what they count.

In: a number in its sentence, and the figures before it. Out: the figure that it takes up: "bringing the total to 40", "the
figure of 40 is too high", "lower than the 100 it had estimated", "5 barrels a day, up from 3 barrels the day before".
"""

import re
from collections.abc import Callable, Iterator, Sequence

from storyledger.extract.figures.corrections import is_given_before
from storyledger.extract.figures.counted import NO_COUNT
from storyledger.figure import Change, Figure, Quantity
from storyledger.sentence import Sentence

_COUNT = r"(?:total|number|toll|count|tally|figure)"
_BRINGS = re.compile(
    r"\b(?:bring|brings|bringing|brought|push|pushes|pushing|pushed|takes|taking|took|raises|raising|raised)\s+"
    rf"(?:the|its|their|that)\s+(?:\w+\s+){{0,3}}?{_COUNT}\b[^.;\d]{{0,60}}?\bto\s+$"
)
_NAMED = re.compile(
    r"\b(?:the|that|this|its|their|his|her)\s+(?:[a-z]+\s+)?(?:figure|number|estimate|tally|count|total)\s+of\s+$",
    re.IGNORECASE,
)
# "The number was closer to 40", "put the crowd at 40".
_PUT = re.compile(
    r"\b(?:the|that)\s+(?:(?:real|true|actual|total|final)\s+)?(?:number|figure|total|count)\s+(?:was|is|(?:could|might|may|would)\s+be)\s+(?:\w+\s+){0,3}?$"
    r"|\b(?:put|puts|putting|estimated)\s+(?:the|its|their)\s+(?:crowd|number|figure|total|count|turnout|size)\s+at\s+$",
    re.IGNORECASE,
)
_FROM_PEAK = re.compile(
    r"\b(?:up|down)\s+from\s+(?:a|an|the)\s+(?:\w+\s+)?(?:peak|high|low|estimate|count|figure)\s+of\s+$"
)
_NAMED_AFTER = re.compile(r"\s+(?:figure|estimate|number|tally|total)\b")
_UP_FROM = re.compile(
    r"\b(?:up|down|rose|risen|fell|fallen|grown)\s+from\s+(?:the\s+|just\s+)?$", re.IGNORECASE
)
# Code points before a number in which such words stand.
_REACH = 140
# Sentences before the number's own in which the earlier one stands.
_NEAR, _FAR = 1, 2
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
        return next((f for f in near if f.change is Change.ADDITION), None) or _first(near, _is_whole)
    if unit and _UP_FROM.search(before):
        return _first(near, lambda f: f.unit.startswith(f"{unit} per "))
    if unit:
        return None
    if _FROM_PEAK.search(before):
        return _first([f for f in near if f.sentence == sentence.index], _is_whole)
    if _PUT.search(before) or _NAMED.search(before) or _NAMED_AFTER.match(text, quantity.span.end):
        return next(_named(quantity, sentence, found), None)
    if is_given_before(text, sentence.span, quantity.span):
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


def _named(quantity: Quantity, sentence: Sentence, found: Sequence[Figure]) -> Iterator[Figure]:
    """1. the same number, wherever it stands; 2. one of its size shortly before."""
    counts = [f for f in reversed(found) if _is_count(f)]
    yield from (f for f in counts if f.low == quantity.low and quantity.low >= _LEAST)
    for figure in counts:
        low, high = sorted((figure.low or figure.high or 0.0, quantity.low))
        if low >= _LEAST and high <= _TIMES * low and sentence.index - figure.sentence <= _FAR:
            yield figure
