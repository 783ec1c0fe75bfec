"""Taking away spots that are too small to print: islands join the neighbour they share most of their border with."""

from __future__ import annotations

import numba as nb
import numpy as np

from maquette.mesh.model import ByteArray, FloatArray, IntArray
from maquette.printing.painting.adjacency import borders
from maquette.printing.painting.disjoint import joined, root_of
from maquette.printing.painting.quadtree import PaintTree, leaf_areas
from maquette.printing.painting.surface import PaintSurface

MOST_ROUNDS = 8


def merge_islands(tree: PaintTree, surface: PaintSurface, island_mm2: float) -> PaintTree:
    """Relabel every patch of one label that is smaller than `island_mm2` and has a larger patch beside it.

    A patch is connected over the whole surface, texture seams included. A body smaller than that keeps its colour.
    """
    if island_mm2 <= 0 or tree.labels.max(initial=0) == tree.labels.min(initial=0):
        return tree
    touching = borders(tree, surface)
    areas = leaf_areas(tree, surface)
    labels = tree.labels
    for _ in range(MOST_ROUNDS):
        patch = _patches(labels, touching.beside)
        size = np.bincount(patch, weights=areas, minlength=len(labels))
        merged = _merged(labels, patch, size, touching.beside, touching.length_mm, island_mm2)
        if np.array_equal(merged, labels):
            break
        labels = merged
    return tree.relabelled(labels)


def _merged(labels: ByteArray, patch: IntArray, size: FloatArray, beside: IntArray, length_mm: FloatArray, island_mm2: float) -> ByteArray:
    """Labels after every island took the label of its host; hosts are larger, so islands are settled from the largest down."""
    island, host, length = _island_borders(patch, size, beside, length_mm, island_mm2)
    if len(island) == 0:
        return labels
    pairs, pair = np.unique(np.stack([island, host], axis=1), axis=0, return_inverse=True)
    shared = np.bincount(pair.ravel(), weights=length)
    order = np.lexsort((pairs[:, 1], -shared, pairs[:, 0]))
    islands, best = np.unique(pairs[order, 0], return_index=True)
    hosts = pairs[order[best], 1]
    new = labels[: len(size)].copy()
    for position in np.lexsort((islands, -size[islands])).tolist():
        new[islands[position]] = new[hosts[position]]
    return new[patch]


@nb.njit(cache=True, nogil=True)
def _patches(labels: ByteArray, beside: IntArray) -> IntArray:
    """(L,) the lowest leaf of every leaf's patch."""
    parent = np.arange(len(labels))
    for leaf in range(len(labels)):
        for side in range(3):
            other = beside[leaf, side]
            if other >= 0 and labels[other] == labels[leaf]:
                joined(parent, leaf, other)
    for leaf in range(len(labels)):
        parent[leaf] = root_of(parent, leaf)
    return parent


@nb.njit(cache=True, nogil=True)
def _island_borders(
    patch: IntArray, size: FloatArray, beside: IntArray, length_mm: FloatArray, island_mm2: float
) -> tuple[IntArray, IntArray, FloatArray]:
    """Every stretch of border between an island and a larger patch: island, that patch, length."""
    room = 0
    for leaf in range(len(patch)):
        for side in range(3):
            room += beside[leaf, side] >= 0 and patch[beside[leaf, side]] != patch[leaf]
    island, host, length, count = np.empty(room, np.int64), np.empty(room, np.int64), np.empty(room), 0
    for leaf in range(len(patch)):
        for side in range(3):
            other = beside[leaf, side]
            if other >= 0 and patch[other] != patch[leaf]:
                small, large = patch[leaf], patch[other]
                if size[large] < size[small] or (size[large] == size[small] and large > small):
                    small, large = large, small
                if size[small] < island_mm2:
                    island[count], host[count], length[count] = small, large, length_mm[leaf, side]
                    count += 1
    return island[:count], host[:count], length[:count]
