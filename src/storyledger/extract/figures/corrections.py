"""What the words around a number say of its standing: replaced by another, with the attacker or without.

In: a report's text, a sentence and a number in it. Out: whether the report itself gives the number up
("49, not 50"; "revised from 31"), and whether those who did the deed are counted among its dead.
"""

import re

from storyledger.figure import Perpetrators
from storyledger.span import Span

_GIVERS = r"(?:report|reported|thought|believed|stated|announced|said|estimated|feared|given|released|published|confirmed|counted)"
_FIRST = r"(?:first|initially|previously|originally|earlier)"
_BEFORE = re.compile(
    r"\b(?:up|down|moved|went|rose|risen|rising|climbed|jumped|grew|grown|increased|fell|fallen|dropped|lowered|raised|cut)\s+from\s+(?:the\s+|an?\s+)?$"
    r"|\b(?:total|toll|number|tally|count)\s+(?:down\s+|up\s+)?from\s+$"
    r"|\b(?:when|until)\s+(?:it|the\s+(?:\w+\s+)?(?:toll|number|count|tally|total))\s+(?:stood\s+at|was)\s+$"
    r"|\bno\s+longer\s+(?:stands?\s+by|expects?|believes?|forecasts?|claims?|speaks?\s+of)\b[^.;:]{0,40}$"
    r"|\bto\s+(?:at\s+least\s+|about\s+|some\s+)?[\d,.]+(?:\s+\w+)?,?\s+from\s+$"
    r"|\d(?:\s+[\w'’]+){0,4}(?:,|\s+and|\s+[—–-])\s+not\s+(?:the\s+)?$"
    r"|\b(?:instead\s+of|rather\s+than)\s+(?:the\s+)?$"
    r"|\b(?:earlier|previous|initial|preliminary|provisional)\s+(?:\w+\s+){0,2}?(?:toll|count|tally|figure|estimate|forecast|projection|prediction|target|budget|offer|number|total|report)s?\s+(?:of\s+)?$"
    rf"|\b{_FIRST}\s+(?:been\s+)?(?:{_GIVERS}|put|set)\s+(?:\w+\s+){{0,3}}?$",
    re.IGNORECASE,
)
_REVISED = re.compile(
    r"\b(?:revis|correct|amend|updat|adjust|chang)(?:e|es|ed|ing)\b[^.;]{0,80}\bfrom\s+$", re.IGNORECASE
)
_AFTER = re.compile(
    rf"(?:\s+[\w'’]+){{0,3}}?,?\s+(?:as\s+)?(?:had\s+been\s+)?{_FIRST}\s+{_GIVERS}\b", re.IGNORECASE
)
# "Lower than the 100 it had estimated", "up from the 64 the ministry reported last month".
_THAN = re.compile(
    r"\b(?:lower|higher|fewer|more|less|larger|smaller|greater)\s+than\s+the\s+$"
    r"|\b(?:up|down|rose|risen|grew|grown|climbed|increased|fell|fallen|dropped|cut|lowered|raised|revised)\b[^.;]{0,60}\bfrom\s+the\s+$"
)
_GIVEN = re.compile(rf"(?:\s+[\w.'’-]+){{1,6}}?\s+(?:{_GIVERS}|(?:spoke|spoken|talked)\s+of)\b")
# A number of another year or month is compared with, not replaced.
_OF_ANOTHER_TIME = re.compile(
    r"(?:\s+[\w'’]+){0,4}?\s+(?:last|the\s+previous|the\s+same|a|one)\s+(?:year|month|quarter|week|season|decade|period)\b"
    r"|(?:\s+[\w'’]+){0,4}?\s+in\s+(?:the\s+)?(?:19|20)\d\d\b|(?:\s+[\w'’]+){0,3}?\s+(?:a|years?|months?|weeks?)\s+(?:ago|earlier)\b",
    re.IGNORECASE,
)
# Code points before a number in which its correction is said.
_REACH = 130

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


def is_replaced(text: str, sentence: Span, span: Span) -> bool:
    """True of a number that its report says stood before, or was wrong.

    >>> text = "The toll was revised to 49, from 50."
    >>> is_replaced(text, Span(0, 36), Span(33, 35)), is_replaced(text, Span(0, 36), Span(24, 26))
    (True, False)
    """
    before = text[max(sentence.start, span.start - _REACH) : span.start]
    if is_given_before(text, sentence, span):
        return True
    if _OF_ANOTHER_TIME.match(text, span.end, sentence.end):
        return False
    given_up = _BEFORE.search(before) or _REVISED.search(before)
    return bool(given_up or _AFTER.match(text, span.end, sentence.end))


def is_given_before(text: str, sentence: Span, span: Span) -> bool:
    """True of a number that somebody gave before, and that another is compared with.

    >>> text = "That is fewer than the 64 the ministry reported."
    >>> is_given_before(text, Span(0, 48), Span(23, 25))
    True
    """
    before = text[max(sentence.start, span.start - _REACH) : span.start]
    return bool(_THAN.search(before) and _GIVEN.match(text, span.end, sentence.end))


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
