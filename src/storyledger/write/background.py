"""Background: what a report tells beside the news, which the report's day would make new.

In: a statement of a ledger. Out: whether its sentence tells of an older matter, or of a count whose day nobody knows.
"""

import re

from storyledger.statement import Kind, Statement
from storyledger.write.phrases import Desk
from storyledger.write.surroundings import is_running


def is_background(desk: Desk, statement: Statement) -> bool:
    """True of what a report tells in its own words of an older matter, which its day would make new.

    So is what a long report tells at its end without a time; and a count that runs on, of a report that was
    brought up to date after its day, is of no day at all.
    """
    if len(desk.reports) == 1:  # it may be of old things
        return False
    if _is_dayless(desk, statement):
        return True
    if statement.kind is not Kind.NARRATOR:
        return False
    sentences = desk.sentences[statement.report_id]
    late = len(sentences) >= _LONG and statement.sentence > _LATE * len(sentences)
    return _is_old(desk, statement) or (late and desk.ledger.resolutions[statement.id].happens is None)


_LONG, _LATE = 12, 0.7


def _is_dayless(desk: Desk, statement: Statement) -> bool:
    ran = desk.ledger.published.get(statement.report_id)
    counts = statement.report_id in desk.updated and desk.figures_of(statement.id)
    return bool(ran and counts and is_running(desk.words_of(statement.id), ran))


def _is_old(desk: Desk, statement: Statement) -> bool:
    """True if its sentence tells of a year before its report's."""
    ran, words = desk.ledger.published.get(statement.report_id), desk.words_of(statement.id)
    year = _YEAR.match(words)
    if year is None or ran is None or ran.earliest is None or _RECENT.search(words):
        return False
    return int(year[1]) < ran.earliest.year


# Before any clause: "In an old quay fire in 1990, nine people were killed."
_YEAR = re.compile(
    r"(?:(?!\b(?:who|which|that|when|because|after|before|since|whose|where)\b)[^,;:–—])*?\b[Ii]n (?:[A-Z][a-z]+ )?((?:19|20)\d\d)\b"
)
_RECENT = re.compile(
    r"\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|today|yesterday|now|since|this|last|recently|next|will|is|are|has|have)\b"
)


__all__ = ["is_background"]
