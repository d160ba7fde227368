import pytest

from storyledger.extract.harms.fates import FateReader
from storyledger.harm import Fate
from tests.unit.sentences import sentence

FATES = [
    # text, parse, the word asked about, what became of it
    (
        "A boy was shot and killed.",
        "A/DET/2/det boy/NOUN/4/nsubj was/AUX/4/aux shot/VERB/0/root and/CCONJ/6/cc killed/VERB/4/conj ./PUNCT/4/punct",
        "boy",
        Fate.KILLED,
    ),
    (
        "A guard shot the boy.",
        "A/DET/2/det guard/NOUN/3/nsubj shot/VERB/0/root the/DET/5/det boy/NOUN/3/obj ./PUNCT/3/punct",
        "boy",
        Fate.SHOT,
    ),
    (
        "A guard shot the boy.",
        "A/DET/2/det guard/NOUN/3/nsubj shot/VERB/0/root the/DET/5/det boy/NOUN/3/obj ./PUNCT/3/punct",
        "guard",
        None,
    ),
    (
        "The teen was not hurt.",
        "The/DET/2/det teen/NOUN/5/nsubj was/AUX/5/aux not/PART/5/advmod hurt/VERB/0/root ./PUNCT/5/punct",
        "teen",
        None,
    ),
    (
        "He tried to kill his wife.",
        "He/PRON/2/nsubj tried/VERB/0/root to/PART/4/mark kill/VERB/2/xcomp his/PRON/6/nmod wife/NOUN/4/obj ./PUNCT/2/punct",
        "wife",
        None,
    ),
    (
        "Police mourn the death of Odo Brill.",
        "Police/NOUN/2/nsubj mourn/VERB/0/root the/DET/4/det death/NOUN/2/obj of/ADP/6/case Odo/PROPN/4/nmod Brill/PROPN/6/flat ./PUNCT/2/punct",
        "Odo",
        Fate.KILLED,
    ),
    (
        "They found a man suffering from a gunshot wound.",
        "They/PRON/2/nsubj found/VERB/0/root a/DET/4/det man/NOUN/2/obj suffering/VERB/4/acl from/ADP/9/case a/DET/9/det gunshot/NOUN/9/compound wound/NOUN/5/obl ./PUNCT/2/punct",
        "man",
        Fate.SHOT,
    ),
    (
        "The woman is in critical condition.",
        "The/DET/2/det woman/NOUN/6/nsubj is/AUX/6/cop in/ADP/6/case critical/ADJ/6/amod condition/NOUN/0/root ./PUNCT/6/punct",
        "woman",
        Fate.INJURED,
    ),
    (
        "The girl was flown to a hospital.",
        "The/DET/2/det girl/NOUN/4/nsubj was/AUX/4/aux flown/VERB/0/root to/ADP/7/case a/DET/7/det hospital/NOUN/4/obl ./PUNCT/4/punct",
        "girl",
        Fate.TREATED,
    ),
    (
        "The attack left a woman dead and five others, including two guards, injured.",
        (
            "The/DET/2/det attack/NOUN/3/nsubj left/VERB/0/root a/DET/5/det woman/NOUN/3/obj dead/ADJ/5/amod and/CCONJ/9/cc five/NUM/9/nummod "
            "others/NOUN/5/conj ,/PUNCT/13/punct including/VERB/13/case two/NUM/13/nummod guards/NOUN/9/nmod ,/PUNCT/9/punct injured/VERB/3/xcomp ./PUNCT/3/punct"
        ),
        "others",
        Fate.INJURED,
    ),
    (
        "The gunman killed himself.",
        "The/DET/2/det gunman/NOUN/3/nsubj killed/VERB/0/root himself/PRON/3/obj ./PUNCT/3/punct",
        "gunman",
        Fate.KILLED,
    ),
    (
        "He is survived by his wife.",
        "He/PRON/3/nsubj is/AUX/3/aux survived/VERB/0/root by/ADP/6/case his/PRON/6/nmod wife/NOUN/3/obl ./PUNCT/3/punct",
        "He",
        Fate.KILLED,
    ),
    (
        "The victim did not survive.",
        "The/DET/2/det victim/NOUN/5/nsubj did/AUX/5/aux not/PART/5/advmod survive/VERB/0/root ./PUNCT/5/punct",
        "victim",
        Fate.KILLED,
    ),
    (
        "Boy, 9, fatally shot",
        "Boy/NOUN/0/root ,/PUNCT/3/punct 9/NUM/1/nummod ,/PUNCT/3/punct fatally/ADV/6/advmod shot/VERB/1/acl",
        "Boy",
        Fate.KILLED,
    ),
]


@pytest.mark.parametrize(("text", "table", "word", "fate"), FATES)
def test_what_became_of_a_word(text, table, word, fate):
    """The gravest that the sentence says of it, nothing where it only does, tries or is spared."""
    parsed = sentence(text, table)
    at = [w.of(text) for w in parsed.words].index(word)
    found = FateReader(text, parsed).fate_of(at)
    assert (found.fate if found else None) == fate
