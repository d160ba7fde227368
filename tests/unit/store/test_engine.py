import sqlite3

import pytest
from sqlalchemy.exc import OperationalError

from storyledger.errors import StoreError
from storyledger.store import engine
from storyledger.store.sqlite import create_store, open_store
from tests.unit.store import made_up


@pytest.mark.parametrize(
    ("version", "safe"),
    [
        ((3, 6, 23), True),
        ((3, 7, 0), False),
        ((3, 40, 1), False),
        ((3, 44, 5), False),
        ((3, 44, 6), True),
        ((3, 45, 0), False),
        ((3, 50, 6), False),
        ((3, 50, 7), True),
        ((3, 51, 2), False),
        ((3, 51, 3), True),
        ((3, 53, 4), True),
        ((4, 0, 0), True),
    ],
)
def test_write_ahead_log_only_where_it_is_mended(version, safe):
    """Builds between 3.7.0 and 3.51.2 are refused a write-ahead log, but for the mended branches."""
    assert engine.wal_is_safe(version) is safe


def _journal(store):
    return engine._pragma(store._engine, "journal_mode")


@pytest.mark.parametrize(("safe", "journal"), [(True, "wal"), (False, "delete")])
def test_a_new_file_gets_the_journal_its_build_can_bear(tmp_path, monkeypatch, safe, journal):
    """A build that can damage a write-ahead log gets a rollback journal."""
    monkeypatch.setattr(engine, "wal_is_safe", lambda _: safe)
    with create_store(tmp_path / "bridge.db") as store:
        assert _journal(store) == journal


@pytest.mark.parametrize("opened", [open_store, create_store])
def test_an_unsafe_build_leaves_the_log(tmp_path, monkeypatch, opened):
    """A file with a write-ahead log is taken out of it by a build that is not safe with it."""
    monkeypatch.setattr(engine, "wal_is_safe", lambda _: True)
    with create_store(tmp_path / "bridge.db") as store:
        store.add(made_up.report(), made_up.reading())
    monkeypatch.setattr(engine, "wal_is_safe", lambda _: False)
    with opened(tmp_path / "bridge.db") as store:
        assert _journal(store) == "delete"
        assert store.readings() == [made_up.reading()]


def test_an_unsafe_build_refuses_a_log_in_use(tmp_path, monkeypatch):
    """If another program holds on to the log, an unsafe build keeps out."""
    monkeypatch.setattr(engine, "wal_is_safe", lambda _: True)
    monkeypatch.setattr(engine, "BUSY_SECONDS", 0.05)
    with create_store(tmp_path / "bridge.db") as store:
        store.add(made_up.report(), made_up.reading())
        monkeypatch.setattr(engine, "wal_is_safe", lambda _: False)
        with store._engine.connect() as reader:
            reader.exec_driver_sql("SELECT count(*) FROM reports").scalar()
            with pytest.raises(StoreError, match=r"write-ahead log|in use") as told:
                open_store(tmp_path / "bridge.db")
    assert told.value.slug in {"wal-refused", "database-locked"}


def test_settings_hold_in_every_connection(tmp_path):
    """Acknowledged means on disk; a row points at a row; writers wait for each other."""
    with create_store(tmp_path / "bridge.db") as store, store._engine.connect() as connection:
        told = {
            name: connection.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in ("synchronous", "foreign_keys", "busy_timeout")
        }
    assert told == {"synchronous": 2, "foreign_keys": 1, "busy_timeout": 5000}


def test_the_sqlite_of_python_will_do(tmp_path, monkeypatch):
    """Where there is no newer build, the one that came with Python keeps, finds and withdraws the same."""
    monkeypatch.setattr(engine, "sqlite_driver", lambda: sqlite3)
    with create_store(tmp_path / "bridge.db") as store:
        assert store.add(made_up.report(), made_up.reading())
        assert [kind for _, kind, _ in store.search("vandry")] == ["statement", "report"]
        newer = made_up.reading(reader="test 2", statements=())
        assert store.add(made_up.report(), newer)
        assert [kind for _, kind, _ in store.search("vandry")] == ["report"]
        assert store.readings() == [newer]


@pytest.mark.parametrize(
    ("complaint", "slug"),
    [
        ("database is locked", "database-locked"),
        ("database table is locked", "database-locked"),
        ("attempt to write a readonly database", "database-read-only"),
        ("database or disk is full", "database-full"),
        ("disk I/O error", "database-disk-error"),
        ("database disk image is malformed", "database-damaged"),
        ("file is not a database", "not-a-ledger"),
        ("unable to open database file", "database-not-opened"),
        ("no such table: reports", "database-error"),
    ],
)
def test_complaints_are_told_plainly(tmp_path, complaint, slug):
    """Every complaint of SQLite says which file, and what to do."""
    with (
        pytest.raises(StoreError, match=r"bridge\.db.*: \w+") as told,
        engine.told_plainly(tmp_path / "bridge.db"),
    ):
        raise OperationalError("SELECT 1", {}, Exception(complaint))
    assert told.value.slug == slug
