"""The client for asyncio: the same methods as `Client`, as coroutines."""

from __future__ import annotations

import asyncio
import builtins
from collections.abc import AsyncIterator, Mapping
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import httpx

from maquette.client import protocol
from maquette.client.protocol import Call, OnProgress, Target, Task, Watch
from maquette.products.base import Request


class AsyncClient:
    """Create, follow and download tasks without blocking; see `maquette.client.Client` for what each method does.

    Use it as `async with AsyncClient(…) as client`. `stream` is an asynchronous iterator.
    """

    def __init__(
        self, base_url: str | None = None, api_key: str | None = None, timeout_s: float = 60.0, transport: httpx.AsyncBaseTransport | None = None
    ) -> None:
        target = Target.of(base_url, api_key)
        self._http = httpx.AsyncClient(base_url=target.base_url, headers=target.headers, timeout=timeout_s, transport=transport)
        self._assets = httpx.AsyncClient(timeout=timeout_s, transport=transport)

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        await self.close()

    async def close(self) -> None:
        """Close the connections; `with` does it."""
        await self._http.aclose()
        await self._assets.aclose()

    async def create(self, family: str, request: Request | Mapping[str, Any]) -> str:
        """Create a task; returns its id. `family` is a name of FAMILIES."""
        response = await self._send(protocol.creation(family, request))
        return str(response.json()["result"])

    async def get(self, family: str, task_id: str) -> Task:
        """The task as it is now."""
        response = await self._send(protocol.reading(family, task_id))
        return protocol.task_of(family, response.json())

    async def list(self, family: str, page_num: int = 1, page_size: int = 10, sort_by: str = "-created_at") -> builtins.list[Task]:
        """A page of the family's tasks. page_num: from 1. page_size: 1..50. sort_by: "-created_at" (newest first) or "+created_at"."""
        response = await self._send(protocol.listing(family, page_num, page_size, sort_by))
        return [protocol.task_of(family, shown) for shown in response.json()]

    async def delete(self, family: str, task_id: str) -> None:
        """What the family's DELETE does: cancel (lamp, figure) or remove with all files (the others)."""
        await self._send(protocol.deletion(family, task_id))

    cancel = delete

    async def balance(self) -> int:
        """Credits left."""
        response = await self._send(protocol.balance_reading())
        return int(response.json()["balance"])

    async def stream(self, family: str, task_id: str) -> AsyncIterator[Task]:
        """Every change of a task until it ends. Unfinished states carry id, progress and status only."""
        path = protocol.path_of(family, task_id, "stream")
        async with self._http.stream("GET", path, headers={"Accept": "text/event-stream"}) as response:
            if response.is_error:
                await response.aread()
                raise protocol.error_of(response)
            reader = protocol.EventReader()
            async for line in response.aiter_lines():
                for event, data in reader.feed(line):
                    yield protocol.event_task(family, event, data)

    async def wait(self, family: str, task_id: str, on_progress: OnProgress | None = None, timeout_s: float = 900.0, poll_s: float = 1.0) -> Task:
        """Follow a task to its end, by stream where that works and by polling where it doesn't.

        Raises TaskFailed if it failed or was cancelled, WaitTimeout after `timeout_s`.
        """
        watch = Watch(on_progress, timeout_s)
        try:
            async for task in self.stream(family, task_id):
                if watch.see(task):
                    return task
        except httpx.TransportError:
            pass  # A proxy that cuts long answers: polling still works.
        while True:
            if done := watch.see(await self.get(family, task_id)):
                return done
            await asyncio.sleep(min(poll_s, max(watch.left_s, 0.0)))

    async def run(self, family: str, request: Request | Mapping[str, Any], on_progress: OnProgress | None = None, timeout_s: float = 900.0) -> Task:
        """Create a task and wait for it."""
        return await self.wait(family, await self.create(family, request), on_progress, timeout_s)

    async def download(self, task: Task, folder: str | Path) -> builtins.list[Path]:
        """Save everything the task made into `folder` under the names in its URLs. Returns the paths."""
        target = Path(folder)
        target.mkdir(parents=True, exist_ok=True)
        return [await self._save(url, target / name) for name, url in task.urls.items()]

    async def _save(self, url: str, path: Path) -> Path:
        # Assets are fetched without the key: their signature is in the URL, and they may be on another host.
        async with self._assets.stream("GET", url) as response:
            if response.is_error:
                await response.aread()
                raise protocol.error_of(response)
            partial = path.with_name(f"{path.name}.part")
            with partial.open("wb") as file:
                async for chunk in response.aiter_bytes():
                    file.write(chunk)
        return partial.replace(path)

    async def _send(self, call: Call) -> httpx.Response:
        """One request and its retries."""
        attempt = 0
        while True:
            try:
                response = await self._http.request(call.method, call.path, json=call.json, params=call.params, headers=call.headers)
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
            await asyncio.sleep(pause)
            attempt += 1
