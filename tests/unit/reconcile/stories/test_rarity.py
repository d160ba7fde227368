import math

import pytest

from storyledger.acquire.reports import acquire_text
from storyledger.reconcile.stories.gists import gist_of
from storyledger.reconcile.stories.rarity import Rarity, weightiest


def gist(text):
    return gist_of(acquire_text(text, "note", title="Silo burns"))


def test_common_words_weigh_less_from_the_first_report_on():
    """The table stands in for reports that have not come yet."""
    rarity, first = Rarity(), gist("The president saw a silo burn.")
    rarity.learn(first)
    words = rarity.weigh(first)["words"]
    assert words["president"] < words["burn"]
    assert math.hypot(*words.values()) == pytest.approx(1)


def test_what_stands_in_every_report_loses_weight():
    """A pile of silo fires learns that silos are nothing special."""
    rarity, one = Rarity(), gist("A silo burned near Kelmar.")
    rarity.learn(one)
    before = rarity.weigh(one)["words"]
    for _ in range(300):
        rarity.learn(gist("A silo burned."))
    after = rarity.weigh(one)["words"]
    assert after["silo"] / after["kelmar"] < before["silo"] / before["kelmar"]


def test_weightiest_come_first_and_ties_in_order():
    """The same in every run."""
    assert weightiest({"b": 1.0, "a": 1.0, "c": 2.0}, 2) == ["c", "a"]
