"""Taking away spots that are too small to print: islands join the neighbour they share most of their border with."""

from __future__ import annotations

import numba as nb
import numpy as np

from maquette.mesh.disjoint import join, root_of
from maquette.mesh.model import ByteArray, FloatArray, IntArray
from maquette.printing.color import delta_e_table, srgb_to_lab, srgb_to_oklab
from maquette.printing.painting.adjacency import Borders, borders
from maquette.printing.painting.quadtree import PaintTree, leaf_areas
from maquette.printing.painting.surface import PaintSurface

MOST_ROUNDS = 8
DETOUR = 1.2
"""A colour lies between two others when the way over it is no longer than this many times the straight one."""

CONTRAST = 20.0
"""CIEDE2000 between two colours whose blend would show as a third. Shades of one colour may lie beside one another."""

LARGEST_FRINGE_MM2 = 20.0
"""A larger patch is no fringe, however ragged its border is."""

INDIFFERENCE = 5.0
"""Of two neighbours an island joins the one with more border; one this much farther in CIEDE2000 needs twice as much."""

LEAST_SIDE = 0.2
"""A fringe has at least this part of its border with the lesser of its two main neighbours."""


def merge_islands(tree: PaintTree, surface: PaintSurface, colors: ByteArray, island_mm2: float, fringe_mm: float) -> PaintTree:
    """Relabel every patch of one label that shouldn't be printed and has a larger patch beside it.

    That is an island, smaller than `island_mm2`; and a fringe: a strip narrower than `fringe_mm` between two colours, of a third
    that lies between theirs, because a texture blends them there. colors: (K, 3) sRGB of the labels.
    A patch is connected over the whole surface, texture seams included. A body smaller than an island keeps its colour.
    """
    if (island_mm2 <= 0 and fringe_mm <= 0) or tree.labels.max() == tree.labels.min():
        return tree
    touching, areas, between = borders(tree, surface), leaf_areas(tree, surface), _between(colors)
    apart = delta_e_table(srgb_to_lab(colors), srgb_to_lab(colors))
    labels = tree.labels
    for _ in range(MOST_ROUNDS):
        patch = _patches(labels, touching.beside)
        size = np.bincount(patch, weights=areas, minlength=len(labels))
        small = (size < island_mm2) | _fringes(labels, patch, size, touching, between, fringe_mm)
        merged = _merged(labels, patch, size, small, touching, apart)
        if np.array_equal(merged, labels):
            break
        labels = merged
    return tree.relabelled(labels)


def _between(colors: ByteArray) -> ByteArray:
    """(K, K, K) bool: whether i and j are clearly different and k lies so near the straight way between them that it may be their blend."""
    oklab, lab = srgb_to_oklab(colors), srgb_to_lab(colors)
    apart = np.linalg.norm(oklab[:, None] - oklab[None], axis=2)
    near = apart[:, None, :] + apart[None, :, :] < DETOUR * apart[:, :, None]
    return np.asarray(near & (delta_e_table(lab, lab) > CONTRAST)[:, :, None])


def _fringes(labels: ByteArray, patch: IntArray, size: FloatArray, touching: Borders, between: ByteArray, fringe_mm: float) -> ByteArray:
    """(L,) bool: whether a patch, named by its lowest leaf, is a fringe between its two main neighbours."""
    length = _border_lengths(labels, patch, touching.beside, touching.length_mm, len(between))
    narrow = np.flatnonzero((2 * size < fringe_mm * length.sum(axis=1)) & (size < LARGEST_FRINGE_MM2))
    order = np.argsort(-length[narrow], axis=1, kind="stable")
    first, second = order[:, 0], order[:, 1]
    two_sided = length[narrow, second] > LEAST_SIDE * length[narrow].sum(axis=1)
    fringe = np.zeros(len(patch), bool)
    fringe[narrow] = two_sided & between[first, second, labels[narrow]]
    return fringe


def _merged(labels: ByteArray, patch: IntArray, size: FloatArray, small: ByteArray, touching: Borders, apart: FloatArray) -> ByteArray:
    """Labels after every island took the label of its host; hosts are larger, so islands are settled from the largest down."""
    island, host, length = _island_borders(patch, size, small, touching.beside, touching.length_mm)
    if len(island) == 0:
        return labels
    pairs, pair = np.unique(island * len(labels) + host, return_inverse=True)
    shared = np.bincount(pair.ravel(), weights=length)
    island, host = pairs // len(labels), pairs % len(labels)
    liking = shared / (INDIFFERENCE + apart[labels[island], labels[host]])
    order = np.lexsort((host, -liking, island))
    islands, best = np.unique(island[order], return_index=True)
    hosts = host[order[best]]
    settled = labels.copy()
    for position in np.lexsort((islands, -size[islands])).tolist():
        settled[islands[position]] = settled[hosts[position]]
    return settled[patch]


@nb.njit(cache=True, nogil=True)
def _patches(labels: ByteArray, beside: IntArray) -> IntArray:
    """(L,) the lowest leaf of every leaf's patch."""
    parent = np.arange(len(labels))
    for leaf in range(len(labels)):
        for side in range(3):
            other = beside[leaf, side]
            if other >= 0 and labels[other] == labels[leaf]:
                join(parent, leaf, other)
    for leaf in range(len(labels)):
        parent[leaf] = root_of(parent, leaf)
    return parent


@nb.njit(cache=True, nogil=True)
def _border_lengths(labels: ByteArray, patch: IntArray, beside: IntArray, length_mm: FloatArray, count: int) -> FloatArray:
    """(L, count) how long the border of a patch with each label is, at the patch's lowest leaf; 0 elsewhere."""
    total = np.zeros((len(patch), count), np.float32)
    for leaf in range(len(patch)):
        for side in range(3):
            other = beside[leaf, side]
            if other >= 0 and patch[other] != patch[leaf]:
                total[patch[leaf], labels[other]] += length_mm[leaf, side]
                total[patch[other], labels[leaf]] += length_mm[leaf, side]
    return total


@nb.njit(cache=True, nogil=True)
def _island_borders(
    patch: IntArray, size: FloatArray, small: ByteArray, beside: IntArray, length_mm: FloatArray
) -> tuple[IntArray, IntArray, FloatArray]:
    """Every stretch of border between a small patch and a larger one: the small, the larger, the length."""
    room = 0
    for leaf in range(len(patch)):
        for side in range(3):
            room += beside[leaf, side] >= 0 and patch[beside[leaf, side]] != patch[leaf]
    island, host, length, count = np.empty(room, np.int64), np.empty(room, np.int64), np.empty(room), 0
    for leaf in range(len(patch)):
        for side in range(3):
            other = beside[leaf, side]
            if other >= 0 and patch[other] != patch[leaf]:
                less, more = patch[leaf], patch[other]
                if size[more] < size[less] or (size[more] == size[less] and more > less):
                    less, more = more, less
                if small[less]:
                    island[count], host[count], length[count] = less, more, length_mm[leaf, side]
                    count += 1
    return island[:count], host[:count], length[:count]
