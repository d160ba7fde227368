"""What could stand in a brief. In: sentences that stand alone. Out: candidates, with a few words of ours around them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from storyledger.span import StatementId
from storyledger.statement import Statement
from storyledger.write.sentences.clauses import Clause, clause_of
from storyledger.write.words.phrases import Desk


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """What could stand in the brief: sentences of reports, with a few words of ours around them."""

    clauses: tuple[Clause, ...]
    kind: str
    lead: str = ""
    tail: str = ""
    more_cites: tuple[StatementId, ...] = ()  # of lead and tail
    ours: tuple[str, ...] = ()  # numbers in it that we computed
    track: str = ""  # that it tells the standing number of
    frame: bool = False  # ours, around cited spans
    moved: bool = False  # it tells more than one number of its track
    leans: bool = False  # its second sentence goes on with its first, as in their report
    answers: frozenset[str] = (
        frozenset()
    )  # words of what it denies, where it does not say itself what that is

    @property
    def cites(self) -> tuple[StatementId, ...]:
        """All it rests on, its sentences' cites first."""
        return tuple(dict.fromkeys((*(c for clause in self.clauses for c in clause.cites), *self.more_cites)))

    @property
    def text(self) -> str:
        """All of it, with full names."""
        return " ".join(filter(None, (self.lead, *dict.fromkeys(c.text for c in self.clauses), self.tail)))


def told_as(kind: str, desk: Desk, statements: Iterable[Statement]) -> Iterator[Candidate]:
    """A candidate for each statement whose sentence stands alone."""
    yield from (Candidate(clauses=(c,), kind=kind) for s in statements if (c := clause_of(desk, s)))
