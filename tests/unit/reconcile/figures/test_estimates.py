import pytest

from storyledger.reconcile.figures.estimates import find_given_up
from storyledger.reconcile.figures.given import give_all
from storyledger.statement import Resolution
from tests.unit.stories import count, ran, reading, remark


def given_up(text, new, old, qualifier="earlier"):
    """(new, old) of each pair, as words."""
    report = ran(text, "a", 9)
    said = remark(report, text)
    ships = {"unit": "ships", "unit_head": "ship"}
    was = {"replaced": True, "qualifier": qualifier, **ships}
    found = [count(report, new, 300, said, **ships), count(report, old, 200, said, **was)]
    figures = sorted(found, key=lambda f: f.span.start)
    resolved = {said.id: Resolution()}
    read = reading(report, statements=[said], figures=figures)
    given = list(give_all(report, read, resolved, report.published, {}))
    return [(a.figure.span.of(text), b.figure.span.of(text)) for a, b in find_given_up(given)]


@pytest.mark.parametrize(
    "text",
    [
        "The bank lowered its estimate for the year from 200 to 300.",
        "The size of the ransom was reduced from 200 to 300.",
        "Last week's number was revised to 300 from 200.",
    ],
)
def test_an_estimate_or_a_demand_is_given_up(text):
    """Whatever it counts."""
    assert given_up(text, "300", "200") == [("300", "200")]


@pytest.mark.parametrize(
    "text",
    [
        "Tarn wants 300, down from the 200 that it initially demanded.",
        "The fleet had 300, better than the initially reported 200.",
    ],
)
def test_what_somebody_gave_before_is_given_up(text):
    """Beside it or a few sentences off."""
    assert given_up(text, "300", "200", "previous") == [("300", "200")]


@pytest.mark.parametrize(
    "text",
    [
        "The tax rose from 200 to 300 in a year.",
        "Tarn forecast that sales will grow from 200 this year to 300.",
        "The fleet had 300, up from 200 a year before.",
    ],
)
def test_what_changes_in_the_world_is_not(text):
    """It was so before."""
    assert given_up(text, "300", "200") == []
