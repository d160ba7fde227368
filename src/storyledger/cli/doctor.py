"""See whether this installation works, by using it: versions, the SQLite build, the reader, the database."""

import platform
import re
from collections.abc import Callable, Iterator
from importlib.metadata import PackageNotFoundError, requires, version
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from storyledger.cli.arguments import takes_database
from storyledger.cli.door import NOTHING_FOUND, leave
from storyledger.cli.inputs import DATABASE_NAME
from storyledger.cli.printing import print_table
from storyledger.errors import StoryLedgerError
from storyledger.options import Options
from storyledger.write.tables.forms import Table

_SAMPLE = "The mayor of Lower Wick said on Monday that at least 12 boats were lost.\n"
_GOOD, _BAD = "good", "BAD"


@click.command()
@takes_database
def doctor(options: Options) -> None:
    """See whether this installation works.

    Tries the reader and the database, and exits with 1 if one of them does not work.
    """
    rows = tuple(_findings(options))
    print_table(options, Table(title="Doctor", columns=("what", "state", "found"), rows=rows))
    if bad := [row[0] for row in rows if row[1] == _BAD]:
        leave(NOTHING_FOUND, f"not in order: {', '.join(bad)}")


def _findings(options: Options) -> Iterator[tuple[str, str, str]]:
    yield "Python", _GOOD, f"{platform.python_version()} on {platform.system()} {platform.machine()}"
    yield "storyledger", _GOOD, version("storyledger")
    yield _tried("dependencies", _dependencies)
    yield _tried("SQLite", _sqlite)
    yield _tried("reader", _reader)
    path = options.db or Path(DATABASE_NAME)
    if options.db or path.exists():
        yield _tried("database", lambda: _database(path))
    else:
        yield "database", _GOOD, f"none here ({DATABASE_NAME})"


def _tried(what: str, look: Callable[[], str]) -> tuple[str, str, str]:
    try:
        return what, _GOOD, look()
    except (StoryLedgerError, ImportError, OSError) as error:
        return what, _BAD, str(error)


def _dependencies() -> str:
    asked = [line for line in requires("storyledger") or [] if "extra ==" not in line]
    names = [re.split(r"[^\w.-]", line)[0] for line in asked]
    found, missing = [], []
    for name in names:
        try:
            found.append(f"{name} {version(name)}")
        except PackageNotFoundError:
            missing.append(name)
    # pysqlite3 is asked for on Linux only; SQLite has a line of its own.
    if lost := [name for name in missing if name != "pysqlite3"]:
        raise ImportError(f"missing: {', '.join(lost)}: install storyledger again")
    return ", ".join(found)


def _sqlite() -> str:
    """Make a database, which needs full-text search and everything else the store needs."""
    from storyledger.store.engine import sqlite_driver, wal_is_safe  # noqa: PLC0415
    from storyledger.store.sqlite import create_store  # noqa: PLC0415

    with TemporaryDirectory() as folder:
        create_store(Path(folder) / "trial.db").close()
    driver = sqlite_driver()
    safe = wal_is_safe(driver.sqlite_version_info)
    journal = "write-ahead log" if safe else "rollback journal, as this build can damage a write-ahead log"
    return f"{driver.__name__} {driver.sqlite_version}, {journal}"


def _reader() -> str:
    """Read a sentence of our own."""
    from storyledger.acquire.reports import acquire_reports  # noqa: PLC0415
    from storyledger.pipeline import read_report  # noqa: PLC0415
    from storyledger.report import Report  # noqa: PLC0415

    reports = [found for found in acquire_reports(["-"], _SAMPLE.encode()) if isinstance(found, Report)]
    reading = read_report(reports[0])
    return (
        f"{reading.reader}: {len(reading.statements)} statement, {len(reading.figures)} figure in the trial"
    )


def _database(path: Path) -> str:
    from storyledger.store.sqlite import open_store  # noqa: PLC0415

    with open_store(path) as store:
        return f"{path}: {', '.join(store.stories()) or 'no story yet'}; {store.integrity()}"
