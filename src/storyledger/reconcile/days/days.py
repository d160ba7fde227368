"""How well a report's own words fit the day on which it may have run.

In: a reading and a day. Out: a weight: the days of the week it names, the days of the month it tells as
past or as to come, the times it gives for remarks whose day is known. Nothing here rules a day out: words
are misread, so what does not fit weighs little.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from math import prod

from storyledger.english import WEEKDAYS
from storyledger.interval import Interval, one_day
from storyledger.moment import Edge, Frame, TimeExpression, resolve
from storyledger.reading import Reading
from storyledger.reconcile.days.links import Link
from storyledger.span import ReportId

# How often a report that names past days of the week names the one so many days back, and one that names
# coming ones the one so many days ahead. Counted in the reports of BASIL and GVC (2026-11).
_BACK = (0.68, 0.45, 0.165, 0.08, 0.06, 0.045, 0.06)
_AHEAD = (0.285, 0.42, 0.14, 0.065, 0.04, 0.025, 0.08)
# Days named side by side are not named each for itself: their rates together tell less, by this power.
_NAMED_POWER = 0.4
# How likely is a day on which a time told as past has yet to come: tenses are misread.
_UNTOLD = 0.01
# Reports name a day of the year before with its year.
_OTHER_YEAR_DAYS = 300
# How likely are days on which a shared remark's own words ("on Monday") miss the day it is known to be made.
_MISSED = 0.1


class OwnWords:
    """The times that one report gives, and how they fit a day."""

    def __init__(self, reading: Reading) -> None:
        self._times = reading.times
        self._past = _weekdays(reading, (-1, 0))
        self._coming = _weekdays(reading, (1,))

    @property
    def named(self) -> str:
        """The days of the week it names, past ones first, as a reason is written."""
        past = ", ".join(WEEKDAYS[day] for day in sorted(self._past))
        coming = ", ".join(WEEKDAYS[day] for day in sorted(self._coming))
        return " and ".join(filter(None, [past, coming and f"{coming} to come"]))

    def fit(self, day: date) -> float:
        """How well they fit a day; only a ratio of two days means anything."""
        return self.fit_weekday(day.weekday()) * (_UNTOLD if self._is_untold(day) else 1.0)

    def fit_weekday(self, weekday: int) -> float:
        """How well the days of the week it names fit one of them."""
        back = {(weekday - past) % 7 for past in self._past}
        ahead = {(coming - weekday) % 7 for coming in self._coming}
        return _chance(back, _BACK) * _chance(ahead, _AHEAD)

    def fit_any(self) -> float:
        """How well they fit a day of which nothing is known."""
        return sum(map(self.fit_weekday, range(7))) / 7

    def _is_untold(self, day: date) -> bool:
        """True if on that day something told as past has yet to come, or the other way round."""
        return any(_out_of_turn(time, day) for time in self._times)


def _weekdays(reading: Reading, tenses: Sequence[int]) -> frozenset[int]:
    """Days of the week that a report names without "last" or "next"."""
    return frozenset(
        t.weekday
        for t in reading.times
        if t.frame is Frame.WEEKDAY and t.direction == 0 and t.tense in tenses and t.weekday is not None
    )


def _chance(named: Iterable[int], rates: Sequence[float]) -> float:
    """That just these distances are named, each for itself."""
    if not named:
        return 1.0
    return (
        prod(rate if distance in named else 1 - rate for distance, rate in enumerate(rates)) ** _NAMED_POWER
    )


def _out_of_turn(time: TimeExpression, day: date) -> bool:
    if time.edge is not Edge.WITHIN or not time.tense or time.detached:
        return False
    if time.frame not in (Frame.MONTH_DAY, Frame.ABSOLUTE):
        return False
    meant = resolve(time, one_day(day))
    if meant is None or meant.width_days != 0 or meant.latest is None:
        return False
    ahead = (meant.latest - day).days * time.tense
    return ahead < 0 or (time.frame is Frame.MONTH_DAY and ahead > _OTHER_YEAR_DAYS)


def fit_remarks(day: date, links: Sequence[Link], known: Mapping[ReportId, Interval]) -> float:
    """What the report's own words for the time of shared remarks leave, if it ran that day."""
    return prod(
        1.0 if mine.meets(theirs) else _MISSED
        for link in links
        for own, other in link.remarks
        if own.said and other.said
        if (mine := resolve(own.said, one_day(day))) and (theirs := resolve(other.said, known[link.other]))
    )
