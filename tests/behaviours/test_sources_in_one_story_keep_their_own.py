"""Short agency copy: each source has its own numbers and its own stand, from report to report."""

from storyledger.figure import RelationType
from tests.behaviours.stories import numbers, report, speaker, tell

FERRY = (
    report("TARN - At least 14 people were killed when a ferry sank off Tarn on Thursday, the coast guard said.", "a", 9),
    report("The death toll from the ferry disaster off Tarn rose to 23 on Friday, the coast guard said.", "b", 10),
    report(
        "The operator said on Saturday that 120 people had been on board; survivors put the number at more than 200.", "c", 11
    ),
)  # fmt: skip
SCHOOL = (
    report('The army shelled a school in Brill, the governor said. "Nobody fired on a school," an army spokesman, Col. Ivo Renn, said.', "a", 9),
    report("Col. Ivo Renn repeated on Friday that the army had not shelled the school in Brill.", "b", 10),
    report("The army acknowledged on Sunday that one of its shells had hit the school in Brill.", "c", 12),
)  # fmt: skip
BANK = (
    report("The bank lost $400 million, the bank said on Thursday.", "a", 9),
    report("The bank now says it lost $650 million, up from the $400 million it gave last week. Analysts put the losses at closer to $1 billion.", "b", 12),
)  # fmt: skip
MARCH = (
    report("Police said 25,000 people marched through Tarn on Thursday.", "a", 9),
    report("About 25,000 people took part in Thursday's march, according to police, while the organisers claimed 80,000.", "b", 10),
)  # fmt: skip


def related(ledger, kind):
    """The numbers of each relation of a kind."""
    return [numbers(ledger, r.figures) for r in ledger.relations if r.type is kind]


def test_a_body_is_the_same_in_two_reports():
    """The coast guard revises its own toll; no dateline speaks."""
    ledger = tell(*FERRY)
    assert [23, 14] in related(ledger, RelationType.REVISES)
    assert [a.name for a in ledger.actors if a.name.lower() == "coast guard"] == ["coast guard"]
    assert "TARN" not in [a.name for a in ledger.actors]


def test_two_in_one_sentence_contradict_each_other():
    """The operator's passengers and the survivors'."""
    assert [200, 120] in related(tell(*FERRY), RelationType.CONFLICTS)


def test_who_speaks_for_a_body_denies_what_it_is_charged_with():
    """Asserted by one, denied by its spokesman, admitted by the body."""
    ledger = tell(*SCHOOL)
    names = {a.id: a.name for a in ledger.actors}
    held = [{(names.get(p.actor), p.stance.value) for p in c.positions} for c in ledger.claims]
    assert {("governor", "asserts"), ("Ivo Renn", "denies"), ("army", "confirms")} in held


def test_an_estimate_stands_against_the_number_that_stands():
    """Not against the one that was given up for it."""
    conflicts = related(tell(*BANK), RelationType.CONFLICTS)
    assert [1_000_000_000, 650_000_000] in conflicts
    assert [1_000_000_000, 400_000_000] not in conflicts


def test_who_took_part_marched():
    """One count of the police, and one of the organisers against it."""
    ledger = tell(*MARCH)
    assert [25_000, 25_000] in related(ledger, RelationType.SAME)
    claimed = next(
        s
        for x in ledger.readings
        for f in x.figures
        if f.low == 80_000
        for s in x.statements
        if s.id == f.statement_id
    )
    assert speaker(ledger, claimed) == "organisers"
