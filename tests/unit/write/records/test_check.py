from dataclasses import replace

from storyledger.figure import Relation, RelationType
from storyledger.write.brief.brief import Brief, BriefSentence, write_brief
from storyledger.write.records.check import check_ledger
from tests.unit.ledgers import bridge

LEDGER = bridge()


def faults(*, relations=None, sentence=None):
    """Faults of the ledger made by hand, with something planted in it."""
    ledger = LEDGER if relations is None else replace(LEDGER, relations=relations)
    brief = write_brief(LEDGER) if sentence is None else Brief(title="Tarn", sentences=(sentence,))
    return check_ledger(ledger, brief)


def test_an_honest_ledger_has_no_faults():
    """Everything holds in a ledger that nobody touched."""
    assert faults() == []


def test_an_uncited_sentence_is_a_fault():
    """A sentence that rests on nothing is named."""
    (fault,) = faults(sentence=BriefSentence(text="The bridge fell.", cites=(), kind="stated"))
    assert "sentence 1 of the brief: it cites nothing" in fault


def test_a_relation_without_a_reason_is_a_fault():
    """No relation without a reason."""
    figures = tuple(f.id for x in LEDGER.readings for f in x.figures)[:2]
    planted = (Relation(type=RelationType.SAME, figures=figures, total=None, why=""),)
    assert any("gives no reason" in fault for fault in faults(relations=planted))


def test_a_wrong_sum_is_a_fault():
    """A total that its parts do not make is named with both numbers."""
    ids = [f.id for x in LEDGER.readings for f in x.figures]
    planted = (Relation(type=RelationType.SUMS, figures=(ids[0], ids[1]), total=ids[2], why="planted"),)
    assert any("is set beside a total" in fault for fault in faults(relations=planted))
