import pytest

from storyledger.extract.stances.matrices import main_point, without_surprise


@pytest.mark.parametrize(
    ("content", "point"),
    [
        ("I think that the bridge will close", "the bridge will close"),
        ("There is a chance that the bridge will close", "the bridge will close"),
        ("It cannot be excluded that the bridge will close", "the bridge will close"),
        ("To the people of Tarn, let me say the work must stop", "the work must stop"),
        ("I'm confident that the bridge will close", "the bridge will close"),
        ("There is no chance that the bridge will close", None),
        ("The bridge will close", None),
    ],
)
def test_the_point_stands_below_what_introduces_it(content, point):
    """What only leads up to the point is left out; a negated introduction is the point itself."""
    assert main_point(content) == point


def test_what_would_surprise_nobody_is_said():
    """ "It would not surprise him if" is no condition."""
    assert without_surprise("it would not surprise her if the count was wrong") == "the count was wrong"
    assert without_surprise("the count was wrong") == "the count was wrong"


def test_a_point_ends_before_its_relative_clause():
    """A "would" of a law is no forecast of who thinks of it."""
    assert main_point("He believes they forgot the law that would help") == "they forgot the law"


def test_a_point_ends_before_its_reason():
    """A "should" that gives a reason asks for nothing."""
    assert main_point("I think it will close because it should") == "it will close"
