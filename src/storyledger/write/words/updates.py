"""Whether a report was changed after it ran: whether it tells of days after its own as of days that are past.

In: the words of a report, and the day that it ran.
"""

import re
from collections.abc import Sequence
from datetime import date, timedelta

from storyledger.english import SHORT_MONTH, SHORT_MONTHS, WEEKDAY, WEEKDAYS
from storyledger.interval import Interval
from storyledger.span import Span

_DATE = re.compile(rf"\b({SHORT_MONTH})(?:[a-z]{{2,6}}|t?\.)? (\d{{1,2}})\b(?!,? ?\d{{3}})(?:, (\d{{4}}))?")

_AHEAD = re.compile(
    r"\b(?:will|would|won['’]t|expect\w*|plan\w*|due|set|schedul\w*|until|by|next|could|may|might|should|to|coming|before|ahead|deadline|when|if|"
    r"is|are|begin(?:s|ning)?|start(?:s|ing)?|opens?|runs?|through|slated|for|late|expir\w+|effective|week\s+of)\b",
    re.IGNORECASE,
)

_PAST = re.compile(
    r"\b(?:\w{2,}ed|said|told|was|were|had|did|took|made|found|came|began|held|put|shot|rose|fell|won|lost|met|went|gave|left)\b"
)

_LONG_AGO = 120  # days

_HEAD = 8  # sentences
_QUOTED = re.compile(r"[“\"][^”\"]*[”\"]")


def is_updated(text: str, sentences: Sequence[Span], ran: Interval) -> bool:
    """True if a report tells of a day after its own as of one that is past."""
    if ran.latest is None:
        return False
    plain = _QUOTED.sub(lambda m: " " * len(m.group()), text)
    told = [s.of(plain) for s in sentences]
    if any(_PAST.search(words) and _tells_later(words, ran.latest) for words in told):
        return True
    # "on Saturday" of a report of Friday may be six days back; at its head, or twice, it is not
    tomorrow = WEEKDAYS[(ran.latest + timedelta(days=1)).weekday()]
    later = [i for i, words in enumerate(told) if _told_of(words, tomorrow)]
    counted = any(_is_far(found[1], ran.latest) for words in told for found in _AS_OF.finditer(words))
    return counted or len(later) > 1 or bool(later and later[0] < _HEAD)


def is_running(words: str, ran: Interval) -> bool:
    """True of a count that grows from day to day, with no weekday beside it that is close to the report's."""
    day = _WEEKDAY.search(words)
    close = day and ran.latest and not _is_far(day[1], ran.latest)
    return bool(_RUNNING.search(words)) and not close


_WEEKDAY = re.compile(rf"\b({WEEKDAY})\b")

_RUNNING = re.compile(
    r"\b(?:as of|so far|to date|confirmed|cases|deaths?|killed|dead|injured|wounded|missing|infected|toll)\b",
    re.IGNORECASE,
)

# A count is of the day it is given on or the one before.
_AS_OF = re.compile(rf"\bas of (?:\w+ )?({WEEKDAY})\b")

_COUNTED_WITHIN = 2  # days


def _is_far(weekday: str, ran: date) -> bool:
    back = (ran.weekday() - WEEKDAYS.index(weekday)) % 7
    return back > _COUNTED_WITHIN


def _told_of(words: str, weekday: str) -> bool:
    found = re.search(rf"(?<!last )(?<!previous )\b{weekday}\b(?!s|['’]|,? [A-Z][a-z]+\.? \d)", words)
    return bool(
        found
        and _PAST.search(words[: found.start()])
        and not _AHEAD.search(words[max(0, found.start() - _CLOSE) : found.start()])
    )


_CLOSE = 70  # code points before a weekday that hold its verb


def _tells_later(words: str, ran: date) -> bool:
    for found in _DATE.finditer(words):
        month, day, year = found.groups()
        try:
            told = date(int(year or ran.year), SHORT_MONTHS.index(month) + 1, int(day))
        except ValueError:
            continue
        ahead = _AHEAD.search(words[max(0, found.start() - _CLOSE) : found.start()])
        ahead = ahead or _WILL.match(words, found.end())  # "on March 14 will meet"
        if timedelta(0) < told - ran < timedelta(days=_LONG_AGO) and not ahead:
            return True
    return False


_WILL = re.compile(r",? (?:[A-Z]\w+ )?(?:will|would)\b")
