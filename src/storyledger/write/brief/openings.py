"""What a brief opens with: what happened.

In: the desk. Out: sentences of reports' heads, the best lead first. Most heads share it, it is news rather than a remark, and
no number in it is out of date unless the toll follows. `brief.py` takes the first that stands.
"""

import re
from collections.abc import Iterator

from storyledger.statement import Certainty, Kind, Stance, Statement
from storyledger.write.brief.background import is_background
from storyledger.write.brief.candidates import Candidate, told_as
from storyledger.write.brief.positions import section_stated
from storyledger.write.brief.sections import section_tolls
from storyledger.write.brief.weights import HEAD, LEAST_SHARED, Weights
from storyledger.write.sentences.clauses import opens_report
from storyledger.write.words.arguments import LEANS
from storyledger.write.words.phrases import STATED, Desk, is_vague

# What a lead loses for an exact number that no longer stands, a hedge, a report of no known day, of the first day;
# what it gains for a number that stands. Chosen by eye on twenty piles.
_OLD, _HEDGED, _DAYLESS, _AGED, _STANDING = 0.25, 0.1, 0.2, 0.03, 0.1
_ARGUED = 0.1  # a lead of a report that argues
_REMARKED, _WHISPERED = 0.05, 0.15  # a lead that is somebody's remark, one of a source without a name
_FALLING = 0.05  # for each sentence further down
_AT_FIRST = 0.05  # for the sentence that a report opens with
# What has come meanwhile is told by later reports.
_TO_COME = re.compile(
    r"""
      \b(?:
        poised|set|about|due|preparing|expected|likely|scheduled|ready|slated|bracing|weighing|considering
      )\ (?:to|for)\b
    | \b(?:will|could|may|might)\b
    """,
    re.VERBOSE,
)

_AT_HAND = re.compile(
    r"\b(?:is|are|was|were) (?:now |reportedly )?(?:poised|set|about|preparing|ready|due|bracing) to\b"
)


def section_opening(desk: Desk, weights: Weights) -> Iterator[Candidate]:
    """What happened: the sentence of a report's head that most heads share; of a single report the first."""
    heads = [
        s
        for s in desk.statements.values()
        if s.sentence < HEAD
        and _heads(desk, s)
        and not (is_background(desk, s) or _is_done(desk, weights, s))
    ]
    worth = {s.id: _opens(desk, weights, s) for s in heads}
    leads = [s for s in heads if weights.is_single or worth[s.id] >= LEAST_SHARED]
    following = {toll.track for toll in section_tolls(desk, weights)}
    for statement in sorted(leads, key=lambda s: (-worth[s.id], desk.order[s.id])):
        # what the next sentence sets right may be told
        if all(desk.track_of.get(f) in following for f in weights.lost_in(statement)):
            yield from told_as("stated", desk, [statement])
    yield from section_stated(desk, weights)


def _is_done(desk: Desk, weights: Weights, statement: Statement) -> bool:
    """True of what was about to happen, where reports of later days tell what did."""
    return weights.age(statement) > 0 and bool(_AT_HAND.search(desk.words_of(statement.id)))


def _heads(desk: Desk, statement: Statement) -> bool:
    """True of what is stated at a report's head: in plain words, or in whatever words it opens with."""
    plain = statement.kind is not Kind.DIRECT or opens_report(desk, statement)
    return statement.stance in _HEADING and plain


_HEADING = (*STATED, Stance.EXPECTS, Stance.URGES)


def _opens(desk: Desk, weights: Weights, statement: Statement) -> float:
    worth = weights.shared(statement) - _FALLING * statement.sentence
    worth += _AT_FIRST * opens_report(desk, statement)
    lost = weights.lost_in(statement)
    if any(not is_vague(desk, desk.figures[f]) for f in lost):
        worth -= _OLD
    elif any(desk.track_of.get(f.id) in weights.tolls for f in desk.figures_of(statement.id)):
        worth += _STANDING
    worth -= _HEDGED * (statement.certainty is not Certainty.CERTAIN)
    worth -= _as_remark(desk, statement)
    words, age = desk.words_of(statement.id), weights.age(statement)
    if statement.stance is Stance.EXPECTS or _TO_COME.search(words):
        worth -= _OLD * (
            age if not _AT_HAND.search(words) else bool(age)
        )  # it was done, or not, by the next day
    if statement.kind is Kind.NARRATOR and desk.arguments.get(statement.report_id, LEANS) > LEANS:
        worth -= _ARGUED
    worth -= _AGED * weights.age(statement)
    return worth - _DAYLESS * (statement.report_id not in desk.ledger.published)


def _as_remark(desk: Desk, statement: Statement) -> float:
    """What a lead loses where its news is that somebody said something, or that one source without a name did.

    "Nine boats sank, the mayor said" tells of boats, "the mayor said nine boats sank" of the mayor; whoever confirms tells what
    happened.
    """
    passage = desk.passage_of(statement)
    told = [s for s in desk.in_report[statement.report_id] if s.sentence == statement.sentence and s.source]
    if passage is None or any(s.stance is Stance.CONFIRMS for s in told):
        return 0.0
    sources = [s.source for s in told if s.source and s.cue_class in ("speech", "evidence")]
    text = desk.read[statement.report_id].text
    first = any(len(text[passage.start : s.start].split()) <= _AT_HEAD for s in sources)
    return _REMARKED * first + _WHISPERED * any(_ONE_SOURCE.match(s.of(text)) for s in sources)


_AT_HEAD = 4  # words before a speaker
_ONE_SOURCE = re.compile(
    r"(?:an?|one) [^,;]*\b(?:source|person|official|aide|insider)\b|(?:\w+ )?sources?\b", re.IGNORECASE
)
