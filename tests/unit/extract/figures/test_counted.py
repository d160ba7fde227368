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
SCREWS = "They/PRON/2/nsubj had/VERB/0/root 300/NUM/7/nummod 5/NUM/6/nummod -/PUNCT/4/punct mm/NOUN/7/compound screws/NOUN/2/obj"
OWNER = "It/PRON/2/nsubj hit/VERB/0/root four/NUM/2/obj of/ADP/6/case the/DET/6/det mill/NOUN/3/nmod 's/PART/6/case old/ADJ/9/amod cooks/NOUN/2/obl"
DASH = "Here/ADV/6/advmod are/AUX/6/cop nine/NUM/6/nummod hurt/ADJ/6/amod –/PUNCT/6/punct police/NOUN/0/root"
DAY = "She/PRON/2/nsubj said/VERB/0/root 26/NUM/4/nummod yesterday/NOUN/2/obl"


@pytest.mark.parametrize(
    ("text", "table", "number", "counted"),
    [
        ("It hit four of the mill's old cooks", OWNER, "four", "old cooks"),
        ("Here are nine hurt – police", DASH, "nine", ""),
        ("They had two AB-15 rifles.", RIFLES, "two", "AB-15 rifles"),
        ("They had 300 5-mm screws.", SCREWS, "300", "5-mm screws"),
        ("She said 26 yesterday.", DAY, "26", ""),
    ],
)
def test_what_stands_between_a_number_and_its_noun(text, table, number, counted):
    """The code of a thing is of its name and no number beyond which another is counted; a day is not counted."""
    parsed, quantity = sentence(text, table), Quantity(span=spot(text, number), low=2, high=2)
    assert counted_by(text, parsed, 2, quantity).words == counted
