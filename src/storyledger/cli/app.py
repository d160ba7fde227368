"""All commands under one door."""

import gc

import click

from storyledger.cli import (
    changes,
    database,
    doctor,
    export,
    inspect,
    mcp,
    review,
    serve,
    sql,
    stories,
    views,
)
from storyledger.cli.door import Door

_COMMANDS = (
    database.init,
    database.add,
    stories.stories,
    views.brief,
    views.ledger,
    views.figures,
    views.conflicts,
    views.positions,
    views.timeline,
    views.lineage,
    views.reports,
    changes.changes,
    inspect.show,
    database.search,
    database.status,
    review.review,
    review.accept,
    review.reject,
    review.edit,
    review.merge,
    review.split,
    review.link,
    review.undo,
    review.audit,
    inspect.check,
    inspect.trace,
    export.export,
    serve.serve,
    mcp.mcp,
    sql.sql,
    doctor.doctor,
)


@click.group(cls=Door, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="storyledger")
def main() -> None:
    """Follow a developing story through many reports: who said what, when, how surely, through whom.

    Start with: storyledger brief FOLDER
    """
    # little that is made is in cycles, and nearly all of it lives to the end: the collector at its usual pace took
    # a good part of a large export, and freed nothing
    gc.set_threshold(100_000, 50, 100)


for _command in _COMMANDS:
    main.add_command(_command)
