import pytest

from storyledger.extract.attributions.attributions import is_attribution, stands_without_source
from storyledger.sentence import Attribution
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


YOU = "You know that the gate leaks"
YOU_TABLE = (
    "You/PRON/2/nsubj know/VERB/0/root that/SCONJ/6/mark the/DET/5/det gate/NOUN/6/nsubj leaks/VERB/2/ccomp"
)
WILL = "Roe will say that the gate leaks"
WILL_TABLE = "Roe/PROPN/3/nsubj will/AUX/3/aux say/VERB/0/root that/SCONJ/7/mark the/DET/6/det gate/NOUN/7/nsubj leaks/VERB/3/ccomp"
WILL_NOT = "Roe will not say that the gate leaks"
WILL_NOT_TABLE = (
    "Roe/PROPN/4/nsubj will/AUX/4/aux not/PART/4/advmod say/VERB/0/root that/SCONJ/8/mark the/DET/7/det gate/NOUN/8/nsubj "
    "leaks/VERB/4/ccomp"
)
SAID = "Roe said that the gate leaks"
SAID_TABLE = (
    "Roe/PROPN/2/nsubj said/VERB/0/root that/SCONJ/6/mark the/DET/5/det gate/NOUN/6/nsubj leaks/VERB/2/ccomp"
)
ASKS = "Reporter: Does the gate leak?"
ASKS_TABLE = "Reporter/NOUN/6/nsubj :/PUNCT/1/punct Does/AUX/6/aux the/DET/5/det gate/NOUN/6/nsubj leak/VERB/0/root ?/PUNCT/6/punct"
ALARMED = "The leak has alarmed officials"
ALARMED_TABLE = "The/DET/2/det leak/NOUN/4/nsubj has/AUX/4/aux alarmed/VERB/0/root officials/NOUN/4/obj"

TOOK = "Roe took responsibility"
TOOK_TABLE = "Roe/PROPN/2/nsubj took/VERB/0/root responsibility/NOUN/2/obj"


@pytest.mark.parametrize(
    ("text", "table", "source", "cue", "content", "told"),
    [
        (SAID, SAID_TABLE, "Roe", "said", "that the gate leaks", True),
        (YOU, YOU_TABLE, "You", "know", "that the gate leaks", False),
        (WILL, WILL_TABLE, "Roe", "will say", "that the gate leaks", False),
        (WILL_NOT, WILL_NOT_TABLE, "Roe", "will not say", "that the gate leaks", True),
        (ASKS, ASKS_TABLE, "Reporter", ":", "Does the gate leak?", False),
        (ALARMED, ALARMED_TABLE, "officials", "has alarmed", "The leak", False),
        (TOOK, TOOK_TABLE, "Roe", "took", "responsibility", True),
        (
            TOOK.replace("responsibility", "medicine"),
            TOOK_TABLE.replace("responsibility", "medicine"),
            "Roe",
            "took",
            "medicine",
            False,
        ),
    ],
)
def test_what_is_supposed_asked_or_only_moves_somebody_is_not_told(  # noqa: PLR0917 - a case's parts
    text, table, source, cue, content, told
):
    """Nobody has said yet what he will say, and the reader is no speaker."""
    raw = Attribution(
        paragraph=0,
        cue=spot(text, cue),
        source=(spot(text, source),),
        content=(spot(text, content),),
        cue_class="speech",
        score=0.6 if cue == "took" else 0.9,
    )
    parsed = sentence(text, table)
    assert is_attribution(text, parsed, raw.cue, raw.source[0], raw.content, raw) == told


REMINDS = "Let us recall that the gate leaks"
REMINDS_TABLE = "Let/VERB/0/root us/PRON/1/obj recall/VERB/1/xcomp that/SCONJ/7/mark the/DET/6/det gate/NOUN/7/nsubj leaks/VERB/3/ccomp"


def test_what_the_report_reminds_of_is_nobodys_word():
    content = spot(REMINDS, "that the gate leaks")
    raw = Attribution(
        paragraph=0, cue=spot(REMINDS, "recall"), source=(), content=(content,), cue_class="speech", score=0.9
    )
    assert not is_attribution(REMINDS, sentence(REMINDS, REMINDS_TABLE), raw.cue, None, [content], raw)
