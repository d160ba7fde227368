"""Which Friday is meant: the verbs around a time, in a report of Thursday, 24 October 2024."""

from datetime import date

import pytest

from storyledger.annotate.times.times import find_times
from storyledger.interval import one_day
from storyledger.moment import resolve

ANCHOR = one_day(date(2024, 10, 24))


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("The talks will resume on Friday.", "2024-10-25"),
        ("The court is to rule on Monday.", "2024-10-28"),
        ("On Monday, the court will rule.", "2024-10-28"),
        ("A hearing is scheduled for Tuesday.", "2024-10-29"),
        ("The vote is to be held on 3 January.", "2025-01-03"),
        ("It could reopen in May.", "2025-05-01"),
        ("He said on Monday that the bridge would close.", "2024-10-21"),
        ("The bridge collapsed on Friday.", "2024-10-18"),
        ("It would have reopened on Monday.", "2024-10-21"),
        ("It will rain. The bridge on Monday was dry.", "2024-10-21"),
        ("They won't meet on Monday.", "2024-10-28"),
        ("The sides went to court on Monday.", "2024-10-21"),
        ("She could not be reached on Monday.", "2024-10-21"),
        ("It was a must-win vote on Monday.", "2024-10-21"),
        ("The record was set on Monday.", "2024-10-21"),
        ("He won the vote in December.", "2023-12-01"),
        ("The town has elections on 1 November.", "2024-11-01"),
        ("Many called December's vote close.", "2024-12-01"),
        ("Flooding has shut the line since Monday.", "2024-10-21"),
    ],
)
def test_weekday_follows_the_verb_beside_it(sentence, day):
    """What is to come is dated ahead, what is over is dated back; the nearest verb decides."""
    (time,) = find_times(sentence)
    days = resolve(time, ANCHOR)
    assert str(days.earliest) == day


def test_this_month_by_name_is_this_years():
    """ "This December" is that of the report's year, whatever the verb."""
    (time,) = find_times("They met this December.")
    assert str(resolve(time, ANCHOR).earliest) == "2024-12-01"


def test_week_stays_whole_whatever_the_tense():
    """The tense read from words chooses a day, but never cuts a stretch short."""
    (time,) = find_times("They met this week.")
    assert str(resolve(time, ANCHOR).latest) == "2024-10-27"
