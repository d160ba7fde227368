"""How much speaks for a sentence leaning on others, by where it stands and how it is told.

In: a statement of a ledger. Out: how many signs it has. Each is a reason to tell it after others: half of the sentences
with two are riddles out of their report, hardly any of those without a sign.
"""

import re

from storyledger.statement import Kind, Statement
from storyledger.write.words.arguments import LEANS
from storyledger.write.words.phrases import Desk
from storyledger.write.words.words import content_words

_SHORT = 20  # words
_FAR, _LATE = 4000, 10  # code points; sentences of a report's own words


def signs_of_leaning(desk: Desk, statement: Statement) -> int:
    """How many of these hold: it goes on a paragraph, stands far down, is short, shares no word with its title.

    Somebody's own words alone, and that these name nothing; of a report's own words, that they stand late, and that it argues.
    """
    passage = desk.passage_of(statement)
    if passage is None:
        return 0
    text = desk.read[statement.report_id].text
    before = text[: passage.start]
    # a text without paragraphs has none to go on
    goes_on = "\n" in text.strip() and bool(before.strip()) and not before.endswith("\n")
    words = desk.words_of(statement.id)
    signs = [goes_on, passage.start > _FAR, len(words.split()) < _SHORT, _is_beside(desk, statement, words)]
    if statement.kind is Kind.DIRECT:
        signs += [True, not _names(desk, statement)]
    if statement.kind is Kind.NARRATOR:
        argues = desk.arguments.get(statement.report_id, LEANS) > LEANS
        signs += [statement.sentence > _LATE, argues]
    return sum(signs)


def _is_beside(desk: Desk, statement: Statement, words: str) -> bool:
    """True of a sentence without a word of its report's title."""
    title = content_words(desk.reports[statement.report_id].title or "")
    return bool(title) and title.isdisjoint(content_words(words))


def _names(desk: Desk, statement: Statement) -> bool:
    """True if somebody's own words have a number, or a name that opens no sentence of theirs."""
    return any(_NAME.search(desk.words_at(piece, statement)) for piece in statement.content)


_NAME = re.compile(r"\d|(?<=[a-z,] )[“\"‘']?[A-Z](?:[a-z]|\.?[A-Z])")


__all__ = ["signs_of_leaning"]
