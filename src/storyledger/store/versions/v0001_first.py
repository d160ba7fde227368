"""The first schema: facts of several stories in one file. Its text, with comments, is the .sql beside it."""

from storyledger.store.scripts import run_script

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make all tables, triggers, views and full-text indexes."""
    run_script(__file__)
