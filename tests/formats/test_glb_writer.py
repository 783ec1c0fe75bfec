"""What the GLB writer promises, checked against the standard's own rules and by other readers."""

import io
import json
import struct

import numpy as np
import pytest
import trimesh
from PIL import Image

from maquette.errors import InvalidInput
from maquette.formats import glb
from maquette.formats.glb.container import unpack
from maquette.mesh.model import Material, Mesh, Model, Part, Texture, single
from maquette.mesh.topology import weld
from tests.formats.shapes import checker, cube, globe, painted, painted_globe, quad_cube, sampled_colors, triangles, two_parts, volume

SIZES = {5121: 1, 5123: 2, 5125: 4, 5126: 4}
WIDTHS = {"SCALAR": 1, "VEC2": 2, "VEC3": 3, "VEC4": 4}


def colored_globe() -> Model:
    ball = globe()
    colors = np.clip(np.abs(np.concatenate([ball.vertices, np.ones((len(ball.vertices), 1))], axis=1)), 0, 1)
    return single(Mesh(ball.vertices, ball.faces, normals=ball.normals, colors=colors.astype(np.float32)))


MODELS = {"cube": single(cube()), "quads": single(quad_cube()), "two parts": two_parts(), "painted": painted_globe(), "colours": colored_globe()}


@pytest.mark.parametrize("name", MODELS)
def test_the_file_obeys_the_standard(name):
    data = glb.write(MODELS[name])
    assert struct.unpack_from("<III", data, 4)[1] == len(data) and len(data) % 4 == 0
    document, binary = unpack(data)
    assert document["asset"]["version"] == "2.0" and document["buffers"] == [{"byteLength": document["buffers"][0]["byteLength"]}]
    assert len(binary) - document["buffers"][0]["byteLength"] in range(4)
    for view in document["bufferViews"]:
        assert view["byteOffset"] % 4 == 0 and view["byteOffset"] + view["byteLength"] <= len(binary)
    for accessor in document["accessors"]:
        view = document["bufferViews"][accessor["bufferView"]]
        assert accessor["count"] * WIDTHS[accessor["type"]] * SIZES[accessor["componentType"]] == view["byteLength"]
    for mesh in document["meshes"]:
        (primitive,) = mesh["primitives"]
        position = document["accessors"][primitive["attributes"]["POSITION"]]
        view = document["bufferViews"][position["bufferView"]]
        values = np.frombuffer(binary[view["byteOffset"] : view["byteOffset"] + view["byteLength"]], "<f4").reshape(-1, 3)
        assert position["min"] == values.min(axis=0).tolist() and position["max"] == values.max(axis=0).tolist()
        counts = {document["accessors"][index]["count"] for index in primitive["attributes"].values()}
        assert counts == {len(values)}
        indices = document["accessors"][primitive["indices"]]
        view = document["bufferViews"][indices["bufferView"]]
        corners = np.frombuffer(
            binary[view["byteOffset"] : view["byteOffset"] + view["byteLength"]], "<u2" if indices["componentType"] == 5123 else "<u4"
        )
        assert corners.max() < len(values) and len(corners) % 3 == 0
        normal = document["bufferViews"][document["accessors"][primitive["attributes"]["NORMAL"]]["bufferView"]]
        lengths = np.linalg.norm(
            np.frombuffer(binary[normal["byteOffset"] : normal["byteOffset"] + normal["byteLength"]], "<f4").reshape(-1, 3), axis=1
        )
        np.testing.assert_allclose(lengths, 1, atol=1e-4)
    referenced = {node["mesh"] for node in document["nodes"]}
    assert referenced == set(range(len(document["meshes"])))


@pytest.mark.parametrize("name", MODELS)
def test_a_model_comes_back_as_it_was(name):
    model = MODELS[name]
    back = glb.read(glb.write(model))
    np.testing.assert_allclose(triangles(back), triangles(model), atol=1e-6)
    assert volume(back) == pytest.approx(volume(model), rel=1e-5)
    assert [part.name for part in back.parts] == [part.name for part in model.parts]
    for part, old in zip(back.parts, model.parts, strict=True):
        new_material, old_material = back.materials[part.material], model.materials[old.material]
        assert new_material.base_color == pytest.approx(old_material.base_color)
        assert (new_material.metallic, new_material.roughness) == pytest.approx((old_material.metallic, old_material.roughness))


def test_textures_and_coordinates_survive():
    model = painted_globe()
    back = glb.read(glb.write(model))
    np.testing.assert_array_equal(sampled_colors(back), sampled_colors(model))
    new, old = back.materials[0], model.materials[0]
    for slot in ("base_color_texture", "metallic_roughness_texture", "normal_texture", "occlusion_texture"):
        np.testing.assert_array_equal(getattr(new, slot).pixels, getattr(old, slot).pixels)


def test_vertex_colours_survive():
    back = glb.read(glb.write(colored_globe())).parts[0].mesh
    np.testing.assert_allclose(back.colors[:, :3], np.clip(np.abs(back.vertices), 0, 1), atol=1e-4)


def test_the_same_model_gives_the_same_bytes_and_reading_changes_nothing():
    data = glb.write(painted_globe())
    assert data == glb.write(painted_globe())
    assert glb.write(glb.read(data)) == data


def test_an_edge_splits_normals_and_a_curve_does_not():
    box = glb.read(glb.write(single(cube()))).parts[0].mesh
    assert len(box.vertices) == 24 and len(weld(box.vertices, box.faces)[0]) == 8
    ball = trimesh.creation.icosphere(3)
    assert glb.read(glb.write(single(Mesh(ball.vertices, ball.faces)))).vertex_count == len(ball.vertices)


def test_vertices_that_no_face_uses_are_left_out():
    mesh = cube()
    stray = Mesh(np.concatenate([mesh.vertices, [[99.0, 99, 99]]]), mesh.faces)
    assert glb.read(glb.write(single(stray))).bounds.max() == 1


def test_jpeg_textures_are_embedded_on_request_and_kept_when_read():
    data = glb.write(painted_globe(), images="jpeg")
    document, _ = unpack(data)
    assert document["images"][0]["mimeType"] == "image/jpeg"
    assert glb.write(glb.read(data)) == data


def test_a_shared_texture_is_written_once():
    texture = Texture(checker())
    materials = (Material("a", base_color_texture=texture), Material("b", base_color=(1, 0, 0, 1), base_color_texture=texture))
    document, _ = unpack(glb.write(Model((Part(globe(), 0), Part(globe(), 1)), materials)))
    assert len(document["images"]) == len(document["textures"]) == 1 and len(document["materials"]) == 2


def test_a_normal_texture_brings_tangents_across_the_normals():
    document, binary = unpack(glb.write(painted_globe()))
    attributes = document["meshes"][0]["primitives"][0]["attributes"]

    def values(name: str, width: int) -> np.ndarray:
        view = document["bufferViews"][document["accessors"][attributes[name]]["bufferView"]]
        return np.frombuffer(binary[view["byteOffset"] : view["byteOffset"] + view["byteLength"]], "<f4").reshape(-1, width)

    tangent, normal = values("TANGENT", 4), values("NORMAL", 3)
    np.testing.assert_allclose(np.einsum("ij,ij->i", tangent[:, :3], normal), 0, atol=1e-4)
    assert set(tangent[:, 3]) == {1.0}
    equator = np.abs(normal[:, 1]) < 0.3
    east = np.stack([normal[:, 2], np.zeros(len(normal)), -normal[:, 0]], axis=1)
    assert (np.einsum("ij,ij->i", tangent[equator, :3], east[equator]) > 0.8).all()


def test_trimesh_sees_the_same_textured_globe():
    scene = trimesh.load(io.BytesIO(glb.write(painted_globe())), file_type="glb")
    (mesh,) = scene.geometry.values()
    assert len(mesh.faces) == len(globe().faces)
    picture = mesh.visual.material.baseColorTexture
    assert isinstance(picture, Image.Image) and np.array_equal(np.asarray(picture.convert("RGB")), checker())


def test_alpha_emission_and_sidedness_survive():
    glow = Texture(checker(8, 3))
    material = Material(
        "m", base_color=(1, 1, 1, 0.5), alpha_mode="mask", alpha_cutoff=0.3, emissive=(1, 0.5, 0), emissive_texture=glow, double_sided=True
    )
    back = glb.read(glb.write(single(globe(), material))).materials[0]
    assert (back.alpha_mode, back.alpha_cutoff, back.double_sided, back.emissive) == ("mask", 0.3, True, (1, 0.5, 0))
    assert back.emissive_texture is not None


def test_names_in_any_script_are_kept():
    back = glb.read(glb.write(Model((Part(cube(), 0, '小猫 "quoted"'),), (painted(),), name="ünïcode")))
    assert back.parts[0].name == '小猫 "quoted"' and back.name == "ünïcode"


def test_nothing_and_nonsense_are_not_written():
    with pytest.raises(InvalidInput, match="no triangles"):
        glb.write(Model((Part(Mesh(np.zeros((3, 3)), np.zeros((0, 3), np.int32))),)))
    for bad in (np.nan, np.inf, 1e39):
        with pytest.raises(InvalidInput, match="finite"):
            glb.write(single(Mesh(np.array([[bad, 0, 0], [1, 0, 0], [0, 1, 0]]), np.array([[0, 1, 2]]))))


def test_the_json_is_plain():
    document, _ = unpack(glb.write(painted_globe()))
    assert json.loads(json.dumps(document)) == document and "extensionsUsed" not in document
