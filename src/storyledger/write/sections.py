"""The parts of a brief, and what could stand in each.

In: the desk. Out: candidates for every part, weightiest first: 1. what is stated; 2. figures, what stands
now and what stood before; 3. sums, marked as ours; 4. where figures disagree; 5. denials and what is not
confirmed; 6. what is not known; 7. forecasts. `brief.py` chooses among them.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from storyledger.figure import Figure, Relation, RelationType, Track
from storyledger.span import FigureId, StatementId
from storyledger.statement import Kind, Stance, Statement
from storyledger.write.clauses import Clause, clause_of
from storyledger.write.phrases import Desk, day_words, figure_words
from storyledger.write.weights import Weights

_AGAINST = (Stance.DENIES, Stance.DOES_NOT_CONFIRM, Stance.RETRACTS, Stance.DISPUTES)
_DENYING = re.compile(
    r"\b(?:den(?:y|ie[sd])|reject|refut|dismiss|disput|contradict|rebuff|rebut)", re.IGNORECASE
)
_CLAIMED = re.compile(
    r"^(?:that|any|the|those|these|all|such|\w+ing)\b|\b(?:is|are|was|were|has|have|had|will|would|did)\b",
    re.IGNORECASE,
)
_STATED = (Stance.ASSERTS, Stance.CONFIRMS)


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

    @property
    def cites(self) -> tuple[StatementId, ...]:
        """All it rests on, its sentences' cites first."""
        return tuple(dict.fromkeys((*(c for clause in self.clauses for c in clause.cites), *self.more_cites)))

    @property
    def text(self) -> str:
        """All of it, with full names."""
        return " ".join(filter(None, (self.lead, *dict.fromkeys(c.text for c in self.clauses), self.tail)))


def section_stated(desk: Desk, weights: Weights) -> Iterator[Candidate]:
    """What is asserted or confirmed, or told by a report itself."""
    told = [
        s
        for s in _speech(desk)
        if s.stance in _STATED or (s.stance is Stance.DENIES and not _against(desk, s))
    ]
    own = [s for s in desk.statements.values() if s.kind is Kind.NARRATOR]
    yield from _plain(desk, weights.ranked([*told, *own]), "stated")


def section_figures(desk: Desk, weights: Weights) -> Iterator[Candidate]:
    """What stands now on each track that several reports make, and what the same source gave before."""
    del weights
    for track in sorted(desk.ledger.tracks, key=lambda t: -_reports(desk, t)):
        if _reports(desk, track) > 1:
            held = sorted(track.standing, key=lambda s: -len(s.reports))
            order = dict.fromkeys((*(s.figure for s in held), *reversed(track.figures)))
            standing = [f for f in order if f not in desk.withdrawn and not desk.figures[f].replaced]
            yield from (c for f in standing if (c := _standing(desk, f, track.id)))


def _reports(desk: Desk, track: Track) -> int:
    return len({desk.figures[f].report_id for f in track.figures})


def _standing(desk: Desk, figure_id: FigureId, track: str) -> Candidate | None:
    """A figure's own sentence, with the number that its source gave before."""
    clause = _clause(desk, desk.figures[figure_id])
    if clause is None:
        return None
    revised = [
        r for r in desk.ledger.relations if r.type is RelationType.REVISES and r.figures[0] == figure_id
    ]
    tail, cites = _before(desk, revised)
    return Candidate(clauses=(clause,), kind="stated", tail=tail, more_cites=cites, track=track)


def _before(desk: Desk, revised: Sequence[Relation]) -> tuple[str, tuple[StatementId, ...]]:
    """The words "The same source had given “525” in a report of 14 August 2013.", with their proof."""
    for relation in revised:
        new, old = (desk.figures[f] for f in relation.figures[:2])
        statement = desk.statements.get(old.statement_id) if old.statement_id else None
        ran = desk.ledger.published.get(old.report_id)
        known = ran is not None and ran.width_days == 0 and ran != desk.ledger.published.get(new.report_id)
        if statement and ran and known and statement.kind is not Kind.NARRATOR and old.low != new.low:
            words = f"The same source had given “{figure_words(desk, old)}” in a report of {day_words(ran)}."
            return words, (statement.id,)
    return "", ()


def section_sums(desk: Desk, weights: Weights) -> Iterator[Candidate]:
    """Parts that make a total, each in the sentence that gives it."""
    del weights
    for relation in desk.ledger.relations:
        if relation.type is RelationType.SUMS and (found := _sum(desk, relation)):
            yield found


def _sum(desk: Desk, relation: Relation) -> Candidate | None:
    parts = [desk.figures[f] for f in relation.figures]
    found = [_clause(desk, p) for p in parts]
    clauses = [c for c in found if c]
    if len(clauses) < len(parts):
        return None
    if relation.total and (given := _clause(desk, desk.figures[relation.total])):
        clauses.append(given)
    number = f"{sum(p.low for p in parts):,.0f}"
    words = " and ".join(f"“{figure_words(desk, p)}”" for p in parts)
    return Candidate(
        clauses=tuple(dict.fromkeys(clauses)),
        kind="sum",
        lead=f"Our sum: {words} make {number}.",
        ours=(number,),
    )


def section_conflicts(desk: Desk, weights: Weights) -> Iterator[Candidate]:
    """Two sources whose numbers cannot both hold, each in its own sentence."""
    del weights
    for relation in desk.ledger.relations:
        if relation.type is RelationType.CONFLICTS:
            a, b = (_clause(desk, desk.figures[f]) for f in relation.figures[:2])
            if a and b and _scope(a) == _scope(b):
                yield Candidate(
                    clauses=tuple(dict.fromkeys((a, b))), kind="disputed", lead="Accounts differ."
                )


# Numbers of two places, or of a day and of a week, differ without anybody disagreeing.
_SCOPE = re.compile(
    r"\b(?:in|near|at|across|around) (?:the )?([A-Z]\w+)|\b((?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b"
)


def _scope(clause: Clause) -> set[str]:
    """The places and days that a sentence speaks of."""
    return {place or day for place, day in _SCOPE.findall(clause.text)}


def section_denials(desk: Desk, weights: Weights) -> Iterator[Candidate]:
    """What is denied first, then what is not confirmed, taken back, disputed."""
    against = weights.ranked(s for s in _speech(desk) if _against(desk, s))
    yield from _plain(desk, sorted(against, key=lambda s: _AGAINST.index(s.stance)), "disputed")


def _against(desk: Desk, statement: Statement) -> bool:
    """True of denials of what somebody holds; "it is not far" denies nothing that was said."""
    if statement.stance is not Stance.DENIES:
        return statement.stance in _AGAINST
    claim = desk.claim_of(statement.id)
    held = claim is not None and any(p.stance in _STATED for p in claim.positions)
    content = " ".join(desk.words_at(c, statement) for c in statement.content)
    # who denies a man a visa says nothing of what is true
    told = (
        _CLAIMED.search(content)
        and statement.cue
        and _DENYING.search(desk.words_at(statement.cue, statement))
    )
    return held or bool(told)


def section_unknowns(desk: Desk, weights: Weights) -> Iterator[Candidate]:
    """What somebody says is not known."""
    unknown = [s for s in _speech(desk) if s.stance is Stance.DOES_NOT_KNOW]
    yield from _plain(desk, weights.ranked(unknown), "gap")


def section_forecasts(desk: Desk, weights: Weights) -> Iterator[Candidate]:
    """What was foretold; where its time is over and no report tells how it went, that is said."""
    due = {p.statement: p for p in desk.ledger.predictions}
    ran = [i.latest for i in desk.ledger.published.values() if i.latest]
    for statement in weights.ranked(desk.statements[s] for s in due):
        if not _AHEAD.search(" ".join(desk.words_at(c, statement) for c in statement.content)):
            continue
        for told in _plain(desk, [statement], "prediction"):
            known = due[statement.id]
            over = known.due and known.due.latest and ran and known.due.latest < max(ran)
            yield replace(told, tail=_NO_OUTCOME) if over and known.outcome == "open" else told


_NO_OUTCOME = "Nothing was found in these reports on whether it came about."
# A forecast speaks of what is ahead; wishes and purposes that the reader takes for one do not.
_AHEAD = re.compile(
    r"\b(?:will|would|['’]ll|going to|expect\w*|likely|could|may|might|soon|forecast\w*|predict\w*|plan(?:s|ned)? to|set to|due)\b",
    re.IGNORECASE,
)


def _plain(desk: Desk, statements: Sequence[Statement], kind: str) -> Iterator[Candidate]:
    yield from (Candidate(clauses=(c,), kind=kind) for s in statements if (c := clause_of(desk, s)))


def _speech(desk: Desk) -> list[Statement]:
    return [
        s
        for s in desk.statements.values()
        if s.kind is not Kind.NARRATOR and s.cue_class in ("speech", "evidence") and s.source
    ]


def _clause(desk: Desk, figure: Figure) -> Clause | None:
    statement = desk.statements.get(figure.statement_id) if figure.statement_id else None
    return clause_of(desk, statement) if statement else None


__all__ = [
    "Candidate",
    "section_conflicts",
    "section_denials",
    "section_figures",
    "section_forecasts",
    "section_stated",
    "section_sums",
    "section_unknowns",
]
