"""The options that commands share, gathered into one `Options`."""

import getpass
import logging
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import fields
from datetime import UTC, date, datetime
from functools import wraps
from pathlib import Path
from typing import Any

import click

from storyledger.ledger import Clock
from storyledger.options import Format, Options
from storyledger.review import Signature

Command = Callable[..., None]
Decorator = Callable[[Command], Command]

_CLOSED = {"format": Format, "clock": Clock}  # click hands over the words themselves
_NAMES = {field.name for field in fields(Options)}


def takes_view(command: Command) -> Command:
    """For commands that print a part of a ledger: where it comes from, as of when, and how to print it."""
    return _gathered(command, [_db, _story, _from_story, _as_of, _clock, _format, _jobs, *_talk])


def takes_reports(command: Command) -> Command:
    """For commands that read reports and choose their own format."""
    return _gathered(command, [_db, _story, _from_story, _as_of, _clock, _jobs, *_talk])


def takes_pile(command: Command) -> Command:
    """For commands that look at reports before they are read, and keep what a person says of their stories."""
    return _gathered(_signed(command), [_db, _story, _as_of, _format, *_talk])


def takes_database(command: Command) -> Command:
    """For commands that need a database."""
    return _gathered(command, [_db, _story, _format, *_talk])


def takes_stored_story(command: Command) -> Command:
    """For commands that look into a database as of a day."""
    return _gathered(command, [_db, _story, _as_of, _clock, _format, *_talk])


def takes_days(command: Command) -> Command:
    """For commands that set two days of a story side by side."""
    return _gathered(command, [_db, _story, _clock, _format, _jobs, *_talk])


def takes_day(name: str, *, told: str, required: bool = False) -> Decorator:
    """An option that names a day."""
    return click.option(name, callback=_day, metavar="DATE", help=told, required=required)


def takes_new_reports(command: Command) -> Command:
    """For commands that write to a database."""
    return _gathered(command, [_db, _story, _jobs, _no_input, *_talk])


def takes_decision(command: Command) -> Command:
    """For commands that write down what a person decides."""
    return _gathered(_signed(command), [_db, _story, *_talk])


def _signed(command: Command) -> Command:
    """A command that is told who decides, when and why."""

    @wraps(command)
    def signing(*given: Any, by: str | None, why: str, **more: Any) -> None:
        made = datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
        command(*given, signature=Signature(by or getpass.getuser(), made, why), **more)

    return _by(_why(signing))


def takes_place(command: Command) -> Command:
    """For commands that only need to know which database."""
    return _gathered(command, [_db, _story, *_talk])


def takes_query(command: Command) -> Command:
    """For commands that ask a database, all its stories at once."""
    return _gathered(command, [_db, _format, *_talk])


def takes_talk(command: Command) -> Command:
    """For commands that need neither reports nor a database."""
    return _gathered(command, _talk)


def takes_words(metavar: str) -> Decorator:
    """Positional words: paths of reports, "-", and whatever else the command says of them."""
    return click.argument("words", nargs=-1, metavar=metavar)


def _day(_context: click.Context, _option: click.Parameter, value: str | None) -> date | None:
    try:
        return date.fromisoformat(value) if value else None
    except ValueError as error:
        raise click.BadParameter(f"{value!r} is no day: write it as 2031-05-24") from error


_db = click.option(
    "--db", type=click.Path(path_type=Path), metavar="PATH", help="Database (storyledger.db in this folder)."
)
_story = click.option(
    "--story", metavar="NAME", help="Story in the database, or a title for the reports at PATH."
)
_from_story = click.option(
    "--from-story",
    metavar="ID",
    help="Only the reports of a story that `storyledger stories` found among them.",
)
_as_of = click.option(
    "--as-of", callback=_day, metavar="DATE", help="Use only what was known by this day (2031-05-24)."
)
_clock = click.option(
    "--clock",
    type=click.Choice(list(Clock), case_sensitive=False),
    default=Clock.REPORTED,
    help="Known by a day is what was reported by then, or what was said by then.",
)
_format = click.option(
    "-f",
    "--format",
    type=click.Choice(list(Format), case_sensitive=False),
    default=Format.AUTO,
    help="How to print; auto is a table on a terminal and TSV in a pipe.",
)
_jobs = click.option(
    "-j", "--jobs", type=click.IntRange(1, 256), default=1, metavar="N", help="Read with N processes."
)
_by = click.option("--by", metavar="NAME", help="Who decides (your login name).")
_why = click.option("--why", default="", metavar="TEXT", help="The reason, kept with the decision.")
_no_input = click.option("--no-input", is_flag=True, help="Never ask.")
_talk = [
    click.option("-q", "--quiet", is_flag=True, help="No notes, no progress."),
    click.option("-v", "--verbose", is_flag=True, help="Tell more, and the whole story of an error."),
]


def _gathered(command: Command, options: Sequence[Decorator]) -> Command:
    """A command that takes these options and is called with one `Options`."""

    @wraps(command)
    def call(**given: Any) -> None:
        common = {name: given.pop(name) for name in _NAMES & given.keys()}
        chosen = _chosen(common)
        _listen(verbose=chosen.verbose)
        command(chosen, **given)

    gathered: Command = call
    for option in reversed(options):
        gathered = option(gathered)
    return gathered


def _chosen(common: Mapping[str, Any]) -> Options:
    return Options(
        **{**common, **{name: kind(common[name]) for name, kind in _CLOSED.items() if name in common}}
    )


def _listen(*, verbose: bool) -> None:
    """Show what the library logs only to those who asked."""
    handler = logging.StreamHandler(sys.stderr) if verbose else logging.NullHandler()
    handler.set_name("storyledger")
    root = logging.getLogger()
    root.handlers = [old for old in root.handlers if old.name != handler.name] + [handler]
    logging.getLogger("storyledger").setLevel(logging.INFO)
