"""Background: what a report tells beside the news, which the report's day would make new.

In: a statement of a ledger. Out: whether its sentence tells of an older matter, of a count whose day nobody knows, or of a plan
whose day has passed.
"""

import re

from storyledger.english import MONTH, MONTHS, WEEKDAY
from storyledger.statement import Kind, Statement
from storyledger.write.words.phrases import Desk
from storyledger.write.words.updates import is_running


def is_background(desk: Desk, statement: Statement) -> bool:
    """True of what a report tells in its own words of an older matter, which its day would make new.

    So is what a long report tells at its end without a time, and a plan for a day that has passed; and a count that runs on, of a report that was
    brought up to date after its day, is of no day at all.
    """
    if len(desk.reports) == 1:  # it may be of old things
        return False
    if (
        _is_dayless(desk, statement)
        or _goes_on_with_the_past(desk, statement)
        or is_of_earlier_month(desk, statement)
        or is_past_due(desk, statement)
        or _USUAL.search(desk.words_of(statement.id))
        or _AT_FIRST.search(desk.words_of(statement.id))
    ):
        return True
    if statement.kind is not Kind.NARRATOR:
        return False
    sentences = desk.sentences[statement.report_id]
    late = len(sentences) >= _LONG and statement.sentence > _LATE * len(sentences)
    return _is_old(desk, statement) or (late and desk.ledger.resolutions[statement.id].happens is None)


_LONG, _LATE = 12, 0.7


def is_past_due(desk: Desk, statement: Statement) -> bool:
    """True of what was planned for a day before the story's last: whether it came is for later reports to tell."""
    ran, due = desk.ledger.published.get(statement.report_id), desk.ledger.resolutions[statement.id].happens
    last = max((i.latest for i in desk.ledger.published.values() if i.latest), default=None)
    if not (ran and ran.latest and due and due.latest and last):
        return False
    planned = _PLANNED.search(_ASIDE.sub("", _QUOTED.sub("", desk.words_of(statement.id))))
    return bool(planned) and ran.latest <= due.latest < last


# "who is expected to sign it": a day of the sentence is not that of its aside.
_ASIDE = re.compile(r", (?:who|which|whose|where)\b[^,.;]*")
_PLANNED = re.compile(
    r"""
    \b(?:
        will|would
      | (?:plans|planned|(?<=s\ )plan|(?:intend|hope|promise|vow|threaten|prepare)(?:s|d|ed)?)\ to
      | expect(?:s|ed)?\b[^.;]*\ to
      | (?:is|are|was|were)\ (?:\w+\ )?(?:expected|set|due|scheduled|slated|planning|preparing|likely)\ (?:to|for)
    )\b
    | ['’]ll\b
    """,
    re.VERBOSE,
)


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


def _goes_on_with_the_past(desk: Desk, statement: Statement) -> bool:
    """True of a sentence in the past, with no time of its own, whose paragraph has spoken of an earlier year only."""
    ran, passage = desk.ledger.published.get(statement.report_id), desk.passage_of(statement)
    if ran is None or ran.earliest is None or passage is None:
        return False
    text = desk.read[statement.report_id].text
    years = [int(y) for y in _ANY_YEAR.findall(text[text.rfind("\n", 0, passage.start) + 1 : passage.start])]
    words = _QUOTED.sub("", desk.words_of(statement.id))
    past = _PAST.search(words) and not _RECENT.search(words)
    return bool(years and max(years) < ran.earliest.year and past)


def is_of_earlier_month(desk: Desk, statement: Statement) -> bool:
    """True of a sentence that opens with "In May," or goes on a paragraph that does, in a report of another season."""
    ran, passage = desk.ledger.published.get(statement.report_id), desk.passage_of(statement)
    if ran is None or ran.latest is None or passage is None:
        return False
    text = desk.read[statement.report_id].text
    first = text.rfind("\n", 0, passage.start) + 1
    opened = [*_IN_MONTH.finditer(text, first, passage.end)]
    if not opened:
        return False
    told = opened[-1]
    near = _RECENT.search(_QUOTED.sub("", text[told.end() : passage.end]))
    back = (ran.latest.month - 1 - MONTHS.index(told[1])) % len(MONTHS)
    return near is None and _LONG_PAST <= back <= _NOT_AHEAD


# "The airport handles 90 flights daily": as on any day.
_USUAL = re.compile(
    r"\b(?:handles?|serves?|employs?|carr(?:y|ies)|produces?|attracts?|draws?|receives?|process(?:es)?|treats?|welcomes?|hosts?) [^.;“\"]{3,60}"
    r"\b(?:daily|annually|(?:a|an|each|every|per) (?:day|week|month|year))\b"
)
# "The board originally put it at 800": what it is put at now is told elsewhere.
_AT_FIRST = re.compile(
    r"""
    ^(?!.*\b(?:but|now|instead|before)\b).*\b(?:originally|initially|at\ first)[ ]
      (?:predict|estimat|expect|forecast|project|put|said|report|count)\w*\b.*\d
    """,
    re.DOTALL | re.VERBOSE,
)
_LONG_PAST, _NOT_AHEAD = 2, 9  # months
_IN_MONTH = re.compile(
    rf"(?:^|(?<=[.!?] )|(?<=[.!?][”\"] ))In (?:early |late |mid-)?({MONTH}),", re.MULTILINE
)
_ANY_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"")
_PAST = re.compile(
    r"""
    \b(?:
        was|were|had|did|[a-z]+ed|said|told|took|made|came|went|gave|won|lost|met|held|began|left|led|ran
      | fell|rose|sent|put|saw|wrote|brought|sold|built|kept|grew|stood|spoke|paid|got|broke|chose|drew
      | flew
    )\b
    """,
    re.VERBOSE,
)
# Before any clause: "In an old quay fire in 1990, nine people were killed."
_YEAR = re.compile(
    r"(?:(?!\b(?:who|which|that|when|because|after|before|since|whose|where)\b)[^,;:–—])*?\b[Ii]n (?:[A-Z][a-z]+ )?((?:19|20)\d\d)\b"
)
_RECENT = re.compile(
    rf"\b(?:{WEEKDAY}|today|yesterday|now|since|this|last|recently|next|will|is|are|has|have)\b"
)
