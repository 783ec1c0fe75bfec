"""The query of a list: which page, how long, in which order."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from maquette.errors import InvalidInput
from maquette.products.base import Status

MAX_PAGE_SIZE = 50
MAX_PAGE_NUM = 1_000_000_000
"""Keeps the offset within what a database takes; the contract names no limit."""
# A literal + in a query arrives as a space.
_NEWEST_FIRST = {"-created_at": True, "+created_at": False, " created_at": False}


@dataclass(frozen=True)
class Page:
    """num counts from 1. status: only tasks in this state, "" for any."""

    num: int
    size: int
    newest_first: bool
    status: str


def read_page(query: Mapping[str, str]) -> Page:
    """Raises InvalidInput for anything out of range. Parameters we don't know are ignored."""
    return Page(
        num=_whole(query, "page_num", 1, MAX_PAGE_NUM),
        size=_whole(query, "page_size", 10, MAX_PAGE_SIZE),
        newest_first=_order(query.get("sort_by", "-created_at")),
        status=_status(query.get("status")),
    )


def _whole(query: Mapping[str, str], name: str, default: int, most: int) -> int:
    text = query.get(name, str(default))
    if not (text.isascii() and text.isdecimal() and len(text) <= 12 and 1 <= int(text) <= most):
        raise InvalidInput(name, "is out of range", f"Send an integer from 1 to {most}.", text)
    return int(text)


def _order(text: str) -> bool:
    if text not in _NEWEST_FIRST:
        raise InvalidInput("sort_by", "is not one of the allowed values", "Send one of: +created_at, -created_at.", text)
    return _NEWEST_FIRST[text]


def _status(text: str | None) -> str:
    if text is None:
        return ""
    if text not in Status.__members__:
        raise InvalidInput("status", "is not one of the allowed values", f"Send one of: {', '.join(Status)}.", text)
    return text
