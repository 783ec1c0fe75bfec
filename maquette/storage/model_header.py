"""Whether a model's container is whole, by its header and its length. Nothing is decoded: geometry belongs in the job process.

GLB: glTF 2.0 §4.4, a header of twelve bytes and then chunks, each with its length.
"""

from __future__ import annotations

import struct
from typing import BinaryIO

_HEADER_BYTES, _CHUNK_HEADER_BYTES = 12, 8
_JSON = 0x4E4F534A
_MOST_CHUNKS = 64


class BadContainer(ValueError):
    """The file starts like a model, but its container is cut off or contradicts itself."""


def check_container(file: BinaryIO, name: str) -> None:
    """Raises BadContainer for a GLB that can't be whole. Other formats have no lengths to check: their readers judge them."""
    if name == "glb":
        size = file.seek(0, 2)
        file.seek(0)
        _check_glb(file, size)


def _check_glb(file: BinaryIO, size: int) -> None:
    head = file.read(_HEADER_BYTES)
    if len(head) < _HEADER_BYTES:
        raise BadContainer("it ends inside its header")
    version, length = struct.unpack_from("<II", head, 4)
    if version != 2:
        raise BadContainer(f"it has version {version}, and only glTF 2.0 is read")
    if length > size:
        raise BadContainer(f"it should have {length} bytes and has {size}")
    kinds = _chunk_kinds(file, length)
    if not kinds or kinds[0] != _JSON:
        raise BadContainer("it does not begin with a JSON chunk")


def _chunk_kinds(file: BinaryIO, length: int) -> list[int]:
    at, kinds = _HEADER_BYTES, list[int]()
    while at + _CHUNK_HEADER_BYTES <= length and len(kinds) < _MOST_CHUNKS:
        file.seek(at)
        chunk, kind = struct.unpack("<II", file.read(_CHUNK_HEADER_BYTES))
        at += _CHUNK_HEADER_BYTES + chunk
        if at > length:
            raise BadContainer("a chunk of it is longer than the file")
        kinds.append(kind)
    return kinds
