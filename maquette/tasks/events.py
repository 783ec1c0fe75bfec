"""Who waits for a task hears of its changes: Postgres LISTEN/NOTIFY, SQLite's own change counter, and a slow look at everything.

`announce` is called in the transaction that changes a task. A `Feed` is one thread a process that hears the changes of
every process; `Changes` gives them to the streams of an event loop.
"""

from __future__ import annotations

import asyncio
import contextlib
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import psycopg
import sqlalchemy as sa
import structlog
from sqlalchemy.engine import Connection

from maquette.tasks.clock import now_ms
from maquette.tasks.database import Database
from maquette.tasks.errors import DatabaseUnavailable
from maquette.tasks.tables import Task

log = structlog.get_logger(__name__)

CHANNEL = "maquette_tasks"
SQLITE_LOOK_S = 0.03
"""How late a stream may hear of a change; one look costs microseconds."""
POSTGRES_LISTEN_S = 0.5
"""How long one call waits for messages: as long as `close` may take."""
RECONNECT_S = 1.0
SAFETY_NET_S = 3.0
"""How often everything awaited is looked at, whether or not something was heard."""
IDS_A_QUERY = 500
"""Below what a database takes as parameters of one statement."""
GONE = -2
"""The revision of a task that has been removed."""
OVERLAP_MS = 1000
"""A change is dated a little before its transaction ends."""

Listener = Callable[[str | None], None]
"""Called in the feed's thread with the id of a task that changed, or None for "something did"."""


def announce(connection: Connection, task_id: str) -> None:
    """Tell every listening process, when this transaction commits. SQLite needs no telling."""
    if connection.dialect.name == "postgresql":
        connection.execute(_NOTIFY, {"channel": CHANNEL, "task": task_id})


_NOTIFY = sa.select(sa.func.pg_notify(sa.bindparam("channel"), sa.bindparam("task")))


class Feed:
    """A daemon thread that calls `listener` after changes of tasks, and with None every few seconds for the lost ones."""

    def __init__(self, database: Database, listener: Listener) -> None:
        self._database = database
        self._listener = listener
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._run, name="maquette-feed", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def close(self) -> None:
        self._stop.set()
        self._thread.join(timeout=5)

    def _run(self) -> None:
        hear = self._hear_sqlite if self._database.sqlite else self._hear_postgres
        while not self._stop.is_set():
            try:
                hear()
            except (DatabaseUnavailable, sa.exc.SQLAlchemyError, psycopg.Error) as error:
                log.warning("lost the feed of changes", error=type(error).__name__)
                self._stop.wait(RECONNECT_S)

    def _hear_sqlite(self) -> None:
        # PRAGMA data_version changes when any other connection, in any process, commits: it costs microseconds and no I/O.
        with self._database.read() as connection:
            seen: int | None = None
            quiet = 0.0
            while not self._stop.wait(SQLITE_LOOK_S):
                version = connection.exec_driver_sql("PRAGMA data_version").scalar()
                quiet = 0.0 if version != seen else quiet + SQLITE_LOOK_S
                if version != seen or quiet >= SAFETY_NET_S:
                    seen, quiet = version, 0.0
                    self._listener(None)

    def _hear_postgres(self) -> None:
        url = self._database.url.set(drivername="postgresql").render_as_string(hide_password=False)
        with psycopg.connect(url, autocommit=True, connect_timeout=5) as connection:
            connection.execute(f"LISTEN {CHANNEL}")
            look_at_all = 0.0
            while not self._stop.is_set():
                if time.monotonic() >= look_at_all:  # what happened before we listened, and what a lost message would have told
                    look_at_all = time.monotonic() + SAFETY_NET_S
                    self._listener(None)
                for notice in connection.notifies(timeout=POSTGRES_LISTEN_S):
                    self._listener(notice.payload)


class Subscription:
    """One waiting stream. seen: the revision of its task that it read last; -1 before it has read any."""

    def __init__(self) -> None:
        self._event = asyncio.Event()
        self.seen = -1

    async def changed(self, timeout_s: float) -> bool:
        """Wait for a change since the last call; False when `timeout_s` passed without one."""
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(self._event.wait(), timeout_s)
            self._event.clear()
            return True
        return False

    def wake(self) -> None:
        self._event.set()


class Changes:
    """The changes of tasks, for the streams of one event loop.

        changes = Changes(database); changes.start()          # in the running loop
        with changes.subscribe(task_id) as subscription:
            while not (view := get_view(…)).status.terminal:
                subscription.seen = view.revision
                await subscription.changed(timeout_s=10)

    Subscribe before the first read, so that no change falls between. A removed task counts as changed.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self._feed = Feed(database, self._heard)
        self._waiting: dict[str, set[Subscription]] = {}
        self._lock = threading.Lock()
        self._looked_ms = now_ms()
        self._look_at_all = 0.0
        self._loop: asyncio.AbstractEventLoop | None = None

    def start(self) -> None:
        self._loop = asyncio.get_running_loop()
        self._feed.start()

    def close(self) -> None:
        self._feed.close()

    @contextmanager
    def subscribe(self, task_id: str) -> Iterator[Subscription]:
        subscription = Subscription()
        with self._lock:
            self._waiting.setdefault(task_id, set()).add(subscription)
        try:
            yield subscription
        finally:
            self._unsubscribe(task_id, subscription)

    def _unsubscribe(self, task_id: str, subscription: Subscription) -> None:
        with self._lock:
            others = self._waiting.get(task_id, set())
            others.discard(subscription)
            if not others:
                self._waiting.pop(task_id, None)

    def _heard(self, task_id: str | None) -> None:
        changed = [task_id] if task_id else self._changed()
        with self._lock:
            woken = [subscription for task in changed for subscription in self._waiting.get(task, ())]
        if woken and self._loop and not self._loop.is_closed():
            self._loop.call_soon_threadsafe(_wake, woken)

    def _changed(self) -> list[str]:
        """The awaited tasks of which somebody has read another revision than there is now, or that are gone."""
        with self._lock:
            awaited = list(self._waiting)
        if not awaited:
            return []
        if time.monotonic() >= self._look_at_all:
            self._look_at_all = time.monotonic() + SAFETY_NET_S
            found = dict.fromkeys(awaited, GONE) | self._all_revisions(awaited)
        else:
            found = self._recent_revisions()
        with self._lock:
            return [task for task, revision in found.items() if any(waiting.seen != revision for waiting in self._waiting.get(task, ()))]

    def _all_revisions(self, awaited: list[str]) -> dict[str, int]:
        found: dict[str, int] = {}
        with self._database.read() as connection:
            for start in range(0, len(awaited), IDS_A_QUERY):
                chunk = awaited[start : start + IDS_A_QUERY]
                found |= {row.id: row.revision for row in connection.execute(_REVISIONS, {"ids": chunk})}
        return found

    def _recent_revisions(self) -> dict[str, int]:
        """Of the tasks that changed since the last look: few, however many are awaited. Only SQLite needs it, on one machine's clock."""
        since, self._looked_ms = self._looked_ms - OVERLAP_MS, now_ms()
        with self._database.read() as connection:
            return {row.id: row.revision for row in connection.execute(_RECENT, {"since": since})}


_REVISIONS = sa.select(Task.id, Task.revision).where(Task.id.in_(sa.bindparam("ids", expanding=True)))
_RECENT = sa.select(Task.id, Task.revision).where(Task.changed_at_ms >= sa.bindparam("since"))


def _wake(subscriptions: list[Subscription]) -> None:
    for subscription in subscriptions:
        subscription.wake()
