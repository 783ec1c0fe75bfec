"""A sitting animal made plump, as toys are: its trunk as broad as the body below, its head larger.

A sitting cat is half as wide as the light. Pressed onto the body it would be a smear, so it is stretched to it instead: its trunk in width and in
depth, its head evenly, and heights so that the head stays round. What then stands out of the body are its own paws, chest and haunches, and its
tail is laid around it.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from scipy import ndimage

from maquette.engines.embedded.shade.body import LOW, REACH_MM, Body
from maquette.mesh.interior import BoolGrid, Interior, interior
from maquette.mesh.model import FloatArray, Mesh

_BODY = Body(LOW)
_CELL_MM, _EVEN_MM = 1.5, 4.0

_TRUNK_MM = (2.0, 20.0)
_SIDES, _BACK, _FRONT = (0.06, 0.94), 0.08, 0.97
"""Shares of the trunk's cells between which it lies: tails and whiskers don't make it wide, and toes not deep."""

_MOST_NEEDED = (3.0, 2.0)
"""Whose trunk would have to be stretched more than this in width or in depth to fill the body is upright or flat rather than sitting."""

_MOST, _LEAST = 1.8, 0.75
_OUT_MM, _NARROWEST_MM = 3.0, 22.0
"""How far paws and chest stand out of the body, and what a trunk is not made narrower than at the shoulders."""

_HEAD_OVER_NECK, _HEAD_SHARE, _NECKLINE, _LEGS = 1.2, 0.3, 0.25, 0.2
"""A head's section is that much larger than the neck's, and at least this share of the largest; it begins where this share of the difference
is gained. A neck is not as low as legs are."""

_NECK_SHARE = 0.25
"""Of the largest section below: what is thinner is a stem."""

_THROAT_SHARE, _AHEAD_SHARE = 0.6, 0.22
"""Where the head of a leaning figure begins, and how far it is before the haunches at least, as shares of the height."""

_HEAD_MM, _MOST_HEAD, _LEAST_TRUNK = 23.0, 1.45, 0.62
"""Half width of the head that is wanted, how much a head may grow for that, and what must stay of the trunk's height."""

_FORWARD_MM, _FADE_MM = 4.0, 9.0
"""How far the head is before the axis at most, and over which distance below it the trunk's stretch fades into the head's."""

_NAPE, _FACE, _BEHIND = 0.05, 0.985, 0.7
"""Shares of the head's cells between which it lies from back to front: before it is the nose, behind it the back, which is drawn in by so much."""

_LONGEST_HEAD = 1.8
"""From face to nape, in widths of it."""

_FREE_MM, _SOFT = 35.0, 4.0
"""What reaches further than this is laid against the trunk, the more the further it reaches."""


@dataclass(frozen=True)
class _Sections:
    """A figure in lamp millimetres, Y up, as a grid and what its layers tell: all (L,) from the lowest layer up."""

    grid: Interior

    @staticmethod
    def of(figure: Mesh) -> _Sections:
        return _Sections(interior(figure, _CELL_MM))

    def places(self, axis: int) -> FloatArray:
        return np.asarray(self.grid.origin[axis] + self.grid.spacing * np.arange(self.grid.inside.shape[axis]))

    @cached_property
    def height(self) -> FloatArray:
        return self.places(1)

    @cached_property
    def area(self) -> FloatArray:
        """In cells, evened out."""
        return _even(self.grid.inside.sum(axis=(0, 2)).astype(np.float64))

    @cached_property
    def front(self) -> FloatArray:
        """How far each layer reaches forwards, evened out."""
        count = self.grid.inside.sum(axis=0)
        filled = np.flatnonzero(count.any(axis=1))
        front = [_quantile(self.places(2), count[layer], _FRONT) for layer in filled]
        return _even(np.interp(np.arange(len(count)), filled, front))

    def between(self, low: float, high: float) -> BoolGrid:
        """(X, L', Z) the layers of these heights."""
        return np.asarray(self.grid.inside[:, (self.height >= low) & (self.height <= high)])

    def spread(self, layers: BoolGrid, axis: int, *shares: float) -> list[float]:
        """Where these shares of the cells lie along an axis."""
        counts = layers.sum(axis=tuple({0, 1, 2} - {axis}))
        return [_quantile(self.places(axis), counts, share) for share in shares]


def _quantile(places: FloatArray, counts: np.ndarray, share: float) -> float:
    return float(np.interp(share, np.cumsum(counts) / max(float(counts.sum()), 1.0), places))


def _even(values: FloatArray) -> FloatArray:
    return np.asarray(ndimage.gaussian_filter1d(values, _EVEN_MM / _CELL_MM, mode="nearest"))


def plumped(standing: Mesh) -> Mesh | None:
    """The figure made plump, as high as before; None if it has no head, or is no sitter.

    standing: closed, vertices evenly spread, lamp millimetres, on the cut.
    """
    sections = _Sections.of(standing)
    neck = throat(sections)
    neck = leaning_throat(sections) if neck is None else neck
    if neck is None:
        return None
    trunk = _trunk(sections, neck)
    if trunk is None:
        return None
    growth = _growth(sections, neck, standing)
    low, high = standing.bounds[:, 1]
    heights = ([low, neck, high], [low, high - growth * (high - neck), high])
    return _drawn_in(_warped(standing, sections, neck, trunk, growth, heights))


def throat(sections: _Sections) -> float | None:
    """Height where a head begins, None for a figure without one."""
    area, height = sections.area, sections.height
    peaks = np.flatnonzero((area[1:-1] >= area[:-2]) & (area[1:-1] > area[2:]) & (area[1:-1] > _HEAD_SHARE * area.max())) + 1
    if len(peaks) == 0:
        return None
    above_legs = height[0] + _LEGS * (height[-1] - height[0])
    below = np.flatnonzero((height >= above_legs) & (np.arange(len(height)) < peaks[-1]))
    least = float(area[below].min(initial=np.inf))
    if area[peaks[-1]] < _HEAD_OVER_NECK * least or least < _NECK_SHARE * area[: peaks[-1]].max():
        return None
    return float(height[below[area[below] <= least + _NECKLINE * (area[peaks[-1]] - least)][-1]])


def leaning_throat(sections: _Sections) -> float | None:
    """The same for a figure whose neck is as thick as its head: known by its head, which is far before its haunches; None if it isn't."""
    low, high = float(sections.height[0]), float(sections.height[-1])
    neck = low + _THROAT_SHARE * (high - low)
    head, haunches = sections.between(neck, np.inf), sections.between(*_TRUNK_MM)
    ahead = sections.spread(head, 2, 0.5)[0] - sections.spread(haunches, 2, 0.5)[0]
    return neck if ahead > _AHEAD_SHARE * (high - low) else None


@dataclass(frozen=True)
class _Trunk:
    """middle_x, half_x: of its width. back: how far it reaches backwards."""

    middle_x: float
    half_x: float
    back: float


def _trunk(sections: _Sections, neck: float) -> _Trunk | None:
    """The trunk of a sitter about the axis of its head; None for a figure too slim for one."""
    layers = sections.between(*_TRUNK_MM)
    left, right = sections.spread(layers, 0, *_SIDES)
    back, front = sections.spread(layers, 2, _BACK, _FRONT)
    middle = sections.spread(sections.between(neck, np.inf), 0, 0.5)[0]
    half = 0.5 * (abs(left - middle) + abs(right - middle))
    radius = float(_BODY.radius(np.linspace(*_TRUNK_MM)).mean())
    if radius > _MOST_NEEDED[0] * half or 2 * radius > _MOST_NEEDED[1] * (front - back):
        return None
    return _Trunk(middle, half, back)


def _growth(sections: _Sections, neck: float, standing: Mesh) -> float:
    """How much the head grows, within what the trunk can give it of its height."""
    head = sections.between(neck, np.inf)
    width, depth = (np.ptp(sections.spread(head, axis, *_SIDES)) for axis in (0, 2))
    low, high = standing.bounds[:, 1]
    room = (high - low - _LEAST_TRUNK * (neck - low)) / (high - neck)
    return float(np.clip(2 * _HEAD_MM / np.sqrt(width * depth), 1.0, min(_MOST_HEAD, room)))


def _warped(standing: Mesh, sections: _Sections, neck: float, trunk: _Trunk, growth: float, heights: tuple[list[float], list[float]]) -> Mesh:
    """Trunk and head each brought to their size and over the axis, and the one faded into the other."""
    x, y, z = standing.vertices.T
    upwards = np.interp(y, *heights)
    radius = np.maximum(_BODY.radius(upwards), _NARROWEST_MM)
    front = np.interp(y, sections.height, sections.front)
    wider = np.clip(radius / trunk.half_x, _LEAST, _MOST)
    deeper = np.clip((2 * radius + _OUT_MM) / (front - trunk.back), _LEAST, _MOST)
    head = sections.between(neck, np.inf)
    head_x, head_z = (sections.spread(head, axis, 0.5)[0] for axis in (0, 2))
    nape, face = sections.spread(head, 2, _NAPE, _FACE)
    nape = max(nape, face - _LONGEST_HEAD * float(np.ptp(sections.spread(head, 0, *_SIDES))))
    forward = min(_FORWARD_MM, _FREE_MM - growth * (face - head_z))
    share = _ramp((y - neck) / _FADE_MM + 1.0)
    behind = np.minimum(z - nape, 0.0)
    over_x = (1 - share) * wider * (x - trunk.middle_x) + share * growth * (x - head_x)
    over_z = (1 - share) * (deeper * (z - front) + radius + _OUT_MM) + share * (growth * (z - _BEHIND * behind - head_z) + forward)
    return Mesh(np.stack([over_x, upwards, over_z], axis=1), standing.faces)


def _ramp(share: FloatArray) -> FloatArray:
    share = np.clip(share, 0.0, 1.0)
    return np.asarray(share * share * (3 - 2 * share))


def _drawn_in(figure: Mesh) -> Mesh:
    """What reaches beyond the lamp is laid against the trunk, in order; long tails don't make noses flat."""
    x, y, z = figure.vertices.T
    radius = np.hypot(x, z)
    if float(radius.max()) <= REACH_MM:
        return figure
    before = _ramp(z / _FADE_MM)
    inside = before * _limited(radius, float(radius[z > 0].max(initial=0.0))) + (1 - before) * _limited(radius, float(radius.max()))
    scale = np.minimum(inside / np.maximum(radius, 1e-9), 1.0)
    return Mesh(np.stack([x * scale, y, z * scale], axis=1), figure.faces)


def _limited(radius: FloatArray, most: float) -> FloatArray:
    """Radii up to `most` brought within the lamp's reach."""
    if most <= REACH_MM:
        return np.minimum(radius, REACH_MM)
    over = np.clip((radius - _FREE_MM) / (most - _FREE_MM), 0.0, 1.0)
    return np.where(radius > _FREE_MM, _FREE_MM + (REACH_MM - _FREE_MM) * np.log1p(_SOFT * over) / np.log1p(_SOFT), radius)
