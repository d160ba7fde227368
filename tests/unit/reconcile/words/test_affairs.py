import pytest

from storyledger.reconcile.words.affairs import affairs, group_of, is_people, state_of, unit_of


@pytest.mark.parametrize(("a", "b"), [("slay", "die"), ("wound", "injure"), ("troop", "soldier")])
def test_words_of_one_affair_share_a_group(a, b):
    """What is said of the counted, and what is counted, by lemma."""
    assert group_of(a) == group_of(b) is not None


@pytest.mark.parametrize("noun", ["theatergoer", "beach-goer", "visitor", "soul", "passer-by"])
def test_whoever_is_somewhere_is_a_person(noun):
    """Whoever goes there by the ending, so that no list need hold the places."""
    assert unit_of(noun) == "person"


def test_to_be_involved_is_not_to_be_sent():
    """Who took part in a search or a march was not deployed there."""
    assert state_of("involve") == state_of("attend") != state_of("deploy")


def test_a_word_of_no_affair_has_no_group():
    """Nothing is forced into a group."""
    assert group_of("lamp") is None


@pytest.mark.parametrize(
    ("unit", "people"), [("soldier", True), ("child", True), ("home", False), ("lamp", False)]
)
def test_people_are_told_from_things(unit, people):
    """Only people may be held by a generic "people"."""
    assert is_people(unit) is people


def test_no_lemma_stands_in_two_groups_of_one_table():
    """The first group would hide the second."""
    for table in ("states", "units"):
        words = [word for group in affairs()[table].values() for word in group]
        assert sorted(words) == sorted(set(words))


@pytest.mark.parametrize(("a", "b"), [("export", "import"), ("launch", "intercept"), ("destroy", "damage")])
def test_opposite_deeds_share_no_group(a, b):
    """Barrels sold and barrels bought, missiles fired and missiles shot down are two things."""
    assert group_of(a) != group_of(b)
