import pytest

from storyledger.extract.figures.unsaid import toll_before
from storyledger.pipeline import read_report
from tests.unit.sentences import report, sentence, spot


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Soldiers dug in near Tarn. Brill put the losses at 600.", "casualty"),
        ("The mill will close in May. Brill put the losses at 600.", None),
    ],
)
def test_losses_are_people_only_where_there_is_a_war(text, told):
    """A firm's are of money or jobs."""
    (figure,) = (f for f in read_report(report(text, "a")).figures if f.low == 600)
    assert (figure.state_head == "casualty") is (told is not None)


@pytest.mark.parametrize(
    ("text", "unit", "state"),
    [
        ("Brill put the dead at 14 .", "people", "die"),
        ("The dead of Tarn now number 14 .", "people", "die"),
        ("The list of missing is down to 14 .", "people", "miss"),
        ("Confirmed deaths rose to 14 .", "people", "die"),
        ("It cut its tally of those affected to 14 .", "people", "affect"),
        ("The find brought to 14 the number of dead .", "people", "die"),
        ("It put the Vandry force near the dam at 14 .", "Vandry force", "be"),
        ("It put the labour force at 14 .", None, None),
        ("The number of children in care rose to 14 .", "children", "be"),
        (
            "The number of people hurt when the dam at Tarn gave way is now being given by the mayor and by two hospitals of the region as 14 .",
            "people",
            "hurt",
        ),
    ],
)
def test_what_a_toll_makes_a_number_count(text, unit, state):
    """A toll, a list, a force, "the number of": named before the number, or right after it."""
    parsed = sentence(text, " ".join(f"{word}/X/0/dep" for word in text.split()))
    told = toll_before(text, parsed, spot(text, "14"))
    assert (told and (told[0], told[3])) == (unit and (unit, state))
