"""POST: from a request body to the id of a PENDING task. Whatever is wrong is said here, before anything is debited."""

from __future__ import annotations

import asyncio
import dataclasses
import hashlib
import shutil
import tempfile
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from starlette.requests import Request as HttpRequest
from starlette.responses import Response

from maquette.api.body import Body, read_json
from maquette.api.health import CREATED
from maquette.api.inputs import check_all_used, fetch_files, find_parents, store_files, without_data_uris
from maquette.api.moderation import judge_text
from maquette.api.responses import json_response
from maquette.api.services import Services
from maquette.api.webhooks import webhook_url
from maquette.errors import InvalidInput
from maquette.products.base import Input, Kind, Product, RemoteFile, Request
from maquette.products.validation import parse
from maquette.storage.layout import task_folder
from maquette.tasks import records
from maquette.tasks.accounts import Caller
from maquette.tasks.records import Idempotency, NewTask

MAX_IDEMPOTENCY_KEY = 255
ANSWER_S = 28.0
"""Clients give up after 30 seconds; downloads have 25 of them."""


@dataclass(frozen=True)
class Order:
    """A valid create request, not yet paid."""

    caller: Caller
    kind: Kind
    request: Request
    inputs: Sequence[Input]
    webhook_url: str
    idempotency: Idempotency | None
    body: Body
    decision: threading.Lock = field(default_factory=threading.Lock)
    """Taken once: by the thread that is about to create the task, or by the answer that has waited too long for it."""

    @property
    def fetches(self) -> bool:
        return any(isinstance(item, RemoteFile) for item in self.inputs)

    def decide(self) -> bool:
        return self.decision.acquire(blocking=False)


async def create_task(services: Services, product: Product, request: HttpRequest, caller: Caller) -> Response:
    """POST on a product: 202 with the id. Raises InvalidInput, Problem and what `records.create_task` raises."""
    idempotency_key = _idempotency_key(request)
    body = await read_json(request, services.scratch)
    order = _read_order(product, caller, body, idempotency_key)
    return json_response({"result": await _in_time(services, order)}, 202)


async def _in_time(services: Services, order: Order) -> str:
    """The task's id, or InvalidInput when the inputs take longer than clients wait. Never both a refusal and a task."""
    call = services.download if order.fetches else services.query
    placing = asyncio.ensure_future(call(place, services, order))
    done, _ = await asyncio.wait([placing], timeout=ANSWER_S if order.fetches else None)
    if not done and order.decide():
        placing.add_done_callback(lambda late: late.exception())
        raise _too_slow(order)
    return await placing


def place(services: Services, order: Order) -> str:
    """Check everything that needs the database or the network, then create the task. Returns its id."""
    earlier = _replay(services, order)
    if earlier:
        return earlier
    for name, text in order.kind.prompts(order.request):
        judge_text(services.moderator, services.settings.moderation, name, text)
    parents = find_parents(services, order.caller.account_id, order.inputs)
    inherited = order.kind.inherit({name: parent.summary() for name, parent in parents.items()})
    new = NewTask(
        id=records.new_id(),
        account_id=order.caller.account_id,
        type=order.kind.task_type,
        request=without_data_uris(order.request.model_dump(mode="json"), order.inputs) | inherited,
        price=services.settings.price(order.kind.task_type, order.kind.price),
        queue=order.kind.queue,
        queue_limit=services.settings.plan(order.caller.plan).queued_tasks,
        parents={name: parent.id for name, parent in parents.items()},
        webhook_url=order.webhook_url,
    )
    return _create_with_files(services, order, new)


def _read_order(product: Product, caller: Caller, body: Body, idempotency_key: str) -> Order:
    kind = product.pick(body.json)
    request = parse(kind.request, body.json)
    inputs = kind.inputs(request)
    if body.long_strings:
        check_all_used(request.model_dump(), inputs, body.long_strings)
    digest = hashlib.sha256(f"{product.path}\n{body.digest}".encode()).hexdigest()
    idempotency = Idempotency(idempotency_key, digest) if idempotency_key else None
    return Order(caller, kind, request, inputs, _webhook_url(body), idempotency, body)


def _idempotency_key(request: HttpRequest) -> str:
    key = request.headers.get("idempotency-key", "")
    if len(key) > MAX_IDEMPOTENCY_KEY:
        raise InvalidInput("Idempotency-Key", "is too long", f"Send at most {MAX_IDEMPOTENCY_KEY} characters.", key)
    return key


def _webhook_url(body: Body) -> str:
    url = body.json.get("webhook_url")
    return webhook_url("webhook_url", url) if url not in (None, "") else ""


def _replay(services: Services, order: Order) -> str | None:
    if order.idempotency is None:
        return None
    return records.find_replay(services.database, order.caller.account_id, order.idempotency)


def _create_with_files(services: Services, order: Order, new: NewTask) -> str:
    if not order.fetches:
        return _create(services, order, new)
    records.check_affordable(services.database, new.account_id, new.price, new.queue_limit)
    with _folder(services.scratch) as folder:
        files = fetch_files(services, order.inputs, folder, order.body.long_strings)
        try:
            stored = store_files(services, new.account_id, new.id, files)
            created = _create(services, order, dataclasses.replace(new, inputs=stored))
        except BaseException:
            services.store.delete_folder(task_folder(new.account_id, new.id))
            raise
    if created != new.id:
        services.store.delete_folder(task_folder(new.account_id, new.id))
    return created


def _create(services: Services, order: Order, new: NewTask) -> str:
    if not order.decide():
        raise _too_slow(order)
    created = records.create_task(services.database, new, order.idempotency)
    if not created.replayed:
        CREATED.labels(new.type).inc()
    return created.task_id


def _too_slow(order: Order) -> InvalidInput:
    fields = ", ".join(item.field for item in order.inputs if isinstance(item, RemoteFile))
    return InvalidInput(fields, "could not be downloaded in time", "Give a URL that answers within 20 seconds, or a data URI.")


@contextmanager
def _folder(scratch: Path) -> Iterator[Path]:
    folder = Path(tempfile.mkdtemp(dir=scratch))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)
