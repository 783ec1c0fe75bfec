"""Every way a file may carry its colours, painted end to end: each gives the right filaments or a clear refusal."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from maquette.errors import UnreadableFile
from maquette.formats import fbx
from maquette.formats.threemf.reader import read
from maquette.mesh import Material, Model, Part
from maquette.mesh import topology as topo
from maquette.printing.color import delta_e_2000, parse_hex, srgb_to_lab
from maquette.products import local
from maquette.products.multicolor import MULTICOLOR_PRINT, MulticolorRequest
from maquette.products.validation import parse
from tests.formats.gltf_files import GltfFile
from tests.printing.figures import box, textured_box

RED, BLUE, GREY = (220, 20, 30), (20, 40, 200), (128, 128, 128)
BOX = box((0.02, 0.02, 0.02))
UV = np.asarray(BOX.uv, np.float32)


def run(data: bytes, folder: Path, **fields: object) -> local.Result:
    path = folder / "given"
    path.write_bytes(data)
    return local.run(MULTICOLOR_PRINT, parse(MulticolorRequest, {"model_url": "https://example.com/model.glb"} | fields), {"model_url": path})


def halves(left: tuple[int, ...] = RED, right: tuple[int, ...] = BLUE) -> np.ndarray:
    pixels = np.empty((64, 64, len(left)), np.uint8)
    pixels[:, :32], pixels[:, 32:] = left, right
    return pixels


def encoded(image: Image.Image, kind: str = "PNG", **options: Any) -> bytes:
    out = io.BytesIO()
    image.save(out, kind, **options)
    return out.getvalue()


def textured(
    image: bytes, mime: str = "image/png", uv: np.ndarray = UV, wrap: int = 10497, texture: dict | None = None, info: dict | None = None
) -> GltfFile:
    """A box with a picture on each side. texture: instead of a plain source. info: added where the material refers to the texture."""
    file = GltfFile()
    source = file.add("images", {"bufferView": file.view(image), "mimeType": mime})
    file.add("samplers", {"wrapS": wrap, "wrapT": wrap})
    file.add("textures", {"sampler": 0, **({"source": source} if texture is None else texture)})
    file.add("materials", {"pbrMetallicRoughness": {"baseColorTexture": {"index": 0, **(info or {})}}})
    coordinates = file.accessor(uv.astype(np.float32))
    file.node(mesh=file.mesh(BOX.vertices.astype(np.float32), BOX.faces.ravel().astype(np.uint32), material=0, TEXCOORD_0=coordinates))
    return file


def near(result: local.Result, *expected: tuple[int, int, int], least: float = 2.0) -> bool:
    """Whether the palette is the expected colours, each within `least` CIEDE2000."""
    found = [parse_hex(color["hex"], "hex") for color in result.report["palette"]]
    table = np.array([[float(delta_e_2000(srgb_to_lab(a), srgb_to_lab(np.array(b)))) for b in expected] for a in found])
    return len(found) == len(expected) and bool((table.min(axis=0) < least).all())


def rgb(pixels: np.ndarray) -> bytes:
    return encoded(Image.fromarray(pixels))


def deep_grey() -> bytes:
    return encoded(Image.fromarray(np.full((16, 16), 128 * 257, np.uint16)))


PICTURES: dict[str, tuple[Callable[[], bytes], str, tuple[tuple[int, int, int], ...]]] = {
    "a single pixel": (lambda: rgb(np.array([[RED]], np.uint8)), "image/png", (RED,)),
    "a palette": (lambda: encoded(Image.fromarray(halves()).quantize(2)), "image/png", (RED, BLUE)),
    "grey": (lambda: encoded(Image.fromarray(np.full((16, 16), 128, np.uint8))), "image/png", (GREY,)),
    "grey of sixteen bits": (deep_grey, "image/png", (GREY,)),
    "see-through": (lambda: rgb(halves((*RED, 0), (*BLUE, 128))), "image/png", (RED, BLUE)),
    "a jpeg": (lambda: encoded(Image.fromarray(halves()), "JPEG", quality=95, subsampling=0), "image/jpeg", (RED, BLUE)),
    "a grey jpeg": (lambda: encoded(Image.fromarray(np.full((16, 16), 128, np.uint8)), "JPEG"), "image/jpeg", (GREY,)),
    "a jpeg in four inks": (
        lambda: encoded(Image.fromarray(halves((255, 0, 0), (0, 0, 255))).convert("CMYK"), "JPEG", quality=98, subsampling=0),
        "image/jpeg",
        ((255, 0, 0), (0, 0, 255)),
    ),
}


@pytest.mark.parametrize("name", PICTURES)
def test_pictures_of_every_kind_show_their_colours(name: str, tmp_path: Path) -> None:
    picture, mime, expected = PICTURES[name]
    result = run(textured(picture(), mime).glb(), tmp_path)
    assert near(result, *expected, least=3.0), result.report["palette"]
    assert result.report["delta_e"]["mean"] < 1


def test_a_webp_texture_is_read(tmp_path: Path) -> None:
    picture = encoded(Image.fromarray(halves()), "WEBP", lossless=True)
    file = textured(picture, "image/webp", texture={"extensions": {"EXT_texture_webp": {"source": 0}}})
    file.document["extensionsUsed"] = file.document["extensionsRequired"] = ["EXT_texture_webp"]
    assert near(run(file.glb(), tmp_path), RED, BLUE)


@pytest.mark.parametrize(("wrap", "expected"), [(10497, BLUE), (33071, BLUE), (33648, RED)], ids=["repeat", "clamp", "mirror"])
def test_coordinates_beyond_the_picture_go_on_as_the_file_says(wrap: int, expected: tuple[int, int, int], tmp_path: Path) -> None:
    """The right half of the next tile."""
    result = run(textured(rgb(halves()), uv=UV * (0.4, 1) + (1.55, 0), wrap=wrap).glb(), tmp_path)
    assert near(result, expected)


def test_a_texture_transform_chooses_its_part_of_the_picture(tmp_path: Path) -> None:
    moved = {"extensions": {"KHR_texture_transform": {"offset": [0.55, 0], "scale": [0.4, 1]}}}
    assert near(run(textured(rgb(halves()), info=moved).glb(), tmp_path), BLUE)


def test_twenty_plain_materials_become_sixteen_filaments(tmp_path: Path) -> None:
    file = GltfFile()
    luck = np.random.default_rng(3)
    for number in range(20):
        file.add("materials", {"pbrMetallicRoughness": {"baseColorFactor": [*luck.random(3).tolist(), 1]}})
        mesh = file.mesh(BOX.vertices.astype(np.float32), BOX.faces.ravel().astype(np.uint32), material=number)
        file.node(mesh=mesh, translation=[0.03 * (number % 5), 0, 0.03 * (number // 5)])
    result = run(file.glb(), tmp_path, max_colors=16)
    assert len(result.report["palette"]) == 16
    assert sum(color["share"] for color in result.report["palette"]) == pytest.approx(1, abs=0.001)
    assert result.report["watertight"] is True
    assert result.report["delta_e"]["mean"] < 4


def test_instances_below_a_mirrored_node_stand_where_they_should_right_side_out(tmp_path: Path) -> None:
    file = textured(rgb(halves()))
    group = file.node(scale=[-2, 1, 1], translation=[0, 0, 0.05], children=[file.node(root=False, mesh=0, translation=[0.03, 0, 0])])
    assert group in file.document["scenes"][0]["nodes"]
    result = run(file.glb(), tmp_path)
    (item,) = read(result.files["model.3mf"]).items
    assert near(result, RED, BLUE)
    assert result.report["watertight"] is True
    assert result.report["size_mm"] == pytest.approx([90, 70, 20], abs=0.01)
    assert topo.signed_volume(item.vertices_mm, item.faces) == pytest.approx(8000 + 16000, rel=1e-4)


@pytest.mark.parametrize("unit", [1e-7, 1e6], ids=["tiny", "huge"])
def test_a_model_of_no_plausible_size_becomes_75_mm_tall(unit: float, tmp_path: Path) -> None:
    file = textured(rgb(halves()))
    file.document["nodes"][0]["scale"] = [unit] * 3
    result = run(file.glb(), tmp_path)
    assert result.report["size_mm"] == pytest.approx([75, 75, 75], abs=0.01)
    assert near(result, RED, BLUE)


def test_faces_without_area_are_left_out(tmp_path: Path) -> None:
    file = textured(rgb(halves()))
    primitive = file.document["meshes"][0]["primitives"][0]
    primitive["indices"] = file.accessor(np.concatenate([BOX.faces, [[0, 0, 1], [3, 3, 3]]]).ravel().astype(np.uint32))
    result = run(file.glb(), tmp_path)
    assert result.report["watertight"] is True
    assert near(result, RED, BLUE)


def test_an_open_model_is_closed_and_keeps_its_colours(tmp_path: Path) -> None:
    file = textured(rgb(halves()))
    primitive = file.document["meshes"][0]["primitives"][0]
    primitive["indices"] = file.accessor(BOX.faces[:10].ravel().astype(np.uint32))
    result = run(file.glb(), tmp_path)
    assert result.report["watertight"] is True and result.report["repair"]
    assert near(result, RED, BLUE)


def test_a_texture_without_coordinates_leaves_the_materials_colour(tmp_path: Path) -> None:
    file = textured(rgb(halves()))
    del file.document["meshes"][0]["primitives"][0]["attributes"]["TEXCOORD_0"]
    file.document["materials"][0]["pbrMetallicRoughness"]["baseColorFactor"] = [0, 1, 0, 1]
    assert near(run(file.glb(), tmp_path), (0, 255, 0))


def external_picture(file: GltfFile) -> None:
    file.document["images"][0] = {"uri": "beside.png"}


def draco(file: GltfFile) -> None:
    file.document["extensionsRequired"] = ["KHR_draco_mesh_compression"]
    file.document["meshes"][0]["primitives"][0]["extensions"] = {"KHR_draco_mesh_compression": {"bufferView": 0, "attributes": {}}}


def missing_picture(file: GltfFile) -> None:
    file.document["textures"][0]["source"] = 7


@pytest.mark.parametrize(("change", "said"), [(external_picture, "(?i)beside.png"), (draco, "(?i)draco"), (missing_picture, "(?i)model_url")])
def test_what_is_not_in_the_file_is_named(change: Callable[[GltfFile], None], said: str, tmp_path: Path) -> None:
    file = textured(rgb(halves()))
    change(file)
    with pytest.raises(UnreadableFile, match=said):
        run(file.glb(), tmp_path)


def fbx_of(model: Model) -> bytes:
    written = fbx.write(model)
    return written["model.fbx"] if isinstance(written, dict) else written


def test_an_fbx_without_a_texture_shows_its_materials(tmp_path: Path) -> None:
    small = replace(BOX, uv=None)
    parts = (Part(small, 0), Part(small.with_vertices(small.vertices + (0.03, 0, 0)), 1))
    model = Model(parts, (Material(base_color=(1, 0, 0, 1)), Material(base_color=(0, 0, 1, 1))))
    assert near(run(fbx_of(model), tmp_path), (255, 0, 0), (0, 0, 255))


def test_an_fbx_whose_picture_was_left_behind_is_painted_in_its_materials_colour(tmp_path: Path) -> None:
    """The picture's bytes are overwritten, as in a file that only names one."""
    data = fbx_of(textured_box(halves()))
    start, end = data.find(b"\x89PNG"), data.find(b"IEND") + 8
    result = run(data[:start] + bytes(end - start) + data[end:], tmp_path)
    assert near(result, (255, 255, 255))
    assert any(warning.startswith("texture_0.png") for warning in result.report["warnings"])
