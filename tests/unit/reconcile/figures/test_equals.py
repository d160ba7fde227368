from dataclasses import replace

import pytest

from storyledger.figure import RelationType
from storyledger.reconcile.blocks import Blocks
from storyledger.reconcile.figures import alike
from storyledger.reconcile.figures.equals import find_equals, tell_apart
from storyledger.reconcile.figures.figures import track_figures
from storyledger.reconcile.words.words import bag_of
from tests.unit.givens import INJURED, of
from tests.unit.reconcile.figures.test_alike import BARE, near
from tests.unit.reconcile.figures.test_equal_counts import of as counted


@pytest.fixture
def sure(monkeypatch):
    """A judge that takes any two for one thing."""
    monkeypatch.setattr(alike, "chance", lambda _a, _b: 1.0)


@pytest.mark.usefixtures("sure")
def test_equal_numbers_that_are_likely_one_join_a_group():
    """Not words for many, nor one number twice in one sentence, nor two known states."""
    a, b, hurt = (near(of(name, "40", **kind)) for name, kind in (("a", {}), ("b", BARE), ("c", INJURED)))
    many = [near(of(name, "40", low=200.0, high=None, **kind)) for name, kind in (("d", {}), ("e", BARE))]
    assert find_equals([a, near(b, frozenset({"bridge"}))]) == []
    assert find_equals([a, b, *many]) == [[a, b]]
    assert find_equals([a, b, hurt]) == [[a, b]]


@pytest.mark.usefixtures("sure")
def test_equal_shares_of_polls_take_more_than_the_judge():
    """A poll gives 4 percent to many."""
    shares = [near(of(name, "40", unit="%", unit_head="%"), frozenset({"brill", name})) for name in "ab"]
    asked = [replace(g, words=g.words | bag_of("poll").keys()) for g in shares]
    assert len(find_equals(shares)) == 1
    assert find_equals(asked) == []


@pytest.mark.usefixtures("sure")
def test_ten_months_are_no_ten_percent():
    """Forty dollars a ship are forty dollars."""
    units = [
        near(of(n, "40", unit=u, unit_head=u)) for n, u in (("a", "%"), ("b", "months"), ("c", "$ per ship"))
    ]
    assert find_equals(units) == []
    assert len(find_equals([*units, near(of("d", "40", unit="$", unit_head="$"))])) == 1


@pytest.mark.usefixtures("sure")
def test_unlike_numbers_join_no_group():
    """Whatever the words."""
    assert find_equals([near(of("a", "40")), near(of("b", "30"))]) == []


def test_small_numbers_of_one_kind_are_one_unless_of_two_places():
    """Whatever the judge says; three of another kind may be three others."""
    a, b = (of(name, "40", low=3.0) for name in "ab")
    assert find_equals([a, b]) == [[a, b]]
    tarn, quill = (
        of(name, "40", low=3.0, state=f"killed in {place}", places=(place,))
        for name, place in (("c", "Tarn"), ("d", "Quill"))
    )
    assert find_equals([tarn, quill]) == []


def test_what_is_one_count_is_not_listed_as_two():
    """The 66 arrested and the 66 killed have two tracks; what equals hold to be one is one."""
    killed, held = (
        counted("a", 66, unit="person", state="killed"),
        counted("b", 66, unit="person", state="arrested"),
    )
    tracks = track_figures([killed, held])
    known = list(tell_apart([killed, held], tracks, [], Blocks()))
    assert [r.type for r in known] == [RelationType.DIFFERENT_THING]
    assert list(tell_apart([killed, held], tracks, [[killed, held]], Blocks())) == []


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ({"unit": "patient", "state": "ill"}, {"unit": "case", "state": "present"}, False),
        ({"unit": "person", "state": "killed"}, {"unit": "passenger", "state": "board"}, False),
        ({"unit": "account", "state": "affected"}, {"unit": "person", "state": "warn"}, False),
        ({"unit": "person", "state": "killed"}, {"unit": "passenger", "state": "arrested"}, True),
        ({"unit": "person", "state": "killed"}, {"unit": "home", "state": "unsafe"}, True),
    ],
)
def test_near_synonyms_are_two_things_only_if_two_things_are_known_of_them(one, other, apart):
    """ "66 patients have the virus" and "there are 66 cases" may be one count."""
    given = [counted("a", 66, **one), counted("b", 66, **other)]
    found = list(tell_apart(given, track_figures(given), [], Blocks()))
    assert bool(found) is apart


@pytest.mark.parametrize(
    ("words", "other", "apart"),
    [
        ("vote senat", {"unit": "threshold", "state": "need"}, False),
        ("hagen", {"unit": "threshold", "state": "need"}, True),
        ("vote senat", {"unit": "person", "state": "killed"}, True),
    ],
)
def test_two_sorts_of_things_that_sentences_of_one_matter_tell_of_may_be_one(words, other, apart):
    """ "60 votes are needed", "a 60-vote threshold"; of the 60 killed nobody votes."""
    one = counted("a", 60, unit="vote", state="muster", words="vote senat")
    given = [one, counted("b", 60, words=words, **other)]
    found = list(tell_apart(given, track_figures(given), [], Blocks()))
    assert bool(found) is apart


def test_words_for_many_are_one_count_only_where_their_sentences_say_so():
    """Dozens were killed in this attack and dozens in the last; of 40 it is said once."""
    many = [of(name, "40", low=24.0, high=None) for name in "ab"]
    assert find_equals(many) == []
    assert len(find_equals([of(name, "40") for name in "ab"])) == 1
