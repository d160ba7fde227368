import pytest

from storyledger.figure import Bound, Change
from storyledger.interval import one_day
from storyledger.moment import Frame, TimeExpression
from storyledger.reconcile.figures.circumstances import give, give_all
from storyledger.reconcile.figures.given import bounds_of, time_key
from storyledger.span import ActorId, Span
from storyledger.statement import Resolution, Stance
from tests.unit.stories import count, october, ran, reading, remark

REPORT = ran("Brill said 40 people were killed.", "a", 9)


def of(*, stance=Stance.ASSERTS, said=9, **known):
    told = remark(REPORT, "40 people were killed", source="Brill", cue="said", stance=stance)
    known = {"state": "killed", "state_head": "kill", **known}
    resolution = Resolution(actor=ActorId("brill"), said=said and one_day(october(said)))
    return give(count(REPORT, "40 people", 40, told, **known), told, resolution, REPORT.published)


@pytest.mark.parametrize(
    ("known", "kind"),
    [
        ({}, ("person", "killed", False)),
        ({"unit_head": "troop", "state": "slain", "state_head": "slay"}, ("soldier", "killed", False)),
        ({"state": "killed or wounded"}, ("person", "casualties", False)),
        ({"state": "killed at least 18 people and injured at least"}, ("person", "killed", False)),
        ({"state": "expected: killed"}, ("person", "killed", True)),
        ({"unit_head": "lamp", "state": "lit", "state_head": "light"}, ("lamp", "light", False)),
    ],
)
def test_a_figure_has_the_kind_of_its_words(known, kind):
    """Groups where one fits, the bare lemmas else, and what is only expected is marked."""
    found = of(**known)
    assert (found.unit, found.state, found.expected) == kind


def test_a_foretold_number_is_expected():
    """The speaker's stance counts, too."""
    assert of(stance=Stance.EXPECTS).expected


def test_a_figure_of_an_earlier_event_has_a_scope_of_its_own():
    """A date of long before is another event; one of these days is the story's own."""

    def on(day):
        return TimeExpression(span=Span(0, 1), frame=Frame.ABSOLUTE, earliest=day, latest=day)

    assert of(happens=on(october(8))).scope == ""
    assert of(happens=on(october(8).replace(year=2030))).scope != ""


@pytest.mark.parametrize(
    ("known", "bounds"),
    [
        ({}, (40, 40)),
        ({"bound": Bound.AT_LEAST, "high": None}, (40, float("inf"))),
        ({"high": 60.0}, (40, 60)),
    ],
)
def test_bounds_are_as_wide_as_the_words(known, bounds):
    """Open words have an open end."""
    assert bounds_of(of(**known).figure) == bounds


def test_about_widens_both_ends():
    """Some 40 may be a few more or fewer."""
    low, high = bounds_of(of(approximate=True).figure)
    assert low < 40 < high


def test_figures_sort_by_day_of_saying_and_the_undated_come_by_their_report():
    """An earlier remark first."""
    early, late, by_report = of(said=3), of(said=20), of(said=None)
    assert sorted([late, by_report, early], key=time_key) == [early, by_report, late]


@pytest.mark.parametrize(
    ("before", "against"),
    [
        ("The watch gave a higher toll, saying ", True),
        ("Others put the toll at ", True),
        ("Quill, which had sent nobody, put the number of dead at ", True),
        ("Earlier estimates put the crowd at ", False),
        ("It was 30 in all, though the harbour watch was reporting ", True),
        ("It was 30 in all, though the Post & Quay in Tarn, N.C., was reporting ", True),
        ("The watch said ", False),
        ("The river rose higher, and officials said ", False),
    ],
)
def test_a_number_is_set_against_another_in_so_many_words(before, against):
    """What stands before it in its sentence says that it differs."""
    report = ran(f"{before}40 people were killed.", "a", 9)
    told = remark(report, "40 people were killed", source=before.split()[0])
    figure = count(report, "40 people", 40, told)
    read = reading(report, statements=[told], figures=[figure])
    (given,) = give_all(report, read, {told.id: Resolution(actor=ActorId("brill"))}, report.published, {})
    assert given.against is against


def test_a_figure_in_no_statement_is_its_reports_own_and_loose():
    """Kept, so that its equal in another report finds it."""
    told = ran("It was 5 in all.", "a", 9)
    read = reading(told, figures=[count(told, "5", 5)])
    (given,) = give_all(told, read, {}, told.published, {})
    assert (given.loose, given.narrator, given.actor) == (True, True, None)


BOATS = {"unit": "boats", "unit_head": "boat", "state": "sank", "state_head": "sink"}


def given_of(words, *numbers):
    """Figures of one sentence that a remark holds, the first a part."""
    report = ran(words, "a", 9)
    told = remark(report, words, source=words.split()[0])
    figures = [count(report, n, low, told, **known, **BOATS) for n, low, known in numbers]
    read = reading(report, statements=[told], figures=figures)
    return list(give_all(report, read, {told.id: Resolution(actor=ActorId("brill"))}, report.published, {}))


def test_of_some_of_all_the_state_is_said_of_some():
    """Of "8 of the 9 boats" nine did not sink."""
    words = "Brill said 8 of the 9 boats sank."
    some, every = given_of(words, ("8", 8, {"change": Change.PART}), ("9 boats", 9, {}))
    assert (some.parted, every.parted, every.whole) == (False, True, False)
    words = "Brill said 8 of the 9 boats sunk were old."
    _, every = given_of(words, ("8", 8, {"change": Change.PART}), ("9 boats", 9, {}))
    assert not every.parted


def test_what_is_listed_beside_a_part_is_one():
    """ "8 of them sank in Tarn and 5 in Quill"; a count with a noun of its own is none."""
    words = "Brill said 8 of them sank in Tarn and 5 in Quill and 6 boats in Ost."
    told = ("8", 8, {"change": Change.PART}), ("5", 5, {}), ("6 boats", 6, {})
    assert [g.figure.change for g in given_of(words, *told)] == [Change.PART, Change.PART, Change.TOTAL]


@pytest.mark.parametrize(
    ("words", "change"),
    [
        ("Brill said 8 boats sank in Tarn, 5 in Quill.", Change.PART),
        ("Brill said 8 boats sank in Tarn, out of 5.", Change.TOTAL),
    ],
)
def test_what_is_told_in_turn_is_no_other_count(words, change):
    """Nobody revises the eight of Tarn by the five of Quill."""
    assert given_of(words, ("8 boats", 8, {}), ("5", 5, {}))[1].figure.change is change


def test_who_disputes_a_number_may_give_another():
    """ "Brill disputed that and said 40 died" holds to the 40; "Brill disputed that 40 died" does not."""
    for text, disowned in (
        ("Brill disputed that and said 40 died.", False),
        ("Brill disputed that 40 died.", True),
    ):
        report = ran(text, "a", 9)
        told = remark(
            report, text.split(" disputed ")[1], source="Brill", cue="disputed", stance=Stance.DISPUTES
        )
        figure = count(report, "40", 40, told, state="died", state_head="die")
        known = {told.id: Resolution(actor=ActorId("brill"))}
        (given,) = give_all(
            report, reading(report, statements=[told], figures=[figure]), known, report.published, {}
        )
        assert given.disowned is disowned


def test_a_table_that_lost_its_lines_tells_nothing():
    """Twelve numbers of one sentence are known beside their equals only."""
    text = "It was 11 12 13 14 15 16 17 18 19 20 21 22 in all."
    report = ran(text, "a", 9)
    told = remark(report, text, source="It")
    numbers = [count(report, str(n), n, told) for n in range(11, 23)]
    known = {told.id: Resolution(actor=ActorId("brill"))}
    for figures, loose in ((numbers, True), (numbers[:-1], False)):
        found = give_all(
            report, reading(report, statements=[told], figures=figures), known, report.published, {}
        )
        assert {g.loose for g in found} == {loose}


def test_of_half_of_the_nine_less_is_said():
    """ "Half of the 9 boats sank": nine did not."""
    text = "Half of the 9 boats sank."
    report = ran(text, "a", 9)
    told = remark(report, text, source="Half")
    half = count(report, "Half", 0.5, told, unit="ratio", unit_head="ratio")
    nine = count(report, "9", 9, told, unit="boats", unit_head="boat")
    known = {told.id: Resolution(actor=ActorId("brill"))}
    read = reading(report, statements=[told], figures=[half, nine])
    assert [g.parted for g in give_all(report, read, known, report.published, {})] == [False, True]
