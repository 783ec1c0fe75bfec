"""Corbels: what hangs far over is carried from the axis outwards, so that caps, crowns and jaws print without support.

Going down layer by layer, every layer must reach as far out as the one above it less what plastic bridges at the steepest slope. A broad cap
gets a shallow cone below it, an arm a bracket; the light gets in through both.
"""

from __future__ import annotations

import numpy as np
from scipy import ndimage

from maquette.engines.embedded.shade.field import depth
from maquette.mesh.interior import Interior
from maquette.mesh.model import Float32Array, FloatArray

STEEPEST_DEG = 55.0
"""From the vertical: a little less than where slicers begin to add support."""

LEDGE_MM = 2.5
"""What may hang over freely: brows, beads and rims stay crisp."""

_LOWEST_MM = 1.0
"""Below this is the stand."""

_WITHIN_MM, _EVEN_MM = 0.4, 1.2


def corbels(grid: Interior) -> Float32Array:
    """(X, Y, Z) positive where a shade (`grid`: millimetres, Y up, its axis at x = z = 0) needs something below what hangs over."""
    needed = ndimage.gaussian_filter(carried(depth(grid), grid), _EVEN_MM / grid.spacing) - np.float32(_WITHIN_MM)
    y = (grid.origin[1] + grid.spacing * np.arange(grid.inside.shape[1])).astype(np.float32)
    return np.minimum(needed, y[:, None] - np.float32(_LOWEST_MM))


def carried(inside: Float32Array, grid: Interior) -> Float32Array:
    """(X, Y, Z) like `inside`, positive where something must be so that all above it is carried; negative at the top."""
    ledge, step = (_outwards(grid, reach) for reach in (LEDGE_MM, grid.spacing * np.tan(np.radians(STEEPEST_DEG))))
    out = np.full_like(inside, -LEDGE_MM)
    for layer in range(inside.shape[1] - 2, -1, -1):
        shelf = ndimage.map_coordinates(inside[:, layer + 1], ledge, order=1, mode="nearest")
        further = ndimage.map_coordinates(out[:, layer + 1], step, order=1, mode="nearest")
        out[:, layer] = np.maximum(shelf, further)
    return out


def _outwards(grid: Interior, reach_mm: float) -> FloatArray:
    """(2, X, Z) grid coordinates of the places that lie `reach_mm` further from the axis."""
    x, z = (grid.origin[axis] + grid.spacing * np.arange(grid.inside.shape[axis]) for axis in (0, 2))
    places = np.stack(np.meshgrid(x, z, indexing="ij"))
    radius = np.maximum(np.hypot(*places), 1e-9)
    return np.asarray((places * (1.0 + reach_mm / radius) - grid.origin[[0, 2]][:, None, None]) / grid.spacing)
