"""The story for programs that speak the Model Context Protocol."""

import sys
from pathlib import Path

import click

from storyledger.cli.arguments import takes_place
from storyledger.cli.inputs import DATABASE_NAME
from storyledger.cli.printing import tell
from storyledger.options import Options


@click.command()
@takes_place
def mcp(options: Options) -> None:
    """Answer programs over MCP, reading only.

    Tools over standard input and output: search, brief, figures, positions, changes, statement, reports. Each
    answers with ids, offsets and the words, so that a program can cite. --story is the story meant where a
    question names none. Needs the extra: pip install storyledger[mcp].
    """
    from storyledger.archive import Archive  # noqa: PLC0415
    from storyledger.mcp.server import serve_tools  # noqa: PLC0415 - loads the reader

    archive = Archive(options.db or Path(DATABASE_NAME), read_only=True)
    archive.stories()  # a database that cannot be used is said before anyone asks
    if sys.stdin.isatty():
        tell(options, "waiting for a program on standard input (Ctrl-C stops it)")
    serve_tools(archive, options.story)
