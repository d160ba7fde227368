"""As of a day: a report without a date may look older while few others are known."""

from datetime import date
from importlib.resources import files

import pytest

from storyledger.acquire.reports import acquire_reports
from storyledger.pipeline import read_report, reconcile


@pytest.fixture(scope="module")
def story():
    """The bundled sample, read."""
    reports = list(acquire_reports([str(files("storyledger") / "samples" / "brannock-dam" / "reports")]))
    return reports, [read_report(report) for report in reports]


@pytest.mark.parametrize("day", range(14, 20))
def test_later_reports_withhold_what_they_place_later(story, day):
    """By the end of the interval that the whole story gives it."""
    whole, then = reconcile("x", *story), reconcile("x", *story, as_of=date(2023, 3, day))
    last = {r.key: whole.published[r.id].latest for r in whole.reports}
    assert all(last[r.key] <= date(2023, 3, day) for r in then.reports)
