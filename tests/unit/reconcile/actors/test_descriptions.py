import pytest

from storyledger.reconcile.actors.descriptions import own_names


@pytest.mark.parametrize(
    ("name", "own"),
    [
        ("Peru's state-run TNA news agency", ("TNA news agency", "TNA")),
        ("independent Tarn newspaper, al-Bahr", ("al-Bahr",)),
        ("Sea Relief Group (SRG)", ("Sea Relief Group",)),
        ("Tarn & Quill in Brill, N.C.", ("Tarn & Quill",)),
        ("Al-Bahr TV", ("Al-Bahr",)),
        ("Brill armed group", ("Brill",)),
        ("letter seen by the Gazette", ()),
        ("U.N. refugee agency", ()),
        ("Tarn rescue agency", ()),
        ("relief agency", ()),
    ],
)
def test_words_about_a_name_are_left_out(name, own):
    """What another wrote or keeps is not that other, and a great body is none of its agencies."""
    assert own_names(name) == own
