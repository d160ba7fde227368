"""Write a whole story: one HTML page, the JSON of storyledger/1, CSV of one table, or the Markdown brief.

In: a ledger. Out: a file or standard output. The one idea: a file is written whole or left as it was.
"""

import os
import tempfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import click

from storyledger.cli.arguments import takes_reports, takes_words
from storyledger.cli.inputs import leave_if_unreadable, load_ledger, split_words
from storyledger.cli.printing import tell
from storyledger.errors import OptionError
from storyledger.ledger import Ledger
from storyledger.options import Options
from storyledger.write.forms import csv_text, json_text

if TYPE_CHECKING:
    from storyledger.write.brief import Brief

_FORM_NAMES = ("html", "json", "jsonl", "csv", "md")
_TABLES = ("reports", "ledger", "figures", "conflicts", "positions", "timeline", "lineage")


@click.command()
@takes_words("[html|json|jsonl|csv|md] [PATH]...")
@click.option("-f", "--format", "form", type=click.Choice(_FORM_NAMES), help="What to write.")
@click.option("-o", "--output", default="-", metavar="FILE", help="Where to; - is standard output.")
@click.option("--view", type=click.Choice(_TABLES), help="The table that CSV holds (ledger).")
@takes_reports
def export(options: Options, words: tuple[str, ...], form: str | None, output: str, view: str | None) -> None:
    """Write the story as HTML, JSON, CSV or Markdown.

    html is one page with everything on it; json and jsonl hold all offsets, jsonl one record a line; csv is
    one table; md is the brief. The format is the first word, or -f, or the ending of the output's name.
    """
    form, words = _told_form(form, words, output)
    if view and form != "csv":
        raise click.UsageError("--view is for csv: the other formats hold all of it")
    paths, query = split_words(words)
    if query:
        raise click.UsageError(f"no file or folder {query}: see how it is spelt")
    ledger = load_ledger(options, paths)
    text = _table_text(ledger, view or "ledger") if form == "csv" else _story_text(ledger, form)
    if output == "-":
        click.echo(text, nl=not text.endswith("\n"))
    else:
        write_whole(Path(output), text)
        tell(options, f"written: {output}")
    leave_if_unreadable(paths, ledger)


def _told_form(form: str | None, words: tuple[str, ...], output: str) -> tuple[str, tuple[str, ...]]:
    """The format and the words that are left."""
    if form:
        return form, words
    if words and words[0] in _FORM_NAMES:
        return words[0], words[1:]
    ending = Path(output).suffix.removeprefix(".")
    if ending not in _FORM_NAMES:
        raise click.UsageError(f"say which format: {', '.join(_FORM_NAMES)}")
    return ending, words


def _story_text(ledger: Ledger, form: str) -> str:
    from storyledger.write.brief import write_brief  # noqa: PLC0415

    return _FORMS[form](ledger, write_brief(ledger))


def _html(ledger: Ledger, brief: "Brief") -> str:
    from storyledger.pipeline import story_on  # noqa: PLC0415
    from storyledger.write.brief import write_brief  # noqa: PLC0415
    from storyledger.write.page import write_page  # noqa: PLC0415 - loads the templates
    from storyledger.write.stops import choose_days  # noqa: PLC0415

    earlier = (story_on(ledger, day) for day in choose_days(ledger))
    return write_page(ledger, brief, [(told, write_brief(told)) for told in earlier])


def _json(ledger: Ledger, brief: "Brief") -> str:
    from storyledger.write.records import ledger_record  # noqa: PLC0415

    return json_text(ledger_record(ledger, brief))


def _json_lines(ledger: Ledger, brief: "Brief") -> str:
    from storyledger.write.records import ledger_lines  # noqa: PLC0415

    return "".join(f"{line}\n" for line in ledger_lines(ledger, brief))


def _markdown(ledger: Ledger, brief: "Brief") -> str:
    from storyledger.write.brief import brief_markdown  # noqa: PLC0415

    return brief_markdown(ledger, brief)


def _table_text(ledger: Ledger, view: str) -> str:
    from storyledger.write import tables  # noqa: PLC0415

    return csv_text(getattr(tables, f"{view}_table")(ledger))


_FORMS: dict[str, Callable[[Ledger, "Brief"], str]] = {
    "html": _html,
    "json": _json,
    "jsonl": _json_lines,
    "md": _markdown,
}


def write_whole(path: Path, text: str) -> None:
    """Write a file as a whole: whoever reads it meanwhile, or a full disk, sees the old one.

    Raises:
        OptionError: it cannot be written there.
    """
    try:
        if path.exists() and not path.is_file():  # a pipe or device; a folder fails here
            path.write_text(text, encoding="utf-8")
            return
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        try:
            with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
                file.write(text)
            Path(name).chmod(0o644)
            Path(name).replace(path)
        except BaseException:
            with suppress(OSError):
                Path(name).unlink()
            raise
    except OSError as error:
        raise OptionError(
            f"{path} cannot be written ({error.strerror}): give another -o FILE", slug="cannot-write"
        ) from error
