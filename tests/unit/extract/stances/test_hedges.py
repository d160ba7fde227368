import pytest

from storyledger.extract.remarks.remarks import Remark
from storyledger.extract.stances.hedges import certainty_of
from storyledger.statement import Certainty, Stance


def check(cue, content, stance=Stance.ASSERTS):
    return certainty_of(Remark(cue=cue, content=content, head=content), stance)


@pytest.mark.parametrize(
    ("cue", "content", "certainty"),
    [
        ("said", "the bridge is open", Certainty.CERTAIN),
        ("said", "the bridge will open in May", Certainty.CERTAIN),
        ("praised", "the nation's military might", Certainty.CERTAIN),
        ("said", "there was probable cause for a search", Certainty.CERTAIN),
        ("said", "the guards could see the lights", Certainty.CERTAIN),
        ("said", "the guards could not see the gate", Certainty.CERTAIN),
        ("said", "the palace believes the bridge is open", Certainty.CERTAIN),
        ("said", "suspected rebels fired at the bridge", Certainty.CERTAIN),
        ("said", "it looks like a war zone", Certainty.CERTAIN),
        ("said", "the bridge may be open", Certainty.POSSIBLE),
        ("said", "it cannot be ruled out that the bridge is open", Certainty.POSSIBLE),
        ("said", "there is a chance that the bridge is open", Certainty.POSSIBLE),
        ("said", "the bridge is probably open", Certainty.PROBABLE),
        ("said", "it looks as if the bridge may open", Certainty.PROBABLE),
        ("said", "she thinks the bridge is open", Certainty.PROBABLE),
        ("said", "the guards must have had a key", Certainty.PROBABLE),
        ("believes", "the bridge is open", Certainty.PROBABLE),
        ("predicted", "the bridge would open", Certainty.PROBABLE),
    ],
)
def test_certainty_is_the_speakers_own_hedge(cue, content, certainty):
    """A plain assertion is certain, whatever we or others may think of it."""
    assert check(cue, content) is certainty


@pytest.mark.parametrize("stance", [Stance.DOES_NOT_KNOW, Stance.DOES_NOT_CONFIRM])
def test_who_does_not_know_has_no_certainty(stance):
    """Not knowing is neither sure nor unsure."""
    assert check("said", "the bridge may be open", stance) is Certainty.UNKNOWN
