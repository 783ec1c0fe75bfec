"""A subject's inner part as relief on a body: what is narrower than the body shows on its surface.

A subject nearly as wide as the body is widened to it in every direction. A slim one would be torn apart by that, so its front and its back are
pressed onto the body as they look from there. The relief is a height over the body, so it has no undercuts, and it swells evenly from below, so it
prints without support.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy import ndimage

from maquette.engines.embedded.shade.body import REACH_MM, Body, directions, turned
from maquette.mesh.model import FloatArray, Mesh
from maquette.mesh.rays import Rays
from maquette.mesh.solid import Solid

_ROWS, _AROUND = 176, 288

_OUTLINE_MM, _DETAIL_MM = 2.4, 3.4
"""How high the subject lies over the body, and how far details may stand out of that."""

_FILLET_MM, _BURIED_MM = 4.0, 1.5
"""How early the body rises to meet what grows out of it, and how far below that it goes on from there."""
_INSIDE_MM = (14.0, 8.0)
"""Where the subject reaches this far beyond the body, the body goes on as it is."""

_WAIST_MM = (4.0, 32.0)
_SLIM, _MOST_UNEVEN = 2.5, 2.0
"""A subject is slim where it would have to be widened this often at the waist; the less round it is there, the sooner, down to half of that."""
_SPREAD = (15.0, 85.0)

_FULL_GAIN, _MOST_GAIN = 3.2, 4.6
"""What would have to be widened more than this is a thin leg or a stalk: it ends in the body instead."""

_MOST_WIDENED = 2.5
_ROUND_MM, _FORM_MM, _LEAST_MM = 2.5, 5.0, 0.8
_ASIDE = (0.12, 0.4)
"""Cosines of the direction between which a pressed front ends at the side."""

_GROUND_MM, _ABOVE_GROUND_MM = -0.5, 2.5
_BELOW_TOP_MM = 1.5
_FADE_MM, _EVEN_MM = 2.5, 0.6
_STEEPEST = 1.0
"""How much the relief may swell per millimetre of height."""

_SKIN_MM, _SHOULDER_MM = 0.4, 22.0
"""How far below the surface of what stands off the filling ends, and up to which height there is one."""

_DIRECTIONS, _LEVEL_MM = 96, 1.5
_GAP_DEG, _GAP_MM = 50.0, 9.0
_SMOOTH_DEG, _SMOOTH_MM = 14.0, 4.0


def raised(subject: Mesh, body: Body) -> Solid:
    """The body with the subject's relief on it. subject: closed, in lamp millimetres, its outer parts within the lamp's reach."""
    ground = _Ground.of(body)
    outline = _outline(subject, ground)
    relief = pressed(subject, ground) if _is_slim(outline, ground) else widened(subject, outline, ground)
    shown = _step(_GROUND_MM, _ABOVE_GROUND_MM, ground.y) * _step(ground.top, ground.top - _BELOW_TOP_MM, ground.y)
    printable = swelling(ground.blurred(relief * shown, _EVEN_MM), ground.radius, ground.height)
    limited = np.minimum(ground.blurred(printable, _EVEN_MM), np.maximum(REACH_MM - ground.radius, 0.0)[:, None])
    return turned(ground.radius[:, None] + limited, ground.height, ground.top)


def backed(subject: Mesh, body: Body) -> Solid:
    """The body, filled up to just below what stands off it low down, so that no tail is a loose strip. subject: as for `raised`."""
    ground = _Ground.of(body)
    off = np.clip(outermost(subject, ground.height, ground.angle) - _SKIN_MM, 0.0, REACH_MM) - ground.radius[:, None]
    within = ndimage.grey_erosion(np.where(ground.y < _SHOULDER_MM, off, 0.0), size=3, mode=("nearest", "wrap"))
    filled = swelling(ground.blurred(np.maximum(within, 0.0), _EVEN_MM), ground.radius, ground.height)
    return turned(ground.radius[:, None] + filled, ground.height, ground.top)


def is_slim(subject: Mesh, body: Body) -> bool:
    """Whether a subject is too slim for its outline to be widened to the body."""
    ground = _Ground.of(body)
    return _is_slim(_outline(subject, ground), ground)


def _outline(subject: Mesh, ground: _Ground) -> FloatArray:
    """(H, D) how far the subject reaches, without its details; more than 0."""
    return np.maximum(_Envelope.of(subject.vertices).at(ground.direction, ground.y), 1e-6)


@dataclass(frozen=True)
class _Ground:
    """The body's surface as a grid. height, radius: (H,). angle: (D,)."""

    height: FloatArray
    radius: FloatArray
    angle: FloatArray
    top: float

    @staticmethod
    def of(body: Body) -> _Ground:
        height = body.evenly(_ROWS)[:-1]
        return _Ground(height, body.radius(height), directions(_AROUND), body.profile[-1][1])

    @property
    def y(self) -> FloatArray:
        return np.repeat(self.height[:, None], len(self.angle), axis=1)

    @property
    def direction(self) -> FloatArray:
        return np.repeat(self.angle[None, :], len(self.height), axis=0)

    @property
    def step(self) -> tuple[float, float]:
        """Millimetres from row to row and from column to column, where they are largest."""
        return float(np.diff(self.height).max()), float(self.radius.max() * (self.angle[1] - self.angle[0]))

    def blurred(self, field: FloatArray, reach_mm: float) -> FloatArray:
        return np.asarray(ndimage.gaussian_filter(field, [reach_mm / side for side in self.step], mode=("nearest", "wrap")))


def _is_slim(outline: FloatArray, ground: _Ground) -> bool:
    """Whether a subject of that outline, (H, D), is so narrow or so far from round that widening would distort it."""
    waist = (ground.height > _WAIST_MM[0]) & (ground.height < _WAIST_MM[1])
    narrow, wide = np.percentile(outline[waist], _SPREAD, axis=1)
    uneven = min(float(np.median(wide / narrow)), _MOST_UNEVEN)
    return bool(np.median(ground.radius[waist, None] / outline[waist]) * uneven > _SLIM)


def widened(subject: Mesh, outline: FloatArray, ground: _Ground) -> FloatArray:
    """(H, D) relief of a stout subject: its outline pushed out to the body at each height and in each direction, details kept."""
    gain = (ground.radius[:, None] + _OUTLINE_MM) / outline
    detail = (outermost(subject, ground.height, ground.angle) - outline) * np.clip(gain, 1.0, _MOST_WIDENED)
    relief = np.maximum(_lifted(outline - ground.radius[:, None]) + _softened(detail), 0.0)
    return relief * ground.blurred(_step(_MOST_GAIN, _FULL_GAIN, gain), _FADE_MM)


def pressed(subject: Mesh, ground: _Ground) -> FloatArray:
    """(H, D) relief of a slim subject: its front on the body's front as seen from there, its back on the body's back."""
    depth = facing(subject, ground.height, ground.radius, ground.angle)
    inside = np.isfinite(depth)
    if not inside.any():
        return np.zeros_like(depth)
    share = ground.blurred(inside.astype(np.float64), _FORM_MM)
    form = ground.blurred(np.where(inside, depth, 0.0), _FORM_MM) / np.maximum(share, 1e-6)
    around = np.concatenate([inside] * 3, axis=1)
    edge = ndimage.distance_transform_edt(around, sampling=ground.step)[:, len(ground.angle) : 2 * len(ground.angle)]
    rounded = np.sqrt(1.0 - (1.0 - np.clip(edge / _ROUND_MM, 0.0, 1.0)) ** 2)
    relief = np.maximum(_OUTLINE_MM + _softened(np.where(inside, depth - form, 0.0)), _LEAST_MM) * rounded
    return np.asarray(relief * _step(*_ASIDE, np.abs(np.cos(ground.direction))))


def facing(subject: Mesh, height: FloatArray, radius: FloatArray, angle: FloatArray) -> FloatArray:
    """(H, D) how far the subject reaches forwards before the body's front, or backwards behind its back; -inf where it isn't there."""
    x = radius[:, None] * np.sin(angle)
    forwards = np.where(np.cos(angle) >= 0, 1.0, -1.0)
    towards = np.zeros((*x.shape, 3))
    towards[..., 2] = -forwards
    origins = np.stack([x, np.broadcast_to(height[:, None], x.shape), np.broadcast_to(2 * REACH_MM * forwards, x.shape)], axis=-1)
    hits = Rays(subject).distances(origins.reshape(-1, 3), towards.reshape(-1, 3)).astype(np.float64)
    return 2 * REACH_MM - hits.reshape(x.shape)


def _softened(detail: FloatArray) -> FloatArray:
    return np.where(detail > 0, _DETAIL_MM * np.tanh(detail / _DETAIL_MM), detail)


def _lifted(over: FloatArray) -> FloatArray:
    """How high the relief of an outline lies, by how far the outline is over the body: just below the outline where that stands out of it."""
    buried = over - _BURIED_MM
    blend = np.maximum(_FILLET_MM - np.abs(buried - _OUTLINE_MM), 0.0) / _FILLET_MM
    return np.asarray((np.maximum(buried, _OUTLINE_MM) + 0.25 * _FILLET_MM * blend**2) * _step(*_INSIDE_MM, over))


def outermost(subject: Mesh, height: FloatArray, angle: FloatArray) -> FloatArray:
    """(H, D) distance from the axis to the outermost point of the subject; 0 where there is none."""
    outwards = np.stack([np.sin(angle), np.zeros_like(angle), np.cos(angle)], axis=1)
    far = 2 * REACH_MM
    origins = (outwards * far + height[:, None, None] * [0.0, 1.0, 0.0]).reshape(-1, 3)
    hits = Rays(subject).distances(origins, np.tile(-outwards, (len(height), 1))).astype(np.float64)
    return np.maximum(far - hits, 0.0).reshape(len(height), len(angle))


def swelling(relief: FloatArray, radius: FloatArray, height: FloatArray) -> FloatArray:
    """The relief filled up from below where it would hang over more than the steepest. relief: (H, D); radius, height: (H,), ascending."""
    filled = relief + radius[:, None]
    for row in range(len(height) - 2, -1, -1):
        filled[row] = np.maximum(filled[row], filled[row + 1] - _STEEPEST * (height[row + 1] - height[row]))
    ground = height < _GROUND_MM
    filled[ground] = radius[ground, None]
    return filled - radius[:, None]


def _step(zero: float, one: float, value: FloatArray) -> FloatArray:
    """From 0 at `zero` to 1 at `one`, smooth at both ends; `one` may be the smaller."""
    share = np.clip((value - zero) / (one - zero), 0.0, 1.0)
    return np.asarray(share * share * (3 - 2 * share))


@dataclass(frozen=True)
class _Envelope:
    """How far a surface reaches, by height and direction, without its details. reach: (levels, _DIRECTIONS). low: height of level 0."""

    reach: FloatArray
    low: float

    @staticmethod
    def of(points: FloatArray) -> _Envelope:
        """points: (N, 3), dense on the surface."""
        x, height, z = points.T
        low = float(height.min())
        level = np.round((height - low) / _LEVEL_MM).astype(int)
        column = np.round(np.arctan2(x, z) / (2 * np.pi) * _DIRECTIONS).astype(int) % _DIRECTIONS
        reach = np.zeros((int(level.max()) + 1, _DIRECTIONS))
        np.maximum.at(reach, (level, column), np.hypot(x, z))
        gap = (2 * int(_GAP_MM / _LEVEL_MM / 2) + 1, 2 * int(_GAP_DEG / 360 * _DIRECTIONS / 2) + 1)
        closed = ndimage.grey_closing(reach, size=gap, mode=("nearest", "wrap"))
        even = (_SMOOTH_MM / _LEVEL_MM, _SMOOTH_DEG / 360 * _DIRECTIONS)
        return _Envelope(ndimage.gaussian_filter(closed, even, mode=("nearest", "wrap")), low)

    def at(self, direction: FloatArray, height: FloatArray) -> FloatArray:
        level = np.clip((height - self.low) / _LEVEL_MM, 0, len(self.reach) - 1)
        column = direction / (2 * np.pi) * _DIRECTIONS
        around = np.concatenate([self.reach, self.reach[:, :1]], axis=1)
        return np.asarray(ndimage.map_coordinates(around, [level, column % _DIRECTIONS], order=1, mode="nearest"))
