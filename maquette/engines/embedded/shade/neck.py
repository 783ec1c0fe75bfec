"""Necks for heads that no light reaches: a blossom on a thin stem would stay solid or dark, so the stem becomes as wide as light needs."""

from __future__ import annotations

import numpy as np
from scipy import ndimage
from scipy.spatial import cKDTree

from maquette.mesh.interior import Interior
from maquette.mesh.model import FloatArray
from maquette.mesh.solid import Solid

_CORE_MM = 2.0
"""What lies deeper than this becomes hollow at the usual wall."""

_WORTH_MM3 = 1500.0
_RADIUS_MM, _FACETS = 7.5, 40


def necks(grid: Interior) -> list[Solid]:
    """What to add to a shade, on a grid in millimetres, so that its larger rooms are joined to the largest."""
    label, count = ndimage.label(grid.depth > _CORE_MM)
    volume = np.bincount(label.ravel(), minlength=count + 1)[1:] * grid.spacing**3
    if count < 2:
        return []
    rooms = [number for number in np.argsort(-volume, kind="stable") if volume[number] > _WORTH_MM3]
    places = [grid.origin + grid.spacing * np.argwhere(label == number + 1) for number in rooms]
    return [_neck(places[0], apart) for apart in places[1:]]


def _neck(room: FloatArray, apart: FloatArray) -> Solid:
    """Between the nearest places of two rooms."""
    distance, nearest = cKDTree(room).query(apart)
    end = int(np.argmin(distance))
    balls = [Solid.sphere(_RADIUS_MM, _FACETS).translate(tuple(place)) for place in (room[nearest[end]], apart[end])]
    return Solid.batch_hull(balls)
