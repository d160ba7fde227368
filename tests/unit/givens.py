"""Figures as given, made by hand: who gave which number of people, when."""

from dataclasses import replace

from storyledger.interval import one_day
from storyledger.reconcile.figures.circumstances import give
from storyledger.reconcile.figures.given import Given
from storyledger.span import ActorId
from storyledger.statement import Resolution, Stance
from tests.unit.stories import count, october, ran, remark

NUMBERS = "It was 10 or 12 or 30 or 40 or 300 or 2,700 or 3,000 in all."
INJURED = {"state": "injured", "state_head": "injure"}
SENT = {"unit": "soldiers", "unit_head": "soldier", "state": "sent", "state_head": "send"}


def of(name: str, words: str, *, day: int = 9, who: str = "brill", **known: object) -> Given:
    """A figure of a report of that day, given by somebody, or by the report itself."""
    report = ran(NUMBERS, name, day)
    said = remark(report, NUMBERS, source="It" if who else "", stance=known.pop("stance", Stance.ASSERTS))
    low = known.pop("low", float(words.replace(",", "")))
    happened = known.pop("happened", None)
    about = {key: known.pop(key) for key in ("voice", "noted", "original", "beside") if key in known}
    figure = count(report, words, low, said, **known)
    resolution = Resolution(actor=ActorId(who) if who else None, said=one_day(october(day)) if who else None)
    resolution = replace(resolution, origin=resolution.actor)
    given = give(figure, said, resolution, report.published)
    return replace(given, happened=happened and one_day(october(happened)), **about)
