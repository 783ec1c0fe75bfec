"""Distances to shapes whose data have any length: polygons in a plane, and tubes along a curve.

Polygon data: rows of (ax, ay, bx, by), one directed or undirected edge each, any number of contours (even-odd inside).
Tube data: rows of (x, y, z, ra, rb, nx, ny, nz, s, q): centre, radii along the frame's normal and binormal, normal, arc length,
and 1 / squared length of the segment that starts here.
"""

from __future__ import annotations

from math import hypot, sqrt

import numpy as np
from numba import njit

from maquette.engines.embedded.sdf.primitives import ellipse, ellipsoid

EDGE = 4
NODE = 10


@njit(cache=True, nogil=True, error_model="numpy")
def polygon(data: np.ndarray, first: int, count: int, x: float, y: float) -> float:
    """Signed distance in the plane; inside by the even-odd rule."""
    best = 1e18
    inside = False
    for i in range(count):
        o = first + EDGE * i
        ax, ay, bx, by = data[o], data[o + 1], data[o + 2], data[o + 3]
        ex, ey = bx - ax, by - ay
        wx, wy = x - ax, y - ay
        t = min(max((wx * ex + wy * ey) / max(ex * ex + ey * ey, 1e-18), 0.0), 1.0)
        dx, dy = wx - ex * t, wy - ey * t
        best = min(best, dx * dx + dy * dy)
        if (ay > y) != (by > y) and x < ax + (y - ay) * ex / ey:
            inside = not inside
    return -sqrt(best) if inside else sqrt(best)


@njit(cache=True, nogil=True, error_model="numpy")
def polyline(data: np.ndarray, first: int, count: int, x: float, y: float) -> float:
    """Unsigned distance to the edges."""
    best = 1e18
    for i in range(count):
        o = first + EDGE * i
        ex, ey = data[o + 2] - data[o], data[o + 3] - data[o + 1]
        wx, wy = x - data[o], y - data[o + 1]
        t = min(max((wx * ex + wy * ey) / max(ex * ex + ey * ey, 1e-18), 0.0), 1.0)
        dx, dy = wx - ex * t, wy - ey * t
        best = min(best, dx * dx + dy * dy)
    return sqrt(best)


@njit(cache=True, nogil=True, error_model="numpy")
def lathe(x: float, y: float, z: float, data: np.ndarray, first: int, count: int, wall: float) -> float:
    """Profile turned about y. wall > 0: the profile is an open line with that half thickness."""
    r = hypot(x, z)
    if wall > 0.0:
        return polyline(data, first, count, r, y) - wall
    return polygon(data, first, count, r, y)


@njit(cache=True, nogil=True, error_model="numpy")
def plate(
    x: float, y: float, z: float, data: np.ndarray, first: int, count: int,
    half: float, rounding: float, bend_x: float, bend_y: float, edge: float, reach: float, taper: float, wide: float, tall: float,
) -> float:  # fmt: skip
    """Outline in the x-y plane, `half` thick on each side of the sheet z = bend_x x² + bend_y y².

    edge < half: it thins towards the outline, over the distance `reach`. taper: outline scale grows by this per unit of z.
    wide, tall: the outline's reach; beyond it the sheet goes on level, so that the field stays gentle.
    """
    scale = 1.0
    if taper != 0.0:
        scale = max(1.0 + taper * z, 0.05)
        x, y = x / scale, y / scale
    flat = polygon(data, first, count, x, y) * scale + rounding
    z -= bend_x * min(x * x, wide * wide) + bend_y * min(y * y, tall * tall)
    thick = half
    if edge < half:
        thick = edge + (half - edge) * min(max(-flat / reach, 0.0), 1.0) ** 0.5
    v = abs(z) - thick + rounding
    outside = hypot(max(flat, 0.0), max(v, 0.0))
    return outside + min(max(flat, v), 0.0) - rounding


@njit(cache=True, nogil=True, error_model="numpy")
def axis_offset(data: np.ndarray, o: int, x: float, y: float, z: float) -> tuple[float, float, float, float]:
    """From the nearest axis point of the tube segment whose first node starts at `o` to a point, and the larger radius there."""
    ex, ey, ez = data[o + NODE] - data[o], data[o + NODE + 1] - data[o + 1], data[o + NODE + 2] - data[o + 2]
    wx, wy, wz = x - data[o], y - data[o + 1], z - data[o + 2]
    t = min(max((wx * ex + wy * ey + wz * ez) * data[o + 9], 0.0), 1.0)
    one, two = max(data[o + 3], data[o + 4]), max(data[o + NODE + 3], data[o + NODE + 4])
    return wx - ex * t, wy - ey * t, wz - ez * t, one + (two - one) * t


@njit(cache=True, nogil=True, error_model="numpy")
def tube_piece(data: np.ndarray, o: int, x: float, y: float, z: float, most: float) -> tuple[float, float]:
    """Distance to one tapering segment and the place of the nearest axis point on it, 0..1; 1e18 if it is at least `most`."""
    ex, ey, ez = data[o + NODE] - data[o], data[o + NODE + 1] - data[o + 1], data[o + NODE + 2] - data[o + 2]
    wx, wy, wz = x - data[o], y - data[o + 1], z - data[o + 2]
    raw = (wx * ex + wy * ey + wz * ez) * data[o + 9]
    t = min(max(raw, 0.0), 1.0)
    ra = data[o + 3] + (data[o + NODE + 3] - data[o + 3]) * t
    rb = data[o + 4] + (data[o + NODE + 4] - data[o + 4]) * t
    dx, dy, dz = wx - ex * t, wy - ey * t, wz - ez * t
    away2 = dx * dx + dy * dy + dz * dz
    limit = most + max(ra, rb)
    if limit <= 0.0 or away2 >= limit * limit:
        return 1e18, t
    if ra == rb:
        return sqrt(away2) - ra, t
    nx = data[o + 5] + (data[o + NODE + 5] - data[o + 5]) * t
    ny = data[o + 6] + (data[o + NODE + 6] - data[o + 6]) * t
    nz = data[o + 7] + (data[o + NODE + 7] - data[o + 7]) * t
    u = dx * nx + dy * ny + dz * nz
    rest2 = max(away2 - u * u, 0.0)
    if raw == t:
        return ellipse(u, sqrt(rest2), ra, rb), t
    beyond = (raw - t) / sqrt(data[o + 9])
    v = sqrt(max(rest2 - beyond * beyond, 0.0))
    return ellipsoid(u, v, beyond, ra, rb, min(ra, rb)), t


@njit(cache=True, nogil=True, error_model="numpy")
def tube(data: np.ndarray, first: int, low: int, high: int, x: float, y: float, z: float) -> float:
    """Nearest of the segments low..high-1."""
    best = 1e18
    for i in range(low, high):
        d, _ = tube_piece(data, first + NODE * i, x, y, z, best)
        best = min(best, d)
    return best


@njit(cache=True, nogil=True, error_model="numpy")
def tube_span(data: np.ndarray, first: int, low: int, high: int, x: float, y: float, z: float, reach: float) -> tuple[int, int]:
    """Which of the segments low..high-1 can be the nearest for some point within `reach` of (x, y, z): a half-open range.

    Moving a point changes its distances to two segments by different amounts only as far as the directions to them differ,
    so a segment is ruled out sooner than the triangle inequality alone would allow.
    """
    best, bx, by, bz, thin = 1e18, 0.0, 0.0, 0.0, 1e18
    for i in range(low, high):
        o = first + NODE * i
        dx, dy, dz, radius = axis_offset(data, o, x, y, z)
        away = sqrt(dx * dx + dy * dy + dz * dz)
        if away - radius < best:
            best = away - radius
            scale = 1.0 / max(away, 1e-9)
            bx, by, bz, thin = dx * scale, dy * scale, dz * scale, away
    # How much the directions themselves may turn on the way.
    turn = reach / max(thin - reach, 0.25 * reach)
    start, end = high, low
    for i in range(low, high):
        o = first + NODE * i
        dx, dy, dz, radius = axis_offset(data, o, x, y, z)
        away = sqrt(dx * dx + dy * dy + dz * dz)
        flatness = radius - min(min(data[o + 3], data[o + 4]), min(data[o + NODE + 3], data[o + NODE + 4]))
        scale = 1.0 / max(away, 1e-9)
        apart = sqrt((dx * scale - bx) ** 2 + (dy * scale - by) ** 2 + (dz * scale - bz) ** 2)
        if away - radius - best <= reach * min(1.1 * apart + turn, 2.0) + flatness:
            start = min(start, i)
            end = i + 1
    return start, end


@njit(cache=True, nogil=True, error_model="numpy")
def tube_place(
    data: np.ndarray, first: int, count: int, low: int, high: int, x: float, y: float, z: float
) -> tuple[float, float, float, float, float]:
    """Nearest place on the axis: arc length, radius there, the coordinates across (along normal, along binormal), and how far the
    point is past the end along the axis (negative before the start, 0 between them)."""
    best, at, part = 1e18, low, 0.0
    for i in range(low, high):
        d, t = tube_piece(data, first + NODE * i, x, y, z, best)
        if d < best:
            best, at, part = d, i, t
    o = first + NODE * at
    ex, ey, ez = data[o + NODE] - data[o], data[o + NODE + 1] - data[o + 1], data[o + NODE + 2] - data[o + 2]
    length = max(sqrt(ex * ex + ey * ey + ez * ez), 1e-9)
    nx = data[o + 5] + (data[o + NODE + 5] - data[o + 5]) * part
    ny = data[o + 6] + (data[o + NODE + 6] - data[o + 6]) * part
    nz = data[o + 7] + (data[o + NODE + 7] - data[o + 7]) * part
    dx, dy, dz = x - data[o] - ex * part, y - data[o + 1] - ey * part, z - data[o + 2] - ez * part
    u = dx * nx + dy * ny + dz * nz
    bx, by, bz = (ey * nz - ez * ny) / length, (ez * nx - ex * nz) / length, (ex * ny - ey * nx) / length
    v = dx * bx + dy * by + dz * bz
    s = data[o + 8] + (data[o + NODE + 8] - data[o + 8]) * part
    ra = data[o + 3] + (data[o + NODE + 3] - data[o + 3]) * part
    rb = data[o + 4] + (data[o + NODE + 4] - data[o + 4]) * part
    past = 0.0
    if (at == 0 and part <= 0.0) or (at == count - 1 and part >= 1.0):
        past = (dx * ex + dy * ey + dz * ez) / length
    return s, 0.5 * (ra + rb), u, v, past


@njit(cache=True, nogil=True, error_model="numpy")
def tube_radius(data: np.ndarray, first: int, count: int, s: float) -> float:
    """Mean radius at arc length s."""
    for i in range(count):
        o = first + NODE * i
        if s <= data[o + NODE + 8] or i == count - 1:
            span = max(data[o + NODE + 8] - data[o + 8], 1e-9)
            t = min(max((s - data[o + 8]) / span, 0.0), 1.0)
            a = 0.5 * (data[o + 3] + data[o + 4])
            b = 0.5 * (data[o + NODE + 3] + data[o + NODE + 4])
            return a + (b - a) * t
    return 1.0
