"""A number that somebody gave before, and with which one that is given now is compared.

In: a sentence and a number in it. Out: whether it is such: "against the 40 of which he had spoken on Monday", "two days earlier
it had claimed 40", "the figure of 40, named by the ministry". What was so at another time and nobody takes back is none.
"""

import re

from storyledger.span import Span

_GAVE = (
    r"(?:talked|spoken|spoke|said|put|claimed|counted|predicted|forecast|estimated|projected|reported|announced|given|gave|told|named|"
    r"cited|released|published|stated|acknowledged|admitted|confirmed)"
)
# "The company had initially spoken of 40", "until Sunday had put it at 40".
_HAD_GIVEN = re.compile(rf"\bhad\s+(?:\w+\s+){{0,2}}?{_GAVE}\b[^.;]{{0,60}}$")
# "A week ago its analysts spoke of 40"; a number of things that happened then is none: a giver's verb must lead to it.
_AGO_GAVE = re.compile(
    r"\b(?:(?:a|two|three|four|several|some)\s+(?:days?|weeks?|months?|hours?)\s+(?:ago|earlier|before)|last\s+week|yesterday|initially|previously|earlier)\b"
    r"[^.;]{0,50}\b(?:spoke\s+of|talked\s+of|spoken\s+of|put\s+(?:it|them|the\s+\w+)\s+at|claimed|estimated)\s+(?:\w+\s+){0,3}?[\"“‘']?$",
    re.IGNORECASE,
)
# "3.6 million, and not 4.1 million".
_NOT = re.compile(r"\d[^.;]{0,90}(?:,|\band|[—–-])\s+not\s+(?:the\s+)?[\"“‘']?$")
# "Against the 40", "well above the 38": whoever gave these must follow.
_BESIDE = re.compile(
    r"\b(?:against|above|below|beyond|exceeds?|exceeding|(?:compared|contrast)\s+(?:with|to)|(?:more|fewer|less|higher|lower)\s+than|(?:up|down)\s+from|from|figure\s+of)"
    r"\s+(?:the\s+)?(?:\d[^.;]{0,20}\s+and\s+)?$"
)
_GIVEN = re.compile(
    rf"[^.;]{{0,90}}?(?:\b(?:that|which|whom)\s[^.;,]{{0,40}}?\b{_GAVE}|\b(?:it|he|she|they|[A-Z][\w’'-]+)\s+(?:(?:had|has)\s+)?(?:\w+ly\s+)?{_GAVE}"
    rf"|,?\s+{_GAVE}\s+by|\bof\s+which)\b"
)
# Code points before a number in which it is told who gave it.
_REACH = 160


def had_been_given(text: str, sentence: Span, span: Span) -> bool:
    """True of a number that somebody gave before what is told now.

    >>> text = "It counts 52 dead, well above the 38 that the governor announced on Monday."
    >>> had_been_given(text, Span(0, 75), Span(34, 36)), had_been_given(text, Span(0, 75), Span(10, 12))
    (True, False)
    """
    before = text[max(sentence.start, span.start - _REACH) : span.start]
    if _HAD_GIVEN.search(before) or _AGO_GAVE.search(before) or _NOT.search(before):
        return True
    return bool(_BESIDE.search(before) and _GIVEN.match(text, span.end, sentence.end))
