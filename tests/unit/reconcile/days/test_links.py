from dataclasses import replace

import pytest

from storyledger.reconcile.days.links import gather_links
from storyledger.reconcile.utterances.matches import Match
from storyledger.statement import Kind
from tests.unit.stories import count, ran, reading, remark, told

ONE = ran("Brill said the gate held, and 278 boats sank.", "a", 9)
OTHER = ran("Brill said the gate held, and 278 boats sank.", "b")


def match(kind):
    said = [remark(r, "the gate held", source="Brill", cue="said", kind=kind) for r in (ONE, OTHER)]
    return Match(*(told(r, s, "brill") for r, s in zip((ONE, OTHER), said, strict=True)), score=1.0, why="")


def check(*, matches=(), copies=(), number=None):
    figures = [[count(r, "278", number)] if number else [] for r in (ONE, OTHER)]
    readings = [reading(r, figures=f) for r, f in zip((ONE, OTHER), figures, strict=True)]
    return gather_links(readings, matches, copies)


def test_a_link_is_seen_from_both_sides():
    """Each side has its own remark first."""
    links = check(matches=[match(Kind.INDIRECT)])
    ((own, other),) = links[OTHER.id][ONE.id].remarks
    assert (own.report_id, other.report_id) == (OTHER.id, ONE.id)
    assert ONE.id in links
    assert OTHER.id in links[ONE.id]


@pytest.mark.parametrize(
    ("given", "what", "close"),
    [
        ({"copies": [(ONE.id, OTHER.id)]}, "text", True),
        ({"matches": [match(Kind.DIRECT)]}, "remarks", True),
        ({"matches": [match(Kind.INDIRECT)]}, "remarks", False),
        ({"number": 278}, "figures", False),
    ],
)
def test_what_is_shared_and_how_fresh_it_is(given, what, close):
    """Texts and quotations are fresh, facts and figures are told again for days."""
    link = check(**given)[OTHER.id][ONE.id]
    assert (link.what, link.close) == (what, close)


@pytest.mark.parametrize("number", [7, 300])
def test_small_and_round_numbers_link_nothing(number):
    """They are shared by chance."""
    assert not check(number=number)


@pytest.mark.parametrize(
    ("numbers", "linked"), [((1.3e6, 28_000), True), ((1.3e6,), False), ((2e6, 2019), False)]
)
def test_several_large_numbers_link_reports_whatever_they_count(numbers, linked):
    """Round ones and years are no sign, nor is one alone."""
    one, other = (
        [replace(count(r, "278", n), id=f"{r.id}{n}", unit=unit, unit_head=unit) for n in numbers]
        for r, unit in ((ONE, "file"), (OTHER, "user"))
    )
    links = gather_links([reading(ONE, figures=one), reading(OTHER, figures=other)], [], [])
    assert bool(links) is linked
