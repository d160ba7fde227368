"""A number that stood before: given up by its own report, given by somebody before, or so at another time.

In: a sentence and a number in it. Out: whether it is such. "49, not 50" and "revised from 31" give a number up. Somebody gave
one before in "against the 40 of which he had spoken on Monday", "two days earlier it had claimed 40", "the figure of 40,
named by the ministry". What was so at another time and nobody takes back is only earlier: "up from 40".
"""

import re

from storyledger.extract.words.given import GAVE
from storyledger.span import Span

_SAID = rf"(?:{GAVE}|said|told)"
_HELD = r"(?:thought|believed|feared)"
_FIRST = r"(?:first|initially|previously|originally|earlier)"
_BEFORE = re.compile(
    rf"""
      \b(?:
          up|down|moved|went|rose|risen|rising|climbed|jumped|grew|grown|increased|fell|fallen|dropped
        | lowered|raised|cut
      )\s+from\s+(?:the\s+|an?\s+)?$
    | \b(?:total|toll|number|tally|count)\s+(?:down\s+|up\s+)?from\s+$
    | \b(?:when|until)\s+(?:it|the\s+(?:\w+\s+)?(?:toll|number|count|tally|total))\s+(?:stood\s+at|was)\s+
        $
    | \bno\s+longer\s+(?:stands?\s+by|expects?|believes?|forecasts?|claims?|speaks?\s+of)\b[^.;:]{{0,40}}$
    | \b(?:to|at)\s+(?:at\s+least\s+|about\s+|some\s+)?[\d,.]+(?:\s+\w+)?(?:\s+on\s+\w+day)?,?\s+from\s+$
    | \d(?:\s+[\w'’]+){{0,4}}(?:,|\s+and|\s+[—–-])\s+not\s+(?:the\s+)?$
    | \b(?:instead\s+of|rather\s+than)\s+(?:the\s+)?$
    | \b(?:earlier|previous|initial|preliminary|provisional)\s+(?:\w+\s+){{0,2}}?(?:
          toll|count|tally|figure|estimate|forecast|projection|prediction|target|budget|offer|number|total
        | report
      )s?\s+(?:of\s+)?$
    | \b{_FIRST}\s+(?:been\s+)?(?:{_SAID}|{_HELD})\s+(?:\w+\s+){{0,3}}?$
    | \b(?:revis|correct|amend|updat|adjust|chang)(?:e|es|ed|ing)\b[^.;]{{0,80}}\bfrom\s+$
    """,
    re.IGNORECASE | re.VERBOSE,
)
# "Initially reported 40", "40, as had been first feared".
_FIRST_GAVE = re.compile(rf"\b{_FIRST}\s+(?:been\s+)?{GAVE}\s+(?:\w+\s+){{0,3}}?$", re.IGNORECASE)
_FIRST_GIVEN = re.compile(
    rf"(?:\s+[\w'’]+){{0,3}}?,?\s+(?:as\s+)?(?:had\s+been\s+)?{_FIRST}\s+(?:{_SAID}|{_HELD})\b", re.IGNORECASE
)
# A number of another year or month is compared with, not replaced.
_OF_ANOTHER_TIME = re.compile(
    r"(?:\s+[\w'’]+){0,4}?\s+(?:last|the\s+previous|the\s+same|a|one)\s+(?:year|month|quarter|week|season|decade|period)\b"
    r"|(?:\s+[\w'’]+){0,4}?\s+in\s+(?:the\s+)?(?:19|20)\d\d\b|(?:\s+[\w'’]+){0,3}?\s+(?:a|years?|months?|weeks?)\s+(?:ago|earlier)\b",
    re.IGNORECASE,
)
# "The company had initially spoken of 40", "until Sunday had put it at 40".
_HAD_GIVEN = re.compile(
    rf"\bhad\s+(?!been\s+told\b)(?:\w+\s+){{0,2}}?{_SAID}\b(?:(?!,\s+(?:and|but|while)\b)[^.;]){{0,60}}$"
)
# "A week ago its analysts spoke of 40"; a number of things that happened then is none: a giver's verb must lead to it.
_AGO_GAVE = re.compile(
    r"""
    \b(?:
        (?:a|two|three|four|several|some)\s+(?:days?|weeks?|months?|hours?)\s+(?:ago|earlier|before)
      | last\s+week|yesterday|initially|previously|earlier
    )\b[^.;]{0,50}\b
      (?:spoke\s+of|talked\s+of|spoken\s+of|put\s+(?:it|them|the\s+\w+)\s+at|claimed|estimated)\s+
      (?:\w+\s+){0,3}?["“‘']?$
    """,
    re.IGNORECASE | re.VERBOSE,
)
# "3.6 million, and not 4.1 million".
_NOT = re.compile(
    r"(?<![\d.,])(?<!\b[Nn]ot )\d[\d.,]*[^.;]{0,90}(?:,|\band|[—–-])\s+not\s+(?:the\s+)?[\"“‘']?$"
)
# "Against the 40", "well above the 38": whoever gave these must follow.
_BESIDE = re.compile(
    r"""
    (?:
        \b(?:
            against|above|below|beyond|exceeds?|exceeding
          | (?:compared|contrast)\s+(?:with|to)
          | (?:more|fewer|less|higher|lower|larger|smaller|greater)\s+than
          | from
        )\s+the
      | \bfigure\s+of
    )\s+(?:\d[^.;]{0,20}\s+and\s+)?$
    """,
    re.VERBOSE,
)
_GIVEN = re.compile(
    rf"""
    [^.;]{{0,90}}?(?:
        \b(?:that|which|whom)\s[^.;,]{{0,40}}?\b{_SAID}
      | \b(?:it|he|she|they|the\s+\w+|[A-Z][\w’'-]+)\s+(?:(?:had|has)\s+)?(?:\w+ly\s+)?{_SAID}
      | ,?\s+{_SAID}\s+by|\bof\s+which
    )\b
    """,
    re.VERBOSE,
)
_ONCE = re.compile(
    r"""
      \b(?:up|down)\s+from\s+an?\s+(?:\w+\s+)?(?:peak|high|low)\s+of\s*$
    | \b(?:
          up|down|rose|risen|rising|climbed|jumped|grew|grown|increased|fell|fallen|dropped|revised
        | (?:to|at)\s+[\d,.]+(?:\s+(?:thousand|million|billion))?(?:\s+on\s+\w+day)?,?
      )\s+from\s*$
    | \b(?:compared\s+(?:with|to)|after)\s*$
    """,
    re.IGNORECASE | re.VERBOSE,
)
# Code points before a number in which any of this is said, and those in which it is said to have been so once.
_REACH, _NEAR = 160, 40


def is_replaced(text: str, sentence: Span, span: Span) -> bool:
    """True of a number that its report says stood before, or was wrong.

    >>> text = "The toll was revised to 49, from 50."
    >>> is_replaced(text, Span(0, 36), Span(33, 35)), is_replaced(text, Span(0, 36), Span(24, 26))
    (True, False)
    """
    if _OF_ANOTHER_TIME.match(text, span.end, sentence.end):
        return False
    return bool(_BEFORE.search(_before(text, sentence, span))) or _was_first_given(text, sentence, span)


def stood_as(text: str, sentence: Span, span: Span) -> str | None:
    """Of a number that somebody gave before "previous", of another that stood before "earlier", None of one that stands."""
    if is_replaced(text, sentence, span) or stood_once(text, span):
        return "previous" if _was_first_given(text, sentence, span) else "earlier"
    return "previous" if had_been_given(text, sentence, span) else None


def _was_first_given(text: str, sentence: Span, span: Span) -> bool:
    """True of the 40 in "40, as initially reported": somebody gave it, and another one later."""
    first = _FIRST_GAVE.search(_before(text, sentence, span))
    return bool(first or _FIRST_GIVEN.match(text, span.end, sentence.end))


def had_been_given(text: str, sentence: Span, span: Span) -> bool:
    """True of a number that somebody gave before what is told now.

    >>> text = "It counts 52 dead, well above the 38 that the governor announced on Monday."
    >>> had_been_given(text, Span(0, 75), Span(34, 36)), had_been_given(text, Span(0, 75), Span(10, 12))
    (True, False)
    """
    before = _before(text, sentence, span)
    had = _HAD_GIVEN.search(before) or _AGO_GAVE.search(before) or _NOT.search(before)
    return bool(had) or is_beside_given(text, sentence, span)


def is_beside_given(text: str, sentence: Span, span: Span) -> bool:
    """True of "the 38 that the governor announced", with which another number is compared."""
    beside = _BESIDE.search(_before(text, sentence, span))
    return bool(beside and _GIVEN.match(text, span.end, sentence.end))


def stood_once(text: str, span: Span) -> bool:
    """As in "up from 34": the number that stood before."""
    return bool(_ONCE.search(text[max(0, span.start - _NEAR) : span.start]))


def _before(text: str, sentence: Span, span: Span) -> str:
    return text[max(sentence.start, span.start - _REACH) : span.start]
