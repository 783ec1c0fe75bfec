"""For whoever runs the server: is it alive, can it work, what has it been doing."""

from __future__ import annotations

from prometheus_client import CONTENT_TYPE_LATEST, REGISTRY, Counter, Gauge, Histogram, generate_latest
from starlette.requests import Request
from starlette.responses import Response

from maquette.api.responses import json_response
from maquette.api.services import Services
from maquette.errors import MaquetteError

REQUESTS = Counter("maquette_http_requests_total", "Answered requests", ["method", "route", "status"])
SECONDS = Histogram("maquette_http_request_seconds", "Time to the first byte of an answer", ["method", "route"])
STREAMS = Gauge("maquette_streams", "Open event streams")
CREATED = Counter("maquette_tasks_created_total", "Tasks created", ["type"])


async def healthz(request: Request) -> Response:
    """The process answers."""
    return json_response({"status": "ok"})


async def readyz(services: Services, request: Request) -> Response:
    """The database and the store answer: 200, or 503 with what does not."""
    checks = {"database": services.database.ping, "files": services.store.check}
    found: dict[str, str] = {}
    for name, check in checks.items():
        try:
            await services.query(check)
            found[name] = "ok"
        except MaquetteError as error:
            found[name] = error.message
    ready = all(state == "ok" for state in found.values())
    return json_response({"status": "ok" if ready else "unavailable", "checks": found}, 200 if ready else 503)


async def metrics(request: Request) -> Response:
    """Prometheus text format."""
    return Response(generate_latest(REGISTRY), media_type=CONTENT_TYPE_LATEST)
