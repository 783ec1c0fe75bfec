"""A second colour on a material: each kind gives the share of it, 0..1, at a point.

Kinds that wander over the body (spots, patches, marble, …) use the group's space, so that they run on from one part to the
next; kinds that follow a part (stripes, checks, …) use its surface coordinates.
"""

from __future__ import annotations

from math import atan2, cos, floor, pi, sin, sqrt

import numpy as np
from numba import njit

from maquette.engines.embedded.sdf.bumps import cell_in_row, relief, step
from maquette.engines.embedded.sdf.noise import cells, fractal, hashed, value_noise
from maquette.engines.embedded.sdf.rows import Record
from maquette.engines.embedded.sdf.unroll import TURN, unroll

PATTERNS = (
    "stripes", "tiger", "spots", "rosettes", "checks", "gradient", "patches", "speckles", "relief", "marble", "wood", "rust",
    "dots", "plaid", "zigzag", "floral", "camouflage", "stars", "tiles", "veins", "fade", "rings", "hearts", "bands", "rainbow",
)  # fmt: skip
(STRIPES, TIGER, SPOTS, ROSETTES, CHECKS, GRADIENT, PATCHES, SPECKLES, RELIEF, MARBLE, WOOD, RUST,
 DOTS, PLAID, ZIGZAG, FLORAL, CAMOUFLAGE, STARS, TILES, VEINS, FADE, RINGS, HEARTS, BANDS, RAINBOW) = range(len(PATTERNS))  # fmt: skip


@njit(cache=True, nogil=True, error_model="numpy")
def band(t: float, amount: float, soft: float) -> float:
    """1 within the first `amount` of every period of t, with soft borders."""
    a = abs((t % 1.0) - 0.5) * 2.0
    return step(1.0 - amount - soft, 1.0 - amount + soft, a)


@njit(cache=True, nogil=True, error_model="numpy")
def motif(kind: int, a: float, b: float, amount: float, soft: float) -> float:
    """One drawing in the unit cell around (0, 0), coordinates in -1..1."""
    r = sqrt(a * a + b * b)
    angle = atan2(a, b)
    if kind == FLORAL:
        petals = 0.45 + 0.4 * abs(cos(2.5 * angle))
        ring = step(petals * amount * 1.7 + soft, petals * amount * 1.7 - soft, r)
        return ring * step(0.1, 0.18, r)
    if kind == STARS:
        t = abs(((angle / (2.0 * pi) * 5.0) % 1.0) - 0.5) * 2.0
        return step(soft, -soft, r - amount * (0.45 + 0.75 * t**1.6))
    if kind == HEARTS:
        a, b = a / (amount * 1.5), b / (amount * 1.5) + 0.1
        s = a * a + b * b - 0.3
        return step(0.03, -0.03, s * s * s - a * a * b * b * b)
    return step(amount + soft, amount - soft, r)


@njit(cache=True, nogil=True, error_model="numpy")
def printed(row: Record, data: np.ndarray, kind: int, u: float, v: float, ring: float, size: float, amount: float, soft: float) -> float:
    """Dots, flowers, stars, hearts in rows, every other one shifted by half; each row has a whole number of them."""
    level = floor(v / size)
    a, _ = cell_in_row(row, data, u, level, size, size, ring, 1.0)
    return motif(kind, a, 2.0 * (v / size - level) - 1.0, amount, max(soft, 0.04))


@njit(cache=True, nogil=True, error_model="numpy")
def wandering(kind: int, x: float, y: float, z: float, amount: float, soft: float, seed: int) -> float:
    """Kinds that live in space; coordinates already divided by the size."""
    soft = max(soft, 0.01)
    if kind == SPOTS:
        near, _, label = cells(x, y, z, seed)
        return step(0.5 * soft, -0.5 * soft, near - amount * (0.55 + 0.5 * label))
    if kind == ROSETTES:
        wob = 0.25 * fractal(2.0 * x, 2.0 * y, 2.0 * z, seed + 3)
        near, _, label = cells(x, y, z, seed)
        near += wob - 0.12
        outer = amount * (0.7 + 0.3 * label)
        gap = step(0.35, 0.45, value_noise(2.7 * x, 2.7 * y, 2.7 * z, seed + 9))
        return step(0.08, -0.0, near - outer) * step(0.0, 0.08, near - 0.55 * outer) * (0.25 + 0.75 * gap)
    if kind == PATCHES:
        return step(-0.5 * soft, 0.5 * soft, fractal(x, y, z, seed) - (0.78 - 0.56 * amount))
    if kind == SPECKLES:
        near, _, label = cells(2.0 * x, 2.0 * y, 2.0 * z, seed)
        return step(0.0, -0.12, near - 0.5 * label * amount)
    if kind == MARBLE:
        t = x + 0.7 * y + 0.4 * z + 3.2 * fractal(0.8 * x, 0.8 * y, 0.8 * z, seed)
        return amount * (1.0 - abs(sin(pi * t))) ** 4 + 0.25 * amount * fractal(3.0 * x, 3.0 * y, 3.0 * z, seed + 4)
    if kind == VEINS:
        wob = 0.6 * fractal(1.3 * x, 1.3 * y, 1.3 * z, seed + 4)
        near, far, _ = cells(x + wob, y + wob, z - wob, seed)
        return step(0.05 + 0.25 * amount, 0.0, far - near)
    if kind == WOOD:
        wob = 1.6 * value_noise(0.5 * x, 0.12 * y, 0.5 * z, seed)
        r = sqrt((x + 2.3 * wob) ** 2 + (0.6 * z + 1.1) ** 2)
        rings = 0.5 + 0.5 * sin(2.0 * pi * r)
        fibre = value_noise(9.0 * x, 0.8 * y, 9.0 * z, seed + 2)
        return amount * (0.65 * rings * rings + 0.35 * fibre)
    if kind == RUST:
        t = fractal(x, y, z, seed) * 0.7 + fractal(3.7 * x, 3.7 * y, 3.7 * z, seed + 5) * 0.3
        return step(-0.12, 0.12, t - (0.85 - 0.7 * amount))
    a = fractal(x, y, z, seed)
    b = fractal(x + 7.3, y, z, seed + 11)
    return max(step(0.5, 0.54, a) * 0.55, step(0.52, 0.56, b))


@njit(cache=True, nogil=True, error_model="numpy")
def share(row: Record, data: np.ndarray, low: int, high: int, x: float, y: float, z: float, gx: float, gy: float, gz: float, kind: int,
          size: float, amount: float, soft: float, turn: float, seed: int) -> float:  # fmt: skip
    """Share of the second colour. x, y, z: the row's own frame. gx, gy, gz: the model's space before the warp."""
    if kind in (RELIEF, TILES):
        if row.bump < 0:
            return 0.0
        h, tile = relief(row, data, low, high, x, y, z, row.bump, row.bump_size, row.bump_stretch, row.bump_flip, int(row.bump_seed))
        if kind == TILES:
            return amount * hashed(tile, 3, 1, seed)
        return step(amount + soft, amount - soft, h)
    if kind in (SPOTS, ROSETTES, PATCHES, SPECKLES, MARBLE, VEINS, WOOD, RUST, CAMOUFLAGE):
        s = size * row.scale
        if kind == WOOD:
            return wandering(kind, x / size, y / size, z / size, amount, soft, seed)
        return wandering(kind, gx / s, gy / s, gz / s, amount, soft, seed)
    if kind == FADE or (kind == GRADIENT and turn == 3.0):
        if turn == 3.0:
            return step(amount - soft, amount + soft, gy / size)
        t = (x if turn == 1.0 else (z if turn == 2.0 else y)) / size
        return step(amount - soft, amount + soft, t)
    if kind == RAINBOW:
        return (gy + 0.25 * gx) / size + 0.12 * value_noise(2.0 * gx, 2.0 * gy, 2.0 * gz, seed)
    u, v, ring = unroll(row, data, low, high, x, y, z)
    soft = max(soft, 0.02)
    # Columns keep their number along the part, or they would break where it widens.
    around = max(floor(TURN * row.span / size + 0.5), 2.0) * u if ring > 0.0 else u / size
    along = v / size
    if kind in (STRIPES, BANDS, RINGS):
        return band(around if turn >= 0.5 else along, amount, soft)
    if kind == TIGER:
        wob = value_noise(0.9 * along, 4.0 * (abs(u - 0.5) if ring > 0.0 else u / size), 0.0, seed)
        width = amount * (0.35 + 0.9 * value_noise(1.7 * along, 5.0 * (abs(u - 0.5) if ring > 0.0 else 0.3), 3.3, seed + 2))
        return band(along + 0.7 * wob, width, soft)
    if kind == CHECKS:
        return 1.0 if (floor(around) + floor(along)) & 1 else 0.0
    if kind == GRADIENT:
        return step(amount - soft, amount + soft, along)
    if kind == PLAID:
        return 0.5 * band(around, amount, soft) + 0.5 * band(along, amount, soft)
    if kind == ZIGZAG:
        return band(along + 0.5 * abs((around % 1.0) - 0.5), amount, soft)
    return printed(row, data, kind, u, v, ring, size, amount, soft)


@njit(cache=True, nogil=True, error_model="numpy")
def hue(t: float, channel: int) -> float:
    """Linear red, green or blue of a bright rainbow with period 1."""
    wave = 0.5 + 0.5 * cos(2.0 * pi * (t - channel / 3.0))
    return 0.03 + 0.85 * wave * wave
