import pytest

from storyledger.extract.words.names import is_same_name, name_tokens, names_agree, other_generation


@pytest.mark.parametrize(
    ("a", "b", "agree"),
    [
        ("Odo Brill", "Brill", True),
        ("Odo J. Brill", "Odo Brill", True),
        ("O. Brill", "Odo Brill", True),
        ("Odo Brill Jr.", "Odo Brill", True),
        ("Odo Brill", "Tomas Brill", False),
        ("Odo Brill", "Odo Quill", False),
    ],
)
def test_names_agree_where_their_parts_do(a, b, agree):
    """First and last part, or the one that is given."""
    assert names_agree(name_tokens(a), name_tokens(b)) is agree
    assert names_agree(name_tokens(b), name_tokens(a)) is agree


def test_a_full_name_with_a_suffix_is_another_persons():
    """In one report; a surname alone is anybody's of the name."""
    assert other_generation("Odo Brill Jr.", "Odo Brill")
    assert not other_generation("Odo Brill Jr.", "Odo J. Brill Jr.")
    assert not other_generation("Brill", "Odo Brill Jr.")


def test_whoever_went_by_a_surname_alone_is_no_junior_later():
    """ "Brill said ... his son, Odo Brill Jr." names two people."""
    assert other_generation("Odo Brill Jr.", "Brill")
    assert other_generation("Brill Jr.", "Odo Brill")
    assert not is_same_name("Brill", "Brill Jr.")
