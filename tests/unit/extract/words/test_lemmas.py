import pytest

from storyledger.extract.words.lemmas import verb_lemma


@pytest.mark.parametrize(
    ("word", "lemma"),
    [
        ("killed", "kill"),
        ("injured", "injure"),
        ("wounded", "wound"),
        ("sent", "send"),
        ("dead", "die"),
        ("declined", "decline"),
        ("becoming", "become"),
        ("monitored", "monitor"),
        ("controlled", "control"),
        ("resettled", "resettle"),
        ("invaded", "invade"),
        ("surpass", "surpass"),
        ("applies", "apply"),
        ("floated", "float"),
        ("'s", "be"),
        ("captured", "capture"),
        ("stopped", "stop"),
        ("buried", "bury"),
        ("fleeing", "flee"),
        ("were", "be"),
        ("arrested", "arrest"),
        ("affected", "affect"),
        ("charged", "charge"),
        ("announced", "announce"),
        ("belonged", "belong"),
        ("changing", "change"),
        ("increased", "increase"),
        ("takes", "take"),
        ("making", "make"),
        ("named", "name"),
        ("includes", "include"),
        ("struck", "strike"),
        ("stole", "steal"),
        ("opened", "open"),
        ("visited", "visit"),
        ("appeared", "appear"),
        ("exceed", "exceed"),
    ],
)
def test_forms_of_a_verb_share_one_lemma(word, lemma):
    """Close enough to group figures by."""
    assert verb_lemma(word) == lemma
