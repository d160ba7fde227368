"""Clauses that only introduce the point: "I think that ...", "it looks as if ...", "there is a chance that ...".

In: what was said. Out: the clause that makes the point, so that its "will" and "not" are seen.
"""

import re

_BELIEF = (
    r"(?:I|we|he|she|they|it)\s+(?:\w+ly\s+|still\s+|also\s+)?"
    r"(?:think|thought|believe|suspect|guess|assume|expect|fear|hope|feel|felt|reckon|imagine)(?:s|d|ed)?"
    r"|(?:I|we|he|she|it|they)\s*(?:am|is|are|was|were|['’](?:m|re|s))\s+(?:\w+\s+)?(?:sure|confident|certain"
    r"|convinced|hopeful|optimistic|afraid|worried)"
    r"|(?:I|we|he|she|they)\s+(?:have|has|had)\s+(?:a\s+(?:\w+\s+)?feeling|the\s+(?:feeling|impression)|no\s+doubt)"
)
_IT_IS = (
    r"it\s*(?:is|['’]s|was|looks?|seems?|appears?|looked|seemed|appeared|cannot\s+be|can['’]t\s+be|could\s+not\s+be)\s*"
    r"(?:(?:very|quite|highly|also|entirely|increasingly)\s+)?"
    r"(?:possible|likely|probable|conceivable|clear|obvious|true|expected|excluded|ruled\s+out)?"
)
_THERE_IS = (
    r"there\s*(?:is|are|was|were|['’]s)\s+(?!no\b)(?:\w+\s+){0,2}?"
    r"(?:chance|possibility|probability|likelihood|signs?|indications?|hope|risk|danger)"
)
_ADDRESS = r"(?:to\s+[^,.]{3,40},\s+)?let\s+me\s+(?:say|be\s+clear)|I\s+(?:want|would\s+like|['’]d\s+like)\s+to\s+say"
_THE_FACT = (
    r"(?:an?|the|his|her|its|their)\s+(?:\w+\s+)?"
    r"(?:fact|possibility|prospect|likelihood|idea|view|belief|warning|claim)"
)
# "It would not surprise him if" makes no condition.
_NO_SURPRISE = re.compile(
    r"""
    ^\W*(?:that\s+)?(?:
      it\s+would\s*(?:not|n['’]t)\s+surprise\s+\w+|(?:\w+\s+){1,3}?would\s*(?:not|n['’]t)\s+be\s+surprised
    )\s+(?:if|to\s+(?:see|find|learn|hear)\s+that)\s+
    """,
    re.IGNORECASE | re.VERBOSE,
)
# "a law that would help" tells of a law, "because it should" gives a reason: clauses below the point
_BELOW = re.compile(
    r"""
      \s+(?:because|although|though|even\s+if)\b
    | \s+(?:that|which|who|whose)\s+
        (?:will|would|can|could|may|might|should|must|is|are|was|were|has|have|had)\b
    """,
    re.VERBOSE,
)
_MATRIX = re.compile(
    rf"^\W*(?:(?:and|but|so|that)\s+)?(?:{_BELIEF}|{_IT_IS}|{_THERE_IS}|{_ADDRESS}|{_THE_FACT}(?=\s+that\b)),?"
    r"\s+(?:that\s+|as\s+(?:if|though)\s+|like\s+)?([^.;!?]{8,300})",
    re.IGNORECASE,
)


def without_surprise(content: str) -> str:
    """What would surprise nobody, without saying so.

    >>> without_surprise("it would not surprise her if the count was wrong")
    'the count was wrong'
    """
    return _NO_SURPRISE.sub("", content)


def main_point(content: str) -> str | None:
    """The clause below an introduction; None where there is no introduction.

    >>> main_point("It looks as if the harvest will fail")
    'the harvest will fail'
    """
    match = _MATRIX.match(content)
    return _BELOW.split(match.group(1))[0] if match else None
