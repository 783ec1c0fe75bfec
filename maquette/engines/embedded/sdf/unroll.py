"""Surface coordinates: where on its part a point lies, so that scales sit in rows and stripes run around limbs.

`unroll` gives (u, v, ring): v is a length along the part. On parts that go around, u is in turns [0, 1) and ring > 0 is
the circumference; on flat ones u is a length and ring is 0. `ring_at` gives the circumference at another v, so that a
whole row of tiles agrees on how many of them fit.
"""

from __future__ import annotations

from math import atan2, cos, hypot, pi, sqrt

import numpy as np
from numba import njit

from maquette.engines.embedded.sdf.curves import tube_place, tube_radius
from maquette.engines.embedded.sdf.rows import ALONG, AROUND, BOXED, CONE, ELLIPSOID, FRUSTUM, GLOBE, LATHE, Record

TURN = 2.0 * pi


@njit(cache=True, nogil=True, error_model="numpy")
def lathe_radius(data: np.ndarray, first: int, count: int, y: float) -> float:
    """Outermost radius of a profile at height y."""
    widest = 0.0
    for i in range(count):
        o = first + 4 * i
        ay, by = data[o + 1], data[o + 3]
        if (ay - y) * (by - y) <= 0.0 and ay != by:
            t = (y - ay) / (by - ay)
            widest = max(widest, data[o] + (data[o + 2] - data[o]) * t)
    return widest


@njit(cache=True, nogil=True, error_model="numpy")
def cone_frame(row: Record, x: float, y: float, z: float) -> tuple[float, float, float]:
    """(turn, length along the axis, 0..1 along the axis) on a round cone."""
    x, y, z = x - row.p5, y - row.p6, z - row.p7
    bx, by, bz = row.p0, row.p1, row.p2
    length = max(sqrt(bx * bx + by * by + bz * bz), 1e-9)
    ax, ay, az = bx / length, by / length, bz / length
    s = x * ax + y * ay + z * az
    # Any fixed direction across the axis starts the turn; the world axis least along it is stable.
    if abs(az) < 0.7:
        nx, ny, nz = -az * ax, -az * ay, 1.0 - az * az
    else:
        nx, ny, nz = -ay * ax, 1.0 - ay * ay, -ay * az
    n = sqrt(nx * nx + ny * ny + nz * nz)
    nx, ny, nz = nx / n, ny / n, nz / n
    u = x * nx + y * ny + z * nz
    v = x * (ay * nz - az * ny) + y * (az * nx - ax * nz) + z * (ax * ny - ay * nx)
    return atan2(v, u) / TURN + 0.5, s, s / length


@njit(cache=True, nogil=True, error_model="numpy")
def unroll(row: Record, data: np.ndarray, low: int, high: int, x: float, y: float, z: float) -> tuple[float, float, float]:
    """(u, v, ring) of a point in the row's own frame; see the module's docstring. low, high: segments of a tube to search."""
    mapping = row.mapping
    if mapping == ALONG:
        if row.kind == CONE:
            turn, s, _ = cone_frame(row, x, y, z)
            return turn, s, ring_at(row, data, s)
        s, radius, a, b = tube_place(data, row.first, low, high, x, y, z)
        return atan2(b, a) / TURN + 0.5, s, TURN * radius
    if mapping == GLOBE:
        rx, ry, rz = row.p0, row.p1, row.p2
        latitude = atan2(y / ry, hypot(x / rx, z / rz))
        v = latitude * 0.5 * (ry + 0.5 * (rx + rz))
        return atan2(x / rx, z / rz) / TURN + 0.5, v, ring_at(row, data, v)
    if mapping == AROUND:
        return atan2(x, z) / TURN + 0.5, y, ring_at(row, data, y)
    if mapping == BOXED:
        fx = abs(x) / row.p0
        fy = abs(y) / row.p1
        fz = abs(z) / row.p2
        if fx >= fy and fx >= fz:
            return z, y, 0.0
        if fz >= fy:
            return x, y, 0.0
        return x, z, 0.0
    return x, y, 0.0


@njit(cache=True, nogil=True, error_model="numpy")
def ring_at(row: Record, data: np.ndarray, v: float) -> float:
    """Circumference of the part at v; 0 on flat parts."""
    mapping = row.mapping
    kind = row.kind
    if mapping == ALONG:
        if kind == CONE:
            bx, by, bz = row.p0, row.p1, row.p2
            t = min(max(v / max(sqrt(bx * bx + by * by + bz * bz), 1e-9), 0.0), 1.0)
            return TURN * (row.p3 + (row.p4 - row.p3) * t)
        return TURN * tube_radius(data, row.first, row.count, v)
    if mapping == GLOBE:
        rx, ry, rz = row.p0, row.p1, row.p2
        wide = 0.5 * (rx + rz)
        return TURN * wide * max(cos(v / (0.5 * (ry + wide))), 0.0)
    if mapping == AROUND:
        if kind == FRUSTUM:
            h = max(row.p2, 1e-9)
            t = min(max(0.5 * (v / h + 1.0), 0.0), 1.0)
            return TURN * (row.p0 + (row.p1 - row.p0) * t + row.p3)
        if kind == LATHE:
            return TURN * max(lathe_radius(data, row.first, row.count, v), 0.15 * row.span)
        if kind == ELLIPSOID:
            ry = row.p1
            return TURN * row.p0 * sqrt(max(1.0 - (v / ry) ** 2, 0.0))
        return TURN * row.span
    return 0.0
