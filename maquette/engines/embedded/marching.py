"""Marching cubes over leaf blocks, with a case table worked out here.

Lorensen and Cline, "Marching Cubes" (1987), with faces resolved as Montani, Scateni and Scopigno (1994) do: on an ambiguous
face the inside corners are kept apart. The rule looks only at a face's own signs, so neighbouring cells agree and the
surface closes. Each loop is triangulated without diagonals that lie in a face of the cell (where the neighbour could
draw the same edge again), so that every edge has exactly two triangles.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

import numpy as np
from numba import njit

from maquette.mesh.model import FloatArray, IntArray

Loop = tuple[int, ...]

# Corner c of a cell is at (c & 1, c >> 1 & 1, c >> 2). Edge 4a + k runs along axis a from the k-th corner without bit a.
EDGES = tuple((c, c | 1 << a) for a in range(3) for c in range(8) if not c & 1 << a)
EDGE_OF = {frozenset(edge): index for index, edge in enumerate(EDGES)}

# The four corners of each face, counter-clockwise seen from outside the cell.
FACES = ((0, 4, 6, 2), (1, 3, 7, 5), (0, 1, 5, 4), (2, 6, 7, 3), (0, 2, 3, 1), (4, 5, 7, 6))

MIDDLES = tuple(tuple(0.5 * ((a >> axis & 1) + (b >> axis & 1)) for axis in range(3)) for a, b in EDGES)

MOST = 5
"""Triangles a cell can have."""


def loops(case: int) -> list[Loop]:
    """Closed loops of cell edges that bound the surface in a cell whose inside corners are the bits of `case`."""
    following: dict[int, int] = {}
    for face in FACES:
        for k in range(4):
            corner, after = face[k], face[(k + 1) % 4]
            if case >> corner & 1 and not case >> after & 1:
                # The run of inside corners that ends here began where the cycle last came in.
                back = k
                while case >> face[(back - 1) % 4] & 1:
                    back -= 1
                following[EDGE_OF[frozenset((corner, after))]] = EDGE_OF[frozenset((face[back % 4], face[(back - 1) % 4]))]
    found = []
    while following:
        start = min(following)
        loop = [start]
        while (edge := following.pop(loop[-1])) != start:
            loop.append(edge)
        found.append(tuple(loop))
    return found


def share_a_face(one: int, two: int) -> bool:
    return any(set(EDGES[one]) | set(EDGES[two]) <= set(face) for face in FACES)


def triangulations(loop: Loop) -> Iterator[tuple[Loop, ...]]:
    """Every way to cut a loop into triangles."""
    if len(loop) < 3:
        yield ()
        return
    for k in range(1, len(loop) - 1):
        for left in triangulations(loop[: k + 1]):
            for right in triangulations((*loop[k:],)):
                yield ((loop[0], loop[k], loop[-1]), *left, *right)


def cost(triangles: tuple[Loop, ...], loop: Loop) -> tuple[int, float]:
    """(diagonals lying in a face of the cell, sum of squared diagonal lengths)."""
    sides = {frozenset((loop[k - 1], loop[k])) for k in range(len(loop))}
    diagonals = {frozenset((t[k - 1], t[k])) for t in triangles for k in range(3)} - sides
    bad = sum(share_a_face(*diagonal) for diagonal in diagonals)
    return bad, sum(sum((p - q) ** 2 for p, q in zip(MIDDLES[a], MIDDLES[b], strict=True)) for a, b in diagonals)


@lru_cache(maxsize=512)
def best(loop: Loop) -> tuple[Loop, ...]:
    """The cheapest triangulation of a loop."""
    return min(triangulations(loop), key=lambda triangles: cost(triangles, loop))


@lru_cache(maxsize=1)
def triangle_table() -> np.ndarray:
    """(256, 3 MOST + 1) int8: cell edges of the triangles of each case, outward, ended by -1."""
    table = np.full((256, 3 * MOST + 1), -1, np.int8)
    for case in range(256):
        corners = [corner for loop in loops(case) for triangle in best(loop) for corner in triangle[::-1]]
        table[case, : len(corners)] = corners
    return table


@njit(cache=True, nogil=True, error_model="numpy")
def march(volume: np.ndarray, leaves: np.ndarray, table: np.ndarray, corner_edges: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Surface of the zero level in the marked leaf blocks of 4³ cells.

    volume: (nx, ny, nz) float32, negative inside, positive on the border. leaves: uint8 marks. corner_edges: (12, 4) int64:
    of each cell edge the offset of its lower corner and its axis.
    Returns vertices (V, 3) in grid units and faces (F, 3) int32, outward. A face corner of -1 means a block was missing.
    """
    nx, ny, nz = volume.shape
    index = np.zeros((nx, ny, nz, 3), np.int32)
    blocks = np.argwhere(leaves)
    count = 0
    faces = 0
    for b in range(len(blocks)):
        x0, y0, z0 = blocks[b, 0] * 4, blocks[b, 1] * 4, blocks[b, 2] * 4
        for i in range(x0, min(x0 + 4, nx - 1)):
            for j in range(y0, min(y0 + 4, ny - 1)):
                for k in range(z0, min(z0 + 4, nz - 1)):
                    here = volume[i, j, k] < 0.0
                    if here != (volume[i + 1, j, k] < 0.0):
                        count += 1
                        index[i, j, k, 0] = count
                    if here != (volume[i, j + 1, k] < 0.0):
                        count += 1
                        index[i, j, k, 1] = count
                    if here != (volume[i, j, k + 1] < 0.0):
                        count += 1
                        index[i, j, k, 2] = count
    vertices = np.empty((count, 3))
    triangles = np.empty((4 * count + 64, 3), np.int32)
    for b in range(len(blocks)):
        x0, y0, z0 = blocks[b, 0] * 4, blocks[b, 1] * 4, blocks[b, 2] * 4
        for i in range(x0, min(x0 + 4, nx - 1)):
            for j in range(y0, min(y0 + 4, ny - 1)):
                for k in range(z0, min(z0 + 4, nz - 1)):
                    value = volume[i, j, k]
                    for a in range(3):
                        v = index[i, j, k, a]
                        if v > 0:
                            other = volume[i + (a == 0), j + (a == 1), k + (a == 2)]
                            # Keep off the grid points, so that no sliver collapses; projection finds the surface again.
                            t = min(max(value / (value - other), 0.08), 0.92)
                            vertices[v - 1, 0] = i + t * (a == 0)
                            vertices[v - 1, 1] = j + t * (a == 1)
                            vertices[v - 1, 2] = k + t * (a == 2)
                    case = 0
                    for c in range(8):
                        if volume[i + (c & 1), j + ((c >> 1) & 1), k + (c >> 2)] < 0.0:
                            case |= 1 << c
                    if case == 0 or case == 255:
                        continue
                    t3 = 0
                    while table[case, t3] >= 0:
                        for q in range(3):
                            e = table[case, t3 + q]
                            triangles[faces, q] = (
                                index[i + corner_edges[e, 0], j + corner_edges[e, 1], k + corner_edges[e, 2], corner_edges[e, 3]] - 1
                            )
                        faces += 1
                        t3 += 3
    return vertices, triangles[:faces].copy()


@lru_cache(maxsize=1)
def corner_edges() -> np.ndarray:
    """(12, 4) int64: offset (x, y, z) of every cell edge's lower corner, and its axis."""
    return np.array([[low & 1, low >> 1 & 1, low >> 2, index // 4] for index, (low, _) in enumerate(EDGES)], np.int64)


def surface(volume: np.ndarray, leaves: np.ndarray) -> tuple[FloatArray, IntArray]:
    """`march` with the tables filled in."""
    return march(volume, leaves, triangle_table(), corner_edges())
