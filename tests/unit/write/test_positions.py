import pytest

from storyledger.claim import Outcome, Prediction
from storyledger.interval import one_day
from storyledger.write.phrases import open_desk
from storyledger.write.positions import section_denials, section_forecasts
from storyledger.write.weights import Weights
from tests.unit.ledgers import DENIED, KILLED, OPEN, REBUILD, TOTAL, bridge
from tests.unit.stories import october


def told(section, **known):
    """The candidates of a section of the ledger made by hand."""
    desk = open_desk(bridge(**known))
    return list(section(desk, Weights(desk)))


def test_denials_stand_before_what_is_not_confirmed():
    """By stance, then by weight; what is denied comes first where somebody else asserts it nearby."""
    assert [c.cites[0] for c in told(section_denials)] == [KILLED.id, DENIED.id, OPEN.id]


@pytest.mark.parametrize(
    ("due", "tail"),
    [
        (None, ""),
        (one_day(october(9)), ""),
        (one_day(october(12)), "Due on 12 October 2031."),
        (one_day(october(16)), ""),
    ],
)
def test_a_forecast_says_when_it_is_due(due, tail):
    """Where that is known; "Thursday" of a report that may have been brought up to date is not."""
    (found,) = told(
        section_forecasts, predictions=(Prediction(statement=REBUILD.id, due=due, outcome=Outcome.OPEN),)
    )
    assert found.tail == tail


def test_a_forecast_tells_what_came_of_it():
    """In the sentence of the report that says so, without a verdict of ours."""
    borne_out = Prediction(
        statement=REBUILD.id, due=None, outcome=Outcome.BORNE_OUT, evidence=(TOTAL.id,), why="x"
    )
    (found,) = told(section_forecasts, predictions=(borne_out,))
    assert found.tail == (
        "Set beside it: The ferry company said 302 people were killed or hurt (report of 10 October 2031)."
    )
    assert TOTAL.id in found.cites
