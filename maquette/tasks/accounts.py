"""Accounts and their Bearer keys."""

from __future__ import annotations

import hashlib
import re
import secrets
import threading
import time
from dataclasses import dataclass

import sqlalchemy as sa
import uuid_utils
from sqlalchemy.engine import Connection

from maquette.errors import InvalidInput
from maquette.tasks import ledger
from maquette.tasks.clock import now_ms
from maquette.tasks.database import Database
from maquette.tasks.tables import Account, ApiKey

LOCAL_ACCOUNT = "00000000-0000-7000-8000-000000000001"
"""The one account of a server that asks for no keys."""
LOCAL_BALANCE = 1_000_000_000
"""Credits of that account: more than anybody uses up."""
KEY_SHAPE = re.compile(r"msy_[A-Za-z0-9_-]{4,120}")


@dataclass(frozen=True)
class Caller:
    """Who a request comes from."""

    account_id: str
    key_id: str
    plan: str


@dataclass(frozen=True)
class AccountRecord:
    """Who pays. balance: credits; plan: a name of the settings' plans."""

    id: str
    name: str
    plan: str
    balance: int
    created_at_ms: int


@dataclass(frozen=True)
class KeyRecord:
    """A key as lists show it; hint is its first characters. revoked_at_ms: 0 while it works."""

    id: str
    account_id: str
    name: str
    hint: str
    created_at_ms: int
    revoked_at_ms: int


# ------------------------------------------------------------------------------------------------------- accounts


def create_account(database: Database, name: str, plan: str, balance: int = 0, account_id: str = "") -> AccountRecord:
    """A new account whose balance is granted in the ledger. An existing `account_id` is returned as it is."""
    with database.write() as connection:
        found = _account(connection, account_id) if account_id else None
        if found:
            return found
        record = AccountRecord(account_id or str(uuid_utils.uuid7()), name, plan, balance, now_ms())
        connection.execute(sa.insert(Account).values(**{**record.__dict__, "balance": 0}))
        if balance:
            ledger.grant(connection, record.id, balance, "opening balance")
    return record


def local_account(database: Database) -> AccountRecord:
    """The account of a server without keys; made on first use."""
    return create_account(database, "local", "unlimited", LOCAL_BALANCE, LOCAL_ACCOUNT)


def get_account(database: Database, account_id: str) -> AccountRecord | None:
    """None if there is no such account."""
    with database.read() as connection:
        return _account(connection, account_id)


def list_accounts(database: Database) -> list[AccountRecord]:
    """Every account, oldest first."""
    with database.read() as connection:
        return [AccountRecord(*row) for row in connection.execute(_ACCOUNTS.order_by(Account.created_at_ms))]


def balance(database: Database, account_id: str) -> int:
    """Credits the account can spend."""
    with database.read() as connection:
        return connection.execute(sa.select(Account.balance).where(Account.id == account_id)).scalar() or 0


def grant(database: Database, account_id: str, amount: int, note: str = "") -> None:
    """Add credits (or take some, with a negative amount)."""
    with database.write() as connection:
        ledger.grant(connection, account_id, amount, note)


def set_plan(database: Database, account_id: str, plan: str) -> None:
    """Give an account another plan, by its name. Nothing happens if there is no such account."""
    with database.write() as connection:
        connection.execute(sa.update(Account).where(Account.id == account_id).values(plan=plan))


_ACCOUNTS = sa.select(Account.id, Account.name, Account.plan, Account.balance, Account.created_at_ms)


def _account(connection: Connection, account_id: str) -> AccountRecord | None:
    row = connection.execute(_ACCOUNTS.where(Account.id == account_id)).first()
    return AccountRecord(*row) if row else None


# ----------------------------------------------------------------------------------------------------------- keys


def create_key(database: Database, account_id: str, name: str = "", key: str = "") -> tuple[str, KeyRecord]:
    """A new key of the account, and its text, which can never be read again.

    key: use this text instead of a random one. Raises InvalidInput if it is not of the form msy_… or is taken.
    """
    text = key or f"msy_{secrets.token_urlsafe(30)}"
    if not KEY_SHAPE.fullmatch(text):
        raise InvalidInput("key", "is not msy_ and 4 to 120 letters, digits, - or _", "Leave it out to get a random one.", _hint(text))
    record = KeyRecord(str(uuid_utils.uuid7()), account_id, name, _hint(text), now_ms(), 0)
    try:
        with database.write() as connection:
            connection.execute(sa.insert(ApiKey).values(**record.__dict__, digest=_digest(text)))
    except sa.exc.IntegrityError as error:
        raise InvalidInput("key", "exists already, or its account does not", "Choose another one.") from error
    return text, record


def list_keys(database: Database, account_id: str = "") -> list[KeyRecord]:
    """The keys of one account, or all; revoked ones too."""
    query = sa.select(ApiKey.id, ApiKey.account_id, ApiKey.name, ApiKey.hint, ApiKey.created_at_ms, ApiKey.revoked_at_ms)
    if account_id:
        query = query.where(ApiKey.account_id == account_id)
    with database.read() as connection:
        return [KeyRecord(*row) for row in connection.execute(query.order_by(ApiKey.created_at_ms))]


def revoke_key(database: Database, key: str) -> bool:
    """Revoke a key by its id or its text; False if there is no such working key. Running servers notice within two seconds."""
    with database.write() as connection:
        revoked = connection.execute(
            sa.update(ApiKey).where(sa.or_(ApiKey.id == key, ApiKey.digest == _digest(key)), ApiKey.revoked_at_ms == 0).values(revoked_at_ms=now_ms())
        )
    return revoked.rowcount > 0


class Keyring:
    """Looks up Bearer keys, remembering the good ones for two seconds so that a busy client costs no query a call."""

    REMEMBER_S = 2.0
    CAPACITY = 10_000

    def __init__(self, database: Database) -> None:
        self._database = database
        self._known: dict[str, tuple[float, Caller]] = {}
        self._lock = threading.Lock()

    def recall(self, key: str) -> Caller | None:
        """The caller if the key was looked up just now. Never blocks."""
        known = self._known.get(_digest(key))
        return known[1] if known and known[0] > time.monotonic() else None

    def authenticate(self, key: str) -> Caller | None:
        """Whose key this is; None if it is unknown or revoked."""
        return self.recall(key) or self._look_up(key)

    def _look_up(self, key: str) -> Caller | None:
        query = sa.select(ApiKey.account_id, ApiKey.id, Account.plan).join(Account, Account.id == ApiKey.account_id)
        with self._database.read() as connection:
            row = connection.execute(query.where(ApiKey.digest == _digest(key), ApiKey.revoked_at_ms == 0)).first()
        if row is None:
            return None
        caller = Caller(*row)
        with self._lock:
            if len(self._known) >= self.CAPACITY:
                self._known.clear()
            self._known[_digest(key)] = (time.monotonic() + self.REMEMBER_S, caller)
        return caller


def _hint(key: str) -> str:
    """What may be shown of a key."""
    return f"{key[:8]}…" if len(key) > 8 else key


def _digest(key: str) -> str:
    # A key has 240 random bits, so a plain hash can't be guessed backwards; only its digest is stored or compared.
    return hashlib.sha256(key.encode()).hexdigest()
