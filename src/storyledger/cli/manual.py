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

An error ends with the section of [errors.md](errors.md) that explains it; one about how a command was called, with exit
code 2, begins with the command's usage instead.

## As of a day, by two clocks

With `--as-of D` every command knows only what was known by the end of day D:

- `--clock reported` (the default): the reports that were out by D, and nothing else. An undated report is out
  on the last day of its inferred interval, one that was revised on the day of its last revision, since what
  it said before is not known. Later reports do not even help to date earlier ones.
- `--clock said`: what had been said by D, by all that is known now. Reports that were out by D count whole. Of
  later reports only those remarks count whose own words, or those of a report that tells the same remark, put
  them on or before D; a remark without a time of its own and a report's own words do not. The later reports
  stand in the ledger as what carries these remarks, with their own days.

People's decisions correct what was read, not what was told: they hold on every day, also on days before they were
made. The desk says so on such days, and `storyledger audit` says when each was made. One that
names a report that was not out by D is not told of.

`storyledger changes` sets two such days side by side.
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
