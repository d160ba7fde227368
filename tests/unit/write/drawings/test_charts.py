from dataclasses import replace
from datetime import date

import pytest

from storyledger.write.drawings.charts import (
    WIDTH,
    Mark,
    Scale,
    draw_steps,
    label_marks,
    merge_marks,
    nice_step,
    set_apart,
)
from storyledger.write.drawings.labels import Box


def mark(day, low, high=None, *, giver="Odo Brill", **known):
    """A mark on a day of October."""
    when = None if day is None else date(2031, 10, day)
    return Mark(day=when, low=low, high=high, number=str(low), giver=giver, href="#S1", **known)


LONG = "a speaker with a very long name indeed"


@pytest.mark.parametrize(
    "marks",
    [
        [mark(1, 40, 40), mark(1, 41, 41), mark(1, 42, 42), mark(1, 43, 43)],
        [mark(day, 40 + day, 40 + day, giver="the harbour office") for day in range(1, 9)],
        [mark(3, 0, 0), mark(30, 900, 900, giver=LONG)],
        [mark(30, n, n, giver=f"the harbour office of town {n}") for n in (0, 1, 2, 899, 900)],
        [mark(1, 0, 0, giver=LONG), mark(16, 1, 1, giver=LONG), mark(31, 2, 2, giver=LONG)],
    ],
)
def test_a_few_marks_all_have_a_label(marks):
    """Every label can be read: none leaves the panel by any side, nor covers the days under it."""
    scale = Scale(marks)
    labelled = label_marks(marks, scale)
    assert len(labelled) == len(marks)
    boxes = [placed.box for _, placed in labelled]
    assert [b for b in boxes if b.left < 0 or b.top < 0 or b.right > WIDTH or b.bottom > scale.y(0)] == []


def test_in_a_crowd_the_most_important_have_a_label_and_a_line():
    """Forty who give numbers on one day: the highest and the lowest are told, the others are counted."""
    crowd = [mark(4, n, n, giver=f"office {n}", line=str(n)) for n in range(10, 50)] + [mark(9, 30, 30)]
    svg, unlabelled = draw_steps("people: hurt", crowd)
    labels = svg.count('class="lb"')
    assert 2 <= labels == len(crowd) - unlabelled
    assert ">49<" in svg
    assert ">10<" in svg
    assert svg.count('class="stand') <= labels


def test_a_number_is_told_once_before_any_is_told_again():
    """One that comes again gets a label only where there is room beside its mark."""
    again = [mark(day, 40, 40, giver=LONG) for day in range(1, 29, 2)]
    labelled = label_marks([*again, mark(14, 41, 41)], Scale(again))
    assert "41" in {m.number for m, _ in labelled}
    assert all(placed.leader is None for m, placed in labelled[2:] if m.number == "40")


@pytest.mark.parametrize(("most", "label"), [(4_000, ">4,000<"), (1_500_000, ">1.5m<"), (18e12, ">20tn<")])
def test_an_axis_has_room_for_its_numbers(most, label):
    """Millions are cut short; words beside the marks give them in full."""
    assert label in draw_steps("t", [mark(1, most, most)])[0]


def test_shapes_tell_bounds_and_forecasts():
    """A vague number fades, "at least" has an arrow, a range a bar, a forecast a hollow mark."""
    marks = [
        mark(1, 40, vague=True),
        mark(2, 41, least=True),
        mark(3, 40, 50),
        mark(4, 60, 60, expected=True),
    ]
    svg, _ = draw_steps("people: killed", marks)
    assert [svg.count(f'class="{name}') for name in ("vague", "least", "rng", "mk hollow")] == [1, 1, 1, 1]


def test_a_line_holds_each_givers_last_number():
    """Steps join the numbers of one giver; what only stands is dotted."""
    svg, _ = draw_steps(
        "people: killed", [mark(1, 40, 40, line="a"), mark(3, 45, 45, line="a"), mark(9, 60, 60)]
    )
    assert (svg.count('class="track'), svg.count('class="stand')) == (1, 1)


def test_an_addition_stands_on_the_axis():
    """It is no level: a stem from the axis up to its number, and its label keeps off the stem."""
    added = mark(2, 53, 53, partial=True)
    marks = [mark(1, 40, 40), added]
    assert draw_steps("people: hurt", marks)[0].count('class="part') == 1
    scale = Scale(marks)
    stem = Box(scale.x(added.day), scale.y(53), scale.x(added.day) + 1, scale.y(0))
    assert not [placed for _, placed in label_marks(marks, scale) if placed.box.meets(stem)]


@pytest.mark.parametrize(("top", "step"), [(3, 1), (11_000, 5_000), (12_000, 5_000), (9, 2), (0.4, 0.1)])
def test_grids_have_round_numbers(top, step):
    """1, 2 or 5 times a power of ten."""
    assert nice_step(top) == pytest.approx(step)


def test_words_in_a_chart_are_escaped():
    """A speaker's name is text, whatever it holds."""
    svg, _ = draw_steps('a"b', [mark(1, 4, 4, giver="<script>"), mark(2, 4, 4)])
    assert "<script>" not in svg
    assert 'aria-label="a&quot;b: ' in svg


def test_equal_marks_are_one():
    """Two who give one number on one day share a mark that says so."""
    merged = merge_marks([mark(1, 40, 40), mark(1, 40, 40, giver="Ilse Vandry"), mark(2, 40, 40)])
    assert [(m.giver, m.more) for m in merged] == [("Odo Brill", 1), ("Odo Brill", 0)]


def test_a_track_without_a_day_is_not_drawn():
    """What is not dated stands in the table, not at a day of our choice."""
    assert draw_steps("people: killed", [mark(None, 40, 40)]) == ("", 0)


def test_a_mark_without_a_label_is_for_the_pointer():
    """Whoever goes by Tab or by ear has the labelled marks here and all in the table; the name says how many."""
    crowd = [mark(4, n, n, giver=f"office {n}", line=str(n)) for n in range(10, 50)]
    crowd = [replace(m, href=f"#S{n}") for n, m in enumerate(crowd)]
    svg, unlabelled = draw_steps("people: hurt", crowd)
    assert svg.count('tabindex="-1" aria-hidden="true"><title>') == unlabelled > 0
    assert f'aria-label="people: hurt: {40 - unlabelled} of 40 numbers of 2031-10-04"' in svg


def test_an_axis_has_the_sign_of_its_unit():
    """Per cent after the number, money before it; where marks differ in their unit there is none."""
    assert ">30%<" in draw_steps("share", [mark(1, 26, 28, sign="%"), mark(2, 26, 28, sign="%")])[0]
    assert ">$2bn<" in draw_steps("cost", [mark(1, 3e9, 3e9, sign="$"), mark(2, 3e9, 3e9, sign="$")])[0]
    mixed = draw_steps("cost", [mark(1, 30, 30, sign="$"), mark(2, 30, 30)])[0]
    assert (">30<" in mixed, ">$30<" in mixed) == (True, False)


def test_what_came_later_does_not_stand_before_what_it_replaced():
    """Known only to a stretch of days, it stands in what of the stretch is left; a mark of another line stays."""
    stretch = {"first": date(2031, 10, 5), "last": date(2031, 10, 9)}
    known = mark(8, 40, 40, line="a", first=date(2031, 10, 8), last=date(2031, 10, 8))
    later = mark(7, 50, 50, line="a", **stretch)
    other = mark(7, 60, 60, line="b", **stretch)
    assert [m.day and m.day.day for m in set_apart([known, later, other])] == [8, 9, 7]
    assert [m.day and m.day.day for m in set_apart([later, replace(later, low=51)])] == [7, 7]
    past = mark(7, 50, 50, line="a", first=date(2031, 10, 7), last=date(2031, 10, 7))
    assert [m.day and m.day.day for m in set_apart([known, past])] == [8, 7]
