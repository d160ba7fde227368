"""Open a SQLite file so that nothing acknowledged is lost. In: a path. Out: an SQLAlchemy engine.

Every transaction says how it begins: BEGIN IMMEDIATE for writers, so that waiting happens before
anything is written. What SQLite complains of becomes a StoreError that says what to do.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType
from typing import Any
from urllib.parse import quote

from sqlalchemy import Connection, Engine, QueuePool, create_engine, event
from sqlalchemy.exc import DBAPIError, IntegrityError

from storyledger.errors import RecordError, StoreError

# Longer than any of our transactions (one report, some milliseconds), shorter than a person's patience.
BUSY_SECONDS = 5.0

# Words of SQLite's message -> slug, what it means, what to do.
_COMPLAINTS = (
    (
        "locked",
        "database-locked",
        "is in use by another program",
        "wait until that is done, or close it, and try again",
    ),
    (
        "readonly",
        "database-read-only",
        "cannot be written",
        "allow writing to the file and its folder, or work on a copy",
    ),
    ("full", "database-full", "has no room left on its disk", "free some space and try again"),
    (
        "disk i/o",
        "database-disk-error",
        "could not be read from or written to its disk",
        "check the disk, and work on a copy",
    ),
    (
        "malformed",
        "database-damaged",
        "is damaged",
        'take your last copy, or save what is left with "sqlite3 FILE .recover"',
    ),
    (
        "not a database",
        "not-a-ledger",
        "is no storyledger database",
        "give another --db; the file was left as it is",
    ),
    (
        "unable to open",
        "database-not-opened",
        "cannot be opened",
        "see that the folder exists and that you may read and write there",
    ),
)


def sqlite_driver() -> ModuleType:
    """The wheel with a current SQLite if it is there, else what Python brought along."""
    try:
        import pysqlite3  # noqa: PLC0415 - only on some platforms
    except ImportError:
        import sqlite3  # noqa: PLC0415

        return sqlite3
    return pysqlite3  # type: ignore[no-any-return]


def wal_is_safe(version: tuple[int, ...]) -> bool:
    """False for builds that can lose pages when a write-ahead log is reset.

    SQLite 3.7.0 to 3.51.2, mended in 3.51.3 and carried back to 3.50.7 and 3.44.6 (sqlite.org/wal.html).
    """
    mended = version >= (3, 51, 3) or (3, 50, 7) <= version < (3, 51) or (3, 44, 6) <= version < (3, 45)
    return mended or version < (3, 7)


def make_engine(path: Path, *, create: bool) -> Engine:
    """An engine on one file; the file is made only if `create`."""
    driver = sqlite_driver()
    uri = f"file:{quote(os.fsencode(path.absolute()))}?mode={'rwc' if create else 'rw'}"

    def connect() -> Any:
        return driver.connect(
            uri, uri=True, timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False
        )

    engine = create_engine("sqlite://", module=driver, creator=connect, poolclass=QueuePool)
    event.listen(engine, "connect", _set_up)
    event.listen(engine, "begin", _begin)
    return engine


def _set_up(connection: Any, _record: object) -> None:
    """Settings that SQLite forgets with each connection."""
    for setting in ("foreign_keys = ON", "synchronous = FULL"):
        connection.execute(f"PRAGMA {setting}")


def _begin(connection: Connection) -> None:
    writes = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """A transaction that may write: all of it is kept, or nothing."""
    with engine.connect().execution_options(writes=True) as connection, connection.begin():
        yield connection


def choose_journal(engine: Engine) -> None:
    """For a new file: a write-ahead log where this build of SQLite is safe with it, else a rollback journal."""
    safe = wal_is_safe(sqlite_driver().sqlite_version_info)
    _pragma(engine, f"journal_mode = {'wal' if safe else 'delete'}")


def leave_unsafe_journal(engine: Engine, path: Path) -> None:
    """For a file that has a write-ahead log: give that up if this build of SQLite is not safe with it.

    Raises:
        StoreError: another program holds on to the log.
    """
    driver = sqlite_driver()
    if wal_is_safe(driver.sqlite_version_info) or _pragma(engine, "journal_mode") != "wal":
        return
    if _pragma(engine, "journal_mode = delete") == "wal":
        raise StoreError(
            f"{path} has a write-ahead log, and SQLite {driver.sqlite_version} can damage such files: "
            "install the wheel pysqlite3, or close all programs that use the file and try again",
            slug="wal-refused",
        )


def _pragma(engine: Engine, setting: str) -> object:
    """Run a PRAGMA outside any transaction and give back what it says."""
    connection = engine.raw_connection()
    try:
        cursor = connection.cursor()
        cursor.execute(f"PRAGMA {setting}")
        row = cursor.fetchone()
        return row[0] if row else None
    finally:
        connection.close()


@contextmanager
def told_plainly(path: Path) -> Iterator[None]:
    """Turn what SQLite complains of into an error that says what, where and what to do.

    Raises:
        StoreError: the file is locked, full, damaged, read-only or something else.
        RecordError: a value that no database keeps.
    """
    try:
        yield
    except UnicodeEncodeError as error:
        raise RecordError(
            f"text for {path} holds half a character (a lone surrogate): repair the input's encoding"
        ) from error
    except IntegrityError as error:
        raise RecordError(f"{path} refuses a record: {error.orig}. Nothing of it was kept") from error
    except (DBAPIError, sqlite_driver().Error) as error:
        raise _store_error(path, str(getattr(error, "orig", error))) from error


def _store_error(path: Path, complaint: str) -> StoreError:
    for words, slug, meaning, advice in _COMPLAINTS:
        if words in complaint.lower():
            return StoreError(f"{path} {meaning}: {advice}", slug=slug)
    return StoreError(f"{path}: {complaint}: work on a copy, and report this", slug="database-error")
