"""Commands that need a database: init, add, search, status."""

import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from storyledger.cli.arguments import takes_new_reports, takes_place, takes_stored_story, takes_words
from storyledger.cli.door import NOTHING_FOUND, SOME_UNREADABLE, leave
from storyledger.cli.inputs import DATABASE_NAME, acquired, load_ledger, only_paths, stored_story
from storyledger.cli.printing import print_table, tell, tell_problems, watched
from storyledger.errors import StoreError, no_database
from storyledger.ledger import Store
from storyledger.options import Options
from storyledger.report import Problem, Report
from storyledger.statement import Kind
from storyledger.write.tables.forms import Cell, Table

if TYPE_CHECKING:
    from storyledger.store.sqlite import SqliteStore


@click.command()
@click.argument("folder", metavar="[DIR]", default=".", type=click.Path(path_type=Path, file_okay=False))
@takes_place
def init(options: Options, folder: Path) -> None:
    """Create a story database.

    An older one is brought up to date. It is made as storyledger.db in DIR, or in this folder.
    """
    path = options.db or folder / DATABASE_NAME
    there = path.exists()
    with _made(options, path) as store:
        tell(options, f"{'ready' if there else 'made'}: {path}, story {store.title()}")


@click.command()
@takes_words("PATH...")
@takes_new_reports
def add(options: Options, words: tuple[str, ...]) -> None:
    """Read reports and keep them in the database.

    PATH is a report (txt, html, md, eml, json, jsonl, csv, zip), a folder of them, or - for standard
    input. What is there already is passed over, so an interrupted run can be started again.
    """
    paths = only_paths(words)
    if not paths:
        raise click.UsageError("give a PATH")
    tally = _Tally()
    with _writable(options) as store:
        try:
            for kept in watched(options, _add_reports(options, store, paths, tally), "reports added"):
                tally.added += kept
        finally:
            tell(options, f"{tally.added} added, {tally.known} there already")
    tell_problems(options, tally.problems)
    if tally.problems:
        raise click.exceptions.Exit(SOME_UNREADABLE)
    if not tally.added + tally.known:
        leave(NOTHING_FOUND, f"no reports in {', '.join(paths)}")


class _Tally:
    """What became of the inputs so far."""

    def __init__(self) -> None:
        self.added = 0
        self.known = 0
        self.problems: list[Problem] = []


def _add_reports(options: Options, store: Store, paths: Sequence[str], tally: _Tally) -> Iterator[bool]:
    """Keep each report as soon as it is read, so that nothing read is lost; True where something was new."""
    from storyledger.pipeline import read_reports, reader_name  # noqa: PLC0415 - loads the reader

    waiting: dict[str, Report] = {}
    reader = reader_name()

    def keep(problem: Problem) -> None:
        store.add_problem(problem)
        tally.problems.append(problem)

    def unread() -> Iterator[Report]:
        for found in acquired(paths):
            if isinstance(found, Problem):
                keep(found)
            elif found.id in waiting or store.holds(found.id, reader):
                tally.known += 1
            else:
                waiting[found.id] = found
                yield found

    for read in read_reports(unread(), options.jobs):
        if isinstance(read, Problem):
            keep(read)
        else:
            yield store.add(waiting.pop(read.report_id), read)


def _made(options: Options, path: Path) -> "SqliteStore":
    from storyledger.store.sqlite import create_store  # noqa: PLC0415 - loaded only with a database

    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StoreError(
            f"{path.parent} cannot be made ({error.strerror}): choose another folder",
            slug="database-not-opened",
        ) from error
    folder = path.resolve().parent.name
    return create_store(path, options.story, options.story or folder or None)


def _writable(options: Options) -> "AbstractContextManager[SqliteStore]":
    """The database to add to; a person at a terminal is asked whether to make one."""
    path = options.db or Path(DATABASE_NAME)
    if path.exists():
        return _made(options, path)
    if not options.no_input and sys.stdin.isatty() and click.confirm(f"Make a database {path}?", err=True):
        return _made(options, path)
    raise no_database(path)


@click.command()
@takes_words("QUERY...")
@click.option("--limit", type=click.IntRange(1), default=50, metavar="N", help="At most N of each kind.")
@takes_stored_story
def search(options: Options, words: tuple[str, ...], limit: int) -> None:
    """Find words in the database.

    All words must be there; put a phrase between quotation marks: '"old quay" vans'.
    """
    query = " ".join(words)
    if not query.strip():
        raise click.UsageError("give words to look for")
    with stored_story(options) as store:
        found = tuple(_found(options, store, query, limit))
    if not found:
        leave(NOTHING_FOUND, f"nothing with {query} in this database")
    rows = tuple((kind, name, " ".join(words_around.split())) for name, kind, words_around in found)
    print_table(options, Table(title=f"Found: {query}", columns=("kind", "id", "words"), rows=rows))


def _found(options: Options, store: Store, query: str, limit: int) -> Iterator[tuple[str, str, str]]:
    """What is found, at most `limit` of each kind; as of a day, what of it was known by then."""
    if options.as_of is None:
        yield from store.search(query, limit)
        return
    ledger = load_ledger(options, [])
    out = {name for name, ran in ledger.published.items() if ran.latest and ran.latest <= options.as_of}
    known = {*out, *(s.id for reading in ledger.readings for s in reading.statements)}
    left: Counter[str] = Counter()
    for name, kind, around in store.search(query, sys.maxsize):
        left[kind] += name in known
        if name in known and left[kind] <= limit:
            yield name, kind, around


@click.command()
@takes_stored_story
def status(options: Options) -> None:
    """What the database holds.

    Reports, facts, who read them, and each input that could not be read. As of a day: what was known by then.
    """
    with stored_story(options) as store:
        rows: list[tuple[str, Cell]] = [
            ("database", str(store.path)),
            ("story", store.story),
            ("title", store.title()),
            *(_known(options) if options.as_of else _held(store)),
        ]
    print_table(options, Table(title="Status", columns=("what", "value"), rows=tuple(rows)))


def _held(store: "SqliteStore") -> Iterator[tuple[str, Cell]]:
    yield "stories in it", ", ".join(store.stories())
    yield from store.counts().items()
    yield from ((f"read by {reader}", count) for reader, count in store.readers().items())
    yield from ((f"problem with {one.input}", f"{one.what}: {one.do}") for one in store.problems())


def _known(options: Options) -> Iterator[tuple[str, Cell]]:
    ledger = load_ledger(options, [])
    yield "as of", str(options.as_of)
    yield "reports", len(ledger.reports)
    kinds = [s.kind for reading in ledger.readings for s in reading.statements]
    yield "statements", len(kinds)
    yield "statements in a report's own name", kinds.count(Kind.NARRATOR)
    yield "figures", sum(len(reading.figures) for reading in ledger.readings)
