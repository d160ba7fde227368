import pytest

from storyledger.reconcile.days.links import Link
from storyledger.reconcile.days.nearness import fit_links, fit_span
from storyledger.statement import Kind
from tests.unit.stories import october, ran, remark

OWN = ran("Brill said the gate held.", "a")
NINTH, TWENTIETH = (ran("Brill said the gate held.", name, day) for name, day in (("b", 9), ("c", 20)))
KNOWN = {r.id: r.published for r in (NINTH, TWENTIETH)}


def link(other, *, kind=Kind.INDIRECT, copied=False):
    said = tuple(remark(r, "the gate held", source="Brill", cue="said", kind=kind) for r in (OWN, other))
    return Link(other.id, copied=copied, remarks=(said,))


def fall(given):
    """How much less a day three days later fits."""
    return fit_links(october(12), [given], KNOWN) / fit_links(october(9), [given], KNOWN)


def test_a_report_runs_among_those_of_its_story():
    """Near one of them rather than between them, and between them rather than after the last or before the first."""
    dated = [october(5), october(9)]
    fits = [fit_span(october(day), dated) for day in (9, 7, 11, 1)]
    assert fits == sorted(fits, reverse=True)


def test_a_copy_is_nearer_than_a_quotation_and_that_than_a_fact():
    """Facts are told again for weeks."""
    falls = [fall(link(NINTH, copied=True)), fall(link(NINTH, kind=Kind.DIRECT)), fall(link(NINTH))]
    assert falls == sorted(falls)
    assert falls[-1] < 1


def test_reports_that_share_the_same_tell_less_than_each_alone():
    """They copy each other."""
    one, other = link(NINTH), link(TWENTIETH)
    both, each = (fit_links(october(14), links, KNOWN) for links in ([one, other], [one]))
    assert each > both > each * fit_links(october(14), [other], KNOWN)


@pytest.mark.parametrize("day", [9, 14])
def test_what_shares_nothing_fits_any_day(day):
    """Only its story's days tell of it then."""
    assert fit_links(october(day), [], KNOWN) == 1.0
