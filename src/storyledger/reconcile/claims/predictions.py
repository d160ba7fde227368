"""Predictions: every forecast with its due time, and what later statements say of it.

In: statements with their words, and when each was said. Out: predictions with evidence and its reasons.
A later statement that tells the foretold as happened bears it out; one that says in so many words that
it did not happen speaks against it. Silence says nothing, and where statements disagree it stays open.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import NamedTuple

from storyledger.claim import Outcome, Prediction
from storyledger.interval import Interval, surely_before
from storyledger.reconcile.blocks import Blocks
from storyledger.reconcile.utterances.told import Told
from storyledger.reconcile.words.scale import Near, Scale, Weighed
from storyledger.span import ReportId, StatementId
from storyledger.statement import FOR, Kind, Resolution, Stance

# Share of the forecast's or the telling's words, of both, and the likeness of meaning (where it is known).
_INSIDE, _BOTH, _ALIKE = 0.6, 0.3, 0.6
# Said in so many words: it did not come about, or was called off.
_FAILED = re.compile(
    r"""
    \b(?:
        did\s*(?:not|n['’]t)
      | (?:has|have|had|was|were)\s*(?:not|n['’]t)
      | never|failed\s+to|cancel\w*|call\w*\s+off|postpon\w*|abandon\w*|scrapp\w*
    )\b
    """,
    re.IGNORECASE | re.VERBOSE,
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
    weighed = scale.weigh(told)
    telling: dict[Told, list[_Telling]] = defaultdict(list)
    for pair in blocks.links(weighed, partial(_near, scale), _speaks_to):
        telling[pair.found.forecast].append(pair.found)
    for each in weighed:
        if _is_forecast(each.text):
            yield _prediction(each.text, telling.get(each.text, ()), resolutions, published)


class _Telling(NamedTuple):
    """What tells of what was foretold in much the same words, and what it would say of it."""

    forecast: Told
    told: Told
    evidence: _Evidence


def _prediction(
    forecast: Told,
    telling: Sequence[_Telling],
    resolutions: Mapping[StatementId, Resolution],
    published: Mapping[ReportId, Interval],
) -> Prediction:
    known = resolutions.get(forecast.statement.id)
    due, day = known.happens if known else None, _day(forecast, published)
    found = [t.evidence for t in telling if _is_later(day, due, _day(t.told, published))]
    return Prediction(
        statement=forecast.statement.id,
        due=due,
        outcome=_outcome(found),
        evidence=tuple(e.statement for e in found),
        why="; ".join(e.why for e in found) or _NOTHING_FOUND,
    )


def _near(scale: Scale[Told], one: Weighed[Told], *, earlier: bool) -> Iterator[Near[Told]]:
    """Where all are new, a forecast looks for all that tells of it, and nothing looks for a forecast."""
    if _is_forecast(one.text) or (not earlier and _tells_what_came(one.text)):
        yield from scale.near(one, inside=_INSIDE, both=_BOTH, told=True)


def _is_forecast(told: Told) -> bool:
    return told.statement.stance is Stance.EXPECTS and told.statement.kind is not Kind.NARRATOR


def _tells_what_came(told: Told) -> bool:
    return told.statement.stance in (*FOR, Stance.DENIES)


def _day(each: Told, published: Mapping[ReportId, Interval]) -> Interval | None:
    return each.said if each.statement.kind is not Kind.NARRATOR else published.get(each.statement.report_id)


def _is_later(foretold: Interval | None, due: Interval | None, said: Interval | None) -> bool:
    """Said after the forecast, and not before what it foretold could have come."""
    return surely_before(foretold, said) and not surely_before(said, due)


def _speaks_to(a: Weighed[Told], b: Weighed[Told], *_: float) -> _Telling | None:
    """The same words, numbers and places, told as happened or as not."""
    forecast, later = (a, b) if _is_forecast(a.text) else (b, a)
    if not (_is_forecast(forecast.text) and _tells_what_came(later.text)):
        return None
    if not all(w in later.forms for w in forecast.forms if w[0].isdigit() and len(w) > 1):
        return None
    places, told_of = set(forecast.text.statement.places), set(later.text.statement.places)
    if told_of and not places <= told_of:  # troops that were seen in one country are not yet in another
        return None
    alike = forecast.text.likeness(later.text)
    if alike is not None and alike < _ALIKE:
        return None
    failed = bool(_FAILED.search(later.text.text)) and not _FAILED.search(forecast.text.text)
    if (
        later.text.statement.stance is Stance.DENIES and not failed
    ):  # a denial of other words than "it did not"
        return None
    words = sorted(forecast.forms & later.forms, key=lambda w: (-forecast.tells[w], w))[:4]
    what = "told later as not come about" if failed else "told later as happened"
    why = f"{what}, in the words {', '.join(sorted(words))}"
    return _Telling(forecast.text, later.text, _Evidence(later.text.statement.id, not failed, why))


def _outcome(found: Sequence[_Evidence]) -> Outcome:
    kinds = {e.happened for e in found}
    if len(kinds) != 1:
        return Outcome.OPEN
    return Outcome.BORNE_OUT if True in kinds else Outcome.NOT_BORNE_OUT
