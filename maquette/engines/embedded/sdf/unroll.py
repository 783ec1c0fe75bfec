"""Surface coordinates: where on its part a point lies, so that scales sit in rows and stripes run around limbs.

`unroll` gives (u, v, ring): v is a length along the part, and goes on as an arc over round ends. On parts that go
around, u is in turns [0, 1) and ring > 0 is the circumference; on flat ones u is a length and ring is 0. `ring_at` gives
the circumference at another v, so that a whole row of tiles agrees on how many of them fit.
"""

from __future__ import annotations

from math import atan2, cos, hypot, pi, sqrt

import numpy as np
from numba import njit

from maquette.engines.embedded.sdf.curves import NODE, tube_place, tube_radius
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
def cone_length(row: Record) -> float:
    return max(sqrt(row.p0 * row.p0 + row.p1 * row.p1 + row.p2 * row.p2), 1e-9)


@njit(cache=True, nogil=True, error_model="numpy")
def cone_frame(row: Record, x: float, y: float, z: float) -> tuple[float, float, float]:
    """(turn, length along the axis, distance from it) on a round cone."""
    x, y, z = x - row.p5, y - row.p6, z - row.p7
    length = cone_length(row)
    ax, ay, az = row.p0 / length, row.p1 / length, row.p2 / length
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
    return atan2(v, u) / TURN + 0.5, s, hypot(u, v)


@njit(cache=True, nogil=True, error_model="numpy")
def narrowing(v: float, length: float, first_radius: float, last_radius: float) -> float:
    """Share of its circumference a part with round ends still has at v, which goes on over the ends as an arc."""
    if v < 0.0:
        return max(cos(v / max(first_radius, 1e-9)), 0.0)
    if v > length:
        return max(cos((v - length) / max(last_radius, 1e-9)), 0.0)
    return 1.0


@njit(cache=True, nogil=True, error_model="numpy")
def unroll(row: Record, data: np.ndarray, low: int, high: int, x: float, y: float, z: float) -> tuple[float, float, float]:
    """(u, v, ring) of a point in the row's own frame; see the module's docstring. low, high: segments of a tube to search."""
    mapping = row.mapping
    if mapping == ALONG:
        if row.kind == CONE:
            turn, s, across = cone_frame(row, x, y, z)
            length = cone_length(row)
            if s > length:
                s = length + row.p4 * atan2(s - length, across)
            elif s < 0.0:
                s = row.p3 * atan2(s, across)
            return turn, s, ring_at(row, data, s)
        s, radius, a, b, past = tube_place(data, row.first, row.count, low, high, x, y, z)
        s += radius * atan2(past, hypot(a, b))
        return atan2(b, a) / TURN + 0.5, s, ring_at(row, data, s)
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
            length = cone_length(row)
            t = min(max(v / length, 0.0), 1.0)
            return TURN * (row.p3 + (row.p4 - row.p3) * t) * narrowing(v, length, row.p3, row.p4)
        first, last = row.first, row.first + NODE * row.count
        first_radius, last_radius = 0.5 * (data[first + 3] + data[first + 4]), 0.5 * (data[last + 3] + data[last + 4])
        return TURN * tube_radius(data, first, row.count, v) * narrowing(v, data[last + 8], first_radius, last_radius)
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
