import pytest

from storyledger.reconcile.figures.estimates import find_given_up
from storyledger.reconcile.figures.given import give_all
from tests.unit.stories import count, ran, reading


def given_up(text, new, old, *, replaced=True):
    """(new, old) of each pair, as words."""
    report = ran(text, "a", 9)
    figures = sorted(
        (
            count(report, words, low, unit="ships", unit_head="ship", replaced=replaced and words == old)
            for words, low in ((new, 300), (old, 200))
        ),
        key=lambda f: f.span.start,
    )
    given = list(give_all(report, reading(report, figures=figures), {}, report.published, {}))
    return [(a.figure.span.of(text), b.figure.span.of(text)) for a, b in find_given_up(given)]


@pytest.mark.parametrize(
    "text",
    [
        "The bank lowered its estimate for the year from 200 to 300.",
        "The size of the ransom was reduced from 200 to 300.",
        "Last week's number was revised to 300 from 200.",
        "Tarn wants 300, down from the 200 that it initially demanded.",
        "The fleet had 300, better than the initially reported 200.",
    ],
)
def test_an_estimate_or_a_demand_is_given_up(text):
    """Whatever it counts."""
    assert given_up(text, "300", "200") == [("300", "200")]


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
