"""Who denies a thing is never told to have said it."""

import pytest

from storyledger.statement import Stance
from storyledger.write.brief.brief import write_brief
from tests.behaviours.stories import report, statements, tell

SAID = "Odo Brill said that the Tarn ferry had rammed the old lighthouse."
DENIED = "The ferry company denied that the Tarn ferry had rammed the old lighthouse."


def check(sentence, stance):
    """The stance of the one remark of a report."""
    (found,) = statements(tell(report(sentence)))
    assert found.stance is stance


@pytest.mark.parametrize(
    "sentence",
    [
        "Mayor Ilse Vandry denied that the Old Quay Bridge is unsafe.",
        "The harbour office said the bridge was not unsafe.",
        "“The ferry did not sink,” Odo Brill said.",
        "The council said there was no evidence that the dam had leaked.",
    ],
)
def test_a_denial_denies(sentence):
    """By its verb, by a negation, in quotation marks, or by evidence missing."""
    check(sentence, Stance.DENIES)


@pytest.mark.parametrize(
    "sentence",
    [
        "Mayor Ilse Vandry said that the Old Quay Bridge is unsafe.",
        "“The ferry sank,” Odo Brill said.",
        "The council said there was evidence that the dam had leaked.",
    ],
)
def test_an_assertion_asserts(sentence):
    """Without denial there is none."""
    check(sentence, Stance.ASSERTS)


def test_one_claim_has_both_positions_and_one_origin():
    """Who asserts and who denies stand side by side; the denial founds nothing."""
    ledger = tell(report(SAID, "a", 8), report(DENIED, "b", 9))
    (claim,) = ledger.claims
    names = {a.id: a.name for a in ledger.actors}
    assert {names[p.actor]: p.stance for p in claim.positions} == {
        "Odo Brill": Stance.ASSERTS,
        "ferry company": Stance.DENIES,
    }
    assert [names[o] for o in claim.origins] == ["Odo Brill"]


def test_the_brief_tells_a_denial_as_disputed():
    """Never among what is stated."""
    ledger = tell(report(SAID, "a", 8), report(DENIED, "b", 9))
    kinds = {s.text: s.kind for s in write_brief(ledger).sentences if "ferry company" in s.text}
    assert set(kinds.values()) == {"disputed"}
    assert all("denied" in text for text in kinds)


@pytest.mark.parametrize(
    ("answer", "stance"),
    [
        ("Osk Rail denied that.", "denies"),
        ("Osk Rail rejected the claim.", "disputes"),
        ("Osk Rail called the account premature.", "disputes"),
        ("Osk Rail said that was not true.", "denies"),
    ],
)
def test_who_denies_that_denies_what_was_said_just_before(answer, stance):
    """However few words the claim has."""
    ledger = tell(report(f"The brakes had failed, the driver, Ivo Renn, said. {answer}"))
    names = {a.id: a.name for a in ledger.actors}
    held = [{(names.get(p.actor), p.stance.value) for p in c.positions} for c in ledger.claims]
    assert {("Ivo Renn", "asserts"), ("Osk Rail", stance)} in held
