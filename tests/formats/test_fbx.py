import contextlib
import json
import subprocess
import sys

import assimp_py
import numpy as np
import pytest

from maquette.errors import InvalidInput, UnreadableFile
from maquette.formats import fbx
from maquette.formats.fbx.nodes import MAGIC, Long, Node, decode, encode
from maquette.formats.fbx.writer import _File
from maquette.mesh.model import Material, Mesh, Model, Part, single
from tests.formats.shapes import checker, cube, globe, painted_globe, quad_cube, sampled_colors, triangles, two_parts, volume

UFBX = """
import json, os, sys
import ufbx
scene = ufbx.load_file(sys.argv[1])
meshes, textures, kept = [], [], []
for mesh in scene.meshes:
    kept.append(mesh)
    corners = [mesh.vertices[k] for k in range(mesh.num_vertices)]
    sizes = set()
    for face in mesh.faces:
        sizes.add(face.num_indices)
    low = [min(corner.x for corner in corners), min(corner.y for corner in corners), min(corner.z for corner in corners)]
    high = [max(corner.x for corner in corners), max(corner.y for corner in corners), max(corner.z for corner in corners)]
    seen = {"faces": mesh.num_faces, "vertices": mesh.num_vertices, "sizes": sorted(sizes), "low": low, "high": high, "materials": []}
    seen["uv"], seen["normals"] = mesh.vertex_uv.exists, mesh.vertex_normal.exists
    for material in mesh.materials:
        kept.append(material)
        seen["materials"].append(material.name)
    meshes.append(seen)
for texture in scene.textures:
    kept.append(texture)
    content = texture.content
    textures.append({"name": os.path.basename(texture.filename), "bytes": len(content)})
print(json.dumps({"unit": scene.settings.unit_meters, "up": int(scene.settings.axes.up), "meshes": meshes, "textures": textures}))
sys.stdout.flush()
os._exit(0)
"""


def by_ufbx(data: bytes, folder) -> dict:
    """What ufbx sees; in a process of its own, because its binding may fall over while it cleans up."""
    pytest.importorskip("ufbx")
    path = folder / "model.fbx"
    path.write_bytes(data)
    done = subprocess.run([sys.executable, "-c", UFBX, str(path)], capture_output=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr.decode()
    return json.loads(done.stdout)


def by_assimp(data: bytes, folder) -> assimp_py.Scene:
    path = folder / "model.fbx"
    path.write_bytes(data)
    return assimp_py.import_file(str(path), assimp_py.Process_Triangulate)


MODELS = {"cube": single(cube()), "two parts": two_parts(), "painted": painted_globe()}


@pytest.mark.parametrize("name", MODELS)
def test_a_model_comes_back_as_it_was(name):
    model = MODELS[name]
    back = fbx.read(fbx.write(model))
    np.testing.assert_allclose(triangles(back), triangles(model), atol=1e-6)
    assert volume(back) == pytest.approx(volume(model), rel=1e-4) and back.unit_m == 1.0
    assert [part.name for part in back.parts] == [part.name for part in model.parts]
    for part, old in zip(back.parts, model.parts, strict=True):
        new_material, old_material = back.materials[part.material], model.materials[old.material]
        assert new_material.base_color == pytest.approx(old_material.base_color, abs=1e-5)
        assert new_material.roughness == pytest.approx(old_material.roughness, abs=1e-4)


def test_the_embedded_texture_lies_where_it_lay():
    back = fbx.read(fbx.write(painted_globe()))
    np.testing.assert_array_equal(sampled_colors(back), sampled_colors(painted_globe()))
    assert back.materials[0].normal_texture is not None


def test_a_picture_that_stayed_on_the_other_disk_is_named():
    whole = fbx.write(painted_globe())
    assert fbx.read(whole).missing_textures == ()
    back = fbx.read(whole.replace(b"\x07Content", b"\x07Nothing"))
    assert back.missing_textures == ("texture_0.png",) and back.materials[0].base_color_texture is None


def test_ufbx_sees_geometry_units_coordinates_and_texture(tmp_path):
    seen = by_ufbx(fbx.write(painted_globe()), tmp_path)
    (mesh,) = seen["meshes"]
    assert seen["unit"] == 0.01 and seen["up"] == 2
    assert mesh["faces"] == len(globe().faces) and mesh["uv"] and mesh["normals"] and mesh["materials"] == ["paint"]
    np.testing.assert_allclose([mesh["low"], mesh["high"]], painted_globe().bounds * 100, atol=1e-3)
    assert {texture["name"] for texture in seen["textures"]} >= {"texture_0.png", "texture_0_normal.png"}
    assert all(texture["bytes"] > 60 for texture in seen["textures"])


def test_quads_stay_quads(tmp_path):
    (mesh,) = by_ufbx(fbx.write(single(quad_cube())), tmp_path)["meshes"]
    assert (mesh["faces"], mesh["sizes"], mesh["vertices"]) == (6, [4], 8)


def test_assimp_sees_the_texture_by_its_name(tmp_path):
    scene = by_assimp(fbx.write(painted_globe()), tmp_path)
    assert scene.materials[0]["TEXTURES"][1] == ["texture_0.png"]
    assert scene.meshes[0].num_faces == len(globe().faces)


def test_vertex_colours_survive():
    ball = globe()
    colors = np.clip(np.abs(np.concatenate([ball.vertices, np.ones((len(ball.vertices), 1))], axis=1)), 0, 1).astype(np.float32)
    back = fbx.read(fbx.write(single(Mesh(ball.vertices, ball.faces, normals=ball.normals, colors=colors)))).parts[0].mesh
    np.testing.assert_allclose(back.colors[:, :3], np.clip(np.abs(back.vertices), 0, 1), atol=1e-4)


def settings_changed(**changes: object) -> bytes:
    """A box of 1 × 2 × 3 units with other global settings."""
    box = Mesh(cube().vertices * [1, 2, 3], cube().faces)
    file = _File(Model((Part(box),), unit_m=0.01))
    file.part(Part(box))
    document = file.document()
    rows = document.child("GlobalSettings").child("Properties70").children
    for row in rows:
        if row.properties[0] in changes:
            row.properties[-1] = changes[row.properties[0]]
    return encode(document)


def test_the_file_s_unit_becomes_metres():
    np.testing.assert_allclose(fbx.read(settings_changed()).bounds[1], [0.01, 0.02, 0.03])
    np.testing.assert_allclose(fbx.read(settings_changed(UnitScaleFactor=100.0)).bounds[1], [1, 2, 3])
    np.testing.assert_allclose(fbx.read(settings_changed(UnitScaleFactor=2.54)).bounds[1], [0.0254, 0.0508, 0.0762], rtol=1e-6)


def test_a_file_that_stands_on_z_is_set_upright():
    model = fbx.read(settings_changed(UpAxis=2, FrontAxis=1, FrontAxisSign=-1))
    np.testing.assert_allclose(model.bounds[1] - model.bounds[0], [0.01, 0.03, 0.02], atol=1e-9)
    assert volume(model) > 0


def test_a_mirrored_and_moved_node_keeps_its_outside_out():
    file = _File(single(cube()))
    file.part(Part(cube()))
    placed = next(node for node in file.objects.children if node.name == "Model")
    rows = placed.child("Properties70")
    rows.children[0].properties[-3:] = [100.0, 0.0, 0.0]
    rows.add("P", "Lcl Scaling", "Lcl Scaling", "", "A", -1.0, 1.0, 1.0)
    model = fbx.read(encode(file.document()))
    np.testing.assert_allclose(model.bounds, [[0, 0, 0], [1, 1, 1]], atol=1e-6)
    assert volume(model) == pytest.approx(1.0, rel=1e-5)


def test_the_same_model_gives_the_same_bytes():
    assert fbx.write(painted_globe()) == fbx.write(painted_globe())


def test_metal_is_not_guessed():
    assert fbx.read(fbx.write(single(cube(), Material(metallic=1.0)))).materials[0].metallic == 0


@pytest.mark.parametrize(
    "data", [b"", MAGIC, MAGIC + b"\xe8\x1c\x00\x00" + b"\xff" * 200, b"; FBX 7.4.0 project file\nObjects: {", b"not an fbx at all"]
)
def test_what_is_no_fbx_is_an_error(data):
    with pytest.raises(UnreadableFile):
        fbx.read(data)


def test_a_file_without_meshes_is_an_error():
    file = _File(single(cube()))
    with pytest.raises(UnreadableFile):
        fbx.read(encode(file.document()))


def test_nothing_and_nonsense_are_not_written():
    with pytest.raises(InvalidInput):
        fbx.write(single(Mesh(np.zeros((3, 3)), np.zeros((0, 3), np.int32))))
    with pytest.raises(InvalidInput):
        fbx.write(single(Mesh(np.full((3, 3), np.inf), np.array([[0, 1, 2]]))))


# ------------------------------------------------------------------------------------------------------- the container


def test_a_tree_comes_back_from_its_bytes():
    root = Node("")
    objects = root.add("Objects")
    video = objects.add("Video", Long(2**40), "picture\x00\x01Video", "Clip")
    video.add("Content", checker().tobytes())
    video.add("Numbers", 1, -2.5, True, np.arange(1000, dtype=np.float64), np.arange(5, dtype=np.int32), "text")
    root.add("Ignored", 1)
    (back,) = decode(encode(root), frozenset({"Objects"}))
    again = back.children[0]
    assert again.properties == [2**40, "picture\x00\x01Video", "Clip"]
    assert again.child("Content").properties == [checker().tobytes()]
    assert again.child("Numbers").properties == [1, -2.5, True, None, None, "text"]


def test_a_damaged_tree_is_a_value_error_and_nothing_else():
    data = fbx.write(two_parts())
    rng = np.random.default_rng(0)
    wanted = frozenset({"Objects", "GlobalSettings", "Connections"})
    for _ in range(300):
        damaged = bytearray(data[: rng.integers(27, len(data))])
        for at in rng.integers(0, len(damaged), 4):
            damaged[at] = rng.integers(0, 256)
        with contextlib.suppress(ValueError):
            list(decode(bytes(damaged), wanted))
