"""Webhooks of accounts, and the queue of what they have yet to hear. `deliveries` sends it."""

from __future__ import annotations

import base64
import dataclasses
import secrets
from dataclasses import dataclass

import sqlalchemy as sa
import uuid_utils
from sqlalchemy.engine import Connection

from maquette.errors import InvalidInput
from maquette.products.base import TaskView
from maquette.storage.fetch import parse_url
from maquette.tasks.clock import now_ms
from maquette.tasks.database import Database
from maquette.tasks.tables import Account, AnyRow, Delivery, Webhook

LIMIT = 5
"""Active webhooks an account may have."""
URL_REMEDY = "Send an http:// or https:// URL without credentials."
MAX_URL = 2048
"""Characters."""


@dataclass(frozen=True)
class HookRecord:
    """secret: signs what is sent to it. disabled_at_ms: 0 while it is on. failures: consecutive ones."""

    id: str
    account_id: str
    url: str
    secret: str
    failures: int
    disabled_at_ms: int
    created_at_ms: int


def check_webhook_url(field: str, url: str) -> str:
    """The URL if a webhook can be called there. Raises InvalidInput. Its address is checked when it is called."""
    if len(url) > MAX_URL:
        raise InvalidInput(field, "is too long", f"Send at most {MAX_URL} characters.", url)
    parse_url(field, url, URL_REMEDY)
    return url


def add_hook(database: Database, account_id: str, url: str) -> HookRecord:
    """A new webhook of the account. Raises InvalidInput for a bad URL or a sixth active one."""
    check_webhook_url("url", url)
    record = HookRecord(str(uuid_utils.uuid7()), account_id, url, f"whsec_{base64.b64encode(secrets.token_bytes(24)).decode()}", 0, 0, now_ms())
    with database.write() as connection:
        connection.execute(sa.select(Account.id).where(Account.id == account_id).with_for_update())
        active = sa.select(sa.func.count()).where(Webhook.account_id == account_id, Webhook.disabled_at_ms == 0)
        if (connection.execute(active).scalar() or 0) >= LIMIT:
            raise InvalidInput("url", f"an account has at most {LIMIT} active webhooks", "Remove one first.")
        connection.execute(sa.insert(Webhook).values(**dataclasses.asdict(record)))
    return record


def list_hooks(database: Database, account_id: str) -> list[HookRecord]:
    """The webhooks of an account, oldest first."""
    with database.read() as connection:
        return [HookRecord(*row) for row in connection.execute(_HOOKS.where(Webhook.account_id == account_id).order_by(Webhook.created_at_ms))]


def remove_hook(database: Database, account_id: str, hook_id: str) -> bool:
    """Forget a webhook and what it has not heard yet; False if the account has no such one."""
    with database.write() as connection:
        gone = connection.execute(sa.delete(Webhook).where(Webhook.id == hook_id, Webhook.account_id == account_id))
        connection.execute(sa.delete(Delivery).where(Delivery.webhook_id == hook_id, Delivery.account_id == account_id))
    return gone.rowcount > 0


def enable_hook(database: Database, account_id: str, hook_id: str) -> bool:
    """Switch a webhook on again; False if the account has no such one."""
    with database.write() as connection:
        found = connection.execute(
            sa.update(Webhook).where(Webhook.id == hook_id, Webhook.account_id == account_id).values(disabled_at_ms=0, failures=0)
        )
    return found.rowcount > 0


def enqueue_deliveries(connection: Connection, row: AnyRow, view: TaskView) -> None:
    """In the transaction that changes a task's state: everybody who must hear of it. row: has account_id and webhook_url."""
    query = sa.select(Webhook.id, Webhook.url).where(Webhook.account_id == row.account_id, Webhook.disabled_at_ms == 0)
    targets = [(hook.id, hook.url) for hook in connection.execute(query)] + ([("", row.webhook_url)] if row.webhook_url else [])
    if targets:
        now = now_ms()
        common = {
            "account_id": row.account_id,
            "task_id": view.id,
            "view": dataclasses.asdict(view),
            "attempts": 0,
            "due_at_ms": now,
            "created_at_ms": now,
        }
        connection.execute(sa.insert(Delivery), [{**common, "webhook_id": hook, "url": url} for hook, url in targets])


_HOOKS = sa.select(Webhook.id, Webhook.account_id, Webhook.url, Webhook.secret, Webhook.failures, Webhook.disabled_at_ms, Webhook.created_at_ms)
