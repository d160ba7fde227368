import pytest

from storyledger.errors import RecordError
from storyledger.span import Span, hull, make_id

TEXT = "The dam held – für now."


def test_a_span_slices_code_points():
    """Offsets count characters, not bytes, and the end is not included."""
    assert Span(15, 18).of(TEXT) == "für"
    assert len(Span(15, 18)) == 3


@pytest.mark.parametrize(("start", "end"), [(3, 3), (5, 2), (-1, 4)])
def test_an_empty_or_backward_span_is_refused(start, end):
    """A span always holds a character of its text, and the error names the numbers."""
    with pytest.raises(RecordError, match=f"span {start}:{end} is empty or negative"):
        Span(start, end)


@pytest.mark.parametrize(
    ("a", "b", "overlaps", "contains"),
    [
        (Span(0, 5), Span(5, 9), False, False),  # neighbours share nothing
        (Span(0, 6), Span(5, 9), True, False),
        (Span(0, 9), Span(5, 9), True, True),
        (Span(2, 4), Span(2, 4), True, True),
    ],
)
def test_overlap_and_containment_are_half_open(a, b, overlaps, contains):
    """The end of one is free for the start of the next."""
    assert (a.overlaps(b), b.overlaps(a), a.contains(b)) == (overlaps, overlaps, contains)


def test_spans_stand_in_text_order():
    """Sorting spans sorts them by place."""
    assert sorted([Span(4, 6), Span(1, 9), Span(1, 2)]) == [Span(1, 2), Span(1, 9), Span(4, 6)]


def test_the_hull_holds_them_all():
    """From the first start to the last end, whatever the order."""
    assert hull(iter([Span(7, 9), Span(2, 4)])) == Span(2, 9)


def test_ids_depend_on_the_facts_alone():
    """The same facts give the same id, other facts and other kinds another."""
    assert make_id("s", "r1", 3) == make_id("s", "r1", 3) == "s" + make_id("f", "r1", 3)[1:]
    assert len({make_id("s", *facts) for facts in [("r1", 3), ("r13",), ("r1", 4), ("r", 13)]}) == 4


def test_an_id_is_known_for_good():
    """An id never changes from release to release: stored ledgers hold it."""
    assert make_id("s", "r1", 3, None) == "s46cf69e073e30a34"
