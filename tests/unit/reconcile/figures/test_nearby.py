import pytest

from storyledger.reconcile.figures.nearby import look_round
from storyledger.span import Span
from tests.unit.stories import count, ran


def round_of(text, *numbers):
    """The surroundings of each number of a sentence, a number being (words, value, unit)."""
    report = ran(text, "a", 9)
    figures = [count(report, words, low, unit_head=unit) for words, low, unit in numbers]
    return [look_round(text, Span(0, len(text)), figures)[f.id] for f in figures], figures


def test_other_words_for_one_thing_are_one():
    """A duty is a tariff, a product an item; the number itself is no word, other numbers are."""
    text = "Tarnland put a 20% duty on 340 products."
    (near, _), _ = round_of(text, ("20%", 20, "%"), ("340", 340, "product"))
    assert {"charge", "goods", "#340"} <= near.words
    assert not any("20" in word for word in near.words)


@pytest.mark.parametrize(
    ("text", "thing", "states"),
    [
        ("Duties hit $3 billion worth of Peruvian timber after a vote.", "Peruvian timber", {"Peru"}),
        ("Duties hit Peruvian timber worth $3 billion.", "Peruvian timber", {"Peru"}),
        ("The fund gave $3 billion in May.", "", set()),
        ("The fund gave $3 billion to Peru.", "", set()),
    ],
)
def test_what_a_sum_is_of(text, thing, states):
    """Stands behind "of" or before "worth"."""
    ((near,), _) = round_of(text, ("$3 billion", 3e9, "$"))
    assert (near.thing, near.states) == (thing, states)


@pytest.mark.parametrize(
    ("text", "moved"),
    [
        ("The duty was raised from 10% to 20%.", [1, None]),
        ("The duty was raised to 10%, from 20%.", [None, 0]),
        ("The cost was 10%, up from 20%.", [None, 0]),
        ("The cost was 10%, up from an earlier estimate of 20%.", [None, 0]),
        ("The duty ranged from 10% to 20%.", [None, None]),
        ("The duty rose by 10% and the tax to 20%.", [None, None]),
    ],
)
def test_what_a_number_became(text, moved):
    """Only a verb of change makes the one the other's earlier value."""
    near, figures = round_of(text, ("10%", 10, "%"), ("20%", 20, "%"))
    places = {f.id: i for i, f in enumerate(figures)}
    assert [places.get(n.moved_to) for n in near] == moved


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("Duties hit $3 billion worth of U.S. timber after a vote.", "$3 billion worth of U.S. timber"),
        ("The fund, which is old, gave the town $3 billion.", "gave the town $3 billion"),
        ("A $3 billion request, the largest, failed.", "$3 billion request"),
    ],
)
def test_an_amount_is_named_in_the_words_of_its_report(text, phrase):
    """By what follows, else by what stands before."""
    ((near,), _) = round_of(text, ("$3 billion", 3e9, "$"))
    assert near.phrase == phrase


@pytest.mark.parametrize(
    ("text", "converted"),
    [
        ("The ferry sank in 6,000 feet (1,829 metres) of water.", [1, None]),
        ("The ferry sank in 6,000 feet, or 1,829 metres, of water.", [1, None]),
        ("The ferry sank 6,000 feet down and 1,829 metres off the quay.", [None, None]),
    ],
)
def test_one_amount_in_two_units(text, converted):
    """Only brackets or an "or" make them one."""
    near, figures = round_of(text, ("6,000 feet", 6_000, "feet"), ("1,829", 1_829, "m"))
    places = {f.id: i for i, f in enumerate(figures)}
    assert [places.get(n.in_other_unit) for n in near] == converted


def test_two_measures_that_are_not_equal():
    """300 metres are no 6,000 feet."""
    near, _ = round_of(
        "It sank in 6,000 feet (300 metres).", ("6,000 feet", 6_000, "feet"), ("300", 300, "m")
    )
    assert not any(n.in_other_unit for n in near)


@pytest.mark.parametrize(
    ("text", "far_off"),
    [
        ("The ferry sank 50 miles off the coast.", True),
        ("The ferry sank 50 miles south of Tarn.", True),
        ("The ferry drifted for 50 miles.", False),
    ],
)
def test_how_far_off_a_place_is(text, far_off):
    """It tells where."""
    ((near,), _) = round_of(text, ("50 miles", 50, "miles"))
    assert near.far_off is far_off


@pytest.mark.parametrize(
    ("text", "definite"),
    [
        ("He saw the 40 villagers.", True),
        ("All 40 villagers came.", True),
        ("The ferry’s 40 passengers came.", True),
        ("He saw 40 villagers.", False),
        ("He saw about 40 villagers.", False),
    ],
)
def test_whether_they_were_told_of_before(text, definite):
    """An article says so."""
    ((near,), _) = round_of(text, ("40", 40, "villager"))
    assert near.definite is definite


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        ("The Peruvians had fired 40 missiles.", {"Peru"}),
        ("In all 40 missiles were fired by Peru.", set()),
    ],
)
def test_each_side_counts_what_it_fired(text, doers):
    """Whoever fired so many stands before the verb."""
    ((near,), _) = round_of(text, ("40", 40, "missile"))
    assert near.doers == doers


@pytest.mark.parametrize(
    ("text", "over"),
    [
        ("In all 40 people have been killed in raids in little more than two years.", True),
        ("In all 40 people were killed in Tarn.", False),
        ("In all 40 people were killed, the most in two years.", False),
    ],
)
def test_a_toll_of_years(text, over):
    """Told right after the number, with no mark between."""
    (near,), _ = round_of(text, ("40 people", 40, "people"))
    assert near.over_years is over
