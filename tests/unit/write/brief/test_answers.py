"""A charge is told with the denial that goes on with it."""

import pytest

from storyledger.statement import Stance
from storyledger.write.brief.answers import with_answer
from storyledger.write.brief.candidates import told_as
from tests.unit.write.brief.test_positions import story

CHARGE = "Ilse Vandry said Odo Brill had opened the harbour gates of Tarn. "


@pytest.mark.parametrize(
    ("answer", "content", "stance", "told"),
    [
        ("Odo Brill denied that.", "that", Stance.DENIES, True),
        ("Odo Brill rejected the claim.", "the claim", Stance.DISPUTES, True),
        ("Nils Roe denied owing the port any money.", "owing the port any money", Stance.DENIES, False),
        ("Odo Brill said that the gates were old.", "that the gates were old", Stance.ASSERTS, False),
    ],
)
def test_a_charge_is_told_with_its_answer(answer, content, stance, told):
    """Who answers is named in it, or takes it up; who denies another thing answers nothing."""
    name, verb = " ".join(answer.split()[:2]), answer.split()[2]
    charge = ("Odo Brill had opened the harbour gates of Tarn", "Ilse Vandry", "said", Stance.ASSERTS)
    desk, _ = story(CHARGE + answer, charge, (content, name, verb, stance))
    first = next(s for s in desk.statements.values() if s.stance is Stance.ASSERTS)
    (found,) = told_as("stated", desk, [first])
    both = with_answer(desk, found)
    assert both.text.endswith(answer) is told
    assert both.leans is told
