"""Rules for single days: dates, weekdays, weekends, today, holidays.

In: letters (see `words.py`). Out: single times. A weekday or number that could be a name, a habit or
a count is taken only where its neighbours speak for the calendar.
"""

from dataclasses import replace
from typing import Any

from storyledger.annotate.times.match import MONTH, SHIFTS, Found, Rule, between, calendar_day, rule
from storyledger.annotate.times.words import whole_date
from storyledger.moment import Edge, Frame, TimeExpression
from storyledger.span import Span

_NOT_BEFORE_WEEKDAY = frozenset(
    "good bloody black super ash palm cyber holy shrove easter sheffield every each one most any no".split()
)
_NOT_AFTER_WEEKDAY = frozenset(
    "times telegraph mirror express mail world herald post tribune star people sport sports nights".split()
)
_NOT_COUNTED = frozenset("was were is had when as but with at that it he she they because while".split())
_DAY_PARTS = frozenset("mornings afternoons evenings nights".split())  # "Sunday mornings": any
_FIXED: dict[str, dict[str, Any]] = {
    "today": {}, "tonight": {}, "now": {}, "currently": {}, "presently": {}, "right now": {},
    "at present": {}, "at the moment": {}, "at this time": {},
    "present day": {}, "present-day": {}, "modern-day": {"vague": True}, "to date": {"edge": Edge.UNTIL, "vague": True},
    "nowadays": {"vague": True}, "these days": {"vague": True},
    "yesterday": {"shift_low": -1, "shift_high": -1}, "tomorrow": {"shift_low": 1, "shift_high": 1},
    "the day before yesterday": {"shift_low": -2, "shift_high": -2},
    "the day after tomorrow": {"shift_low": 2, "shift_high": 2},
    "overnight": {"shift_low": -1, "vague": True},
    "recently": {"edge": Edge.UNTIL, "vague": True}, "lately": {"edge": Edge.UNTIL, "vague": True},
    "the other day": {"edge": Edge.UNTIL, "vague": True},
    "soon": {"edge": Edge.SINCE, "vague": True}, "near future": {"edge": Edge.SINCE, "vague": True},
}  # fmt: skip
_HOLIDAYS = {
    "christmas": (12, 25), "christmas day": (12, 25), "christmas eve": (12, 24), "boxing day": (12, 26), "new year's day": (1, 1),
    "new year's eve": (12, 31), "valentine's day": (2, 14), "halloween": (10, 31),
}  # fmt: skip


def _whole_date(found: Found) -> TimeExpression | None:
    day = whole_date(found.words[found.match.start()])
    return between(found, day, day)


def _day(found: Found) -> TimeExpression | None:
    """Read 24 October 2024, Oct. 24, 13-15 May, 12 October last year."""
    day, month = found.value("d"), found.value("m")
    if _counts_in_month(found) or _names_an_attack(found, month, day):
        return None
    first = _one_day(found, month, day)
    if first is None or not found.has("d2"):
        return first
    last = _one_day(found, month, found.value("d2"))
    if last is None or found.value("d2") <= day:
        return None
    apart = found.letter("j") == "&" and found.before != "V" and found.value("d2") > day + 1
    listed = apart or found.letter("j") == ";"
    place = found.match.start("d2") if found.match.start("m") < found.match.start("d") else None
    span = Span(found.match.start("d2") if place is None else place, found.match.end())
    return replace(first, last=replace(last, span=span), vague=first.vague or listed)


def _one_day(found: Found, month: int, day: int) -> TimeExpression | None:
    if found.has("y"):
        whole = calendar_day(found.value("y"), month, day)
        return between(found, whole, whole)
    if calendar_day(2024, month, day) is None:  # in a leap year: 29 February may be meant
        return None
    if found.has("r"):
        shift, detached = SHIFTS.get(found.letter("r"), 0), found.letter("r") == "k"  # "of that year"
        return found.time(
            Frame.YEAR, shift_low=shift, shift_high=shift, month=month, day=day, detached=detached
        )
    weekday = found.value("w") if found.has("w") else None
    # "the 7 October attack" may be the name of one, years back.
    named = found.after in "01" and "T" in (found.before, found.codes[found.match.start()])
    return found.time(Frame.MONTH_DAY, month=month, day=day, weekday=weekday, vague=named)


def _counts_in_month(found: Found) -> bool:
    """In "in May 12 people died" 12 is no day: a day would follow "on"."""
    month_first = found.match.start("m") < found.match.start("d")
    return month_first and found.before == "I" and not found.has("y") and found.after in "01Kr"


def _names_an_attack(found: Found, month: int, day: int) -> bool:
    stays = (month, day) == (9, 11) and not found.has("y")
    return stays and found.word_after().startswith(("attack", "hijack", "terror"))


def _weekday(found: Found) -> TimeExpression | None:
    """Read Wednesday, early Sunday, last Friday, next Monday, this weekend, Monday night."""
    after = found.word_after()
    if found.word_before() in _NOT_BEFORE_WEEKDAY or (after in _NOT_AFTER_WEEKDAY and found.after in "10"):
        return None
    if found.before in "Lo" or _is_of_a_stretch(found) or after in _DAY_PARTS:
        return None  # "the first Friday of July"
    if found.before == "a" and (
        found.codes[max(found.match.start() - 2, 0)] == "H" or found.after not in "01"
    ):
        return None  # "on a Friday" is any; "a Friday statement" is the last one's
    if found.has("t") and found.words[found.match.start("t")][0].isupper() and found.after == "1":
        return None  # "Monday Night Football"
    weekend = found.letter("w") == "Q"
    if weekend and not found.has("r") and found.before not in "TI" and "T" not in found.match.group():
        return None
    time = _toward(found, 5 if weekend else found.value("w"))
    if not weekend or time.weekday is None:
        return time
    return replace(time, last=replace(time, frame=Frame.WEEKDAY, weekday=6, direction=0))


# Letters of what a day is one of: "Tuesday of Holy Week".
_STRETCHES = frozenset("YMm2WuUyqhcsf")


def _is_of_a_stretch(found: Found) -> bool:
    """True of "the last Friday of Lent" and "Friday of Easter week", not of "warned on Friday of floods"."""
    end = found.match.end()
    named = found.before == "T" or (found.has("r") and "T" in found.match["r"])
    return found.after == "O" and (named or not _STRETCHES.isdisjoint(found.codes[end + 1 : end + 4]))


def _toward(found: Found, weekday: int) -> TimeExpression:
    way = found.match["r"].removeprefix("i") or "i" if found.has("r") else ""
    match way:
        case "l" | "n":
            return found.time(Frame.WEEKDAY, weekday=weekday, direction=SHIFTS[way])
        case "i":
            return found.time(Frame.WEEK, weekday=weekday)
        case "x":  # "this coming Friday": the one within a week
            return found.time(Frame.DAY, shift_low=1, shift_high=7, weekday=weekday)
        case "p":
            return found.time(Frame.DAY, shift_low=-7, shift_high=-1, weekday=weekday)
        case _:
            return found.time(Frame.WEEKDAY, weekday=weekday)


def _weekday_of_week(found: Found) -> TimeExpression | None:
    """Read Friday of last week, next week on Monday, two weeks ago on Sunday."""
    if not found.word("u").startswith("week"):
        return None
    shift = SHIFTS[found.letter("r")] if found.has("r") else -found.value("n")
    return found.time(Frame.WEEK, shift_low=shift, shift_high=shift, weekday=found.value("w"))


def _day_of_month(found: Found) -> TimeExpression | None:
    """Read "on the 14th", "the 5th of this month"."""
    if not 1 <= found.value("d") <= 31 or (found.after == "0" and found.word_after() not in _NOT_COUNTED):
        return None  # "on the 14th floor"
    if found.has("r"):
        shift = SHIFTS[found.letter("r")]
        return found.time(Frame.MONTH, shift_low=shift, shift_high=shift, day=found.value("d"))
    return found.time(Frame.DAY_OF_MONTH, day=found.value("d"))


def _fixed(found: Found) -> TimeExpression | None:
    """Read today, yesterday morning, recently, Christmas Day."""
    written = found.words[found.match.start("x")]
    word = " ".join(written.lower().replace("’", "'").split())
    if word in _HOLIDAYS:
        return _holiday(found, word)
    if word == "overnight" and found.after in "HFW@":  # "overnight on Saturday" is that night
        return None
    if word in ("midweek", "mid-week"):
        return found.time(Frame.WEEK, part_low=1 / 3, part_high=2 / 3, vague=True)
    if word in ("year end", "year's end"):
        return found.time(Frame.YEAR, part_low=11 / 12)
    if (word == "soon" and found.after == "A") or (word == "recently" and found.word_before() == "as"):
        return None  # "soon after the vote", "as recently as"
    if written in ("Today", "TODAY") and found.before == "1":  # a newspaper's name
        return None
    return found.time(Frame.DAY, **_FIXED[word])


def _holiday(found: Found, word: str) -> TimeExpression | None:
    """Read Christmas Day, by Christmas, last Christmas, Christmas 1963."""
    month, day = _HOLIDAYS[word]
    if found.has("y"):
        whole = calendar_day(found.value("y"), month, day)
        return between(found, whole, whole)
    led = found.has("r") or found.before in "bBSPAFIH" or found.word_before() == "at"
    if word == "christmas" and (not led or found.after in "01"):
        return None  # "the Christmas market"
    direction = SHIFTS[found.letter("r")] if found.has("r") else 0
    return found.time(Frame.MONTH_DAY, month=month, day=day, direction=direction)


_LEAD = "(?: (?P<w>[Ww])\\.?,? )?"
_TAIL = "(?: ,?O?(?P<y>Y)(?![-.]?[zZ]) | ,?O?T?(?P<r>[link])y )?"

DAYS: tuple[Rule, ...] = (
    rule("D", "D", _whole_date),
    rule("do", f"{_LEAD} T?(?P<d>[do]) (?: (?P<j>[-G&>;])T?(?P<d2>[do]) )? O? {MONTH} {_TAIL}", _day),
    rule(
        "do",
        f"{_LEAD} {MONTH} T?(?P<d>[do])(?![zZ/]|[Uu](?!P))"
        f"(?: (?P<j>[-G&>;])T?(?P<d2>[do])(?![zZUMm2]) )? {_TAIL}",
        _day,
    ),
    rule("do", f"{_LEAD} {MONTH} T?(?P<d>[do])(?![zZ/]|[Uu](?!P)) {_TAIL}", _day),
    rule("L", f"T (?P<d>L) O {MONTH} {_TAIL}", _day),
    rule("W", "(?P<w>W),? O?(?P<r>[lin])(?P<u>u)", _weekday_of_week),
    rule("W", "(?P<r>[lin])(?P<u>u),? H?(?P<w>W)", _weekday_of_week),
    rule("W", "(?P<n>[ad#])(?P<u>[uU])gH? (?P<w>W)", _weekday_of_week),
    rule("o", "(?:W,?)? T(?P<d>o) O?(?P<r>[lin])u", _day_of_month),
    rule("o", "(?: W,?T | (?<=H)T )(?P<d>o)(?![1LZzuyqhc])", _day_of_month),
    rule("WQ", "(?:[Re]H?)? (?: (?P<r>[lnp]|i[px]?|Tx|Tp) )? (?P<w>[WQ]) (?: (?P<t>t) )?", _weekday),
    rule("w", "(?<=H) (?P<w>w)\\.?", _weekday),
    rule("w", "(?P<r>[ln]|i[px]?) (?P<w>w)\\.?", _weekday),
    rule("X", "(?P<r>[lin])? (?P<x>X) O?(?P<y>Y)", _fixed),
    rule("X", "(?P<r>[lin])?(?<=[lin])(?P<x>X)", _fixed),
    rule("X", "R?(?<![Uuy]F)(?P<x>X) t?", _fixed),
)
