"""Nouns to rows and back. In: reports and readings, or rows of `schema`. Out: the other of the two.

What SQL people ask for is a column of its own, named as the noun's field; every other field is in the
JSON column `rest`, so that a noun may grow without a new table. Words that stand beside offsets are
copies for readers of SQL: coming back, only the offsets count.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields
from enum import Enum
from typing import Any, TypeVar

import msgspec
from sqlalchemy import RowMapping

from storyledger.actor import Referent
from storyledger.errors import RecordError
from storyledger.figure import Figure
from storyledger.reading import Reading
from storyledger.report import Part, Problem, Report
from storyledger.span import ReportId, Span
from storyledger.statement import Statement

Row = dict[str, Any]
Noun = TypeVar("Noun")

# Fields that are columns of the same name.
_REPORT = ("id", "key", "sha256", "text", "title", "outlet", "url", "language")
_STATEMENT = (
    *("id", "kind", "stance", "certainty", "cue_class", "sentence"),
    *("speaker", "origin", "addressee", "channel", "score"),
)
_FIGURE = (
    *("id", "low", "high", "approximate", "bound", "change", "qualifier"),
    *("unit", "state", "unit_head", "state_head", "sentence"),
)
_REFERENT = ("id", "name", "kind", "role", "side")

# Fields that are columns of another name, or rows of another table.
_ELSEWHERE = {
    Report: {"parts"},
    Reading: {"report_id", "reader", "statements", "figures", "referents"},
    Statement: {"report_id", "source", "cue", "content"},
    Figure: {"report_id", "statement_id", "span"},
    Referent: {"report_id"},
}


def check_reading(report: Report, reading: Reading) -> None:
    """See that a reading is of this report and points at its characters.

    Raises:
        RecordError: it belongs to another report, or a span ends past the text.
    """
    facts: list[Statement | Figure | Referent] = [*reading.statements, *reading.figures, *reading.referents]
    if strange := {reading.report_id, *(fact.report_id for fact in facts)} - {report.id}:
        raise RecordError(
            f"reading of report {min(strange)} given with report {report.id} ({report.key}): pair them by id"
        )
    last = _last_character(reading)
    if last > len(report.text):
        raise RecordError(
            f"reading of {report.key} by {reading.reader} points at character {last}, "
            f"the text has {len(report.text)}: read this very text again"
        )


def _last_character(value: Any) -> int:
    """Where the last span in a noun ends, wherever it stands; 0 if there is none."""
    if isinstance(value, Span):
        return value.end
    if isinstance(value, tuple):
        return max(map(_last_character, value), default=0)
    # The class's own list: `fields` makes a new tuple each time, and there are a thousand values in a report.
    names = getattr(type(value), "__dataclass_fields__", ())
    return max((_last_character(getattr(value, name)) for name in names), default=0)


def report_row(report: Report, story: str) -> Row:
    """A row of `reports`, without its number."""
    published = report.published
    return {
        "story": story,
        "published_earliest": published.earliest.isoformat() if published and published.earliest else None,
        "published_latest": published.latest.isoformat() if published and published.latest else None,
        **_columns(report, _REPORT),
    }


def part_rows(report: Report, number: int) -> list[Row]:
    """Rows of `parts` of the report with that number."""
    return [
        {"report": number, "position": i, **_bounds(part.span), "role": part.role.value}
        for i, part in enumerate(report.parts)
    ]


def row_report(row: RowMapping, parts: Sequence[RowMapping]) -> Report:
    """A report from its row and the rows of its parts, in order."""
    made = [_noun(Part, {"span": _span(part), "role": part["role"]}) for part in parts]
    return _noun(Report, {**_fields(row, _REPORT), "parts": made})


def reading_row(reading: Reading, report_number: int) -> Row:
    """A row of `readings`, standing."""
    return {"report": report_number, "reader": reading.reader, "withdrawn": 0, **_columns(reading, ())}


def row_reading(row: RowMapping, found: Mapping[str, Sequence[Any]]) -> Reading:
    """A reading from its row and the statements, figures and referents found in it."""
    return _noun(Reading, {**_fields(row, ()), "report_id": row["id"], "reader": row["reader"], **found})


def statement_row(statement: Statement, text: str) -> Row:
    """A row of `statements`, without number, reading and position."""
    source, cue = statement.source, statement.cue
    return {
        "source": source.of(text) if source else None,
        "source_start": source.start if source else None,
        "source_end": source.end if source else None,
        "cue": cue.of(text) if cue else None,
        "cue_start": cue.start if cue else None,
        "cue_end": cue.end if cue else None,
        "content": " … ".join(span.of(text) for span in statement.content),
        **_columns(statement, _STATEMENT),
    }


def content_rows(statement: Statement, number: int) -> list[Row]:
    """Rows of `contents` of the statement with that number."""
    return [{"statement": number, "position": i, **_bounds(span)} for i, span in enumerate(statement.content)]


def row_statement(row: RowMapping, contents: Sequence[RowMapping], report_id: ReportId) -> Statement:
    """A statement from its row and the rows of its content, in order."""
    return _noun(
        Statement,
        {
            **_fields(row, _STATEMENT),
            "report_id": report_id,
            "source": _maybe_span(row["source_start"], row["source_end"]),
            "cue": _maybe_span(row["cue_start"], row["cue_end"]),
            "content": [_span(content) for content in contents],
        },
    )


def figure_row(figure: Figure) -> Row:
    """A row of `figures`, without reading and position."""
    return {"statement": figure.statement_id, **_bounds(figure.span), **_columns(figure, _FIGURE)}


def row_figure(row: RowMapping, report_id: ReportId) -> Figure:
    """A figure from its row."""
    return _noun(
        Figure,
        {
            **_fields(row, _FIGURE),
            "report_id": report_id,
            "statement_id": row["statement"],
            "span": _span(row),
            "approximate": bool(row["approximate"]),
        },
    )


def referent_row(referent: Referent) -> Row:
    """A row of `referents`, without reading and position."""
    return _columns(referent, _REFERENT)


def row_referent(row: RowMapping, report_id: ReportId) -> Referent:
    """A referent from its row."""
    return _noun(Referent, {**_fields(row, _REFERENT), "report_id": report_id})


def problem_row(problem: Problem, story: str) -> Row:
    """A row of `problems`, without its number."""
    return {
        "story": story,
        "input": problem.input,
        "stage": problem.stage,
        "what": problem.what,
        "advice": problem.do,
    }


def row_problem(row: RowMapping) -> Problem:
    """A problem from its row."""
    return Problem(input=row["input"], stage=row["stage"], what=row["what"], do=row["advice"])


def _columns(noun: Any, names: Iterable[str]) -> Row:
    """The fields with a column of their own, and `rest` for those that are nowhere else."""
    columns = {name: _value(getattr(noun, name)) for name in names}
    elsewhere = _ELSEWHERE[type(noun)] | columns.keys()
    rest = {field.name: getattr(noun, field.name) for field in fields(noun) if field.name not in elsewhere}
    return {**columns, "rest": msgspec.json.encode(rest).decode()}


def _fields(row: RowMapping, names: Iterable[str]) -> Row:
    """What `_columns` put into a row."""
    return {**msgspec.json.decode(row["rest"]), **{name: row[name] for name in names}}


def _noun(kind: type[Noun], known: Row) -> Noun:
    """A noun of plain values, checked on the way."""
    return msgspec.convert(known, kind)


def _value(field: Any) -> Any:
    return field.value if isinstance(field, Enum) else field


def _bounds(span: Span) -> Row:
    return {"span_start": span.start, "span_end": span.end}


def _span(row: RowMapping) -> Row:
    return {"start": row["span_start"], "end": row["span_end"]}


def _maybe_span(start: int | None, end: int | None) -> Row | None:
    return None if start is None else {"start": start, "end": end}
