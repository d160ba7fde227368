import pytest

from storyledger.extract.attributions.labels import find_labelled
from storyledger.report import Role
from tests.unit.sentences import report, sentence

BEHIND = "Nine/NUM/2/nummod dead/ADJ/0/root {0}/PUNCT/4/punct {1}/{2}/2/parataxis"
BEFORE = "{0}/NOUN/4/nsubj :/PUNCT/4/punct 30/NUM/4/nummod {1}/{2}/0/root in/ADP/6/case Vandry/PROPN/4/obl"


def labelled(text, table, *, names=None):
    """Source, cue and content of what is found."""
    found = find_labelled(report(text, role=Role.HEADLINE), [sentence(text, table, names=names)], [])
    return [(p.source.of(text), p.cue.of(text), p.content[0].of(text)) for p in found]


@pytest.mark.parametrize(
    ("text", "table", "expected"),
    [
        ("Nine dead – mayor", BEHIND.format("–", "mayor", "NOUN"), [("mayor", "–", "Nine dead")]),
        ("Nine dead - study", BEHIND.format("-", "study", "NOUN"), [("study", "-", "Nine dead")]),
        ("Nine dead - Courier", BEHIND.format("-", "Courier", "PROPN"), []),
        ("Nine dead – finally", BEHIND.format("–", "finally", "ADV"), []),
        (
            "Police: 30 killed in Vandry",
            BEFORE.format("Police", "killed", "VERB"),
            [("Police", ":", "30 killed in Vandry")],
        ),
        ("Democrats: 30 killed in Vandry", BEFORE.format("Democrats", "killed", "VERB"), []),
        ("Police: 30 percent in Vandry", BEFORE.format("Police", "percent", "NOUN"), []),
        ("Police: 30 killed in Vandry.", BEFORE.format("Police", "killed", "VERB"), []),
    ],
)
def test_a_label_says_whose_number_it_is(text, table, expected):
    """Behind a dash in small letters, or an office before a colon; neither a page's name nor a share of votes."""
    assert labelled(text, table) == expected
