import subprocess
import sys

import pytest

from maquette.errors import UnreadableFile
from maquette.formats import READABLE, WRITABLE, read_any, write_any
from maquette.mesh.model import single
from tests.formats.shapes import painted_globe, quad_cube


@pytest.mark.parametrize("format", READABLE)
def test_what_is_written_is_read_back_by_its_bytes_alone(format):
    model = painted_globe()
    assert read_any(write_any(model, format)[f"model.{format}"]).face_count == model.face_count


def test_every_format_has_the_name_it_is_served_under():
    for format in WRITABLE:
        assert f"model.{format}" in write_any(single(quad_cube()), format)


def test_errors_name_the_field_of_the_request():
    with pytest.raises(UnreadableFile) as caught:
        read_any(b"glTF broken", field="model_url")
    assert caught.value.field == "model_url" and caught.value.message.startswith("model_url: ")


@pytest.mark.parametrize("data", [b"", b"\x89PNG\r\n\x1a\n" + b"0" * 99, b"hello world", b"PK\x03\x04"])
def test_what_is_no_model_says_what_may_be_sent(data):
    with pytest.raises(UnreadableFile, match=r"\.glb, \.stl, \.obj, \.fbx"):
        read_any(data)


def test_companions_reach_the_reader():
    files = write_any(painted_globe(), "obj")
    model = read_any(files["model.obj"], companions=files)
    assert model.materials[0].base_color_texture is not None


def test_an_unknown_format_is_a_programming_error():
    with pytest.raises(ValueError, match="no writer"):
        write_any(painted_globe(), "dwg")


def test_large_libraries_wait_until_they_are_needed():
    imports = ", ".join(f"maquette.formats.{name}" for name in WRITABLE)
    script = f"import sys, {imports}; print('pxr' in sys.modules, 'assimp_py' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, timeout=60, check=True)
    assert done.stdout.split() == ["False", "False"]
