"""Pieces of task objects that several products share, and the models that document them."""

from __future__ import annotations

from collections.abc import Iterable

from pydantic import BaseModel, ConfigDict, Field

from maquette.products.base import JsonObject, Status, TaskView, UrlFor

MODEL_FORMATS = ("glb", "fbx", "obj", "mtl", "usdz", "stl", "3mf")
_MAPS = {
    "base_color": "texture_0.png",
    "metallic": "texture_0_metallic.png",
    "roughness": "texture_0_roughness.png",
    "normal": "texture_0_normal.png",
}


class TaskError(BaseModel):
    """Why a task failed or was cancelled."""

    model_config = ConfigDict(extra="allow")

    message: str


class TaskObject(BaseModel):
    """What every task object has. All times are milliseconds since 1970-01-01 UTC, 0 until they happen."""

    id: str = Field(description="Opaque; sorts by creation time.")
    type: str
    status: Status
    progress: int = Field(ge=0, le=100, description="100 exactly when SUCCEEDED.")
    preceding_tasks: int = Field(ge=0, description="Tasks ahead in the queue; 0 unless PENDING.")
    created_at: int
    started_at: int
    finished_at: int
    expires_at: int = Field(description="When the results are deleted.")
    consumed_credits: int = Field(ge=0, description="0 once FAILED or refunded.")
    task_error: TaskError | None


class BoundingBox(BaseModel):
    """Its lowest and highest corner, (x, y, z) in metres with y up, as in the GLB."""

    min: list[float] = []
    max: list[float] = []


class TextureUrls(BaseModel):
    """One set of textures; `base_color` always, the others when PBR maps were asked for."""

    base_color: str = ""
    metallic: str = ""
    roughness: str = ""
    normal: str = ""


def url_or_empty(task: TaskView, url: UrlFor, file: str) -> str:
    """The signed URL of `file`, or "" while the task has no such file: clients need a string from PENDING on."""
    return url(file) if file in task.files else ""


def model_urls(task: TaskView, url: UrlFor, formats: Iterable[str] = MODEL_FORMATS) -> JsonObject:
    """Format → signed URL of `model.<format>`; formats that were not made are left out."""
    return {name: url(f"model.{name}") for name in formats if f"model.{name}" in task.files}


def texture_urls(task: TaskView, url: UrlFor) -> list[JsonObject]:
    """One object of texture URLs, or no object for an untextured model."""
    made = {name: url(file) for name, file in _MAPS.items() if file in task.files}
    return [made] if made else []


def counts(task: TaskView) -> JsonObject:
    """How many vertices and faces the model has and the box around it, once that is known. Never null: clients refuse a null number."""
    return {name: task.details[name] for name in ("vertex_count", "face_count", "bounding_box") if name in task.details}
