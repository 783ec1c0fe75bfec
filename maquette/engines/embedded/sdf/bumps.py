"""Relief on surface coordinates: each kind gives a height in [0, 1]; amplitudes are the caller's business.

`BUMPS` names the kinds in the order of their codes. Overlapping kinds (scales, feathers, shingles) point towards -v.
"""

from __future__ import annotations

from math import cos, exp, floor, pi, sin, sqrt

import numpy as np
from numba import njit

from maquette.engines.embedded.sdf.noise import cells, fractal, hashed, value_noise
from maquette.engines.embedded.sdf.rows import Record
from maquette.engines.embedded.sdf.unroll import TURN, ring_at, unroll

BUMPS = (
    "scales", "feathers", "shingles", "fur", "bricks", "planks", "grain", "bark", "rock", "noise", "rivets", "ribs",
    "flutes", "wrinkles", "knit", "dimples", "hammered", "cobbles", "waves", "hair", "quilt", "foliage", "cracks", "panels",
)  # fmt: skip
(SCALES, FEATHERS, SHINGLES, FUR, BRICKS, PLANKS, GRAIN, BARK, ROCK, NOISE, RIVETS, RIBS,
 FLUTES, WRINKLES, KNIT, DIMPLES, HAMMERED, COBBLES, WAVES, HAIR, QUILT, FOLIAGE, CRACKS, PANELS) = range(len(BUMPS))  # fmt: skip


@njit(cache=True, nogil=True, error_model="numpy")
def step(low: float, high: float, x: float) -> float:
    """Smooth step from 0 at `low` to 1 at `high`."""
    t = min(max((x - low) / (high - low), 0.0), 1.0)
    return t * t * (3.0 - 2.0 * t)


@njit(cache=True, nogil=True, error_model="numpy")
def cell_in_row(row: Record, data: np.ndarray, u: float, level: int, height: float, width: float, ring: float, sign: float) -> tuple[float, int]:
    """(place inside the cell -1..1, cell number) of u in a row of tiles, every other row shifted by half.

    sign: -1 where v was negated to turn the tiles round.
    """
    shift = 0.5 * (level & 1)
    if ring > 0.0:
        n = max(floor(ring_at(row, data, sign * (level + 0.5) * height) / width + 0.5), 3)
        a = u * n + shift
        cell = floor(a)
        return 2.0 * (a - cell) - 1.0, cell % n
    a = u / width + shift
    cell = floor(a)
    return 2.0 * (a - cell) - 1.0, cell


@njit(cache=True, nogil=True, error_model="numpy")
def overlapping(
    row: Record, data: np.ndarray, kind: int, u: float, v: float, ring: float, width: float, height: float, sign: float
) -> tuple[float, int]:
    """(height, cell) of tiles that hang over the row below: round (scales), pointed (feathers) or square (shingles)."""
    level = floor(v / height)
    down = level + 1.0 - v / height
    w, cell = cell_in_row(row, data, u, level + 1, height, width, ring, sign)
    if kind == SCALES:
        hang = 0.72 * sqrt(max(1.0 - w * w, 0.0))
    elif kind == FEATHERS:
        hang = 0.8 * (1.0 - abs(w) ** 1.4)
    else:
        hang = 0.3 + 0.12 * hashed(cell, level + 1, 0, 3)
    cover = step(-0.1, 0.1, hang - down)
    upper = 0.55 + 0.45 * (1.0 + down) / 1.8
    w2, cell2 = cell_in_row(row, data, u, level, height, width, ring, sign)
    lower = 0.55 * (down + 0.25) / 1.25
    if kind == SHINGLES:
        upper -= 0.3 * step(0.86, 0.97, abs(w))
        lower -= 0.2 * step(0.86, 0.97, abs(w2))
    else:
        upper -= 0.16 * w * w
        lower -= 0.16 * w2 * w2
    if kind == FEATHERS:
        upper -= 0.22 * exp(-40.0 * w * w)
        lower -= 0.15 * exp(-40.0 * w2 * w2)
    return lower + (upper - lower) * cover, (cell + 131 * (level + 1)) if cover > 0.5 else (cell2 + 131 * level)


@njit(cache=True, nogil=True, error_model="numpy")
def blocks(
    row: Record, data: np.ndarray, u: float, v: float, ring: float, width: float, height: float, joint: float, sign: float
) -> tuple[float, int]:
    """(height, cell) of bricks in running bond, each standing out a little differently."""
    level = floor(v / height)
    w, cell = cell_in_row(row, data, u, level, height, width, ring, sign)
    y = 2.0 * (v / height - level) - 1.0
    edge = min((1.0 - abs(w)) * width, (1.0 - abs(y)) * height) * 0.5
    number = cell + 131 * level
    return step(0.15 * joint, joint, edge) * (0.8 + 0.2 * hashed(number, 7, 0, 5)), number


@njit(cache=True, nogil=True, error_model="numpy")
def strands(u: float, v: float, ring: float, width: float, stretch: float, seed: int) -> float:
    """Locks of fur: noise drawn out along v, its ridges sharpened."""
    n = max(floor(ring / width + 0.5), 3.0) if ring > 0.0 else 1.0 / width
    angle = 2.0 * pi * u
    if ring > 0.0:
        radius = n / (2.0 * pi)
        a, b = radius * cos(angle), radius * sin(angle)
    else:
        a, b = u * n, 0.0
    y = v / (width * stretch)
    wobble = 0.8 * value_noise(0.5 * a, 0.6 * y, 0.5 * b, seed + 9)
    lock = value_noise(a + wobble, y, b - wobble, seed)
    fine = value_noise(2.3 * a + wobble, 1.4 * y, 2.3 * b, seed + 3)
    return min(max(1.0 - abs(2.0 * lock - 1.0) * 1.3 + 0.35 * (fine - 0.5), 0.0), 1.0)


@njit(cache=True, nogil=True, error_model="numpy")
def waves_around(u: float, ring: float, width: float) -> float:
    """Cosine of position around (or along, on flat parts) with a whole number of waves, in [0, 1]."""
    n = max(floor(ring / width + 0.5), 3.0) if ring > 0.0 else 1.0 / width
    return 0.5 + 0.5 * cos(2.0 * pi * u * n)


@njit(cache=True, nogil=True, error_model="numpy")
def planks(u: float, v: float, ring: float, width: float, seed: int) -> tuple[float, int]:
    """(height, board) of boards along v with gaps and a faint grain."""
    n = max(floor(ring / width + 0.5), 3.0) if ring > 0.0 else 1.0 / width
    a = u * n
    board = floor(a)
    w = 2.0 * (a - board) - 1.0
    grain = value_noise(9.0 * w, v / (width * 3.0), float(board), seed)
    return step(0.0, 0.16, 1.0 - abs(w)) * (0.82 + 0.1 * hashed(board, 1, 0, seed) + 0.08 * grain), board


@njit(cache=True, nogil=True, error_model="numpy")
def relief(row: Record, data: np.ndarray, low: int, high: int, x: float, y: float, z: float, kind: int, width: float, stretch: float,
           flip: float, seed: int) -> tuple[float, int]:  # fmt: skip
    """(height in [0, 1], number of the tile) at a point in the row's own frame."""
    px, py, pz = x / width, y / width, z / width
    if kind == NOISE:
        return fractal(px, py / stretch, pz, seed), 0
    if kind == ROCK:
        near, far, label = cells(px, py / stretch, pz, seed)
        return min(0.25 * label + 0.5 * (far - near) + 0.55 * fractal(0.8 * px, 0.8 * py, 0.8 * pz, seed), 1.0), int(label * 97)
    if kind == HAMMERED:
        near, far, label = cells(px, py, pz, seed)
        return min(near * near * 1.6, 1.0), int(label * 97)
    if kind == COBBLES:
        near, far, label = cells(px, py / stretch, pz, seed)
        return step(0.02, 0.34, far - near) * (1.0 - 0.35 * near), int(label * 997)
    if kind == DIMPLES:
        near, far, label = cells(px, py, pz, seed)
        return step(0.12, 0.42, near), int(label * 97)
    if kind == FOLIAGE:
        near, far, label = cells(px, py, pz, seed)
        fine, _, more = cells(2.1 * px + 3.3, 2.1 * py, 2.1 * pz, seed + 7)
        return max(0.0, 1.0 - 0.75 * near * near - 0.35 * fine), int(more * 97)
    if kind == CRACKS:
        wob = 0.5 * fractal(1.7 * px, 1.7 * py, 1.7 * pz, seed + 5)
        near, far, label = cells(0.6 * px + wob, 0.6 * py + wob, 0.6 * pz, seed)
        return step(0.0, 0.09, far - near), int(label * 97)
    u, v, ring = unroll(row, data, low, high, x, y, z)
    sign = -1.0 if flip > 0.5 else 1.0
    v *= sign
    if kind <= SHINGLES:
        return overlapping(row, data, kind, u, v, ring, width, width * stretch, sign)
    if kind == BRICKS:
        return blocks(row, data, u, v, ring, width, width * stretch * 0.5, 0.09 * width, sign)
    if kind == PANELS:
        h, cell = blocks(row, data, u, v, ring, width, width * stretch, 0.06 * width, sign)
        return (1.0 if h > 0.4 else h / 0.4), cell
    if kind == RIVETS:
        level = floor(v / (width * stretch))
        w, cell = cell_in_row(row, data, u, 2 * level, 0.5 * width * stretch, width, ring, sign)
        t = 2.0 * (v / (width * stretch) - level) - 1.0
        r2 = (w * w + (t * stretch) ** 2) * 6.0
        return sqrt(max(1.0 - r2, 0.0)), cell
    if kind == KNIT:
        course = v / (width * 0.8)
        w, cell = cell_in_row(row, data, u, 0, width, width, ring, sign)
        t = (course + 0.55 * abs(w)) % 1.0
        return sqrt(max(1.0 - (2.0 * t - 1.0) ** 2, 0.0)) * step(0.0, 0.25, abs(w)) * step(0.0, 0.2, 1.0 - abs(w)), 0
    # Strands and flutes run the whole length, so their number is that of the widest place.
    ring = TURN * row.span if ring > 0.0 else 0.0
    if kind == FUR:
        return strands(u, v, ring, width, 2.2 * stretch, seed), 0
    if kind == HAIR:
        n = max(floor(ring / width + 0.5), 5.0) if ring > 0.0 else 1.0 / width
        sway = 0.25 * sin(v / (width * 2.5 * stretch))
        a = (u * n + sway) % 1.0
        return sqrt(max(1.0 - (2.0 * a - 1.0) ** 2, 0.0)) * (0.8 + 0.2 * value_noise(floor(u * n + sway), v / width, 0.0, seed)), 0
    if kind == PLANKS:
        return planks(u, v, ring, width, seed)
    if kind == GRAIN:
        wob = 0.6 * value_noise(2.0 * u * (ring if ring > 0.0 else 1.0) / width, v / (3.0 * width * stretch), 0.0, seed)
        return 0.5 + 0.5 * sin(2.0 * pi * (px * 0.9 + pz * 0.7 + 2.2 * wob)), 0
    if kind == BARK:
        return strands(u, v, ring, width, 3.5 * stretch, seed) * (0.6 + 0.4 * step(0.1, 0.3, (v / (4.0 * width)) % 1.0)), 0
    if kind == RIBS:
        return sqrt(abs(sin(pi * v / width))), floor(v / width)
    if kind == FLUTES:
        return sqrt(waves_around(u, ring, width)), 0
    if kind == WRINKLES:
        sway = 1.3 * value_noise(6.28 * u if ring > 0.0 else u / width * 0.4, v / (3.0 * width), 0.5, seed)
        return 0.5 + 0.5 * sin(2.0 * pi * (v / width + sway)), 0
    if kind == WAVES:
        return 0.5 + 0.5 * sin(2.0 * pi * v / width + 3.0 * sin(waves_around(u, ring, 3.0 * width) * pi)), 0
    if kind == QUILT:
        n = max(floor(ring / width + 0.5), 3.0) if ring > 0.0 else 1.0 / width
        a, b = u * n + v / width, u * n - v / width
        return sqrt(abs(sin(pi * a) * sin(pi * b))), 0
    return 0.0, 0
