"""Print repair and analysis: what comes back has the format, the names and the looks of what was sent."""

from __future__ import annotations

import json
import struct
from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest

import maquette
from maquette.errors import Cancelled, InvalidInput, Unprintable, UnreadableFile
from maquette.formats import fbx, glb, obj, stl, write_any
from maquette.formats.image import encode_png
from maquette.mesh import Material, Mesh, Model, Part, Texture, single
from maquette.mesh.measure import measure
from maquette.mesh.topology import concatenate
from maquette.products import local
from maquette.products.analyze import ANALYZE, PRINT_ANALYZE, AnalyzeRequest, AnalyzeTask
from maquette.products.analyze import answer as analyze_answer
from maquette.products.analyze import pick as pick_analyze
from maquette.products.base import Kind, ParentTask, RemoteFile, Status, TaskView
from maquette.products.catalog import PRODUCTS
from maquette.products.repair import PRINT_REPAIR, REPAIR, RepairRequest, RepairTask, answer, mend, pick
from maquette.products.validation import parse
from tests.formats.gltf_files import GltfFile
from tests.mesh import broken
from tests.mesh.test_repair import bitten, globe

TASK_ID = "018a210d-8ba4-705c-b111-1f1776f7f578"
URL = "https://example.com/model.stl"
KEYS = {"glb", "fbx", "obj", "stl", "usdz", "3mf", "mtl"}


def request(**fields: object) -> RepairRequest:
    return parse(RepairRequest, {"model_url": URL} | fields)


def whole(model: Model) -> Mesh:
    return concatenate([part.mesh for part in model.parts])


def printable(model: Model) -> bool:
    mesh = whole(model)
    return measure(mesh.vertices, mesh.faces).printable


# ------------------------------------------------------------------------------------------------------------ requests


@pytest.mark.parametrize(("product", "kind", "choose"), [(REPAIR, PRINT_REPAIR, pick), (ANALYZE, PRINT_ANALYZE, pick_analyze)])
def test_both_are_offered_and_need_one_of_the_two_sources(product, kind: Kind, choose: Callable) -> None:
    assert product in PRODUCTS
    assert choose(product.example) is kind
    assert product.delete == "remove"
    for body in ({}, {"input_task_id": None}, {"model_url": ""}, {"model_url": None}):
        with pytest.raises(InvalidInput, match=r"input_task_id or model_url.*required.*\.glb, \.stl"):
            choose(body)


def test_paths_types_and_prices_are_the_contracts() -> None:
    assert (REPAIR.path, PRINT_REPAIR.task_type, PRINT_REPAIR.price) == ("/openapi/v1/print/repair", "print-repair", 10)
    assert (ANALYZE.path, PRINT_ANALYZE.task_type, PRINT_ANALYZE.price) == ("/openapi/v1/print/analyze", "print-analyze", 0)


@pytest.mark.parametrize(
    ("fields", "named"),
    [
        ({"input_task_id": "not-a-uuid"}, ["input_task_id", "must be a UUID", "not-a-uuid"]),
        ({"input_task_id": 5}, ["input_task_id", "got 5"]),
        ({"model_url": 5}, ["model_url", "got 5"]),
    ],
)
def test_a_bad_field_is_refused_by_name(fields: dict, named: list[str]) -> None:
    for model in (RepairRequest, AnalyzeRequest):
        with pytest.raises(InvalidInput) as error:
            parse(model, {"model_url": URL} | fields)
        assert all(words in error.value.message for words in named)


def test_a_url_holds_a_model_and_a_task_wins_and_is_a_404_when_unknown() -> None:
    assert PRINT_REPAIR.inputs(request()) == [RemoteFile("model_url", URL, "model", ("glb", "stl", "obj"))]
    both = [ParentTask("input_task_id", TASK_ID, None, "model.glb", unknown_status=404)]
    assert PRINT_REPAIR.inputs(request(input_task_id=TASK_ID)) == both
    assert PRINT_ANALYZE.inputs(parse(AnalyzeRequest, {"input_task_id": TASK_ID, "model_url": URL})) == both


# -------------------------------------------------------------------------------------------------------------- formats


def run(data: bytes, tmp_path: Path, kind: Kind = PRINT_REPAIR) -> local.Result:
    path = tmp_path / "given"
    path.write_bytes(data)
    return local.run(kind, parse(kind.request, {"model_url": URL}), {"model_url": path})


def named_stl(mesh: Mesh) -> bytes:
    return stl.write(Model((Part(mesh),), name="bracket v2", unit_m=0.001))


@pytest.mark.parametrize("name", ["glb", "stl", "obj"])
def test_the_format_stays_what_it_was(name: str, tmp_path: Path) -> None:
    data = write_any(Model((Part(broken.punched().mesh),), unit_m=None), name)[f"model.{name}"]
    result = run(data, tmp_path)
    assert set(result.files) == {f"model.{name}", "preview.png", "repair.json"}
    read = {"glb": glb.read, "stl": stl.read, "obj": obj.read}[name]
    assert printable(read(result.files[f"model.{name}"]))
    report = result.report["repair_report"]
    assert report["status"] == "repaired"
    assert report["done"]["holes_filled"] > 0
    assert json.loads(result.files["repair.json"]) == result.report
    assert struct.unpack(">II", result.files["preview.png"][16:24]) == (512, 512)


@pytest.mark.parametrize("name", ["glb", "stl", "obj"])
def test_a_file_without_defects_comes_back_byte_for_byte(name: str, tmp_path: Path) -> None:
    data = write_any(globe(), name)[f"model.{name}"]
    result = run(data, tmp_path)
    assert result.files[f"model.{name}"] == data
    assert result.report["repair_report"]["status"] == "unchanged"


def test_a_sound_obj_with_a_concave_polygon_is_written_so_that_every_slicer_cuts_it_alike() -> None:
    outline = [(0, 0), (10, 0), (10, 4), (4, 4), (4, 10), (0, 10)]
    positions = "".join(f"v {x} {y} {z}\n" for z in (0, 5) for x, y in outline)
    walls = "".join(f"f {k + 1} {(k + 1) % 6 + 1} {(k + 1) % 6 + 7} {k + 7}\n" for k in range(6))
    data = (positions + "f 6 5 4 3 2 1\nf 8 9 10 11 12 7\n" + walls).encode()
    made = mend(data)
    assert made.report["status"] == "unchanged"
    assert made.files["model.obj"] != data
    lines = made.files["model.obj"].decode().splitlines()
    corners = np.array([line.split()[1:4] for line in lines if line.startswith("v ")], float)
    polygons = [[int(number) - 1 for number in line.split()[1:]] for line in lines if line.startswith("f ")]
    fans = np.array([(polygon[0], *pair) for polygon in polygons for pair in pairwise(polygon[1:])])
    assert measure(corners, fans).printable
    assert measure(corners, fans).volume == pytest.approx(64 * 5)


def test_an_stl_keeps_its_name_and_its_unit(tmp_path: Path) -> None:
    model = stl.read(run(named_stl(broken.punched().mesh), tmp_path).files["model.stl"])
    assert (model.name, model.unit_m) == ("bracket v2", 0.001)


def test_a_text_stl_with_old_line_ends_is_repaired(tmp_path: Path) -> None:
    mesh = broken.open_box().mesh
    facets = "".join(
        "facet normal 0 0 0\router loop\r" + "".join(f"vertex {x} {y} {z}\r" for x, y, z in corners) + "endloop\rendfacet\r"
        for corners in mesh.vertices[mesh.faces].tolist()
    )
    model = stl.read(run(f"solid crate\r{facets}endsolid crate\r".encode(), tmp_path).files["model.stl"])
    assert model.name == "crate"
    assert printable(model)


QUADS = """mtllib my parts.mtl
v 0 0 0
v 10 0 0
v 10 10 0
v 0 10 0
v 0 0 10
v 10 0 10
v 10 10 10
v 0 10 10
vt 0 0
vt 1 0
vt 1 1
vt 0 1
o crate
usemtl Dark wood
f 4/1 3/2 2/3 1/4
f 1/1 2/2 6/3 5/4
f -7/1 -6/2 -2/3 -3/4
usemtl brass
f 3/1 4/2 8/3 7/4
f 4/1 1/2 5/3 8/4
"""


def test_an_obj_keeps_its_library_its_materials_and_its_texture_coordinates(tmp_path: Path) -> None:
    """Five sides of a box in n-gons with negative indices; the sixth is missing."""
    text = run(QUADS.encode(), tmp_path).files["model.obj"].decode()
    assert "mtllib my parts.mtl\n" in text
    assert "usemtl Dark wood\n" in text
    assert "usemtl brass\n" in text
    model = obj.read(text.encode())
    assert printable(model)
    assert [model.materials[part.material].name for part in model.parts] == ["Dark wood", "brass"]
    assert all(part.mesh.uv is not None for part in model.parts)


def test_an_obj_without_materials_gets_none(tmp_path: Path) -> None:
    plain = "\n".join(line for line in QUADS.splitlines() if "mtl" not in line)
    text = run(plain.encode(), tmp_path).files["model.obj"].decode()
    assert "mtl" not in text


def test_a_glb_keeps_placement_materials_texture_and_the_bytes_of_its_image(tmp_path: Path) -> None:
    image = encode_png(np.random.default_rng(0).integers(0, 255, (16, 16, 3), np.uint8))
    mesh = bitten(globe()).parts[0].mesh
    assert mesh.uv is not None
    file = GltfFile()
    used, faces = np.unique(mesh.faces, return_inverse=True)
    texture = file.add("textures", {"source": file.add("images", {"bufferView": file.view(image), "mimeType": "image/png"})})
    material = file.add("materials", {"name": "skin", "pbrMetallicRoughness": {"baseColorTexture": {"index": texture}, "roughnessFactor": 0.3}})
    uv = file.accessor(mesh.uv[used])
    number = file.mesh(mesh.vertices[used].astype(np.float32), faces.reshape(-1).astype(np.uint32), material=material, TEXCOORD_0=uv)
    for x in (0.0, 100.0):
        file.document["scenes"][0]["nodes"].append(file.add("nodes", {"name": f"at {x:g}", "mesh": number, "translation": [x, 0, 0]}))
    model = glb.read(run(file.glb(), tmp_path).files["model.glb"])
    assert printable(model)
    assert [part.name for part in model.parts] == ["at 0", "at 100"]
    assert [round(part.mesh.bounds[:, 0].mean()) for part in model.parts] == [0, 100]
    kept = model.materials[model.parts[0].material]
    assert (kept.name, kept.roughness) == ("skin", pytest.approx(0.3))
    assert kept.base_color_texture is not None and kept.base_color_texture.source is not None
    assert kept.base_color_texture.source.data == image
    place = {tuple(point): tuple(value) for point, value in zip(mesh.vertices[used].tolist(), mesh.uv[used].tolist(), strict=True)}
    first = model.parts[0].mesh
    assert first.uv is not None
    same = sum(place.get(tuple(point)) == tuple(value) for point, value in zip(first.vertices.tolist(), first.uv.tolist(), strict=True))
    assert same >= len(used)


def test_a_task_is_repaired_from_its_glb(tmp_path: Path) -> None:
    first = run(glb.write(bitten(globe())), tmp_path)
    again = local.run(PRINT_REPAIR, parse(RepairRequest, {"input_task_id": TASK_ID}), parents={"input_task_id": (first, {})})
    assert again.files["model.glb"] == first.files["model.glb"]
    assert again.report["repair_report"]["status"] == "unchanged"


def test_a_cancelled_task_stops(tmp_path: Path) -> None:
    class Impatient(local.LocalJob):
        def check(self) -> None:
            raise Cancelled

    path = tmp_path / "model.stl"
    path.write_bytes(named_stl(broken.punched().mesh))
    with pytest.raises(Cancelled):
        PRINT_REPAIR.run(request(), Impatient(tmp_path, {"model_url": path}))


# ---------------------------------------------------------------------------------------------------------- unprintable


def points_only() -> bytes:
    return b"v 0 0 0\nv 1 0 0\nv 0 1 0\np 1 2 3\n"


@pytest.mark.parametrize(
    ("data", "error", "words"),
    [
        (struct.pack("<80sI", b"", 2) + bytes(100), Unprintable, "collapsed"),
        (struct.pack("<80sI", b"", 1) + b"\xff" * 50, Unprintable, "finite position"),
        (points_only(), UnreadableFile, "no faces"),
        (b"glTF" + struct.pack("<II", 2, 20) + struct.pack("<I4s", 0, b"JSON"), UnreadableFile, "JSON"),
    ],
)
def test_what_can_not_become_a_solid_is_told_in_words(data: bytes, error: type[Exception], words: str, tmp_path: Path) -> None:
    with pytest.raises(error, match=words):
        run(data, tmp_path)


def test_draco_is_refused_and_not_guessed(tmp_path: Path) -> None:
    file = GltfFile()
    number = file.mesh()
    file.document["meshes"][number]["primitives"][0]["extensions"] = {"KHR_draco_mesh_compression": {"bufferView": 0, "attributes": {"POSITION": 0}}}
    file.document["extensionsRequired"] = file.document["extensionsUsed"] = ["KHR_draco_mesh_compression"]
    file.document["scenes"][0]["nodes"].append(file.add("nodes", {"mesh": number}))
    with pytest.raises(UnreadableFile, match="Draco"):
        run(file.glb(), tmp_path)


# -------------------------------------------------------------------------------------------------------------- library


def test_the_library_takes_paths_bytes_and_meshes(tmp_path: Path) -> None:
    mesh = broken.punched().mesh
    path = tmp_path / "a.stl"
    path.write_bytes(named_stl(mesh))
    from_path, from_bytes = maquette.repair(path), maquette.repair(path.read_bytes(), preview=False)
    assert from_path.files["model.stl"] == from_bytes.files["model.stl"]
    assert "preview.png" in from_path.files and "preview.png" not in from_bytes.files
    for given in (mesh, single(mesh)):
        assert printable(glb.read(maquette.repair(given, preview=False).files["model.glb"]))
    assert maquette.analyze(path).report["printability"]["status"] == "error"
    assert maquette.analyze(from_path.files["model.stl"]).report["printability"]["status"] == "healthy"


def test_the_library_brings_what_lies_beside_an_obj(tmp_path: Path) -> None:
    model = bitten(globe())
    for name, data in obj.write(model).items():
        (tmp_path / name).write_bytes(data)
    result = maquette.repair(tmp_path / "model.obj", preview=False)
    assert result.files["model.mtl"] == (tmp_path / "model.mtl").read_bytes()
    assert result.files["texture_0.png"] == (tmp_path / "texture_0.png").read_bytes()
    back = obj.read(result.files["model.obj"], result.files)
    assert back.materials[0].base_color_texture is not None
    assert back.parts[0].mesh.uv is not None


def test_an_fbx_can_be_analysed() -> None:
    written = fbx.write(single(replace(broken.ball(), uv=None)))
    data = written["model.fbx"] if isinstance(written, dict) else written
    assert maquette.analyze(data).report["printability"]["status"] == "healthy"


# --------------------------------------------------------------------------------------------------------------- answer


def view(kind: Kind, status: Status, files: tuple[str, ...] = (), details: dict | None = None) -> TaskView:
    done = status is Status.SUCCEEDED
    error = {"message": "no"} if status is Status.FAILED else None
    return TaskView(TASK_ID, kind.task_type, status, 100 if done else 0, {}, files if done else (), details or {}, error, kind.price, 0, 1, 2, 3, 4)


def sign(file: str) -> str:
    return f"https://assets/{file}?Expires=1"


@pytest.fixture(scope="module")
def mended() -> dict:
    made = mend(named_stl(broken.punched().mesh))
    return dict(made.details)


def test_a_finished_repair_links_one_of_seven_formats(mended: dict) -> None:
    shown = answer(view(PRINT_REPAIR, Status.SUCCEEDED, ("model.stl", "preview.png", "repair.json"), mended), sign)
    assert shown["model_urls"] == {name: "" for name in KEYS} | {"stl": "https://assets/model.stl?Expires=1"}
    assert shown["thumbnail_url"] == "https://assets/preview.png?Expires=1"
    assert shown["texture_urls"] == []
    assert shown["repair_report"]["status"] == "repaired"
    assert shown["face_count"] == shown["repair_report"]["after"]["faces"]
    RepairTask.model_validate(shown)


@pytest.mark.parametrize("status", [Status.PENDING, Status.IN_PROGRESS, Status.FAILED])
def test_an_unfinished_task_has_empty_links_and_no_nulls_but_the_error(status: Status) -> None:
    shown = answer(view(PRINT_REPAIR, status), sign)
    assert shown["model_urls"] == {name: "" for name in KEYS}
    assert shown["thumbnail_url"] == ""
    nulls = [] if status is Status.FAILED else ["task_error"]
    assert [name for name, value in shown.items() if value is None] == nulls
    RepairTask.model_validate(shown)
    analysis = analyze_answer(view(PRINT_ANALYZE, status), sign)
    assert [name for name, value in analysis.items() if value is None] == nulls
    AnalyzeTask.model_validate(analysis)


def test_a_finished_analysis_says_when(tmp_path: Path) -> None:
    details = run(named_stl(broken.punched().mesh), tmp_path, PRINT_ANALYZE).report
    shown = analyze_answer(view(PRINT_ANALYZE, Status.SUCCEEDED, (), details), sign)
    assert shown["printability"]["status"] == "error"
    assert shown["printability"]["evaluated_at"] == 3
    assert {"_version", "issue_count", "error_count", "warning_count", "metrics"} <= set(shown["printability"])
    AnalyzeTask.model_validate(shown)


def test_materials_of_parts_that_vanish_do_not_confuse_the_others(tmp_path: Path) -> None:
    """A body buried in another goes; the rest keeps its looks."""
    red, blue = Material("red", (1, 0, 0, 1)), Material("blue", (0, 0, 1, 1), base_color_texture=Texture(np.zeros((4, 4, 3), np.uint8)))
    inner = broken.moved(broken.ball(2), (0, 0, 0), 0.5)
    model = Model((Part(inner, 0, "inner"), Part(broken.ball(), 1, "outer")), (red, blue))
    back = glb.read(run(glb.write(model), tmp_path).files["model.glb"])
    assert [(part.name, back.materials[part.material].name) for part in back.parts] == [("outer", "blue")]
