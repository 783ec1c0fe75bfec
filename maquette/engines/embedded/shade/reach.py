"""The room that the lamp's size leaves: what reaches further is squeezed in, in order."""

from __future__ import annotations

import numpy as np
from scipy import ndimage

from maquette.engines.embedded.shade.body import REACH_MM
from maquette.mesh.model import FloatArray, Mesh

_FREE_MM, _LEAST_FREE_MM, _SOFT = 36.5, 29.0, 2.0
"""What reaches further than the first is laid against the trunk, the more the further it reaches."""

_LEAST_SHARE = 0.42
"""What is squeezed in keeps this share of its length, and for that begins deeper: the front of a face must not become a plate."""

_ROUND, _SQUARE = 4.0, 6.0
"""Exponents of the norm in which reach is measured: of an upright figure, and with what reaches into the corners of the size."""

_SECTORS, _LAYER_MM, _LAYERS = 24, 7.0, 14
_LOWEST_MM = -14.0
"""What reaches furthest is asked place by place: long tails behind don't make noses in front flat, nor do hats bellies."""


def within(figure: Mesh, turn_deg: float = 0.0, in_corners: bool = False) -> Mesh:
    """The figure, turned about the upright axis, within the lamp's reach."""
    angle, power = np.radians(turn_deg), _SQUARE if in_corners else _ROUND
    x, y, z = figure.vertices.T
    x, z = np.cos(angle) * x + np.sin(angle) * z, np.cos(angle) * z - np.sin(angle) * x
    reach = (np.abs(x) ** power + np.abs(z) ** power) ** (1.0 / power)
    scale = limited(reach, furthest(reach, np.arctan2(x, z), y)) / np.maximum(reach, 1e-9)
    return Mesh(np.stack([x * scale, y, z * scale], axis=1), figure.faces)


def furthest(reach: FloatArray, angle: FloatArray, height: FloatArray) -> FloatArray:
    """(N,) how far points around each one reach; it changes little from one to the next. angle: radians, height: millimetres."""
    layer, sector = (height - _LOWEST_MM) / _LAYER_MM, np.mod(angle / (2 * np.pi) * _SECTORS, _SECTORS)
    most = np.zeros((_LAYERS, _SECTORS))
    place = np.clip(np.round(layer).astype(int), 0, _LAYERS - 1), np.round(sector).astype(int) % _SECTORS
    np.maximum.at(most, place, reach)
    wide = ndimage.gaussian_filter(ndimage.grey_dilation(most, size=3, mode=("nearest", "wrap")), 0.8, mode=("nearest", "wrap"))
    around = ndimage.map_coordinates(np.pad(wide, ((0, 0), (0, 1)), mode="wrap"), [np.clip(layer, 0, _LAYERS - 1), sector], order=1)
    return np.asarray(np.maximum(around, reach))


def limited(reach: FloatArray, most: FloatArray) -> FloatArray:
    """Reaches brought within the lamp's, where those around them go up to `most`."""
    free = np.clip((REACH_MM - _LEAST_SHARE * most) / (1.0 - _LEAST_SHARE), _LEAST_FREE_MM, _FREE_MM)
    over = np.clip((reach - free) / np.maximum(most - free, 1e-9), 0.0, 1.0)
    squeezed = free + (REACH_MM - free) * np.log1p(_SOFT * over) / np.log1p(_SOFT)
    return np.where((most > REACH_MM) & (reach > free), np.minimum(squeezed, reach), reach)
