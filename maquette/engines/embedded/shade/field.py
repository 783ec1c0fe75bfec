"""A solid given by a field on the grid of another: positive inside, about as large as the distance to the surface."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from skimage.measure import marching_cubes

from maquette.mesh.interior import Interior, distance_to_outside
from maquette.mesh.model import Float32Array, Mesh
from maquette.mesh.solid import Solid, solid

_OFF_SURFACE = 1e-3
_SURFACE_ERROR = 0.05


def depth(grid: Interior) -> Float32Array:
    """(X, Y, Z) distance to the surface, within half a cell: positive inside, negative outside."""
    return np.asarray(grid.depth - np.float32(grid.spacing) * distance_to_outside(~grid.inside), dtype=np.float32)


def joined(grid: Interior, field: Float32Array) -> Interior:
    """The solid on `grid` and the one where the field is positive, as one."""
    inside = grid.inside | (field > 0)
    return replace(grid, inside=inside, depth=distance_to_outside(inside) * np.float32(grid.spacing))


def solid_where(field: Float32Array, grid: Interior) -> Solid:
    """The solid where a field on `grid` is positive; empty if that is nowhere. The grid's margin counts as outside."""
    framed = np.full_like(field, -grid.spacing)
    framed[1:-1, 1:-1, 1:-1] = field[1:-1, 1:-1, 1:-1]
    if framed.max() <= 0:
        return Solid()
    # A grid point on the surface would make several of its corners one: move it off by a thousandth of a cell.
    off = np.float32(_OFF_SURFACE * grid.spacing)
    framed = np.where(np.abs(framed) < off, np.where(framed > 0, off, -off), framed)
    vertices, faces, _, _ = marching_cubes(framed, 0.0, spacing=(grid.spacing,) * 3)
    return solid(Mesh(vertices.astype(np.float64) + grid.origin, faces[:, ::-1])).simplify(_SURFACE_ERROR * grid.spacing)
