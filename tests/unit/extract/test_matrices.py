import pytest

from storyledger.extract.matrices import main_point


@pytest.mark.parametrize(
    ("content", "point"),
    [
        ("I think that the bridge will close", "the bridge will close"),
        ("There is a chance that the bridge will close", "the bridge will close"),
        ("It cannot be excluded that the bridge will close", "the bridge will close"),
        ("To the people of Tarn, let me say the work must stop", "the work must stop"),
        ("There is no chance that the bridge will close", None),
        ("The bridge will close", None),
    ],
)
def test_the_point_stands_below_what_introduces_it(content, point):
    """What only leads up to the point is left out; a negated introduction is the point itself."""
    assert main_point(content) == point
