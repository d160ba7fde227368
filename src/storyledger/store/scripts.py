"""Run the SQL text of a schema step. In: a script. Out: its whole commands, one after another."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

from alembic import op


def run_script(step: str) -> None:
    """Run the .sql beside a step, named by the step's `__file__`, in the open migration."""
    for command in _commands(Path(step).with_suffix(".sql").read_text(encoding="utf-8")):
        op.get_bind().exec_driver_sql(command)


def _commands(script: str) -> Iterator[str]:
    """Whole SQL commands, triggers with their inner semicolons in one piece."""
    command = ""
    for line in script.splitlines(keepends=True):
        command += line
        if sqlite3.complete_statement(command):
            yield command
            command = ""
