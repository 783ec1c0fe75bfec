"""The ASGI application: which path is answered by what."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from functools import partial
from importlib.metadata import version
from importlib.resources import files
from typing import Any

from fastapi import FastAPI
from starlette.requests import Request
from starlette.responses import Response

from maquette.api import openapi, webhooks
from maquette.api.assets import allow_asset, get_asset
from maquette.api.auth import Endpoint, protected
from maquette.api.balance import get_balance
from maquette.api.creation import create_task
from maquette.api.errors import add_error_handlers
from maquette.api.health import healthz, metrics, readyz
from maquette.api.lifecycle import delete_task, get_task, list_tasks
from maquette.api.moderation import Moderator, WordList
from maquette.api.observation import Observation
from maquette.api.openapi import refusals
from maquette.api.services import Services
from maquette.api.streams import stream_task
from maquette.products import PRODUCTS
from maquette.products.base import Product
from maquette.settings import Settings
from maquette.storage.addresses import Allowed
from maquette.storage.fetch import Fetcher
from maquette.storage.signing import ASSETS_PATH, installation_secret
from maquette.storage.store import open_store
from maquette.tasks import accounts
from maquette.tasks.accounts import Keyring
from maquette.tasks.database import Database, open_database
from maquette.tasks.events import Changes


def create_app(
    settings: Settings,
    products: Sequence[Product] = PRODUCTS,
    database: Database | None = None,
    moderator: Moderator | None = None,
) -> FastAPI:
    """The server's API. Only the given products are routed.

    database: an open one to share; otherwise the settings' own is opened, and closed with the app.
    """
    services = _services(settings, products, database, moderator)

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        services.changes.start()
        yield
        services.end_streams()
        services.changes.close()
        services.close()
        if database is None:
            services.database.close()

    app = FastAPI(
        title="Maquette",
        version=version("maquette"),
        description=_DESCRIPTION,
        lifespan=lifespan,
        docs_url=None,
        redoc_url=None,
        redirect_slashes=False,
    )
    app.state.services = services
    add_error_handlers(app)
    app.add_middleware(Observation)
    schemas = openapi.RequestSchemas(products)
    for product in products:
        _add_product(app, services, product, schemas)
    _add_legacy_routes(app, services)
    _add_account_routes(app, services)
    _add_operator_routes(app, services)
    app.openapi = openapi.describe(app, schemas)  # type: ignore[method-assign]
    return app


_DESCRIPTION = (
    "Words and photos to printable 3D models. Every task is created with POST, read with GET, followed with /stream and ended with DELETE; "
    "see each family for what it takes and answers."
)


def _services(settings: Settings, products: Sequence[Product], database: Database | None, moderator: Moderator | None) -> Services:
    opened = database or open_database(settings)
    if not settings.auth:
        accounts.local_account(opened)
    services = Services(
        settings=settings,
        products=tuple(products),
        database=opened,
        store=open_store(settings),
        secret=installation_secret(settings),
        keyring=Keyring(opened),
        changes=Changes(opened),
        fetcher=Fetcher(Allowed.parse(settings.allowed_hosts)),
        moderator=moderator or WordList(),
    )
    services.scratch.mkdir(parents=True, exist_ok=True)
    return services


# ----------------------------------------------------------------------------------------------------------- products


def _add_product(app: FastAPI, services: Services, product: Product, schemas: openapi.RequestSchemas) -> None:
    """The lifecycle of one family. Every product gets the same five routes."""
    task = product.response
    name = product.name
    _route(
        app, "POST", product.path, protected(services, partial(create_task, services, product)),
        tag=name, summary=f"Create a {name} task", answers={202: {"model": openapi.Created, "description": "The task was created."}},
        refused=(400, 401, 402, 404, 408, 409, 413, 429, 503),
        extra={"requestBody": schemas.body(product), "parameters": [openapi.idempotency_parameter()]},
    )  # fmt: skip
    _route(
        app, "GET", product.path, protected(services, partial(list_tasks, services, product)),
        tag=name, summary=f"List {name} tasks", answers={200: {"model": list[task]}},  # type: ignore[valid-type]
        refused=(400, 401, 429, 503), extra={"parameters": openapi.list_parameters()},
    )  # fmt: skip
    _route(
        app, "GET", product.path + "/{id}", protected(services, partial(get_task, services, product)),
        tag=name, summary=f"Read a {name} task", answers={200: {"model": task}},
        refused=(401, 404, 429, 503), extra={"parameters": [openapi.task_id_parameter()]},
    )  # fmt: skip
    _route(
        app, "GET", product.path + "/{id}/stream", protected(services, partial(stream_task, services, product)),
        tag=name, summary=f"Follow a {name} task", answers={200: openapi.stream_answer()},
        refused=(401, 429, 503), extra={"parameters": [openapi.task_id_parameter()]},
    )  # fmt: skip
    cancels = product.delete == "cancel"
    _route(
        app, "DELETE", product.path + "/{id}", protected(services, partial(delete_task, services, product)),
        tag=name, summary=f"{'Cancel' if cancels else 'Delete'} a {name} task",
        answers={204: {"description": "Cancelled."}} if cancels else {200: {"model": openapi.Deleted, "description": "Deleted with its files."}},
        refused=(400, 401, 404, 429, 503), extra={"parameters": [openapi.task_id_parameter()]},
    )  # fmt: skip


def _add_legacy_routes(app: FastAPI, services: Services) -> None:
    """Text to 3D under the path it had before `/openapi`, for clients that never changed."""
    product = next((product for product in services.products if product.path == _LEGACY.successor), None)
    if product is None:
        return
    lifecycle = (("POST", "", create_task), ("GET", "", list_tasks), ("GET", "/{id}", get_task), ("DELETE", "/{id}", delete_task))
    for method, tail, endpoint in (*lifecycle, ("GET", "/{id}/stream", stream_task)):
        answer = _endpoint(_LEGACY.mark(protected(services, partial(endpoint, services, product))))
        app.add_api_route(_LEGACY.path + tail, answer, methods=[method], include_in_schema=False)


@dataclass(frozen=True)
class _Deprecated:
    """A path that another one has replaced. RFC 9745: the header's date is when that happened."""

    path: str
    successor: str
    since: str

    def mark(self, endpoint: Endpoint) -> Endpoint:
        async def respond(request: Request) -> Response:
            response = await endpoint(request)
            response.headers["Deprecation"] = self.since
            response.headers["Link"] = f'<{self.successor}>; rel="successor-version"'
            return response

        return respond


_LEGACY = _Deprecated("/v2/text-to-3d", "/openapi/v2/text-to-3d", "@1735689600")


def _add_account_routes(app: FastAPI, services: Services) -> None:
    _route(
        app, "GET", "/openapi/v1/balance", protected(services, partial(get_balance, services), limited=False),
        tag="account", summary="Read the balance", answers={200: {"model": openapi.Balance}}, refused=(401, 503),
    )  # fmt: skip
    path, tag = "/openapi/v1/webhooks", "account"
    _route(
        app, "POST", path, protected(services, partial(webhooks.add_webhook, services)),
        tag=tag, summary="Add a webhook", answers={201: {"model": openapi.CreatedWebhook}}, refused=(400, 401, 408, 413, 429, 503),
        extra={"requestBody": openapi.json_body(openapi.NewWebhook)},
    )  # fmt: skip
    _route(
        app, "GET", path, protected(services, partial(webhooks.list_webhooks, services)),
        tag=tag, summary="List webhooks", answers={200: {"model": list[openapi.Webhook]}}, refused=(401, 429, 503),
    )  # fmt: skip
    _route(
        app, "GET", path + "/secret", protected(services, partial(webhooks.read_secret, services)),
        tag=tag, summary="Read the secret that signs calls to a task's own webhook_url", answers={200: {"model": openapi.WebhookSecret}},
        refused=(401, 429, 503),
    )  # fmt: skip
    _route(
        app, "DELETE", path + "/{id}", protected(services, partial(webhooks.remove_webhook, services)),
        tag=tag, summary="Remove a webhook", answers={204: {"description": "Removed."}}, refused=(401, 404, 429, 503),
        extra={"parameters": [openapi.task_id_parameter()]},
    )  # fmt: skip
    _route(
        app, "POST", path + "/{id}/enable", protected(services, partial(webhooks.enable_webhook, services)),
        tag=tag, summary="Switch a webhook on again", answers={204: {"description": "Switched on."}}, refused=(401, 404, 429, 503),
        extra={"parameters": [openapi.task_id_parameter()]},
    )  # fmt: skip


def _add_operator_routes(app: FastAPI, services: Services) -> None:
    asset = ASSETS_PATH + "/{account}/tasks/{task}/output/{file}"
    app.add_api_route(asset, _endpoint(partial(get_asset, services)), methods=["GET", "HEAD"], include_in_schema=False)
    app.add_api_route(asset, _endpoint(allow_asset), methods=["OPTIONS"], include_in_schema=False)
    app.add_api_route("/healthz", _endpoint(healthz), include_in_schema=False)
    app.add_api_route("/readyz", _endpoint(partial(readyz, services)), include_in_schema=False)
    app.add_api_route("/metrics", _endpoint(metrics), include_in_schema=False)
    app.add_api_route("/docs", _endpoint(_docs), include_in_schema=False)


async def _docs(request: Request) -> Response:
    """A page that reads /openapi.json and needs nothing from elsewhere."""
    return Response(files("maquette.api").joinpath("docs.html").read_bytes(), media_type="text/html; charset=utf-8")


def _route(
    app: FastAPI,
    method: str,
    path: str,
    endpoint: Endpoint,
    *,
    tag: str,
    summary: str,
    answers: dict[int | str, dict[str, Any]],
    refused: Sequence[int],
    extra: dict[str, Any] | None = None,
) -> None:
    operation = f"{method.lower()}{path.replace('/openapi', '').replace('/', '_').replace('{', '').replace('}', '')}"
    app.add_api_route(
        path,
        _endpoint(endpoint),
        methods=[method],
        tags=[tag],
        summary=summary,
        operation_id=operation,
        status_code=next(int(status) for status in answers),
        response_class=Response,
        responses=answers | refusals(*refused),
        openapi_extra={"security": [{"key": []}], **(extra or {})},
    )


def _endpoint(endpoint: Endpoint) -> Endpoint:
    """A function of the request alone, as the router wants to see it."""

    async def respond(request: Request) -> Response:
        return await endpoint(request)

    return respond
