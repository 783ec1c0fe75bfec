"""Server-sent events (WHATWG HTML §9.2): a task's changes, one line of compact JSON each, until it has finished.

Clients parse each `data:` line on its own, so an event never has two of them.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager

from starlette.requests import Request
from starlette.responses import Response, StreamingResponse

from maquette.api.health import STREAMS
from maquette.api.lifecycle import kinds_of, task_id_of
from maquette.api.responses import compact
from maquette.api.services import Services
from maquette.products.base import JsonObject, Product, TaskView
from maquette.tasks import records
from maquette.tasks.accounts import Caller
from maquette.tasks.errors import DatabaseUnavailable, TaskNotFound
from maquette.tasks.events import Subscription

KEEP_ALIVE_S = 10.0
"""The contract asks for a comment at least every 15 seconds."""
KEEP_ALIVE = b": keep-alive\n\n"
HEADERS = {"Cache-Control": "no-store", "X-Accel-Buffering": "no"}


async def stream_task(services: Services, product: Product, request: Request, caller: Caller) -> Response:
    """HTTP 200 whatever happens: an unknown task is an event too."""
    try:
        events = _follow(services, product, caller, task_id_of(request), services.base_url(request))
    except TaskNotFound as error:
        events = _refusal(404, error.message)
    return StreamingResponse(events, headers=HEADERS, media_type="text/event-stream")


async def _follow(services: Services, product: Product, caller: Caller, task_id: str, base_url: str) -> AsyncIterator[bytes]:
    shown: JsonObject = {}
    with _subscription(services, task_id) as subscription:
        while not services.closing.is_set():
            try:
                view = await services.query(records.get_view, services.database, caller.account_id, kinds_of(product), task_id)
            except (TaskNotFound, DatabaseUnavailable) as error:
                yield _error(404 if isinstance(error, TaskNotFound) else 503, error.message)
                return
            subscription.seen = view.revision
            if view.status.terminal:
                yield _event("message", services.present(product, view, caller.account_id, base_url))
                return
            if _brief(view) != shown:
                shown = _brief(view)
                yield _event("message", shown)
            if not await subscription.changed(KEEP_ALIVE_S):
                yield KEEP_ALIVE


@contextmanager
def _subscription(services: Services, task_id: str) -> Iterator[Subscription]:
    """The task's changes, and the server's own end."""
    with services.changes.subscribe(task_id) as subscription:
        services.streams[subscription] = task_id
        STREAMS.inc()
        try:
            yield subscription
        finally:
            STREAMS.dec()
            services.streams.pop(subscription)


async def _refusal(status: int, message: str) -> AsyncIterator[bytes]:
    yield _error(status, message)


def _brief(view: TaskView) -> JsonObject:
    return {"id": view.id, "progress": view.progress, "status": view.status.value}


def _error(status: int, message: str) -> bytes:
    return _event("error", {"status_code": status, "message": message})


def _event(name: str, data: JsonObject) -> bytes:
    return b"event: %s\ndata: %s\n\n" % (name.encode(), compact(data))
