"""Where labels of a drawing stand. In: points, and what is drawn already. Out: a box for each label that has room.

A label stands beside its point, or a little farther off at the end of a thin line. No label covers another, and
no line crosses a label or another line: a label without such a place is left out, the least important first.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import hypot

LINE = 15  # height of a line of a label in units
_HIGH = 2.0 * LINE
_BESIDE = 16.0  # a label no farther than this from its point needs no line
_FARTHEST = 6  # lines of text up or down
_MARK = 8.0  # half a mark's size
_COVERED = 2.0 * _MARK * _MARK  # half a mark may lie under a label, no more
_GAP = 2.0  # between two labels, and between a line and a label


@dataclass(frozen=True, slots=True)
class Box:
    """A place: left, top, right, bottom."""

    left: float
    top: float
    right: float
    bottom: float

    def overlap(self, other: "Box") -> float:
        """The area they share."""
        wide = min(self.right, other.right) - max(self.left, other.left)
        high = min(self.bottom, other.bottom) - max(self.top, other.top)
        return wide * high if wide > 0 and high > 0 else 0.0

    def meets(self, other: "Box") -> bool:
        """True if they share an area."""
        return self.overlap(other) > 0

    def holds(self, other: "Box") -> bool:
        """True if the other lies within."""
        return (
            self.left <= other.left
            and other.right <= self.right
            and self.top <= other.top
            and other.bottom <= self.bottom
        )

    def wider(self, by: float) -> "Box":
        """The same with a margin."""
        return Box(self.left - by, self.top - by, self.right + by, self.bottom + by)


@dataclass(frozen=True, slots=True)
class Leader:
    """A straight line from a point to its label."""

    x: float
    y: float
    to_x: float
    to_y: float

    def crosses(self, box: Box) -> bool:
        """True if a part of it lies in a box."""
        first, last = 0.0, 1.0
        for start, way, low, high in (
            (self.x, self.to_x - self.x, box.left, box.right),
            (self.y, self.to_y - self.y, box.top, box.bottom),
        ):
            if way == 0:
                if not low < start < high:
                    return False
                continue
            enters, leaves = sorted(((low - start) / way, (high - start) / way))
            first, last = max(first, enters), min(last, leaves)
        return first < last

    def meets(self, other: "Leader") -> bool:
        """True if the two cross."""

        def side(line: Leader, x: float, y: float) -> float:
            return (line.to_x - line.x) * (y - line.y) - (line.to_y - line.y) * (x - line.x)

        return (
            side(self, other.x, other.y) * side(self, other.to_x, other.to_y) < 0
            and side(other, self.x, self.y) * side(other, self.to_x, self.to_y) < 0
        )


@dataclass(frozen=True, slots=True)
class Wanted:
    """A label that is to stand at a point."""

    x: float
    y: float
    wide: float
    far: bool = True  # worth a line; else it stands beside its point or nowhere


@dataclass(frozen=True, slots=True)
class Placed:
    """A label's box, and the line to it where it stands farther off."""

    box: Box
    leader: Leader | None


def place_labels(
    wanted: Sequence[Wanted], frame: Box, marks: Sequence[Box], strokes: Sequence[Box], most: int
) -> list[Placed | None]:
    """A place for each label, the most important first; None where there is no room left, or there are enough.

    Args:
        wanted: in order of importance; the first gets a place in any case that does not cross the frame.
        frame: what no label leaves.
        marks: that are to stay in sight.
        strokes: lines and bars, which a label may cover where there is no better place.
        most: how many labels are enough.
    """
    placed: list[Placed | None] = []
    for label in wanted:
        taken = [p for p in placed if p]
        if len(taken) == most:
            return placed + [None] * (len(wanted) - len(placed))
        free = (p for p in _places(label) if frame.holds(p.box) and not _clashes(p, taken))
        placed.append(_least_covering(free, marks, strokes, at_any_cost=not taken))
    return placed


def _least_covering(
    free: Iterator[Placed], marks: Sequence[Box], strokes: Sequence[Box], *, at_any_cost: bool
) -> Placed | None:
    """The nearest place that covers nothing, or the one that covers least; none that hides a mark."""
    best, least = None, float("inf")
    for place in free:
        hidden = sum(place.box.overlap(mark) for mark in marks)
        if hidden > _COVERED and not at_any_cost:
            continue
        covered = 4 * hidden + sum(place.box.overlap(stroke) for stroke in strokes)
        if covered == 0:
            return place
        if covered < least:
            best, least = place, covered
    return best


def _clashes(place: Placed, taken: Sequence[Placed]) -> bool:
    """True if a label would cover another, or a line cross one."""
    apart = place.box.wider(_GAP)
    for other in taken:
        if apart.meets(other.box) or (other.leader and other.leader.crosses(apart)):
            return True
        if place.leader and (
            place.leader.crosses(other.box.wider(_GAP)) or (other.leader and place.leader.meets(other.leader))
        ):
            return True
    return False


def _places(label: Wanted) -> Iterator[Placed]:
    """Places for a label, nearest first: beside the point, above and under it, then farther off."""
    x, y, wide = label.x, label.y, label.wide
    sides = (x + 11, x - 11 - wide)
    over = (x + 4, x - 4 - wide, x - wide / 2)
    tops: list[tuple[float, tuple[float, ...]]] = [
        (y - _HIGH / 2, sides),
        (y - _HIGH - 7, over),
        (y + 7, over),
    ]
    if label.far:
        apart = (x + 14, x - 14 - wide, x - wide / 2, x + 50, x - 50 - wide)
        away = (7 + n * LINE for n in range(1, _FARTHEST + 1))
        tops += [(top, apart) for by in away for top in (y - _HIGH - by, y + by)]
    for top, lefts in tops:
        for left in lefts:
            box = Box(left, top, left + wide, top + _HIGH)
            yield Placed(box, _leader(label, box))


def _leader(label: Wanted, box: Box) -> Leader | None:
    """From a point to the nearest corner or edge of its label, where that is not beside it."""
    to_x = max(box.left, min(label.x, box.right))
    to_y = max(box.top, min(label.y, box.bottom))
    return None if hypot(to_x - label.x, to_y - label.y) <= _BESIDE else Leader(label.x, label.y, to_x, to_y)
