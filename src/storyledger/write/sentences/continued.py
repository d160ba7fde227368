"""A sentence that goes on with the one before it, as "The mayor denied it" after "The clerk said so".

In: a statement, and the sentence that is told before it. Out: its sentence as its report has it; None where it takes up more
than that sentence has named.
"""

from collections.abc import Callable, Iterator

from storyledger.statement import Statement
from storyledger.write.sentences.clauses import LEAST_SAID, Clause, clause_of, is_prose
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


def with_the_one_before(
    desk: Desk, statement: Statement, *, leaves_out: Callable[[Statement], object]
) -> Iterator[tuple[Clause, Clause]]:
    """A statement's sentence behind the one right before it in its report, unless that one is left out or cannot be told."""
    for other in desk.in_report[statement.report_id]:
        if not stands_right_before(desk, other, statement) or leaves_out(other):
            continue
        first = clause_of(desk, other)
        second = clause_after(desk, statement, first.core) if first else None
        if first and second:
            yield first, second


def stands_right_before(desk: Desk, first: Statement, second: Statement) -> bool:
    """True of two sentences of one report with nothing between them."""
    one, other = desk.passage_of(first), desk.passage_of(second)
    if first.report_id != second.report_id or one is None or other is None or one.end > other.start:
        return False
    return not desk.reports[first.report_id].text[one.end : other.start].strip()


def _takes_up(desk: Desk, statement: Statement, before: str) -> bool:
    """True unless a pronoun speaks for one whom the sentence before does not name."""
    words = desk.words_at(statement.source, statement).lower() if statement.source else ""
    actor = desk.actor_of(statement.id)
    if words not in PRONOUNS or actor is None:
        return words not in PRONOUNS
    return any(name.split()[-1] in before for name in (actor.name, *actor.aliases))
