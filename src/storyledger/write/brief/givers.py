"""Who gives a number, and in which report.

In: a statement or a figure of a ledger. Out: its giver as a reader knows them, with the proof; who gave it first; the words
for the report that has it. Empty where it is not clear who gives it.
"""

import re

from storyledger.actor import ActorKind
from storyledger.figure import Figure
from storyledger.span import ActorId, FigureId, StatementId
from storyledger.statement import Kind, Statement
from storyledger.write.sentences.speakers import THE_BODY, speaker_of, speaks_clearly
from storyledger.write.words.days import day_words
from storyledger.write.words.phrases import Desk

# "A later dispatch" and "the grandmother of a witness" give no number that a brief rests on.
_OFFICIAL = re.compile(
    r"\b(?:officials?|authorities|police|investigators?|prosecutors?|spokes\w+|doctors?|coroner|medics)\b",
    re.IGNORECASE,
)


def origin_of(desk: Desk, figure_id: FigureId) -> ActorId | None:
    """Who gave a figure first, as far as its report tells."""
    statement = desk.statements.get(desk.figures[figure_id].statement_id or StatementId(""))
    if statement is None or statement.kind is Kind.NARRATOR:
        return None
    known = desk.ledger.resolutions[statement.id]
    return known.origin or known.actor


def giver_of(desk: Desk, statement: Statement) -> tuple[str, tuple[StatementId, ...]]:
    """Who gives a number, where a reader knows them, for a place before "gave"; and the proof."""
    who, cites = speaker_of(desk, statement)
    if not who or THE_BODY.fullmatch(who):
        who, cites = _body_of(desk, statement)
    if not who or statement.cue_class not in ("speech", "evidence") or not _is_known(desk, statement, who):
        return "", ()
    return f"{who}," if "," in who else who, cites


def _body_of(desk: Desk, statement: Statement) -> tuple[str, tuple[StatementId, ...]]:
    """The name of the body that "it" means, as another of its statements has it; empty where the reader is not sure."""
    actor = desk.actor_of(statement.id)
    if actor is None or actor.kind not in _BODIES or statement.score < _SURE:
        return "", ()
    named = re.compile(rf"\b(?:[Tt]he )?{re.escape(actor.name)}\b")
    for other in desk.by_actor[actor.id]:
        if other.source and (found := named.search(desk.words_at(other.source, other))):
            return re.sub("^The ", "the ", found.group()), (statement.id, other.id)
    return "", ()


_BODIES = (ActorKind.ORGANISATION, ActorKind.STATE)
_SURE = 0.75  # below it the reader itself doubts whom a pronoun means


def _is_known(desk: Desk, statement: Statement, who: str) -> bool:
    actor = desk.actor_of(statement.id)
    body = actor is not None and actor.kind in _BODIES
    named = actor is not None and actor.kind is not ActorKind.UNNAMED and any(c.isupper() for c in who)
    return speaks_clearly(who, actor) and (body or named or bool(_OFFICIAL.search(who)))


def report_words(desk: Desk, figure: Figure) -> str:
    """The report that gives a figure: "report of 14 August 2013", "undated report"."""
    ran = desk.ledger.published.get(figure.report_id)
    if ran is None:
        return "undated report"
    if ran.width_days is None or ran.width_days > 1:
        return f"undated report, placed at {day_words(ran)}"
    return f"report of {day_words(ran)}"
