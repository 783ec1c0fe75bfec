"""Compiled loops over pictures of labels: look-up, majority votes, distance to the next label."""

from __future__ import annotations

import numba as nb
import numpy as np

from maquette.mesh.model import ByteArray, IntArray
from maquette.mesh.wrap import wrapped

MOST_LABELS = 16
FAR = 255
"""The largest distance a byte holds; a change of label farther away is not looked for."""


@nb.njit(cache=True, nogil=True)
def mark_seen(pixels: ByteArray, seen: np.ndarray) -> None:
    """Set `seen`, (2^24,), for every colour in (N, 3) pixels."""
    for i in range(len(pixels)):
        seen[cell_of(pixels[i], 8)] = True


@nb.njit(cache=True, nogil=True)
def cell_of(pixel: ByteArray, bits: int) -> int:
    """The number of the cell of colours that (3,) a pixel falls in, `bits` a channel."""
    drop = 8 - bits
    red, green, blue = int(pixel[0]), int(pixel[1]), int(pixel[2])
    return (red >> drop << 2 * bits) | (green >> drop << bits) | (blue >> drop)


@nb.njit(cache=True, nogil=True)
def look_up(pixels: ByteArray, bits: int, row: IntArray, table: ByteArray, out: ByteArray) -> None:
    """out[i] = the table's entry in the row of the cell of pixels[i]."""
    for i in range(len(pixels)):
        out[i] = table[row[cell_of(pixels[i], bits)]]


@nb.njit(cache=True, nogil=True)
def block_cheapest(pixels: ByteArray, bits: int, row: IntArray, table: IntArray, side: int, first: int, last: int, out: ByteArray) -> None:
    """out[y, x] = the label that `side` × `side` texels cost least in together, for rows first..last. table: (N, K) costs."""
    sums = np.empty(table.shape[1], np.int64)
    for y in range(first, last):
        for x in range(out.shape[1]):
            sums[:] = 0
            for line in range(y * side, (y + 1) * side):
                for column in range(x * side, (x + 1) * side):
                    costs = table[row[cell_of(pixels[line, column], bits)]]
                    for k in range(len(sums)):
                        sums[k] += costs[k]
            out[y, x] = np.argmin(sums)


@nb.njit(cache=True, nogil=True)
def distance_to_change(ids: np.ndarray, tiled_x: bool, tiled_y: bool) -> ByteArray:
    """(H, W) uint8 d: all texels up to d away, diagonally too, have the same id. 255 where none differs that near.

    The picture goes on periodically where tiled; elsewhere its border changes nothing (right for clamp and for mirror).
    Two passes of the chessboard distance transform (A. Rosenfeld and J. Pfaltz 1966), twice round when tiled.
    """
    height, width = ids.shape
    distance = np.full((height, width), FAR, np.uint8)
    for y in range(height):
        below = y + 1 if y < height - 1 else (0 if tiled_y else y)
        for x in range(width):
            right = x + 1 if x < width - 1 else (0 if tiled_x else x)
            if not (ids[y, x] == ids[y, right] == ids[below, x] == ids[below, right]):
                distance[y, x] = distance[y, right] = distance[below, x] = distance[below, right] = 0
    rounds = 2 if tiled_x or tiled_y else 1
    for _ in range(rounds):
        for y in range(height):
            _relax_row(distance, y, y - 1 if y else (height - 1 if tiled_y else -1), tiled_x)
        for y in range(height - 1, -1, -1):
            _relax_row(distance, y, y + 1 if y < height - 1 else (0 if tiled_y else -1), tiled_x)
    return distance


@nb.njit(cache=True, nogil=True)
def _relax_row(distance: ByteArray, y: int, neighbour: int, tiled_x: bool) -> None:
    """Lower row y to one more than its lowest neighbour in row `neighbour` (-1 for none) and in itself, both ways."""
    width = distance.shape[1]
    row = distance[y]
    if neighbour >= 0:
        other = distance[neighbour]
        for x in range(width):
            left = x - 1 if x else (width - 1 if tiled_x else 0)
            right = x + 1 if x < width - 1 else (0 if tiled_x else x)
            nearest = min(min(other[x], other[left]), other[right])
            row[x] = min(np.int64(row[x]), np.int64(nearest) + 1)
    before = np.int64(row[width - 1]) if tiled_x else FAR
    for x in range(width):
        before = min(np.int64(row[x]), before + 1)
        row[x] = before
    before = np.int64(row[0]) if tiled_x else FAR
    for x in range(width - 1, -1, -1):
        before = min(np.int64(row[x]), before + 1)
        row[x] = before


@nb.njit(cache=True, nogil=True)
def majority(
    labels: ByteArray, charts: IntArray, pure: ByteArray, radius: int, wrap_x: int, wrap_y: int, first: int, last: int, out: ByteArray
) -> None:
    """Rows first..last of the labels that most texels of the same chart have, in a window of `radius` texels each way.

    charts: (H, W) int32, -1 outside every chart; a texel there takes the majority of whatever charts are near.
    pure: distance to the next change of chart. A texel keeps its label unless another has strictly more votes.
    Window counts slide along columns and rows (S. Perreault and P. Hébert 2007), except near the border of a chart.
    """
    height, width = labels.shape
    columns = np.zeros((width, MOST_LABELS), np.int16)
    for dy in range(-radius, radius + 1):
        _add_row(columns, labels[wrapped(first + dy, height, wrap_y)], 1)
    votes = np.zeros(MOST_LABELS, np.int16)
    whole = (2 * radius + 1) ** 2
    for y in range(first, last):
        votes[:] = 0
        for dx in range(-radius, radius + 1):
            votes += columns[wrapped(dx, width, wrap_x)]
        for x in range(width):
            own = labels[y, x]
            if votes[own] == whole:
                out[y, x] = own
            elif pure[y, x] >= radius:
                out[y, x] = _most(votes, own)
            else:
                out[y, x] = _vote_in_chart(labels, charts, y, x, radius, wrap_x, wrap_y)
            coming, going = columns[wrapped(x + radius + 1, width, wrap_x)], columns[wrapped(x - radius, width, wrap_x)]
            for k in range(MOST_LABELS):
                votes[k] += coming[k] - going[k]
        _add_row(columns, labels[wrapped(y + radius + 1, height, wrap_y)], 1)
        _add_row(columns, labels[wrapped(y - radius, height, wrap_y)], -1)


@nb.njit(cache=True, nogil=True)
def _add_row(columns: np.ndarray, row: ByteArray, sign: int) -> None:
    for x in range(len(row)):
        columns[x, row[x]] += sign


@nb.njit(cache=True, nogil=True)
def _most(votes: np.ndarray, own: int) -> int:
    best = own
    for k in range(MOST_LABELS):
        if votes[k] > votes[best]:
            best = k
    return best


@nb.njit(cache=True, nogil=True)
def _vote_in_chart(labels: ByteArray, charts: IntArray, y: int, x: int, radius: int, wrap_x: int, wrap_y: int) -> int:
    height, width = labels.shape
    chart = charts[y, x]
    votes = np.zeros(MOST_LABELS, np.int16)
    for dy in range(-radius, radius + 1):
        row = wrapped(y + dy, height, wrap_y)
        for dx in range(-radius, radius + 1):
            column = wrapped(x + dx, width, wrap_x)
            if charts[row, column] == chart or (chart < 0 <= charts[row, column]):
                votes[labels[row, column]] += 1
    return _most(votes, labels[y, x])
