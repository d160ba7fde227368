"""Read-only SQL on the database."""

import sys
from pathlib import Path

import click

from storyledger.cli.arguments import takes_query
from storyledger.cli.door import NOTHING_FOUND, leave
from storyledger.cli.inputs import DATABASE_NAME
from storyledger.cli.printing import print_table, tell
from storyledger.options import Options
from storyledger.write.tables.forms import Table


@click.command()
@click.argument("query", metavar="QUERY")
@click.option(
    "--limit", type=click.IntRange(1), default=1000, show_default=True, metavar="N", help="At most N rows."
)
@takes_query
def sql(options: Options, query: str, limit: int) -> None:
    """Read-only SQL on the database.

    The views said, counted, published, failed and decided hold statements, figures, reports, problems and
    decisions of all stories: "SELECT speaker, words FROM said WHERE stance = 'denies'". QUERY may be - for
    standard input. What follows from several reports together is derived and not in the file.
    """
    from storyledger.store.queries import run_query  # noqa: PLC0415 - loaded only with a database

    asked = sys.stdin.read() if query == "-" else query
    found = run_query(options.db or Path(DATABASE_NAME), asked, limit)
    if not found.rows:
        leave(NOTHING_FOUND, "no rows")
    print_table(options, Table(title="Found", columns=found.columns, rows=found.rows))
    if found.more:
        tell(options, f"only the first {limit} rows: give a larger --limit, or narrow the query")
