"""Distances to triangles on a grid, in a narrow band round them: each triangle is written into the columns that it passes."""

from __future__ import annotations

import numpy as np
from numba import njit

from maquette.mesh.model import Float32Array, FloatArray, IntArray
from maquette.mesh.nearest import squared_to_triangle


def distance_grid(points: FloatArray, faces: IntArray, shape: tuple[int, int, int], band: float) -> Float32Array:
    """(X, Y, Z) float32: distance from every grid point to the faces, `band` where it is farther. points: in cells."""
    squared = np.full(shape, band * band, np.float32)
    _splat(np.ascontiguousarray(points), faces, band, squared)
    return np.sqrt(squared, out=squared)


@njit(cache=True, nogil=True)
def _splat(points: np.ndarray, faces: np.ndarray, band: float, squared: np.ndarray) -> None:
    low, high = np.empty(3, np.int64), np.empty(3, np.int64)
    place, at = np.empty(3), np.empty(3, np.int64)
    for face in range(len(faces)):
        a, b, c = points[faces[face, 0]], points[faces[face, 1]], points[faces[face, 2]]
        for axis in range(3):
            least, most = min(a[axis], b[axis], c[axis]), max(a[axis], b[axis], c[axis])
            low[axis] = max(0, int(np.ceil(least - band)))
            high[axis] = min(squared.shape[axis] - 1, int(np.floor(most + band)))
        normal = np.cross(b - a, c - a)
        length = np.sqrt((normal * normal).sum())
        w = np.argmax(np.abs(normal))
        u, v = (w + 1) % 3, (w + 2) % 3
        for i in range(low[u], high[u] + 1):
            for j in range(low[v], high[v] + 1):
                first, last = low[w], high[w]
                if length > 1e-12:
                    # Along this column, only what lies within the band of the triangle's plane.
                    middle = a[w] - (normal[u] * (i - a[u]) + normal[v] * (j - a[v])) / normal[w]
                    reach = band * length / abs(normal[w])
                    first, last = max(first, int(np.ceil(middle - reach))), min(last, int(np.floor(middle + reach)))
                for k in range(first, last + 1):
                    at[u], at[v], at[w] = i, j, k
                    place[0], place[1], place[2] = at[0], at[1], at[2]
                    away = squared_to_triangle(place, a, b, c)
                    if away < squared[at[0], at[1], at[2]]:
                        squared[at[0], at[1], at[2]] = away
