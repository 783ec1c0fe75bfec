"""Print repair: a broken model becomes a closed solid in the format it came in, and what was fine in it stays as it was."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal

from pydantic import BaseModel, Field

from maquette.products.answers import MODEL_FORMATS, TaskObject, url_or_empty
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
from maquette.products.fields import FileUrl, TaskId
from maquette.products.model_source import MODEL_FILE, model_inputs, read_source, require_model

if TYPE_CHECKING:
    from maquette.mesh.model import Mesh, Model

FORMATS = ("glb", "stl", "obj")
REPORT_FILE, PREVIEW_FILE = "repair.json", "preview.png"
OnProgress = Callable[[float, str], None]


# ----------------------------------------------------------------------------------------------------------- request


class RepairRequest(Request):
    """A model to be made printable, from a finished task or by URL."""

    input_task_id: TaskId | None = Field(None, description="A SUCCEEDED task with a GLB. Wins over model_url.")
    model_url: FileUrl = Field("", description="A .glb, .stl or .obj file: http(s)://… or data:…;base64,…")


def pick(body: JsonObject) -> Kind:
    """There is one kind. Raises InvalidInput when neither source of a model is given."""
    require_model(body, FORMATS)
    return PRINT_REPAIR


def inputs(request: RepairRequest) -> Sequence[Input]:
    return model_inputs(request, FORMATS)


# -------------------------------------------------------------------------------------------------------------- steps


@dataclass(frozen=True)
class Mended:
    """model: the solid. files: it in its own format, by the names they refer to one another by. details: counts and the report."""

    model: Model
    format: str
    files: Mapping[str, bytes]
    details: JsonObject = field(default_factory=dict)

    @property
    def report(self) -> JsonObject:
        report: JsonObject = self.details["repair_report"]
        return report


def run(request: RepairRequest, context: JobContext) -> Outcome:
    """Read, repair, write in the same format, draw."""

    def progress(fraction: float, label: str) -> None:
        context.check()
        context.progress(0.9 * fraction, label)

    field_name, data = read_source(context)
    mended = mend(data, field_name, on_progress=progress)
    context.progress(0.92, "rendering")
    files = {**mended.files, REPORT_FILE: report_json(mended), PREVIEW_FILE: picture(mended)}
    context.progress(1.0, "done")
    return Outcome(written(context.workdir, files), details=mended.details)


def mend(
    data: bytes, field_name: str = "model", companions: Mapping[str, bytes] | None = None, on_progress: OnProgress = lambda fraction, label: None
) -> Mended:
    """Repair a .glb, .stl or .obj file (an .fbx becomes a GLB). A file that needs no repair is given back byte for byte,
    but for an OBJ with concave polygons: slicers differ in how they cut those, so it is written without them.

    companions: the .mtl and textures beside an OBJ; the result refers to them as the file did.
    Raises UnreadableFile naming `field_name`; Unprintable if nothing in the file can be made solid.
    """
    from maquette.formats import sniff
    from maquette.formats.registry import read_any

    on_progress(0.0, "reading")
    kind = sniff(data) or ""
    model = read_any(data, kind, field_name, companions)
    repaired, details = _repaired(model, on_progress)
    name = "glb" if kind in ("gltf", "fbx") else kind
    same = repaired is model and kind == name and not (name == "obj" and _ambiguous(data))
    files = {f"model.{name}": data} if same else _encoded(repaired, name, data)
    return Mended(repaired, name, files, details)


def mend_model(model: Model | Mesh, on_progress: OnProgress = lambda fraction, label: None) -> Mended:
    """Repair a model in memory, in metres and Y up; the file is a GLB. Raises Unprintable if nothing in it can be made solid."""
    from maquette.formats import glb
    from maquette.mesh.model import Mesh, single

    repaired, details = _repaired(single(model) if isinstance(model, Mesh) else model, on_progress)
    return Mended(repaired, "glb", {MODEL_FILE: glb.write(repaired)}, details)


def _repaired(model: Model, on_progress: OnProgress) -> tuple[Model, JsonObject]:
    from maquette.mesh.repair import repair_model

    repaired, report = repair_model(model, lambda fraction, label: on_progress(0.05 + 0.85 * fraction, label))
    on_progress(0.92, "writing")
    return repaired, {"repair_report": report.as_json(), "vertex_count": repaired.vertex_count, "face_count": repaired.face_count}


def _ambiguous(data: bytes) -> bool:
    from maquette.formats import obj

    return obj.ambiguous(data)


def _encoded(model: Model, name: str, data: bytes) -> dict[str, bytes]:
    """The model in the format of the file it came from. An OBJ goes on naming the material libraries that it named."""
    from maquette.formats.registry import write_any

    if name != "obj":
        return write_any(model, name)
    from maquette.formats import obj

    libraries = obj.libraries(data)
    painted = bool(libraries) or any(material.name != "material" for material in model.materials)
    return obj.write(model, materials=painted, libraries=libraries)


def report_json(mended: Mended) -> bytes:
    """The report as a file."""
    return json.dumps(mended.details, indent=2, ensure_ascii=False).encode() + b"\n"


def picture(mended: Mended) -> bytes:
    """PNG of the repaired model. Print files stand on their Z axis, the others on Y."""
    from maquette.render.thumbnail import thumbnail_png

    return thumbnail_png(mended.model, up="z" if mended.format == "stl" else "y")


# ------------------------------------------------------------------------------------------------------------- answer


class DefectCounts(BaseModel):
    """What was counted on a surface. Volume and area are in the file's own unit."""

    faces: int = Field(ge=0)
    bodies: int = Field(ge=0)
    nonfinite_vertices: int = Field(ge=0)
    boundary_edges: int = Field(ge=0, description="Edges of one face only: the rims of holes.")
    nonmanifold_edges: int = Field(ge=0, description="Edges of three faces or more.")
    nonmanifold_vertices: int = Field(ge=0)
    inconsistent_edges: int = Field(ge=0, description="Edges whose two faces disagree on the outside.")
    degenerate_faces: int = Field(ge=0)
    duplicate_faces: int = Field(ge=0)
    crossings: int = Field(ge=0, description="Pairs of faces that cut each other.")
    overlaps: int = Field(ge=0, description="Pairs of faces that lie on each other in one plane.")
    folds: int = Field(ge=0, description="Neighbours folded flat onto each other.")
    inverted_bodies: int = Field(ge=0, description="Inside out, nested in another for nothing, or too thin to have an inside.")
    volume: float
    area: float = Field(ge=0)


class RepairDone(BaseModel):
    """How much of what was done."""

    holes_filled: int = Field(ge=0)
    sheets_thickened: int = Field(ge=0)
    dust_removed: int = Field(ge=0)
    parts_rebuilt: int = Field(0, ge=0, description="Parts that could not be mended in their place: they were sampled and made anew.")
    faces_kept: int = Field(ge=0)
    faces_cut: int = Field(ge=0)
    faces_removed: int
    faces_added: int = Field(ge=0)


class Report(BaseModel):
    """What was found, what was done, and how far the result is from what was sent. Lengths are in the file's own unit."""

    summary: str
    status: Literal["unchanged", "repaired", "incomplete"] = Field(description='"incomplete": `after` still counts defects.')
    before: DefectCounts
    after: DefectCounts
    done: RepairDone
    volume: float
    rebuilt: bool = Field(False, description="No part could be mended in its place: the whole surface was sampled and made anew.")
    sheet_thickness: float = Field(ge=0, description="0 unless sheets were given a thickness.")
    added_area_share: float = Field(ge=0, le=1, description="How much of the result's surface is new.")
    removed_area_share: float = Field(ge=0, le=1, description="How much of the input's surface is gone, buried surface included.")
    largest_deviation: float = Field(ge=0, description="From the input's outer surface to the result's.")
    largest_deviation_share: float = Field(ge=0, description="The same as a share of the diagonal.")
    mean_deviation_share: float = Field(ge=0)


class RepairModelUrls(BaseModel):
    """Signed download link under the format of the input; all others are empty, as are all until SUCCEEDED."""

    glb: str
    fbx: str
    obj: str
    stl: str
    usdz: str
    threemf: str = Field(alias="3mf")
    mtl: str


class RepairTask(TaskObject):
    """A print repair task."""

    type: Literal["print-repair"]
    model_urls: RepairModelUrls
    thumbnail_url: str = Field(description="The repaired model; empty until SUCCEEDED.")
    texture_urls: list[str] = Field(max_length=0, description="Always empty: textures stay inside the GLB.")
    repair_report: Report | None = Field(None, description="Absent until SUCCEEDED, as are the counts.")
    vertex_count: int = Field(0, ge=0)
    face_count: int = Field(0, ge=0)


def answer(task: TaskView, url: UrlFor) -> JsonObject:
    """The task as clients read it: a key for every format, empty but for the one that was made."""
    links: dict[str, Any] = {
        "model_urls": {name: url_or_empty(task, url, f"model.{name}") for name in MODEL_FORMATS},
        "thumbnail_url": url_or_empty(task, url, PREVIEW_FILE),
        "texture_urls": [],
    }
    measured = {name: task.details[name] for name in ("repair_report", "vertex_count", "face_count") if name in task.details}
    return common_answer(task) | links | measured


# ------------------------------------------------------------------------------------------------------------ product

PRINT_REPAIR = Kind(task_type="print-repair", request=RepairRequest, price=10, run=run, inputs=inputs)

REPAIR = Product(
    name="repair",
    path="/openapi/v1/print/repair",
    kinds=(PRINT_REPAIR,),
    answer=answer,
    response=RepairTask,
    delete="remove",
    pick=pick,
    example={"input_task_id": "018a210d-8ba4-705c-b111-1f1776f7f578"},
)
