"""Tasks on their way between the records and the queue: those that must be submitted, and those somebody holds."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import sqlalchemy as sa

from maquette.tasks.clock import now_ms
from maquette.tasks.database import Database
from maquette.tasks.queue import Submission
from maquette.tasks.tables import Task, unfinished

CHUNK = 500

_UNHELD = sa.select(Task.id, Task.account_id, Task.queue).where(unfinished(), Task.worker_id == "").order_by(Task.created_at_ms, Task.id)


def unsubmitted(database: Database, limit: int = CHUNK) -> list[Submission]:
    """Tasks nobody holds that the queue may not know of, oldest first: new ones, and those whose worker let go."""
    return _submissions(database, _UNHELD.where(Task.submitted_at_ms == 0).limit(limit))


def submitted_before(database: Database, time_ms: int, limit: int = CHUNK) -> list[Submission]:
    """Tasks nobody holds that were given to the queue before `time_ms`, oldest first."""
    return _submissions(database, _UNHELD.where(Task.submitted_at_ms > 0, Task.submitted_at_ms < time_ms).limit(limit))


def mark_submitted(database: Database, tasks: Sequence[Submission]) -> None:
    """The queue has these tasks now. One that a worker has taken meanwhile is left alone."""
    with database.write() as connection:
        for start in range(0, len(tasks), CHUNK):
            ids = [task.task_id for task in tasks[start : start + CHUNK]]
            connection.execute(sa.update(Task).where(Task.id.in_(ids), Task.worker_id == "").values(submitted_at_ms=now_ms()))


def lost(database: Database, tokens: Mapping[str, str]) -> list[str]:
    """Of these tasks (id → attempt token), the ones whose attempt may no longer write: cancelled, removed, or taken over."""
    if not tokens:
        return []
    with database.read() as connection:
        rows: Sequence[Any] = connection.execute(sa.select(Task.id, Task.attempt_token).where(Task.id.in_(list(tokens)))).all()
    held = {row.id for row in rows if row.attempt_token == tokens[row.id]}
    return [task for task in tokens if task not in held]


def _submissions(database: Database, query: sa.Select[str, str, str]) -> list[Submission]:
    with database.read() as connection:
        return [Submission(row.id, row.account_id, row.queue) for row in connection.execute(query)]


def held_by(database: Database, worker_id: str) -> list[str]:
    """The tasks that this worker holds by their records."""
    with database.read() as connection:
        return list(connection.execute(sa.select(Task.id).where(unfinished(), Task.worker_id == worker_id)).scalars())


def release_dropped(database: Database, worker_id: str, task_id: str) -> None:
    """Let go of a task that its worker holds without knowing it: the answer to its claim was lost."""
    with database.write() as connection:
        connection.execute(
            sa.update(Task).where(Task.id == task_id, Task.worker_id == worker_id).values(worker_id="", attempt_token="", submitted_at_ms=0)
        )
