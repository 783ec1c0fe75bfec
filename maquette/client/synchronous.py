"""The blocking client."""

from __future__ import annotations

import builtins
import time
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import httpx

from maquette.client import protocol
from maquette.client.protocol import Call, OnProgress, Target, Task, Watch
from maquette.products.base import Request


class Client:
    """Create, follow and download tasks.

    base_url, api_key: or MAQUETTE_BASE_URL and MAQUETTE_API_KEY. timeout_s: of one request.
    Requests that were refused for their rate, or lost, are repeated as the server's `Retry-After` says; creating is repeated
    under one idempotency key. Every method raises `ApiError` when the server refuses, and `httpx.TransportError` when it can't
    be reached after several tries.
    """

    def __init__(
        self, base_url: str | None = None, api_key: str | None = None, timeout_s: float = 60.0, transport: httpx.BaseTransport | None = None
    ) -> None:
        target = Target.of(base_url, api_key)
        self._http = httpx.Client(base_url=target.base_url, headers=target.headers, timeout=timeout_s, transport=transport)
        self._assets = httpx.Client(timeout=timeout_s, transport=transport)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Close the connections; `with` does it."""
        self._http.close()
        self._assets.close()

    def create(self, family: str, request: Request | Mapping[str, Any]) -> str:
        """Create a task; returns its id. `family` is a name of FAMILIES."""
        response = self._send(protocol.creation(family, request))
        return str(response.json()["result"])

    def get(self, family: str, task_id: str) -> Task:
        """The task as it is now."""
        response = self._send(protocol.reading(family, task_id))
        return protocol.task_of(family, response.json())

    def list(self, family: str, page_num: int = 1, page_size: int = 10, sort_by: str = "-created_at") -> builtins.list[Task]:
        """A page of the family's tasks. page_num: from 1. page_size: 1..50. sort_by: "-created_at" (newest first) or "+created_at"."""
        response = self._send(protocol.listing(family, page_num, page_size, sort_by))
        return [protocol.task_of(family, shown) for shown in response.json()]

    def delete(self, family: str, task_id: str) -> None:
        """What the family's DELETE does: cancel (lamp, figure) or remove with all files (the others)."""
        self._send(protocol.deletion(family, task_id))

    cancel = delete

    def balance(self) -> int:
        """Credits left."""
        response = self._send(protocol.balance_reading())
        return int(response.json()["balance"])

    def stream(self, family: str, task_id: str) -> Iterator[Task]:
        """Every change of a task until it ends. Unfinished states carry id, progress and status only."""
        path = protocol.path_of(family, task_id, "stream")
        with self._http.stream("GET", path, headers={"Accept": "text/event-stream"}) as response:
            if response.is_error:
                response.read()
                raise protocol.error_of(response)
            reader = protocol.EventReader()
            for line in response.iter_lines():
                for event, data in reader.feed(line):
                    yield protocol.event_task(family, event, data)

    def wait(self, family: str, task_id: str, on_progress: OnProgress | None = None, timeout_s: float = 900.0, poll_s: float = 1.0) -> Task:
        """Follow a task to its end, by stream where that works and by polling where it doesn't.

        Raises TaskFailed if it failed or was cancelled, WaitTimeout after `timeout_s`.
        """
        watch = Watch(on_progress, timeout_s)
        try:
            for task in self.stream(family, task_id):
                if watch.see(task):
                    return task
        except httpx.TransportError:
            pass  # A proxy that cuts long answers: polling still works.
        while True:
            if done := watch.see(self.get(family, task_id)):
                return done
            time.sleep(min(poll_s, max(watch.left_s, 0.0)))

    def run(self, family: str, request: Request | Mapping[str, Any], on_progress: OnProgress | None = None, timeout_s: float = 900.0) -> Task:
        """Create a task and wait for it."""
        return self.wait(family, self.create(family, request), on_progress, timeout_s)

    def download(self, task: Task, folder: str | Path) -> builtins.list[Path]:
        """Save everything the task made into `folder` under the names in its URLs. Returns the paths."""
        target = Path(folder)
        target.mkdir(parents=True, exist_ok=True)
        return [self._save(url, target / name) for name, url in task.urls.items()]

    def _save(self, url: str, path: Path) -> Path:
        # Assets are fetched without the key: their signature is in the URL, and they may be on another host.
        with self._assets.stream("GET", url) as response:
            if response.is_error:
                response.read()
                raise protocol.error_of(response)
            partial = path.with_name(f"{path.name}.part")
            with partial.open("wb") as file:
                for chunk in response.iter_bytes():
                    file.write(chunk)
        return partial.replace(path)

    def _send(self, call: Call) -> httpx.Response:
        """One request and its retries."""
        attempt = 0
        while True:
            try:
                response = self._http.request(call.method, call.path, json=call.json, params=call.params, headers=call.headers)
            except httpx.TransportError:
                pause = protocol.pause_before_retry(attempt, None)
                if pause is None:
                    raise
            else:
                if response.is_success:
                    return response
                pause = protocol.pause_before_retry(attempt, response)
                if pause is None:
                    raise protocol.error_of(response)
            time.sleep(pause)
            attempt += 1
