"""`data:` URIs (RFC 2397) in base64, decoded piece by piece: a 100 MB model never stands in memory at once."""

from __future__ import annotations

import binascii
import re
from collections.abc import Iterable, Iterator
from typing import BinaryIO

# The second separator accepts `;base64;`, a slip that the original documentation shows and clients copied.
_HEAD = re.compile(rb"data:[^,;\s]*(?:;[^,;=\s]+=[^,;]*)*;base64[,;]", re.IGNORECASE)
_HEAD_BYTES = 512
_PIECE_BYTES = 1 << 20
_SPACE = b" \t\r\n"


class BadDataUri(ValueError):
    """The text is not a base64 data URI; the message says why."""


class TooLong(ValueError):
    """The decoded bytes are more than the limit."""


def is_data_uri(url: str) -> bool:
    return url[:5].lower() == "data:"


def pieces(url: str) -> Iterator[bytes]:
    """The text of a data URI in pieces, as `decode` takes it. Raises BadDataUri for text that can't be base64."""
    for start in range(0, len(url), _PIECE_BYTES):
        try:
            yield url[start : start + _PIECE_BYTES].encode("ascii")
        except UnicodeEncodeError:
            raise BadDataUri("it has characters that are not base64") from None


def decode(text: Iterable[bytes], file: BinaryIO, limit_bytes: int) -> None:
    """Write what the data URI in `text` holds to `file`. Raises BadDataUri, or TooLong after at most `limit_bytes`."""
    written, rest, padded = 0, b"", False
    for piece in _without_head(text):
        digits = rest + piece.translate(None, _SPACE)
        if padded and digits:
            raise BadDataUri("its base64 goes on after the padding")
        whole = len(digits) & ~3
        rest = digits[whole:]
        padded = b"=" in digits[:whole]
        data = _base64(digits[:whole])
        written += len(data)
        if written > limit_bytes:
            raise TooLong
        file.write(data)
    if rest:
        raise BadDataUri("its base64 is cut off: the length is not a multiple of four")
    if not written:
        raise BadDataUri("it holds no bytes")


def _without_head(text: Iterable[bytes]) -> Iterator[bytes]:
    source = iter(text)
    start = b""
    for piece in source:
        start += piece
        if len(start) >= _HEAD_BYTES:
            break
    head = _HEAD.match(start[:_HEAD_BYTES])
    if head is None:
        raise BadDataUri("it does not start like data:image/png;base64,")
    yield start[head.end() :]
    yield from source


def _base64(digits: bytes) -> bytes:
    try:
        return binascii.a2b_base64(digits, strict_mode=True) if digits else b""
    except binascii.Error:
        raise BadDataUri("its base64 is malformed") from None
