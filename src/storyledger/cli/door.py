"""The group that holds all commands and turns what goes wrong into a message and an exit code.

0 done; 1 nothing found, or `check` found faults; 2 wrong use; 3 some inputs unreadable; 4 the database
cannot be used as it is; 70 a fault of the program; 130 interrupted.
"""

import errno
import logging
import sys
import traceback
from io import TextIOWrapper
from typing import Any, NoReturn

import click

from storyledger.errors import StoreError, StoryLedgerError

NOTHING_FOUND = 1
WRONG_USE = 2
SOME_UNREADABLE = 3
DATABASE_IN_THE_WAY = 4
OWN_FAULT = 70
INTERRUPTED = 130

# A path that leads to no ledger is wrong use; all else a store complains of is the database's state.
_WRONG_PATHS = frozenset({"no-database", "not-a-ledger", "no-story", "database-not-opened"})


class Door(click.Group):
    """Commands, with every way out given its exit code."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """Names in the order of work, not of the alphabet."""
        return list(self.commands)

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; no traceback reaches a person who did not ask for it with -v."""
        for stream in (sys.stdout, sys.stderr):
            if isinstance(stream, TextIOWrapper):  # a terminal without our letters still shows the rest
                stream.reconfigure(errors="backslashreplace")
        try:
            return super().invoke(ctx)
        except StoryLedgerError as error:
            leave(_exit_code(error), f"error: {error}\n       more: docs/errors.md#{error.slug}")
        except KeyboardInterrupt:
            leave(INTERRUPTED, "interrupted: what was added so far is kept; run it again to go on")
        except (click.ClickException, click.Abort, click.exceptions.Exit):
            raise
        except OSError as error:
            if error.errno == errno.EPIPE:  # whoever reads our output has enough: click leaves in silence
                raise
            leave(WRONG_USE, f"error: {error}")
        except Exception as error:  # noqa: BLE001 - the door: nothing may pass it unexplained
            _own_fault(error)


def leave(code: int, message: str) -> NoReturn:
    """Say why on standard error, and go."""
    click.echo(message, err=True)
    raise click.exceptions.Exit(code)


def _exit_code(error: StoryLedgerError) -> int:
    in_the_way = isinstance(error, StoreError) and error.slug not in _WRONG_PATHS
    return DATABASE_IN_THE_WAY if in_the_way else WRONG_USE


def _own_fault(error: Exception) -> NoReturn:
    logging.getLogger(__name__).info("%s", "".join(traceback.format_exception(error)))
    leave(
        OWN_FAULT,
        f"error: {type(error).__name__}: {error}\n"
        "       this is a fault of storyledger; nothing in the database was half written. "
        "Run it again with -v and report what it prints",
    )
