"""Days in words: for prose, for a page where room is short, and for a cell.

In: an interval, or nothing. Out: text. A stretch of days stays one, an open side stays open.
"""

from collections.abc import Iterator
from datetime import date, timedelta

from storyledger.english import MONTH, MONTHS
from storyledger.interval import Interval

# A day as it is written here, for whoever reads it again.
DAY = rf"\d{{1,2}} (?:{MONTH}) \d{{4}}"


def day_words(when: Interval) -> str:
    """Days in a sentence: "23 October 2024", "14 to 20 October 2024", "by 3 May 2024"."""
    first, last = when.earliest, when.latest
    if first and last:
        if first == last:
            return _full(first)
        if (first.year, first.month) == (last.year, last.month):
            return f"{first.day} to {_full(last)}"
        return f"{_full(first)} to {_full(last)}"
    return f"from {_full(first)}" if first else f"by {_full(last)}" if last else "day not given"


def _full(day: date) -> str:
    return f"{day_and_month(day)} {day.year}"


def day_and_month(day: date) -> str:
    """A day as "23 October", where the year is told beside it."""
    return f"{day.day} {MONTHS[day.month - 1]}"


def short_days(when: Interval | None, *, year: bool = False) -> str:
    """Days on a page: "23 Oct", "14–20 Oct", "by 3 May", a whole month "Oct", a year "2024"; nothing if not known."""
    if when is None or (when.earliest is None and when.latest is None):
        return ""
    first, last = when.earliest, when.latest
    if first is None or last is None:
        return (
            f"by {_short(last, year=year)}" if last else f"from {_short(first, year=year)}" if first else ""
        )
    end = _short(last, year=year)
    if first == last:
        return end
    if first.day == 1 and (last + timedelta(days=1)).day == 1 and first.year == last.year:
        if first.month == last.month:
            return end.partition(" ")[2]
        if (first.month, last.month) == (1, 12):
            return str(last.year)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{end}"
    return f"{_short(first, year=first.year != last.year)} – {end}"


def _short(day: date, *, year: bool) -> str:
    return f"{day.day} {MONTHS[day.month - 1][:3]}" + (f" {day.year}" if year else "")


def cell_days(when: Interval | None) -> str:
    """Days in a cell: 2024-10-23, 2024-10-14..20, 2024-10-14.. with an open side; "~" where it was inferred."""
    if when is None:
        return ""
    return ("~" if when.basis in ("inferred", "report") else "") + "..".join(_ends(when))


def _ends(when: Interval) -> Iterator[str]:
    first, last = when.earliest, when.latest
    yield first.isoformat() if first else ""
    if first and last and first != last:
        same_month = (first.year, first.month) == (last.year, last.month)
        yield f"{last.day:02}" if same_month else last.isoformat()
    elif not (first and last):
        yield last.isoformat() if last else ""
