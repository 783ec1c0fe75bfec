from __future__ import annotations

import sqlite3
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
import sqlalchemy as sa
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from maquette.settings import Settings
from maquette.tasks import accounts
from maquette.tasks import database as database_module
from maquette.tasks.database import Database, database_url, open_database
from maquette.tasks.errors import DatabaseUnavailable
from maquette.tasks.migrations.upgrade import HEAD, configuration
from maquette.tasks.tables import Base
from tests.support.databases import PostgresServer, settings_for


def test_the_migrations_make_exactly_the_tables_we_use(database: Database) -> None:
    with database.read() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        differences = [d for d in compare_metadata(context, Base.metadata) if d[0] != "remove_table"]
        assert differences == []
        assert ScriptDirectory.from_config(configuration(connection)).get_current_head() == HEAD


def test_the_migrations_can_be_taken_back(database: Database) -> None:
    with database.write() as connection:
        command.downgrade(configuration(connection), "base")
    with database.read() as connection:
        assert set(sa.inspect(connection).get_table_names()) <= {"alembic_version"}
    with database.write() as connection:
        command.upgrade(configuration(connection), "head")
    assert accounts.list_accounts(database) == []


def test_processes_that_start_together_migrate_once(settings: Settings) -> None:
    with ThreadPoolExecutor(4) as pool:
        for opened in pool.map(lambda _: open_database(settings), range(4)):
            assert accounts.list_accounts(opened) == []
            opened.close()


def test_a_new_file_is_opened_by_many_at_once(tmp_path: Path) -> None:
    """Switching to the write-ahead log is refused, not queued, when two ask together."""
    for round_ in range(40):
        url = f"sqlite:///{tmp_path / str(round_)}.sqlite3"
        barrier = threading.Barrier(8)

        def create(_: int, url: str = url, barrier: threading.Barrier = barrier) -> None:
            database = Database(url)
            barrier.wait(10)
            with database.write() as connection:
                connection.exec_driver_sql("CREATE TABLE IF NOT EXISTS things (id TEXT)")
            database.close()

        with ThreadPoolExecutor(8) as pool:
            list(pool.map(create, range(8)))


def test_sqlite_is_durable_strict_and_shared(tmp_path: Path) -> None:
    database = open_database(settings_for(tmp_path))
    with database.read() as connection:
        found = {pragma: connection.exec_driver_sql(f"PRAGMA {pragma}").scalar() for pragma in ("journal_mode", "synchronous", "foreign_keys")}
    assert found == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1}
    database.close()


def test_a_failed_transaction_leaves_nothing(database: Database) -> None:
    with pytest.raises(RuntimeError), database.write() as connection:
        connection.exec_driver_sql("INSERT INTO accounts (id, name, plan, balance, created_at_ms) VALUES ('a', '', '', 0, 0)")
        raise RuntimeError
    assert accounts.list_accounts(database) == []


def test_writers_take_turns(database: Database) -> None:
    account = accounts.create_account(database, "busy", "unlimited")
    barrier = threading.Barrier(8)

    def grant(_: int) -> None:
        barrier.wait(10)
        for _ in range(5):
            accounts.grant(database, account.id, 1)

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(grant, range(8)))
    assert accounts.balance(database, account.id) == 40


def test_a_stopped_postgres_is_unavailable_and_then_back(postgres: PostgresServer) -> None:
    database = Database(postgres.new_database())
    database.ping()
    postgres.stop()
    try:
        with pytest.raises(DatabaseUnavailable):
            database.ping()
        with pytest.raises(DatabaseUnavailable), database.write() as connection:
            connection.execute(sa.text("SELECT 1"))
    finally:
        postgres.start()
    database.ping()
    database.close()


def test_a_locked_sqlite_file_is_unavailable(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(database_module, "BUSY_TIMEOUT_MS", 50)
    database = open_database(settings_for(tmp_path))
    hog = sqlite3.connect(str(database.url.database), isolation_level=None)
    hog.execute("BEGIN IMMEDIATE")
    with pytest.raises(DatabaseUnavailable):
        accounts.create_account(database, "late", "pro")
    hog.execute("ROLLBACK")
    accounts.create_account(database, "late", "pro")
    hog.close()
    database.close()


def test_an_unreachable_server_is_unavailable() -> None:
    database = Database("postgresql://nobody@127.0.0.1:1/nothing")
    with pytest.raises(DatabaseUnavailable):
        database.ping()
    database.close()


@pytest.mark.parametrize("url", ["postgres://u:p@db/x", "postgresql://u:p@db/x"])
def test_both_spellings_of_a_postgres_url_are_understood(url: str) -> None:
    assert database_url(Settings(database_url=url)) == "postgresql://u:p@db/x"
    assert Database(url.replace("postgres:", "postgresql:")).url.drivername == "postgresql+psycopg"


def test_without_a_url_the_database_is_a_file_in_the_data_folder(tmp_path: Path) -> None:
    assert database_url(settings_for(tmp_path)) == f"sqlite:///{tmp_path}/data/maquette.sqlite3"
