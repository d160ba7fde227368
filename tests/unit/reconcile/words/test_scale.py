from storyledger.reconcile.words.scale import Scale
from storyledger.reconcile.words.words import bag_of


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


def test_what_is_told_in_common_is_that_of_the_bags():
    """Share of the lighter text, and of both."""
    a, b = Scale().weigh([Text("the old quay lock"), Text("the quay lamp")])
    assert a.shares_told(b) == b.shares_told(a) == (1 / 2, 1 / 4)


def near(scale, one, **asked):
    return [(n.text.text, n.inside, n.both) for n in scale.near(one, **{"inside": 0.5, "both": 0.3, **asked})]


def test_near_are_those_that_share_enough():
    """Of the lighter text and of both, whoever is the lighter; nobody is near himself."""
    texts = [Text(w) for w in ("quay lock lamp", "quay lock rope", "quay", "door", "he said")]
    scale = Scale()
    first, second, quay, door, nothing = scale.weigh(texts)
    assert near(scale, first) == [(texts[1], 2 / 3, 1 / 2), (texts[2], 1.0, 1 / 3)]
    assert near(scale, quay, both=0.5) == []
    assert near(scale, second, earlier=True) == [(texts[0], 2 / 3, 1 / 2)]
    assert near(scale, door) == near(scale, nothing) == []


def test_what_has_gone_is_near_to_nothing():
    """Also after so many have gone that the rows are made anew."""
    texts = [Text(f"quay lock lamp{i}") for i in range(9)]
    scale = Scale()
    for some in (texts, texts[:1], texts[:3], texts[1:3]):
        weighed = scale.weigh(some)
        assert [n[0] for n in near(scale, weighed[-1])] == some[:-1]
        anew = Scale()
        assert near(scale, weighed[-1]) == near(anew, anew.weigh(some)[-1])
