import pytest

from storyledger.extract.stances.openings import find_refusals, leaves_open, withholds_at
from storyledger.span import Span


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("The guard would not be drawn on the count.", ["would not be drawn on"]),
        ("The guard has neither confirmed nor denied it.", ["neither confirmed nor denied"]),
        ("The guard did not elaborate.", []),
        ("The guard would not leave.", []),
        ("The guard has yet to comment.", ["has yet to comment"]),
        ("The guard has yet to leave.", []),
        ("The town would not be drawn into a war.", []),
    ],
)
def test_refusals_are_found_where_they_stand(words, found):
    """Finite words of withholding; what says only that no more was said is none."""
    assert [r.of(words) for r in find_refusals(words, Span(0, len(words)))] == found


@pytest.mark.parametrize(
    ("words", "withheld"),
    [("declined to say who fired", True), ("fired, and declined to say why", False), ("fired", False)],
)
def test_words_that_begin_with_withholding_withhold(words, withheld):
    """What is withheld further on is another remark's."""
    assert withholds_at(words) is withheld


@pytest.mark.parametrize(
    ("words", "is_open"), [("It is not clear who fired.", True), ("The guard fired.", False)]
)
def test_what_is_not_known_is_left_open(words, is_open):
    """Withheld or unknown, nothing is told."""
    assert leaves_open(words) is is_open
