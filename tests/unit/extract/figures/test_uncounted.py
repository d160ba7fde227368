import pytest

from storyledger.annotate.numbers.numbers import find_quantities
from storyledger.extract.figures.counted import Counted
from storyledger.extract.figures.uncounted import counts_nothing
from storyledger.span import Span
from storyledger.statement import Kind, Statement
from tests.unit.sentences import sentence, spot


def judged(text, head, source=None):
    """True if the first number of the text counts nothing."""
    words = " ".join(f"{w}/X/0/root" for w in text.replace(",", " ,").replace(".", " .").split())
    quantity = find_quantities(text, 0)[0]
    told = [
        Statement(
            id="s1", report_id="r1", kind=Kind.INDIRECT, source=spot(text, source), cue=None,
            content=(Span(0, 1),), sentence=0,
        )
    ] if source else []  # fmt: skip
    return counts_nothing(text, sentence(text, words), quantity, Counted(head, head, 0), told)


@pytest.mark.parametrize(
    ("text", "head"),
    [
        ("In the next three months it will rise", "month"),
        ("It came two days after the breach", "day"),
        ("It moved two months ago", "month"),
        ("A 23-year-old man was hurt", "man"),
        ("A 10-day-old truce was broken", "truce"),
        ("The bill, S. 698 passed", ""),
        ("The two sides met", "side"),
        ("The risk has not gone to zero", ""),
        ("None of us should sleep", ""),
        ("Caption 1 of 17 Photos from Tarn", "photo"),
    ],
)
def test_what_counts_nothing_is_no_figure(text, head):
    """Spans of time, ages, numbers of things in lists, and zeros that are denied."""
    assert judged(text, head)


@pytest.mark.parametrize(
    ("text", "head"),
    [
        ("He was jailed for 10 years", "year"),
        ("In all three soldiers were hurt", "soldier"),
        ("The two leaders were killed", "leader"),
        ("These two guards fled", "guard"),
        ("Nobody was hurt in the fire", "person"),
    ],
)
def test_what_is_told_of_stays(text, head):
    """A length that is itself the news, and people to whom something happened."""
    assert not judged(text, head)


def test_a_few_who_tell_are_not_counted():
    """Two officials who say something are its source; three hundred who do are a figure."""
    assert judged("Two officials said it was late", "official", source="Two officials")
    assert not judged("300 people said it was late", "people", source="300 people")
