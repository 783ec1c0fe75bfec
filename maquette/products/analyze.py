"""Print analysis: is a model printable as it is, and if not, why? It costs nothing and changes nothing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from maquette.products.answers import TaskObject
from maquette.products.base import (
    Input,
    JobContext,
    JsonObject,
    Kind,
    Outcome,
    Product,
    Request,
    Status,
    TaskView,
    UrlFor,
    common_answer,
)
from maquette.products.fields import FileUrl, TaskId
from maquette.products.model_source import model_inputs, read_source, require_model

FORMATS = ("glb", "stl", "obj", "fbx")


# ----------------------------------------------------------------------------------------------------------- request


class AnalyzeRequest(Request):
    """A model to be judged, from a finished task or by URL."""

    input_task_id: TaskId | None = Field(None, description="A SUCCEEDED task with a GLB. Wins over model_url.")
    model_url: FileUrl = Field("", description="A .glb, .stl, .obj or .fbx file: http(s)://… or data:…;base64,…")


def pick(body: JsonObject) -> Kind:
    """There is one kind. Raises InvalidInput when neither source of a model is given."""
    require_model(body, FORMATS)
    return PRINT_ANALYZE


def inputs(request: AnalyzeRequest) -> Sequence[Input]:
    return model_inputs(request, FORMATS)


# -------------------------------------------------------------------------------------------------------------- steps


def run(request: AnalyzeRequest, context: JobContext) -> Outcome:
    """Read and count."""
    context.progress(0.05, "reading")
    field_name, data = read_source(context)
    context.progress(0.3, "measuring")
    details = {"printability": analyzed(data, field_name)}
    context.progress(1.0, "done")
    return Outcome({}, details=details)


def analyzed(data: bytes, field_name: str = "model") -> JsonObject:
    """The `printability` object of a file, without `evaluated_at`. Raises UnreadableFile naming `field_name`."""
    from maquette.formats.registry import read_any
    from maquette.printing.printability import analyze

    return analyze(read_any(data, field=field_name)).as_json()


# ------------------------------------------------------------------------------------------------------------- answer


class PrintMetrics(BaseModel):
    """Counts and sizes, in the file's own unit; positions as a print file holds them, identical ones merged."""

    is_watertight: bool = Field(description="Closed, manifold and consistently oriented.")
    volume: float
    non_manifold_edges: int = Field(ge=0)
    degenerate_faces: int = Field(ge=0)
    holes: int = Field(ge=0)
    boundary_edges: int = Field(ge=0)
    non_manifold_vertices: int = Field(ge=0)
    flipped_edges: int = Field(ge=0)
    duplicate_faces: int = Field(ge=0)
    self_intersections: int = Field(ge=0)
    inverted_bodies: int = Field(ge=0)
    invalid_vertices: int = Field(ge=0)
    faces: int = Field(ge=0)
    bodies: int = Field(ge=0)
    area: float = Field(ge=0)
    size: list[float] = Field(min_length=3, max_length=3)


class PrintIssue(BaseModel):
    """A kind of defect. code: one of the metrics, not_watertight or no_volume."""

    code: str
    severity: Literal["error", "warning"]
    count: int = Field(ge=1)
    message: str


class PrintabilityReport(BaseModel):
    """error: not watertight, not manifold, or no volume. warning: what slicers usually mend on their own."""

    model_config = ConfigDict(populate_by_name=True)

    version: str = Field(alias="_version")
    status: Literal["healthy", "warning", "error", "unknown"]
    issue_count: int = Field(ge=0)
    error_count: int = Field(ge=0)
    warning_count: int = Field(ge=0)
    metrics: PrintMetrics
    issues: list[PrintIssue]
    evaluated_at: int = Field(description="Milliseconds since 1970-01-01 UTC.")


class AnalyzeTask(TaskObject):
    """A print analysis task."""

    type: Literal["print-analyze"]
    printability: PrintabilityReport | None = Field(None, description="Absent until SUCCEEDED.")


def answer(task: TaskView, url: UrlFor) -> JsonObject:
    """The task as clients read it."""
    shown: dict[str, Any] = common_answer(task)
    if task.status is Status.SUCCEEDED:
        shown["printability"] = task.details["printability"] | {"evaluated_at": task.finished_at_ms}
    return shown


# ------------------------------------------------------------------------------------------------------------ product

PRINT_ANALYZE = Kind(task_type="print-analyze", request=AnalyzeRequest, price=0, run=run, inputs=inputs)

ANALYZE = Product(
    name="analyze",
    path="/openapi/v1/print/analyze",
    kinds=(PRINT_ANALYZE,),
    answer=answer,
    response=AnalyzeTask,
    delete="remove",
    pick=pick,
    example={"input_task_id": "018a210d-8ba4-705c-b111-1f1776f7f578"},
)
