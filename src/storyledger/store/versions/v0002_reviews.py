"""Decisions of people as a chained log a story. Its text, with comments, is the .sql beside it."""

from storyledger.store.scripts import run_script

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Make the table of reviews anew, with its triggers."""
    run_script(__file__)
