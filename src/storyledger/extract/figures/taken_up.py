"""Numbers that take up an earlier one, and leave unsaid what they count.

In: a number in its sentence, and the figures before it. Out: the figure that it takes up: "bringing the total to 40", "the
figure of 40 is too high", "it's 40 now", "the mayor was at 40", "from 30 to 40 and then 50", "lower than the 100 it had
estimated", "5 barrels a day, up from 3 barrels the day before". Which words give a level and no noun is told here alone;
what they count is what was counted last that is of their size.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from math import log

from storyledger.extract.figures.counted import NO_COUNT, PEOPLE_STATES
from storyledger.extract.figures.formerly import is_beside_given
from storyledger.figure import Change, Figure, Quantity
from storyledger.sentence import Sentence

_COUNT = r"(?:total|number|toll|count|tally|figure|estimate)"
_SORT = (
    r"(?:(?:real|true|actual|total|final|official|latest|current|confirmed|overall|updated|own|first|initial"
    r"|original|earlier|previous|last|new|body|death)\s+)"
)
_ITS = r"(?:the|that|this|its|their|his|her|whose|our|[A-Z][\w’'-]*['’]s|[a-z]+['’]s)"
_WORDS = r"(?:[\w-]+\s+)"
_BRINGS = re.compile(
    rf"""
    \b(?:
        br(?:ing(?:s|ing)?|ought)|push(?:es|ed|ing)?|tak(?:es?|ing)|took
      | (?:rais|revis|increas|correct|updat|lift|lower|reduc|cut)(?:e?s|ed|ing|ting)?
    )\s+(?:it|that|this|(?:the|this|its|their|that)\s+{_WORDS}{{0,3}}?{_COUNT}\b[^.;\d]{{0,60}}?)\s+
      (?:up\s+|down\s+)?(?:to|from(?:\s+[\d,.]+\s+to)?)\s+$
    """,
    re.VERBOSE,
)
# "Which makes the grand total 40".
_TOTAL = re.compile(r"\b(?:the|its|their)\s+(?:(?:grand|overall|combined|new)\s+)?total\s+$")
_NAMED = re.compile(
    r"""
    \b(?:an?|the|that|this|its|their|his|her)\s+(?:[a-z]+\s+)?
      (?:figure|number|estimate|tally|count|total|forecast|projection|prediction|claim)\s+of\s+$
    """,
    re.IGNORECASE | re.VERBOSE,
)
# What may stand between such words and the number: "put it at "nearer 40"".
_OPEN = r"(?:(?:nearer|closer|up)\s+(?:to\s+)?)?[\"“‘']?(?:(?:nearer|closer)\s+(?:to\s+)?)?$"
_WAS = r"(?:was|is|remains|remained|(?:has|had)\s+been|(?:could|might|may|would)\s+be)"
_MOVED = (
    "rises?|rose|risen|climbs?|climbed|grows?|grew|grown|swells?|swelled|swollen|jumps?|jumped|leaps?|leapt|increased?|goes|went|gone|moves?|moved"
    r"|comes|came|come|falls?|fell|fallen|drops?|dropped|sinks|sank|sunk|runs|(?:more\s+than\s+)?(?:doubled|tripled)"
    r"|(?:been\s+)?(?:raised|revised|lowered|cut|corrected|updated|reduced|put|given)"
)
_SINCE = (
    r"(?:(?:has|have|had|is|was|are|were|(?:expected|projected|forecast|likely|set)\s+to|could|may|might|would"
    r"|will|be|now|since|already|still|later|then|currently|also|earlier|first|initially|previously)\s+){0,3}"
)
# "Had since risen to", "stands at", "is now down to", "could reach".
_REACHES = (
    rf"{_SINCE}(?:(?:stands|stood|up|down)\s+(?:at|to|from)|(?:{_MOVED})\s+(?:(?:back|up|down)\s+)?(?:to|from"
    rf"|at|as)|reach(?:ed|es)?|passed|became|become|topped\s+out\s+at)"
)
_PUTS = r"(?:put|puts|putting|placed|set|gave|gives|has|have|had|estimate|estimates|estimated)"
# "The number was closer to 40", "whose own count stood at 40", "put the crowd at 40", "spoke of 40", "nobody believes 40".
_PUT = re.compile(
    rf"\b{_ITS}\s+{_SORT}{{0,2}}{_COUNT}(?::|\s+{_WAS}\s+(?:\w+\s+){{0,3}}?|,|\s+\()\s*{_OPEN}"
    rf"|\b{_ITS}\s+{_WORDS}{{0,2}}?(?:{_COUNT}|list)(?:['’]s)?\s+{_REACHES}\s+{_OPEN}"
    rf"|\b{_PUTS}\s+{_ITS}\s+{_WORDS}?(?:crowd|number|figure|total|count|turnout|size|strength|flow|rate|leak)\s+(?:(?:at|as)\s+)?{_OPEN}"
    rf"|\b{_PUTS}\s+(?:it|them)\s+(?:at\s+)?{_OPEN}"
    rf"|\b(?:speaks?|spoke|spoken|speaking|talks?|talked|talking)\s+of\s+{_OPEN}"
    rf"|\b(?:it|this|that|which)\s+(?:{_REACHES}|compares\s+(?:with|to)|(?:makes|made|would\s+make)(?:\s+it)?)\s+{_OPEN}"
    rf"|\bmak(?:es|ing)\s+(?:it|that)\s+{_OPEN}"
    rf"|\bthere\s+(?:are|were)\s+(?:only\s+)?{_OPEN}"
    rf"|\b(?:believes?|thinks?|reckons?)\s+(?:(?:that\s+)?(?:it|there)\s+(?:{_WAS}|are|were)\s+)?{_OPEN}",
    re.IGNORECASE,
)
# Of such words the number alone is left, so nothing but a mark or a day may follow: "it's 40 now", "the mayor was at 40".
_ALONE = re.compile(
    r"\+?(?:\s*(?:[.;:?!—–)]|,?[”\"’]|\Z)|,\s+(?:and|but|while|up|down|from|then|not|after|went|rose|fell|including|among|most|half)\b"
    r"|\s+(?:now|yesterday|today|tonight|to|but|in|by|at|and\s+(?:appealed|said|added)|last|earlier|on\s+[A-Z])\b)"
)
_GIVES = r"(?:says?|said|saying|claims?|claimed|counts?|counted|announced|reported|insist(?:s|ed)\s+on)"
_IT_IS = re.compile(
    rf"\b[Ii]t(?:['’]s|\s+{_WAS})\s+(?:(?:now|already|still)\s+)?{_OPEN}"
    r"|\b(?:has|have|had)\s+(?:since\s+|now\s+)?gone\s+from\s+[\"“]?$"
    rf"|\b[\w’'-]+,?\s+{_SINCE}{_GIVES}[:,]?\s+{_OPEN}"
    r"|(?:\b(?:he|she|it|they|who|police|officials?|ministry|mayor|governor)|[A-Z][\w’'-]+,?)\s+"
    rf"(?i:{_SINCE}(?:(?:is|was|are|were)\s+(?:still\s+|now\s+)?at|(?:went|gone|came\s+down)\s+(?:to|from)|started\s+(?:out\s+)?(?:at|with)"
    rf"|stuck\s+(?:to|at|with|by)))\s+{_OPEN}"
)
# Of a remark that is a number alone: "“Forty,” he said".
_MARKS = ("“", '"')
_ON_A_DAY = r"\s+(?:on|by)\s+[A-Z]\w+day\b"
_THEN = re.compile(
    rf"(?:\s+[a-z]+){{0,2}}{_ON_A_DAY},?\s+(?:and|but)\s+(?:of\s+|to\s+|at\s+)?(?=[\d,.]+{_ON_A_DAY})|"
    r",?\s+(?:(?:and|but)\s+)?then\s+(?:to\s+)?|\s+(?:and|but)\s+then,\s[^.;,\d]{2,20},\s+to\s+"
    rf"|,\s+(?:and\s+)?(?:later\s+)?(?:{_MOVED})\s+to\s+"
)
_FROM = re.compile(r"\bfrom\s+(?:just\s+|about\s+|some\s+|the\s+)?[“\"]?$", re.IGNORECASE)
_TO = re.compile(r"\s+to\s+(?:just\s+|about\s+|some\s+|at\s+least\s+|more\s+than\s+)?[“\"]?", re.IGNORECASE)
_FROM_PEAK = re.compile(
    r"\b(?:up|down)\s+from\s+(?:a|an|the)\s+(?:\w+\s+)?(?:peak|high|low|estimate|count|figure)\s+of\s+$"
)
_NAMED_AFTER = re.compile(
    r"""
      \s+(?:figure|estimate|number|tally|total)\b
    | ["”’']?\s+(?:is|was)\s+(?:also\s+)?(?:our|their|his|her|its|the)\s+(?:number|figure|estimate|count)
        \b
    """,
    re.VERBOSE,
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
# Less is sure where a number stands alone: it is no more than so many times a count shortly before, or one told long before.
_ALIKE, _TWICE = 6, 2


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
    if _BRINGS.search(before) or (_TOTAL.search(before) and not unit):
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
    return _as_said(sentence, quantity, found) if _is_alone(text, sentence, quantity) else None


def moved_from(text: str, sentence: Sentence, quantity: Quantity, found: Sequence[Figure]) -> Figure | None:
    """Of "climbed from 4 to 5 and then 6" the number before, for one with no noun of its own: both count the same."""
    before = found[-1] if found else None
    if before is None or before.sentence != sentence.index or not before.unit:
        return None
    between = (before.span.end, quantity.span.start)
    led = _FROM.search(text, sentence.span.start, before.span.start)
    bare = before.span.of(text)[-1:].isdigit() or before.unit_head not in before.span.of(text)
    return before if (led and _TO.fullmatch(text, *between)) or (bare and _goes_on(text, *between)) else None


def _goes_on(text: str, end: int, start: int) -> bool:
    """As from the 30 of "30 dead on Monday and 40 on Tuesday" to the 40."""
    found = _THEN.match(text, end)
    return found is not None and found.end() == start


def _is_alone(text: str, sentence: Sentence, quantity: Quantity) -> bool:
    """True of a level that is told by a number and nothing else: "it's 40 now", "the mayor was at 40", ""Forty," he said"."""
    if not _ALONE.match(text, quantity.span.end, sentence.span.end):
        return False
    before = text[max(sentence.span.start, quantity.span.start - _REACH) : quantity.span.start]
    return bool(_IT_IS.search(before)) or before.strip() in _MARKS


def _as_said(sentence: Sentence, quantity: Quantity, found: Sequence[Figure]) -> Figure | None:
    """1. of the counts shortly before the one closest in size; 2. the last like number of people who came to harm."""
    whole = [
        f for f in found if _is_count(f) and _is_whole(f) and f.state_head and _times(f, quantity) <= _ALIKE
    ]
    near = [f for f in whole if sentence.index - f.sentence <= _FAR]
    if near:
        return min(reversed(near), key=lambda f: _times(f, quantity))
    return next(
        (f for f in reversed(whole) if f.state_head in PEOPLE_STATES and _times(f, quantity) <= _TWICE), None
    )


def _size(quantity: Quantity) -> float:
    """The number as it is told: "as many as 40" has no low end."""
    return quantity.low or quantity.high or 0.0


def _times(figure: Figure, quantity: Quantity) -> float:
    low, high = sorted((figure.low or figure.high or 0.0, _size(quantity)))
    return high / low if low >= _LEAST else float("inf")


def _first(figures: Sequence[Figure], test: Callable[[Figure], bool]) -> Figure | None:
    return next(filter(test, figures), None)


def _is_count(figure: Figure) -> bool:
    return bool(figure.unit) and figure.unit_head not in NO_COUNT


def _is_whole(figure: Figure) -> bool:
    return figure.change is not Change.PART


def _nearest(quantity: Quantity, sentence: Sentence, found: Sequence[Figure]) -> Figure | None:
    """Of the whole counts shortly before the one closest in size."""
    whole = (f for f in reversed(found) if _is_count(f) and _is_whole(f) and f.low > 0)
    near = [
        (abs(log(f.low / (_size(quantity) or 1))), f) for f in whole if sentence.index - f.sentence <= _FAR
    ]
    closest = min(near, key=lambda pair: pair[0], default=None)
    return closest[1] if closest and closest[0] <= log(_TIMES) else None


def _named(quantity: Quantity, sentence: Sentence, found: Sequence[Figure]) -> Iterator[Figure]:
    """1. the same number, wherever it stands; 2. of those shortly before the one closest in size."""
    counts = [f for f in reversed(found) if _is_count(f)]
    yield from (f for f in counts if f.low == quantity.low and quantity.low >= _LEAST)
    near = (f for f in counts if sentence.index - f.sentence <= _FAR and _times(f, quantity) <= _TIMES)
    yield from sorted(near, key=lambda f: _times(f, quantity))
