import pytest

from storyledger.extract.sources.chains import find_chain
from tests.unit.sentences import sentence, spot

SUNK = "the ferry had sunk"
LINKS = [
    # source, cue, via, origin, parse
    (
        "The Tarn Gazette", "reported", [], "the harbour office",
        ("The/DET/3/det Tarn/PROPN/3/compound Gazette/PROPN/4/nsubj reported/VERB/0/root ,/PUNCT/6/punct "
        "citing/VERB/4/advcl the/DET/9/det harbour/NOUN/9/compound office/NOUN/6/obj ,/PUNCT/6/punct "
        "that/SCONJ/15/mark the/DET/13/det ferry/NOUN/15/nsubj had/AUX/15/aux sunk/VERB/4/ccomp ./PUNCT/4/punct"),
    ),
    (
        "The Gazette", "reported", ["a clerk"], "the navy",
        ("The/DET/2/det Gazette/PROPN/3/nsubj reported/VERB/0/root ,/PUNCT/5/punct citing/VERB/3/advcl a/DET/7/det "
        "clerk/NOUN/5/obj briefed/VERB/7/acl by/ADP/11/case the/DET/11/det navy/NOUN/8/obl ,/PUNCT/17/punct "
        "that/SCONJ/17/mark the/DET/15/det ferry/NOUN/17/nsubj had/AUX/17/aux sunk/VERB/5/ccomp ./PUNCT/3/punct"),
    ),
    (
        "Odo Brill", "said", [], "the harbour office",
        ("Odo/PROPN/3/nsubj Brill/PROPN/1/flat said/VERB/0/root the/DET/6/det harbour/NOUN/6/compound "
        "office/NOUN/7/nsubj confirmed/VERB/3/ccomp that/SCONJ/12/mark the/DET/10/det ferry/NOUN/12/nsubj "
        "had/AUX/12/aux sunk/VERB/7/ccomp ./PUNCT/3/punct"),
    ),
    (
        "Brill", "said", [], "the harbour office",
        ("Brill/PROPN/2/nsubj said/VERB/0/root figures/NOUN/8/nsubj from/ADP/7/case the/DET/7/det "
        "harbour/NOUN/7/compound office/NOUN/3/nmod showed/VERB/2/ccomp that/SCONJ/13/mark the/DET/11/det "
        "ferry/NOUN/13/nsubj had/AUX/13/aux sunk/VERB/8/ccomp ./PUNCT/2/punct"),
    ),
    (
        "Brill", "said", ["the guards"], "the crew",
        ("Brill/PROPN/2/nsubj said/VERB/0/root the/DET/4/det guards/NOUN/6/nsubj had/AUX/6/aux told/VERB/2/ccomp "
        "him/PRON/6/iobj that/SCONJ/11/mark the/DET/10/det crew/NOUN/11/nsubj knew/VERB/6/ccomp the/DET/13/det "
            "ferry/NOUN/15/nsubj had/AUX/15/aux sunk/VERB/11/ccomp ./PUNCT/2/punct"),
    ),
    (
        "Brill", "said", [], "the navy",
        ("Brill/PROPN/2/nsubj said/VERB/0/root he/PRON/6/nsubj had/AUX/6/aux been/AUX/6/aux told/VERB/2/ccomp "
        "by/ADP/9/case the/DET/9/det navy/NOUN/6/obl that/SCONJ/14/mark the/DET/12/det ferry/NOUN/14/nsubj "
        "had/AUX/14/aux sunk/VERB/6/ccomp ./PUNCT/2/punct"),
    ),
    (
        "The owner", "denied", ["his lawyer"], None,
        ("The/DET/2/det owner/NOUN/3/nsubj denied/VERB/0/root ,/PUNCT/7/punct through/ADP/7/case his/PRON/7/nmod "
        "lawyer/NOUN/3/obl ,/PUNCT/7/punct that/SCONJ/13/mark the/DET/11/det ferry/NOUN/13/nsubj had/AUX/13/aux "
        "sunk/VERB/3/ccomp ./PUNCT/3/punct"),
    ),
    (
        "Brill", "said", ["Tarn Radio"], None,
        ("In/ADP/2/case remarks/NOUN/9/obl carried/VERB/2/acl by/ADP/6/case Tarn/PROPN/6/compound "
        "Radio/PROPN/2/nmod ,/PUNCT/2/punct Brill/PROPN/9/nsubj said/VERB/0/root the/DET/11/det "
        "ferry/NOUN/13/nsubj had/AUX/13/aux sunk/VERB/9/ccomp ./PUNCT/9/punct"),
    ),
    (
        "Brill", "stated", ["Tarn Radio"], None,
        ("Brill/PROPN/2/nsubj stated/VERB/0/root the/DET/4/det ferry/NOUN/6/nsubj had/AUX/6/aux sunk/VERB/2/ccomp "
        "and/CCONJ/8/cc wept/VERB/2/conj ,/PUNCT/13/punct according/VERB/13/case to/ADP/10/fixed Tarn/PROPN/13/compound "
        "Radio/PROPN/8/obl ./PUNCT/2/punct"),
    ),
    (
        "Sailors", "said", ["the Gazette"], None,
        ("Sailors/NOUN/6/nsubj interviewed/VERB/1/acl by/ADP/5/case the/DET/5/det Gazette/PROPN/2/obl "
        "said/VERB/0/root the/DET/8/det ferry/NOUN/10/nsubj had/AUX/10/aux sunk/VERB/6/ccomp ./PUNCT/6/punct"),
    ),
    (
        "the master", "saying", ["The Gazette"], None,
        ("The/DET/2/det Gazette/PROPN/3/nsubj quoted/VERB/0/root the/DET/5/det master/NOUN/3/obj as/SCONJ/7/mark "
        "saying/VERB/3/advcl that/SCONJ/12/mark the/DET/10/det ferry/NOUN/12/nsubj had/AUX/12/aux "
        "sunk/VERB/7/ccomp ./PUNCT/3/punct"),
    ),
    (
        "The master", "saying", ["the Gazette"], None,
        ("The/DET/2/det master/NOUN/4/nsubj was/AUX/4/aux quoted/VERB/0/root by/ADP/7/case the/DET/7/det "
        "Gazette/PROPN/4/obl as/SCONJ/9/mark saying/VERB/4/advcl that/SCONJ/14/mark the/DET/12/det "
        "ferry/NOUN/14/nsubj had/AUX/14/aux sunk/VERB/9/ccomp ./PUNCT/4/punct"),
    ),
]  # fmt: skip
NO_LINKS = [
    # why it is none, source, parse
    (
        "nobody else is named", "Odo Brill",
        ("Odo/PROPN/3/nsubj Brill/PROPN/1/flat said/VERB/0/root that/SCONJ/8/mark the/DET/6/det "
        "ferry/NOUN/8/nsubj had/AUX/8/aux sunk/VERB/3/ccomp ./PUNCT/3/punct"),
    ),
    (
        "a reason is cited", "The owner",
        ("The/DET/2/det owner/NOUN/7/nsubj ,/PUNCT/4/punct citing/VERB/7/advcl safety/NOUN/6/compound "
        "concerns/NOUN/4/obj said/VERB/0/root the/DET/9/det ferry/NOUN/11/nsubj had/AUX/11/aux sunk/VERB/7/ccomp"),
    ),
    (
        "tears pass nothing on", "Brill",
        ("Speaking/VERB/6/advcl through/ADP/3/case tears/NOUN/1/obl ,/PUNCT/1/punct Brill/PROPN/6/nsubj "
        "said/VERB/0/root the/DET/8/det ferry/NOUN/10/nsubj had/AUX/10/aux sunk/VERB/6/ccomp ./PUNCT/6/punct"),
    ),
    (
        "it is not told yet", "Brill",
        ("Brill/PROPN/2/nsubj said/VERB/0/root the/DET/4/det navy/NOUN/6/nsubj will/AUX/6/aux say/VERB/2/ccomp "
        "that/SCONJ/11/mark the/DET/9/det ferry/NOUN/11/nsubj had/AUX/11/aux sunk/VERB/6/ccomp ./PUNCT/2/punct"),
    ),
    (
        "history is nobody", "Brill",
        ("Brill/PROPN/2/nsubj said/VERB/0/root history/NOUN/4/nsubj shows/VERB/2/ccomp the/DET/6/det "
        "ferry/NOUN/8/nsubj had/AUX/8/aux sunk/VERB/4/ccomp ./PUNCT/2/punct"),
    ),
    (
        "he is cited himself", "Odo Brill",
        ("In/ADP/2/case remarks/NOUN/8/obl carried/VERB/2/acl by/ADP/5/case Odo/PROPN/3/obl Brill/PROPN/5/flat "
        "said/VERB/0/root the/DET/10/det ferry/NOUN/12/nsubj had/AUX/12/aux sunk/VERB/8/ccomp"),
    ),
]  # fmt: skip


def check(parse, source, cue):
    """The chain of all that follows "said", or of the sinking, as words."""
    text = " ".join(row.rsplit("/", 3)[0] for row in parse.split())
    rest = text[spot(text, cue).end + 1 :].removesuffix(" .")
    content = spot(text, rest if cue == "said" else SUNK)
    chain = find_chain(text, sentence(text, parse), [content], spot(text, source), spot(text, cue))
    return [v.of(text) for v in chain.via], chain.origin and chain.origin.of(text)


@pytest.mark.parametrize(("source", "cue", "via", "origin", "parse"), LINKS)
def test_who_passes_it_on_is_a_link(source, cue, via, origin, parse):
    """Carriers stand before the speaker, holders behind him; the last holder is the origin."""
    assert check(parse, source, cue) == (via, origin)


@pytest.mark.parametrize(("why", "source", "parse"), NO_LINKS)
def test_nobody_else_is_guessed(why, source, parse):
    """A reason, a law, tears or the speaker himself are no links."""
    assert check(parse, source, "said") == ([], None), why
