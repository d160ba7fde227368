import pytest

from storyledger.meaning import likeness


@pytest.mark.parametrize(
    ("a", "b", "alike"),
    [
        (bytes([1, 2]), bytes([2, 4]), 1.0),
        (bytes([1, 0]), bytes([0, 1]), 0.0),
        (bytes([1, 0]), bytes([255, 0]), -1.0),  # signed
        (bytes(2), bytes([1, 0]), 0.0),
        (b"", b"", 0.0),
    ],
)
def test_likeness_is_the_cosine_of_signed_bytes(a, b, alike):
    """Direction alone counts; what is not known is like nothing."""
    assert likeness(a, b) == alike
