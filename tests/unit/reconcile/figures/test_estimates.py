import pytest

from storyledger.reconcile.figures.circumstances import give_all
from storyledger.reconcile.figures.estimates import find_given_up
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


def test_what_a_number_is_compared_with_is_not_given_up():
    """Whoever demanded it may demand it still."""
    assert (
        given_up("Tarn gets 300, far more than the 200 that Quill had asked for.", "300", "200", "previous")
        == []
    )


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


def test_of_the_dead_and_the_hurt_the_number_before_is_of_its_size():
    """Where it says neither; where both would do, none is given up."""
    assert of_two("The office gave 300 dead and 950 hurt. It had said 240.", "950") == ["300"]
    assert of_two("The office gave 300 dead and 360 hurt. It had said 240.", "360") == []


def of_two(text, hurt):
    """Words of the numbers that "240" is given up for."""
    report = ran(text, "a", 9)
    said = remark(report, text)
    people = {"unit": "people", "unit_head": "person"}
    figures = [
        count(report, "300", 300, said, state="killed", state_head="kill", **people),
        count(report, hurt, float(hurt), said, state="hurt", state_head="hurt", **people),
        count(
            report,
            "240",
            240,
            said,
            qualifier="previous",
            unit="",
            unit_head="",
            state="",
            state_head="",
            sentence=1,
        ),
    ]
    read = reading(report, statements=[said], figures=figures)
    given = list(give_all(report, read, {said.id: Resolution()}, report.published, {}))
    return [a.figure.span.of(text) for a, _ in find_given_up(given)]
