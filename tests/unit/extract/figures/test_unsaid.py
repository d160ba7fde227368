import pytest

from storyledger.extract.figures.unsaid import harm_of_unit, toll_before
from tests.unit.sentences import sentence, spot


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The death toll in Tarn rose to 40", ("people", "person", "death toll in Tarn", "die")),
        ("The number of troops in Tarn was put at 40", ("troops", "troop", "in Tarn", "be")),
        (
            "The number of people whose boats were taken has grown from 40",
            ("people", "person", "whose boats were taken", "boat"),
        ),
        (
            "The number of miners who were rescued rose to 40",
            ("miners", "miner", "who were rescued", "rescued"),
        ),
        ("The number of homes without power fell to 40", ("homes", "home", "without power", "without_power")),
        ("The number of homes destroyed has risen to 40", ("homes", "home", "destroyed", "destroyed")),
    ],
)
def test_a_level_counts_what_its_noun_names(text, told):
    """ "The toll" or "the number of" before a bare number, with its place."""
    flat = sentence(text, " ".join(f"{w}/X/0/dep" for w in text.split()))
    assert toll_before(text, flat, spot(text, "40")) == told


def test_the_harm_may_stand_with_the_counted():
    """Dead protesters that were seen are dead; wounded soldiers who were flown out were flown out."""
    assert harm_of_unit("dead protesters", "see") == ("dead", "die")
    assert harm_of_unit("wounded soldiers", "fly") is None
