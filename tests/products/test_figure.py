"""The figure: its document's failure rules, its answers, and a photo by both stages to files other programs open."""

from __future__ import annotations

import io
import json
from dataclasses import replace
from pathlib import Path
from typing import Any, cast

import cv2
import numpy as np
import pytest
import trimesh
from PIL import Image
from skimage import data
from skimage.color import deltaE_ciede2000, rgb2lab

from maquette.engines.base import Shape, ShapeRequest, Stage
from maquette.engines.embedded.engine import EmbeddedEngine
from maquette.errors import InvalidInput, UnreadableFile
from maquette.formats import read_any
from maquette.mesh import topology as topo
from maquette.printing.painting.paint import paint
from maquette.products import local
from maquette.products.base import ParentTask, RemoteFile, Status, TaskView
from maquette.products.catalog import PRODUCTS
from maquette.products.figure import (
    BUILD,
    FIGURE_BUILD,
    FIGURE_PROTOTYPE,
    PROTOTYPE,
    BuildRequest,
    FigureBuildTask,
    FigurePrototypeTask,
    PrototypeRequest,
    answer_build,
    answer_prototype,
)
from maquette.products.figure_pipeline import AZIMUTH_DEG, ELEVATION_DEG, STAGE
from maquette.products.validation import parse
from maquette.render.camera import orbit
from maquette.render.renderer import mask
from maquette.render.thumbnail import thumbnail
from tests.support.khronos import issues_of

TASK_ID = "018a210d-8ba4-705c-b111-1f1776f7f578"
URL = "https://example.com/portrait.jpg"


def png(pixels: np.ndarray) -> bytes:
    buffer = io.BytesIO()
    Image.fromarray(pixels).save(buffer, "PNG")
    return buffer.getvalue()


# ------------------------------------------------------------------------------------------------------------ requests


def test_both_stages_are_offered_with_their_prices() -> None:
    assert FIGURE_PROTOTYPE in PRODUCTS
    assert FIGURE_BUILD in PRODUCTS
    assert (PROTOTYPE.price, BUILD.price) == (6, 20)
    assert FIGURE_PROTOTYPE.delete == FIGURE_BUILD.delete == "cancel"


def test_the_examples_of_the_documentation_are_valid_requests() -> None:
    parse(PrototypeRequest, FIGURE_PROTOTYPE.example)
    parse(BuildRequest, FIGURE_BUILD.example)


@pytest.mark.parametrize("body", [{}, {"image_url": None}, {"image_url": ""}, {"image_url": 5}, {"image_url": URL, "name": "n" * 101}])
def test_a_prototype_needs_a_picture_and_a_short_name(body: dict[str, object]) -> None:
    with pytest.raises(InvalidInput):
        parse(PrototypeRequest, body)


@pytest.mark.parametrize("body", [{}, {"input_task_id": None}, {"input_task_id": "not-a-uuid"}, {"input_task_id": TASK_ID, "name": "n" * 101}])
def test_a_build_needs_the_id_of_a_task_and_a_short_name(body: dict[str, object]) -> None:
    with pytest.raises(InvalidInput):
        parse(BuildRequest, body)


def test_unknown_fields_are_ignored_and_the_name_is_empty_by_default() -> None:
    assert parse(PrototypeRequest, {"image_url": URL, "moderation": True, "name": None}).name == ""


def test_the_picture_is_fetched_in_the_formats_of_the_document() -> None:
    (source,) = PROTOTYPE.inputs(parse(PrototypeRequest, {"image_url": URL}))
    assert source == RemoteFile("image_url", URL, "image", ("png", "jpeg", "webp"))


def test_a_build_accepts_only_figure_prototypes_with_their_candidate() -> None:
    (parent,) = BUILD.inputs(parse(BuildRequest, {"input_task_id": TASK_ID}))
    assert parent == ParentTask("input_task_id", TASK_ID, ("creative-lab-figure-prototype",), "concept.png", 404)


# ------------------------------------------------------------------------------------------------------------- answers


def view(kind: str, **fields: object) -> TaskView:
    plain = TaskView(TASK_ID, kind, Status.PENDING, 0, {"name": "Ada"}, (), {}, None, 6, 0, 1, 0, 0, 0)
    return replace(plain, **fields)  # type: ignore[arg-type]


def test_a_pending_prototype_has_no_candidates_and_a_finished_one_exactly_one() -> None:
    pending = answer_prototype(view(PROTOTYPE.task_type), lambda file: f"https://host/{file}")
    assert pending["image_urls"] == []
    done = view(PROTOTYPE.task_type, status=Status.SUCCEEDED, progress=100, files=("concept.png",), details={"attributes": {}, "warnings": []})
    shown = answer_prototype(done, lambda file: f"https://host/{file}")
    assert shown["image_urls"] == ["https://host/concept.png"]
    assert shown["task_error"] is None
    FigurePrototypeTask.model_validate(shown)


def test_a_build_answers_as_image_to_3d_does() -> None:
    pending = answer_build(view(BUILD.task_type), lambda file: f"https://host/{file}")
    assert pending["model_urls"] == {}
    assert pending["texture_urls"] == []
    assert pending["thumbnail_url"] == ""
    assert "vertex_count" not in pending
    files = ("model.glb", "model.obj", "model.mtl", "texture_0.png", "preview.png")
    done = view(BUILD.task_type, status=Status.SUCCEEDED, progress=100, files=files, details={"vertex_count": 5, "face_count": 6})
    shown = answer_build(done, lambda file: f"https://host/{file}")
    assert set(shown["model_urls"]) == {"glb", "obj", "mtl"}
    assert shown["texture_urls"] == [{"base_color": "https://host/texture_0.png"}]
    assert all(shown[name] == "" for name in ("prompt", "negative_prompt", "texture_prompt", "texture_image_url"))
    FigureBuildTask.model_validate(shown)


# -------------------------------------------------------------------------------------------------------------- photos


@pytest.mark.parametrize(
    "picture",
    [png(np.full((128, 128, 3), 200, np.uint8)), png(np.zeros((20, 20, 3), np.uint8)), png(data.coffee())[:4000]],
    ids=["blank", "tiny", "truncated"],
)
def test_a_picture_nothing_can_be_made_of_is_a_clear_error(picture: bytes) -> None:
    with pytest.raises((InvalidInput, UnreadableFile), match="image_url"):
        local.run(PROTOTYPE, parse(PrototypeRequest, {"image_url": URL}), files={"image_url": picture})


def stages(photo: bytes) -> tuple[local.Result, local.Result]:
    request = parse(PrototypeRequest, {"image_url": URL})
    prototype = local.run(PROTOTYPE, request, files={"image_url": photo})
    build = local.run(BUILD, parse(BuildRequest, {"input_task_id": TASK_ID}), parents={"input_task_id": (prototype, request.model_dump(mode="json"))})
    return prototype, build


@pytest.fixture(scope="module")
def astronaut() -> tuple[local.Result, local.Result]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("MAQUETTE_TEXTURE_SIZE", "1024")
        return stages(png(data.astronaut()))


def test_the_concept_is_one_square_picture_and_the_recipe_stays_private(astronaut: tuple[local.Result, local.Result]) -> None:
    prototype, _ = astronaut
    assert set(prototype.files) == {"concept.png"}
    assert set(prototype.private) == {"recipe.json"}
    assert Image.open(io.BytesIO(prototype.files["concept.png"])).size == (1024, 1024)
    assert prototype.report["attributes"]["subject"] == "person"


def test_the_build_has_the_files_of_the_document_and_one_closed_body(astronaut: tuple[local.Result, local.Result]) -> None:
    _, build = astronaut
    assert set(build.files) == {"model.glb", "model.obj", "model.mtl", "texture_0.png", "preview.png"}
    (part,) = read_any(build.files["model.glb"]).parts
    vertices, faces, _ = topo.weld(part.mesh.vertices, part.mesh.faces)
    assert topo.is_closed(faces)
    assert topo.face_components(faces)[0] == 1
    assert topo.signed_volume(vertices, faces) > 0
    assert abs(len(faces) - 30_000) < 1500
    assert part.mesh.uv is not None
    assert build.report["face_count"] == len(faces)
    assert build.report["attributes"]["subject"] == "person"


def test_another_program_opens_the_obj_with_its_texture(astronaut: tuple[local.Result, local.Result], tmp_path: Path) -> None:
    astronaut[1].save(tmp_path)
    mesh = trimesh.load(tmp_path / "model.obj", force="mesh", process=False)
    assert mesh.visual.uv is not None
    assert mesh.visual.material.image.size == (1024, 1024)
    assert mesh.visual.material.image.convert("RGB").getextrema() != ((0, 0),) * 3


def test_the_glb_holds_one_textured_mesh_with_base_colour_only(astronaut: tuple[local.Result, local.Result]) -> None:
    scene = glb_json(astronaut[1].files["model.glb"])
    ((primitive,),) = [mesh["primitives"] for mesh in scene["meshes"]]
    (material,) = scene["materials"]
    assert set(primitive["attributes"]) >= {"POSITION", "NORMAL", "TEXCOORD_0"}
    assert "baseColorTexture" in material["pbrMetallicRoughness"]
    assert not {"metallicRoughnessTexture"} & set(material["pbrMetallicRoughness"])
    assert not {"normalTexture", "occlusionTexture", "emissiveTexture"} & set(material)


@pytest.mark.parametrize("which", [0, 1], ids=["person", "thing"])
def test_the_khronos_validator_finds_nothing_to_say(which: int, built: tuple[bytes, bytes]) -> None:
    issues = issues_of(built[which])
    assert issues["numErrors"] == issues["numWarnings"] == 0, issues["messages"]


@pytest.fixture(scope="module")
def built(astronaut: tuple[local.Result, local.Result], coffee: tuple[local.Result, local.Result]) -> tuple[bytes, bytes]:
    return astronaut[1].files["model.glb"], coffee[1].files["model.glb"]


def glb_json(data: bytes) -> dict[str, Any]:
    length = int.from_bytes(data[12:16], "little")
    return dict(json.loads(data[20 : 20 + length]))


def test_the_build_is_the_model_of_the_concept(astronaut: tuple[local.Result, local.Result]) -> None:
    """Seen from where the concept was: the same outline, and the same colours."""
    prototype, build = astronaut
    concept = np.asarray(Image.open(io.BytesIO(prototype.files["concept.png"])).convert("RGB"))
    model = read_any(build.files["model.glb"])
    again = thumbnail(model, concept.shape[0], STAGE, azimuth_deg=AZIMUTH_DEG, elevation_deg=ELEVATION_DEG)[..., :3]
    difference = deltaE_ciede2000(rgb2lab(concept), rgb2lab(again))
    recipe = prototype.private["recipe.json"].decode()
    shape = cast(Shape, EmbeddedEngine().run(Stage.SHAPE_TEXT, ShapeRequest(recipe=recipe, resolution=96), Quiet()))
    outlines = [mask(one, orbit(shape.mesh.vertices, AZIMUTH_DEG, ELEVATION_DEG), 512, 512) for one in (shape.model(), model)]
    assert (outlines[0] & outlines[1]).sum() / (outlines[0] | outlines[1]).sum() >= 0.99
    assert difference[cv2.resize(outlines[1].astype(np.uint8), concept.shape[1::-1]) > 0].mean() <= 5.0


class Quiet:
    """A context nobody watches."""

    workdir = Path()

    def progress(self, fraction: float, label: str = "") -> None: ...

    def check(self) -> None: ...


@pytest.mark.parametrize("filaments", [4, 8])
def test_painted_with_filaments_skin_hair_and_clothes_stay_apart(filaments: int, astronaut: tuple[local.Result, local.Result]) -> None:
    prototype, build = astronaut
    attributes = prototype.report["attributes"]
    wanted = [attributes["skin"], attributes["hair_color"], attributes["clothes"]["main"]]
    palette = paint(read_any(build.files["model.glb"]), max_colors=filaments, max_depth=3).colors.astype(float)
    nearest = [int(np.linalg.norm(palette - _rgb(color), axis=1).argmin()) for color in wanted]
    assert len(set(nearest)) == 3


def _rgb(code: str) -> np.ndarray:
    return np.array([int(code[k : k + 2], 16) for k in (1, 3, 5)], float)


@pytest.fixture(scope="module")
def coffee() -> tuple[local.Result, local.Result]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("MAQUETTE_TEXTURE_SIZE", "512")
        return stages(png(data.coffee()))


def test_a_thing_without_a_face_is_built_from_its_outline(coffee: tuple[local.Result, local.Result]) -> None:
    prototype, build = coffee
    assert set(prototype.private) == {"cutout.npz"}
    assert "No face" in prototype.report["warnings"][0]
    (part,) = read_any(build.files["model.glb"]).parts
    _, faces, _ = topo.weld(part.mesh.vertices, part.mesh.faces)
    assert topo.is_closed(faces)


def test_the_same_photo_gives_the_same_recipe(astronaut: tuple[local.Result, local.Result]) -> None:
    again = local.run(PROTOTYPE, parse(PrototypeRequest, {"image_url": URL}), files={"image_url": png(data.astronaut())})
    assert again.private["recipe.json"] == astronaut[0].private["recipe.json"]
    assert again.files["concept.png"] == astronaut[0].files["concept.png"]
