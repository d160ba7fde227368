"""The ledger as of a day is the ledger that a reader of that day could have had."""

from datetime import date

import pytest

from storyledger.pipeline import reconcile
from storyledger.write.brief.brief import brief_text, write_brief
from tests.behaviours.stories import read, report

REPORTS = [
    report("The rescue service said that at least 30 people were killed in the flood.", "a", 6),
    report("Mayor Ilse Vandry denied that the dam had leaked before the flood.", "b", 8),
    report("The rescue service said that 45 people were killed in the flood.", "c", 9),
    report("A lamp fell over in Quill, and 12 people were hurt.", "undated"),
]
READINGS = read(*REPORTS)


@pytest.mark.parametrize("day", range(5, 11))
def test_later_reports_leave_no_trace(day):
    """Ledger and brief equal those made from the reports of that day, and name no later number."""
    as_of = date(2031, 10, day)
    ledger = reconcile("A story", REPORTS, READINGS, as_of=as_of)
    out = [
        (r, x) for r, x in zip(REPORTS, READINGS, strict=True) if r.published and r.published.latest <= as_of
    ]
    then = reconcile("A story", [r for r, _ in out], [x for _, x in out], as_of=as_of)
    assert ledger == then
    assert brief_text(ledger, write_brief(ledger)) == brief_text(then, write_brief(then))


def test_without_a_day_all_is_known():
    """The undated report, too."""
    assert len(reconcile("A story", REPORTS, READINGS).reports) == 4
