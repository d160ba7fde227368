"""By the clock of saying, a ledger holds what had been said by a day, also where later reports tell it."""

from datetime import date

import pytest

from storyledger.ledger import Clock
from storyledger.pipeline import reconcile_said
from tests.behaviours.stories import read, report, statements, tell, words

REPORTS = [
    report("The rescue service said that at least 30 people were killed in the flood.", "a", 6),
    report(
        "Mayor Ilse Vandry said on 7 October that the dam had leaked before the flood. "
        "The harbour office said on Thursday that 45 people were killed in the flood. "
        "Some 20 boats are lost.",
        "b",
        9,
    ),
]
READINGS = read(*REPORTS)


def said(day):
    return reconcile_said("A story", REPORTS, READINGS, day=date(2031, 10, day))


def contents(ledger):
    return {words(ledger, s) for s in statements(ledger)}


def test_what_was_said_by_then_is_in_though_it_was_reported_later():
    """The mayor spoke on the 7th, the report ran on the 9th."""
    by_report = tell(*REPORTS, as_of=date(2031, 10, 7))
    assert not any("leaked" in told for told in contents(by_report))
    assert any("leaked" in told for told in contents(said(7)))


@pytest.mark.parametrize("day", range(5, 10))
def test_nothing_said_later_is_in(day):
    """Neither remarks of a later day, nor ones of no day, nor the later report's own words."""
    ledger = said(day)
    assert (ledger.as_of, ledger.clock) == (date(2031, 10, day), Clock.SAID)
    for statement in statements(ledger):
        when = ledger.resolutions[statement.id].said or ledger.published[statement.report_id]
        assert when.latest <= date(2031, 10, day)
    numbers = {f.low for reading in ledger.readings for f in reading.figures}
    assert (45 in numbers) is (20 in numbers) is (day >= 9)


def test_nothing_is_said_before_the_first_word():
    """A day before everything gives an empty ledger."""
    assert said(5).reports == ()
