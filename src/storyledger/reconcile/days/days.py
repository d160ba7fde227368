"""How well a report's own words fit the day on which it may have run.

In: a reading and a day. Out: a weight: the days of the week it names, the days of the month it tells as
past or as to come, the times it gives for remarks whose day is known. Nothing here rules a day out: words
are misread, so what does not fit weighs little.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from math import exp, prod

from storyledger.english import WEEKDAYS
from storyledger.interval import Interval, one_day
from storyledger.moment import Edge, Frame, TimeExpression, resolve
from storyledger.reading import Reading
from storyledger.reconcile.days.links import Link, is_coarse
from storyledger.reconcile.days.said import date_statement
from storyledger.span import ReportId
from storyledger.statement import Statement

# How much more often than not (as logarithms) a report that names a day of the week ran that day, a day after it, and so
# on to six: for any day told as past; more, if somebody spoke that day; if one of the first sentences names
# it; if it is the first one named; and for a day to come, that day, a day before it, and so on. Fitted to the 1,566
# reports of BASIL, GVC and eighty piles of other news that name one (2026-11), and a fifth weaker, so that what is
# inferred is right as often as it says.
_PAST = (0.54, 0.54, 0.12, -0.09, -0.12, -0.44, -0.54)
_SAID = (0.67, 0.30, -0.06, 0.04, -0.45, -0.31, -0.18)
_LEADING = (0.58, 0.08, -0.08, -0.06, -0.22, -0.21, -0.09)
_FIRST = (0.58, 0.54, 0.15, -0.39, -0.40, -0.34, -0.14)
_COMING = (0.38, 0.92, 0.15, 0.06, -0.34, -0.72, -0.45)
# The same for any day named by a report that says "yesterday": such a one seldom names its own day. Counted in 9,000
# articles, 220 of which say so.
_YESTERDAY = (-0.37, 0.19, 0.28, -0.16, 0.0, 0.0, 0.0)
# The first sentences, a headline among them.
_LEAD_SENTENCES = 4
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
        named = [t for t in reading.times if t.frame is Frame.WEEKDAY and t.direction == 0]
        past = sorted((t for t in named if t.tense <= 0), key=lambda t: t.span.start)
        said = {s.said.span for s in reading.statements if s.said}
        body = min((s.start for s in reading.sentences[_LEAD_SENTENCES:]), default=None)
        self._past = _weekdays(past)
        self._coming = _weekdays(t for t in named if t.tense > 0)
        self._told = (
            (self._past, _PAST),
            (_weekdays(t for t in past if t.span in said), _SAID),
            (_weekdays(t for t in past if body is None or t.span.start < body), _LEADING),
            (_weekdays(past[:1]), _FIRST),
            (self._past if any(map(_is_yesterday, reading.times)) else (), _YESTERDAY),
        )

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
        back = sum(fits[(weekday - day) % 7] for days, fits in self._told for day in days)
        return exp(back + sum(_COMING[(day - weekday) % 7] for day in self._coming))

    def fit_any(self) -> float:
        """How well they fit a day of which nothing is known; half of these are on the wrong side of a day it names."""
        mean = sum(map(self.fit_weekday, range(7))) / 7
        return mean / 2 if any(map(_is_turning, self._times)) else mean

    def _is_untold(self, day: date) -> bool:
        """True if on that day something told as past has yet to come, or the other way round."""
        return any(_out_of_turn(time, day) for time in self._times)


def _weekdays(times: Iterable[TimeExpression]) -> frozenset[int]:
    return frozenset(t.weekday for t in times if t.weekday is not None)


def _is_yesterday(time: TimeExpression) -> bool:
    return time.frame is Frame.DAY and time.shift_low == time.shift_high == -1 and not time.detached


def _is_turning(time: TimeExpression) -> bool:
    """True of a day of the calendar that is told as past or as to come."""
    known = time.edge is Edge.WITHIN and time.tense != 0 and not time.detached
    return known and (
        time.frame is Frame.MONTH_DAY or (time.frame is Frame.ABSOLUTE and time.earliest == time.latest)
    )


def _out_of_turn(time: TimeExpression, day: date) -> bool:
    if not _is_turning(time):
        return False
    meant = resolve(time, one_day(day))
    if meant is None or meant.width_days != 0 or meant.latest is None:
        return False
    ahead = (meant.latest - day).days * time.tense
    return ahead < 0 or (time.frame is Frame.MONTH_DAY and ahead > _OTHER_YEAR_DAYS)


def fit_remarks(day: date, links: Sequence[Link], known: Mapping[ReportId, Interval]) -> float:
    """What the times of shared remarks leave, if it ran that day."""
    return prod(
        _fit_remark(own, other, day, known[link.other]) for link in links for own, other in link.remarks
    )


def _fit_remark(own: Statement, other: Statement, day: date, ran: Interval) -> float:
    """One that no report gives a time was made by the day it ran, and not a week before."""
    both = own.said is not None and other.said is not None
    if not (both or is_coarse(own.said) or is_coarse(other.said)):
        return 1.0
    mine, theirs = date_statement(own, one_day(day))[0], date_statement(other, ran)[0]
    return 1.0 if mine is None or theirs is None or mine.meets(theirs) else _MISSED


def names_its_day(link: Link, ran: Interval) -> bool:
    """True if this report puts a shared remark on a day of the week on which the other one has it made.

    Who says "on Monday" tells of the last days, so that the two hardly ran weeks apart.
    """
    return any(_is_of_that_day(own.said, date_statement(other, ran)[0]) for own, other in link.remarks)


def _is_of_that_day(said: TimeExpression | None, made: Interval | None) -> bool:
    if said is None or said.frame is not Frame.WEEKDAY or said.edge is not Edge.WITHIN or said.detached:
        return False
    if made is None or made.earliest is None or made.width_days is None:
        return False
    return any(
        (made.earliest + timedelta(days=n)).weekday() == said.weekday for n in range(made.width_days + 1)
    )
