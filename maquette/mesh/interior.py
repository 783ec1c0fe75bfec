"""Which cells of a regular grid lie inside a closed mesh, and how deep.

Cells are found by scan conversion: every triangle is rasterised into columns along z and the signed crossings are summed, so a cell is
inside where the winding number is positive. Depth is the exact Euclidean distance transform of that grid (Felzenszwalb & Huttenlocher 2012).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numba import njit
from numpy.typing import NDArray

from maquette.mesh.model import Float32Array, FloatArray, IntArray, Mesh

BoolGrid = NDArray[np.bool_]

MARGIN_CELLS = 3
"""Less half a cell, so that a flat face on the low side lies midway between grid points."""


@dataclass(frozen=True)
class Interior:
    """A solid on a grid.

    origin: (3,) position of cell (0, 0, 0). spacing: edge of a cell, in the unit of the mesh.
    inside: (X, Y, Z) bool. depth: (X, Y, Z) float32, distance to the nearest outside cell; 0 outside. True depth differs by at most a cell.
    """

    origin: FloatArray
    spacing: float
    inside: BoolGrid
    depth: Float32Array

    @property
    def inscribed_radius(self) -> float:
        """Radius of the largest ball that fits inside, within half a cell."""
        return max(float(self.depth.max()) - 0.5 * self.spacing, 0.0)

    def layer(self, z: float) -> int:
        """Index of the grid layer nearest to height z."""
        return int(np.clip(round((z - self.origin[2]) / self.spacing), 0, self.inside.shape[2] - 1))


def interior(mesh: Mesh, spacing: float) -> Interior:
    """Sample a closed mesh on a grid of the given spacing, with a margin of empty cells around it."""
    low, high = mesh.bounds
    origin = low - (MARGIN_CELLS - 0.5) * spacing
    shape = np.ceil((high - origin) / spacing).astype(np.int64) + MARGIN_CELLS + 1
    inside = inside_cells(mesh.vertices, mesh.faces, origin, spacing, (int(shape[0]), int(shape[1]), int(shape[2])))
    depth = distance_to_outside(inside)
    depth *= np.float32(spacing)
    return Interior(origin, spacing, inside, depth)


def inside_cells(vertices: FloatArray, faces: IntArray, origin: FloatArray, spacing: float, shape: tuple[int, int, int]) -> BoolGrid:
    """(X, Y, Z) bool: grid points where the winding number of a closed mesh is positive."""
    crossings = np.zeros(shape, np.int8)
    _count_crossings((vertices - origin) / spacing, faces, crossings)
    _accumulate(crossings)
    return crossings.view(np.bool_)


@njit(cache=True, nogil=True)
def _forward(ax: float, ay: float, bx: float, by: float) -> bool:
    """Whether a comes before b; of the two triangles at an edge on the same side of the silhouette, exactly one sees it forward."""
    return ax < bx or (ax == bx and ay <= by)


@njit(cache=True, nogil=True)
def _edge(ax: float, ay: float, bx: float, by: float, px: float, py: float) -> float:
    """Twice the signed area of a, b, p; bitwise antisymmetric in a and b, so both triangles at an edge get the same number."""
    if _forward(ax, ay, bx, by):
        return (bx - ax) * (py - ay) - (by - ay) * (px - ax)
    return -((ax - bx) * (py - by) - (ay - by) * (px - bx))


@njit(cache=True, nogil=True)
def _count_crossings(points: FloatArray, faces: IntArray, crossings: NDArray[np.int8]) -> None:
    """Add at (x, y, k) how the surface crosses column (x, y) between grid points k - 1 and k: +1 going in, -1 going out.

    A point exactly on an edge belongs to the triangle that sees the edge forward, so no column is ever missed or counted twice.
    """
    nx, ny, nz = crossings.shape
    for f in range(len(faces)):
        a, b, c = points[faces[f, 0]], points[faces[f, 1]], points[faces[f, 2]]
        area = _edge(a[0], a[1], b[0], b[1], c[0], c[1])
        if area == 0.0:
            continue
        step = -1
        if area < 0:
            b, c = c, b
            step = 1
        own_bc, own_ca, own_ab = _forward(b[0], b[1], c[0], c[1]), _forward(c[0], c[1], a[0], a[1]), _forward(a[0], a[1], b[0], b[1])
        for x in range(max(0, int(np.ceil(min(a[0], b[0], c[0])))), min(nx - 1, int(np.floor(max(a[0], b[0], c[0])))) + 1):
            for y in range(max(0, int(np.ceil(min(a[1], b[1], c[1])))), min(ny - 1, int(np.floor(max(a[1], b[1], c[1])))) + 1):
                wa = _edge(b[0], b[1], c[0], c[1], x, y)
                wb = _edge(c[0], c[1], a[0], a[1], x, y)
                wc = _edge(a[0], a[1], b[0], b[1], x, y)
                if (wa > 0 or (wa == 0 and own_bc)) and (wb > 0 or (wb == 0 and own_ca)) and (wc > 0 or (wc == 0 and own_ab)):
                    z = (wa * a[2] + wb * b[2] + wc * c[2]) / (wa + wb + wc)
                    crossings[x, y, min(max(int(np.ceil(z)), 0), nz - 1)] += step


@njit(cache=True, nogil=True)
def _accumulate(crossings: NDArray[np.int8]) -> None:
    """Turn crossings into 1 where their running sum along z is positive, else 0."""
    nx, ny, nz = crossings.shape
    for x in range(nx):
        for y in range(ny):
            winding = 0
            for z in range(nz):
                winding += crossings[x, y, z]
                crossings[x, y, z] = 1 if winding > 0 else 0


def distance_to_outside(inside: BoolGrid) -> Float32Array:
    """(X, Y, Z) float32: distance in cells from each inside cell to the nearest outside cell; 0 outside."""
    squared = np.empty(inside.shape, np.float32)
    _scan_columns(inside, squared)
    _envelope_along_y(squared)
    _envelope_along_x(squared)
    return np.sqrt(squared, out=squared)


@njit(cache=True, nogil=True)
def _scan_columns(inside: BoolGrid, squared: Float32Array) -> None:
    """Squared distance to the nearest outside cell of the same column."""
    nx, ny, nz = inside.shape
    far = np.float32(nx + ny + nz)
    for x in range(nx):
        for y in range(ny):
            run = far
            for z in range(nz):
                run = run + np.float32(1) if inside[x, y, z] else np.float32(0)
                squared[x, y, z] = run
            run = far
            for z in range(nz - 1, -1, -1):
                run = run + np.float32(1) if inside[x, y, z] else np.float32(0)
                nearest = min(run, squared[x, y, z])
                squared[x, y, z] = nearest * nearest


@njit(cache=True, nogil=True)
def _lower_envelope(heights: Float32Array, out: Float32Array, roots: IntArray, bounds: Float32Array) -> None:
    """out[q] = min over p of heights[p] + (q - p)², by the lower envelope of the parabolas."""
    last = 0
    roots[0] = 0
    bounds[0], bounds[1] = -np.inf, np.inf
    for q in range(1, len(heights)):
        while True:
            p = roots[last]
            crossing = ((heights[q] + q * q) - (heights[p] + p * p)) / (2.0 * (q - p))
            if crossing > bounds[last]:
                break
            last -= 1
        last += 1
        roots[last] = q
        bounds[last], bounds[last + 1] = crossing, np.inf
    k = 0
    for q in range(len(heights)):
        while bounds[k + 1] < q:
            k += 1
        out[q] = heights[roots[k]] + (q - roots[k]) ** 2


@njit(cache=True, nogil=True)
def _envelope_along_y(squared: Float32Array) -> None:
    nx, ny, nz = squared.shape
    line, out = np.empty(ny, np.float32), np.empty(ny, np.float32)
    roots, bounds = np.empty(ny, np.int32), np.empty(ny + 1, np.float32)
    for x in range(nx):
        for z in range(nz):
            if squared[x, :, z].max() > 0:
                line[:] = squared[x, :, z]
                _lower_envelope(line, out, roots, bounds)
                squared[x, :, z] = out


@njit(cache=True, nogil=True)
def _envelope_along_x(squared: Float32Array) -> None:
    nx, ny, nz = squared.shape
    line, out = np.empty(nx, np.float32), np.empty(nx, np.float32)
    roots, bounds = np.empty(nx, np.int32), np.empty(nx + 1, np.float32)
    for y in range(ny):
        for z in range(nz):
            if squared[:, y, z].max() > 0:
                line[:] = squared[:, y, z]
                _lower_envelope(line, out, roots, bounds)
                squared[:, y, z] = out
