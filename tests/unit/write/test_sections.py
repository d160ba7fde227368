from dataclasses import replace

import pytest

from storyledger.claim import Prediction
from storyledger.figure import Relation, RelationType
from storyledger.interval import one_day
from storyledger.write.phrases import open_desk
from storyledger.write.sections import (
    section_conflicts,
    section_denials,
    section_figures,
    section_forecasts,
    section_sums,
)
from storyledger.write.weights import Weights
from tests.unit.ledgers import DENIED, FORTY, HARMS, KILLED, OPEN, REBUILD, TOTAL, TWO, bridge
from tests.unit.stories import october


def told(section, **known):
    """The candidates of a section of the ledger made by hand."""
    desk = open_desk(bridge(**known))
    return list(section(desk, Weights(desk)))


def test_a_conflict_sets_both_sentences_side_by_side():
    """Nothing is said of who is right."""
    (found,) = told(section_conflicts)
    assert found.text.startswith("Accounts differ. Rescue chief Tomas Quill said 2 people")
    assert "Mayor Ilse Vandry said that at least 40" in found.text
    assert set(found.cites) == {HARMS.id, KILLED.id}


def test_numbers_of_two_days_are_no_conflict():
    """A day's toll and a week's differ without anybody disagreeing."""
    readings = bridge().readings
    texts = tuple(replace(r, text=r.text.replace("and 300 hurt.", "on Monday.  ")) for r in bridge().reports)
    assert told(section_conflicts, reports=texts, readings=readings) == []


def test_a_revision_tells_what_the_same_source_gave_before():
    """And in the report of which day."""
    revises = Relation(type=RelationType.REVISES, figures=(TWO.id, FORTY.id), total=None, why="later")
    found = told(section_figures, relations=(revises,))
    assert found[0].text.endswith(
        "The same source had given “at least 40 people” in a report of 9 October 2031."
    )
    assert KILLED.id in found[0].cites


def test_a_sum_cites_parts_and_total():
    """And gives the number that we computed."""
    (found,) = told(section_sums)
    assert found.lead == "Our sum: “2 people” and “300” make 302."
    assert (found.ours, set(found.cites)) == (("302",), {HARMS.id, TOTAL.id})


def test_denials_stand_before_what_is_not_confirmed():
    """By stance, then by weight."""
    assert [c.cites[0] for c in told(section_denials)] == [DENIED.id, OPEN.id]


@pytest.mark.parametrize(("due", "tail"), [(None, ""), (one_day(october(9)), "whether it came about.")])
def test_a_forecast_whose_time_is_over_says_that_nothing_was_found(due, tail):
    """Silence is told as silence."""
    (found,) = told(
        section_forecasts, predictions=(Prediction(statement=REBUILD.id, due=due, outcome="open"),)
    )
    assert found.text.endswith(tail)
    assert bool(found.tail) is bool(due)
