"""Print docs/commands.md: `python -m storyledger.cli.manual > docs/commands.md`. A test holds the two equal."""

from collections.abc import Iterator

import click

from storyledger.cli.app import main

_WIDTH = 100
_HELP = main.context_settings["help_option_names"]

_ABOUT = """# Commands

This page is made from the program itself: `python -m storyledger.cli.manual > docs/commands.md`.

`storyledger COMMAND PATH...` reads the reports at the paths and needs no database. Without paths the
command reads the database: `storyledger.db` in the current folder, or `--db PATH`. `-` is standard input.
Results go to standard output; notes, problems and progress go to standard error. `NO_COLOR` is heeded.

| exit code | means |
|---|---|
| 0 | done |
| 1 | nothing found, or `check` or `doctor` found faults |
| 2 | wrong use: an option, a path or an id that does not fit; the installation lacks something |
| 3 | done, but some inputs could not be read; each is named on standard error |
| 4 | the database cannot be used as it is: locked, older, newer, write-protected, full, damaged |
| 70 | a fault of the program |
| 130 | interrupted; what was added so far is kept |

Every message ends with the section of [errors.md](errors.md) that explains it.
"""


def commands_manual() -> str:
    """The whole page: what holds for all commands, and the help of each."""
    return "\n".join([_ABOUT, *(section for name in main.commands for section in _section(name))])


def _section(name: str) -> Iterator[str]:
    command = main.commands[name]
    with click.Context(main, info_name="storyledger", help_option_names=_HELP) as above:
        context = click.Context(command, info_name=name, parent=above, terminal_width=_WIDTH)
        yield f"## {name}\n\n```text\n{command.get_help(context)}\n```\n"


if __name__ == "__main__":
    click.echo(commands_manual(), nl=False)
