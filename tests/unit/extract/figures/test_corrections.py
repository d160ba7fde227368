import pytest

from storyledger.extract.figures.corrections import added_perpetrator, is_replaced, perpetrators_in
from storyledger.span import Span
from tests.unit.sentences import spot


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("The ministry revised the toll from 31 to 34.", "31"),
        ("The mayor revised the toll to 49, from 50.", "50"),
        ("Twelve people died, 12, not 14, the fire service said.", "14"),
        ("Nine people died, not 14 as first reported.", "14"),
        ("The toll rose to 41 from 38.", "38"),
        ("An earlier count of 38 was wrong.", "38"),
        ("Officials initially reported 38 dead.", "38"),
        ("The office had earlier confirmed 38 deaths.", "38"),
        ("It was up from the 38 the ministry reported last month.", "38"),
        ("It was far lower than the 100 it had estimated.", "100"),
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


@pytest.mark.parametrize(
    ("text", "number", "found"),
    [
        ("Four people, including the gunman, were killed.", "Four", "counted"),
        ("Four died, including two suspected attackers.", "Four", "counted"),
        ("There were 49 victims, not including the attacker.", "49", "left out"),
        ("There were 49 victims plus suspect.", "49", "left out"),
        ("Four people, including two children, were killed.", "Four", None),
        ("Four people were killed. The gunman fled.", "Four", None),
    ],
)
def test_a_toll_with_or_without_those_who_did_it(text, number, found):
    """Only where the words say so."""
    assert perpetrators_in(text, Span(0, len(text)), spot(text, number)) == found


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Some 12 people, plus the suspected gunman, died.", "plus the suspected gunman"),
        ("There are 12 victims in addition to the attacker.", "in addition to the attacker"),
        ("There are 12 victims, not including the attacker.", None),  # who may live
        ("There are 12 victims plus two attackers.", None),  # a number of their own
    ],
)
def test_who_did_it_may_be_counted_on_top(text, words):
    """As one more, only where the words add him."""
    found = added_perpetrator(text, Span(0, len(text)), spot(text, "12"))
    assert (found and found.of(text)) == words
