"""Who holds what: the parts of a brief that are told in the reports' own sentences.

In: the desk. Out: candidates for each part, weightiest first: what is stated; what is taken back,
denied, not confirmed; what is not known; what was foretold. A number that no longer stands is told only by whoever
takes it back, and by a report's first words where the toll follows them. `brief.py` chooses.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from storyledger.claim import Outcome, Prediction
from storyledger.english import WEEKDAY
from storyledger.figure import RelationType
from storyledger.span import StatementId
from storyledger.statement import Kind, Stance, Statement
from storyledger.write.brief.answers import DENYING, denied_near, is_denying
from storyledger.write.brief.background import is_background, is_past_due
from storyledger.write.brief.candidates import Candidate, told_as
from storyledger.write.brief.weights import LEAST_SHARED, Weights
from storyledger.write.sentences.clauses import clause_of, opens_report
from storyledger.write.sentences.continued import with_the_one_before
from storyledger.write.sentences.speakers import speaker_of
from storyledger.write.words.days import day_words
from storyledger.write.words.phrases import STATED, Desk, figure_words
from storyledger.write.words.words import content_words

_AGAINST = (Stance.RETRACTS, Stance.DENIES, Stance.DOES_NOT_CONFIRM, Stance.DISPUTES)
_NOT_CONFIRMING = re.compile(
    r"\b(?:could|can|would|will|did|do|does|has|have|is|are|was|were)(?: not\b|n['’]t\b)|\b(?:cannot|unable|refus\w+)\b",
    re.IGNORECASE,
)
_OPPOSING = re.compile(r"\b(?:oppos|object)", re.IGNORECASE)
_RETRACTING = re.compile(
    r"\b(?:withdr[ae]w|retract|t(?:ake|ook)s? back|revis|correct|recant|walk(?:s|ed)? back|rescind|no longer)",
    re.IGNORECASE,
)
# "I don't know what happened to you" tells nothing that is not known.
_MUSING = re.compile(r"[“\"]?I\b")
# Who says nothing neither confirms nor denies.
_SILENT = re.compile(r"\b(?:declin|refus|comment|respond|reply|replied)", re.IGNORECASE)
_CLAIMED = re.compile(
    r"^(?:that|any|the|those|these|all|such|\w+ing)\b|\b(?:is|are|was|were|has|have|had|will|would|did)\b",
    re.IGNORECASE,
)
_WEIGHTIEST = 100  # statements, a few to a sentence; what comes after them tells side matters


def section_latest(desk: Desk, weights: Weights) -> Iterator[Candidate]:
    """What a report of the last day opens with, whatever it is: how the story stands at its end."""
    days = {r: ran.latest for r, ran in desk.ledger.published.items() if ran.latest}
    if len(set(days.values())) < _SEVERAL_DAYS:
        return
    leads = (
        s
        for s in desk.statements.values()
        if days.get(s.report_id) == max(days.values()) and opens_report(desk, s) and not _against(desk, s)
    )
    told = [s for s in leads if not weights.lost_in(s) and not is_background(desk, s)]
    shared = [s for s in told if weights.shared(s) >= LEAST_SHARED]
    yield from told_as("stated", desk, weights.ranked(shared))


_SEVERAL_DAYS = 2


def section_stated(desk: Desk, weights: Weights) -> Iterator[Candidate]:
    """What is asserted or confirmed, or told by a report itself."""
    told = [
        s
        for s in desk.statements.values()
        if s.kind is not Kind.NARRATOR
        and s.source
        and (
            s.stance in (*STATED, Stance.URGES, Stance.CONDITIONAL)
            or (s.stance is Stance.DENIES and not _against(desk, s))
            or _opposes(desk, s)
        )
    ]
    own = [s for s in desk.statements.values() if s.kind is Kind.NARRATOR]
    back = [s for s in desk.statements.values() if s.stance is Stance.RETRACTS and _against(desk, s)]
    standing = [
        s
        for s in (*told, *own)
        if not (weights.lost_in(s) or is_background(desk, s) or _is_taken_back(desk, s, back))
    ]
    for found in told_as("stated", desk, weights.ranked(standing)[:_WEIGHTIEST]):
        denied = denied_near(desk, desk.statements[found.cites[0]])
        if denied is None:
            yield found
        elif answer := clause_of(desk, denied):
            yield replace(found, clauses=(*found.clauses, answer))


def _opposes(desk: Desk, statement: Statement) -> bool:
    """True of who is against a plan or a deed: that is news of him, whoever else has said what."""
    cue = desk.words_at(statement.cue, statement) if statement.cue else ""
    return statement.stance is Stance.DISPUTES and bool(_OPPOSING.search(cue))


def _is_taken_back(desk: Desk, statement: Statement, back: Iterable[Statement]) -> bool:
    """True of what names somebody who takes back something in the same words, and is not that retraction."""
    words = content_words(desk.words_of(statement.id))
    for other in back:
        actor = desk.actor_of(other.id)
        if actor is None or desk.passage_of(other) == desk.passage_of(statement):
            continue
        name = content_words(actor.name)
        if name <= words and len((words & content_words(desk.words_of(other.id))) - name) >= _SHARED:
            return True
    return False


_SHARED = 2  # content words


def section_denials(desk: Desk, weights: Weights) -> Iterator[Candidate]:
    """What is denied first, then what is not confirmed, taken back, disputed."""
    against = weights.ranked(
        s
        for s in _speech(desk)
        if (_against(desk, s) or is_denying(desk, s)) and _still(desk, s) and not is_background(desk, s)
    )
    for statement in sorted(against, key=lambda s: _AGAINST.index(s.stance)):
        # whoever takes a number back may name it
        if statement.stance is not Stance.RETRACTS and weights.lost_in(statement) - desk.withdrawn.keys():
            continue
        tail, cites = _given_against(desk, statement)
        whole = [*told_as("disputed", desk, [statement])] if _against(desk, statement) else []
        for found in whole:
            yield from [*told_as("stated", desk, _answered(desk, weights, statement))][:1]
            yield replace(found, tail=tail, more_cites=cites, answers=_unsaid(desk, statement))
        # "The channel corrected the report": which it was, the sentence before tells
        leans = not whole or statement.stance is Stance.RETRACTS
        if leans and (pair := _with_sentence_before(desk, weights, statement)):
            yield pair


def _with_sentence_before(desk: Desk, weights: Weights, denial: Statement) -> Candidate | None:
    """A denial that leans on the sentence before it, after that sentence: "The clerk said so. The mayor denied it."."""
    cue = desk.words_at(denial.cue, denial) if denial.cue else ""
    if not any(p.search(cue) for p in (DENYING, _NOT_CONFIRMING, _RETRACTING)):
        return None
    pairs = with_the_one_before(desk, denial, leaves_out=weights.lost_in)
    return next((Candidate(clauses=pair, kind="disputed", leans=True) for pair in pairs), None)


def _unsaid(desk: Desk, denial: Statement) -> frozenset[str]:
    """The words of a denial of something that it does not tell itself: "denied having met the women"."""
    content = _OWNING.sub("", _told(desk, denial))
    if denial.stance is not Stance.DENIES or _FINITE.search(_HAVING.sub("", content)):
        return frozenset()
    return frozenset(content_words(_ALLEGED.sub("", content)))


_OWNING = re.compile(r"['’]s\b")
_ALLEGED = re.compile(
    r"\b(?:allegations?|accusations?|assertions?|suggestions?|claims?|reports?|charges?|story|stories)\b",
    re.IGNORECASE,
)
_HAVING = re.compile(r"\bhaving \w+")
# Content with a verb of its own tells what is denied.
_FINITE = re.compile(
    r"""
      \b(?:
          is|are|was|were|has|have|had|will|would|could|can|may|might|did|does|do|[a-z]+ed|sent|took|gave
        | made|knew|met|paid|told|held|left|led|lost|went|came|fell|shot|hit
      )\b
    | n['’]t\b
    """,
    re.VERBOSE,
)


def _answered(desk: Desk, weights: Weights, denial: Statement) -> list[Statement]:
    """What somebody else asserts just before it in its report, in some of the same words: most likely what is denied."""
    words = _content(desk, denial)
    near = [
        s
        for s in desk.in_report[denial.report_id]
        if s.stance in STATED
        and 0 <= denial.sentence - s.sentence <= _NEAR
        and s.source
        and desk.actor_of(s.id) != desk.actor_of(denial.id)
        and words & _content(desk, s)
        and not weights.lost_in(s)
    ]
    if denial.stance not in (Stance.DENIES, Stance.DISPUTES):
        return []
    return sorted(near, key=lambda s: (-len(words & _content(desk, s)), denial.sentence - s.sentence))


_NEAR = 10  # sentences


def _content(desk: Desk, statement: Statement) -> set[str]:
    return content_words(_told(desk, statement))


def _told(desk: Desk, statement: Statement) -> str:
    return " ".join(desk.words_at(c, statement) for c in statement.content)


def _still(desk: Desk, statement: Statement) -> bool:
    """True unless the same actor is told to hold another thing of the same claim later."""
    claim, actor = desk.claim_of(statement.id), desk.actor_of(statement.id)
    own = [p for p in claim.positions if actor and p.actor == actor.id] if claim else []
    return not own or statement.id in own[-1].statements


def _given_against(desk: Desk, statement: Statement) -> tuple[str, tuple[StatementId, ...]]:
    """Of a number that is taken back: when it was given, and which other it stood against."""
    if statement.stance is Stance.RETRACTS:
        lost = {f.low for f in desk.figures_of(statement.id) if f.id in desk.withdrawn}
        for relation in desk.ledger.relations:
            pair = [desk.figures[f] for f in relation.figures[:2]]
            if relation.type is RelationType.CONFLICTS and (told := [f for f in pair if f.low in lost]):
                other = next((f for f in pair if f.low not in lost), None)
                if other and other.statement_id and (home := told[0].statement_id):
                    ran = desk.ledger.published.get(other.report_id)
                    who, cites = speaker_of(desk, desk.statements[other.statement_id])
                    if who and ran and ran.width_days == 0:
                        return (
                            f"It had stood against “{figure_words(desk, other)}”, which {who} gave in a report of {day_words(ran)}.",
                            (home, *cites),
                        )
    return "", ()


def _against(desk: Desk, statement: Statement) -> bool:
    """True of denials of what somebody holds; "it is not far" denies nothing that was said."""
    if statement.stance is not Stance.DENIES:
        cue = desk.words_at(statement.cue, statement) if statement.cue else ""
        needs = {Stance.DISPUTES: DENYING, Stance.RETRACTS: _RETRACTING}.get(statement.stance)
        fits = needs is None or needs.search(cue)
        silent = _SILENT.search(cue) or _MUSING.match(_told(desk, statement))
        return statement.stance in _AGAINST and bool(fits) and not silent
    claim = desk.claim_of(statement.id)
    held = claim is not None and any(p.stance in STATED for p in claim.positions)
    content = _told(desk, statement)
    # who denies a man a visa says nothing of what is true
    told = (
        (_CLAIMED.search(content) or _ALLEGED.search(content))
        and statement.cue
        and DENYING.search(desk.words_at(statement.cue, statement))
    )
    return held or bool(told)


def section_unknowns(desk: Desk, weights: Weights) -> Iterator[Candidate]:
    """What somebody says is not known."""
    unknown = [s for s in _speech(desk) if s.stance is Stance.DOES_NOT_KNOW and _still(desk, s)]
    latest = sorted(
        weights.ranked(s for s in unknown if not weights.lost_in(s)), key=lambda s: -_ran(desk, s)
    )
    yield from told_as("gap", desk, latest)


def _ran(desk: Desk, statement: Statement) -> int:
    """The day of its report as a number; what is not known any more on a later day was not yet known then."""
    ran = desk.ledger.published.get(statement.report_id)
    return ran.latest.toordinal() if ran and ran.latest else 0


def section_forecasts(desk: Desk, weights: Weights) -> Iterator[Candidate]:
    """What was foretold, by when it is due, and what a later report says of it."""
    known = {p.statement: p for p in desk.ledger.predictions}
    ahead = (desk.statements[s] for s in known)
    for statement in weights.ranked(s for s in ahead if not weights.lost_in(s)):
        content = _told(desk, statement)
        came = known[statement.id].outcome is not Outcome.OPEN and is_past_due(desk, statement)
        if not _AHEAD.search(content) or _IF.match(desk.words_of(statement.id)):
            continue
        if is_background(desk, statement) and not came:
            continue
        for told in told_as("prediction", desk, [statement]):
            tail, cites = _outcome(desk, known[statement.id], told)
            yield replace(told, tail=tail, more_cites=cites)


def _outcome(desk: Desk, prediction: Prediction, told: Candidate) -> tuple[str, tuple[StatementId, ...]]:
    """The sentence of a later report that bears it out or not; else the day when it is due."""
    for evidence in prediction.evidence if prediction.outcome is not Outcome.OPEN else ():
        if (later := clause_of(desk, desk.statements[evidence])) and later.text != told.text:
            return f"Set beside it: {later.text}", later.cites
    due, ran = prediction.due, desk.ledger.published.get(desk.statements[prediction.statement].report_id)
    aside = _TIMED_ASIDE.search(_told(desk, desk.statements[prediction.statement]))
    told_due = not due or day_words(due) in told.text or aside
    if due and due.latest and ran and ran.latest and due.width_days in (0, None) and not told_due:
        # "on Thursday" of a report that was brought up to date later is more likely the one before
        near = 0 <= (due.latest - ran.latest).days <= _NEXT_DAYS
        return f"Due {'' if due.earliest is None else 'on '}{day_words(due)}." if near else "", ()
    return "", ()


_NEXT_DAYS = 4
# "The report, which is due on Tuesday, will be used": on Tuesday it is due, and not used.
_TIMED_ASIDE = re.compile(
    rf", (?:which|who|whose)\b[^,;.]*\b(?:{WEEKDAY}|tomorrow|tonight|(?:next|this) \w+)\b[^,;.]*,"
)
_IF = re.compile(r"[“\"]?If\b")
# A forecast speaks of what is ahead; wishes and purposes that the reader takes for one do not.
_AHEAD = re.compile(
    r"\b(?:will|would|['’]ll|going to|expect\w*|likely|could|may|might|soon|forecast\w*|predict\w*|plan(?:s|ned)? to|set to|due)\b",
    re.IGNORECASE,
)


def _speech(desk: Desk) -> list[Statement]:
    return [
        s
        for s in desk.statements.values()
        if s.kind is not Kind.NARRATOR and s.cue_class in ("speech", "evidence") and s.source
    ]
