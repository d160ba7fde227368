from datetime import date
from itertools import combinations

import pytest

from storyledger.write.charts import Mark, _Scale, draw_steps, merge_marks, place_labels


def mark(day, low, high=None, *, label="40, Odo Brill", expected=False):
    """A mark on a day of October."""
    when = None if day is None else date(2031, 10, day)
    return Mark(day=when, low=low, high=high, expected=expected, approximate=False, label=label, href="#S1")


@pytest.mark.parametrize(
    "marks",
    [
        [mark(1, 40, 40), mark(1, 41, 41), mark(1, 42, 42), mark(1, 43, 43)],
        [mark(day, 40 + day, 40 + day, label="more than 4,000, the harbour office") for day in range(1, 9)],
        [mark(3, 0, 0), mark(30, 900, 900, label="900, a speaker with a very long name indeed")],
    ],
)
def test_labels_overlap_neither_each_other_nor_the_edge(marks):
    """Every label can be read."""
    boxes = place_labels(marks, _Scale(marks))
    assert not [pair for pair in combinations(boxes, 2) if pair[0].meets(pair[1])]
    assert all(box.left >= 0 and box.top >= 0 for box in boxes)


def test_shapes_tell_bounds_and_forecasts():
    """An open number has an arrow, a range a bar, a forecast a hollow mark."""
    svg = draw_steps("people: killed", [mark(1, 40), mark(2, 40, 50), mark(3, 60, 60, expected=True)])
    assert (svg.count('class="open"'), svg.count('class="range"'), svg.count('class="hollow"')) == (1, 1, 1)


def test_words_in_a_chart_are_escaped():
    """A speaker's name is text, whatever it holds."""
    svg = draw_steps('a"b', [mark(1, 4, 4, label="<script>"), mark(2, 4, 4)])
    assert "<script>" not in svg
    assert 'aria-label="a&quot;b"' in svg


def test_equal_marks_are_one():
    """Two who give one number on one day share a mark that says so."""
    merged = merge_marks([mark(1, 40, 40), mark(1, 40, 40, label="40, Ilse Vandry"), mark(2, 40, 40)])
    assert [m.label for m in merged] == ["40, Odo Brill and 1 more", "40, Odo Brill"]


def test_a_track_without_a_day_is_not_drawn():
    """What is not dated stands in the table, not at a day of our choice."""
    assert draw_steps("people: killed", [mark(None, 40, 40)]) == ""
