"""A wire text that many outlets print is one telling, not many."""

from storyledger.lineage import EdgeType
from storyledger.write.brief.brief import write_brief
from tests.behaviours.stories import report, tell

WIRE = (
    "Mayor Ilse Vandry said on Monday that the Old Quay Bridge had been closed because of cracks in its western "
    "pillar. Divers found the cracks during a routine inspection of the old town's quays and landing stages. "
    "Drivers have to take the ferry until the spring, and the schools on the far bank open an hour later."
)
OWN = (
    "Nobody crossed the river at Tarn on foot this week. Shops on the far bank stood empty, and the baker closed at "
    "noon. Harbour master Odo Brill said that the ferry was full from dawn to dusk."
)
OUTLETS = {"a": "Tarn Gazette", "b": "Brill Post", "c": "Quill Times"}


def check(*texts):
    """The ledger of reports a day apart, each of another outlet."""
    pairs = zip(OUTLETS.items(), texts, strict=False)
    return tell(*(report(t, key, 6 + i, outlet=outlet) for i, ((key, outlet), t) in enumerate(pairs)))


def test_copies_are_one_utterance_of_one_origin():
    """Three outlets print one remark: one act of saying, one origin behind the claim."""
    ledger = check(WIRE, WIRE, WIRE + " The mayor spoke at the market hall.")
    (utterance,) = [u for u in ledger.utterances if len(u.statements) > 1]
    assert len(utterance.statements) == 3
    (claim,) = [c for c in ledger.claims if set(utterance.statements) <= set(c.statements)]
    assert (len(claim.origins), claim.reports) == (1, 3)


def test_a_text_that_many_print_is_one_telling():
    """However many: each copy leads to the first, and the claim has one origin."""
    ledger = tell(*(report(WIRE, f"{n:02}", 6 + n // 4, outlet=f"Paper {n}") for n in range(16)))
    copies = [e for e in ledger.lineage if e.type is EdgeType.COPY]
    assert {e.origin for e in copies} == {ledger.reports[0].id}
    assert len(copies) == 15
    assert {len(c.origins) for c in ledger.claims if c.reports == 16} <= {0, 1}


def test_an_agencys_text_adds_no_origin_in_each_paper():
    """Its own words are nobody's in the reports, and are told to be the agency's."""
    ledger = check(f"TARN (AP) - {WIRE}", f"TARN (AP) - {WIRE}")
    reasons = {b.why for c in ledger.claims for o in c.origin_tree if o.actor is None for b in o.branches}
    assert any("marked as a text of Associated Press" in why for why in reasons)
    assert all(len(c.origins) <= 1 for c in ledger.claims)


def test_copies_are_linked_from_the_older_to_the_newer():
    """Who printed first is known by the day."""
    ledger = check(WIRE, OWN, WIRE)
    keys = {r.id: r.key for r in ledger.reports}
    copies = [(keys[e.origin], keys[e.target]) for e in ledger.lineage if e.type is EdgeType.COPY]
    assert copies == [("a", "c")]


def test_a_report_in_its_own_words_is_no_copy():
    """Another text on the same bridge stands alone."""
    assert [e for e in check(WIRE, OWN).lineage if e.type is EdgeType.COPY] == []


def test_a_copied_remark_is_told_once():
    """The brief does not repeat what the outlets repeat."""
    texts = [s.text for s in write_brief(check(WIRE, WIRE, WIRE)).sentences]
    assert len([t for t in texts if "western pillar" in t]) == 1
