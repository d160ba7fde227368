from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storyledger.write.drawings.labels import Box, Leader, Wanted, place_labels

FRAME = Box(58, 0, 860, 320)
FEW_DAYS = st.sampled_from([70.0, 71.0, 300.0, 305.0, 640.0, 844.0])  # many numbers fall on one day
CROWDS = st.lists(
    st.builds(
        Wanted,
        x=FEW_DAYS,
        y=st.floats(26, 320),
        wide=st.floats(20, 330),
        far=st.booleans(),
    ),
    min_size=1,
    max_size=40,
)


def mark_of(label):
    """What is drawn at a label's point."""
    return Box(label.x - 8, label.y - 8, label.x + 8, label.y + 8)


def placed_of(crowd, most=9, strokes=()):
    """Where the labels of a crowd stand."""
    return place_labels(crowd, FRAME, [mark_of(label) for label in crowd], strokes, most)


@given(CROWDS)
def test_no_label_covers_another_and_no_line_crosses_one(crowd):
    """However many numbers fall on one day: labels are apart and inside, lines cross neither labels nor lines."""
    told = [place for place in placed_of(crowd) if place]
    assert all(FRAME.holds(place.box) for place in told)
    assert not [pair for pair in combinations(told, 2) if pair[0].box.meets(pair[1].box)]
    led = [place for place in told if place.leader]
    assert not [(a, b) for a in led for b in told if a is not b and a.leader.crosses(b.box)]
    assert not [pair for pair in combinations(led, 2) if pair[0].leader.meets(pair[1].leader)]


@given(CROWDS)
def test_the_most_important_has_a_label_and_no_more_than_enough_have_one(crowd):
    """The first gets its place before all others."""
    placed = placed_of(crowd, most=3)
    assert placed[0]
    assert len(placed) == len(crowd)
    assert sum(place is not None for place in placed) <= 3


def test_a_line_ends_at_its_label():
    """At the corner or edge that is nearest to the point."""
    crowd = [Wanted(300, 160, 120), Wanted(300, 160, 120), Wanted(300, 160, 120), Wanted(300, 160, 120)]
    led = [place for place in placed_of(crowd) if place and place.leader]
    assert led
    for place in led:
        assert (place.leader.x, place.leader.y) == (300, 160)
        assert place.box.wider(0.001).holds(
            Box(place.leader.to_x, place.leader.to_y, place.leader.to_x, place.leader.to_y)
        )


def test_what_is_not_worth_a_line_stands_beside_its_point_or_nowhere():
    """A number that has a label elsewhere."""
    crowd = [Wanted(300, 160, 400, far=False) for _ in range(9)]
    assert all(place.leader is None for place in placed_of(crowd) if place)


def test_a_label_keeps_off_lines_where_it_can():
    """A held number runs to the right, so its label stands above it."""
    line = Box(300, 157, 860, 163)
    (place,) = placed_of([Wanted(300, 160, 120)], strokes=[line])
    assert not place.box.meets(line)


@pytest.mark.parametrize(
    ("leader", "crossed"),
    [
        (Leader(0, 0, 10, 10), True),
        (Leader(0, 5, 10, 5), True),
        (Leader(5, 0, 5, 10), True),
        (Leader(0, 0, 3, 3), False),
        (Leader(0, 0, 10, 0), False),
        (Leader(0, 4, 10, 4), False),  # along an edge
    ],
)
def test_a_line_crosses_a_box(leader, crossed):
    """Only if a part of it lies inside."""
    assert leader.crosses(Box(4, 4, 6, 6)) is crossed
