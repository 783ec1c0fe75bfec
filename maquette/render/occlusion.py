"""Which rays are blocked: Embree's tree over the scene, and fixed sample patterns instead of chance."""

from __future__ import annotations

from typing import Any

import numpy as np
from numba import njit

from maquette.mesh.model import Float32Array
from maquette.mesh.topology import first_appearances
from maquette.render.scene import Geometry

MOST_OCCLUDERS = 90_000
"""Larger models are thinned to about so many triangles: the tree over them is built for every picture."""
PATTERNS = 16
"""Different sample patterns; neighbours take different ones, so that averaging them counts as many rays."""
_LIFT = 2e-3


class Occluders:
    """The triangles that block light, in Embree. Larger models are thinned first: shadows don't need every triangle.

    lift: how far above a surface rays must begin, so that it doesn't shade itself.
    """

    def __init__(self, geometry: Geometry) -> None:
        from embreex.mesh_construction import TriangleMesh
        from embreex.rtcore_scene import EmbreeScene

        corners, cell = _thinned(geometry)
        self.lift = max(_LIFT, 0.75 * cell)
        self._scene: Any = EmbreeScene()
        self._mesh = TriangleMesh(self._scene, corners) if len(corners) else None
        # The first question builds the tree, and after that any thread may ask.
        self.blocked(np.zeros((1, 3), np.float32), np.ones((1, 3), np.float32))

    def blocked(self, origins: Float32Array, directions: Float32Array) -> np.ndarray:
        """(N,) bool: whether something lies on the ray. origins, directions: (N, 3) float32. Threads may share the tree."""
        if self._mesh is None or len(origins) == 0:
            return np.zeros(len(origins), bool)
        return self._scene.run(origins, directions, query="OCCLUDED") >= 0


def _thinned(geometry: Geometry) -> tuple[Float32Array, float]:
    """(F', 3, 3) corners, and the size of the cells in which vertices were merged (0: none were).

    Vertex clustering (Rossignac and Borrel 1993): each cell's vertices become their mean, and faces that collapse are dropped.
    """
    positions, faces = np.ascontiguousarray(geometry.positions), geometry.faces
    if len(faces) <= MOST_OCCLUDERS:
        return positions[faces], 0.0
    cell = float(np.sqrt(2.2 * _area(positions, faces) / MOST_OCCLUDERS))
    while True:
        keys = np.floor((positions + 4.0) / max(cell, 1e-6)).astype(np.uint64)
        number, first = first_appearances(keys)
        middle, merged = _merged(positions, faces, number, len(first))
        if len(merged) <= 1.5 * MOST_OCCLUDERS:
            return middle[merged], cell
        cell *= 1.3


@njit(cache=True, nogil=True)
def _area(positions: np.ndarray, faces: np.ndarray) -> float:
    total = 0.0
    for f in range(len(faces)):
        a, b, c = positions[faces[f, 0]], positions[faces[f, 1]], positions[faces[f, 2]]
        ux, uy, uz, vx, vy, vz = b[0] - a[0], b[1] - a[1], b[2] - a[2], c[0] - a[0], c[1] - a[1], c[2] - a[2]
        x, y, z = uy * vz - uz * vy, uz * vx - ux * vz, ux * vy - uy * vx
        total += 0.5 * np.sqrt(x * x + y * y + z * z)
    return total


@njit(cache=True, nogil=True)
def _merged(positions: np.ndarray, faces: np.ndarray, number: np.ndarray, cells: int) -> tuple[np.ndarray, np.ndarray]:
    """Mean position of every cell, and the faces that still have three corners."""
    middle, count = np.zeros((cells, 3), np.float64), np.zeros(cells, np.int64)
    for v in range(len(positions)):
        count[number[v]] += 1
        for axis in range(3):
            middle[number[v], axis] += positions[v, axis]
    kept, used = np.empty((len(faces), 3), np.int32), 0
    for f in range(len(faces)):
        a, b, c = number[faces[f, 0]], number[faces[f, 1]], number[faces[f, 2]]
        if a != b and b != c and c != a:
            kept[used, 0], kept[used, 1], kept[used, 2] = a, b, c
            used += 1
    out = np.empty((cells, 3), np.float32)
    for k in range(cells):
        for axis in range(3):
            out[k, axis] = middle[k, axis] / count[k]
    return out, kept[:used].copy()


def cosine_pattern(per_point: int) -> Float32Array:
    """(PATTERNS, per_point, 3) directions about +Z, cosine-weighted, each pattern well spread and all together too."""
    total = PATTERNS * per_point
    index = np.arange(total)
    radius = np.sqrt((index + 0.5) / total)
    turn = 2 * np.pi * (index * 0.7548776662466927 % 1.0)
    z = np.sqrt(1 - radius**2)
    directions = np.stack([radius * np.cos(turn), radius * np.sin(turn), z], axis=1)
    return directions.reshape(per_point, PATTERNS, 3).transpose(1, 0, 2).astype(np.float32).copy()


def square_pattern(per_point: int) -> Float32Array:
    """(PATTERNS, per_point, 2) points in [-1, 1]², a rank-1 lattice (the R2 sequence) dealt out to the patterns."""
    index = np.arange(PATTERNS * per_point)
    points = np.stack([(0.5 + index * 0.7548776662466927) % 1.0, (0.5 + index * 0.5698402909980532) % 1.0], axis=1) * 2 - 1
    return points.reshape(per_point, PATTERNS, 2).transpose(1, 0, 2).astype(np.float32).copy()


@njit(cache=True, nogil=True)
def hemisphere_rays(points: np.ndarray, normals: np.ndarray, choice: np.ndarray, patterns: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Origins and directions (N · K, 3): every point's pattern turned about its normal (Duff et al. 2017 for the frame)."""
    count, per_point = len(points), patterns.shape[1]
    origins, directions = np.empty((count * per_point, 3), np.float32), np.empty((count * per_point, 3), np.float32)
    for i in range(count):
        nx, ny, nz = normals[i, 0], normals[i, 1], normals[i, 2]
        sign = 1.0 if nz >= 0.0 else -1.0
        a = -1.0 / (sign + nz)
        b = nx * ny * a
        for k in range(per_point):
            dx, dy, dz = patterns[choice[i], k, 0], patterns[choice[i], k, 1], patterns[choice[i], k, 2]
            row = i * per_point + k
            directions[row, 0] = dx * (1.0 + sign * nx * nx * a) + dy * b + dz * nx
            directions[row, 1] = dx * sign * b + dy * (sign + ny * ny * a) + dz * ny
            directions[row, 2] = -dx * sign * nx - dy * ny + dz * nz
            origins[row] = points[i]
    return origins, directions


@njit(cache=True, nogil=True)
def lamp_rays(points: np.ndarray, choice: np.ndarray, patterns: np.ndarray, lamp: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Origins and directions (N · K, 3) to places on a soft box. lamp: its row of `Lights.boxes`, turned to the scene's frame."""
    count, per_point = len(points), patterns.shape[1]
    origins, directions = np.empty((count * per_point, 3), np.float32), np.empty((count * per_point, 3), np.float32)
    for i in range(count):
        for k in range(per_point):
            u, v = patterns[choice[i], k, 0] * lamp[9], patterns[choice[i], k, 1] * lamp[10]
            x = lamp[0] + u * lamp[3] + v * lamp[6]
            y = lamp[1] + u * lamp[4] + v * lamp[7]
            z = lamp[2] + u * lamp[5] + v * lamp[8]
            inverse = 1.0 / np.sqrt(x * x + y * y + z * z)
            row = i * per_point + k
            directions[row, 0], directions[row, 1], directions[row, 2] = x * inverse, y * inverse, z * inverse
            origins[row] = points[i]
    return origins, directions
