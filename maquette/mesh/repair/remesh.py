"""The last resort: the solid is sampled on a grid and its surface made anew, which succeeds whatever the triangles do.

Everything moves by a fraction of a cell, so nothing is remeshed that can be repaired in its place.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from scipy.ndimage import binary_dilation

from maquette.mesh.decimate import decimate
from maquette.mesh.interior import BoolGrid, inside_cells
from maquette.mesh.measure import Inspection, inspect_welded
from maquette.mesh.model import Float32Array, FloatArray
from maquette.mesh.nearest import nearest_faces
from maquette.mesh.repair.clean import rewelded
from maquette.mesh.repair.distance_grid import distance_grid
from maquette.mesh.repair.level_set import zero_surface
from maquette.mesh.repair.surface import Surface, joined
from maquette.mesh.topology import face_components, face_normals

_CELLS_ALONG, _MOST_CELLS = 300, 6_000_000
"""Cells along the diagonal of the box, fewer where all would be more than the latter."""
_BAND = 2.0
_SKIN = 0.9
"""Half the thickness of what is too thin to hold a grid point, in cells: from about 0.87, the diagonal's half, none slips through."""
_DEEP = 0.6
"""Cells from the surface: what has a grid point so deep inside within two cells is not thin."""
_MOST_CROSSED, _COARSER = 150_000, 1.3
"""Grid edges that a surface may cross; one that crosses more is sampled on a grid so many times coarser."""
_PRECISION = 32
"""A cell is at least so many steps of single precision wide."""
_MARGIN = 3
_LEAST_VOID, _THINNEST_VOID, _LEAST_BODY = 64.0, 1.0, 1.0
"""What is smaller, in cells cubed, or, as volume over area, thinner, in cells, is left from layers that nearly touch."""
_CRUMB_FACES = 400
_FEW_FACES, _FINER = 20_000, 2


def remeshed(surface: Surface, cells: int = _CELLS_ALONG) -> tuple[Surface, Inspection]:
    """A closed, manifold surface without crossings round what `surface` winds round and round what is too thin to have an inside.

    surface: closed bodies that may cross, overlap and nest in any way. cells: along the diagonal of its box, at most.
    All faces of the result are made; each names the nearest face of `surface` as its source.
    """
    low = surface.points[surface.faces].min(axis=(0, 1))
    spacing = _spacing(surface, cells)
    field = _field(surface, low, spacing)
    while _crossed_edges(field) > _MOST_CROSSED:
        spacing *= _COARSER
        field = _field(surface, low, spacing)
    points, faces = zero_surface(field)
    fine = _without_bubbles(_rounded(points * spacing + low - (_MARGIN - 0.5) * spacing, faces), spacing)
    made = _thinned(fine, max(_FEW_FACES, _FINER * len(surface)))
    found = inspect_welded(made.points, made.faces)
    if made is not fine and not found.counts.printable:
        made, found = fine, inspect_welded(fine.points, fine.faces)
    return _brought_home(surface, made), found


def _thinned(surface: Surface, target: int) -> Surface:
    """With about so many faces, but for those of crumbs, which would collapse; the same object if it has no more."""
    bodies, body = face_components(surface.faces)
    crumb = (np.bincount(body, minlength=bodies) < _CRUMB_FACES)[body]
    large, small = surface.keep(~crumb).compacted(), surface.keep(crumb).compacted()
    if len(surface) <= target or len(large) <= target // 4:
        return surface
    points, faces = decimate(large.points, large.faces, max(target - len(small), target // 4))
    return rewelded(joined([_rounded(points, faces), small]))


def _without_bubbles(surface: Surface, spacing: float) -> Surface:
    """Without crumbs, and without the bubbles that a grid makes of gaps narrower than its cells."""
    if len(surface) == 0:
        return surface
    bodies, body = face_components(surface.faces)
    corners = surface.points[surface.faces] - surface.points[surface.faces[0, 0]]
    volume = np.bincount(body, weights=np.einsum("ij,ij->i", corners[:, 0], np.cross(corners[:, 1], corners[:, 2])) / 6.0, minlength=bodies)
    area = np.bincount(body, weights=face_normals(surface.points, surface.faces)[1], minlength=bodies)
    bubble = (volume < 0) & ((volume > -_LEAST_VOID * spacing**3) | (-volume < _THINNEST_VOID * spacing * area))
    small = bubble | (np.abs(volume) < _LEAST_BODY * spacing**3)
    return surface if small.all() else surface.keep(~small[body]).compacted()


def _spacing(surface: Surface, cells: int) -> float:
    corners = surface.points[surface.faces].reshape(-1, 3)
    size = corners.max(axis=0) - corners.min(axis=0)
    spacing = float(np.linalg.norm(size)) / cells
    while np.prod(size / spacing + 2 * _MARGIN) > _MOST_CELLS:
        spacing *= 1.05
    return max(spacing, _PRECISION * float(np.spacing(np.float32(np.abs(corners).max()))))


def _field(surface: Surface, low: FloatArray, spacing: float) -> Float32Array:
    """Signed distance in cells, negative inside; what holds no grid point has a skin round it."""
    points = (surface.points - low) / spacing + (_MARGIN - 0.5)
    extent = points[surface.faces].max(axis=(0, 1))
    shape = tuple(int(size) for size in np.ceil(extent).astype(np.int64) + _MARGIN + 1)
    distance = distance_grid(points, surface.faces, (shape[0], shape[1], shape[2]), _BAND)
    inside = _inside(surface, points, (shape[0], shape[1], shape[2]))
    signed = np.where(inside, -distance, distance)
    thin = ~binary_dilation(inside & (distance > _DEEP), np.ones((3, 3, 3), bool), iterations=2)
    signed[thin] = np.minimum(signed[thin], distance[thin] - _SKIN)
    # A grid point on the surface counts as outside, by a hair.
    return np.where(signed == 0.0, np.float32(1e-6), signed)


def _crossed_edges(field: Float32Array) -> int:
    """How many edges of the grid, cube diagonals left out, the surface crosses: it will have up to eight times as many faces."""
    inside = field < 0
    return sum(int(np.count_nonzero(np.diff(inside, axis=axis))) for axis in range(3))


def _inside(surface: Surface, points: FloatArray, shape: tuple[int, int, int]) -> BoolGrid:
    """What two of three directions to look from agree on: where the surface has a crack, one of them may see through it."""
    votes = np.zeros(shape, np.int8)
    for turn in range(3):
        axes = np.roll(np.arange(3), turn)
        seen = inside_cells(np.ascontiguousarray(points[:, axes]), surface.faces, np.zeros(3), 1.0, (shape[axes[0]], shape[axes[1]], shape[axes[2]]))
        votes += seen.transpose(np.argsort(axes))
    return np.asarray(votes >= 2)


def _rounded(points: FloatArray, faces: np.ndarray) -> Surface:
    """New faces on single precision positions, of no source yet."""
    return rewelded(Surface(points, faces.astype(np.int32), np.zeros(len(faces), np.int32), np.ones(len(faces), bool)))


def _brought_home(surface: Surface, made: Surface) -> Surface:
    """New faces with the nearest faces of `surface` as their sources."""
    near = nearest_faces(made.points[made.faces].mean(axis=1), surface.points, surface.faces)
    return replace(made, source=surface.source[near])
