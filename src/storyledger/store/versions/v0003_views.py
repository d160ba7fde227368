"""Views for people and programs that ask in SQL. Their text, with comments, is the .sql beside it."""

from storyledger.store.scripts import run_script

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Make the view of statements anew, and views of reports, figures, problems and decisions."""
    run_script(__file__)
