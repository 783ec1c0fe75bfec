"""Small files of every sort a user may send."""

from __future__ import annotations

import base64
import io
import struct
import zlib

from PIL import Image


def image(name: str = "png", width: int = 80, height: int = 64) -> bytes:
    """A picture in "png", "jpeg", "webp" or "gif"."""
    stream = io.BytesIO()
    Image.new("RGB", (width, height), (200, 120, 40)).save(stream, name.upper())
    return stream.getvalue()


def png_header(width: int, height: int) -> bytes:
    """A PNG of a few hundred bytes that claims any size: its pixels are a bomb, or missing."""

    def chunk(tag: bytes, payload: bytes) -> bytes:
        return struct.pack(">I", len(payload)) + tag + payload + struct.pack(">I", zlib.crc32(tag + payload))

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(bytes(1000))) + chunk(b"IEND", b"")


def glb(padding: int = 0) -> bytes:
    """The smallest GLB container, with `padding` spaces in its JSON."""
    text = b'{"asset":{"version":"2.0"}}' + b" " * padding
    text += b" " * (-len(text) % 4)
    return struct.pack("<4sII4s", b"glTF", 2, 20 + len(text), struct.pack("<I", len(text))) + b"JSON" + text


def binary_stl(facets: int = 1) -> bytes:
    return bytes(80) + struct.pack("<I", facets) + bytes(50 * facets)


OBJ = b"# a triangle\nv 0 0 0\nv 1 0 0\nv 0 1 0\nf 1 2 3\n"
TEXT_STL = b"solid t\nfacet normal 0 0 1\nouter loop\nvertex 0 0 0\nvertex 1 0 0\nvertex 0 1 0\nendloop\nendfacet\nendsolid t\n"


def data_uri(content: bytes, media_type: str = "image/png", separator: str = ",") -> str:
    return f"data:{media_type};base64{separator}{base64.b64encode(content).decode()}"
