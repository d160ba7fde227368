"""Write and load the facts of a story inside a transaction. In: a connection. Out: nouns, equal to those added.

Loading asks once per table, whatever the number of reports.
"""

from collections.abc import Callable, Iterable, Mapping
from itertools import chain, groupby
from operator import itemgetter
from typing import Any

from sqlalchemy import Connection, FromClause, Insert, RowMapping, Select, Table, func, insert, select, update

from storyledger.errors import StoreError
from storyledger.reading import Reading
from storyledger.report import Report
from storyledger.span import ReportId, StatementId
from storyledger.statement import Kind
from storyledger.store import rows
from storyledger.store.schema import (
    contents,
    figures,
    parts,
    problems,
    readings,
    referents,
    reports,
    reviews,
    statements,
)

_COUNTED = {"statements": statements, "figures": figures, "referents": referents}


def add_facts(connection: Connection, story: str, report: Report, reading: Reading) -> bool:
    """Write a report and its reading, as far as they are new; False if nothing was.

    A reading that is there stays as it stands, even if a later one withdrew it.

    Raises:
        StoreError: a report with this id has another text.
    """
    number = _known_report(connection, story, report)
    if number is None:
        number = _number_of(connection, insert(reports).values(rows.report_row(report, story)))
        _insert(connection, parts, rows.part_rows(report, number))
    elif is_read(connection, story, report.id, reading.reader):
        return False
    earlier = update(readings).where(readings.c.report == number, readings.c.withdrawn == 0)
    connection.execute(earlier.values(withdrawn=1))
    _add_reading(connection, report, reading, number)
    return True


def is_read(connection: Connection, story: str, report_id: ReportId, reader: str) -> bool:
    """True if this reader has read that report."""
    known = select(readings.c.number).join(reports)
    known = known.where(reports.c.story == story, reports.c.id == report_id, readings.c.reader == reader)
    return connection.execute(known).first() is not None


def load_reports(connection: Connection, story: str) -> list[Report]:
    """All reports of a story, in order of key."""
    of_report = _grouped(
        connection,
        select(parts)
        .join(reports)
        .where(reports.c.story == story)
        .order_by(parts.c.report, parts.c.position),
        "report",
    )
    found = select(reports).where(reports.c.story == story).order_by(reports.c.key, reports.c.id)
    return [
        rows.row_report(row, of_report.get(row["number"], [])) for row in connection.execute(found).mappings()
    ]


def load_readings(connection: Connection, story: str) -> list[Reading]:
    """The standing reading of each report of a story, in the order of `load_reports`."""
    spans = _grouped(
        connection,
        _standing(select(contents), contents.join(statements), story).order_by(
            contents.c.statement, contents.c.position
        ),
        "statement",
    )
    found = {
        "statements": _of_readings(
            connection,
            statements,
            story,
            lambda row, report_id: rows.row_statement(row, spans.get(row["number"], []), report_id),
        ),
        "figures": _of_readings(connection, figures, story, rows.row_figure),
        "referents": _of_readings(connection, referents, story, rows.row_referent),
    }
    standing = _standing(select(readings, reports.c.id), readings, story)
    return [
        rows.row_reading(row, {name: of.get(row["number"], []) for name, of in found.items()})
        for row in connection.execute(standing.order_by(reports.c.key, reports.c.id)).mappings()
    ]


OWN_NAME = "statements in a report's own name"


def count_facts(connection: Connection, story: str) -> dict[str, int]:
    """How many reports, problems and reviews there are, and how many facts in standing readings.

    Of the statements OWN_NAME are those that a report tells in its own name.
    """
    counted = {
        table.name: select(func.count()).select_from(table).where(table.c.story == story)
        for table in (reports, problems, reviews)
    }
    for name, table in _COUNTED.items():
        counted[name] = _standing(select(func.count()), table, story)
    counted[OWN_NAME] = counted["statements"].where(statements.c.kind == Kind.NARRATOR.value)
    return {name: connection.execute(count).scalar_one() for name, count in counted.items()}


def count_readers(connection: Connection, story: str) -> dict[str, int]:
    """How many standing readings each reader made."""
    found = _standing(select(readings.c.reader, func.count()), readings, story)
    return {row[0]: row[1] for row in connection.execute(found.group_by(readings.c.reader))}


def load_numbers(connection: Connection, story: str) -> tuple[dict[StatementId, str], dict[ReportId, str]]:
    """S and the row's number of each standing statement, R and the row's number of each report."""
    told = _standing(select(statements.c.id, statements.c.number), statements, story)
    out = select(reports.c.id, reports.c.number).where(reports.c.story == story)
    return (
        {row.id: f"S{row.number}" for row in connection.execute(told)},
        {row.id: f"R{row.number}" for row in connection.execute(out)},
    )


def story_version(connection: Connection, story: str) -> tuple[int, ...]:
    """Counts that grow with every fact and decision of a story."""
    read = select(func.count()).select_from(readings.join(reports)).where(reports.c.story == story)
    others = (select(func.count()).select_from(t).where(t.c.story == story) for t in (problems, reviews))
    return tuple(connection.execute(query).scalar_one() for query in (read, *others))


def _known_report(connection: Connection, story: str, report: Report) -> int | None:
    """The number of a report that is there already."""
    here = select(reports.c.number, reports.c.key, reports.c.text).where(
        reports.c.story == story, reports.c.id == report.id
    )
    row = connection.execute(here).first()
    if row is None:
        return None
    if row.text != report.text:
        raise StoreError(
            f"report {report.id} ({report.key}) is in the database with another text (as {row.key}): "
            "the old one is kept; add the new one to another --story",
            slug="report-changed",
        )
    return int(row.number)


def _add_reading(connection: Connection, report: Report, reading: Reading, report_number: int) -> None:
    number = _number_of(connection, insert(readings).values(rows.reading_row(reading, report_number)))
    # We hold the write lock, so nobody takes these numbers meanwhile.
    first = 1 + (connection.execute(select(func.max(statements.c.number))).scalar() or 0)
    found = [rows.statement_row(statement, report.text) for statement in reading.statements]
    _insert(
        connection,
        statements,
        ({"number": first + i, "reading": number, "position": i} | row for i, row in enumerate(found)),
    )
    spans = (rows.content_rows(statement, first + i) for i, statement in enumerate(reading.statements))
    _insert(connection, contents, chain.from_iterable(spans))
    _insert(connection, figures, _placed(map(rows.figure_row, reading.figures), number))
    _insert(connection, referents, _placed(map(rows.referent_row, reading.referents), number))


def _placed(found: Iterable[rows.Row], reading: int) -> Iterable[rows.Row]:
    return ({"reading": reading, "position": i} | row for i, row in enumerate(found))


def _insert(connection: Connection, table: Table, new: Iterable[rows.Row]) -> None:
    if batch := list(new):
        connection.execute(insert(table), batch)


def _number_of(connection: Connection, command: Insert) -> int:
    """Run an insert of one row and give back its number."""
    return int(connection.execute(command.returning(command.table.c.number)).scalar_one())


def _standing(query: Select[Any], tables: FromClause, story: str) -> Select[Any]:
    """Ask `tables`, which hold readings or parts of them, for what a story's standing readings hold."""
    if tables is not readings:
        tables = tables.join(readings)
    found = query.select_from(tables.join(reports))
    return found.where(reports.c.story == story, readings.c.withdrawn == 0)


def _of_readings(
    connection: Connection, table: Table, story: str, make: Callable[[RowMapping, ReportId], Any]
) -> dict[int, list[Any]]:
    """What `make` makes of the rows of one table, in order, by number of reading."""
    query = _standing(select(table, reports.c.id.label("report_id")), table, story)
    found = _grouped(connection, query.order_by(table.c.reading, table.c.position), "reading")
    return {
        number: [make(row, ReportId(row["report_id"])) for row in group] for number, group in found.items()
    }


def _grouped(connection: Connection, query: Select[Any], owner: str) -> Mapping[int, list[RowMapping]]:
    """Rows by owner; the query puts them in order of owner."""
    found = connection.execute(query).mappings()
    return {number: list(group) for number, group in groupby(found, key=itemgetter(owner))}
