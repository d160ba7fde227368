import pytest

from storyledger.extract.attributions import stands_without_source
from tests.unit.sentences import sentence, spot

CLAIMS = "claims that the ferry sank"
CLAIMS_TABLE = "claims/NOUN/0/root that/SCONJ/5/mark the/DET/4/det ferry/NOUN/5/nsubj sank/VERB/1/acl"
REPORTED = "Boats are reported to be late"
REPORTED_TABLE = (
    "Boats/NOUN/3/nsubj are/AUX/3/aux reported/VERB/0/root to/PART/6/mark be/AUX/6/cop late/ADJ/3/xcomp"
)
PROTESTS = "protests against the fee"
PROTESTS_TABLE = "protests/NOUN/0/root against/ADP/4/case the/DET/4/det fee/NOUN/1/nmod"
COSTS = "It is estimated to cost much"
COSTS_TABLE = (
    "It/PRON/3/nsubj is/AUX/3/aux estimated/VERB/0/root to/PART/5/mark cost/VERB/3/xcomp much/ADJ/5/obj"
)
CHANT = "chants of “open the old gate now”"
CHANT_TABLE = (
    "chants/NOUN/0/root of/ADP/4/case “/PUNCT/4/punct open/VERB/1/nmod the/DET/7/det old/ADJ/7/amod gate/NOUN/4/obj "
    "now/ADV/4/advmod ”/PUNCT/4/punct"
)


@pytest.mark.parametrize(
    ("text", "table", "cue", "content", "stands"),
    [
        (CLAIMS, CLAIMS_TABLE, "claims", "that the ferry sank", True),
        (REPORTED, REPORTED_TABLE, "are reported", "to be late", True),
        (CHANT, CHANT_TABLE, "chants of", "open the old gate now", True),
        (PROTESTS, PROTESTS_TABLE, "protests against", "the fee", False),
        (COSTS, COSTS_TABLE, "is estimated", "to cost much", False),
    ],
)
def test_what_nobody_is_told_to_have_said(text, table, cue, content, stands):
    """A clause, a quotation or hearsay is somebody's word; a deed or a reckoning is the report's own."""
    found = stands_without_source(text, sentence(text, table), spot(text, cue), [spot(text, content)])
    assert found == stands
