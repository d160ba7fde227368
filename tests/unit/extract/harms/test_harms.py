import pytest

from storyledger.extract.harms.harms import extract_harms
from storyledger.figure import Change, Quantity
from storyledger.harm import Fate
from tests.unit.sentences import report, sentence, spot


def harms_of(text, table, *numbers, **known):
    """Harms of one sentence; a number is (words, low) or (words, low, change)."""
    quantities = [
        Quantity(span=spot(text, n[0]), low=n[1], high=n[1], change=n[2] if len(n) > 2 else Change.TOTAL)
        for n in numbers
    ]
    return extract_harms(report(text), [sentence(text, table, **known)], quantities)


TWO_AND_THREE = (
    "Two men were killed and three others wounded.",
    (
        "Two/NUM/2/nummod men/NOUN/4/nsubj were/AUX/4/aux killed/VERB/0/root and/CCONJ/8/cc three/NUM/7/nummod others/NOUN/8/nsubj "
        "wounded/VERB/4/conj ./PUNCT/4/punct"
    ),
)


def test_numbers_have_their_own_fates():
    """Each number takes what stands beside it, and "others" are beside those told of."""
    found = harms_of(*TWO_AND_THREE, ("Two", 2), ("three", 3))
    assert [(h.fate, h.low, h.noun, h.other) for h in found] == [
        (Fate.KILLED, 2, "man", False),
        (Fate.INJURED, 3, "other", True),
    ]


def test_an_age_counts_nobody():
    """ "Boy, 7, dies" is one boy."""
    text = "Boy, 7, dies in Tarn"
    table = "Boy/NOUN/5/nsubj ,/PUNCT/3/punct 7/NUM/1/nummod ,/PUNCT/3/punct dies/VERB/0/root in/ADP/7/case Tarn/PROPN/5/obl"
    (boy,) = harms_of(text, table, ("7", 7))
    assert (boy.fate, boy.low, boy.age, boy.counted) == (Fate.KILLED, 1, 7, False)


def test_a_part_of_the_counted_is_not_the_counted():
    """When one of two girls dies, two have not died."""
    text = "One of the two girls died."
    table = "One/NUM/6/nsubj of/ADP/5/case the/DET/5/det two/NUM/5/nummod girls/NOUN/1/nmod died/VERB/0/root ./PUNCT/6/punct"
    assert not [h for h in harms_of(text, table, ("two", 2)) if h.fate is Fate.KILLED and h.low == 2]


@pytest.mark.parametrize(
    ("words", "fate", "low"),
    [
        ("triple homicide", Fate.KILLED, 3),
        ("double shooting", Fate.SHOT, 2),
        ("double fatal shooting", Fate.KILLED, 2),
    ],
)
def test_an_event_says_how_many(words, fate, low):
    """A triple homicide has three dead."""
    text = f"A {words}"
    *before, last = words.split()
    table = " ".join(
        ["A/DET/0/det", *(f"{w}/ADJ/{len(before) + 2}/amod" for w in before), f"{last}/NOUN/0/root"]
    )
    (found,) = harms_of(text, table)
    assert (found.fate, found.low, found.high) == (fate, low, low)


def test_the_fifth_to_die_makes_five():
    """An ordinal before one who died is a number of dead."""
    text = "A fifth victim died."
    table = "A/DET/3/det fifth/ADJ/3/amod victim/NOUN/4/nsubj died/VERB/0/root ./PUNCT/4/punct"
    assert {(h.low, h.counted) for h in harms_of(text, table)} == {(5, True), (1, False)}


def test_all_victims_may_be_dead_by_now():
    """ "All four victims were wounded" counts whoever was shot."""
    text = "All four victims were wounded."
    table = "All/DET/3/det four/NUM/3/nummod victims/NOUN/5/nsubj were/AUX/5/aux wounded/VERB/0/root ./PUNCT/5/punct"
    assert [h.fate for h in harms_of(text, table, ("four", 4))] == [Fate.SHOT]


def test_another_event_and_a_repeated_sentence_are_passed_over():
    """What is told of a separate shooting is none of this one's."""
    text, table = TWO_AND_THREE
    again = extract_harms(report(text), [sentence(text, table), sentence(text, table)], [])
    assert len(again) == len(extract_harms(report(text), [sentence(text, table)], []))
    text = "In a separate attack a man died."
    table = "In/ADP/4/case a/DET/4/det separate/ADJ/4/amod attack/NOUN/7/obl a/DET/6/det man/NOUN/7/nsubj died/VERB/0/root ./PUNCT/7/punct"
    assert harms_of(text, table) == []
