"""Dates from expressions: what a report's day of publication makes of them."""

from datetime import date

import pytest

from storyledger.interval import Interval, one_day
from storyledger.moment import Edge, Frame, TimeExpression, resolve
from storyledger.span import Span

THURSDAY = date(2024, 10, 24)


def expression(frame, **fields):
    return TimeExpression(span=Span(0, 1), frame=frame, text="words", **fields)


def days(time, anchor=THURSDAY, tense=0):
    found = resolve(time, one_day(anchor), tense)
    return found and (
        found.earliest and found.earliest.isoformat(),
        found.latest and found.latest.isoformat(),
    )


def weekday(number, **fields):
    return expression(Frame.WEEKDAY, weekday=number, **fields)


SHIFTED = [
    (Frame.DAY, -1, -1, "2024-10-23", "2024-10-23"),
    (Frame.WEEK, -1, -1, "2024-10-14", "2024-10-20"),
    (Frame.WEEK, 0, 0, "2024-10-21", "2024-10-27"),
    (Frame.MONTH, 1, 1, "2024-11-01", "2024-11-30"),
    (Frame.MONTH, -10, -10, "2023-12-01", "2023-12-31"),
    (Frame.QUARTER, -1, -1, "2024-07-01", "2024-09-30"),
    (Frame.YEAR, -1, -1, "2023-01-01", "2023-12-31"),
]


@pytest.mark.parametrize(("frame", "low", "high", "earliest", "latest"), SHIFTED)
def test_units_are_counted_from_the_reports_own(frame, low, high, earliest, latest):
    """A shifted unit is a whole day, Monday-to-Sunday week, month, quarter or year."""
    assert days(expression(frame, shift_low=low, shift_high=high)) == (earliest, latest)


@pytest.mark.parametrize(("tense", "expected"), [(-1, "2024-10-23"), (0, "2024-10-23"), (1, "2024-10-30")])
def test_weekday_follows_tense(tense, expected):
    """An unsaid week is the last one for the past, and for news that does not tell; else the next."""
    assert days(weekday(2), tense=tense) == (expected, expected)


def test_weekday_of_publication_is_that_day():
    """ "On Thursday" in a report of a Thursday is the same day."""
    assert days(weekday(3)) == ("2024-10-24", "2024-10-24")


@pytest.mark.parametrize(
    ("direction", "number", "earliest", "latest"),
    [
        (-1, 4, "2024-10-18", "2024-10-18"),
        (-1, 1, "2024-10-15", "2024-10-22"),  # the day before yesterday, or of last week
        (1, 0, "2024-10-28", "2024-10-28"),
        (1, 5, "2024-10-26", "2024-11-02"),
    ],
)
def test_last_and_next_weekday_hold_both_readings(direction, number, earliest, latest):
    """ "Last Tuesday" on a Thursday may mean this week's or last week's, so the interval holds both."""
    assert days(weekday(number, direction=direction)) == (earliest, latest)


@pytest.mark.parametrize(
    ("month", "day", "tense", "expected"),
    [
        (10, 18, 0, "2024-10-18"),
        (8, 14, 0, "2024-08-14"),
        (11, 12, 0, "2024-11-12"),
        (11, 12, -1, "2023-11-12"),
        (8, 14, 1, "2025-08-14"),
        (9, 20, 1, "2024-09-20"),  # five weeks back is likelier than eleven months on
        (12, 20, 0, "2024-12-20"),
    ],
)
def test_dates_without_a_year(month, day, tense, expected):
    """The year that is not said is the nearest that fits the tense."""
    assert days(expression(Frame.MONTH_DAY, month=month, day=day), tense=tense) == (expected, expected)


def test_new_year_in_december():
    """ "5 January" at the end of December is to come."""
    assert days(expression(Frame.MONTH_DAY, month=1, day=5), date(2024, 12, 28)) == (
        "2025-01-05",
        "2025-01-05",
    )


def test_weekday_picks_the_year():
    """ "Sunday, Dec. 1" is the year in which 1 December is a Sunday."""
    assert days(expression(Frame.MONTH_DAY, month=12, day=1, weekday=6), tense=-1) == (
        "2024-12-01",
        "2024-12-01",
    )


def test_leap_day_waits_for_its_year():
    """29 February is never moved to another day."""
    leap_day = expression(Frame.MONTH_DAY, month=2, day=29)
    assert days(leap_day, date(2023, 5, 1), tense=-1) == ("2020-02-29", "2020-02-29")


@pytest.mark.parametrize(
    ("edge", "earliest", "latest"),
    [
        (Edge.SINCE, "2024-08-01", None),
        (Edge.BEFORE, None, "2024-07-31"),
        (Edge.UNTIL, None, "2025-08-31"),  # "by August" in October
    ],
)
def test_edges_open_one_side(edge, earliest, latest):
    """Since opens the end, until and before open the start."""
    assert days(expression(Frame.MONTH_NAME, month=8, edge=edge)) == (earliest, latest)


def test_by_a_month_looks_ahead_in_any_tense():
    """ "Was expected by December" in October does not mean last December."""
    assert days(expression(Frame.MONTH_NAME, month=12, edge=Edge.UNTIL), tense=-1) == (None, "2024-12-31")


def test_parts_are_rounded_outwards():
    """Early to mid-October ends with the 21st."""
    october = expression(Frame.MONTH_NAME, month=10, part_high=2 / 3)
    assert days(october) == ("2024-10-01", "2024-10-21")


@pytest.mark.parametrize(
    ("direction", "tense", "earliest", "latest"),
    [
        (-1, 0, "2024-10-01", "2024-10-24"),
        (1, 0, "2024-10-24", "2024-10-31"),
        (0, 0, "2024-10-01", "2024-10-31"),
        (0, -1, "2024-10-01", "2024-10-24"),
        (0, 1, "2024-10-24", "2024-10-31"),
    ],
)
def test_this_month_stops_at_the_report(direction, tense, earliest, latest):
    """What happened this month has happened by the day of the report; what will, has not."""
    assert days(expression(Frame.MONTH, direction=direction), tense=tense) == (earliest, latest)


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        (weekday(0), weekday(2), ("2024-10-21", "2024-10-23")),
        (
            expression(Frame.MONTH_DAY, month=4, day=28),
            expression(Frame.MONTH_DAY, month=5, day=3),
            ("2024-04-28", "2024-05-03"),
        ),
        (
            expression(Frame.MONTH_NAME, month=11),
            expression(Frame.MONTH_NAME, month=1),
            ("2023-11-01", "2024-01-31"),
        ),
    ],
)
def test_stretch_ends_after_it_begins(first, last, expected):
    """The second time of a stretch is the next one counted from the first."""
    time = TimeExpression(
        span=first.span, frame=first.frame, weekday=first.weekday, month=first.month, day=first.day, last=last
    )
    assert days(time, tense=-1) == expected


def test_wide_anchor_widens_the_answer():
    """A report of 23 or 24 October says "yesterday": the 22nd or the 23rd."""
    anchor = Interval(earliest=date(2024, 10, 23), latest=THURSDAY)
    found = resolve(expression(Frame.DAY, shift_low=-1, shift_high=-1), anchor)
    assert found == Interval(earliest=date(2024, 10, 22), latest=date(2024, 10, 23), text="words")


def test_open_anchor_leaves_the_answer_open():
    """A report known only to be of 24 October or earlier leaves "yesterday" open at the start."""
    anchor = Interval(earliest=None, latest=THURSDAY)
    found = resolve(expression(Frame.DAY, shift_low=-1, shift_high=-1), anchor)
    assert found == Interval(earliest=None, latest=date(2024, 10, 23), text="words")


def test_absolute_times_need_no_anchor():
    """A full date stands by itself; text is kept."""
    time = expression(Frame.ABSOLUTE, earliest=THURSDAY, latest=THURSDAY)
    assert resolve(time, None) == one_day(THURSDAY, text="words")


@pytest.mark.parametrize(
    ("time", "anchor"),
    [
        (weekday(2), None),
        (weekday(2), Interval(earliest=None, latest=None)),
        (expression(Frame.DAY, shift_low=2, shift_high=2, detached=True), one_day(THURSDAY)),
        (expression(Frame.YEAR, shift_low=-3000, shift_high=-3000), one_day(THURSDAY)),
        (expression(Frame.YEAR, month=2, day=30), one_day(THURSDAY)),
        (expression(Frame.WEEK, shift_low=-3, shift_high=-74), one_day(THURSDAY)),
    ],
)
def test_what_cannot_be_known_is_none(time, anchor):
    """No anchor, another anchor than the report, or no such day: no date is made up."""
    assert resolve(time, anchor) is None


@pytest.mark.parametrize(("tense", "expected"), [(0, "2024-10-14"), (1, "2024-11-14")])
def test_day_of_an_unsaid_month(tense, expected):
    """ "The 14th" is the last one, or with a future the next one."""
    assert days(expression(Frame.DAY_OF_MONTH, day=14), tense=tense) == (expected, expected)


def test_day_of_month_passes_over_short_months():
    """ "The 31st" in a report of 15 March is of January, for February has none."""
    assert days(expression(Frame.DAY_OF_MONTH, day=31), date(2023, 3, 15)) == ("2023-01-31", "2023-01-31")
