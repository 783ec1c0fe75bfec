"""The one way to the database: SQLite below the data folder, or Postgres.

Everything in `tasks` is written with SQLAlchemy Core on a `Connection` from `Database.write()` (one transaction) or
`Database.read()` (each statement on its own). All calls block: an event loop calls them in a thread.
"""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import orjson
import sqlalchemy as sa
from sqlalchemy.engine import Connection, Engine, make_url

from maquette.settings import Settings
from maquette.tasks.errors import DatabaseUnavailable
from maquette.tasks.group_commit import GroupCommit

BUSY_TIMEOUT_MS = 15_000
"""SQLite: how long a statement waits for another process's write."""
CONNECT_TIMEOUT_S = 5
UNREACHABLE = (sa.exc.OperationalError, sa.exc.InterfaceError, sa.exc.TimeoutError)


class Database:
    """An engine with the right switches on.

    url: `sqlite:///path` or `postgresql://…`. Threads share it; a forked process must open its own.
    Any statement raises DatabaseUnavailable when the server does not answer or the file stays locked.
    """

    def __init__(self, url: str) -> None:
        self.url = make_url(url)
        self.sqlite = self.url.get_backend_name() == "sqlite"
        if not self.sqlite:
            self.url = self.url.set(drivername="postgresql+psycopg")
        self.engine = _sqlite_engine(self.url) if self.sqlite else _postgres_engine(self.url)
        self._reader = self.engine.execution_options(**({"begin": ""} if self.sqlite else {"isolation_level": "AUTOCOMMIT"}))
        # SQLite has one writer; waiting in our line is fair, whereas its own busy handler sleeps and loses its turn.
        self._transaction = GroupCommit(self.engine).transaction if self.sqlite else self.engine.begin

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """One transaction: committed at the end, rolled back if the block raises."""
        with _translated(), self._transaction() as connection:
            yield connection

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """For queries that need no transaction around them."""
        with _translated(), self._reader.connect() as connection:
            yield connection

    def ping(self) -> None:
        """Raises DatabaseUnavailable unless the database answers."""
        with self.read() as connection:
            connection.execute(sa.text("SELECT 1"))

    def close(self) -> None:
        self.engine.dispose()


def database_url(settings: Settings) -> str:
    """The URL that the settings mean; the embedded file is `maquette.sqlite3` in the data folder."""
    if settings.database_url:
        return settings.database_url.replace("postgres://", "postgresql://", 1)
    return f"sqlite:///{(settings.data_dir / 'maquette.sqlite3').absolute()}"


def open_database(settings: Settings) -> Database:
    """The installation's database, with its tables brought up to date."""
    from maquette.tasks.migrations.upgrade import upgrade

    url = make_url(database_url(settings))
    if url.get_backend_name() == "sqlite" and url.database:
        Path(url.database).parent.mkdir(parents=True, exist_ok=True)
    database = Database(url.render_as_string(hide_password=False))
    upgrade(database)
    return database


@contextmanager
def _translated() -> Iterator[None]:
    """The driver's errors that mean an unreachable server as DatabaseUnavailable; others are our own mistakes and pass."""
    try:
        yield
    except UNREACHABLE as error:
        raise DatabaseUnavailable from error
    except sa.exc.DBAPIError as error:
        if error.connection_invalidated:
            raise DatabaseUnavailable from error
        raise


def _sqlite_engine(url: sa.URL) -> Engine:
    engine = sa.create_engine(
        url,
        connect_args={"check_same_thread": False, "timeout": BUSY_TIMEOUT_MS / 1000},
        pool_size=8,
        max_overflow=64,
        json_serializer=_dumps,
        json_deserializer=orjson.loads,
    )
    sa.event.listen(engine, "connect", _prepare_sqlite)
    sa.event.listen(engine, "begin", _begin_sqlite)
    return engine


def _prepare_sqlite(raw: Any, _record: object) -> None:
    raw.isolation_level = None  # transactions are begun by us: the driver's own BEGIN comes too late to take the write lock
    switch_on_write_ahead(raw)
    # FULL: a task that was answered must survive a power cut, not only a crash of ours.
    for pragma in ("synchronous=FULL", "foreign_keys=ON", f"busy_timeout={BUSY_TIMEOUT_MS}", "temp_store=MEMORY"):
        raw.execute(f"PRAGMA {pragma}")


def switch_on_write_ahead(raw: sqlite3.Connection) -> None:
    """Switch the file to a write-ahead log, in turn with others that open it for the first time.

    Two connections that want the switch at once each hold what the other waits for; SQLite then refuses one without asking its busy handler.
    """
    patience = time.monotonic() + BUSY_TIMEOUT_MS / 1000
    while True:
        try:
            raw.execute("PRAGMA journal_mode=WAL")
            return
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or time.monotonic() > patience:  # the low byte: BUSY_RECOVERY and its like too
                raise
            time.sleep(0.01)


def _begin_sqlite(connection: Connection) -> None:
    """Writers take the lock before they read, so that what they read still holds when they write; readers need no transaction."""
    if begin := connection.get_execution_options().get("begin", "BEGIN IMMEDIATE"):
        connection.exec_driver_sql(begin)


def _postgres_engine(url: sa.URL) -> Engine:
    return sa.create_engine(
        url,
        connect_args={"connect_timeout": CONNECT_TIMEOUT_S, "application_name": "maquette"},
        pool_pre_ping=True,
        pool_size=8,
        max_overflow=24,
        pool_timeout=10,
        json_serializer=_dumps,
        json_deserializer=orjson.loads,
    )


def _dumps(value: object) -> str:
    return orjson.dumps(value, option=orjson.OPT_NON_STR_KEYS).decode()
