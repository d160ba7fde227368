"""When what a note tells was said."""

from datetime import date

from storyledger.interval import Interval, one_day
from storyledger.moment import Frame, TimeExpression
from storyledger.reconcile.days.notes import find_notes, find_original
from storyledger.reconcile.days.said import date_in_note
from storyledger.span import Span
from storyledger.statement import Stance
from tests.unit.stories import october, ran, remark

RAN = one_day(october(12))  # a Sunday
GIVEN = ran("Editor's note: Vandry revised the toll to 49.\n\nThe gate fell, Vandry said.", "a", 12)

MONDAY = TimeExpression(span=Span(0, 1), frame=Frame.WEEKDAY, weekday=0, tense=-1)


def said(stance=Stance.ASSERTS, time=None, published=RAN):
    given = remark(GIVEN, "the toll to 49", source="Vandry", cue="revised", said=time, stance=stance)
    return date_in_note(given, published)[0]


def days(found):
    return found.earliest, found.latest


def test_a_weekday_in_a_note_may_be_before_or_after_its_report_ran():
    """A page brought up to date keeps its date."""
    assert days(said(time=MONDAY)) == (date(2031, 10, 6), date(2031, 10, 13))


def test_who_takes_a_number_back_in_a_note_does_so_after_the_report_ran():
    """The text below still gives the old number."""
    assert days(said(Stance.RETRACTS, MONDAY)) == (october(13), october(13))


def test_a_note_without_a_day_of_its_own_is_written_within_days():
    """Not only up to the day of the report, as its text is."""
    assert days(said()) == (october(10), october(18))


def test_a_note_in_an_undated_report_is_undated():
    """Nothing is counted from nowhere."""
    assert said(published=None) is None
    assert said(published=Interval(earliest=None, latest=october(12))) is None


def test_only_paragraphs_that_say_so_are_notes():
    """The rest of the text is of the day that it ran."""
    (note,) = find_notes(GIVEN)
    assert note.of(GIVEN.text).startswith("Editor's note")


def test_under_its_updates_a_page_keeps_the_text_as_it_first_ran():
    """ "Our original post continues:" ends what is new."""
    page = ran("Now 49 are dead.\n\nOur original post continues:\n\nThe toll is 50.", "a", 12)
    assert find_original(page).of(page.text).strip() == "The toll is 50."


def test_a_sentence_about_an_original_report_is_no_border():
    """Nor is a page that has only one text."""
    page = ran(
        "A gate fell.\n\nThe original report was wrong about the gate, Vandry said on Monday.", "a", 12
    )
    assert find_original(page) is None
