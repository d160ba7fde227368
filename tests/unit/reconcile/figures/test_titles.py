import pytest

from storyledger.reconcile.figures.titles import plain_phrase, title_of


@pytest.mark.parametrize(
    ("units", "states", "state", "title"),
    [
        (["people"], ["killed 40 people in Tarn"], "killed", "people: killed"),
        (["emails"], ["deletes 33,000 emails"], "delete", "emails: deletes"),
        (["volunteer nurses"], ["appealed for 1,000 volunteer nurses"], "appeal", "volunteer nurses: appealed"),
        (["votes"], ["the 60 votes needed to pass"], "need", "votes: needed to pass"),
        (["employees"], ["has 350,000 employees"], "have", "employees"),
        (["powers"], ["were"], "be", "powers"),
        (["residents"], ["residents"], "resident", "residents"),
        (["symbols"], ["removed since 2015"], "remove", "symbols: removed since 2015"),
        (["people"], ["expected: removed"], "remove", "people: removed (expected)"),
        ([""], ["expected: see their plans"], "see", "see their plans (expected)"),
    ],
)  # fmt: skip
def test_a_title_tells_what_is_counted_and_not_how_many(units, states, state, title):
    """The number moves; a verb that says nothing without it goes as well."""
    assert title_of(units, states, state) == title


def test_a_nations_dead_are_called_so():
    """Unless the words tell it."""
    assert title_of(["people"], ["killed"], "killed", nation="Peru") == "people (Peru): killed"
    assert title_of(["Peruvians"], ["killed"], "killed", nation="Peru") == "Peruvians: killed"


def test_what_joins_an_amount_to_other_words_is_cut():
    """ "While Roe raised $9 million" is a clause of another sentence."""
    assert plain_phrase("while Roe raised $9 million") == "Roe raised $9 million"
    assert plain_phrase("now says it lost $9 million") == "says it lost $9 million"
