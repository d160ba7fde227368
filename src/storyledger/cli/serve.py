"""The desk in a browser, on this machine only."""

import socket
import webbrowser
from pathlib import Path

import click

from storyledger.cli.arguments import takes_place
from storyledger.cli.inputs import DATABASE_NAME
from storyledger.cli.printing import tell
from storyledger.errors import OptionError, no_database
from storyledger.options import Options


@click.command()
@click.option(
    "--port", type=click.IntRange(1, 65535), default=8731, show_default=True, help="Where it listens."
)
@click.option("--open", "opens", is_flag=True, help="Open the browser.")
@click.option("--read-only", is_flag=True, help="Show everything, change nothing.")
@takes_place
def serve(options: Options, port: int, opens: bool, read_only: bool) -> None:
    """See the stories in a browser, and correct them.

    It listens on this machine only (127.0.0.1). Stop it with Ctrl-C.
    """
    import uvicorn  # noqa: PLC0415 - loaded only to serve

    from storyledger.archive import Archive  # noqa: PLC0415
    from storyledger.web.app import make_app  # noqa: PLC0415

    path = options.db or Path(DATABASE_NAME)
    if not path.is_file():
        raise no_database(path)
    _expect_free(port)
    place = f"http://127.0.0.1:{port}/"
    tell(options, f"{place} (Ctrl-C stops it)")
    if opens:
        webbrowser.open(place)
    level = "info" if options.verbose else "warning"
    uvicorn.run(
        make_app(Archive(path, read_only)), host="127.0.0.1", port=port, log_level=level, server_header=False
    )


def _expect_free(port: int) -> None:
    """The port must be free, which the server would tell without saying what to do."""
    with socket.socket() as trial:
        trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)  # as the server will
        try:
            trial.bind(("127.0.0.1", port))
        except OSError as error:
            raise OptionError(
                f"port {port} is not free ({error.strerror}): stop the desk that runs there, or give another --port",
                slug="port-taken",
            ) from error
