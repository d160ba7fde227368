"""Commands that print one part of a ledger: the brief, and each table."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from storyledger.cli.arguments import takes_view, takes_words
from storyledger.cli.door import NOTHING_FOUND, leave
from storyledger.cli.inputs import leave_if_unreadable, load_ledger, only_paths, split_words
from storyledger.cli.printing import print_json, print_table, say, tell
from storyledger.options import Format, Options
from storyledger.write.tables.forms import Cell, Table

if TYPE_CHECKING:
    from storyledger.write.brief.brief import Brief


def rows_with(table: Table, query: str) -> Table:
    """The rows in which every word of the query stands somewhere, in any case."""
    words = query.casefold().split()

    def fits(row: Sequence[Cell]) -> bool:
        text = " ".join(str(cell) for cell in row if cell is not None).casefold()
        return all(word in text for word in words)

    return Table(title=table.title, columns=table.columns, rows=tuple(filter(fits, table.rows)))


@click.command()
@takes_words("[PATH]...")
@takes_view
def brief(options: Options, words: tuple[str, ...]) -> None:
    """The story in short, each sentence cited.

    PATH is a report or a folder of them, or - for standard input. Without PATH the database is read.
    """
    from storyledger.write.brief.brief import brief_markdown, brief_text, write_brief  # noqa: PLC0415

    paths = only_paths(words)
    ledger = load_ledger(options, paths)
    written = write_brief(ledger)
    if not written.sentences:
        leave(
            NOTHING_FOUND,
            "nothing to say: these reports hold no sentence that can stand alone; storyledger ledger lists what was said",
        )
    if options.format in {Format.AUTO, Format.TABLE}:
        say(brief_text(ledger, written))
    elif options.format is Format.MD:
        say(brief_markdown(ledger, written))
    elif options.format is Format.JSON:
        from storyledger.write.records.records import ledger_record  # noqa: PLC0415

        print_json(ledger_record(ledger, written)["brief"])
    else:
        print_table(options, _brief_rows(written))
    leave_if_unreadable(paths, ledger)


def _brief_rows(written: "Brief") -> Table:
    rows = tuple((one.kind, one.text, " ".join(one.cites)) for one in written.sentences)
    return Table(title=written.title, columns=("kind", "text", "cites"), rows=rows)


def _view(name: str, about: str, more: str = "", words: str = "[PATH|WORD]...") -> click.Command:
    """The command that prints the table of that name."""

    @click.command(name, help=f"{about}\n\n{f'{more} {_WORDS}'.strip()}")
    @takes_words(words)
    @takes_view
    def view(options: Options, words: tuple[str, ...]) -> None:
        _show(options, words, name)

    return view


_WORDS = "What exists is read as a PATH; other words keep only the rows that hold them all."
ledger = _view("ledger", "Every attributed statement.", "Who said what, when, how surely, through whom.")
figures = _view(
    "figures",
    "Every figure, and what it counts.",
    "By whom, when, with which bounds, and how it bears on the others.",
    "[PATH|QUANTITY]...",
)
conflicts = _view("conflicts", "Where reports disagree.")
positions = _view(
    "positions", "Who asserts, confirms, denies, has not confirmed.", words="[PATH|PROPOSITION]..."
)
timeline = _view("timeline", "What was said and done, in order of time.")
lineage = _view("lineage", "Who repeats whom.", "Copies, shared remarks, named sources.")
reports = _view("reports", "The reports, and how each is dated.")


def _show(options: Options, words: Sequence[str], name: str) -> None:
    """Print the table of that name, or the rows of it that hold the words that are no paths."""
    from storyledger.write.tables.tables import TABLES  # noqa: PLC0415

    paths, query = split_words(words)
    ledger = load_ledger(options, paths)
    table = TABLES[name](ledger)
    found = rows_with(table, query)
    if not found.rows:
        wanted = f" with {query}" if query else ""
        leave(NOTHING_FOUND, f"no {name}{wanted} found in {len(ledger.reports)} reports")
    print_table(options, found)
    if query:
        tell(options, f"{len(found.rows)} of {len(table.rows)} rows")
    leave_if_unreadable(paths, ledger)
