import pytest

from storyledger.extract.stances import certainty_of, main_clause, stance_of, withholds
from storyledger.statement import Certainty, Stance
from tests.unit.sentences import sentence, spot

TAKEN = [
    # cue, content, stance
    ("said", "the bridge is open", Stance.ASSERTS),
    ("told", "the ferries sailed at dawn", Stance.ASSERTS),
    ("denied", "the bridge is unsafe", Stance.DENIES),
    ("said", "the bridge is not unsafe", Stance.DENIES),
    ("said", "the town never paid", Stance.DENIES),
    ("said", "there is no evidence of a leak", Stance.DENIES),
    ("does not believe", "the bridge is unsafe", Stance.DENIES),
    ("confirmed", "the bridge is open", Stance.CONFIRMS),
    ("has not confirmed", "the bridge is open", Stance.DOES_NOT_CONFIRM),
    ("could not confirm", "the bridge is open", Stance.DOES_NOT_CONFIRM),
    ("declined to comment", "on the bridge", Stance.DOES_NOT_CONFIRM),
    ("did not deny", "the bridge is unsafe", Stance.DOES_NOT_CONFIRM),
    ("said", "the reports are false", Stance.DISPUTES),
    ("rejected", "the account of the ferry company", Stance.DISPUTES),
    ("said", "it was not clear why the gate opened", Stance.DOES_NOT_KNOW),
    ("does not know", "why the gate opened", Stance.DOES_NOT_KNOW),
    ("said", "the bridge will close in May", Stance.EXPECTS),
    ("predicted", "a hard winter", Stance.EXPECTS),
    ("said", "if the river rises, the bridge will close", Stance.CONDITIONAL),
    ("said", "everyone must leave the quay", Stance.URGES),
    ("urged", "residents to leave the quay", Stance.URGES),
    ("withdrew", "his account of the accident", Stance.RETRACTS),
]


@pytest.mark.parametrize(("cue", "content", "stance"), TAKEN)
def test_cue_and_content_make_the_stance(cue, content, stance):
    """What the speaker does with the content is read from both."""
    assert stance_of(cue, content, content) is stance


@pytest.mark.parametrize(
    ("cue", "head", "certainty"),
    [
        ("said", "the bridge is open", Certainty.CERTAIN),
        ("said", "the bridge may be open", Certainty.POSSIBLE),
        ("said", "the bridge is probably open", Certainty.PROBABLE),
        ("believes", "the bridge is open", Certainty.PROBABLE),
    ],
)
def test_certainty_is_the_speakers_own_hedge(cue, head, certainty):
    """A plain assertion is certain, whatever we may think of it."""
    assert certainty_of(cue, head, Stance.ASSERTS) is certainty


@pytest.mark.parametrize("stance", [Stance.DOES_NOT_KNOW, Stance.DOES_NOT_CONFIRM])
def test_who_does_not_know_has_no_certainty(stance):
    """Not knowing is neither sure nor unsure."""
    assert certainty_of("said", "the bridge may be open", stance) is Certainty.UNKNOWN


@pytest.mark.parametrize(
    ("words", "withheld"),
    [
        ("The claim could not be independently verified.", True),
        ("The Tarn Gazette was unable to verify the account.", True),
        ("The mayor confirmed the account.", False),
        ("The bridge was closed on Monday.", False),
    ],
)
def test_what_could_not_be_verified_is_told_as_such(words, withheld):
    """A report's own caveat is found."""
    assert withholds(words) is withheld


MAYOR = "The mayor said the bridge, which will close in May, is safe."
MAYOR_PARSE = sentence(
    MAYOR,
    "The/DET/2/det mayor/NOUN/3/nsubj said/VERB/0/root the/DET/5/det bridge/NOUN/14/nsubj ,/PUNCT/9/punct "
    "which/PRON/9/nsubj will/AUX/9/aux close/VERB/5/acl in/ADP/11/case May/PROPN/9/obl ,/PUNCT/9/punct "
    "is/AUX/14/cop safe/ADJ/3/ccomp ./PUNCT/3/punct",
)


def test_the_main_clause_leaves_relative_clauses_out():
    """A "will" in a relative clause makes no forecast."""
    content = spot(MAYOR, "the bridge, which will close in May, is safe")
    assert main_clause(MAYOR, [MAYOR_PARSE], [content]) == "the bridge is safe"


def test_the_main_clause_of_unparsed_words_is_the_words():
    """Without a sentence the words speak for themselves."""
    assert main_clause(MAYOR, [], [spot(MAYOR, "is safe")]) == "is safe"
