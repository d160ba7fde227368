"""Headings are short lines that stop openly."""

import pytest

from storyledger.acquire.headings import is_clock_line, is_crosshead, is_headline, is_title_like


@pytest.mark.parametrize(
    "words",
    [
        "HARBOUR",
        "What happened",
        "Background:",
        "EARLIER: Dam gate fails",
        "Who pays?",
        "11:25 a.m.",
        "Noon",
        "‘We are tired’",
    ],
)
def test_crossheads(words):
    """Labels, questions, times and open lines head what follows."""
    assert is_crosshead(words)


@pytest.mark.parametrize(
    "words",
    [
        "Rescuers reached the village.",
        "The mayor said:",
        "He added:",
        '"We are tired"',
        '"Who pays?"',
        "- the ferry",
        "Pilot: Ada Brook, 41",
        "and the ferry",
        "The mayor read the names of the missing before the council rose for the night",
        "Background: On Friday the dam gave way and forty people were missing for a day, the ministry of works said later",
    ],
)
def test_body_lines(words):
    """Sentences, quotations, entries of a list and lines into quotations are body."""
    assert not is_crosshead(words)


@pytest.mark.parametrize(
    ("words", "title", "expected"),
    [
        ("Dam holds for a third day", None, True),
        ("Dam holds for third day.", "Dam holds for third day - The Port Post", True),
        ("The dam held on Friday.", "Dam holds", False),
        ("Water", None, False),
    ],
)
def test_headlines(words, title, expected):
    """The first line is a headline if it repeats the title or ends openly."""
    assert expected is is_headline(words, title)


def test_title_case():
    """American headlines and adverts capitalise nearly every word."""
    assert is_title_like("Get Tips On What They Bought And Sold")
    assert not is_title_like("The dam held, Mayor Ada Brook said")


@pytest.mark.parametrize(
    ("words", "expected"), [("19:05", True), ("7 p.m. local time", True), ("19 boats are gone", False)]
)
def test_clock_lines(words, expected):
    """The hour alone, not a line that begins with a number."""
    assert expected is is_clock_line(words)
