"""A sentence that goes on with the one before it, as "The mayor denied it" after "The clerk said so".

In: a statement, and the sentence that is told before it. Out: its sentence as its report has it; None where it takes up more
than that sentence has named.
"""

from storyledger.statement import Statement
from storyledger.write.sentences.clauses import LEAST_SAID, Clause, is_prose
from storyledger.write.sentences.wholeness import find_loose_ends_after
from storyledger.write.sentences.wording import rewritten
from storyledger.write.words.phrases import PRONOUNS, Desk
from storyledger.write.words.words import content_words


def clause_after(desk: Desk, statement: Statement, before: str) -> Clause | None:
    """A statement's sentence for a reader who has just read the one before it in its report."""
    span = desk.passage_of(statement)
    if span is None or statement.score < LEAST_SAID or not is_prose(desk, statement, span):
        return None
    text = rewritten(desk, statement, span, [])
    if not _takes_up(desk, statement, before) or find_loose_ends_after(before, text, desk.persons):
        return None
    return Clause(
        text=text,
        short=text,
        core=text,
        words=frozenset(content_words(text)),
        actor=desk.actor_of(statement.id),
        cites=(statement.id,),
    )


def _takes_up(desk: Desk, statement: Statement, before: str) -> bool:
    """True unless a pronoun speaks for one whom the sentence before does not name."""
    words = desk.words_at(statement.source, statement).lower() if statement.source else ""
    actor = desk.actor_of(statement.id)
    if words not in PRONOUNS or actor is None:
        return words not in PRONOUNS
    return any(name.split()[-1] in before for name in (actor.name, *actor.aliases))
