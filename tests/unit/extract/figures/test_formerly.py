import pytest

from storyledger.extract.figures.formerly import had_been_given, is_replaced
from storyledger.span import Span
from tests.unit.sentences import spot


@pytest.mark.parametrize(
    ("text", "number", "former"),
    [
        ("It was up from the 38 the ministry reported last month.", "38", True),
        ("It was far lower than the 100 it had estimated.", "100", True),
        ("3,100 have come, against the 1,800 of which the general had spoken.", "1,800", True),
        ("That is well above the 38 killed and 90 wounded that Mr Brill announced on Monday.", "90", True),
        ("Two days earlier it had claimed 52 killed.", "52", True),
        ("A week ago its analysts spoke of a maximum of 250 million.", "250 million", True),
        ("They hold data on 3.6 million people, and not 4.1 million.", "4.1 million", True),
        ("The figure of 2,500 soldiers, named by the minister, was wrong.", "2,500", True),
        ("The flow is 5,000 barrels rather more than the 1,000 it reported.", "1,000", True),
        ("She had said 14, and at the town hall they were saying 9.", "9", False),
        ("It was not 120, not 12, not one.", "12", False),
        ("A week ago the storm killed 40 people.", "40", False),
        ("It is more than the 40 metres of the old tower.", "40", False),
        ("Ferries had carried 40 people on Monday.", "40", False),
    ],
)
def test_a_number_that_somebody_gave_before(text, number, former):
    assert had_been_given(text, Span(0, len(text)), spot(text, number)) is former


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("The ministry revised the toll from 31 to 34.", "31"),
        ("The mayor revised the toll to 49, from 50.", "50"),
        ("Twelve people died, 12, not 14, the fire service said.", "14"),
        ("Nine people died, not 14 as first reported.", "14"),
        ("The toll rose to 41 from 38.", "38"),
        ("Brill put it at 41 on Sunday, from 38 on Thursday.", "38"),
        ("An earlier count of 38 was wrong.", "38"),
        ("Officials initially reported 38 dead.", "38"),
        ("The office had earlier confirmed 38 deaths.", "38"),
    ],
)
def test_a_report_gives_a_number_up(text, number):
    """In the words before it or after it."""
    whole = Span(0, len(text))
    assert is_replaced(text, whole, spot(text, number))


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("The ministry revised the toll from 31 to 34.", "34"),
        ("The toll rose to 41 from 38.", "41"),
        ("Sales rose to 41 from 38 last year.", "38"),
        ("Arrests rose to 500 from 400 in 2019.", "400"),
        ("From 10 to 12 people were hurt.", "12"),
        ("It was not 40 metres away.", "40"),
        ("It came after 12 people died.", "12"),
        ("It was lower than the 12 in Tarn.", "12"),
    ],
)
def test_a_number_that_is_held_to_is_not_given_up(text, number):
    """Nor one of another year, with which this year's is compared."""
    assert not is_replaced(text, Span(0, len(text)), spot(text, number))
