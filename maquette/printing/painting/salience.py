"""Which points of a surface catch the eye although they are few: eyes, mouths, buttons.

A point is salient when its colour stands out from the mean of what surrounds it within a few millimetres (centre against surround,
L. Itti, C. Koch, E. Niebur 1998, at one scale).
"""

from __future__ import annotations

import numpy as np

from maquette.mesh.model import ByteArray
from maquette.printing.color import delta_e_2000, srgb_to_lab
from maquette.printing.painting.samples import SurfaceSamples
from maquette.printing.painting.surface import PaintSurface

SURROUND = 1 / 15
"""Cells of the surround along the longest side of the model; a point is compared with three of them each way."""

STANDS_OUT = 20.0
"""CIEDE2000 between a point and the mean colour around it."""


def salient(surface: PaintSurface, points: SurfaceSamples) -> ByteArray:
    """(N,) bool: which of the points stand out from what surrounds them."""
    places = np.einsum("nk,nkd->nd", points.weights, surface.vertices_mm[surface.faces[points.face]])
    cell_mm = max(float(surface.size_mm.max()) * SURROUND, 1e-9)
    cell = np.floor((places - surface.vertices_mm.min(axis=0)) / cell_mm).astype(np.int64) + 1
    side = int(cell.max()) + 2
    lab = srgb_to_lab(points.colors)
    around = _sums_around(cell, np.concatenate([lab, np.ones((len(lab), 1))], axis=1), side)
    return np.asarray(delta_e_2000(lab, around[:, :3] / around[:, 3:]) > STANDS_OUT)


def _sums_around(cell: np.ndarray, values: np.ndarray, side: int) -> np.ndarray:
    """(N, C) sums of (N, C) values over the 27 cells around each point's own; cells have indices 1 … side - 2 along each axis."""
    flat = (cell[:, 0] * side + cell[:, 1]) * side + cell[:, 2]
    grid = np.stack([np.bincount(flat, weights=column, minlength=side**3) for column in values.T], axis=-1).reshape(side, side, side, -1)
    for axis in range(3):
        grid = grid + np.roll(grid, 1, axis=axis) + np.roll(grid, -1, axis=axis)
    return grid.reshape(side**3, -1)[flat]
