"""A zip archive whose large entries are deflated in parallel.

The pieces of an entry are deflated one by one and joined at full flushes, which any reader takes for one stream. The bytes
depend on the pieces alone: no time stamps, and no trace of how many cores there were.
"""

from __future__ import annotations

import struct
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

from isal import isal_zlib

LEVEL = 2
DEFLATED, VERSION, EPOCH = 8, 20, (0, 0x21)
RAW_WINDOW = -15
"""Deflate without the zlib header, as zip stores it."""
LARGEST = 0xFFFF_FFFF

Piece = bytes | memoryview


@dataclass(frozen=True)
class Entry:
    """One file of an archive, in pieces."""

    name: str
    pieces: Sequence[Piece]


def zipped(entries: Sequence[Entry]) -> bytes:
    """The archive of `entries`, in that order. Raises OverflowError beyond 4 GiB, where another format of zip begins."""
    with ThreadPoolExecutor() as pool:
        deflated = [list(pool.map(_deflate, entry.pieces, _last_flags(entry.pieces))) for entry in entries]
    parts: list[Piece] = []
    directory, offset = [], 0
    for entry, pieces in zip(entries, deflated, strict=True):
        name, fields = entry.name.encode("ascii"), _fields(entry, pieces)
        local = b"PK\x03\x04" + fields + name
        directory.append(b"PK\x01\x02" + struct.pack("<H", VERSION) + fields + struct.pack("<HHHII", 0, 0, 0, 0, offset) + name)
        parts += [local, *pieces]
        offset += len(local) + sum(map(len, pieces))
    central = b"".join(directory)
    end = b"PK\x05\x06" + struct.pack("<HHHHIIH", 0, 0, len(entries), len(entries), len(central), _bounded(offset), 0)
    return b"".join([*parts, central, end])


def _deflate(piece: Piece, last: bool) -> bytes:
    stream = isal_zlib.compressobj(LEVEL, isal_zlib.DEFLATED, RAW_WINDOW)
    return stream.compress(piece) + stream.flush(isal_zlib.Z_FINISH if last else isal_zlib.Z_FULL_FLUSH)


def _last_flags(pieces: Sequence[Piece]) -> list[bool]:
    return [number == len(pieces) - 1 for number in range(len(pieces))]


def _fields(entry: Entry, deflated: Sequence[bytes]) -> bytes:
    """What a local header and the directory both say of an entry."""
    checksum, size = 0, sum(map(len, entry.pieces))
    for piece in entry.pieces:
        checksum = isal_zlib.crc32(piece, checksum)
    packed = sum(map(len, deflated))
    return struct.pack("<HHHHHIIIHH", VERSION, 0, DEFLATED, *EPOCH, checksum, _bounded(packed), _bounded(size), len(entry.name), 0)


def _bounded(size: int) -> int:
    if size > LARGEST:
        raise OverflowError("the archive would be larger than 4 GiB")
    return size
