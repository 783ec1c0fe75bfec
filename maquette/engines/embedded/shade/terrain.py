"""A scene on a plate of ground: the plate is draped over the low body like a cloth, and what stands on it stands on a hill.

On top of the hill the plate would be the brim of a hat, which hangs over all around.
"""

from __future__ import annotations

import numpy as np

from maquette.engines.embedded.shade.body import LOW, SIZE_MM, Body
from maquette.mesh.interior import interior
from maquette.mesh.model import FloatArray, Mesh

_COARSE = 72
_PLATE_HEIGHT, _ABOVE_HEIGHT = 0.1, 0.3
_PLATE_SHARE, _ABOVE_SHARE = 0.55, 0.35
"""A plate fills this share of the plan's box within the lowest tenth; what is higher than a third of the whole covers less than this of it."""

_RIM_MM, _SUNK_MM = 33.4, 1.0
_LOWEST_MM = 17.0
_STEPS = 400


def is_terrain(subject: Mesh) -> bool:
    """Whether a closed mesh (Y up) is a plate of ground with things on it."""
    cell = float(subject.size.max()) / _COARSE
    inside = interior(subject, cell).inside
    rows = np.flatnonzero(inside.any(axis=(0, 2)))
    count = rows[-1] - rows[0] + 1
    plate = int(inside[:, rows[0] : rows[0] + max(2, int(_PLATE_HEIGHT * count))].any(axis=1).sum())
    above = int(inside[:, rows[0] + int(_ABOVE_HEIGHT * count) :].any(axis=1).sum())
    return bool(plate * cell**2 > _PLATE_SHARE * subject.size[0] * subject.size[2] and above < _ABOVE_SHARE * plate)


def draped(subject: Mesh) -> Mesh:
    """A scene of evenly spread vertices (Y up, any size) in lamp millimetres, its ground on the low body; what stands on it stays upright."""
    low, high = subject.bounds
    centre = 0.5 * (low + high)
    points = subject.vertices - [centre[0], low[1], centre[2]]
    radius = np.hypot(points[:, 0], points[:, 2])
    scale = min(_RIM_MM / float(radius.max()), (SIZE_MM - LOW[-1][1] + _SUNK_MM) / float(high[1] - low[1]))
    ground = surface_height(radius * scale) - _SUNK_MM
    return Mesh(points * scale + ground[:, None] * [0.0, 1.0, 0.0], subject.faces)


def surface_height(radius: FloatArray) -> FloatArray:
    """Height of the low body's roof at distances from its axis."""
    heights = np.linspace(LOW[-1][1], _LOWEST_MM, _STEPS)
    return np.interp(radius, Body(LOW).radius(heights), heights)
