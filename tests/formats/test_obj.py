import io

import numpy as np
import pytest
import trimesh
from PIL import Image

from maquette.errors import FileTooLarge, InvalidInput, UnreadableFile
from maquette.formats import obj
from maquette.mesh.model import Material, Mesh, Model, Part, single
from maquette.mesh.topology import is_closed
from tests.formats.shapes import checker, cube, globe, painted_globe, quad_cube, sampled_colors, triangles, two_parts, volume

SQUARE = "v 0 0 0\nv 1 0 0\nv 1 1 0\nv 0 1 0\n"


def read(text: str, **files: bytes) -> Model:
    return obj.read(text.encode(), {name.replace("_", "."): data for name, data in files.items()})


def test_faces_are_counted_from_one_and_backwards():
    forward, backward = read(SQUARE + "f 1 2 3\n"), read(SQUARE + "f -4 -3 -2\n")
    np.testing.assert_array_equal(triangles(forward), triangles(backward))


def test_a_face_may_come_before_its_vertices():
    assert read("f 1 2 3\n" + SQUARE).face_count == 1


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", " \t\n", " # note\n"])
def test_any_line_ends_are_read(end):
    assert read((SQUARE + "f 1 2 3 4\n").replace("\n", end)).face_count == 2


def test_a_long_line_may_go_on_on_the_next():
    assert read(SQUARE + "f 1 2 \\\n3 4\n").face_count == 2
    assert read(SQUARE + "f 1 2 \\\r\n3 4\r\n").face_count == 2


@pytest.mark.parametrize("corner", ["{0}", "{0}/{0}", "{0}//{0}", "{0}/{0}/{0}", "{0}/"])
def test_corners_of_every_form_are_read(corner):
    text = SQUARE + "vt 0 0\nvt 1 0\nvt 1 1\nvt 0 1\n" + "vn 0 0 1\n" * 4 + "f " + " ".join(corner.format(k) for k in (1, 2, 3, 4))
    mesh = read(text).parts[0].mesh
    assert len(mesh.faces) == 2 and len(mesh.vertices) == 4
    assert (mesh.uv is not None) == (corner.startswith("{0}/{0}")) and (mesh.normals is not None) == (
        corner.count("{0}") >= 2 and corner != "{0}/{0}"
    )


def test_coordinates_count_v_from_the_bottom():
    mesh = read(SQUARE + "vt 0.25 0.75\n" * 3 + "f 1/1 2/2 3/3\n").parts[0].mesh
    np.testing.assert_allclose(mesh.uv, [[0.25, 0.25]] * len(mesh.vertices))


def test_quads_are_kept_and_triangulated():
    mesh = read(SQUARE + "f 1 2 3 4\n").parts[0].mesh
    assert mesh.polygons is not None and mesh.polygons.shape == (1, 4)
    assert mesh.faces.tolist() == [mesh.polygons[0, [0, 1, 2]].tolist(), mesh.polygons[0, [0, 2, 3]].tolist()]


def test_a_file_without_quads_has_no_polygons():
    assert read(SQUARE + "f 1 2 3\n").parts[0].mesh.polygons is None


def test_objects_and_materials_make_parts():
    text = "mtllib a.mtl\no one\nusemtl red\n" + SQUARE + "f 1 2 3\nusemtl blue\nf 1 3 4\no two\nusemtl red\nf 1 2 4\n"
    library = b"newmtl red\nKd 1 0 0\nPm 1\nPr 0.3\nnewmtl blue\nKd 0 0 1\nd 0.5\n"
    model = read(text, a_mtl=library)
    assert [(part.name, model.materials[part.material].name) for part in model.parts] == [("one", "red"), ("one", "blue"), ("two", "red")]
    red, blue = model.materials
    assert red.base_color == (1, 0, 0, 1) and (red.metallic, red.roughness) == (1, 0.3)
    assert blue.base_color == (0, 0, 1, 0.5) and blue.alpha_mode == "blend"


def test_without_its_library_materials_keep_their_names():
    model = read("mtllib gone.mtl\nusemtl gold leaf\n" + SQUARE + "f 1 2 3\n")
    assert model.materials[0].name == "gold leaf" and model.face_count == 1


def test_groups_make_parts_where_there_are_no_objects():
    assert [part.name for part in read(SQUARE + "g a\nf 1 2 3\ng b\nf 1 3 4\n").parts] == ["a", "b"]
    assert len(read(SQUARE + "o whole\ng a\nf 1 2 3\ng b\nf 1 3 4\n").parts) == 1


def test_vertex_colours_are_srgb():
    mesh = read("v 0 0 0 1 0.5 0\nv 1 0 0 1 0.5 0\nv 0 1 0 1 0.5 0\nf 1 2 3\n").parts[0].mesh
    np.testing.assert_allclose(mesh.colors, [[1, 0.21404, 0, 1]] * 3, atol=1e-4)


def test_points_lines_and_curves_are_ignored():
    assert read(SQUARE + "p 1\nl 1 2 3\ncstype bezier\ncurv 0 1 1 2\nf 1 2 3\nf 1 2\n").face_count == 1


def test_texture_maps_with_options_and_folders_are_found():
    stream = io.BytesIO()
    Image.fromarray(checker()).save(stream, "PNG")
    library = b"newmtl skin\nmap_Kd -s 1 1 1 -clamp on C:\\textures\\my skin.png\n"
    files = {"a.mtl": library, "My Skin.png": stream.getvalue()}
    model = obj.read(("mtllib a.mtl\nusemtl skin\n" + SQUARE + "vt 0 0\nf 1/1 2/1 3/1\n").encode(), files)
    assert model.materials[0].base_color_texture is not None
    np.testing.assert_array_equal(model.materials[0].base_color_texture.pixels, checker())


def test_a_texture_that_is_missing_or_broken_is_left_out():
    text = "mtllib a.mtl\nusemtl skin\n" + SQUARE + "f 1 2 3\n"
    assert read(text, a_mtl=b"newmtl skin\nmap_Kd gone.png\n").materials[0].base_color_texture is None
    assert read(text, a_mtl=b"newmtl skin\nmap_Kd bad.png\n", bad_png=b"nonsense").materials[0].base_color_texture is None


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (SQUARE, "no faces"),
        ("", "no faces"),
        (SQUARE + "f 1 2 9\n", "line 5"),
        (SQUARE + "f 1 2 -5\n", "line 5"),
        (SQUARE + "f 1 2 0\n", "line 5"),
        (SQUARE + "f 1 2 99999999999999999999\n", "line 5"),
        ("v 0 0 0\nv 1 x 0\nf 1 2 1\n", "line 2"),
        ("v 0 0\n", "line 1"),
        (SQUARE + "f a b c\n", "line 5"),
    ],
)
def test_what_cannot_be_read_names_its_line(text, words):
    with pytest.raises(UnreadableFile, match=words):
        read(text)


def test_a_wrong_texture_coordinate_is_only_left_out():
    mesh = read(SQUARE + "vt 0 0\nf 1/1 2/7 3/-9\n").parts[0].mesh
    assert mesh.uv is not None and len(mesh.faces) == 1


def test_nan_is_passed_on():
    assert np.isnan(read("v nan 0 0\nv 1 0 0\nv 0 1 0\nf 1 2 3\n").parts[0].mesh.vertices).any()


def test_too_many_corners_are_refused(monkeypatch):
    monkeypatch.setattr("maquette.formats.obj.scanner.MAX_FACES", 1)
    with pytest.raises(FileTooLarge):
        read(SQUARE + "f 1 2 3 4\n")


# --------------------------------------------------------------------------------------------------------------- writing


@pytest.mark.parametrize("model", [single(cube()), single(quad_cube()), two_parts(), painted_globe()], ids=["cube", "quads", "two parts", "painted"])
def test_a_model_comes_back_as_it_was(model):
    files = obj.write(model)
    back = obj.read(files["model.obj"], files)
    np.testing.assert_array_equal(triangles(back), triangles(model))
    assert volume(back) == pytest.approx(volume(model))
    assert [part.name for part in back.parts] == [part.name for part in model.parts]
    for part, old in zip(back.parts, model.parts, strict=True):
        assert back.materials[part.material].base_color == pytest.approx(model.materials[old.material].base_color, abs=1e-5)


def test_coordinates_are_written_exactly():
    vertices = np.random.default_rng(0).normal(size=(300, 3)) * 10.0 ** np.random.default_rng(1).integers(-9, 9, (300, 1))
    mesh = Mesh(vertices, np.arange(300).reshape(-1, 3))
    back = obj.read(obj.write(single(mesh))["model.obj"]).parts[0].mesh
    np.testing.assert_array_equal(back.vertices[back.faces], vertices[mesh.faces])


def test_quads_survive_and_seams_do_not_tear_positions():
    back = obj.read(obj.write(single(quad_cube()))["model.obj"]).parts[0].mesh
    assert back.polygons is not None and len(back.polygons) == 6 and is_closed(back.faces)
    text = obj.write(painted_globe())["model.obj"].decode()
    assert text.count("\nv ") < text.count("\nvt ")


def test_files_are_called_as_the_material_library_says():
    files = obj.write(painted_globe())
    assert set(files) == {"model.obj", "model.mtl", "texture_0.png", "texture_0_metallic.png", "texture_0_roughness.png", "texture_0_normal.png"}
    assert b"mtllib model.mtl" in files["model.obj"]
    library = files["model.mtl"].decode()
    for statement in ("map_Kd texture_0.png", "map_Pm texture_0_metallic.png", "map_Pr texture_0_roughness.png", "norm texture_0_normal.png"):
        assert statement in library


def test_a_preview_needs_no_materials():
    files = obj.write(single(globe()), materials=False)
    assert set(files) == {"model.obj"} and b"mtl" not in files["model.obj"]


def test_textures_and_pbr_maps_survive():
    model = painted_globe()
    files = obj.write(model)
    back = obj.read(files["model.obj"], files)
    np.testing.assert_array_equal(sampled_colors(back), sampled_colors(model))
    packed = back.materials[0].metallic_roughness_texture
    assert packed is not None and packed.pixels[0, 0, 1:].tolist() == [100, 200]


def test_trimesh_loads_it_textured(tmp_path):
    for name, data in obj.write(painted_globe()).items():
        (tmp_path / name).write_bytes(data)
    mesh = trimesh.load(tmp_path / "model.obj", force="mesh")
    assert len(mesh.faces) == len(globe().faces) and mesh.visual.kind == "texture"
    assert np.array_equal(np.asarray(mesh.visual.material.image.convert("RGB")), checker())


def test_materials_of_the_same_name_stay_apart():
    parts = (Part(cube(), 0), Part(globe(), 1))
    files = obj.write(Model(parts, (Material("paint", (1, 0, 0, 1)), Material("paint", (0, 1, 0, 1)))))
    back = obj.read(files["model.obj"], files)
    assert [back.materials[part.material].base_color for part in back.parts] == [(1, 0, 0, 1), (0, 1, 0, 1)]


def test_decimals_round_and_the_same_model_gives_the_same_bytes():
    assert obj.write(painted_globe()) == obj.write(painted_globe())
    text = obj.write(single(globe()), decimals=3)["model.obj"].decode()
    assert max(len(word) for line in text.splitlines() if line.startswith("v ") for word in line.split()) <= 6


def test_nothing_and_nonsense_are_not_written():
    with pytest.raises(InvalidInput):
        obj.write(single(Mesh(np.zeros((3, 3)), np.zeros((0, 3), np.int32))))
    with pytest.raises(InvalidInput):
        obj.write(single(Mesh(np.full((3, 3), np.nan), np.array([[0, 1, 2]]))))
