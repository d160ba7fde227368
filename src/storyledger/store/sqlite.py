"""One SQLite file that keeps what was read. In: reports, readings, problems. Out: the same, equal.

Facts are appended: a report never changes, a new reader adds a reading and withdraws the old one.
A report and its reading are one transaction, so an interrupted run goes on where it stopped.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self

from sqlalchemy import Connection, Engine, select
from sqlalchemy.dialects.sqlite import insert as insert_new

from storyledger.errors import StoreError, no_database
from storyledger.ledger import DEFAULT_STORY, story_meant
from storyledger.reading import Reading
from storyledger.report import Problem, Report
from storyledger.review import Decision
from storyledger.span import ReportId, StatementId
from storyledger.store import rows, schema
from storyledger.store.engine import choose_journal, leave_unsafe_journal, make_engine, told_plainly, writing
from storyledger.store.facts import (
    add_facts,
    count_facts,
    count_readers,
    is_read,
    load_numbers,
    load_readings,
    load_reports,
    story_version,
)
from storyledger.store.migrations import APPLICATION_ID, REVISIONS, run_migrations, schema_revision
from storyledger.store.reviews import append_decision, load_decisions
from storyledger.store.search import search_words


def create_store(path: Path, story: str | None = None, title: str | None = None) -> "SqliteStore":
    """Open a story's database for writing; make it, or bring it to the newest schema, as needed.

    Args:
        path: the file; its folder must be there.
        story: which story of the file, made if it is not there; without a name the only one, if it has one.
        title: what briefs put on top, kept from the first time on; the story's name if not given.

    Raises:
        StoreError: the file is something else, of a newer version, locked, or cannot be written.
    """
    engine = make_engine(path, create=True)
    try:
        with told_plainly(path):
            with writing(engine) as connection:
                fresh = not _tables(connection)
                if fresh or _revision(connection, path) != REVISIONS[-1]:
                    run_migrations(connection)
                meant = story_meant(story, list(connection.scalars(select(schema.stories.c.name))))
                _add_story(connection, meant, title or meant)
            choose_journal(engine) if fresh else leave_unsafe_journal(engine, path)
    except BaseException:
        engine.dispose()
        raise
    return SqliteStore(engine, path, meant)


def open_store(path: Path, story: str = DEFAULT_STORY) -> "SqliteStore":
    """Open a story's database that is there already. Nothing is written.

    Raises:
        StoreError: there is none, or it is something else, of another version, or locked.
    """
    if not path.is_file():
        raise no_database(path)
    engine = make_engine(path, create=False)
    try:
        with told_plainly(path):
            with engine.connect() as connection:
                _expect_newest(connection, path)
            leave_unsafe_journal(engine, path)
    except BaseException:
        engine.dispose()
        raise
    return SqliteStore(engine, path, story)


def _tables(connection: Connection) -> int:
    return int(connection.exec_driver_sql("SELECT count(*) FROM sqlite_master").scalar_one())


def _revision(connection: Connection, path: Path) -> str | None:
    """The revision of a file that is one of ours and not ahead of us."""
    if connection.exec_driver_sql("PRAGMA application_id").scalar() != APPLICATION_ID:
        raise StoreError(
            f"{path} is no storyledger database: give another --db; the file was left as it is",
            slug="not-a-ledger",
        )
    revision = schema_revision(connection)
    if revision is not None and revision not in REVISIONS:
        raise StoreError(
            f"{path} was made by a newer storyledger (schema {revision}, known here up to {REVISIONS[-1]}): "
            "update storyledger",
            slug="database-newer",
        )
    return revision


def _expect_newest(connection: Connection, path: Path) -> None:
    if _revision(connection, path) != REVISIONS[-1]:
        raise StoreError(
            f"{path} was made by an older storyledger: copy it, then run "
            f'"storyledger init --db {path}", which brings it up to date',
            slug="database-older",
        )


def _add_story(connection: Connection, story: str, title: str) -> None:
    new = insert_new(schema.stories).values(name=story, title=title)
    connection.execute(new.on_conflict_do_nothing())


class SqliteStore:
    """A story in a SQLite file. Fulfils `ledger.Store`; use `open_store` or `create_store` to get one."""

    def __init__(self, engine: Engine, path: Path, story: str) -> None:
        self.path = path
        self.story = story
        self._engine = engine

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file."""
        self._engine.dispose()

    def add(self, report: Report, reading: Reading) -> bool:
        """Keep a report with its reading in one transaction; False if both were there already.

        A reading by another reader than before withdraws the earlier one, which is kept.

        Raises:
            RecordError: the reading does not fit the report.
            StoreError: the report is there with another text, or the file cannot be written.
        """
        rows.check_reading(report, reading)
        with told_plainly(self.path), writing(self._engine) as connection:
            return add_facts(connection, self.story, report, reading)

    def add_problem(self, problem: Problem) -> None:
        """Keep a problem; the same problem is kept once."""
        with told_plainly(self.path), writing(self._engine) as connection:
            new = insert_new(schema.problems).values(rows.problem_row(problem, self.story))
            connection.execute(new.on_conflict_do_nothing())

    def holds(self, report_id: ReportId, reader: str) -> bool:
        """True if this reader has read that report, so that adding it again would add nothing."""
        with self._snapshot() as connection:
            return is_read(connection, self.story, report_id, reader)

    def reports(self) -> list[Report]:
        """All reports, in order of key."""
        with self._snapshot() as connection:
            return load_reports(connection, self.story)

    def readings(self) -> list[Reading]:
        """The standing reading of each report, in the order of `reports`."""
        with self._snapshot() as connection:
            return load_readings(connection, self.story)

    def problems(self) -> list[Problem]:
        """All problems, oldest first."""
        table = schema.problems
        found = select(table).where(table.c.story == self.story).order_by(table.c.number)
        with self._snapshot() as connection:
            return [rows.row_problem(row) for row in connection.execute(found).mappings()]

    def decide(self, decision: Decision) -> Decision:
        """Append a decision to the log; what comes back knows its number and digest."""
        with told_plainly(self.path), writing(self._engine) as connection:
            return append_decision(connection, self.story, decision)

    def decisions(self) -> list[Decision]:
        """The whole log, oldest first, with what was taken back."""
        with self._snapshot() as connection:
            return load_decisions(connection, self.story)

    def version(self) -> tuple[int, ...]:
        """Changes whenever anything was added: how many readings, problems and decisions there are."""
        with self._snapshot() as connection:
            return story_version(connection, self.story)

    def numbers(self) -> tuple[dict[StatementId, str], dict[ReportId, str]]:
        """Short names of statements (S12) and reports (R4): they never change and are never given again."""
        with self._snapshot() as connection:
            return load_numbers(connection, self.story)

    def search(self, query: str, limit: int = 50) -> list[tuple[str, str, str]]:
        """(id, kind, snippet) of statements and reports that hold all the words, at most `limit` of each."""
        with self._snapshot() as connection:
            return list(search_words(connection, self.story, query, limit))

    def stories(self) -> list[str]:
        """The names of all stories in the file."""
        with self._snapshot() as connection:
            return list(connection.scalars(select(schema.stories.c.name).order_by(schema.stories.c.name)))

    def title(self) -> str:
        """What briefs of this story put on top; its name if the file does not know it."""
        found = select(schema.stories.c.title).where(schema.stories.c.name == self.story)
        with self._snapshot() as connection:
            return connection.scalar(found) or self.story

    def counts(self) -> dict[str, int]:
        """How many reports, statements, figures, referents and problems there are."""
        with self._snapshot() as connection:
            return count_facts(connection, self.story)

    def readers(self) -> dict[str, int]:
        """How many standing readings each reader made."""
        with self._snapshot() as connection:
            return count_readers(connection, self.story)

    def integrity(self) -> str:
        """SQLite's own word on the file: "ok", or what is broken."""
        with self._snapshot() as connection:
            return "; ".join(map(str, connection.exec_driver_sql("PRAGMA integrity_check(5)").scalars()))

    @contextmanager
    def _snapshot(self) -> Iterator[Connection]:
        """A transaction that sees one state of the file from first to last."""
        with told_plainly(self.path), self._engine.connect() as connection:
            yield connection
