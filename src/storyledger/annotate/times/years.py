"""Rules for longer stretches with a name: months, seasons, quarters, years, decades, centuries.

In: letters (see `words.py`). Out: single times. A month that could be a name or a verb, or a year that
could be a count, is taken only where its neighbours speak for the calendar.
"""

import re
from dataclasses import replace
from datetime import date

from storyledger.annotate.times.match import MONTH, SHIFTS, Found, Rule, between, calendar_day, parts, rule
from storyledger.moment import Frame, TimeExpression
from storyledger.span import Span

_NUMBERED = frozenset(
    "resolution flight article section highway route room channel unit no interstate bus page windows".split()
)
_COUNTING = frozenset(
    "about approximately roughly nearly almost some least over exactly only just than".split()
)
_ANY = frozenset("every each any most".split())  # "each October" is none
_VERBS = frozenset("was is has does as this".split())
_MEASURES = frozenset(
    "strong foot feet metre meter mile odd plus member seat bed page ton man kilometer kilometre".split()
)
_STREETS = frozenset("street avenue road st ave drive boulevard lane".split())
_CLOCKS = frozenset("gmt hours hrs utc est edt local bc bce".split())


def _month(found: Found) -> TimeExpression | None:
    """Read October 2024, early to mid-October, last October, October of last year."""
    month = found.value("m")
    if found.word_before() in _ANY or found.word_after() in ("every", "each"):
        return None
    if found.has("y"):
        return _in_year(found, month, month)
    if found.has("r") and found.has("unit"):
        shift = SHIFTS.get(found.letter("r"))
        detached = shift is None  # "July of that year"
        return found.time(
            Frame.YEAR,
            shift_low=shift or 0,
            shift_high=shift or 0,
            month=month,
            detached=detached,
            **parts(found),
        )
    if found.has("r") and found.match["r"] == "i":  # "this November" is this year's
        return found.time(Frame.YEAR, month=month, **parts(found))
    direction = _direction(found)
    return found.time(Frame.MONTH_NAME, month=month, direction=direction, **parts(found))


def _direction(found: Found) -> int:
    return SHIFTS.get(found.letter("r"), 0) if found.has("r") else 0


def _doubtful_month(found: Found) -> TimeExpression | None:
    """Read "in March", "by May": the months that are also names or verbs."""
    own = found.codes[found.match.end() + 1 : found.match.end() + 2] == "'"  # "in April Smith's view"
    if found.after == "1" and (own or not (found.has("p") or found.before == "I")):
        return None
    before = found.codes[max(found.match.start() - 2, 0)]  # "the end of May", "between March and May"
    if found.word("m") == "may" and found.before in "4O&" and before not in "EhquUMm2@_":
        return None
    return _month(found)


def _paired_month(found: Found) -> TimeExpression | None:
    """Read May in "May and June 2011", "(May-August 1950)"."""
    after = found.times[found.match.start("next")]
    dated = after.earliest and after.latest and (after.latest - after.earliest).days < 31
    return _month(found) if dated or after.frame is Frame.MONTH_NAME else None


def _season(found: Found) -> TimeExpression | None:
    """Read the summer of 2016, last summer, winter 2016-17."""
    month = found.value("s")
    if found.has("y"):
        return _season_of_year(found, month)
    if found.has("r") and found.has("unit"):
        shift = SHIFTS[found.letter("r")]
        first = found.time(Frame.YEAR, shift_low=shift, shift_high=shift, month=month, vague=True)
    else:
        own = found.has("r") and found.match["r"] == "i" and month < 12  # "this spring" is this year's
        frame = Frame.YEAR if own else Frame.MONTH_NAME
        first = found.time(frame, month=month, direction=_direction(found), **parts(found))
        if found.after in "01O" and not found.has("r"):  # "the winter coat", "the fall of the city"
            return None
    return replace(
        first, last=replace(first, month=(month + 1) % 12 + 1, direction=0, part_low=0.0, part_high=1.0)
    )


def _season_of_year(found: Found, month: int) -> TimeExpression | None:
    if month < 12:
        return _in_year(found, month, month + 2)
    year = found.value("y")
    if found.has("y2"):
        return between(found, calendar_day(year, 12, 1), calendar_day(year + 1, 3, 1), **parts(found))
    # "The winter of 2016" begins or ends in that year.
    return between(found, calendar_day(year, 1, 1), calendar_day(year + 1, 3, 1), vague=True)


def _quarter(found: Found) -> TimeExpression | None:
    """Read the third quarter of 2023, the first half of 2020, the second quarter."""
    rank, months = found.value("n"), 3 if found.has("q") else 6
    rank = 12 // months if rank < 0 else rank
    if not 1 <= rank <= 12 // months:
        return None
    month, last_month = (rank - 1) * months + 1, rank * months
    if found.has("y"):
        return _in_year(found, month, last_month)
    if found.has("r"):
        shift = SHIFTS[found.letter("r")]
        first = found.time(Frame.YEAR, shift_low=shift, shift_high=shift, month=month)
    elif found.match.group().startswith("T") or "-" in found.match.group() or found.before == "I":
        first = found.time(Frame.MONTH_NAME, month=month)
    else:
        return None
    named = found.match.group()[1:2] == "-"  # "a fourth-quarter goal" may be one of a match
    first = replace(first, detached=named)
    return replace(first, last=replace(first, month=last_month))


def _decade(found: Found) -> TimeExpression | None:
    """Read the 1990s, the early '90s, the sixties; "in his sixties" is no decade."""
    word = found.word("c")
    plain = word.strip("'’s")
    spelt = not plain.isdecimal()
    if not plain.endswith("0") and not spelt:  # "the 1975's"
        return None
    if spelt and found.before != "T" and not found.match.group().startswith("T"):
        return None
    first = found.value("c") if spelt else int(plain) if len(plain) == 4 else 1900 + int(plain)
    if len(plain) == 2 and not spelt and first < 1920:
        first += 100
    years = 100 if first % 100 == 0 and first != 2000 else 10  # "the 1800s"
    return between(
        found, calendar_day(first, 1, 1), calendar_day(first + years - 1, 12, 31), **_halves(found)
    )


def _halves(found: Found) -> dict[str, float]:
    """Of a decade or century, "early" is said of its first half, "mid" of the middle one."""
    given = parts(found)
    if not given:
        return {}
    low, high = given["part_low"], given["part_high"]
    return {
        "part_low": 0.0 if not low else 0.25 if low < 0.5 else 0.5,
        "part_high": 0.5 if high < 0.5 else 0.75 if high < 1 else 1.0,
    }


def _century(found: Found) -> TimeExpression | None:
    """Read the 20th century: 1901-2000 to the pedant, 1900-1999 to the rest, so both."""
    number = found.value("n")
    film = found.words[found.match.end() - 1][0].isupper() and found.after == "1"  # "21st Century Something"
    if film or found.word_after() in ("bc", "bce", "b"):
        return None
    if not 2 <= number <= 22 or (
        found.has("n") and found.codes[found.match.start("n")] == "L" and number < 0
    ):
        return None
    return between(
        found, calendar_day((number - 1) * 100, 1, 1), calendar_day(number * 100, 12, 31), **_halves(found)
    )


def _year(found: Found) -> TimeExpression | None:
    """Read 2013, the year 2013, late 2013; never a count, a price, a number of a thing."""
    if not (found.has("p") or found.has("named") or _is_year(found, found.value("y"))):
        return None
    quarter = re.fullmatch("q([1-4])", found.word_before())
    if quarter:
        time = _in_year(found, int(quarter[1]) * 3 - 2, int(quarter[1]) * 3)
        return time and replace(time, span=Span(time.span.start - 1, time.span.end))
    return _in_year(found, 1, 12)


def _is_year(found: Found, year: int) -> bool:
    before, after = found.word_before(), found.word_after()
    if (
        before in _NUMBERED
        or after in _CLOCKS
        or after in _STREETS
        or found.before in "#d"
        or before in ("$", "£", "€")
    ):
        return False
    if (
        found.after in "zUu"
        or (found.after == "Z" and found.before not in "IS")
        or before == "at"
        or (found.after == "-" and _hyphen_noun(found))
    ):
        return False
    if year % 50 == 0 or not 1700 <= year <= 2100:  # counts are round
        counts = found.after in "uLZ1" or (found.after == "0" and after.endswith("s") and after not in _VERBS)
        return found.before in "IbBSPAFGV>" and not counts and year < 2101
    return before not in _COUNTING or (
        before in ("about", "over", "only", "just") and found.after not in "01"
    )


def _hyphen_noun(found: Found) -> bool:
    """True of "2000-strong", not of "2003-2005"."""
    next_place = found.match.end() + 1
    return next_place < len(found.codes) and (
        found.codes[next_place] in "uZz" or found.words[next_place].lower() in _MEASURES
    )


def _years(found: Found) -> TimeExpression | None:
    """Read 2013-14, 1939-1945."""
    year, end = found.value("y"), found.value("y2")
    if len(found.word("y2")) == 2:
        end += year // 100 * 100
    if not year < end <= year + 100 or year < 1000:
        return None
    first, last = calendar_day(year, 1, 1), calendar_day(end, 12, 31)
    span = Span(found.match.start("y2"), found.match.end("y2"))
    follower = found.time(Frame.ABSOLUTE, earliest=calendar_day(end, 1, 1), latest=last)
    time = between(found, first, calendar_day(year, 12, 31))
    return time and replace(time, last=replace(follower, span=span))


def _in_year(found: Found, month: int, last_month: int) -> TimeExpression | None:
    year = found.value("y")
    first, after = calendar_day(year, month, 1), calendar_day(year + last_month // 12, last_month % 12 + 1, 1)
    return between(found, first, after and date.fromordinal(after.toordinal() - 1), **parts(found))


_PART = "(?: (?P<p>e)[-I]? (?:[G&;] (?P<p2>e) -?)? )?"

YEARS: tuple[Rule, ...] = (
    rule("Mm2", f"{_PART} {MONTH} (?:,|OTy|OT|O|T?y)? (?P<y>Y)(?![zZ])", _month),
    rule("Mm2", f"{_PART} {MONTH} ,?O?T? (?P<r>[link])(?P<unit>y)", _month),
    rule("Mm2", f"{_PART} (?P<r>[ln]|i[px]?|Tx|Tp) {MONTH}", _month),
    rule("M", f"{_PART} (?P<m>M)(?!1)", _month),
    rule("M", "(?<=[IbBSPAFV]) (?P<m>M)", _month),
    rule("m2", "(?P<p>e)-? (?:[G&;](?P<p2>e)-?)? (?P<m>m|2\\.?)", _doubtful_month),
    rule("m2", "(?<=[IbBSPAFVjO4>&-])(?P<m>m|2\\.?)", _doubtful_month),
    rule("m2", "(?<=[Mm@_]G)(?P<m>m|2\\.?)", _doubtful_month),
    rule("m2", "(?P<m>m|2\\.?)(?=(?:[-&]|,&)(?P<next>@))", _paired_month),
    rule("sf", f"T? {_PART} (?P<s>[sf]) (?:,|O)? (?P<y>Y) (?: [-/](?P<y2>[dY#]) )?", _season),
    rule("Y", "(?P<y>Y)(?P<s>[sf])", _season),
    rule("sf", "T? (?P<s>[sf]) O?(?P<r>[lin])(?P<unit>y)", _season),
    rule("sf", f"{_PART} (?P<r>[ln]|i[px]?|Tx|Tp)(?P<s>[sf])", _season),
    rule("sf", "(?P<p>e)-?(?P<s>[sf])", _season),
    rule("s", "(?<=I) T?(?P<s>s)", _season),
    rule("f", "(?<=I)T(?P<s>f)", _season),
    rule("q", "T? (?P<n>[Lol]) -?(?P<q>q) (?: O?(?P<y>Y) | O?(?P<r>[lin])y )?", _quarter),
    rule("q", "(?P<r>[lin])y'(?P<n>[Lol]) (?P<q>q)", _quarter),
    rule("h", "T? (?P<n>[Lol]) (?P<h>h) (?: O(?P<y>Y) | O(?P<r>[lin])y )", _quarter),
    rule("c", f"(?:T? {_PART}) (?P<n>[oL])-?c", _century),
    rule("C", f"(?:T? {_PART}) (?P<c>C)", _decade),
    rule("Y", "T (?P<c>Y)'", _decade),
    rule("Y", "(?<![-/.]) (?P<y>Y) [-/] (?P<y2>[Yd#])(?![-/0-9.]?[UZz#dY])", _years),
    rule("Y", "(?P<p>e)[-I]? (?:[G&;](?P<p2>e)-?)? (?P<y>Y)", _year),
    rule("Y", "T?(?P<named>y)(?P<y>Y)", _year),
    rule("Y", "(?P<y>Y)", _year),
)
