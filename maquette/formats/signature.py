"""What a file is, by its bytes; names and declared types don't count."""

from __future__ import annotations

import io
import re
import zipfile

_PREFIXES = (
    (b"glTF", "glb"),
    (b"\x89PNG\r\n\x1a\n", "png"),
    (b"\xff\xd8\xff", "jpeg"),
    (b"GIF87a", "gif"),
    (b"GIF89a", "gif"),
    (b"Kaydara FBX Binary", "fbx"),
    (b"ply\n", "ply"),
    (b"ply\r", "ply"),
    (b"BLENDER", "blend"),
    (b"%PDF", "pdf"),
    (b"PXR-USDC", "usd"),
    (b"#usda", "usd"),
)
_HEAD_BYTES = 4096
_STL_HEADER_BYTES = 84
_STL_FACET_BYTES = 50

_STL_TEXT = re.compile(rb"\s*solid\b", re.IGNORECASE)
_STL_FACET = re.compile(rb"\b(facet\s+normal|outer\s+loop|vertex\s|endsolid)", re.IGNORECASE)
_FBX_TEXT = re.compile(rb"\s*;\s*FBX", re.IGNORECASE)
_GLTF_TEXT = re.compile(rb'\s*\{.*"asset"\s*:', re.DOTALL)
_OBJ_STATEMENT = re.compile(rb"^\s*(v|vt|vn|f|l|o|g|s|mtllib|usemtl)[ \t]+\S", re.MULTILINE)
_OBJ_GEOMETRY = re.compile(rb"(?:^|[\r\n])[ \t]*v[ \t]+[-+.\d]")


def sniff(data: bytes) -> str | None:
    """The format of `data`: glb, gltf, stl, obj, fbx, 3mf, usdz, usd, ply, png, jpeg, webp, gif, …; None if nothing fits.

    Looks at the beginning, and at a zip's directory; it says what the bytes claim to be, not that they can be read.
    """
    for prefix, name in _PREFIXES:
        if data.startswith(prefix):
            return name
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "webp"
    if data[4:8] == b"ftyp":
        return "mp4"
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _sniff_zip(data)
    return _sniff_text(data) or _sniff_binary_stl(data)


def _sniff_zip(data: bytes) -> str:
    try:
        names = zipfile.ZipFile(io.BytesIO(data)).namelist()
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError):
        names = []
    if any(name.lower().lstrip("/").endswith(".model") or name == "[Content_Types].xml" for name in names):
        return "3mf"
    if names and names[0].lower().endswith((".usdc", ".usda", ".usd")):
        return "usdz"
    return "zip"


def _sniff_text(data: bytes) -> str | None:
    head = data[:_HEAD_BYTES].removeprefix(b"\xef\xbb\xbf")
    if b"\x00" in head:
        return None
    if _FBX_TEXT.match(head):
        return "fbx"
    if _STL_TEXT.match(head) and (_STL_FACET.search(head) or _STL_FACET.search(data[-_HEAD_BYTES:])):
        return "stl"
    if _GLTF_TEXT.match(data[:1_000_000]):
        return "gltf"
    if _OBJ_GEOMETRY.search(head) or (_OBJ_STATEMENT.search(head) and _OBJ_GEOMETRY.search(data[:1_000_000])):
        return "obj"
    return None


def _sniff_binary_stl(data: bytes) -> str | None:
    """Binary STL has no magic: the count at byte 80 must fit the length, or the facets must be whole."""
    body = len(data) - _STL_HEADER_BYTES
    if body < 0:
        return None
    count = int.from_bytes(data[80:84], "little")
    fits = 0 < count * _STL_FACET_BYTES <= body <= count * _STL_FACET_BYTES + _HEAD_BYTES
    whole = body >= _STL_FACET_BYTES and body % _STL_FACET_BYTES == 0 and b"\x00" in data[:_HEAD_BYTES]
    return "stl" if fits or whole else None
