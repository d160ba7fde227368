from dataclasses import replace

import pytest

from storyledger.reconcile.figures import alike
from storyledger.reconcile.figures.alike import chance, features, settle_alike
from tests.unit.givens import INJURED, SENT, of

BARE = {"unit": "", "unit_head": "", "state": "spoke of 40", "state_head": "speak"}
WORDS = frozenset("ferry harbour sank night".split())


def near(given, words=WORDS):
    return replace(given, words=words, nearby=replace(given.nearby, words=words))


@pytest.fixture
def sure(monkeypatch):
    """A judge that takes any two for one thing."""
    monkeypatch.setattr(alike, "chance", lambda _a, _b: 1.0)


@pytest.mark.usefixtures("sure")
def test_a_bare_number_counts_what_its_like_counts():
    """The kind that is told in known words is the kind of all."""
    dead, bare = near(of("a", "40")), near(of("b", "40", **BARE))
    assert [(g.unit, g.state) for g in settle_alike([dead, bare])] == [(dead.unit, "killed")] * 2


@pytest.mark.usefixtures("sure")
def test_what_shares_no_words_and_no_number_is_not_asked():
    """Nor is what is denied."""
    dead = near(of("a", "40"))
    other = near(of("b", "300", **BARE), frozenset({"bridge", "fell"}))
    denied = replace(near(of("c", "40", **BARE)), disowned=True)
    assert settle_alike([dead, other, denied]) == [dead, other, denied]


@pytest.mark.usefixtures("sure")
@pytest.mark.parametrize("other", [INJURED, SENT])
def test_two_states_in_known_words_stay_apart(other):
    """Whatever the judge says."""
    given = [near(of("a", "40")), near(of("b", "40", **other))]
    assert settle_alike(given) == given


@pytest.mark.usefixtures("sure")
@pytest.mark.parametrize(("number", "apart"), [(4.0, True), (40.0, False)])
def test_a_few_of_two_sorts_stay_apart(number, apart):
    """Four hostages and four cooks are no four; of forty it is less likely."""
    sorts = (
        {"unit": f"{sort}s", "unit_head": sort, "low": number, "high": number} for sort in ("hostage", "cook")
    )
    given = [near(of(name, "40", **sort)) for name, sort in zip("ab", sorts, strict=True)]
    assert (settle_alike(given) == given) is apart


@pytest.mark.usefixtures("sure")
def test_what_is_expected_stays_expected():
    """10,000 troops foreseen are not 10,000 that are there, though the number is one."""
    here, expected = near(of("a", "40")), replace(near(of("b", "40", **BARE)), expected=True)
    assert [g.expected for g in settle_alike([here, expected])] == [False, True]


def test_the_judge_does_not_care_which_comes_first():
    a, b = near(of("a", "40", day=8)), near(of("b", "300", day=9, **BARE), WORDS | {"crew"})
    assert features(a, b) == features(b, a)
    assert 0 <= chance(a, b) == chance(b, a) <= 1


def test_one_number_in_one_wording_is_one_thing_and_a_far_one_of_another_is_not():
    told = near(of("a", "2,700"))
    again = near(of("b", "2,700"))
    fee = near(
        of("c", "10", unit="crowns", unit_head="crown", state="fee", state_head="fee"),
        frozenset({"ticket", "fee"}),
    )
    assert chance(told, again) > chance(told, fee)
