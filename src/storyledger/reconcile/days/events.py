"""Days on which reports put one event: "shot on Friday" here, "the shooting of 7 June" there.

In: reports with their readings, and the days of some. Out: for each day that an undated report names or counts from its own, the
days on which others put what the same sentence tells, and how much of its words they share. Two sentences may tell one
event if their days can be one; the more words they share, the surer. What surely is one event and is not of one
week is a clash.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from storyledger.english import WEEKDAYS
from storyledger.interval import Interval, one_day
from storyledger.moment import Edge, Frame, TimeExpression, resolve
from storyledger.reading import Reading
from storyledger.reconcile.words.scale import Scale
from storyledger.reconcile.words.words import bag_of
from storyledger.report import Report
from storyledger.span import ReportId

# Sentences that share less of what their words tell are of one weekday by chance.
_LEAST_SHARED = 0.04
# Nine in ten that share so much are of one day, so that a miss is worth telling; counted in BASIL, GVC and eighty piles
# of other news (2026-11).
_SURE = 0.25
# How much a day tells, as a logarithm, on which the likest sentences are of one day, by what they share. Fitted with the weights of
# `newsdays.py`.
_SHARED = 3.2
# A sentence of more letters than this tells of more than one thing.
_LONGEST = 600
_CALENDAR = frozenset(bag_of(" ".join([*WEEKDAYS, "night morning afternoon evening"])))
_DATED = (Frame.WEEKDAY, Frame.MONTH_DAY, Frame.ABSOLUTE, Frame.DAY)
_COUNTED = (Frame.WEEKDAY, Frame.DAY)
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
    others: Mapping[date, Mapping[ReportId, float]]  # how much of what the words tell is shared

    def contrary(self, ran: Interval) -> Iterator[tuple[ReportId, date]]:
        """Reports that surely tell the same and put it on a day that this one's weekday is not, whenever it ran."""
        meant = resolve(self.time, ran) if self.time.frame is Frame.WEEKDAY else None
        for day, held in self.others.items():
            if meant and not meant.meets(one_day(day)):
                yield from ((other, day) for other, much in held.items() if much >= _SURE)

    def fit(self, day: date) -> float:
        """How well a report of that day fits, as a logarithm: what is told there of another day than here tells against it."""
        meant = resolve(self.time, one_day(day))
        most = {when: max(held.values()) for when, held in self.others.items()}
        mine = max((much for when, much in most.items() if meant and meant.meets(one_day(when))), default=0.0)
        return _SHARED * (mine - max(most.values()))


class Events:
    """The days that the reports of a story tell of, and which of them may be one."""

    def __init__(
        self, reports: Sequence[Report], readings: Sequence[Reading], undated: Collection[ReportId]
    ) -> None:
        every = [e for r, x in zip(reports, readings, strict=True) for e in _events(r, x)]
        scale: Scale[Event] = Scale()
        self._near: dict[ReportId, list[tuple[Event, Event, float]]] = {}
        for one in scale.weigh(every):
            own = one.text
            if own.report in undated and own.time.frame in _COUNTED:
                near = scale.near(one, inside=0, both=_LEAST_SHARED, told=True)
                pairs = ((own, n.text.text, n.both) for n in near if _may_be_one(own, n.text.text))
                self._near.setdefault(own.report, []).extend(pairs)

    def shared(self, own: ReportId, known: Mapping[ReportId, Interval]) -> list[SharedDay]:
        """For each day that a report names or counts from its own, the days on which dated ones put the same."""
        found: dict[tuple[int | None, int], SharedDay] = {}
        held: dict[tuple[int | None, int], dict[date, dict[ReportId, float]]] = {}
        for event, other, shared in self._near.get(own, ()):
            day, time = _day_of(other, known), event.time
            if day and time.weekday in (None, day.weekday()):
                which = time.weekday, time.shift_low
                by_report = held.setdefault(which, {}).setdefault(day, {})
                by_report[other.report] = max(shared, by_report.get(other.report, 0.0))
                found.setdefault(which, SharedDay(time, held[which]))
        return list(found.values())


def _events(report: Report, reading: Reading) -> Iterator[Event]:
    for time in reading.times:
        sentence = next((s for s in reading.sentences if s.contains(time.span)), None)
        told = _is_past_day(time) or _is_counted(time)
        going_on = time.span.of(report.text).lower() in _GOING_ON
        if sentence and len(sentence) <= _LONGEST and told and not going_on:
            rest = report.text[sentence.start : time.span.start] + report.text[time.span.end : sentence.end]
            bag = {form: many for form, many in bag_of(rest).items() if form not in _CALENDAR}
            if bag:
                yield Event(report.id, time, bag)


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
