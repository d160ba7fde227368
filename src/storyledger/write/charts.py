"""Step panels: one figure track as SVG, drawn here, with real text and a link on every mark.

In: the marks of one track. Out: an SVG string. x is the day of saying, y the number; a bar spans
low to high, an arrow means "or more", a hollow mark a number that is only expected. Labels are placed
one after another where they overlap nothing that stands already.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from html import escape

WIDTH, _TOP, _BOTTOM, _LEFT, _RIGHT = 860, 18, 34, 64, 24
_LINE = 17  # height of a label in units
_LETTER = 6.3  # mean width of a 12.5 px letter, measured on the page's sans stack


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """One figure: its day, its number, how it is labelled and where it leads."""

    day: date | None
    low: float
    high: float | None
    expected: bool
    approximate: bool
    label: str
    href: str


@dataclass(frozen=True, slots=True)
class Box:
    """A label's place: left, top, right, bottom."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: "Box") -> bool:
        """True if they share a point."""
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )


def merge_marks(marks: Sequence[Mark]) -> list[Mark]:
    """One mark for each day and number; the label names the first giver and counts the others."""
    same: dict[tuple[object, ...], list[Mark]] = {}
    for mark in marks:
        same.setdefault((mark.day, mark.low, mark.high), []).append(mark)
    return [
        first if not more else replace(first, label=f"{first.label} and {len(more)} more")
        for first, *more in same.values()
    ]


def draw_steps(title: str, marks: Sequence[Mark]) -> str:
    """The panel of one track; empty without a dated mark.

    Args:
        title: what is counted and what is said of it, read out for those who do not see it.
        marks: in order of saying; undated ones stand in the table only.
    """
    dated = [m for m in marks if m.day is not None]
    if not dated:
        return ""
    scale = _Scale(dated)
    boxes = place_labels(dated, scale)
    height = scale.height
    parts = [
        f'<svg viewBox="0 0 {WIDTH} {height:.0f}" role="group" aria-label="{escape(title, quote=True)}" class="steps">',
        *_axes(scale),
        *(_mark(m, scale) for m in dated),
        *(_label(m, box) for m, box in zip(dated, boxes, strict=True)),
        "</svg>",
    ]
    return "".join(parts)


class _Scale:
    """Days to x and numbers to y."""

    def __init__(self, marks: Sequence[Mark]) -> None:
        days = [m.day for m in marks if m.day]
        self.first, self.last = min(days), max(days)
        self.top = max(m.high if m.high is not None else m.low for m in marks) or 1.0
        # each label may need a line of its own in the worst case
        self.height = float(max(180, _TOP + _BOTTOM + _LINE * (len(marks) + 4)))

    def x(self, day: date) -> float:
        span = max(1, (self.last - self.first).days)
        return _LEFT + (WIDTH - _LEFT - _RIGHT - 190) * (day - self.first).days / span

    def y(self, number: float) -> float:
        return self.height - _BOTTOM - (self.height - _TOP - _BOTTOM) * min(1.0, number / (self.top * 1.08))


def place_labels(marks: Sequence[Mark], scale: _Scale) -> list[Box]:
    """A box beside each mark, right or left, moved by lines until it meets no mark and no other label."""
    points = [_point(mark, scale) for mark in marks]
    taken = [Box(x - 7, y - 7, x + 7, y + 7) for x, y in points]
    placed: list[Box] = []
    for mark, point in zip(marks, points, strict=True):
        tries = [b for b in _places(mark, point, len(marks)) if _inside(b, scale)]
        free = (b for b in tries if not any(b.meets(o) for o in (*taken, *placed)))
        placed.append(next(free, tries[-1]))
    return placed


def _point(mark: Mark, scale: _Scale) -> tuple[float, float]:
    x = scale.x(mark.day) if mark.day else float(_LEFT)
    return x, scale.y(mark.high if mark.high is not None else mark.low)


def _places(mark: Mark, point: tuple[float, float], lines: int) -> Iterator[Box]:
    """Places for a label, nearest first: beside the mark, then a line up or down, and so on."""
    x, y = point
    width = _LETTER * len(mark.label)
    for n in range(lines + 3):
        for shift in (n * _LINE, -n * _LINE) if n else (0,):
            for left in (x + 10, x - 10 - width):
                yield Box(left, y - 12 + shift, left + width, y + 4 + shift)


def _inside(box: Box, scale: _Scale) -> bool:
    return box.left >= 0 and box.right <= WIDTH and box.top >= 0 and box.bottom <= scale.height - _BOTTOM + 6


def _axes(scale: _Scale) -> Iterator[str]:
    for share in (0.0, 0.5, 1.0):
        number = scale.top * share
        y = scale.y(number)
        yield f'<line class="grid" x1="{_LEFT}" x2="{WIDTH - _RIGHT}" y1="{y:.1f}" y2="{y:.1f}"/>'
        yield f'<text class="tick" x="{_LEFT - 8}" y="{y + 4:.1f}" text-anchor="end">{number:,.0f}</text>'
    ends = [scale.first] if scale.first == scale.last else [scale.first, scale.last]
    for day in ends:
        anchor = "start" if day == scale.first else "middle"
        words = f"{day.day} {day:%b %Y}"
        yield f'<text class="tick" x="{scale.x(day):.1f}" y="{scale.height - 10:.0f}" text-anchor="{anchor}">{words}</text>'


def _mark(mark: Mark, scale: _Scale) -> str:
    x, high = _point(mark, scale)
    low = scale.y(mark.low)
    shape = f'<circle class="{"hollow" if mark.expected else "mark"}" cx="{x:.1f}" cy="{high:.1f}" r="5"/>'
    if mark.high is None:  # open above: an arrow
        shape += f'<path class="open" d="M{x:.1f} {high - 6:.1f}v-10m-4 4l4 -5l4 5"/>'
    elif mark.high != mark.low:
        shape += f'<line class="range" x1="{x:.1f}" x2="{x:.1f}" y1="{low:.1f}" y2="{high:.1f}"/>'
    return f'<a href="{escape(mark.href, quote=True)}"><title>{escape(mark.label)}</title>{shape}</a>'


def _label(mark: Mark, box: Box) -> str:
    return f'<a href="{escape(mark.href, quote=True)}"><text class="label" x="{box.left:.1f}" y="{box.bottom - 4:.1f}">{escape(mark.label)}</text></a>'
