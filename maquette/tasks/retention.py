"""Deleting what is over: expired results, files that belong to no task, and what is remembered of old requests."""

from __future__ import annotations

import threading
import time
import uuid
from collections.abc import Iterator, Sequence

import sqlalchemy as sa
import structlog

from maquette.products.base import Status
from maquette.storage.layout import parse_task_folder, task_folder
from maquette.storage.store import Store, StoreUnavailable
from maquette.tasks.clock import now_ms
from maquette.tasks.database import Database
from maquette.tasks.errors import DatabaseUnavailable
from maquette.tasks.queue import TaskQueue
from maquette.tasks.tables import IdempotencyKey, Task

log = structlog.get_logger(__name__)

SWEEP_EVERY_S = 60.0
ORPHANS_EVERY_S = 6 * 3600.0
ORPHAN_AGE_MS = 3600 * 1000
"""A file is stored before its task exists; after this long, no task will come."""
IDEMPOTENCY_MS = 24 * 3600 * 1000
"""How long a client may repeat a creation under the same key."""
CHUNK = 200


class Retention(threading.Thread):
    """A thread of the worker that sweeps every minute, and looks for orphans a few times a day."""

    def __init__(self, database: Database, store: Store, queue: TaskQueue, stopping: threading.Event) -> None:
        super().__init__(name="maquette-retention", daemon=True)
        self._database, self._store, self._queue, self._stopping = database, store, queue, stopping

    def run(self) -> None:
        orphans_due = time.monotonic() + SWEEP_EVERY_S
        while not self._stopping.wait(SWEEP_EVERY_S):
            try:
                delete_expired(self._database, self._store)
                forget_requests(self._database)
                forget_queued(self._database, self._queue)
                if time.monotonic() >= orphans_due:
                    delete_orphans(self._database, self._store)
                    orphans_due = time.monotonic() + ORPHANS_EVERY_S
            except (DatabaseUnavailable, StoreUnavailable, sa.exc.SQLAlchemyError) as error:
                log.warning("the sweep will be tried again", error=type(error).__name__)


def delete_expired(database: Database, store: Store, at_ms: int | None = None) -> int:
    """Delete the files of tasks whose `expires_at` is over; their records stay, without files. Returns how many tasks."""
    query = sa.select(Task.id, Task.account_id).where(sa.text("stored = 1"), Task.expires_at_ms > 0, Task.expires_at_ms <= (at_ms or now_ms()))
    count = 0
    while True:
        with database.read() as connection:
            rows = connection.execute(query.limit(CHUNK)).all()
        for row in rows:
            store.delete_folder(task_folder(row.account_id, row.id))
        with database.write() as connection:
            ids = [row.id for row in rows]
            connection.execute(
                sa.update(Task).where(Task.id.in_(ids)).values(stored=0, files=[], private=[], revision=Task.revision + 1, changed_at_ms=now_ms())
            )
        count += len(rows)
        if len(rows) < CHUNK:
            return count


def delete_orphans(database: Database, store: Store, at_ms: int | None = None) -> int:
    """Delete task folders that no record knows: of removed tasks, and of creations that never happened. Returns how many."""
    count = 0
    for folders in _in_chunks(_old_folders(store, (at_ms or now_ms()) - ORPHAN_AGE_MS)):
        ids = [task_id for _, task_id in folders]
        with database.read() as connection:
            known = set(connection.execute(sa.select(Task.id).where(Task.id.in_(ids))).scalars())
        for account_id, task_id in folders:
            if task_id not in known:
                store.delete_folder(task_folder(account_id, task_id))
                count += 1
    return count


def forget_requests(database: Database, at_ms: int | None = None) -> None:
    """Idempotency keys are remembered for a day."""
    with database.write() as connection:
        connection.execute(sa.delete(IdempotencyKey).where(IdempotencyKey.created_at_ms < (at_ms or now_ms()) - IDEMPOTENCY_MS))


def forget_queued(database: Database, queue: TaskQueue) -> None:
    """Drop the queue's memory of tasks that are finished by their records too."""
    ended = queue.finished(CHUNK * 10)
    for start in range(0, len(ended), CHUNK):
        chunk = ended[start : start + CHUNK]
        with database.read() as connection:
            unfinished = set(
                connection.execute(
                    sa.select(Task.id).where(Task.id.in_(chunk), Task.status.in_((Status.PENDING.value, Status.IN_PROGRESS.value)))
                ).scalars()
            )
        queue.forget([task_id for task_id in chunk if task_id not in unfinished])


def _old_folders(store: Store, before_ms: int) -> Iterator[tuple[str, str]]:
    for account in store.folders(""):
        for folder in store.folders(f"{account}tasks/"):
            parsed = parse_task_folder(folder)
            if parsed and _born_ms(parsed[1]) < before_ms:
                yield parsed


def _born_ms(task_id: str) -> int:
    """When a UUIDv7 was made (RFC 9562: its first 48 bits)."""
    return uuid.UUID(task_id).int >> 80


def _in_chunks(folders: Iterator[tuple[str, str]]) -> Iterator[Sequence[tuple[str, str]]]:
    chunk: list[tuple[str, str]] = []
    for folder in folders:
        chunk.append(folder)
        if len(chunk) == CHUNK:
            yield chunk
            chunk = []
    if chunk:
        yield chunk
