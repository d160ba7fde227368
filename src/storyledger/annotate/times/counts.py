"""Rules for times counted in units: last week, two days ago, in the coming months, three days later.

In: letters (see `words.py`). Out: single times that count from the report's date, or, as in "three
days later", from another time in the text (`detached`: never resolved, never guessed).
"""

from dataclasses import dataclass
from math import ceil

from storyledger.annotate.times.match import SHIFTS, Found, Rule, parts, rule
from storyledger.moment import Edge, Frame, TimeExpression

_UNITS: dict[str, tuple[Frame, int]] = {
    "minute": (Frame.DAY, 0), "hour": (Frame.DAY, 0), "day": (Frame.DAY, 1), "week": (Frame.WEEK, 1),
    "fortnight": (Frame.WEEK, 2), "month": (Frame.MONTH, 1), "quarter": (Frame.QUARTER, 1),
    "year": (Frame.YEAR, 1), "decade": (Frame.YEAR, 10), "century": (Frame.YEAR, 100),
}  # fmt: skip
# "In the coming days" is less than what the next larger word would be used for.
_AT_MOST = {
    "minute": 60,
    "hour": 24,
    "day": 14,
    "week": 8,
    "month": 12,
    "quarter": 4,
    "year": 10,
    "decade": 10,
}
_AT_LEAST = frozenset("more than|well over|just over|at least|over".split("|"))
_AT_THE_MOST = frozenset("less than|fewer than|nearly|almost|barely".split("|"))


@dataclass(frozen=True, slots=True)
class _Count:
    low: int
    high: int
    vague: bool


def _unit(found: Found) -> str:
    word = found.word("u")
    return "century" if word.startswith("centur") else word.rstrip("s")


def _count(found: Found) -> _Count:
    """How many units; without a number or with "several" up to where a larger unit would be named."""
    if found.has("n2"):
        return _Count(found.value("n"), found.value("n2"), vague=True)
    number = found.value("n") if found.has("n") else 0
    if number and not found.has("k"):
        return _Count(number, number, vague=False)
    if found.has("k") and found.word("k") == "couple":
        return _Count(2, 3, vague=True)
    return _Count(2 if found.has("k") else 1, _AT_MOST.get(_unit(found), 10), vague=True)


def _scaled(found: Found, low: int, high: int) -> tuple[Frame, int, int]:
    """Frame and shifts; hours count as the days they reach into."""
    frame, size = _UNITS[_unit(found)]
    if size:
        return frame, low * size, high * size
    per_day = 24 if _unit(found) == "hour" else 1440
    return frame, -ceil(-low / per_day), ceil(high / per_day)


def _ago(found: Found) -> TimeExpression | None:
    """Read two days ago, a few weeks ago, more than a year ago, a year and a half ago."""
    if found.before in "Uuy":  # "a month 21 days ago"
        return None
    count = _count(found)
    low, high, vague = count.low, count.high, count.vague
    about = found.word("about") if found.has("about") else ""
    if found.has("half"):
        high += 1
    if about in _AT_THE_MOST:
        low -= 1
    if about in ("about", "around", "some", "roughly", "approximately") and high > 2:
        low, high = low - 1, high + 1
    frame, start, end = _scaled(found, -high, -low)
    edge = Edge.UNTIL if about in _AT_LEAST else Edge.WITHIN
    return found.time(frame, shift_low=start, shift_high=min(end, 0), edge=edge, vague=vague or bool(about))


def _from_now(found: Found) -> TimeExpression | None:
    """Read three weeks from now, in two days' time."""
    if found.has("time") and found.word("time") != "time":
        return None
    if found.has("now") and found.word("now") not in ("now", "today"):
        return None
    count = _count(found)
    frame, start, end = _scaled(found, count.low, count.high)
    return found.time(frame, shift_low=start, shift_high=end, vague=count.vague)


def _unit_beside(found: Found) -> TimeExpression | None:
    """Read last week, this month, next year, late last year, the past week, the coming month."""
    way = found.match["r"].removeprefix("T").removeprefix("i") or "i"
    unit = _unit(found)
    if unit in ("hour", "minute", "century") or (unit == "day" and way in "lni"):
        return None
    frame, size = _UNITS[unit]
    reaches_anchor = way in "px" or (found.match["r"].startswith("T") and way in "ln") or size > 1
    if reaches_anchor and way == "n" and found.before != "I":
        return found.time(frame, shift_low=1, shift_high=1, detached=True)  # "the next month", in a tale
    if reaches_anchor and way in "lp":
        return found.time(frame, shift_low=-size, direction=-1, **parts(found))
    if reaches_anchor and way in "nx":
        return found.time(frame, shift_high=size, direction=1, **parts(found))
    shift = SHIFTS[way]
    return found.time(frame, shift_low=shift, shift_high=shift, **parts(found))


def _earlier_this(found: Found) -> TimeExpression | None:
    """Read earlier this month, later this week, so far this year, earlier in the week."""
    frame, _ = _UNITS[_unit(found)]
    if found.has("r") and found.letter("r") != "i":
        shift = SHIFTS[found.letter("r")]
        return found.time(frame, shift_low=shift, shift_high=shift)
    direction = found.value("way") or -1
    detached = not found.has("r") and _unit(found) == "day"
    return found.time(frame, direction=direction, detached=detached)


def _stretch(found: Found) -> TimeExpression | None:
    """Read the past 24 hours, the last three weeks, recent days, the coming months."""
    way = found.match["r"].removeprefix("T").removeprefix("i")[0]
    if way in "ln" and not (found.has("n") or found.has("k")):  # "the last days of the siege"
        return None
    count = _count(found)
    frame, start, end = _scaled(found, -count.high, count.high)
    if way in "lpr":
        return found.time(frame, shift_low=start, direction=-1, vague=count.vague)
    return found.time(frame, shift_high=end, direction=1, vague=count.vague)


def _later(found: Found) -> TimeExpression | None:
    """Read two days later, three weeks earlier, a year before the vote: counted from elsewhere."""
    count = _count(found)
    frame, start, end = _scaled(found, count.low, count.high)
    word = found.word("way")
    if word in ("earlier", "before", "previously", "prior to", "previous"):
        start, end = -end, -start
    return found.time(frame, shift_low=start, shift_high=end, detached=True, vague=count.vague)


def _beside_elsewhere(found: Found) -> TimeExpression | None:
    """Read the following day, the same week, the previous year, that night, the day before."""
    way = found.letter("way")
    shift = {"v": -1, "P": -1, "k": 0}.get(way, 1)
    if found.has("w"):
        if way == "k" and found.word("way") == "that":  # "said that Monday's vote ..."
            return None
        weekday = found.value("w") if found.letter("w") == "W" else 5
        direction = shift
        return found.time(Frame.WEEKDAY, weekday=weekday, direction=direction, detached=True)
    frame, size = _UNITS[_unit(found)] if found.has("u") else (Frame.DAY, 1)
    return found.time(frame, shift_low=shift * size, shift_high=shift * size, detached=True)


def _year_ago(found: Found) -> TimeExpression:
    """Read the year-earlier quarter, a year-ago profit: counted from the quarter told of."""
    return found.time(Frame.YEAR, shift_low=-1, shift_high=-1, detached=True)


def _part_of_today(found: Found) -> TimeExpression | None:
    """Read this morning, last night."""
    return found.time(Frame.DAY, shift_low=SHIFTS[found.letter("r")])


def _whole_unit(found: Found) -> TimeExpression | None:
    """Read "the week" in "the end of the week"."""
    if _unit(found) not in ("week", "month", "quarter", "year", "decade"):
        return None
    frame, size = _UNITS[_unit(found)]
    if size > 1:  # the decade's own edges are not the report's
        return None
    return found.time(frame)


_NUMBER = "(?P<n>#-#|[#daY]) (?: (?:[;G-]) (?P<n2>[#d]) )? (?P<k>KO?)?"
_SOME = "(?P<k>KO?)"
_ABOUT = "(?: (?P<about>[NI]) )?"
_UNIT = "(?P<u>[uyqU])"
_WAY = "(?P<r>T?[lpnxr]|i[pxnl])"

COUNTED: tuple[Rule, ...] = (
    rule("g", f"{_ABOUT} {_NUMBER} {_UNIT} (?P<half>&ah)? g", _ago),
    rule("g", f"{_ABOUT} {_NUMBER} (?P<half>&ah) {_UNIT} g", _ago),
    rule("g", f"{_ABOUT} {_SOME}? {_UNIT} g", _ago),
    rule("X", f"{_NUMBER} {_UNIT} F (?P<now>X)", _from_now),
    rule("uyU", f"I {_NUMBER} {_UNIT} [|'] (?P<time>0)", _from_now),
    rule("t", "(?P<r>[il])t", _part_of_today),
    rule("uyq", "(?P<way>R) (?:I T | (?P<r>[iln])) (?P<u>[uyq])", _earlier_this),
    rule("uyU", f"{_WAY} {_NUMBER} {_UNIT} (?!O)", _stretch),
    rule("U", f"{_WAY} {_SOME}? (?P<u>U) (?!O)", _stretch),
    rule("uyU", f"N? {_NUMBER} {_UNIT} (?P<way>[RPAvJ])", _later),
    rule("U", f"{_SOME}? (?P<u>U) (?P<way>[RPA])", _later),
    rule("uyq", "R? (?:(?:T|k(?=k))? (?:e-?)?) (?P<way>[vJk]) (?:(?P<u>[uyq])t?|t)", _beside_elsewhere),
    rule("WQ", "T? (?P<way>[vJk]) (?P<w>[WQ])", _beside_elsewhere),
    rule("ut", "(?<!I) T (?P<way>n) (?: (?P<u>u)(?!O) | t)", _beside_elsewhere),
    rule("uy", "T (?P<u>[uy]) (?P<way>[PAJ])", _beside_elsewhere),
    rule("y", "T? y-[gR] (?:(?P<q>q)|(?=0))", _year_ago),
    rule("uyq", "(?:T? (?:(?P<p>e)-?)?) (?P<r>l|i[px]?|n|T[lnpx]) (?P<u>[uyq]) (?!O)", _unit_beside),
    rule("uyq", "(?:(?<=[Ehqu]O)|(?<=[Ll][#d]UO)) T (?P<u>[uyq]) (?!O)", _whole_unit),
)
