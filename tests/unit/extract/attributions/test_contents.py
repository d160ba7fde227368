from storyledger.extract.attributions.contents import (
    is_anothers,
    said_before,
    says_enough,
    to_its_noun,
    without_gaps,
    without_question,
)
from tests.unit.sentences import sentence, spot

MEET = "They argued that it failed, as members prepared to meet them."
MEET_TABLE = (
    "They/PRON/2/nsubj argued/VERB/0/root that/SCONJ/5/mark it/PRON/5/nsubj failed/VERB/2/ccomp ,/PUNCT/9/punct as/SCONJ/9/mark "
    "members/NOUN/9/nsubj prepared/VERB/5/advcl to/PART/11/mark meet/VERB/9/xcomp them/PRON/11/obj ./PUNCT/2/punct"
)
TREE = "It struck a tree near the old town."
TREE_TABLE = (
    "It/PRON/2/nsubj struck/VERB/0/root a/DET/4/det tree/NOUN/2/obj near/ADP/8/case the/DET/8/det old/ADJ/8/amod "
    "town/NOUN/2/obl ./PUNCT/2/punct"
)


def test_what_another_verb_takes_is_no_content():
    """What members prepared to do is none of what was argued."""
    parsed = sentence(MEET, MEET_TABLE)
    assert is_anothers(MEET, parsed, spot(MEET, "argued"), spot(MEET, "to meet them"))
    assert not is_anothers(MEET, parsed, spot(MEET, "prepared"), spot(MEET, "to meet them"))


def test_content_ends_with_its_noun():
    """No content ends in "near the"."""
    parsed = sentence(TREE, TREE_TABLE)
    assert to_its_noun(parsed, spot(TREE, "a tree near the")) == spot(TREE, "a tree near the old town")
    assert to_its_noun(parsed, spot(TREE, "a tree")) == spot(TREE, "a tree")


def test_a_number_or_what_is_urged_is_said_in_one_word():
    """But no other noun, and none beside a quotation: "urged residents"."""
    text = "Roe urged restraint."
    parsed = sentence(text, "Roe/PROPN/2/nsubj urged/VERB/0/root restraint/NOUN/2/obj ./PUNCT/2/punct")
    assert says_enough(text, parsed, spot(text, "restraint"), alone=True)
    assert not says_enough(text, parsed, spot(text, "restraint"), alone=False)
    assert not says_enough(text, parsed, spot(text, "Roe"), alone=True)


def test_what_somebody_was_asked_about_is_not_what_he_said():
    """Its numbers are not his; a question that nobody answered stays."""
    text = "“We were at home,” Roe said when asked about the 12 fires."
    said, topic, cue = (
        spot(text, "We were at home"),
        spot(text, "the 12 fires"),
        spot(text, "said when asked about"),
    )
    assert without_question(text, cue, [said, topic]) == (spot(text, "said"), [said])
    assert without_question(text, cue, [topic]) == (cue, [topic])
    assert without_question(text, spot(text, "said"), [said]) == (spot(text, "said"), [said])


BELIEVE = "Police believe Roe fled , two officials {} Norpress ."
BELIEVE_TABLE = (
    "Police/NOUN/2/nsubj believe/VERB/8/ccomp Roe/PROPN/4/nsubj fled/VERB/2/ccomp ,/PUNCT/8/punct two/NUM/7/nummod "
    "officials/NOUN/8/nsubj {}/VERB/0/root Norpress/PROPN/8/obj ./PUNCT/8/punct"
)


def test_what_stands_before_a_last_teller_is_what_he_tells():
    """Though the reader saw only what he tells of another; a deed behind a comma tells nothing."""
    for verb, found in (("told", "Police believe Roe fled"), ("briefed", None)):
        text = BELIEVE.format(verb)
        told = said_before(
            text,
            sentence(text, BELIEVE_TABLE.format(verb)),
            spot(text, verb),
            spot(text, "two officials"),
            [],
        )
        assert [c.of(text) for c in told] == ([found] if found else [])


def test_what_breaks_off_before_its_teller_goes_up_to_him():
    """Nothing parts "at two places" from what the officials said; a comma would."""
    text = "The dam broke at two places, officials said."
    table = (
        "The/DET/2/det dam/NOUN/3/nsubj broke/VERB/9/ccomp at/ADP/6/case two/NUM/6/nummod places/NOUN/3/obl ,/PUNCT/9/punct "
        "officials/NOUN/9/nsubj said/VERB/0/root ./PUNCT/9/punct"
    )
    parsed, cue, source = sentence(text, table), spot(text, "said"), spot(text, "officials")
    told = said_before(text, parsed, cue, source, [spot(text, "The dam broke")])
    assert told == [spot(text, "The dam broke at two places")]


def test_what_the_reader_left_out_in_the_middle_is_said_as_well():
    """Not what stands between two pieces with a mark, a speaker or another's verb of saying."""
    text = "A train derailed near Tarn, killing five, Roe said."
    parsed = sentence(
        text,
        "A/DET/2/det train/NOUN/3/nsubj derailed/VERB/11/ccomp near/ADP/5/case Tarn/PROPN/3/obl ,/PUNCT/7/punct killing/VERB/3/advcl "
        "five/NUM/7/obj ,/PUNCT/11/punct Roe/PROPN/11/nsubj said/VERB/0/root ./PUNCT/11/punct",
    )
    pieces = [spot(text, "A train"), spot(text, "killing five")]
    others = [spot(text, "Roe"), spot(text, "said")]
    assert without_gaps(text, parsed, others, pieces) == [
        spot(text, "A train derailed near Tarn, killing five")
    ]
    assert without_gaps(text, parsed, [spot(text, "derailed")], pieces) == pieces
