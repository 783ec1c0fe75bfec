"""The binary container of FBX: a tree of named nodes with typed properties (versions 7.0 to 7.7).

The layout was never published by its owner; this follows the description of the Blender Foundation (2013).
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from isal import isal_zlib

MAGIC = b"Kaydara FBX Binary  \x00\x1a\x00"
VERSION = 7400

_FOOTER_ID = bytes.fromhex("fabcab09d0c8d466b176fb831cf7267e")
_FOOTER_END = bytes.fromhex("f85a8c6adef5d97eece90ce3758f290b")
_SMALL = 128
"""Bytes below which an array is not worth deflating."""
_MAX_DEPTH, _MAX_NODES = 32, 2_000_000
"""Far beyond real files: a damaged one must not recurse or allocate without end."""


@dataclass
class Node:
    """name, properties (int, float, bool, str, bytes, or a 1-D array of float64 or int32) and children."""

    name: str
    properties: list[Any] = field(default_factory=list)
    children: list[Node] = field(default_factory=list)

    def add(self, name: str, *properties: Any) -> Node:
        """Append a child and return it."""
        child = Node(name, list(properties))
        self.children.append(child)
        return child

    def child(self, name: str) -> Node | None:
        return next((child for child in self.children if child.name == name), None)


# ------------------------------------------------------------------------------------------------------------- writing


class Long(int):
    """An integer that is stored in 64 bits (object ids)."""


class Short(int):
    """An integer that is stored in 16 bits."""


def encode(root: Node) -> bytes:
    """A file of the root's children. Same tree, same bytes."""
    out = bytearray(MAGIC + struct.pack("<I", VERSION))
    for node in root.children:
        _encode_node(node, out)
    out += b"\x00" * 13 + _FOOTER_ID + b"\x00" * 4
    out += b"\x00" * (-len(out) % 16 or 16)
    return bytes(out + struct.pack("<I", VERSION) + b"\x00" * 120 + _FOOTER_END)


def _encode_node(node: Node, out: bytearray) -> None:
    start, name = len(out), node.name.encode()
    out += b"\x00" * 12 + bytes([len(name)]) + name
    properties = b"".join(_encode_property(value) for value in node.properties)
    out += properties
    for child in node.children:
        _encode_node(child, out)
    if node.children or not node.properties:
        out += b"\x00" * 13
    struct.pack_into("<III", out, start, len(out), len(node.properties), len(properties))


def _encode_property(value: Any) -> bytes:
    if isinstance(value, np.ndarray):
        return _encode_array(value)
    if isinstance(value, bool):
        return b"C" + bytes([value])
    if isinstance(value, Short):
        return b"Y" + struct.pack("<h", value)
    if isinstance(value, Long):
        return b"L" + struct.pack("<q", value)
    if isinstance(value, int):
        return b"I" + struct.pack("<i", value)
    if isinstance(value, float):
        return b"D" + struct.pack("<d", value)
    data, kind = (value.encode(), b"S") if isinstance(value, str) else (value, b"R")
    return kind + struct.pack("<I", len(data)) + data


def _encode_array(values: np.ndarray) -> bytes:
    """float64 or int32, deflated unless it is tiny."""
    kind, dtype = (b"d", "<f8") if values.dtype.kind == "f" else (b"i", "<i4")
    raw = np.ascontiguousarray(values, dtype).tobytes()
    if len(raw) < _SMALL:
        return kind + struct.pack("<III", values.size, 0, len(raw)) + raw
    packed = isal_zlib.compress(raw, 1)
    return kind + struct.pack("<III", values.size, 1, len(packed)) + packed


# ------------------------------------------------------------------------------------------------------------- reading


def decode(data: bytes, wanted: frozenset[str]) -> Iterator[Node]:
    """Top-level nodes whose names are `wanted`, with all their children; arrays are skipped over and read as None.

    Raises ValueError if the bytes don't hold together.
    """
    if not data.startswith(MAGIC) or len(data) < 27:
        raise ValueError("not a binary FBX file")
    version = struct.unpack_from("<I", data, 23)[0]
    reader = _Reader(data, wide=version >= 7500)
    at = 27
    while at < len(data):
        end, name = reader.peek(at)
        if end == 0:
            return
        if name in wanted:
            yield reader.node(at, len(data), 0)[0]
        at = end


class _Reader:
    """Reads nodes out of bytes that may lie about every length. wide: offsets of 64 bits, from version 7.5 on."""

    def __init__(self, data: bytes, wide: bool) -> None:
        self.data = data
        self.head = struct.Struct("<QQQB" if wide else "<IIIB")
        self.count = 0

    def peek(self, at: int) -> tuple[int, str]:
        """End offset and name of the node at `at`; end 0 is the mark that closes a list."""
        if at + self.head.size > len(self.data):
            raise ValueError("the node list breaks off")
        end, _, _, length = self.head.unpack_from(self.data, at)
        if end != 0 and not at + self.head.size + length <= end <= len(self.data):
            raise ValueError("a node reaches beyond the file")
        return end, self.data[at + self.head.size : at + self.head.size + length].decode("utf-8", "replace")

    def node(self, at: int, limit: int, depth: int) -> tuple[Node, int]:
        """The node at `at` with its children, and where it ends. limit: the end of its parent. Raises ValueError."""
        self.count += 1
        if depth > _MAX_DEPTH or self.count > _MAX_NODES:
            raise ValueError("the node tree is too deep or too large")
        end, name = self.peek(at)
        if end > limit:
            raise ValueError("a node reaches beyond its parent")
        _, count, size, length = self.head.unpack_from(self.data, at)
        start = at + self.head.size + length
        if start + size > end or count > size:
            raise ValueError("a node's properties reach beyond it")
        node = Node(name, self._properties(start, start + size, count))
        at = start + size
        while at < end:
            if self.peek(at)[0] == 0:
                break
            child, at = self.node(at, end, depth + 1)
            node.children.append(child)
        return node, end

    def _properties(self, at: int, end: int, count: int) -> list[Any]:
        found = []
        for _ in range(count):
            if at >= end:
                raise ValueError("a node has fewer properties than it says")
            value, at = self._property(at, end)
            found.append(value)
        return found

    def _property(self, at: int, end: int) -> tuple[Any, int]:
        kind = self.data[at : at + 1]
        at += 1
        simple = {b"Y": "<h", b"C": "<?", b"I": "<i", b"F": "<f", b"D": "<d", b"L": "<q"}.get(kind)
        if simple is not None:
            size = struct.calcsize(simple)
            if at + size > end:
                raise ValueError("a property breaks off")
            return struct.unpack_from(simple, self.data, at)[0], at + size
        head = 4 if kind in (b"S", b"R") else 12
        if at + head > end:
            raise ValueError("a property breaks off")
        size = struct.unpack_from("<I", self.data, at + head - 4)[0]
        if kind in (b"f", b"d", b"l", b"i", b"b", b"c") and struct.unpack_from("<I", self.data, at + 4)[0] == 0:
            size = struct.unpack_from("<I", self.data, at)[0] * {b"d": 8, b"l": 8, b"f": 4, b"i": 4}.get(kind, 1)
        if at + head + size > end:
            raise ValueError("a property reaches beyond its node")
        if head == 12:
            return None, at + head + size
        raw = self.data[at + head : at + head + size]
        return (raw.decode("utf-8", "replace") if kind == b"S" else raw), at + head + size
