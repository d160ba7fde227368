import pytest

from storyledger.extract.figures.perpetrators import added_perpetrator, perpetrators_in
from storyledger.span import Span
from tests.unit.sentences import spot


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
