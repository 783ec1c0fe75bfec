"""Text to 3D: a prompt becomes a mesh (preview), and the mesh gets its textures (refine). Both live on one path."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from typing import Literal

from pydantic import BaseModel, Field

from maquette.products.answers import BoundingBox, TaskError, TaskObject, TextureUrls, counts, model_urls, texture_urls, url_or_empty
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
from maquette.products.fields import FileUrl, NotBlank, TaskId, WholeNumber
from maquette.products.validation import choose

AiModel = Literal["meshy-4", "meshy-5", "meshy-6", "latest", "meshy-6-lite", "meshy-7", "meshy-7.1", "meshy-t2"]


# ---------------------------------------------------------------------------------------------------------- requests


def seed_of(prompt: str) -> int:
    """The seed of a prompt that came without one, so that asking twice gives the same model. 31 bits: some clients keep it in an int32."""
    return int.from_bytes(hashlib.sha256(prompt.encode()).digest()[:4], "big") >> 1


class PreviewRequest(Request):
    """A model without textures, from words."""

    mode: Literal["preview"]
    prompt: NotBlank = Field(min_length=1, max_length=600, description="What the model is.")
    art_style: Literal["realistic", "sculpture"] = "realistic"
    seed: WholeNumber = Field(
        default_factory=lambda data: seed_of(data.get("prompt", "")),
        ge=-(2**63),
        le=2**63 - 1,
        description="The same prompt, seed and options give the same model. Derived from the prompt when absent.",
    )
    ai_model: AiModel = Field("meshy-4", description="Accepted for compatibility: every name means this server's engine.")
    topology: Literal["triangle", "quad"] = "triangle"
    target_polycount: WholeNumber = Field(30_000, ge=100, le=300_000, description="How many faces, roughly.")
    should_remesh: bool = Field(True, description="false returns the raw triangles and ignores topology and target_polycount.")
    symmetry_mode: Literal["off", "auto", "on"] = "auto"


class RefineRequest(Request):
    """Textures for a finished preview."""

    mode: Literal["refine"]
    preview_task_id: TaskId = Field(description="A SUCCEEDED preview of the same account.")
    enable_pbr: bool = Field(False, description="Also make metallic, roughness and normal maps.")
    texture_prompt: str = Field("", max_length=600, description="More words to guide the textures.")
    texture_image_url: FileUrl = Field("", description="A jpg or png that guides the textures: http(s)://… or data:…;base64,…")


def preview_prompts(request: PreviewRequest) -> Sequence[tuple[str, str]]:
    return [("prompt", request.prompt)]


def refine_prompts(request: RefineRequest) -> Sequence[tuple[str, str]]:
    return [("texture_prompt", request.texture_prompt)]


def refine_inputs(request: RefineRequest) -> Sequence[Input]:
    preview = ParentTask("preview_task_id", request.preview_task_id, kinds=(PREVIEW.task_type,), artifact="model.glb")
    if not request.texture_image_url:
        return [preview]
    return [preview, RemoteFile("texture_image_url", request.texture_image_url, "image", ("png", "jpeg"))]


def refine_inherits(parents: Mapping[str, JsonObject]) -> JsonObject:
    """A refine shows what its preview was made of."""
    preview = parents["preview_task_id"]["request"]
    return {name: preview[name] for name in ("prompt", "art_style", "seed")}


# -------------------------------------------------------------------------------------------------------------- steps
# The pipeline is imported when a job runs: the server describes and answers tasks without loading any geometry.


def run_preview(request: PreviewRequest, context: JobContext) -> Outcome:
    from maquette.products.text_to_3d_pipeline import preview

    return preview(request, context)


def run_refine(request: RefineRequest, context: JobContext) -> Outcome:
    from maquette.products.text_to_3d_pipeline import refine

    return refine(request, context)


# ------------------------------------------------------------------------------------------------------------- answer


class TextTo3DModelUrls(BaseModel):
    """Signed download links by format. Formats that were not made are absent."""

    glb: str = ""
    fbx: str = ""
    obj: str = ""
    mtl: str = ""
    usdz: str = ""


class TextTo3DTask(TaskObject):
    """A text-to-3D task."""

    type: Literal["text-to-3d-preview", "text-to-3d-refine"]
    mode: Literal["preview", "refine"]
    prompt: str
    negative_prompt: str = Field(description="Kept for compatibility; always empty.")
    art_style: str
    texture_richness: str = Field(description="Kept for compatibility; without effect.")
    texture_prompt: str
    texture_image_url: str = Field(description="Empty when the image came as a data URI.")
    seed: int
    model_urls: TextTo3DModelUrls = Field(description="Empty until SUCCEEDED.")
    thumbnail_url: str
    video_url: str
    texture_urls: list[TextureUrls] = Field(description="One object after a refine, none after a preview.")
    task_error: TaskError = Field(description="The message is empty while nothing failed.")
    vertex_count: int = Field(0, ge=0, description="Absent until SUCCEEDED.")
    face_count: int = Field(0, ge=0, description="Absent until SUCCEEDED.")
    bounding_box: BoundingBox = Field(BoundingBox(), description="Absent until SUCCEEDED.")
    notes: list[str] = Field([], description="What of the prompt was left out or stood in for, and what was added. Absent until a preview SUCCEEDED.")


def answer(task: TaskView, url: UrlFor) -> JsonObject:
    """A preview or refine as clients read it."""
    request = task.request
    shown = common_answer(task) | {
        "mode": request["mode"],
        "prompt": request["prompt"],
        "negative_prompt": "",
        "art_style": request["art_style"],
        "texture_richness": "high",
        "texture_prompt": request.get("texture_prompt", ""),
        "texture_image_url": request.get("texture_image_url", ""),
        "seed": request["seed"],
        "model_urls": model_urls(task, url),
        "thumbnail_url": url_or_empty(task, url, "preview.png"),
        "video_url": url_or_empty(task, url, "preview.mp4"),
        "texture_urls": texture_urls(task, url),
        "task_error": task.error or {"message": ""},
    }
    notes = {"notes": task.details["notes"]} if "notes" in task.details else {}
    return shown | counts(task) | notes


# ------------------------------------------------------------------------------------------------------------ product

PREVIEW = Kind(
    task_type="text-to-3d-preview",
    request=PreviewRequest,
    price=5,
    run=run_preview,
    prompts=preview_prompts,
)
REFINE = Kind(
    task_type="text-to-3d-refine",
    request=RefineRequest,
    price=10,
    run=run_refine,
    inputs=refine_inputs,
    prompts=refine_prompts,
    inherit=refine_inherits,
)


def pick(body: JsonObject) -> Kind:
    """The kind that `mode` names. Raises InvalidInput."""
    kind: Kind = choose(body, "mode", {"preview": PREVIEW, "refine": REFINE})
    return kind


TEXT_TO_3D = Product(
    name="text-to-3d",
    path="/openapi/v2/text-to-3d",
    kinds=(PREVIEW, REFINE),
    answer=answer,
    response=TextTo3DTask,
    delete="remove",
    pick=pick,
    example={"mode": "preview", "prompt": "a monster mask", "art_style": "realistic", "should_remesh": True},
)
