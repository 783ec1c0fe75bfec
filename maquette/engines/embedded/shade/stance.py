"""How a subject stands in the lamp: how large it is, how much it is squeezed for that, and which way it faces.

What is longer than tall is made shorter and broader, as toys are; where its ends are thin, such as spouts and bows, it lies across the corners of
the square that the lamp's size allows.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from maquette.engines.embedded.shade.body import REACH_MM, SIZE_MM
from maquette.engines.embedded.shade.steps import smooth_step
from maquette.mesh.interior import interior
from maquette.mesh.model import FloatArray, Mesh

SUNK_MM, ROUND_SUNK_MM = 4.0, 15.0
"""Feet are sunk into the stand: flat things that end on it look like chips. What is round below is sunk until it is broad at the cut."""

_FOOT, _ABOVE_FOOT, _BAND = 0.05, 0.2, 0.03
_ROUND_FOOT, _BROAD_FOOT = 0.7, 0.85
"""Round below is what reaches, at the first share of its height, only so far as the third of what it reaches at the second; broad, the fourth."""

LEAST_TALL_MM = 58.0

_COARSE = 64
_TRUNK = (0.03, 0.97)
_LONGER, _LONG_SHARE, _OVER_HEIGHT = 1.25, 0.8, 1.05
"""A trunk is long that is longer than wide by this, at least this share of the height long, and with what stands out of it longer than that."""

_AXIS_SHARE, _LONG_AXIS_SHARE = 0.65, 0.5
"""How much the axis follows the centre of mass rather than the middle of the box: a long tail must not push the trunk aside."""

_PLUMPER, _MOST_TALLER, _MOST_BROADER = 1.18, 1.25, 1.35
_MOST_SQUEEZE = 1.4
_ROUND_SHARE, _ROUND_MM, _LONG_ROUND_MM, _LONG_TRUNK_MM = 0.975, 39.0, 38.5, 36.0
"""This share of a subject is within that distance from the axis, so that round things stay round; what stands out further is squeezed in."""

_CORNER_MM, _END_MM, _THIN_MM, _SIDE_MM, _SIDE_SHARE = 50.0, 40.0, 12.0, 33.0, 0.95
"""How far a subject may reach into corners, if what is beyond `_END_MM` of it is narrower to each side than `_THIN_MM`; and how wide it is then."""

_CORNER_SQUEEZE, _CORNER_TRUNK = 1.3, 1.1
_CORNER_DEG, _ASIDE_DEG = 45.0, 36.0
_THIN_SHARE, _FEW = 0.9, 3

_END_SHARE, _BROAD_SHARE, _LEAST_SQUEEZE = 0.8, 0.4, 1.0
"""An end is what reaches further than this share of it; broad is one that is wider than this share of the whole."""


@dataclass(frozen=True)
class Stance:
    """How a subject stands.

    figure: closed, lamp millimetres, its ground just below the cut. lies: whether it is longer than tall.
    turn_deg: about the upright axis, still to be done. in_corners: whether its length then lies across the corners.
    """

    figure: Mesh
    lies: bool = False
    turn_deg: float = 0.0
    in_corners: bool = False


def stance(subject: Mesh) -> Stance:
    """The stance of a closed mesh of any size (Y up, front +Z)."""
    low, high = subject.bounds
    cells = _cells(subject)
    level, cells = cells[:, 1] - low[1], cells[:, [0, 2]]
    spread = np.ptp(np.quantile(cells, _TRUNK, axis=0), axis=0)
    long_axis = int(np.argmax(spread))
    length, breadth, height = spread[long_axis], spread[1 - long_axis], float(high[1] - low[1])
    lies = bool(length > max(_LONGER * breadth, _LONG_SHARE * height) and max((high - low)[[0, 2]]) > _OVER_HEIGHT * height)
    sunk_mm = _sunk_mm(cells, level / height)
    tallest = (SIZE_MM + sunk_mm) / height
    share = _LONG_AXIS_SHARE if lies else _AXIS_SHARE
    axis = share * centroid(subject) + (1 - share) * 0.5 * (low + high)
    points, cells = subject.vertices - [axis[0], low[1], axis[2]], cells - axis[[0, 2]]
    across, in_corners = _lying(points, cells, long_axis, tallest) if lies else (_upright(points, cells, tallest), False)
    upwards = min(tallest, _MOST_TALLER * float(across.max()))
    ground = max(LEAST_TALL_MM - upwards * height, -sunk_mm)
    figure = Mesh(points * [across[0], upwards, across[1]] + [0.0, ground, 0.0], subject.faces)
    return Stance(figure, lies, _turn_deg(long_axis, in_corners) if lies else 0.0, in_corners)


def _sunk_mm(cells: FloatArray, level: FloatArray) -> float:
    """How deep a subject stands in the ground. cells: (N, 2) x and z of places inside; level: (N,) their heights as a share of the whole."""
    foot, above = (_spread(cells[np.abs(level - at) < _BAND]) for at in (_FOOT, _ABOVE_FOOT))
    return SUNK_MM + (ROUND_SUNK_MM - SUNK_MM) * float(smooth_step(_BROAD_FOOT, _ROUND_FOOT, np.array(foot / max(above, 1e-9))))


def _spread(cells: FloatArray) -> float:
    """How far places reach from their middle, but for a few."""
    return float(np.quantile(np.hypot(*(cells - cells.mean(axis=0)).T), _THIN_SHARE)) if len(cells) else 0.0


def _turn_deg(long_axis: int, in_corners: bool) -> float:
    """Who is longest from front to back shows face and side to who stands before the lamp."""
    if in_corners:
        return _CORNER_DEG if long_axis == 0 else -_CORNER_DEG
    return 0.0 if long_axis == 0 else -_ASIDE_DEG


def centroid(subject: Mesh) -> FloatArray:
    """(3,) centre of mass of a closed mesh."""
    a, b, c = (subject.vertices[subject.faces[:, k]] for k in range(3))
    volumes = np.einsum("ij,ij->i", a, np.cross(b, c)) / 6.0
    return np.asarray((volumes[:, None] * (a + b + c) / 4.0).sum(axis=0) / volumes.sum())


def _cells(subject: Mesh) -> FloatArray:
    """(N, 3) places spread evenly inside."""
    grid = interior(subject, float(subject.size.max()) / _COARSE)
    return np.asarray(grid.origin + grid.spacing * np.argwhere(grid.inside))


def _upright(points: FloatArray, cells: FloatArray, tallest: float) -> FloatArray:
    """(2,) scale of x and z. tallest: that of y."""
    round_mm = float(np.quantile(np.hypot(*cells.T), _ROUND_SHARE))
    ends = [scale for axis in (0, 1) for scale in _end_scales(points[:, 2 * axis], cells, axis)]
    scale = min(*ends, _ROUND_MM / round_mm, _PLUMPER * tallest)
    return np.array([scale, scale])


def _lying(points: FloatArray, cells: FloatArray, long_axis: int, tallest: float) -> tuple[FloatArray, bool]:
    """(2,) scale of x and z, and whether the length reaches into the corners."""
    reach = np.abs(points[:, [0, 2]]).max(axis=0)
    trunk = np.abs(np.quantile(cells, _TRUNK, axis=0)).max(axis=0)
    across = _into_corners(cells, reach, trunk, long_axis, _PLUMPER * tallest)
    if across is not None:
        return across, True
    most = np.minimum(_MOST_SQUEEZE * REACH_MM / reach, _LONG_TRUNK_MM / trunk)
    most[long_axis] = min(most[long_axis], *_end_scales(points[:, 2 * long_axis], cells, long_axis))
    across = _evenly(most, _PLUMPER * tallest)
    round_mm = float(np.quantile(np.hypot(*(cells * across).T), _ROUND_SHARE))
    return across * min(1.0, _LONG_ROUND_MM / round_mm), False


def _end_scales(along: FloatArray, cells: FloatArray, long_axis: int) -> list[float]:
    """How much the long axis may be scaled for either end: broad ones, such as faces, are squeezed less than tails."""
    broad = _BROAD_SHARE * float(np.quantile(np.abs(cells[:, 1 - long_axis]), _SIDE_SHARE))
    scales = []
    for way in (1.0, -1.0):
        far = float((way * along).max())
        end = cells[way * cells[:, long_axis] > _END_SHARE * far]
        thin = len(end) <= _FEW or np.quantile(np.abs(end[:, 1 - long_axis]), _THIN_SHARE) < broad
        scales.append((_MOST_SQUEEZE if thin else _LEAST_SQUEEZE) * REACH_MM / far)
    return scales


def _into_corners(cells: FloatArray, reach: FloatArray, trunk: FloatArray, long_axis: int, largest: float) -> FloatArray | None:
    """(2,) scale of x and z of a subject with thin ends; None for any other."""
    far = np.where(np.arange(2) == long_axis, _CORNER_MM, REACH_MM)
    most = np.minimum(_CORNER_SQUEEZE * far / reach, _CORNER_TRUNK * far / trunk)
    ends = cells * min(float(most.min()), largest)
    for end in (ends[ends[:, long_axis] > _END_MM], ends[ends[:, long_axis] < -_END_MM]):
        if len(end) > _FEW and np.quantile(np.abs(end[:, 1 - long_axis]), _THIN_SHARE) > _THIN_MM:
            return None
    side = float(np.quantile(np.abs(cells[:, 1 - long_axis]), _SIDE_SHARE))
    most[1 - long_axis] = min(most[1 - long_axis], _SIDE_MM / side)
    return _evenly(most, largest)


def _evenly(most: FloatArray, largest: float) -> FloatArray:
    """(2,) scales up to `most`, the one not much larger than the other."""
    return np.minimum(most, _MOST_BROADER * min(float(most.min()), largest))
