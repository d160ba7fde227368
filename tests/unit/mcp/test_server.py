"""The server as a client meets it: another process, messages over its standard input and output."""

import asyncio
import os
import sys

import pytest
from click.testing import CliRunner

from storyledger.cli import main
from tests.unit.mcp.stories import make_database


def talk(path, calls):
    """Start the command as a client does; what it says of itself, its tools, and what they answer."""
    client = pytest.importorskip("mcp.client", reason="the extra mcp is not installed")
    stdio = pytest.importorskip("mcp.client.stdio")

    async def session():
        how = stdio.StdioServerParameters(
            command=sys.executable,
            args=["-m", "storyledger", "mcp", "--db", str(path)],
            env={"PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
        )
        async with client.Client(stdio.stdio_client(how)) as asked:
            tools = (await asked.list_tools()).tools
            return asked.instructions, tools, [await asked.call_tool(name, given) for name, given in calls]

    return asyncio.run(session())


def test_a_client_finds_tools_that_only_read_and_cites_from_them(tmp_path):
    """Handshake, list, call; a wrong call is an answer that says why, and the next one works."""
    path = make_database(tmp_path / "quay.db")
    before = path.read_bytes()
    about, tools, (wrong, right) = talk(
        path, [("brief", {"asof": "soon"}), ("search", {"query": "denied", "asof": "2031-05-04"})]
    )
    assert "never what is true" in about
    assert [t.name for t in tools] == [
        *("search", "brief", "figures", "positions", "changes", "statement", "reports")
    ]
    assert all(t.annotations.read_only_hint and "asof" in t.input_schema["properties"] for t in tools)
    assert wrong.is_error
    assert "'soon' is no day" in wrong.content[0].text
    assert not right.is_error
    (told,) = right.structured_content["statements"].values()
    assert (told["who"], told["stance"]) == ("Odo Brill", "denies")
    assert path.read_bytes() == before


def test_a_missing_extra_is_said(tmp_path, monkeypatch):
    """What to install, and no trace."""
    monkeypatch.setitem(sys.modules, "mcp.server.stdio", None)
    told = CliRunner().invoke(main, ["mcp", "--db", str(make_database(tmp_path / "quay.db"))])
    assert (told.exit_code, "install storyledger[mcp]" in told.stderr) == (2, True)


def test_a_missing_database_is_said_before_anyone_asks(tmp_path):
    """A client sees the server fail at its start, with the reason on standard error."""
    told = CliRunner().invoke(main, ["mcp", "--db", str(tmp_path / "none.db")])
    assert (told.exit_code, "no database at" in told.stderr) == (2, True)
