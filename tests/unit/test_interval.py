from datetime import date

import pytest

from storyledger.errors import RecordError
from storyledger.interval import Interval, one_day, surely_before


def days(earliest, latest, **known):
    """October 2031 by day of month; None is open."""
    return Interval(
        earliest=earliest and date(2031, 10, earliest), latest=latest and date(2031, 10, latest), **known
    )


def test_an_interval_that_ends_before_it_begins_is_refused():
    """The error names both days."""
    with pytest.raises(RecordError, match=r"interval 2031-10-09\.\.2031-10-03 ends before it begins"):
        days(9, 3)


@pytest.mark.parametrize(
    ("interval", "width"), [(days(3, 3), 0), (days(3, 9), 6), (days(None, 9), None), (days(3, None), None)]
)
def test_an_open_interval_has_no_width(interval, width):
    """One day has width 0; what is open has none, never a guess."""
    assert interval.width_days == width


@pytest.mark.parametrize(
    ("a", "b", "before"),
    [
        (days(1, 5), days(6, 9), True),
        (days(None, 5), days(6, None), True),
        (days(1, 6), days(6, 9), False),
        (days(1, None), days(6, 9), False),
        (days(1, 5), days(None, 9), False),
        (None, days(6, 9), False),
        (days(1, 5), None, False),
    ],
)
def test_what_is_not_known_lies_before_nothing(a, b, before):
    """And a day that can lie in both is in no order."""
    assert surely_before(a, b) is before


MEETINGS = [
    (days(1, 5), days(5, 9), days(5, 5)),  # both ends belong to it
    (days(1, 5), days(6, 9), None),
    (days(1, None), days(None, 9), days(1, 9)),
    (days(None, 5), days(6, None), None),
    (days(None, None), days(2, 4), days(2, 4)),
]


@pytest.mark.parametrize(("a", "b", "common"), MEETINGS)
def test_two_intervals_meet_in_the_days_of_both(a, b, common):
    """Meeting does not depend on the order."""
    assert (a.meet(b), b.meet(a)) == (common, common)
    assert a.meets(b) is b.meets(a) is (common is not None)


def test_what_meets_keeps_its_own_words():
    """The narrowed interval still says how it is known."""
    own = days(1, 9, text="early October", basis="report", why="no time given")
    assert own.meet(days(4, 5, text="the 4th")) == days(
        4, 5, text="early October", basis="report", why="no time given"
    )


def test_one_day_begins_and_ends_on_it():
    """With its words, if any."""
    assert one_day(date(2031, 10, 4), text="Saturday") == days(4, 4, text="Saturday")
