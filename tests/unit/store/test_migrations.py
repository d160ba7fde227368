import re
from pathlib import Path

from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory

from storyledger.store import migrations, schema
from storyledger.store.engine import make_engine, writing
from storyledger.store.sqlite import create_store


def test_revisions_are_those_in_the_folder():
    """The list of steps names what Alembic finds, oldest first."""
    steps = ScriptDirectory(str(Path(migrations.__file__).parent))
    assert [step.revision for step in steps.walk_revisions()][::-1] == list(migrations.REVISIONS)


def test_tables_are_those_of_the_migrated_database(tmp_path):
    """What we write and read is what the steps made, column by column."""

    def ours(name, kind, *_rest):
        return kind != "table" or not name.startswith(("report_words", "statement_words"))

    with create_store(tmp_path / "bridge.db") as store, store._engine.connect() as connection:
        context = MigrationContext.configure(
            connection, opts={"include_object": lambda _object, *about: ours(*about)}
        )
        assert compare_metadata(context, schema.metadata) == []


def test_every_table_and_column_is_explained(tmp_path):
    """Each table says in the database what a row is."""
    with create_store(tmp_path / "bridge.db") as store, store._engine.connect() as connection:
        for name in schema.metadata.tables:
            made = connection.exec_driver_sql(
                "SELECT sql FROM sqlite_master WHERE name = ?", (name,)
            ).scalar()
            assert "(  -- A row per " in made


def test_every_view_and_its_columns_are_explained(tmp_path):
    """Each view says in the database what a row is, and what each of its columns is."""
    with create_store(tmp_path / "bridge.db") as store, store._engine.connect() as connection:
        views = connection.exec_driver_sql("SELECT name, sql FROM sqlite_master WHERE type = 'view'").all()
        assert {name for name, _ in views} == {"counted", "decided", "failed", "published", "said"}
        for name, made in views:
            assert f"CREATE VIEW {name} AS  -- A row per " in made
            columns = connection.exec_driver_sql(f"PRAGMA table_info({name})").all()
            explained = re.findall(r'^ +(?:.* )?AS (\w+),?  -- ["\w].+$', made, re.MULTILINE)
            assert explained == [column.name for column in columns]


def test_a_step_that_is_not_committed_leaves_nothing(tmp_path):
    """All steps are one transaction with whatever the caller does."""
    engine = make_engine(tmp_path / "bridge.db", create=True)
    try:
        with writing(engine) as connection:
            migrations.run_migrations(connection)
            assert migrations.schema_revision(connection) == migrations.REVISIONS[-1]
            connection.rollback()
    finally:
        engine.dispose()
    assert (tmp_path / "bridge.db").stat().st_size == 0
