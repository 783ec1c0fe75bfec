"""What both clients share: paths, errors, retries, and reading streams. No input or output happens here."""

from __future__ import annotations

import json
import os
import random
import time
import uuid
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any
from urllib.parse import unquote, urlsplit

import httpx
from pydantic import BaseModel, ConfigDict, Field

from maquette.products.answers import TaskError
from maquette.products.base import JsonObject, Request, Status

FAMILIES: Mapping[str, str] = {
    "text-to-3d": "/openapi/v2/text-to-3d",
    "lamp-prototype": "/openapi/creative-lab/lamp/v1/prototype",
    "lamp-build": "/openapi/creative-lab/lamp/v1/build",
    "figure-prototype": "/openapi/creative-lab/figure/v1/prototype",
    "figure-build": "/openapi/creative-lab/figure/v1/build",
    "multi-color": "/openapi/v1/print/multi-color",
    "repair": "/openapi/v1/print/repair",
    "analyze": "/openapi/v1/print/analyze",
}
"""Name → base path of every family."""

BALANCE_PATH = "/openapi/v1/balance"
DEFAULT_BASE_URL = "http://127.0.0.1:8000"
RETRIES = 4
"""Half a second, one, two and four: longer than a server takes to start again."""
RETRIED_STATUS = frozenset({429, 500, 502, 503, 504})

OnProgress = Callable[[int, str], None]
"""Called with the percentage and the status whenever either changes."""


class ApiError(Exception):
    """The server refused. status: HTTP status. message: its own words. retry_after_s: what it asked for, or None."""

    def __init__(self, status: int, message: str, retry_after_s: float | None = None) -> None:
        super().__init__(f"{status}: {message}")
        self.status, self.message, self.retry_after_s = status, message, retry_after_s


class TaskFailed(Exception):
    """The task ended FAILED or CANCELED; `task` is its last state."""

    def __init__(self, task: Task) -> None:
        super().__init__(task.task_error.message if task.task_error and task.task_error.message else f"The task ended {task.status}.")
        self.task = task


class WaitTimeout(Exception):
    """The task did not end in the time given. It goes on; wait again or cancel it."""


class Task(BaseModel):
    """A task object. What the contract says of every family is typed; the rest is kept as attributes too."""

    model_config = ConfigDict(extra="allow")

    id: str
    status: Status
    progress: int = 0
    type: str = ""
    task_error: TaskError | None = None
    model_urls: dict[str, str] = Field(default_factory=dict)
    texture_urls: list[dict[str, str]] = Field(default_factory=list)
    image_urls: list[str] = Field(default_factory=list)
    thumbnail_url: str = ""
    video_url: str = ""
    consumed_credits: int = 0
    created_at: int = 0
    started_at: int = 0
    finished_at: int = 0
    expires_at: int = 0
    preceding_tasks: int = 0

    family: str = Field(default="", exclude=True)
    """Which of FAMILIES the task was fetched from."""

    @property
    def urls(self) -> dict[str, str]:
        """File name → URL of everything that can be downloaded."""
        every = [*self.model_urls.values(), *self.image_urls, self.thumbnail_url, self.video_url]
        every += [url for textures in self.texture_urls for url in textures.values()]
        return {file_name(url): url for url in every if url}


@dataclass(frozen=True)
class Target:
    """Where a server is and who asks."""

    base_url: str
    api_key: str

    @classmethod
    def of(cls, base_url: str | None, api_key: str | None) -> Target:
        """Arguments, or MAQUETTE_BASE_URL and MAQUETTE_API_KEY, or a server on this machine."""
        return cls(
            (base_url or os.environ.get("MAQUETTE_BASE_URL") or DEFAULT_BASE_URL).rstrip("/"),
            api_key if api_key is not None else os.environ.get("MAQUETTE_API_KEY", ""),
        )

    @property
    def headers(self) -> dict[str, str]:
        return {"Authorization": f"Bearer {self.api_key}"} if self.api_key else {}


def path_of(family: str, task_id: str = "", tail: str = "") -> str:
    """The path of a family, of one of its tasks, or of something below that task. Raises ValueError for an unknown family."""
    if family not in FAMILIES:
        raise ValueError(f"unknown family {family!r}: use one of {', '.join(FAMILIES)}")
    return "/".join(part for part in (FAMILIES[family], task_id, tail) if part)


def body_of(request: Request | Mapping[str, Any]) -> JsonObject:
    """A request model or a dict as the JSON to send. Only what was set is sent, so that the server's own defaults hold."""
    return request.model_dump(mode="json", exclude_unset=True) if isinstance(request, BaseModel) else dict(request)


@dataclass(frozen=True)
class Call:
    """One request of the API: what `httpx` takes."""

    method: str
    path: str
    json: JsonObject | None = None
    params: Mapping[str, Any] | None = None
    headers: Mapping[str, str] | None = None


def creation(family: str, request: Request | Mapping[str, Any]) -> Call:
    """Create a task. All tries of one creation carry one idempotency key, so that a lost answer can't charge twice."""
    return Call("POST", path_of(family), json=body_of(request), headers={"Idempotency-Key": str(uuid.uuid4())})


def reading(family: str, task_id: str) -> Call:
    """Read a task."""
    return Call("GET", path_of(family, task_id))


def listing(family: str, page_num: int, page_size: int, sort_by: str) -> Call:
    """Read a page of tasks."""
    return Call("GET", path_of(family), params={"page_num": page_num, "page_size": page_size, "sort_by": sort_by})


def deletion(family: str, task_id: str) -> Call:
    """Cancel or remove a task, whichever the family's DELETE does."""
    return Call("DELETE", path_of(family, task_id))


def balance_reading() -> Call:
    """Read how many credits are left."""
    return Call("GET", BALANCE_PATH)


def task_of(family: str, shown: JsonObject) -> Task:
    """A task object as the server shows it, with the family it was fetched from."""
    task = Task.model_validate(shown)
    task.family = family
    return task


def error_of(response: httpx.Response) -> ApiError:
    """The server's refusal as an exception; `response` must have been read."""
    try:
        message = response.json()["message"]
    except (ValueError, KeyError, TypeError):
        message = response.text[:200] or response.reason_phrase
    return ApiError(response.status_code, str(message), retry_after(response))


def retry_after(response: httpx.Response) -> float | None:
    """Seconds that the server asks to wait; None if it doesn't say."""
    try:
        return max(0.0, float(response.headers["Retry-After"]))
    except (KeyError, ValueError):
        return None


def pause_before_retry(attempt: int, response: httpx.Response | None) -> float | None:
    """Seconds to wait after try number `attempt`, counted from 0, or None when the answer is final.

    response: None when the connection failed. A full queue (429 without Retry-After) is final: only the caller knows whether to wait.
    """
    if attempt >= RETRIES:
        return None
    backoff: float = 0.5 * 2**attempt * random.uniform(0.8, 1.2)
    if response is None:
        return backoff
    if response.status_code not in RETRIED_STATUS:
        return None
    asked = retry_after(response)
    if response.status_code == 429 and asked is None:
        return None
    return asked if asked is not None else backoff


def file_name(url: str) -> str:
    """The last part of a URL's path, safe as a file name."""
    return PurePosixPath(unquote(urlsplit(url).path)).name or "file"


@dataclass
class EventReader:
    """Server-sent events, line by line (WHATWG HTML, "Server-sent events"): only `event` and `data` matter here."""

    event: str = "message"
    data: str = ""

    def feed(self, line: str) -> Iterator[tuple[str, JsonObject]]:
        """Yield (event, data) when `line` completes one."""
        if not line:
            if self.data:
                yield self.event, json.loads(self.data)
            self.event, self.data = "message", ""
            return
        name, _, value = line.partition(":")
        value = value.removeprefix(" ")
        if name == "event":
            self.event = value
        elif name == "data":
            self.data = f"{self.data}\n{value}" if self.data else value


def event_task(family: str, event: str, data: JsonObject) -> Task:
    """The task of a stream's event. Raises ApiError for an error event."""
    if event == "error":
        raise ApiError(int(data.get("status_code", 500)), str(data.get("message", "")))
    return task_of(family, data)


@dataclass
class Watch:
    """Reports progress once per change and knows when to give up."""

    on_progress: OnProgress | None
    timeout_s: float
    _last: tuple[int, str] | None = None
    _deadline: float = 0.0

    def __post_init__(self) -> None:
        self._deadline = time.monotonic() + self.timeout_s

    @property
    def left_s(self) -> float:
        """Seconds until it gives up; negative afterwards."""
        return self._deadline - time.monotonic()

    def see(self, task: Task) -> Task | None:
        """The task when it succeeded, None while it goes on. Raises TaskFailed or WaitTimeout."""
        now = (task.progress, task.status.value)
        if now != self._last and self.on_progress is not None:
            self.on_progress(*now)
        self._last = now
        if task.status is Status.SUCCEEDED:
            return task
        if task.status.terminal:
            raise TaskFailed(task)
        self.check()
        return None

    def check(self) -> None:
        """Raises WaitTimeout when the time is over."""
        if self.left_s <= 0:
            raise WaitTimeout(f"The task did not end within {self.timeout_s:g} s.")
