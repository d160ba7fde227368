"""Rules for times made of times: "the end of May", "from March to June", "by Friday", "before 2014".

In: letters in which every time already found is one `@` and then `_` for its other words. Out: times
that replace those they are made of. Parts come before ranges, ranges before open edges.
"""

from calendar import monthrange
from dataclasses import replace

from storyledger.annotate.times.match import THIRDS, Found, Rule, rule
from storyledger.moment import Edge, Frame, TimeExpression
from storyledger.span import Span

_EDGES = {
    "b": Edge.UNTIL,
    "B": Edge.UNTIL,
    ">": Edge.UNTIL,
    "S": Edge.SINCE,
    "A": Edge.SINCE,
    "F": Edge.SINCE,
}
_EDGES |= {"j": Edge.SINCE, "P": Edge.BEFORE}
_LOOSE = {"days": 1 / 3, "weeks": 1 / 2, "months": 1 / 2}  # "the first days of October", as a share
_NAMED = (Frame.ABSOLUTE, Frame.MONTH_NAME, Frame.MONTH_DAY, Frame.WEEKDAY)


def _time_at(found: Found, group: str) -> TimeExpression:
    return found.times[found.match.start(group)]


def _over(found: Found, time: TimeExpression) -> Span:
    return Span(found.match.start(), max(found.match.end(), time.span.end))


def _edge_of(found: Found) -> TimeExpression | None:
    """Read the end of May, the start of 2013, the rest of the year."""
    time, word = _time_at(found, "x"), found.word("p")
    if time.edge is not Edge.WITHIN or time.last:
        return None
    span = _over(found, time)
    if word in ("rest", "remainder"):
        return replace(time, span=span, direction=1 if time.frame is not Frame.ABSOLUTE else 0)
    low, high = THIRDS[found.value("p")]
    return replace(time, span=span, part_low=low, part_high=high)


def _ranked_part_of(found: Found) -> TimeExpression | None:
    """Read the first half of May, the last week of October, the second quarter of next year."""
    time, rank = _time_at(found, "x"), found.value("n")
    count = _pieces(time, found.word("u"))
    if not count or time.edge is not Edge.WITHIN or time.last:
        return None
    width = found.value("many") if found.has("many") else _LOOSE.get(found.word("u"), 0) * count or 1
    start = rank - 1 if rank > 0 else count - width
    if not 0 <= start <= count - width:
        return None
    return replace(time, span=_over(found, time), part_low=start / count, part_high=(start + width) / count)


def _pieces(time: TimeExpression, unit: str) -> float:
    """How many of the unit a stretch holds; 0 if it is no part of it."""
    if unit == "half":
        return 2
    days = {Frame.MONTH: 30.5, Frame.MONTH_NAME: 30.5, Frame.YEAR: 365.0, Frame.WEEK: 7.0}.get(
        time.frame, 0.0
    )
    if time.frame is Frame.ABSOLUTE and time.earliest and time.latest:
        days = (time.latest - time.earliest).days + 1
    length = {"day": 1.0, "week": 7.0, "month": 30.5, "quarter": 91.3}.get(unit.rstrip("s"), 0.0)
    return days / length if length and days >= 2 * length else 0.0


def _day_part_of(found: Found) -> TimeExpression | None:
    """Read the night of 5 May, the morning of Sunday."""
    time = _time_at(found, "x")
    return replace(time, span=_over(found, time))


def _week_of(found: Found) -> TimeExpression | None:
    """Read the week of 14 October (with that day somewhere in it), the week beginning on it, ending on it."""
    time, way = _time_at(found, "x"), _WEEKS.get(found.word("way"))
    if way is None or not _is_plain(time) or time.frame not in (Frame.MONTH_DAY, Frame.ABSOLUTE):
        return None
    return replace(time, span=_over(found, time), shift_low=way[0], shift_high=way[1], vague=True)


def _around(found: Found) -> TimeExpression | None:
    """Read around 10 October, about the end of May: with leeway on both sides."""
    time = _time_at(found, "x")
    if (
        found.word("about") not in ("about", "around", "circa")
        or not _is_plain(time)
        or time.frame not in _NAMED
    ):
        return None
    month = time.frame is Frame.MONTH_NAME
    if time.earliest and time.latest:
        month = (time.latest - time.earliest).days > 7
    days = 15 if month else 3
    return replace(time, span=_over(found, time), shift_low=-days, shift_high=days, vague=True)


def _is_plain(time: TimeExpression) -> bool:
    return time.edge is Edge.WITHIN and time.last is None and not time.detached


def _at_least_until(found: Found) -> TimeExpression | None:
    """Read "until at least Friday", "since at least May": what lies beyond is open too, so no date."""
    time = _time_at(found, "x")
    return (
        replace(time, span=_over(found, time), detached=True) if found.word("about") == "at least" else None
    )


def _range(found: Found) -> TimeExpression | None:
    """Read from January to March 2020, between 3 May and 9 June, Monday through Wednesday."""
    first, last = _time_at(found, "x"), _time_at(found, "y")
    if any(time.edge is not Edge.WITHIN or time.last or time.detached for time in (first, last)):
        return None
    said = found.has("lead") or found.letter("j") == ">"
    if not said and (
        first.frame not in _NAMED or (last.frame is not first.frame and not _takes_year(first, last))
    ):
        return None
    between = found.has("lead") and found.letter("lead") == "V"
    if (found.letter("j") == "&") != between and found.letter("j") != "-":
        return None  # "on Monday and Tuesday" are two
    first = _with_year_of(first, last)
    if first.frame is Frame.ABSOLUTE and last.frame is Frame.ABSOLUTE and _starts_after(first, last):
        return None
    return replace(first, span=_over(found, last), last=last)


def _takes_year(first: TimeExpression, last: TimeExpression) -> bool:
    return first.frame in (Frame.MONTH_NAME, Frame.MONTH_DAY) and last.frame is Frame.ABSOLUTE


def _listed(found: Found) -> TimeExpression | None:
    """In "August and September 1914" August is of that year too."""
    first, last = _time_at(found, "x"), _time_at(found, "y")
    if first.last or first.edge is not Edge.WITHIN or not _takes_year(first, last):
        return None
    dated = _with_year_of(first, last)
    return dated if dated.frame is Frame.ABSOLUTE else None


def _starts_after(first: TimeExpression, last: TimeExpression) -> bool:
    return bool(first.earliest and last.latest and first.earliest > last.latest)


def _with_year_of(first: TimeExpression, last: TimeExpression) -> TimeExpression:
    """In "from November to March 2020" November is of the year before March's."""
    if not _takes_year(first, last) or last.earliest is None or last.latest is None:
        return first
    if (last.latest - last.earliest).days > 92:  # a year or more gives no year to a month
        return first
    month, day = first.month or 1, first.day or 1
    year = last.latest.year - ((month, day) > (last.latest.month, last.latest.day))
    start = last.latest.replace(year=year, month=month, day=min(day, 28))
    length = monthrange(year, month)[1]
    if first.frame is Frame.MONTH_NAME:
        return replace(
            first, frame=Frame.ABSOLUTE, earliest=start.replace(day=1), latest=start.replace(day=length)
        )
    whole = start.replace(day=min(day, length))
    return replace(first, frame=Frame.ABSOLUTE, earliest=whole, latest=whole)


def _edged(found: Found) -> TimeExpression | None:
    """Read by December, until Friday, since Monday, before 12 June, as early as 1 November."""
    time, letter = _time_at(found, "x"), found.letter("edge")
    if time.edge is not Edge.WITHIN:
        return None
    if letter == "V" or (letter == "F" and time.last):  # "between 3 and 5 May"
        return replace(time, span=_over(found, time)) if time.last else None
    if _is_no_edge(found, letter):
        return None
    edge = _EDGES[letter]
    if letter == "P" and found.after == "'":  # "before Tuesday's vote" may be on that day
        edge = Edge.UNTIL
    ahead = int(letter == "j" or found.word("edge").startswith(("starting", "no ", "not ")))
    return replace(time, span=_over(found, time), edge=edge, vague=time.vague or letter == "j", tense=ahead)


def _is_no_edge(found: Found, letter: str) -> bool:
    """True of "a poll from May", "angered by last week's vote", "by the Wednesday leak"."""
    if letter == "F" and found.word("edge") == "from":
        return found.word_after() not in ("on", "onward", "onwards", "forward")
    attribute = found.after == "'" or (found.after in "01" and found.has("the"))
    return letter == "b" and attribute


_WEEKS = {
    "of": (-6, 6), "beginning": (0, 6), "starting": (0, 6), "commencing": (0, 6), "ending": (-6, 0), "starting on": (0, 6),
}  # fmt: skip
_TIME = "(?P<x>@)_*"

JOINS: tuple[Rule, ...] = (
    rule("E", f"T? (?P<p>E) O T? {_TIME}", _edge_of),
    rule("Llo", f"T? (?P<n>[Llo]) (?P<many>[#d])? (?P<u>[hquU]) O T? {_TIME}", _ranked_part_of),
    rule("u", f"T? u (?P<way>[OEF0])H?T? {_TIME}", _week_of),
    rule("t", f"T? t O {_TIME}", _day_part_of),
    rule("@", f"(?P<lead>[FV])? T? {_TIME} ,? (?P<j>[G>&-]) T? (?P<y>@)_*", _range),
    rule("@", f"{_TIME} (?=,?[&;]T?(?P<y>@))", _listed),
    rule("@", f"{_TIME} (?=,T?(?P<y>@))", _listed),
    rule("@", f"(?P<about>[NI]) T? {_TIME}", _around),
    rule("@", f"[BS] (?P<about>N) {_TIME}", _at_least_until),
    rule("@", f"(?<!-)(?P<edge>[bBSPAFV>j]) H?(?P<the>T)? {_TIME}", _edged),
)
