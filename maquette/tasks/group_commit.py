"""Group commit for SQLite: writers that wait for each other share one transaction, and so one wait for the disk.

SQLite has one writer at a time, and a durable commit waits for the disk: a few milliseconds, whatever was written. Here each
writer works in a savepoint of its own; the last of those who were waiting commits for all, and nobody returns before that.
A writer that fails takes back only its own savepoint. A commit that fails, fails for everyone in it.
(DeWitt et al. 1984, "Implementation techniques for main memory database systems".)
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.engine import Connection, Engine

LARGEST = 32
"""Writers in one transaction, so that the first does not wait for ever on a busy server."""


class _Group:
    """One transaction: connection is in it, ended is set once it was committed or could not be."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        self.writers = 0
        self.ended = threading.Event()
        self.error: BaseException | None = None


class GroupCommit:
    """The writers of one process to one SQLite file. The engine must begin its transactions with BEGIN IMMEDIATE."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._turn = threading.Lock()
        self._count = threading.Lock()
        self._waiting = 0
        self._group: _Group | None = None

    @contextmanager
    def transaction(self) -> Iterator[Connection]:
        """As `engine.begin()`: what the block did is on the disk when this returns, or undone if it raises."""
        with self._count:
            self._waiting += 1
        with self._turn:
            with self._count:
                self._waiting -= 1
            group = self._group = self._group or self._begin()
            group.writers += 1
            try:
                with group.connection.begin_nested():
                    yield group.connection
            finally:
                self._end_unless_awaited(group)
        group.ended.wait()
        if group.error:
            raise group.error

    def _begin(self) -> _Group:
        connection = self._engine.connect()
        try:
            connection.begin()
        except BaseException:
            connection.close()
            raise
        return _Group(connection)

    def _end_unless_awaited(self, group: _Group) -> None:
        """Commit, unless somebody waits who can do it together with his own work."""
        with self._count:
            if self._waiting and group.writers < LARGEST:
                return
        self._group = None
        try:
            group.connection.commit()
        except BaseException as error:
            group.error = error
            group.connection.invalidate()  # whatever is left of the transaction goes with the connection
        finally:
            group.connection.close()
            group.ended.set()
