"""Tables and records as text for programs. In: a table or a plain value. Out: JSON, CSV or Markdown."""

import csv
import io
import re
from dataclasses import dataclass
from urllib.parse import urlsplit

Cell = str | int | float | None


@dataclass(frozen=True, slots=True)
class Table:
    """Named columns, and rows as long as these."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


def json_text(record: object) -> str:
    """A value as indented JSON."""
    import msgspec  # noqa: PLC0415 - loaded only where JSON is asked for

    return msgspec.json.format(msgspec.json.encode(record), indent=2).decode()


def csv_text(table: Table) -> str:
    """A table as CSV with a row of names."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(table.columns)
    writer.writerows([cell_text(cell) for cell in row] for row in table.rows)
    return text.getvalue()


def markdown_text(table: Table) -> str:
    """A table as Markdown with its title."""
    lines = [
        table.columns,
        ["---"] * len(table.columns),
        *([cell_text(c) for c in row] for row in table.rows),
    ]
    return f"# {table.title}\n\n" + "\n".join(f"| {' | '.join(map(_escaped, line))} |" for line in lines)


def _escaped(cell: str) -> str:
    return re.sub(r"([\\|<`*_\[\]])", r"\\\1", " ".join(cell.split())) if cell != "---" else cell


def table_records(table: Table) -> list[dict[str, Cell]]:
    """Rows as records by column."""
    return [dict(zip(table.columns, row, strict=True)) for row in table.rows]


def cell_text(cell: Cell) -> str:
    """A cell as words: nothing for None, no decimals for whole numbers."""
    if cell is None:
        return ""
    return str(int(cell)) if isinstance(cell, float) and cell.is_integer() else str(cell)


def web_address(url: str | None) -> str | None:
    """An address that a form may link to; what a report gives as its own may be a script.

    >>> web_address("https://example.org/a"), web_address("javascript:alert(1)")
    ('https://example.org/a', None)
    """
    try:
        parts = urlsplit(url or "")
    except ValueError:
        return None
    return url if parts.scheme in ("http", "https") and parts.netloc else None
