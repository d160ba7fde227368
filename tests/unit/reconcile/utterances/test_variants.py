import pytest

from storyledger.reconcile.utterances.variants import find_variants

FULL = "We held the old gate through the whole night and nobody was hurt."


def test_each_place_has_the_words_of_every_telling():
    """Three tellings, one place: the fullest first, marks left aside."""
    told = [FULL, FULL.replace("hurt", "injured"), FULL.replace("hurt", "harmed")]
    assert find_variants(*told) == (("hurt.", "injured.", "harmed."),)


def test_who_quotes_less_changes_nothing():
    """A part of the words has no variant; a word left out within has."""
    assert find_variants(FULL, "nobody was hurt") == ()
    assert find_variants(FULL, FULL.replace("old ", "")) == (("old", ""),)


@pytest.mark.parametrize("told", [[], [FULL], [FULL, FULL], [FULL, "A lamp fell over, the mayor added."]])
def test_what_is_not_told_twice_has_no_variants(told):
    """Nothing, one telling, the same words, or another remark."""
    assert find_variants(*told) == ()


def test_words_put_in_stand_at_their_place():
    """What one telling adds is the variant of nothing."""
    assert find_variants(FULL.replace("nobody", "almost nobody"), FULL) == (("almost", ""),)
