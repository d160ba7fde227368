"""When what a note tells was said."""

from datetime import date

import pytest

from storyledger.interval import Interval, one_day
from storyledger.moment import Frame, TimeExpression
from storyledger.reconcile.days.notes import (
    entry_at,
    find_entries,
    find_late_notes,
    find_notes,
    find_original,
)
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


def page(*paragraphs):
    return ran("\n\n".join(paragraphs), "a", 12)


def clocks(given):
    """Of the entries, oldest first, each with how it begins."""
    return [(e.clock, " ".join(e.span.of(given.text).split())[:14]) for e in find_entries(given)]


@pytest.mark.parametrize(
    ("later", "earlier", "written"),
    [
        ("20:55 That is all from Brill", "09:40 Mayor says 25", ("09:40", "20:55")),
        ("Update at 4:55 p.m. ET. Gate Shut:", "Update at 11 a.m. ET. Rain:", ("11 a.m.", "4:55 p.m.")),
        ("Posted at 16:15 GMT", "Posted at 16:05 GMT", ("16:05", "16:15")),
        ("12:20 p.m.", "11:50 a.m.", ("11:50 a.m.", "12:20 p.m.")),
        ("- 1.05am: Quill says 40", "- 12.40am: Quill says 30", ("12.40am", "1.05am")),
    ],
)
def test_clocks_that_run_back_down_a_page_put_its_newest_entry_first(later, earlier, written):
    """And what stands above it sums the page up."""
    given = page("The dam of Vandry broke.", later, "It held till noon.", earlier, "It rains.")
    assert [clock for clock, _ in clocks(given)] == [*written, ""]


def test_clocks_that_run_on_put_the_newest_entry_last():
    """What stands above them came before them."""
    given = page("The dam of Vandry broke.", "09:40 Brill says 25", "20:55 Brill says 40")
    assert clocks(given) == [("09:40", "09:40 Brill sa"), ("20:55", "20:55 Brill sa")]


def test_one_midnight_may_lie_between_entries():
    """A page that goes on through the night."""
    given = page("00:20 Rain.", "23:10 More rain.", "21:00 The dam broke.")
    assert [clock for clock, _ in clocks(given)] == ["21:00", "23:10", "00:20"]


@pytest.mark.parametrize(
    "paragraphs",
    [
        ("12:30 The dam broke.",),  # one clock orders nothing
        ("9 a.m. Rain.", "8:10 a.m. Rain.", "9:30 a.m. Rain."),  # of two days
        ("12 dead in Vandry.", "11 hurt in Brill."),
        ("10.15 Million marks.", "9.05 Million marks."),
        ("366 new homes: in Vandry.", "20 old ones: in Brill."),
    ],
)
def test_what_is_no_clock_or_runs_neither_way_makes_no_entry(paragraphs):
    """Doubt means silence."""
    assert find_entries(page(*paragraphs)) == []


def test_an_entry_is_no_note_and_ends_where_another_text_begins():
    """An "Update at" among others is of the page's own day; under its last stands the first text."""
    given = page(
        "Update at 9 a.m. 40.", "Update at 8 a.m. 30.", "It rains.", "Our original post:", "It was 12."
    )
    entries = find_entries(given)
    assert find_notes(given) == []
    assert ["It rains." in e.span.of(given.text) for e in entries] == [True, False]
    assert entry_at(entries, find_original(given)) is None


@pytest.mark.parametrize(
    ("opening", "late"),
    [
        ("Update, 16:40:", False),
        ("Updated at 5 p.m. ET.", False),
        ("Updated 5:40 p.m. ET on Monday:", True),
        ("Updated at 5:40 p.m. ET, Monday:", True),
        ("Update:", True),
    ],
)
def test_a_note_with_a_clock_and_no_day_is_of_its_reports_own(opening, late):
    """What is put in on another day says so, or says nothing at all."""
    given = page("The gate fell.", f"{opening} Vandry says it fell twice.")
    assert len(find_notes(given)) == 1
    assert bool(find_late_notes(given)) is late
