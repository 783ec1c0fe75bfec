"""Patches of one label, and merging small ones into what lies beside them, the cheapest for the border it saves first."""

from __future__ import annotations

import heapq
from typing import NamedTuple

import numba as nb
import numpy as np

from maquette.mesh.disjoint import join, root_of
from maquette.mesh.model import ByteArray, FloatArray, IntArray
from maquette.printing.painting.adjacency import Neighbours
from maquette.printing.painting.costs import HUNDREDTHS

LARGEST_FRINGE_MM2 = 20.0
"""A larger patch is no fringe, however ragged its border is."""

LEAST_SIDE = 0.2
"""A fringe has at least this part of its border with the lesser of its two main neighbours."""

CHANGE_MM = 20.0
"""Saving a change of filament is worth as much as saving this much border."""

DOT, ISLAND, STAYS = 0, 1, 2
"""What a patch is: goes while the budget lasts, before any island; goes after the dots; is left as it is."""


class Patches(NamedTuple):
    """labels: (P,) uint8. size: (P,) mm². cost: (P, K) CIEDE2000 · mm² in each label. changes: (P,) filament changes each causes."""

    labels: ByteArray
    size: FloatArray
    cost: FloatArray
    changes: FloatArray


def patches(labels: ByteArray, beside: Neighbours) -> IntArray:
    """(L,) int64 the patch of every leaf, numbered from 0 in the order of their first leaves."""
    return _patches(labels, beside.start, beside.leaf)


def totals(patch: IntArray, labels: ByteArray, areas: FloatArray, hundredths: IntArray, changes: FloatArray) -> Patches:
    """The patches of leaves. labels, areas, changes: (L,). hundredths: (L, K) see `LeafCosts`."""
    return Patches(*_totals(patch, int(patch.max()) + 1, labels, areas, hundredths, changes))


def merged_labels(found: Patches, patch: IntArray, beside: Neighbours, between: ByteArray, limits: tuple[float, float, float, float]) -> ByteArray:
    """(P,) labels after every patch that should not be printed has joined a neighbour. What `found` holds is used up.

    patch: (L,) see `patches`. between: (K, K, K) whether the third may be a blend of the other two. limits: the areas below which a
    patch is a dot and an island, the mean width below which it is a fringe, and the CIEDE2000 · mm² that may be spent.
    """
    links = _links(patch, beside.start, beside.leaf, beside.length_mm, len(found.labels))
    return _merge(found.labels, found.size, found.cost, found.changes, between, limits, *links)


@nb.njit(cache=True, nogil=True)
def _patches(labels: ByteArray, start: IntArray, beside: IntArray) -> IntArray:
    parent = np.arange(len(labels))
    for leaf in range(len(labels)):
        for i in range(start[leaf], start[leaf + 1]):
            if labels[beside[i]] == labels[leaf]:
                join(parent, leaf, beside[i])
    out, number = np.empty(len(labels), np.int64), 0
    for leaf in range(len(labels)):
        root = root_of(parent, leaf)
        if root == leaf:
            out[leaf], number = number, number + 1
        else:
            out[leaf] = out[root]
    return out


@nb.njit(cache=True, nogil=True)
def _totals(
    patch: IntArray, count: int, labels: ByteArray, areas: FloatArray, hundredths: IntArray, leaf_changes: FloatArray
) -> tuple[ByteArray, FloatArray, FloatArray, FloatArray]:
    own, size, changes = np.empty(count, np.uint8), np.zeros(count), np.zeros(count)
    cost = np.zeros((count, hundredths.shape[1]))
    for leaf in range(len(patch)):
        one = patch[leaf]
        own[one] = labels[leaf]
        size[one] += areas[leaf]
        changes[one] += leaf_changes[leaf]
        for k in range(hundredths.shape[1]):
            cost[one, k] += areas[leaf] * hundredths[leaf, k] / HUNDREDTHS
    return own, size, cost, changes


@nb.njit(cache=True, nogil=True)
def _links(
    patch: IntArray, start: IntArray, beside: IntArray, length_mm: FloatArray, count: int
) -> tuple[IntArray, IntArray, IntArray, IntArray, FloatArray]:
    """Lists of every patch's stretches of border: the first and last link of each patch, and of each link the next, the patch across, the length."""
    room = 0
    for leaf in range(len(patch)):
        for i in range(start[leaf], start[leaf + 1]):
            room += patch[beside[i]] != patch[leaf]
    head, tail, used = np.full(count, -1, np.int32), np.full(count, -1, np.int32), 0
    after, across, length = np.full(room, -1, np.int32), np.empty(room, np.int32), np.empty(room, np.float32)
    for leaf in range(len(patch)):
        own = patch[leaf]
        for i in range(start[leaf], start[leaf + 1]):
            if patch[beside[i]] != own:
                across[used], length[used] = patch[beside[i]], length_mm[i]
                if head[own] < 0:
                    head[own] = used
                else:
                    after[tail[own]] = used
                tail[own], used = used, used + 1
    return head, tail, after, across, length


@nb.njit(cache=True, nogil=True)
def _merge(
    labels: ByteArray, size: FloatArray, cost: FloatArray, changes: FloatArray, between: ByteArray, limits: tuple[float, float, float, float],
    head: IntArray, tail: IntArray, after: IntArray, across: IntArray, length: FloatArray
) -> ByteArray:  # fmt: skip
    """Take the cheapest patch from a heap until it is empty. What has become dearer since it was put there is put back."""
    parent, shared, left = np.arange(len(labels)), np.zeros(cost.shape[1]), limits[3]
    heap = [(0, 0.0, 0) for _ in range(0)]
    for one in range(len(labels)):
        kind, price, _ = _offer(one, labels, size, cost, changes, between, limits, head, after, across, length, parent, shared)
        if kind != STAYS:
            heap.append((kind, price, one))
    heapq.heapify(heap)
    while len(heap) > 0:
        asked, least, one = heapq.heappop(heap)
        if parent[one] != one:
            continue
        kind, price, label = _offer(one, labels, size, cost, changes, between, limits, head, after, across, length, parent, shared)
        if kind == STAYS:
            continue
        if (kind, price) > (asked, least + 1e-9):
            heapq.heappush(heap, (kind, price, one))
            continue
        spent = cost[one, label] - cost[one, labels[one]]
        if spent > left:
            continue
        left -= spent
        labels[one] = label
        whole = _absorbed(one, labels, size, cost, head, tail, after, across, parent)
        kind, price, _ = _offer(whole, labels, size, cost, changes, between, limits, head, after, across, length, parent, shared)
        if kind != STAYS:
            heapq.heappush(heap, (kind, price, whole))
    for one in range(len(labels)):
        labels[one] = labels[root_of(parent, one)]
    return labels


@nb.njit(cache=True, nogil=True)
def _offer(
    one: int, labels: ByteArray, size: FloatArray, cost: FloatArray, changes: FloatArray, between: ByteArray,
    limits: tuple[float, float, float, float],
    head: IntArray, after: IntArray, across: IntArray, length: FloatArray, parent: IntArray, shared: FloatArray
) -> tuple[int, float, int]:  # fmt: skip
    """What a patch is, what its best merging costs for a millimetre of border saved, and the label it takes then."""
    dot_mm2, island_mm2, fringe_mm = limits[0], limits[1], limits[2]
    if size[one] >= max(dot_mm2, island_mm2, LARGEST_FRINGE_MM2 if fringe_mm > 0 else 0.0):
        return STAYS, 0.0, 0
    shared[:] = 0.0
    link, own = head[one], int(labels[one])
    while link >= 0:
        other = root_of(parent, across[link])
        if other != one:
            shared[labels[other]] += length[link]
        link = after[link]
    kind = DOT if size[one] < dot_mm2 else (ISLAND if size[one] < island_mm2 else STAYS)
    if kind == STAYS and fringe_mm > 0 and 2 * size[one] < fringe_mm * shared.sum() and _is_blend(own, shared, between):
        kind = ISLAND
    best, least = -1, np.inf
    for k in range(len(shared)):
        if shared[k] > 0 and k != own:
            added = cost[one, k] - cost[one, own]
            price = added / (shared[k] + CHANGE_MM * changes[one]) if added > 0 else added
            if price < least:
                best, least = k, price
    return (kind if best >= 0 else STAYS), least, best


@nb.njit(cache=True, nogil=True)
def _is_blend(own: int, shared: FloatArray, between: ByteArray) -> bool:
    """Whether a label may be a blend of the two that it mainly borders on."""
    first, second = 0, -1
    for k in range(1, len(shared)):
        if shared[k] > shared[first]:
            first, second = k, first
        elif second < 0 or shared[k] > shared[second]:
            second = k
    return second >= 0 and shared[second] > LEAST_SIDE * shared.sum() and between[first, second, own]


@nb.njit(cache=True, nogil=True)
def _absorbed(
    one: int, labels: ByteArray, size: FloatArray, cost: FloatArray, head: IntArray, tail: IntArray, after: IntArray, across: IntArray,
    parent: IntArray
) -> int:  # fmt: skip
    """Join a patch with all patches of its label beside it; the patch that they are then."""
    link, last, whole = head[one], tail[one], one
    while link >= 0:
        other = root_of(parent, across[link])
        if other != whole and labels[other] == labels[one]:
            join(parent, whole, other)
            root = min(whole, other)
            lesser = max(whole, other)
            size[root] += size[lesser]
            cost[root] += cost[lesser]
            if head[root] < 0:
                head[root], tail[root] = head[lesser], tail[lesser]
            elif head[lesser] >= 0:
                after[tail[root]] = head[lesser]
                tail[root] = tail[lesser]
            whole = root
        link = -1 if link == last else after[link]
    return whole
