"""The one place where the frame of glTF becomes the frame of a printer.

glTF:    metres, right-handed, Y up, front +Z.
Printer: millimetres, right-handed, Z up, front -Y (towards whoever stands before the machine), the bed is z = 0.

The turn is (x, y, z) → (x, -z, y), a proper rotation: winding and handedness survive.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike

from maquette.mesh.model import FloatArray

MM_PER_M = 1000.0

SMALLEST_PRINT_MM, LARGEST_PRINT_MM = 5.0, 500.0
"""A model whose longest side lies between these was modelled at its real size; anything else is taken as unitless."""

DEFAULT_HEIGHT_MM, DEFAULT_FOOTPRINT_MM = 75.0, 180.0
"""A unitless model is made this tall, unless that would make it wider than the footprint that every common bed has."""


def to_print(points: ArrayLike, mm_per_unit: float = MM_PER_M) -> FloatArray:
    """(N, 3) points of the glTF frame in the printer's frame, millimetres. `mm_per_unit=1` turns directions (normals)."""
    x, y, z = np.asarray(points, dtype=np.float64).T
    return np.stack([x, -z, y], axis=1) * mm_per_unit


def print_scale(size: ArrayLike, unit_m: float | None) -> float:
    """Millimetres in one unit of a model, for `to_print`.

    size: (3,) extent of the model in its own units, Y up. unit_m: metres in a unit, None when the file doesn't say.
    A model with a plausible metric size keeps it; any other becomes DEFAULT_HEIGHT_MM tall. A model without extent gets 1000.
    """
    width, height, depth = (float(side) for side in np.asarray(size))
    longest = max(width, height, depth)
    if longest <= 0 or not np.isfinite(longest):
        return MM_PER_M
    if unit_m is not None and SMALLEST_PRINT_MM <= longest * unit_m * MM_PER_M <= LARGEST_PRINT_MM:
        return unit_m * MM_PER_M
    footprint = max(width, depth)
    scales = [limit / side for limit, side in ((DEFAULT_HEIGHT_MM, height), (DEFAULT_FOOTPRINT_MM, footprint)) if side > 0]
    return min(scales)


def on_bed(points_mm: FloatArray, centre_mm: tuple[float, float] = (0.0, 0.0)) -> FloatArray:
    """(N, 3) points moved so that their lowest is z = 0 and their bounding box is centred on `centre_mm` in x and y."""
    if len(points_mm) == 0:
        return points_mm
    low, high = points_mm.min(axis=0), points_mm.max(axis=0)
    middle = (low + high) / 2
    return points_mm + np.array([centre_mm[0] - middle[0], centre_mm[1] - middle[1], -low[2]])
