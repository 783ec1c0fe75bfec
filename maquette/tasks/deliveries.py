"""Telling webhooks what happened to tasks: the full task object, signed, tried again with growing pauses.

Signatures follow Standard Webhooks (https://www.standardwebhooks.com): `webhook-id`, `webhook-timestamp` and
`webhook-signature: v1,<base64 of HMAC-SHA256 over "id.timestamp.body">`. A webhook hears of each change of state of a task
once it has heard of the one before; every address it resolves to is checked when it is called.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import threading
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import httpcore
import orjson
import sqlalchemy as sa
import structlog
from sqlalchemy.orm import aliased

from maquette.products.base import Status, TaskView
from maquette.settings import Settings
from maquette.storage.addresses import AddressRefused, Allowed
from maquette.storage.connection import GuardedBackend
from maquette.storage.signing import installation_secret, open_signer
from maquette.tasks import catalog
from maquette.tasks.clock import now_ms
from maquette.tasks.database import Database
from maquette.tasks.errors import DatabaseUnavailable
from maquette.tasks.tables import Delivery, Webhook

log = structlog.get_logger(__name__)

LOOK_S = 0.5
AT_ONCE = 8
"""Messages that a worker sends at a time."""
ANSWER_S = 10.0
LEASE_MS = 60_000
"""A delivery that was begun and not ended (the worker died) is tried again after this."""


class Deliverer(threading.Thread):
    """A thread of the worker that sends what `hooks` has queued. Several workers share the work."""

    def __init__(self, database: Database, settings: Settings, stopping: threading.Event) -> None:
        super().__init__(name="maquette-webhooks", daemon=True)
        self._database, self._settings, self._stopping = database, settings, stopping
        self._signer = open_signer(settings)
        timeouts = {"connect": ANSWER_S / 2, "read": ANSWER_S, "write": ANSWER_S, "pool": ANSWER_S}
        self._extensions = {"timeout": timeouts}
        self._allowed = Allowed.parse(settings.allowed_hosts)

    def run(self) -> None:
        with ThreadPoolExecutor(AT_ONCE, "maquette-webhook") as pool:
            while not self._stopping.wait(LOOK_S):
                try:
                    list(pool.map(self._deliver, self._take_due()))
                except (DatabaseUnavailable, sa.exc.SQLAlchemyError) as error:
                    log.warning("webhooks wait for the database", error=type(error).__name__)

    def _take_due(self) -> Sequence[Any]:
        """The oldest unheard change of each task and webhook, if it is due; nobody else takes it for a while."""
        now = now_ms()
        with self._database.read() as connection:
            if connection.execute(sa.select(Delivery.id).where(Delivery.due_at_ms <= now).limit(1)).first() is None:
                return []
        with self._database.write() as connection:
            due = [row.id for row in connection.execute(_DUE.limit(AT_ONCE * 4), {"now": now})]
            taken = sa.update(Delivery).where(Delivery.id.in_(due), Delivery.due_at_ms <= now)
            query = taken.values(due_at_ms=now + LEASE_MS, attempts=Delivery.attempts + 1)
            return connection.execute(query.returning(*_DELIVERY)).all()

    def _deliver(self, delivery: Any) -> None:
        try:
            problem = self._send(delivery)
        except Exception:  # one task's answer that can't be made must not keep the others' webhooks waiting
            log.exception("a webhook could not be sent", task_id=delivery.task_id)
            problem = "internal error"
        if problem:
            log.info("webhook failed", task_id=delivery.task_id, attempt=delivery.attempts, problem=problem)
            self._failed(delivery)
        else:
            self._heard(delivery)

    def _send(self, delivery: Any) -> str:
        """Call the webhook. Returns what went wrong, "" if nothing did: any answer below 400 is fine, redirects are not followed."""
        body = self._body(delivery)
        signature = sign(self._secret(delivery), _message_id(delivery), body)
        headers: list[tuple[bytes | str, bytes | str]] = [("content-type", "application/json"), ("user-agent", "maquette"), *signature.items()]
        try:
            with httpcore.ConnectionPool(network_backend=GuardedBackend(self._allowed)) as pool:
                answer = pool.request("POST", delivery.url, headers=headers, content=body, extensions=self._extensions)
        except AddressRefused as error:
            return error.message
        except (httpcore.NetworkError, httpcore.TimeoutException, httpcore.ProtocolError, httpcore.UnsupportedProtocol, OSError, ValueError) as error:
            return type(error).__name__
        return "" if answer.status < 400 else f"HTTP {answer.status}"

    def _body(self, delivery: Any) -> bytes:
        view = TaskView(**{**delivery.view, "status": Status(delivery.view["status"]), "files": tuple(delivery.view["files"])})
        product, _ = catalog.find(self._settings.products, view.type)
        return orjson.dumps(product.answer(view, self._signer.urls_of(delivery.account_id, view.id)))

    def _secret(self, delivery: Any) -> str:
        with self._database.read() as connection:
            found = connection.execute(sa.select(Webhook.secret).where(Webhook.id == delivery.webhook_id)).scalar()
        return found or account_secret(self._settings, delivery.account_id)

    def _heard(self, delivery: Any) -> None:
        with self._database.write() as connection:
            connection.execute(sa.delete(Delivery).where(Delivery.id == delivery.id))
            connection.execute(sa.update(Webhook).where(Webhook.id == delivery.webhook_id, Webhook.failures > 0).values(failures=0))

    def _failed(self, delivery: Any) -> None:
        with self._database.write() as connection:
            if delivery.attempts >= self._settings.webhook_attempts:
                connection.execute(sa.delete(Delivery).where(Delivery.id == delivery.id))
            else:
                pause_ms = round(self._settings.webhook_backoff_s * 2 ** (delivery.attempts - 1) * 1000)
                connection.execute(sa.update(Delivery).where(Delivery.id == delivery.id).values(due_at_ms=now_ms() + pause_ms))
            failures = sa.update(Webhook).where(Webhook.id == delivery.webhook_id).values(failures=Webhook.failures + 1)
            count = connection.execute(failures.returning(Webhook.failures)).scalar() or 0
            if count >= self._settings.webhook_disable_after:
                self._disable(connection, delivery.webhook_id)

    def _disable(self, connection: sa.Connection, webhook_id: str) -> None:
        log.warning("webhook switched off", webhook_id=webhook_id)
        connection.execute(sa.update(Webhook).where(Webhook.id == webhook_id, Webhook.disabled_at_ms == 0).values(disabled_at_ms=now_ms()))
        connection.execute(sa.delete(Delivery).where(Delivery.webhook_id == webhook_id))


def account_secret(settings: Settings, account_id: str) -> str:
    """What signs the deliveries to a task's own `webhook_url`: one secret an account."""
    mac = hmac.new(installation_secret(settings), f"webhooks of {account_id}".encode(), hashlib.sha256).digest()
    return f"whsec_{base64.b64encode(mac[:24]).decode()}"


def sign(secret: str, message_id: str, body: bytes, now_s: int | None = None) -> dict[str, str]:
    """The three headers of Standard Webhooks. secret: whsec_ and base64."""
    timestamp = str(int(time.time()) if now_s is None else now_s)
    key = base64.b64decode(secret.removeprefix("whsec_"))
    mac = hmac.new(key, f"{message_id}.{timestamp}.".encode() + body, hashlib.sha256).digest()
    return {"webhook-id": message_id, "webhook-timestamp": timestamp, "webhook-signature": f"v1,{base64.b64encode(mac).decode()}"}


def _message_id(delivery: Any) -> str:
    """The same for every repetition of a message, so that its receiver can tell."""
    return f"msg_{delivery.task_id}_{delivery.view['status'].lower()}"


_DELIVERY = (Delivery.id, Delivery.account_id, Delivery.webhook_id, Delivery.url, Delivery.task_id, Delivery.view, Delivery.attempts)
_earlier = aliased(Delivery)
_DUE = (
    sa.select(Delivery.id)
    .where(
        Delivery.due_at_ms <= sa.bindparam("now"),
        ~sa.exists().where(
            _earlier.task_id == Delivery.task_id,
            _earlier.webhook_id == Delivery.webhook_id,
            _earlier.id < Delivery.id,
        ),
    )
    .order_by(Delivery.id)
)
