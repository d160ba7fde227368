"""What a person should look at, most doubtful first.

In: a ledger. Out: doubts, each with a question, the proposal and its reason. What was decided already
is not asked again: an answer to one question leaves the others about the same thing. Doubts are derived: nothing is stored until somebody decides. They come in rounds of a
few of each question, so that the first page shows what there is, and not one kind alone.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from storyledger.figure import RelationType
from storyledger.ledger import Ledger
from storyledger.reconcile.review.decisions import find_anchors
from storyledger.review import Anchor, Decision, Doubt, Thing, Verb, standing
from storyledger.span import make_id
from storyledger.statement import FOR, Kind, Statement

# How many of one question stand in a round.
_OF_A_KIND = 4
# Up to this score of the reader, who said what is wrong in such a share of attributions:
# `benchmarks/attribution.py --by-score` on the texts of PolNeAR dev (2026-11).
_WRONG = ((0.6, 0.56), (0.7, 0.44), (0.8, 0.36))
# Matches below this score are the ones of which by eye some are wrong (see `utterances.py`); how many is a guess.
_FAINT, _FAINT_IS_WRONG = 0.6, 0.2
# How much wrong the others are is not measured: they are put in the order of what a mistake would spoil.
_UNDATED, _CLASH, _CONFLICT, _NO_TOTAL, _STALE, _NAMELESS, _APART = 0.9, 0.85, 0.8, 0.7, 0.65, 0.55, 0.45
_INFERRED, _BEARING = 0.6, 0.3


def find_doubts(ledger: Ledger) -> list[Doubt]:
    """Every open question of a story, in rounds, each with the most doubtful first."""
    decided: dict[_About, list[Decision]] = defaultdict(list)
    for decision in standing(ledger.decisions):
        decided[decision.thing, decision.subjects].append(decision)
    anchors = {s.id: s.anchors for s in find_anchors(ledger)} if decided else {}
    doubts = (
        *_dates(ledger),
        *_figures(ledger),
        *_actors(ledger),
        *_utterances(ledger),
        *_claims(ledger),
        *_statements(ledger),
    )
    asked = [d for d in doubts if not decided or not _is_answered(d, decided, anchors)]
    return _in_rounds(sorted(asked, key=lambda d: (-d.weight, d.id)))


_About = tuple[Thing, tuple[tuple[Anchor, ...], ...]]  # the words that a question or an answer is about
# What changes that which was done on a guess.
_CHANGED_BY = {
    Verb.EDIT: (Verb.EDIT,),
    Verb.LINK: (Verb.LINK,),
    Verb.MERGE: (Verb.MERGE, Verb.SPLIT),
}


def _is_answered(
    doubt: Doubt,
    decided: Mapping[_About, Sequence[Decision]],
    anchors: Mapping[str, tuple[Anchor, ...]],
) -> bool:
    words = tuple(anchors[subject] for subject in doubt.subjects)
    return any(_answers(decision, doubt) for decision in decided.get((doubt.thing, words), ()))


def _answers(decision: Decision, doubt: Doubt) -> bool:
    """True of a decision on the same words that leaves nothing of this question open."""
    if decision.verb is Verb.REJECT:
        return True
    if decision.verb is Verb.ACCEPT:
        return decision.field in (None, doubt.asks)
    # of a report its day is all that can be set, whatever was asked of it
    fits = (
        decision.verb is not Verb.EDIT or doubt.thing is Thing.REPORT or doubt.asks in (None, decision.field)
    )
    return fits and decision.verb in _CHANGED_BY[doubt.verb]


def _in_rounds(doubts: Sequence[Doubt]) -> list[Doubt]:
    """No more than a few of one question before all others had their turn."""
    seen: dict[str, int] = defaultdict(int)
    rounds = []
    for doubt in doubts:
        rounds.append((seen[doubt.question] // _OF_A_KIND, doubt))
        seen[doubt.question] += 1
    return [doubt for _, doubt in sorted(rounds, key=lambda r: r[0])]


def _doubt(
    about: tuple[Thing, Verb, str | None],
    subjects: tuple[str, ...],
    weight: float,
    words: tuple[str, str, str],
) -> Doubt:
    (thing, verb, asks), (question, proposal, why) = about, words
    return Doubt(
        id=make_id("d", thing, verb, question, asks or "", *subjects),
        thing=thing,
        verb=verb,
        question=question,
        asks=asks,
        proposal=proposal,
        why=why,
        subjects=subjects,
        weight=round(weight, 3),
    )


def _dates(ledger: Ledger) -> Iterator[Doubt]:
    """Reports whose date was inferred, the vaguest first, those without any, and clues that disagree."""
    for clash in ledger.clashes:
        clues = f"{clash.one}; but {clash.other}"
        words = ("Which of these is right?", "both are kept", clues)
        yield _doubt((Thing.REPORT, Verb.EDIT, clues), (clash.report_id,), _CLASH, words)
    for report in ledger.reports:
        when = ledger.published.get(report.id)
        if when is None:
            words = ("When did this report run?", "it stays undated", "nothing in these reports dates it")
            yield _doubt((Thing.REPORT, Verb.EDIT, "undated"), (report.id,), _UNDATED, words)
        elif when.basis == "inferred":
            days = f"{when.earliest or ''} to {when.latest or ''}"
            words = ("Did this report run then?", days, when.why or "")
            width = when.width_days if when.width_days is not None else 30
            weight = _INFERRED + min(width, 30) / 100
            yield _doubt((Thing.REPORT, Verb.EDIT, "published"), (report.id,), weight, words)


def _figures(ledger: Ledger) -> Iterator[Doubt]:
    """Conflicts, sums that no report gives the total of, and numbers that their own report has overtaken."""
    for relation in ledger.relations:
        if relation.asserted_by:
            continue
        about = (Thing.FIGURE, Verb.LINK, relation.type.value)
        if relation.type is RelationType.CONFLICTS:
            words = ("Do these count the same, and disagree?", "told as a disagreement", relation.why)
            yield _doubt(about, relation.figures, _CONFLICT, words)
        elif relation.type is RelationType.SUMS and relation.total is None:
            words = ("Do these add up?", "told as our sum", relation.why)
            yield _doubt(about, relation.figures, _NO_TOTAL, words)
    for stale in ledger.stale:
        if len(stale.figures) == 1:  # a headline is no figure: only the number that stands is
            continue
        words = ("Is this number out of date?", f"“{stale.words}” is taken for an old number", stale.why)
        yield _doubt((Thing.FIGURE, Verb.EDIT, "low"), stale.figures[-1:], _STALE, words)


_CAN_BE = re.compile(r'kept apart: "([^"]+)" can be ([^;]+)')


def _actors(ledger: Ledger) -> Iterator[Doubt]:
    """Who may be one of several: kept apart until somebody knows."""
    named = {name.lower(): a.id for a in reversed(ledger.actors) for name in (*a.aliases, a.name)}
    for actor in ledger.actors:
        for name, both in _CAN_BE.findall(actor.why):
            others = [named[n.lower()] for n in re.findall(r'"([^"]+)"', both) if n.lower() in named]
            subjects = tuple(dict.fromkeys((*others, actor.id)))
            words = ("Which of these is it?", "kept apart", f"“{name}” can be {both}")
            yield _doubt((Thing.ACTOR, Verb.MERGE, None), subjects, _APART, words)


def _utterances(ledger: Ledger) -> Iterator[Doubt]:
    """Remarks of several reports that are taken for one on a faint match."""
    for utterance in ledger.utterances:
        for passage in utterance.passages:
            if passage.score is not None and passage.score < _FAINT and len(passage.statements) > 1:
                words = ("Is this one remark in several wordings?", "counted once", passage.why)
                weight = _FAINT_IS_WRONG + _FAINT - passage.score
                yield _doubt((Thing.STATEMENT, Verb.MERGE, None), passage.statements, weight, words)


def _claims(ledger: Ledger) -> Iterator[Doubt]:
    """Who is taken to deny or withhold a claim that he did not name in its words."""
    for claim in ledger.claims:
        held = {s: p.stance for p in claim.positions for s in p.statements}
        for bearing in claim.bearings:
            stance = held[bearing.statement]
            if stance not in FOR and claim.id not in ledger.asserted_by:
                words = ("Is this about that claim?", f"{stance.value}: {claim.text}", bearing.why)
                about = (Thing.CLAIM, Verb.MERGE, stance.value)
                yield _doubt(about, (claim.id, bearing.statement), _BEARING, words)


def _statements(ledger: Ledger) -> Iterator[Doubt]:
    """Attributions the reader is not sure of, and quotations nobody is named for."""
    for reading in ledger.readings:
        for statement in reading.statements:
            wrong = None if statement.id in ledger.asserted_by else _share_of_wrong(statement)
            if statement.kind is Kind.NARRATOR:
                continue
            if wrong is not None:
                score = f"the reader's score is {statement.score:.2f}: of such {wrong:.0%} were wrong"
                words = ("Did they say this?", "kept as read", score)
                weight = wrong + (1 - statement.score) / 10
                yield _doubt((Thing.STATEMENT, Verb.EDIT, None), (statement.id,), weight, words)
            elif statement.kind is Kind.DIRECT and statement.speaker is None:
                words = ("Who said this?", "nobody is named", "a quotation without a source")
                yield _doubt((Thing.STATEMENT, Verb.EDIT, "actor"), (statement.id,), _NAMELESS, words)


def _share_of_wrong(statement: Statement) -> float | None:
    return next((wrong for score, wrong in _WRONG if statement.score < score), None)
