from dataclasses import replace

from storyledger.moment import Frame, TimeExpression
from storyledger.reconcile.days.days import OwnWords, dated_remarks, fit_remarks
from storyledger.reconcile.days.links import Link
from storyledger.span import Span
from tests.unit.stories import october, ran, reading, remark

TEXT = ran("Brill said the gate held.", "a")
FRIDAY = TimeExpression(span=Span(0, 1), frame=Frame.WEEKDAY, weekday=4, tense=-1)  # the 10th is one


def words(*times):
    """What a report with these times says."""
    return OwnWords(reading(TEXT, times=times))


def test_a_past_weekday_fits_that_day_best_and_the_day_before_it_worst():
    """News says "Friday" on Friday, on Saturday, and hardly on the Thursday after."""
    fits = [words(FRIDAY).fit(october(day)) for day in (10, 11, 12, 16)]
    assert fits == sorted(fits, reverse=True)


def test_a_coming_weekday_fits_the_days_up_to_it():
    """ "Will meet on Friday" is said the day before rather than the day after."""
    coming = words(replace(FRIDAY, tense=1))
    assert coming.fit(october(9)) > coming.fit(october(11))
    assert coming.named == "Friday to come"


def test_the_day_on_which_somebody_spoke_is_near():
    """A Friday on which somebody spoke is nearer than one on which something stood."""
    spoke = OwnWords(
        reading(TEXT, times=[FRIDAY], statements=[remark(TEXT, "the gate held", source="Brill", said=FRIDAY)])
    )
    assert spoke.fit(october(10)) / spoke.fit(october(15)) > words(FRIDAY).fit(october(10)) / words(
        FRIDAY
    ).fit(october(15))


def test_who_says_yesterday_seldom_names_the_day_itself():
    """ "Yesterday" and "on Friday": it ran the day after rather than on Friday."""
    yesterday = TimeExpression(span=Span(2, 3), frame=Frame.DAY, shift_low=-1, shift_high=-1, tense=-1)
    plain, told = words(FRIDAY), words(FRIDAY, yesterday)
    assert told.fit(october(11)) / told.fit(october(10)) > plain.fit(october(11)) / plain.fit(october(10))


def test_last_and_next_say_nothing_of_the_week():
    """ "Last Friday" is of no one week."""
    assert not words(replace(FRIDAY, direction=-1)).named
    assert words().fit(october(1)) == words().fit(october(2)) == 1.0


def test_a_remarks_own_time_fits_the_day_it_is_known_to_be_made():
    """ "Said on Friday" of a remark that a dated report puts at the 10th fits that week."""
    other = ran("Brill said the gate held.", "b", 10)
    own = remark(TEXT, "the gate held", source="Brill", cue="said", said=FRIDAY)
    theirs = remark(other, "the gate held", source="Brill", cue="said", said=FRIDAY)
    link, known = Link(other.id, remarks=((own, theirs),)), {other.id: other.published}
    remarks = dated_remarks([link], known)
    assert fit_remarks(october(11), remarks) == 1.0
    assert fit_remarks(october(4), remarks) < 1.0


def test_a_remark_of_last_week_was_made_by_the_day_of_a_report_that_gives_no_time():
    """Told by one of the 9th, a Thursday, it is "last week" from the 13th on."""
    week = TimeExpression(span=Span(0, 1), frame=Frame.WEEK, shift_low=-1, shift_high=-1, tense=-1)
    other = ran("Brill said the gate held.", "b", 9)
    own = remark(TEXT, "the gate held", source="Brill", cue="said", said=week)
    theirs = remark(other, "the gate held", source="Brill", cue="said")
    link, known = Link(other.id, remarks=((own, theirs),)), {other.id: other.published}
    remarks = dated_remarks([link], known)
    assert fit_remarks(october(14), remarks) > fit_remarks(october(10), remarks) > 0
    assert not dated_remarks([Link(other.id, remarks=((theirs, theirs),))], known)
