"""A report without a date is dated by what it shares with dated ones, or not at all."""

from datetime import date

from tests.behaviours.stories import report, tell

WIRE = (
    "Mayor Ilse Vandry said on Monday that the Old Quay Bridge had been closed because its western pillar was “cracked "
    "from top to bottom”. Divers found the cracks during a routine inspection of the old town's quays and landing stages."
)
REMARK = (
    "Shops near the river were empty. Mayor Ilse Vandry said on Monday that the Old Quay Bridge had been closed because "
    "its western pillar was “cracked from top to bottom”. A choir sang in the market hall, and the baker closed at noon."
)
OTHER = "Odo Brill said that a lamp had fallen over in Quill."


def check(undated, *dated):
    """The interval found for the undated report."""
    ledger = tell(report(undated, "u"), *(report(text, f"r{i}", day) for i, (text, day) in enumerate(dated)))
    (given,) = [r for r in ledger.reports if r.key == "u"]
    assert given.published is None  # the fact is never overwritten
    return ledger.published.get(given.id)


def test_shared_words_date_a_report():
    """A copy and a shared remark both do, and the reason names the dated report."""
    for text in (WIRE, REMARK):
        found = check(text, (WIRE, 6), (OTHER, 20))
        assert found.earliest <= date(2031, 10, 6) <= found.latest
        assert found.latest < date(2031, 10, 20)
        assert found.basis == "inferred"
        assert "r0" in found.why


def test_nothing_shared_leaves_a_report_undated():
    """No date is better than a wrong one."""
    assert check(OTHER, (WIRE, 6)) is None
    assert check(OTHER) is None
