"""A charge and its answer: what one says of another is not told without the denial that goes on with it.

In: the desk, and a sentence that could stand in a brief. Out: the same with the denial that follows it in its report, "The mayor
denied that."; and the denial of one whom it names near by.
"""

import re
from dataclasses import replace

from storyledger.statement import Stance, Statement
from storyledger.write.brief.candidates import Candidate
from storyledger.write.sentences.continued import clause_after, stands_right_before
from storyledger.write.words.phrases import STATED, Desk

DENYING = re.compile(
    r"\b(?:den(?:y|ie[sd])|reject|refut|dismiss|disput|contradict|rebuff|rebut)", re.IGNORECASE
)
# "Osk Rail denied that", "the mayor rejected the claim".
_POINTS_BACK = re.compile(
    r"\b(?:that|this|it|any such \w+|th(?:e|is|at|ose|ese) (?:claims?|accusations?|allegations?|charges?|reports?|account))(?:[.,;]|$)"
)
_ROUND = 3  # sentences


def with_answer(desk: Desk, told: Candidate) -> Candidate:
    """The sentence with the denial that goes on with it, if one does."""
    if len(told.clauses) != 1 or told.lead or told.frame:
        return told
    statement = desk.statements[told.cites[0]]
    if statement.stance not in STATED:
        return told
    for other in desk.in_report[statement.report_id]:
        if not is_denying(desk, other) or not stands_right_before(desk, statement, other):
            continue
        answer = clause_after(desk, other, told.clauses[0].core)
        if answer and (_POINTS_BACK.search(answer.text) or _names(desk, told.clauses[0].core, other)):
            return replace(told, clauses=(*told.clauses, answer), leans=True)
    return told


def _names(desk: Desk, words: str, answer: Statement) -> bool:
    """True of words that name whoever answers."""
    actor = desk.actor_of(answer.id)
    return actor is not None and any(n.split()[-1] in words.split() for n in (actor.name, *actor.aliases))


def denied_near(desk: Desk, statement: Statement) -> Statement | None:
    """Where somebody whom it names denies something in the sentences round it: one is not told without the other."""
    names = {w for w in re.findall(r"[^\W\d_]+", desk.words_of(statement.id)) if w[0].isupper()}
    for other in desk.in_report[statement.report_id]:
        actor = desk.actor_of(other.id)
        near = 0 < abs(other.sentence - statement.sentence) <= _ROUND
        if not near or actor is None or actor == desk.actor_of(statement.id) or not is_denying(desk, other):
            continue
        if actor.name.split()[-1] in names:
            return other
    return None


def is_denying(desk: Desk, statement: Statement) -> bool:
    """True of a denial or dispute in so many words."""
    cue = desk.words_at(statement.cue, statement) if statement.cue else ""
    return statement.stance in (Stance.DENIES, Stance.DISPUTES) and bool(DENYING.search(cue))
