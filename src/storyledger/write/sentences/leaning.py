"""How much speaks for a sentence leaning on others, by where it stands and how it is told.

In: a statement of a ledger. Out: how many signs it has. Each is a reason to tell it after others: half of the sentences
with two are riddles out of their report, hardly any of those without a sign.
"""

import re

from storyledger.statement import Kind, Statement
from storyledger.write.words.phrases import Desk

_SHORT = 15  # words
_FAR = 4000  # code points


def signs_of_leaning(desk: Desk, statement: Statement) -> int:
    """It goes on a paragraph, stands far down, is short, is told in somebody's own words alone, and these name nothing."""
    passage = desk.passage_of(statement)
    if passage is None:
        return 0
    text = desk.read[statement.report_id].text
    before = text[: passage.start]
    # a text without paragraphs has none to go on
    goes_on = "\n" in text.strip() and bool(before.strip()) and not before.endswith("\n")
    short = len(desk.words_of(statement.id).split()) < _SHORT
    quoted = statement.kind is Kind.DIRECT
    return goes_on + (passage.start > _FAR) + short + quoted + (quoted and not _names(desk, statement))


def _names(desk: Desk, statement: Statement) -> bool:
    """True if somebody's own words have a number, or a name that opens no sentence of theirs."""
    return any(_NAME.search(desk.words_at(piece, statement)) for piece in statement.content)


_NAME = re.compile(r"\d|(?<=[a-z,] )[“\"‘']?[A-Z](?:[a-z]|\.?[A-Z])")


__all__ = ["signs_of_leaning"]
