"""Ask a database in SQL and change nothing. In: a path and a query. Out: named columns and rows.

Every command but reading is refused, by SQLite itself and before it runs, so no slip can harm a ledger.
"""

import os
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any
from urllib.parse import quote

from storyledger.errors import OptionError, StoreError, no_database
from storyledger.store.engine import BUSY_SECONDS, sqlite_driver, told_plainly, wal_is_safe
from storyledger.store.migrations import APPLICATION_ID

Cell = str | int | float | None

# PRAGMAs that only tell something: `pragma_table_info(...)` in a query runs the first, full-text search the last.
_TELLING = frozenset({"table_info", "table_xinfo", "table_list", "index_list", "index_info", "data_version"})
# SQLite's codes for a query that is wrong or not allowed; every other error is about the file.
_ERROR, _AUTH, _MISUSE, _RANGE = 1, 23, 21, 25
# Steps of SQLite between two looks at whether a person pressed Ctrl-C: some milliseconds.
_STEPS = 100_000


@dataclass(frozen=True, slots=True)
class Found:
    """What a query found; `more` is True if there are rows beyond the limit."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    more: bool


def run_query(path: Path, query: str, limit: int) -> Found:
    """Run one query that reads, and take its first rows.

    Args:
        path: the database.
        query: one SQL command, SELECT, WITH, VALUES or EXPLAIN.
        limit: at most so many rows.

    Raises:
        StoreError: there is no database, it is something else, or it is locked.
        OptionError: the query is wrong, or wants more than to read.
    """
    with told_plainly(path), _reading(path) as connection, _told_as_query():
        cursor = connection.execute(query)
        if cursor.description is None:
            raise OptionError("the query asks for nothing: give a SELECT", slug="bad-query")
        rows = tuple(tuple(map(_plain, row)) for row in islice(cursor, limit + 1))
        columns = _told_apart([column[0] for column in cursor.description])
        return Found(columns, rows[:limit], more=len(rows) > limit)


@contextmanager
def _reading(path: Path) -> Iterator[Any]:
    """A connection that can only read a ledger."""
    if not path.is_file():
        raise no_database(path)
    driver = sqlite_driver()
    with closing(driver.connect(_address(path), uri=True, timeout=BUSY_SECONDS)) as connection:
        if connection.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
            raise StoreError(
                f"{path} is no storyledger database: give another --db; the file was left as it is",
                slug="not-a-ledger",
            )
        connection.execute("PRAGMA query_only = ON")
        allowed = {driver.SQLITE_SELECT, driver.SQLITE_READ, driver.SQLITE_FUNCTION, driver.SQLITE_RECURSIVE}

        def judge(action: int, name: str | None, *_more: object) -> int:
            telling = action == driver.SQLITE_PRAGMA and name in _TELLING
            return int(driver.SQLITE_OK if action in allowed or telling else driver.SQLITE_DENY)

        connection.set_authorizer(judge)
        connection.set_progress_handler(lambda: 0, _STEPS)  # lets Ctrl-C through
        yield connection


def _address(path: Path) -> str:
    """A file that others may write to is shared with them; one in a folder that nobody can write to is immutable.

    `mode=ro` would leave a -wal and a -shm file behind, and `immutable` would not see what is being written.
    """
    shared = Path(f"{path}-wal").exists() or os.access(path.absolute().parent, os.W_OK)
    mode = "mode=rw" if wal_is_safe(sqlite_driver().sqlite_version_info) else "mode=ro"
    return f"file:{quote(os.fsencode(path.absolute()))}?{mode if shared else 'immutable=1'}"


@contextmanager
def _told_as_query() -> Iterator[None]:
    driver = sqlite_driver()
    try:
        yield
    except (driver.Error, driver.Warning) as error:
        code = getattr(error, "sqlite_errorcode", _MISUSE)
        if "interrupted" in str(error):
            raise KeyboardInterrupt from error
        if code not in (_ERROR, _AUTH, _MISUSE, _RANGE):
            raise
        told = "only reading is allowed" if code == _AUTH else str(error).rstrip(".")
        raise OptionError(
            f"the query does not work: {told}. Tables, views and examples stand in docs/programs.md",
            slug="bad-query",
        ) from error


def _plain(value: object) -> Cell:
    return f"x'{value.hex()}'" if isinstance(value, bytes) else value  # type: ignore[return-value]


def _told_apart(names: Sequence[str]) -> tuple[str, ...]:
    """Names with a number where one comes again, so that no record loses a column.

    >>> _told_apart(["id", "id", "day"])
    ('id', 'id_2', 'day')
    """
    seen: Counter[str] = Counter()
    told = []
    for name in names:
        seen[name] += 1
        told.append(name if seen[name] == 1 else f"{name}_{seen[name]}")
    return tuple(told)
