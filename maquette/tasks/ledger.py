"""Credits. Entries are only ever added, and the account's balance is their sum: both change in the caller's transaction."""

from __future__ import annotations

from dataclasses import dataclass

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from maquette.tasks.clock import now_ms
from maquette.tasks.database import Database
from maquette.tasks.tables import Account, LedgerEntry


@dataclass(frozen=True)
class Entry:
    """kind: grant, debit or refund. amount: what it added to the balance."""

    account_id: str
    task_id: str | None
    kind: str
    amount: int
    note: str
    created_at_ms: int


def grant(connection: Connection, account_id: str, amount: int, note: str) -> None:
    """Credits from the operator."""
    _add(connection, Entry(account_id, None, "grant", amount, note, now_ms()))


def debit(connection: Connection, account_id: str, task_id: str, price: int) -> None:
    """Take a task's price. Raises IntegrityError if it was taken before. A free task leaves no entry."""
    if price:
        _add(connection, Entry(account_id, task_id, "debit", -price, "", now_ms()))


def refund(connection: Connection, account_id: str, task_id: str, price: int) -> None:
    """Give a task's price back. Raises IntegrityError if it was given back before."""
    if price:
        _add(connection, Entry(account_id, task_id, "refund", price, "", now_ms()))


def entries(database: Database, account_id: str) -> list[Entry]:
    """The account's whole history, oldest first."""
    columns = (LedgerEntry.account_id, LedgerEntry.task_id, LedgerEntry.kind, LedgerEntry.amount, LedgerEntry.note, LedgerEntry.created_at_ms)
    with database.read() as connection:
        return [Entry(*row) for row in connection.execute(sa.select(*columns).where(LedgerEntry.account_id == account_id).order_by(LedgerEntry.id))]


_TAKE_UP = sa.update(Account).where(Account.id == sa.bindparam("owner")).values(balance=Account.balance + sa.bindparam("change"))


def _add(connection: Connection, entry: Entry) -> None:
    connection.execute(sa.insert(LedgerEntry), entry.__dict__)
    connection.execute(_TAKE_UP, {"owner": entry.account_id, "change": entry.amount})
