"""The tables. What may be in them is decided in `records`, `ledger`, `accounts`, `hooks`; Alembic's migrations create them."""

from __future__ import annotations

from typing import Any

from sqlalchemy import JSON, BigInteger, ColumnElement, ForeignKey, Index, Integer, String, UniqueConstraint, literal_column, text
from sqlalchemy.engine import Row
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

Json = dict[str, Any]
AnyRow = Row[*tuple[Any, ...]]
BigId = BigInteger().with_variant(Integer, "sqlite")  # SQLite counts up only for INTEGER PRIMARY KEY
UNFINISHED = text("finished_at_ms = 0")


class Base(DeclarativeBase):
    type_annotation_map = {int: BigInteger, Json: JSON, list[str]: JSON}  # noqa: RUF012  SQLAlchemy's own name


class Account(Base):
    """Who owns tasks and credits. balance is the sum of the account's ledger entries, kept in the same transactions."""

    __tablename__ = "accounts"
    id: Mapped[str] = mapped_column(String(36), primary_key=True)
    name: Mapped[str]
    plan: Mapped[str]
    balance: Mapped[int]
    created_at_ms: Mapped[int]


class ApiKey(Base):
    """A Bearer key, by the SHA-256 of its text. hint: its first characters, for lists."""

    __tablename__ = "api_keys"
    id: Mapped[str] = mapped_column(String(36), primary_key=True)
    account_id: Mapped[str] = mapped_column(ForeignKey("accounts.id"), index=True)
    digest: Mapped[str] = mapped_column(String(64), unique=True)
    hint: Mapped[str]
    name: Mapped[str]
    created_at_ms: Mapped[int]
    revoked_at_ms: Mapped[int]


class LedgerEntry(Base):
    """One movement of credits, never changed afterwards. kind: grant, debit or refund; amount is signed."""

    __tablename__ = "ledger"
    id: Mapped[int] = mapped_column(BigId, primary_key=True, autoincrement=True)
    account_id: Mapped[str] = mapped_column(ForeignKey("accounts.id"), index=True)
    task_id: Mapped[str | None] = mapped_column(String(36))
    kind: Mapped[str]
    amount: Mapped[int]
    note: Mapped[str]
    created_at_ms: Mapped[int]
    # One debit and at most one refund a task, whatever is retried.
    __table_args__ = (UniqueConstraint("task_id", "kind"),)


class Task(Base):
    """The truth that the API shows.

    request: the body with defaults filled in, data URIs replaced by "". inputs: field → file in the task's input folder.
    parents: field → task id. files, private: names in the output and private folders, once SUCCEEDED.
    attempt, attempt_token: which start of the job may still write. worker_id: who runs it, "" for nobody.
    submitted_at_ms: when the queue got it, 0 if it may not have. refunded: 1 once the credits went back.
    stored: 1 while the store may hold files of it.
    revision, changed_at_ms: count and date the changes that streams show. error: null, or {"type", "message"}.
    """

    __tablename__ = "tasks"
    id: Mapped[str] = mapped_column(String(36), primary_key=True)
    account_id: Mapped[str] = mapped_column(ForeignKey("accounts.id"))
    type: Mapped[str]
    queue: Mapped[str]
    status: Mapped[str] = mapped_column(String(16))
    progress: Mapped[int]
    request: Mapped[Json]
    inputs: Mapped[Json]
    parents: Mapped[Json]
    webhook_url: Mapped[str]
    price: Mapped[int]
    refunded: Mapped[int]
    stored: Mapped[int]
    files: Mapped[list[str]]
    private: Mapped[list[str]]
    details: Mapped[Json]
    error: Mapped[Json | None] = mapped_column(JSON(none_as_null=True))
    created_at_ms: Mapped[int]
    started_at_ms: Mapped[int]
    finished_at_ms: Mapped[int]
    expires_at_ms: Mapped[int]
    attempt: Mapped[int]
    attempt_token: Mapped[str]
    worker_id: Mapped[str]
    submitted_at_ms: Mapped[int]
    revision: Mapped[int]
    changed_at_ms: Mapped[int] = mapped_column(BigInteger, index=True, server_default="0")
    __table_args__ = (
        Index("tasks_of_account", "account_id", "type", "created_at_ms", "id"),
        Index("tasks_unfinished", "queue", "status", "created_at_ms", "id", sqlite_where=UNFINISHED, postgresql_where=UNFINISHED),
        Index("tasks_unfinished_of_account", "account_id", sqlite_where=UNFINISHED, postgresql_where=UNFINISHED),
        Index("tasks_expiring", "expires_at_ms", sqlite_where=text("stored = 1"), postgresql_where=text("stored = 1")),
    )


class IdempotencyKey(Base):
    """The task that a client's Idempotency-Key made. digest: of the request it came with."""

    __tablename__ = "idempotency_keys"
    account_id: Mapped[str] = mapped_column(ForeignKey("accounts.id"), primary_key=True)
    key: Mapped[str] = mapped_column(String(255), primary_key=True)
    digest: Mapped[str] = mapped_column(String(64))
    task_id: Mapped[str] = mapped_column(String(36))
    created_at_ms: Mapped[int] = mapped_column(BigInteger, index=True)


class Worker(Base):
    """A sign of life. machine: where its process id means something; process: that id and when it started."""

    __tablename__ = "workers"
    id: Mapped[str] = mapped_column(String(36), primary_key=True)
    machine: Mapped[str]
    process: Mapped[str]
    queues: Mapped[str]
    started_at_ms: Mapped[int]
    seen_at_ms: Mapped[int]


class Webhook(Base):
    """An account's webhook. secret signs its deliveries; failures counts consecutive ones, disabled_at_ms is 0 while it is on."""

    __tablename__ = "webhooks"
    id: Mapped[str] = mapped_column(String(36), primary_key=True)
    account_id: Mapped[str] = mapped_column(ForeignKey("accounts.id"), index=True)
    url: Mapped[str]
    secret: Mapped[str]
    failures: Mapped[int]
    disabled_at_ms: Mapped[int]
    created_at_ms: Mapped[int]


class Delivery(Base):
    """A change of state that a webhook has yet to hear of. view: the task as it was then."""

    __tablename__ = "deliveries"
    id: Mapped[int] = mapped_column(BigId, primary_key=True, autoincrement=True)
    account_id: Mapped[str] = mapped_column(ForeignKey("accounts.id"))
    webhook_id: Mapped[str]
    url: Mapped[str]
    task_id: Mapped[str] = mapped_column(String(36))
    view: Mapped[Json]
    attempts: Mapped[int]
    due_at_ms: Mapped[int] = mapped_column(BigInteger, index=True)
    created_at_ms: Mapped[int]


def unfinished(task: Any = Task) -> ColumnElement[bool]:
    """The condition that lets the small index of unfinished tasks be used: both databases want the literal."""
    return task.finished_at_ms == literal_column("0")
