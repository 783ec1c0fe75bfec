"""Closing one rim with triangles on its own vertices: the best of all triangulations, by dynamic programming.

Barequet & Sharir 1995 minimise area; Liepa 2003 first minimises the worst dihedral angle, also against the faces round the hole, so
that a patch continues the surface instead of creasing it.
"""

from __future__ import annotations

import numpy as np
from numba import njit

from maquette.mesh.model import FloatArray, IntArray

_ANGLES_UP_TO = 120
_AREA_UP_TO = 500
_PENALTY = 1e30


def triangulate_rim(points: FloatArray, loop: IntArray, outside: FloatArray | None = None, taken: np.ndarray | None = None) -> IntArray:
    """(n - 2, 3) triangles that close `loop`, walked the way the loop is.

    outside: (n, 3) unit normals of the faces across each rim edge (edge i runs from loop[i] to loop[i + 1]); with them small rims
    are closed as smoothly as possible, else with the least area. A rim of more than 500 vertices is first cut in two.
    taken: (n, n) bool, pairs of rim vertices that an edge of the surface joins already: the patch avoids them if it can.
    """
    count = len(loop)
    if count == 3:
        return loop.reshape(1, 3)
    rim = np.ascontiguousarray(points[loop])
    avoided = np.zeros((count, count), bool) if taken is None else taken
    if count > _AREA_UP_TO:
        i, j = _short_chord(rim)
        first, second = np.arange(i, j + 1), np.concatenate([np.arange(j, count), np.arange(i + 1)])
        return np.concatenate([triangulate_rim(points, loop[part], None, avoided[np.ix_(part, part)]) for part in (first, second)])
    if outside is not None and count <= _ANGLES_UP_TO:
        return loop[_flattest(rim, np.ascontiguousarray(outside), avoided)]
    return loop[_smallest(rim, avoided)]


def _short_chord(rim: FloatArray) -> tuple[int, int]:
    """Two rim vertices that are near each other for how far they are along the rim."""
    step = max(1, len(rim) // 200)
    chosen = np.arange(0, len(rim), step)
    apart = np.linalg.norm(rim[chosen][:, None] - rim[chosen][None], axis=2)
    travelled = np.concatenate([[0.0], np.cumsum(np.linalg.norm(np.roll(rim, -1, axis=0) - rim, axis=1))])
    arc = np.abs(travelled[chosen][:, None] - travelled[chosen][None])
    arc = np.minimum(arc, travelled[-1] - arc)
    ratio = np.where(arc < 0.12 * travelled[-1], np.inf, apart / np.maximum(arc, 1e-300))
    i, j = sorted(int(k) for k in np.unravel_index(np.argmin(ratio), ratio.shape))
    i, j = int(chosen[i]), int(chosen[j])
    return (i, j) if j - i >= 2 and len(rim) - (j - i) >= 2 else (0, len(rim) // 2)


@njit(cache=True, nogil=True)
def _area(a: np.ndarray, b: np.ndarray, c: np.ndarray) -> float:
    ux, uy, uz = b[0] - a[0], b[1] - a[1], b[2] - a[2]
    vx, vy, vz = c[0] - a[0], c[1] - a[1], c[2] - a[2]
    x, y, z = uy * vz - uz * vy, uz * vx - ux * vz, ux * vy - uy * vx
    return 0.5 * np.sqrt(x * x + y * y + z * z)


@njit(cache=True, nogil=True)
def _smallest(rim: np.ndarray, avoided: np.ndarray) -> np.ndarray:
    count = len(rim)
    cost = np.zeros((count, count))
    apex = np.zeros((count, count), np.int32)
    for gap in range(2, count):
        for i in range(count - gap):
            k = i + gap
            best = np.inf
            for j in range(i + 1, k):
                total = cost[i, j] + cost[j, k]
                if total < best:
                    total += _area(rim[i], rim[j], rim[k])
                    if total < best:
                        best = total
                        apex[i, k] = j
            cost[i, k] = best + (_PENALTY if avoided[i, k] and gap < count - 1 else 0.0)
    return _unroll(apex)


@njit(cache=True, nogil=True)
def _normal(a: np.ndarray, b: np.ndarray, c: np.ndarray) -> np.ndarray:
    normal = np.cross(b - a, c - a)
    return normal / max(np.sqrt((normal * normal).sum()), 1e-300)


@njit(cache=True, nogil=True)
def _flattest(rim: np.ndarray, outside: np.ndarray, avoided: np.ndarray) -> np.ndarray:
    """Least worst dihedral angle first (in steps of a degree, so that area has a say), then least area."""
    count = len(rim)
    worst = np.zeros((count, count))
    cost = np.zeros((count, count))
    apex = np.zeros((count, count), np.int32)
    normals = np.zeros((count, count, 3))
    for i in range(count - 1):
        normals[i, i + 1] = outside[i]
    for gap in range(2, count):
        for i in range(count - gap):
            k = i + gap
            least, area, middle = np.inf, np.inf, i + 1
            for j in range(i + 1, k):
                normal = _normal(rim[i], rim[j], rim[k])
                bend = max(_bend(normal, normals[i, j]), _bend(normal, normals[j, k]))
                if gap == count - 1:
                    bend = max(bend, _bend(normal, outside[count - 1]))
                bend = max(np.round(bend * 57.3), worst[i, j], worst[j, k])
                total = cost[i, j] + cost[j, k] + _area(rim[i], rim[j], rim[k])
                if bend < least or (bend == least and total < area):
                    least, area, middle = bend, total, j
            blocked = avoided[i, k] and gap < count - 1
            worst[i, k], cost[i, k], apex[i, k] = least + (_PENALTY if blocked else 0.0), area, middle
            normals[i, k] = _normal(rim[i], rim[middle], rim[k])
    return _unroll(apex)


@njit(cache=True, nogil=True)
def _bend(first: np.ndarray, second: np.ndarray) -> float:
    return np.arccos(min(1.0, max(-1.0, (first * second).sum())))


@njit(cache=True, nogil=True)
def _unroll(apex: np.ndarray) -> np.ndarray:
    count = len(apex)
    triangles = np.empty((count - 2, 3), np.int32)
    stack = np.empty((count, 2), np.int32)
    stack[0, 0], stack[0, 1] = 0, count - 1
    top, made = 1, 0
    while top > 0:
        top -= 1
        i, k = stack[top]
        if k - i < 2:
            continue
        j = apex[i, k]
        triangles[made, 0], triangles[made, 1], triangles[made, 2] = i, j, k
        made += 1
        stack[top, 0], stack[top, 1] = i, j
        stack[top + 1, 0], stack[top + 1, 1] = j, k
        top += 2
    return triangles[:made]
