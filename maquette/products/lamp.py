"""The Creative Lab lamp: words or a photo become a matt-white lampshade (prototype), and that becomes a print (build). One product per stage."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, Field, WithJsonSchema

from maquette.errors import InvalidInput
from maquette.printing.lamp.fixture import names
from maquette.printing.lamp.options import NO_FIXTURE, CutReference, CutSide, LampOptions
from maquette.products.answers import TaskObject
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
from maquette.products.fields import PHOTO_FORMATS, DisplayName, NotBlank, PresentFileUrl, TaskId

if TYPE_CHECKING:
    from maquette.settings import ProductSettings

CONCEPT = "concept.png"
MODEL_FILES = {"lamp_stl": "lamp.stl", "base_stl": "base.stl", "bundle_zip": "bundle.zip"}
REPORT = "report.png"

# ---------------------------------------------------------------------------------------------------------- requests


class LampPrototypeRequest(Request):
    """A lampshade, from words or from a photo: exactly one of the two."""

    text: NotBlank = Field("", max_length=800, description="What the lamp shows, in English or Chinese.")
    image_url: PresentFileUrl = Field("", description="A jpg, png or webp: http(s)://… or data:…;base64,…")
    image_subject: Literal["character", "landscape"] = Field("character", description="What the photo shows; ignored with text.")
    name: DisplayName = ""


def _preset(value: str) -> str:
    if value not in (*names(), NO_FIXTURE):
        raise ValueError("is not one of the allowed values")
    return value


Preset = Annotated[str, AfterValidator(_preset), WithJsonSchema({"type": "string", "enum": [*names(), NO_FIXTURE]})]


class LampBuildOptions(Request):
    """How the shade is made. Lengths in millimetres; see `LampOptions` for what each means in space."""

    diameter_mm: float = Field(LampOptions.diameter_mm, ge=50, le=400, description="Largest extent of the finished lamp.")
    thickness_mm: float = Field(LampOptions.thickness_mm, gt=0, le=10, description="Wall.")
    cut_amount_percent: float = Field(LampOptions.cut_amount_percent, ge=1, le=100, description="How much is cut off flat.")
    light_source_preset: Preset = Field(LampOptions.light_source_preset, description="The light that the lamp seats.")
    fixture_offset_x_mm: float = Field(0.0, ge=-80, le=80)
    fixture_offset_z_mm: float = Field(0.0, ge=-80, le=80)
    rotate_x_deg: float = Field(0.0, ge=-360, le=360, description="Turns the model before anything else, about X, then Y, then Z.")
    rotate_y_deg: float = Field(0.0, ge=-360, le=360)
    rotate_z_deg: float = Field(0.0, ge=-360, le=360)
    include_result_json: bool = Field(False, description="Put result.json into the zip; ignored with stl.")
    cut_side: CutSide = Field("bottom", description="Which end is flattened and lies on the bed. An addition of this server.")
    cut_reference: CutReference | None = Field(
        None, description="What 100 % means: half or the full height; by default what the server's settings say. An addition of this server."
    )


class LampBuildOutput(Request):
    """How the print is handed out."""

    format: Literal["stl", "zip"] = Field("stl", description="Separate files, or one archive of all.")


class LampBuildRequest(Request):
    """A print from a finished prototype."""

    input_task_id: TaskId = Field(description="A SUCCEEDED lamp prototype of the same account.")
    name: DisplayName = ""
    options: LampBuildOptions = Field(default_factory=lambda: LampBuildOptions.model_validate({}))
    output: LampBuildOutput = Field(default_factory=lambda: LampBuildOutput.model_validate({}))

    def lamp_options(self, settings: ProductSettings) -> LampOptions:
        """What the lamp processor is asked for; what the request leaves open is the server's to say."""
        given = self.options.model_dump(exclude={"include_result_json"}, exclude_none=True)
        return LampOptions(**{"cut_reference": settings.lamp_cut_reference} | given)


def pick_prototype(body: JsonObject) -> Kind:
    """Raises InvalidInput unless there is exactly one source."""
    given = [name for name in ("text", "image_url") if body.get(name) is not None]
    if not given:
        raise InvalidInput("text or image_url", "is required", "Send either text or image_url.")
    if len(given) == 2:
        raise InvalidInput("text and image_url", "exclude each other", "Send either text or image_url, not both.")
    return PROTOTYPE


def prototype_inputs(request: LampPrototypeRequest) -> Sequence[Input]:
    return [RemoteFile("image_url", request.image_url, "image", PHOTO_FORMATS)] if request.image_url else []


def prototype_prompts(request: LampPrototypeRequest) -> Sequence[tuple[str, str]]:
    return [("text", request.text)] if request.text else []


def build_inputs(request: LampBuildRequest) -> Sequence[Input]:
    return [ParentTask("input_task_id", request.input_task_id, kinds=(PROTOTYPE.task_type,), artifact=CONCEPT)]


# -------------------------------------------------------------------------------------------------------------- steps


def run_prototype(request: LampPrototypeRequest, context: JobContext) -> Outcome:
    from maquette.products.lamp_pipeline import prototype

    return prototype(request, context)


def run_build(request: LampBuildRequest, context: JobContext) -> Outcome:
    from maquette.products.lamp_pipeline import build

    return build(request, context)


# ------------------------------------------------------------------------------------------------------------- answer


class LampPrototypeTask(TaskObject):
    """A lamp prototype."""

    type: Literal["creative-lab-lamp-prototype"]
    name: str
    image_urls: list[str] = Field(description="One picture of the shade; empty until SUCCEEDED.")


class LampModelUrls(BaseModel):
    """Signed download links; only those that were asked for are there."""

    lamp_stl: str = ""
    base_stl: str = ""
    bundle_zip: str = ""


class LampBuildTask(TaskObject):
    """A lamp build."""

    type: Literal["creative-lab-lamp-build"]
    name: str
    model_urls: LampModelUrls = Field(description="Empty until SUCCEEDED.")
    report: dict[str, Any] = Field({}, description="What was decided and measured: the contents of result.json. Absent until SUCCEEDED.")
    report_url: str = Field("", description="The same as a picture: views, section, overhangs, wall. Absent until SUCCEEDED.")


def answer_prototype(task: TaskView, url: UrlFor) -> JsonObject:
    """The prototype as clients read it."""
    shown = common_answer(task) | {"name": task.request["name"]}
    return shown | {"image_urls": [url(CONCEPT)] if CONCEPT in task.files else []}


def answer_build(task: TaskView, url: UrlFor) -> JsonObject:
    """The build as clients read it."""
    shown = common_answer(task) | {"name": task.request["name"]}
    shown["model_urls"] = {key: url(file) for key, file in MODEL_FILES.items() if file in task.files}
    if REPORT in task.files:
        shown |= {"report": task.details["report"], "report_url": url(REPORT)}
    return shown


# ------------------------------------------------------------------------------------------------------------ product

PROTOTYPE = Kind(
    task_type="creative-lab-lamp-prototype",
    request=LampPrototypeRequest,
    price=6,
    run=run_prototype,
    inputs=prototype_inputs,
    prompts=prototype_prompts,
)
BUILD = Kind(task_type="creative-lab-lamp-build", request=LampBuildRequest, price=30, run=run_build, inputs=build_inputs)

LAMP_PROTOTYPE = Product(
    name="creative-lab-lamp-prototype",
    path="/openapi/creative-lab/lamp/v1/prototype",
    kinds=(PROTOTYPE,),
    answer=answer_prototype,
    response=LampPrototypeTask,
    delete="cancel",
    pick=pick_prototype,
    example={"text": "a stylized owl perched on a tree branch under moonlight"},
)
LAMP_BUILD = Product(
    name="creative-lab-lamp-build",
    path="/openapi/creative-lab/lamp/v1/build",
    kinds=(BUILD,),
    answer=answer_build,
    response=LampBuildTask,
    delete="cancel",
    pick=lambda body: BUILD,
    example={
        "input_task_id": "018a210d-8ba4-705c-b111-1f1776f7f578",
        "options": {"diameter_mm": 120, "thickness_mm": 2, "light_source_preset": "bambu_mh001_60mm", "cut_amount_percent": 30},
        "output": {"format": "stl"},
    },
)
