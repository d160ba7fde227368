from tests.unit.sentences import sentence


def test_words_that_hang_on_another_are_asked_for_by_relation():
    """All of them, those in one relation, or in one of several; the root hangs on nothing."""
    parsed = sentence("Boats left Tarn", "Boats/NOUN/2/nsubj left/VERB/0/root Tarn/PROPN/2/obj")
    assert parsed.children(1) == (0, 2)
    assert (parsed.children(1, "obj"), parsed.children(1, "nsubj", "obj")) == ((2,), (0, 2))
    assert parsed.children(-1, "obj") == ()
