from datetime import date

import pytest

from storyledger.interval import Interval, one_day
from storyledger.write.words.days import cell_days, day_words, short_days


@pytest.mark.parametrize(
    ("when", "cell"),
    [
        (None, ""),
        (one_day(date(2031, 10, 9)), "2031-10-09"),
        (Interval(earliest=date(2031, 10, 9), latest=date(2031, 10, 12)), "2031-10-09..12"),
        (Interval(earliest=date(2031, 10, 9), latest=date(2031, 11, 2)), "2031-10-09..2031-11-02"),
        (Interval(earliest=None, latest=date(2031, 12, 31)), "..2031-12-31"),
        (one_day(date(2031, 10, 9), basis="inferred"), "~2031-10-09"),
    ],
)
def test_a_date_shows_what_is_known_of_it(when, cell):
    """An open side stays open, and what was inferred is marked."""
    assert cell_days(when) == cell


STRETCHES = [
    ((9, 10), (9, 10), "9 October 2031", "9 Oct", "9 Oct 2031"),
    ((9, 10), (12, 10), "9 to 12 October 2031", "9–12 Oct", "9–12 Oct 2031"),
    ((9, 10), (2, 11), "9 October 2031 to 2 November 2031", "9 Oct – 2 Nov", "9 Oct – 2 Nov 2031"),
    ((1, 10), (31, 10), "1 to 31 October 2031", "Oct", "Oct 2031"),
    ((1, 1), (31, 12), "1 January 2031 to 31 December 2031", "2031", "2031"),
    ((1, 10), (30, 11), "1 October 2031 to 30 November 2031", "1 Oct – 30 Nov", "1 Oct – 30 Nov 2031"),
    (None, (31, 12), "by 31 December 2031", "by 31 Dec", "by 31 Dec 2031"),
    ((1, 5), None, "from 1 May 2031", "from 1 May", "from 1 May 2031"),
]


@pytest.mark.parametrize(("first", "last", "words", "short", "with_year"), STRETCHES)
def test_days_are_told_alike_in_a_sentence_and_on_a_page(first, last, words, short, with_year):
    """A stretch stays one, an open side stays open."""
    ends = [day and date(2031, day[1], day[0]) for day in (first, last)]
    when = Interval(earliest=ends[0], latest=ends[1])
    assert (day_words(when), short_days(when), short_days(when, year=True)) == (words, short, with_year)


def test_what_has_no_day_has_no_words():
    """A page leaves it out, and a sentence makes none up."""
    nothing = Interval(earliest=None, latest=None)
    assert (short_days(None), short_days(nothing), day_words(nothing)) == ("", "", "day not given")
