import pytest

from storyledger.annotate.pieces import CLS, SEP, UNKNOWN, piece_ids


@pytest.mark.parametrize(("word", "plain"), [("Café", "cafe"), ("TARN", "tarn"), ("Vandrý", "vandry")])
def test_case_and_accents_do_not_count(word, plain):
    """The encoder knows lower case without accents."""
    assert piece_ids(word) == piece_ids(plain) != (UNKNOWN,)


def test_a_mark_is_a_piece_of_its_own():
    """A word with a mark inside is its parts in order."""
    assert piece_ids("co-pilot") == (*piece_ids("co"), *piece_ids("-"), *piece_ids("pilot"))


@pytest.mark.parametrize("word", ["", "\u200b", "a" * 101, "\U0001f9ff"])
def test_what_the_encoder_cannot_know_is_unknown(word):
    """A word always has a piece, if only the one for unknown words."""
    assert piece_ids(word) == (UNKNOWN,)


@pytest.mark.parametrize("word", ["harbourmasterships", "https://tarn.example/a/b/c/d/e/f/g/h"])
def test_long_words_are_cut_as_in_training(word):
    """No word takes more than six pieces."""
    assert 1 <= len(piece_ids(word)) <= 6


def test_pieces_are_no_control_pieces():
    """The words of a text never open or close a sequence."""
    assert not {CLS, SEP} & set(piece_ids("[CLS]") + piece_ids("[SEP]"))
