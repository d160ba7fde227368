from dataclasses import replace

import pytest

from storyledger.figure import Bound, Change, Perpetrators, RelationType
from storyledger.interval import Interval, one_day
from storyledger.reconcile.actors.offices import Voice
from storyledger.reconcile.figures.equals import find_equals
from storyledger.reconcile.figures.figures import track_figures
from storyledger.reconcile.figures.nearby import Nearby
from storyledger.reconcile.figures.relations import relate_figures
from storyledger.span import Span
from storyledger.statement import Stance
from tests.unit.givens import INJURED, SENT, of
from tests.unit.stories import october

SAME, REVISES, CONFLICTS, SUMS, DIFFERENT = RelationType


def relations(*given):
    """(type, figures as words, total) of every relation."""
    words = {g.figure.id: f"{g.figure.low:g}" for g in given}
    found = relate_figures(given, track_figures(given))
    assert all(r.why for r in found)
    return [(r.type, tuple(words[f] for f in r.figures), r.total and words[r.total]) for r in found]


def test_the_same_number_of_the_same_thing_agrees():
    """Two reports with one number are no conflict."""
    given = of("a", "40"), of("b", "40", who="quill")
    (found,) = relate_figures(given, track_figures(given), find_equals(given))
    assert (found.type, found.why) == (SAME, "the same number of the same thing")
    assert relations(*given) == []


def test_one_source_with_another_number_later_revises():
    """The newer number stands first."""
    assert relations(of("a", "30", day=8), of("b", "40", day=9)) == [(REVISES, ("40", "30"), None)]


def test_a_level_of_another_day_is_the_next_of_one_count():
    """Homes without power: nothing happened on either day that the other does not count."""
    dark = {"unit": "homes", "unit_head": "home", "state": "without power", "state_head": "without_power"}
    old, new = (
        replace(of("a", words, day=day, **dark), happened=one_day(october(day)))
        for words, day in (("300", 8), ("40", 9))
    )
    assert relations(old, new) == [(REVISES, ("40", "300"), None)]


def test_a_low_toll_of_an_earlier_day_is_no_conflict():
    """Tolls grow: two sources on two days do not contradict each other."""
    assert relations(of("a", "10", day=5), of("b", "40", who="quill", day=9)) == []


def test_two_sources_of_one_time_that_cannot_both_hold_conflict():
    """Side by side in one report, two named sources, two numbers."""
    assert relations(of("a", "30"), of("a", "300", who="quill")) == [(CONFLICTS, ("300", "30"), None)]


@pytest.mark.parametrize(
    ("last", "sentence", "places", "apart"),
    [(9, 1, (), True), (9, 5, (), False), (9, 1, ("Lower Tarn",), False), (6, 1, (), False)],
)
def test_two_numbers_set_side_by_side_are_of_one_time(last, sentence, places, apart):
    """Though one of them may be of many days; not farther off, nor of one town, nor of last week."""
    dated = replace(of("a", "30"), said=Interval(earliest=october(1), latest=october(last)))
    other = of("a", "300", who="quill")
    other = replace(other, figure=replace(other.figure, sentence=sentence, places=places))
    dated = replace(dated, figure=replace(dated.figure, sentence=0))
    assert bool(relations(dated, other)) is apart


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ({}, {"bound": Bound.UP_TO, "low": 0.0, "high": 300.0}),
        ({}, {"low": 30.0, "high": 300.0}),
        ({"places": ("Quill",), **SENT}, {"places": ("Tarn",), **SENT}),
    ],
)
def test_what_can_both_hold_is_no_conflict(first, second):
    """A bound, a range or another place leaves room for both."""
    found = relations(of("a", "30", **first), of("a", "300", who="quill", **second))
    assert CONFLICTS not in [r[0] for r in found]


def test_a_report_may_set_two_numbers_against_each_other_itself():
    """Also stages of one day and lower bounds conflict where it says so; not without a word of it."""
    low, high = (
        of("a", "30", bound=Bound.AT_LEAST, high=None),
        of("a", "40", who="quill", bound=Bound.AT_LEAST, high=None),
    )
    assert relations(low, replace(high, against=True)) == [(CONFLICTS, ("40", "30"), None)]
    assert CONFLICTS not in [r[0] for r in relations(low, high)]
    own = of("a", "40", bound=Bound.AT_LEAST, high=None)
    assert CONFLICTS not in [r[0] for r in relations(low, replace(own, against=True))]
    holds = of("a", "40", who="quill")
    assert relations(low, replace(holds, against=True)) == []


def test_what_one_sentence_compares_is_two_counts():
    """ "Expects 30 ships, compared with 40 at the last fair"."""
    sail = {"unit": "ships", "unit_head": "ship", "state": "expected: come", "state_head": "come"}
    now, then = of("a", "30", day=9, **sail), of("a", "40", day=8, **sail)
    assert [r[0] for r in relations(now, then)] == [REVISES]
    assert relations(now, replace(then, nearby=Nearby(lead="ships, compared with"))) == []


def test_a_forecast_conflicts_with_nothing():
    """What is expected is no count."""
    assert relations(of("a", "30"), of("a", "300", who="quill", stance=Stance.EXPECTS)) == []


def test_harms_side_by_side_sum_to_a_given_total():
    """300 killed and 2,700 injured make the 3,000 casualties that another gives."""
    killed, injured = of("a", "300"), of("a", "2,700", **INJURED)
    total = of("b", "3,000", who="quill", state="killed or wounded", state_head="kill")
    found = relations(killed, injured, total)
    assert (SUMS, ("300", "2700"), "3000") in found
    assert CONFLICTS not in [r[0] for r in found]


def test_numbers_that_add_up_by_chance_are_no_sum():
    """Arithmetic alone proves nothing: the wording must put the parts together."""
    far = {"sentence": 30}
    parts = [
        of("a", "10", **SENT),
        of("a", "30", unit="ferries", unit_head="ferry", state="sunk", state_head="sink", **far),
    ]
    assert SUMS not in [r[0] for r in relations(*parts, of("b", "40", who="quill", **SENT))]


def test_harms_without_a_fitting_total_are_no_sum():
    """Coordination alone is chance."""
    assert relations(of("a", "300"), of("a", "2,700", **INJURED)) == []


def test_an_addition_is_added_without_a_total():
    """ "30 soldiers, and another 10": the words themselves add them up."""
    found = relations(of("a", "10", **SENT), of("a", "30", change=Change.ADDITION, **SENT))
    assert found == [(SUMS, ("10", "30"), None)]


def test_equal_numbers_of_different_things_are_told_apart():
    """300 killed and 300 sent are two things, and the ledger says so."""
    found = relations(of("a", "300"), of("b", "300", who="quill", **SENT), of("c", "300", **SENT))
    assert DIFFERENT in [r[0] for r in found]


def test_a_sentence_that_gives_a_number_up_revises_it():
    """ "40, not 300": the replaced one is the old, though the report has no other day."""
    given_up = {"replaced": True, "sentence": 4}
    assert relations(of("a", "40", who="", sentence=4), of("a", "300", who="", **given_up)) == [
        (REVISES, ("40", "300"), None)
    ]


def test_a_toll_with_the_gunman_is_no_revision_of_one_without():
    """ "12 dead, including the gunman" and "10 killed" count two groups, and the ledger says so."""
    found = relations(of("a", "10", day=8), of("b", "12", day=9, perpetrators=Perpetrators.COUNTED))
    assert found == [(DIFFERENT, ("10", "12"), None)]


def test_dozens_do_not_revise_a_count_that_they_hold():
    """A vague word says no more than the number did."""
    assert relations(of("a", "40", day=8), of("b", "30", day=9, high=None)) == []


def test_one_days_dead_are_not_the_dead_of_all_days():
    """What one source counts for a day does not replace its total."""
    assert relations(of("a", "300"), of("b", "30", happened=9)) == []


def test_tolls_of_two_named_places_are_two_tolls():
    """Neither the same number nor another one relates them."""
    tarn, quill = ({"places": (place,), "state": f"killed in {place}"} for place in ("Tarn", "Quill"))
    assert relations(of("a", "30", **tarn), of("b", "30", who="quill", **quill)) == []
    assert relations(of("a", "30", day=8, **tarn), of("b", "40", day=9, **quill)) == []


def test_a_toll_of_one_place_is_in_no_conflict_with_one_of_all():
    """The one may be part of the other."""
    tarn = {"places": ("Tarn",), "state": "killed in Tarn"}
    assert relations(of("a", "30", **tarn), of("a", "300", who="quill")) == []


def test_two_names_of_one_side_do_not_conflict():
    """No reader sets "Tarn Hospital" against "Tarn Hospital staff"."""
    hospital = Voice(frozenset({"tarn"}), None)
    a, b = of("a", "30", voice=hospital), of("a", "300", who="quill", voice=hospital)
    assert relations(a, b) == []


def test_bodies_of_one_state_revise_each_other_upwards():
    """A ministry and a government of one state are stages of one count."""
    state = Voice(frozenset({"health"}), "Peru")
    a, b = of("a", "30", day=8, voice=state), of("b", "40", day=9, who="quill", voice=state)
    assert relations(a, b) == [(REVISES, ("40", "30"), None)]


def test_wildly_different_numbers_are_of_two_events():
    """Ten miners and three thousand townspeople: doubt, so nothing is said."""
    assert relations(of("a", "10"), of("a", "3,000", who="quill")) == []


def test_a_later_report_replaces_an_undisputed_number():
    """40 in a report's own name, a day after a source gave 30 to 45 as 44."""
    found = relations(of("a", "30", day=8, low=44.0, high=44.0), of("b", "40", day=9, who=""))
    assert found == [(REVISES, ("40", "44"), None)]


def test_a_source_of_a_later_report_gives_the_next_stage_of_a_reports_own_toll():
    """30 in a report's own name, then 40 by a source; not far more, which may be of another event, nor on one day."""
    own = of("a", "30", day=8, who="", bound=Bound.AT_LEAST, high=None)
    assert relations(own, of("b", "40", day=9)) == [(REVISES, ("40", "30"), None)]
    assert relations(own, of("b", "300", day=9)) == []
    assert relations(own, of("b", "40", day=8)) == []


def test_an_overall_toll_is_no_newer_one():
    """One report gives 40 in all and 30 of a night: a whole and its part."""
    night, week = of("a", "30", who="", sentence=0), of("a", "40", who="", sentence=3)
    night = replace(night, figure=replace(night.figure, bound=Bound.AT_LEAST, high=None))
    assert relations(night, week) == [(REVISES, ("40", "30"), None)]
    assert relations(night, replace(week, words=week.words | {"overal"})) == []


def test_one_more_is_no_count_of_one():
    """ "12 people and the gunman" is no report of one dead."""
    added = of("b", "10", low=1.0, high=1.0, change=Change.ADDITION)
    assert relations(of("a", "12", low=1.0, high=1.0), added) == []


def test_a_note_is_not_older_than_its_report():
    """What an editor put on top later is not replaced by a report of the next day."""
    assert relations(of("a", "30", day=8, who="", noted=True), of("b", "40", day=9, who="")) == []


def test_a_number_that_many_reports_replace_is_replaced_once():
    """By the first report that has the new one."""
    later = [of(name, "40", day=9, who="") for name in ("b", "c", "d")]
    found = relations(of("a", "30", day=8, who=""), *later)
    assert [r[0] for r in found].count(REVISES) == 1


def test_close_tolls_of_two_sources_are_stages():
    """Forty and thirty-six, side by side: an hour may lie between."""
    assert relations(of("a", "40"), of("a", "30", low=36.0, high=36.0, who="quill")) == []


def test_a_rounder_bound_takes_nothing_back():
    """ "More than 30" holds where "more than 40" was said before."""
    open_ = {"high": None, "bound": Bound.MORE_THAN}
    assert relations(of("a", "40", day=8, **open_), of("b", "30", day=9, **open_)) == []


AFFECTED = {"state": "affected", "state_head": "affect"}


def test_two_nations_affected_are_two_counts():
    """ "300 Peruvians" is no newer number of "2,700 Britons", and no track holds both."""
    first = of("a", "2,700", unit="Britons", unit_head="briton", **AFFECTED)
    later = of("b", "300", day=12, unit="Peruvians", unit_head="peruvian", **AFFECTED)
    assert relations(first, later) == []


def test_a_part_of_those_reached_contradicts_nobody():
    """ "300 were hit twice" beside the 3,000 affected."""
    both = of("a", "3,000", **AFFECTED), of("a", "300", who="quill", **AFFECTED)
    assert CONFLICTS not in [r[0] for r in relations(*both)]


MISSILES = {"unit": "missiles", "unit_head": "missile", "state": "hit", "state_head": "hit"}
FLOW = {"unit": "barrels per day", "unit_head": "barrel", "state": "leaking", "state_head": "leak"}


def test_how_many_hit_is_disputed_though_both_tell_of_a_part():
    """ "40 of them hit" and "only 12 of them reached the quay"; of the dead two parts are two counts."""
    both = {"change": Change.PART}
    found = relations(of("a", "40", **MISSILES, **both), of("a", "12", who="quill", **MISSILES, **both))
    assert [r[0] for r in found] == [CONFLICTS]
    assert relations(of("a", "40", **both), of("a", "12", who="quill", **both)) == []


def test_none_is_a_number_that_others_contradict():
    """Whoever denies that any was intercepted says that none was."""
    none = of("a", "12", low=0.0, stance=Stance.DENIES, **{**MISSILES, "state": "shot down"})
    some = of("a", "40", who="quill", **{**MISSILES, "state": "shot down"})
    assert none.disowned is False
    assert [r[0] for r in relations(none, some)] == [CONFLICTS]


def test_nobody_hurt_in_another_blow_contradicts_nobody():
    """ "Nobody was hurt", told some sentences off, is of another place; right beside the number it is a denial."""
    none = of("a", "12", low=0.0, sentence=4, **INJURED)
    some = of("a", "40", who="quill", **INJURED)
    assert relations(none, some) == []
    assert [r[0] for r in relations(replace(none, figure=replace(none.figure, sentence=1)), some)] == [
        CONFLICTS
    ]


def test_a_number_of_the_whole_country_contradicts_no_town():
    """ "Nationally it is 300": of the 12 nobody says so."""
    whole, town = of("a", "300", **INJURED), of("a", "12", who="quill", **INJURED)
    assert [r[0] for r in relations(whole, town)] == [CONFLICTS]
    assert relations(replace(whole, nearby=Nearby(lead="Nationally it was")), town) == []


def test_a_rate_is_replaced_by_what_its_report_says_it_was_not_before():
    """ "To 40 barrels a day, up from an earlier 30"."""
    now, before = of("a", "40", who="", **FLOW), of("a", "300", who="", qualifier="earlier", **FLOW)
    assert relations(now, before) == [(REVISES, ("40", "300"), None)]


def test_what_a_number_was_before_may_be_told_a_sentence_later():
    """ "40 were hurt. The number is up from 30"; of a part nothing follows."""
    now, before = of("a", "40", sentence=0), of("a", "30", sentence=1, replaced=True)
    assert relations(now, before) == [(REVISES, ("40", "30"), None)]
    assert relations(of("a", "40", change=Change.PART), before) == []


def test_of_two_sides_each_fires_its_own():
    """Where one number names no side, both are of one salvo only if close."""
    fired = {"unit": "missiles", "unit_head": "missile", "state": "fired", "state_head": "fire"}
    ours = of("a", "300", **fired)
    ours = replace(ours, nearby=replace(ours.nearby, doers=frozenset({"Quill"})))
    close, far = (of("a", "12", low=low, high=low, who="quill", **fired) for low in (295.0, 40.0))
    assert [r[0] for r in relations(ours, close)] == [CONFLICTS]
    assert relations(ours, far) == []


def test_who_gives_far_fewer_affected_gives_those_of_one_country():
    """12 here and 3,000 in all are no two versions of one count."""
    reached = {"state": "affected", "state_head": "affect"}
    assert relations(of("a", "12", day=8, **reached), of("a", "3,000", **reached)) == []
    assert relations(of("a", "300", day=8, **reached), of("a", "2,700", **reached)) != []


def test_one_source_foretells_another_number():
    """The later revises; two sources may foretell what they like, and what is foretold is no count."""
    foretold = {"state": "expected: sent", "state_head": "send"}
    old, new = of("a", "300", day=8, **foretold), of("b", "2,700", **foretold)
    assert relations(old, new) == [(REVISES, ("2700", "300"), None)]
    before = replace(
        new, figure=replace(new.figure, qualifier="earlier"), said=old.said, published=old.published
    )
    assert relations(before, replace(old, said=None)) == [(REVISES, ("300", "2700"), None)]
    assert relations(old, of("b", "2,700", who="quill", **foretold)) == []
    assert relations(old, of("b", "2,700", **SENT)) == []


def test_what_a_source_had_said_is_what_it_was_before():
    """ "40 boats sank. The guard had said 30"; of another source it is another opinion."""
    boats = {"unit": "boats", "unit_head": "boat", "state": "sank", "state_head": "sink"}
    now, before = of("a", "40", **boats), of("a", "30", qualifier="previous", sentence=1, **boats)
    before = replace(before, figure=replace(before.figure, span=Span(90, 92)))
    assert relations(now, before) == [(REVISES, ("40", "30"), None)]
    other = of("a", "30", who="quill", qualifier="previous", sentence=1, **boats)
    assert REVISES not in [r[0] for r in relations(now, other)]


def test_two_sorts_of_one_kind_do_not_revise_each_other():
    """Support workers and school workers on strike; where neither is narrowed, one may."""
    on_strike = {"unit_head": "worker", "state": "been on strike", "state_head": "be"}
    first = of("a", "30", day=8, unit="support workers", **on_strike)
    assert relations(first, of("b", "40", unit="school workers", **on_strike)) == []
    assert relations(first, of("b", "40", unit="workers", **on_strike)) == [(REVISES, ("40", "30"), None)]


def test_the_toll_of_years_is_no_stage_of_one_event():
    """ "40 killed in little more than two years" after 30 in one night."""
    night, years = of("a", "30", day=8, who=""), of("b", "40", who="")
    assert relations(night, years) == [(REVISES, ("40", "30"), None)]
    assert relations(night, replace(years, nearby=replace(years.nearby, over_years=True))) == []


def test_a_change_to_come_revises_nothing():
    """ "Will have dropped from 40 to 30" corrects no number."""
    foretold = {"state": "expected: lack", "state_head": "lack"}
    assert relations(of("a", "40", replaced=True, **foretold), of("a", "30", **foretold)) == []


def test_fewer_bodies_than_the_dead_contradict_nothing():
    """A morgue counts those it holds; more bodies than dead cannot both hold."""
    bodies = {"unit": "bodies", "unit_head": "body", "state": "found", "state_head": "find"}
    assert relations(of("a", "30", who="quill", **bodies), of("a", "300")) == []
    assert relations(of("a", "30"), of("a", "300", who="quill", **bodies)) == [
        (CONFLICTS, ("300", "30"), None)
    ]


def test_a_source_gives_up_its_own_bare_estimate():
    """ "Its estimate had risen from 30 to 40" needs no noun."""
    bare = {"unit": "", "unit_head": "", "state": "risen", "state_head": "rise"}
    old, new = (
        replace(of("a", n, replaced=n == "30", **bare), words=frozenset({"estimat"})) for n in ("30", "40")
    )
    assert relations(old, new) == [(REVISES, ("40", "30"), None)]


def test_the_missing_go_down_as_well():
    """Some are found: a later report's lower number replaces the earlier one."""
    missing = {"state": "missing", "state_head": "miss"}
    assert relations(of("a", "40", who="", day=8, **missing), of("b", "30", who="", day=9, **missing)) == [
        (REVISES, ("30", "40"), None)
    ]


def test_what_a_report_says_was_given_before_is_replaced_by_what_it_tells():
    """ "40 have come, against the 30 of which he spoke": a bare number counts what the other does; far ones do not."""
    bare = {"unit": "", "unit_head": "", "state": "spoke", "state_head": "speak", "qualifier": "previous"}
    now, far = of("a", "40", **SENT), of("a", "3,000", **SENT)
    assert relations(now, of("a", "30", **bare)) == [(REVISES, ("40", "30"), None)]
    assert relations(far, of("a", "30", **bare)) == []
