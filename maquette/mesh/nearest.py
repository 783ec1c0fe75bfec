"""How far points are from a surface: a walk down a tree of boxes, nearest box first."""

from __future__ import annotations

import numpy as np
from numba import njit

from maquette.mesh import bvh
from maquette.mesh.model import FloatArray, IntArray


def distances(queries: FloatArray, points: FloatArray, faces: IntArray) -> FloatArray:
    """(N,) distances of queries, (N, 3), to the triangles `faces` on `points`. Infinite if there are no triangles."""
    if len(faces) == 0:
        return np.full(len(queries), np.inf)
    return np.sqrt(_nearest(bvh.over_triangles(points[faces]), np.ascontiguousarray(queries), np.ascontiguousarray(points), faces)[0])


def nearest_faces(queries: FloatArray, points: FloatArray, faces: IntArray) -> IntArray:
    """(N,) the face nearest to each of the queries, (N, 3); there must be one."""
    return _nearest(bvh.over_triangles(points[faces]), np.ascontiguousarray(queries), np.ascontiguousarray(points), faces)[1]


@njit(cache=True, nogil=True)
def _nearest(tree: bvh.Tree, queries: np.ndarray, points: np.ndarray, faces: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """(N,) squared distances, and the faces they are to."""
    leaves = len(tree.node_low) // 2
    found, which = np.empty(len(queries)), np.zeros(len(queries), np.int32)
    stack = np.empty(128, np.int64)
    bound = np.empty(128)
    for row in range(len(queries)):
        p = queries[row]
        best = np.inf
        stack[0], bound[0] = 1, 0.0
        top = 1
        while top > 0:
            top -= 1
            node = stack[top]
            if bound[top] >= best:
                continue
            if node >= leaves:
                first = (node - leaves) * bvh.LEAF
                for place in range(first, min(first + bvh.LEAF, len(tree.order))):
                    face = faces[tree.order[place]]
                    away = squared_to_triangle(p, points[face[0]], points[face[1]], points[face[2]])
                    if away < best:
                        best, which[row] = away, tree.order[place]
                continue
            left, right = (
                _to_box(p, tree.node_low[2 * node], tree.node_high[2 * node]),
                _to_box(p, tree.node_low[2 * node + 1], tree.node_high[2 * node + 1]),
            )
            near, far = (2 * node, 2 * node + 1) if left <= right else (2 * node + 1, 2 * node)
            stack[top], bound[top] = far, max(left, right)
            stack[top + 1], bound[top + 1] = near, min(left, right)
            top += 2
        found[row] = best
    return found, which


@njit(cache=True, nogil=True)
def _to_box(p: np.ndarray, low: np.ndarray, high: np.ndarray) -> float:
    total = 0.0
    for axis in range(3):
        outside = max(low[axis] - p[axis], p[axis] - high[axis], 0.0)
        total += outside * outside
    return total


@njit(cache=True, nogil=True)
def squared_to_triangle(p: np.ndarray, a: np.ndarray, b: np.ndarray, c: np.ndarray) -> float:
    """Squared distance (Ericson 2004, 5.1.5: which of the triangle's seven regions the point is over)."""
    ux, uy, uz = b[0] - a[0], b[1] - a[1], b[2] - a[2]
    vx, vy, vz = c[0] - a[0], c[1] - a[1], c[2] - a[2]
    wx, wy, wz = p[0] - a[0], p[1] - a[1], p[2] - a[2]
    d1, d2 = ux * wx + uy * wy + uz * wz, vx * wx + vy * wy + vz * wz
    uu, uv, vv = ux * ux + uy * uy + uz * uz, ux * vx + uy * vy + uz * vz, vx * vx + vy * vy + vz * vz
    d3, d4, d5, d6 = d1 - uu, d2 - uv, d1 - uv, d2 - vv
    if d1 <= 0.0 and d2 <= 0.0:
        s, t = 0.0, 0.0
    elif d3 >= 0.0 and d4 <= d3:
        s, t = 1.0, 0.0
    elif d6 >= 0.0 and d5 <= d6:
        s, t = 0.0, 1.0
    else:
        va, vb, vc = d3 * d6 - d5 * d4, d5 * d2 - d1 * d6, d1 * d4 - d3 * d2
        if vc <= 0.0 and d1 >= 0.0 and d3 <= 0.0:
            s, t = d1 / max(d1 - d3, 1e-300), 0.0
        elif vb <= 0.0 and d2 >= 0.0 and d6 <= 0.0:
            s, t = 0.0, d2 / max(d2 - d6, 1e-300)
        elif va <= 0.0 and d4 - d3 >= 0.0 and d5 - d6 >= 0.0:
            t = (d4 - d3) / max((d4 - d3) + (d5 - d6), 1e-300)
            s = 1.0 - t
        else:
            total = max(va + vb + vc, 1e-300)
            s, t = vb / total, vc / total
    x, y, z = wx - s * ux - t * vx, wy - s * uy - t * vy, wz - s * uz - t * vz
    return x * x + y * y + z * z
