"""What the routes work with: one of each, made when the app is, shared by every request."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import ParamSpec, TypeVar

from starlette.requests import Request

from maquette.api.limits import RateLimiter
from maquette.api.moderation import Moderator
from maquette.products.base import JsonObject, Product, TaskView
from maquette.settings import Settings
from maquette.storage.fetch import Fetcher
from maquette.storage.signing import Signer
from maquette.storage.store import Store
from maquette.tasks.accounts import Keyring
from maquette.tasks.database import Database
from maquette.tasks.events import Changes, Subscription

Given = ParamSpec("Given")
Answer = TypeVar("Answer")

DATABASE_THREADS = 8
FETCH_THREADS = 16
"""Create requests that wait for downloads at a time; the next one waits for its turn."""


@dataclass(frozen=True)
class Services:
    """secret: signs asset URLs. streams: the subscription of each open stream → its task; closing: set when the server shuts down."""

    settings: Settings
    products: tuple[Product, ...]
    database: Database
    store: Store
    secret: bytes
    keyring: Keyring
    changes: Changes
    fetcher: Fetcher
    moderator: Moderator
    limiter: RateLimiter = field(default_factory=RateLimiter)
    streams: dict[Subscription, str] = field(default_factory=dict)
    closing: threading.Event = field(default_factory=threading.Event)
    # Two pools: downloads that wait for slow hosts must not keep a status query waiting.
    _database_threads: ThreadPoolExecutor = field(default_factory=lambda: ThreadPoolExecutor(DATABASE_THREADS, "maquette-database"))
    _fetch_threads: ThreadPoolExecutor = field(default_factory=lambda: ThreadPoolExecutor(FETCH_THREADS, "maquette-fetch"))

    @property
    def scratch(self) -> Path:
        """Where bodies and inputs wait while a request is handled."""
        return self.settings.data_dir / "incoming"

    async def query(self, function: Callable[Given, Answer], *args: Given.args, **named: Given.kwargs) -> Answer:
        """Call something that waits for the database or the store, without holding up the event loop."""
        return await asyncio.get_running_loop().run_in_executor(self._database_threads, lambda: function(*args, **named))

    async def look_up(self, function: Callable[Given, Answer], *args: Given.args, **named: Given.kwargs) -> Answer:
        """`query` for a read of one record. The embedded database answers it from memory and lets no writer keep it waiting,
        so that handing it to a thread would cost more than the answer."""
        if self.database.sqlite:
            return function(*args, **named)
        return await self.query(function, *args, **named)

    async def download(self, function: Callable[Given, Answer], *args: Given.args, **named: Given.kwargs) -> Answer:
        """Call something that waits for other people's servers."""
        return await asyncio.get_running_loop().run_in_executor(self._fetch_threads, lambda: function(*args, **named))

    def base_url(self, request: Request) -> str:
        """What this client calls us: the public URL of the settings, or what its own request says."""
        if self.settings.public_url:
            return self.settings.public_url
        return f"{request.url.scheme}://{request.headers.get('host') or f'{self.settings.host}:{self.settings.port}'}"

    def present(self, product: Product, view: TaskView, account_id: str, base_url: str) -> JsonObject:
        """The task object that clients read. Its URLs are signed afresh each time."""
        signer = Signer(self.secret, base_url, self.settings.asset_url_seconds)
        return product.answer(view, signer.urls_of(account_id, view.id))

    def wake_streams(self, task_id: str) -> None:
        """Let the streams of this task look at it now: a record that is gone announces nothing."""
        for subscription, task in self.streams.items():
            if task == task_id:
                subscription.wake()

    def end_streams(self) -> None:
        """Let every open stream end now: a server that shuts down waits for its connections."""
        self.closing.set()
        for subscription in list(self.streams):
            subscription.wake()

    def close(self) -> None:
        self._database_threads.shutdown(wait=False, cancel_futures=True)
        self._fetch_threads.shutdown(wait=False, cancel_futures=True)
