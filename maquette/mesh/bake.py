"""From a surface to its texture: which texel sees which point, and filling the gaps between charts.

Texel (row, column) of an (S, S) image has its centre at uv ((column + 0.5) / S, (row + 0.5) / S), origin at the top left.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numba import njit

from maquette.mesh.model import Float32Array, FloatArray, IntArray, Mesh


@dataclass(frozen=True)
class TexelMap:
    """The covered texels of a square texture, in row-major order.

    size: texels along a side. texel: (N,) int32 flat indices. face: (N,) int32. weight: (N, 3) float32 barycentric weights.
    """

    size: int
    texel: IntArray
    face: IntArray
    weight: Float32Array

    def interpolate(self, faces: IntArray, values: np.ndarray) -> np.ndarray:
        """Values at vertices (V, K) → values at texels (N, K) float32."""
        return _interpolate(self.face, self.weight, faces, np.ascontiguousarray(values, dtype=np.float32))

    def image(self, values: np.ndarray) -> np.ndarray:
        """Texel values (N, K) → (S, S, K) of the same dtype, zero where no chart is. See `fill_gaps`."""
        pixels = np.zeros((self.size * self.size, values.shape[1]), values.dtype)
        pixels[self.texel] = values
        return pixels.reshape(self.size, self.size, values.shape[1])

    @property
    def covered(self) -> np.ndarray:
        """(S, S) bool."""
        mask = np.zeros(self.size * self.size, bool)
        mask[self.texel] = True
        return mask.reshape(self.size, self.size)


def map_texels(mesh: Mesh, size: int) -> TexelMap:
    """Find the face and the barycentric weights under every texel centre. `mesh` must have uv in [0, 1]."""
    assert mesh.uv is not None, "map_texels needs a mesh with uv"
    face = _rasterise(np.ascontiguousarray(mesh.uv, dtype=np.float64) * size, mesh.faces, size)
    texel = np.flatnonzero(face.ravel() >= 0).astype(np.int32)
    owner = face.ravel()[texel]
    weight = _weights(np.ascontiguousarray(mesh.uv, dtype=np.float64) * size, mesh.faces, owner, texel, size)
    return TexelMap(size, texel, owner, weight)


@njit(cache=True, nogil=True)
def _rasterise(pixel: FloatArray, faces: IntArray, size: int) -> IntArray:
    """(S, S) int32: face whose triangle covers the texel's centre, -1 where none does. The lowest face wins on a shared edge."""
    owner = np.full((size, size), -1, np.int32)
    for face in range(len(faces) - 1, -1, -1):
        ax, ay = pixel[faces[face, 0], 0], pixel[faces[face, 0], 1]
        bx, by = pixel[faces[face, 1], 0], pixel[faces[face, 1], 1]
        cx, cy = pixel[faces[face, 2], 0], pixel[faces[face, 2], 1]
        area = (bx - ax) * (cy - ay) - (by - ay) * (cx - ax)
        if area == 0.0:
            continue
        first_row, last_row = max(0, int(np.floor(min(ay, by, cy) - 0.5))), min(size - 1, int(np.ceil(max(ay, by, cy) - 0.5)))
        first_column, last_column = max(0, int(np.floor(min(ax, bx, cx) - 0.5))), min(size - 1, int(np.ceil(max(ax, bx, cx) - 0.5)))
        for row in range(first_row, last_row + 1):
            y = row + 0.5
            for column in range(first_column, last_column + 1):
                x = column + 0.5
                u = ((bx - x) * (cy - y) - (by - y) * (cx - x)) / area
                v = ((cx - x) * (ay - y) - (cy - y) * (ax - x)) / area
                if u >= -1e-9 and v >= -1e-9 and u + v <= 1.0 + 1e-9:
                    owner[row, column] = face
    return owner


@njit(cache=True, nogil=True)
def _weights(pixel: FloatArray, faces: IntArray, owner: IntArray, texel: IntArray, size: int) -> Float32Array:
    """(N, 3) float32 barycentric weights of the texel centres in their faces."""
    weight = np.empty((len(texel), 3), np.float32)
    for i in range(len(texel)):
        x, y = texel[i] % size + 0.5, texel[i] // size + 0.5
        face = owner[i]
        ax, ay = pixel[faces[face, 0], 0], pixel[faces[face, 0], 1]
        bx, by = pixel[faces[face, 1], 0], pixel[faces[face, 1], 1]
        cx, cy = pixel[faces[face, 2], 0], pixel[faces[face, 2], 1]
        area = (bx - ax) * (cy - ay) - (by - ay) * (cx - ax)
        u = ((bx - x) * (cy - y) - (by - y) * (cx - x)) / area
        v = ((cx - x) * (ay - y) - (cy - y) * (ax - x)) / area
        weight[i, 0], weight[i, 1], weight[i, 2] = u, v, 1.0 - u - v
    return weight


@njit(cache=True, nogil=True)
def _interpolate(face: IntArray, weight: Float32Array, faces: IntArray, values: Float32Array) -> Float32Array:
    result = np.empty((len(face), values.shape[1]), np.float32)
    for i in range(len(face)):
        a, b, c = faces[face[i], 0], faces[face[i], 1], faces[face[i], 2]
        for k in range(values.shape[1]):
            result[i, k] = weight[i, 0] * values[a, k] + weight[i, 1] * values[b, k] + weight[i, 2] * values[c, k]
    return result


def fill_gaps(covered: np.ndarray) -> IntArray:
    """(S, S) int32: flat index of the nearest covered texel for every texel, so `pixels.reshape(-1, K)[fill_gaps(c)]` has no gap.

    Filling the whole background, not only a margin, keeps every mip level and every bilinear tap inside the charts' own colours.
    8-neighbour sequential distance transform (Danielsson 1980): exact enough for padding, two sweeps instead of a sort.
    """
    size = covered.shape[0]
    if not covered.any():
        return np.zeros((size, size), np.int32)
    return _nearest(np.ascontiguousarray(covered))


@njit(cache=True, nogil=True)
def _nearest(covered: np.ndarray) -> IntArray:
    height, width = covered.shape
    source = np.full((height, width), -1, np.int32)
    for row in range(height):
        for column in range(width):
            if covered[row, column]:
                source[row, column] = row * width + column
    for sweep in range(2):
        down = sweep == 0
        for step in range(height):
            row = step if down else height - 1 - step
            above = row - 1 if down else row + 1
            for column in range(width):
                _take(source, row, column, above, column - 1)
                _take(source, row, column, above, column)
                _take(source, row, column, above, column + 1)
                _take(source, row, column, row, column - 1)
            for column in range(width - 1, -1, -1):
                _take(source, row, column, row, column + 1)
    return source


@njit(cache=True, nogil=True, inline="always")
def _take(source: IntArray, row: int, column: int, other_row: int, other_column: int) -> None:
    """Adopt a neighbour's source if it is nearer than the one we have."""
    height, width = source.shape
    if other_row < 0 or other_row >= height or other_column < 0 or other_column >= width:
        return
    candidate = source[other_row, other_column]
    if candidate < 0:
        return
    current = source[row, column]
    new = (candidate // width - row) ** 2 + (candidate % width - column) ** 2
    if current < 0 or new < (current // width - row) ** 2 + (current % width - column) ** 2:
        source[row, column] = candidate


def tangent_frames(mesh: Mesh) -> tuple[Float32Array, Float32Array]:
    """Per-face tangents for `mesh.uv`: directions of growing u and of growing v upwards (glTF's +Y), each (F, 3) unit, in space.

    A degenerate face gets zeros.
    """
    assert mesh.uv is not None, "tangent_frames needs a mesh with uv"
    corners, uv = mesh.vertices[mesh.faces], mesh.uv[mesh.faces].astype(np.float64)
    e1, e2 = corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0]
    d1, d2 = uv[:, 1] - uv[:, 0], uv[:, 2] - uv[:, 0]
    determinant = d1[:, 0] * d2[:, 1] - d2[:, 0] * d1[:, 1]
    safe = np.where(np.abs(determinant) < 1e-20, np.inf, determinant)[:, None]
    along_u = (e1 * d2[:, 1:2] - e2 * d1[:, 1:2]) / safe
    along_v = (e2 * d1[:, 0:1] - e1 * d2[:, 0:1]) / safe
    return _unit(along_u), _unit(-along_v)


def _unit(vectors: FloatArray) -> Float32Array:
    length = np.linalg.norm(vectors, axis=1, keepdims=True)
    return (vectors / np.where(length == 0, 1.0, length)).astype(np.float32)
