import pytest

from storyledger.extract.quotes.quoted import Proposal
from storyledger.extract.sources.retold import is_put_to, name_the_quoted, quoting_verb
from tests.unit.sentences import sentence, spot

ACTIVE = (
    "The/DET/2/det Gazette/PROPN/3/nsubj quotes/VERB/0/root one/NUM/5/nummod sailor/NOUN/3/obj ,/PUNCT/7/punct "
    "Odo/PROPN/5/appos Brill/PROPN/7/flat ,/PUNCT/11/punct as/SCONJ/11/mark telling/VERB/3/advcl its/PRON/13/nmod "
    "reporter/NOUN/11/iobj that/SCONJ/17/mark the/DET/16/det ferry/NOUN/17/nsubj sank/VERB/11/ccomp ./PUNCT/3/punct"
)
PASSIVE = (
    "The/DET/2/det sailor/NOUN/4/nsubj was/AUX/4/aux quoted/VERB/0/root by/ADP/7/case the/DET/7/det "
    "Gazette/PROPN/4/obl as/SCONJ/9/mark saying/VERB/4/advcl that/SCONJ/13/mark the/DET/12/det ferry/NOUN/13/nsubj "
    "sank/VERB/9/ccomp ./PUNCT/4/punct"
)
PLAIN = "Brill/PROPN/2/nsubj quoted/VERB/0/root a/DET/4/det poem/NOUN/2/obj ./PUNCT/2/punct"


def check(parse, source, cue, *content):
    """Source, cue and content, as words, once the quoted one is named."""
    text = " ".join(row.rsplit("/", 3)[0] for row in parse.split())
    proposal = Proposal(
        cue=spot(text, cue),
        source=spot(text, source),
        content=tuple(spot(text, c) for c in content),
        sentence=sentence(text, parse),
        cue_class="speech",
        score=0.9,
    )
    found = name_the_quoted(text, proposal)
    return found.source.of(text), found.cue.of(text), [c.of(text).strip() for c in found.content]


def test_the_quoted_speaks():
    """What the Gazette quotes the sailor as telling is the sailor's."""
    content = "one sailor , Odo Brill , as telling its reporter that the ferry sank"
    assert check(ACTIVE, "The Gazette", "quotes", content) == (
        "one sailor , Odo Brill",
        "telling",
        ["that the ferry sank"],
    )


def test_the_quoted_keeps_his_name_wherever_the_parse_hangs_it():
    stray = ACTIVE.replace("Odo/PROPN/5/appos", "Odo/PROPN/3/nsubj")
    content = "one sailor , Odo Brill , as telling its reporter that the ferry sank"
    assert check(stray, "The Gazette", "quotes", content)[0] == "one sailor , Odo Brill"


def test_the_quoted_speaks_in_the_passive_too():
    """ "He was quoted by the Gazette as saying" makes him the speaker, not the Gazette."""
    found = check(PASSIVE, "the Gazette", "was quoted", "The sailor", "as saying that the ferry sank")
    assert found == ("The sailor", "saying", ["that the ferry sank"])


def test_who_quotes_a_poem_speaks_himself():
    """Without "as saying" nothing changes."""
    assert check(PLAIN, "Brill", "quoted", "a poem") == ("Brill", "quoted", ["a poem"])


@pytest.mark.parametrize(
    ("parse", "cue", "verb"), [(ACTIVE, "telling", 2), (PASSIVE, "saying", 3), (PLAIN, "a", None)]
)
def test_the_quoting_verb_is_found_from_the_saying(parse, cue, verb):
    """The chain asks who quotes."""
    text = " ".join(row.rsplit("/", 3)[0] for row in parse.split())
    assert quoting_verb(text, sentence(text, parse), spot(text, cue)) == verb


ASKED = (
    "Asked/VERB/7/advcl whether/SCONJ/4/mark she/PRON/4/nsubj knew/VERB/1/ccomp ,/PUNCT/1/punct Quill/PROPN/7/nsubj "
    "laughed/VERB/0/root ./PUNCT/7/punct"
)
SILENT = (
    "Asked/VERB/7/advcl whether/SCONJ/4/mark she/PRON/4/nsubj knew/VERB/1/ccomp ,/PUNCT/1/punct Quill/PROPN/7/nsubj "
    "declined/VERB/0/root to/PART/9/mark comment/VERB/7/xcomp ./PUNCT/7/punct"
)
ASKING = "Quill/PROPN/2/nsubj asked/VERB/0/root whether/SCONJ/5/mark she/PRON/5/nsubj knew/VERB/2/ccomp ./PUNCT/2/punct"


@pytest.mark.parametrize(
    ("parse", "cue", "put"), [(ASKED, "Asked", True), (SILENT, "Asked", False), (ASKING, "asked", False)]
)
def test_a_question_is_not_the_words_of_whom_it_is_put_to(parse, cue, put):
    """Unless no answer is given: then the question is all there is."""
    text = " ".join(row.rsplit("/", 3)[0] for row in parse.split())
    proposal = Proposal(
        cue=spot(text, cue),
        source=spot(text, "Quill"),
        content=(spot(text, "whether she knew"),),
        sentence=sentence(text, parse),
        cue_class="speech",
        score=0.9,
    )
    assert is_put_to(text, proposal) is put


def test_whoever_is_quoted_stands_before_the_passive():
    """Where the parse takes the sailor for an apposition of the paper, he is still the one quoted."""
    wrong = PASSIVE.replace("sailor/NOUN/4/nsubj", "sailor/NOUN/7/appos")
    content = "that the ferry sank"
    found = check(wrong, "The sailor", "was quoted by the Gazette as saying", content)
    assert found == ("The sailor", "saying", [content])


TOLD = (
    "Boats/NOUN/2/nsubj sank/VERB/0/root ,/PUNCT/5/punct the/DET/5/det guard/NOUN/2/nsubj ,/PUNCT/5/punct Jan/PROPN/5/appos "
    "Roe/PROPN/7/flat ,/PUNCT/2/punct told/VERB/2/advcl reporters/NOUN/10/iobj ./PUNCT/2/punct"
)


def test_who_tells_behind_a_comma_is_asked_nothing():
    """Though the parse gives his verb no subject."""
    text = " ".join(row.rsplit("/", 3)[0] for row in TOLD.split())
    proposal = Proposal(
        cue=spot(text, "told"),
        source=spot(text, "the guard , Jan Roe ,"),
        content=(spot(text, "Boats sank"),),
        sentence=sentence(text, TOLD),
        cue_class="speech",
        score=0.9,
    )
    assert not is_put_to(text, proposal)
