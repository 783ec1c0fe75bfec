"""A flat or thin subject on the tall body: bent around its front, half sunk into it, and once more around its back."""

from __future__ import annotations

import numpy as np
from scipy import ndimage

from maquette.engines.embedded.shade.body import TALL, Body
from maquette.mesh.interior import interior
from maquette.mesh.model import FloatArray, Mesh

BODY = Body(TALL)

_LOWEST_MM, _HIGHEST_MM = 5.0, 72.0
_WIDEST_MM = 64.0
_RELIEF_MM = 4.4
_LEAST_TURN_RADIUS_MM = 17.0
_BROADER = 1.5
_STEPS = 400

_PLATE_DEPTH, _TRUNK_DEPTH, _MIRRORED = 0.5, 0.75, 0.97
_TRUNK = (0.06, 0.94)
_COARSE = 40


def is_plaque(subject: Mesh) -> bool:
    """Whether a closed mesh is flat, with its arms and without them, and alike from the front and from behind, such as a heart or a star.

    That outline is all there is to see of it, and on a body it would sink in halfway.
    """
    width, height, depth = subject.size
    if min(width, depth) > _PLATE_DEPTH * max(width, height, depth):
        return False
    axis = 2 if depth < width else 0
    middle = 0.5 * (subject.bounds[0] + subject.bounds[1]) * np.eye(3)[axis]
    inside = interior(Mesh(subject.vertices - middle, subject.faces), float(subject.size.max()) / _COARSE).inside
    spread = np.ptp(np.quantile(np.argwhere(inside)[:, [0, 2]], _TRUNK, axis=0), axis=0)
    if spread[axis // 2] > _TRUNK_DEPTH * spread[1 - axis // 2]:
        return False
    inside = inside[np.ix_(*(np.flatnonzero(inside.any(axis=tuple({0, 1, 2} - {side}))) for side in range(3)))]
    mirrored = ndimage.binary_dilation(np.flip(inside, axis))
    return bool((inside & mirrored).sum() > _MIRRORED * inside.sum())


def placed(points: FloatArray) -> FloatArray:
    """The subject in millimetres along the body: x around it, y along its profile from the cut, z out of it. Its broad side is turned to the front.

    points: (N, 3), any unit, Y up.
    """
    size = np.ptp(points, axis=0)
    if size[2] > _BROADER * size[0]:
        points = np.stack([points[:, 2], points[:, 1], -points[:, 0]], axis=1)
        size = size[[2, 1, 0]]
    low, high = points.min(axis=0), points.max(axis=0)
    along = _along_profile(np.array([_LOWEST_MM, _HIGHEST_MM]))
    scale = min((along[1] - along[0]) / size[1], _WIDEST_MM / size[0])
    deep = 2 * _RELIEF_MM / size[2]
    return (points - 0.5 * (low + high)) * [scale, scale, deep] + [0.0, 0.5 * (along[0] + along[1]), 0.0]


def bent(points: FloatArray) -> FloatArray:
    """Lay `placed` points on the body's front."""
    height = np.linspace(0.0, BODY.profile[-1][1], _STEPS)
    place = np.interp(points[:, 1], _along_profile(height), height)
    radius = BODY.radius(place)
    slope = np.gradient(BODY.radius(height), height)
    steep = np.interp(place, height, slope)
    outwards = 1.0 / np.sqrt(1.0 + steep**2)
    turn = points[:, 0] / np.maximum(radius, _LEAST_TURN_RADIUS_MM)
    reach = radius + points[:, 2] * outwards
    return np.stack([reach * np.sin(turn), place - points[:, 2] * outwards * steep, reach * np.cos(turn)], axis=1)


def _along_profile(height: FloatArray) -> FloatArray:
    """Length along the body's profile from the cut up to a height."""
    steps = np.linspace(0.0, BODY.profile[-1][1], _STEPS)
    return np.interp(height, steps, BODY.along(steps))
