from dataclasses import replace

import pytest

from storyledger.interval import Interval
from storyledger.moment import Edge, Frame, TimeExpression
from storyledger.reconcile.days.newsdays import NewsDays, own_days
from storyledger.span import Span
from tests.unit.stories import october, ran, reading

DATED = ran("The ferry sank on Friday.", "a", 13)  # a Monday; Friday is the 10th
FRIDAY = TimeExpression(span=Span(0, 1), frame=Frame.WEEKDAY, weekday=4, tense=-1)
TENTH = TimeExpression(span=Span(0, 1), frame=Frame.MONTH_DAY, month=10, day=10, tense=-1)
WEEK = TimeExpression(span=Span(0, 1), frame=Frame.WEEK, shift_low=-1, shift_high=-1, tense=-1)


def fits(own, *, told=FRIDAY, days, published=DATED.published):
    """How well the own times of a report fit these days."""
    news = NewsDays([reading(DATED, times=[told])], {DATED.id: published})
    return [news.fit(own_days([own]), october(day)) for day in days]


@pytest.mark.parametrize(
    ("own", "in_turn", "out_of_turn"),
    [
        (FRIDAY, 12, 19),
        (replace(FRIDAY, tense=1), 9, 12),
        (replace(FRIDAY, frame=Frame.DAY, weekday=None, shift_low=-1, shift_high=-1), 11, 12),
        (WEEK, 14, 22),
    ],
)
def test_a_day_that_others_name_is_named_in_the_right_week(own, in_turn, out_of_turn):
    """The Friday of the 10th is "Friday" on the 12th, "to come" on the 9th, "yesterday" on the 11th; its week "last week" on the 14th."""
    right, wrong = fits(own, days=(in_turn, out_of_turn))
    assert right > wrong == 1.0


def test_a_day_that_another_gives_by_date_tells_more():
    """ "Friday" elsewhere is this day by chance more often than 10 October is."""
    by_name, by_date = (fits(FRIDAY, told=told, days=(12,)) for told in (FRIDAY, TENTH))
    assert by_date > by_name


def test_the_days_and_who_tells_of_them():
    """For the reason that is given."""
    news = NewsDays([reading(DATED, times=[FRIDAY])], {DATED.id: DATED.published})
    ((day, who),) = news.told_by(own_days([FRIDAY]), october(12))
    assert (day, list(who)) == (october(10), [DATED.id])


@pytest.mark.parametrize(
    "told", [replace(FRIDAY, tense=1), replace(FRIDAY, edge=Edge.SINCE), replace(FRIDAY, detached=True)]
)
def test_what_is_not_told_as_a_past_day_is_none(told):
    """What is to come has not been, and since Friday is no day."""
    assert fits(FRIDAY, told=told, days=(12,)) == [1.0]


def test_a_report_of_many_days_tells_of_none():
    """Its Friday may be one of two, and nothing is known without a dated report."""
    wide = Interval(earliest=october(9), latest=october(13))
    assert fits(FRIDAY, days=(12,), published=wide) == [1.0]
    assert NewsDays([], {}).fit(own_days([FRIDAY]), october(12)) == 1.0
