import pytest

from storyledger.reconcile.words import Scale, bag_of, shares


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


class Text:
    """Words without a report."""

    def __init__(self, words):
        self.bag = bag_of(words)


def test_one_more_text_changes_the_weight_of_few_words():
    """What it does not touch is the same object as before; what does weigh less is weighed again."""
    texts = [Text(words) for words in ("quay lock", "quay lamp", "quay", "rope")]
    scale = Scale()
    before = scale.weigh(texts)
    after = scale.weigh([*texts, Text("quay door")])
    assert [a is b for a, b in zip(before, after, strict=False)] == [False, False, False, True]
    assert after[0].weights["quay"] < before[0].weights["quay"] == before[0].weights["lock"]


def test_weights_do_not_depend_on_the_order_of_coming():
    """Texts that came and went leave nothing behind."""
    texts = [Text(words) for words in ("quay lock", "quay lamp", "quay", "quay rope", "lock")]
    scale = Scale()
    for some in (texts[3:], texts, texts[:2], texts[1:]):
        known = [(w.weights, w.total) for w in scale.weigh(some)]
        assert known == [(w.weights, w.total) for w in Scale().weigh(some)]


def test_shares_are_those_of_the_bags():
    """Of the lighter text, and of both."""
    a, b = Scale().weigh([Text("the old quay lock"), Text("the quay lamp")])
    assert a.shares(b) == b.shares(a) == (1 / 2, 1 / 4)
