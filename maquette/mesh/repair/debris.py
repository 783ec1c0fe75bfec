"""Crumbs: bodies and bubbles so thin or small that no printer could tell them from nothing."""

from __future__ import annotations

import numpy as np

from maquette.mesh.measure import wrong_bodies
from maquette.mesh.repair.halfedges import glued_components, pair
from maquette.mesh.repair.surface import Surface
from maquette.mesh.topology import face_components, face_normals, signed_volume

_THIN = 5e-5
"""Mean half-thickness (volume over area) below which a body is a crumb, of the diagonal."""
_GHOSTLY_THIN = 5e-4
_MOST_AREA = 0.01
_MOST_BODIES = 5000


def without_debris(surface: Surface) -> Surface:
    """Drop closed bodies and enclosed bubbles that are thinner than a hair, as long as together they are a hundredth of the surface."""
    if len(surface) == 0:
        return surface
    label = glued_components(surface.faces, pair(surface.points, surface.faces))
    size = int(label.max()) + 1
    _, area = face_normals(surface.points, surface.faces)
    areas = np.bincount(label, weights=area, minlength=size)
    corners = surface.points[surface.faces] - surface.points[surface.faces].reshape(-1, 3).mean(axis=0)
    pieces = np.einsum("ij,ij->i", corners[:, 0], np.cross(corners[:, 1], corners[:, 2])) / 6.0
    volumes = np.bincount(label, weights=pieces, minlength=size)
    thin = np.abs(volumes) < _THIN * surface.diagonal * areas
    order = np.flatnonzero(thin)[np.argsort(areas[thin], kind="stable")]
    crumbs = order[np.cumsum(areas[order]) <= _MOST_AREA * areas.sum()]
    return surface.keep(~np.isin(label, crumbs))


def without_ghosts(surface: Surface) -> Surface:
    """Drop thin bodies that have no solid behind most of their faces, as far as can be told a hair away from them.

    surface: closed. As with crumbs, together they may be a hundredth of the surface.
    """
    _, area = face_normals(surface.points, surface.faces)
    bodies, body = face_components(surface.faces)
    areas = np.bincount(body, weights=area, minlength=bodies)
    volumes = np.array([signed_volume(surface.points, surface.faces[body == k]) for k in range(bodies)]) if bodies <= _MOST_BODIES else areas
    thin = np.abs(volumes) < _GHOSTLY_THIN * surface.diagonal * areas
    ghosts = np.flatnonzero(wrong_bodies(surface.points, surface.faces, area, bodies, body) & thin)
    if bodies == 1 or areas[ghosts].sum() > _MOST_AREA * areas.sum():
        return surface
    return surface.keep(~np.isin(body, ghosts)).compacted()
