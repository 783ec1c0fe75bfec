"""The model that a print task works on: the GLB of an earlier task, or a file by URL. The earlier task wins when both are given."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, Protocol

from maquette.errors import InvalidInput
from maquette.products.base import Input, JobContext, JsonObject, ParentTask, RemoteFile

MODEL_FILE = "model.glb"


class ModelRequest(Protocol):
    """A request that names a model in either of two ways."""

    @property
    def input_task_id(self) -> str | None: ...

    @property
    def model_url(self) -> str: ...


def require_model(body: JsonObject, formats: Sequence[str]) -> None:
    """Raises InvalidInput when a raw body names neither a task nor a file. formats: what the file may be, for the remedy."""
    if body.get("input_task_id") is None and body.get("model_url") in (None, ""):
        accepted = ", ".join(f".{name}" for name in formats[:-1]) + f" or .{formats[-1]}"
        raise InvalidInput("input_task_id or model_url", "is required", f"Send the id of a finished task or the URL of a {accepted} file.")


def model_inputs(request: ModelRequest, formats: tuple[str, ...], unknown_status: Literal[400, 404] = 404) -> Sequence[Input]:
    """What must be found or fetched before the task exists. unknown_status: the answer to a task id that nobody knows."""
    if request.input_task_id is not None:
        return [ParentTask("input_task_id", request.input_task_id, kinds=None, artifact=MODEL_FILE, unknown_status=unknown_status)]
    return [RemoteFile("model_url", request.model_url, "model", formats)]


def read_source(context: JobContext) -> tuple[str, bytes]:
    """The request field that named the model, for messages about it, and the file's bytes."""
    field = "input_task_id" if "input_task_id" in context.inputs else "model_url"
    path = context.inputs[field]
    return field, (path / MODEL_FILE if path.is_dir() else path).read_bytes()
