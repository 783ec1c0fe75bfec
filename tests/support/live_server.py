"""A real server on loopback, without a worker: tests move the tasks through their states themselves."""

from __future__ import annotations

import json
import socket
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx
import uvicorn

from maquette.api.app import create_app
from maquette.api.moderation import Moderator
from maquette.api.serve import Server
from maquette.api.services import Services
from maquette.products.base import Product
from maquette.products.text_to_3d import TEXT_TO_3D
from maquette.settings import Settings
from maquette.storage import layout
from maquette.tasks import accounts, transitions
from maquette.tasks.transitions import Claim
from tests.support.file_products import FILES
from tests.support.products import CASTS, TOYS

PRODUCTS = (TEXT_TO_3D, TOYS, CASTS, FILES)
PREVIEWS, TOY_TASKS, CAST_TASKS, FILE_TASKS = (product.path for product in PRODUCTS)
PREVIEW = {"mode": "preview", "prompt": "a monster mask"}
SERVER_START_S = 20


@dataclass(frozen=True)
class LiveServer:
    url: str
    services: Services

    def account(self, plan: str = "unlimited", balance: int = 1000) -> Client:
        """A client with a key of a fresh account."""
        database = self.services.database
        owner = accounts.create_account(database, "test", plan, balance)
        key, _ = accounts.create_key(database, owner.id)
        return Client(self, owner.id, key, httpx.Client(base_url=self.url, headers={"Authorization": f"Bearer {key}"}, timeout=30))

    # ------------------------------------------------------------------------------- what a worker would do to a task

    def start(self, task_id: str) -> Claim:
        claim = transitions.claim(self.services.database, task_id, "worker", attempts=2)
        assert claim is not None
        return claim

    def report(self, claim: Claim, percent: int) -> None:
        assert transitions.report_progress(self.services.database, claim.task_id, claim.token, percent)

    def succeed(self, task_id: str, files: dict[str, bytes], claim: Claim | None = None, details: dict[str, Any] | None = None) -> None:
        """Finish a task with these public files."""
        claim = claim or self.start(task_id)
        for name, content in files.items():
            source = self.services.scratch / f"{task_id}-{name}"
            source.write_bytes(content)
            self.services.store.put(layout.key(claim.account_id, task_id, "output", name), source)
            source.unlink()
        keep_ms = self.services.settings.expiry_ms
        assert transitions.succeed(self.services.database, task_id, claim.token, list(files), [], details or {}, keep_ms)

    def fail(self, task_id: str, message: str = "Internal server error.") -> None:
        claim = self.start(task_id)
        assert transitions.fail(self.services.database, task_id, claim.token, {"type": "server_error", "message": message})


@dataclass(frozen=True)
class Client:
    """Requests of one account."""

    server: LiveServer
    account_id: str
    key: str
    http: httpx.Client

    def create(self, path: str = PREVIEWS, **fields: Any) -> str:
        """Create a task and return its id."""
        body = (PREVIEW if path == PREVIEWS else {}) | fields
        answer = self.http.post(path, json=body)
        assert answer.status_code == 202, answer.text
        task_id: str = answer.json()["result"]
        return task_id

    def get(self, task_id: str, path: str = PREVIEWS) -> Any:
        answer = self.http.get(f"{path}/{task_id}")
        assert answer.status_code == 200, answer.text
        return answer.json()

    @property
    def balance(self) -> int:
        balance: int = self.http.get("/openapi/v1/balance").json()["balance"]
        return balance

    def events(self, task_id: str, path: str = PREVIEWS) -> list[tuple[str, Any]]:
        """The whole stream of a task that ends by itself."""
        with self.http.stream("GET", f"{path}/{task_id}/stream") as answer:
            return list(read_events(answer))


def read_events(answer: httpx.Response) -> Iterator[tuple[str, Any]]:
    """Events the way simple clients read them: each `data:` line is parsed by itself."""
    name = ""
    for line in answer.iter_lines():
        if line.startswith("event:"):
            name = line.removeprefix("event:").strip()
        elif line.startswith("data:"):
            yield name, json.loads(line.removeprefix("data:"))


def refusal(answer: httpx.Response, status: int) -> str:
    """The message of a refusal, which must have this status and the contract's form."""
    assert answer.status_code == status, answer.text
    assert answer.headers["content-type"].startswith("application/json")
    body = answer.json()
    assert set(body) == {"message"}
    assert isinstance(body["message"], str) and body["message"]
    message: str = body["message"]
    return message


@contextmanager
def running(data_dir: Path, products: Sequence[Product] = PRODUCTS, moderator: Moderator | None = None, **settings: Any) -> Iterator[LiveServer]:
    """A server with these settings on a free port of loopback."""
    listener = socket.socket()
    listener.bind(("127.0.0.1", 0))
    port = listener.getsockname()[1]
    chosen = Settings(data_dir=data_dir, port=port, **settings)
    app = create_app(chosen, products, moderator=moderator)
    services: Services = app.state.services
    server = Server(uvicorn.Config(app, log_config=None, access_log=False, timeout_graceful_shutdown=5), services)
    thread = threading.Thread(target=server.run, args=([listener],), daemon=True)
    thread.start()
    deadline = time.monotonic() + SERVER_START_S
    while not server.started and time.monotonic() < deadline:
        time.sleep(0.01)
    assert server.started
    try:
        yield LiveServer(f"http://127.0.0.1:{port}", services)
    finally:
        server.should_exit = True
        thread.join(timeout=20)
        listener.close()
