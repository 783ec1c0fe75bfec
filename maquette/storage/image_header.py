"""How large an image is, read from its first bytes. Nothing is decoded: the pixels belong in the job process.

PNG: ISO/IEC 15948 §11.2.2 (IHDR comes first). JPEG: ITU-T T.81 §B.2.2 (the frame header). WebP: the RIFF container of
RFC 9649 §2.5–2.7 with its VP8, VP8L or VP8X chunk.
"""

from __future__ import annotations

import struct
from typing import BinaryIO

_PNG = b"\x89PNG\r\n\x1a\n"
_FRAME_MARKERS = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_BARE_MARKERS = frozenset(range(0xD0, 0xD9)) | {0x01}
_JPEG_SEGMENTS = 4096


class BadHeader(ValueError):
    """The file starts like an image, but its header can't be read."""


def image_size(file: BinaryIO, name: str) -> tuple[int, int]:
    """(width, height) in pixels of an image of the format `name`. Raises BadHeader if it is cut off or contradicts itself."""
    file.seek(0)
    try:
        width, height = {"png": _png_size, "jpeg": _jpeg_size, "webp": _webp_size}[name](file)
    except (struct.error, IndexError):
        raise BadHeader("the file ends inside its header") from None
    if width < 1 or height < 1:
        raise BadHeader("the header says that the image is empty")
    return width, height


def _png_size(file: BinaryIO) -> tuple[int, int]:
    head = file.read(33)
    if head[12:16] != b"IHDR":
        raise BadHeader("the first chunk is not IHDR")
    width, height = struct.unpack(">II", head[16:24])
    _check_png_chunks(file)
    return width, height


def _check_png_chunks(file: BinaryIO) -> None:
    """Follow the chunk lengths to IEND, so that a file that was cut off is noticed now and not in the job."""
    size = file.seek(0, 2)
    position, pixels = len(_PNG), False
    while position + 12 <= size:
        file.seek(position)
        length, chunk = struct.unpack(">I4s", file.read(8))
        if chunk == b"IEND":
            break
        pixels = pixels or chunk == b"IDAT"
        position += 12 + length
    else:
        raise BadHeader("the file is cut off")
    if not pixels:
        raise BadHeader("the file has no pixels")


def _jpeg_size(file: BinaryIO) -> tuple[int, int]:
    file.seek(2)
    for _ in range(_JPEG_SEGMENTS):
        marker = _next_marker(file)
        if marker in _BARE_MARKERS:
            continue
        if marker == 0xD9 or marker == 0xDA:
            raise BadHeader("there is no frame header before the pixels")
        (length,) = struct.unpack(">H", file.read(2))
        if marker in _FRAME_MARKERS:
            _, height, width = struct.unpack(">BHH", file.read(5))
            return width, height
        if length < 2:
            raise BadHeader("a segment has an impossible length")
        file.seek(length - 2, 1)
    raise BadHeader("there are too many segments before the frame header")


def _next_marker(file: BinaryIO) -> int:
    if file.read(1)[0] != 0xFF:
        raise BadHeader("a segment does not start with a marker")
    for _ in range(_JPEG_SEGMENTS):
        code = file.read(1)[0]
        if code != 0xFF:
            return code
    raise BadHeader("there is nothing but padding")


def _webp_size(file: BinaryIO) -> tuple[int, int]:
    head = file.read(30)
    announced = struct.unpack("<I", head[4:8])[0] + 8
    if announced > file.seek(0, 2):
        raise BadHeader("the file is cut off")
    chunk, data = head[12:16], head[20:]
    if chunk == b"VP8X":
        return 1 + int.from_bytes(data[4:7], "little"), 1 + int.from_bytes(data[7:10], "little")
    if chunk == b"VP8L":
        (bits,) = struct.unpack("<I", data[1:5])
        return 1 + (bits & 0x3FFF), 1 + (bits >> 14 & 0x3FFF)
    if chunk == b"VP8 " and data[3:6] == b"\x9d\x01\x2a":
        width, height = struct.unpack("<HH", data[6:10])
        return width & 0x3FFF, height & 0x3FFF
    raise BadHeader("the first chunk holds no image")
