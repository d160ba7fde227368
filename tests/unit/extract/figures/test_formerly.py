import pytest

from storyledger.extract.figures.formerly import had_been_given
from storyledger.span import Span
from tests.unit.sentences import spot


@pytest.mark.parametrize(
    ("text", "number", "former"),
    [
        ("3,100 have come, against the 1,800 of which the general had spoken.", "1,800", True),
        ("That is well above the 38 killed and 90 wounded that Mr Brill announced on Monday.", "90", True),
        ("Two days earlier it had claimed 52 killed.", "52", True),
        ("A week ago its analysts spoke of a maximum of 250 million.", "250 million", True),
        ("They hold data on 3.6 million people, and not 4.1 million.", "4.1 million", True),
        ("The figure of 2,500 soldiers, named by the minister, was wrong.", "2,500", True),
        ("The flow is 5,000 barrels rather more than the 1,000 it reported.", "1,000", True),
        ("A week ago the storm killed 40 people.", "40", False),
        ("It is more than the 40 metres of the old tower.", "40", False),
        ("Ferries had carried 40 people on Monday.", "40", False),
    ],
)
def test_a_number_that_somebody_gave_before(text, number, former):
    assert had_been_given(text, Span(0, len(text)), spot(text, number)) is former
