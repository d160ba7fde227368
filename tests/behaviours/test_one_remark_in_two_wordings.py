"""One remark is one act of saying, whatever the wording; two remarks are two."""

import pytest

from tests.behaviours.stories import report, statements, tell

QUOTED = "“The gate held through the whole night and nobody was hurt,” Mayor Ilse Vandry said on Tuesday."


def check(first, second):
    """True if the one remark of each report is one utterance."""
    ledger = tell(report(first, "a", 8), report(second, "b", 8))
    found = statements(ledger)
    assert len(found) == 2
    return len({ledger.resolutions[s.id].utterance for s in found}) == 1


@pytest.mark.parametrize(
    "second",
    [
        "Mayor Ilse Vandry said on Tuesday that the gate had held through the whole night and that nobody was hurt.",
        "“The gate held through the whole night, and nobody was injured,” Vandry said on Tuesday.",
        "On Tuesday, Ilse Vandry said the gate held through the whole night and nobody was hurt.",
    ],
)
def test_direct_and_indirect_tellings_are_one(second):
    """Quoted, reported, or with a word changed."""
    assert check(QUOTED, second)


@pytest.mark.parametrize(
    "second",
    [
        "Mayor Ilse Vandry said on Tuesday that the school choir would sing in the market hall.",
        "Harbour master Odo Brill said on Tuesday that the gate had held through the whole night.",
        "Mayor Ilse Vandry said on Monday that the gate had held through the whole night.",
    ],
)
def test_other_words_speakers_or_days_are_two(second):
    """Nothing is merged on a guess."""
    assert not check(QUOTED, second)


def test_variants_show_where_the_wordings_differ():
    """The reader sees what each outlet made of the words."""
    ledger = tell(
        report(QUOTED, "a", 8),
        report(
            "“The gate held through the whole night and nobody was injured,” Vandry said on Tuesday.", "b", 8
        ),
    )
    (utterance,) = ledger.utterances
    assert [set(v) for v in utterance.variants] == [{"hurt", "injured"}]
