"""From what was typed to a ledger: reports read in memory, or the facts of a database.

In: options and paths. Out: a `Ledger`. The one idea: with paths no database is touched,
without paths nothing is read anew.
"""

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Literal, NoReturn, cast

import click

from storyledger.cli.door import NOTHING_FOUND, SOME_UNREADABLE, leave
from storyledger.cli.printing import tell, tell_problems, watched
from storyledger.errors import OptionError, StoreError
from storyledger.ledger import DEFAULT_STORY, Facts, Ledger, Store, stored_facts, story_meant
from storyledger.options import Options
from storyledger.reading import Reading
from storyledger.report import Problem, Report
from storyledger.review import Decision
from storyledger.span import ReportId
from storyledger.story import Story

if TYPE_CHECKING:
    from storyledger.store.sqlite import SqliteStore

DATABASE_NAME = "storyledger.db"

# What a word looks like that was meant as a path, so that a slip is not taken for a search.
_PATH_ENDINGS = tuple(".txt .html .htm .md .json .jsonl .csv .eml .zip .xz .gz .pdf".split())


def split_words(words: Sequence[str]) -> tuple[list[str], str]:
    """Tell paths from words to look for: what exists is a path, and "-".

    Raises:
        click.UsageError: a word looks like a path, but there is nothing.
    """
    paths = [word for word in words if word == "-" or Path(word).exists()]
    others = [word for word in words if word not in paths]
    for word in others:
        if word.endswith(("/", *_PATH_ENDINGS)):
            raise click.UsageError(f"no file or folder {word}: see how it is spelt")
    return paths, " ".join(others)


def only_paths(words: Sequence[str]) -> list[str]:
    """The words, all of which must be paths."""
    paths, query = split_words(words)
    if query:
        raise click.UsageError(f"no file or folder {query}: see how it is spelt")
    return paths


def load_ledger(options: Options, paths: Sequence[str]) -> Ledger:
    """The ledger of the reports at some paths, or of the database where there are none, as of the chosen day.

    Raises: as `load_facts`.
    """
    return _derived(options, load_facts(options, paths))


def _derived(options: Options, facts: Facts) -> Ledger:
    from storyledger.pipeline import derive  # noqa: PLC0415 - loads the reader

    return derive(facts, options.as_of, options.clock)


def load_facts(options: Options, paths: Sequence[str]) -> Facts:
    """The facts of the reports at some paths, or of the database where there are none.

    Raises:
        click.UsageError: both were given, or neither is there.
        click.exceptions.Exit: there is nothing to make a ledger of; the reason was told.
    """
    if paths and options.db:
        raise click.UsageError("give paths or --db, not both: storyledger add puts reports into a database")
    return _read_facts(options, paths) if paths else _stored_facts(options)


def leave_if_unreadable(paths: Sequence[str], ledger: Ledger) -> None:
    """After printing: the exit code says whether some of the paths' inputs are missing from it."""
    if paths and ledger.problems:
        raise click.exceptions.Exit(SOME_UNREADABLE)


@contextmanager
def stored_story(options: Options) -> Iterator["SqliteStore"]:
    """The story in the database, which must be there; the only one needs no name.

    Raises:
        StoreError: there is no such database or no such story in it.
    """
    from storyledger.store.sqlite import open_store  # noqa: PLC0415 - loaded only with a database

    path = options.db or Path(DATABASE_NAME)
    with open_store(path) as store:
        known = store.stories()
    story = story_meant(options.story, known)
    if story not in known:
        told = f"no story {story} in" if options.story else "say which story of"
        raise StoreError(
            f"{told} {path} (there: {', '.join(known) or 'none'}): give --story", slug="no-story"
        )
    with open_store(path, story) as store:
        yield store


def ids_of(store: "SqliteStore", ledger: Ledger, names: Sequence[str]) -> list[str]:
    """The ids of things that may be named by the numbers on the desk's pages: S12, R4."""
    from storyledger.archive import stored_numbers  # noqa: PLC0415 - loaded only with a database

    numbers = stored_numbers(store, ledger)
    known: dict[str, str] = {number: name for name, number in numbers.statements.items()}
    known |= {number: name for name, number in numbers.reports.items()}
    return [known.get(name, name) for name in names]


def acquired(paths: Sequence[str]) -> Iterator[Report | Problem]:
    """What the paths hold; "-" is standard input."""
    from storyledger.acquire.reports import acquire_reports  # noqa: PLC0415 - loaded only to read

    stdin = sys.stdin.buffer.read() if "-" in paths else None
    places = [cast("Literal['-']", path) if path == "-" else Path(path) for path in paths]
    yield from acquire_reports(places, stdin)


def acquired_once(options: Options, paths: Sequence[str]) -> tuple[dict[ReportId, Report], list[Problem]]:
    """What the paths hold, each report once, and what could not be read."""
    reports: dict[ReportId, Report] = {}
    problems: list[Problem] = []
    for found in acquired(paths):
        if isinstance(found, Problem):
            problems.append(found)
        elif found.id in reports:
            tell(options, f"{found.key} came twice: read once")
        else:
            reports[found.id] = found
    return reports, problems


def find_story(found: Sequence[Story], wanted: str) -> Story:
    """The story whose id begins so, also by the id of one that was merged into it.

    Raises:
        OptionError: there is none, or several begin like that.
    """
    fits = [story for story in found if any(name.startswith(wanted) for name in (story.id, *story.earlier))]
    if len(fits) == 1:
        return fits[0]
    several = ", ".join(story.id for story in fits[:5])
    raise OptionError(
        f"{len(fits)} stories have an id that begins with {wanted} ({several}): give more of it"
        if fits
        else f"no story {wanted} among these reports: `storyledger stories` lists them",
        slug="no-such-id",
    )


def _of_story(
    options: Options, reports: Sequence[Report], decisions: Sequence[Decision] = ()
) -> tuple[list[Report], str | None]:
    """The reports of the wanted story and its headline, or all of them."""
    if not options.from_story:
        return list(reports), None
    from storyledger.reconcile.stories.stories import group_stories  # noqa: PLC0415 - loaded only for piles

    story = find_story(group_stories(reports, decisions), options.from_story)
    return [report for report in reports if report.id in story.reports], story.title


def _read_facts(options: Options, paths: Sequence[str]) -> Facts:
    """Read all reports, each once."""
    from storyledger.pipeline import read_reports  # noqa: PLC0415 - loads the reader

    reports, problems = acquired_once(options, paths)
    wanted, headline = _of_story(options, list(reports.values()))
    readings: list[Reading] = []
    for read in watched(options, read_reports(wanted, options.jobs), "reports read"):
        if isinstance(read, Problem):
            problems.append(read)
        else:
            readings.append(read)
    tell_problems(options, problems)
    if not readings:
        _leave_empty(paths, problems)
    title = options.story or headline or _title_of(paths)
    kept = [reports[reading.report_id] for reading in readings]
    return Facts(title=title, reports=kept, readings=readings, problems=problems)


def _leave_empty(paths: Sequence[str], problems: Sequence[Problem]) -> NoReturn:
    if problems:
        leave(SOME_UNREADABLE, "nothing could be read: see above, or try -v")
    leave(
        NOTHING_FOUND, f"no reports in {', '.join(paths)}: give files or folders with texts, pages or records"
    )


def _title_of(paths: Sequence[str]) -> str:
    """The name of the folder or file that came first; what is called reports belongs to the folder above."""
    if paths[0] == "-":
        return DEFAULT_STORY
    path = Path(paths[0]).resolve()
    if path.stem == "reports":
        return path.parent.name
    return path.name if path.is_dir() else path.stem


def pile_in_database(options: Options) -> tuple[list[Report], list[Decision]]:
    """All reports of the database's story, and what was decided there."""
    _expect_database(options)
    with stored_story(options) as store:
        return store.reports(), store.decisions()


def _stored_facts(options: Options) -> Facts:
    _expect_database(options)
    with stored_story(options) as store:
        return _facts_of(options, store)


def _expect_database(options: Options) -> None:
    if options.db is None and not Path(DATABASE_NAME).exists():
        raise click.UsageError(
            f"there is no {DATABASE_NAME} in this folder: give reports to read, or --db PATH"
        )


def ledger_of(options: Options, store: Store) -> Ledger:
    """What follows from all that a story's database holds, people's decisions included."""
    return _derived(options, _facts_of(options, store))


def _facts_of(options: Options, store: Store) -> Facts:
    facts = stored_facts(store)
    if not facts.reports:
        leave(NOTHING_FOUND, f"no reports in story {facts.title} yet: add some with storyledger add")
    return facts.only(*_of_story(options, facts.reports, facts.decisions))
