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
        ("buses", "bus"),
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
HAS = "Tarn/PROPN/3/nsubj has/AUX/3/aux 35/NUM/4/nummod confirmed/VERB/0/root cases/NOUN/4/obj"
EITHER = "Tarn/PROPN/2/nsubj reports/VERB/0/root 13/NUM/2/obj confirmed/VERB/2/ccomp or/CCONJ/6/cc suspected/VERB/7/amod deaths/NOUN/4/nsubj"
VOTERS = "It/PRON/2/nsubj held/VERB/0/root 40/NUM/5/nummod masked/VERB/5/amod men/NOUN/2/obj"
SIGNED = "Then/ADV/4/advmod ,/PUNCT/4/punct 40/NUM/4/nsubj signed/VERB/0/root letters/NOUN/4/obj"
SENT = "Half/NUM/0/root of/ADP/4/case the/DET/4/det men/NOUN/1/nmod the/DET/6/det army/NOUN/7/nsubj sent/VERB/4/acl"
SHARE = "It/PRON/2/nsubj rose/VERB/0/root by/ADP/4/case 900/NUM/7/nummod (/PUNCT/7/punct 20/NUM/7/nummod percent/NOUN/2/obl )/PUNCT/7/punct"
HYPHEN = "They/PRON/2/nsubj held/VERB/0/root two/NUM/2/obj of/ADP/4/case the/DET/3/det best/ADJ/8/advmod -/PUNCT/6/punct known/VERB/9/amod guards/NOUN/0/root"
LAST = "It/PRON/2/nsubj took/VERB/0/root 900/NUM/5/nummod last/ADJ/5/amod year/NOUN/2/obl"
DAY = "She/PRON/2/nsubj said/VERB/0/root 26/NUM/4/nummod yesterday/NOUN/2/obl"


@pytest.mark.parametrize(
    ("text", "table", "number", "counted"),
    [
        ("It hit four of the mill's old cooks", OWNER, "four", "old cooks"),
        ("Here are nine hurt – police", DASH, "nine", ""),
        ("Tarn has 35 confirmed cases", HAS, "35", "confirmed cases"),
        ("Tarn reports 13 confirmed or suspected deaths", EITHER, "13", "confirmed or suspected deaths"),
        ("It held 40 masked men", VOTERS, "40", "masked men"),
        ("Then , 40 signed letters", SIGNED, "40", ""),
        ("Half of the men the army sent", SENT, "Half", "men"),
        ("It rose by 900 ( 20 percent )", SHARE, "900", ""),
        ("It took 900 last year", LAST, "900", ""),
        ("They held two of the best-known guards", HYPHEN, "two", "best-known guards"),
        ("They had two AB-15 rifles.", RIFLES, "two", "AB-15 rifles"),
        ("They had 300 5-mm screws.", SCREWS, "300", "5-mm screws"),
        ("She said 26 yesterday.", DAY, "26", ""),
    ],
)
def test_what_stands_between_a_number_and_its_noun(text, table, number, counted):
    """The code of a thing is of its name and no number beyond which another is counted; a day is not counted."""
    parsed, quantity = sentence(text, table), Quantity(span=spot(text, number), low=2, high=2)
    assert counted_by(text, parsed, 2, quantity).words == counted
