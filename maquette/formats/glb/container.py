"""The GLB container (glTF 2.0, §4): a header, a JSON chunk, a binary chunk."""

from __future__ import annotations

import json
import struct
from typing import Any

from maquette.formats.limits import unreadable

_MAGIC = b"glTF"
_JSON, _BIN = 0x4E4F534A, 0x004E4942


def unpack(data: bytes) -> tuple[dict[str, Any], memoryview]:
    """The JSON document and the binary chunk (empty if there is none). A .gltf text is a document without a chunk.

    Raises UnreadableFile for anything else.
    """
    if data[:1024].lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{"):
        return _document(data), memoryview(b"")
    if data[:4] != _MAGIC or len(data) < 20:
        raise unreadable("the file is not a GLB file")
    version, length = struct.unpack_from("<II", data, 4)
    if version != 2:
        raise unreadable(f"the GLB file has version {version}", "Export it as glTF 2.0 binary (.glb).")
    if length > len(data):
        raise unreadable(f"the GLB file breaks off: it should have {length:,} bytes and has {len(data):,}", "Download or export it again.")
    chunks = _chunks(data, length)
    if _JSON not in chunks:
        raise unreadable("the GLB file has no JSON chunk")
    return _document(bytes(chunks[_JSON])), chunks.get(_BIN, memoryview(b""))


def _chunks(data: bytes, length: int) -> dict[int, memoryview]:
    """The first chunk of each type."""
    view, at = memoryview(data), 12
    chunks: dict[int, memoryview] = {}
    while at + 8 <= length:
        size, kind = struct.unpack_from("<II", data, at)
        if at + 8 + size > len(data):
            raise unreadable("a chunk of the GLB file is longer than the file", "Download or export it again.")
        chunks.setdefault(kind, view[at + 8 : at + 8 + size])
        at += 8 + size
    return chunks


def _document(text: bytes) -> dict[str, Any]:
    try:
        document = json.loads(text.decode("utf-8-sig", "replace").rstrip("\x00"))
    except (ValueError, RecursionError) as error:
        raise unreadable("the GLB file's JSON is damaged") from error
    if not isinstance(document, dict):
        raise unreadable("the GLB file's JSON is not an object")
    return document


def pack(document: dict[str, Any], binary: bytes) -> bytes:
    """A GLB file of a document and its one buffer."""
    text = json.dumps(document, separators=(",", ":"), ensure_ascii=False, allow_nan=False).encode()
    text += b" " * (-len(text) % 4)
    binary += b"\x00" * (-len(binary) % 4)
    length = 12 + 8 + len(text) + (8 + len(binary) if binary else 0)
    parts = [struct.pack("<4sII", _MAGIC, 2, length), struct.pack("<II", len(text), _JSON), text]
    if binary:
        parts += [struct.pack("<II", len(binary), _BIN), binary]
    return b"".join(parts)
