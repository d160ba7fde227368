"""Figures with their circumstances: who gave each, when, in which part of a page, and what stands round it.

In: a report with its reading, and what all reports say of its statements. Out: a `Given` for each figure, in text order;
kinds come from `affairs.toml`.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from storyledger.figure import Figure, Retelling
from storyledger.interval import Interval
from storyledger.moment import Edge, resolve
from storyledger.reading import Reading
from storyledger.reconcile.actors.offices import Voice
from storyledger.reconcile.days.notes import entry_at, find_entries, find_notes, find_original
from storyledger.reconcile.figures.beside import as_part, is_all_of_kind, is_beside
from storyledger.reconcile.figures.given import PER, Given
from storyledger.reconcile.figures.kinds import counts_infected, kind_of
from storyledger.reconcile.figures.nearby import Nearby, look_round
from storyledger.reconcile.figures.opposed import is_set_against, says_anew
from storyledger.reconcile.figures.periods import period_of
from storyledger.reconcile.words.words import bag_of
from storyledger.report import Report
from storyledger.span import ActorId, FigureId, StatementId
from storyledger.statement import AGAINST, Kind, Resolution, Stance, Statement


def give_all(
    report: Report,
    reading: Reading,
    resolved: Mapping[StatementId, Resolution],
    published: Interval | None,
    voices: Mapping[ActorId, Voice],
) -> Iterator[Given]:
    """The figures of a report in text order; one of no statement is its own and loose."""
    statements = {s.id: s for s in reading.statements}
    notes, original, entries = find_notes(report), find_original(report), find_entries(report)
    corrected = {f.sentence for f in reading.figures if f.replaced}
    told = {f.sentence: _words_at(report, reading, f.sentence) for f in reading.figures}
    nearby = _surroundings(report, reading)
    crowded = Counter(f.sentence for f in reading.figures)
    retold = _by_new(reading.retold)
    before: Given | None = None
    states: set[str] = set()
    statement: Statement | None = None
    for figure in reading.figures:
        beside = before is not None and before.figure.sentence == figure.sentence
        # ", from 70" may stand outside the remark that corrects it: whoever corrects gives it up
        if not (figure.statement_id is None and figure.replaced and beside):
            statement = statements.get(figure.statement_id) if figure.statement_id else None
        period = _period(report, reading, figure)
        if statement is None or crowded[figure.sentence] >= _TABLE:
            yield _as_person(report, reading, _counted_in(period, _loose(figure, published, told, nearby)))
            continue
        known = resolved[statement.id]
        holder = known.origin or known.actor
        one = replace(
            _as_person(report, reading, _counted_in(period, give(figure, statement, known, published))),
            voice=voices.get(holder) if holder else None,
            noted=any(note.contains(figure.span) for note in notes),
            original=original is not None and original.contains(figure.span),
            entry=entry_at(entries, figure.span),
            words=told.get(figure.sentence, frozenset()),
            against=is_set_against(report, reading, figure),
            nearby=nearby.get(figure.id, Nearby()),
            retold=retold.get(figure.id, ()),
        )
        revised = statement.stance is Stance.RETRACTS and figure.sentence in corrected
        if revised or (one.disowned and says_anew(report, statement, figure)):
            one = replace(one, disowned=False)  # "revised the toll to 68, from 70" holds to the 68
        one = replace(as_part(report, before, one), all_of_kind=is_all_of_kind(before, one))
        yield (before := replace(one, beside=is_beside(before, one, states)))
        states.add(one.state)


def _by_new(retold: Iterable[Retelling]) -> dict[FigureId, tuple[Retelling, ...]]:
    found: dict[FigureId, tuple[Retelling, ...]] = {}
    for each in retold:
        found[each.new] = (*found.get(each.new, ()), each)
    return found


# So many numbers of one sentence are a table that lost its lines.
_TABLE = 12


def _period(report: Report, reading: Reading, figure: Figure) -> str:
    known = 0 <= figure.sentence < len(reading.sentences)
    return period_of(report.text, reading.sentences[figure.sentence], figure.span) if known else ""


def _as_person(report: Report, reading: Reading, given: Given) -> Given:
    """A case of a disease is a person who has it: "22 patients have the virus", "22 cases of the virus"."""
    n = given.figure.sentence
    sentence = reading.sentences[n].of(report.text) if 0 <= n < len(reading.sentences) else ""
    if given.scope or not counts_infected(given.figure, sentence, report.text):  # so many a day are new ones
        return given
    unit = given.unit if given.people and given.unit != "patient" else "person"
    return replace(given, unit=unit, state="infected")


def _counted_in(period: str, given: Given) -> Given:
    """A number a day is of another kind than one in all; "barrels per day" say so themselves."""
    told = not period or PER in given.unit
    return given if told else replace(given, scope=f"{given.scope} a {period}".strip())


def _loose(
    figure: Figure,
    published: Interval | None,
    told: Mapping[int, frozenset[str]],
    nearby: Mapping[FigureId, Nearby],
) -> Given:
    unit, state, expected = kind_of(figure)
    return Given(
        figure=figure,
        actor=None,
        origin=None,
        said=None,
        published=published,
        narrator=True,
        disowned=False,
        unit=unit,
        state=state,
        expected=expected,
        scope=_scope(resolve(figure.happens, published) if figure.happens else None, published),
        words=told.get(figure.sentence, frozenset()),
        nearby=nearby.get(figure.id, Nearby()),
        loose=True,
    )


def _words_at(report: Report, reading: Reading, sentence: int) -> frozenset[str]:
    """The words of a sentence that carry meaning, numbers left out."""
    if not 0 <= sentence < len(reading.sentences):
        return frozenset()
    return frozenset(w for w in bag_of(reading.sentences[sentence].of(report.text)) if not w[0].isdigit())


def _surroundings(report: Report, reading: Reading) -> dict[FigureId, Nearby]:
    beside: dict[int, list[Figure]] = defaultdict(list)
    for figure in reading.figures:
        beside[figure.sentence].append(figure)
    within = ((n, own) for n, own in beside.items() if 0 <= n < len(reading.sentences))
    return {
        f: near for n, own in within for f, near in look_round(report.text, reading.sentences[n], own).items()
    }


def give(
    figure: Figure,
    statement: Statement,
    known: Resolution,
    published: Interval | None,
) -> Given:
    """A figure with its circumstances and kind."""
    unit, state, expected = kind_of(figure)
    # "said on Thursday that 5 died" dates the saying: only a time among the words said dates the event
    happens = figure.happens if figure.happens and figure.happens.edge is Edge.WITHIN else None
    told = happens and any(c.contains(happens.span) for c in statement.content)
    return Given(
        figure=figure,
        actor=known.actor,
        origin=known.origin or known.actor,
        said=known.said,
        published=published,
        narrator=statement.kind is Kind.NARRATOR,
        disowned=statement.stance in AGAINST | {Stance.RETRACTS}
        and figure.qualifier != "revised"
        and not _is_none(figure),
        unit=unit,
        state=state,
        expected=expected or statement.stance is Stance.EXPECTS,
        scope=_scope(resolve(figure.happens, published) if figure.happens else None, published),
        happened=resolve(happens, published) if happens and told else None,
    )


def _is_none(figure: Figure) -> bool:
    """Whoever denies that anybody was hurt gives a number: none."""
    return figure.low == figure.high == 0


def _scope(happens: Interval | None, published: Interval | None) -> str:
    """The day of an earlier event that a figure belongs to; empty for the story's own."""
    if happens is None or published is None or published.earliest is None:
        return ""
    if happens.latest is None:  # "150 killed since 2008" is another count than this week's
        old = happens.earliest and (published.earliest - happens.earliest).days > _EARLIER_DAYS
        return f"since {happens.earliest}" if old else ""
    back = (published.earliest - happens.latest).days
    return str(happens.latest) if back > _EARLIER_DAYS else ""


# A figure dated further back than this before its report is of another event (a story's own toll is
# told with "Wednesday", not with a date of last month).
_EARLIER_DAYS = 10
