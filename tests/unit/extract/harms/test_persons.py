import pytest

from storyledger.extract.harms.persons import describe, is_person, is_told_before
from tests.unit.sentences import sentence

TEXT = "A 9-year-old boy, Ivo Tarn, died with his mother, 41, at the Brill Street home."
TABLE = (
    "A/DET/7/det 9/NUM/4/nummod -/PUNCT/2/punct year/NOUN/6/obl -/PUNCT/2/punct old/ADJ/7/amod boy/NOUN/12/nsubj ,/PUNCT/9/punct "
    "Ivo/PROPN/7/appos Tarn/PROPN/9/flat ,/PUNCT/7/punct died/VERB/0/root with/ADP/15/case his/PRON/15/nmod mother/NOUN/12/obl "
    ",/PUNCT/17/punct 41/NUM/15/nummod ,/PUNCT/15/punct at/ADP/23/case the/DET/23/det Brill/PROPN/22/compound Street/PROPN/23/compound "
    "home/NOUN/12/obl ./PUNCT/12/punct"
)
PARSED = sentence(TEXT, TABLE, names={"Ivo Tarn": "Person", "Brill Street": "Location"})
WORDS = [w.of(TEXT).lower() for w in PARSED.words]


def person(word):
    return describe(TEXT, PARSED, WORDS, WORDS.index(word))


def test_age_and_name_are_taken_from_before_and_after():
    """An apposition describes the noun before it."""
    boy = person("boy")
    assert (boy.age, boy.sex, boy.grown, boy.names) == (9, "m", False, {"ivo", "tarn"})


def test_whose_mother_she_is_says_nothing_of_her():
    """ "His" is no word of hers."""
    mother = person("mother")
    assert (mother.age, mother.sex, mother.names) == (41, "f", frozenset())


@pytest.mark.parametrize(
    ("word", "expected"),
    [("boy", True), ("old", False), ("ivo", False), ("mother", True), ("brill", False), ("home", False)],
)
def test_who_stands_for_one_person(word, expected):
    """A noun of a person does; an age or an apposition on it, a place and a thing do not."""
    assert is_person(PARSED, WORDS, WORDS.index(word), set()) is expected


def test_a_definite_noun_was_told_before():
    """ "The man" may be anyone; "a man" and whoever has an age is new."""
    text = "The man saw a man"
    parsed = sentence(text, "The/DET/2/det man/NOUN/3/nsubj saw/VERB/0/root a/DET/5/det man/NOUN/3/obj")
    words = text.lower().split()
    told = [is_told_before(parsed, words, i, describe(text, parsed, words, i)) for i in (1, 4)]
    assert told == [True, False]
    assert not is_told_before(PARSED, WORDS, WORDS.index("boy"), person("boy"))
