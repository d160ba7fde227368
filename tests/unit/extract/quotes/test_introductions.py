import pytest

from storyledger.extract.quotes.introductions import find_introduction
from tests.unit.sentences import report, sentence, spot

WORDS = "“We kept the gate shut all night.”"


@pytest.mark.parametrize(
    ("lead", "table", "source", "cue"),
    [
        (
            "At noon the mayor said it:",
            "At/ADP/2/case noon/NOUN/5/obl the/DET/4/det mayor/NOUN/5/nsubj said/VERB/0/root it/PRON/5/obj :/PUNCT/5/punct",
            "the mayor",
            "said",
        ),
        (
            "The mayor issued a statement:",
            "The/DET/2/det mayor/NOUN/3/nsubj issued/VERB/0/root a/DET/5/det statement/NOUN/3/obj :/PUNCT/3/punct",
            "The mayor",
            "issued",
        ),
        (
            "The mayor denied it in a statement:",
            "The/DET/2/det mayor/NOUN/3/nsubj denied/VERB/0/root it/PRON/3/obj in/ADP/7/case a/DET/7/det statement/NOUN/3/obl :/PUNCT/3/punct",
            "The mayor",
            ":",
        ),
    ],
)
def test_a_colon_introduces_the_next_paragraph(lead, table, source, cue):
    """Its speaker is the subject of the saying, or of what gives out a statement; a denial is of something else."""
    whole = report(f"{lead}\n\n{WORDS}")
    found = find_introduction(whole, [sentence(whole.text, table)], spot(whole.text, WORDS.strip("“”")))
    assert found is not None
    assert (found.source.of(whole.text), found.cue.of(whole.text)) == (source, cue)


@pytest.mark.parametrize(
    ("lead", "table"),
    [
        (
            "Night fell on the quay:",
            "Night/NOUN/2/nsubj fell/VERB/0/root on/ADP/5/case the/DET/5/det quay/NOUN/2/obl :/PUNCT/2/punct",
        ),
        (
            "The mayor said it.",
            "The/DET/2/det mayor/NOUN/3/nsubj said/VERB/0/root it/PRON/3/obj ./PUNCT/3/punct",
        ),
    ],
)
def test_nothing_is_introduced_without_saying_or_colon(lead, table):
    """Whoever speaks then is not guessed."""
    whole = report(f"{lead}\n\n{WORDS}")
    assert (
        find_introduction(whole, [sentence(whole.text, table)], spot(whole.text, WORDS.strip("“”"))) is None
    )
