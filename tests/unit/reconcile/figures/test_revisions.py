from dataclasses import replace

import pytest

from storyledger.figure import Bound
from storyledger.interval import Interval
from storyledger.reconcile.actors.offices import Voice
from storyledger.reconcile.days.notes import Entry
from storyledger.reconcile.figures.given import time_key
from storyledger.reconcile.figures.nearby import Nearby
from storyledger.reconcile.figures.relations import relate_figures
from storyledger.reconcile.figures.revisions import is_rounded_down, overtaken_by, revised
from storyledger.reconcile.words.words import bag_of
from storyledger.span import ActorId, Span
from tests.unit.givens import SENT, of
from tests.unit.stories import october


@pytest.mark.parametrize(
    ("old", "new", "grown"),
    [("30", "40", True), ("12", "40", True), ("12", "300", False), ("40", "30", False)],
)
def test_a_later_source_gives_the_next_stage_of_a_reports_own_toll(old, new, grown):
    """It may have grown threefold, no more; who gives less counts something else."""
    a, b = of("a", old, who="", day=8), of("b", new, who="quill", day=9)
    assert bool(revised(a, b)) is grown


@pytest.mark.parametrize(("old", "new", "grown"), [(3.0, 5.0, True), (2.0, 5.0, False)])
def test_a_few_and_many_more_are_two_counts(old, new, grown):
    """Three may have become five; two and five may be of two places."""
    a, b = of("a", "10", low=old, high=old, who="", day=8), of("b", "12", low=new, high=new, day=9)
    assert bool(revised(a, b)) is grown


def test_a_word_is_outgrown():
    """ "Several dead", then 40; twelve may be several."""
    several = of("a", "10", low=3.0, high=None, who="", day=8)
    assert revised(several, of("b", "40", who="quill", day=9))
    assert revised(several, of("b", "12", who="quill", day=9)) is None
    assert revised(several, of("b", "40", who="quill", day=8)) is None


def test_whoever_tells_how_many_are_missing_on_another_day():
    """A level is what is so at a time; two sides may each miss their own."""
    lost = {"state": "missing", "state_head": "miss"}
    a, b = of("a", "40", day=8, **lost), of("b", "12", who="", day=9, **lost)
    assert revised(a, b)
    assert revised(a, of("b", "12", who="", day=8, **lost)) is None


def test_a_later_report_gives_a_higher_number_than_a_source_gave():
    """ "More than 30", then "more than 40": both may hold, the later is the newer."""
    more = {"bound": Bound.MORE_THAN, "high": None}
    a, b = of("a", "30", day=8, **more), of("b", "40", who="", day=9, **more)
    found = overtaken_by(a, b)
    assert found
    assert "higher" in found.why
    assert overtaken_by(b, a) is None
    assert overtaken_by(of("a", "30", day=9, **more), b) is None


def test_a_count_that_does_not_only_grow_is_not_taken_for_grown():
    """30 soldiers sent and 40 sent may be two convoys."""
    a, b = of("a", "30", who="", day=8, **SENT), of("b", "40", who="quill", day=9, **SENT)
    assert revised(a, b) is None


def test_one_sentence_tells_what_the_toll_was_and_is():
    """ "Climbed from 30 to 40"; a number that fell is another year's."""
    old, new = of("a", "30"), of("a", "40")
    old = replace(old, nearby=Nearby(moved_to=new.figure.id))
    (relation,) = relate_figures([old, new], [])
    assert relation.figures == (new.figure.id, old.figure.id)
    assert "became" in relation.why
    fallen = replace(new, nearby=Nearby(moved_to=old.figure.id))
    assert all("became" not in r.why for r in relate_figures([replace(old, nearby=Nearby()), fallen], []))


def test_reports_own_counts_of_things_are_no_versions_of_one():
    """ "Ten lessons" and "twelve lessons" are two lists; ten hurt and twelve hurt are one toll."""
    lessons = {"unit": "lessons", "unit_head": "lesson", "state": "learned", "state_head": "learn"}
    assert revised(of("a", "10", who="", day=8, **lessons), of("b", "12", who="", **lessons)) is None
    assert revised(of("a", "10", who="", day=8), of("b", "12", who=""))


def test_a_tenth_is_of_another_stretch_of_time():
    """One source's 12 boats of an hour take nothing from its 300 in all; a toll may grow so."""
    boats = {"unit": "boats", "unit_head": "boat", "state": "searched", "state_head": "search"}
    assert revised(of("a", "12", day=8, **boats), of("b", "300", **boats)) is None
    assert revised(of("a", "40", day=8, **boats), of("b", "300", **boats))
    assert revised(of("a", "12", day=8), of("b", "300"))


def test_a_minister_revises_what_the_ministry_said():
    """Both speak for one body."""
    ministry = Voice(frozenset(), None, ActorId("ministry"))
    a, b = (
        of("a", "30", who="vandry", day=8, voice=ministry),
        of("b", "40", who="ministry", day=9, voice=ministry),
    )
    found = revised(a, b)
    assert found
    assert "the same source" in found.why


@pytest.mark.parametrize(("first", "second", "revises"), [("30", "40", True), ("40", "30", False)])
def test_of_a_stretch_of_days_only_the_higher_toll_is_the_newer(first, second, revises):
    """A report of some day from the 8th to the 12th may have run before that of the 9th."""
    a, b = of("a", first, who="", day=9), of("b", second, who="", day=9)
    stretch = Interval(earliest=october(8), latest=october(12), basis="inferred")
    assert bool(revised(a, replace(b, published=stretch))) is revises


def test_a_number_of_no_known_time_is_no_newer_one():
    """Tolls grow, but the higher may be a first guess that nobody holds any more."""
    a, b = of("a", "30", day=8), replace(of("b", "40", day=9), said=None, published=None)
    assert revised(a, b) is None


@pytest.mark.parametrize(
    ("low", "bound", "full", "rounded"),
    [
        (41_000.0, Bound.MORE_THAN, 41_380.0, True),
        (40_000.0, Bound.AT_LEAST, 41_380.0, True),
        (41_000.0, None, 41_380.0, False),
        (38_000.0, Bound.MORE_THAN, 41_380.0, False),
        (41_379.0, Bound.MORE_THAN, 41_380.0, False),
    ],
)
def test_more_than_a_round_number_tells_the_full_one(low, bound, full, rounded):
    """If it is the same down to its last digit that is no zero."""
    short = of("a", "10", low=low, high=None if bound else low, bound=bound)
    assert is_rounded_down(short, of("b", "12", low=full, high=full)) is rounded


def undated(given):
    """The same, of no known day."""
    return replace(given, said=None, published=None)


def risen(given):
    """The same, told as grown."""
    return replace(given, words=frozenset(bag_of("which brings the toll to")))


@pytest.mark.parametrize(("day", "other"), [(True, False), (False, True), (True, True)])
def test_a_toll_of_no_known_day_is_newer_if_it_is_told_as_grown(day, other):
    """Of one source, in two reports; what is ten times more is another count."""
    a, b = of("a", "30"), risen(of("b", "40"))
    a, b = (undated(a) if day else a), (undated(b) if other else b)
    found = revised(a, b)
    assert found
    assert found.figures == (b.figure.id, a.figure.id)
    assert revised(a, undated(risen(of("b", "300")))) is None
    assert revised(a, undated(risen(of("b", "40", who="quill")))) is None


def test_one_sources_toll_with_a_day_and_without():
    """ "At least 12", "up from 30 this morning"; two days are two counts, and what is ten times more too."""
    first, then = of("a", "12", day=8), of("b", "30", day=9, happened=9)
    assert revised(first, then)
    assert revised(of("a", "12", day=8, happened=7), then) is None
    assert revised(first, of("b", "300", day=9, happened=9)) is None


def in_entry(turn, words, **known):
    """A figure of one page, in its entry of that turn."""
    return replace(of("a", words, **known), entry=Entry(Span(0, 1), turn, f"{turn}:00"))


@pytest.mark.parametrize("who", ["", "brill"])
def test_of_two_numbers_of_one_page_that_in_the_later_entry_is_the_newer(who):
    """Whatever stands first on the page; by the page itself or one source."""
    old, new = in_entry(8, "30", who=who), in_entry(9, "12", who=who, low=40.0)
    found = revised(old, new)
    assert found.figures == (new.figure.id, old.figure.id)
    assert found.why.endswith("gives another number in the later entry of 9:00")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (in_entry(8, "40", who=""), in_entry(9, "30", who="")),  # a toll does not shrink
        (in_entry(8, "30", who="brill"), in_entry(9, "40", who="quill")),  # another source
        (in_entry(8, "12", who=""), in_entry(9, "300", who="")),  # another count
        (in_entry(8, "30", who="", **SENT), in_entry(9, "40", who="", **SENT)),  # two deeds
    ],
)
def test_other_numbers_of_two_entries_are_no_versions_of_one(old, new):
    """Doubt means silence."""
    assert revised(old, new) is None


def test_figures_of_one_page_sort_by_entry():
    """The newest entry often stands first."""
    top, end = in_entry(2, "12"), in_entry(1, "40")
    assert sorted([top, end], key=time_key) == [end, top]


def test_men_and_people_arrested_for_one_deed_are_one_count():
    """Of other states "men" is a part of the people."""
    held = {"state": "arrested", "state_head": "arrest"}
    a, b = (
        of("a", "30", who="", day=8, **held),
        of("b", "40", who="", day=9, unit="men", unit_head="man", **held),
    )
    assert revised(*(replace(g, words=frozenset({"harbour"})) for g in (a, b)))
    assert (
        revised(of("a", "30", who="", day=8), of("b", "40", who="", day=9, unit="men", unit_head="man"))
        is None
    )


def test_arrests_of_two_nights_are_two_counts():
    """ "Police said 30 were arrested" and "police said 40 people were arrested", unless both tell of the harbour."""
    held = {"state": "arrested", "state_head": "arrest"}
    a, b = (
        replace(of(name, words, day=day, **held), words=frozenset(bag_of("police arrested people night")))
        for name, words, day in (("a", "30", 8), ("b", "40", 9))
    )
    assert revised(a, b) is None
    assert revised(*(replace(g, words=g.words | {"harbour"}) for g in (a, b)))
