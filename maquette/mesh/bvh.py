"""A tree of boxes over triangles: who may touch whom, in n log n.

The triangles are sorted along a Morton curve (Lauterbach et al. 2009) and the tree above them is complete and implicit:
node k has the children 2k and 2k + 1, the root is 1, and every leaf holds `LEAF` consecutive triangles of the order.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numba import njit

from maquette.mesh.growing import doubled
from maquette.mesh.model import FloatArray

LEAF = 4
"""Triangles in a leaf: a shallower tree against more boxes to test one by one."""


class Tree(NamedTuple):
    """low, high: (F, 3) box of every triangle. order: (F,) triangles along the curve.
    node_low, node_high: (2L, 3) boxes of the nodes, the L leaves last; empty nodes are inverted."""

    low: np.ndarray
    high: np.ndarray
    order: np.ndarray
    node_low: np.ndarray
    node_high: np.ndarray


def build(low: FloatArray, high: FloatArray) -> Tree:
    """A tree over boxes given by their lowest and highest corners, (F, 3) each."""
    order = np.argsort(_morton(low, high), kind="stable").astype(np.int32)
    leaves = 1 << max(0, int(np.ceil(np.log2(max(1, -(-len(low) // LEAF))))))
    return Tree(low, high, order, *_boxes(low, high, order, leaves))


@njit(cache=True, nogil=True)
def _morton(low: np.ndarray, high: np.ndarray) -> np.ndarray:
    """63-bit Morton codes of the boxes' middles, 21 bits an axis over their common cube."""
    least, most = np.full(3, np.inf), np.full(3, -np.inf)
    for row in range(len(low)):
        for axis in range(3):
            middle = 0.5 * (low[row, axis] + high[row, axis])
            least[axis], most[axis] = min(least[axis], middle), max(most[axis], middle)
    extent = max((most - least).max(), 1e-300)
    codes = np.zeros(len(low), np.uint64)
    for row in range(len(low)):
        code = np.uint64(0)
        for axis in range(3):
            share = (0.5 * (low[row, axis] + high[row, axis]) - least[axis]) / extent * 2097151.0
            x = np.uint64(min(max(share, 0.0), 2097151.0))
            x = (x | (x << np.uint64(32))) & np.uint64(0x1F00000000FFFF)
            x = (x | (x << np.uint64(16))) & np.uint64(0x1F0000FF0000FF)
            x = (x | (x << np.uint64(8))) & np.uint64(0x100F00F00F00F00F)
            x = (x | (x << np.uint64(4))) & np.uint64(0x10C30C30C30C30C3)
            x = (x | (x << np.uint64(2))) & np.uint64(0x1249249249249249)
            code |= x << np.uint64(axis)
        codes[row] = code
    return codes


@njit(cache=True, nogil=True)
def _boxes(low: np.ndarray, high: np.ndarray, order: np.ndarray, leaves: int) -> tuple[np.ndarray, np.ndarray]:
    node_low = np.full((2 * leaves, 3), np.inf)
    node_high = np.full((2 * leaves, 3), -np.inf)
    for position in range(len(order)):
        node = leaves + position // LEAF
        for axis in range(3):
            node_low[node, axis] = min(node_low[node, axis], low[order[position], axis])
            node_high[node, axis] = max(node_high[node, axis], high[order[position], axis])
    for node in range(leaves - 1, 0, -1):
        for axis in range(3):
            node_low[node, axis] = min(node_low[2 * node, axis], node_low[2 * node + 1, axis])
            node_high[node, axis] = max(node_high[2 * node, axis], node_high[2 * node + 1, axis])
    return node_low, node_high


def over_triangles(triangles: FloatArray) -> Tree:
    """A tree over triangles, (F, 3, 3)."""
    return build(*_corner_boxes(np.ascontiguousarray(triangles, dtype=np.float64)))


@njit(cache=True, nogil=True)
def _corner_boxes(triangles: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    low, high = np.empty((len(triangles), 3)), np.empty((len(triangles), 3))
    for row in range(len(triangles)):
        for axis in range(3):
            a, b, c = triangles[row, 0, axis], triangles[row, 1, axis], triangles[row, 2, axis]
            low[row, axis], high[row, axis] = min(a, b, c), max(a, b, c)
    return low, high


@njit(cache=True, nogil=True)
def overlapping_pairs(tree: Tree, margin: float, start: int, stop: int) -> np.ndarray:
    """(P, 2) pairs whose boxes, grown by `margin`, overlap; each pair once, found from the one that comes first in the order.

    start, stop: the part of the order to look from, so that a large mesh can be done in pieces.
    """
    leaves = len(tree.node_low) // 2
    pairs = np.empty((max(64, 8 * (stop - start)), 2), np.int32)
    found = 0
    stack = np.empty(128, np.int64)
    depth_of_tree = 0
    while (1 << depth_of_tree) < leaves:
        depth_of_tree += 1
    for position in range(start, stop):
        i = tree.order[position]
        x0, y0, z0 = tree.low[i, 0] - margin, tree.low[i, 1] - margin, tree.low[i, 2] - margin
        x1, y1, z1 = tree.high[i, 0] + margin, tree.high[i, 1] + margin, tree.high[i, 2] + margin
        stack[0] = 1
        stack[1] = 0
        top = 2
        while top > 0:
            top -= 2
            node, level = stack[top], stack[top + 1]
            # The last position below this node: pairs are found from their first member only.
            if (((node + 1) << (depth_of_tree - level)) - leaves) * LEAF - 1 <= position:
                continue
            if tree.node_low[node, 0] > x1 or tree.node_low[node, 1] > y1 or tree.node_low[node, 2] > z1:
                continue
            if tree.node_high[node, 0] < x0 or tree.node_high[node, 1] < y0 or tree.node_high[node, 2] < z0:
                continue
            if node < leaves:
                stack[top], stack[top + 1] = 2 * node + 1, level + 1
                stack[top + 2], stack[top + 3] = 2 * node, level + 1
                top += 4
                continue
            first = (node - leaves) * LEAF
            for other in range(max(first, position + 1), min(first + LEAF, len(tree.order))):
                j = tree.order[other]
                if tree.low[j, 0] > x1 or tree.low[j, 1] > y1 or tree.low[j, 2] > z1:
                    continue
                if tree.high[j, 0] < x0 or tree.high[j, 1] < y0 or tree.high[j, 2] < z0:
                    continue
                if found == len(pairs):
                    pairs = doubled(pairs)
                pairs[found, 0], pairs[found, 1] = i, j
                found += 1
    return pairs[:found].copy()


@njit(cache=True, nogil=True)
def overlapping_boxes(tree: Tree, triangles: np.ndarray) -> np.ndarray:
    """(N,) bool: which of the triangles, (N, 3, 3), have a box that overlaps some box of the tree."""
    touched = np.zeros(len(triangles), np.bool_)
    leaves = len(tree.node_low) // 2
    stack = np.empty(64, np.int64)
    for row in range(len(triangles)):
        low, high = np.empty(3), np.empty(3)
        for axis in range(3):
            a, b, c = triangles[row, 0, axis], triangles[row, 1, axis], triangles[row, 2, axis]
            low[axis], high[axis] = min(a, b, c), max(a, b, c)
        stack[0] = 1
        top = 1
        while top > 0 and not touched[row]:
            top -= 1
            node = stack[top]
            if _apart(low, high, tree.node_low[node], tree.node_high[node]):
                continue
            if node < leaves:
                stack[top], stack[top + 1] = 2 * node + 1, 2 * node
                top += 2
                continue
            first = (node - leaves) * LEAF
            for place in range(first, min(first + LEAF, len(tree.order))):
                other = tree.order[place]
                if not _apart(low, high, tree.low[other], tree.high[other]):
                    touched[row] = True
                    break
    return touched


@njit(cache=True, nogil=True)
def _apart(low: np.ndarray, high: np.ndarray, other_low: np.ndarray, other_high: np.ndarray) -> bool:
    over = low[0] > other_high[0] or low[1] > other_high[1] or low[2] > other_high[2]
    return over or high[0] < other_low[0] or high[1] < other_low[1] or high[2] < other_low[2]
