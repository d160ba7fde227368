from dataclasses import replace

import pytest

from storyledger.interval import Interval, one_day
from storyledger.meaning import likeness
from storyledger.reconcile.utterances.told import says_not
from tests.unit.stories import october, ran, remark, told


def of(words, **known):
    given = ran(f"Brill said {words}.", "a")
    return told(given, replace(remark(given, words, source="Brill"), **known), "Brill", one_day(october(8)))


def test_forms_by_kind():
    """Without names, without digits, and numbers alone, also those in words."""
    one = of("that 40 guards and two boats crossed Tarn")
    assert one.forms == {"40", "guard", "two", "boat", "cross", "tarn"}
    assert one.spelled == one.forms - {"40"}
    assert one.plain_forms == {"guard", "two", "boat", "cross"}
    assert (one.numbers, one.counts) == ({"40"}, {"40", "two"})


@pytest.mark.parametrize("words", ["It was never sent", "They didn’t go", "no one came"])
def test_who_says_not(words):
    """However it is said."""
    assert says_not(words)
    assert not says_not(words.replace("never", "once").replace("didn’t", "did").replace("no ", ""))


def test_what_is_told_as_said_often_is_no_one_act():
    """ "Has repeatedly said", but not "had said once"."""
    often = Interval(earliest=None, latest=october(8), text="has repeatedly said")
    once = replace(often, text="had said")
    words = of("that it rained", recalled=True)
    assert [replace(words, said=said).often for said in (often, once, None)] == [True, False, False]


def test_days_apart_are_counted_where_both_are_known():
    """Who gives no time may have spoken on any day."""
    one, later = of("that it rained"), replace(of("that it rained"), said=one_day(october(11)))
    assert (one.days_apart(later), later.days_apart(one)) == (3, 3)
    assert one.days_apart(replace(later, said=None)) == 0


def test_meaning_is_compared_where_it_is_known():
    """As of two vectors."""
    a, b = of("that it rained", vector=bytes([1, 2])), of("that it snowed", vector=bytes([2, 1]))
    assert a.likeness(b) == likeness(bytes([1, 2]), bytes([2, 1]))
    assert a.likeness(of("that it rained", vector=b"")) is None
