"""Figures that are brought together two by two, unless two of a group are surely of two things.

In: two figures. Out: groups, for equal numbers that are one and for figures of one kind.
"""

from collections.abc import Callable, Iterable
from itertools import product

from storyledger.reconcile.figures.given import Given
from storyledger.span import FigureId


class Groups:
    """Figures of one story, each in one group."""

    def __init__(self) -> None:
        self._home: dict[FigureId, list[Given]] = {}

    def join(self, a: Given, b: Given, apart: Callable[[Given, Given], bool] | None = None) -> None:
        """Bring the groups of two figures together, unless a member of one is apart from a member of the other."""
        one, other = (self._home.setdefault(g.figure.id, [g]) for g in (a, b))
        if one is not other and not (apart and any(apart(x, y) for x, y in product(one, other))):
            one += other
            self._home.update((g.figure.id, one) for g in one)

    def of(self, given: Iterable[Given]) -> list[list[Given]]:
        """The groups of figures, with their members in the order of these; one that nothing has joined is alone."""
        groups: dict[int, list[Given]] = {}
        for each in given:
            groups.setdefault(id(self._home.setdefault(each.figure.id, [each])), []).append(each)
        return list(groups.values())
