"""An account's webhooks: list, add, remove, switch on again. An extension; the original manages them on its web page.

Each change of a task's state is posted to every active one as the full task object, signed with the webhook's secret.
"""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response

from maquette.api.body import read_json
from maquette.api.errors import Problem
from maquette.api.responses import json_response
from maquette.api.services import Services
from maquette.errors import InvalidInput
from maquette.products.base import JsonObject
from maquette.tasks import hooks
from maquette.tasks.accounts import Caller
from maquette.tasks.deliveries import account_secret
from maquette.tasks.hooks import HookRecord


async def add_webhook(services: Services, request: Request, caller: Caller) -> Response:
    """The answer carries the secret; it is not shown again."""
    body = await read_json(request, services.scratch)
    url = webhook_url("url", body.json.get("url"))
    hook = await services.query(hooks.add_hook, services.database, caller.account_id, url)
    return json_response(_shown(hook) | {"secret": hook.secret}, 201)


async def list_webhooks(services: Services, request: Request, caller: Caller) -> Response:
    found = await services.query(hooks.list_hooks, services.database, caller.account_id)
    return json_response([_shown(hook) for hook in found])


async def read_secret(services: Services, request: Request, caller: Caller) -> Response:
    """What signs the calls to the `webhook_url` of single tasks: one secret an account, always the same."""
    return json_response({"secret": account_secret(services.settings, caller.account_id)})


async def remove_webhook(services: Services, request: Request, caller: Caller) -> Response:
    if not await services.query(hooks.remove_hook, services.database, caller.account_id, request.path_params["id"]):
        raise _unknown()
    return Response(status_code=204)


async def enable_webhook(services: Services, request: Request, caller: Caller) -> Response:
    if not await services.query(hooks.enable_hook, services.database, caller.account_id, request.path_params["id"]):
        raise _unknown()
    return Response(status_code=204)


def webhook_url(field: str, value: object) -> str:
    """A URL that a webhook can have. Raises InvalidInput."""
    if not isinstance(value, str):
        raise InvalidInput(field, "is required" if value is None else "has the wrong type", hooks.URL_REMEDY, value)
    return hooks.check_webhook_url(field, value)


def _unknown() -> Problem:
    return Problem(404, "Webhook not found")


def _shown(hook: HookRecord) -> JsonObject:
    return {
        "id": hook.id,
        "url": hook.url,
        "active": not hook.disabled_at_ms,
        "consecutive_failures": hook.failures,
        "created_at": hook.created_at_ms,
    }
