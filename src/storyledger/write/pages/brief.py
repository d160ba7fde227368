"""The brief: cited sentences, and where the reports disagree.

In: a `Scene`. Out: plain values that templates lay out.
"""

from collections import defaultdict
from collections.abc import Iterator

from storyledger.claim import Claim, Outcome, Prediction
from storyledger.figure import RelationType
from storyledger.statement import AGAINST, FOR, Stance
from storyledger.write.pages.cites import Section, chips, giver_of
from storyledger.write.scene.scene import Scene
from storyledger.write.tables.tables import amount
from storyledger.write.words.days import short_days
from storyledger.write.words.phrases import IN_OWN_NAME

_FLAGS = {
    "sum": "our sum",
    "disputed": "disputed",
    "prediction": "forecast",
    "gap": "not known",
}


def brief_section(scene: Scene) -> Section:
    """Cited sentences, and where the reports disagree."""
    sentences = [
        {"n": n, "text": s.text, "kind": s.kind, "flag": _FLAGS.get(s.kind), "chips": chips(scene, s.cites)}
        for n, s in enumerate(scene.brief.sentences, 1)
    ]
    foretold = sorted(scene.ledger.predictions, key=_telling)
    return {
        "sentences": sentences,
        "disagreements": list(_disagreements(scene)),
        "forecasts": [_forecast(scene, p) for p in foretold[:MOST_FORECASTS]],
        "more_forecasts": max(0, len(foretold) - MOST_FORECASTS),
    }


MOST_FORECASTS = 12


def _telling(prediction: Prediction) -> int:
    """Those first of which it is known what came of them, then those that are due on some day."""
    return 0 if prediction.outcome is not Outcome.OPEN else 1 if prediction.due else 2


def _forecast(scene: Scene, prediction: Prediction) -> Section:
    """A forecast with its due time, and what later statements say of it."""
    words = scene.words(prediction.statement)
    due = prediction.due
    is_past = due and due.latest and scene.days and due.latest < scene.days[-1]
    return {
        "who": scene.speaker(scene.desk.statements[prediction.statement]),
        "words": words if len(words) <= _LONG else words[:_LONG].rpartition(" ")[0] + " …",
        "due": f"{'was' if is_past else 'is'} due {short_days(due, year=True)}" if due else "",
        "outcome": prediction.outcome.value,
        "why": prediction.why,
        "chips": chips(scene, [prediction.statement]),
        "evidence": chips(scene, prediction.evidence),
    }


_LONG = 160


def _disagreements(scene: Scene) -> Iterator[Section]:
    """Claims that some hold and others deny, then numbers that cannot both hold."""
    for claim in scene.ledger.claims:
        held = {p.stance for p in claim.positions}
        against = held & AGAINST
        if against and held & FOR:
            yield {
                "title": claim.text,
                "words": "; ".join(_sides_of(scene, claim)),
                "chips": chips(scene, [s for p in claim.positions for s in p.statements][:6]),
            }
    for relation in scene.ledger.relations:
        if relation.type is RelationType.CONFLICTS:
            told = [scene.desk.figures[f] for f in relation.figures]
            yield {
                "title": f"How many {told[0].unit}?",
                "words": " against ".join(f"{amount(scene.desk, f)} ({giver_of(scene, f)})" for f in told),
                "chips": chips(scene, [f.statement_id for f in told if f.statement_id]),
            }


def _sides_of(scene: Scene, claim: Claim) -> Iterator[str]:
    by_stance: dict[Stance, list[str]] = defaultdict(list)
    for position in claim.positions:
        by_stance[position.stance].append(scene.desk.name_of(position.actor, IN_OWN_NAME))
    for stance, names in by_stance.items():
        yield f"{', '.join(dict.fromkeys(names))} {stance.value}"
