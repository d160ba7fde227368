from dataclasses import replace

import pytest

from storyledger.figure import Bound
from storyledger.reconcile.figures import alike
from storyledger.reconcile.figures.circumstances import give
from storyledger.reconcile.figures.equals import find_equals
from storyledger.reconcile.figures.nearby import Nearby
from storyledger.span import ActorId, FigureId
from storyledger.statement import Resolution
from tests.unit.stories import count, ran, remark

TEXT = "It was 5 in all."
OTHERS = "lamp quay harbour boat gate post rail".split()


def of(name, low, words="", *, unit="$", sentence=0, states=(), **known):
    """An amount as a report gives it, with some words beside it."""
    report = ran(TEXT, name, 9)
    told = remark(report, TEXT, source="It")
    figure = count(report, "5", low, told, unit=unit, unit_head=unit, state="paid", state_head="pay", **known)
    given = give(replace(figure, sentence=sentence), told, Resolution(actor=ActorId(name)), report.published)
    near = Nearby(words=frozenset(words.split()), states=frozenset(states))
    return replace(given, nearby=near)


def rest():
    """Other figures round them, each with a word of its own."""
    return [of(f"{word}-report", i + 31, word, unit="boat", sentence=20) for i, word in enumerate(OTHERS)]


@pytest.fixture(autouse=True)
def unsure(monkeypatch):
    """A judge that knows nothing."""
    monkeypatch.setattr(alike, "chance", lambda _a, _b: 0.0)


def equals(*given):
    """The numbers of each group."""
    return [sorted(g.figure.low for g in group) for group in find_equals([*given, *rest()])]


def test_a_sum_of_money_takes_one_word():
    """ "$5.7 billion" beside "sluice" twice is one sum; beside nothing it may be two."""
    assert equals(of("a", 5.7e9, "sluice"), of("b", 5.7e9, "sluice dike")) == [[5.7e9, 5.7e9]]
    assert equals(of("a", 5.7e9, "sluice"), of("b", 5.7e9, "dike")) == []


def test_a_round_sum_takes_more():
    """A million is anybody's."""
    assert equals(of("a", 1e6, "bail"), of("b", 1e6, "bail")) == []
    assert equals(of("a", 1e6, "bail sluice"), of("b", 1e6, "bail sluice")) == [[1e6, 1e6]]


def test_a_rate_takes_much_or_another_number():
    """A quarter of anything is told everywhere; "from 10% to 25%" is told of one thing."""
    words = "duty sluice"
    assert equals(of("a", 25, words, unit="%"), of("b", 25, words, unit="%")) == []
    words += " #10"
    assert equals(of("a", 25, words, unit="%"), of("b", 25, words, unit="%")) == [[25, 25]]


@pytest.mark.parametrize(
    "other",
    [
        {"states": ["Peru"]},
        {"unit": "€"},
        {"bound": Bound.UP_TO},
        {"low": 3.1e9},
    ],
)
def test_equal_sums_of_different_things(other):
    """Of another owner, in another currency, "up to" it, another sum."""
    low = other.pop("low", 3.2e9)
    a = of("a", 3.2e9, "sluice dike", states=["Kenya"])
    assert equals(a, of("b", low, "sluice dike", **other)) == []


def test_a_length_of_time_takes_much():
    """Three weeks are told of anything; beside three words that few have they are the same three weeks."""
    assert equals(of("a", 3, "sluice", unit="weeks"), of("b", 3, "sluice", unit="weeks")) == []
    words = "sluice dike gatehouse weir mole"
    assert equals(of("a", 3, words, unit="weeks"), of("b", 3, words, unit="weeks")) == [[3, 3]]


def test_who_gives_an_amount_again_means_the_same():
    """His words may share little, but a share needs more."""
    for unit, same in (("weeks", [[3, 3]]), ("feet", [[3, 3]]), ("%", [])):
        a, b = (replace(of(name, 3, "sluice", unit=unit), origin=ActorId("mayor")) for name in "ab")
        assert equals(a, b) == same


def test_sentences_that_share_much_tell_one_amount():
    """The same words stand near the number in one report and at the other end of the sentence in another."""
    told = frozenset("ferry pilot radar contact channel".split())
    a, b = (of(name, 6_000, "sluice", unit="feet") for name in "ab")
    assert equals(a, b) == []
    assert equals(*(replace(g, words=told) for g in (a, b))) == [[6_000, 6_000]]


def test_one_amount_in_two_units():
    """ "6,000 feet (1,829 metres)"."""
    metres = of("b", 1_829, unit="m")
    feet = of("a", 6_000, unit="feet")
    feet = replace(feet, nearby=replace(feet.nearby, in_other_unit=metres.figure.id))
    assert equals(feet, metres) == [[1_829, 6_000]]


def test_equal_rates_beside_other_numbers_are_two():
    """25% on 340 boats, 25% on $3 million of timber."""
    words = "duty sluice dike gate lantern"
    a = of("a", 25, f"{words} #340", unit="%")
    assert equals(a, of("b", 25, f"{words} #3e+06 $", unit="%")) == []
    assert equals(a, of("b", 25, f"{words} #340", unit="%")) == [[25, 25]]


def test_one_report_gives_one_share_of_many_things():
    """Equal shares of one report are not known to be one; equal sums of money are."""
    words = "duty sluice dike gate lantern"
    one, two = (of("a", 66.1, words, unit="%", sentence=n) for n in (1, 2))
    two = replace(two, figure=replace(two.figure, id=FigureId("a:again")))
    assert find_equals([one, two, *rest()]) == []


def test_a_sum_in_three_digits_is_no_chance():
    """One word in common is enough, however common."""
    words = " ".join(OTHERS)
    assert equals(of("a", 967e6, words), of("b", 967e6, words)) == [[967e6, 967e6]]
    assert equals(of("a", 960e6, words), of("b", 960e6, OTHERS[0])) == []
