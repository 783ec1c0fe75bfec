"""Logs: one JSON object a line on stderr, ours and the libraries' alike, with nothing secret in them."""

from __future__ import annotations

import logging
import re
import sys
from collections.abc import MutableMapping
from typing import Any

import orjson
import structlog

_KEY = re.compile(r"msy_[A-Za-z0-9_-]+|whsec_[A-Za-z0-9_-]+")
_DATA_URI = re.compile(r"data:[^,\s]{0,100}[,;][A-Za-z0-9+/=_-]{32,}")
_SIGNATURE = re.compile(r"(Signature=)[A-Za-z0-9_-]+")
_LONGEST = 4000


def configure_logs(level: str = "INFO") -> None:
    """Once a process, before anything is logged."""
    shared: list[Any] = [
        structlog.contextvars.merge_contextvars,
        structlog.processors.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        structlog.processors.format_exc_info,
        censor,
    ]
    structlog.configure(
        processors=[structlog.stdlib.filter_by_level, *shared, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        cache_logger_on_first_use=True,
    )
    render = structlog.processors.JSONRenderer(serializer=lambda event, **_: orjson.dumps(event, default=str).decode())
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=shared,
            processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, render],
        )
    )
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(level)
    for name in ("httpcore", "httpx", "dbos", "alembic", "uvicorn.access"):
        logging.getLogger(name).setLevel(logging.WARNING)


def censor(logger: object, method: str, event: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    """Keys, secrets, signatures and data URIs never reach a log, not even inside a traceback."""
    for name, value in event.items():
        if isinstance(value, str):
            event[name] = clean(value)
    return event


def clean(text: str) -> str:
    for pattern, instead in ((_KEY, "***"), (_DATA_URI, "data:***"), (_SIGNATURE, r"\1***")):
        text = pattern.sub(instead, text)
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"
