"""Other ways to mesh a recipe than smoothly: cubes, and flat facets. Both give closed surfaces once positions are welded.

Corners of a flat face are not shared with its neighbours, so that it can be shaded and coloured flat.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from scipy import ndimage

from maquette.engines.embedded.sdf.blocks import by_cells, project, values_at
from maquette.engines.embedded.surface import Surface
from maquette.mesh import topology as topo
from maquette.mesh.decimate import decimate
from maquette.mesh.model import FloatArray, IntArray

MOST_TRIES = 12


def faceted(surface: Surface) -> Surface:
    """A thousand or two flat triangles, each in one colour."""
    points, triangles = decimate(surface.vertices, surface.faces, 180 * surface.recipe.detail)
    return _flat(surface, points, triangles)


def _flat(surface: Surface, points: FloatArray, triangles: IntArray) -> Surface:
    normals, _ = topo.face_normals(points, triangles)
    corners = points[triangles]
    return replace(
        surface,
        vertices=corners.reshape(-1, 3),
        faces=np.arange(3 * len(triangles), dtype=np.int32).reshape(-1, 3),
        normals=np.repeat(normals, 3, axis=0),
        shown=np.repeat(_on_surface(surface, corners.mean(axis=1), 6.0 * surface.cell), 3, axis=0),
    )


def _on_surface(surface: Surface, points: FloatArray, reach: float) -> FloatArray:
    """Points moved onto the true surface, so that they are asked for their colour where it is defined."""
    moved = np.ascontiguousarray(points)
    cells = by_cells(moved, 4.0 * surface.cell)
    for _ in range(3):
        project(surface.table.rows, moved, *cells, 0.5 * surface.cell, 0.5 * reach)
    return moved


def voxelised(surface: Surface) -> Surface:
    """Cubes, `detail` of them along the longest side, each in one colour."""
    low, high = surface.vertices.min(axis=0), surface.vertices.max(axis=0)
    cell = float((high - low).max()) / surface.recipe.detail
    shape = np.ceil((high - low) / cell - 1e-6).astype(int) + 2
    # The floor is a face of the lowest layer; sideways the grid is centred, so that symmetric things stay symmetric.
    centre = 0.5 * (low + high)
    origin = np.array([centre[0] - 0.5 * shape[0] * cell, low[1] - cell, centre[2] - 0.5 * shape[2] * cell])
    index = np.stack(np.meshgrid(*(np.arange(side) for side in shape), indexing="ij"), axis=-1).reshape(-1, 3)
    centres = origin + (index + 0.5) * cell
    field = values_at(surface.table.rows, centres, False).reshape(shape)
    filled = field < 0.25 * cell
    filled[[0, -1]] = False
    filled[:, [0, -1]] = False
    filled[:, :, [0, -1]] = False
    filled = _solid(filled)
    return _cubes(surface, filled, origin, cell)


def _solid(filled: np.ndarray) -> np.ndarray:
    """One body whose cubes meet in faces: cells that touch only along an edge or at a corner get a cube between them."""
    for _ in range(MOST_TRIES):
        added = np.zeros_like(filled)
        for axes in ((0, 1), (0, 2), (1, 2)):
            added |= _bridges(filled, axes)
        if not added.any():
            break
        filled = filled | added
    label, count = ndimage.label(filled)
    if count > 1:
        filled = label == 1 + int(np.argmax(np.bincount(label.ravel())[1:]))
    return ndimage.binary_fill_holes(filled)


def _bridges(filled: np.ndarray, axes: tuple[int, int]) -> np.ndarray:
    """Cells to fill so that no two cubes meet only along an edge across `axes`."""
    a, b = axes

    def at(da: int, db: int) -> tuple[slice, ...]:
        window = [slice(None)] * 3
        window[a] = slice(da, filled.shape[a] - 1 + da)
        window[b] = slice(db, filled.shape[b] - 1 + db)
        return tuple(window)

    added = np.zeros_like(filled)
    p, q, r, s = filled[at(0, 0)], filled[at(1, 1)], filled[at(1, 0)], filled[at(0, 1)]
    added[at(1, 0)] |= p & q & ~r & ~s
    added[at(0, 0)] |= r & s & ~p & ~q
    return added


SIDES = (
    ((1, 0, 0), ((1, 0, 0), (1, 1, 0), (1, 1, 1), (1, 0, 1))),
    ((-1, 0, 0), ((0, 0, 0), (0, 0, 1), (0, 1, 1), (0, 1, 0))),
    ((0, 1, 0), ((0, 1, 0), (0, 1, 1), (1, 1, 1), (1, 1, 0))),
    ((0, -1, 0), ((0, 0, 0), (1, 0, 0), (1, 0, 1), (0, 0, 1))),
    ((0, 0, 1), ((0, 0, 1), (1, 0, 1), (1, 1, 1), (0, 1, 1))),
    ((0, 0, -1), ((0, 0, 0), (0, 1, 0), (1, 1, 0), (1, 0, 0))),
)
"""Outward normal and corners (counter-clockwise from outside) of a cube's faces."""


def _cubes(surface: Surface, filled: np.ndarray, origin: FloatArray, cell: float) -> Surface:
    """The exposed faces of filled cells."""
    corners, normals, owners = [], [], []
    for normal, quad in SIDES:
        bare = filled & ~np.roll(filled, tuple(-n for n in normal), axis=(0, 1, 2))
        cells = np.argwhere(bare)
        corners.append(cells[:, None, :] + np.array(quad)[None])
        normals.append(np.repeat(np.array([normal], dtype=np.float64), len(cells), axis=0))
        owners.append(cells)
    points = np.concatenate(corners).astype(np.float64) * cell + origin
    quads = np.arange(4 * len(points), dtype=np.int32).reshape(-1, 4)
    shown = _on_surface(surface, (np.concatenate(owners) + 0.5) * cell + origin, 2.0 * cell)
    return replace(
        surface,
        vertices=points.reshape(-1, 3),
        faces=np.concatenate([quads[:, [0, 1, 2]], quads[:, [0, 2, 3]]]),
        normals=np.repeat(np.concatenate(normals), 4, axis=0),
        shown=np.repeat(shown, 4, axis=0),
    )
