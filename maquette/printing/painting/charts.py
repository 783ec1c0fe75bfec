"""Charts: the connected pieces of a surface that a texture was cut into, and which texel belongs to which."""

from __future__ import annotations

import numba as nb
import numpy as np

from maquette.mesh.disjoint import join, root_of
from maquette.mesh.model import FloatArray, IntArray
from maquette.mesh.topology import first_appearances
from maquette.mesh.wrap import wrapped
from maquette.printing.painting.threads import bands, in_threads

MOST_LAYERS = 8
"""A texture that is laid over itself more often than this is taken as used everywhere."""


def face_charts(faces: IntArray, texels: FloatArray) -> IntArray:
    """(F,) int32 the chart of every face; faces belong together when they share a corner in space and on the texture.

    faces: (F, 3) of a welded mesh. texels: (F, 3, 2).
    """
    keys = np.concatenate([faces.reshape(-1, 1).astype(np.int64).view(np.uint64), texels.reshape(-1, 2).view(np.uint64)], axis=1)
    number, _ = first_appearances(np.ascontiguousarray(keys))
    return _components(number.reshape(-1, 3))


def chart_map(charts: IntArray, texels: FloatArray, shape: tuple[int, int], wrap_x: int, wrap_y: int) -> IntArray:
    """(H, W) int32: the chart that covers the centre of every texel, -1 where none does.

    charts: (F,) and texels: (F, 3, 2) of the faces that use the picture. A face too small to cover a centre gets the texel it lies on.
    """
    if _layers(texels) > MOST_LAYERS * shape[0] * shape[1]:
        return np.zeros(shape, np.int32)
    out = np.full(shape, -1, np.int32)
    in_threads(_rasterise, [(charts, texels, wrap_x, wrap_y, first, last, out) for first, last in bands(shape[0])])
    return out


def _layers(texels: FloatArray) -> float:
    """Texels that the faces cover, counted once for every face."""
    return float(doubled_areas(texels).sum() / 2)


def doubled_areas(texels: FloatArray) -> FloatArray:
    """(F,) twice the unsigned area of (F, 3, 2) triangles."""
    along, across = texels[:, 1] - texels[:, 0], texels[:, 2] - texels[:, 0]
    return np.abs(along[:, 0] * across[:, 1] - along[:, 1] * across[:, 0])


@nb.njit(cache=True, nogil=True)
def _components(corners: IntArray) -> IntArray:
    parent = np.arange(corners.max() + 1)
    for f in range(len(corners)):
        join(parent, corners[f, 0], corners[f, 1])
        join(parent, corners[f, 0], corners[f, 2])
    out = np.empty(len(corners), np.int32)
    for f in range(len(corners)):
        out[f] = root_of(parent, corners[f, 0])
    return out


@nb.njit(cache=True, nogil=True)
def _rasterise(charts: IntArray, texels: FloatArray, wrap_x: int, wrap_y: int, first: int, last: int, out: IntArray) -> None:
    """Write the chart of every face into those texels of rows first..last whose centre it covers. Later faces win."""
    height, width = out.shape
    for f in range(len(charts)):
        x, y = texels[f, :, 0], texels[f, :, 1]
        row, column = (
            wrapped(int(np.floor((y[0] + y[1] + y[2]) / 3)), height, wrap_y),
            wrapped(int(np.floor((x[0] + x[1] + x[2]) / 3)), width, wrap_x),
        )
        if first <= row < last:
            out[row, column] = charts[f]
        for line in range(int(np.ceil(min(y[0], y[1], y[2]) - 0.5)), int(np.floor(max(y[0], y[1], y[2]) - 0.5)) + 1):
            row = wrapped(line, height, wrap_y)
            if first <= row < last:
                left, right = _span(x, y, line + 0.5)
                for column in range(int(np.ceil(left - 0.5)), int(np.floor(right - 0.5)) + 1):
                    out[row, wrapped(column, width, wrap_x)] = charts[f]


@nb.njit(cache=True, nogil=True)
def _span(x: FloatArray, y: FloatArray, level: float) -> tuple[float, float]:
    """Where a horizontal line enters and leaves a triangle."""
    left, right = np.inf, -np.inf
    for k in range(3):
        n = (k + 1) % 3
        if (y[k] <= level) != (y[n] <= level):
            crossing = x[k] + (level - y[k]) / (y[n] - y[k]) * (x[n] - x[k])
            left, right = min(left, crossing), max(right, crossing)
    return left, right
