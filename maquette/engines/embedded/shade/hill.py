"""A subject longer than it is tall on the low body: it stands across the top, unchanged, as an animal does on a hill.

Wrapping such a subject would fold its head and tail around the light. Here the hill's top reaches into its belly instead, so that light gets in.
"""

from __future__ import annotations

import numpy as np

from maquette.engines.embedded.shade.body import LOW, REACH_MM, SIZE_MM
from maquette.mesh.interior import interior
from maquette.mesh.model import FloatArray, Mesh

_TRUNK = (5.0, 95.0)
"""Percentiles between which the trunk lies: tails, handles and feelers don't make a subject long."""

_LONGER, _SLIM_LONGER, _SLIM = 1.15, 0.9, 0.6
"""A trunk is long beyond this share of the height, a slim one, narrower than this share of its length, a little sooner."""

_ROUND = 0.9
"""Nearly as wide as long: what is round in plan is a body of light by itself."""

_TURN_DEG = 48.0
"""A subject that is longest from front to back shows its side, but not its back, to who stands before it."""

_INSIDE_MM = 8.0
_LOWEST_MM = -2.0
_AXIS_SHARE = 0.4
_COARSE = 64
_HILLTOP_SHARE = 0.12
_FILLED = 0.5


def is_long(subject: Mesh) -> bool:
    """Whether a subject, of evenly spread vertices, is seen from its side rather than from its front."""
    width, height, depth = subject.size
    if min(width, depth) > _ROUND * max(width, depth):
        return False
    slimmest, longest = sorted(np.ptp(np.percentile(subject.vertices[:, [0, 2]], _TRUNK, axis=0), axis=0))
    return bool(longest > (_SLIM_LONGER if slimmest < _SLIM * longest else _LONGER) * height)


def placed(subject: Mesh, centre_of_mass: FloatArray) -> Mesh:
    """A closed subject of any size (Y up, front +Z) in lamp millimetres, as large as the lamp allows, on the hill."""
    low, high = subject.bounds
    centre = _AXIS_SHARE * centre_of_mass + (1 - _AXIS_SHARE) * 0.5 * (low + high)
    standing = Mesh(_turned(subject.vertices - [centre[0], low[1], centre[2]]), subject.faces)
    height, belly = float(standing.size[1]), belly_height(standing)
    summit = LOW[-1][1] - _INSIDE_MM
    reach = float(np.abs(standing.vertices[:, [0, 2]]).max())
    scale = min(REACH_MM / reach, (SIZE_MM - summit) / max(height - belly, 1e-9), SIZE_MM / height)
    return Mesh(standing.vertices * scale + [0.0, max(summit - scale * belly, _LOWEST_MM), 0.0], standing.faces)


def belly_height(standing: Mesh) -> float:
    """Height above the ground where a subject becomes solid over the hilltop; the middle of its height if it never does."""
    grid = interior(standing, float(standing.size.max()) / _COARSE)
    x, z = (grid.origin[axis] + grid.spacing * np.arange(grid.inside.shape[axis]) for axis in (0, 2))
    hilltop = np.hypot(x[:, None], z[None, :]) < _HILLTOP_SHARE * float(standing.size.max())
    filled = grid.inside.transpose(1, 0, 2)[:, hilltop].mean(axis=1) >= _FILLED
    if not filled.any():
        return 0.5 * float(standing.size[1])
    return float(grid.origin[1] + grid.spacing * int(np.argmax(filled)))


def _turned(points: FloatArray) -> FloatArray:
    """About the upright axis, if the subject is longest from front to back."""
    size = np.ptp(points, axis=0)
    angle = np.radians(-_TURN_DEG) if size[2] > size[0] else 0.0
    x, y, z = points.T
    return np.stack([np.cos(angle) * x + np.sin(angle) * z, y, np.cos(angle) * z - np.sin(angle) * x], axis=1)
