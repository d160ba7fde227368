import pytest

from storyledger.extract.attributions.tails import with_tails, without_anothers
from storyledger.extract.quotes.quoted import Proposal
from tests.unit.sentences import sentence, spot

SANK = (
    "A/DET/2/det boat/NOUN/3/nsubj sank/VERB/0/root ,/PUNCT/3/punct Roe/PROPN/6/nsubj said/VERB/3/parataxis Thursday/PROPN/6/obl "
    ",/PUNCT/3/punct {0}/ADP/11/case {1}/NUM/11/nummod chests/NOUN/3/obl ./PUNCT/3/punct"
)
DIED = (
    "Medics/NOUN/2/nsubj {0}/VERB/0/root a/DET/4/det child/NOUN/5/nsubj died/VERB/2/ccomp ,/PUNCT/7/punct raising/VERB/5/advcl "
    "the/DET/9/det toll/NOUN/7/obj to/ADP/11/case 40/NUM/7/obl ./PUNCT/2/punct"
)
TWO = (
    "Tarn/PROPN/2/nsubj reported/VERB/0/root three/NUM/4/nummod deaths/NOUN/2/obj ,/PUNCT/8/punct and/CCONJ/8/cc Vandry/PROPN/8/nsubj "
    "reported/VERB/2/conj 19/NUM/8/obj ,/PUNCT/13/punct four/NUM/13/nummod of/ADP/13/case them/PRON/9/appos ./PUNCT/2/punct"
)


def proposal(text, table, source, cue, *content, after=0):
    return Proposal(
        cue=spot(text, cue, after),
        source=spot(text, source),
        content=tuple(spot(text, c) for c in content),
        sentence=sentence(text, table, names={"Tarn": "Location"} if "Tarn" in text else None),
        cue_class="speech",
        score=0.9,
    )


@pytest.mark.parametrize(
    ("text", "table", "parts", "expected"),
    [
        (
            "A boat sank, Roe said Thursday, including 12 chests.",
            SANK.format("including", "12"),
            ("Roe", "said", "A boat sank"),
            ["A boat sank", "including 12 chests"],
        ),
        (
            "A boat sank, Roe said Thursday, beside 12 chests.",
            SANK.format("beside", "12"),
            ("Roe", "said", "A boat sank"),
            ["A boat sank"],
        ),
        (
            "Medics said a child died, raising the toll to 40.",
            DIED.format("said"),
            ("Medics", "said", "a child died"),
            ["a child died, raising the toll to 40"],
        ),
        (
            "Medics confirmed a child died, raising the toll to 40.",
            DIED.format("confirmed"),
            ("Medics", "confirmed", "a child died"),
            ["a child died"],
        ),
    ],
)
def test_a_number_that_hangs_on_what_was_said_is_said_too(text, table, parts, expected):
    """Behind the speaker, or as the sum of the count; whoever confirms a death confirms no toll."""
    (told,) = with_tails(text, [proposal(text, table, *parts)])
    assert [c.of(text) for c in told.content] == expected


def test_a_number_behind_anothers_verb_is_the_others():
    """What the reader gave to both is left to whose verb stands right before it, with all of it."""
    text = "Tarn reported three deaths, and Vandry reported 19, four of them."
    first = proposal(text, TWO, "Tarn", "reported", "three deaths", "19, four of them")
    second = proposal(text, TWO, "Vandry", "reported", "19", after=20)
    second = Proposal(**{f: getattr(second, f) for f in second.__slots__} | {"sentence": first.sentence})
    kept = without_anothers(text, [first, second])
    assert [[c.of(text) for c in p.content] for p in kept] == [["three deaths"], ["19, four of them"]]


def test_the_next_sentences_speaker_has_it_alone():
    """A quotation's end is the end of what its speaker said, where the next sentence has a speaker."""
    text = "Roe said: “It sank.” Two drowned, police said."
    one = "Roe/PROPN/2/nsubj said/VERB/0/root :/PUNCT/2/punct “/PUNCT/5/punct It/PRON/6/nsubj sank/VERB/2/ccomp ./PUNCT/2/punct"
    two = "Two/NUM/2/nsubj drowned/VERB/5/ccomp ,/PUNCT/2/punct police/NOUN/5/nsubj said/VERB/0/root ./PUNCT/5/punct"
    roe = proposal(text, one, "Roe", "said", "It sank.” Two drowned")
    police = Proposal(
        cue=spot(text, "said", 20),
        source=spot(text, "police"),
        content=(spot(text, "Two drowned"),),
        sentence=sentence(text, two, start=text.index("Two"), index=1),
        cue_class="speech",
        score=0.9,
    )
    kept = without_anothers(text, [roe, police])
    assert [p.content[0].of(text).strip() for p in kept] == ["It sank.”", "Two drowned"]
