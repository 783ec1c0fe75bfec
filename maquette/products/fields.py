"""Field types that several products share. `Request` makes every type strict; these say the rest.

What a field takes is told by its JSON schema, `format` included: `validation` turns that into the remedy of an error.
"""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator, Field, WithJsonSchema

UUID_PATTERN = r"^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"
_UUID = re.compile(UUID_PATTERN)
_HEX = re.compile(r"#[0-9a-fA-F]{6}\Z")

PHOTO_FORMATS = ("png", "jpeg", "webp")
"""What a photo may be, by its sniffed format."""


def is_task_id(text: str) -> bool:
    """Whether `text` has the form of a task id."""
    return _UUID.match(text) is not None and not text.endswith("\n")


def _whole(value: object) -> object:
    """JSON knows one kind of number: 30000.0 is the integer 30000. Anything else is left for the strict check."""
    return int(value) if isinstance(value, float) and value.is_integer() else value


def _task_id(value: str) -> str:
    if not is_task_id(value):
        raise ValueError("must be a UUID")
    return value.lower()


def _color(value: str) -> str:
    if not _HEX.match(value):
        raise ValueError("must be a colour")
    return value


def _not_blank(value: str) -> str:
    if not value.strip():
        raise ValueError("must not be blank")
    return value


WholeNumber = Annotated[int, BeforeValidator(_whole)]
"""An integer; 5.0 counts, "5", true and 5.5 don't."""

TaskId = Annotated[str, AfterValidator(_task_id), Field(json_schema_extra={"format": "uuid", "pattern": UUID_PATTERN})]
"""The id of another task."""

NotBlank = Annotated[str, AfterValidator(_not_blank), Field(json_schema_extra={"pattern": r"\S"})]
"""Text with at least one visible character; add `Field(max_length=…)`."""

HexColor = Annotated[str, AfterValidator(_color), WithJsonSchema({"type": "string", "format": "color", "pattern": "^#[0-9a-fA-F]{6}$"})]
"""An sRGB colour as "#RRGGBB"."""

_URL_SCHEMA = {"type": "string", "format": "url", "description": "http://, https:// or data:…;base64,…"}

FileUrl = Annotated[str, WithJsonSchema(_URL_SCHEMA)]
"""Where a file is: checked when it is fetched, which is while the task is created. Empty means that there is none."""

PresentFileUrl = Annotated[str, AfterValidator(_not_blank), WithJsonSchema(_URL_SCHEMA | {"pattern": r"\S"})]
"""A `FileUrl` that may be left out where the field has a default, but not be empty."""

DisplayName = Annotated[str, Field(max_length=100, description="Shown in lists, nothing else.")]
"""What the user calls a task."""
