import pytest

from storyledger.reconcile.days.links import gather_links
from storyledger.reconcile.utterances.matches import Match
from storyledger.statement import Kind
from tests.unit.stories import ran, remark, told

ONE = ran("Brill said the gate held.", "a", 9)
OTHER = ran("Brill said the gate held.", "b")


def match(kind):
    said = [remark(r, "the gate held", source="Brill", cue="said", kind=kind) for r in (ONE, OTHER)]
    return Match(*(told(r, s, "brill") for r, s in zip((ONE, OTHER), said, strict=True)), score=1.0, why="")


def test_a_link_is_seen_from_both_sides():
    """Each side has its own remark first."""
    links = gather_links([match(Kind.INDIRECT)], [])
    ((own, other),) = links[OTHER.id][ONE.id].remarks
    assert (own.report_id, other.report_id) == (OTHER.id, ONE.id)
    assert ONE.id in links
    assert OTHER.id in links[ONE.id]


@pytest.mark.parametrize(
    ("matches", "copies", "what", "quoted"),
    [
        ([], [(ONE.id, OTHER.id)], "text", False),
        ([match(Kind.DIRECT)], [], "remarks", True),
        ([match(Kind.INDIRECT)], [], "remarks", False),
    ],
)
def test_what_is_shared_and_whether_it_is_quoted(matches, copies, what, quoted):
    """A text, words in quotation marks, or a fact in other words."""
    link = gather_links(matches, copies)[OTHER.id][ONE.id]
    assert (link.what, link.quoted) == (what, quoted)
