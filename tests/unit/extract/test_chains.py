import pytest

from storyledger.extract.chains import find_chain
from tests.unit.sentences import sentence, spot

CITING = "The Tarn Gazette reported, citing the harbour office, that the ferry had sunk."
CITING_PARSE = sentence(
    CITING,
    "The/DET/3/det Tarn/PROPN/3/compound Gazette/PROPN/4/nsubj reported/VERB/0/root ,/PUNCT/6/punct "
    "citing/VERB/4/advcl the/DET/9/det harbour/NOUN/9/compound office/NOUN/6/obj ,/PUNCT/6/punct "
    "that/SCONJ/15/mark the/DET/13/det ferry/NOUN/15/nsubj had/AUX/15/aux sunk/VERB/4/ccomp ./PUNCT/4/punct",
)
SHOWING = "Odo Brill said the harbour office confirmed that the ferry had sunk."
SHOWING_PARSE = sentence(
    SHOWING,
    "Odo/PROPN/3/nsubj Brill/PROPN/1/flat said/VERB/0/root the/DET/6/det harbour/NOUN/6/compound "
    "office/NOUN/7/nsubj confirmed/VERB/3/ccomp that/SCONJ/12/mark the/DET/10/det ferry/NOUN/12/nsubj "
    "had/AUX/12/aux sunk/VERB/7/ccomp ./PUNCT/3/punct",
)
PLAIN = "Odo Brill said that the ferry had sunk."
PLAIN_PARSE = sentence(
    PLAIN,
    "Odo/PROPN/3/nsubj Brill/PROPN/1/flat said/VERB/0/root that/SCONJ/8/mark the/DET/6/det "
    "ferry/NOUN/8/nsubj had/AUX/8/aux sunk/VERB/3/ccomp ./PUNCT/3/punct",
)


def check(text, parse, source, content):
    chain = find_chain(text, parse, [spot(text, content)], spot(text, source))
    return [v.of(text) for v in chain.via], chain.origin and chain.origin.of(text)


def test_whom_a_report_cites_stands_between_and_began_it():
    """ "X reported, citing Y": Y told X, and no one is known before Y."""
    found = check(CITING, CITING_PARSE, "The Tarn Gazette", "that the ferry had sunk")
    assert found == (["the harbour office"], "the harbour office")


def test_content_that_leads_with_its_own_evidence_began_there():
    """ "X said Y confirmed": Y is the origin, and X heard it from nobody named."""
    found = check(SHOWING, SHOWING_PARSE, "Odo Brill", "the harbour office confirmed that the ferry had sunk")
    assert found == ([], "the harbour office")


@pytest.mark.parametrize("content", ["that the ferry had sunk", "the ferry had sunk"])
def test_a_plain_remark_has_no_chain(content):
    """Where nobody else is named, nobody else is guessed."""
    assert check(PLAIN, PLAIN_PARSE, "Odo Brill", content) == ([], None)


def test_a_source_is_not_its_own_chain():
    """ "As told by X" with X as the source names nobody new."""
    text = "The ferry sank, as told by Odo Brill."
    parse = sentence(
        text,
        "The/DET/2/det ferry/NOUN/3/nsubj sank/VERB/0/root ,/PUNCT/6/punct as/SCONJ/6/mark told/VERB/3/advcl "
        "by/ADP/8/case Odo/PROPN/6/obl Brill/PROPN/8/flat ./PUNCT/3/punct",
    )
    assert check(text, parse, "Odo Brill", "The ferry sank") == ([], None)
