"""Words of time that name no day: how long, how often, at what hour, in no named past or future."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storyledger.annotate.times import find_times, find_undated

LENGTHS = [
    ("They stayed for two years.", "two years", "P2Y"),
    ("a 10-year sentence", "10-year", "P10Y"),
    ("nearly two months of talks", "nearly two months", "P2M"),
    ("over nine months of talks", "over nine months", "P9M"),
    ("two and a half years of war", "two and a half years", "P2.5Y"),
    ("half an hour of rain", "half an hour", "PT30M"),
    ("it took an hour and a half", "an hour and a half", "PT1.5H"),
    ("twenty-five minutes passed", "twenty-five minutes", "PT25M"),
    ("more than a decade of talks", "more than a decade", "P1DE"),
    ("six bloody months of siege", "six bloody months", "P6M"),
    ("two hundred years of rule", "two hundred years", "P200Y"),
    ("in the first three weeks of the strike", "the first three weeks", "P3W"),
    ("a few days of talks", "a few days", "PXD"),
    ("within hours the roads were shut", "hours", "PTXH"),
    ("the final years of the mine", "the final years", "PXY"),
    ("a month-long closure", "month-long", "P1M"),
    ("they worked all day", "all day", "P1D"),
]
HABITS = [
    ("They meet every Monday.", "every Monday", "XXXX-WXX-1"),
    ("on Sunday mornings the square is full", "Sunday mornings", "XXXX-WXX-7TMO"),
    ("open on Saturdays", "Saturdays", "XXXX-WXX-6"),
    ("twice a week", "twice a week", "P1W"),
    ("three times a month", "three times a month", "P1M"),
    ("every two years", "every two years", "P2Y"),
    ("every other day", "every other day", "P2D"),
    ("300 tonnes per day", "per day", "P1D"),
    ("a daily flight", "daily", "P1D"),
    ("each October the fair opens", "each October", "XXXX-10"),
]
OTHERS = [
    ("at 5:30pm", "5:30pm", "T17:30"),
    ("at 10 a.m.", "10 a.m.", "T10:00"),
    ("by noon", "noon", "T12:00"),
    ("in the morning", "the morning", "TMO"),
    ("a plan for the future", "the future", "FUTURE_REF"),
    ("as in the past, they left", "the past", "PAST_REF"),
    ("the current plan", "current", "PRESENT_REF"),
    ("built in 490 BC", "490 BC", "BC0490"),
]
NONE = [
    "a 59-year-old man",
    "she is six years old",
    "at least 25 years of age",
    "a second attack",
    "three quarters of the army",
    "in some quarters it was doubted",
    "the China Daily report",
    "the former president of the past board",
    "two days ago",
    "last Monday",
]


@pytest.mark.parametrize(("sentence", "words", "value"), [*LENGTHS, *HABITS, *OTHERS])
def test_time_without_a_day_has_its_value(sentence, words, value):
    """Each expression is found with the words that a reader would mark, and valued as TIMEX3 does."""
    assert (words, value) in [(time.text, time.value) for time in find_undated(sentence)]


@pytest.mark.parametrize("sentence", NONE)
def test_what_only_looks_like_a_length_is_none(sentence):
    """Ages, ranks, fractions and names are no lengths, and dates are left to the dates."""
    assert [time.text for time in find_undated(sentence) if time.text != "former"] == []


@pytest.mark.parametrize("sentence", [sentence for sentence, *_ in (*LENGTHS, *HABITS)])
def test_length_and_habit_are_no_dates(sentence):
    """No interval can be made of how long or how often."""
    assert [time.text for time in find_times(sentence) if not time.detached] == []


WORDS = st.lists(
    st.sampled_from(
        "a the two 10 - every Monday years month half of and , . last in 2013 May p.m. ago for daily".split()
    ),
    max_size=12,
)


@given(WORDS)
def test_dates_and_lengths_never_overlap(words):
    """What is a date is no length, and spans slice their words."""
    text = " ".join(words)
    spans = sorted((time.span.start, time.span.end) for time in (*find_times(text), *find_undated(text)))
    assert all(end <= start for (_, end), (start, _) in pairwise(spans))
    assert all(text[t.span.start : t.span.end].split() == t.text.split() for t in find_undated(text))
