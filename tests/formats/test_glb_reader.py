import json

import numpy as np
import pytest

from maquette.errors import FileTooLarge, UnreadableFile
from maquette.formats import glb
from maquette.formats.image import encode_png
from maquette.mesh.model import Model
from tests.formats.gltf_files import TRIANGLE, GltfFile, one_triangle
from tests.formats.shapes import checker

QUAD = np.array([[0, 0, 0], [1, 0, 0], [0, 1, 0], [1, 1, 0], [0, 2, 0], [1, 2, 0]], np.float32)


def corners(model: Model, part: int = 0) -> np.ndarray:
    mesh = model.parts[part].mesh
    return mesh.vertices[mesh.faces]


def test_a_triangle_without_indices_is_read():
    np.testing.assert_array_equal(corners(glb.read(one_triangle().glb()))[0], TRIANGLE)


@pytest.mark.parametrize("dtype", [np.uint8, np.uint16, np.uint32])
def test_indices_of_every_width_are_read(dtype):
    file = GltfFile()
    file.node(mesh=file.mesh(QUAD[:4], np.array([0, 1, 2, 2, 1, 3], dtype)))
    assert glb.read(file.glb()).parts[0].mesh.faces.tolist() == [[0, 1, 2], [2, 1, 3]]


def test_a_strip_turns_every_other_triangle():
    file = GltfFile()
    file.node(mesh=file.mesh(QUAD, mode=5))
    triangles = corners(glb.read(file.glb()))
    normals = np.cross(triangles[:, 1] - triangles[:, 0], triangles[:, 2] - triangles[:, 0])
    assert len(triangles) == 4 and (normals[:, 2] > 0).all()


def test_a_fan_shares_its_first_corner():
    file = GltfFile()
    file.node(mesh=file.mesh(QUAD[[0, 1, 3, 2]], mode=6))
    assert glb.read(file.glb()).parts[0].mesh.faces.tolist() == [[0, 1, 2], [0, 2, 3]]


def test_points_and_lines_are_left_out():
    file = one_triangle()
    file.node(mesh=file.mesh(QUAD, mode=1))
    assert len(glb.read(file.glb()).parts) == 1
    lines = GltfFile()
    lines.node(mesh=lines.mesh(QUAD, mode=1))
    with pytest.raises(UnreadableFile, match="no triangles"):
        glb.read(lines.glb())


def test_node_transforms_multiply_down_the_tree():
    file = GltfFile()
    mesh = file.mesh()
    child = file.node(root=False, mesh=mesh, translation=[1, 0, 0])
    quarter = [0, 0, float(np.sin(np.pi / 4)), float(np.cos(np.pi / 4))]
    file.node(children=[child], rotation=quarter, scale=[2, 2, 2])
    np.testing.assert_allclose(corners(glb.read(file.glb()))[0], [[0, 2, 0], [0, 4, 0], [-2, 2, 0]], atol=1e-6)


def test_a_matrix_is_stored_column_by_column():
    file = GltfFile()
    file.node(mesh=file.mesh(), matrix=[1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 5, 6, 7, 1])
    np.testing.assert_allclose(corners(glb.read(file.glb()))[0, 0], [5, 6, 7])


def test_a_mirroring_node_turns_faces_round_and_normals_with_them():
    file = GltfFile()
    up = file.accessor(np.tile(np.array([[0, 0, 1]], np.float32), (3, 1)))
    file.node(mesh=file.mesh(NORMAL=up), scale=[1, 1, -1])
    mesh = glb.read(file.glb()).parts[0].mesh
    triangle = mesh.vertices[mesh.faces[0]]
    normal = np.cross(triangle[1] - triangle[0], triangle[2] - triangle[0])
    assert normal[2] < 0 and mesh.normals is not None
    np.testing.assert_allclose(mesh.normals, [[0, 0, -1]] * 3)


def test_normals_stand_upright_on_a_stretched_surface():
    file = GltfFile()
    slanted = np.array([[0, 0, 0], [1, 1, 0], [0, 0, 1]], np.float32)
    normal = np.tile(np.array([[-1, 1, 0]], np.float32) / np.sqrt(2), (3, 1)).astype(np.float32)
    file.node(mesh=file.mesh(slanted, NORMAL=file.accessor(normal)), scale=[4, 1, 1])
    mesh = glb.read(file.glb()).parts[0].mesh
    assert mesh.normals is not None
    edges = mesh.vertices[1:] - mesh.vertices[0]
    np.testing.assert_allclose(mesh.normals.astype(float) @ edges.T, 0, atol=1e-6)


def test_a_mesh_that_is_placed_twice_is_two_parts():
    file = GltfFile()
    mesh = file.mesh()
    file.node(mesh=mesh, name="here")
    file.node(mesh=mesh, name="there", translation=[0, 0, 9])
    model = glb.read(file.glb())
    assert [part.name for part in model.parts] == ["here", "there"] and model.bounds[1, 2] == 9


def test_gpu_instances_are_placed():
    file = GltfFile()
    where = file.accessor(np.array([[0, 0, 0], [0, 0, 5]], np.float32))
    file.node(mesh=file.mesh(), extensions={"EXT_mesh_gpu_instancing": {"attributes": {"TRANSLATION": where}}})
    model = glb.read(file.glb())
    assert len(model.parts) == 2 and model.bounds[1, 2] == 5


def test_only_the_scene_that_is_shown_counts():
    file = one_triangle()
    file.node(root=False, mesh=file.mesh(), translation=[100, 0, 0])
    assert glb.read(file.glb()).bounds[1, 0] == 1


def test_interleaved_attributes_are_taken_apart():
    file = GltfFile()
    rows = np.concatenate([TRIANGLE, np.full((3, 2), 0.25, np.float32)], axis=1)
    view = file.view(rows.tobytes(), byteStride=20)
    position = file.add("accessors", {"bufferView": view, "componentType": 5126, "count": 3, "type": "VEC3"})
    uv = file.add("accessors", {"bufferView": view, "byteOffset": 12, "componentType": 5126, "count": 3, "type": "VEC2"})
    file.node(mesh=file.add("meshes", {"primitives": [{"attributes": {"POSITION": position, "TEXCOORD_0": uv}}]}))
    mesh = glb.read(file.glb()).parts[0].mesh
    np.testing.assert_array_equal(mesh.vertices, TRIANGLE)
    np.testing.assert_array_equal(mesh.uv, np.full((3, 2), 0.25))


def test_quantised_positions_are_placed_by_their_node():
    file = GltfFile()
    file.node(mesh=file.mesh((TRIANGLE * 32767).astype(np.int16)), scale=[2 / 32767] * 3)
    np.testing.assert_allclose(corners(glb.read(file.glb()))[0], TRIANGLE * 2, atol=1e-4)
    normalised = GltfFile()
    number = normalised.accessor((TRIANGLE * 255).astype(np.uint8), normalized=True)
    normalised.node(mesh=normalised.add("meshes", {"primitives": [{"attributes": {"POSITION": number}}]}))
    np.testing.assert_allclose(corners(glb.read(normalised.glb()))[0], TRIANGLE)


def test_sparse_values_replace_some():
    file = one_triangle()
    rows, values = file.view(np.array([1], np.uint16).tobytes()), file.view(np.array([[7, 8, 9]], np.float32).tobytes())
    sparse = {"count": 1, "indices": {"bufferView": rows, "componentType": 5123}, "values": {"bufferView": values}}
    file.document["accessors"][0]["sparse"] = sparse
    np.testing.assert_array_equal(corners(glb.read(file.glb()))[0, 1], [7, 8, 9])
    del file.document["accessors"][0]["bufferView"]
    np.testing.assert_array_equal(corners(glb.read(file.glb()))[0], [[0, 0, 0], [7, 8, 9], [0, 0, 0]])


@pytest.mark.parametrize(("dtype", "full"), [(np.float32, 1), (np.uint8, 255), (np.uint16, 65535)])
@pytest.mark.parametrize("width", [3, 4])
def test_vertex_colours_of_every_kind_are_read(dtype, full, width):
    file = GltfFile()
    colors = np.zeros((3, width))
    colors[:, 0] = full
    if width == 4:
        colors[:, 3] = full
    number = file.accessor(colors.astype(dtype), **({} if dtype == np.float32 else {"normalized": True}))
    file.node(mesh=file.mesh(COLOR_0=number))
    np.testing.assert_allclose(glb.read(file.glb()).parts[0].mesh.colors, [[1, 0, 0, 1]] * 3)


def textured(info: dict, **material: object) -> GltfFile:
    file = GltfFile()
    image = file.add("images", {"bufferView": file.view(encode_png(checker())), "mimeType": "image/png"})
    file.add("samplers", {"wrapS": 33071, "wrapT": 33648})
    file.add("textures", {"source": image, "sampler": 0})
    number = file.add("materials", {"pbrMetallicRoughness": {"baseColorTexture": {"index": 0, **info}}, **material})
    uv = file.accessor(np.array([[0, 0], [1, 0], [0, 1]], np.float32))
    other = file.accessor(np.array([[0.5, 0.5], [0.6, 0.5], [0.5, 0.6]], np.float32))
    file.node(mesh=file.mesh(material=number, TEXCOORD_0=uv, TEXCOORD_1=other))
    return file


def test_embedded_textures_come_with_their_wrap_modes():
    material = glb.read(textured({}).glb()).materials[0]
    assert material.base_color_texture is not None
    np.testing.assert_array_equal(material.base_color_texture.pixels, checker())
    assert (material.base_color_texture.wrap_s, material.base_color_texture.wrap_t) == ("clamp", "mirror")
    assert (material.metallic, material.roughness) == (1.0, 1.0)


def test_the_texture_chooses_its_coordinates():
    mesh = glb.read(textured({"texCoord": 1}).glb()).parts[0].mesh
    np.testing.assert_allclose(mesh.uv, [[0.5, 0.5], [0.6, 0.5], [0.5, 0.6]])


def test_a_texture_transform_is_baked_into_the_coordinates():
    transform = {"offset": [0.5, 0.25], "scale": [2, 3], "rotation": float(np.pi / 2)}
    mesh = glb.read(textured({"extensions": {"KHR_texture_transform": transform}}).glb()).parts[0].mesh
    np.testing.assert_allclose(mesh.uv, [[0.5, 0.25], [0.5, -1.75], [3.5, 0.25]], atol=1e-6)


def test_a_texture_laid_on_otherwise_is_left_out():
    material = glb.read(textured({}, occlusionTexture={"index": 0, "texCoord": 1}).glb()).materials[0]
    assert material.base_color_texture is not None and material.occlusion_texture is None
    material = glb.read(textured({}, occlusionTexture={"index": 0}).glb()).materials[0]
    assert material.occlusion_texture is not None


def test_specular_glossiness_falls_back_to_its_diffuse_colour():
    file = GltfFile()
    gloss = {"diffuseFactor": [0.1, 0.2, 0.3, 1], "glossinessFactor": 0.75}
    number = file.add("materials", {"extensions": {"KHR_materials_pbrSpecularGlossiness": gloss}})
    file.node(mesh=file.mesh(material=number))
    material = glb.read(file.glb()).materials[0]
    assert material.base_color == pytest.approx((0.1, 0.2, 0.3, 1)) and material.roughness == 0.25 and material.metallic == 0


def test_an_unlit_material_keeps_its_colour():
    file = GltfFile()
    number = file.add("materials", {"pbrMetallicRoughness": {"baseColorFactor": [1, 0, 0, 1]}, "extensions": {"KHR_materials_unlit": {}}})
    file.node(mesh=file.mesh(material=number))
    material = glb.read(file.glb()).materials[0]
    assert material.base_color[:3] == (1, 0, 0) and (material.metallic, material.roughness) == (0, 1)


def test_a_skin_is_read_in_the_pose_it_stands_in():
    file = GltfFile()
    joints = file.accessor(np.array([[0, 1, 0, 0]] * 3, np.uint8))
    weights = file.accessor(np.array([[0.5, 0.5, 0, 0]] * 3, np.float32))
    mesh = file.mesh(JOINTS_0=joints, WEIGHTS_0=weights)
    bones = [file.node(translation=[0, 0, 2]), file.node(translation=[0, 0, 4])]
    bind = file.accessor(np.tile(np.eye(4, dtype=np.float32).ravel(), (2, 1)))
    skin = file.add("skins", {"joints": bones, "inverseBindMatrices": bind})
    file.node(mesh=mesh, skin=skin, translation=[100, 0, 0])
    np.testing.assert_allclose(corners(glb.read(file.glb()))[0], TRIANGLE + [0, 0, 3])


def test_morph_targets_count_with_their_weights():
    file = one_triangle()
    file.document["meshes"][0]["primitives"][0]["targets"] = [{"POSITION": file.accessor(np.ones((3, 3), np.float32))}]
    file.document["meshes"][0]["weights"] = [0.5]
    np.testing.assert_allclose(corners(glb.read(file.glb()))[0], TRIANGLE + 0.5)


def test_a_text_gltf_with_embedded_data_is_read():
    assert glb.read(json.dumps(one_triangle().gltf()).encode()).face_count == 1


def test_coordinates_that_are_not_finite_are_passed_on():
    file = GltfFile()
    file.node(mesh=file.mesh(np.array([[np.nan, 0, 0], [np.inf, 0, 0], [0, 1, 0]], np.float32)))
    assert not np.isfinite(glb.read(file.glb()).parts[0].mesh.vertices).all()


# -------------------------------------------------------------------------------------------------------------- refusals


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (
            lambda f: (
                f["meshes"][0]["primitives"][0].update(extensions={"KHR_draco_mesh_compression": {}})
                or f.update(extensionsRequired=["KHR_draco_mesh_compression"])
            ),
            "Draco",
        ),
        (lambda f: f["bufferViews"][0].update(extensions={"EXT_meshopt_compression": {"buffer": 0}}), "meshopt"),
        (lambda f: f["buffers"][0].update(uri="mesh.bin"), "another file"),
        (lambda f: f["accessors"][0].update(count=10**9), "values in one accessor"),
        (lambda f: f["accessors"][0].update(count=4), "beyond its buffer view"),
        (lambda f: f["accessors"][0].update(byteOffset=-4), "count or an index"),
        (lambda f: f["accessors"][0].update(componentType=7), "unknown type"),
        (lambda f: f["bufferViews"][0].update(byteLength=10**12), "beyond its buffer"),
        (lambda f: f["nodes"].append({"children": [1]}) or f["scenes"][0]["nodes"].append(1), "loop"),
        (lambda f: f["nodes"][0].update(mesh=9), r"meshes\[9\]"),
        (lambda f: f["nodes"][0].update(mesh="0"), "index"),
        (lambda f: f["nodes"][0].update(scale=[1, "a", 1]), "number"),
        (lambda f: f["nodes"][0].update(matrix=[1] * 15), "16 numbers"),
        (lambda f: f.update(meshes=7), "not a list"),
        (lambda f: f.update(meshes=[7]), "doesn't exist"),
        (lambda f: f["meshes"][0].update(primitives=[None]), "malformed"),
        (lambda f: f["meshes"][0]["primitives"][0].update(indices=0), "unsigned integers"),
        (lambda f: f["meshes"][0]["primitives"][0]["attributes"].update(NORMAL=77), r"accessors\[77\]"),
        (lambda f: f["meshes"][0]["primitives"][0].update(material={}), "."),
    ],
)
def test_what_cannot_be_read_is_refused_in_words(change, words):
    document = one_triangle().gltf()
    change(document)
    with pytest.raises(UnreadableFile, match=words):
        glb.read(json.dumps(document).encode())


def test_draco_beside_plain_values_is_ignored():
    assert glb.read(one_triangle(extensions={"KHR_draco_mesh_compression": {"bufferView": 0}}).glb()).face_count == 1


def test_indices_beyond_the_vertices_are_refused():
    file = GltfFile()
    file.node(mesh=file.mesh(TRIANGLE, np.array([0, 1, 3], np.uint32)))
    with pytest.raises(UnreadableFile, match="vertices that it doesn't have"):
        glb.read(file.glb())


def test_a_texture_that_is_no_picture_is_refused():
    file = textured({})
    view = file.document["bufferViews"][file.document["images"][0]["bufferView"]]
    file.binary[view["byteOffset"] : view["byteOffset"] + 8] = b"not PNG!"
    with pytest.raises(UnreadableFile, match="texture"):
        glb.read(file.glb())


def test_a_ktx_texture_is_refused_in_words():
    file = textured({})
    file.document["textures"][0] = {"extensions": {"KHR_texture_basisu": {"source": 0}}}
    with pytest.raises(UnreadableFile, match="KTX2"):
        glb.read(file.glb())


def test_a_small_file_cannot_ask_for_a_million_copies():
    file = GltfFile()
    mesh = file.mesh(np.zeros((3000, 3), np.float32))
    for _ in range(20_001):
        file.node(mesh=mesh)
    with pytest.raises(FileTooLarge):
        glb.read(file.glb())


@pytest.mark.parametrize(
    "data", [b"", b"glTF", b"glTF" + b"\x00" * 40, b"{", b"[1]", b'{"a":' * 100_000, b"glTF\x02\x00\x00\x00\xff\xff\xff\x7f" + b"x" * 30]
)
def test_what_is_no_glb_is_an_error(data):
    with pytest.raises(UnreadableFile):
        glb.read(data)
