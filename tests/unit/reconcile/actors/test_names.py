import pytest

from storyledger.reconcile.actors.names import buckets, name_parts, same_person, suffix_of


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Ilse Vandry", "Ilse M. Vandry"),
        ("Ilse Vandry", "I. Vandry"),
        ("Ron Vandry", "Ronald Vandry"),
        ("Bill Vandry", "William Vandry"),
        ("Mohammed Brill", "Mohamad Brill"),
        ("Odo el-Brill", "Odo Elbrill"),
        ("Odo Quorsi", "Odo Quorsy"),
        ("Vandry", "Ilse Vandry"),
        ("Quorsi", "Odo Quorsy"),
        ("Kim Tae-rok", "Kim Tae Rok"),
    ],
)
def test_spellings_short_forms_and_surnames_are_one_name(a, b):
    """Whichever comes first, and with a reason."""
    assert same_person(name_parts(a), name_parts(b))
    assert same_person(name_parts(b), name_parts(a))
    assert buckets(name_parts(a)) & buckets(name_parts(b))


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Ilse Vandry", "Tomas Vandry"),
        ("Ilse Vandry", "Ilse Quill"),
        ("Martin Vandry", "Martina Vandry"),
        ("Daniel Vandry", "Danielle Vandry"),
        ("Hutchisen", "Odo Hutchinsen"),
        ("Moore", "Odo Mary"),
        ("Vandry", ""),
    ],
)
def test_other_names_are_other_people(a, b):
    """A man's name is no short form of a woman's, and one more consonant is another surname."""
    assert same_person(name_parts(a), name_parts(b)) is None


def test_a_suffix_is_told_from_a_name():
    """ "Jr." is no surname."""
    assert (suffix_of("Odo Brill Jr."), suffix_of("Odo Brill"), suffix_of("")) == ("jr", "", "")
    assert name_parts("Odo Brill Jr.") == ("odo", "brill")
    assert buckets([]) == {""}
