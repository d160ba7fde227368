import pytest

from storyledger.extract.remarks.remarks import Remark
from storyledger.extract.stances.negations import NOTHING, is_denied


@pytest.mark.parametrize(
    ("cue", "clause", "direct", "denied"),
    [
        ("said", "it did not open the gate", False, True),
        ("said", "We did not open the gate", True, True),
        ("said", "the guards were not aware of a leak", False, True),
        ("maintained", "the gate is not wide", False, True),
        ("said", "the guard did not open the gate", False, True),
        ("said", "the guard at the west side of the long wall did not open the gate", False, False),
        ("said", "the town had never paid", False, True),
        ("said", "I have never seen such a crowd", True, False),
        ("said", "I do not like the gate", True, False),
        ("said", "we did not have enough boats", True, False),
        ("said", "This is not a small matter", True, False),
        ("said", "She did not", False, True),
        ("said", "I do not believe that we paid", True, True),
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
        ("nobody was hurt", False),
        ("no one had been badly injured", False),
        ("nobody was told", True),
    ],
)
def test_no_evidence_denies_and_no_harm_is_a_report(words, denied):
    """Nobody is told to deny a thing because nobody was hurt."""
    assert bool(NOTHING.search(words)) is denied


@pytest.mark.parametrize(
    ("clause", "denied"),
    [
        ("the guard did not open the gate", True),
        ("There was no order to open the gate", True),
        ("nothing in the chest was opened", True),
        ("the gate is not just a gate", False),
        ("why did the guard not open it", False),
        ("I do not know the gate", False),
    ],
)
def test_a_not_denies_what_others_have_told(clause, denied):
    """The same words elsewhere without a "not" make it an answer."""
    remark = Remark(cue="said", act="said", content=clause, head=clause, raised=True)
    assert is_denied(clause, remark) is denied
