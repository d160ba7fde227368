"""Words that state a date come in (a field, a stamp, an address), an interval of days goes out.

The one idea: a date is the calendar day as written, whatever the time zone; what can be read in two
ways gives both days as the ends of the interval, and what cannot be read gives None, never today.
"""

import re
from calendar import monthrange
from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from urllib.parse import unquote

from storyledger.english import MONTHS
from storyledger.interval import Interval, one_day

_MONTHS = {name.lower(): number for number, month in enumerate(MONTHS, 1) for name in (month, month[:3])} | {
    "sept": 9
}
_MONTH = (
    r"(?P<name>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_YEAR = r"(?P<year>(?:18|19|20)\d\d)(?!\d)"
# In order: the first that fits at a place wins.
DATE_PATTERNS = (
    rf"(?<!\d){_YEAR}(?P<mark>[-/.])(?P<month>\d{{1,2}})(?P=mark)(?P<day>\d{{1,2}})(?!\d)",
    r"(?<!\d)(?P<year>(?:19|20)\d\d)(?P<month>[01]\d)(?P<day>[0-3]\d)(?=T\d|Z?\b)",
    rf"(?<!\d)(?P<day>\d{{1,2}})(?:st|nd|rd|th)?[ .-]{{1,2}}(?:of )?{_MONTH},?[ -]{_YEAR}",
    rf"(?<!\d)(?P<day>\d{{1,2}})-{_MONTH}-(?P<year>\d\d)(?!\d)",
    rf"\b{_MONTH} {{1,2}}(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,? {_YEAR}",
    r"(?<!\d)(?P<one>\d{1,2})(?P<mark>[-/.])(?P<two>\d{1,2})(?P=mark)(?P<year>(?:(?:18|19|20)\d\d|\d\d))(?!\d)",
    rf"\b{_MONTH},? {_YEAR}",
    rf"(?<!\d){_YEAR}[-/](?P<month>\d{{1,2}})(?![\d/-])",
)
_DATES = tuple(re.compile(pattern, re.IGNORECASE) for pattern in DATE_PATTERNS)
_UTC = re.compile(r"\d(?:[.,]\d+)? ?(?:Z|[+-]00:?00|GMT|UTC)(?:[+-]0000)?\W*$")
_EPOCH = re.compile(r"\d{9,10}(?:\.\d+)?|\d{13}")
# A two-digit year up to this one is of this century.
_CENTURY_PIVOT = 68
_ADDRESS_DATES = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"/{_YEAR}/(?P<month>\d{{1,2}})/(?P<day>\d{{1,2}})(?=[/_.-]|$)",
        rf"/{_YEAR}/{_MONTH}/(?P<day>\d{{1,2}})(?=[/_.-]|$)",
        rf"(?:^|[/_.-]){_YEAR}(?P<mark>[-_.])(?P<month>\d\d)(?P=mark)(?P<day>\d\d)(?=[/_.T-]|$)",
        r"(?:^|[/_.-])(?P<year>(?:199|20[0-4])\d)(?P<month>[01]\d)(?P<day>[0-3]\d)(?=[/_.T-]|$)",
        rf"/{_YEAR}/(?P<month>\d\d)(?=/)",
        rf"/{_YEAR}/{_MONTH}(?=/)",
    )
)
# An archive's address tells when the page was kept, not when it was published.
_ARCHIVE_PREFIX = re.compile(r"^.{0,60}?/(?:web/)?\d{14}(?:[a-z]{2}_)?/(?=https?:|www\.)", re.IGNORECASE)
_BYTES_DATE = re.compile(rb'[",;\t](\d{1,2})/(\d{1,2})/(?:\d{4}|\d\d)\b')


def read_date(words: str, *, month_first: bool | None = None) -> Interval | None:
    """Read the first date that the words state.

    Args:
        words: a metadata field or a stamp, with or without a time of day.
        month_first: how 3/4/2021 is to be read; None if unknown.

    Returns:
        One day, one month where no day is given, or from the earlier to the later reading of an
        ambiguous date; None if no date can be read.

    >>> read_date("2013-08-14T23:30:00-04:00").earliest
    datetime.date(2013, 8, 14)
    >>> read_date("3/4/2021").why
    '3/4/2021 may put the day or the month first'
    """
    words = words.strip()[:200]
    if _EPOCH.fullmatch(words):
        return _read_epoch(words)
    found = [match for pattern in _DATES if (match := pattern.search(words))]
    for match in sorted(found, key=lambda match: (match.start(), -match.end())):
        if interval := read_match(match, month_first=month_first):
            return interval
    return None


def read_match(match: re.Match[str], *, month_first: bool | None = None) -> Interval | None:
    """The interval that a match of one of DATE_PATTERNS states."""
    named = match.groupdict()
    year = _full_year(named["year"])
    if named.get("one"):
        # 24.10.2024 is day first wherever dots are used.
        order = False if named["mark"] == "." else month_first
        return _read_numbers(match[0], year, int(named["one"]), int(named["two"]), order)
    month = _MONTHS[named["name"].lower()] if named.get("name") else int(named["month"])
    if not named.get("day"):
        return _whole_month(year, month, match[0])
    day = _make_day(year, month, int(named["day"]))
    return one_day(day, text=match[0]) if day else None


def is_utc(words: str) -> bool:
    """True if the words give a time in UTC, whose day need not be the outlet's own.

    >>> is_utc("2031-05-02T01:10:00Z"), is_utc("2031-05-02T01:10:00+09:00")
    (True, False)
    """
    return bool(_UTC.search(words))


def date_in_address(address: str) -> Interval | None:
    """The date that a web address or a file's path states: /2016/06/12/, 2016-06-12, /2013/aug/14/.

    >>> date_in_address("https://news.example/world/2013/aug/14/harbour").earliest
    datetime.date(2013, 8, 14)
    """
    address = unquote(_ARCHIVE_PREFIX.sub("", address)).split("?", 1)[0]
    for pattern in _ADDRESS_DATES:
        found = {interval for match in pattern.finditer(address) if (interval := read_match(match))}
        if len({(interval.earliest, interval.latest) for interval in found}) == 1:
            return replace(found.pop(), basis="url")
    return None


def tell_month_first(chunks: Iterable[bytes]) -> bool | None:
    """Whether a file's numeric dates put the month first: one number above 12 tells; None if none does."""
    votes = {
        int(match[1]) < int(match[2])
        for chunk in chunks
        for match in _BYTES_DATE.finditer(chunk)
        if max(int(match[1]), int(match[2])) > 12 >= min(int(match[1]), int(match[2]))
    }
    return votes.pop() if len(votes) == 1 else None


def _read_epoch(words: str) -> Interval | None:
    seconds = float(words) / (1000 if len(words) == 13 else 1)
    day = (datetime(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=seconds)).date()
    if day.year > 2100:
        return None
    return one_day(day, text=words, why="the UTC day of a count of seconds")


def _read_numbers(words: str, year: int, one: int, two: int, month_first: bool | None) -> Interval | None:
    """3/4/2021 with the month first, the day first, or either."""
    readings = [(one, two), (two, one)]
    if month_first is not None:
        readings = readings[:1] if month_first else readings[1:]
    days = sorted({day for month, number in readings if (day := _make_day(year, month, number))})
    if not days:
        return None
    if len(days) == 1:
        return one_day(days[0], text=words)
    why = f"{words} may put the day or the month first"
    return Interval(earliest=days[0], latest=days[-1], text=words, why=why)


def _whole_month(year: int, month: int, words: str) -> Interval | None:
    if not 1 <= month <= 12:
        return None
    last = monthrange(year, month)[1]
    return Interval(earliest=date(year, month, 1), latest=date(year, month, last), text=words)


def _make_day(year: int, month: int, day: int) -> date | None:
    if not 1 <= month <= 12 or not 1 <= day <= monthrange(year, month)[1]:
        return None
    return date(year, month, day)


def _full_year(digits: str) -> int:
    year = int(digits)
    if len(digits) > 2:
        return year
    return year + (2000 if year <= _CENTURY_PIVOT else 1900)
