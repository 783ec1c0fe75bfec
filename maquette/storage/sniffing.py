"""What a file on disk is, by its bytes and its length, without reading all of it."""

from __future__ import annotations

import struct
from typing import BinaryIO

from maquette.formats.signature import sniff

HEAD_BYTES = 1 << 20
"""Text formats may begin with long comments."""
_STL_HEADER_BYTES, _STL_FACET_BYTES, _STL_SLACK_BYTES = 84, 50, 4096

# What people send by mistake and no 3D or image format claims: (what the file starts with, what to call it).
_OTHERS = (
    (b"BM", "a BMP image"),
    (b"II*\x00", "a TIFF image"),
    (b"MM\x00*", "a TIFF image"),
    (b"ISO-10303-21", "a STEP model"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"{", "JSON"),
)


def sniff_file(file: BinaryIO) -> str | None:
    """The format's name as `formats.sniff` has it, or None. Reads at most the first MiB."""
    size = file.seek(0, 2)
    file.seek(0)
    head = file.read(HEAD_BYTES)
    found = sniff(head)
    if found is None and size > len(head) and _stl_facets(head) and 0 <= size - _stl_bytes(head) <= _STL_SLACK_BYTES:
        return "stl"
    return found


def describe(file: BinaryIO) -> str:
    """What a file that `sniff_file` does not know seems to be, for a message."""
    size = file.seek(0, 2)
    file.seek(0)
    head = file.read(4096)
    if not head:
        return "empty"
    text = head.lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if text.startswith((b"<!doctype html", b"<html")):
        return "a web page (give the address of the file itself)"
    if b"<svg" in text[:512]:
        return "an SVG drawing"
    for start, name in _OTHERS:
        if head.startswith(start):
            return name
    return _cut_stl(head, size) or "in a format we don't know"


def _stl_facets(head: bytes) -> int:
    """The triangle count that a binary STL has at byte 80; 0 in a shorter file."""
    return int(struct.unpack_from("<I", head, 80)[0]) if len(head) >= _STL_HEADER_BYTES else 0


def _stl_bytes(head: bytes) -> int:
    return _STL_HEADER_BYTES + _STL_FACET_BYTES * _stl_facets(head)


def _cut_stl(head: bytes, size: int) -> str:
    """A binary STL whose end is missing: the count at byte 80 is plausible but too large."""
    facets, here = _stl_facets(head), (size - _STL_HEADER_BYTES) // _STL_FACET_BYTES
    return f"a binary STL that announces {facets} triangles and holds {here}" if 0 < here < facets <= 1000 * here else ""
