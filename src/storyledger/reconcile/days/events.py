"""Days on which reports put one event: "shot on Friday" here, "the shooting of 7 June" there.

In: reports with their readings, and the days of some. Out: for each day of the week that an undated report names, the day
that another one puts what the same sentence tells on. Sentences tell one event if they share enough words and their
days are of one weekday; a story has few Fridays, so little is enough. "Will march tomorrow" is of any weekday, so more
must be shared with "marched on Wednesday".
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
# The same of "yesterday", "this afternoon" and "tomorrow", of 130 such; what shares less says nothing.
_MISSED_COUNTED = ((0.25, 0.3), (0.15, 0.5))
# Nine in ten that share so much are of one day, so that a miss is worth telling.
_SURE = 0.25
# Those that share so much say when the report ran, not only on which days it did not.
_TELLING = 0.15
# A sentence of more letters than this tells of more than one thing.
_LONGEST = 600
_CALENDAR = frozenset(bag_of(" ".join([*WEEKDAYS, "night morning afternoon evening"])))
_DATED = (Frame.WEEKDAY, Frame.MONTH_DAY, Frame.ABSOLUTE, Frame.DAY)
# No day, but a time that goes on.
_GOING_ON = frozenset({"now", "at present", "currently", "at the moment"})


@dataclass(frozen=True, slots=True, eq=False)
class Event:
    """A day that a report tells as past, with the words told of it."""

    report: ReportId
    time: TimeExpression
    bag: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class SharedDay:
    """A day that an undated report names or counts from its own, and the days on which others put the same."""

    time: TimeExpression
    others: dict[date, dict[ReportId, float]]  # how much of what the words tell is shared

    @property
    def links(self) -> list[ReportId]:
        """The reports that share so much that they are of the same days as this one."""
        least = _SURE if self.counted else _TELLING
        return [other for held in self.others.values() for other, much in held.items() if much >= least]

    @property
    def counted(self) -> bool:
        """True of "yesterday", which is counted from the day on which the report ran."""
        return self.time.frame is Frame.DAY

    @property
    def missed(self) -> float:
        """How likely are days that do not fit."""
        most = max(much for held in self.others.values() for much in held.values())
        return next(chance for least, chance in self._chances if most >= least)

    @property
    def _chances(self) -> tuple[tuple[float, float], ...]:
        return _MISSED_COUNTED if self.counted else _MISSED

    def contrary(self, ran: Interval) -> Iterator[tuple[ReportId, date]]:
        """Reports that surely tell the same and put it on a day that this one's weekday is not, whenever it ran."""
        meant = resolve(self.time, ran)
        for day, held in self.others.items():
            if meant and not self.counted and not meant.meets(one_day(day)):
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
            if one.text.report in undated and one.text.time.frame in (Frame.WEEKDAY, Frame.DAY):
                self._near.setdefault(one.text.report, []).extend(
                    (one.text, near.text.text, near.both)
                    for near in scale.near(one, inside=0, both=_least_shared(one.text), told=True)
                    if _may_be_one(one.text, near.text.text)
                )

    def near(self, report: ReportId) -> set[ReportId]:
        """The reports that may put a day of this one."""
        return {other.report for _, other, _ in self._near.get(report, ())}

    def shared(self, own: ReportId, known: Mapping[ReportId, Interval]) -> list[SharedDay]:
        """For each day that a report names or counts from its own, the day on which dated ones put the same."""
        found: dict[tuple[Frame, int], SharedDay] = {}
        for event, other, shared in self._near.get(own, ()):
            day, time = _day_of(other, known), event.time
            if day is None or time.weekday not in (None, day.weekday()):
                continue
            which = time.frame, time.shift_low if time.weekday is None else time.weekday
            held = found.setdefault(which, SharedDay(time, {})).others.setdefault(day, {})
            held[other.report] = max(shared, held.get(other.report, 0.0))
        return list(found.values())


def _events(report: Report, reading: Reading) -> Iterator[Event]:
    for time in reading.times:
        sentence = next((s for s in reading.sentences if s.contains(time.span)), None)
        told = _is_past_day(time) or _is_counted(time)
        if (
            sentence
            and len(sentence) <= _LONGEST
            and told
            and time.span.of(report.text).lower() not in _GOING_ON
        ):
            rest = report.text[sentence.start : time.span.start] + report.text[time.span.end : sentence.end]
            bag = {form: many for form, many in bag_of(rest).items() if form not in _CALENDAR}
            if bag:
                yield Event(report.id, time, bag)


def _least_shared(event: Event) -> float:
    return _MISSED_COUNTED[-1][0] if event.time.frame is Frame.DAY else _LEAST_SHARED


def _may_be_one(own: Event, other: Event) -> bool:
    """True unless both count from their own days, which any two reports do; what is to come there is no event yet."""
    counted = own.time.frame is other.time.frame is Frame.DAY
    return own.report != other.report and not counted and _is_past_day(other.time)


def _is_counted(time: TimeExpression) -> bool:
    """True of "yesterday" and "tomorrow", whatever the tense."""
    plain = time.edge is Edge.WITHIN and not (time.detached or time.last)
    return plain and time.frame is Frame.DAY and time.shift_low == time.shift_high


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
