"""How well a report's own words fit the day on which it may have run.

In: a reading and a day. Out: a weight: the days of the week and of the calendar that it names, the times it gives for
remarks whose day is known. Nothing here rules a day out: words
are misread, so what does not fit weighs little.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from math import exp, prod

from storyledger.english import WEEKDAYS
from storyledger.interval import Interval, one_day
from storyledger.moment import Frame, TimeExpression
from storyledger.reading import Reading
from storyledger.reconcile.days.calendars import Calendar
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
# How likely are days on which a shared remark's own words ("on Monday") miss the day it is known to be made; and those
# on which "last week" does.
_MISSED, _MISSED_WEEK = 0.45, 0.2


class OwnWords:
    """The times that one report gives, and how they fit a day."""

    def __init__(self, reading: Reading) -> None:
        self._calendar = Calendar(reading.times)
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
        return exp(self._fit_weekday(day.weekday()) + self._calendar.fit(day))

    def _fit_weekday(self, weekday: int) -> float:
        """How well the days of the week it names fit one of them."""
        back = sum(fits[(weekday - day) % 7] for days, fits in self._told for day in days)
        return back + sum(_COMING[(day - weekday) % 7] for day in self._coming)


def _weekdays(times: Iterable[TimeExpression]) -> frozenset[int]:
    return frozenset(t.weekday for t in times if t.weekday is not None)


def _is_yesterday(time: TimeExpression) -> bool:
    return time.frame is Frame.DAY and time.shift_low == time.shift_high == -1 and not time.detached


def dated_remarks(
    links: Iterable[Link], known: Mapping[ReportId, Interval]
) -> list[tuple[Statement, Interval]]:
    """Shared remarks with the days on which dated reports have them made."""
    pairs = ((own, other, known[link.other]) for link in links for own, other in link.remarks)
    told = ((own, date_statement(other, ran)[0]) for own, other, ran in pairs if _tells(own, other))
    return [(own, made) for own, made in told if made]


def _tells(own: Statement, other: Statement) -> bool:
    """A remark that no report gives a time was made by the day it ran, and not a week before."""
    both = own.said is not None and other.said is not None
    return both or is_coarse(own.said) or is_coarse(other.said)


def fit_remarks(day: date, remarks: Iterable[tuple[Statement, Interval]]) -> float:
    """What the times of shared remarks leave, if it ran that day."""
    return prod(_fit_remark(own, made, one_day(day)) for own, made in remarks)


def _fit_remark(own: Statement, made: Interval, ran: Interval) -> float:
    mine = date_statement(own, ran)[0]
    if mine is None or mine.meets(made):
        return 1.0
    return _MISSED_WEEK if is_coarse(own.said) else _MISSED
