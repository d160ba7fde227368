from dataclasses import replace

import pytest

from storyledger.errors import RecordError
from storyledger.review import Anchor, Decision, Signature, Thing, Verb, broken_link, digest_of, standing
from storyledger.span import ReportId, Span

SIGNED = Signature("desk", "2031-05-24T10:00:00Z")


def decision(**known) -> Decision:
    anchor = Anchor(report_id=ReportId("r1"), span=Span(3, 9))
    plain = {"verb": Verb.REJECT, "thing": Thing.STATEMENT, "subjects": ((anchor,),), "signed": SIGNED}
    return Decision(**{**plain, **known})


def chain(*decisions: Decision) -> list[Decision]:
    log, before = [], ""
    for number, each in enumerate(decisions, 1):
        numbered = replace(each, number=number)
        log.append(replace(numbered, digest=digest_of(numbered, before)))
        before = log[-1].digest
    return log


def test_a_chain_holds():
    """Digests as they were made break nowhere."""
    assert broken_link(chain(decision(), decision(signed=replace(SIGNED, why="no such words")))) is None


@pytest.mark.parametrize(
    "change", [{"after": "other"}, {"signed": replace(SIGNED, author="other")}, {"number": 7}]
)
def test_a_changed_row_breaks_the_chain(change):
    """Whatever was changed afterwards shows."""
    first, second = chain(decision(), decision())
    assert broken_link([replace(first, **change), second]) is not None


def test_a_row_taken_out_breaks_the_chain():
    """A log without its first row does not pass for whole."""
    assert broken_link(chain(decision(), decision())[1:]) == 2


def test_an_undo_takes_back_and_can_be_taken_back():
    """What stands is what nobody took back, an undo included."""
    undo = decision(verb=Verb.UNDO, withdraws=1)
    assert list(standing(chain(decision(), undo))) == []
    log = chain(decision(), undo, decision(verb=Verb.UNDO, withdraws=2))
    assert list(standing(log)) == [log[0]]


def test_a_decision_has_an_author_and_an_undo_a_number():
    """A decision that says too little is refused."""
    with pytest.raises(RecordError, match="say who decides"):
        Signature(" ", "2031-05-24T10:00:00Z")
    with pytest.raises(RecordError, match="give its number"):
        decision(verb=Verb.UNDO)
