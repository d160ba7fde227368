"""Predictions: every forecast with its due time, and what later statements say of it.

In: statements with their words, and when each was said. Out: predictions with evidence and its reasons.
A later statement that tells the foretold as happened bears it out; one that says in so many words that
it did not happen speaks against it. Silence says nothing, and where statements disagree it stays open.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from storyledger.claim import Outcome, Prediction
from storyledger.interval import Interval, surely_before
from storyledger.meaning import likeness
from storyledger.reconcile.blocks import Blocks, Keys
from storyledger.reconcile.matches import Told
from storyledger.reconcile.words import Scale, Weighed, rarest
from storyledger.span import ReportId, StatementId
from storyledger.statement import FOR, Kind, Resolution, Stance

# Share of the forecast's or the telling's words, of both, and the likeness of meaning (where it is known).
_INSIDE, _BOTH, _ALIKE = 0.6, 0.3, 0.6
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
    blocks: Blocks | None = None,
) -> Iterator[Prediction]:
    """Every attributed forecast, in text order.

    Args:
        told: every statement with its words.
        resolutions: when each was said, and when what it tells of happens.
        published: days of the reports; the narrator's own words are of that day.
        blocks: what is known from an earlier ledger.
    """
    blocks = blocks or Blocks()
    scale: Scale[Told] = blocks.keep(Scale)
    telling = [each for each in scale.weigh(told) if _is_forecast(each.text) or _tells_what_came(each.text)]
    speaking: dict[StatementId, list[tuple[Told, _Evidence]]] = defaultdict(list)
    for a, b, evidence in blocks.pairs(telling, _words_to_share, _speaks):
        forecast, later = (a, b) if _is_forecast(a.text) else (b, a)
        speaking[forecast.text.statement.id].append((later.text, evidence))
    place = {id(each): i for i, each in enumerate(told)}
    for each in filter(_is_forecast, told):
        known = resolutions.get(each.statement.id)
        due = known.happens if known else None
        day = _day(each, published)
        found = [
            evidence
            for later, evidence in sorted(speaking[each.statement.id], key=lambda pair: place[id(pair[0])])
            if _is_later(day, due, _day(later, published))
        ]
        yield Prediction(
            statement=each.statement.id,
            due=due,
            outcome=_outcome(found),
            evidence=tuple(e.statement for e in found),
            why="; ".join(e.why for e in found) or _NOTHING_FOUND,
        )


def _is_forecast(told: Told) -> bool:
    return told.statement.stance is Stance.EXPECTS and told.statement.kind is not Kind.NARRATOR


def _tells_what_came(told: Told) -> bool:
    return told.statement.stance in (*FOR, Stance.DENIES)


def _words_to_share(put: Weighed[Told]) -> tuple[Keys, Keys]:
    """Three tenths of both are at least that share of each: the rarest word they share is among these of both."""
    words = rarest(put.forms, put.tells, 1 - _BOTH)
    return (words, ()) if _is_forecast(put.text) else ((), words)


def _day(each: Told, published: Mapping[ReportId, Interval]) -> Interval | None:
    return each.said if each.statement.kind is not Kind.NARRATOR else published.get(each.statement.report_id)


def _is_later(foretold: Interval | None, due: Interval | None, said: Interval | None) -> bool:
    """Said after the forecast, and not before what it foretold could have come."""
    return surely_before(foretold, said) and not surely_before(said, due)


def _speaks(a: Weighed[Told], b: Weighed[Told]) -> _Evidence | None:
    return _speaks_to(a, b) if _is_forecast(a.text) else _speaks_to(b, a)


def _speaks_to(forecast: Weighed[Told], later: Weighed[Told]) -> _Evidence | None:
    """The same words, numbers and places, told as happened or as not."""
    if not all(w in later.forms for w in forecast.forms if w[0].isdigit() and len(w) > 1):
        return None
    places, told_of = set(forecast.text.statement.places), set(later.text.statement.places)
    if told_of and not places <= told_of:  # troops that were seen in one country are not yet in another
        return None
    inside, both = forecast.shares_told(later)
    if inside < _INSIDE or both < _BOTH:
        return None
    vectors = forecast.text.statement.vector, later.text.statement.vector
    if (likeness(*vectors) if all(vectors) else inside) < _ALIKE:
        return None
    failed = bool(_FAILED.search(later.text.text)) and not _FAILED.search(forecast.text.text)
    if (
        later.text.statement.stance is Stance.DENIES and not failed
    ):  # a denial of other words than "it did not"
        return None
    words = sorted(forecast.forms & later.forms, key=lambda w: (-forecast.tells[w], w))[:4]
    what = "told later as not come about" if failed else "told later as happened"
    return _Evidence(later.text.statement.id, not failed, f"{what}, in the words {', '.join(sorted(words))}")


def _outcome(found: Sequence[_Evidence]) -> Outcome:
    kinds = {e.happened for e in found}
    if len(kinds) != 1:
        return Outcome.OPEN
    return Outcome.BORNE_OUT if True in kinds else Outcome.NOT_BORNE_OUT
