"""Whose names are whose."""

from types import SimpleNamespace

import pytest

from storyledger.write.sentences.speakers import is_shared


@pytest.mark.parametrize(
    ("names", "shared"),
    [
        ({"Bo": {"Ada Bo"}}, False),
        ({"Bo": {"Ada Bo"}, "Tun": {"Bo Lin Tun"}}, True),
        ({"Bo": {"Ada Bo", "Ivo Bo"}}, True),
    ],
)
def test_a_family_name_that_others_bear_is_shared(names, shared):
    """Also where theirs begins with it."""
    desk = SimpleNamespace(full_names={k: frozenset(v) for k, v in names.items()}, ruling=frozenset())
    assert is_shared(desk, "Bo") is shared
