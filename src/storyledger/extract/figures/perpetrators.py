"""Whether a toll counts those who did the deed.

In: a report's text, a sentence and a number in it. Out: whether they are counted among its dead, left out, or told on top.
"""

import re

from storyledger.figure import Perpetrators
from storyledger.span import Span

_WHO = (
    r"(?:(?:the|a|one|both|two|three|four)\s+)?(?:(?:suspected|alleged|lone|presumed|suicide|two|three|four)\s+){0,2}"
    r"(?:gun(?:man|men)|shooters?|attackers?|suspects?|assailants?|bombers?|perpetrators?|killers?|hijackers?)\b"
)
_COUNTED = re.compile(rf"[^.;]{{0,60}}?\b(?:including|counting|among\s+them)\s+{_WHO}", re.IGNORECASE)
_LEFT_OUT = re.compile(
    rf"[^.;]{{0,60}}?\b(?:not\s+(?:including|counting)|excluding|plus|besides|in\s+addition\s+to|as\s+well\s+as|apart\s+from|other\s+than)\s+{_WHO}",
    re.IGNORECASE,
)
_ADDED = re.compile(
    r"(?:\s+[\w'’-]+){0,4}?,?\s+(?P<words>(?:plus|as\s+well\s+as|in\s+addition\s+to|besides)\s+(?:(?:the|a|one)\s+)?"
    r"(?:(?:suspected|alleged|lone|presumed|suicide)\s+)?(?:gunman|shooter|attacker|suspect|assailant|bomber|perpetrator|killer|hijacker))\b",
    re.IGNORECASE,
)


def perpetrators_in(text: str, sentence: Span, span: Span) -> Perpetrators | None:
    """Whether the count holds those who did it; None where the words do not say.

    >>> text = "Four people, including the gunman, were killed."
    >>> perpetrators_in(text, Span(0, len(text)), Span(0, 4)).value
    'counted'
    """
    if _LEFT_OUT.match(text, span.end, sentence.end):
        return Perpetrators.LEFT_OUT
    return Perpetrators.COUNTED if _COUNTED.match(text, span.end, sentence.end) else None


def added_perpetrator(text: str, sentence: Span, span: Span) -> Span | None:
    """The one who did it where the words count him on top; None where they do not, or of several.

    >>> text = "There are 49 victims plus the gunman."
    >>> added_perpetrator(text, Span(0, len(text)), Span(10, 12)).of(text)
    'plus the gunman'
    """
    found = _ADDED.match(text, span.end, sentence.end)
    return Span(*found.span("words")) if found else None
