"""Working through space block by block: which rows are active there, and what the field is on a grid or at given points."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from math import sqrt

import numpy as np
from numba import njit

from maquette.engines.embedded.sdf.curves import tube_span
from maquette.engines.embedded.sdf.field import FAR, fold, local, row_distance, warped
from maquette.engines.embedded.sdf.rows import INTERSECT, PAINT, SUBTRACT, TUBE, UNION, Rows

LEAF = 4
"""Cells along the side of the smallest block."""

THREADS, PIECES = 2, 8
"""Cubes of space are worked through side by side: none depends on another, so what comes out doesn't depend on their number either."""


@njit(cache=True, nogil=True, error_model="numpy")
def everything(rows: Rows) -> np.ndarray:
    """(N, 3) int32: all rows with all their segments."""
    active = np.zeros((len(rows.row), 3), np.int32)
    for i in range(len(rows.row)):
        active[i, 0] = i
        active[i, 2] = rows.row[i].count
    return active


@njit(cache=True, nogil=True, error_model="numpy")
def _outdone(out: np.ndarray, lower: np.ndarray, first: int, last: int, limit: float) -> int:
    """Drop entries first..last-1 of `out` whose least distance is beyond `limit`; the new end."""
    kept = first
    for a in range(first, last):
        if lower[a] <= limit:
            out[kept, 0], out[kept, 1], out[kept, 2] = out[a, 0], out[a, 1], out[a, 2]
            lower[kept] = lower[a]
            kept += 1
    return kept


@njit(cache=True, nogil=True, error_model="numpy")
def activate(rows: Rows, parents: np.ndarray, n: int, x: float, y: float, z: float, radius: float, band: float, paints: bool,
             out: np.ndarray, lower: np.ndarray) -> int:  # fmt: skip
    """Rows of `parents` that can matter within `radius` of a point of the finished model, written to `out`; their number.

    band: values nearer to zero than this must be exact. paints: keep rows that only colour. lower: (N,) scratch.
    """
    x, y, z = warped(rows.warp, x, y, z)
    radius = radius / rows.warp[7]
    data = rows.data
    kept = 0
    group, start, nearest = 0, 0, FAR
    for a in range(n):
        i = parents[a, 0]
        row = rows.row[i]
        if row.op == PAINT and not paints:
            continue
        while i >= rows.group[group].last:
            group += 1
            start, nearest = kept, FAR
        if kept == start and row.op in (SUBTRACT, INTERSECT):
            continue  # nothing of the group is left to cut
        margin = band if row.op == PAINT else row.reach + band
        if row.op != INTERSECT:
            dx, dy, dz = x - row.cx, y - row.cy, z - row.cz
            far = row.radius + radius + margin
            if dx * dx + dy * dy + dz * dz > far * far:
                continue
        low, high = parents[a, 1], parents[a, 2]
        d = row_distance(row, data, low, high, x, y, z, False)
        slack = radius * row.lipschitz + row.relief
        if row.op == INTERSECT:
            if d + slack < -margin:
                continue
            if d - slack > margin and rows.group[group].op != INTERSECT:
                kept, nearest = start, FAR  # all that the group was so far is cut away here
                continue
        elif d - slack > margin:
            continue
        if row.widest >= 0.0 and row.op == UNION:
            # A row that another one of its group beats by more than any blend leaves no trace.
            if d - slack > nearest + row.widest:
                continue
            if d + slack < nearest:
                nearest = d + slack
                kept = _outdone(out, lower, start, kept, nearest + row.widest)
        if row.kind == TUBE:
            lx, ly, lz = local(row, x, y, z)
            low, high = tube_span(data, row.first, low, high, lx, ly, lz, radius / row.scale)
        out[kept, 0], out[kept, 1], out[kept, 2] = i, low, high
        lower[kept] = d - slack if row.op == UNION else -FAR
        kept += 1
    return kept


@njit(cache=True, nogil=True, error_model="numpy")
def undecided(rows: Rows, active: np.ndarray, n: int, x: float, y: float, z: float, radius: float, band: float) -> tuple[bool, float]:
    """Whether the surface can come within `band` of the ball, and the field at its centre without relief."""
    value = fold(rows, active, n, x, y, z, False)
    steep, relief = 1.0, 0.0
    for a in range(n):
        row = rows.row[active[a, 0]]
        steep = max(steep, row.lipschitz)
        relief = max(relief, row.relief)
    return abs(value) <= radius * steep + relief + band, value


@njit(cache=True, nogil=True, error_model="numpy")
def _leaf(rows: Rows, active: np.ndarray, n: int, origin: np.ndarray, h: float, volume: np.ndarray, px: int, py: int, pz: int) -> None:
    """The 4³ values of a leaf. A value far enough from zero decides the sign of the points after it."""
    stride, relief = h, 0.0
    for a in range(n):
        row = rows.row[active[a, 0]]
        stride = max(stride, h * row.lipschitz)
        relief = max(relief, row.relief)
    for i in range(px, px + LEAF):
        for j in range(py, py + LEAF):
            k = pz
            while k < pz + LEAF:
                value = fold(rows, active, n, origin[0] + i * h, origin[1] + j * h, origin[2] + k * h, True)
                volume[i, j, k] = value
                k += 1
                # A point further from the surface than a stride has no crossing on any of its edges: only its sign counts.
                while k < pz + LEAF and abs(value) > 2.0 * (stride + relief):
                    value -= stride if value > 0.0 else -stride
                    volume[i, j, k] = value
                    k += 1


@njit(cache=True, nogil=True, error_model="numpy")
def sample(rows: Rows, origin: np.ndarray, h: float, volume: np.ndarray, leaves: np.ndarray, first: int, last: int) -> int:
    """Fill slabs first..last-1 (16 planes of x each) of `volume` with the field; blocks far from the surface get one value.

    volume: (nx, ny, nz) float32, sides multiples of 16. leaves: (nx/4, ny/4, nz/4) uint8, set where the surface can be.
    Returns how many leaf blocks were sampled point by point.
    """
    _, ny, nz = volume.shape
    whole = everything(rows)
    n0 = len(whole)
    act1, act2, act3 = np.empty_like(whole), np.empty_like(whole), np.empty_like(whole)
    lower = np.empty(n0)
    band = 2.0 * h
    sampled = 0
    r16, r8, r4 = (sqrt(3.0) * 8.0 + 1.0) * h, (sqrt(3.0) * 4.0 + 1.0) * h, (sqrt(3.0) * 2.0 + 1.0) * h
    for bx in range(first * 16, last * 16, 16):
        for by in range(0, ny, 16):
            for bz in range(0, nz, 16):
                x, y, z = origin[0] + (bx + 8) * h, origin[1] + (by + 8) * h, origin[2] + (bz + 8) * h
                n1 = activate(rows, whole, n0, x, y, z, r16, band, False, act1, lower)
                near, value = undecided(rows, act1, n1, x, y, z, r16, band)
                if not near:
                    volume[bx : bx + 16, by : by + 16, bz : bz + 16] = value
                    continue
                for s in range(8):
                    ox, oy, oz = bx + 8 * (s >> 2), by + 8 * ((s >> 1) & 1), bz + 8 * (s & 1)
                    x, y, z = origin[0] + (ox + 4) * h, origin[1] + (oy + 4) * h, origin[2] + (oz + 4) * h
                    n2 = activate(rows, act1, n1, x, y, z, r8, band, False, act2, lower)
                    near, value = undecided(rows, act2, n2, x, y, z, r8, band)
                    if not near:
                        volume[ox : ox + 8, oy : oy + 8, oz : oz + 8] = value
                        continue
                    for t in range(8):
                        px, py, pz = ox + 4 * (t >> 2), oy + 4 * ((t >> 1) & 1), oz + 4 * (t & 1)
                        x, y, z = origin[0] + (px + 2) * h, origin[1] + (py + 2) * h, origin[2] + (pz + 2) * h
                        n3 = activate(rows, act2, n2, x, y, z, r4, band, False, act3, lower)
                        near, value = undecided(rows, act3, n3, x, y, z, r4, band)
                        if not near:
                            volume[px : px + 4, py : py + 4, pz : pz + 4] = value
                            continue
                        sampled += 1
                        leaves[px >> 2, py >> 2, pz >> 2] = 1
                        _leaf(rows, act3, n3, origin, h, volume, px, py, pz)
    return sampled


COARSE = 4
"""Cells of points are worked through in cubes of this many along a side, which share a first selection of rows."""


def by_cells(points: np.ndarray, cell: float) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Sort points into cubes of side `cell`, and those into larger ones.

    Returns (N,) int64 an order of the points; (C + 1,) int64 where each cube's run of that order starts; (K + 1,) int64 which
    cube is the first of each larger one.
    """
    index = np.floor(points / cell).astype(np.int64)
    index -= index.min(axis=0) if len(index) else 0
    outer = index // COARSE
    side = outer.max(axis=0) + 1 if len(index) else np.ones(3, np.int64)
    inner = index % COARSE
    coarse = (outer[:, 0] * side[1] + outer[:, 1]) * side[2] + outer[:, 2]
    keys = coarse * COARSE**3 + (inner[:, 0] * COARSE + inner[:, 1]) * COARSE + inner[:, 2]
    order = np.argsort(keys, kind="stable")
    starts = np.flatnonzero(np.diff(keys[order], prepend=-1))
    larger = np.flatnonzero(np.diff(coarse[order][starts], prepend=-1))
    return order, np.append(starts, len(points)).astype(np.int64), np.append(larger, len(starts)).astype(np.int64)


def side_by_side(larger: np.ndarray, work: Callable[[np.ndarray], None]) -> None:
    """Call `work` with slices of `by_cells`' larger cubes, on several threads. What is done in one must not depend on another."""
    bounds = np.linspace(0, len(larger) - 1, PIECES + 1).astype(int)
    with ThreadPoolExecutor(THREADS) as pool:
        list(pool.map(lambda first, last: work(larger[first : last + 1]), bounds[:-1], bounds[1:]))


@njit(cache=True, nogil=True, error_model="numpy")
def enclosing(points: np.ndarray, order: np.ndarray, first: int, last: int) -> tuple[float, float, float, float]:
    """Centre and radius of a ball around points order[first:last]."""
    low, high = points[order[first]].copy(), points[order[first]].copy()
    for a in range(first + 1, last):
        for axis in range(3):
            value = points[order[a], axis]
            low[axis] = min(low[axis], value)
            high[axis] = max(high[axis], value)
    x, y, z = 0.5 * (low[0] + high[0]), 0.5 * (low[1] + high[1]), 0.5 * (low[2] + high[2])
    return x, y, z, sqrt((high[0] - x) ** 2 + (high[1] - y) ** 2 + (high[2] - z) ** 2)


@njit(cache=True, nogil=True, error_model="numpy")
def values_at(rows: Rows, points: np.ndarray, bumps: bool) -> np.ndarray:
    """(N,) exact field at points, nothing culled."""
    out = np.empty(len(points))
    whole = everything(rows)
    for a in range(len(points)):
        out[a] = fold(rows, whole, len(whole), points[a, 0], points[a, 1], points[a, 2], bumps)
    return out


@njit(cache=True, nogil=True, error_model="numpy")
def gradient(rows: Rows, active: np.ndarray, n: int, x: float, y: float, z: float, e: float) -> tuple[float, float, float, float]:
    """Field and its gradient from four samples at the corners of a tetrahedron of size e, mirrored for x < 0."""
    m = e if x >= 0.0 else -e
    a = fold(rows, active, n, x + m, y - e, z - e, True)
    b = fold(rows, active, n, x - m, y - e, z + e, True)
    c = fold(rows, active, n, x - m, y + e, z - e, True)
    d = fold(rows, active, n, x + m, y + e, z + e, True)
    s = 0.25 / e
    return 0.25 * (a + b + c + d), (a - b - c + d) * 0.25 / m, (d + c - a - b) * s, (b + d - a - c) * s


def project(rows: Rows, points: np.ndarray, order: np.ndarray, starts: np.ndarray, larger: np.ndarray, e: float, most: float) -> np.ndarray:
    """Move points onto the surface by Newton steps along the gradient (in place); returns (N, 3) unit normals.

    order, starts, larger: of `by_cells`. e: size of the difference stencil. most: the farthest a point may move in one of the two steps, or 0.
    """
    normals = np.zeros((len(points), 3))
    side_by_side(larger, lambda some: _project(rows, points, order, starts, some, e, most, normals))
    return normals


def normals_at(rows: Rows, points: np.ndarray, order: np.ndarray, starts: np.ndarray, larger: np.ndarray, e: float) -> np.ndarray:
    """(N, 3) unit normals of the field's level sets through points near the surface; arguments as of `project`, less than half its work."""
    return project(rows, points, order, starts, larger, e, 0.0)


@njit(cache=True, nogil=True, error_model="numpy")
def _project(rows: Rows, points: np.ndarray, order: np.ndarray, starts: np.ndarray, larger: np.ndarray, e: float, most: float,
             normals: np.ndarray) -> None:  # fmt: skip
    """`project` for the cells between the first and the last of `larger`."""
    whole = everything(rows)
    some, active, lower = np.empty_like(whole), np.empty_like(whole), np.empty(len(whole))
    reach, band = 2.0 * max(most, e), 2.0 * most + 2.0 * e
    for k in range(len(larger) - 1):
        x, y, z, radius = enclosing(points, order, starts[larger[k]], starts[larger[k + 1]])
        few = activate(rows, whole, len(whole), x, y, z, radius + reach, band, False, some, lower)
        for c in range(larger[k], larger[k + 1]):
            x, y, z, radius = enclosing(points, order, starts[c], starts[c + 1])
            n = activate(rows, some, few, x, y, z, radius + reach, band, False, active, lower)
            for a in range(starts[c], starts[c + 1]):
                _onto(rows, active, n, points[order[a]], normals[order[a]], e, most)


@njit(cache=True, nogil=True, error_model="numpy")
def _onto(rows: Rows, active: np.ndarray, n: int, p: np.ndarray, normal: np.ndarray, e: float, most: float) -> None:
    """Move one point onto the surface and note its normal; a second step only where the first was long."""
    gx, gy, gz = 0.0, 0.0, 0.0
    for _ in range(2):
        f, gx, gy, gz = gradient(rows, active, n, p[0], p[1], p[2], e)
        if most == 0.0:
            break
        length2 = max(gx * gx + gy * gy + gz * gz, 0.05)
        move = f / length2
        size = abs(move) * sqrt(length2)
        if size > most:
            move *= most / size
        p[0] -= move * gx
        p[1] -= move * gy
        p[2] -= move * gz
        if size < 0.3 * most:
            break
    length = max(sqrt(gx * gx + gy * gy + gz * gz), 1e-9)
    normal[0], normal[1], normal[2] = gx / length, gy / length, gz / length
