"""The parts of a brief that tell numbers.

In: the desk. Out: candidates for each part, weightiest first: what stands now of the harm to people; other
figures that several reports follow; sums, marked as ours; where figures disagree; equal numbers of different
things. A number that no longer stands is told only where it is told so. `brief.py` chooses among them.
"""

import re
from collections.abc import Iterator, Sequence

from storyledger.english import WEEKDAY
from storyledger.figure import Figure, Relation, RelationType, Track
from storyledger.span import FigureId, StatementId
from storyledger.statement import Kind
from storyledger.write.brief.background import is_background, is_of_earlier_month
from storyledger.write.brief.candidates import Candidate
from storyledger.write.brief.givers import giver_of, origin_of, report_words
from storyledger.write.brief.standings import Toll, find_histories, find_tolls
from storyledger.write.brief.weights import Weights
from storyledger.write.sentences.clauses import Clause, clause_of
from storyledger.write.sentences.continued import clause_after, with_the_one_before
from storyledger.write.tables.tables import plain_amount
from storyledger.write.words.days import day_words
from storyledger.write.words.phrases import STATED, Desk, figure_words
from storyledger.write.words.words import content_words


def section_tolls(desk: Desk, weights: Weights) -> Iterator[Candidate]:
    """How many were killed, injured, are missing: what stands now, and what its source gave before."""
    del weights
    for toll in find_tolls(desk):
        if not _is_central(desk, toll):
            continue
        if toll.moved:
            yield Candidate(
                clauses=(toll.clause,), kind="stated", track=toll.track, frame=True, moved=toll.moved
            )
            continue
        # one number that never moved is told in its report's own sentence, which says where and how
        own = (clause_of(desk, desk.statements[c]) for c in toll.clause.cites)
        yield from (Candidate(clauses=(c,), kind="stated", track=toll.track) for c in own if c)


def _is_central(desk: Desk, toll: Toll) -> bool:
    """True if reports open with it, or follow it as it moves; the dead of a year ago are told further down, and move no more."""
    track = next(t for t in desk.ledger.tracks if t.id == toll.track)
    figures = (desk.figures[f] for f in track.figures)
    opening = {f.report_id for f in figures if f.sentence < _OPENING}
    followed = toll.moved and _reports(desk, track) >= _FOLLOWING
    return followed or len(opening) >= min(_FEWEST_OPENING, _reports(desk, track))


_OPENING, _FEWEST_OPENING, _FOLLOWING = 5, 2, 3  # sentences, reports, reports


def section_figures(desk: Desk, weights: Weights) -> Iterator[Candidate]:
    """What stands now on each track that several reports make, and what the same source gave before."""
    for history in find_histories(desk):
        yield Candidate(clauses=(history.clause,), kind="stated", track=history.track, frame=True, moved=True)
    for track in sorted(desk.ledger.tracks, key=lambda t: -_reports(desk, t)):
        if _reports(desk, track) > 1 and track.id not in weights.tolls:
            held = sorted(track.standing, key=lambda s: -len(s.reports))
            order = dict.fromkeys((*(s.figure for s in held), *reversed(track.figures)))
            standing = [f for f in order if f not in weights.superseded and _is_clean(desk, weights, f)]
            told = (_standing(desk, f, track.id) or _going_on(desk, weights, f, track.id) for f in standing)
            yield from (c for c in told if c)


def section_counts(desk: Desk, weights: Weights) -> Iterator[Candidate]:
    """Large numbers in sentences that tell what most heads tell, though one report alone gives them."""
    counting = {f.statement_id: f.id for f in desk.figures.values() if f.low >= _TELLING and f.statement_id}
    central = [s for s in map(desk.statements.__getitem__, counting) if weights.shared(s) >= _CENTRAL]
    for statement in sorted(central, key=lambda s: (-weights.known[s.id], desk.order[s.id])):
        figure = counting[statement.id]
        if figure not in weights.superseded and _is_clean(desk, weights, figure):
            found = _standing(desk, figure, desk.track_of.get(figure, ""))
            yield from [found] if found else []


_TELLING = 100  # fewer are told by the way
_CENTRAL = 0.25  # of what heads share: by eye on thirty piles


def _is_clean(desk: Desk, weights: Weights, figure: FigureId) -> bool:
    """True if its sentence is no background, and nothing else in it is out of date."""
    home = desk.figures[figure].statement_id
    return home is not None and not (
        weights.lost_in(desk.statements[home]) or is_background(desk, desk.statements[home])
    )


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


def _going_on(desk: Desk, weights: Weights, figure_id: FigureId, track: str) -> Candidate | None:
    """As "It has destroyed 112 houses" after "The fire near Tarn is contained", right before it in its report."""
    home = desk.statements.get(desk.figures[figure_id].statement_id or StatementId(""))
    pairs = with_the_one_before(desk, home, leaves_out=weights.lost_in) if home else ()
    pair = next((p for p in pairs if _TAKES_UP.match(p[1].text)), None)
    return Candidate(clauses=pair, kind="stated", track=track, leans=True) if pair else None


_TAKES_UP = re.compile(r"(?:It|They|He|She|The)\b")


def _before(desk: Desk, revised: Sequence[Relation]) -> tuple[str, tuple[StatementId, ...]]:
    """The words "The same source had given “525” in a report of 14 August 2013.", with their proof; each number once."""
    told: dict[float, str] = {}
    cites: list[StatementId] = []
    for relation in revised:
        new, old = (desk.figures[f] for f in relation.figures[:2])
        statement = desk.statements.get(old.statement_id) if old.statement_id else None
        ran = desk.ledger.published.get(old.report_id)
        known = ran is not None and ran.width_days == 0 and ran != desk.ledger.published.get(new.report_id)
        if origin_of(desk, new.id) != origin_of(desk, old.id):  # another body of the same state
            continue
        fresh = old.low not in (new.low, *told)
        if statement and ran and known and statement.kind is not Kind.NARRATOR and fresh:
            told[old.low] = f"“{figure_words(desk, old)}” in a report of {day_words(ran)}"
            cites.append(statement.id)
    return (f"The same source had given {' and '.join(told.values())}." if told else ""), tuple(cites)


def section_sums(desk: Desk, weights: Weights) -> Iterator[Candidate]:
    """Parts that make a total, each in the sentence that gives it, unless one sentence tells all; parts that no longer stand are called so."""
    for relation in desk.ledger.relations:
        if relation.type is RelationType.SUMS:
            old = any(f in weights.given_up for f in (*relation.figures, relation.total))
            if found := _sum(desk, relation, "Our sum of numbers since replaced" if old else "Our sum"):
                yield found


def _sum(desk: Desk, relation: Relation, lead: str) -> Candidate | None:
    parts = [desk.figures[f] for f in relation.figures]
    clauses: list[Clause] = []
    for part in parts:
        clause = _clause(desk, part) or (_goes_on(desk, part, clauses[-1]) if clauses else None)
        if clause is None:
            return None
        clauses.append(clause)
    if relation.total and (given := _clause(desk, desk.figures[relation.total])):
        clauses.append(given)
    if (
        len(set(clauses)) == 1
    ):  # "of the 49, 21 were", "nine in ten and another one": the sentence needs no sum of ours
        return None
    number = plain_amount(sum(p.low for p in parts), parts[0].unit_head)
    words = " and ".join(f"“{figure_words(desk, p)}”" for p in parts)
    return Candidate(
        clauses=tuple(dict.fromkeys(clauses)),
        kind="sum",
        lead=f"{lead}: {words} make {number}.",
        ours=(number,),
    )


def _goes_on(desk: Desk, part: Figure, before: Clause) -> Clause | None:
    """A part's sentence that only goes on with that of the part before it: "On Monday it sent 600 more"."""
    first, home = desk.statements[before.cites[0]], desk.statements.get(part.statement_id or StatementId(""))
    next_one = home and home.report_id == first.report_id and home.sentence == first.sentence + 1
    return clause_after(desk, home, before.core) if home and next_one else None


def section_conflicts(desk: Desk, weights: Weights) -> Iterator[Candidate]:
    """Two sources whose numbers cannot both hold, each in its own sentence; not where both are long overtaken."""
    for relation in desk.ledger.relations:
        if relation.type is RelationType.CONFLICTS and not _is_settled(desk, weights, relation):
            a, b = (_clause(desk, desk.figures[f]) for f in relation.figures[:2])
            if a and b and _scope(a) == _scope(b):
                yield Candidate(
                    clauses=tuple(dict.fromkeys((a, b))), kind="disputed", lead="Accounts differ."
                )
            elif found := _one_sided(desk, relation, a, b):
                yield found


def _one_sided(desk: Desk, relation: Relation, a: Clause | None, b: Clause | None) -> Candidate | None:
    """One source in its own sentence, and in our words what the other gave, whose sentence cannot stand alone."""
    clause = a or b
    if clause is None or (a and b):
        return None
    other = desk.figures[relation.figures[1 if a else 0]]
    home = desk.statements.get(other.statement_id or StatementId(""))
    if home is None or home.stance not in STATED or is_of_earlier_month(desk, home):
        return None
    who, cites = giver_of(desk, home)
    if not who:
        return None
    tail = f"By contrast, {who} gave “{figure_words(desk, other)}” ({report_words(desk, other)})."
    return Candidate(clauses=(clause,), kind="disputed", tail=tail, more_cites=cites)


def _is_settled(desk: Desk, weights: Weights, relation: Relation) -> bool:
    """True if both numbers no longer stand, or one is told beside the toll already."""
    toll = weights.tolls.get(desk.track_of.get(relation.figures[0], ""))
    lows = {desk.figures[f].low for f in relation.figures}
    told = toll is not None and bool(lows & toll.lows - {toll.low})
    return told or weights.superseded.issuperset(relation.figures)


# Numbers of two places, or of a day and of a week, differ without anybody disagreeing.
_SCOPE = re.compile(rf"\b(?:in|near|at|across|around) (?:the )?([A-Z]\w+)|\b({WEEKDAY})\b")


def _scope(clause: Clause) -> set[str]:
    """The places and days that a sentence speaks of."""
    return {place or day for place, day in _SCOPE.findall(clause.text)}


def section_different(desk: Desk, weights: Weights) -> Iterator[Candidate]:
    """Equal numbers that count different things, in the words of both."""
    for relation in desk.ledger.relations:
        if relation.type is RelationType.DIFFERENT_THING and not weights.superseded & set(relation.figures):
            one, other = (_counted(desk, desk.figures[f]) for f in relation.figures[:2])
            if one and other:
                text = f"The same number counts different things: {one[0]}, and {other[0]}."
                yield Candidate(clauses=(_frame(text, (*one[1], *other[1])),), kind="stated", frame=True)


def _frame(text: str, cites: tuple[StatementId, ...]) -> Clause:
    return Clause(
        text=text, short=text, core=text, words=frozenset(content_words(text)), actor=None, cites=cites
    )


def _counted(desk: Desk, figure: Figure) -> tuple[str, tuple[StatementId, ...]] | None:
    """What a figure counts, in its report's words: "“about 3,000 troops” (sent to the valley)"."""
    home, text = figure.statement_id, desk.reports[figure.report_id].text
    after = text[figure.span.end :].lstrip()
    if home is None or not after.startswith(figure.state) or len(figure.state.split()) > _LONGEST_STATE:
        return None
    return f"“{figure_words(desk, figure)} {figure.state}”", (home,)


_LONGEST_STATE = 8  # words


def _clause(desk: Desk, figure: Figure) -> Clause | None:
    statement = desk.statements.get(figure.statement_id) if figure.statement_id else None
    return clause_of(desk, statement) if statement else None
