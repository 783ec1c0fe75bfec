"""Bowls are filled and heaped, as cream fills a cup: below the filling is room for light, where there was a thin wall around nothing.

The heap rises from the wall as steeply as its underside, the roof of that room, can be printed without support.
"""

from __future__ import annotations

import numpy as np
from scipy import ndimage
from skimage.morphology import reconstruction

from maquette.mesh.interior import Interior
from maquette.mesh.model import Float32Array, FloatArray

_BELOW_BRIM_MM = 8.0
_HEAPED, _EVEN_MM = 0.6, 2.0
"""How much the heap rises per millimetre from the wall, and how far it is rounded."""

_OVER_TOP_MM = 2.0
_CRACK_MM = 5.0
"""Gaps up to this wide, as between petals, don't let a bowl run out."""

_SHALLOW_MM = 4.0
_INTO_WALL_MM, _INTO_FLOOR_MM = 1.0, 1.5


def filled(grid: Interior) -> Float32Array:
    """(X, Y, Z) positive in the open bowls of a shade (`grid`: millimetres, Y up) and a little in their walls."""
    top, cell = heights(grid), grid.spacing
    level = brims(top, cell) - _BELOW_BRIM_MM
    deep = ndimage.binary_opening(level - top > _SHALLOW_MM, iterations=round(_CRACK_MM / 2 / cell))
    heap = ndimage.gaussian_filter(_HEAPED * cell * ndimage.distance_transform_edt(deep), _EVEN_MM / cell)
    sunk = (level + heap - top.max() - _OVER_TOP_MM)[deep].max(initial=0.0)
    reach = 2 * round(_INTO_WALL_MM / cell) + 1
    upper = ndimage.grey_dilation(np.where(deep, level + heap - sunk, -np.inf), size=reach)
    lower = ndimage.grey_erosion(np.where(deep, top, np.inf), size=reach) - _INTO_FLOOR_MM
    y = (grid.origin[1] + cell * np.arange(grid.inside.shape[1]))[:, None]
    return np.clip(np.minimum(upper[:, None, :] - y, y - lower[:, None, :]), -cell, cell).astype(np.float32)


def heights(grid: Interior) -> FloatArray:
    """(X, Z) height of the highest inside cell of every column; the grid's lowest where there is none."""
    count = grid.inside.shape[1]
    layer = np.where(grid.inside.any(axis=1), count - 1 - np.argmax(grid.inside[:, ::-1], axis=1), 0)
    return np.asarray(grid.origin[1] + grid.spacing * layer)


def brims(top: FloatArray, spacing: float) -> FloatArray:
    """(X, Z) height up to which water would stand over every column, `top` or little more where it would run off."""
    tight = ndimage.grey_closing(top, size=2 * round(_CRACK_MM / 2 / spacing) + 1)
    seed = np.full_like(tight, tight.max())
    seed[[0, -1]], seed[:, [0, -1]] = tight[[0, -1]], tight[:, [0, -1]]
    return np.asarray(reconstruction(seed, tight, method="erosion"))
