"""The body below a plump figure, filled up to just below what stands off it low down, so that no tail is a loose strip."""

from __future__ import annotations

import numpy as np
from scipy import ndimage

from maquette.engines.embedded.shade.body import REACH_MM, Body, directions, turned
from maquette.mesh.model import FloatArray, Mesh
from maquette.mesh.rays import Rays
from maquette.mesh.solid import Solid

_ROWS, _AROUND = 176, 288

_SKIN_MM, _SHOULDER_MM = 0.4, 22.0
"""How far below the surface of what stands off the filling ends, and up to which height there is one."""

_GROUND_MM, _EVEN_MM = -0.5, 0.6
_STEEPEST = 1.0
"""How much the filling may swell per millimetre of height."""


def backed(figure: Mesh, body: Body) -> Solid:
    """The body with that filling. figure: closed, in lamp millimetres, within the lamp's reach."""
    height, angle = body.evenly(_ROWS)[:-1], directions(_AROUND)
    radius = body.radius(height)
    off = np.clip(outermost(figure, height, angle) - _SKIN_MM, 0.0, REACH_MM) - radius[:, None]
    within = ndimage.grey_erosion(np.where(height[:, None] < _SHOULDER_MM, off, 0.0), size=3, mode=("nearest", "wrap"))
    steps = float(np.diff(height).max()), float(radius.max() * (angle[1] - angle[0]))
    rounded = ndimage.gaussian_filter(np.maximum(within, 0.0), [_EVEN_MM / step for step in steps], mode=("nearest", "wrap"))
    return turned(radius[:, None] + swelling(rounded, radius, height), height, body.profile[-1][1])


def outermost(subject: Mesh, height: FloatArray, angle: FloatArray) -> FloatArray:
    """(H, D) distance from the axis to the outermost point of the subject; 0 where there is none."""
    outwards = np.stack([np.sin(angle), np.zeros_like(angle), np.cos(angle)], axis=1)
    far = 2 * REACH_MM
    origins = (outwards * far + height[:, None, None] * [0.0, 1.0, 0.0]).reshape(-1, 3)
    hits = Rays(subject).distances(origins, np.tile(-outwards, (len(height), 1))).astype(np.float64)
    return np.maximum(far - hits, 0.0).reshape(len(height), len(angle))


def swelling(relief: FloatArray, radius: FloatArray, height: FloatArray) -> FloatArray:
    """A relief filled up from below where it would hang over more than the steepest. relief: (H, D); radius, height: (H,), ascending."""
    filled = relief + radius[:, None]
    for row in range(len(height) - 2, -1, -1):
        filled[row] = np.maximum(filled[row], filled[row + 1] - _STEEPEST * (height[row + 1] - height[row]))
    ground = height < _GROUND_MM
    filled[ground] = radius[ground, None]
    return filled - radius[:, None]
