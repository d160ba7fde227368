from datetime import date

from storyledger.acquire.reports import acquire_text
from storyledger.reconcile.stories.gists import gist_of

WEDNESDAY = date(2031, 5, 14)


def gist(text, published=WEDNESDAY, title="Two hurt at Pell Harbour"):
    return gist_of(acquire_text(text, "note", title=title, published=published))


def test_names_stand_inside_sentences():
    """What begins a sentence is no name by that alone; full names are pairs of words."""
    found = gist("Police said they held Dorvan Ketteley near Kelmar. Nobody was hurt.")
    assert set(found.names) == {"dorvan", "ketteley", "kelmar"}
    assert set(found.full_names) == {"dorvan ketteley"}
    assert found.shown_names == ("Dorvan Ketteley", "Kelmar")


def test_days_are_meant_from_the_reports_own_day():
    """A weekday is the last one, a day of a month the last such day."""
    found = gist("It happened on Monday, police said, as on Dec. 3 and on June 31.")
    assert set(found.days) == {"2031-05-12", "2030-12-03"}


def test_without_a_date_no_day_is_known():
    """Unknown stays unknown."""
    assert not gist("It happened on Monday, police said.", published=None).days


def test_numbers_tell_incidents_apart():
    """Ages, times of day and large numbers count; years and small numbers do not."""
    found = gist("A 20-year-old and Ilsa Marrenk, 47, met 1,200 others at 6:15 in 2031 with 3 dogs.")
    assert set(found.numbers) == {"aged 20", "aged 47", "1200", "6:15"}


def test_headline_counts_among_the_words():
    """The words of the headline are words of the report."""
    found = gist("Nothing else is known.")
    assert found.headline["harbour"] == found.words["harbour"] == 1
