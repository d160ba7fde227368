"""For how long or among how many a number counts: "3,000 deaths a day" and "30 deaths per million" are no tolls.

In: a sentence and its figure. Out: the period, or the number of people.
"""

import re

from storyledger.span import Span

_UNITS = {"hourly": "hour", "daily": "day", "nightly": "night", "weekly": "week", "monthly": "month"}
_UNITS |= {"yearly": "year", "annual": "year", "annually": "year", "24 hours": "day"}
_UNIT = r"(?:hour|24 hours|day|night|week|month|year)"
# "over a week" and "in a day" tell how long it took
_TOOK = "".join(
    rf"(?<!\s{word})"
    for word in "over in within for during after once twice of than about nearly almost".split()
)
_AFTER = re.compile(
    rf"(?:\s+[\w’'-]+){{0,5}}?{_TOOK}\s+(?:(?:a|an|per|each|every)\s+(?P<unit>{_UNIT})\b(?!\s+(?:after|before|later|earlier|ago|from|or))"
    r"|(?P<word>hourly|daily|weekly|monthly|annually)\b|per\s+(?P<people>[1-9][\d,]*|thousand|million)\b)",
)
_REPORT = r"(?!(?:report|survey|review|meeting|conference|briefing|paper|newspaper|summit|news)s?\b)"
# "Hourly workers" are paid by the hour.
_PAID = r"(?!(?:and\s+\w+\s+)?(?:workers?|employees?|staff|wages?|pay)\b)"
_BEFORE = re.compile(
    rf"\b(?:per\s+(?P<unit>{_UNIT})|(?P<word>hourly|daily|nightly|weekly|monthly|yearly|annual))\s+{_REPORT}{_PAID}(?:[\w’'-]+\s+){{0,8}}?$",
    re.IGNORECASE,
)
# Nothing of another clause belongs to the number: "60 people died, and every day more are found".
_BREAK = re.compile(r"[,;:.!?—–(]\s")


def period_of(text: str, sentence: Span, figure: Span) -> str:
    """As "day" of "2,000 new cases a day" and of "a daily toll of 2,000"; "" for a number in all.

    Args:
        text: of the report.
        sentence: that holds the figure.
        figure: the number with what it counts.
    """
    number = re.match(r"\D*[\d.,]*\S*", text[figure.start : figure.end])
    start = figure.start + (number.end() if number else 0)
    after = _BREAK.split(text[start : sentence.end])[0]
    before = _BREAK.split(text[sentence.start : figure.start])[-1]
    match = _AFTER.match(after) or _BEFORE.search(before)
    if match is None:
        return ""
    named = match.groupdict()
    found = (named.get("unit") or named["word"] or named["people"]).lower()
    return _UNITS.get(found, found)
