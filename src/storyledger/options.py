"""What a person chose on the command line, passed on as one frozen value."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path

from storyledger.ledger import Clock


class Format(StrEnum):
    """How results are printed. AUTO: a table on a terminal, TSV in a pipe."""

    AUTO = "auto"
    TABLE = "table"
    JSON = "json"
    JSONL = "jsonl"
    CSV = "csv"
    TSV = "tsv"
    MD = "md"


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """The common options. A command that does not take one leaves it at its default."""

    db: Path | None = None  # None: storyledger.db in the current folder
    story: str | None = None  # None: the database's default story, or the folder's name
    as_of: date | None = None
    clock: Clock = Clock.REPORTED
    from_story: str | None = None  # id of a story found among the reports; None: all of them
    format: Format = Format.AUTO
    jobs: int = 1
    quiet: bool = False
    verbose: bool = False
    no_input: bool = False
