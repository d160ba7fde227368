"""Statements, figures and readings made by hand, for what needs more than one report."""

import re
from datetime import date

from storyledger.actor import ActorKind, Referent
from storyledger.figure import Change, Figure
from storyledger.interval import one_day
from storyledger.reading import Reading
from storyledger.reconcile.utterances.told import Told, tell
from storyledger.report import Report
from storyledger.span import ActorId, FigureId, ReferentId, Span, StatementId
from storyledger.statement import Kind, Statement
from tests.unit.sentences import report, spot


def october(day: int) -> date:
    """A day of October 2031, of which the 1st is a Wednesday."""
    return date(2031, 10, day)


def ran(text: str, name: str, day: int | None = None, **known: object) -> Report:
    """A report of that day, undated without one."""
    published = one_day(october(day), basis="metadata") if day else None
    return report(text, name, published=published, **known)


def remark(given: Report, content: str, *, source: str = "", cue: str = "", **known: object) -> Statement:
    """Who said what, by the words of the report; the narrator's own without a source."""
    span = spot(given.text, content)
    home = given.text.rfind(". ", 0, span.start) + 1  # source and cue stand in the content's sentence
    fields = {
        "kind": Kind.INDIRECT if source else Kind.NARRATOR,
        "cue_class": "speech" if source else None,
        "sentence": given.text.count(". ", 0, span.start),
        **known,
    }
    return Statement(
        id=StatementId(f"{given.id}:{span.start}"),
        report_id=given.id,
        source=spot(given.text, source, home) if source else None,
        cue=spot(given.text, cue, home) if cue else None,
        content=(span,),
        **fields,
    )


def count(
    given: Report, words: str, low: float, statement: Statement | None = None, **known: object
) -> Figure:
    """A figure of people killed, unless told otherwise."""
    span = spot(given.text, words)
    fields = {
        "high": low,
        "approximate": False,
        "bound": None,
        "change": Change.TOTAL,
        "qualifier": None,
        "unit": "people",
        "unit_head": "person",
        "state": "killed",
        "state_head": "kill",
        "sentence": statement.sentence if statement else 0,
        **known,
    }
    return Figure(
        id=FigureId(f"{given.id}:f{span.start}"),
        report_id=given.id,
        statement_id=statement.id if statement else None,
        span=span,
        low=low,
        **fields,
    )


def referent(given: Report, name: str, kind: ActorKind = ActorKind.PERSON, **known: object) -> Referent:
    """One who is spoken of in a report."""
    return Referent(id=ReferentId(f"{given.id}:{name}"), report_id=given.id, name=name, kind=kind, **known)


def reading(given: Report, *, statements=(), figures=(), referents=(), times=()) -> Reading:
    """What was found in a report."""
    return Reading(
        report_id=given.id,
        reader="by hand",
        sentences=tuple(Span(m.start(), m.end()) for m in re.finditer(r"\S.*?[.!?](?=\s|$)", given.text)),
        statements=tuple(statements),
        figures=tuple(figures),
        referents=tuple(referents),
        times=tuple(times),
    )


def told(given: Report, statement: Statement, actor: str | None = None, said=None) -> Told:
    """A statement ready to be matched."""
    return tell(statement, given.text, ActorId(actor) if actor else None, said)
