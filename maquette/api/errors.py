"""Errors → JSON answers. This is the one place where an error gets its HTTP status."""

from __future__ import annotations

from collections.abc import Mapping

import structlog
from fastapi import FastAPI
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.routing import Match, Route

from maquette.api.responses import json_response
from maquette.errors import InvalidInput, MaquetteError
from maquette.storage.store import StoreUnavailable
from maquette.tasks.errors import DatabaseUnavailable, IdempotencyConflict, NotEnoughCredits, QueueFull, TaskNotFound, WrongState

log = structlog.get_logger("maquette.api")


class Problem(MaquetteError):
    """An answer that is not a success and that no other error stands for."""

    def __init__(self, status: int, message: str, headers: Mapping[str, str] | None = None) -> None:
        self.status, self.headers = status, dict(headers or {})
        super().__init__(message)


STATUSES: tuple[tuple[type[MaquetteError], int, dict[str, str]], ...] = (
    (InvalidInput, 400, {}),
    (WrongState, 400, {}),
    (NotEnoughCredits, 402, {}),
    (TaskNotFound, 404, {}),
    (IdempotencyConflict, 409, {}),
    (QueueFull, 429, {"Retry-After": "10"}),
    (DatabaseUnavailable, 503, {"Retry-After": "5"}),
    (StoreUnavailable, 503, {"Retry-After": "5"}),
)
"""Error → status and headers. Any other MaquetteError is our own failure: 500."""


def answer_error(error: MaquetteError) -> Response:
    """The JSON answer of an error that was raised on purpose."""
    if isinstance(error, Problem):
        return json_response({"message": error.message}, error.status, error.headers)
    for kind, status, headers in STATUSES:
        if isinstance(error, kind):
            return json_response({"message": error.message}, status, headers)
    log.error("request failed", error=type(error).__name__, detail=error.message)
    return json_response({"message": "Internal server error."}, 500)


def add_error_handlers(app: FastAPI) -> None:
    """Every answer of `app` that is not a success becomes {"message": …}."""
    app.add_exception_handler(MaquetteError, _on_error)
    app.add_exception_handler(HTTPException, _on_http)
    app.add_exception_handler(ClientDisconnect, _on_leave)


async def _on_error(request: Request, error: Exception) -> Response:
    assert isinstance(error, MaquetteError)
    return answer_error(error)


async def _on_http(request: Request, error: Exception) -> Response:
    """The router's own refusals: 404 and 405."""
    assert isinstance(error, HTTPException)
    route = f"{request.method} {request.url.path}"
    if error.status_code == 404:
        return json_response({"message": f"{route} is not served here. What is served is described at /docs."}, 404)
    if error.status_code == 405:
        allowed = ", ".join(_methods_at(request))
        return json_response({"message": f"{route} is not allowed. Allowed: {allowed}."}, 405, {"Allow": allowed})
    return json_response({"message": str(error.detail)}, error.status_code, error.headers)


def _methods_at(request: Request) -> list[str]:
    """Every method that the path is served for. The router itself names those of one route only."""
    routes = [route for route in request.app.routes if isinstance(route, Route) and route.matches(request.scope)[0] is not Match.NONE]
    return sorted({method for route in routes for method in route.methods or ()})


async def _on_leave(request: Request, error: Exception) -> Response:
    """Nobody hears this; it only keeps a client that went away out of the error log."""
    return json_response({"message": "The client went away."}, 400)
