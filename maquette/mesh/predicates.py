"""Exact signs of the orientation determinants, fast when they are clear and exact when they are not.

A determinant is evaluated in double precision with an error bound; only when the bound cannot decide is it summed again
exactly, as a floating-point expansion (Shewchuk 1997). Coordinates must be finite and of moderate size (1e-40 … 1e40),
so that no partial product under- or overflows; bring a model to unit size first.
"""

from __future__ import annotations

import numpy as np
from numba import njit

_SPLITTER = 2.0**27 + 1
"""Parts a double into two halves of 26 bits, whose products are exact."""
_SIDE_BOUND = 8.0e-16
_TURN_BOUND = 4.5e-16
"""Rounding errors of the plain determinants, relative to the sum of their terms' sizes: Shewchuk's bounds, rounded up."""


@njit(cache=True, nogil=True)
def _two_sum(a: float, b: float) -> tuple[float, float]:
    """a + b as a double and its exact rounding error (Knuth 1969)."""
    total = a + b
    virtual = total - a
    return total, (a - (total - virtual)) + (b - virtual)


@njit(cache=True, nogil=True)
def two_product(a: float, b: float) -> tuple[float, float]:
    """a · b as a double and its exact rounding error (Dekker 1971)."""
    product = a * b
    high = _SPLITTER * a
    a_high = high - (high - a)
    a_low = a - a_high
    high = _SPLITTER * b
    b_high = high - (high - b)
    b_low = b - b_high
    return product, a_low * b_low - (((product - a_high * b_high) - a_low * b_high) - a_high * b_low)


@njit(cache=True, nogil=True)
def _grow(expansion: np.ndarray, length: int, value: float) -> int:
    """Add `value` to a non-overlapping expansion (smallest component first). Returns its new length; zeros are dropped."""
    kept = 0
    for index in range(length):
        value, error = _two_sum(value, expansion[index])
        if error != 0.0:
            expansion[kept] = error
            kept += 1
    if value != 0.0:
        expansion[kept] = value
        kept += 1
    return kept


@njit(cache=True, nogil=True)
def _add_triple(expansion: np.ndarray, length: int, x: tuple[float, float], y: tuple[float, float], z: tuple[float, float], sign: float) -> int:
    """Add sign · x · y · z, each factor an exact sum of two doubles."""
    for first in x:
        for second in y:
            if first == 0.0 or second == 0.0:
                continue
            high, low = two_product(first, second)
            for third in z:
                if third == 0.0:
                    continue
                for part in (high, low):
                    product, error = two_product(part, third)
                    length = _grow(expansion, length, sign * error)
                    length = _grow(expansion, length, sign * product)
    return length


@njit(cache=True, nogil=True)
def _difference(a: float, b: float) -> tuple[float, float]:
    return _two_sum(a, -b)


@njit(cache=True, nogil=True)
def _exact_side(a: np.ndarray, b: np.ndarray, c: np.ndarray, d: np.ndarray) -> int:
    expansion = np.empty(200)
    length = 0
    one = (1.0, 0.0)
    for axis in range(3):
        i, j, k = axis, (axis + 1) % 3, (axis + 2) % 3
        bi, cj, dk = _difference(b[i], a[i]), _difference(c[j], a[j]), _difference(d[k], a[k])
        length = _add_triple(expansion, length, bi, cj, dk, one[0])
        ck, dj = _difference(c[k], a[k]), _difference(d[j], a[j])
        length = _add_triple(expansion, length, bi, ck, dj, -one[0])
    return 0 if length == 0 else (1 if expansion[length - 1] > 0.0 else -1)


@njit(cache=True, nogil=True)
def side(a: np.ndarray, b: np.ndarray, c: np.ndarray, d: np.ndarray) -> int:
    """Which side of the plane through a, b, c the point d is on: 1 where (b - a) x (c - a) points, -1 behind, 0 exactly on it."""
    ux, uy, uz = b[0] - a[0], b[1] - a[1], b[2] - a[2]
    vx, vy, vz = c[0] - a[0], c[1] - a[1], c[2] - a[2]
    wx, wy, wz = d[0] - a[0], d[1] - a[1], d[2] - a[2]
    yz, zy, zx, xz, xy, yx = uy * vz, uz * vy, uz * vx, ux * vz, ux * vy, uy * vx
    value = (yz - zy) * wx + (zx - xz) * wy + (xy - yx) * wz
    size = (abs(yz) + abs(zy)) * abs(wx) + (abs(zx) + abs(xz)) * abs(wy) + (abs(xy) + abs(yx)) * abs(wz)
    if value > _SIDE_BOUND * size:
        return 1
    if value < -_SIDE_BOUND * size:
        return -1
    if size == 0.0:
        return 0
    return _exact_side(a, b, c, d)


@njit(cache=True, nogil=True)
def _exact_turn(ax: float, ay: float, bx: float, by: float, cx: float, cy: float) -> int:
    expansion = np.empty(64)
    one = (1.0, 0.0)
    length = _add_triple(expansion, 0, _difference(bx, ax), _difference(cy, ay), one, 1.0)
    length = _add_triple(expansion, length, _difference(by, ay), _difference(cx, ax), one, -1.0)
    return 0 if length == 0 else (1 if expansion[length - 1] > 0.0 else -1)


@njit(cache=True, nogil=True)
def turn(ax: float, ay: float, bx: float, by: float, cx: float, cy: float) -> int:
    """1 if a → b → c turns left (counter-clockwise), -1 if right, 0 if the three are exactly collinear."""
    left = (bx - ax) * (cy - ay)
    right = (by - ay) * (cx - ax)
    value = left - right
    size = abs(left) + abs(right)
    if value > _TURN_BOUND * size:
        return 1
    if value < -_TURN_BOUND * size:
        return -1
    if size == 0.0:
        return 0
    return _exact_turn(ax, ay, bx, by, cx, cy)
