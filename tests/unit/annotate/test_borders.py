import pytest

from storyledger.annotate.borders import mend_names
from tests.unit.sentences import sentence


def mended(text, names):
    """The names of a sentence, as text and kind, once each is as long as it is."""
    parse = " ".join(f"{word}/NOUN/0/root" for word in text.removesuffix(".").split())
    (found,) = mend_names(text, [sentence(text, parse, names=names)])
    return [(name.span.of(text), name.kind) for name in found.names]


@pytest.mark.parametrize(
    ("text", "name", "kind", "expected"),
    [
        (
            "The mayor of Tarn Ana Quill left.",
            "Tarn Ana Quill",
            "Person",
            [("Tarn", "Location"), ("Ana Quill", "Person")],
        ),
        (
            "Foreign Minister of Kelmar O. Brill left.",
            "Kelmar O. Brill",
            "Person",
            [("Kelmar", "Location"), ("O. Brill", "Person")],
        ),
        (
            "The head of the Tarn League J. Roe left.",
            "Tarn League J. Roe",
            "Organization",
            [("Tarn League", "Organization"), ("J. Roe", "Person")],
        ),
        ("A friend of Ana Maria Quill left.", "Ana Maria Quill", "Person", [("Ana Maria Quill", "Person")]),
        ("The mayor of Ana Quill left.", "Ana Quill", "Person", [("Ana Quill", "Person")]),
        ("The ship Odo J. Brill left.", "Odo J. Brill", "Organization", [("Odo J. Brill", "Organization")]),
        ('Chief Odo "Red" Brill left.', "Brill", "Person", [('Odo "Red" Brill', "Person")]),
        ('The play Odo "Red" Brill left.', "Odo", "Misc", [("Odo", "Misc")]),
    ],
)
def test_a_name_is_as_long_as_it_is(text, name, kind, expected):
    """Parted behind an office and behind a body, whole round a nickname; left alone in doubt."""
    assert mended(text, {name: kind}) == expected


@pytest.mark.parametrize(
    ("second", "names", "expected"),
    [
        ("Brill/PROPN/2/nsubj left/VERB/0/root", {}, ["Brill"]),
        ("Odo/PROPN/2/compound Brill/PROPN/3/nsubj left/VERB/0/root", {"Odo": "Person"}, ["Odo"]),
        ("Brill/PROPN/2/compound bridge/NOUN/0/root", {}, []),
        ("The/DET/2/det brill/NOUN/0/root", {}, []),
    ],
)
def test_a_bare_surname_is_a_name_where_the_whole_name_is_known(second, names, expected):
    """But no part of a longer name, and no common noun."""
    first = "Ana Brill spoke ."
    words = " ".join(row.rsplit("/", 3)[0] for row in second.split())
    text, start = f"{first} {words}", len(first) + 1
    table = "Ana/PROPN/3/nsubj Brill/PROPN/1/flat spoke/VERB/0/root ./PUNCT/3/punct"
    told = [
        sentence(text, table, names={"Ana Brill": "Person"}),
        sentence(text, second, start=start, names=names, index=1),
    ]
    assert [name.span.of(text) for name in mend_names(text, told)[1].names] == expected
