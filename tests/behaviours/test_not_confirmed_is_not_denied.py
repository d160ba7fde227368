"""Who does not confirm a thing neither denies nor asserts it."""

import pytest

from storyledger.statement import Certainty, Stance
from tests.behaviours.stories import report, statements, tell


def check(sentence, stance):
    """Stance and certainty of the one remark of a report."""
    (found,) = statements(tell(report(sentence)))
    assert (found.stance, found.certainty) == (stance, Certainty.UNKNOWN)


@pytest.mark.parametrize(
    "sentence",
    [
        "The police did not confirm that the bridge had been closed.",
        "The harbour office has not confirmed that the ferry sank.",
        "Mayor Ilse Vandry said she could not confirm that the ferry had sunk.",
        "The ministry declined to confirm that the dam had leaked.",
        "The ministry refused to comment on the reports.",
    ],
)
def test_not_confirming_is_a_stance_of_its_own(sentence):
    """Silence is told as silence."""
    check(sentence, Stance.DOES_NOT_CONFIRM)


def test_not_knowing_is_another():
    """ "It was not clear why" is no refusal."""
    check("Police said that it was not clear why the gate had opened.", Stance.DOES_NOT_KNOW)


def test_who_does_not_confirm_is_no_origin():
    """A claim that nobody puts forward has no one behind it."""
    ledger = tell(
        report("Police could not confirm that the Tarn ferry had rammed the old lighthouse.", "a", 8),
        report("The mayor did not confirm that the Tarn ferry had rammed the old lighthouse.", "b", 9),
    )
    assert [c.origins for c in ledger.claims] in ([], [()])
