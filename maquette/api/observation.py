"""Around every request: an id that the client can quote, one log line, numbers for /metrics, and an answer if it crashes.

Nothing of a body or a header is logged, and of a URL only its path: keys, signatures and data URIs stay out of the logs.
"""

from __future__ import annotations

import re
import secrets
import time

import structlog
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from maquette.api.health import REQUESTS, SECONDS
from maquette.api.responses import json_response

log = structlog.get_logger("maquette.api")
_METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})
_REQUEST_ID = re.compile(r"[A-Za-z0-9._-]{1,64}")


class Observation:
    """ASGI middleware."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        request_id = _request_id(scope)
        started = time.perf_counter()
        status = 0

        async def send_marked(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                message["headers"] = [*message["headers"], (b"x-request-id", request_id.encode())]
                _count(scope, status, time.perf_counter() - started)
            await send(message)

        with structlog.contextvars.bound_contextvars(request_id=request_id):
            try:
                await self._app(scope, receive, send_marked)
            except Exception:
                log.exception("a request failed", path=scope["path"])
                if status:
                    raise  # half an answer is out: only closing the connection tells the client
                await json_response({"message": "Internal server error."}, 500)(scope, receive, send_marked)
            finally:
                _log(scope, status, time.perf_counter() - started)


def _request_id(scope: Scope) -> str:
    """The client's own id, if it is a harmless one, or a new one."""
    given = next((value.decode("latin-1") for name, value in scope["headers"] if name == b"x-request-id"), "")
    return given if _REQUEST_ID.fullmatch(given) else secrets.token_hex(8)


def _count(scope: Scope, status: int, seconds: float) -> None:
    # Only what we serve becomes a label: a scan of made-up paths and methods must not fill the memory.
    route = getattr(scope.get("route"), "path", "unserved")
    method = scope["method"] if scope["method"] in _METHODS else "other"
    REQUESTS.labels(method, route, status).inc()
    SECONDS.labels(method, route).observe(seconds)


def _log(scope: Scope, status: int, seconds: float) -> None:
    task_id = scope.get("path_params", {}).get("id") or scope.get("path_params", {}).get("task")
    known = {"task": task_id} if task_id else {}
    log.info("request", method=scope["method"], path=scope["path"], status=status, ms=round(seconds * 1000, 1), **known)
