import pytest

from storyledger.extract.attributions.according import find_according
from tests.unit.sentences import report, sentence

SANK = (
    "Some/DET/3/det 40/NUM/3/nummod boats/NOUN/4/nsubj sank/VERB/0/root ,/PUNCT/4/punct by/ADP/10/case the/DET/8/det {0}/{1}/10/nmod "
    "'s/PART/8/case {2}/NOUN/4/obl ./PUNCT/4/punct"
)
LOST = (
    "The/DET/2/det harbour/NOUN/9/nsubj has/AUX/9/aux ,/PUNCT/8/punct by/ADP/8/case its/PRON/8/nmod own/ADJ/8/amod count/NOUN/9/obl "
    "lost/VERB/0/root 40/NUM/11/nummod boats/NOUN/9/obj ./PUNCT/9/punct"
)
STUNNED = (
    "Roe/PROPN/3/nsubj was/AUX/3/aux stunned/VERB/0/root by/ADP/7/case Brill/PROPN/7/nmod 's/PART/5/case account/NOUN/3/obl "
    "after/ADP/9/case lunch/NOUN/3/obl ./PUNCT/3/punct"
)


def found(text, table):
    """Source, cue and content of what is found."""
    return [
        (p.source.of(text), p.cue.of(text), [c.of(text) for c in p.content])
        for p in find_according(report(text), [sentence(text, table)], [])
    ]


@pytest.mark.parametrize(
    ("text", "table", "expected"),
    [
        (
            "Some 40 boats sank , by the ministry 's tally .",
            SANK.format("ministry", "NOUN", "tally"),
            [("the ministry", "tally", ["Some 40 boats sank"])],
        ),
        ("Some 40 boats sank , by the river 's mouth .", SANK.format("river", "NOUN", "mouth"), []),
        ("Some 40 boats sank , by the river 's count .", SANK.format("river", "NOUN", "count"), []),
        (
            "The harbour has , by its own count lost 40 boats .",
            LOST,
            [("its", "count", ["The harbour has", "lost 40 boats"])],
        ),
        ("Roe was stunned by Brill 's account after lunch .", STUNNED, []),
    ],
)
def test_whoever_counts_says_how_many(text, table, expected):
    """Somebody's own count or estimate, set apart by a comma; what stuns Roe tells nothing of him."""
    assert found(text.replace(" 's", "'s"), table) == expected
