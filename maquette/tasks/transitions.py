"""The state machine. Each change is one guarded UPDATE in one transaction, with its refund and its webhook deliveries.

    PENDING ──claim──▶ IN_PROGRESS ──succeed──▶ SUCCEEDED
       │                    ├─────────fail─────▶ FAILED     (refunded)
       └──cancel──▶ CANCELED◀─cancel┘                       (refunded only from PENDING)

A job that was started may write only while its attempt token is the one in the record; everything else is stale and
writes nothing.
"""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from maquette.products.base import JsonObject, Status, TaskView
from maquette.tasks import ledger
from maquette.tasks.clock import now_ms
from maquette.tasks.database import Database
from maquette.tasks.errors import TaskNotFound, WrongState
from maquette.tasks.events import announce
from maquette.tasks.hooks import enqueue_deliveries
from maquette.tasks.records import VIEW_COLUMNS, view_of
from maquette.tasks.tables import AnyRow, Task

DISCARD_MS = 3 * 24 * 3600 * 1000
"""When what a task without results left in the store is deleted at the latest."""
GIVEN_UP = {"type": "server_error", "message": "Internal server error."}


@dataclass(frozen=True)
class Claim:
    """The right to run a task once. number: 1 for the first attempt."""

    task_id: str
    account_id: str
    type: str
    token: str
    number: int
    request: JsonObject
    inputs: dict[str, str]
    parents: dict[str, str]


@dataclass(frozen=True)
class Removed:
    """was: the state in which it was removed."""

    task_id: str
    account_id: str
    was: Status


# -------------------------------------------------------------------------------------------------- by the worker


def claim(database: Database, task_id: str, worker_id: str, attempts: int) -> Claim | None:
    """Take a task that nobody runs. None if there is nothing to do: gone, finished, running elsewhere, or given up just now.

    attempts: how often a task may be started; one that has used them up becomes FAILED here.
    """
    token = secrets.token_hex(8)
    with database.write() as connection:
        row = connection.execute(sa.select(Task.attempt, Task.account_id).where(*_unclaimed(task_id)).with_for_update()).first()
        if row is None:
            return None
        if row.attempt >= attempts:
            _finish(connection, task_id, Status.FAILED, {"error": GIVEN_UP}, _unclaimed(task_id), refunded=True)
            return None
        now = now_ms()
        values = {"worker_id": worker_id, "attempt": Task.attempt + 1, "attempt_token": token}
        started = connection.execute(
            sa.update(Task)
            .where(*_unclaimed(task_id))
            .values(status=Status.IN_PROGRESS.value, started_at_ms=sa.case((Task.started_at_ms == 0, now), else_=Task.started_at_ms), **values)
            .values(revision=Task.revision + 1, changed_at_ms=now)
            .returning(*_CHANGED, Task.attempt, Task.inputs, Task.parents)
        ).one()
        if started.attempt == 1:
            enqueue_deliveries(connection, started, view_of(started))
        announce(connection, task_id)
    return Claim(task_id, started.account_id, started.type, token, started.attempt, started.request, started.inputs, started.parents)


def report_progress(database: Database, task_id: str, token: str, percent: int) -> bool:
    """Show how far the work is, 0..99, never backwards. False if this attempt may no longer write."""
    percent = max(0, min(99, percent))
    shown = sa.case((Task.progress < percent, percent), else_=Task.progress)
    with database.write() as connection:
        held = connection.execute(
            sa.update(Task).where(*_held(task_id, token)).values(progress=shown, revision=Task.revision + 1, changed_at_ms=now_ms())
        )
        if held.rowcount:
            announce(connection, task_id)
    return held.rowcount > 0


def succeed(
    database: Database, task_id: str, token: str, files: Sequence[str], private: Sequence[str], details: JsonObject, keep_ms: int
) -> TaskView | None:
    """SUCCEEDED with its artifacts, which are all stored already. keep_ms: 0 for ever. None if this attempt may not write."""
    values = {"files": list(files), "private": list(private), "details": details, "progress": 100}
    with database.write() as connection:
        return _finish(connection, task_id, Status.SUCCEEDED, values, _held(task_id, token), keep_ms=keep_ms)


def fail(database: Database, task_id: str, token: str, error: JsonObject) -> TaskView | None:
    """FAILED, and the credits go back. None if this attempt may not write."""
    with database.write() as connection:
        return _finish(connection, task_id, Status.FAILED, {"error": error}, _held(task_id, token), refunded=True)


def release(database: Database, task_id: str, token: str, unspent: bool = False) -> bool:
    """Let go of a task so that it can be claimed again. False if this attempt may not write.

    unspent: the attempt does not count, since nothing went wrong: the worker is being stopped.
    """
    with database.write() as connection:
        freed = connection.execute(
            sa.update(Task)
            .where(*_held(task_id, token))
            .values(worker_id="", attempt_token="", submitted_at_ms=0, attempt=Task.attempt - int(unspent))
        )
        if freed.rowcount:
            announce(connection, task_id)
    return freed.rowcount > 0


# -------------------------------------------------------------------------------------------------- by the client


def cancel(database: Database, account_id: str, kinds: Sequence[str], task_id: str) -> TaskView:
    """CANCELED: refunded if it was PENDING; if it was running, its worker stops the job. The record stays.

    Raises TaskNotFound, and WrongState if it has finished.
    """
    with database.write() as connection:
        status = _lock_owned(connection, account_id, kinds, task_id)
        if status.terminal:
            raise WrongState(f"The task is {status.value} and can no longer be cancelled.")
        values = {"error": {"type": "canceled", "message": "The task was canceled."}}
        view = _finish(connection, task_id, Status.CANCELED, values, [Task.id == task_id], refunded=status is Status.PENDING)
    assert view is not None  # the row is locked
    return view


def remove(database: Database, account_id: str, kinds: Sequence[str], task_id: str) -> Removed:
    """Forget a task: refunded if it was PENDING. Its files are the caller's to delete.

    Raises TaskNotFound, and WrongState while it runs: refusing is what the original service does.
    """
    with database.write() as connection:
        status = _lock_owned(connection, account_id, kinds, task_id)
        if status is Status.IN_PROGRESS:
            raise WrongState("The task is IN_PROGRESS and can't be deleted while it runs. Delete it when it has finished.")
        price = connection.execute(sa.delete(Task).where(Task.id == task_id).returning(Task.price)).scalar_one()
        if status is Status.PENDING:
            ledger.refund(connection, account_id, task_id, price)
        announce(connection, task_id)
    return Removed(task_id, account_id, status)


def _lock_owned(connection: Connection, account_id: str, kinds: Sequence[str], task_id: str) -> Status:
    query = sa.select(Task.status).where(Task.id == task_id, Task.account_id == account_id, Task.type.in_(kinds)).with_for_update()
    status = connection.execute(query).scalar()
    if status is None:
        raise TaskNotFound
    return Status(status)


# ----------------------------------------------------------------------------------------------------- both


_CHANGED = (*VIEW_COLUMNS, Task.account_id, Task.webhook_url)


def _unclaimed(task_id: str) -> list[sa.ColumnElement[bool]]:
    return [Task.id == task_id, Task.status.in_((Status.PENDING.value, Status.IN_PROGRESS.value)), Task.worker_id == ""]


def _held(task_id: str, token: str) -> list[sa.ColumnElement[bool]]:
    return [Task.id == task_id, Task.status == Status.IN_PROGRESS.value, Task.attempt_token == token]


def _finish(
    connection: Connection,
    task_id: str,
    status: Status,
    values: dict[str, Any],
    guard: Sequence[sa.ColumnElement[bool]],
    keep_ms: int = DISCARD_MS,
    refunded: bool = False,
) -> TaskView | None:
    """The one way into a terminal state: refund, deliveries and announcement belong to the same transaction."""
    now = now_ms()
    end = {"status": status.value, "finished_at_ms": now, "expires_at_ms": now + keep_ms if keep_ms else 0, "worker_id": "", "attempt_token": ""}
    row: AnyRow | None = connection.execute(
        sa.update(Task)
        .where(*guard)
        .values(**values, **end, refunded=int(refunded), revision=Task.revision + 1, changed_at_ms=now)
        .returning(*_CHANGED)
    ).first()
    if row is None:
        return None
    if refunded:
        ledger.refund(connection, row.account_id, task_id, row.price)
    view = view_of(row)
    enqueue_deliveries(connection, row, view)
    announce(connection, task_id)
    return view
