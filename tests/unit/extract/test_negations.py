import pytest

from storyledger.extract.negations import NOTHING, is_denied
from storyledger.extract.remarks import Remark


@pytest.mark.parametrize(
    ("cue", "clause", "direct", "denied"),
    [
        ("said", "it did not open the gate", False, True),
        ("said", "We did not open the gate", True, True),
        ("said", "the guards were not aware of a leak", False, True),
        ("maintained", "the gate is not wide", False, True),
        ("said", "the guard did not open the gate", False, True),
        ("said", "the council did not do enough", False, False),
        ("said", "the gate is not wide", False, False),
        ("said", "They have not paid the fee", True, False),
        ("said", "it has not yet opened the gate", False, False),
        ("said", "it was not easy", False, False),
    ],
)
def test_a_not_denies_what_is_ones_own_or_a_guilt(cue, clause, direct, denied):
    """What others did not do is reported, unless they are cleared of it or the speaker insists."""
    remark = Remark(cue=cue, act=cue, content=clause, head=clause, direct=direct)
    assert is_denied(clause, remark) is denied


@pytest.mark.parametrize(
    ("words", "denied"),
    [
        ("there is no evidence of a leak", True),
        ("they have not seen any sign of a leak", True),
        ("no theft took place", True),
        ("there were no deaths", False),
        ("no damage occurred", False),
    ],
)
def test_no_evidence_denies_and_no_harm_is_a_report(words, denied):
    """Nobody is told to deny a thing because nobody was hurt."""
    assert bool(NOTHING.search(words)) is denied
