"""A stout subject on the low body: a roly-poly of the same character.

The subject stands on the cut. At each height and direction its outline is pushed out to the body's surface where it is narrower, so that legs,
wings and robes lie on the body as relief and the rest grows out of it unchanged.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy import ndimage

from maquette.engines.embedded.shade.body import LOW, REACH_MM, SIZE_MM, Body
from maquette.mesh.model import FloatArray, Mesh

BODY = Body(LOW)

SUNK_MM = 4.0
"""Feet are sunk into the stand: flat things wrapped around a body look like chips."""

_AXIS_SHARE = 0.65
"""How much the axis follows the centre of mass rather than the middle of the box: a long tail must not push the trunk aside."""

_ANKLE_MM = (-1.1, -0.5)
_PLUMPER, _MOST_TALLER = 1.18, 1.15
_LEAST_TALL_MM = 58.0
_MOST_SQUEEZE, _FREE_MM = 1.4, 12.0
_TRUNK_PERCENTILE, _MOST_TRUNK_SQUEEZE = 85.0, 1.12
"""Of the distances from the axis: what counts as the trunk, which may be squeezed less than what stands out from it."""
_RELIEF_MM, _MOST_RELIEF_MM, _SOFT_MM = 2.4, 3.4, 3.0

_FULL_GAIN, _MOST_GAIN = 3.2, 4.6
"""What would have to be widened more than this is a thin leg or a stalk: it ends in the body instead."""

_HIDDEN_MM = 6.0
_DIRECTIONS, _LEVEL_MM = 96, 1.5
_GAP_DEG, _GAP_MM = 50.0, 9.0
_EVEN_DEG, _EVEN_MM = 14.0, 4.0


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


def wrapped(points: FloatArray) -> FloatArray:
    """Push the outline out to the body's surface wherever it lies below it, and squeeze what reaches beyond the lamp's size.

    points: (N, 3) dense points of a surface, lamp millimetres, y = 0 at the cut.
    """
    x, y, z = points.T
    radius, direction = squeezed(np.hypot(x, z)), np.arctan2(x, z)
    outline = _Envelope.of(radius, direction, y).at(direction, y)
    target = _smooth_max(outline, BODY.radius(y) + _RELIEF_MM)
    gain = target / np.maximum(outline, 1e-6)
    relief = (radius - outline) * np.minimum(gain, 2.5)
    limited = np.where(relief > 0, _MOST_RELIEF_MM * np.tanh(relief / _MOST_RELIEF_MM), relief)
    lifted = np.clip((target - outline) / _SOFT_MM, 0.0, 1.0)
    pushed = target + (1 - lifted) * relief + lifted * limited
    share = _step(_MOST_GAIN, _FULL_GAIN, gain) * _step(*_ANKLE_MM, y)
    hidden = np.minimum(radius, np.maximum(BODY.radius(y) - _HIDDEN_MM, 0.0))
    new = np.where(gain > 1.0 + 1e-9, np.clip(share * pushed + (1 - share) * hidden, 0.0, REACH_MM), radius)
    return np.stack([new * np.sin(direction), y, new * np.cos(direction)], axis=1)


def squeezed(radius: FloatArray) -> FloatArray:
    """Radii brought within the lamp's reach: what is near the axis stays, what is far moves in, in order."""
    most = float(radius.max())
    if most <= REACH_MM:
        return radius
    share = np.clip((radius - _FREE_MM) / (most - _FREE_MM), 0.0, 1.0)
    bend = 1.0 - (REACH_MM - _FREE_MM) / (most - _FREE_MM)
    return np.where(radius > _FREE_MM, _FREE_MM + (most - _FREE_MM) * (share - bend * share**2), radius)


def _step(zero: float, one: float, value: FloatArray) -> FloatArray:
    """From 0 at `zero` to 1 at `one`, smooth at both ends; `one` may be the smaller."""
    share = np.clip((value - zero) / (one - zero), 0.0, 1.0)
    return np.asarray(share * share * (3 - 2 * share))


def _smooth_max(a: FloatArray, b: FloatArray) -> FloatArray:
    """The larger of two, without a crease where they cross."""
    return 0.5 * (a + b + np.sqrt((a - b) ** 2 + _SOFT_MM**2))


@dataclass(frozen=True)
class _Envelope:
    """How far a surface reaches, by height and direction, without its details. reach: (levels, _DIRECTIONS). low: height of level 0."""

    reach: FloatArray
    low: float

    @staticmethod
    def of(radius: FloatArray, direction: FloatArray, height: FloatArray) -> _Envelope:
        low = float(height.min())
        level = np.round((height - low) / _LEVEL_MM).astype(int)
        column = np.round(direction / (2 * np.pi) * _DIRECTIONS).astype(int) % _DIRECTIONS
        reach = np.zeros((int(level.max()) + 1, _DIRECTIONS))
        np.maximum.at(reach, (level, column), radius)
        gap = (2 * int(_GAP_MM / _LEVEL_MM / 2) + 1, 2 * int(_GAP_DEG / 360 * _DIRECTIONS / 2) + 1)
        closed = ndimage.grey_closing(reach, size=gap, mode=("nearest", "wrap"))
        even = (_EVEN_MM / _LEVEL_MM, _EVEN_DEG / 360 * _DIRECTIONS)
        return _Envelope(ndimage.gaussian_filter(closed, even, mode=("nearest", "wrap")), low)

    def at(self, direction: FloatArray, height: FloatArray) -> FloatArray:
        level = np.clip((height - self.low) / _LEVEL_MM, 0, len(self.reach) - 1)
        column = direction / (2 * np.pi) * _DIRECTIONS
        around = np.concatenate([self.reach, self.reach[:, :1]], axis=1)
        return np.asarray(ndimage.map_coordinates(around, [level, column % _DIRECTIONS], order=1, mode="nearest"))
