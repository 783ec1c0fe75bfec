"""A stout subject on the low body: a roly-poly of the same character.

The subject stands on the cut, squeezed where it reaches beyond the lamp. What is wider than the body grows out of it unchanged; what is narrower,
such as legs, robes and bellies, lies on the body as relief.
"""

from __future__ import annotations

import numpy as np

from maquette.engines.embedded.shade.body import REACH_MM, SIZE_MM
from maquette.mesh.model import FloatArray, Mesh

SUNK_MM = 4.0
"""Feet are sunk into the stand: flat things wrapped around a body look like chips."""

_AXIS_SHARE = 0.65
"""How much the axis follows the centre of mass rather than the middle of the box: a long tail must not push the trunk aside."""

_PLUMPER, _MOST_TALLER = 1.18, 1.15
_LEAST_TALL_MM = 58.0
_MOST_SQUEEZE, _FREE_MM = 1.4, 12.0
_TRUNK_PERCENTILE, _MOST_TRUNK_SQUEEZE = 85.0, 1.12
"""Of the distances from the axis: what counts as the trunk, which may be squeezed less than what stands out from it."""


def placed(subject: Mesh) -> Mesh:
    """A closed subject of any size in lamp millimetres, as large as the lamp allows, its ground just below the cut."""
    low, high = subject.bounds
    axis = _AXIS_SHARE * centroid(subject) + (1 - _AXIS_SHARE) * 0.5 * (low + high)
    points = subject.vertices - [axis[0], low[1], axis[2]]
    height, radius = float(high[1] - low[1]), np.hypot(points[:, 0], points[:, 2])
    tallest = SIZE_MM + SUNK_MM
    reach = max(float(radius.max()) / _MOST_SQUEEZE, float(np.percentile(radius, _TRUNK_PERCENTILE)) / _MOST_TRUNK_SQUEEZE, 1e-9)
    across = min(_PLUMPER * tallest / height, REACH_MM / reach)
    upwards = min(tallest / height, _MOST_TALLER * across)
    ground = max(_LEAST_TALL_MM - upwards * height, -SUNK_MM)
    return Mesh(points * [across, upwards, across] + [0.0, ground, 0.0], subject.faces)


def centroid(subject: Mesh) -> FloatArray:
    """(3,) centre of mass of a closed mesh."""
    a, b, c = (subject.vertices[subject.faces[:, k]] for k in range(3))
    volumes = np.einsum("ij,ij->i", a, np.cross(b, c)) / 6.0
    return np.asarray((volumes[:, None] * (a + b + c) / 4.0).sum(axis=0) / volumes.sum())


def within_reach(standing: Mesh) -> Mesh:
    """The subject with everything that reaches beyond the lamp's size squeezed in; heights stay."""
    x, y, z = standing.vertices.T
    radius, direction = squeezed(np.hypot(x, z)), np.arctan2(x, z)
    return Mesh(np.stack([radius * np.sin(direction), y, radius * np.cos(direction)], axis=1), standing.faces)


def squeezed(radius: FloatArray) -> FloatArray:
    """Radii brought within the lamp's reach: what is near the axis stays, what is far moves in, in order."""
    most = float(radius.max())
    if most <= REACH_MM:
        return radius
    share = np.clip((radius - _FREE_MM) / (most - _FREE_MM), 0.0, 1.0)
    bend = 1.0 - (REACH_MM - _FREE_MM) / (most - _FREE_MM)
    return np.where(radius > _FREE_MM, _FREE_MM + (most - _FREE_MM) * (share - bend * share**2), radius)
