"""Field types that several products share. `Request` makes every type strict; these say the rest."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator, Field, WithJsonSchema

UUID_PATTERN = r"^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"
_UUID = re.compile(UUID_PATTERN)


def is_task_id(text: str) -> bool:
    """Whether `text` has the form of a task id."""
    return _UUID.match(text) is not None and not text.endswith("\n")


def _whole(value: object) -> object:
    """JSON knows one kind of number: 30000.0 is the integer 30000. Anything else is left for the strict check."""
    return int(value) if isinstance(value, float) and value.is_integer() else value


def _task_id(value: str) -> str:
    if not is_task_id(value):
        raise ValueError("must be a UUID, the id that creating a task answered")
    return value.lower()


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

FileUrl = Annotated[str, WithJsonSchema({"type": "string", "description": "http://, https:// or data:…;base64,…"})]
"""Where a file is: checked when it is fetched, which is while the task is created."""
