"""Cut-off models are refused when the task is created; whole ones are left to their readers."""

from __future__ import annotations

import io
import struct
from pathlib import Path

import pytest

from maquette.errors import UnreadableFile
from maquette.products.base import RemoteFile
from maquette.storage.addresses import Allowed
from maquette.storage.fetch import Fetcher
from maquette.storage.model_header import BadContainer, check_container
from tests.support.samples import OBJ, TEXT_STL, binary_stl, data_uri, glb


def changed(at: int, value: int) -> bytes:
    data = bytearray(glb(100))
    struct.pack_into("<I", data, at, value)
    return bytes(data)


@pytest.mark.parametrize(("content", "name"), [(glb(), "glb"), (glb(4000), "glb"), (binary_stl(3), "stl"), (TEXT_STL, "stl"), (OBJ, "obj")])
def test_whole_files_pass(content: bytes, name: str) -> None:
    check_container(io.BytesIO(content), name)


def test_more_bytes_than_announced_do_no_harm() -> None:
    check_container(io.BytesIO(glb() + b"trailing"), "glb")


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"glTF\x02\x00", "inside its header"),
        (changed(4, 1), "version 1"),
        (changed(8, 10**9), "should have 1000000000 bytes"),
        (glb(100)[:-40], "should have"),
        (changed(12, 2**32 - 1), "longer than the file"),
        (changed(16, 0x004E4942), "JSON chunk"),
        (struct.pack("<4sII", b"glTF", 2, 12), "JSON chunk"),
    ],
)
def test_containers_that_contradict_themselves_are_refused(content: bytes, words: str) -> None:
    with pytest.raises(BadContainer, match=words):
        check_container(io.BytesIO(content), "glb")


def test_a_fetch_names_the_field_and_the_remedy(tmp_path: Path) -> None:
    wanted = RemoteFile("model_url", data_uri(glb(100)[:-40], "model/gltf-binary"), "model", ("glb", "stl", "obj"))
    with pytest.raises(UnreadableFile, match=r"model_url: is a damaged \.glb file: .* download it again"):
        Fetcher(Allowed()).fetch(wanted, tmp_path)
