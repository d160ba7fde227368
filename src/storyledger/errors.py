"""Every error storyledger raises on purpose.

StoryLedgerError(slug)
├── ReportError     an input that cannot become a report
├── RecordError     a value that breaks its own rules (also a ValueError)
├── OptionError     a choice that does not exist or does not fit
├── StoreError      the database: newer, locked, full, not a ledger
└── EngineError     a missing extra or a model that does not load
"""

from pathlib import Path


class StoryLedgerError(Exception):
    """Base of all. A message says what, where and what to do; `slug` finds its page in docs/errors.md."""

    def __init__(self, message: str, *, slug: str) -> None:
        super().__init__(message)
        self.slug = slug


class ReportError(StoryLedgerError):
    """An input that cannot become a report."""


class RecordError(StoryLedgerError, ValueError):
    """A value that breaks its own rules."""

    def __init__(self, message: str, *, slug: str = "bad-record") -> None:
        super().__init__(message, slug=slug)


class OptionError(StoryLedgerError):
    """A choice that does not exist or does not fit."""


class StoreError(StoryLedgerError):
    """The database is newer, locked, full, or no ledger at all."""


class EngineError(StoryLedgerError):
    """A missing extra, or a model that does not load."""


def no_database(path: Path) -> StoreError:
    """For whoever looked for a database where there is none."""
    what = f'no database at {path}: make one with "storyledger init", or give --db PATH'
    return StoreError(what, slug="no-database")
