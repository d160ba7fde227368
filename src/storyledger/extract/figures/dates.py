"""When what a number counts came to be so: "killed on Monday", "since May".

In: a number in its sentence, and the figures before it. Out: one of the times that the sentence names, or None. A time of the
count ("by noon on Monday 52 had been taken in"), of another number or of a comparison is none of the counted.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from storyledger.figure import Figure
from storyledger.moment import Edge, TimeExpression
from storyledger.sentence import Sentence
from storyledger.span import Span


def time_of(text: str, sentence: Sentence, span: Span, found: Sequence[Figure]) -> TimeExpression | None:
    """The last time named before the number in its sentence, else the first after it."""
    first = next((f.span for f in found if f.sentence == sentence.index), span)
    if _STANDS.search(text, sentence.span.start, span.start):
        return None
    times = [
        t
        for t in sentence.times
        if not (
            _is_yardstick(text, t, span) or _is_of_count(text, t) or _is_of_others(text, sentence, t, span)
        )
    ]
    before = [t for t in times if t.span.end <= span.start and not _is_of_another(text, t, first, span)]
    after = [t for t in times if t.span.start >= span.end]
    if before or not after:
        return before[-1] if before else None
    # "40 were killed since the siege began on Monday": from that day on
    since = after[0].edge is Edge.WITHIN and _SINCE.search(text, span.end, after[0].span.start)
    return replace(after[0], edge=Edge.SINCE) if since else after[0]


# "The official toll this morning is 40 dead": the time is the count's.
_STANDS = re.compile(
    r"\b(?:toll|tally|body\s+count)\b[^.;,]{0,60}$|\b(?:stands|stood)\s+at\s+$", re.IGNORECASE
)
_UP_TO = re.compile(
    r"\b(?:by|as\s+of|until|up\s+to)\s+(?:(?:noon|midday|midnight|early|late|the\s+end\s+of)\s+(?:on\s+)?)?$",
    re.IGNORECASE,
)
_WHOM = re.compile(r"\b(?:who|whom|which|whose)\b")


def _is_of_count(text: str, time: TimeExpression) -> bool:
    """As of "40 bodies had been taken in by noon on Monday", "are now known to have died"."""
    return time.span.of(text).lower() == "now" or bool(
        _UP_TO.search(text[max(0, time.span.start - 30) : time.span.start])
    )


def _is_of_others(text: str, sentence: Sentence, time: TimeExpression, number: Span) -> bool:
    """Of "40 were found, 18 of them soldiers, who died on Monday" Monday is no time of the 40."""
    between = [
        w.end
        for i, w in enumerate(sentence.words)
        if sentence.upos[i] == "NUM" and number.end <= w.start < time.span.start
    ]
    return bool(between) and bool(_WHOM.search(text, between[-1], time.span.start))


_SINCE = re.compile(r"\bsince\b")
_NEXT_CLAUSE = re.compile(r";|,\s+(?:and|but|while|whereas)\b")


def _is_of_another(text: str, time: TimeExpression, first: Span, number: Span) -> bool:
    """Of "9 were killed Monday, and 40 have died since May" Monday is no time of the 40."""
    return first.end <= time.span.start and bool(_NEXT_CLAUSE.search(text, time.span.end, number.start))


# "The deadliest raid since 2008, with 40 killed" dates no deaths; "since the 2008 raid killed 40" does.
_MOST = re.compile(r"\b(?:worst|first|most|only|\w{4,}est)\b", re.IGNORECASE)
_BREAK = re.compile(r"[,;:—–-]|\b(?:and|but|with|after|when)\b")


def _is_yardstick(text: str, time: TimeExpression, number: Span) -> bool:
    """A time since which nothing was as bad, and which a break keeps from the number."""
    if time.edge is not Edge.SINCE or not _MOST.search(text[max(0, time.span.start - 60) : time.span.start]):
        return False
    return time.span.start >= number.end or bool(_BREAK.search(text[time.span.end : number.start]))
