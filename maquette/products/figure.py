"""The Creative Lab figure: a photo becomes a chibi concept (prototype), and that becomes a textured collectible (build). One product per stage."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Literal

from pydantic import BaseModel, Field

from maquette.products.answers import BoundingBox, TaskObject, TextureUrls, counts, model_urls, texture_urls, url_or_empty
from maquette.products.base import (
    Input,
    JobContext,
    JsonObject,
    Kind,
    Outcome,
    ParentTask,
    Product,
    RemoteFile,
    Request,
    TaskView,
    UrlFor,
    common_answer,
)
from maquette.products.fields import PHOTO_FORMATS, DisplayName, PresentFileUrl, TaskId

CONCEPT = "concept.png"
FORMATS = ("glb", "obj", "mtl")

# ---------------------------------------------------------------------------------------------------------- requests


class PrototypeRequest(Request):
    """A chibi figure of whom or what a photo shows."""

    image_url: PresentFileUrl = Field(description="A jpg, png or webp: http(s)://… or data:…;base64,…")
    name: DisplayName = ""


class BuildRequest(Request):
    """The textured model of a finished prototype."""

    input_task_id: TaskId = Field(description="A SUCCEEDED figure prototype of the same account.")
    name: DisplayName = ""


def prototype_inputs(request: PrototypeRequest) -> Sequence[Input]:
    return [RemoteFile("image_url", request.image_url, "image", PHOTO_FORMATS)]


def build_inputs(request: BuildRequest) -> Sequence[Input]:
    return [ParentTask("input_task_id", request.input_task_id, kinds=(PROTOTYPE.task_type,), artifact=CONCEPT)]


# -------------------------------------------------------------------------------------------------------------- steps


def run_prototype(request: PrototypeRequest, context: JobContext) -> Outcome:
    from maquette.products.figure_pipeline import prototype

    return prototype(request, context)


def run_build(request: BuildRequest, context: JobContext) -> Outcome:
    from maquette.products.figure_pipeline import build

    return build(request, context)


# ------------------------------------------------------------------------------------------------------------- answer


class FigurePrototypeTask(TaskObject):
    """A figure prototype."""

    type: Literal["creative-lab-figure-prototype"]
    name: str
    image_urls: list[str] = Field(description="One picture of the figure; empty until SUCCEEDED.")
    attributes: dict[str, Any] = Field({}, description="What was recognised in the photo. Absent until SUCCEEDED.")
    warnings: list[str] = Field([], description="What to know about the photo. Absent until SUCCEEDED.")


class FigureModelUrls(BaseModel):
    """Signed download links; empty until SUCCEEDED."""

    glb: str = ""
    obj: str = ""
    mtl: str = ""


class FigureBuildTask(TaskObject):
    """A figure build."""

    type: Literal["creative-lab-figure-build"]
    name: str
    prompt: str = Field(description="Kept for compatibility; always empty, as the next three.")
    negative_prompt: str
    texture_prompt: str
    texture_image_url: str
    model_urls: FigureModelUrls = Field(description="Empty until SUCCEEDED.")
    thumbnail_url: str
    texture_urls: list[TextureUrls] = Field(description="One object with the base colour once SUCCEEDED.")
    attributes: dict[str, Any] = Field({}, description="What was recognised in the photo. Absent until SUCCEEDED, as is all that follows.")
    warnings: list[str] = Field([])
    vertex_count: int = Field(0, ge=0)
    face_count: int = Field(0, ge=0)
    bounding_box: BoundingBox = Field(BoundingBox())


def _recognised(task: TaskView) -> JsonObject:
    return {name: task.details[name] for name in ("attributes", "warnings") if name in task.details}


def answer_prototype(task: TaskView, url: UrlFor) -> JsonObject:
    """The prototype as clients read it."""
    shown = common_answer(task) | {"name": task.request["name"]}
    return shown | {"image_urls": [url(CONCEPT)] if CONCEPT in task.files else []} | _recognised(task)


def answer_build(task: TaskView, url: UrlFor) -> JsonObject:
    """The build as clients read it. The words and the picture that the contract names were never given, so they are empty."""
    shown = common_answer(task) | {
        "name": task.request["name"],
        "prompt": "",
        "negative_prompt": "",
        "texture_prompt": "",
        "texture_image_url": "",
        "model_urls": model_urls(task, url, FORMATS),
        "thumbnail_url": url_or_empty(task, url, "preview.png"),
        "texture_urls": texture_urls(task, url),
    }
    return shown | _recognised(task) | counts(task)


# ------------------------------------------------------------------------------------------------------------ product

PROTOTYPE = Kind(
    task_type="creative-lab-figure-prototype",
    request=PrototypeRequest,
    price=6,
    run=run_prototype,
    inputs=prototype_inputs,
)
BUILD = Kind(task_type="creative-lab-figure-build", request=BuildRequest, price=20, run=run_build, inputs=build_inputs)

FIGURE_PROTOTYPE = Product(
    name="creative-lab-figure-prototype",
    path="/openapi/creative-lab/figure/v1/prototype",
    kinds=(PROTOTYPE,),
    answer=answer_prototype,
    response=FigurePrototypeTask,
    delete="cancel",
    pick=lambda body: PROTOTYPE,
    example={"image_url": "https://example.com/portrait.jpg"},
)
FIGURE_BUILD = Product(
    name="creative-lab-figure-build",
    path="/openapi/creative-lab/figure/v1/build",
    kinds=(BUILD,),
    answer=answer_build,
    response=FigureBuildTask,
    delete="cancel",
    pick=lambda body: BUILD,
    example={"input_task_id": "018a210d-8ba4-705c-b111-1f1776f7f578"},
)
