"""What people decided on the words of a statement."""

from datetime import date

import pytest

from storyledger.reconcile.review import decisions
from storyledger.review import Signature
from storyledger.write.words.decisions import by_hand, count_later
from storyledger.write.words.phrases import open_desk
from tests.unit import ledgers

SIGNED = Signature("desk", "2031-10-12T10:00:00Z")


def decided(*made, as_of=None):
    """The bridge with decisions in its log, and who set what."""
    ids = [ledgers.KILLED.id if d.field == "stance" else ledgers.FORTY.id for d in made]
    return ledgers.bridge(decisions=made, asserted_by=dict.fromkeys(ids, "desk"), as_of=as_of)


@pytest.mark.parametrize(
    ("thing", "field", "value"), [("KILLED", "stance", "denies"), ("FORTY", "low", "41")]
)
def test_a_statement_is_set_by_hand_with_its_numbers(thing, field, value):
    """A decision on a number in it is one on its words; other statements stay the machine's."""
    made = decisions.edit(ledgers.bridge(), getattr(ledgers, thing).id, field, value, SIGNED)
    desk = open_desk(decided(made))
    assert by_hand(desk, ledgers.KILLED) == made
    assert by_hand(desk, ledgers.DENIED) is None


@pytest.mark.parametrize(("day", "later"), [(None, 0), (11, 1), (12, 0)])
def test_a_decision_is_later_than_the_days_before_it(day, later):
    """Without a day all is known."""
    made = decisions.edit(ledgers.bridge(), ledgers.KILLED.id, "stance", "denies", SIGNED)
    assert count_later(decided(made, as_of=day and date(2031, 10, day))) == later
