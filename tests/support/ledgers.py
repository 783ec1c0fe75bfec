"""What must be true of credits and tasks whatever happened."""

from __future__ import annotations

from collections import Counter

import sqlalchemy as sa

from maquette.products.base import Status
from maquette.tasks import accounts, ledger
from maquette.tasks.database import Database
from maquette.tasks.tables import Task


def assert_books_balance(database: Database, account_id: str, removed: frozenset[str] = frozenset()) -> None:
    """Each task has one debit; each FAILED one, and each one cancelled while PENDING, one refund; the sum is the balance."""
    entries = ledger.entries(database, account_id)
    debits = Counter(entry.task_id for entry in entries if entry.kind == "debit")
    refunds = Counter(entry.task_id for entry in entries if entry.kind == "refund")
    with database.read() as connection:
        query = sa.select(Task.id, Task.status, Task.price, Task.started_at_ms).where(Task.account_id == account_id)
        tasks = connection.execute(query).all()
    paid = {task.id for task in tasks if task.price}
    assert set(debits) - removed == paid
    assert set(debits.values()) <= {1}
    due = {t.id for t in tasks if t.price and (t.status == Status.FAILED or (t.status == Status.CANCELED and t.started_at_ms == 0))}
    assert set(refunds) - removed == due
    assert set(refunds.values()) <= {1}
    assert sum(entry.amount for entry in entries) == accounts.balance(database, account_id)
