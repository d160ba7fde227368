"""Step panels: one figure track as SVG, drawn here, with real text and a link on every mark.

In: the marks of one track. Out: an SVG string. x is the day, y the number. A line holds the last number
of each giver, dotted once it only stands; a bar spans low to high, a fading bar has no upper end, an
arrow means "or more", a bar with ends is a day known only to a stretch, hollow is only expected. An
addition or a part is no level of the track: it stands on the axis, as high as it is, and on no line.
Of many marks the most important have a label, and in a crowd only their givers a line.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from html import escape
from itertools import pairwise
from math import floor, log10

from storyledger.write.drawings.glyphs import shape_at
from storyledger.write.drawings.labels import LINE, Box, Placed, Wanted, place_labels

WIDTH = 860  # of every panel, in units of the drawing
_LEFT, _RIGHT, _TOP, _BOTTOM = 66, 14, 26, 30
_LETTERS = {
    "l1": 9.0,
    "l2": 7.0,
}  # mean width of a letter at 15 px bold and 12.5 px, of the widest sans that may stand in
_MOST_TICKS = 5
_MOST_LABELS, _MOST_TRIED = 9, 30
SIGNS = frozenset("%$£€¥")  # units that an axis has room for; the title tells the others
_MOST_LINES = 12  # of givers; of more only those whose mark has a label


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """One figure: its days, its number, how it is labelled and where it leads."""

    day: date | None
    first: date | None = None  # of a stretch of days
    last: date | None = None
    low: float
    high: float | None
    vague: bool = False  # no upper end in the words
    sign: str = ""  # of SIGNS, where the unit is one
    least: bool = False  # "at least", "more than"
    expected: bool = False
    partial: bool = False  # an addition, or a part
    number: str  # as written
    giver: str
    line: str = ""  # marks of one line share it
    bloc: int | None = None
    href: str
    more: int = 0  # marks that say the same


def merge_marks(marks: Sequence[Mark]) -> list[Mark]:
    """One mark for each day and number; the label names the first giver and counts the others."""
    same: dict[tuple[object, ...], list[Mark]] = {}
    for mark in marks:
        same.setdefault((mark.day, mark.low, mark.high, mark.expected, mark.partial), []).append(mark)
    return [replace(first, more=len(more)) for first, *more in same.values()]


def set_apart(marks: Sequence[Mark]) -> list[Mark]:
    """Marks of which none stands before one of its line that was said earlier, as far as its own days allow.

    A mark stands in the middle of its stretch of days. What is known to have come after a number of a certain day
    stands in the middle of what is left.

    Args:
        marks: in order of saying.
    """
    before: dict[str, Mark] = {}
    return [_after(mark, before) for mark in marks]


def _after(mark: Mark, before: dict[str, Mark]) -> Mark:
    if not mark.line or not mark.day or not mark.last:
        return mark
    earlier = before.get(mark.line)
    if earlier and earlier.day and earlier.last and mark.day <= earlier.day <= mark.last:
        left = mark.last - earlier.day if mark.last > earlier.last else timedelta()
        mark = replace(mark, day=earlier.day + (left + timedelta(days=1)) // 2 if left else earlier.day)
    before[mark.line] = mark
    return mark


def draw_steps(title: str, marks: Sequence[Mark]) -> tuple[str, int]:
    """The panel of one track, empty without a dated mark, and how many of its marks have no label.

    Args:
        title: what is counted and what is said of it, read out for those who do not see it.
        marks: in order of saying; undated ones stand in the table only.
    """
    dated = [m for m in marks if m.day is not None]
    if not dated:
        return "", 0
    scale = Scale(dated)
    labelled = label_marks(dated, scale)
    shown, told = {m.line for m, _ in labelled}, {m.href for m, _ in labelled}
    lined = dated if len({m.line for m in dated}) <= _MOST_LINES else [m for m in dated if m.line in shown]
    parts = [
        (
            f'<svg viewBox="0 0 {WIDTH} {scale.height:.0f}" width="{WIDTH}" height="{scale.height:.0f}" role="group" '
            f'aria-label="{escape(f"{title}: {_spoken(dated, labelled)}", quote=True)}" class="steps">'
        ),
        '<g aria-hidden="true">',
        *_axes(scale),
        "</g>",
        *_lines(lined, scale),
        *(_drawn(m, scale, alone=m.href not in told) for m in dated),
        *(_label(m, placed, scale) for m, placed in labelled),
        "</svg>",
    ]
    return "".join(parts), len(dated) - len(labelled)


def _spoken(marks: Sequence[Mark], labelled: Sequence[object]) -> str:
    """What a drawing holds, for those who do not see it."""
    days = sorted(f"{m.day:%Y-%m-%d}" for m in marks if m.day)
    some = f"{len(labelled)} of {len(marks)}" if len(labelled) < len(marks) else f"{len(marks)}"
    between = f"from {days[0]} to {days[-1]}" if days[0] != days[-1] else f"of {days[0]}"
    return f"{some} number{'' if len(marks) == 1 else 's'} {between}"


class Scale:
    """Days to x and numbers to y."""

    def __init__(self, marks: Sequence[Mark]) -> None:
        days = [d for m in marks for d in (m.day, m.first, m.last) if d]
        self.first, self.last = min(days), max(days)
        if (self.last - self.first).days < 2:
            self.first, self.last = self.first - timedelta(days=1), self.last + timedelta(days=1)
        top = max(m.high if m.high is not None else m.low for m in marks) or 1.0
        signs = {m.sign for m in marks}
        self.sign = signs.pop() if len(signs) == 1 else ""
        self.step = nice_step(top)
        self.top = self.step * (floor(top / self.step) + 1)
        # each label may need a place of its own in the worst case
        self.height = float(max(230, _TOP + _BOTTOM + 2.2 * LINE * min(len(marks), _MOST_LABELS)))

    def x(self, day: date) -> float:
        """Where a day stands."""
        span = (self.last - self.first).days
        return _LEFT + 12 + (WIDTH - _LEFT - _RIGHT - 24) * (day - self.first).days / span

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


def label_marks(marks: Sequence[Mark], scale: Scale) -> list[tuple[Mark, Placed]]:
    """The marks that get a label, with its place. A number that has a label elsewhere gets another only beside its mark.

    With more labels than these nobody reads any; pointer, focus and table tell the others.
    """
    ranked = _ranked(marks)
    numbers: set[str] = set()
    wanted = []
    for mark in ranked:
        x, y = _point(mark, scale)
        wanted.append(Wanted(x, y, _wide(mark), far=mark.number.casefold() not in numbers))
        numbers.add(mark.number.casefold())
    drawn = [Box(x - 8, y - 8, x + 8, y + 8) for x, y in (_point(m, scale) for m in marks)]
    frame = Box(_LEFT - 8, 0, WIDTH, scale.height - _BOTTOM)
    places = place_labels(wanted, frame, drawn, list(_strokes(marks, scale)), _MOST_LABELS)
    return [(mark, place) for mark, place in zip(ranked, places, strict=True) if place]


def _ranked(marks: Sequence[Mark]) -> list[Mark]:
    """The highest and the lowest, the last of each giver, then the newest; a number that comes again after all others."""
    last = {m.line or m.href: m for m in marks}
    by_number = sorted(marks, key=lambda m: m.low)
    order = dict.fromkeys([by_number[-1], by_number[0], *reversed(last.values()), *reversed(marks)])
    first: dict[str, Mark] = {}
    for mark in order:
        first.setdefault(mark.number.casefold(), mark)
    return list(dict.fromkeys([*first.values(), *order]))[:_MOST_TRIED]


def _strokes(marks: Sequence[Mark], scale: Scale) -> Iterator[Box]:
    """Where lines run: held numbers and the steps between them, and days known to a stretch."""
    for held in _by_line(marks):
        points = [_point(m, scale) for m in held]
        for (_, y), (x, to_y) in pairwise(points):
            yield Box(x - 3, min(y, to_y), x + 3, max(y, to_y))
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


def _axes(scale: Scale) -> Iterator[str]:
    number = 0.0
    while number <= scale.top:
        y, kind = scale.y(number), "grid" if number else "base"
        yield f'<line class="{kind}" x1="{_LEFT}" x2="{WIDTH - _RIGHT}" y1="{y:.1f}" y2="{y:.1f}"/>'
        yield f'<text class="ax" x="{_LEFT - 8}" y="{y + 4:.1f}" text-anchor="end">{_short_number(number, scale.sign)}</text>'
        number += scale.step
    for day in _days(scale):
        x = scale.x(day)
        side = "end" if WIDTH - x < _ROOM_OF_A_DAY else "middle"
        words = f"{day.day} {day:%b}" + (f" {day.year}" if scale.first.year != scale.last.year else "")
        yield f'<line class="base" x1="{x:.1f}" x2="{x:.1f}" y1="{scale.height - _BOTTOM:.1f}" y2="{scale.height - _BOTTOM + 5:.1f}"/>'
        yield f'<text class="ax" x="{x:.1f}" y="{scale.height - 9:.0f}" text-anchor="{side}">{words}</text>'


_ROOM_OF_A_DAY = 50  # half of "12 Feb 2017"


def _short_number(number: float, sign: str = "") -> str:
    """What an axis has room for: "2,500", "1.5m", "$18tn", "30%"."""
    sizes = ((1e12, "tn"), (1e9, "bn"), (1e6, "m"))
    size, name = next((each for each in sizes if number >= each[0]), (1.0, ""))
    digits = f"{number / size:g}{name}" if name else f"{number:,.10g}"
    return f"{digits}%" if sign == "%" else f"{sign}{digits}"


def _days(scale: Scale) -> list[date]:
    """Up to six days, evenly apart."""
    span = (scale.last - scale.first).days
    room = max(2, min(6, int((WIDTH - _LEFT) // 90)))
    step = max(1, -(-span // (room - 1)))
    return [scale.first + timedelta(days=n) for n in range(0, span + 1, step)]


def _lines(marks: Sequence[Mark], scale: Scale) -> Iterator[str]:
    """The last number of each giver, held until the next one, then dotted to the edge."""
    for held in _by_line(marks):
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


def _by_line(marks: Sequence[Mark]) -> list[list[Mark]]:
    """The marks of each line by day; those of one day in order of saying."""
    by_line: dict[str, list[Mark]] = defaultdict(list)
    for mark in sorted(marks, key=lambda m: m.day or date.min):
        if mark.line:
            by_line[mark.line].append(mark)
    return list(by_line.values())


def _drawn(mark: Mark, scale: Scale, *, alone: bool) -> str:
    """A mark and its link. One without a label is for the pointer: keys and ears have it in the table."""
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
    kept = ' tabindex="-1" aria-hidden="true"' if alone else ""
    return f'<a class="ev" href="{escape(mark.href, quote=True)}"{kept}><title>{words}</title>{shape}</a>'


def _label(mark: Mark, placed: Placed, scale: Scale) -> str:
    box, led, (at, _) = placed.box, placed.leader, _point(mark, scale)
    side = "end" if box.right <= at else "start" if box.left >= at else "middle"
    x = {"end": box.right, "start": box.left, "middle": (box.left + box.right) / 2}[side]
    lead = f'<path class="lead" d="M{led.x:.1f} {led.y:.1f}L{led.to_x:.1f} {led.to_y:.1f}"/>' if led else ""
    return (
        f'{lead}<a class="ev" href="{escape(mark.href, quote=True)}" tabindex="-1" aria-hidden="true">'
        f'<text class="lb" x="{x:.1f}" y="{box.top + 12:.1f}" text-anchor="{side}">'
        f'<tspan class="l1">{escape(mark.number)}</tspan>'
        f'<tspan class="l2" x="{x:.1f}" dy="{LINE}">{escape(_second_line(mark))}</tspan></text></a>'
    )
