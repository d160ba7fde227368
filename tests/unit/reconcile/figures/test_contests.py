from dataclasses import replace

from storyledger.figure import Bound, Lead, RelationType
from storyledger.reconcile.figures.contests import settle_leads
from storyledger.reconcile.figures.figures import track_figures
from storyledger.reconcile.figures.relations import relate_figures
from tests.unit.givens import of

SAME, REVISES = RelationType.SAME, RelationType.REVISES
VOTES = {"unit": "votes", "unit_head": "vote", "state": "ahead", "state_head": "be", "who": ""}


def lead(name, number, ahead, behind, *, places=(), **known):
    given = of(name, number, **VOTES, **known)
    return replace(given, figure=replace(given.figure, lead=Lead(ahead, behind, "votes", places)))


def told(*given):
    """Titles of the tracks, and relations as numbers."""
    settled = settle_leads(given)
    tracks = track_figures(settled)
    words = {g.figure.id: f"{g.figure.low:g}" for g in settled}
    found = relate_figures(settled, tracks)
    return [t.title for t in tracks], [(r.type, *(words[f] for f in r.figures)) for r in found]


def test_a_lead_is_followed_while_it_shrinks():
    """Who names only one of the two speaks of the contest in which he is; the later number revises."""
    a, b = lead("a", "3,000", "bravo", "quill", day=8), lead("b", "2,700", "", "quill", day=9)
    assert told(a, b) == (["Bravo’s lead over Quill in votes"], [(REVISES, "2700", "3000")])


def test_two_numbers_that_differ_by_rounding_are_one_lead():
    """More than 2,700 may be 3,000 less a tenth."""
    a = lead("a", "2,700", "bravo", "quill", day=8, bound=Bound.MORE_THAN, high=None)
    b = lead("b", "3,000", "bravo", "quill", day=9)
    assert told(a, b)[1] == [(SAME, "2700", "3000")]


def test_no_lead_revises_another_of_its_day():
    """Two reports of one day counted at other hours."""
    a, b = lead("a", "3,000", "bravo", "quill"), lead("b", "2,700", "bravo", "quill")
    assert told(a, b)[1] == []


def test_who_contends_in_several_places_has_a_lead_in_each():
    """What names no place may be of either."""
    here = lead("a", "3,000", "bravo", "quill", day=8, places=("Tarn",))
    there = lead("b", "2,700", "bravo", "quill", day=9, places=("Brill",))
    assert told(here, there, lead("c", "300", "bravo", "quill", day=10))[1] == []
    assert len(told(here, there)[0]) == 2


def test_two_contests_are_two_tracks():
    """Bravo leads Quill, and Sable Tarn."""
    titles, found = told(lead("a", "3,000", "bravo", "quill"), lead("b", "2,700", "sable", "tarn", day=10))
    assert (len(titles), found) == (2, [])
