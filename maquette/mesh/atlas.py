"""Packing rectangles into a square: skyline, bottom-left, tallest first (Jylänki 2010, "A Thousand Ways to Pack the Bin")."""

from __future__ import annotations

import numpy as np
from numba import njit

from maquette.mesh.model import FloatArray


def pack_rectangles(box: FloatArray, size_px: int, padding_px: int) -> tuple[FloatArray, float]:
    """Place every rectangle in a square at the largest common scale that fits.

    box: (N, 2) widths and heights in any unit. Returns lower left corners (N, 2) in pixels and the scale in pixels a unit.
    Rectangles stay `padding_px` apart and half that from the border. Raises nothing: the scale shrinks until all fit.
    """
    order = np.lexsort((np.arange(len(box)), -box[:, 0], -box[:, 1]))
    ordered = np.ascontiguousarray(box[order])
    scale = size_px / np.sqrt(max(float(np.prod(box, axis=1).sum()), 1e-300))
    padding = float(padding_px)
    origin, fits = _skyline(ordered * scale + padding, float(size_px))
    while not fits:
        scale *= 0.9
        # Thousands of crumbs would not fit at any scale if each kept its full margin.
        padding = min(padding, size_px / np.sqrt(len(box)) / 3)
        origin, fits = _skyline(ordered * scale + padding, float(size_px))
    low, high = scale, scale / 0.9
    for _ in range(6):
        middle = 0.5 * (low + high)
        candidate, fits = _skyline(ordered * middle + padding, float(size_px))
        if fits:
            low, origin = middle, candidate
        else:
            high = middle
    placed = np.empty_like(origin)
    placed[order] = origin + padding / 2
    return placed, float(low)


@njit(cache=True, nogil=True)
def _skyline(sizes: FloatArray, limit: float) -> tuple[FloatArray, bool]:
    """Lower left corners of `sizes` (tallest first) in a square of side `limit`, and whether all fit."""
    count = len(sizes)
    origin = np.zeros((count, 2))
    x = np.zeros(2 * count + 2)
    y = np.zeros(2 * count + 2)
    nodes = 1
    for item in range(count):
        width, height = sizes[item, 0], sizes[item, 1]
        best_top, best_x, best_node = np.inf, 0.0, -1
        for node in range(nodes):
            if x[node] + width > limit:
                break
            level, probe = y[node], node
            while probe < nodes and x[probe] < x[node] + width:
                level = max(level, y[probe])
                probe += 1
            if level + height < best_top and level + height <= limit:
                best_top, best_x, best_node = level + height, x[node], node
        if best_node < 0:
            return origin, False
        origin[item, 0], origin[item, 1] = best_x, best_top - height
        right = best_x + width
        covered = best_node
        while covered < nodes and x[covered] < right:
            covered += 1
        # Keep the level of the last covered node where it sticks out on the right.
        last_y = y[covered - 1]
        end = x[covered] if covered < nodes else limit
        extra = 1 if end > right else 0
        shift = 1 + extra - (covered - best_node)
        if shift > 0:
            for node in range(nodes - 1, covered - 1, -1):
                x[node + shift], y[node + shift] = x[node], y[node]
        elif shift < 0:
            for node in range(covered, nodes):
                x[node + shift], y[node + shift] = x[node], y[node]
        x[best_node], y[best_node] = best_x, best_top
        if extra:
            x[best_node + 1], y[best_node + 1] = right, last_y
        nodes += shift
    return origin, True
