from dataclasses import replace

import pytest

from storyledger.moment import Edge, Frame, TimeExpression
from storyledger.reconcile.days.calendars import Calendar
from storyledger.span import Span
from tests.unit.stories import october

TENTH = TimeExpression(span=Span(100, 101), frame=Frame.MONTH_DAY, month=10, day=10, tense=-1)
WEEK = TimeExpression(span=Span(0, 1), frame=Frame.WEEK, direction=-1, tense=-1)


def fits(*times, days):
    calendar = Calendar(times)
    return [calendar.fit(october(day)) for day in days]


def test_what_is_told_as_past_has_been():
    """A day that the report tells as past makes the days before it unlikely; one to come, those after it."""
    before, after = fits(TENTH, days=(8, 13))
    assert before < after
    before, after = fits(replace(TENTH, tense=1), days=(8, 13))
    assert before > after


def test_a_day_of_the_last_days_goes_by_its_name():
    """ "On 10 October" is said a week later rather than the day after."""
    soon, later = fits(TENTH, days=(11, 18))
    assert soon < later


def test_a_day_after_a_full_date_is_of_its_year():
    """ "On 3 April 2030 …, and on 10 October": nothing of this year."""
    full = TimeExpression(
        span=Span(0, 5),
        frame=Frame.ABSOLUTE,
        earliest=october(3).replace(year=2030),
        latest=october(3).replace(year=2030),
    )
    assert fits(full, TENTH, days=(8,)) == fits(full, TENTH, days=(18,))


def test_in_october_is_hardly_said_in_october():
    """Nor by one of November, which says "last month" as often."""
    october_told, september_told = (
        TimeExpression(span=Span(0, 1), frame=Frame.MONTH_NAME, month=month, tense=-1) for month in (10, 9)
    )
    assert fits(october_told, days=(20,)) < fits(september_told, days=(20,))
    assert fits(replace(october_told, part_high=0.5), days=(20,)) == [0.0]


@pytest.mark.parametrize(
    ("time", "likely", "unlikely"),
    [
        (WEEK, 10, 6),  # "earlier this week" is said on a Friday, not on a Monday
        (replace(WEEK, direction=1), 6, 10),
        (replace(WEEK, shift_low=-1, shift_high=-1, direction=0), 6, 10),  # "last week"
        (replace(WEEK, frame=Frame.MONTH), 28, 5),
        (replace(WEEK, frame=Frame.WEEKDAY, weekday=5, direction=0, last=WEEK), 6, 9),  # "at the weekend"
    ],
)
def test_words_for_weeks_and_months_have_their_days(time, likely, unlikely):
    """Each is said on some days more often than on others."""
    more, less = fits(time, days=(likely, unlikely))
    assert more > less


@pytest.mark.parametrize("change", [{"detached": True}, {"edge": Edge.SINCE}, {"weekday": 4}])
def test_other_times_say_nothing(change):
    """ "A week later", "since last week" and "Friday of this week" are told on any day."""
    assert fits(replace(WEEK, **change), days=(6, 10)) == [0.0, 0.0]
