"""Exact (or honestly bounded) distances of single shapes in their own frame.

Formulas after Inigo Quilez, "3D SDF functions"; the ellipsoid after Eberly, "Distance from a Point to an Ellipse, an
Ellipsoid, or a Hyperellipsoid" (2013). Each takes coordinates and plain numbers and returns the distance.
"""

from __future__ import annotations

from math import atan2, cos, hypot, sin, sqrt

from numba import njit


@njit(cache=True, nogil=True, error_model="numpy")
def sphere(x: float, y: float, z: float, radius: float) -> float:
    return sqrt(x * x + y * y + z * z) - radius


@njit(cache=True, nogil=True, error_model="numpy")
def ellipsoid(x: float, y: float, z: float, rx: float, ry: float, rz: float) -> float:
    """Newton on the Lagrange multiplier, from below the root, where the iteration is monotone."""
    x, y, z = abs(x), abs(y), abs(z)
    # The shortest axis becomes z: only its pole bounds the multiplier.
    if rx < rz and rx <= ry:
        x, z, rx, rz = z, x, rz, rx
    elif ry < rz:
        y, z, ry, rz = z, y, rz, ry
    outside = (x / rx) ** 2 + (y / ry) ** 2 + (z / rz) ** 2 > 1.0
    longest = max(rx, ry)
    t = max(max(rx * x - rx * rx, ry * y - ry * ry), max(rz * z - rz * rz, (1e-6 - 1.0) * rz * rz))
    t = max(t, sqrt((rx * x) ** 2 + (ry * y) ** 2 + (rz * z) ** 2) - longest * longest)
    for _ in range(12):
        a, b, c = x * rx / (t + rx * rx), y * ry / (t + ry * ry), z * rz / (t + rz * rz)
        value = a * a + b * b + c * c - 1.0
        if value <= 0.0:
            break
        step = value / max(2.0 * (a * a / (t + rx * rx) + b * b / (t + ry * ry) + c * c / (t + rz * rz)), 1e-12)
        t += step
        if step < 1e-4 * rz * rz:
            break
    qx, qy = x * rx * rx / (t + rx * rx), y * ry * ry / (t + ry * ry)
    # From the other two, so that it is right in the middle plane too, where the nearest point lies above or below.
    qz = rz * sqrt(max(1.0 - (qx / rx) ** 2 - (qy / ry) ** 2, 0.0))
    away = sqrt((x - qx) ** 2 + (y - qy) ** 2 + (z - qz) ** 2)
    return away if outside else -away


@njit(cache=True, nogil=True, error_model="numpy")
def round_cone(x: float, y: float, z: float, bx: float, by: float, bz: float, r1: float, r2: float) -> float:
    """From the origin with radius r1 to b with radius r2."""
    length2 = bx * bx + by * by + bz * bz
    if length2 < 1e-16:
        return sqrt(x * x + y * y + z * z) - max(r1, r2)
    dr = r1 - r2
    a2 = length2 - dr * dr
    if a2 <= 0.0:
        if r1 > r2:
            return sqrt(x * x + y * y + z * z) - r1
        return sqrt((x - bx) ** 2 + (y - by) ** 2 + (z - bz) ** 2) - r2
    il2 = 1.0 / length2
    along = x * bx + y * by + z * bz
    back = along - length2
    cx, cy, cz = x * length2 - bx * along, y * length2 - by * along, z * length2 - bz * along
    across2 = cx * cx + cy * cy + cz * cz
    y2 = along * along * length2
    z2 = back * back * length2
    k = (1.0 if dr >= 0.0 else -1.0) * dr * dr * across2
    if (1.0 if back >= 0.0 else -1.0) * a2 * z2 > k:
        return sqrt(across2 + z2) * il2 - r2
    if (1.0 if along >= 0.0 else -1.0) * a2 * y2 < k:
        return sqrt(across2 + y2) * il2 - r1
    return (sqrt(across2 * a2 * il2) + along * dr) * il2 - r1


@njit(cache=True, nogil=True, error_model="numpy")
def box(x: float, y: float, z: float, hx: float, hy: float, hz: float, rounding: float, tx: float, tz: float) -> float:
    """Half sizes include the rounding. tx, tz: how much half widths change from the middle to the top (0: straight)."""
    cx = cz = 1.0
    wx, wz = hx - rounding, hz - rounding
    if tx != 0.0 or tz != 0.0:
        t = min(max(y / hy, -1.0), 1.0)
        wx += tx * t
        wz += tz * t
        cx = hy / hypot(hy, tx)
        cz = hy / hypot(hy, tz)
    a, b, c = (abs(x) - wx) * cx, abs(y) - hy + rounding, (abs(z) - wz) * cz
    ox, oy, oz = max(a, 0.0), max(b, 0.0), max(c, 0.0)
    return sqrt(ox * ox + oy * oy + oz * oz) + min(max(a, max(b, c)), 0.0) - rounding


@njit(cache=True, nogil=True, error_model="numpy")
def frustum(x: float, y: float, z: float, r1: float, r2: float, h: float, rounding: float) -> float:
    """Capped cone about y, radius r1 at -h and r2 at +h, before rounding is added outside."""
    qx = hypot(x, z)
    k2x, k2y = r2 - r1, 2.0 * h
    cax = max(0.0, qx - (r1 if y < 0.0 else r2))
    cay = abs(y) - h
    f = min(max(((r2 - qx) * k2x + (h - y) * k2y) / (k2x * k2x + k2y * k2y), 0.0), 1.0)
    cbx, cby = qx - r2 + k2x * f, y - h + k2y * f
    sign = -1.0 if cbx < 0.0 and cay < 0.0 else 1.0
    return sign * sqrt(min(cax * cax + cay * cay, cbx * cbx + cby * cby)) - rounding


@njit(cache=True, nogil=True, error_model="numpy")
def torus(x: float, y: float, z: float, ring: float, rx: float, ry: float, half_angle: float) -> float:
    """Ring about y with an elliptical section (rx radial, ry along y); an arc of +-half_angle about +x, with round ends.

    half_angle >= pi closes the ring.
    """
    if half_angle < 3.14159:
        angle = atan2(z, x)
        if abs(angle) > half_angle:
            end = half_angle if angle > 0.0 else -half_angle
            ex, ez = x - ring * cos(end), z - ring * sin(end)
            return sqrt(ex * ex + ez * ez + y * y) - min(rx, ry)
    return ellipse(hypot(x, z) - ring, y, rx, ry)


@njit(cache=True, nogil=True, error_model="numpy")
def ellipse(u: float, v: float, a: float, b: float) -> float:
    """Distance to an ellipse in the plane: to first order when it is nearly round, else by the ellipsoid's iteration."""
    u, v = abs(u), abs(v)
    if a < b:
        u, v, a, b = v, u, b, a
    if b > 0.8 * a:
        u, v = u / a, v / b
        k0, k1 = sqrt(u * u + v * v), sqrt((u / a) ** 2 + (v / b) ** 2)
        return k0 * (k0 - 1.0) / k1 if k1 > 1e-12 else -b
    outside = (u / a) ** 2 + (v / b) ** 2 > 1.0
    t = max(max(a * u - a * a, hypot(a * u, b * v) - a * a), max(b * v - b * b, (1e-6 - 1.0) * b * b))
    for _ in range(10):
        p, q = u * a / (t + a * a), v * b / (t + b * b)
        value = p * p + q * q - 1.0
        if value <= 0.0:
            break
        step = value / max(2.0 * (p * p / (t + a * a) + q * q / (t + b * b)), 1e-12)
        t += step
        if step < 1e-4 * b * b:
            break
    nearest = u * a * a / (t + a * a)
    away = hypot(u - nearest, v - b * sqrt(max(1.0 - (nearest / a) ** 2, 0.0)))
    return away if outside else -away
