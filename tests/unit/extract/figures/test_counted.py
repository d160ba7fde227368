import pytest

from storyledger.extract.figures.counted import counted_by, singular
from storyledger.figure import Quantity
from tests.unit.sentences import sentence, spot


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


RIFLES = "They/PRON/2/nsubj had/VERB/0/root two/NUM/7/nummod AB/PROPN/7/compound -/PUNCT/6/punct 15/NUM/4/flat rifles/NOUN/2/obj"
ROUNDS = "They/PRON/2/nsubj had/VERB/0/root 200/NUM/7/nummod 9/NUM/6/nummod -/PUNCT/4/punct mm/NOUN/7/compound rounds/NOUN/2/obj"
DAY = "She/PRON/2/nsubj said/VERB/0/root 19/NUM/4/nummod yesterday/NOUN/2/obl"


@pytest.mark.parametrize(
    ("text", "table", "number", "counted"),
    [
        ("They had two AB-15 rifles.", RIFLES, "two", "AB-15 rifles"),
        ("They had 200 9-mm rounds.", ROUNDS, "200", "9-mm rounds"),
        ("She said 19 yesterday.", DAY, "19", ""),
    ],
)
def test_what_stands_between_a_number_and_its_noun(text, table, number, counted):
    """The code of a thing is of its name and no number beyond which another is counted; a day is not counted."""
    parsed, quantity = sentence(text, table), Quantity(span=spot(text, number), low=2, high=2)
    assert counted_by(text, parsed, 2, quantity).words == counted
