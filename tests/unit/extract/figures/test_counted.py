import pytest

from storyledger.extract.figures.counted import singular


@pytest.mark.parametrize(
    ("noun", "one"),
    [
        ("Soldiers", "soldier"),
        ("bodies", "body"),
        ("churches", "church"),
        ("boxes", "box"),
        ("women", "woman"),
        ("firemen", "fireman"),
        ("children", "child"),
        ("people", "person"),
        ("bus", "bus"),
        ("police", "police"),
        ("ferry", "ferry"),
    ],
)
def test_a_counted_noun_is_known_by_its_singular(noun, one):
    """By rule, with the irregular ones of the news."""
    assert singular(noun) == one
