"""Stated dates become days; what is unclear stays unclear."""

from datetime import date

import pytest

from storyledger.acquire.dates import date_in_address, is_utc, read_date, tell_month_first


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("2031-05-02", date(2031, 5, 2)),
        ("2031-05-02T23:30:00-04:00", date(2031, 5, 2)),
        ("Fri, 02 May 2031 10:00:00 -0400", date(2031, 5, 2)),
        ("May 2, 2031", date(2031, 5, 2)),
        ("Sept. 9, 2031", date(2031, 9, 9)),
        ("2nd of May 2031", date(2031, 5, 2)),
        ("5/21/31", date(2031, 5, 21)),
        ("21.5.2031", date(2031, 5, 21)),
        ("20310502T101500Z", date(2031, 5, 2)),
        ("1376438400", date(2013, 8, 14)),
        ("1376438400000", date(2013, 8, 14)),
        ("Published 10:15 GMT, 2 May 2031", date(2031, 5, 2)),
    ],
)
def test_one_day(words, expected):
    """The calendar day is the one that is written."""
    interval = read_date(words)
    assert (expected, expected) == (interval.earliest, interval.latest)


@pytest.mark.parametrize("words", ["2031-02", "February 2031", "Feb 2031"])
def test_a_month_is_a_month(words):
    """Where no day is given the whole month is."""
    interval = read_date(words)
    assert (date(2031, 2, 1), date(2031, 2, 28)) == (interval.earliest, interval.latest)


@pytest.mark.parametrize("words", ["", "soon", "2031", "2 May", "2031-02-30", "0000-00-00", "9999999999"])
def test_no_date_is_none(words):
    """What cannot be read is unknown, never today."""
    assert read_date(words) is None


def test_ambiguous_numbers_give_both_days():
    """3/4/2031 lies between its two readings, and says so."""
    interval = read_date("3/4/2031")
    assert (date(2031, 3, 4), date(2031, 4, 3)) == (interval.earliest, interval.latest)
    assert "day or the month first" in interval.why


@pytest.mark.parametrize(("month_first", "day"), [(True, date(2031, 3, 4)), (False, date(2031, 4, 3))])
def test_known_order_settles_it(month_first, day):
    """An order known from elsewhere settles an ambiguous date."""
    assert day == read_date("3/4/2031", month_first=month_first).earliest


@pytest.mark.parametrize(
    ("chunk", "expected"),
    [
        (b'"d":"3/21/31"', True),
        (b'"d":"21/3/31"', False),
        (b'"3/4/31"', None),
        (b'"3/21/31","21/3/31"', None),
    ],
)
def test_a_file_shows_its_order(chunk, expected):
    """One number above twelve tells the order of all; two that differ tell nothing."""
    assert expected is tell_month_first([chunk])


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("https://news.example/2031/05/02/dam", (date(2031, 5, 2), date(2031, 5, 2))),
        ("https://news.example/2031/may/02/dam", (date(2031, 5, 2), date(2031, 5, 2))),
        ("https://news.example/2031/05/dam", (date(2031, 5, 1), date(2031, 5, 31))),
        ("folder/2031-05-02_dam.txt", (date(2031, 5, 2), date(2031, 5, 2))),
        ("20310502.txt", (date(2031, 5, 2), date(2031, 5, 2))),
        (
            "http://archive.example/web/20330101000000/http://news.example/2031/05/02/",
            (date(2031, 5, 2),) * 2,
        ),
    ],
)
def test_dates_in_addresses(address, expected):
    """An address or file name may state the date; an archive's own stamp is not it."""
    interval = date_in_address(address)
    assert expected == (interval.earliest, interval.latest)
    assert interval.basis == "url"


@pytest.mark.parametrize(
    "address",
    [
        "https://news.example/story/40017844",
        "000_25abedbf13c4da42.txt",
        "https://news.example/2031/13/45/",
        "https://news.example/dam?d=2031-05-02",
        "http://archive.example/web/20330101000000/http://news.example/dam",
    ],
)
def test_numbers_that_are_no_dates(address):
    """Article numbers, hashes and queries are not dates."""
    assert date_in_address(address) is None


@pytest.mark.parametrize(
    ("words", "expected"), [("2031-05-02T01:00Z", True), ("2031-05-02T01:00+09:00", False)]
)
def test_utc_is_told_apart(words, expected):
    """Only a time marked as UTC counts as one."""
    assert expected is is_utc(words)
