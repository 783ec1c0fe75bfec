import io
import zipfile

import pytest

from maquette.formats import sniff, write_any
from tests.formats.shapes import painted_globe, two_parts


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (b"glTF\x02\x00\x00\x00", "glb"),
        (b"\x89PNG\r\n\x1a\n....", "png"),
        (b"\xff\xd8\xff\xe0....", "jpeg"),
        (b"RIFF\x10\x00\x00\x00WEBPVP8 ", "webp"),
        (b"GIF89a....", "gif"),
        (b"\x00\x00\x00\x20ftypisom....", "mp4"),
        (b"Kaydara FBX Binary  \x00\x1a\x00", "fbx"),
        (b"; FBX 7.3.0 project file\n", "fbx"),
        (b"ply\nformat ascii 1.0\n", "ply"),
        (b'{"asset": {"version": "2.0"}}', "gltf"),
        (b"# a cube\nmtllib cube.mtl\nv 0 0 0\nv 1 0 0\nf 1 2 1\n", "obj"),
        (b"\xef\xbb\xbfv 0 0 0\r\n", "obj"),
        (b"solid cube\r facet normal 0 0 1\r outer loop\r", "stl"),
        (b"  SOLID\nFACET NORMAL 0 0 1\n", "stl"),
        (b"", None),
        (b"hello, this is a letter", None),
        (b"<html><body>404</body></html>", None),
        (b'{"message": "not found"}', None),
    ],
)
def test_the_bytes_say_what_a_file_is(data, name):
    assert sniff(data) == name


def test_a_binary_stl_that_begins_with_solid_is_still_stl():
    data = write_any(two_parts(), "stl")["model.stl"]
    assert sniff(b"solid " + data[6:]) == "stl"


def test_written_files_are_recognised():
    model = painted_globe()
    for format in ("glb", "stl", "obj", "fbx", "usdz"):
        assert sniff(write_any(model, format)[f"model.{format}"]) == format


def test_a_zip_is_told_by_its_directory():
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as package:
        package.writestr("[Content_Types].xml", "<Types/>")
        package.writestr("3D/3dmodel.model", "<model/>")
    assert sniff(stream.getvalue()) == "3mf"
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as package:
        package.writestr("notes.txt", "hello")
    assert sniff(stream.getvalue()) == "zip"
    assert sniff(b"PK\x03\x04 and nothing more") == "zip"
