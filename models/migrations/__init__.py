"""The schema's history, run through Alembic's API: one numbered step a released schema."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection, Engine

from models.errors import PostilError
from models.tables import APPLICATION_ID, SCHEMA_VERSION

_FOLDER = Path(__file__).resolve().parent


def version_of(engine: Engine) -> int:
    """Return the number of the newest step a file has been through."""
    with engine.connect() as conn:
        return int(conn.exec_driver_sql("PRAGMA user_version").scalar_one())


def check_version(engine: Engine, path: Path) -> None:
    """Raise `PostilError` if a file was made by a newer Postil."""
    if version_of(engine) > SCHEMA_VERSION:
        raise PostilError("{file} was made by a newer Postil; install that one to open it.", file=path)


def is_old(engine: Engine) -> bool:
    """Tell whether a file lacks steps that this Postil knows."""
    return version_of(engine) < SCHEMA_VERSION


def create(engine: Engine) -> None:
    """Build the schema in an empty file."""
    with engine.execution_options(writing=True).begin() as conn:
        conn.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")
    upgrade(engine)


def upgrade(engine: Engine) -> None:
    """Bring a file to the newest schema, in one transaction; nothing is loaded where that is not needed."""
    if version_of(engine) == SCHEMA_VERSION:
        return
    with engine.execution_options(writing=True).begin() as conn:
        run(conn)
        conn.exec_driver_sql(f"PRAGMA user_version={SCHEMA_VERSION}")


def run(conn: Connection) -> None:
    """Run the steps that a file lacks inside the caller's transaction."""
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(_FOLDER).replace("%", "%%"))
    config.attributes["connection"] = conn
    command.upgrade(config, "head")
