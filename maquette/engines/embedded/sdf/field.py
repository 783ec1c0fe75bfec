"""One distance from many rows, and which rows matter in a block of space.

Rows of a group are folded in order; groups are folded onto each other. Smooth unions are cubic, so curvature is
continuous where parts melt together: min(a, b) - max(k - |a - b|, 0)³ / (6 k²).

Culling: within a ball a row's distance lies between its value at the centre ± radius × Lipschitz bound. A row that stays
further from zero than `reach` plus the band of interest can't move the surface there, so it is left out of the block.
"""

from __future__ import annotations

from math import cos, sin

import numpy as np
from numba import njit

from maquette.engines.embedded.sdf.bumps import relief, step
from maquette.engines.embedded.sdf.curves import lathe, plate, tube
from maquette.engines.embedded.sdf.primitives import box, ellipsoid, frustum, round_cone, sphere, torus
from maquette.engines.embedded.sdf.rows import (
    BOX,
    CONE,
    ELLIPSOID,
    FIRST_OF_PAIR,
    FRUSTUM,
    INTERSECT,
    LATHE,
    PAINT,
    PLATE,
    SPHERE,
    SUBTRACT,
    TORUS,
    TUBE,
    UNION,
    Record,
    Rows,
)  # fmt: skip

FAR = 1e9

LOWERED = 0.4
"""Share of a bump's height by which the surface is lowered first, so that relief doesn't fatten a part."""


@njit(cache=True, nogil=True, error_model="numpy")
def smooth_min(a: float, b: float, k: float) -> float:
    """Cubic smooth minimum of radius k."""
    if k <= 0.0:
        return min(a, b)
    h = max(k - abs(a - b), 0.0) / k
    return min(a, b) - h * h * h * k / 6.0


@njit(cache=True, nogil=True, error_model="numpy")
def warped(w: np.ndarray, x: float, y: float, z: float) -> tuple[float, float, float]:
    """A point of the finished model → where it was before the warp (and before it was folded, if it is)."""
    if w[9] != 0.0:
        x = w[9] * abs(x)
    y = y / w[1]
    x, z = x - w[3] * y, z - w[4] * y
    if w[6] != 0.0:
        c, s = cos(w[6] * y), sin(w[6] * y)
        x, z = c * x - s * z, s * x + c * z
    thin = max(1.0 + w[5] * y, 0.2)
    return x / (w[0] * thin), y, z / (w[2] * thin)


@njit(cache=True, nogil=True, error_model="numpy")
def local(row: Record, x: float, y: float, z: float) -> tuple[float, float, float]:
    """A point before the warp → the row's own frame."""
    return (
        row.m00 * x + row.m01 * y + row.m02 * z + row.m03,
        row.m10 * x + row.m11 * y + row.m12 * z + row.m13,
        row.m20 * x + row.m21 * y + row.m22 * z + row.m23,
    )


@njit(cache=True, nogil=True, error_model="numpy")
def primitive(row: Record, data: np.ndarray, low: int, high: int, x: float, y: float, z: float) -> float:
    """Distance in the row's own frame and units."""
    kind = row.kind
    if kind == ELLIPSOID:
        return ellipsoid(x, y, z, row.p0, row.p1, row.p2)
    if kind == TUBE:
        return tube(data, row.first, low, high, x, y, z)
    if kind == CONE:
        return round_cone(x - row.p5, y - row.p6, z - row.p7, row.p0, row.p1, row.p2, row.p3, row.p4)
    if kind == BOX:
        return box(x, y, z, row.p0, row.p1, row.p2, row.p3, row.p4, row.p5)
    if kind == FRUSTUM:
        return frustum(x, y, z, row.p0, row.p1, row.p2, row.p3)
    if kind == SPHERE:
        return sphere(x, y, z, row.p0)
    if kind == PLATE:
        return plate(x, y, z, data, row.first, row.count, row.p0, row.p1, row.p2, row.p3, row.p4, row.p5, row.p6, row.p7, row.p8)
    if kind == LATHE:
        return lathe(x, y, z, data, row.first, row.count, row.p0)
    if kind == TORUS:
        return torus(x, y, z, row.p0, row.p1, row.p2, row.p3)
    return y


@njit(cache=True, nogil=True, error_model="numpy")
def bump_height(row: Record, data: np.ndarray, low: int, high: int, x: float, y: float, z: float) -> float:
    """Displacement in world units at a point in the row's own frame."""
    h, _ = relief(row, data, low, high, x, y, z, row.bump, row.bump_size, row.bump_stretch, row.bump_flip, int(row.bump_seed))
    if row.bump_from != row.bump_to:
        h *= step(0.0, 1.0, (y - row.bump_from) / (row.bump_to - row.bump_from))
    return (h - LOWERED) * row.relief


@njit(cache=True, nogil=True, error_model="numpy")
def row_distance(row: Record, data: np.ndarray, low: int, high: int, x: float, y: float, z: float, bumps: bool) -> float:
    """Distance to one row, relief included if `bumps` and the surface is near."""
    lx, ly, lz = local(row, x, y, z)
    d = primitive(row, data, low, high, lx, ly, lz) * row.scale - row.grow
    if bumps and row.bump >= 0 and abs(d) < 2.0 * row.relief + 0.01:
        d -= bump_height(row, data, low, high, lx, ly, lz)
    if row.shell > 0.0:
        d = max(d, -d - row.shell)
    return d


@njit(cache=True, nogil=True, error_model="numpy")
def combine(acc: float, d: float, op: int, k: float) -> float:
    """`acc` after one more shape."""
    if op == UNION:
        return smooth_min(acc, d, k)
    if op == SUBTRACT:
        return -smooth_min(-acc, d, k)
    if op == INTERSECT:
        return -smooth_min(-acc, -d, k)
    return acc


@njit(cache=True, nogil=True, error_model="numpy")
def fold(rows: Rows, active: np.ndarray, n: int, x: float, y: float, z: float, bumps: bool) -> float:
    """Signed distance at a point of the finished model, from the n active rows (row, low, high)."""
    row, group, data, warp = rows
    below = warp[8] - y
    x, y, z = warped(warp, x, y, z)
    total, acc, waiting = FAR, FAR, FAR
    g = -1
    for a in range(n):
        i = active[a, 0]
        if row[i].op == PAINT:
            continue
        while g < 0 or i >= group[g].last:
            if g >= 0:
                total = combine(total, acc, group[g].op, group[g].blend)
            acc, waiting = FAR, FAR
            g += 1
        d = row_distance(row[i], data, active[a, 1], active[a, 2], x, y, z, bumps)
        if row[i].pair == FIRST_OF_PAIR and a + 1 < n and active[a + 1, 0] == i + 1:
            # A mirrored pair melts together first, so that the result is the same on both sides.
            waiting = d
            continue
        if waiting < FAR:
            d = smooth_min(waiting, d, row[i].blend)
            waiting = FAR
        acc = combine(acc, d, row[i].op, row[i].blend)
    while g >= 0 and g < len(group):
        total = combine(total, acc, group[g].op, group[g].blend)
        acc = FAR
        g += 1
    return max(total * warp[7], below)
