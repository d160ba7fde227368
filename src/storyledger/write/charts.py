"""Step panels: one figure track as SVG, drawn here, with real text and a link on every mark.

In: the marks of one track. Out: an SVG string. x is the day, y the number. A line holds the last number
of each giver, dotted once it only stands; a bar spans low to high, a fading bar has no upper end, an
arrow means "or more", a bar with ends is a day known only to a stretch, hollow is only expected. An
addition or a part is no level of the track: it stands on the axis, as high as it is, and on no line.
Labels are placed one after another where they cover the least.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from html import escape
from math import floor, log10

from storyledger.write.glyphs import shape_at

_LEFT, _RIGHT, _TOP, _BOTTOM = 58, 14, 26, 30
_LINE = 15  # height of a line of a label in units
_LETTERS = {
    "l1": 9.0,
    "l2": 7.0,
}  # mean width of a letter at 15 px bold and 12.5 px, of the widest sans that may stand in
_MOST_TICKS = 5
_MOST_LABELS = 9


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """One figure: its days, its number, how it is labelled and where it leads."""

    day: date | None
    first: date | None = None  # of a stretch of days
    last: date | None = None
    low: float
    high: float | None
    vague: bool = False  # no upper end in the words
    least: bool = False  # "at least", "more than"
    expected: bool = False
    partial: bool = False  # an addition, or a part
    number: str  # as written
    giver: str
    line: str = ""  # marks of one line share it
    bloc: int | None = None
    href: str
    more: int = 0  # marks that say the same


@dataclass(frozen=True, slots=True)
class Box:
    """A label's place: left, top, right, bottom."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: "Box") -> bool:
        """True if they share a point."""
        return self.overlap(other) > 0

    def overlap(self, other: "Box") -> float:
        """The area they share."""
        wide = min(self.right, other.right) - max(self.left, other.left)
        high = min(self.bottom, other.bottom) - max(self.top, other.top)
        return wide * high if wide > 0 and high > 0 else 0.0


def merge_marks(marks: Sequence[Mark]) -> list[Mark]:
    """One mark for each day and number; the label names the first giver and counts the others."""
    same: dict[tuple[object, ...], list[Mark]] = {}
    for mark in marks:
        same.setdefault((mark.day, mark.low, mark.high, mark.expected, mark.partial), []).append(mark)
    return [replace(first, more=len(more)) for first, *more in same.values()]


def draw_steps(title: str, marks: Sequence[Mark], *, width: int = 860, until: date | None = None) -> str:
    """The panel of one track; empty without a dated mark.

    Args:
        title: what is counted and what is said of it, read out for those who do not see it.
        marks: in order of saying; undated ones stand in the table only.
        width: in units of the drawing.
        until: the day up to which numbers stand; the last mark's if not given.
    """
    dated = [m for m in marks if m.day is not None]
    if not dated:
        return ""
    scale = Scale(dated, width, until)
    labelled = choose_labelled(dated)
    boxes = place_labels(labelled, scale, dated)
    parts = [
        (
            f'<svg viewBox="0 0 {width} {scale.height:.0f}" width="{width}" height="{scale.height:.0f}" role="group" '
            f'aria-label="{escape(title, quote=True)}" class="steps">'
        ),
        *_axes(scale),
        *_lines(dated, scale),
        *(_drawn(m, scale) for m in dated),
        *(_label(m, box, _point(m, scale)) for m, box in zip(labelled, boxes, strict=True)),
        "</svg>",
    ]
    return "".join(parts)


class Scale:
    """Days to x and numbers to y."""

    def __init__(self, marks: Sequence[Mark], width: int, until: date | None = None) -> None:
        days = [d for m in marks for d in (m.day, m.first, m.last) if d]
        self.first = min(days)
        self.last = max([*days, *([until] if until else [])])
        if (self.last - self.first).days < 2:
            self.first, self.last = self.first - timedelta(days=1), self.last + timedelta(days=1)
        self.width = width
        top = max(m.high if m.high is not None else m.low for m in marks) or 1.0
        self.step = nice_step(top)
        self.top = self.step * (floor(top / self.step) + 1)
        # each label may need a place of its own in the worst case
        self.height = float(max(230, _TOP + _BOTTOM + 2.2 * _LINE * min(len(marks), _MOST_LABELS)))

    def x(self, day: date) -> float:
        """Where a day stands."""
        span = (self.last - self.first).days
        return _LEFT + 12 + (self.width - _LEFT - _RIGHT - 24) * (day - self.first).days / span

    def y(self, number: float) -> float:
        """Where a number stands."""
        return self.height - _BOTTOM - (self.height - _TOP - _BOTTOM) * min(1.0, number / self.top)


def nice_step(top: float) -> float:
    """The step between lines of a grid: 1, 2 or 5 times a power of ten.

    >>> nice_step(11_000), nice_step(3)
    (5000.0, 1.0)
    """
    rough = top / _MOST_TICKS
    power = 10.0 ** floor(log10(rough)) if rough > 0 else 1.0
    step = next(power * m for m in (1, 2, 5, 10) if power * m >= rough)
    return max(1.0, step) if top >= 1 else step


def choose_labelled(marks: Sequence[Mark]) -> list[Mark]:
    """The marks that get a label: the last of each giver, the highest and the lowest, then the newest.

    With more labels than these nobody reads any; pointer, focus and table tell the others.
    """
    last = {m.line or m.href: m for m in marks}
    by_number = sorted(marks, key=lambda m: m.low)
    ranked = dict.fromkeys(
        m.href for m in (by_number[-1], by_number[0], *reversed(last.values()), *reversed(marks))
    )
    chosen = set(list(ranked)[:_MOST_LABELS])
    return [m for m in marks if m.href in chosen]


def place_labels(marks: Sequence[Mark], scale: Scale, drawn: Sequence[Mark] = ()) -> list[Box]:
    """A box beside each mark where it covers no mark, no line and no other label, or as little as can be."""
    points = [_point(mark, scale) for mark in marks]
    taken = [Box(x - 8, y - 8, x + 8, y + 8) for x, y in (_point(m, scale) for m in drawn or marks)]
    taken += _strokes(drawn or marks, scale)
    placed: list[Box] = []
    for mark, point in zip(marks, points, strict=True):
        tries = [b for b in _places(mark, point, len(marks)) if _inside(b, scale)]
        fallback = Box(_LEFT, _TOP, _LEFT + _wide(mark), _TOP + 2 * _LINE)
        placed.append(
            min(
                tries or [fallback],
                key=lambda b: sum(b.overlap(o) for o in taken) + 20 * sum(b.overlap(o) for o in placed),
            )
        )
    return placed


def _strokes(marks: Sequence[Mark], scale: Scale) -> Iterator[Box]:
    """Where lines run: held numbers, and days known to a stretch."""
    edge = scale.x(scale.last) + 10
    for mark in marks:
        x, y = _point(mark, scale)
        first = scale.x(mark.first) if mark.first else x
        last = scale.x(mark.last) if mark.last else x
        if mark.line and not mark.vague:
            later = [_point(m, scale)[0] for m in marks if m.line == mark.line]
            last = max(last, min((at for at in later if at > x), default=edge))
        if last > first:
            yield Box(first, y - 3, last, y + 3)
        if mark.partial:
            yield Box(x - 3, y, x + 3, scale.y(0))
        if mark.vague:
            yield Box(x - 4, max(_TOP, y - 74), x + 4, y)


def _point(mark: Mark, scale: Scale) -> tuple[float, float]:
    x = scale.x(mark.day) if mark.day else float(_LEFT)
    return x, scale.y(mark.high if mark.high is not None else mark.low)


def _wide(mark: Mark) -> float:
    return max(_LETTERS["l1"] * len(mark.number), _LETTERS["l2"] * len(_second_line(mark)))


def _second_line(mark: Mark) -> str:
    return mark.giver + (f" and {mark.more} more" if mark.more else "")


def _places(mark: Mark, point: tuple[float, float], marks: int) -> Iterator[Box]:
    """Places for a label, nearest first: beside the mark, above and under it, then farther off."""
    x, y = point
    wide, high = _wide(mark), 2.0 * _LINE
    for top in (y - high - 5, y + 5):
        for left in (x + 4, x - 4 - wide, x - wide / 2):
            yield Box(left, top, left + wide, top + high)
    for n in range(2 * min(marks, 12) + 3):
        for shift in (n * _LINE, -n * _LINE) if n else (0,):
            for left in (x + 11, x - 11 - wide, x - wide / 2) if n > 1 else (x + 11, x - 11 - wide):
                yield Box(left, y - high / 2 + shift, left + wide, y + high / 2 + shift)


def _inside(box: Box, scale: Scale) -> bool:
    return (
        box.left >= _LEFT - 8
        and box.right <= scale.width
        and box.top >= 0
        and box.bottom <= scale.height - _BOTTOM
    )


def _axes(scale: Scale) -> Iterator[str]:
    number = 0.0
    while number <= scale.top:
        y, kind = scale.y(number), "grid" if number else "base"
        yield f'<line class="{kind}" x1="{_LEFT}" x2="{scale.width - _RIGHT}" y1="{y:.1f}" y2="{y:.1f}"/>'
        yield f'<text class="ax" x="{_LEFT - 8}" y="{y + 4:.1f}" text-anchor="end">{_short_number(number)}</text>'
        number += scale.step
    for day in _days(scale):
        x = scale.x(day)
        words = f"{day.day} {day:%b}" + (f" {day.year}" if scale.first.year != scale.last.year else "")
        yield f'<line class="base" x1="{x:.1f}" x2="{x:.1f}" y1="{scale.height - _BOTTOM:.1f}" y2="{scale.height - _BOTTOM + 5:.1f}"/>'
        yield f'<text class="ax" x="{x:.1f}" y="{scale.height - 9:.0f}" text-anchor="middle">{words}</text>'


def _short_number(number: float) -> str:
    """What an axis has room for: "2,500", "1.5m", "18tn"."""
    for size, name in ((1e12, "tn"), (1e9, "bn"), (1e6, "m")):
        if number >= size:
            return f"{number / size:g}{name}"
    return f"{number:,.10g}"


def _days(scale: Scale) -> list[date]:
    """Up to six days, evenly apart."""
    span = (scale.last - scale.first).days
    room = max(2, min(6, int((scale.width - _LEFT) // 90)))
    step = max(1, -(-span // (room - 1)))
    return [scale.first + timedelta(days=n) for n in range(0, span + 1, step)]


def _lines(marks: Sequence[Mark], scale: Scale) -> Iterator[str]:
    """The last number of each giver, held until the next one, then dotted to the edge."""
    by_line: dict[str, list[Mark]] = defaultdict(list)
    for mark in marks:
        if mark.line:
            by_line[mark.line].append(mark)
    for held in by_line.values():
        held.sort(key=lambda m: m.day or date.min)
        points = [_point(m, scale) for m in held]
        kind = f"t-{held[0].bloc}" if held[0].bloc is not None else "t-none"
        if len(points) > 1:
            path = f"M{points[0][0]:.1f} {points[0][1]:.1f}" + "".join(
                f"H{x:.1f}V{y:.1f}" for x, y in points[1:]
            )
            yield f'<path class="track {kind}" d="{path}"/>'
        x, y = points[-1]
        edge = scale.x(scale.last) + 10
        if edge - x > 12 and not held[-1].vague:
            yield f'<path class="stand {kind}" d="M{x:.1f} {y:.1f}H{edge:.1f}"/>'


def _drawn(mark: Mark, scale: Scale) -> str:
    x, y = _point(mark, scale)
    bloc = "none" if mark.bloc is None else str(mark.bloc)
    shape = ""
    if mark.first and mark.last and mark.first != mark.last:
        a, b = scale.x(mark.first), scale.x(mark.last)
        shape += f'<path class="rng t-{bloc}" d="M{a:.1f} {y:.1f}H{b:.1f}M{a:.1f} {y - 4:.1f}v8M{b:.1f} {y - 4:.1f}v8"/>'
    if mark.vague:
        top = max(_TOP, y - 74)
        shape += f'<rect class="vague" x="{x - 4:.1f}" y="{top:.1f}" width="8" height="{y - top:.1f}" fill="url(#fade)"/>'
    elif mark.least:
        shape += f'<path class="least t-{bloc}" d="M{x:.1f} {y - 6:.1f}v-12m-4 4l4 -5l4 5"/>'
    elif mark.high is not None and mark.high != mark.low:
        low = scale.y(mark.low)
        shape += f'<path class="rng t-{bloc}" d="M{x:.1f} {low:.1f}V{y:.1f}M{x - 4:.1f} {low:.1f}h8"/>'
    if mark.partial:
        shape += f'<path class="part t-{bloc}" d="M{x:.1f} {y:.1f}V{scale.y(0):.1f}"/>'
    shape += shape_at(mark.bloc, x, y, hollow=mark.expected)
    words = escape(f"{mark.number}, {_second_line(mark)}")
    return f'<a class="ev" href="{escape(mark.href, quote=True)}"><title>{words}</title>{shape}</a>'


def _label(mark: Mark, box: Box, point: tuple[float, float]) -> str:
    side = "end" if box.right <= point[0] else "start" if box.left >= point[0] else "middle"
    x = {"end": box.right, "start": box.left, "middle": (box.left + box.right) / 2}[side]
    far = not box.top <= point[1] <= box.bottom
    middle = (box.left + box.right) / 2
    lead = ""
    if far and side != "middle":
        edge = box.bottom if box.bottom < point[1] else box.top
        lead = f'<path class="lead" d="M{point[0]:.1f} {point[1]:.1f}L{max(box.left, min(box.right, middle)):.1f} {edge:.1f}"/>'
    return (
        f'{lead}<a class="ev" href="{escape(mark.href, quote=True)}" tabindex="-1" aria-hidden="true">'
        f'<text class="lb" x="{x:.1f}" y="{box.top + 12:.1f}" text-anchor="{side}">'
        f'<tspan class="l1">{escape(mark.number)}</tspan>'
        f'<tspan class="l2" x="{x:.1f}" dy="{_LINE}">{escape(_second_line(mark))}</tspan></text></a>'
    )
