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
