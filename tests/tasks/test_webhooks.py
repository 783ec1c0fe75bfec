"""Webhooks: who is told, what, signed how, and what happens when nobody listens."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest

from maquette.errors import InvalidInput
from maquette.settings import Settings
from maquette.tasks import hooks, records, transitions
from maquette.tasks.database import Database
from maquette.tasks.deliveries import Deliverer, account_secret, sign
from tests.support.customers import PRICE, Customer
from tests.support.waiting import eventually


@dataclass
class Receiver:
    """A web server that remembers what it was sent. answers: the status codes to give, the last one for ever."""

    answers: list[int] = field(default_factory=lambda: [204])
    messages: list[tuple[dict[str, str], bytes]] = field(default_factory=list)
    url: str = ""

    def start(self) -> ThreadingHTTPServer:
        receiver = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["content-length"]))
                receiver.messages.append(({name.lower(): value for name, value in self.headers.items()}, body))
                self.send_response(receiver.answers.pop(0) if len(receiver.answers) > 1 else receiver.answers[0])
                self.send_header("location", "http://127.0.0.1:1/")
                self.end_headers()

            def log_message(self, *args: object) -> None:
                pass

        server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
        self.url = f"http://127.0.0.1:{server.server_port}/hook"
        return server

    def states(self) -> list[str]:
        return [json.loads(body)["status"] for _, body in self.messages]


@pytest.fixture
def receiver() -> Iterator[Receiver]:
    made = Receiver()
    server = made.start()
    yield made
    server.shutdown()
    server.server_close()


@pytest.fixture
def customer(database: Database) -> Customer:
    return Customer(database)


def configured(settings: Settings, **more: Any) -> Settings:
    return settings.model_copy(update={"allowed_hosts": ["127.0.0.1"], "webhook_backoff_s": 0.02, **more})


@pytest.fixture
def deliver(database: Database, settings: Settings) -> Iterator[Callable[..., None]]:
    """Starts a deliverer with changed settings; it is stopped at the end."""
    stopping = threading.Event()
    threads = []

    def start(**more: Any) -> None:
        thread = Deliverer(database, configured(settings, **more), stopping)
        threads.append(thread)
        thread.start()

    yield start
    stopping.set()
    for thread in threads:
        thread.join(10)


def run_through(customer: Customer, webhook_url: str = "") -> str:
    """A task that goes from PENDING to SUCCEEDED."""
    new = records.NewTask(records.new_id(), customer.account_id, "toys-succeed", {"text": "hello"}, PRICE, webhook_url=webhook_url)
    records.create_task(customer.database, new)
    claim = transitions.claim(customer.database, new.id, "worker", 2)
    assert claim is not None
    transitions.succeed(customer.database, new.id, claim.token, ["model.glb"], [], {"length": 5}, 0)
    return new.id


def pending(database: Database) -> int:
    with database.read() as connection:
        return int(connection.exec_driver_sql("SELECT count(*) FROM deliveries").scalar_one())


def verified(secret: str, headers: dict[str, str], body: bytes) -> bool:
    """As the receiver checks it, from the published description."""
    signed = f"{headers['webhook-id']}.{headers['webhook-timestamp']}.".encode() + body
    expected = base64.b64encode(hmac.new(base64.b64decode(secret.removeprefix("whsec_")), signed, hashlib.sha256).digest()).decode()
    return headers["webhook-signature"] == f"v1,{expected}"


def test_an_account_hears_of_each_change_in_order_with_the_whole_task(customer: Customer, receiver: Receiver, deliver: Callable[..., None]) -> None:
    hook = hooks.add_hook(customer.database, customer.account_id, receiver.url)
    task_id = run_through(customer)
    deliver()
    eventually(lambda: receiver.states() == ["IN_PROGRESS", "SUCCEEDED"])
    for headers, body in receiver.messages:
        assert headers["content-type"] == "application/json"
        assert verified(hook.secret, headers, body)
        assert not verified(account_secret(Settings(secret="other"), customer.account_id), headers, body)
    task = json.loads(receiver.messages[-1][1])
    assert (task["id"], task["type"], task["text"], task["length"], task["progress"]) == (task_id, "toys-succeed", "hello", 5, 100)
    assert f"{task_id}/output/model.glb?Expires=" in task["model_urls"]["model.glb"]
    eventually(lambda: pending(customer.database) == 0)


def test_a_task_can_name_its_own_webhook(customer: Customer, receiver: Receiver, deliver: Callable[..., None], settings: Settings) -> None:
    run_through(customer, webhook_url=receiver.url)
    deliver()
    eventually(lambda: receiver.states() == ["IN_PROGRESS", "SUCCEEDED"])
    headers, body = receiver.messages[0]
    assert verified(account_secret(settings, customer.account_id), headers, body)


def test_cancelling_is_a_change_too_and_other_accounts_hear_nothing(customer: Customer, receiver: Receiver, deliver: Callable[..., None]) -> None:
    hooks.add_hook(customer.database, Customer(customer.database).account_id, receiver.url)
    run_through(customer)
    customer.cancel(customer.create())
    assert pending(customer.database) == 0
    hooks.add_hook(customer.database, customer.account_id, receiver.url)
    customer.cancel(customer.create())
    deliver()
    eventually(lambda: receiver.states() == ["CANCELED"])


def test_a_failed_delivery_is_repeated_with_the_same_id_and_later_ones_wait(
    customer: Customer, receiver: Receiver, deliver: Callable[..., None]
) -> None:
    receiver.answers = [500, 404, 204]
    hooks.add_hook(customer.database, customer.account_id, receiver.url)
    run_through(customer)
    deliver()
    eventually(lambda: receiver.states() == ["IN_PROGRESS"] * 3 + ["SUCCEEDED"])
    assert len({headers["webhook-id"] for headers, _ in receiver.messages}) == 2
    eventually(lambda: hooks.list_hooks(customer.database, customer.account_id)[0].failures == 0)


def test_a_delivery_is_given_up_after_its_attempts(customer: Customer, receiver: Receiver, deliver: Callable[..., None]) -> None:
    receiver.answers = [500]
    hooks.add_hook(customer.database, customer.account_id, receiver.url)
    customer.cancel(customer.create())
    deliver(webhook_attempts=3)
    eventually(lambda: pending(customer.database) == 0)
    assert receiver.states() == ["CANCELED"] * 3


def test_a_webhook_that_keeps_failing_is_switched_off_and_can_be_switched_on(
    customer: Customer, receiver: Receiver, deliver: Callable[..., None]
) -> None:
    receiver.answers = [500]
    hook = hooks.add_hook(customer.database, customer.account_id, receiver.url)
    for _ in range(3):
        customer.cancel(customer.create())
    deliver(webhook_disable_after=4)
    eventually(lambda: hooks.list_hooks(customer.database, customer.account_id)[0].disabled_at_ms > 0)
    assert pending(customer.database) == 0
    customer.cancel(customer.create())
    assert pending(customer.database) == 0
    assert hooks.enable_hook(customer.database, customer.account_id, hook.id)
    receiver.answers, receiver.messages = [204], []
    customer.cancel(customer.create())
    eventually(lambda: receiver.states() == ["CANCELED"])


def test_redirects_are_not_followed(customer: Customer, receiver: Receiver, deliver: Callable[..., None]) -> None:
    receiver.answers = [302]
    hooks.add_hook(customer.database, customer.account_id, receiver.url)
    customer.cancel(customer.create())
    deliver()
    eventually(lambda: pending(customer.database) == 0)
    assert len(receiver.messages) == 1


def test_private_addresses_are_never_called_unless_allowed(customer: Customer, receiver: Receiver, deliver: Callable[..., None]) -> None:
    hooks.add_hook(customer.database, customer.account_id, receiver.url)
    customer.cancel(customer.create())
    deliver(allowed_hosts=[], webhook_attempts=2)
    eventually(lambda: pending(customer.database) == 0)
    assert receiver.messages == []
    assert hooks.list_hooks(customer.database, customer.account_id)[0].failures == 2


def test_several_workers_share_the_deliveries(customer: Customer, receiver: Receiver, deliver: Callable[..., None]) -> None:
    hooks.add_hook(customer.database, customer.account_id, receiver.url)
    ids = [customer.create() for _ in range(20)]
    for task_id in ids:
        customer.cancel(task_id)
    deliver()
    deliver()
    eventually(lambda: pending(customer.database) == 0)
    assert sorted(json.loads(body)["id"] for _, body in receiver.messages) == sorted(ids)


def test_an_account_has_at_most_five_active_webhooks(customer: Customer) -> None:
    made = [hooks.add_hook(customer.database, customer.account_id, f"https://example.org/{n}") for n in range(5)]
    assert hooks.list_hooks(customer.database, customer.account_id) == made
    with pytest.raises(InvalidInput, match="at most 5"):
        hooks.add_hook(customer.database, customer.account_id, "https://example.org/6")
    assert hooks.remove_hook(customer.database, customer.account_id, made[0].id)
    assert not hooks.remove_hook(customer.database, customer.account_id, made[0].id)
    assert not hooks.remove_hook(customer.database, Customer(customer.database).account_id, made[1].id)
    hooks.add_hook(customer.database, customer.account_id, "https://example.org/6")


@pytest.mark.parametrize(
    "url", ["", "example.org", "ftp://example.org", "https://", "https://user:pass@example.org", "file:///etc", "https://x.org/" + "a" * 3000]
)
def test_what_cannot_be_called_is_refused(customer: Customer, url: str) -> None:
    with pytest.raises(InvalidInput, match="url"):
        hooks.add_hook(customer.database, customer.account_id, url)


def test_the_signature_is_that_of_standard_webhooks() -> None:
    """The example of the specification's reference libraries."""
    headers = sign("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "msg_p5jXN8AQM9LWM0D4loKWxJek", b'{"test": 2432232314}', 1614265330)
    assert headers["webhook-signature"] == "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="
