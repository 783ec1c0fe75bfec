"""The shade of a subject: which body it suits, the subject laid on it, and the two made one."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from manifold3d import OpType
from scipy import ndimage

from maquette.engines.embedded.shade import emblem, terrain
from maquette.engines.embedded.shade.backing import backed
from maquette.engines.embedded.shade.body import LOW, SIZE_MM, STAND_MM, Body
from maquette.engines.embedded.shade.bowl import filled
from maquette.engines.embedded.shade.corbel import corbels
from maquette.engines.embedded.shade.field import joined, solid_where
from maquette.engines.embedded.shade.neck import necks
from maquette.engines.embedded.shade.plump import plumped
from maquette.engines.embedded.shade.stance import Stance, stance
from maquette.mesh.interior import distance_to_outside, interior
from maquette.mesh.model import Mesh
from maquette.mesh.simplify import to_face_count
from maquette.mesh.solid import Solid, bodies, solid, surface

STOUT_MM, FLAT_SHARE = 13.0, 0.2
"""A subject that holds a ball of this diameter, at the lamp's size, and is not flatter than this is made plump and holds the light itself.
Any other is laid on a globe, and so is what is flat and alike from the front and from behind."""

_COARSE = 72
_LONGEST_MM = 105.0
_WITHIN_LAYER = np.array([[0, 1, 0], [1, 1, 1], [0, 1, 0]])[:, None, :]
_CELL_MM = 1.0
_LOW_BODY = Body(LOW)
_FACES = 64_000
_UNSEEN_MM = 0.03
_TURN = np.array([-1.0, 1.0, -1.0])


@dataclass(frozen=True)
class Shade:
    """mesh: closed, one body, metres, standing on y = 0. laid_on: whether the subject lies on the front, so that it is best seen from there."""

    mesh: Mesh
    laid_on: bool


def shade_of(subject: Mesh) -> Shade:
    """The shade of a closed mesh of any size (Y up, front +Z). Deterministic.

    Raises Unprintable if `subject` is not closed.
    """
    if not is_stout(subject):
        return globe_shade(subject)
    standing = stance(subject)
    if standing.lies and terrain.is_terrain(subject):
        return Shade(_finished(_draped(subject)), laid_on=False)
    if not standing.lies and emblem.is_plaque(subject):
        return globe_shade(subject)
    return Shade(_finished(_plump(standing)), laid_on=False)


def globe_shade(subject: Mesh) -> Shade:
    """The same for a subject that is best seen from its front: laid on a globe, whatever its build."""
    return Shade(_finished(_emblem(subject)), laid_on=True)


def _finished(whole: Solid) -> Mesh:
    """One body of a reasonable number of faces, in metres, standing on the ground."""
    body = bodies(whole)[0].simplify(_UNSEEN_MM)
    grid = interior(surface(body), _CELL_MM)
    more = np.maximum(filled(grid), corbels(grid))
    full = joined(grid, more)
    body = Solid.batch_boolean([body, solid_where(more, grid), *necks(full)], OpType.Add)
    mesh = surface(body)
    if len(mesh.faces) > _FACES:
        mesh = to_face_count(mesh, _FACES)
    return Mesh((mesh.vertices + [0.0, STAND_MM, 0.0]) * 1e-3, mesh.faces)


def is_stout(subject: Mesh) -> bool:
    """Whether a subject is round enough to be hollow itself; vessels count as full."""
    width, height, depth = subject.size
    if min(width, depth) < FLAT_SHARE * min(max(width, depth), height):
        return False
    size_mm = min(SIZE_MM / height, _LONGEST_MM / max(width, depth))
    grid = interior(subject, float(subject.size.max()) / _COARSE)
    full = ndimage.binary_fill_holes(grid.inside, structure=_WITHIN_LAYER)
    return bool(2 * grid.spacing * (float(distance_to_outside(full).max()) - 0.5) * size_mm >= STOUT_MM)


def _plump(standing: Stance) -> Solid:
    figure = plumped(standing)
    return solid(figure) + backed(figure, _LOW_BODY)


def _draped(subject: Mesh) -> Solid:
    return solid(terrain.draped(subject)) + _LOW_BODY.solid()


def _emblem(subject: Mesh) -> Solid:
    front = emblem.bent(emblem.placed(subject.vertices))
    return solid(Mesh(front, subject.faces)) + solid(Mesh(front * _TURN, subject.faces)) + emblem.BODY.solid()
