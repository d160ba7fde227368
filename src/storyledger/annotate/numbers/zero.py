"""Zero said by a negation: "no casualties", "no one was hurt", "none of them survived".

In: a text and where "no", "none", "nobody", "not" or "zero" stands. Out: where the words that say zero
end. One idea: a list of what news counts, since "no details" or "no doubt" claim no zero.
"""

import re

_COUNTED = (
    "casualties|casualty|deaths|death|dead|fatalities|fatality|injuries|victims|survivors|arrests|people|civilians|soldiers|"
    "troops|children|women|men|passengers|hostages|prisoners|suspects|attackers|shots|explosions|attacks|strikes|"
    "missiles|rockets|bombs|weapons|officers|students|patients|cases|infections|losses|witnesses|votes|aircraft|"
    "ships|tanks|vehicles|houses|homes|buildings|flights|seats|jobs|workers|employees|residents|refugees|guns"
)
_NO_COUNTED = re.compile(rf"no\s+(?:[a-z]+\s+)?(?:[a-z]+\s+)?(?:{_COUNTED})\b", re.IGNORECASE)
_NO_ENOUGH = re.compile(
    r"no\s+(?:\w+\s+)?(?:longer|doubt|matter|more|fewer|less|such|reports?|signs?|word|plans?|evidence)\b",
    re.IGNORECASE,
)
_FATES = (
    "killed|injured|wounded|hurt|harmed|shot|arrested|detained|captured|charged|convicted|missing|dead|hit|"
    "rescued|trapped|hospitalized|hospitalised|evacuated|displaced|released|freed|punished|fired"
)
_NO_ONE = re.compile(
    rf"(?:no(?:\s+|-)one|nobody)(?=\s+(?:else\s+)?(?:died|survived|perished|"
    rf"(?:was|were|is|has\s+been|had\s+been|have\s+been)\s+(?:\w+ly\s+)?(?:{_FATES})\b))",
    re.IGNORECASE,
)
_NONE = re.compile(
    rf"none(?=\s+(?:of\s+(?:the|them|these|those|us|its|his|her|their)\b(?!\s+things)|died\b|survived\b|"
    rf"(?:was|were|are|is|has\s+been|had\s+been|have\s+been)\s+(?:\w+ly\s+)?(?:{_FATES})\b))",
    re.IGNORECASE,
)
_NOT_ONE = re.compile(
    r"not\s+(?:a|one)\s+single(?=\s+[a-z])|not\s+one(?=\s+(?!but\b|to\b|that\b|who\b|for\b|in\b|I\b|he\b|she\b|we\b)[a-z])",
    re.IGNORECASE,
)
_IS = re.compile(r"(?<!there )\b(?:is|are|was|were|am|be|been)\s$|['’](?:s|re|m)\s$", re.IGNORECASE)
_ZERO = re.compile(
    r"zero(?![-\w]|\s+(?:in|tolerance|sum|hour|gravity|emissions?|carbon|day)\b)", re.IGNORECASE
)
_NOT_COUNTING_ZERO = re.compile(r"\b(?:ground|net|patient|absolute|near|sub)[ -]$", re.IGNORECASE)


def end_of_zero(text: str, start: int) -> int | None:
    """End of the words that say zero at `start`, None if they say none.

    >>> end_of_zero("No one was killed", 0), end_of_zero("No one knows", 0)
    (6, None)
    """
    if _NO_COUNTED.match(text, start) and not _NO_ENOUGH.match(text, start):
        return start + len("no")
    if _IS.search(text, max(0, start - 12), start):  # "he is not one of them"
        return None
    for pattern in (_NO_ONE, _NONE, _NOT_ONE):
        if said := pattern.match(text, start):
            return said.end()
    said = _ZERO.match(text, start)
    return said.end() if said and not _NOT_COUNTING_ZERO.search(text, max(0, start - 10), start) else None
