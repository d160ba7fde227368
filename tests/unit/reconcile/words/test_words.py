import pytest

from storyledger.reconcile.words.words import bag_of, shares


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("3,000 ferries", "3000 ferry's ferries"),
        ("The gates were opened", "opening the gate"),
        ("Portuguese sailors", "sailors of Portugal"),
        ("40 people were slain", "40 people had died"),
        ("infantrymen", "an infantryman"),
    ],
)
def test_words_of_one_meaning_have_one_form(a, b):
    """Endings, thousands marks, demonyms and groups of one affair do not count."""
    assert bag_of(a).keys() == bag_of(b).keys()


@pytest.mark.parametrize(("a", "b"), [("40 ferries", "41 ferries"), ("the dam", "the gate")])
def test_words_of_other_meaning_stay_apart(a, b):
    """Numbers keep their value."""
    assert bag_of(a) != bag_of(b)


def test_empty_words_weigh_nothing():
    """Articles, pronouns and words of saying are left out; what is left is counted."""
    assert bag_of("He said that it was on the quay, the quay") == {"quay": 2}
    assert bag_of("It was as he said.") == {}


def test_shares_are_symmetric_and_bounded():
    """Equal weights share all, unlike ones nothing, empty ones nothing."""
    assert shares(3, 3, 3) == (1.0, 1.0)
    assert shares(1, 3, 2) == shares(1, 2, 3) == (0.5, 0.25)
    assert shares(0, 3, 2) == shares(0, 0, 2) == (0.0, 0.0)
