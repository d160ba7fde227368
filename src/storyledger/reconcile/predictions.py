"""Predictions: every forecast with its due time, and what later statements say of it.

In: statements with their words, and when each was said. Out: predictions with evidence and its reasons.
A later statement that tells the foretold as happened bears it out; one that says in so many words that
it did not happen speaks against it. Silence says nothing, and where statements disagree it stays open.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from storyledger.claim import Prediction
from storyledger.interval import Interval
from storyledger.meaning import likeness
from storyledger.reconcile.utterances import Told
from storyledger.reconcile.words import rarest, rarity, shared_weight
from storyledger.span import ReportId, StatementId
from storyledger.statement import Kind, Resolution, Stance

# Share of the forecast's or the telling's words, of both, and the likeness of meaning (where it is known).
_INSIDE, _BOTH, _ALIKE = 0.6, 0.3, 0.6
_HAPPENED = (Stance.ASSERTS, Stance.CONFIRMS)
# Said in so many words: it did not come about, or was called off.
_FAILED = re.compile(
    r"\b(?:did\s*(?:not|n['’]t)|(?:has|have|had|was|were)\s*(?:not|n['’]t)|never|failed\s+to|cancel\w*|call\w*\s+off|postpon\w*|abandon\w*|scrapp\w*)\b",
    re.IGNORECASE,
)
_NOTHING_FOUND = "nothing found in these reports"


@dataclass(frozen=True, slots=True)
class _Evidence:
    """A later statement, what it says of the forecast, and why it is taken to."""

    statement: StatementId
    happened: bool
    why: str


def find_predictions(
    told: Sequence[Told],
    resolutions: Mapping[StatementId, Resolution],
    published: Mapping[ReportId, Interval],
) -> Iterator[Prediction]:
    """Every attributed forecast, in text order.

    Args:
        told: every statement with its words.
        resolutions: when each was said, and when what it tells of happens.
        published: days of the reports; the narrator's own words are of that day.
    """
    weights = rarity(t.bag for t in told)
    holding: dict[str, list[int]] = defaultdict(list)
    for at, each in enumerate(told):
        if each.statement.stance in (*_HAPPENED, Stance.DENIES):
            for form in each.bag:
                holding[form].append(at)
    for each in told:
        if each.statement.stance is not Stance.EXPECTS or each.statement.kind is Kind.NARRATOR:
            continue
        # three tenths of both are at least that share of its own: a later telling has one of these forms
        near = sorted({at for form in rarest(each.bag, weights, 1 - _BOTH) for at in holding[form]})
        known = resolutions.get(each.statement.id)
        due = known.happens if known else None
        day = _day(each, published)
        found = [
            evidence
            for at in near
            if _is_later(day, due, _day(told[at], published))
            and (evidence := _speaks_to(each, told[at], weights))
        ]
        yield Prediction(
            statement=each.statement.id,
            due=due,
            outcome=_outcome(found),
            evidence=tuple(e.statement for e in found),
            why="; ".join(e.why for e in found) or _NOTHING_FOUND,
        )


def _day(each: Told, published: Mapping[ReportId, Interval]) -> Interval | None:
    return each.said if each.statement.kind is not Kind.NARRATOR else published.get(each.statement.report_id)


def _is_later(foretold: Interval | None, due: Interval | None, said: Interval | None) -> bool:
    """Said after the forecast, and not before what it foretold could have come."""
    if not (foretold and said and foretold.latest and said.earliest and foretold.latest < said.earliest):
        return False
    return not (due and due.earliest and said.latest and said.latest < due.earliest)


def _speaks_to(forecast: Told, later: Told, weights: Mapping[str, float]) -> _Evidence | None:
    """The same words and numbers, told as happened or as not."""
    numbers = {w for w in forecast.bag if w[0].isdigit() and len(w) > 1}
    if not numbers <= later.bag.keys():
        return None
    inside, both = shared_weight(forecast.bag, later.bag, weights)
    known = forecast.statement.vector and later.statement.vector
    alike = likeness(forecast.statement.vector, later.statement.vector) if known else inside
    if inside < _INSIDE or both < _BOTH or alike < _ALIKE:
        return None
    failed = bool(_FAILED.search(later.text)) and not _FAILED.search(forecast.text)
    if later.statement.stance is Stance.DENIES and not failed:  # a denial of other words than "it did not"
        return None
    words = sorted(forecast.bag.keys() & later.bag.keys(), key=lambda w: (-weights.get(w, 1.0), w))[:4]
    what = "told later as not come about" if failed else "told later as happened"
    return _Evidence(later.statement.id, not failed, f"{what}, in the words {', '.join(sorted(words))}")


def _outcome(found: Sequence[_Evidence]) -> str:
    kinds = {e.happened for e in found}
    if len(kinds) != 1:
        return "open"
    return "borne out" if True in kinds else "not borne out"
