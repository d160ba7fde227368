"""An embedded post is one direct remark of who signed it, on the day of the signature."""

import pytest

from storyledger.statement import Kind
from tests.behaviours.stories import report, speaker, statements, tell, words

PROSE = "Mayor Ilse Vandry said that the Old Quay Bridge was closed."
POST = "The gate of the upper dam is holding, but please keep away from the river tonight."
SIGNED = "— Ilse Vandry (@ilsevandry) October 7, 2031"


def check(*lines):
    """Who said what, how and on which day."""
    ledger = tell(report("\n\n".join([PROSE, *lines]), day=9))
    said = {s.id: ledger.resolutions[s.id].said for s in statements(ledger)}
    return [
        (speaker(ledger, s), s.kind, said[s.id].earliest.day if said[s.id] else None, words(ledger, s))
        for s in statements(ledger)[1:]
    ]


@pytest.mark.parametrize("line", [f"{POST} pic.twitter.com/x1 {SIGNED}", f"{POST}\n\n{SIGNED}"])
def test_signer_day_and_words(line):
    """Its signer is the person whom the prose names."""
    assert check(line) == [("Ilse Vandry", Kind.DIRECT, 7, POST)]


def test_quoted_in_the_prose_it_is_told_once():
    """The same words are one statement, not two."""
    quoted = f"“{POST[:-1]},” Vandry wrote on Twitter."
    assert check(quoted, f"{POST} {SIGNED}") == [("Ilse Vandry", Kind.DIRECT, 7, POST[:-1])]


def test_a_repeated_post_is_not_the_signers():
    """Nor does the report say what stands in it."""
    assert check(f"RT @tarnpolice: 40 people are missing on the river. {SIGNED}") == []
