"""Bring the tables up to date, once, whoever starts first."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import sqlalchemy as sa
from sqlalchemy.engine import Connection

if TYPE_CHECKING:
    from alembic.config import Config

    from maquette.tasks.database import Database

HEAD = "0002"
"""The newest revision; processes that find it in the database need not load the migrations."""
LOCK = 0x4D415155  # "MAQU": Postgres' advisory lock of whoever migrates


def upgrade(database: Database) -> None:
    """Run the migrations that the database lacks, in one transaction that excludes every other process."""
    with database.write() as connection:
        if not database.sqlite:
            connection.execute(sa.text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": LOCK})
        if _revision(connection) != HEAD:
            from alembic import command  # a fifth of a second that only the first start needs

            command.upgrade(configuration(connection), HEAD)


def configuration(connection: Connection) -> Config:
    """Alembic's configuration for this package and an open connection."""
    from alembic.config import Config

    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", str(Path(__file__).parent))
    return config


def _revision(connection: Connection) -> str | None:
    if not sa.inspect(connection).has_table("alembic_version"):
        return None
    return connection.execute(sa.text("SELECT version_num FROM alembic_version")).scalar()
