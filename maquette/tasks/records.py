"""Task records: create them in one transaction, read them by owner, remove them. `transitions` changes their state."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import sqlalchemy as sa
import uuid_utils
from sqlalchemy.engine import Connection
from sqlalchemy.orm import aliased

from maquette.products.base import JsonObject, Status, TaskView
from maquette.tasks import ledger
from maquette.tasks.clock import now_ms
from maquette.tasks.database import Database
from maquette.tasks.errors import IdempotencyConflict, NotEnoughCredits, QueueFull, TaskNotFound
from maquette.tasks.events import announce
from maquette.tasks.tables import Account, AnyRow, IdempotencyKey, Task, unfinished


@dataclass(frozen=True)
class NewTask:
    """What is known when a task is created.

    id: from `new_id`, so that input files can be stored under it first. request: the body with defaults, data URIs replaced by "".
    inputs: field → file name in the task's input folder. parents: field → id of the parent task.
    price: credits, after the price table. queue_limit: unfinished tasks the plan allows, 0 for any number.
    """

    id: str
    account_id: str
    type: str
    request: JsonObject
    price: int
    queue: str = "cpu"
    queue_limit: int = 0
    inputs: Mapping[str, str] = field(default_factory=dict)
    parents: Mapping[str, str] = field(default_factory=dict)
    webhook_url: str = ""


@dataclass(frozen=True)
class Idempotency:
    """The Idempotency-Key header, and a digest of everything that must be equal when it comes again (path and body)."""

    key: str
    digest: str


@dataclass(frozen=True)
class Created:
    """replayed: the task had been created before by the same Idempotency-Key."""

    task_id: str
    replayed: bool = False


@dataclass(frozen=True)
class ParentRecord:
    """What a child task may know of its parent. files, private: names in its output and private folders."""

    id: str
    type: str
    status: Status
    request: JsonObject
    details: JsonObject
    files: tuple[str, ...]
    private: tuple[str, ...]

    def summary(self) -> JsonObject:
        """What `context.parents[field]` holds."""
        return {"type": self.type, "request": self.request, "details": self.details}


def new_id() -> str:
    """A fresh task id: UUIDv7, so that ids sort by time."""
    return str(uuid_utils.uuid7())


# --------------------------------------------------------------------------------------------------------- create


def create_task(database: Database, new: NewTask, idempotency: Idempotency | None = None) -> Created:
    """Check the quota and the balance, debit, and write the PENDING task: all or nothing.

    Raises QueueFull, NotEnoughCredits, IdempotencyConflict; TaskNotFound if the account is gone.
    """
    with database.write() as connection:
        balance = _locked_balance(connection, new.account_id)
        earlier = _replayed(connection, new.account_id, idempotency)
        if earlier:
            return Created(earlier, replayed=True)
        _check_quota(connection, new)
        if new.price > balance:
            raise NotEnoughCredits(new.price, balance)
        ledger.debit(connection, new.account_id, new.id, new.price)
        _insert(connection, new, idempotency)
        announce(connection, new.id)
    return Created(new.id)


def find_replay(database: Database, account_id: str, idempotency: Idempotency) -> str | None:
    """The task this key made before, so that its inputs need not be fetched again. Raises IdempotencyConflict."""
    with database.read() as connection:
        return _replayed(connection, account_id, idempotency)


def check_affordable(database: Database, account_id: str, price: int, queue_limit: int) -> None:
    """An early look before inputs are fetched. Raises QueueFull, NotEnoughCredits; `create_task` decides."""
    with database.read() as connection:
        balance = connection.execute(sa.select(Account.balance).where(Account.id == account_id)).scalar() or 0
        if queue_limit and _unfinished(connection, account_id) >= queue_limit:
            raise QueueFull(queue_limit)
    if price > balance:
        raise NotEnoughCredits(price, balance)


_LOCK_ACCOUNT = sa.select(Account.balance).where(Account.id == sa.bindparam("account")).with_for_update()
_COUNT_UNFINISHED = sa.select(sa.func.count()).where(Task.account_id == sa.bindparam("account"), unfinished())


def _locked_balance(connection: Connection, account_id: str) -> int:
    balance = connection.execute(_LOCK_ACCOUNT, {"account": account_id}).scalar()
    if balance is None:
        raise TaskNotFound
    return int(balance)


def _replayed(connection: Connection, account_id: str, idempotency: Idempotency | None) -> str | None:
    if idempotency is None:
        return None
    query = sa.select(IdempotencyKey.task_id, IdempotencyKey.digest)
    row = connection.execute(query.where(IdempotencyKey.account_id == account_id, IdempotencyKey.key == idempotency.key)).first()
    if row and row.digest != idempotency.digest:
        raise IdempotencyConflict(idempotency.key)
    return row.task_id if row else None


def _unfinished(connection: Connection, account_id: str) -> int:
    return connection.execute(_COUNT_UNFINISHED, {"account": account_id}).scalar() or 0


def _check_quota(connection: Connection, new: NewTask) -> None:
    if new.queue_limit and _unfinished(connection, new.account_id) >= new.queue_limit:
        raise QueueFull(new.queue_limit)


def _insert(connection: Connection, new: NewTask, idempotency: Idempotency | None) -> None:
    now = now_ms()
    row: dict[str, Any] = {
        "id": new.id, "account_id": new.account_id, "type": new.type, "queue": new.queue, "status": Status.PENDING.value,
        "request": new.request, "inputs": dict(new.inputs), "parents": dict(new.parents), "webhook_url": new.webhook_url,
        "price": new.price, "created_at_ms": now, "changed_at_ms": now,
    }  # fmt: skip
    connection.execute(sa.insert(Task), _BLANK | row)
    if idempotency:
        key = {"account_id": new.account_id, "key": idempotency.key, "digest": idempotency.digest, "task_id": new.id, "created_at_ms": now}
        connection.execute(sa.insert(IdempotencyKey), key)


_BLANK: dict[str, Any] = {
    "progress": 0, "refunded": 0, "stored": 1, "files": [], "private": [], "details": {}, "error": None, "started_at_ms": 0,
    "finished_at_ms": 0, "expires_at_ms": 0, "attempt": 0, "attempt_token": "", "worker_id": "", "submitted_at_ms": 0, "revision": 0,
}  # fmt: skip


# ----------------------------------------------------------------------------------------------------------- read


def get_view(database: Database, account_id: str, kinds: Sequence[str], task_id: str) -> TaskView:
    """One task of this account and of these types. Raises TaskNotFound."""
    with database.read() as connection:
        row = connection.execute(_GET, {"account": account_id, "kinds": list(kinds), "task": task_id}).first()
    if row is None:
        raise TaskNotFound
    return view_of(row, row.preceding)


def list_views(
    database: Database, account_id: str, kinds: Sequence[str], page_num: int = 1, page_size: int = 10, newest_first: bool = True, status: str = ""
) -> list[TaskView]:
    """A page of the account's tasks of these types, by creation."""
    order = (Task.created_at_ms.desc(), Task.id.desc()) if newest_first else (Task.created_at_ms, Task.id)
    query = _VIEWS.where(Task.account_id == account_id, Task.type.in_(kinds)).order_by(*order)
    if status:
        query = query.where(Task.status == status)
    with database.read() as connection:
        rows = connection.execute(query.limit(page_size).offset((page_num - 1) * page_size)).all()
    return [view_of(row, row.preceding) for row in rows]


def get_parent(database: Database, account_id: str, task_id: str) -> ParentRecord:
    """A task of this account, of any type. Raises TaskNotFound."""
    query = sa.select(Task.id, Task.type, Task.status, Task.request, Task.details, Task.files, Task.private)
    with database.read() as connection:
        row = connection.execute(query.where(Task.id == task_id, Task.account_id == account_id)).first()
    if row is None:
        raise TaskNotFound
    return ParentRecord(row.id, row.type, Status(row.status), row.request, row.details, tuple(row.files), tuple(row.private))


def owner_of(database: Database, task_id: str) -> tuple[str, Status] | None:
    """Account and state of a task, for whoever may see every account's (asset downloads, the operator)."""
    with database.read() as connection:
        row = connection.execute(sa.select(Task.account_id, Task.status).where(Task.id == task_id)).first()
    return (row.account_id, Status(row.status)) if row else None


VIEW_COLUMNS = (
    Task.id, Task.type, Task.status, Task.progress, Task.request, Task.files, Task.details, Task.error, Task.price, Task.refunded,
    Task.created_at_ms, Task.started_at_ms, Task.finished_at_ms, Task.expires_at_ms, Task.revision,
)  # fmt: skip


def view_of(row: AnyRow, preceding: int = 0) -> TaskView:
    """A row that has VIEW_COLUMNS, as `answer` takes it."""
    return TaskView(
        id=row.id,
        type=row.type,
        status=Status(row.status),
        progress=row.progress,
        request=row.request,
        files=tuple(row.files),
        details=row.details,
        error=row.error,
        consumed_credits=0 if row.refunded or row.status == Status.FAILED else row.price,
        preceding_tasks=preceding,
        created_at_ms=row.created_at_ms,
        started_at_ms=row.started_at_ms,
        finished_at_ms=row.finished_at_ms,
        revision=row.revision,
        expires_at_ms=row.expires_at_ms,
    )


def _with_preceding() -> sa.Select[*tuple[Any, ...]]:
    ahead = aliased(Task)
    count = sa.select(sa.func.count()).where(
        unfinished(ahead),
        ahead.status == Status.PENDING.value,
        ahead.queue == Task.queue,
        sa.or_(ahead.created_at_ms < Task.created_at_ms, sa.and_(ahead.created_at_ms == Task.created_at_ms, ahead.id < Task.id)),
    )
    return sa.select(*VIEW_COLUMNS, sa.case((Task.status == Status.PENDING.value, count.scalar_subquery()), else_=0).label("preceding"))


_VIEWS = _with_preceding()
_GET = _VIEWS.where(Task.id == sa.bindparam("task"), Task.account_id == sa.bindparam("account"), Task.type.in_(sa.bindparam("kinds", expanding=True)))
