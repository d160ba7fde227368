import os

import pytest

from storyledger.errors import OptionError, StoreError
from storyledger.store import queries
from storyledger.store.engine import sqlite_driver
from storyledger.store.queries import run_query
from storyledger.store.sqlite import create_store
from tests.unit.store import made_up


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "the bridge?.db"
    with create_store(path, "bridge") as store:
        store.add(made_up.report(), made_up.reading())
    return path


def test_rows_come_with_their_names(path):
    """Columns in the order asked for; one that comes twice is told apart."""
    found = run_query(path, "SELECT speaker, stance, stance FROM said", 10)
    assert found.columns == ("speaker", "stance", "stance_2")
    assert found.rows == (("Ilse Vandry", "denies", "denies"),)
    assert not found.more


def test_only_so_many_rows_are_taken(path):
    """An endless query ends, and what was left out is told."""
    endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n"
    found = run_query(path, endless, 3)
    assert (found.rows, found.more) == (((1,), (2,), (3,)), True)


@pytest.mark.parametrize(
    "query",
    [
        "SELECT id FROM statement_words JOIN statements ON number = statement_words.rowid WHERE statement_words MATCH 'quay'",
        "SELECT name FROM pragma_table_info('said')",
        "SELECT sql FROM sqlite_master WHERE name = 'said'",
        "EXPLAIN QUERY PLAN SELECT * FROM said",
        "VALUES (1)",
    ],
)
def test_every_kind_of_reading_works(path, query):
    """Full-text search and looking at the schema included."""
    assert run_query(path, query, 10).rows


def test_bytes_are_printed_as_sql_writes_them(path):
    """No format has to know bytes."""
    assert run_query(path, "SELECT x'00ff'", 1).rows == (("x'00ff'",),)


@pytest.mark.parametrize(
    "query",
    [
        "DELETE FROM problems",
        "INSERT INTO stories VALUES ('a', 'b')",
        "UPDATE readings SET withdrawn = 1",
        "DROP VIEW said",
        "CREATE TEMP TABLE t (x)",
        "ATTACH 'other.db' AS other",
        "PRAGMA journal_mode = delete",
        "PRAGMA query_only = OFF",
        "WITH one AS (SELECT 1) DELETE FROM problems",
        "VACUUM INTO 'copy.db'",
        "BEGIN IMMEDIATE",
    ],
)
def test_nothing_but_reading_is_done(path, query):
    """The file stays byte for byte what it was, and nothing is made beside it."""
    before = path.read_bytes()
    with pytest.raises(OptionError, match="only reading is allowed"):
        run_query(path, query, 10)
    assert path.read_bytes() == before
    assert list(path.parent.iterdir()) == [path]


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("SELEC 1", "syntax error"),
        ("SELECT * FROM nowhere", "no such table"),
        ("SELECT 1; SELECT 2", "one statement at a time"),
        ("SELECT load_extension('x')", "not authorized"),
        ("", "asks for nothing"),
        ("SELECT ?", "[Bb]inding"),
    ],
)
def test_a_query_that_does_not_work_is_explained(path, query, words):
    """SQLite's words, and where to look."""
    with pytest.raises(OptionError, match=words):
        run_query(path, query, 10)


def test_only_a_ledger_is_asked(tmp_path):
    """Neither a missing file nor another program's."""
    with pytest.raises(StoreError, match="no database at"):
        run_query(tmp_path / "none.db", "SELECT 1", 1)
    other = tmp_path / "other.db"
    sqlite_driver().connect(other).executescript("CREATE TABLE t (x)")
    with pytest.raises(StoreError, match="no storyledger database"):
        run_query(other, "SELECT 1", 1)


def test_what_another_program_wrote_is_seen(path):
    """Also what still stands in its log."""
    with create_store(path, "bridge") as store:
        store.add(
            made_up.report("r2", "Another text of the same length, or longer." * 9), made_up.reading("r2")
        )
        assert run_query(path, "SELECT count(*) FROM published", 1).rows == ((2,),)


def test_a_file_that_nobody_can_write_to_is_read(path, monkeypatch):
    """From a folder that is write-protected, as it stands."""
    monkeypatch.setattr(os, "access", lambda *_asked: False)
    assert queries._address(path).endswith("immutable=1")
    assert run_query(path, "SELECT count(*) FROM published", 1).rows == ((1,),)
