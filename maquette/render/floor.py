"""The ground a model stands on: how much light reaches it around and under the model."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numba import njit

from maquette.render.occlusion import PATTERNS, Occluders, cosine_pattern, hemisphere_rays
from maquette.render.scene import Scene

REACH = 2.2
"""Half the side of the floor that shadows are found on; a scene's own radius is 1."""
_CELLS = 40
_RAYS = 8
_GAP = 1e-3


class Floor(NamedTuple):
    """height: of the plane in the scene. reach: half the side of the lit square. light: (N, N) float32, share of open sky over
    x (columns) and z (rows). reach 0 means there is no floor."""

    height: float
    reach: float
    light: np.ndarray


NO_FLOOR = Floor(-1e9, 0.0, np.ones((2, 2), np.float32))


def lay(scene: Scene, occluders: Occluders, cells: int = _CELLS, rays: int = _RAYS) -> Floor:
    """The floor just below the scene's lowest point."""
    height = scene.floor - _GAP
    middle = (np.arange(cells) + 0.5) / cells * 2 * REACH - REACH
    x, z = np.meshgrid(middle, middle)
    points = np.stack([x.ravel(), np.full(x.size, height + _GAP), z.ravel()], axis=1).astype(np.float32)
    normals = np.tile(np.array([0, 1, 0], np.float32), (len(points), 1))
    choice = np.arange(len(points)) % PATTERNS
    origins, directions = hemisphere_rays(points, normals, choice, cosine_pattern(rays))
    open_sky = 1.0 - occluders.blocked(origins, directions).reshape(-1, rays).mean(axis=1)
    return Floor(height, REACH, _blurred(open_sky.reshape(cells, cells)).astype(np.float32))


def _blurred(values: np.ndarray) -> np.ndarray:
    """A 3 × 3 binomial blur, edges repeated."""
    for axis in (0, 1):
        padded = np.concatenate([values.take([0], axis), values, values.take([-1], axis)], axis)
        size = values.shape[axis]
        values = 0.25 * padded.take(range(size), axis) + 0.5 * padded.take(range(1, size + 1), axis) + 0.25 * padded.take(range(2, size + 2), axis)
    return values


@njit(cache=True, nogil=True, inline="always")
def lookup(light: np.ndarray, reach: float, x: float, z: float) -> float:
    """Bilinear share of light at (x, z); 1 beyond the map."""
    size = len(light)
    if not (abs(x) < reach and abs(z) < reach):
        return 1.0
    fx, fz = (x + reach) / (2 * reach) * size - 0.5, (z + reach) / (2 * reach) * size - 0.5
    column, row = int(min(max(np.floor(fx), 0), size - 2)), int(min(max(np.floor(fz), 0), size - 2))
    u, v = min(max(fx - column, 0.0), 1.0), min(max(fz - row, 0.0), 1.0)
    top = light[row, column] * (1 - u) + light[row, column + 1] * u
    bottom = light[row + 1, column] * (1 - u) + light[row + 1, column + 1] * u
    return top * (1 - v) + bottom * v
