from dataclasses import replace

import pytest

from storyledger.interval import one_day
from storyledger.moment import Edge, Frame, TimeExpression
from storyledger.reconcile.days.clashes import find_contrary_days
from storyledger.reconcile.days.events import Events
from tests.unit.sentences import spot
from tests.unit.stories import october, ran, reading

OWN = ran("The old ferry sank off Brannes on Friday.", "a")
OTHER = ran("The ferry sank near Brannes on Friday.", "b", 13)  # a Monday; Friday is the 10th
KNOWN = {OTHER.id: OTHER.published}


def friday(report, **known):
    words = {"frame": Frame.WEEKDAY, "weekday": 4, "tense": -1, **known}
    return TimeExpression(span=spot(report.text, "Friday"), **words)


def shared(*reports, times=None, known=KNOWN):
    """The days that the first report and the others tell of."""
    whole = [replace(reading(r), sentences=(spot(r.text, r.text),)) for r in reports]
    given = times or [friday(r) for r in reports]
    readings = [replace(x, times=(t,)) for x, t in zip(whole, given, strict=True)]
    return Events(reports, readings, [OWN.id]).shared(OWN.id, known)


def fit(day, found):
    """How well a report of that day fits all that is shared."""
    return sum(each.fit(october(day)) for each in found)


def test_the_friday_of_a_dated_report_is_that_of_an_undated_one_that_tells_the_same():
    """What sank on the 10th there sank on Friday here: this one ran within the week from the 10th on."""
    (day,) = shared(OWN, OTHER)
    assert dict(day.others) == {october(10): {OTHER.id: pytest.approx(0.6, abs=0.3)}}
    assert [fit(d, [day]) == 0.0 for d in (9, 10, 16, 17)] == [False, True, True, False]


def test_the_day_of_likelier_words_fits_better():
    """One says much the same of the 10th, another less of the 3rd: neither is ruled out."""
    early = ran("A ferry sank on Friday.", "d", 6)
    found = shared(OWN, OTHER, early, known={r.id: r.published for r in (OTHER, early)})
    assert fit(10, found) > fit(6, found) > fit(20, found)


@pytest.mark.parametrize(
    "time",
    [
        {"weekday": 3},  # another day of the week
        {"tense": 1},  # still to come
        {"edge": Edge.UNTIL},
        {"detached": True},
    ],
)
def test_other_days_are_not_shared(time):
    """Only one past day of one name."""
    assert not shared(OWN, OTHER, times=[friday(OWN), friday(OTHER, **time)])


def test_what_tells_of_something_else_shares_no_day():
    """A Friday of other words is any Friday."""
    other = ran("Quill opened a bakery with two cousins on Friday.", "c", 13)
    assert not shared(OWN, other, known={other.id: other.published})


def test_a_report_whose_days_are_many_gives_none():
    """A Friday of one of two weeks is no day."""
    wide = replace(one_day(october(9)), latest=october(13))
    assert not shared(OWN, OTHER, known={OTHER.id: wide})
    assert not shared(OWN, OTHER, known={})


def test_a_day_that_another_report_puts_in_another_week_is_told():
    """Both days are named, and neither is chosen."""
    found = shared(OWN, OTHER)
    (clash,) = find_contrary_days(OWN, found, one_day(october(18)), {OTHER.id: OTHER.key})
    assert clash.one == "puts Friday at 2031-10-17 if it ran when inferred"
    assert clash.other == f"{OTHER.key} tells the same of 2031-10-10"
    assert not [*find_contrary_days(OWN, found, one_day(october(12)), {OTHER.id: OTHER.key})]


def counted(report, words, shift, **known):
    where = spot(report.text, words)
    return TimeExpression(span=where, frame=Frame.DAY, shift_low=shift, shift_high=shift, **known)


@pytest.mark.parametrize(
    ("words", "shift", "day"), [("yesterday", -1, 11), ("tonight", 0, 10), ("tomorrow", 1, 9)]
)
def test_a_day_counted_from_an_undated_report_is_one_that_a_dated_one_names(words, shift, day):
    """The dockers march "tomorrow" here and marched "on Friday" there: this one ran the day before that Friday."""
    own = ran(f"The dockers march on the harbour office {words}.", "a")
    other = ran("The dockers marched on the harbour office on Friday.", "b", 13)
    found = shared(own, other, times=[counted(own, words, shift, tense=shift), friday(other)])
    assert [d for d in range(7, 14) if fit(d, found) == 0.0] == [day]
    assert not [*find_contrary_days(own, found, one_day(october(18)), {})]  # too often another day


@pytest.mark.parametrize("time", [{"tense": 1}, {"frame": Frame.DAY, "weekday": None}])
def test_a_counted_day_is_not_one_to_come_nor_counted_there_too(time):
    """ "Yesterday" in two reports is two days, and what is to come on Friday has not happened."""
    own = ran("The dockers marched on the harbour office yesterday.", "a")
    other = ran("The dockers marched on the harbour office on Friday.", "b", 13)
    assert not shared(own, other, times=[counted(own, "yesterday", -1), friday(other, **time)])


def test_now_is_no_day():
    """What goes on now went on in other weeks, too."""
    own = ran("The dockers march on the harbour office now.", "a")
    other = ran("The dockers marched on the harbour office on Friday.", "b", 13)
    assert not shared(own, other, times=[counted(own, "now", 0), friday(other)])
