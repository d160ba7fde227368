import pytest

from storyledger.extract.quotes.quoted import Proposal
from storyledger.extract.remarks.remarks import main_clause, read_remark
from tests.unit.sentences import sentence, spot

MAYOR = "The mayor said the bridge, which will close in May, is safe."
MAYOR_PARSE = sentence(
    MAYOR,
    "The/DET/2/det mayor/NOUN/3/nsubj said/VERB/0/root the/DET/5/det bridge/NOUN/14/nsubj ,/PUNCT/9/punct "
    "which/PRON/9/nsubj will/AUX/9/aux close/VERB/5/acl in/ADP/11/case May/PROPN/9/obl ,/PUNCT/9/punct "
    "is/AUX/14/cop safe/ADJ/3/ccomp ./PUNCT/3/punct",
)
BACK = "Confirming rumours, Brill has not taken back his word that the bridge is safe, but many doubt it."
BACK_PARSE = sentence(
    BACK,
    "Confirming/VERB/7/advcl rumours/NOUN/1/obj ,/PUNCT/7/punct Brill/PROPN/7/nsubj has/AUX/7/aux not/PART/7/advmod "
    "taken/VERB/0/root back/ADP/7/compound his/PRON/10/nmod word/NOUN/7/obj that/SCONJ/15/mark the/DET/13/det "
    "bridge/NOUN/15/nsubj is/AUX/15/cop safe/ADJ/10/acl ,/PUNCT/19/punct but/CCONJ/19/cc many/ADJ/19/nsubj "
    "doubt/VERB/7/conj it/PRON/19/obj ./PUNCT/7/punct",
)


def test_the_main_clause_leaves_relative_clauses_out():
    """A "will" in a relative clause makes no forecast."""
    content = spot(MAYOR, "the bridge, which will close in May, is safe")
    assert main_clause(MAYOR, [MAYOR_PARSE], [content]) == "the bridge is safe"


def test_the_main_clause_of_unparsed_words_is_the_words():
    """Without a sentence the words speak for themselves."""
    assert main_clause(MAYOR, [], [spot(MAYOR, "is safe")]) == "is safe"


def test_of_two_verbs_side_by_side_the_one_with_a_subject_leads():
    """A participle that the parse hangs beside the verb makes no clause."""
    text = "tests done there confirmed it"
    parse = sentence(
        text,
        "tests/NOUN/4/nsubj done/VERB/0/root there/ADV/2/advmod confirmed/VERB/0/root it/PRON/4/obj",
    )
    assert main_clause(text, [parse], [spot(text, text)]) == "tests confirmed it"


def test_a_remark_has_its_parts_apart():
    """The act goes on from the cue to what was said; the frame is all the rest."""
    pieces = [spot(BACK, "his word that the bridge is safe"), spot(BACK, "many doubt it")]
    proposal = Proposal(
        cue=spot(BACK, "taken back"),
        source=spot(BACK, "Brill"),
        content=tuple(pieces),
        sentence=BACK_PARSE,
        cue_class="speech",
        score=0.9,
    )
    found = read_remark(BACK, [BACK_PARSE], proposal, pieces)
    assert found.cue == "has not taken back"
    assert found.act == "has not taken back his word that the bridge is safe"
    assert found.frame == "Confirming rumours, has not taken back , but ."
    assert found.content == "his word that the bridge is safe, but many doubt it"
    assert found.tail == "many doubt it"


def test_words_are_read_as_patterns_know_them():
    """Without quotation marks, without a gap before "’re", and with the plan that the parse hangs elsewhere."""
    text = "Brill said “we’re going to sell”"
    parse = sentence(
        text,
        "Brill/PROPN/2/nsubj said/VERB/0/root “/PUNCT/2/punct we/PRON/6/nsubj ’re/AUX/6/aux going/VERB/2/ccomp "
        "to/PART/8/mark sell/VERB/2/ccomp ”/PUNCT/2/punct",
    )
    proposal = Proposal(
        cue=spot(text, "said"),
        source=spot(text, "Brill"),
        content=(spot(text, "“we’re going to sell”"),),
        sentence=parse,
        cue_class="speech",
        score=0.9,
    )
    remark = read_remark(text, [parse], proposal, proposal.content)
    assert (remark.content, remark.head) == ("we’re going to sell", "we’re going to sell")


@pytest.mark.parametrize(
    ("cue", "known"), [("would say", "would not say"), ("said", "did not said"), ("has told", "has not told")]
)
def test_what_nobody_says_is_not_said(cue, known):
    """The "not" of "neither of them" belongs to the saying."""
    text = f"Neither of them {cue} who left."
    auxiliary = "".join(f"{w}/AUX/{5}/aux " for w in cue.split()[:-1])
    verb = 4 + len(cue.split()) - 1
    table = (
        f"Neither/PRON/{verb}/nsubj of/ADP/3/case them/PRON/1/nmod {auxiliary}{cue.split()[-1]}/VERB/0/root "
        f"who/PRON/{verb + 2}/nsubj left/VERB/{verb}/ccomp ./PUNCT/{verb}/punct"
    )
    parse = sentence(text, table)
    content = (spot(text, "who left"),)
    proposal = Proposal(
        cue=spot(text, cue),
        source=spot(text, "Neither of them"),
        content=content,
        sentence=parse,
        cue_class="speech",
        score=0.9,
    )
    assert read_remark(text, [parse], proposal, content).cue == known
