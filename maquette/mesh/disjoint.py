"""Disjoint sets for compiled loops (R. Tarjan 1975): an array that names every element's parent."""

from __future__ import annotations

import numba as nb

from maquette.mesh.model import IntArray


@nb.njit(cache=True, nogil=True)
def root_of(parent: IntArray, element: int) -> int:
    """The lowest element of the set; paths are halved on the way."""
    while parent[element] != element:
        parent[element] = parent[parent[element]]
        element = parent[element]
    return element


@nb.njit(cache=True, nogil=True)
def join(parent: IntArray, first: int, second: int) -> None:
    """Make one set of two; its root is the lower of both roots, whatever the order of joining."""
    a, b = root_of(parent, first), root_of(parent, second)
    if a < b:
        parent[b] = a
    elif b < a:
        parent[a] = b
