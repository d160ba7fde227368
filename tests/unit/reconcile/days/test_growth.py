from dataclasses import replace

import pytest

from storyledger.figure import Change
from storyledger.reconcile.days.growth import bound_by_growth, find_growth, find_superseded
from storyledger.statement import Kind, Stance
from tests.unit.stories import count, october, ran, reading, remark


def counted(name, number, day=None, *, statement=None, **figure):
    """(report, its reading): one source counts the dead."""
    text = ran(f"Harbour Office said {number} had died.", name, day)
    fields = {"source": "Harbour Office", "cue": "said", "speaker": text.id, **(statement or {})}
    said = remark(text, f"{number} had died", **fields)
    return text, reading(text, statements=[said], figures=[count(text, str(number), number, said, **figure)])


def orders(*given, owner=None):
    """(older, newer) by name."""
    names = {text.id: text.key for text, _ in given}
    owner = owner or {text.id: "office" for text, _ in given}
    return [(names[g.older], names[g.newer]) for g in find_growth([found for _, found in given], owner)]


def test_a_higher_count_of_one_source_is_not_the_older_one():
    """Whichever comes first in the pile."""
    few, many = counted("few", 34), counted("many", 52)
    assert orders(few, many) == orders(many, few) == [(few[0].key, many[0].key)]


@pytest.mark.parametrize(
    "figure",
    [
        {"change": Change.ADDITION},
        {"approximate": True},
        {"state": "missing", "state_head": "miss"},
        {"state": "expected dead"},
        {"unit": "cows", "unit_head": "cow"},
    ],
)
def test_only_whole_counts_of_one_thing_that_grows_are_ordered(figure):
    """An addition, "about", the missing, the feared and another unit say nothing of the order."""
    assert not orders(counted("few", 34), counted("many", 52, **figure))


def test_other_sources_and_reports_in_their_own_name_are_not_ordered():
    """Two sources may count differently on one day, and reports tell of parts."""
    few, many = counted("few", 34), counted("many", 52)
    assert not orders(few, many, owner={few[0].id: "office", many[0].id: "ferry"})
    assert not orders(few, counted("many", 52, statement={"kind": Kind.NARRATOR}))


def test_small_counts_and_counts_of_another_event_are_not_ordered():
    """Three may be some of the dead, and a war's dead are not this week's."""
    assert not orders(counted("few", 3), counted("many", 4))
    assert not orders(counted("few", 34), counted("many", 3400))


def test_a_count_that_was_cut_orders_nothing():
    """Taken back, or corrected down in its own report."""
    few, many = counted("few", 34), counted("many", 52)
    assert not orders(few, many, counted("cut", 40, statement={"stance": Stance.RETRACTS}))
    text, found = counted("corrected", 40)
    old = replace(found.figures[0], low=52, high=52, replaced=True)
    assert not orders(few, many, (text, replace(found, figures=(*found.figures, old))))


def test_up_from_a_lower_number_is_growth():
    """ "52, up from 34" gives the 34 up and cuts nothing."""
    few = counted("few", 34)
    text, found = counted("many", 52)
    old = replace(found.figures[0], low=34, high=34, replaced=True)
    assert orders(few, (text, replace(found, figures=(*found.figures, old)))) == [(few[0].key, text.key)]


def test_the_days_between_a_lower_and_a_higher_count():
    """The tightest bounds, with both numbers in the reason."""
    given = [counted("a", 20, 7), counted("b", 34, 8), counted("c", 40), counted("d", 52, 10)]
    growths = list(find_growth([found for _, found in given], {text.id: "office" for text, _ in given}))
    known = {text.id: text.published for text, _ in given if text.published}
    names = {text.id: text.key for text, _ in given}
    own = given[2][0].id
    bounds = bound_by_growth(own, [g for g in growths if own in (g.older, g.newer)], known, names)
    assert (bounds.earliest, bounds.latest) == (october(8), october(10))
    lower, higher = names[given[1][0].id], names[given[3][0].id]
    assert bounds.why == f"counts 40 killed, {lower} 34 before; counts 40 killed, {higher} 52 later"


def test_counts_that_fell_bound_nothing():
    """If the higher count ran first, the order says nothing of the days between."""
    given = [counted("a", 52, 7), counted("b", 40), counted("c", 34, 10)]
    growths = list(find_growth([found for _, found in given], {text.id: "office" for text, _ in given}))
    known = {text.id: text.published for text, _ in given if text.published}
    own = given[1][0].id
    names = {text.id: text.key for text, _ in given}
    assert bound_by_growth(own, [g for g in growths if own in (g.older, g.newer)], known, names) is None


def test_a_number_that_is_given_up_is_older_than_the_report_that_gives_it_up():
    """Up or down: "from 52 to 49", where another report still gives 52."""
    before, after = counted("before", 52), counted("after", 49)
    text, found = after
    up = count(text, "49", 52, found.statements[0], replaced=True)
    corrected = replace(found, figures=(replace(up, id="given-up"), *found.figures))
    pairs = [(g.older, g.newer, g.lower, g.higher) for g in find_superseded([before[1], corrected])]
    assert pairs == [(before[0].id, text.id, 52, 49)]
    assert not list(find_superseded([counted("before", 51)[1], corrected]))


def test_a_number_told_as_given_before_is_older_than_the_report_that_tells_it_so():
    """ "Well above the 52 announced on Wednesday": the report that gives 52 is not the newer one."""
    before, (text, found) = counted("before", 52, 8), counted("after", 68)
    old = replace(count(text, "68", 52, found.statements[0]), id="before", qualifier="previous")
    retold = replace(found, figures=(old, *found.figures))
    (growth,) = find_superseded([before[1], retold])
    assert (growth.older, growth.newer, growth.told, growth.loose) == (before[0].id, text.id, False, False)
    known, names = {before[0].id: before[0].published}, {before[0].id: before[0].key, text.id: text.key}
    bounds = bound_by_growth(text.id, [growth], known, names)
    assert (bounds.earliest, bounds.latest) == (october(8), None)
    assert bounds.why == f"tells 52 killed as given before, as {before[0].key} gives"
    later = bound_by_growth(before[0].id, [growth], {text.id: before[0].published}, names)
    assert later.why == f"gives 52 killed, in {text.key} as given before"


def test_a_number_that_its_report_gives_as_it_stands_too_is_not_given_up():
    """Both in one report: the order is left open."""
    before, (_text, found) = counted("before", 52), counted("after", 52)
    old = replace(found.figures[0], id="before", qualifier="previous")
    assert not list(find_superseded([before[1], replace(found, figures=(old, *found.figures))]))


@pytest.mark.parametrize(("number", "pairs"), [(5200, 1), (520, 0)])
def test_a_large_number_that_is_given_up_is_the_same_in_other_words(number, pairs):
    """ "From 5,200 to 4,900" gives up the 5,200 of another report, whatever is counted there; 520 may be of anything."""
    before = counted("before", number, 8, unit="jobs", unit_head="job")
    text, found = counted("after", 4900)
    up = replace(count(text, "4900", number, found.statements[0], replaced=True), id="given-up")
    orders = list(find_superseded([before[1], replace(found, figures=(up, *found.figures))]))
    assert [(g.older, g.newer, g.loose) for g in orders] == [(before[0].id, text.id, True)] * pairs
