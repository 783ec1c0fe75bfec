"""The surface on which a field on a grid is zero, by marching tetrahedra: closed, manifold and without crossings whatever the field.

Every cube falls into six tetrahedra round its diagonal (Freudenthal 1942), so that neighbouring cubes agree on their faces and no
case is ambiguous (Payne & Toga 1990; Bloomenthal 1994). Each tetrahedron is convex and holds its own piece of the surface.
"""

from __future__ import annotations

from itertools import permutations

import numpy as np
from numba import njit

from maquette.mesh.growing import doubled
from maquette.mesh.model import Float32Array, FloatArray, IntArray

_LEAST = 0.1
"""Share of a grid edge that the surface keeps from its ends: triangles don't collapse."""


def _tetrahedra() -> IntArray:
    """(6, 4) corners of a cube, bit k for axis k, each tetrahedron positively oriented."""
    rows = []
    for first, second, third in permutations(range(3)):
        chain = [0, 1 << first, (1 << first) | (1 << second), 7]
        even = (first, second, third) in ((0, 1, 2), (1, 2, 0), (2, 0, 1))
        rows.append(chain if even else [chain[0], chain[2], chain[1], chain[3]])
    return np.array(rows, np.int64)


_TETRAHEDRA = _tetrahedra()


def zero_surface(field: Float32Array) -> tuple[FloatArray, IntArray]:
    """field: (X, Y, Z), negative inside and positive on the border of the grid.

    Returns (V, 3) points in cells from grid point (0, 0, 0) and (F, 3) faces, counter-clockwise from outside.
    """
    keys = _march(field, _TETRAHEDRA)
    edges, number = np.unique(keys, return_inverse=True)
    return _places(field, edges), number.reshape(-1, 3).astype(np.int32)


@njit(cache=True, nogil=True)
def _march(field: np.ndarray, tetrahedra: np.ndarray) -> np.ndarray:
    """(F, 3) grid edges that the corners of the faces lie on: 8 times the number of the lower end, plus the way to the upper one."""
    nx, ny, nz = field.shape
    triangles = np.empty((4096, 3), np.int64)
    count = 0
    inside = np.empty(8, np.bool_)
    ids = np.empty(8, np.int64)
    for x in range(nx - 1):
        for y in range(ny - 1):
            for z in range(nz - 1):
                filled = 0
                for corner in range(8):
                    i, j, k = x + (corner & 1), y + ((corner >> 1) & 1), z + (corner >> 2)
                    inside[corner] = field[i, j, k] < 0
                    ids[corner] = (i * ny + j) * nz + k
                    filled += inside[corner]
                if filled == 0 or filled == 8:
                    continue
                if count + 12 > len(triangles):
                    triangles = doubled(triangles)
                for row in range(6):
                    count = _cut_tetrahedron(tetrahedra[row], inside, ids, triangles, count)
    return triangles[:count].copy()


@njit(cache=True, nogil=True)
def _cut_tetrahedron(corners: np.ndarray, inside: np.ndarray, ids: np.ndarray, triangles: np.ndarray, count: int) -> int:
    a, b, c, d = corners
    filled = inside[a] + inside[b] + inside[c] + inside[d]
    if filled == 0 or filled == 4:
        return count
    # Turned, evenly, until what is alone comes first, or what is inside comes first and second.
    if filled == 2:
        if inside[a] == inside[c]:
            b, c, d = c, d, b
        elif inside[a] == inside[d]:
            b, c, d = d, b, c
        if not inside[a]:
            a, b, c, d = c, d, a, b
        _write(triangles, count, _edge(a, c, ids), _edge(a, d, ids), _edge(b, d, ids))
        _write(triangles, count + 1, _edge(a, c, ids), _edge(b, d, ids), _edge(b, c, ids))
        return count + 2
    alone = filled == 1
    if inside[b] == alone:
        a, b, c, d = b, a, d, c
    elif inside[c] == alone:
        a, b, c, d = c, d, a, b
    elif inside[d] == alone:
        a, b, c, d = d, c, b, a
    if alone:
        _write(triangles, count, _edge(a, b, ids), _edge(a, c, ids), _edge(a, d, ids))
    else:
        _write(triangles, count, _edge(a, b, ids), _edge(a, d, ids), _edge(a, c, ids))
    return count + 1


@njit(cache=True, nogil=True)
def _edge(first: int, second: int, ids: np.ndarray) -> int:
    low, high = min(first, second), max(first, second)
    return ids[low] * 8 + (high - low)


@njit(cache=True, nogil=True)
def _write(triangles: np.ndarray, row: int, first: int, second: int, third: int) -> None:
    triangles[row, 0], triangles[row, 1], triangles[row, 2] = first, second, third


@njit(cache=True, nogil=True)
def _places(field: np.ndarray, edges: np.ndarray) -> np.ndarray:
    _, ny, nz = field.shape
    points = np.empty((len(edges), 3))
    for row in range(len(edges)):
        way, start = edges[row] % 8, edges[row] // 8
        i, j, k = start // (ny * nz), start // nz % ny, start % nz
        di, dj, dk = way & 1, (way >> 1) & 1, way >> 2
        here, there = field[i, j, k], field[i + di, j + dj, k + dk]
        share = min(max(here / (here - there), _LEAST), 1.0 - _LEAST)
        points[row, 0], points[row, 1], points[row, 2] = i + share * di, j + share * dj, k + share * dk
    return points
