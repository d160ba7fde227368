import pytest

from storyledger.extract.quotes.quoted import Proposal
from storyledger.extract.sources.embedded import find_embedded
from tests.unit.sentences import sentence, spot

REJECTED = (
    "Vandry/PROPN/2/nsubj rejected/VERB/0/root a/DET/4/det report/NOUN/2/obj that/PRON/6/nsubj predicts/VERB/4/acl "
    "the/DET/8/det toll/NOUN/10/nsubj could/AUX/10/aux double/VERB/6/ccomp"
)
CITED = (
    "The/DET/2/det Courier/PROPN/3/nsubj cites/VERB/0/root a/DET/5/det memo/NOUN/3/obj ,/PUNCT/7/punct seen/VERB/5/acl "
    "by/ADP/10/case the/DET/10/det Gazette/PROPN/7/obl ,/PUNCT/13/punct that/PRON/13/nsubj warns/VERB/5/acl "
    "that/SCONJ/17/mark the/DET/16/det dam/NOUN/17/nsubj leaks/VERB/13/ccomp"
)
SAID = (
    "Brill/PROPN/2/nsubj said/VERB/0/root the/DET/4/det army/NOUN/5/nsubj confirmed/VERB/2/ccomp that/SCONJ/9/mark "
    "the/DET/8/det dam/NOUN/9/nsubj leaks/VERB/5/ccomp"
)
LEFT = (
    "Brill/PROPN/2/nsubj said/VERB/0/root she/PRON/4/nsubj left/VERB/2/ccomp because/SCONJ/8/mark the/DET/7/det "
    "army/NOUN/8/nsubj confirmed/VERB/4/advcl that/SCONJ/12/mark the/DET/11/det dam/NOUN/12/nsubj leaks/VERB/8/ccomp"
)
SHOWED = (
    "Brill/PROPN/2/nsubj said/VERB/0/root the/DET/4/det figures/NOUN/5/nsubj show/VERB/2/ccomp that/SCONJ/9/mark "
    "the/DET/8/det dam/NOUN/9/nsubj leaks/VERB/5/ccomp"
)
DENIED = (
    "Brill/PROPN/2/nsubj said/VERB/0/root the/DET/4/det army/NOUN/7/nsubj did/AUX/7/aux not/PART/7/advmod "
    "confirm/VERB/2/ccomp that/SCONJ/11/mark the/DET/10/det dam/NOUN/11/nsubj leaks/VERB/7/ccomp"
)
FOUND = (
    "Brill/PROPN/2/nsubj said/VERB/0/root the/DET/4/det army/NOUN/5/nsubj found/VERB/2/ccomp that/SCONJ/9/mark "
    "the/DET/8/det dam/NOUN/9/nsubj leaks/VERB/5/ccomp"
)
SHE = (
    "Brill/PROPN/2/nsubj said/VERB/0/root she/PRON/4/nsubj confirmed/VERB/2/ccomp that/SCONJ/8/mark "
    "the/DET/7/det dam/NOUN/8/nsubj leaks/VERB/4/ccomp"
)
PLEDGED = (
    "Police/NOUN/2/nsubj said/VERB/0/root the/DET/4/det gunman/NOUN/5/nsubj pledged/VERB/2/ccomp loyalty/NOUN/5/obj "
    "to/ADP/8/case Tarn/PROPN/6/nmod in/ADP/11/case a/DET/11/det call/NOUN/5/obl"
)
ASKED = (
    "Brill/PROPN/2/nsubj demanded/VERB/0/root that/SCONJ/5/mark guards/NOUN/5/nsubj pledge/VERB/2/ccomp loyalty/NOUN/5/obj "
    "to/ADP/8/case Tarn/PROPN/6/nmod"
)
PATIENT = (
    "Brill/PROPN/2/nsubj said/VERB/0/root the/DET/4/det nurse/NOUN/5/nsubj admitted/VERB/2/ccomp to/ADP/7/case "
    "hospital/NOUN/5/obl had/AUX/9/aux died/VERB/2/dep"
)
CALLED = (
    "Brill/PROPN/2/nsubj said/VERB/0/root the/DET/4/det mayor/NOUN/5/nsubj called/VERB/2/ccomp for/ADP/7/case "
    "calm/NOUN/5/obl"
)

SWORE = (
    "Police/NOUN/2/nsubj said/VERB/0/root the/DET/4/det gunman/NOUN/5/nsubj called/VERB/2/ccomp 911/NUM/5/obj and/CCONJ/8/cc "
    "swore/VERB/2/conj loyalty/NOUN/8/obj to/ADP/11/case Tarn/PROPN/9/nmod"
)
NAMED = (
    "Police/NOUN/2/nsubj said/VERB/0/root he/PRON/4/nsubj called/VERB/2/ccomp and/CCONJ/6/cc made/VERB/4/conj reference/NOUN/6/obj "
    "to/ADP/10/case the/DET/10/det quay/NOUN/4/obl"
)
TOOK = (
    "Brill/PROPN/2/nsubj said/VERB/0/root the/DET/4/det gunman/NOUN/5/nsubj took/VERB/2/ccomp responsibility/NOUN/5/obj "
    "for/ADP/9/case the/DET/9/det fire/NOUN/6/nmod in/ADP/12/case a/DET/12/det video/NOUN/9/nmod"
)
SHOT = (
    "Brill/PROPN/2/nsubj said/VERB/0/root the/DET/4/det storm/NOUN/5/nsubj passed/VERB/2/ccomp and/CCONJ/7/cc swore/VERB/5/conj "
    "revenge/NOUN/7/obj on/ADP/10/case Tarn/PROPN/7/obl"
)


def embedded(parse, outer):
    """(who, verb, what, told by) of what is embedded in the remark of source, cue and content."""
    text = " ".join(row.rsplit("/", 3)[0] for row in parse.split())
    source, cue, content = (spot(text, words) for words in outer)
    parsed = sentence(text, parse)
    around = Proposal(
        cue=cue, source=source, content=(content,), sentence=parsed, cue_class="speech", score=0.9
    )
    return [
        (p.source.of(text), p.cue.of(text), p.content[0].of(text), p.told_by and p.told_by.of(text))
        for p in find_embedded(text, [parsed], [around])
    ]


@pytest.mark.parametrize(
    ("parse", "outer", "found"),
    [
        (
            REJECTED,
            ("Vandry", "rejected", "a report that predicts the toll could double"),
            ("a report", "predicts", "the toll could double", None),
        ),
        (
            CITED,
            ("The Courier", "cites", "a memo , seen by the Gazette , that warns that the dam leaks"),
            ("a memo", "warns", "that the dam leaks", "the Gazette"),
        ),
        (
            PLEDGED,
            ("Police", "said", "the gunman pledged loyalty to Tarn in a call"),
            ("the gunman", "pledged", "loyalty to Tarn in a call", "Police"),
        ),
        (
            SWORE,
            ("Police", "said", "the gunman called 911 and swore loyalty to Tarn"),
            ("the gunman", "swore", "loyalty to Tarn", "Police"),
        ),
        (
            NAMED,
            ("Police", "said", "he called and made reference to the quay"),
            ("he", "made", "reference to the quay", "Police"),
        ),
        (
            TOOK,
            ("Brill", "said", "the gunman took responsibility for the fire in a video"),
            ("the gunman", "took", "responsibility for the fire", "Brill"),
        ),
        (
            LEFT,
            ("Brill", "said", "she left because the army confirmed that the dam leaks"),
            ("the army", "confirmed", "that the dam leaks", "Brill"),
        ),
    ],
)
def test_what_another_or_a_document_says_is_a_saying_of_its_own(parse, outer, found):
    """Passed on by whoever obtained or tells it, not by whoever rejects it."""
    assert embedded(parse, outer) == [found]


@pytest.mark.parametrize(
    ("parse", "content"),
    [
        (SAID, "the army confirmed that the dam leaks"),  # a chain
        (SHOWED, "the figures show that the dam leaks"),  # Brill's own claim, by way of the figures
        (DENIED, "the army did not confirm that the dam leaks"),
        (FOUND, "the army found that the dam leaks"),  # it did not say so
        (SHE, "she confirmed that the dam leaks"),
        (PATIENT, "the nurse admitted to hospital had died"),
        (CALLED, "the mayor called for calm"),
        (SHOT, "the storm passed and swore revenge on Tarn"),
    ],
)
def test_what_is_no_saying_of_anybody_named_is_left_alone(parse, content):
    """What was not said, and who cannot be told, is part of the remark around it."""
    assert embedded(parse, ("Brill", "said", content)) == []


def test_what_is_asked_for_was_not_said():
    """ "Demanded that guards pledge loyalty": nobody has pledged it."""
    assert embedded(ASKED, ("Brill", "demanded", "that guards pledge loyalty to Tarn")) == []
