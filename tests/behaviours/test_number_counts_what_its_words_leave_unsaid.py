"""A number is often given without its noun: "put it at 40", "spoke of 900 men", "the dead number 12"."""

import pytest

from storyledger.acquire.reports import acquire_text
from storyledger.pipeline import read_report
from storyledger.reconcile.figures.kinds import kind_of


def read(text):
    """(unit group, state group) of each figure, by its words."""
    report = acquire_text(text, "a")
    return {f.span.of(report.text): (*kind_of(f)[:2], f.replaced) for f in read_report(report).figures}


@pytest.mark.parametrize(
    ("text", "number", "counts"),
    [
        ("The ministry said that 214 bodies had been found.", "214 bodies", ("person", "killed", False)),
        ("The number of injured stands at 268.", "268", ("person", "injured", False)),
        ("Some 600 soldiers came. The dead numbered 120.", "120", ("person", "killed", False)),
        ("Soldiers fell. The president puts the losses at more than 90.", "more than 90", ("person", "casualties", False)),
        ("The count of dead climbed past 200 on Monday.", "past 200", ("person", "killed", False)),
        ("He estimated the crowd at 40,000.", "40,000", ("person", "involved", False)),
        ("There are 300 soldiers in Tarn. He put the number at 400.", "400", ("soldier", "present", False)),
        ("There are 300 soldiers in Tarn. She spoke of 400 men.", "400 men", ("soldier", "present", False)),
        ("The official toll is 94 dead. On Monday it stood at 38.", "38", ("person", "killed", False)),
        ("It says 127 people are now known to have died.", "127 people", ("person", "killed", False)),
        ("The brigade lost ten soldiers.", "ten soldiers", ("soldier", "killed", False)),
        ("The bombing killed 12 people and wounded 30.", "12 people", ("person", "killed", False)),
        ("A group of 130 soldiers landed. That lifts the total from 270 to 400.", "270", ("soldier", "sent", True)),
        ("The toll was cut to 187. Errors brought the total down from 226.", "226", ("person", "killed", True)),
    ],
)  # fmt: skip
def test_a_number_counts_what_its_words_leave_unsaid(text, number, counts):
    """What it counts, what is said of them, and whether the report gives it up."""
    assert read(text)[number] == counts


def test_a_time_of_the_count_is_no_day_of_the_deaths():
    """ "By noon on Monday" tells when they were counted."""
    report = acquire_text("The morgue had taken in 52 bodies by noon on Monday.", "a")
    (figure,) = read_report(report).figures
    assert figure.happens is None


@pytest.mark.parametrize(
    ("text", "low", "unit", "state"),
    [
        ("Some 12 University of Tarn students were arrested.", 12, "University of Tarn students", "arrested"),
        ("More than 1,100 former Department of Justice alumni signed it.", 1100, "former Department of Justice alumni", "signed it"),
        ("Some 300 Members of Parliament voted.", 300, "Members", "voted"),
        ("Osk freed 120 men on Tuesday and Kelmar handed over 24 soldiers.", 24, "soldiers", "handed over 24 soldiers"),
        ("The number of officials who had signed the letter had passed 1,500.", 1500, "officials", "who had signed the letter"),
        ("Kettle Motors widened its recall to 340,000 cars on Friday.", 340_000, "cars", "recall"),
        ("At least 8 people were killed and 30,000 left their homes.", 30_000, "people", "left their homes"),
        ("Five soldiers died and 12 were wounded.", 12, "soldiers", "wounded"),
        ("The fire forced 2,500 people from their homes.", 2500, "people", "from their homes"),
        ("Bank details of 40,000 customers had been stolen.", 40_000, "customers", "Bank details stolen"),
        ("All 148 people on board a jet that crashed near Tarn were killed.", 148, "people", "killed"),
    ],
)  # fmt: skip
def test_the_noun_and_the_verb_are_its_own(text, low, unit, state):
    """A body's long name, a verb with "over", a count that has passed a number, two subjects of one sentence."""
    given = acquire_text(text, "a")
    (found,) = (f for f in read_report(given).figures if f.low == low)
    assert (found.unit, found.state, found.bound) == (unit, state, found.bound if low != 24 else None)
