"""What people decided on the words of a statement. In: a ledger's look-ups. Out: the decision that stands, if any."""

from datetime import date

from storyledger.ledger import Ledger
from storyledger.review import Decision, standing
from storyledger.statement import Statement
from storyledger.write.words.phrases import Desk


def by_hand(desk: Desk, statement: Statement) -> Decision | None:
    """The last decision that stands on a statement or on a number in it; None where it is as it was read."""
    held = (statement.id, *(f.id for f in desk.figures_of(statement.id)))
    if not any(name in desk.ledger.asserted_by for name in held):
        return None
    told = [d for d in standing(desk.ledger.decisions) if is_about(statement, d)]
    return told[-1] if told else None


def is_about(statement: Statement, decision: Decision) -> bool:
    """True if a decision is about the words of this statement."""
    return any(
        a.report_id == statement.report_id and a.span and a.span.overlaps(statement.content[0])
        for anchors in decision.subjects
        for a in anchors
    )


def is_later(ledger: Ledger, decision: Decision) -> bool:
    """True if it was made after the day that a ledger is as of: it corrects what was read, not what was told."""
    return ledger.as_of is not None and date.fromisoformat(decision.signed.made[:10]) > ledger.as_of


def count_later(ledger: Ledger) -> int:
    """How many decisions that stand were made after the day that a ledger is as of."""
    return sum(is_later(ledger, d) for d in standing(ledger.decisions))
