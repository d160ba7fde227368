from dataclasses import replace

import pytest

from storyledger.figure import Bound, Change
from storyledger.interval import one_day
from storyledger.reconcile.figures.circumstances import give
from storyledger.reconcile.figures.sums import find_sums
from storyledger.span import ActorId
from storyledger.statement import Resolution
from tests.unit.stories import count, october, ran, remark

NUMBERS = "It was 12 or 5 or 17 or 340 or 271 or 95 or dozens in all."


def of(name, words, low, **known):
    report = ran(NUMBERS, name, 9)
    told = remark(report, NUMBERS, source="It")
    resolution = Resolution(actor=ActorId(name), said=one_day(october(9)))
    return give(count(report, words, low, told, **known), told, resolution, report.published)


CIVILIANS, POLICE = {"unit_head": "civilian"}, {"unit_head": "policeman"}


def sums(*given):
    """(parts, total) of each sum, as numbers."""
    low = {g.figure.id: g.figure.low for g in given}
    found = list(find_sums(given))
    assert all(r.why for r in found)
    return [(sorted(low[f] for f in r.figures), r.total and low[r.total]) for r in found]


def test_two_groups_side_by_side_make_the_total_that_is_given():
    """12 civilians and 5 policemen are the 17 people of another report."""
    parts = of("a", "12", 12, **CIVILIANS), of("a", "5", 5, **POLICE)
    assert sums(*parts, of("b", "17", 17)) == [([5, 12], 17)]


def test_a_vague_number_is_no_total():
    """ "Dozens" adds up to nothing."""
    parts = of("a", "12", 12, **CIVILIANS), of("a", "5", 5, **POLICE)
    assert sums(*parts, of("b", "dozens", 17, high=None, approximate=True)) == []


@pytest.mark.parametrize(("total", "found"), [(17, [([5, 12], 17)]), (18, []), (12, [])])
def test_the_total_must_fit(total, found):
    """To the unit, where it is exact."""
    parts = of("a", "12", 12, **CIVILIANS), of("a", "5", 5, **POLICE)
    assert sums(*parts, of("b", "17", total)) == found


def test_people_hold_the_children_among_them():
    """ "17 people, 12 children": only groups that hold nobody in common make a whole."""
    children = of("a", "12", 12, unit_head="child")
    assert sums(children, of("a", "5", 5), of("b", "17", 17)) == []
    among = of("a", "12", 12, unit_head="child", change=Change.PART)
    assert sums(among, of("a", "5", 5, **POLICE), of("b", "17", 17)) == []


def test_a_part_of_the_others_is_not_added_to_them():
    """ "5 of the other 17" are no 22; "12, and another 17" are 29."""
    part = of("a", "5", 5, change=Change.PART)
    assert sums(part, of("a", "17", 17, change=Change.ADDITION)) == []
    assert sums(of("a", "12", 12, change=Change.PART), of("a", "17", 17, change=Change.ADDITION)) == [
        ([12, 17], None)
    ]


def test_an_addition_to_another_thing_is_none():
    """ "Another 5" of what was not counted before adds to nothing."""
    lamps = {"unit_head": "lamp", "state": "lit", "state_head": "light"}
    assert sums(of("a", "12", 12), of("a", "5", 5, change=Change.ADDITION, **lamps)) == []


def test_numbers_too_exact_for_chance_make_a_sum():
    """ "17,303 came, 12,101 by boat and 5,202 on foot", though nothing names what is counted."""
    boat = {"unit_head": "", "state": "by boat", "state_head": "boat"}
    parts = of("a", "12", 12_101, **boat), of("a", "5", 5_202, **boat)
    assert sums(*parts, of("a", "17", 17_303)) == [([5_202, 12_101], 17_303)]
    assert sums(*parts, of("a", "17", 17_300)) == []


@pytest.mark.parametrize(("state", "head", "total"), [("held", "hold", 17), ("hurt", "hurt", None)])
def test_a_total_may_be_told_of_what_comes_next(state, head, total):
    """Who was arrested is held; who was hurt is somebody else."""
    arrested = {"state": "arrested", "state_head": "arrest"}
    first = of("a", "12", 12, **arrested)
    more = of("a", "5", 5, change=Change.ADDITION, **arrested)
    assert sums(first, more, of("b", "17", 17, state=state, state_head=head)) == [([5, 12], total)]


def test_what_is_foretold_of_a_part_is_foretold_of_the_whole():
    """ "12 lost power, another 5 will, 17 in all"; a forecast is no total of what has happened."""
    dark = {"state": "dark", "state_head": "darken"}
    soon = {**dark, "state": "expected: dark"}
    more, total = of("a", "5", 5, change=Change.ADDITION, **soon), of("a", "17", 17, **soon)
    assert sums(of("a", "12", 12, **dark), more, total) == [([5, 12], 17)]
    assert sums(of("a", "12", 12, **dark), of("a", "5", 5, change=Change.ADDITION, **dark), total) == [
        ([5, 12], None)
    ]


def test_two_additions_are_no_whole():
    """What they are added to is not among them."""
    more = {"change": Change.ADDITION}
    assert sums(of("a", "12", 12, **more), of("a", "5", 5, **more)) == []


def test_a_list_of_one_report_makes_the_total_of_another():
    """340, 271 and 95 boats are 706; "some 700" or a total of other things is none."""
    boats = {"unit_head": "boat", "unit": "boats"}
    parts = [of("a", words, int(words), **boats) for words in ("340", "271", "95")]
    found = sums(*parts, of("b", "17", 706, **boats))
    assert found == [([95, 271, 340], 706)]
    assert sums(*parts, of("b", "17", 706, unit_head="lamp")) == []
    assert sums(*parts, of("b", "17", 706, approximate=True, **boats)) == []
    assert sums(*parts[:2], of("b", "17", 611, **boats)) == []


@pytest.mark.parametrize(("total", "bound", "found"), [(350, "", False), (300, "more than", True)])
def test_a_total_told_in_full_hundreds_is_a_little_less(total, bound, found):
    """ "More than 300" people are 271 and 40, told elsewhere."""
    parts = of("a", "271", 271, **CIVILIANS), of("a", "5", 40, **POLICE)
    known = {"bound": Bound(bound), "high": None} if bound else {}
    assert bool(sums(*parts, of("b", "17", total, **known))) is found


def test_an_addition_brings_the_total_to_what_its_own_report_says():
    """ "Another 5, bringing the total to 17": the verb is no other thing said of the 17."""
    base, more = of("a", "12", 12), of("a", "5", 5, change=Change.ADDITION)
    brought = {"state": "bringing the total", "state_head": "bring"}
    assert sums(base, more, of("a", "17", 17, **brought)) == [([5, 12], 17)]
    assert sums(base, more, of("b", "17", 17, **brought)) == [([5, 12], None)]


def test_an_addition_brings_a_total():
    """ "Another 5 boats will come, which brings the total to 17": 12 were there by another report."""
    boats = {"unit_head": "boat", "unit": "boats"}
    more = of("a", "5", 5, change=Change.ADDITION, state="came", state_head="come", **boats)
    total = of("a", "17", 17, state="came", state_head="come", **boats)
    total = replace(total, words=frozenset({"bring", "total"}))
    before = of("b", "12", 12, state="came", state_head="come", **boats)
    assert sums(more, total, before) == [([5, 12], 17)]
    assert sums(more, total, of("b", "12", 12, state="sank", state_head="sink", **boats)) == []


@pytest.mark.parametrize(("lead", "found"), [("which takes the total to", True), ("of its", False)])
def test_what_takes_the_total_to_a_number(lead, found):
    """ "340 workers leave, which takes the total to 431": another report told of 91 jobs."""
    workers, jobs = (
        {"unit_head": w, "unit": f"{w}s", "state": "", "state_head": ""} for w in ("worker", "job")
    )
    total = of("a", "95", 431, **workers)
    total = replace(total, nearby=replace(total.nearby, lead=lead))
    assert bool(sums(of("a", "340", 340, **workers), total, of("b", "12", 91, **jobs))) is found


def test_money_of_another_sentence_is_not_added_to():
    """ "Tarn spent $340. Quill spent an additional $95": two who spend."""
    money = {"unit": "$", "unit_head": "$", "state": "spent", "state_head": "spend"}
    more = of("a", "95", 95, change=Change.ADDITION, sentence=1, **money)
    assert sums(of("a", "340", 340, **money), more) == []
    assert sums(of("a", "340", 340, sentence=1, **money), more) == [([95, 340], None)]


def test_what_another_source_adds_is_added_to_another_number():
    """One speaks of 340 boats, another of 95 more: whose base is not told makes no sum."""
    boats = {"unit_head": "boat", "unit": "boats"}
    more = of("a", "95", 95, change=Change.ADDITION, sentence=1, **boats)
    assert sums(of("a", "340", 340, **boats), more) == [([95, 340], None)]
    assert sums(of("a", "340", 340, **boats), replace(more, actor=ActorId("quill"))) == []
