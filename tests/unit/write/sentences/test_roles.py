import pytest

from storyledger.actor import Actor, ActorKind
from storyledger.ledger import Ledger
from storyledger.span import ActorId
from storyledger.statement import Resolution
from storyledger.write.sentences.roles import find_introduction, is_introduced
from storyledger.write.words.phrases import open_desk
from tests.unit.stories import ran, reading, remark

NAME = "Ilse Vandry"


def introduced(first):
    """The name as it is told after a first sentence, in the middle of another, and the same before a possessive."""
    text = f"{first} The council said the gates had been shut."
    report = ran(text, "paper", 9)
    told = remark(report, "the gates had been shut", source="The council", cue="said")
    told_first = remark(report, first.rstrip("."), cue=None, source=None)
    statements = [told_first, told]
    ledger = Ledger(
        title="t",
        reports=(report,),
        readings=(reading(report, statements=statements),),
        resolutions={s.id: Resolution() for s in statements},
        actors=(Actor(id=ActorId("v"), name=NAME, kind=ActorKind.PERSON),),
    )
    return find_introduction(open_desk(ledger), told, NAME)


@pytest.mark.parametrize(
    ("first", "told"),
    [
        ("The fleet met Harbour Master Ilse Vandry.", "Harbour Master Ilse Vandry"),
        (
            "Odo Brill and former Tarn Harbour counsel Ilse Vandry left.",
            "former Tarn Harbour counsel Ilse Vandry",
        ),
        ("When Secretary of State Ilse Vandry left, all did.", "Secretary of State Ilse Vandry"),
        ("Former Mayor Ilse Vandry left.", "former Mayor Ilse Vandry"),
        ("The gales drew the wrath of incoming Mayor Ilse Vandry.", "incoming Mayor Ilse Vandry"),
        ("The fleet met Ilse Vandry, a diver of Tarn, and left.", "Ilse Vandry, a diver of Tarn,"),
        ("The mayor of Tarn, Ilse Vandry, left.", "the mayor of Tarn, Ilse Vandry,"),
    ],
)
def test_a_person_is_told_as_a_report_introduces_them(first, told):
    """With the office before the name, or with what stands beside it."""
    assert introduced(first).told(NAME, " said") == told


@pytest.mark.parametrize(
    "first",
    [
        "The fleet met Ilse Vandry.",
        "His lawyer Ilse Vandry left.",
        "The diver’s aide Ilse Vandry left.",
        "They met lantern manager Ilse Vandry.",
        "When Ilse Vandry, who was late, left, all did.",
    ],
)
def test_what_needs_another_to_be_understood_introduces_nobody(first):
    """Whose lawyer she is would be the next question."""
    assert introduced(first) is None


def test_an_introduction_stands_where_it_can():
    """Not in "the outspoken", and not with its commas before a possessive."""
    beside = introduced("The fleet met Ilse Vandry, a diver of Tarn, and left.")
    before = introduced("The fleet met Mayor Ilse Vandry.")
    assert not before.fits("the outspoken ", " said")
    assert before.fits("", "’s plan")
    assert not beside.fits("", "’s plan")
    assert beside.told(NAME, ".") == "Ilse Vandry, a diver of Tarn"


def test_who_is_introduced_is_seen_by_what_stands_round_the_name():
    """Before it or beside it."""
    assert is_introduced("The fleet met Mayor ", " there")
    assert is_introduced("The fleet met ", ", a diver of Tarn, there")
    assert not is_introduced("The fleet met ", " there")
