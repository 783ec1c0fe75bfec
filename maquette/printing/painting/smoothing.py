"""Shortening the borders between filaments, leaf by leaf, where that costs next to nothing in colour.

A leaf takes the filament of a neighbour when that lowers area · CIEDE2000 + BORDER_COST · length of border, swept until nothing
moves (iterated conditional modes, J. Besag 1986).
"""

from __future__ import annotations

import numba as nb
import numpy as np

from maquette.mesh.model import ByteArray, FloatArray, IntArray
from maquette.printing.painting.adjacency import Neighbours
from maquette.printing.painting.costs import HUNDREDTHS
from maquette.printing.painting.leaf_costs import LeafCosts

BORDER_COST = 0.1
"""CIEDE2000 · mm² that a millimetre of border may cost to save."""

MOST_SWEEPS = 12


def smoothed(labels: ByteArray, neighbours: Neighbours, areas: FloatArray, costs: LeafCosts) -> ByteArray:
    """(L,) the labels after all sweeps. areas: (L,) mm²."""
    out = labels.copy()
    _sweep(out, neighbours.start, neighbours.leaf, neighbours.length_mm, areas, costs.hundredths)
    return out


@nb.njit(cache=True, nogil=True)
def _sweep(labels: ByteArray, start: IntArray, beside: IntArray, length_mm: FloatArray, areas: FloatArray, costs: IntArray) -> None:
    shared = np.zeros(costs.shape[1])
    stirred = np.ones(len(labels), np.bool_)
    for _ in range(MOST_SWEEPS):
        moved = 0
        for leaf in range(len(labels)):
            if not stirred[leaf]:
                continue
            stirred[leaf] = False
            own, mixed = labels[leaf], False
            for i in range(start[leaf], start[leaf + 1]):
                shared[labels[beside[i]]] += length_mm[i]
                mixed |= labels[beside[i]] != own
            best = _cheapest(int(own), shared, areas[leaf] / HUNDREDTHS, costs[leaf]) if mixed else int(own)
            for i in range(start[leaf], start[leaf + 1]):
                shared[labels[beside[i]]] = 0.0
            if best != own:
                labels[leaf] = best
                moved += 1
                for i in range(start[leaf], start[leaf + 1]):
                    stirred[beside[i]] = True
        if moved == 0:
            break


@nb.njit(cache=True, nogil=True)
def _cheapest(own: int, shared: FloatArray, scale: float, costs: IntArray) -> int:
    """The label of a neighbour that makes a leaf cheapest, its own unless that is dearer."""
    best, least = own, scale * costs[own] - BORDER_COST * shared[own] - 1e-9
    for k in range(len(shared)):
        if shared[k] > 0:
            cost = scale * costs[k] - BORDER_COST * shared[k]
            if cost < least:
                best, least = k, cost
    return best
