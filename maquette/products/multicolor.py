"""Multi-color print: a textured model becomes a painted 3MF for printers with several filaments."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Literal

from pydantic import BaseModel, Field

from maquette.formats.threemf.flavors import Flavor
from maquette.printing.painting.printers import Brand, printer_of
from maquette.products.answers import TaskObject, model_urls, url_or_empty
from maquette.products.artifacts import written
from maquette.products.base import (
    Input,
    JobContext,
    JsonObject,
    Kind,
    Outcome,
    Product,
    Request,
    TaskView,
    UrlFor,
    common_answer,
)
from maquette.products.fields import FileUrl, HexColor, TaskId, WholeNumber
from maquette.products.model_source import MODEL_FILE, model_inputs, read_source, require_model

if TYPE_CHECKING:
    from maquette.mesh.model import Model

FORMATS = ("glb", "fbx")
MOST_OWNED = 64


# ----------------------------------------------------------------------------------------------------------- request


class MulticolorRequest(Request):
    """A model with colours, from a finished task or by URL."""

    input_task_id: TaskId | None = Field(None, description="A SUCCEEDED task with a GLB. Wins over model_url.")
    model_url: FileUrl = Field("", description="A .glb or .fbx file: http(s)://… or data:…;base64,…")
    max_colors: WholeNumber = Field(4, ge=1, le=16, description="How many filaments at most.")
    max_depth: WholeNumber = Field(4, ge=3, le=6, description="How often a face may be cut where colours meet: finer borders, a larger file.")
    filaments: list[HexColor] | None = Field(None, min_length=1, max_length=MOST_OWNED, description="Colours you own: the best of them are used.")
    printer_brand: Brand | None = Field(None, description="Lays the file out for the slicer of that brand, on the middle of its bed.")
    flavor: Flavor | None = Field(None, description="The layout of the file itself; universal opens everywhere.")


def pick(body: JsonObject) -> Kind:
    """There is one kind. Raises InvalidInput when neither source of a model is given."""
    require_model(body, FORMATS)
    return MULTICOLOR_PRINT


def inputs(request: MulticolorRequest) -> Sequence[Input]:
    return model_inputs(request, FORMATS, unknown_status=400)


# -------------------------------------------------------------------------------------------------------------- steps


def run(request: MulticolorRequest, context: JobContext) -> Outcome:
    """Read, paint, draw, write."""
    from maquette.printing.painting.export import multicolor_bytes

    model, source = _source(context)
    context.progress(0.1, "welding")

    def progress(fraction: float, label: str) -> None:
        context.check()
        context.progress(0.1 + 0.85 * fraction, label)

    made = multicolor_bytes(
        model,
        request.max_colors,
        request.max_depth,
        request.filaments,
        printer_of(request.printer_brand, request.flavor),
        progress=progress,
    )
    files = written(context.workdir, {"model.3mf": made.threemf, "preview.png": made.thumbnail})
    context.progress(1.0, "done")
    return Outcome(files, written(context.workdir, {MODEL_FILE: source}), made.report)


def _source(context: JobContext) -> tuple[Model, bytes]:
    """The model, and its GLB for later tasks that name this one in `input_task_id`."""
    from maquette.formats.glb import write
    from maquette.formats.registry import read_any

    field, data = read_source(context)
    model = read_any(data, field=field)
    return model, data if data[:4] == b"glTF" else write(model)


# ------------------------------------------------------------------------------------------------------------- answer


class PrintedColor(BaseModel):
    """A filament of the print."""

    slot: int = Field(ge=1, le=16, description="Extruder or AMS slot; slot 1 covers most.")
    hex: str
    share: float = Field(ge=0, le=1, description="Part of the surface.")
    name: str = Field(description="The nearest filament by a common name.")
    named_hex: str


class ColorDifference(BaseModel):
    """CIEDE2000 between the model's colours and the painted ones, over the surface."""

    mean: float = Field(ge=0)
    p95: float = Field(ge=0)


class MulticolorModelUrls(BaseModel):
    """Signed download link; absent until SUCCEEDED."""

    threemf: str = Field("", alias="3mf")


class MulticolorTask(TaskObject):
    """A multi-color print task."""

    type: Literal["print-multi-color"]
    model_urls: MulticolorModelUrls
    thumbnail_url: str = Field(description="The model in the filaments it will be printed with; empty until SUCCEEDED.")
    palette: list[PrintedColor] = Field([], description="Absent until SUCCEEDED, as is all that follows.")
    delta_e: ColorDifference | None = None
    tool_changes: int = Field(0, ge=0, description="About how often the printer changes filament.")
    layers: int = Field(0, ge=0, description="At `layer_height_mm`.")
    layer_height_mm: float = 0.0
    size_mm: list[float] = Field([], description="Width, depth and height of the print.")
    vertex_count: int = Field(0, ge=0)
    face_count: int = Field(0, ge=0)
    watertight: bool = False
    repair: str = Field("", description="What was done to an open model before it was painted.")
    flavor: Flavor = "universal"
    warnings: list[str] = Field([], description="What to know before slicing.")


_MEASURED = tuple(name for name in MulticolorTask.model_fields if name not in TaskObject.model_fields and name not in ("model_urls", "thumbnail_url"))


def answer(task: TaskView, url: UrlFor) -> JsonObject:
    """The task as clients read it."""
    measured: dict[str, Any] = {name: task.details[name] for name in _MEASURED if name in task.details}
    links = {"model_urls": model_urls(task, url, ("3mf",)), "thumbnail_url": url_or_empty(task, url, "preview.png")}
    return common_answer(task) | links | measured


# ------------------------------------------------------------------------------------------------------------ product

MULTICOLOR_PRINT = Kind(task_type="print-multi-color", request=MulticolorRequest, price=10, run=run, inputs=inputs)

MULTICOLOR = Product(
    name="multi-color",
    path="/openapi/v1/print/multi-color",
    kinds=(MULTICOLOR_PRINT,),
    answer=answer,
    response=MulticolorTask,
    delete="remove",
    pick=pick,
    example={"input_task_id": "018a210d-8ba4-705c-b111-1f1776f7f578", "max_colors": 8, "max_depth": 5},
)
