import pytest

from storyledger.extract.words.cues import asks, cue_certainty, cue_class_of, cue_stance, lemma_of
from storyledger.statement import Certainty, Stance


@pytest.mark.parametrize(
    ("word", "lemma"),
    [
        ("said", "say"),
        ("denies", "deny"),
        ("Denied", "deny"),
        ("stressed", "stress"),
        ("admitted", "admit"),
        ("wrote", "write"),
        ("thinking", "think"),
        ("ferry", "ferry"),  # what the lexicon does not know stays as it is
    ],
)
def test_forms_of_a_cue_share_one_lemma(word, lemma):
    """Irregular forms and suffixes lead to the dictionary form."""
    assert lemma_of(word) == lemma


@pytest.mark.parametrize(
    ("cue", "kind"),
    [
        ("said", "speech"),
        ("according to", "speech"),
        ("has repeatedly denied", "speech"),
        ("believes", "belief"),
        ("was convinced", "belief"),
        ("intends to", "plan"),
        ("surveyed", "evidence"),
        ("swam", None),
    ],
)
def test_a_cue_has_the_class_of_its_verb(cue, kind):
    """An unknown cue has no class, so that the reader may decide."""
    assert cue_class_of(cue) == kind


@pytest.mark.parametrize(
    ("cue", "stance"),
    [
        ("denied", Stance.DENIES),
        ("have confirmed", Stance.CONFIRMS),
        ("admitted", Stance.CONFIRMS),
        ("rejected", Stance.DISPUTES),
        ("urged", Stance.URGES),
        ("called for", Stance.URGES),
        ("called", None),
        ("asked to", Stance.URGES),
        ("asked", None),
        ("predicts", Stance.EXPECTS),
        ("retracted", Stance.RETRACTS),
        ("said", None),
        ("ordered", Stance.URGES),
        ("said in a filing for a court order", None),
    ],
)
def test_some_verbs_take_a_stance_by_themselves(cue, stance):
    """ "Denied" denies; "called" urges only with "for"; "said" takes none."""
    assert cue_stance(cue) is stance


@pytest.mark.parametrize(
    ("cue", "certainty"),
    [
        ("said", Certainty.CERTAIN),
        ("believes", Certainty.PROBABLE),
        ("estimated", Certainty.PROBABLE),
        ("suggested", Certainty.POSSIBLE),
    ],
)
def test_a_cue_carries_its_own_hedge(cue, certainty):
    """The hedge is the speaker's, never ours."""
    assert cue_certainty(cue) is certainty


def test_who_directs_asks_for_something():
    """Verbs of asking are known in all their forms."""
    assert asks(lemma_of("directed"))
    assert not asks(lemma_of("said"))
