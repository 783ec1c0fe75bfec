"""Crumbs: bodies and bubbles so thin or small that no printer could tell them from nothing."""

from __future__ import annotations

import numpy as np

from maquette.mesh.repair.halfedges import glued_components, pair
from maquette.mesh.repair.surface import Surface
from maquette.mesh.topology import face_normals

_THIN = 5e-5
"""Mean half-thickness (volume over area) below which a body is a crumb, of the diagonal."""
_MOST_AREA = 0.01


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
