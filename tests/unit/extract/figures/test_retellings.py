"""The judge of retold numbers: what it looks at, and what it makes of plain cases."""

import pytest

from storyledger.annotate.numbers.numbers import find_quantities
from storyledger.extract.figures.retellings import may_be_retold, place_of, size_of, words_of
from storyledger.pipeline import read_report
from storyledger.span import Span
from tests.unit.sentences import report


def retold(text):
    """(older, newer, whether contested) of each pair that the judge takes for one count."""
    read = read_report(report(text, "a"))
    number = {f.id: f.low for f in read.figures}
    return [(number[r.old], number[r.new], r.contested) for r in read.retold]


@pytest.mark.parametrize(
    ("text", "old", "new"),
    [
        ("The toll has risen to 61, up from 52 this morning, the ministry said.", 52, 61),
        ("The ministry had put the toll at 52. On Friday it said that 61 people were dead.", 52, 61),
    ],
)
def test_the_older_of_two_is_told(text, old, new):
    """Wherever it stands."""
    assert (old, new, False) in retold(text)


def test_counts_set_against_each_other_are_contested():
    """Neither is older."""
    found = retold("Police counted 4,000 marchers. The union put the number at 20,000.")
    assert [(sorted((a, b)), contested) for a, b, contested in found] == [([4000, 20000], True)]


@pytest.mark.parametrize(
    "text",
    [
        "The mill has 40 workers and 120 machines.",
        "Unemployment in Tarn was 5 percent in May; in Lorn it was 9 percent.",
        "Nine people died, two of them children.",
    ],
)
def test_numbers_of_two_things_are_none(text):
    """Nor a part and its whole, nor two places."""
    assert retold(text) == []


def test_what_is_looked_at_is_near_and_of_one_size():
    """A number fifteen times the other is another count."""
    text = "They sent 10 men, 40 women and 400 trucks."
    one, other, far = (place_of(text, 0, Span(0, len(text)), q) for q in find_quantities(text))
    assert may_be_retold(one, other)
    assert not may_be_retold(one, far)
    assert size_of(one.quantity) == 10
    assert words_of("Up from 40.") == ["up", "from", "#", "."]
