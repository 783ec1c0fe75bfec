"""Who calls: `Authorization: Bearer msy_…`, checked before anything else is read, then counted against the plan."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

import structlog
from starlette.requests import Request
from starlette.responses import Response

from maquette.api.errors import Problem
from maquette.api.services import Services
from maquette.tasks.accounts import LOCAL_ACCOUNT, Caller

LOCAL_CALLER = Caller(LOCAL_ACCOUNT, "", "unlimited")
"""Everybody, on a server that asks for no keys."""

Endpoint = Callable[[Request], Awaitable[Response]]
AccountEndpoint = Callable[[Request, Caller], Awaitable[Response]]


def protected(services: Services, endpoint: AccountEndpoint, limited: bool = True) -> Endpoint:
    """`endpoint` for callers with a key, which it is told. limited: the call counts against the plan's requests a second."""

    async def checked(request: Request) -> Response:
        caller = await authenticate(services, request)
        structlog.contextvars.bind_contextvars(account=caller.account_id)
        rate = services.settings.plan(caller.plan).requests_per_second if limited else 0
        standing = services.limiter.spend(caller.account_id, rate)
        response = await endpoint(request, caller)
        response.headers.update(standing)
        return response

    return checked


async def authenticate(services: Services, request: Request) -> Caller:
    """Whose key the request carries. Raises Problem 401."""
    if not services.settings.auth:
        return LOCAL_CALLER
    key = _bearer_key(request.headers.get("authorization"))
    caller = services.keyring.recall(key) or await services.look_up(services.keyring.authenticate, key)
    if caller is None:
        raise _unauthorized("Invalid API key: it is unknown or was revoked. Ask the operator of this server for a new one.")
    return caller


def _bearer_key(header: str | None) -> str:
    if not header:
        raise _unauthorized("Missing API key. Send the header 'Authorization: Bearer msy_…'.")
    scheme, _, key = header.partition(" ")
    if scheme.lower() != "bearer" or not key.strip():
        raise _unauthorized("Invalid API key: the Authorization header is malformed. Send 'Authorization: Bearer msy_…'.")
    return key.strip()


def _unauthorized(message: str) -> Problem:
    return Problem(401, message, {"WWW-Authenticate": "Bearer"})
