"""Hashed noise: a number for every lattice point from integer arithmetic alone, so it is the same everywhere."""

from __future__ import annotations

from math import floor, sqrt

from numba import njit


@njit(cache=True, nogil=True, error_model="numpy")
def hashed(i: int, j: int, k: int, seed: int) -> float:
    """Uniform in [0, 1) (a 32-bit avalanche after Thomas Wang)."""
    h = (i * 374761393 + j * 668265263 + k * 2147483647 + seed * 1274126177) & 0xFFFFFFFF
    h = ((h ^ (h >> 13)) * 1274126177) & 0xFFFFFFFF
    h = ((h ^ (h >> 16)) * 2246822519) & 0xFFFFFFFF
    h = h ^ (h >> 15)
    return h / 4294967296.0


@njit(cache=True, nogil=True, error_model="numpy")
def value_noise(x: float, y: float, z: float, seed: int) -> float:
    """Smooth noise of wavelength about 1, in [0, 1]."""
    i, j, k = floor(x), floor(y), floor(z)
    u, v, w = x - i, y - j, z - k
    u, v, w = u * u * (3.0 - 2.0 * u), v * v * (3.0 - 2.0 * v), w * w * (3.0 - 2.0 * w)
    a = hashed(i, j, k, seed) * (1.0 - u) + hashed(i + 1, j, k, seed) * u
    b = hashed(i, j + 1, k, seed) * (1.0 - u) + hashed(i + 1, j + 1, k, seed) * u
    c = hashed(i, j, k + 1, seed) * (1.0 - u) + hashed(i + 1, j, k + 1, seed) * u
    d = hashed(i, j + 1, k + 1, seed) * (1.0 - u) + hashed(i + 1, j + 1, k + 1, seed) * u
    return (a * (1.0 - v) + b * v) * (1.0 - w) + (c * (1.0 - v) + d * v) * w


@njit(cache=True, nogil=True, error_model="numpy")
def fractal(x: float, y: float, z: float, seed: int) -> float:
    """Three octaves of value noise, in [0, 1]."""
    a = value_noise(x, y, z, seed)
    b = value_noise(2.03 * x + 5.1, 2.03 * y, 2.03 * z, seed + 1)
    c = value_noise(4.11 * x, 4.11 * y + 3.7, 4.11 * z, seed + 2)
    return (a + 0.5 * b + 0.25 * c) / 1.75


@njit(cache=True, nogil=True, error_model="numpy")
def cells(x: float, y: float, z: float, seed: int) -> tuple[float, float, float]:
    """Worley noise: distance to the nearest feature point, to the second nearest, and the nearest one's own number."""
    i, j, k = floor(x), floor(y), floor(z)
    first, second, label = 9.0, 9.0, 0.0
    for a in range(i - 1, i + 2):
        for b in range(j - 1, j + 2):
            for c in range(k - 1, k + 2):
                dx = a + 0.15 + 0.7 * hashed(a, b, c, seed) - x
                dy = b + 0.15 + 0.7 * hashed(a, b, c, seed + 17) - y
                dz = c + 0.15 + 0.7 * hashed(a, b, c, seed + 31) - z
                d = dx * dx + dy * dy + dz * dz
                if d < first:
                    second, first = first, d
                    label = hashed(a, b, c, seed + 53)
                elif d < second:
                    second = d
    return sqrt(first), sqrt(second), label
