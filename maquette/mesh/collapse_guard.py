"""Whether an edge collapse would make faces near it cross: nearly all crossings that simplifying makes lie between close neighbours."""

from __future__ import annotations

import numpy as np
from numba import njit

from maquette.mesh.intersections import GRAZING, kind_of, write_unit_normal
from maquette.mesh.model import FloatArray, IntArray

LEVEL = 0.1
"""Faces whose normals are all within this cosine of their mean lie like a field over a plane, and don't cross."""

DEPTH = 1e-6
"""Faces that meet no deeper than this only graze (for a model about one in size)."""


@njit(cache=True, nogil=True)
def makes_neighbours_cross(points: FloatArray, faces: IntArray, alive: np.ndarray, start: IntArray, corner: IntArray, a: int, b: int,
                           place: np.ndarray, normals: FloatArray, seen: IntArray, stamp: int) -> bool:  # fmt: skip
    """Whether merging the vertices a and b at `place` makes a face around them cross another of those, or one that shares a vertex with them.

    points: (V, 3), about one in size. Vertex v has the faces corner[start[v] : start[v + 1]], of which those `alive` count.
    normals: (F, 3), written here. seen: (F,), less than `stamp`.
    """
    at_a, at_b = points[a].copy(), points[b].copy()
    points[a], points[b] = place, place
    patch, of_a, of_both = _patch(faces, alive, start, corner, a, b, seen, stamp)
    crossing = False
    if not _level(points, faces, patch, normals):
        _rename(faces, patch[of_a:of_both], b, a)
        crossing = _crosses(points, faces, normals, patch, of_both)
        _rename(faces, patch[of_a:of_both], a, b)
    points[a], points[b] = at_a, at_b
    return crossing


@njit(cache=True, nogil=True)
def _patch(
    faces: IntArray, alive: np.ndarray, start: IntArray, corner: IntArray, a: int, b: int, seen: IntArray, stamp: int
) -> tuple[IntArray, int, int]:
    """Faces that stay around a, then around b, then those they share a vertex with; and where the first two runs end."""
    size = 0
    for v in (a, b):
        for i in range(start[v], start[v + 1]):
            for k in range(3):
                size += start[faces[corner[i], k] + 1] - start[faces[corner[i], k]]
    patch = np.empty(size, np.int32)
    count = _take_around(faces, alive, start, corner, a, b, seen, stamp, patch, 0)
    of_a = count
    count = _take_around(faces, alive, start, corner, b, a, seen, stamp, patch, count)
    of_both = count
    for i in range(of_both):
        for k in range(3):
            v = faces[patch[i], k]
            if v != a and v != b:
                count = _take_around(faces, alive, start, corner, v, -1, seen, stamp, patch, count)
    return patch[:count], of_a, of_both


@njit(cache=True, nogil=True)
def _take_around(faces: IntArray, alive: np.ndarray, start: IntArray, corner: IntArray, v: int, other: int, seen: IntArray, stamp: int,
                 patch: IntArray, count: int) -> int:  # fmt: skip
    """Append the faces of v that are not taken yet; those that v has in common with `other` vanish, and count as taken."""
    for i in range(start[v], start[v + 1]):
        f = corner[i]
        if not alive[f] or seen[f] == stamp:
            continue
        seen[f] = stamp
        if faces[f, 0] != other and faces[f, 1] != other and faces[f, 2] != other:
            patch[count] = f
            count += 1
    return count


@njit(cache=True, nogil=True)
def _level(points: FloatArray, faces: IntArray, patch: IntArray, normals: FloatArray) -> bool:
    """Whether all faces look much the same way. Writes their normals."""
    x, y, z = 0.0, 0.0, 0.0
    for f in patch:
        write_unit_normal(points, faces, f, normals)
        x, y, z = x + normals[f, 0], y + normals[f, 1], z + normals[f, 2]
    lowest = np.inf
    for f in patch:
        lowest = min(lowest, normals[f, 0] * x + normals[f, 1] * y + normals[f, 2] * z)
    return lowest > LEVEL * np.sqrt(x * x + y * y + z * z)


@njit(cache=True, nogil=True)
def _rename(faces: IntArray, some: IntArray, old: int, new: int) -> None:
    for f in some:
        for k in range(3):
            if faces[f, k] == old:
                faces[f, k] = new


@njit(cache=True, nogil=True)
def _crosses(points: FloatArray, faces: IntArray, normals: FloatArray, patch: IntArray, moved: int) -> bool:
    """Whether one of the first `moved` faces of the patch meets another of the patch deeper than it may."""
    for i in range(moved):
        for j in range(i + 1, len(patch)):
            if _apart(points, faces, patch[i], patch[j]):
                continue
            kind = kind_of(points, faces, normals, patch[i], patch[j], DEPTH)
            if kind not in (0, GRAZING):
                return True
    return False


@njit(cache=True, nogil=True)
def _apart(points: FloatArray, faces: IntArray, i: int, j: int) -> bool:
    """Whether the boxes of two triangles are apart."""
    for axis in range(3):
        a, b, c = points[faces[i, 0], axis], points[faces[i, 1], axis], points[faces[i, 2], axis]
        p, q, r = points[faces[j, 0], axis], points[faces[j, 1], axis], points[faces[j, 2], axis]
        if max(a, b, c) < min(p, q, r) or max(p, q, r) < min(a, b, c):
            return True
    return False
