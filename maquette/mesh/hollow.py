"""Offset a closed mesh inwards: the inner face of a wall of even thickness.

A distance transform finds the cells near the wanted depth; only there, on both sides of the surface to be drawn, the exact distance to the
triangles is computed, and marching cubes (Lewiner et al. 2003) draws the surface. So the error is that of linear interpolation inside a cell, not
the cell itself.
"""

from __future__ import annotations

import igl
import numpy as np
from skimage.measure import marching_cubes

from maquette.errors import Unprintable
from maquette.mesh.interior import BoolGrid, Interior, interior
from maquette.mesh.model import Float32Array, FloatArray, IntArray, Mesh
from maquette.mesh.solid import Solid, solid, surface

_TOO_FAR_CELLS = 1.1
"""The transform measures up to a cell too far, because it ends at points outside."""

_OFF_SURFACE = 1e-3
"""Of a cell: how far a grid value is kept from zero."""
_SURFACE_ERROR = 0.03
"""How far the simplified inner surface may leave the exact one, as a share of the cell."""


def hollow(mesh: Mesh, thickness: float, spacing: float | None = None) -> Mesh:
    """The wall of a closed mesh: the outer surface is `mesh`'s own triangles, the inner one lies `thickness` below it.

    thickness: > 0, in the unit of the mesh. spacing: grid cell; by default what `cell_size` says.
    Parts thinner than twice the thickness stay solid. The cavity is closed: cut the result to open it.
    Raises Unprintable if `mesh` is not closed, or if nothing in it is thick enough to be hollowed.
    """
    outer = solid(mesh)
    inner = cavity(mesh, interior(mesh, spacing or cell_size(float(mesh.size.max()), thickness)), thickness)
    if inner.is_empty():
        raise Unprintable(f"Nothing is thicker than twice the wall of {thickness:g}; make the model larger or the wall thinner.")
    return surface(outer - inner)


def cell_size(size: float, thickness: float) -> float:
    """Grid cell for a mesh of the given largest extent: fine enough for the wall, never more than 220 cells along a side."""
    return max(size / 220, min(0.6 * thickness, size / 160))


def cavity(mesh: Mesh, grid: Interior, thickness: float, above: float = -np.inf) -> Solid:
    """The solid of all points deeper than `thickness`; may be empty or have several bodies.

    grid: `mesh` on a grid (see `interior`). above: the lowest z that matters; the cavity is only exact there.
    """
    field = depth_field(mesh, grid, thickness, above) - np.float32(thickness)
    if field.max() <= 0:
        return Solid()
    # A grid point on the surface would make several of its corners one: move it off by a thousandth of a cell.
    off = np.float32(_OFF_SURFACE * grid.spacing)
    np.copyto(field, np.where(field > 0, off, -off), where=np.abs(field) < off)
    vertices, faces, _, _ = marching_cubes(field, 0.0, spacing=(grid.spacing,) * 3)
    made = solid(Mesh(vertices.astype(np.float64) + grid.origin, faces[:, ::-1]))
    return made.simplify(_SURFACE_ERROR * grid.spacing)


def depth_field(mesh: Mesh, grid: Interior, thickness: float, above: float = -np.inf) -> Float32Array:
    """(X, Y, Z) float32: depth below the surface, negative outside; exact at both ends of every grid edge on which it passes `thickness`."""
    bottom = max(grid.layer(above) - 1, 0) if np.isfinite(above) else 0
    sure = grid.depth > np.float32(thickness + _TOO_FAR_CELLS * grid.spacing)
    unsure = (grid.depth > np.float32(thickness)) & ~sure
    unsure[:, :, :bottom] = False
    field = np.where(grid.inside, grid.depth, np.float32(-grid.spacing))
    _measure(field, unsure, mesh, grid)
    deeper = sure | (unsure & (field > np.float32(thickness)))
    crossed = ((grown(deeper) & ~deeper) | (grown(~deeper) & deeper)) & ~unsure
    crossed[:, :, :bottom] = False
    _measure(field, crossed, mesh, grid)
    return field


def _measure(field: Float32Array, chosen: BoolGrid, mesh: Mesh, grid: Interior) -> None:
    """Put exact depths into the chosen cells."""
    cells = np.argwhere(chosen)
    distance = np.sqrt(squared_distance(grid.origin + cells * grid.spacing, mesh)).astype(np.float32)
    index = tuple(cells.T)
    field[index] = np.where(grid.inside[index], distance, -distance)


def grown(inside: BoolGrid) -> BoolGrid:
    """(X, Y, Z) bool: `inside` and everything one step along an axis from it."""
    out = inside.copy()
    for axis in range(3):
        ahead, behind = [slice(None)] * 3, [slice(None)] * 3
        ahead[axis], behind[axis] = slice(1, None), slice(None, -1)
        out[tuple(ahead)] |= inside[tuple(behind)]
        out[tuple(behind)] |= inside[tuple(ahead)]
    return out


def squared_distance(points: FloatArray, mesh: Mesh) -> FloatArray:
    """(N,) exact squared distance from each point to the triangles."""
    return closest(points, mesh)[0]


def closest(points: FloatArray, mesh: Mesh) -> tuple[FloatArray, IntArray, FloatArray]:
    """(N,) exact squared distance from each point to the triangles, (N,) the face that is closest, (N, 3) the place on it."""
    if len(points) == 0:
        return np.zeros(0), np.zeros(0, np.int64), np.zeros((0, 3))
    squared, face, place = igl.point_mesh_squared_distance(np.ascontiguousarray(points, np.float64), mesh.vertices, mesh.faces.astype(np.int64))
    return np.asarray(squared), np.asarray(face), np.asarray(place)
