import json

import pytest
from click.testing import CliRunner

from storyledger.cli import main
from storyledger.store.sqlite import create_store
from tests.unit.store import made_up


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "bridge.db"
    with create_store(path, "bridge") as store:
        store.add(made_up.report(), made_up.reading())
    return path


def run(*words, stdin=None):
    return CliRunner().invoke(main, [str(word) for word in words], input=stdin)


def test_a_query_prints_a_table(path):
    """In the formats of the other tables."""
    told = run("sql", "SELECT speaker, stance FROM said", "--db", path)
    assert (told.exit_code, told.output) == (0, "speaker\tstance\nIlse Vandry\tdenies\n")
    told = run("sql", "SELECT low, unit FROM counted", "--db", path, "-f", "json")
    assert json.loads(told.output)[0]["low"] == 40


def test_a_query_may_come_from_standard_input(path):
    """A dash stands for it."""
    assert run("sql", "-", "--db", path, stdin="SELECT 7 AS n").output == "n\n7\n"


def test_rows_left_out_are_told(path):
    """Nobody takes a part for the whole."""
    told = run("sql", "VALUES (1), (2)", "--limit", "1", "--db", path)
    assert "only the first 1 rows" in told.stderr


@pytest.mark.parametrize(
    ("query", "code", "words"),
    [
        ("SELECT 1 WHERE 0", 1, "no rows"),
        ("DROP VIEW said", 2, "docs/errors.md#bad-query"),
        ("SELECT * FROM nowhere", 2, "no such table: nowhere"),
    ],
)
def test_what_does_not_work_has_its_exit_code(path, query, code, words):
    """1 for nothing found, 2 for a wrong query."""
    told = run("sql", query, "--db", path)
    assert (told.exit_code, words in told.output) == (code, True)
