"""Measures of triangles and which edge is whose twin, in compiled loops."""

from __future__ import annotations

from typing import NamedTuple

import numba as nb
import numpy as np

from maquette.mesh.model import FloatArray, IntArray


class Measures(NamedTuple):
    """area_mm2: (F,). longest_edge_mm: (F,). volume_mm3: signed, of what the faces enclose if they are closed."""

    area_mm2: FloatArray
    longest_edge_mm: FloatArray
    volume_mm3: float


@nb.njit(cache=True, nogil=True)
def measure(vertices: FloatArray, faces: IntArray) -> tuple[FloatArray, FloatArray, float]:
    """The fields of Measures."""
    area, longest, volume = np.empty(len(faces)), np.empty(len(faces)), 0.0
    for f in range(len(faces)):
        a, b, c = vertices[faces[f, 0]], vertices[faces[f, 1]], vertices[faces[f, 2]]
        ux, uy, uz = b[0] - a[0], b[1] - a[1], b[2] - a[2]
        vx, vy, vz = c[0] - a[0], c[1] - a[1], c[2] - a[2]
        nx, ny, nz = uy * vz - uz * vy, uz * vx - ux * vz, ux * vy - uy * vx
        area[f] = 0.5 * np.sqrt(nx * nx + ny * ny + nz * nz)
        far = (c[0] - b[0]) ** 2 + (c[1] - b[1]) ** 2 + (c[2] - b[2]) ** 2
        longest[f] = np.sqrt(max(ux * ux + uy * uy + uz * uz, vx * vx + vy * vy + vz * vz, far))
        volume += (a[0] * nx + a[1] * ny + a[2] * nz) / 6
    return area, longest, volume


@nb.njit(cache=True, nogil=True)
def twin_edges(faces: IntArray) -> IntArray:
    """(F, 3): 3 · face + corner of the other side of edge k (corner k to k + 1) of every face; -1 unless two faces share it."""
    start = np.zeros(faces.max() + 2, np.int64)
    for f in range(len(faces)):
        for k in range(3):
            start[min(faces[f, k], faces[f, (k + 1) % 3]) + 1] += 1
    start = np.cumsum(start)
    cursor, bucket = start[:-1].copy(), np.empty(3 * len(faces), np.int64)
    for f in range(len(faces)):
        for k in range(3):
            low = min(faces[f, k], faces[f, (k + 1) % 3])
            bucket[cursor[low]] = 3 * f + k
            cursor[low] += 1
    twins = np.full((len(faces), 3), -1, np.int64)
    for low in range(len(start) - 1):
        for i in range(start[low], start[low + 1]):
            high, sharing, other = _far_end(faces, bucket[i]), 0, -1
            for j in range(start[low], start[low + 1]):
                if _far_end(faces, bucket[j]) == high:
                    sharing += 1
                    if j != i:
                        other = bucket[j]
            if sharing == 2:
                twins[bucket[i] // 3, bucket[i] % 3] = other
    return twins


@nb.njit(cache=True, nogil=True)
def _far_end(faces: IntArray, edge: int) -> int:
    f, k = edge // 3, edge % 3
    return max(faces[f, k], faces[f, (k + 1) % 3])


@nb.njit(cache=True, nogil=True)
def all_opposite(faces: IntArray, twins: IntArray) -> bool:
    """Whether every edge has a twin that runs the other way."""
    for f in range(len(faces)):
        for k in range(3):
            if twins[f, k] < 0 or faces[twins[f, k] // 3, twins[f, k] % 3] != faces[f, (k + 1) % 3]:
                return False
    return True
