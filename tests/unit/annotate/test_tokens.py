import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storyledger.annotate.tokens import find_tokens

CUTS = [
    ("The dam broke.", "The|dam|broke|."),
    ("Gen. Odo Brill of the U.N. left.", "Gen.|Odo|Brill|of|the|U.N.|left|."),
    ("Asst. Chief Brill met Amb. Quill.", "Asst.|Chief|Brill|met|Amb.|Quill|."),
    ("Lloyd J. Brill", "Lloyd|J.|Brill"),
    ("They didn't go, and won’t.", "They|did|n't|go|,|and|wo|n’t|."),
    ("She's sure; it'll hold.", "She|'s|sure|;|it|'ll|hold|."),
    ("the town’s mayor", "the|town|’s|mayor"),
    ("O'Brien cannot swim", "O'Brien|can|not|swim"),
    ("1,500 men, 3.5 tons, 8:30, 10/7", "1,500|men|,|3.5|tons|,|8:30|,|10/7"),
    ("the 1990s, the 2nd, 5m", "the|1990s|,|the|2nd|,|5m"),
    ("10km of road", "10|km|of|road"),
    ("$300 or 40%", "$|300|or|40|%"),
    ("co-pilots and long-range guns", "co-pilots|and|long|-|range|guns"),
    ("“Yes,” he said", "“|Yes|,|”|he|said"),
    ("wait ... or … go", "wait|...|or|…|go"),
    ("see https://tarn.example/a?b=1.", "see|https://tarn.example/a?b=1|."),
    ("write to desk@tarn.example now", "write|to|desk@tarn.example|now"),
    ("tell @harbour about #flood", "tell|@harbour|about|#flood"),
    ("AT&T paid", "AT&T|paid"),
]


@pytest.mark.parametrize(("text", "tokens"), CUTS)
def test_text_is_cut_as_universal_dependencies_cuts_it(text, tokens):
    """Words, marks, clitics, numbers and addresses are tokens of their own."""
    assert "|".join(text[low:high] for low, high in find_tokens(text)) == tokens


@given(st.text(max_size=60))
def test_every_visible_character_lies_in_exactly_one_token(text):
    """Tokens stand in order, do not overlap, hold no blanks and lose nothing."""
    tokens = find_tokens(text)
    assert all(before[1] <= after[0] for before, after in itertools.pairwise(tokens))
    assert not any(c.isspace() for low, high in tokens for c in text[low:high])
    covered = {i for low, high in tokens for i in range(low, high)}
    assert [c for i, c in enumerate(text) if i not in covered and not c.isspace()] == []
