from dataclasses import replace

from storyledger.figure import RelationType
from storyledger.reconcile.days.notes import Entry
from storyledger.reconcile.figures.stale import find_stale, overtaken
from storyledger.span import Span
from tests.unit.givens import NUMBERS, of
from tests.unit.stories import ran


def stale(title, *given):
    """What its report has overtaken, as words and why."""
    report = replace(ran(NUMBERS, "a", 9), title=title)
    return [(s.words, s.why) for s in find_stale([report], given)]


def test_a_headline_below_its_text_is_stale():
    """The text was changed as the toll grew, the headline was not."""
    assert stale("12 killed as dam breaks", of("a", "40")) == [
        (
            "12 killed",
            "the headline says “12 killed”, the text gives 40 and nowhere 12: the headline is of an earlier version",
        )
    ]


def test_a_headline_whose_number_the_text_gives_is_not_stale():
    """Somewhere in it is enough."""
    assert stale("12 killed as dam breaks", of("a", "40"), of("a", "12", state="hurt")) == []


def test_a_bounded_headline_may_be_below_its_text():
    """ "More than 30" and 40 are one count."""
    assert stale("More than 30 dead in flood", of("a", "40")) == []


def test_a_text_left_under_its_correction_is_stale():
    """The note gives up 40 for 30; the text below still says 40."""
    note = [of("a", "12", noted=True), of("a", "30", low=40.0, noted=True, replaced=True)]
    report = ran(NUMBERS, "a", 9)
    (found,) = find_stale([report], [*note, of("a", "40")])
    assert found.words == "40"
    assert found.why == "a note in the report gives 12; its text still says “40”"
    relations = [(r.type, r.figures) for r in overtaken([found])]
    assert relations == [(RelationType.REVISES, found.figures), (RelationType.CONFLICTS, found.figures)]


def test_a_note_that_takes_nothing_back_only_revises():
    """The text was true when it was written."""
    report = ran(NUMBERS, "a", 9)
    (found,) = find_stale([report], [of("a", "40", noted=True), of("a", "300", low=30.0, high=30.0)])
    assert [r.type for r in overtaken([found])] == [RelationType.REVISES]


def test_a_note_and_a_text_that_agree_say_nothing():
    """As most updates do."""
    assert (
        list(find_stale([ran(NUMBERS, "a", 9)], [of("a", "12", noted=True), of("a", "40", low=12.0)])) == []
    )


def test_an_update_above_the_first_text_overtakes_it():
    """Lower or higher: the page's own order says which is the newer."""
    report = ran(NUMBERS, "a", 9)
    (found,) = find_stale([report], [of("a", "12"), of("a", "40", original=True)])
    assert found.why == "an update above the first text of the report gives 12; its text still says “40”"
    assert [r.type for r in overtaken([found])] == [RelationType.REVISES]


def test_far_fewer_above_the_first_text_are_told_of_another_thing():
    """A day's 12 dead overtake no war's 300."""
    assert list(find_stale([ran(NUMBERS, "a", 9)], [of("a", "12"), of("a", "300", original=True)])) == []


def test_entries_of_a_page_are_ordered_by_their_clocks_alone():
    """See `revisions.py`."""
    newer, older = (Entry(Span(0, 1), turn, "9:40") for turn in (2, 1))
    above, under = replace(of("a", "12"), entry=newer), replace(of("a", "40", original=True), entry=older)
    assert list(find_stale([ran(NUMBERS, "a", 9)], [above, under])) == []
