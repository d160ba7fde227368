"""What a report does not say is None: never today, never a guess."""

from datetime import date

import pytest

from storyledger.write.brief.brief import brief_text, write_brief
from tests.behaviours.stories import report, speaker, statements, tell

UNDATED = [
    "Mayor Ilse Vandry said on Monday that the bridge was closed.",
    "Odo Brill said that 12 people were hurt last week.",
    "The ferry sank on Friday with 40 vans on board.",
]


@pytest.mark.parametrize("text", UNDATED)
def test_an_undated_report_dates_nothing(text):
    """Weekdays and "last week" have nothing to count from, so no day is known."""
    ledger = tell(report(text))
    assert ledger.published == {}
    assert ledger.timeline == ()
    assert {(r.said, r.happens) for r in ledger.resolutions.values()} == {(None, None)}
    assert str(date.today().year) not in brief_text(ledger, write_brief(ledger))  # noqa: DTZ011  any zone will do


def test_a_report_without_title_outlet_or_address_has_none():
    """Nothing is made up for them."""
    found = report(UNDATED[0])
    assert (found.title, found.outlet, found.url, found.published, found.revised) == (None,) * 5


def test_a_pronoun_of_nobody_names_nobody():
    """A speaker who is never named stays unnamed, and the brief does not quote them by a name."""
    ledger = tell(report("“It broke before dawn,” he said."))
    assert [speaker(ledger, s) for s in statements(ledger)] == [None]
    assert [s for s in write_brief(ledger).sentences if " said" in s.text] == []


def test_nothing_said_makes_nothing():
    """A text without remarks, numbers or days gives an empty brief."""
    ledger = tell(report("The streets were quiet."))
    assert (statements(ledger), ledger.claims, write_brief(ledger).sentences) == ([], (), ())
