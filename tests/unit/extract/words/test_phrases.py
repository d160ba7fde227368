import pytest

from storyledger.extract.words.phrases import (
    is_passive,
    noun_phrase,
    object_of,
    phrase_after,
    phrase_before,
    sentence_at,
    subject_of,
    whole_phrase,
    with_verb,
)
from tests.unit.sentences import sentence, spot

PARSES = {
    "Odo Brill said that the ferry had sunk.": (
        "Odo/PROPN/3/nsubj Brill/PROPN/1/flat said/VERB/0/root that/SCONJ/8/mark the/DET/6/det ferry/NOUN/8/nsubj "
        "had/AUX/8/aux sunk/VERB/3/ccomp ./PUNCT/3/punct"
    ),
    "Odo Brill left and also denied the report.": (
        "Odo/PROPN/3/nsubj Brill/PROPN/1/flat left/VERB/0/root and/CCONJ/6/cc also/ADV/6/advmod denied/VERB/3/conj "
        "the/DET/8/det report/NOUN/6/obj ./PUNCT/3/punct"
    ),
    "The claims were disputed by the old residents.": (
        "The/DET/2/det claims/NOUN/4/nsubj were/AUX/4/aux disputed/VERB/0/root by/ADP/8/case the/DET/8/det "
        "old/ADJ/8/amod residents/NOUN/4/obl ./PUNCT/4/punct"
    ),
    "It was said.": "It/PRON/3/expl was/AUX/3/aux said/VERB/0/root ./PUNCT/3/punct",
}
SAID, SHARED, PASSIVE, EXPLETIVE = PARSES


def words(text, span):
    return span and span.of(text)


@pytest.mark.parametrize(
    ("text", "cue", "subject"),
    [
        (SAID, "said", "Odo Brill"),
        (SHARED, "denied", "Odo Brill"),  # the subject that two verbs share
        (PASSIVE, "disputed", "the old residents"),  # the agent, not the subject
        (EXPLETIVE, "said", None),
    ],
)
def test_a_verb_is_done_by_its_subject_or_agent(text, cue, subject):
    """And "it was said" is done by nobody."""
    assert words(text, subject_of(text, sentence(text, PARSES[text]), spot(text, cue))) == subject


@pytest.mark.parametrize(
    ("text", "cue", "taken"),
    [(SAID, "said", ["that the ferry had sunk"]), (SHARED, "denied", ["the report"]), (SHARED, "left", [])],
)
def test_a_verb_takes_its_clause_or_object(text, cue, taken):
    """What a cue without content says."""
    found = object_of(sentence(text, PARSES[text]), spot(text, cue))
    assert [words(text, span) for span in found] == taken


def test_passives_are_told_from_actives():
    """A participle with "were"."""
    assert is_passive(PASSIVE, sentence(PASSIVE, PARSES[PASSIVE]), 3)
    assert not is_passive(SAID, sentence(SAID, PARSES[SAID]), 7)


def test_cut_spans_are_made_whole():
    """A name, and a cue that stops before its verb."""
    parsed = sentence(SHARED, PARSES[SHARED])
    assert words(SHARED, whole_phrase(parsed, spot(SHARED, "Odo"))) == "Odo Brill"
    assert words(SHARED, with_verb(parsed, spot(SHARED, "also"))) == "also denied"
    assert words(SHARED, with_verb(parsed, spot(SHARED, "left"))) == "left"
    assert whole_phrase(parsed, None) is None


def test_a_noun_phrase_leaves_its_preposition_out_on_request():
    """With or without "by"."""
    parsed = sentence(PASSIVE, PARSES[PASSIVE])
    assert words(PASSIVE, noun_phrase(parsed, 7)) == "by the old residents"
    assert words(PASSIVE, noun_phrase(parsed, 7, case=False)) == "the old residents"
    assert words(PASSIVE, phrase_after(parsed, PASSIVE.index("the old"))) == "the old residents"
    assert phrase_after(parsed, len(PASSIVE)) is None


def test_an_offset_has_the_sentence_that_holds_or_follows_it():
    """None past the end."""
    text = "It was said. It was said."
    parsed = [sentence(text, PARSES[EXPLETIVE], start=start, index=i) for i, start in enumerate((0, 12))]
    assert [s and s.index for s in (sentence_at(parsed, at) for at in (0, 11, 12, 13, 25))] == [
        0,
        0,
        1,
        1,
        None,
    ]


@pytest.mark.parametrize(
    ("text", "table", "verb", "phrase"),
    [
        (
            "On Monday the mayor of Tarn said",
            "On/ADP/2/case Monday/PROPN/7/obl the/DET/4/det mayor/NOUN/7/nsubj of/ADP/6/case Tarn/PROPN/4/nmod said/VERB/0/root",
            6,
            "the mayor of Tarn",
        ),
        (
            "An aide briefed on it told",
            "An/DET/2/det aide/NOUN/3/nsubj briefed/VERB/6/ccomp on/ADP/5/case it/PRON/3/obl told/VERB/0/root",
            5,
            "An aide briefed on it",
        ),
        ("Late, said", "Late/ADV/3/advmod ,/PUNCT/3/punct said/VERB/0/root", 2, None),
    ],
)
def test_what_stands_right_before_a_verb(text, table, verb, phrase):
    """With whatever says more of it; nothing where a mark parts them."""
    assert words(text, phrase_before(sentence(text, table), verb)) == phrase


def test_a_possessive_mark_that_the_parse_hangs_elsewhere_breaks_no_phrase():
    """ "The keeper's father" is no bare "father"."""
    text = "The keeper's father left Tarn."
    parsed = sentence(
        text,
        "The/DET/2/det keeper/NOUN/4/nmod 's/PART/6/case father/NOUN/5/nsubj left/VERB/0/root Tarn/PROPN/5/obj ./PUNCT/5/punct",
    )
    assert words(text, noun_phrase(parsed, 3)) == "The keeper's father"
