import pytest

from storyledger.pipeline import read_report
from tests.unit.sentences import report


def told(text):
    """Who says what, each by the words of his phrase."""
    news = report(text, "a")
    return [
        (s.source.of(text), " ".join(c.of(text) for c in s.content))
        for s in read_report(news).statements
        if s.source
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "The operator said 120 people had been on board; survivors put the number at more than 200.",
            [("The operator", "120 people had been on board"), ("survivors", "the number at more than 200")],
        ),
        (
            "The ministry said 12 had died, while doctors spoke of 30.",
            [("The ministry", "12 had died"), ("doctors", "30")],
        ),
        ("The ministry said 12 had died; doctors said 30.", [("The ministry", "12 had died"), ("doctors", "30")]),
        (
            "Police said 25,000 had marched; the organisers claimed 80,000.",
            [("Police", "25,000 had marched"), ("the organisers", "80,000")],
        ),
    ],
)  # fmt: skip
def test_whoever_gives_another_number_has_the_word_himself(text, found):
    """A semicolon or a "while" ends what the first one said."""
    assert told(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "The ministry said the dam held, but the road had gone.",
        "The mayor said the boat had sunk; the harbour was shut.",
        'The clerk said "they closed the gate, but the mayor said nothing".',
    ],
)
def test_a_second_clause_without_a_speaker_is_of_the_first(text):
    """What the river does and what a quotation holds gives nobody the word."""
    assert len(told(text)) == 1
