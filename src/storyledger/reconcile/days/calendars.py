"""How well the days, weeks and months that a report names by date fit the day on which it may have run.

In: a report's times and a day. Out: a weight, as a logarithm. What is told as past has been; a day of last week goes by its name, one
of last month by its date; "in March" is not said in March, nor "earlier this week" on a Monday. Nothing here rules a day
out: tenses are misread.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from math import sqrt

from storyledger.interval import one_day
from storyledger.moment import Edge, Frame, TimeExpression, resolve

# A day told as past that has yet to come, or the other way round; no more than so many tell.
_UNTOLD, _MOST_UNTOLD = -1.4, 3
# How many days ago, up to so many, a report has a day of the month that it tells as past; and one to come. And how many
# months ago a month that it tells as past. Logarithms of how often, counted in BASIL, GVC, eighty piles of other news and
# the open stories (2026-11), with powers fitted with the weights of `newsdays.py`.
_SINCE = ((-61, -2.4), (-1, -1.6), (3, 0.0), (6, 0.1), (9, 0.5), (30, -0.1), (60, -0.8), (400, -1.9))
_UNTIL = ((-61, -2.1), (-31, -1.0), (-15, -0.5), (0, 0.0), (1, -0.5), (400, -2.5))
_MONTHS_AGO = (-1.7, 0.0, 0.8, 0.3, -0.1, -0.6, -1.1, -1.4, -2.5, -2.9, -2.9, -2.9)
# The same of words for weeks, by the day of the week on which they are said, Monday first; and for months, by each three
# days of the month. By how many units away, and which part of this one. Counted in 9,000 other articles.
_WEEKS = {
    (0, -1): (-1.4, -1.3, -0.4, 0.2, 0.6, 0.5, -0.2),  # "earlier this week"
    (0, 0): (-0.2, -0.3, 0.0, 0.1, 0.2, 0.2, 0.0),
    (0, 1): (0.5, 0.4, 0.0, -0.9, -0.9, -1.0, -0.1),
    (-1, 0): (0.2, 0.1, 0.0, -0.1, -0.3, -0.3, 0.2),
    (1, 0): (-0.3, 0.0, 0.0, 0.1, 0.2, 0.2, -0.6),
}
_WEEKEND = (0.4, 0.2, -0.2, -0.4, -0.3, -0.1, 0.1)
_MONTHS = {
    (0, -1): (-1.6, -2.2, -1.8, -1.3, -0.3, -0.2, 0.5, 0.6, 0.9, 0.8, 0.8),
    (0, 0): (-0.6, -0.8, -0.6, -0.6, -0.2, 0.0, 0.5, 0.3, 0.5, 0.5, -0.1),
    (0, 1): (0.7, 0.9, 1.0, 0.4, 0.2, -1.4, -1.1, -1.9, -1.9, -1.9, -1.9),
    (-1, 0): (0.0, 0.3, 0.4, 0.3, 0.2, -0.1, -0.1, -0.1, -0.7, -0.7, -0.5),
    (1, 0): (-0.8, -0.8, 0.1, -0.3, 0.2, 0.3, 0.3, 0.1, 0.1, 0.2, 0.1),
}
# Reports name a day of the year before with its year.
_OTHER_YEAR_DAYS = 300
# So near after a full date a day of the month is of that year.
_SAME_YEAR_LETTERS = 250
_SATURDAY = 5


class Calendar:
    """The days, weeks and months that one report names by date."""

    def __init__(self, times: Sequence[TimeExpression]) -> None:
        plain = [t for t in times if t.edge is Edge.WITHIN and not t.detached]
        self._days = [(t, _year_before(t, times)) for t in plain if _is_day(t)]
        self._months = {t.month for t in plain if t.month and _is_past_month(t)}
        self._weeks_said = {_which(t) for t in plain if _is_whole(t, Frame.WEEK)} & _WEEKS.keys()
        self._months_said = {_which(t) for t in plain if _is_whole(t, Frame.MONTH)} & _MONTHS.keys()
        self._weekend = any(t.weekday == _SATURDAY and t.last and t.tense <= 0 for t in plain)

    def fit(self, day: date) -> float:
        """How well they fit a day; only the difference of two days means anything."""
        own = [t for t, year in self._days if year in (None, day.year)]
        untold = sum(_is_out_of_turn(t, day) for t in own)
        past, coming = ({_days_since(t, day) for t in own if _is_told(t, tense)} for tense in (-1, 1))
        return (
            _UNTOLD * min(untold, _MOST_UNTOLD)
            + _together(_up_to(_SINCE, days) for days in past)
            + _together(_up_to(_UNTIL, days) for days in coming - past)
            + _together(_MONTHS_AGO[(day.month - month) % 12] for month in self._months)
            + sum(_WEEKS[which][day.weekday()] for which in self._weeks_said)
            + sum(_MONTHS[which][(day.day - 1) // 3] for which in self._months_said)
            + (_WEEKEND[day.weekday()] if self._weekend else 0.0)
        )


def _together(weights: Iterable[float]) -> float:
    """Several tell less together than each would alone."""
    each = list(weights)
    return sum(each) / sqrt(len(each) or 1)


def _up_to(table: Sequence[tuple[int, float]], days: int) -> float:
    return next((weight for most, weight in table if days <= most), table[-1][1])


def _is_day(time: TimeExpression) -> bool:
    """True of a day of the calendar that is told as past or as to come."""
    one = time.frame is Frame.ABSOLUTE and time.earliest == time.latest
    return time.tense != 0 and time.last is None and (one or time.frame is Frame.MONTH_DAY)


def _is_told(time: TimeExpression, tense: int) -> bool:
    return time.frame is Frame.MONTH_DAY and time.tense == tense


def _is_past_month(time: TimeExpression) -> bool:
    """True of "in March", whole and of no year; not of "early March"."""
    whole = (time.part_low, time.part_high, time.last) == (0.0, 1.0, None)
    return whole and time.frame is Frame.MONTH_NAME and time.tense < 0 and time.direction == 0


def _is_whole(time: TimeExpression, frame: Frame) -> bool:
    """True of "last week", not of "Friday of last week"."""
    named = time.weekday is not None or time.day is not None or time.last is not None
    return time.frame is frame and time.shift_low == time.shift_high and not named


def _which(time: TimeExpression) -> tuple[int, int]:
    return time.shift_low, 0 if time.shift_low else time.direction


def _year_before(time: TimeExpression, times: Iterable[TimeExpression]) -> int | None:
    """The year of a full date just before: of "on 3 April 2016 …, and on 11 May" both are of it."""
    if time.frame is not Frame.MONTH_DAY:
        return None
    full = ((t.span, t.latest.year) for t in times if t.frame is Frame.ABSOLUTE and t.latest)
    near = ((s.start, year) for s, year in full if 0 < time.span.start - s.end < _SAME_YEAR_LETTERS)
    return max(near, default=(0, None))[1]


def _days_since(time: TimeExpression, day: date) -> int:
    """The days since the nearest such day of a year; fewer than none if that is to come."""
    both = (resolve(time, one_day(day), tense) for tense in (-1, 1))
    found = ((day - at.latest).days for at in both if at and at.latest)
    return min(found, key=abs, default=_OTHER_YEAR_DAYS)


def _is_out_of_turn(time: TimeExpression, day: date) -> bool:
    """True if on that day what is told as past has yet to come, or the other way round."""
    meant = resolve(time, one_day(day))
    if meant is None or meant.width_days != 0 or meant.latest is None:
        return False
    ahead = (meant.latest - day).days * time.tense
    return ahead < 0 or (time.frame is Frame.MONTH_DAY and ahead > _OTHER_YEAR_DAYS)
