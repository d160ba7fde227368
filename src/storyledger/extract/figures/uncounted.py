"""Numbers that count nothing in the story: spans of time, ages, who tells, names, what is not zero.

In: a quantity in its parsed sentence. Out: True where it is no figure. What stays: a length of time
that is itself told ("jailed for 10 years"), and one person to whom something happened.
"""

import re
from collections.abc import Sequence

from storyledger.extract.figures.counted import Counted, singular
from storyledger.figure import Quantity
from storyledger.sentence import Sentence
from storyledger.span import Span
from storyledger.statement import Statement

_SPANS = frozenset("second minute hour day night week weekend month quarter year decade century".split())
_TIME_BEFORE = re.compile(
    r"\b(?:in|over|within|after|during|past|last|next|previous|coming|recent|following|preceding|first|about every|every)"
    r"(?: (?:the|a|some|another|about|nearly|almost|around|just|only|last|past|next|first|coming|more than|at least))*\s*$",
    re.IGNORECASE,
)
_TIME_AFTER = re.compile(
    r"\s*(?:ago|earlier|later|before|after|from now|into|since|away|apart|straight|in a row)\b"
)
_NUMBERED = re.compile(r"(?:\b(?:S|H\.? ?R|No|Nos|Sec|Art|Rep|Res|Vol|pp?)\.|[§#№])\s*$")
# "3 of 17 Photos": the place of a picture among others.
_IN_ROW = (
    re.compile(r"\b\d+\s+of\s+$"),
    re.compile(r"\s*(?:photos?|pictures?|images?|slides?)\b", re.IGNORECASE),
)
_NOT = re.compile(r"(?:\bnot|n[’']t|\bnever|\bhardly)\s+(?:\w+\s+){0,3}$", re.IGNORECASE)
_NONE_OF_US = re.compile(r"\s+of\s+(?:us|you|them|it|this|that|these|those)\b", re.IGNORECASE)
# "The two sides" are those of whom the story tells all along.
_BOTH = re.compile(r"\b(?:the|these|those|both|between|its|their|our)\s+$", re.IGNORECASE)
_SIDES = re.compile(
    r"\s+(?:sides|countries|parties|nations|leaders|governments|camps|chambers|campaigns|presidents|things)\b"
    r"(?!\s+(?:(?:were|was|had|have|been)\s+)*(?:killed|wounded|injured|arrested|detained|hurt|dead)\b)"
)
_NAMES = ("Person", "Organization", "Product", "Misc", "Facility")
_FEW = 5  # "two officials said": so few tell, they are not counted; "300 people said" is a figure


def counts_nothing(
    text: str, sentence: Sentence, quantity: Quantity, counted: Counted, statements: Sequence[Statement]
) -> bool:
    """True of a number that is no figure of the story."""
    before, after = (
        text[sentence.span.start : quantity.span.start],
        text[quantity.span.end : sentence.span.end],
    )
    zero = quantity.low == 0 and quantity.high == 0
    return (
        _is_span_of_time(before, after, counted)
        or (quantity.unit or "").endswith("-old")
        or "year-old" in quantity.span.of(text)
        or bool(_NUMBERED.search(before))
        or bool(_IN_ROW[0].search(before) and _IN_ROW[1].match(after))
        or (zero and bool(_NOT.search(before) or _NONE_OF_US.match(after)))
        or any(n.kind in _NAMES and _holds(n.span, quantity.span) for n in sentence.names)
        or (quantity.low == 2 == quantity.high and bool(_BOTH.search(before) and _SIDES.match(after)))
        or _tells(quantity, statements)
    )


def _holds(name: Span, number: Span) -> bool:
    return name.contains(number) and name != number


def _is_span_of_time(before: str, after: str, counted: Counted) -> bool:
    head = singular(counted.head)
    if head not in _SPANS:
        return False
    rest = re.sub(rf"^[\s-]*{head}s?\b", "", after)
    return bool(_TIME_BEFORE.search(before) or _TIME_AFTER.match(rest))


def _tells(quantity: Quantity, statements: Sequence[Statement]) -> bool:
    """True of a few who are the source themselves: "one aide told", "two officials said"."""
    few = quantity.low is not None and quantity.low <= _FEW and quantity.bound is None
    return few and any(s.source and s.source.contains(quantity.span) for s in statements)
