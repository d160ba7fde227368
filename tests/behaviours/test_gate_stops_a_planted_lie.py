"""No name, number, date or quotation gets into a brief that its cites do not hold."""

import pytest

from storyledger.write.brief.brief import write_brief
from storyledger.write.brief.gate import find_unproved
from storyledger.write.words.phrases import open_desk
from tests.behaviours.stories import report, tell

LEDGER = tell(
    report(
        "Mayor Ilse Vandry said on Monday that at least 40 people were killed when the Old Quay Bridge fell. "
        "Harbour master Odo Brill denied that the bridge had been unsafe.",
        "a",
        8,
    ),
    report(
        "“We ran for the gate at once when the Old Quay Bridge fell into the water,” rescue chief Tomas Quill said on Tuesday.",
        "b",
        8,
    ),
)
DESK = open_desk(LEDGER)
SENTENCES = write_brief(LEDGER).sentences


def check(text, cites):
    """What the gate finds wrong with a sentence."""
    return find_unproved(DESK, text, cites)


def lead():
    """The honest sentence on the mayor's toll."""
    return next(s for s in SENTENCES if "40 people" in s.text)


@pytest.mark.parametrize("sentence", SENTENCES, ids=lambda s: s.text[:30])
def test_an_honest_sentence_passes(sentence):
    """What the writer wrote holds."""
    assert check(sentence.text, sentence.cites) == []


PLANTED = {
    "name": ("Ilse Vandry", "Ilse Harrow"),
    "place": ("Old Quay Bridge", "Old Tarn Bridge"),
    "number": ("40", "400"),
    "number in words": ("at least 40", "dozens of"),
    "date": ("6 October 2031", "7 October 2031"),
}


@pytest.mark.parametrize("kind", PLANTED)
def test_a_planted_lie_is_stopped(kind):
    """A wrong name, place, number or date in an honest sentence."""
    true, false = PLANTED[kind]
    assert true in lead().text
    assert check(lead().text.replace(true, false), lead().cites) != []


@pytest.mark.parametrize("marks", ["“”", '""', "‘’"])
def test_a_planted_quotation_is_stopped(marks):
    """Words that nobody said, in any quotation marks."""
    (said,) = [s for s in SENTENCES if "ran for the gate" in s.text]
    false = f"{marks[0]}we fled to the ferry when the Old Quay Bridge fell into the water,{marks[1]}"
    true = "“We ran for the gate at once when the Old Quay Bridge fell into the water,”"
    assert true in said.text
    assert check(said.text.replace(true, false), said.cites) != []


def test_a_lie_proved_by_another_statement_is_stopped():
    """The cites of the sentence count, not what stands elsewhere in the story."""
    (denial,) = [s for s in SENTENCES if "denied" in s.text]
    assert check(lead().text, denial.cites) != []


def test_an_uncited_sentence_is_stopped():
    """However true it is."""
    assert check(lead().text, ()) != []
