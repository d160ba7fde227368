"""What a person should look at, most doubtful first.

In: a ledger. Out: doubts, each with a question, the proposal and its reason. What was decided already
is not asked again. Doubts are derived: nothing is stored until somebody decides.
"""

from collections.abc import Iterator

from storyledger.figure import RelationType
from storyledger.ledger import Ledger
from storyledger.reconcile.decisions import find_subject
from storyledger.review import Anchor, Doubt, Thing, Verb, standing
from storyledger.span import make_id
from storyledger.statement import Kind

# Below this score of the reader an attribution is wrong often enough to be looked at.
_UNSURE = 0.6


def find_doubts(ledger: Ledger) -> list[Doubt]:
    """Every open question of a story, most doubtful first."""
    settled = {(d.thing, d.subjects) for d in standing(ledger.decisions)}
    doubts = [*_dates(ledger), *_figures(ledger), *_utterances(ledger), *_statements(ledger)]
    asked = (d for d in doubts if not _is_settled(ledger, d, settled))
    return sorted(asked, key=lambda d: (-d.weight, d.id))


def _is_settled(
    ledger: Ledger, doubt: Doubt, settled: set[tuple[Thing, tuple[tuple[Anchor, ...], ...]]]
) -> bool:
    anchors = tuple(find_subject(ledger, name).anchors for name in doubt.subjects)
    return (doubt.thing, anchors) in settled


def _doubt(
    thing: Thing, verb: Verb, subjects: tuple[str, ...], weight: float, words: tuple[str, str, str]
) -> Doubt:
    question, proposal, why = words
    return Doubt(
        id=make_id("d", thing, verb, *subjects),
        thing=thing,
        verb=verb,
        question=question,
        proposal=proposal,
        why=why,
        subjects=subjects,
        weight=round(weight, 3),
    )


def _dates(ledger: Ledger) -> Iterator[Doubt]:
    """Reports whose date was inferred, the vaguest first, and those without any."""
    for report in ledger.reports:
        when = ledger.published.get(report.id)
        if when is None:
            words = ("When did this report run?", "it stays undated", "nothing in these reports dates it")
            yield _doubt(Thing.REPORT, Verb.EDIT, (report.id,), 0.9, words)
        elif when.basis == "inferred":
            days = f"{when.earliest or ''} to {when.latest or ''}"
            words = ("Did this report run then?", days, when.why or "")
            width = when.width_days if when.width_days is not None else 30
            yield _doubt(Thing.REPORT, Verb.EDIT, (report.id,), 0.6 + min(width, 30) / 100, words)


def _figures(ledger: Ledger) -> Iterator[Doubt]:
    """Conflicts, and sums that no report gives the total of."""
    for relation in ledger.relations:
        if relation.type is RelationType.CONFLICTS:
            words = ("Do these count the same, and disagree?", "told as a disagreement", relation.why)
            yield _doubt(Thing.FIGURE, Verb.LINK, relation.figures, 0.8, words)
        elif relation.type is RelationType.SUMS and relation.total is None:
            words = ("Do these add up?", "told as our sum", relation.why)
            yield _doubt(Thing.FIGURE, Verb.LINK, relation.figures, 0.7, words)


def _utterances(ledger: Ledger) -> Iterator[Doubt]:
    """Remarks of several reports taken for one, where the words differ."""
    reports = {s.id: s.report_id for x in ledger.readings for s in x.statements}
    for utterance in ledger.utterances:
        ids = utterance.statements
        if len(ids) == 2 and reports[ids[0]] != reports[ids[1]] and utterance.variants:
            words = ("Is this one remark in two wordings?", "counted once", utterance.why)
            yield _doubt(Thing.STATEMENT, Verb.MERGE, ids, 0.5, words)


def _statements(ledger: Ledger) -> Iterator[Doubt]:
    """Attributions the reader is not sure of, and quotations nobody is named for."""
    for reading in ledger.readings:
        for statement in reading.statements:
            if statement.kind is Kind.NARRATOR:
                continue
            if statement.score < _UNSURE:
                words = ("Did they say this?", "kept as read", f"the reader's score is {statement.score:.2f}")
                yield _doubt(Thing.STATEMENT, Verb.EDIT, (statement.id,), 1 - statement.score, words)
            elif statement.kind is Kind.DIRECT and statement.speaker is None:
                words = ("Who said this?", "nobody is named", "a quotation without a source")
                yield _doubt(Thing.STATEMENT, Verb.EDIT, (statement.id,), 0.55, words)
