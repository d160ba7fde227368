from dataclasses import replace

import pytest

from storyledger.figure import Change
from storyledger.reconcile.figures.answers import find_answers
from storyledger.reconcile.figures.nearby import Nearby
from tests.unit.givens import INJURED, of

MET = {"unit": "people", "unit_head": "person", "state": "met", "state_head": "meet"}
MONEY = {"unit": "$", "unit_head": "$", "state": "spent", "state_head": "spend"}


def answer(words="40", who="quill", **known):
    """A number that says nothing of what it counts, set against one told before."""
    told = {"unit": "", "unit_head": "", "state": "put", "state_head": "put", **known}
    return replace(of("a", words, who=who, **told), against=True, nearby=Nearby(bare=True))


def answered(*given):
    """(number told first, its answer) of each pair."""
    return [(a.figure.low, b.figure.low) for a, b in find_answers(given)]


def test_a_bare_number_answers_the_one_right_before_it():
    """ "The police met 30 people. Others put it at 40"."""
    assert answered(of("a", "30", **MET), answer()) == [(30, 40)]
    assert answered(of("a", "30", **MET), replace(answer(), against=False)) == []


@pytest.mark.parametrize(
    ("told", "again"),
    [
        ({}, {"who": "brill"}),  # one source gives both
        ({"who": ""}, {}),  # the report's own is nobody's word
        ({}, {"who": ""}),
        ({"change": Change.PART}, {}),
        ({}, {"sentence": 2}),
        ({}, {"words": "2,700"}),  # of another size
        ({}, {"qualifier": "previous"}),
        ({}, {"approximate": True, "low": 31.0, "high": 31.0}),
    ],
)
def test_what_is_no_answer(told, again):
    """Doubt means none."""
    assert answered(of("a", "30", **{**MET, **told}), answer(**again)) == []


def test_known_words_that_say_two_things_are_not_set_against_each_other():
    """ "30 were hurt. Others put the dead at 40"."""
    dead = {"unit": "people", "unit_head": "person", "state": "killed", "state_head": "kill"}
    assert answered(of("a", "30", **INJURED), answer(**dead)) == []


def test_money_answers_money():
    """ "She spoke of $30. They talk of $40"; of people it does not."""
    paid = answer(**MONEY)
    assert answered(of("a", "30", **MONEY), paid) == [(30, 40)]
    assert answered(of("a", "30", **MET), paid) == []
