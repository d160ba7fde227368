"""What a file shows on which of its days."""

import pytest

from storyledger.write.scene.stages import find_cell, find_stages, first_day


@pytest.mark.parametrize(
    ("values", "stages"),
    [
        ([], []),
        ([None, None], []),
        (["a"], [("a", 0, None)]),
        (["a", "a", "b", "b"], [("a", 0, 2), ("b", 2, None)]),
        ([None, "a", None, "a"], [("a", 1, 2), ("a", 3, None)]),
        ([[], ["x"]], [([], 0, 1), (["x"], 1, None)]),
    ],
)
def test_what_stays_the_same_stands_once(values, stages):
    """With its first day and the day after its last; what is empty is something, what is None is not there."""
    assert [tuple(stage) for stage in find_stages(values)] == stages


def test_inside_a_row_its_first_value_needs_no_first_day():
    """The row itself is not there before."""
    told = [None, "a", "a", "b"]
    assert first_day(told) == 1
    assert [tuple(stage) for stage in find_cell(told)] == [("a", 0, 3), ("b", 3, None)]
    assert [tuple(stage) for stage in find_cell([None, "a", "a"])] == [("a", 0, None)]
