"""Closed bodies thinner than anything that can be told from nothing: they are sheets that a modelling program has given two sides.

A foil is a body with a front and a back; a skin is a body and a hollow that leaves hardly anything of it. Either is brought down to
its front, which then gets a thickness as other sheets do.
"""

from __future__ import annotations

import numpy as np

from maquette.mesh.measure import razor_thin
from maquette.mesh.repair.halfedges import glued_components, pair
from maquette.mesh.repair.surface import Surface
from maquette.mesh.topology import face_normals, signed_volume

_COINCIDENT = 1e-8
"""Mean thickness, of the diagonal, up to which a front and a back are faces that lie on each other, which cutting sees to."""
_OF_ITSELF = 0.02
"""Mean thickness of a foil, of its own diagonal, at most: what is small all round is a grain."""
_NARROW = 4.0
"""Faces lower than that, in mean thicknesses, are taken for the walls between front and back."""
_FOLDED_BACK = -0.9
_SIDE = (0.35, 0.75)
"""Share of a foil's area that one side has."""
_ALIKE, _SAME_BOX = 0.02, 2e-4
"""How far the areas of a skin's outside and inside differ, and their boxes, of the diagonal."""


def fronts(bodies: list[Surface], diagonal: float, least: float) -> tuple[list[Surface], list[Surface]]:
    """The bodies that are thick enough, and the fronts of the foils and skins among them.

    bodies: closed, neighbours agreeing. diagonal: of the whole model. least: extent below which a foil is none.
    """
    volumes = [signed_volume(body.points, body.faces) for body in bodies]
    areas = [_area(body) for body in bodies]
    taken: dict[int, Surface | None] = _skins(bodies, volumes, areas, diagonal)
    for number, body in enumerate(bodies):
        thickness = 2.0 * abs(volumes[number]) / max(areas[number], 1e-300)
        flat = razor_thin(volumes[number], areas[number], diagonal) and _COINCIDENT * diagonal < thickness <= _OF_ITSELF * body.diagonal
        if number not in taken and flat and np.ptp(body.points, axis=0).max() >= least:
            front = _front(body, thickness)
            if front is not None:
                taken[number] = front
    kept = [body for number, body in enumerate(bodies) if number not in taken]
    return kept, [front for front in taken.values() if front is not None]


def _skins(bodies: list[Surface], volumes: list[float], areas: list[float], diagonal: float) -> dict[int, Surface | None]:
    """Number → front of what is hardly more than its hollow, and the hollow's number → None."""
    found: dict[int, Surface | None] = {}
    hollows = [number for number, volume in enumerate(volumes) if volume < 0]
    for outer in sorted(range(len(bodies)), key=lambda number: -abs(volumes[number])) if hollows else []:
        for inner in hollows:
            if volumes[outer] <= 0 or inner in found or outer in found:
                continue
            wall = razor_thin(volumes[outer] + volumes[inner], areas[outer] + areas[inner], diagonal)
            alike = abs(areas[outer] - areas[inner]) <= _ALIKE * areas[outer]
            if wall and alike and not razor_thin(volumes[outer], areas[outer], diagonal) and _same_box(bodies[outer], bodies[inner], diagonal):
                found |= {outer: bodies[outer], inner: None}
    return found


def _same_box(one: Surface, other: Surface, diagonal: float) -> bool:
    corners = [(body.points.min(axis=0), body.points.max(axis=0)) for body in (one, other)]
    return bool(np.abs(np.array(corners[0]) - np.array(corners[1])).max() <= _SAME_BOX * diagonal)


def _front(body: Surface, thickness: float) -> Surface | None:
    """The larger side of a foil; None if it has not two of them, as a wire has not."""
    normal, area = face_normals(body.points, body.faces)
    corners = body.points[body.faces]
    longest = np.linalg.norm(corners - np.roll(corners, 1, axis=1), axis=2).max(axis=1)
    wall = 2.0 * area <= _NARROW * thickness * longest
    mate = pair(body.points, body.faces)
    face = np.arange(len(mate)) // 3
    other = mate // 3
    apart = wall[face] | wall[other] | (np.einsum("ij,ij->i", normal[face], normal[other]) < _FOLDED_BACK)
    side = glued_components(body.faces, np.where(apart, -1, mate))
    share = np.bincount(side, weights=area) / area.sum()
    ranked = np.argsort(-share, kind="stable")[:2]
    if not _SIDE[0] <= share[ranked[0]] <= _SIDE[1]:
        return None
    # Of two sides alike, the one that looks along the axes.
    even = len(ranked) == 2 and share[ranked[1]] > 0.99 * share[ranked[0]]
    facing = [float((normal * area[:, None])[side == one].sum()) for one in ranked]
    chosen = ranked[1] if even and facing[1] > facing[0] else ranked[0]
    return body.keep(side == chosen).compacted()


def _area(body: Surface) -> float:
    return float(face_normals(body.points, body.faces)[1].sum())
