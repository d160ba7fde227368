"""Days that the dated reports of a story tell of, and how well those that an undated one names fall on them.

In: readings, and the days on which some ran. Out: for a report's own times and a day on which it may have run, a weight. A
story happens on few days, so that a report of the right week names days that others name, in whatever words, and one of
another week does so by chance. "March 18" is a day whoever says it; "Monday" here is that day in one week only.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from math import exp, log, sqrt

from storyledger.interval import Interval, one_day
from storyledger.moment import Edge, Frame, TimeExpression, resolve
from storyledger.reading import Reading
from storyledger.span import ReportId

# How much a day that others name tells, as a power of how rare such days are in the story; and as logarithms what
# more it tells if another names it by its date, how much a day to come tells that others name, and a week or month in
# which some such day lies. Fitted to 1,350 hidden dates of BASIL, GVC, eighty piles of other news and the open
# stories (2026-11), with the weights of `dates.py` and `nearness.py`.
_RARE = 0.45
_DATED, _COMING = 0.75, 0.75
_WEEK, _MONTH = 0.9, 1.0
# Where they are rarer than this, chance plays no part.
_RAREST = 0.05
# A day further from its report than this is no news of it.
_NEWS_DAYS = 60
# What is told of begins before the first report.
_LEAD_DAYS = 7
_DAYS = (Frame.WEEKDAY, Frame.MONTH_DAY, Frame.ABSOLUTE, Frame.DAY)
_CALENDAR = (Frame.MONTH_DAY, Frame.ABSOLUTE)


@dataclass(frozen=True, slots=True)
class OwnDays:
    """The times that an undated report counts from its own day."""

    past: tuple[TimeExpression, ...]
    coming: tuple[TimeExpression, ...]
    weeks: tuple[TimeExpression, ...]
    months: tuple[TimeExpression, ...]


def own_days(times: Iterable[TimeExpression]) -> OwnDays:
    """Each day, week and month that a report counts from its own day, once."""
    plain = [t for t in times if _is_plain(t)]
    past = {(t.weekday, t.shift_low): t for t in plain if _is_past(t) and _is_counted(t)}
    coming = {t.weekday: t for t in plain if t.frame is Frame.WEEKDAY and t.tense > 0 and t.direction == 0}
    over = [t for t in plain if t.tense <= 0]
    return OwnDays(
        past=tuple(past.values()),
        coming=tuple(coming.values()),
        weeks=tuple(t for t in over if t.frame is Frame.WEEK),
        months=tuple(t for t in over if t.frame is Frame.MONTH and t.shift_low >= -1),
    )


def _is_plain(time: TimeExpression) -> bool:
    return time.edge is Edge.WITHIN and not (time.detached or time.last)


def _is_past(time: TimeExpression) -> bool:
    return time.direction <= 0 and time.tense <= 0


def _is_counted(time: TimeExpression) -> bool:
    """True of "Friday" and "yesterday", not of "today", which is any day."""
    return time.frame is Frame.WEEKDAY or (time.frame is Frame.DAY and time.shift_low != 0)


class NewsDays:
    """The days that reports of known days tell of."""

    def __init__(self, readings: Sequence[Reading], known: Mapping[ReportId, Interval]) -> None:
        self._told: dict[date, dict[ReportId, None]] = {}  # as past, and who does
        self._dated: set[date] = set()
        self._named: set[date] = set()  # in any tense
        for reading in readings:
            for time, day in _days(reading, known.get(reading.report_id)):
                self._named.add(day)
                if _is_past(time):
                    self._told.setdefault(day, {})[reading.report_id] = None
                    if time.frame in _CALENDAR:
                        self._dated.add(day)
        self._rarity = log(1 / max(self._share(known), _RAREST))

    def _share(self, known: Mapping[ReportId, Interval]) -> float:
        """The share of the story's days that are told of."""
        ran = [day for each in known.values() for day in (each.earliest, each.latest) if day]
        if not ran:
            return 1.0
        first, last = min(ran) - timedelta(days=_LEAD_DAYS), max(ran)
        return sum(first <= day <= last for day in self._told) / ((last - first).days + 1)

    def fit(self, own: OwnDays, day: date) -> float:
        """How well a report's times fit that day; only a ratio of two days means anything."""
        hits = [when for when, _ in self.told_by(own, day)]
        weight = sum(_RARE * self._rarity + (_DATED if when in self._dated else 0.0) for when in hits)
        ahead = sum(_day_meant(time, day) in self._named for time in own.coming)
        return exp(
            weight / sqrt(len(own.past) or 1)
            + _COMING * ahead / sqrt(len(own.coming) or 1)
            + _WEEK * self._held(own.weeks, day)
            + _MONTH * self._held(own.months, day)
        )

    def told_by(self, own: OwnDays, day: date) -> Iterator[tuple[date, Iterable[ReportId]]]:
        """The days that it names as past, if it ran that day, and that others tell of; with who does."""
        for time in own.past:
            when = _day_meant(time, day)
            if when in self._told:
                yield when, self._told[when]

    def _held(self, stretches: Sequence[TimeExpression], day: date) -> float:
        """The share of weeks or months with a day that is told of."""
        met = [
            any(map(found.meets, map(one_day, self._told)))
            for time in stretches
            if (found := resolve(time, one_day(day)))
        ]
        return sum(met) / len(stretches) if stretches else 0.0


def _days(reading: Reading, ran: Interval | None) -> Iterator[tuple[TimeExpression, date]]:
    """The single days near its own that a report of a known day names."""
    if ran is None or ran.earliest is None or ran.width_days != 0:
        return
    for time in reading.times:
        day = _day_meant(time, ran.earliest) if _is_plain(time) and time.frame in _DAYS else None
        if day and abs((day - ran.earliest).days) < _NEWS_DAYS:
            yield time, day


def _day_meant(time: TimeExpression, day: date) -> date | None:
    """The one day that is meant in a report of that day."""
    found = resolve(time, one_day(day))
    return found.earliest if found and found.width_days == 0 else None
