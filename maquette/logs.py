"""Logs: one JSON object a line on stderr, ours and the libraries' alike, with nothing secret in them."""

from __future__ import annotations

import logging
import re
import sys
from collections.abc import MutableMapping
from typing import Any

import orjson
import structlog

Event = MutableMapping[str, Any]

_SECRETS = (
    ("msy_", re.compile(r"msy_[A-Za-z0-9_-]+"), "msy_***"),
    ("whsec_", re.compile(r"whsec_[A-Za-z0-9+/=_-]+"), "whsec_***"),
    ("Signature=", re.compile(r"Signature=[A-Za-z0-9_-]+"), "Signature=***"),
    ("data:", re.compile(r"data:[^,\s]{0,100}[,;][A-Za-z0-9+/=_-]{32,}"), "data:***"),
)
_LONGEST = 4000
"""Characters of one value in a line: room for a traceback, not for a request's body."""
_QUIET = ("httpcore", "httpx", "dbos", "alembic", "uvicorn.access")


def configure_logs(level: int = logging.INFO) -> None:
    """Once a process, before anything is logged."""
    shared: list[Any] = [
        structlog.contextvars.merge_contextvars,
        structlog.processors.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        structlog.processors.format_exc_info,
        censor,
    ]
    structlog.configure(
        processors=[_add_name, *shared, _render],
        wrapper_class=structlog.make_filtering_bound_logger(level),
        logger_factory=_Lines,
        cache_logger_on_first_use=True,
    )
    handler = logging.StreamHandler(sys.stderr)
    finish: list[Any] = [structlog.stdlib.ProcessorFormatter.remove_processors_meta, _render]
    foreign = [structlog.stdlib.add_logger_name, *shared]
    handler.setFormatter(structlog.stdlib.ProcessorFormatter(foreign_pre_chain=foreign, processors=finish))
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(level)
    for name in _QUIET:
        logging.getLogger(name).setLevel(logging.WARNING)


class _Lines:
    """Where a logger's lines go. Past the standard library's logging, which costs more than the rest of a line."""

    def __init__(self, name: str = "") -> None:
        self.name = name

    def msg(self, line: str) -> None:
        sys.stderr.write(line + "\n")
        sys.stderr.flush()

    debug = info = warning = error = critical = exception = msg


def _add_name(logger: Any, method: str, event: Event) -> Event:
    event["logger"] = logger.name
    return event


def _render(logger: object, method: str, event: Event) -> str:
    return orjson.dumps(event, default=str).decode()


def censor(logger: object, method: str, event: Event) -> Event:
    """Keys, secrets, signatures and data URIs never reach a log, not even inside a traceback."""
    for name, value in event.items():
        if isinstance(value, str):
            event[name] = clean(value)
    return event


def clean(text: str) -> str:
    """`text` without secrets, and not too long."""
    for mark, pattern, instead in _SECRETS:
        if mark in text:
            text = pattern.sub(instead, text)
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"
