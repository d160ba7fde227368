"""The first schema: facts of several stories in one file. Its text, with comments, is the .sql beside it."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make all tables, triggers, views and full-text indexes."""
    for command in _commands(Path(__file__).with_suffix(".sql").read_text(encoding="utf-8")):
        op.get_bind().exec_driver_sql(command)


def _commands(script: str) -> Iterator[str]:
    """Whole SQL commands, triggers with their inner semicolons in one piece."""
    command = ""
    for line in script.splitlines(keepends=True):
        command += line
        if sqlite3.complete_statement(command):
            yield command
            command = ""
