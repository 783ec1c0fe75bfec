"""The <vertices> and <triangles> of a mesh as XML, written by compiled loops: a large model is a hundred megabytes of it."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor

import numba as nb
import numpy as np

from maquette.formats.threemf.archive import Piece
from maquette.formats.threemf.document import PaintedMesh, PaintStrings
from maquette.mesh.model import ByteArray, IntArray

ROWS_A_PIECE = 1 << 15
LONGEST_NUMBER = 20
"""Characters of a 64-bit number with its sign."""
QUOTE, MINUS, POINT, ZERO = (ord(character) for character in '"-.0')
_NO_PAINT = PaintStrings(np.zeros(0, np.uint8), np.zeros(1, np.int64), np.zeros(0, np.uint8))


def mesh_xml(mesh: PaintedMesh, paint_attributes: Sequence[str], color_group: int | None) -> list[Piece]:
    """The <mesh> element in pieces.

    paint_attributes: names of the attributes that repeat a face's paint string. color_group: id of the colour group from
    which every face takes its own colour, or None.
    """
    with ThreadPoolExecutor() as pool:
        vertices = list(pool.map(lambda rows: _vertices(mesh.vertices_um, rows[0], rows[1]), _ranges(len(mesh.vertices_um))))
        triangles = list(pool.map(lambda rows: _triangles(mesh, rows[0], rows[1], paint_attributes, color_group), _ranges(len(mesh.faces))))
    return [b"<mesh><vertices>\n", *vertices, b"</vertices><triangles>\n", *triangles, b"</triangles></mesh>"]


def _ranges(count: int) -> list[tuple[int, int]]:
    return [(first, min(first + ROWS_A_PIECE, count)) for first in range(0, count, ROWS_A_PIECE)]


def _vertices(vertices_um: IntArray, first: int, last: int) -> Piece:
    x, y, z, end = (_ascii(text) for text in ('<vertex x="', '" y="', '" z="', '"/>\n'))
    return _vertex_rows(vertices_um, first, last, x, y, z, end).data


def _triangles(mesh: PaintedMesh, first: int, last: int, paint_attributes: Sequence[str], color_group: int | None) -> Piece:
    v1, v2, v3, close = (_ascii(text) for text in ('<triangle v1="', '" v2="', '" v3="', "/>\n"))
    group = _ascii("" if color_group is None else f' pid="{color_group}" p1="')
    names, widths = _packed([f' {name}="' for name in paint_attributes])
    paint = mesh.paint or _NO_PAINT
    ends = paint.ends if mesh.paint else np.zeros(len(mesh.faces) + 1, np.int64)
    return _triangle_rows(mesh.faces, mesh.state, paint.text, ends, first, last, v1, v2, v3, close, group, names, widths).data


def _ascii(text: str) -> ByteArray:
    return np.frombuffer(text.encode("ascii"), np.uint8)


def _packed(texts: list[str]) -> tuple[ByteArray, IntArray]:
    """Texts one after another, and where each ends."""
    return _ascii("".join(texts)), np.cumsum([0] + [len(text) for text in texts])


@nb.njit(cache=True, nogil=True)
def _vertex_rows(vertices_um: IntArray, first: int, last: int, x: ByteArray, y: ByteArray, z: ByteArray, end: ByteArray) -> ByteArray:
    out, at = np.empty((last - first) * (3 * LONGEST_NUMBER + len(x) + len(y) + len(z) + len(end)), np.uint8), 0
    for row in range(first, last):
        at = _put_millimetres(out, _put(out, at, x), vertices_um[row, 0])
        at = _put_millimetres(out, _put(out, at, y), vertices_um[row, 1])
        at = _put_millimetres(out, _put(out, at, z), vertices_um[row, 2])
        at = _put(out, at, end)
    return out[:at]


@nb.njit(cache=True, nogil=True)
def _triangle_rows(
    faces: IntArray, state: ByteArray, text: ByteArray, ends: IntArray, first: int, last: int, v1: ByteArray, v2: ByteArray, v3: ByteArray,
    close: ByteArray, group: ByteArray, names: ByteArray, widths: IntArray
) -> ByteArray:  # fmt: skip
    attributes = len(widths) - 1
    fixed = len(v1) + len(v2) + len(v3) + len(close) + len(group) + len(names) + 4 * LONGEST_NUMBER + attributes + 2
    out, at = np.empty((last - first) * fixed + attributes * (ends[last] - ends[first]), np.uint8), 0
    for row in range(first, last):
        at = _put_number(out, _put(out, at, v1), faces[row, 0])
        at = _put_number(out, _put(out, at, v2), faces[row, 1])
        at = _put_quote(out, _put_number(out, _put(out, at, v3), faces[row, 2]))
        if len(group):
            at = _put_quote(out, _put_number(out, _put(out, at, group), state[row] - 1))
        if ends[row + 1] > ends[row]:
            for attribute in range(attributes):
                at = _put(out, at, names[widths[attribute] : widths[attribute + 1]])
                at = _put_quote(out, _put(out, at, text[ends[row] : ends[row + 1]]))
        at = _put(out, at, close)
    return out[:at]


@nb.njit(cache=True, nogil=True)
def _put(out: ByteArray, at: int, text: ByteArray) -> int:
    for i in range(len(text)):
        out[at + i] = text[i]
    return at + len(text)


@nb.njit(cache=True, nogil=True)
def _put_quote(out: ByteArray, at: int) -> int:
    out[at] = QUOTE
    return at + 1


@nb.njit(cache=True, nogil=True)
def _put_number(out: ByteArray, at: int, value: int) -> int:
    """A whole number ≥ 0 in decimal digits."""
    digits, rest = 1, value // 10
    while rest:
        digits, rest = digits + 1, rest // 10
    for i in range(digits - 1, -1, -1):
        out[at + i] = ZERO + value % 10
        value //= 10
    return at + digits


@nb.njit(cache=True, nogil=True)
def _put_millimetres(out: ByteArray, at: int, micrometres: int) -> int:
    """Micrometres as millimetres, exactly, without trailing zeros."""
    if micrometres < 0:
        out[at] = MINUS
        at, micrometres = at + 1, -micrometres
    at = _put_number(out, at, micrometres // 1000)
    rest = micrometres % 1000
    if rest == 0:
        return at
    out[at], out[at + 1], out[at + 2], out[at + 3] = POINT, ZERO + rest // 100, ZERO + rest // 10 % 10, ZERO + rest % 10
    at += 4
    while out[at - 1] == ZERO:
        at -= 1
    return at
