"""The lamp's requests, inputs and answers; and the whole way from words or a photo to the files, without a server."""

from __future__ import annotations

import io
import json
import zipfile
from dataclasses import replace
from functools import cache
from typing import Any

import jsonschema
import numpy as np
import pytest
import skimage.data
from PIL import Image

from maquette.errors import InvalidInput
from maquette.formats import stl
from maquette.mesh.solid import solid
from maquette.mesh.topology import is_closed
from maquette.printing.lamp import result
from maquette.printing.lamp.options import LampOptions
from maquette.products import local
from maquette.products.base import JobContext, Outcome, ParentTask, RemoteFile, Status, TaskView
from maquette.products.lamp import (
    BUILD,
    LAMP_BUILD,
    LAMP_PROTOTYPE,
    PROTOTYPE,
    LampBuildRequest,
    LampPrototypeRequest,
    answer_build,
    answer_prototype,
)
from maquette.products.lamp_pipeline import RECIPE, SHADE, archive, unpacked
from maquette.products.validation import parse
from maquette.settings import ProductSettings

PROTOTYPE_ID = "018a210d-8ba4-705c-b111-1f1776f7f578"
WORDS = "an owl"


def build_request(**fields: Any) -> LampBuildRequest:
    return parse(LampBuildRequest, {"input_task_id": PROTOTYPE_ID} | fields)


# ---------------------------------------------------------------------------------------------------------- requests


def test_the_examples_of_the_documentation_are_valid_requests() -> None:
    assert LAMP_PROTOTYPE.pick(LAMP_PROTOTYPE.example) is PROTOTYPE
    assert LAMP_BUILD.pick(LAMP_BUILD.example) is BUILD
    assert parse(LampPrototypeRequest, LAMP_PROTOTYPE.example).image_subject == "character"
    assert parse(LampBuildRequest, LAMP_BUILD.example).options.diameter_mm == 120


def test_paths_prices_types_and_defaults_are_the_contracts() -> None:
    assert (LAMP_PROTOTYPE.path, LAMP_BUILD.path) == ("/openapi/creative-lab/lamp/v1/prototype", "/openapi/creative-lab/lamp/v1/build")
    assert (PROTOTYPE.price, BUILD.price) == (6, 30)
    assert (PROTOTYPE.task_type, BUILD.task_type) == ("creative-lab-lamp-prototype", "creative-lab-lamp-build")
    assert (LAMP_PROTOTYPE.delete, LAMP_BUILD.delete) == ("cancel", "cancel")
    made = build_request()
    assert made.lamp_options(ProductSettings()) == LampOptions(80, 1.5, 35, "bambu_mh001_60mm", 0, 0, 0, 0, 0, "bottom", "half")
    assert (made.options.include_result_json, made.output.format, made.name) == (False, "stl", "")


@pytest.mark.parametrize("body", [{}, {"text": None}, {"text": None, "image_url": None}, {"image_subject": "landscape"}])
def test_without_words_or_photo_there_is_nothing_to_make(body: dict[str, Any]) -> None:
    with pytest.raises(InvalidInput, match="text or image_url"):
        LAMP_PROTOTYPE.pick(body)


def test_words_and_photo_exclude_each_other() -> None:
    with pytest.raises(InvalidInput, match=r"text and image_url.*not both"):
        LAMP_PROTOTYPE.pick({"text": "an owl", "image_url": "https://example.org/a.png"})


@pytest.mark.parametrize(
    ("body", "named"),
    [
        ({"text": "x" * 801}, ["text", "too long", "800"]),
        ({"text": " "}, ["text", "blank"]),
        ({"text": 5}, ["text", "wrong type", "5"]),
        ({"image_url": "u", "image_subject": "portrait"}, ["image_subject", "'portrait'", "character, landscape"]),
        ({"text": "an owl", "name": "n" * 101}, ["name", "too long", "100"]),
    ],
)
def test_a_bad_prototype_field_is_named_with_what_is_allowed(body: dict[str, Any], named: list[str]) -> None:
    with pytest.raises(InvalidInput) as error:
        parse(LampPrototypeRequest, body)
    assert all(word in error.value.message for word in named), error.value.message


@pytest.mark.parametrize(
    ("option", "value", "allowed"),
    [
        ("diameter_mm", 49.9, "from 50 to 400"),
        ("diameter_mm", 400.1, "from 50 to 400"),
        ("diameter_mm", "80", "a number"),
        ("diameter_mm", True, "a number"),
        ("thickness_mm", 0, "above 0 and at most 10"),
        ("thickness_mm", 10.5, "above 0 and at most 10"),
        ("cut_amount_percent", 0.5, "from 1 to 100"),
        ("cut_amount_percent", 101, "from 1 to 100"),
        ("light_source_preset", "candle", "bambu_mh001_60mm, none"),
        ("fixture_offset_x_mm", -80.5, "from -80 to 80"),
        ("fixture_offset_z_mm", 81, "from -80 to 80"),
        ("rotate_x_deg", 361, "from -360 to 360"),
        ("rotate_y_deg", -361, "from -360 to 360"),
        ("rotate_z_deg", float("nan"), "from -360 to 360"),
        ("include_result_json", "yes", "true or false"),
        ("cut_side", "left", "bottom, top"),
        ("cut_reference", "third", "half, full"),
    ],
)
def test_an_option_out_of_range_is_named_with_its_range(option: str, value: Any, allowed: str) -> None:
    with pytest.raises(InvalidInput) as error:
        build_request(options={option: value})
    assert error.value.field == f"options.{option}"
    assert allowed in error.value.message
    assert error.value.value is value or error.value.value == value


def test_the_limits_themselves_are_allowed_and_null_means_the_default() -> None:
    for option, values in {
        "diameter_mm": (50, 400), "thickness_mm": (0.01, 10), "cut_amount_percent": (1, 100), "fixture_offset_x_mm": (-80, 80),
        "fixture_offset_z_mm": (-80, 80), "rotate_x_deg": (-360, 360), "rotate_y_deg": (-360, 360), "rotate_z_deg": (-360, 360),
    }.items():  # fmt: skip
        for value in values:
            assert getattr(build_request(options={option: value}).options, option) == value
    assert build_request(options={"diameter_mm": None}, output=None, name=None) == build_request()
    assert build_request(options=None).options.thickness_mm == 1.5


@pytest.mark.parametrize("bad", ["", "owl", "018a210d8ba4705cb1111f1776f7f578", 7])
def test_the_parent_must_be_named_by_a_uuid(bad: Any) -> None:
    with pytest.raises(InvalidInput, match="input_task_id"):
        build_request(input_task_id=bad)
    with pytest.raises(InvalidInput, match="input_task_id: is required"):
        parse(LampBuildRequest, {})


def test_a_build_reads_a_finished_prototype_with_its_one_candidate() -> None:
    assert BUILD.inputs(build_request()) == [ParentTask("input_task_id", PROTOTYPE_ID, ("creative-lab-lamp-prototype",), "concept.png", 404)]


def test_a_prototype_reads_its_photo_and_shows_its_words_to_moderation() -> None:
    photo = parse(LampPrototypeRequest, {"image_url": "https://example.org/a.webp"})
    assert PROTOTYPE.inputs(photo) == [RemoteFile("image_url", "https://example.org/a.webp", "image", ("png", "jpeg", "webp"))]
    assert PROTOTYPE.prompts(photo) == []
    words = parse(LampPrototypeRequest, {"text": "an owl"})
    assert (PROTOTYPE.inputs(words), PROTOTYPE.prompts(words)) == ([], [("text", "an owl")])


def test_the_servers_setting_decides_what_the_percent_means_unless_the_request_does() -> None:
    full = ProductSettings(lamp_cut_reference="full")
    assert build_request().lamp_options(full).cut_reference == "full"
    assert build_request(options={"cut_reference": "half"}).lamp_options(full).cut_reference == "half"


def test_a_local_run_knows_the_same_settings_as_a_server(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[ProductSettings] = []

    def run(request: LampBuildRequest, context: JobContext) -> Outcome:
        seen.append(context.settings)
        return Outcome({})

    monkeypatch.setenv("MAQUETTE_LAMP_CUT_REFERENCE", "full")
    local.run(replace(BUILD, run=run), build_request())
    assert seen == [ProductSettings(lamp_cut_reference="full")]


# ------------------------------------------------------------------------------------------------------------ answers


def view(kind: Any, status: Status, files: tuple[str, ...] = (), details: dict[str, Any] | None = None) -> TaskView:
    return TaskView("id", kind, status, 0, {"name": "mine"}, files, details or {}, None, 6, 0, 1, 0, 0, 0)


def test_a_prototype_answers_one_picture_once_it_is_there() -> None:
    running = answer_prototype(view(PROTOTYPE.task_type, Status.PENDING), "https://a/{}".format)
    assert running["image_urls"] == [] and running["name"] == "mine"
    done = answer_prototype(view(PROTOTYPE.task_type, Status.SUCCEEDED, ("concept.png",)), "https://a/{}".format)
    assert done["image_urls"] == ["https://a/concept.png"]
    assert set(done) == {
        "id", "type", "name", "status", "progress", "created_at", "started_at", "finished_at", "expires_at", "preceding_tasks", "task_error",
        "consumed_credits", "image_urls",
    }  # fmt: skip


def test_a_build_answers_only_the_files_that_were_made() -> None:
    url = "https://a/{}".format
    assert answer_build(view(BUILD.task_type, Status.IN_PROGRESS), url)["model_urls"] == {}
    files, details = ("lamp.stl", "base.stl", "report.png"), {"report": {"metrics": {}}}
    both = answer_build(view(BUILD.task_type, Status.SUCCEEDED, files, details), url)
    assert both["model_urls"] == {"lamp_stl": "https://a/lamp.stl", "base_stl": "https://a/base.stl"}
    assert (both["report"], both["report_url"]) == ({"metrics": {}}, "https://a/report.png")
    bundle = answer_build(view(BUILD.task_type, Status.SUCCEEDED, ("bundle.zip", "report.png"), details), url)
    assert bundle["model_urls"] == {"bundle_zip": "https://a/bundle.zip"}


# ------------------------------------------------------------------------------------------------------ the whole way


@cache
def owl() -> local.Result:
    return local.run(PROTOTYPE, parse(LampPrototypeRequest, {"text": WORDS}))


def built(prototype: local.Result, body: dict[str, Any] | None = None, **fields: Any) -> local.Result:
    return local.run(BUILD, build_request(**fields), parents={"input_task_id": (prototype, body or {"text": WORDS})})


@cache
def default_build() -> local.Result:
    return built(owl())


def test_the_concept_is_a_matt_white_picture_of_the_shade_on_a_neutral_ground() -> None:
    picture = np.asarray(Image.open(io.BytesIO(owl().files["concept.png"])).convert("RGB")).astype(float)
    assert picture.shape == (1024, 1024, 3)
    assert np.abs(picture - picture.mean(axis=2, keepdims=True)).max() < 12
    assert set(owl().private) == {SHADE, RECIPE}
    assert is_closed(unpacked(owl().private[SHADE]).faces)


def test_words_at_the_defaults_become_a_lamp_with_its_light_in_a_recess_and_a_disc() -> None:
    made = default_build()
    assert set(made.files) == {"lamp.stl", "base.stl", "report.png"}
    report = made.report["report"]
    assert report["options_resolved"]["fixture_mode"] == "recess"
    assert report["metrics"]["bbox_mm"] == pytest.approx(stl.read(made.files["lamp.stl"]).parts[0].mesh.size, abs=1e-3)
    assert max(report["metrics"]["bbox_mm"]) == pytest.approx(80.0, abs=0.1)
    assert report["metrics"]["opening"]["inscribed_d"] >= 60.0
    jsonschema.validate(report, result.schema())


def test_the_stl_says_what_it_is_and_in_which_unit() -> None:
    header = default_build().files["lamp.stl"][:80]
    assert header.startswith(b"Maquette lamp UNITS=mm")
    lamp = stl.read(default_build().files["lamp.stl"]).parts[0].mesh
    assert is_closed(lamp.faces)
    assert len(solid(lamp).decompose()) == 1


def test_the_report_picture_has_four_views() -> None:
    page = np.asarray(Image.open(io.BytesIO(default_build().files["report.png"])).convert("RGB"))
    assert min(page.shape[:2]) > 1000
    top, bottom = page.shape[0] * 2 // 5, page.shape[0] * 4 // 5
    for rows in (slice(top - 150, top + 150), slice(bottom - 150, bottom + 150)):
        for columns in (slice(100, page.shape[1] // 2 - 60), slice(page.shape[1] // 2 + 60, -100)):
            assert (page[rows, columns].min(axis=2) < 235).mean() > 0.02
    assert default_build().report["timings_s"].keys() == {"read", "process", "inspect", "report"}


def test_without_a_fixture_no_disc_is_made_and_the_same_words_make_the_same_bytes() -> None:
    again = local.run(PROTOTYPE, parse(LampPrototypeRequest, {"text": WORDS}))
    assert again.private[SHADE] == owl().private[SHADE]
    options = {"light_source_preset": "none", "include_result_json": True}
    first = built(owl(), options=options, output={"format": "zip"})
    second = built(again, options=options, output={"format": "zip"})
    assert set(first.files) == {"bundle.zip", "report.png"}
    assert first.files["bundle.zip"] == second.files["bundle.zip"]
    with zipfile.ZipFile(io.BytesIO(first.files["bundle.zip"])) as bundle:
        assert bundle.testzip() is None
        assert bundle.namelist() == ["lamp.stl", "report.png", "result.json"]
        document = json.loads(bundle.read("result.json"))
        lamp = bundle.read("lamp.stl")
    jsonschema.validate(document, result.schema())
    assert [entry["name"] for entry in document["files"]] == ["lamp.stl"]
    assert document["files"][0]["bytes"] == len(lamp)
    assert "timings_s" not in document


def test_an_archive_depends_on_its_contents_alone() -> None:
    assert archive({"a": b"1", "b": b"2"}) == archive({"a": b"1", "b": b"2"}) != archive({"a": b"1", "b": b"3"})


def photo(kind: str) -> bytes:
    """A red disc on white, or hills under a sky."""
    height, width = 240, 320
    y, x = np.mgrid[0:height, 0:width]
    pixels = np.full((height, width, 3), 250, np.uint8)
    if kind == "thing":
        pixels[(x - 160) ** 2 + (y - 120) ** 2 < 70**2] = (200, 40, 30)
        pixels[(np.abs(x - 160) < 15) & (y > 120) & (y < 225)] = (60, 120, 40)
    else:
        pixels[:] = (150, 190, 235)
        for level, color in ((90, (150, 160, 190)), (140, (90, 120, 90)), (190, (40, 70, 40))):
            pixels[y > level + 18 * np.sin(x / 30 + level)] = color
    stream = io.BytesIO()
    Image.fromarray(pixels).save(stream, "PNG")
    return stream.getvalue()


@pytest.mark.parametrize(("kind", "subject"), [("thing", "character"), ("hills", "landscape")])
def test_a_photo_becomes_a_lamp_too(kind: str, subject: str) -> None:
    body = {"image_url": "https://example.org/a.png", "image_subject": subject}
    prototype = local.run(PROTOTYPE, parse(LampPrototypeRequest, body), files={"image_url": photo(kind)})
    made = built(prototype, body)
    report = made.report["report"]
    assert report["options_resolved"]["fixture_mode"] == "recess"
    assert report["metrics"]["trapped_voids"] == 0


def test_a_photo_of_a_cat_becomes_a_sitting_cat_rather_than_the_outline_of_what_stands_out() -> None:
    stream = io.BytesIO()
    Image.fromarray(skimage.data.chelsea()).save(stream, "PNG")
    prototype = local.run(PROTOTYPE, parse(LampPrototypeRequest, {"image_url": "u"}), files={"image_url": stream.getvalue()})
    shade = unpacked(prototype.private[SHADE])
    ears = shade.vertices[shade.vertices[:, 1] > 0.9 * shade.vertices[:, 1].max()]
    assert ears[:, 0].min() < -0.004 and ears[:, 0].max() > 0.004
    assert RECIPE in prototype.private


def test_a_photo_of_nothing_is_refused_by_name() -> None:
    blank = io.BytesIO()
    Image.new("RGB", (200, 200), (240, 240, 240)).save(blank, "PNG")
    with pytest.raises(InvalidInput, match="image_url"):
        local.run(PROTOTYPE, parse(LampPrototypeRequest, {"image_url": "u"}), files={"image_url": blank.getvalue()})
