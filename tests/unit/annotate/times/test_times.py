"""Expressions of time in sentences, and the days they give in a report of Thursday, 24 October 2024."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storyledger.annotate.times.times import find_times
from storyledger.interval import one_day
from storyledger.moment import resolve

ANCHOR = one_day(date(2024, 10, 24))


def read(sentence, tense=0):
    """Each expression's words and days; `..` where a side is open, None where nothing is known."""
    found = {}
    for time in find_times(sentence):
        days = resolve(time, ANCHOR, tense)
        found[time.text] = days and "..".join(str(day or "") for day in (days.earliest, days.latest))
    return found


def on(day):
    return f"{day}..{day}"


DATES = [
    ("on 24 October 2024", "24 October 2024", on("2024-10-24")),
    ("on October 24, 2024, in Tarn", "October 24, 2024", on("2024-10-24")),
    ("the 24th of October, 2024", "the 24th of October, 2024", on("2024-10-24")),
    ("since Oct. 24, all", "since Oct. 24", "2024-10-24.."),
    ("dated 2024-10-24", "2024-10-24", on("2024-10-24")),
    ("dated 2024-10-24T10:30Z", "2024-10-24T10:30Z", on("2024-10-24")),
    ("dated 24/10/2024", "24/10/2024", on("2024-10-24")),
    ("dated 10/24/2024", "10/24/2024", on("2024-10-24")),
    ("On 18 October the bridge", "18 October", on("2024-10-18")),
    ("On Aug. 14 the bridge", "Aug. 14", on("2024-08-14")),
    ("It fell on July 8. Nobody", "July 8", on("2024-07-08")),
    ("on Wednesday, 23 October 2024", "Wednesday, 23 October 2024", on("2024-10-23")),
    ("on Wednesday, Oct. 23 at noon", "Wednesday, Oct. 23", on("2024-10-23")),
    ("on 12 October last year", "12 October last year", on("2023-10-12")),
    ("in October 2023", "October 2023", "2023-10-01..2023-10-31"),
    ("in October of last year", "October of last year", "2023-10-01..2023-10-31"),
    ("in the early to mid-October", "early to mid-October", "2024-10-01..2024-10-21"),
    ("in late 2013", "late 2013", "2013-09-01..2013-12-31"),
    ("in the first half of May", "the first half of May", "2024-05-01..2024-05-16"),
    ("in the summer of 2016", "the summer of 2016", "2016-06-01..2016-08-31"),
    ("in the winter of 2016-17", "the winter of 2016-17", "2016-12-01..2017-03-01"),
    ("in the winter", "the winter", "2024-12-01..2025-02-28"),
    ("last summer", "last summer", "2023-06-01..2024-08-31"),
    ("in the third quarter of 2023", "the third quarter of 2023", "2023-07-01..2023-09-30"),
    ("in the second half of last year", "the second half of last year", "2023-07-01..2023-12-31"),
    ("in the 1990s", "the 1990s", "1990-01-01..1999-12-31"),
    ("in the early '90s", "the early '90s", "1990-01-01..1994-12-31"),
    ("in the 1970's", "the 1970's", "1970-01-01..1979-12-31"),
    ("in the sixties", "the sixties", "1960-01-01..1969-12-31"),
    ("in the 20th century", "the 20th century", "1900-01-01..2000-12-31"),
    ("in 2013", "2013", "2013-01-01..2013-12-31"),
    ("on Christmas Day", "Christmas Day", on("2024-12-25")),
    ("on the Fourth of July", "the Fourth of July", on("2024-07-04")),
    ("on the 14th, they", "the 14th", on("2024-10-14")),
    ("the last week of October", "the last week of October", "2024-10-24..2024-10-31"),
    ("the start of next month", "the start of next month", "2024-11-01..2024-11-10"),
]
COUNTED = [
    ("mid-week talks", "mid-week", "2024-10-23..2024-10-25"),
    ("last week", "last week", "2024-10-14..2024-10-20"),
    ("late last week", "late last week", "2024-10-18..2024-10-20"),
    ("this week", "this week", "2024-10-21..2024-10-27"),
    ("earlier this month", "earlier this month", "2024-10-01..2024-10-24"),
    ("earlier in the week", "earlier in the week", "2024-10-21..2024-10-24"),
    ("later this year", "later this year", "2024-10-24..2024-12-31"),
    ("last month", "last month", "2024-09-01..2024-09-30"),
    ("last year", "last year", "2023-01-01..2023-12-31"),
    ("next week", "next week", "2024-10-28..2024-11-03"),
    ("in the coming weeks", "the coming weeks", "2024-10-24..2024-12-22"),
    ("in coming days", "coming days", "2024-10-24..2024-11-07"),
    ("in the coming months", "the coming months", "2024-10-24..2025-10-31"),
    ("in recent days", "recent days", "2024-10-10..2024-10-24"),
    ("two days ago", "two days ago", on("2024-10-22")),
    ("a week ago", "a week ago", "2024-10-14..2024-10-20"),
    ("twenty-five years ago", "twenty-five years ago", "1999-01-01..1999-12-31"),
    ("more than a year ago", "more than a year ago", "..2023-12-31"),
    ("three weeks earlier", "three weeks earlier", None),
    ("two days later", "two days later", None),
    ("the following day", "the following day", None),
    ("a year before the vote", "a year before", None),
    ("yesterday", "yesterday", on("2024-10-23")),
    ("today", "today", on("2024-10-24")),
    ("tonight", "tonight", on("2024-10-24")),
    ("last night", "last night", "2024-10-23..2024-10-24"),
    ("tomorrow morning", "tomorrow morning", on("2024-10-25")),
    ("the day before yesterday", "the day before yesterday", on("2024-10-22")),
    ("now", "now", on("2024-10-24")),
    ("currently", "currently", on("2024-10-24")),
    ("recently", "recently", "..2024-10-24"),
    ("soon", "soon", "2024-10-24.."),
    ("in the past 24 hours", "the past 24 hours", "2024-10-23..2024-10-24"),
    ("for the past three weeks", "the past three weeks", "2024-09-30..2024-10-24"),
    ("within the next 48 hours", "the next 48 hours", "2024-10-24..2024-10-26"),
    ("three weeks from now", "three weeks from now", "2024-11-11..2024-11-17"),
    ("in two weeks' time", "in two weeks' time", "2024-11-04..2024-11-10"),
    ("the rest of the year", "the rest of the year", "2024-10-24..2024-12-31"),
]
WEEKDAYS = [
    ("said on Wednesday", "Wednesday", on("2024-10-23")),
    ("Wednesday's vote", "Wednesday", on("2024-10-23")),
    ("said that Monday's vote", "Monday", on("2024-10-21")),
    ("last Friday", "last Friday", on("2024-10-18")),
    ("next Monday", "next Monday", on("2024-10-28")),
    ("this Friday", "this Friday", on("2024-10-25")),
    ("this coming Friday", "this coming Friday", on("2024-10-25")),
    ("they warned on Monday of floods", "Monday", on("2024-10-21")),
    ("it boasted last Friday of 40 gates", "last Friday", on("2024-10-18")),
    ("Friday of last week", "Friday of last week", on("2024-10-18")),
    ("two weeks ago on Sunday", "two weeks ago on Sunday", on("2024-10-13")),
    ("Sunday night", "Sunday night", on("2024-10-20")),
    ("early Sunday", "early Sunday", on("2024-10-20")),
    ("on Sunday morning", "Sunday morning", on("2024-10-20")),
    ("at 5 p.m. on Sunday", "Sunday", on("2024-10-20")),
    ("the weekend", "weekend", "2024-10-19..2024-10-20"),
    ("over the weekend", "weekend", "2024-10-19..2024-10-20"),
    ("this weekend", "this weekend", "2024-10-19..2024-10-27"),
    ("Monday through Wednesday", "Monday through Wednesday", "2024-10-21..2024-10-23"),
]
STRETCHES = [
    ("on 13-15 May", "13-15 May", "2024-05-13..2024-05-15"),
    ("July 5-8", "July 5-8", "2024-07-05..2024-07-08"),
    ("between 3 and 5 May", "between 3 and 5 May", "2024-05-03..2024-05-05"),
    ("from 28 April to 3 May", "from 28 April to 3 May", "2024-04-28..2024-05-03"),
    ("from January to March 2020", "from January to March 2020", "2020-01-01..2020-03-31"),
    ("from November to March 2020", "from November to March 2020", "2019-11-01..2020-03-31"),
    ("between March and May", "between March and May", "2024-03-01..2024-05-31"),
    ("in 2013-14", "2013-14", "2013-01-01..2014-12-31"),
    ("1939–1945", "1939–1945", "1939-01-01..1945-12-31"),
    ("as early as 1 November", "as early as 1 November", "2024-11-01.."),
    ("since Monday", "since Monday", "2024-10-21.."),
    ("by December", "by December", "..2024-12-31"),
    ("by the end of the year", "by the end of the year", "..2024-12-31"),
    ("by early 2025", "by early 2025", "..2025-05-02"),
    ("until Friday", "until Friday", "..2024-10-25"),
    ("before 12 June", "before 12 June", "..2024-06-11"),
    ("before Wednesday's vote", "before Wednesday", "..2024-10-30"),
    ("after 3 May", "after 3 May", "2024-05-03.."),
    ("after 2014", "after 2014", "2014-01-01.."),
    ("over the past two weeks", "the past two weeks", "2024-10-07..2024-10-24"),
    ("on the night of 3-4 March", "the night of 3-4 March", "2024-03-03..2024-03-04"),
    ("since Friday", "since Friday", "2024-10-18.."),
    ("until the end of the month", "until the end of the month", "..2024-10-31"),
    ("before the end of the year", "before the end of the year", "..2024-12-31"),
    ("on or before 1 December", "on or before 1 December", "..2024-12-01"),
    ("no earlier than 1 December", "no earlier than 1 December", "2024-12-01.."),
    ("until at least Friday", "until at least Friday", None),
    ("starting Monday", "starting Monday", "2024-10-28.."),
    ("around 10 October", "around 10 October", "2024-10-07..2024-10-13"),
    ("on Oct. 10 or 11", "Oct. 10 or 11", "2024-10-10..2024-10-11"),
    ("in the first days of October", "the first days of October", "2024-10-01..2024-10-11"),
    ("the week beginning 14 October", "the week beginning 14 October", "2024-10-14..2024-10-20"),
    ("the week ending 20 October", "the week ending 20 October", "2024-10-14..2024-10-20"),
    ("the week of 14 October", "the week of 14 October", "2024-10-08..2024-10-20"),
    ("in Q3 2024", "Q3 2024", "2024-07-01..2024-09-30"),
    ("the 2023/24 season", "2023/24", "2023-01-01..2024-12-31"),
    ("in the mid-1990s", "the mid-1990s", "1992-07-02..1997-07-01"),
    ("overnight on Saturday", "Saturday", on("2024-10-19")),
    ("just before Christmas", "before Christmas", "..2024-12-24"),
    ("home by Christmas 1963", "by Christmas 1963", "..1963-12-25"),
    ("early in 2013", "early in 2013", "2013-01-01..2013-05-02"),
    ("a poll from last week", "last week", "2024-10-14..2024-10-20"),
    ("angered by last week's vote", "last week", "2024-10-14..2024-10-20"),
]


@pytest.mark.parametrize(("sentence", "words", "expected"), DATES + COUNTED + WEEKDAYS + STRETCHES)
def test_expression_gives_its_days(sentence, words, expected):
    """An expression is found whole and alone, and dated as a reader of the report would."""
    assert read(sentence) == {words: expected}


@pytest.mark.parametrize(
    "sentence",
    [
        "2,001 houses, 1500 troops and 2000 soldiers",
        "In 1500 cases the ship's 2000-tonne hold cost $1999",
        "under Resolution 1701, on Flight 1549, at 2000 GMT",
        "It may rain as they march for a second time",
        "Sun Osk met April Orvin, May Dorn and Jan Orl",
        "Trouble for May in the house",
        "The gate opens at 5 p.m. and at 17:30",
        "a man in his sixties on Good Friday",
        "a story in the Sunday Times of Ostmark Today",
        "every Monday, on a Friday, the first Sunday of the feast",
        "in the fall of the city and the winter coat",
        "on the last Friday of Lent, on Tuesday of Holy Week",
        "on 31 April and 5/6/2024",
        "the Sept. 11 attacks",
        "for three days, for centuries, three-day talks",
        "in the last days of the siege",
        "in the 4th century BC",
        "in October every year, on Sunday mornings, the Christmas market",
        "",
    ],
)
def test_traps_are_left_alone(sentence):
    """Counts, prices, names, verbs, habits and times of day are no dates."""
    assert [time.text for time in find_times(sentence)] == []


def test_number_after_a_month_can_be_a_count():
    """ "In May 12 people died" tells of May, not of 12 May."""
    assert read("In May 12 people died") == {"May": "2024-05-01..2024-05-31"}


@pytest.mark.parametrize(
    ("sentence", "months"),
    [
        ("in August and September 1914", ["1914-08-01..1914-08-31", "1914-09-01..1914-09-30"]),
        ("on 3 March and 5 April 2014", [on("2014-03-03"), on("2014-04-05")]),
        ("in May or June 2015", ["2015-05-01..2015-05-31", "2015-06-01..2015-06-30"]),
    ],
)
def test_year_is_said_once_for_a_list(sentence, months):
    """Months and days joined by "and" or "or" share the year of the last."""
    assert list(read(sentence).values()) == months


def test_two_days_are_two_times():
    """Times joined by "and" stay apart unless "between" leads."""
    assert list(read("on Monday and Tuesday")) == ["Monday", "Tuesday"]


@pytest.mark.parametrize(
    "sentence", ["recently", "in the coming weeks", "the 7 October attack", "nearly a year ago"]
)
def test_loose_words_are_marked_vague(sentence):
    """What does not name its days says so."""
    assert all(time.vague for time in find_times(sentence))


def test_future_tense_turns_a_weekday_round():
    """ "Will meet on Wednesday" is the next one."""
    assert read("will meet on Wednesday", tense=1) == {"Wednesday": on("2024-10-30")}


def test_spans_count_from_the_offset():
    """Spans are code points of the report, whatever stretch of it was read."""
    text = "Größe 🙂. By Friday, they said"
    (time,) = find_times(text[8:], offset=8)
    assert time.span.of(text) == "By Friday"


def test_paragraphs_do_not_run_together():
    """A month at the end of one paragraph takes no number from the next."""
    assert list(read("It began in October\n\n24 people came")) == ["October"]


PIECES = st.sampled_from(
    "on in by the of last next this early mid late May March 2013 24 3rd Oct . , - – ' 's to and between week weeks "
    "years ago Sunday weekend first half century 1990s '90s 99999 31 two few from now until December a".split()
)


@given(st.lists(PIECES | st.text(max_size=4), max_size=14).map(" ".join) | st.text(max_size=60))
def test_any_text_can_be_read(text):
    """No text raises; spans lie inside it, in order, without overlap; every time can be resolved or not."""
    times = find_times(text)
    assert all(" ".join(time.span.of(text).split()) == time.text for time in times)
    assert all(a.span.end <= b.span.start for a, b in pairwise(times))
    for time in times:
        assert all(resolve(time, ANCHOR, tense) is not False for tense in (-1, 0, 1))
