from dataclasses import replace

import pytest

from storyledger.interval import Interval, one_day
from storyledger.reconcile.utterances.breaths import find_breaths
from tests.unit.stories import october, ran, remark, told

GIVEN = ran(
    "Vandry said that the gate held. She added that the quay was dry. Brill said that a lamp fell.", "a"
)
HELD = remark(GIVEN, "that the gate held", source="Vandry")
DRY = remark(GIVEN, "that the quay was dry", source="She", cue="added")
FELL = remark(GIVEN, "that a lamp fell", source="Brill")


def breaths(*told_by):
    """The statements of each breath."""
    return [[t.statement.id for t in b.members] for b in find_breaths(told_by).breaths]


def test_a_speaker_goes_on_across_another():
    """In text order, each breath at the place of its first remark."""
    telling = (told(GIVEN, HELD, "vandry"), told(GIVEN, FELL, "brill"), told(GIVEN, DRY, "vandry"))
    assert breaths(*telling) == [[HELD.id, DRY.id], [FELL.id]]


@pytest.mark.parametrize("second", [told(GIVEN, DRY), told(GIVEN, DRY, "vandry", one_day(october(3)))])
def test_nobody_and_another_day_is_another_breath(second):
    """Doubt keeps apart."""
    assert breaths(told(GIVEN, HELD, "vandry"), second) == [[HELD.id], [DRY.id]]


def test_a_breath_alone_is_an_act_of_saying():
    """With a passage for each remark."""
    (utterance,) = find_breaths([told(GIVEN, HELD, "vandry"), told(GIVEN, DRY, "vandry")]).alone
    assert (utterance.actor, utterance.statements) == ("vandry", (HELD.id, DRY.id))
    assert [p.statements for p in utterance.passages] == [(HELD.id,), (DRY.id,)]


@pytest.mark.parametrize(
    ("first", "second", "one"),
    [
        ("added", "said", True),
        ("said", "later said", False),  # on another occasion
        ("said", "later added", True),
        ("initially said", "said", False),  # and then no longer
    ],
)
def test_what_was_said_later_is_another_breath(first, second, one):
    """Unless the speaker only added it."""
    given = ran(f"Vandry {first} that the gate held. She {second} that the quay was dry.", "b")
    held = remark(given, "that the gate held", source="Vandry", cue=first)
    dry = remark(given, "that the quay was dry", source="She", cue=second)
    telling = (told(given, held, "vandry"), told(given, dry, "vandry"))
    assert (len(breaths(*telling)) == 1) is one


@pytest.mark.parametrize(
    ("channel", "gap", "one"), [("in a tweet", 1, True), ("in a tweet", 2, False), (None, 2, True)]
)
def test_a_post_is_short(channel, gap, one):
    """What stands further on is seldom of it."""
    held, dry = replace(HELD, channel=channel), replace(DRY, cue=None, sentence=HELD.sentence + gap)
    assert (len(breaths(told(GIVEN, held, "vandry"), told(GIVEN, dry, "vandry"))) == 1) is one


@pytest.mark.parametrize(
    ("day", "gap", "one"),
    [(3, 1, True), (3, 2, False), (9, 1, False)],
)
def test_a_day_named_right_after_is_that_of_the_remark_before(day, gap, one):
    """ "Vandry says the gate holds. “The quay is dry,” she said on Monday", if the report's own day leaves it open."""
    around = Interval(earliest=october(2), latest=october(4), basis="report")
    dry = replace(DRY, sentence=HELD.sentence + gap)
    telling = (told(GIVEN, HELD, "vandry", around), told(GIVEN, dry, "vandry", one_day(october(day))))
    assert (len(breaths(*telling)) == 1) is one
