import struct

import numpy as np
import pytest
import trimesh

from maquette.errors import InvalidInput, UnreadableFile
from maquette.formats import stl
from maquette.mesh.model import Mesh, Model, Part, single
from maquette.mesh.topology import is_closed
from tests.formats.shapes import cube, triangles, two_parts

FACET = "facet normal 0 0 1{0}outer loop{0}vertex 0 0 0{0}vertex 1 0 0{0}vertex 0 1 0{0}endloop{0}endfacet{0}"


def test_a_written_cube_comes_back_welded_and_closed():
    model = stl.read(stl.write(single(cube())))
    mesh = model.parts[0].mesh
    assert len(mesh.vertices) == 8 and is_closed(mesh.faces)
    np.testing.assert_array_equal(triangles(model), triangles(single(cube())))


def test_faces_keep_their_order():
    mesh = stl.read(stl.write(single(cube()))).parts[0].mesh
    np.testing.assert_array_equal(mesh.vertices[mesh.faces], cube().vertices[cube().faces])


def test_trimesh_reads_what_we_write():
    mesh = trimesh.load_mesh(trimesh.util.wrap_as_stream(stl.write(two_parts())), file_type="stl")
    assert mesh.volume == pytest.approx(2.0) and mesh.is_watertight


def test_name_and_unit_survive():
    data = stl.write(Model((Part(cube()),), name="lamp shade", unit_m=1e-3))
    assert len(data[:80].rstrip(b"\x00")) <= 80 and not data.startswith(b"solid")
    back = stl.read(data)
    assert back.name == "lamp shade" and back.unit_m == 1e-3
    assert stl.read(stl.write(Model((Part(cube()),), name="solid gold" * 20, unit_m=None))).unit_m is None


def test_an_absent_unit_is_not_invented():
    assert stl.read(stl.write(Model((Part(cube()),), unit_m=None))).unit_m is None


@pytest.mark.parametrize("end", ["\n", "\r", "\r\n", "\n\n\t ", " "])
def test_text_with_any_line_ends_is_read(end):
    text = f"solid my part{end}" + FACET.format(end) * 2 + f"endsolid my part{end}"
    model = stl.read(text.encode())
    assert model.face_count == 2
    assert model.name == "my part"


def test_text_in_capitals_with_exponents_is_read():
    text = FACET.format("\n").replace("vertex 1 0 0", "vertex 1.5E-01 -.0 +0").upper()
    model = stl.read(b"SOLID A\n" + text.encode() + b"ENDSOLID\n")
    assert model.bounds[1, 0] == pytest.approx(0.15)


def test_several_solids_are_several_parts():
    text = "".join(f"solid {name}\n{FACET.format(chr(10))}endsolid {name}\n" for name in ("one", "two"))
    assert [part.name for part in stl.read(text.encode()).parts] == ["one", "two"]


def test_a_loop_of_four_corners_becomes_two_triangles():
    text = FACET.format("\n").replace("vertex 0 1 0\n", "vertex 1 1 0\nvertex 0 1 0\n")
    assert stl.read(f"solid\n{text}endsolid".encode()).face_count == 2


def test_nan_in_text_is_passed_on():
    text = FACET.format("\n").replace("vertex 1 0 0", "vertex nan 0 -inf")
    vertices = stl.read(f"solid\n{text}endsolid".encode()).parts[0].mesh.vertices
    assert np.isnan(vertices).any() and np.isinf(vertices).any()


def test_text_that_breaks_off_names_the_line():
    with pytest.raises(UnreadableFile, match="line 5"):
        stl.read(b"solid\nfacet normal 0 0 1\nouter loop\nvertex 0 0 0\nvertex 1 0")


def test_a_binary_file_that_begins_with_solid_is_binary():
    data = stl.write(single(cube()))
    assert stl.read(b"solid cube" + data[10:]).face_count == 12


@pytest.mark.parametrize("claimed", [0, 5, 13, 2**32 - 1])
def test_a_wrong_count_is_mended_where_facets_are_whole(claimed):
    data = stl.write(single(cube()))
    assert stl.read(data[:80] + struct.pack("<I", claimed) + data[84:]).face_count == 12


def test_trailing_bytes_are_ignored():
    assert stl.read(stl.write(single(cube())) + b"made by hand").face_count == 12


def test_a_file_that_breaks_off_inside_a_facet_is_refused():
    with pytest.raises(UnreadableFile, match="12 triangles and breaks off after 11"):
        stl.read(stl.write(single(cube()))[:-20])


@pytest.mark.parametrize("data", [b"", b"x" * 60, b"\x00" * 84, b"solid empty\nendsolid empty\n"])
def test_nothing_in_it_is_an_error(data):
    with pytest.raises(UnreadableFile):
        stl.read(data)


def test_what_float32_cannot_hold_is_not_written():
    with pytest.raises(InvalidInput):
        stl.write(single(cube(1e300)))
    with pytest.raises(InvalidInput):
        stl.write(single(Mesh(np.zeros((3, 3)), np.zeros((0, 3), np.int32))))


def test_the_same_model_gives_the_same_bytes():
    assert stl.write(two_parts()) == stl.write(two_parts())
