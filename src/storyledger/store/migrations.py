"""Bring a database to the newest schema. In: a connection inside a transaction. Out: nothing but the schema.

Each file in versions/ is one step, known to Alembic by its revision. Steps run inside the caller's
transaction, so a step that fails leaves the database as it was. Alembic is loaded only when there
is something to do: reading a database needs one SELECT.
"""

from pathlib import Path

from sqlalchemy import Connection

# Oldest first; a test holds this equal to what Alembic finds in versions/.
REVISIONS = ("0001", "0002", "0003")

# "StLg" in ASCII. SQLite keeps it in the file's header, so that `file` and we know our own.
APPLICATION_ID = 0x53744C67


def schema_revision(connection: Connection) -> str | None:
    """The revision a database stands at, None if it never had a step."""
    found = connection.exec_driver_sql("SELECT 1 FROM sqlite_master WHERE name = 'alembic_version'").scalar()
    if not found:
        return None
    revision = connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar()
    return None if revision is None else str(revision)


def run_migrations(connection: Connection) -> None:
    """Run all steps that a database lacks. Nothing is committed here."""
    from alembic.operations import Operations  # noqa: PLC0415 - 0.2 s that readers need not pay
    from alembic.runtime.migration import MigrationContext, MigrationStep  # noqa: PLC0415
    from alembic.script import ScriptDirectory  # noqa: PLC0415

    steps = ScriptDirectory(str(Path(__file__).parent))

    def missing(current: tuple[str, ...], _context: MigrationContext) -> list[MigrationStep]:
        found = list(steps.iterate_revisions("head", current, implicit_base=True))
        return [MigrationStep.upgrade_from_script(steps.revision_map, step) for step in reversed(found)]

    context = MigrationContext.configure(connection, opts={"fn": missing})
    with Operations.context(context):
        context.run_migrations()
    connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
