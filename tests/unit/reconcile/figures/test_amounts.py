from dataclasses import replace

import pytest

from storyledger.reconcile.blocks import Blocks
from storyledger.reconcile.figures import alike
from storyledger.reconcile.figures.amounts import track_amounts
from storyledger.reconcile.figures.equals import find_equals
from tests.unit.reconcile.figures.test_equal_amounts import of, rest


@pytest.fixture(autouse=True)
def unsure(monkeypatch):
    """A judge that knows nothing."""
    monkeypatch.setattr(alike, "chance", lambda _a, _b: 0.0)


def tracks(*given):
    return [
        len(t.figures) for t in track_amounts([*given, *rest()], find_equals([*given, *rest()]), Blocks())
    ]


def test_background_is_not_followed():
    """What a few reports tell far down by themselves; at the head of one, or given by a source, it is news."""
    assert tracks(own(of("a", 5.7e9, sentence=9))) == []
    assert tracks(own(of("a", 5.7e9, sentence=1))) == [1]
    assert tracks(of("a", 5.7e9, sentence=9)) == [1]
    assert tracks(of("a", 5_700, sentence=9)) == []
    assert tracks(of("a", 5_700, sentence=1)) == []


def test_what_an_amount_was_before_shares_its_track():
    """And stands before it."""
    now = of("b", 25, "duty", unit="%")
    was = of("a", 10, "duty", unit="%")
    was = replace(was, nearby=replace(was.nearby, moved_to=now.figure.id))
    given = [now, was, *rest()]
    (track,) = track_amounts(given, find_equals(given), Blocks())
    assert track.figures == (was.figure.id, now.figure.id)


def test_a_single_rate_is_followed_where_the_story_is_about_such():
    """Of the words near rates at the head of most reports."""
    duties = [own(of(name, low, "duty", unit="%")) for name, low in (("a", 25), ("b", 20), ("c", 5))]
    shares = own(of("d", 1.7, "market", unit="%"))
    assert tracks(*duties, shares) == []
    given = [*duties, shares]
    assert sorted(len(t.figures) for t in track_amounts(given, find_equals(given), Blocks())) == [1, 1, 1]


def own(given):
    """Given by the report itself."""
    return replace(given, narrator=True, actor=None, origin=None)


@pytest.mark.parametrize(
    ("unit", "low", "followed"),
    [
        ("%", 66, [1]),
        ("%", 100, []),
        ("feet", 300, [1]),
        ("feet", 3, []),
        ("years", 30, []),
        ("hours", 58_300, [1]),
    ],
)
def test_what_a_source_measures_is_followed(unit, low, followed):
    """Not how long it took, nor a few feet, nor "100 percent"; the report's own asides are background."""
    given = of("a", low, unit=unit, sentence=9)
    assert tracks(given) == followed
    assert tracks(own(given)) == []


def test_how_far_off_a_place_is_is_not_followed():
    """50 miles off the coast is where it was."""
    given = of("a", 50, unit="miles", sentence=9)
    assert tracks(replace(given, nearby=replace(given.nearby, far_off=True))) == []


def test_what_nobody_tells_is_followed_beside_its_equal_only():
    """Half a sentence that is no statement gives no track of its own."""
    loose = replace(of("a", 5.7e9, "sluice", sentence=1), loose=True)
    assert tracks(loose) == []
    assert tracks(loose, of("b", 5.7e9, "sluice", sentence=1)) == [2]
