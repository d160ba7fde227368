"""A time expression as data: it stays relative until the report has a date.

In: `TimeExpression`, what was read ("last week" = the calendar week before an anchor not yet known),
and the days on which the report may have come out. Out of `resolve`: the days that can be meant.
The one idea: where the words leave a choice ("last Friday" said on a Saturday), the interval holds
both readings; where they give nothing to count from ("three weeks earlier"), there is no interval.
"""

from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from functools import lru_cache
from math import ceil, floor

from storyledger.interval import Interval
from storyledger.span import Span

_YEARS_SEARCHED = 8  # 29 February comes round within 8 years
_SOON_DAYS = 31  # "5 January" in a report of late December is the one to come


class Frame(StrEnum):
    """What the numbers of a TimeExpression mean."""

    ABSOLUTE = "absolute"  # earliest and latest are given
    DAY = "day"  # shift_low..shift_high days from the anchor
    WEEK = "week"  # the calendar weeks (Mon-Sun) shift_low..shift_high from the anchor's
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"
    WEEKDAY = "weekday"  # weekday 0=Mon; direction -1 last, 0 nearest by tense, 1 next
    MONTH_NAME = "month_name"  # month 1-12 of an unsaid year
    MONTH_DAY = "month_day"  # month and day of an unsaid year
    DAY_OF_MONTH = "day_of_month"  # "the 14th": of the anchor's month or the one before


_COUNTED = (Frame.DAY, Frame.WEEK, Frame.MONTH, Frame.QUARTER, Frame.YEAR)
# Of these only the tense says which one is meant.
_UNSAID = (Frame.WEEKDAY, Frame.MONTH_NAME, Frame.MONTH_DAY, Frame.DAY_OF_MONTH)


class Edge(StrEnum):
    """Which side of the stretch is meant."""

    WITHIN = "within"
    SINCE = "since"  # from its start on, end open: "since 1 May", "as early as 1 November", "after"
    UNTIL = "until"  # up to its end, start open: "by December", "until"
    BEFORE = "before"  # up to the day before its start, start open: "before 12 June"


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeExpression:
    """Words that name a time, and how to find it from an anchor day.

    WEEK with `weekday`, MONTH with `day` and YEAR with `month` (and `day`) name a part of the shifted
    unit: "Friday of last week", "the 5th of next month", "12 October last year". `last` ends a
    stretch between two times ("Monday through Wednesday") and is counted on from this one.
    `detached` counts from another time in the text ("two days later") and never resolves.
    """

    span: Span
    frame: Frame
    text: str | None = None  # the words themselves
    earliest: date | None = None  # ABSOLUTE only
    latest: date | None = None
    shift_low: int = 0  # DAY to YEAR: in that unit, negative is past; else days of leeway ("around 3 May")
    shift_high: int = 0
    weekday: int | None = None
    month: int | None = None
    day: int | None = None
    direction: int = 0  # -1 last, or up to the anchor ("earlier this month"); 1 next, or from it on
    part_low: float = 0.0  # "early to mid-October": 0..0.67 of the stretch
    part_high: float = 1.0
    edge: Edge = Edge.WITHIN
    tense: int = 0  # of what is told around it: -1 over, 1 to come, 0 not told
    last: "TimeExpression | None" = None
    detached: bool = False
    vague: bool = False


@dataclass(frozen=True, slots=True)
class _Days:
    start: date
    end: date


def resolve(time: TimeExpression, anchor: Interval | None, tense: int = 0) -> Interval | None:
    """Find the days that a time expression can mean.

    Args:
        time: as read by the annotator.
        anchor: when the report was published; wider than a day, the answer widens with it.
        tense: of what happens then: -1 past, 1 future, 0 as the words around it tell.

    Returns:
        The interval with the words in `text`, or None when nothing is known to count from, or
        when the calendar has no such day. Open on the side where anchor or words are open.

    >>> from storyledger.interval import one_day
    >>> words = TimeExpression(span=Span(0, 9), frame=Frame.WEEK, shift_low=-1, shift_high=-1)
    >>> found = resolve(words, one_day(date(2024, 10, 24)))
    >>> str(found.earliest), str(found.latest)
    ('2024-10-14', '2024-10-20')
    """
    if time.detached or (time.last and time.last.detached):
        return None
    if _is_absolute(time):
        days = _stretch(time, date.min, tense)
        return _edged(time, days.start, days.end) if days else None
    if anchor is None or (anchor.earliest is None and anchor.latest is None):
        return None
    ends = [day for day in (anchor.earliest, anchor.latest) if day]
    found = [days for day in ends if (days := _stretch(time, day, tense))]
    if len(found) < len(ends):
        return None
    start, end = min(days.start for days in found), max(days.end for days in found)
    return _edged(time, start if anchor.earliest else None, end if anchor.latest else None)


def _is_absolute(time: TimeExpression) -> bool:
    return time.frame is Frame.ABSOLUTE and (time.last is None or time.last.frame is Frame.ABSOLUTE)


def _edged(time: TimeExpression, start: date | None, end: date | None) -> Interval | None:
    match time.edge:
        case Edge.SINCE:
            end = None
        case Edge.UNTIL:
            start = None
        case Edge.BEFORE if time.part_low > 0:  # "before the end of the year" may be in its last days
            start = None
        case Edge.BEFORE:
            start, end = None, start - timedelta(days=1) if start and start > date.min else None
    if start is None and end is None:
        return None
    return Interval(earliest=start, latest=end, text=time.text)


def _stretch(time: TimeExpression, day: date, tense: int) -> _Days | None:
    """The days meant if the report came out on `day`, before open edges; None if out of the calendar."""
    try:
        days = _whole(time, day, _leaning(time, tense))
        if days and time.last:
            follower = _following(time.last, days, day)
            days = follower and _Days(min(days.start, follower.start), max(days.end, follower.end))
        found = days and _loosened(_part(days, time), time)
    except (OverflowError, ValueError):  # year 0 or 10000: "three thousand years ago"
        return None
    return found if found and found.start <= found.end else None  # "by 74-3 weeks ago"


def _leaning(time: TimeExpression, tense: int) -> int:
    """With no tense known, "until Friday" looks ahead and "since Friday" back."""
    if not tense and time.frame in _UNSAID:
        tense = time.tense
    if time.edge is Edge.UNTIL and tense < 1:  # "was to end by December" does not say which
        return tense if time.frame is Frame.WEEKDAY and tense else 1 + tense
    if tense == 0 and time.edge is Edge.SINCE and not time.vague:
        return -1
    return tense


def _whole(time: TimeExpression, day: date, tense: int) -> _Days | None:
    match time.frame:
        case Frame.ABSOLUTE:
            return _Days(time.earliest, time.latest) if time.earliest and time.latest else None
        case Frame.WEEKDAY:
            return _weekday(time, day, tense)
        case Frame.MONTH_NAME | Frame.MONTH_DAY:
            return _of_unsaid_year(time, day, tense)
        case Frame.DAY_OF_MONTH:
            return _of_unsaid_month(time.day or 1, day, tense)
        case _:
            return _within_unit(time, _shifted(time, day), day, tense)


def _following(time: TimeExpression, first: _Days, day: date) -> _Days | None:
    """The end of a stretch between two times: the first such time from the stretch's start on."""
    counts_from_report = time.frame not in (Frame.WEEKDAY, Frame.MONTH_NAME, Frame.MONTH_DAY)
    days = _whole(time, day if counts_from_report else first.end, 1)
    return days and _part(days, time)


def _part(days: _Days, time: TimeExpression) -> _Days:
    """Early, middle or late days, rounded outwards."""
    if (time.part_low, time.part_high) == (0.0, 1.0):
        return days
    count = (days.end - days.start).days + 1
    low = floor(time.part_low * count + 1e-9)
    high = max(ceil(time.part_high * count - 1e-9) - 1, low)
    return _Days(days.start + timedelta(days=low), days.start + timedelta(days=high))


def _loosened(days: _Days, time: TimeExpression) -> _Days:
    """Around 3 May, the week beginning on 3 May: days of leeway on the sides of a named time."""
    if time.frame in _COUNTED:
        return days
    return _Days(days.start + timedelta(days=time.shift_low), days.end + timedelta(days=time.shift_high))


def _shifted(time: TimeExpression, day: date) -> _Days:
    """The units shift_low..shift_high from the one that holds `day`."""
    low, high = time.shift_low, time.shift_high
    match time.frame:
        case Frame.DAY:
            return _Days(day + timedelta(days=low), day + timedelta(days=high))
        case Frame.WEEK:
            monday = day - timedelta(days=day.weekday())
            return _Days(monday + timedelta(weeks=low), monday + timedelta(weeks=high, days=6))
        case Frame.YEAR:
            return _Days(date(day.year + low, 1, 1), date(day.year + high, 12, 31))
        case Frame.QUARTER:
            months = [(day.month - 1) // 3 * 3 + 3 * shift for shift in (low, high)]
            return _Days(_month(day.year, months[0]).start, _month(day.year, months[1] + 2).end)
        case _:
            return _Days(
                _month(day.year, day.month - 1 + low).start, _month(day.year, day.month - 1 + high).end
            )


def _month(year: int, months: int) -> _Days:
    """A month, counted from January of `year` = 0."""
    year, month = year + months // 12, months % 12 + 1
    return _Days(date(year, month, 1), date(year, month, monthrange(year, month)[1]))


def _within_unit(time: TimeExpression, unit: _Days, day: date, tense: int) -> _Days | None:
    """A named part of the unit, or as much of it as direction and tense leave."""
    if time.weekday is not None:
        return _weekday_of(time, unit, day, tense)
    if time.month is not None or time.day is not None:
        start = unit.start.replace(month=time.month or unit.start.month, day=time.day or 1)
        return _Days(start, start) if time.day else _month(start.year, start.month - 1)
    if time.frame is Frame.DAY or not unit.start <= day <= unit.end:
        return unit
    whole = (time.part_low, time.part_high) == (0.0, 1.0)
    direction = time.direction or (tense if whole else 0)  # what happened this week has happened by now
    if direction < 0:
        return _Days(unit.start, day)
    return _Days(day, unit.end) if direction > 0 else unit


def _weekday_of(time: TimeExpression, unit: _Days, day: date, tense: int) -> _Days:
    """Find "this Friday" by tense, "Friday of last week" and "this coming Friday" by the unit alone."""
    start, week = (
        unit.start + timedelta(days=((time.weekday or 0) - unit.start.weekday()) % 7),
        timedelta(days=7),
    )
    if time.frame is Frame.DAY:
        return _Days(start, start)
    if time.shift_low == 0 and tense < 0 and start > day:
        start -= week
    elif time.shift_low == 0 and tense > 0 and start < day:
        start += week
    elif time.shift_low == 0 and time.last and start > day:  # "this weekend": the last or the coming one
        return _Days(start - week, start)
    return _Days(start, start)


def _weekday(time: TimeExpression, day: date, tense: int) -> _Days:
    """The nearest such day by tense; "last" and "next" leave a choice within the calendar week."""
    weekday = time.weekday or 0
    back = (day.weekday() - weekday) % 7
    if time.direction < 0:
        latest = day - timedelta(days=back or 7)
        return _Days(day - timedelta(days=day.weekday() + 7 - weekday), latest)
    if time.direction > 0:
        soonest = day + timedelta(days=7 - back)
        return _Days(soonest, day + timedelta(days=7 - day.weekday() + weekday))
    past = day - timedelta(days=back)
    coming = past if back == 0 else past + timedelta(days=7)
    return _Days(coming, coming) if tense > 0 else _Days(past, past)


def _of_unsaid_year(time: TimeExpression, day: date, tense: int) -> _Days | None:
    """A month or a day of a year that is not said: by direction, by tense, or the likelier one."""
    season = time.last.month if time.last and time.last.frame is Frame.MONTH_NAME else None
    found = _in_years_around(day.year, time.frame, time.month or 1, time.day or 1, season)
    past = next((d for d in reversed(found) if d.start <= day), None)
    coming = next((d for d in found if d.end >= day), None)
    if time.direction:
        return _beside(found, day, time.direction)
    if past is None or coming is None or past == coming:
        return past or coming
    if (past.start.weekday() == time.weekday) != (coming.start.weekday() == time.weekday):
        return past if past.start.weekday() == time.weekday else coming  # "Tuesday, Jan. 5"
    behind, ahead = (day - past.end).days, (coming.start - day).days
    if tense > 0:
        return past if behind <= 2 * _SOON_DAYS and ahead > 300 else coming
    if tense < 0:
        return past
    if past.start.year == day.year:  # agencies leave the year out when it is the current one
        return coming if ahead <= _SOON_DAYS and behind > 270 else past
    return coming if 2 * ahead < behind else past


@lru_cache(maxsize=16_384)  # the days of forty years: reports name the same ones over and over
def _in_years_around(year: int, frame: Frame, month: int, day: int, season: int | None) -> tuple[_Days, ...]:
    around = range(max(1, year - _YEARS_SEARCHED), min(9999, year + _YEARS_SEARCHED + 1))
    return tuple(days for each in around if (days := _in_year(each, frame, month, day, season)))


def _in_year(year: int, frame: Frame, month: int, day: int, season: int | None) -> _Days | None:
    """A month, a season up to that month, or a day; None where the month is too short."""
    named = _month(year, month - 1)
    if frame is Frame.MONTH_NAME:
        ends = (season or month) - 1
        return _Days(named.start, _month(year + (ends + 1 < month), ends).end)
    if day > named.end.day:
        return None
    return _Days(named.start.replace(day=day), named.start.replace(day=day))


def _beside(found: Sequence[_Days], day: date, direction: int) -> _Days | None:
    """Hold both choices: "last October" in November can be this year's or the year before's."""
    if direction < 0:
        before = [d for d in found if d.end < day]
        if before and before[-1].start.year == day.year:
            return _Days(before[-2].start, before[-1].end)
        return before[-1] if before else None
    after = [d for d in found if d.start > day]
    if len(after) > 1 and after[0].start.year == day.year:
        return _Days(after[0].start, after[1].end)
    return after[0] if after else None


def _of_unsaid_month(number: int, day: date, tense: int) -> _Days | None:
    """Find "the 14th" on or before `day`, in the future on or after it; some months have no 31st."""
    steps = range(4) if tense > 0 else range(0, -4, -1)
    for step in steps:
        month = _month(day.year, day.month - 1 + step)
        if number > month.end.day:
            continue
        found = month.start.replace(day=number)
        if (found >= day) if tense > 0 else (found <= day):
            return _Days(found, found)
    return None
