"""Damaged files: whatever the bytes, a reader answers with a model or with an error that a person can read, in bounded memory."""

import resource
import struct
import zlib
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from maquette.errors import UnreadableFile
from maquette.formats import fbx, glb, obj, read_any, sniff, stl, write_any
from maquette.formats.image import encode_png
from maquette.mesh.model import Model
from tests.formats.gltf_files import GltfFile
from tests.formats.shapes import checker, painted_globe, two_parts

READERS = {"glb": glb.read, "stl": stl.read, "obj": obj.read}
SEEDS = {name: [write_any(model, name)[f"model.{name}"] for model in (two_parts(), painted_globe())] for name in READERS}
SEEDS["stl"].append(b"solid a\nfacet normal 0 0 1\nouter loop\nvertex 0 0 0\nvertex 1 0 0\nvertex 0 1 0\nendloop\nendfacet\nendsolid a\n" * 3)
SEEDS["obj"].append(
    b"o a\nv 0 0 0\nv 1 0 0\nv 1 1 0\nv 0 1 0\nv .5 .5 1\nvt 0 0\nvn 0 0 1\nusemtl m\nf 1/1/1 2/1/1 3/1/1 4/1/1\nf -1 1 2\nf 1 2 3 4 5\n" * 3
)
MEMORY = 3 << 30


def survives(read, data: bytes) -> None:
    """Reads or refuses; a model that was read is sound."""
    try:
        model = read(data)
    except UnreadableFile as error:
        assert error.message.startswith("model: ")
        return
    assert isinstance(model, Model) and model.parts
    for part in model.parts:
        mesh = part.mesh
        assert 0 <= part.material < len(model.materials)
        assert len(mesh.faces) == 0 or (mesh.faces.min() >= 0 and mesh.faces.max() < len(mesh.vertices))
        for values in (mesh.uv, mesh.normals, mesh.colors):
            assert values is None or len(values) == len(mesh.vertices)
        assert mesh.polygons is None or mesh.polygons.max() < len(mesh.vertices)


@pytest.fixture(autouse=True)
def bounded_memory():
    """Asking for gigabytes is a failure of the test, not of the machine."""
    statm = Path("/proc/self/statm")
    if not statm.exists():
        yield
        return
    before = resource.getrlimit(resource.RLIMIT_AS)
    used = int(statm.read_text().split()[0]) * resource.getpagesize()
    resource.setrlimit(resource.RLIMIT_AS, (used + MEMORY, before[1]))
    yield
    resource.setrlimit(resource.RLIMIT_AS, before)


@st.composite
def damaged(draw, name: str) -> bytes:
    """A valid file with bytes flipped, cut, doubled, or numbers replaced by extremes."""
    data = bytearray(draw(st.sampled_from(SEEDS[name])))
    for _ in range(draw(st.integers(1, 6))):
        at = draw(st.integers(0, max(len(data) - 1, 0)))
        kind = draw(st.integers(0, 4))
        if kind == 0 and data:
            data[at] ^= 1 << draw(st.integers(0, 7))
        elif kind == 1:
            data = data[:at]
        elif kind == 2:
            data[at : at + 4] = struct.pack("<I", draw(st.sampled_from([0, 1, 2**31 - 1, 2**31, 2**32 - 1, 10**6])))
        elif kind == 3:
            data[at:at] = data[at : at + draw(st.integers(1, 200))]
        else:
            data[at : at + draw(st.integers(1, 30))] = draw(st.binary(max_size=30))
    return bytes(data)


@pytest.mark.parametrize("name", READERS)
@settings(max_examples=120, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_a_damaged_file_is_read_or_refused(name, data):
    survives(READERS[name], data.draw(damaged(name)))


@pytest.mark.parametrize("name", READERS)
def test_a_file_cut_anywhere_is_read_or_refused(name):
    for seed in SEEDS[name]:
        for length in np.linspace(0, len(seed), 60).astype(int):
            survives(READERS[name], seed[:length])


@settings(max_examples=150, deadline=None, derandomize=True)
@given(st.binary(max_size=300))
def test_any_bytes_are_sniffed_and_refused(data):
    sniff(data)
    survives(read_any, data)


@settings(max_examples=150, deadline=None, derandomize=True)
@given(st.text(alphabet="vtnfosg 0123456789.-+eE/\\\n\r\t#abxyz", max_size=200))
def test_any_text_is_an_obj_or_is_refused(text):
    survives(obj.read, text.encode())


@settings(max_examples=150, deadline=None, derandomize=True)
@given(
    st.lists(
        st.sampled_from(
            [
                "solid",
                "facet",
                "normal",
                "outer",
                "loop",
                "vertex",
                "endloop",
                "endfacet",
                "endsolid",
                "1",
                "-2.5e3",
                "nan",
                "x",
                "VERTEX",
                "vErTeX",
                "\n",
            ]
        ),
        max_size=60,
    )
)
def test_any_words_are_an_stl_or_are_refused(words):
    survives(stl.read, ("solid " + " ".join(words) + " facet").encode())


def test_damaged_fbx_files_are_read_or_refused():
    """Assimp runs in a process of its own, so few files are enough here; the container is fuzzed in test_fbx."""
    data = fbx.write(two_parts())
    rng = np.random.default_rng(5)
    for _ in range(8):
        broken = bytearray(data[: rng.integers(len(data) // 2, len(data))])
        for at in rng.integers(27, len(broken), 12):
            broken[at] = rng.integers(0, 256)
        survives(fbx.read, bytes(broken))


def bomb(width: int, height: int) -> bytes:
    """A PNG of a few kilobytes that unfolds to width · height pixels."""
    rows = zlib.compress(b"\x00" * min((width * 3 + 1) * height, 200_000_000), 9)

    def chunk(tag: bytes, payload: bytes) -> bytes:
        return struct.pack(">I", len(payload)) + tag + payload + struct.pack(">I", zlib.crc32(tag + payload))

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def test_a_texture_bomb_is_refused_before_it_unfolds():
    file = GltfFile()
    image = file.add("images", {"bufferView": file.view(bomb(30_000, 30_000)), "mimeType": "image/png"})
    file.add("textures", {"source": image})
    number = file.add("materials", {"pbrMetallicRoughness": {"baseColorTexture": {"index": 0}}})
    file.node(mesh=file.mesh(material=number))
    with pytest.raises(UnreadableFile, match="megapixels"):
        glb.read(file.glb())


def test_the_same_picture_a_hundred_times_is_decoded_once():
    file = GltfFile()
    image = file.add("images", {"bufferView": file.view(encode_png(checker(2048))), "mimeType": "image/png"})
    for _ in range(100):
        texture = file.add("textures", {"source": image})
        number = file.add("materials", {"pbrMetallicRoughness": {"baseColorTexture": {"index": texture}}})
        file.node(mesh=file.mesh(material=number))
    model = glb.read(file.glb())
    assert len({id(material.base_color_texture.pixels) for material in model.materials}) == 1


def test_lying_sparse_and_empty_accessors_ask_for_little():
    file = GltfFile()
    number = file.add("accessors", {"componentType": 5126, "type": "VEC3", "count": 23_000_000})
    file.node(mesh=file.add("meshes", {"primitives": [{"attributes": {"POSITION": number}}] * 3}))
    with pytest.raises(UnreadableFile):
        glb.read(file.glb())
