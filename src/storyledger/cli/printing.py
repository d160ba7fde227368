"""Results to standard output, notes and progress to standard error.

In: rows, records or text. Out: what the chosen format makes of them. The one idea: a machine gets
the words untouched, a terminal gets nothing that could steer it.
"""

import re
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeVar

import click

from storyledger.options import Format, Options
from storyledger.report import Problem
from storyledger.write.tables.forms import Table, cell_text, csv_text, json_text, markdown_text, table_records

T = TypeVar("T")

# Escapes and other controls can move the cursor or hide text; direction overrides can turn words round.
_STEERING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202d\u202e]")
_WIDE = 120  # characters in a line of a table that goes to a file or pipe
_SHORT = 17  # a cell that is kept on one line: ids have 17 characters
_NARROW = 10  # a column of words is not squeezed below this


def harmless(text: str) -> str:
    r"""Text that a terminal only shows.

    >>> harmless("red \x1b[31m alert")
    'red \ufffd[31m alert'
    """
    return _STEERING.sub("\ufffd", text)


def say(text: str) -> None:
    """Print a result that is made for people."""
    click.echo(harmless(text))


def tell(options: Options, note: str) -> None:
    """Tell something beside the result, unless asked to be quiet."""
    if not options.quiet:
        click.echo(harmless(note), err=True)


def tell_problems(options: Options, problems: Sequence[Problem]) -> None:
    """Name each input that could not be read, why, and what to do; at least how many there were."""
    for problem in problems:
        tell(options, f"{problem.input}: {problem.what}: {problem.do}")
    if problems:
        click.echo(f"{len(problems)} could not be read", err=True)


def watched(options: Options, steps: Iterable[T], title: str) -> Iterator[T]:
    """The steps, with a counter on the terminal while they run."""
    if options.quiet or not sys.stderr.isatty():
        yield from steps
        return
    from rich.console import Console  # noqa: PLC0415 - loaded only for terminals
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn  # noqa: PLC0415

    columns = (SpinnerColumn(), TextColumn("{task.description} {task.completed:.0f}"), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task(title, total=None)
        for step in steps:
            progress.advance(task)
            yield step


def print_table(options: Options, table: Table) -> None:
    """Print a table in the chosen format."""
    chosen = options.format
    if chosen is Format.AUTO:
        chosen = Format.TABLE if sys.stdout.isatty() else Format.TSV
    _PRINTERS[chosen](table)


def print_json(record: object) -> None:
    """Print one JSON value, indented."""
    click.echo(json_text(record))


def _print_on_terminal(table: Table) -> None:
    """Draw a table; columns with nothing in them are left out."""
    from rich.box import SIMPLE_HEAD  # noqa: PLC0415 - loaded only for tables
    from rich.console import Console  # noqa: PLC0415
    from rich.table import Table as RichTable  # noqa: PLC0415
    from rich.text import Text  # noqa: PLC0415

    drawn = RichTable(
        title=Text(harmless(table.title)), box=SIMPLE_HEAD, title_justify="left", padding=(0, 1, 0, 0)
    )
    filled = [i for i in range(len(table.columns)) if any(cell_text(row[i]) for row in table.rows)]
    for i in filled:
        longest = max(len(cell_text(row[i])) for row in table.rows)
        numbers = all(isinstance(row[i], int | float | None) for row in table.rows)
        drawn.add_column(
            Text(table.columns[i]),
            justify="right" if numbers else "left",
            overflow="fold",
            min_width=1 + (longest if longest <= _SHORT else _NARROW),  # one for the gap beside it
        )
    for row in table.rows:
        drawn.add_row(*(Text(harmless(cell_text(row[i]))) for i in filled))
    width = None if sys.stdout.isatty() else _WIDE
    Console(file=sys.stdout, width=width, highlight=False).print(drawn)


def _print_json(table: Table) -> None:
    print_json(table_records(table))


def _print_lines(table: Table) -> None:
    import msgspec  # noqa: PLC0415

    for record in table_records(table):
        click.echo(msgspec.json.encode(record).decode())


def _print_csv(table: Table) -> None:
    click.echo(csv_text(table), nl=False)


def _print_tsv(table: Table) -> None:
    """One line a row and one tab a column, whatever the cells hold: `cut` and `awk` rely on it."""
    click.echo("\t".join(table.columns))
    for row in table.rows:
        click.echo("\t".join(" ".join(cell_text(cell).split()) for cell in row))


def _print_markdown(table: Table) -> None:
    say(markdown_text(table))


_PRINTERS: dict[Format, Callable[[Table], None]] = {
    Format.TABLE: _print_on_terminal,
    Format.JSON: _print_json,
    Format.JSONL: _print_lines,
    Format.CSV: _print_csv,
    Format.TSV: _print_tsv,
    Format.MD: _print_markdown,
}
