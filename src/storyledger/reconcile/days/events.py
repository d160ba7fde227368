"""Days on which reports put one event: "shot on Friday" here, "the shooting of 7 June" there.

In: reports with their readings, and the days of some. Out: for each day of the week that an undated report names, the day
that another one puts what the same sentence tells on. Sentences tell one event if they share enough words and their
days are of one weekday; a story has few Fridays, so little is enough.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from math import prod

from storyledger.english import WEEKDAYS
from storyledger.interval import Interval, one_day
from storyledger.moment import Edge, Frame, TimeExpression, resolve
from storyledger.reading import Reading
from storyledger.reconcile.words.scale import Scale
from storyledger.reconcile.words.words import bag_of
from storyledger.report import Report
from storyledger.span import ReportId

# Sentences that share less of what their words tell are of one weekday by chance.
_LEAST_SHARED = 0.1
# How much less likely are days on which they are not of one day, by what they share; from the rates at which they are
# in BASIL, GVC and eighty piles of other news (2026-11), against those of sentences that share nothing.
_MISSED = ((0.25, 0.1), (0.2, 0.25), (0.15, 0.35), (0.0, 0.6))
# Nine in ten that share so much are of one day, so that a miss is worth telling.
_SURE = 0.25
# Those that share so much say when the report ran, not only on which days it did not.
_TELLING = 0.15
# A sentence of more letters than this tells of more than one thing.
_LONGEST = 600
_CALENDAR = frozenset(bag_of(" ".join([*WEEKDAYS, "night morning afternoon evening"])))
_DATED = (Frame.WEEKDAY, Frame.MONTH_DAY, Frame.ABSOLUTE, Frame.DAY)


@dataclass(frozen=True, slots=True, eq=False)
class Event:
    """A day that a report tells as past, with the words told of it."""

    report: ReportId
    time: TimeExpression
    bag: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class SharedDay:
    """A day of the week in an undated report, and the days on which others put the same."""

    time: TimeExpression
    others: dict[date, dict[ReportId, float]]  # how much of what the words tell is shared

    @property
    def links(self) -> list[ReportId]:
        """The reports that share so much that they are of the same days as this one."""
        return [other for held in self.others.values() for other, much in held.items() if much >= _TELLING]

    @property
    def missed(self) -> float:
        """How likely are days that do not fit."""
        most = max(much for held in self.others.values() for much in held.values())
        return next(chance for least, chance in _MISSED if most >= least)

    def contrary(self, ran: Interval) -> Iterator[tuple[ReportId, date]]:
        """Reports that surely tell the same and put it on a day that this one's weekday is not, whenever it ran."""
        meant = resolve(self.time, ran)
        for day, held in self.others.items():
            if meant and not meant.meets(one_day(day)):
                yield from ((other, day) for other, much in held.items() if much >= _SURE)

    def fit(self, day: date) -> float:
        """How well a report of that day fits, whose weekday is that day for so many others."""
        meant = resolve(self.time, one_day(day))
        held = {d: sum(by.values()) for d, by in self.others.items()}
        mine = sum(much for d, much in held.items() if meant and meant.meets(one_day(d)))
        return self.missed + (1 - self.missed) * min(mine / max(held.values()), 1.0)


class Events:
    """The days that the reports of a story tell of, and which of them may be one."""

    def __init__(
        self, reports: Sequence[Report], readings: Sequence[Reading], undated: Collection[ReportId]
    ) -> None:
        every = [e for r, x in zip(reports, readings, strict=True) for e in _events(r, x)]
        scale: Scale[Event] = Scale()
        self._near: dict[ReportId, list[tuple[Event, Event, float]]] = {}
        for one in scale.weigh(every):
            if one.text.report in undated and one.text.time.frame is Frame.WEEKDAY:
                self._near.setdefault(one.text.report, []).extend(
                    (one.text, near.text.text, near.both)
                    for near in scale.near(one, inside=0, both=_LEAST_SHARED, told=True)
                    if near.text.text.report != one.text.report
                )

    def near(self, report: ReportId) -> set[ReportId]:
        """The reports that may put a day of this one."""
        return {other.report for _, other, _ in self._near.get(report, ())}

    def shared(self, own: ReportId, known: Mapping[ReportId, Interval]) -> list[SharedDay]:
        """For each day of the week that a report names, the day on which dated ones put the same."""
        found: dict[int, SharedDay] = {}
        for event, other, shared in self._near.get(own, ()):
            day, weekday = _day_of(other, known), event.time.weekday
            if day is None or weekday is None or day.weekday() != weekday:
                continue
            held = found.setdefault(weekday, SharedDay(event.time, {})).others.setdefault(day, {})
            held[other.report] = max(shared, held.get(other.report, 0.0))
        return list(found.values())


def _events(report: Report, reading: Reading) -> Iterator[Event]:
    for time in reading.times:
        sentence = next((s for s in reading.sentences if s.contains(time.span)), None)
        if sentence and len(sentence) <= _LONGEST and _is_past_day(time):
            rest = report.text[sentence.start : time.span.start] + report.text[time.span.end : sentence.end]
            bag = {form: many for form, many in bag_of(rest).items() if form not in _CALENDAR}
            if bag:
                yield Event(report.id, time, bag)


def _is_past_day(time: TimeExpression) -> bool:
    plain = time.edge is Edge.WITHIN and time.direction <= 0 and not (time.detached or time.last)
    return plain and time.tense <= 0 and time.frame in _DATED


def _day_of(event: Event, known: Mapping[ReportId, Interval]) -> date | None:
    """The one day that is meant."""
    found = resolve(event.time, known[event.report]) if event.report in known else None
    return found.earliest if found and found.width_days == 0 else None


def fit_days(day: date, shared: Iterable[SharedDay]) -> float:
    """How well the days that others put the same on fit a report of that day."""
    return prod(each.fit(day) for each in shared)
