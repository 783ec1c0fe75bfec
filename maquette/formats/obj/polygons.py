"""Polygons to triangles: by the better diagonal for quads, as fans where convex, by ear clipping otherwise."""

from __future__ import annotations

import mapbox_earcut
import numpy as np
from numba import njit

from maquette.mesh.model import FloatArray, IntArray

_MOST_CORNERS = 10_000
_FLAT = 1e-9


def triangulate(positions: FloatArray, starts: np.ndarray) -> tuple[IntArray, IntArray, np.ndarray]:
    """Triangulate polygons given by the positions of their corners, (C, 3), polygon p from starts[p] to starts[p + 1].

    Returns faces (F, 3) and polygons (P', 4) of corner numbers as in Mesh (quads stay quads and larger polygons are given as
    their triangles), and (F,) the polygon each face came from. Planar polygons need not be convex; those that cross
    themselves come out as something that covers their corners.
    """
    faces, rows, source, hard, at = _simple(positions, starts)
    for polygon in hard:
        first, last = int(starts[polygon]), int(starts[polygon + 1])
        ears = _clip_ears(positions[first:last]) + first
        faces[at[polygon] : at[polygon] + len(ears)] = ears
    polygons = np.full((len(faces), 4), -1, np.int32)
    polygons[:, :3] = faces
    quads = np.flatnonzero(rows >= 0)
    polygons[quads, 3] = rows[quads]
    second = np.zeros(len(faces), bool)
    second[quads + 1] = True
    return faces, polygons[~second], source


@njit(cache=True, nogil=True)
def _simple(positions: np.ndarray, starts: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """All but the non-convex: faces, the fourth corner of quads (at their first face, else -1), source, the polygons left, and
    the first face of every polygon."""
    count = len(starts) - 1
    at = np.zeros(count + 1, np.int64)
    for p in range(count):
        at[p + 1] = at[p] + (starts[p + 1] - starts[p] - 2)
    faces, fourth = np.empty((at[count], 3), np.int32), np.full(at[count], -1, np.int32)
    source, hard, left = np.empty(at[count], np.int32), np.empty(count, np.int32), 0
    for p in range(count):
        first, size, row = starts[p], starts[p + 1] - starts[p], at[p]
        source[row : at[p + 1]] = p
        shift = 0
        if size == 4 and not _first_diagonal(positions, first):
            shift = 1
        if size == 4:
            fourth[row] = first + (shift + 3) % 4
        elif 4 < size <= _MOST_CORNERS and not _is_convex(positions, first, size):
            hard[left] = p
            left += 1
            continue
        for k in range(size - 2):
            faces[row + k, 0] = first + shift
            faces[row + k, 1], faces[row + k, 2] = first + (shift + k + 1) % size, first + (shift + k + 2) % size
    return faces, fourth, source, hard[:left], at


@njit(cache=True, nogil=True)
def fans_fold(positions: np.ndarray, starts: np.ndarray) -> bool:
    """Whether some polygon, cut into triangles from its first corner as simple readers do, folds over itself.

    positions: (C, 3) of all corners. starts: (P + 1,) as in `triangulate`.
    """
    for p in range(len(starts) - 1):
        first, size = starts[p], starts[p + 1] - starts[p]
        nx, ny, nz = 0.0, 0.0, 0.0
        for k in range(1, size - 1):
            x, y, z = _cross(positions, first, first + k, first + k + 1)
            nx, ny, nz = nx + x, ny + y, nz + z
        for k in range(1, size - 1):
            x, y, z = _cross(positions, first, first + k, first + k + 1)
            if x * nx + y * ny + z * nz < -_FLAT * (nx * nx + ny * ny + nz * nz):
                return True
    return False


@njit(cache=True, nogil=True)
def _cross(p: np.ndarray, a: int, b: int, c: int) -> tuple[float, float, float]:
    """(b - a) × (c - a)."""
    ux, uy, uz, vx, vy, vz = p[b, 0] - p[a, 0], p[b, 1] - p[a, 1], p[b, 2] - p[a, 2], p[c, 0] - p[a, 0], p[c, 1] - p[a, 1], p[c, 2] - p[a, 2]
    return uy * vz - uz * vy, uz * vx - ux * vz, ux * vy - uy * vx


@njit(cache=True, nogil=True)
def _first_diagonal(p: np.ndarray, f: int) -> bool:
    """Whether a quad is split from corner 0 to 2: the diagonal that lies inside, or the shorter one if both do."""
    ax, ay, az = _cross(p, f, f + 1, f + 2)
    bx, by, bz = _cross(p, f, f + 2, f + 3)
    cx, cy, cz = _cross(p, f + 1, f + 2, f + 3)
    dx, dy, dz = _cross(p, f + 1, f + 3, f)
    first, second = ax * bx + ay * by + az * bz > 0.0, cx * dx + cy * dy + cz * dz > 0.0
    if first != second:
        return first
    one, other = 0.0, 0.0
    for k in range(3):
        one += (p[f + 2, k] - p[f, k]) ** 2
        other += (p[f + 3, k] - p[f + 1, k]) ** 2
    return one <= other or not other >= 0.0


@njit(cache=True, nogil=True)
def _is_convex(p: np.ndarray, first: int, size: int) -> bool:
    """Whether no corner turns against the polygon's normal (Newell's) and the corners go round once."""
    nx, ny, nz = 0.0, 0.0, 0.0
    for k in range(1, size - 1):
        x, y, z = _cross(p, first, first + k, first + k + 1)
        nx, ny, nz = nx + x, ny + y, nz + z
    for k in range(size):
        x, y, z = _cross(p, first + k, first + (k + 1) % size, first + (k + 2) % size)
        if x * nx + y * ny + z * nz < 0.0:
            return False
    for k in range(1, size - 1):
        x, y, z = _cross(p, first, first + k, first + k + 1)
        if x * nx + y * ny + z * nz < 0.0:
            return False
    return True


def _clip_ears(corners: FloatArray) -> IntArray:
    """(n - 2, 3) triangles of one polygon, wound as it is; a fan where ear clipping gives up."""
    count = len(corners)
    fan = np.stack([np.zeros(count - 2, np.int32), np.arange(1, count - 1), np.arange(2, count)], axis=1).astype(np.int32)
    centred = corners - corners.mean(axis=0)
    normal = np.cross(centred, np.roll(centred, -1, axis=0)).sum(axis=0)
    length = np.linalg.norm(normal)
    if not (np.isfinite(length) and length > 0):
        return fan
    normal /= length
    across = np.cross(normal, np.eye(3)[np.argmin(np.abs(normal))])
    across /= np.linalg.norm(across)
    flat = np.ascontiguousarray(np.stack([centred @ across, centred @ np.cross(normal, across)], axis=1))
    ears = mapbox_earcut.triangulate_float64(flat, np.array([count], np.uint32)).astype(np.int32).reshape(-1, 3)
    if len(ears) != count - 2:
        return fan
    a, b, c = (flat[ears[:, k]] for k in range(3))
    turned = (b[:, 0] - a[:, 0]) * (c[:, 1] - a[:, 1]) - (b[:, 1] - a[:, 1]) * (c[:, 0] - a[:, 0]) < 0
    ears[turned] = ears[turned][:, [0, 2, 1]]
    return ears
