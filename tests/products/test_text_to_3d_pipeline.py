"""Words to files and back: what a preview and a refine leave, on small models."""

from __future__ import annotations

import io
from pathlib import Path

import numpy as np
import pytest
import trimesh
from PIL import Image

from maquette.errors import InvalidInput
from maquette.formats import read_any
from maquette.library import generate
from maquette.mesh import Mesh
from maquette.mesh import topology as topo
from maquette.mesh.symmetry import asymmetry
from maquette.products.local import Result
from tests.support.khronos import issues_of


def small(prompt: str = "an apple", **options: object) -> Result:
    return generate(prompt, **{"seed": 3, "target_polycount": 1500, **options})  # type: ignore[arg-type]


@pytest.fixture(scope="module")
def preview() -> Result:
    return small()


@pytest.fixture(scope="module")
def refined() -> Result:
    return small(texture=True, enable_pbr=True, texture_prompt="rusty metal")


@pytest.fixture(autouse=True)
def small_textures(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MAQUETTE_TEXTURE_SIZE", "512")


def geometry(result: Result) -> tuple[np.ndarray, np.ndarray]:
    """Welded vertices and faces of the GLB."""
    mesh = topo.concatenate([part.mesh for part in read_any(result.files["model.glb"]).parts])
    vertices, faces, _ = topo.weld(mesh.vertices, mesh.faces)
    return vertices, faces


def test_a_preview_leaves_every_untextured_file(preview: Result) -> None:
    assert set(preview.files) == {"model.glb", "model.obj", "model.fbx", "model.usdz", "preview.png", "preview.mp4"}
    assert set(preview.private) == {"mesh.npz", "recipe.json"}
    assert preview.report["watertight"] is True
    assert abs(preview.report["face_count"] - 1500) <= 75
    assert Image.open(io.BytesIO(preview.files["preview.png"])).size == (512, 512)


def test_its_mesh_is_closed_one_body_and_stands_on_the_ground(preview: Result) -> None:
    vertices, faces = geometry(preview)
    assert topo.is_closed(faces)
    assert topo.face_components(faces)[0] == 1
    assert topo.signed_volume(vertices, faces) > 0
    assert abs(vertices[:, 1].min()) < 1e-3


def test_the_same_words_and_seed_give_the_same_bytes(preview: Result) -> None:
    again = small()
    for name in ("model.glb", "model.obj", "model.fbx", "preview.png"):
        assert again.files[name] == preview.files[name], name
    assert small("an apple", seed=None).files["model.glb"] == small("an apple", seed=None).files["model.glb"]


def test_another_seed_gives_another_individual(preview: Result) -> None:
    other = generate("an apple", seed=4, target_polycount=1500)
    assert other.files["model.glb"] != preview.files["model.glb"]


def test_quads_stay_quads_in_obj_and_are_triangles_in_glb() -> None:
    result = small(topology="quad", target_polycount=1200)
    sides = [len(line.split()) - 1 for line in result.files["model.obj"].decode().splitlines() if line.startswith("f ")]
    assert np.mean(np.array(sides) == 4) > 0.6
    assert abs(len(sides) - 1200) <= 60
    assert topo.is_closed(geometry(result)[1])


def test_symmetry_on_is_exact_on_the_vertices() -> None:
    vertices, faces = geometry(small("a rubber duck", symmetry_mode="on"))
    assert topo.is_closed(faces)
    assert asymmetry(Mesh(vertices, faces)) < 1e-4


def test_without_remeshing_the_engines_own_triangles_come_back() -> None:
    raw = small(should_remesh=False)
    assert raw.report["face_count"] > 20_000
    assert topo.is_closed(geometry(raw)[1])


def test_a_refine_leaves_textures_under_the_contracts_names(refined: Result) -> None:
    assert {"texture_0.png", "texture_0_metallic.png", "texture_0_roughness.png", "texture_0_normal.png", "model.mtl"} <= set(refined.files)
    assert b"texture_0.png" in refined.files["model.mtl"]
    material = read_any(refined.files["model.glb"]).materials[0]
    assert material.base_color_texture is not None and material.normal_texture is not None
    assert material.metallic_roughness_texture is not None and material.occlusion_texture is not None


def test_the_obj_loads_textured_elsewhere(refined: Result, tmp_path: Path) -> None:
    refined.save(tmp_path)
    loaded = trimesh.load(tmp_path / "model.obj", force="mesh")
    assert loaded.visual.kind == "texture"
    assert loaded.visual.material.image is not None
    assert len(loaded.faces) == refined.report["face_count"]


@pytest.mark.parametrize(
    ("options", "named"),
    [
        ({"target_polycount": 99}, "target_polycount"),
        ({"art_style": "cubist"}, "art_style"),
        ({"topology": "hexagon"}, "topology"),
        ({"symmetry_mode": "maybe"}, "symmetry_mode"),
        ({"texture_prompt": "x" * 601}, "texture_prompt"),
    ],
)
def test_a_bad_option_is_named_before_any_work(options: dict[str, object], named: str) -> None:
    with pytest.raises(InvalidInput, match=named):
        small(**options)


@pytest.mark.parametrize("prompt", ["🦊🍎", "'; DROP TABLE tasks; --", "<script>alert(1)</script>", "asdf qwer zxcv", "猫" * 600, "\u202e cat \x07"])
def test_any_words_give_a_printable_model(prompt: str) -> None:
    vertices, faces = geometry(generate(prompt, seed=1, target_polycount=800))
    assert topo.is_closed(faces) and topo.signed_volume(vertices, faces) > 0


def test_the_khronos_validator_accepts_preview_and_refine(preview: Result, refined: Result) -> None:
    for result in (preview, refined):
        issues = issues_of(result.files["model.glb"])
        assert issues["numErrors"] == issues["numWarnings"] == 0, issues["messages"]
