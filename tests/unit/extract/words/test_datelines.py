import pytest

from storyledger.extract.words.datelines import behind_dateline
from tests.unit.sentences import sentence, spot


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("TARN (KNA) -- Tarnet Oil said so.", "TARN (KNA) -- Tarnet Oil", "Tarnet Oil"),
        ("TARN, Kelmar, May 2 (Wire) — Tarnet said so.", "TARN", None),
        ("UPPER TARN, Kelm. – Tarnet said so.", "Tarnet", "Tarnet"),
        ("TARN said so - and left.", "TARN", "TARN"),
        ("Tarn - the town - said so.", "Tarn", "Tarn"),
    ],
)
def test_a_dateline_speaks_of_nobody(text, words, expected):
    """Where it ends the speaker begins; capitals without a dash are no dateline."""
    parse = " ".join(f"{word}/NOUN/0/root" for word in text.removesuffix(".").split())
    found = behind_dateline(text, sentence(text, parse), spot(text, words))
    assert (found and found.of(text)) == expected
