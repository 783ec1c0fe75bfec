"""The request models, inputs and answer of text to 3D."""

from __future__ import annotations

import pytest

from maquette.errors import InvalidInput
from maquette.products.base import ParentTask, RemoteFile, Status, TaskView
from maquette.products.text_to_3d import PREVIEW, REFINE, TEXT_TO_3D, PreviewRequest, RefineRequest
from maquette.products.validation import parse

PREVIEW_ID = "018a210d-8ba4-705c-b111-1f1776f7f578"


def preview(**fields: object) -> PreviewRequest:
    return parse(PreviewRequest, {"mode": "preview", "prompt": "a monster mask"} | fields)


def refine(**fields: object) -> RefineRequest:
    return parse(RefineRequest, {"mode": "refine", "preview_task_id": PREVIEW_ID} | fields)


def test_the_example_of_the_documentation_is_a_valid_request() -> None:
    assert TEXT_TO_3D.pick(TEXT_TO_3D.example) is PREVIEW
    assert parse(PreviewRequest, TEXT_TO_3D.example).prompt == "a monster mask"


def test_the_defaults_are_the_contracts() -> None:
    request = preview()
    assert request.art_style == "realistic"
    assert request.ai_model == "meshy-4"
    assert request.topology == "triangle"
    assert request.target_polycount == 30_000
    assert request.should_remesh is True
    assert request.symmetry_mode == "auto"


def test_without_a_seed_the_prompt_decides_and_the_seed_fits_an_int32() -> None:
    seeds = [preview(prompt=f"cat number {number}").seed for number in range(50)]
    assert len(set(seeds)) == 50
    assert all(0 <= seed < 2**31 for seed in seeds)
    assert preview(prompt="cat number 7").seed == seeds[7] == preview(prompt="cat number 7", seed=None).seed


@pytest.mark.parametrize("name", ["meshy-4", "meshy-5", "meshy-6", "latest", "meshy-6-lite", "meshy-7", "meshy-7.1", "meshy-t2"])
def test_newer_clients_model_names_are_accepted(name: str) -> None:
    assert preview(ai_model=name).ai_model == name


def test_unknown_fields_are_ignored_and_null_means_absent() -> None:
    request = preview(moderation=True, target_formats=["glb"], topology=None, target_polycount=None, seed=None)
    assert request.topology == "triangle"
    assert request.target_polycount == 30_000


def test_a_whole_float_is_an_integer() -> None:
    assert preview(target_polycount=5000.0).target_polycount == 5000


@pytest.mark.parametrize(
    ("fields", "named"),
    [
        ({"prompt": None}, ["prompt", "required", "1 to 600 characters"]),
        ({"prompt": ""}, ["prompt", "too short", "''", "1 to 600"]),
        ({"prompt": "  \n"}, ["prompt", "must not be blank"]),
        ({"prompt": "x" * 601}, ["prompt", "too long", "xxx", "1 to 600 characters"]),
        ({"prompt": 5}, ["prompt", "wrong type", "got 5", "a string"]),
        ({"art_style": "cartoon"}, ["art_style", "'cartoon'", "realistic, sculpture"]),
        ({"ai_model": "meshy-99"}, ["ai_model", "'meshy-99'", "latest"]),
        ({"target_polycount": 99}, ["target_polycount", "got 99", "from 100 to 300000"]),
        ({"target_polycount": 300_001}, ["target_polycount", "got 300001", "from 100 to 300000"]),
        ({"target_polycount": "5000"}, ["target_polycount", "'5000'", "an integer from 100"]),
        ({"target_polycount": True}, ["target_polycount", "True", "an integer"]),
        ({"target_polycount": 500.5}, ["target_polycount", "500.5", "an integer"]),
        ({"should_remesh": 1}, ["should_remesh", "got 1", "true or false"]),
        ({"should_remesh": "true"}, ["should_remesh", "'true'", "true or false"]),
        ({"seed": 2**63}, ["seed", "out of range"]),
        ({"seed": False}, ["seed", "False", "an integer"]),
        ({"symmetry_mode": "maybe"}, ["symmetry_mode", "'maybe'", "off, auto, on"]),
        ({"topology": ["quad"]}, ["topology", "['quad']", "triangle, quad"]),
    ],
)
def test_a_bad_field_is_refused_by_name_value_and_what_is_allowed(fields: dict[str, object], named: list[str]) -> None:
    with pytest.raises(InvalidInput) as caught:
        preview(**fields)
    for words in named:
        assert words in caught.value.message


@pytest.mark.parametrize("body", [{}, {"mode": None}, {"mode": "image"}, {"mode": 1}, {"mode": ["preview"]}])
def test_a_mode_that_is_neither_is_refused(body: dict[str, object]) -> None:
    with pytest.raises(InvalidInput, match=r"mode: .*preview, refine"):
        TEXT_TO_3D.pick(body)


def test_a_refine_needs_a_preview_of_the_right_kind() -> None:
    (parent,) = REFINE.inputs(refine())
    assert parent == ParentTask("preview_task_id", PREVIEW_ID, kinds=("text-to-3d-preview",), artifact="model.glb", unknown_status=404)


@pytest.mark.parametrize("bad", ["", "5", PREVIEW_ID[:-1], PREVIEW_ID + "\n", "{" + PREVIEW_ID + "}"])
def test_a_preview_id_that_is_no_uuid_is_refused(bad: str) -> None:
    with pytest.raises(InvalidInput, match="preview_task_id: must be a UUID"):
        refine(preview_task_id=bad)


def test_a_texture_image_is_fetched_as_jpg_or_png_and_an_empty_one_is_none() -> None:
    _, image = REFINE.inputs(refine(texture_image_url="https://example.org/a.png"))
    assert image == RemoteFile("texture_image_url", "https://example.org/a.png", "image", ("png", "jpeg"))
    assert len(REFINE.inputs(refine(texture_image_url=""))) == 1


def view(status: Status, files: tuple[str, ...] = (), **changes: object) -> TaskView:
    fields = {
        "id": PREVIEW_ID,
        "type": "text-to-3d-preview",
        "status": status,
        "progress": 0,
        "request": preview(seed=7).model_dump(mode="json"),
        "files": files,
        "details": {},
        "error": None,
        "consumed_credits": 5,
        "preceding_tasks": 0,
        "created_at_ms": 1,
        "started_at_ms": 0,
        "finished_at_ms": 0,
        "expires_at_ms": 0,
    }
    return TaskView(**(fields | changes))  # type: ignore[arg-type]


def url(file: str) -> str:
    return f"https://models.example.org/{file}?Expires=1"


def test_a_pending_task_has_strings_and_objects_where_clients_need_them() -> None:
    answer = TEXT_TO_3D.answer(view(Status.PENDING), url)
    assert answer["type"] == "text-to-3d-preview"
    assert answer["thumbnail_url"] == "" and answer["video_url"] == ""
    assert answer["model_urls"] == {} and answer["texture_urls"] == []
    assert answer["task_error"] == {"message": ""}
    assert "vertex_count" not in answer
    assert None not in answer.values()


def test_a_finished_preview_lists_only_what_was_made() -> None:
    box = {"min": [-0.5, 0.0, -0.5], "max": [0.5, 1.0, 0.5]}
    details = {"vertex_count": 12, "bounding_box": box, "notes": ["left out, not understood or not modelled: frobnicated"], "recipe": {}}
    answer = TEXT_TO_3D.answer(view(Status.SUCCEEDED, ("model.glb", "model.obj", "preview.png"), details=details), url)
    assert answer["model_urls"] == {"glb": url("model.glb"), "obj": url("model.obj")}
    assert answer["thumbnail_url"] == url("preview.png")
    assert answer["texture_urls"] == []
    assert answer["seed"] == 7 and answer["prompt"] == "a monster mask" and answer["mode"] == "preview"
    assert answer["vertex_count"] == 12 and answer["bounding_box"] == box
    assert answer["notes"] == ["left out, not understood or not modelled: frobnicated"] and "recipe" not in answer


def test_a_refine_shows_the_prompt_of_its_preview_and_its_textures() -> None:
    request = refine(enable_pbr=True).model_dump(mode="json")
    inherited = REFINE.inherit({"preview_task_id": {"request": preview(seed=3).model_dump(mode="json")}})
    files = ("model.glb", "model.obj", "model.mtl", "texture_0.png", "texture_0_normal.png", "texture_0_roughness.png", "texture_0_metallic.png")
    answer = TEXT_TO_3D.answer(view(Status.SUCCEEDED, files, type="text-to-3d-refine", request=request | inherited), url)
    assert answer["mode"] == "refine" and answer["prompt"] == "a monster mask" and answer["seed"] == 3
    assert answer["model_urls"]["mtl"] == url("model.mtl")
    assert answer["texture_urls"] == [
        {
            "base_color": url("texture_0.png"),
            "metallic": url("texture_0_metallic.png"),
            "roughness": url("texture_0_roughness.png"),
            "normal": url("texture_0_normal.png"),
        }
    ]


def test_the_error_of_a_failed_task_is_shown() -> None:
    error = {"type": "server_error", "message": "Internal server error."}
    assert TEXT_TO_3D.answer(view(Status.FAILED, error=error), url)["task_error"] == error


def test_the_answer_has_the_fields_of_its_documentation() -> None:
    answer = TEXT_TO_3D.answer(view(Status.SUCCEEDED, ("model.glb",)), url)
    TEXT_TO_3D.response.model_validate(answer)
    undocumented = set(answer) - set(TEXT_TO_3D.response.model_fields)
    assert not undocumented
