"""What a file shows on which of its days. In: a value for each day. Out: values that differ, each with its days."""

from collections.abc import Sequence
from typing import Any, NamedTuple, TypeVar

_Shown = TypeVar("_Shown")


class Stage(NamedTuple):
    """A value with the first of a file's days on which it stands, and the first on which it does not any more."""

    value: Any
    since: int
    until: int | None


def find_stages(values: Sequence[_Shown | None]) -> list[Stage]:
    """What is the same on several days in a row stands once; None is not there on that day.

    >>> [tuple(stage) for stage in find_stages([None, "a", "a", "b"])]
    [('a', 1, 3), ('b', 3, None)]
    """
    told: list[Stage] = []
    before = None
    for place, value in enumerate(values):
        if value != before:
            if before is not None:
                told[-1] = told[-1]._replace(until=place)
            if value is not None:
                told.append(Stage(value, place, None))
        before = value
    return told


def find_cell(values: Sequence[_Shown | None]) -> list[Stage]:
    """The same inside something that is there from the first value on: what never differs needs no days."""
    told = find_stages(values)
    first = told[0].since if told else 0
    return [s._replace(since=0) if s.since == first else s for s in told]


def first_day(values: Sequence[object | None]) -> int:
    """The first of the days on which something is there."""
    return next((place for place, value in enumerate(values) if value is not None), 0)
