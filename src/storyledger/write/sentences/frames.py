"""Who tells a sentence and when: its outlet and the day of its report, in front of it or in brackets at its end.

In: a statement of a ledger, and its sentence as it will stand. Out: the sentence with what it rests on; empty where it has
no end to put a note before. A report whose day is not known is called undated where the sentence speaks of "now".
"""

import re

from storyledger.english import WEEKDAY
from storyledger.interval import Interval
from storyledger.statement import Statement
from storyledger.write.words.days import day_words
from storyledger.write.words.phrases import Desk

# A report is dated well enough for "on Friday" if it ran within so many days.
_DATED_WITHIN_DAYS = 1
LOOSE_TIME = re.compile(
    rf"""
    \b(?:
        today|yesterday|tomorrow|tonight|now|recently|so\ far|to\ date|ago|{WEEKDAY}
      | (?:this|last|next|past|coming|earlier|later)\ (?:
            week|month|year|morning|afternoon|evening|night|weekend|summer|autumn|fall|spring|winter|days
          | weeks|months|years
        )
      | (?:days|weeks|hours|day|week|month)\ (?:before|after|earlier|later)
      | overnight|latest|days\ ahead
    )\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
# Good at its time: the day is told where it is known.
_DATED = re.compile(
    r"\b(?:(?:is|are) being|currently|already|still|since|(?:has|have) not|hasn['’]t|haven['’]t|not yet|yet to|under way|remains?)\b"
)


def with_lead(desk: Desk, statement: Statement, text: str) -> str:
    """A sentence with the outlet that tells it and the day; a report whose day is not known is called undated."""
    day = _day(desk, statement).replace(_UPDATED, " (updated later)")
    loose = not day and LOOSE_TIME.search(text)
    outlet = outlet_of(desk, statement)
    if statement.report_id in desk.opinions:
        return (
            f"An opinion piece{f' in {outlet}' if outlet else ''}{f' on {day}' if day else ''} says: {text}"
        )
    if outlet:
        lead = f"{outlet} reported on {day}" if day else f"{outlet} reported"
        return f"{lead}{' (undated)' if loose else ''}: {text}"
    lead = f"A report of {day} says" if day else "An undated report says" if loose else "One report says"
    return f"{lead}: {text}"


def outlet_of(desk: Desk, statement: Statement) -> str:
    """The outlet's name without what it adds to it."""
    return re.sub(r" ?\(.*| - .*", "", desk.reports[statement.report_id].outlet or "")


def with_note(desk: Desk, statement: Statement, text: str) -> str:
    """The sentence with the outlet and the day that it rests on, or marked undated where its time is loose."""
    outlet, day = outlet_of(desk, statement), _day(desk, statement)
    if statement.report_id in desk.opinions:
        return _marked(text, ", ".join(filter(None, ("in an opinion piece", outlet, day))))
    if day and day not in text:
        return _marked(text, f"{outlet}, {day}" if outlet else f"report of {day}")
    loose = not day and (LOOSE_TIME.search(text) or _DATED.search(text))
    if outlet:
        return _marked(text, f"{outlet}, undated" if loose else outlet)
    return _marked(text, "undated report") if loose else text


def _day(desk: Desk, statement: Statement) -> str:
    """The day its report ran, "updated later" if it tells of later days; empty where it is not known."""
    ran = desk.ledger.published.get(statement.report_id)
    if ran is None or not _exact(ran):
        return ""
    said = desk.ledger.resolutions[statement.id].said
    since = said and said.earliest and ran.latest and said.earliest > ran.latest  # in a note put in later
    return f"{day_words(ran)}{_UPDATED if since or statement.report_id in desk.updated else ''}"


_UPDATED = ", updated later"


def _marked(text: str, note: str) -> str:
    """The sentence with a note in brackets before its end."""
    end = re.search(r"[.!][”\"’')]*$", text)
    if end is None:
        return ""
    mark = text[end.start() :]
    stop = "." if re.search(r"\b[A-Z]$", text[: end.start()]) else ""  # of "U.S."
    return f"{text[: end.start()]}{mark.replace('.', stop)} ({note})."


def _exact(ran: Interval) -> bool:
    return ran.width_days is not None and ran.width_days <= _DATED_WITHIN_DAYS
