import pytest

from storyledger.actor import ActorKind
from storyledger.extract.sources.characters import Character, Gender, gender_of, mention_in
from storyledger.span import ReferentId
from tests.unit.sentences import sentence, spot
from tests.unit.stories import ran


@pytest.mark.parametrize(
    ("words", "gender"),
    [
        (["Mrs", "Vandry"], Gender.FEMALE),
        (["the", "harbour", "spokesman"], Gender.MALE),
        (["Ilse", "Vandry"], None),
    ],
)
def test_words_tell_a_gender_and_names_do_not(words, gender):
    """Titles and some roles agree with "he" or "she"; a first name is no proof."""
    assert gender_of(words) is gender


def test_an_apposition_does_what_its_noun_does():
    """In "The mayor, Ilse Vandry, said" it is Vandry who speaks."""
    text = "The mayor , Ilse Vandry , said so"
    parsed = sentence(
        text,
        "The/DET/2/det mayor/NOUN/7/nsubj ,/PUNCT/4/punct Ilse/PROPN/2/appos Vandry/PROPN/4/flat "
        ",/PUNCT/2/punct said/VERB/0/root so/ADV/7/advmod",
    )
    found = mention_in(text, parsed, spot(text, "Ilse Vandry"), 3, quoted=False)
    assert found.speaks
    assert found.weight == mention_in(text, parsed, spot(text, "The mayor"), 1, quoted=False).weight


def test_what_stands_before_a_verb_of_speech_speaks():
    """A parse that misses the subject does not hide who wrote."""
    text = "In a letter to Brill Vandry wrote it"
    parsed = sentence(
        text,
        "In/ADP/3/case a/DET/3/det letter/NOUN/7/obl to/ADP/5/case Brill/PROPN/3/nmod Vandry/PROPN/5/flat "
        "wrote/VERB/0/root it/PRON/7/obj",
    )
    assert mention_in(text, parsed, spot(text, "Vandry"), 5, quoted=False).speaks
    assert not mention_in(text, parsed, spot(text, "Brill"), 4, quoted=False).speaks


@pytest.mark.parametrize(
    ("kind", "head", "plural", "one"),
    [
        (ActorKind.PERSON, "", False, True),
        (ActorKind.UNNAMED, "guard", False, True),
        (ActorKind.UNNAMED, "guards", True, False),
        (ActorKind.UNNAMED, "report", False, False),
        (ActorKind.ORGANISATION, "guard", False, False),
    ],
)
def test_he_and_she_are_people(kind, head, plural, one):
    """Reports and crowds speak, too, and are neither."""
    assert Character(0, "somebody", kind, head=head, plural=plural).may_be_one() is one


def test_who_stands_behind_the_object_does_nothing():
    """In "Vandry put the dead at 14, among them a girl" the girl puts nothing, whatever the parse says."""
    text = "Vandry put the dead at 14 , among them a girl"
    parsed = sentence(
        text,
        "Vandry/PROPN/2/nsubj put/VERB/0/root the/DET/4/det dead/NOUN/2/obj at/ADP/6/case 14/NUM/2/obl ,/PUNCT/11/punct "
        "among/ADP/9/case them/PRON/2/obl a/DET/11/det girl/NOUN/2/nsubj",
    )
    girl = mention_in(text, parsed, spot(text, "girl"), 10, quoted=False)
    assert not girl.speaks
    assert girl.weight < mention_in(text, parsed, spot(text, "Vandry"), 0, quoted=False).weight


def test_nobody_is_of_himself():
    """ "The Tarn Gazette" belongs to no Tarn Gazette."""
    given = ran("Nothing happened.", "a")
    for side, told in (("The Tarn Gazette", None), ("Tarnet", "Tarnet")):
        paper = Character(0, "Tarn Gazette", ActorKind.OUTLET, side=side, aliases=["Tarn Gazette"])
        assert paper.referent(given.id, ReferentId("r")).side == told
