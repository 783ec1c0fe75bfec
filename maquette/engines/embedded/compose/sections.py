"""Where a plane meets a thing's surface: what is laid around it follows these curves."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from skimage.measure import find_contours

from maquette.engines.embedded.pose import inverted, placed, turned
from maquette.engines.embedded.recipe import Pose, Recipe, Vector, Warp
from maquette.engines.embedded.sdf.blocks import values_at
from maquette.engines.embedded.sdf.rows import Rows
from maquette.engines.embedded.sdf.table import tabulate
from maquette.engines.embedded.shapes import tidy
from maquette.mesh.model import FloatArray

GRID = 96
"""Samples along a side of a section."""

BEADS = 0.13
"""Distance of a braid's points; there are at most MOST."""
MOST = 44

SHORTEST = 0.3
"""Length of a section below which it has no braid; a whisker's."""


def section(field: Rows, pose: Pose, reach: float) -> list[list[Vector]]:
    """Closed curves in which the x-z plane of a pose meets a surface, as evenly spaced points; around a neck only that one."""
    steps = np.linspace(-reach, reach, GRID)
    across, along = (np.array(turned(pose.turn, axis)) for axis in ((1.0, 0.0, 0.0), (0.0, 0.0, 1.0)))
    points = np.array(pose.at) + steps[:, None, None] * across + steps[None, :, None] * along
    values = values_at(field, points.reshape(-1, 3), False).reshape(GRID, GRID)
    unit, loops = 2.0 * reach / (GRID - 1), []
    for contour in find_contours(values, 0.0):
        flat = contour * unit - reach
        if np.linalg.norm(contour[0] - contour[-1]) > 1.0:
            continue
        loop = _evenly(np.array(pose.at) + flat[:, :1] * across + flat[:, 1:] * along)
        if loop is not None:
            loops.append(loop)
    return loops


def _evenly(curve: FloatArray) -> list[Vector] | None:
    """A closed curve as evenly spaced points, or None if it is too short."""
    long = np.concatenate([[0.0], np.cumsum(np.linalg.norm(np.diff(curve, axis=0), axis=1))])
    if long[-1] < SHORTEST:
        return None
    count = int(np.clip(round(long[-1] / BEADS), 8, MOST))
    at = np.linspace(0.0, long[-1], count, endpoint=False)
    x, y, z = (np.interp(at, long, curve[:, k]) for k in range(3))
    return [(tidy(a), tidy(b), tidy(c)) for a, b, c in zip(x, y, z, strict=True)]


THICKEST = 2.6
"""Reach, of a neck socket's size, within which the neck's own curve is looked for; a fat animal's neck is wider than drawn."""


SHIFTS = (0.0, -0.35, 0.35, -0.7)
"""How far up the neck, of its size, its slimmest place is looked for."""


def around_neck(host: Recipe) -> list[Vector] | None:
    """The shortest closed curve in which a plane across the neck meets the surface around it; None where there is none of a neck's size."""
    neck = host.sockets.get("neck")
    if neck is None:
        return None
    field = tabulate(replace(host, warp=Warp(), fold=False)).rows
    found = []
    for shift in SHIFTS:
        pose = Pose(placed(neck.pose, (0.0, shift * neck.size, 0.0)), neck.pose.turn)
        found += [loop for loop in section(field, pose, THICKEST * neck.size) if _winds(*_in_plane(pose, loop).T)]
    return min(found, key=_length, default=None)


def _length(loop: list[Vector]) -> float:
    return float(np.linalg.norm(np.diff(np.array([*loop, loop[0]]), axis=0), axis=1).sum())


def _in_plane(pose: Pose, loop: list[Vector]) -> FloatArray:
    """(N, 2) x and z of points in a pose's frame."""
    back = inverted(pose)
    return np.array([placed(back, point) for point in loop])[:, [0, 2]]


def _winds(x: FloatArray, z: FloatArray) -> bool:
    """Whether a closed curve goes around the origin."""
    angle = np.unwrap(np.append(np.arctan2(z, x), np.arctan2(z[0], x[0])))
    return abs(float(angle[-1] - angle[0])) > np.pi
