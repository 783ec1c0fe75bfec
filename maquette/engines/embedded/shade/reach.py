"""The room that the lamp's size leaves: what reaches further is squeezed in, in order."""

from __future__ import annotations

import numpy as np

from maquette.engines.embedded.shade.body import REACH_MM
from maquette.engines.embedded.shade.steps import smooth_step
from maquette.mesh.model import FloatArray, Mesh

_FREE_MM, _SOFT = 36.5, 4.0
"""What reaches further than this is laid against the trunk, the more the further it reaches."""

_ROUND, _SQUARE = 2.0, 6.0
"""Exponents of the norm in which reach is measured: around an upright figure, and with what reaches into the corners of the size."""

_APART_MM = 9.0


def within(figure: Mesh, turn_deg: float = 0.0, in_corners: bool = False) -> Mesh:
    """The figure, turned about the upright axis, within the lamp's reach. Long tails behind don't make noses in front flat."""
    angle, power = np.radians(turn_deg), _SQUARE if in_corners else _ROUND
    ahead = figure.vertices[:, 2]
    x, y, z = figure.vertices.T
    x, z = np.cos(angle) * x + np.sin(angle) * z, np.cos(angle) * z - np.sin(angle) * x
    reach = (np.abs(x) ** power + np.abs(z) ** power) ** (1.0 / power)
    before = smooth_step(0.0, _APART_MM, ahead)
    inside = before * limited(reach, float(reach[ahead > 0].max(initial=0.0))) + (1 - before) * limited(reach, float(reach.max()))
    scale = np.minimum(inside / np.maximum(reach, 1e-9), 1.0)
    return Mesh(np.stack([x * scale, y, z * scale], axis=1), figure.faces)


def limited(reach: FloatArray, most: float) -> FloatArray:
    """Reaches up to `most` brought within the lamp's."""
    if most <= REACH_MM:
        return np.minimum(reach, REACH_MM)
    over = np.clip((reach - _FREE_MM) / (most - _FREE_MM), 0.0, 1.0)
    return np.where(reach > _FREE_MM, _FREE_MM + (REACH_MM - _FREE_MM) * np.log1p(_SOFT * over) / np.log1p(_SOFT), reach)
