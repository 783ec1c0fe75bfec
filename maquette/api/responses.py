"""JSON answers."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import orjson
from starlette.responses import Response


def compact(content: Any) -> bytes:
    """`content` as one line of JSON in UTF-8."""
    return orjson.dumps(content)


def json_response(content: Any, status: int = 200, headers: Mapping[str, str] | None = None) -> Response:
    """An answer in JSON. What goes in comes from our own answers, so nothing is validated again."""
    return Response(compact(content), status, dict(headers or {}), media_type="application/json")
