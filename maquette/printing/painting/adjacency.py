"""Which leaf lies beside which, across cuts, faces and texture seams alike."""

from __future__ import annotations

from dataclasses import dataclass

import numba as nb
import numpy as np

from maquette.mesh.model import FloatArray, IntArray
from maquette.printing.painting.quadtree import DIGITS, UNITS, PaintTree, corners_of, descend
from maquette.printing.painting.surface import PaintSurface
from maquette.printing.painting.threads import bands, in_threads


@dataclass(frozen=True)
class Borders:
    """What every leaf touches along its three sides; every stretch of border is named once.

    beside: (L, 3) int32, the leaf across each side. -1 where there is none, and where the other names this one: of two leaves
    the smaller does, of equal ones the first. length_mm: (L, 3) float32 of the sides.
    """

    beside: IntArray
    length_mm: FloatArray


@dataclass(frozen=True)
class Neighbours:
    """The same borders leaf by leaf, each stretch told to both its sides.

    start: (L + 1,) int64, leaf i touches leaf[start[i] : start[i + 1]], (N,) int32, along length_mm, (N,) float32.
    """

    start: IntArray
    leaf: IntArray
    length_mm: FloatArray


def neighbours(touching: Borders) -> Neighbours:
    """Every leaf's neighbours."""
    return Neighbours(*_told_to_both(touching.beside, touching.length_mm))


def borders(tree: PaintTree, surface: PaintSurface) -> Borders:
    """The borders of every leaf. Faces touch along an edge that exactly two of them share."""
    beside, length = np.empty((len(tree.labels), 3), np.int32), np.empty((len(tree.labels), 3), np.float32)
    shared = (tree.roots, tree.nodes, tree.faces, tree.paths, surface.faces, surface.vertices_mm, surface.twins)
    in_threads(_find_beside, [(*shared, first, last, beside, length) for first, last in bands(len(tree.labels))])
    return Borders(beside, length)


@nb.njit(cache=True, nogil=True)
def _told_to_both(beside: IntArray, length_mm: FloatArray) -> tuple[IntArray, IntArray, FloatArray]:
    start = np.zeros(len(beside) + 1, np.int64)
    for leaf in range(len(beside)):
        for side in range(3):
            if beside[leaf, side] >= 0:
                start[leaf + 1] += 1
                start[beside[leaf, side] + 1] += 1
    start = np.cumsum(start)
    at, other, length = start[:-1].copy(), np.empty(start[-1], np.int32), np.empty(start[-1], np.float32)
    for leaf in range(len(beside)):
        for side in range(3):
            across = beside[leaf, side]
            if across >= 0:
                other[at[leaf]], length[at[leaf]] = across, length_mm[leaf, side]
                other[at[across]], length[at[across]] = leaf, length_mm[leaf, side]
                at[leaf] += 1
                at[across] += 1
    return start, other, length


@nb.njit(cache=True, nogil=True)
def _find_beside(
    roots: IntArray, nodes: IntArray, leaf_face: IntArray, paths: IntArray, faces: IntArray, vertices: FloatArray, twins: IntArray,
    first: int, last: int, beside: IntArray, length: FloatArray
) -> None:  # fmt: skip
    corners, probe = np.empty((3, 3), np.int64), np.empty(3)
    for leaf in range(first, last):
        face = leaf_face[leaf]
        corners_of(paths[leaf], corners)
        for side in range(3):
            length[leaf, side] = _side_length(corners, side, vertices, faces[face])
            across = _probe(corners, side, face, faces, twins, probe)
            beside[leaf, side] = -1
            if across >= 0:
                found = descend(nodes, roots[across], probe[0], probe[1], probe[2])
                larger = (paths[leaf] >> DIGITS) - (paths[found] >> DIGITS)
                if larger > 0 or (larger == 0 and found > leaf):
                    beside[leaf, side] = found


@nb.njit(cache=True, nogil=True)
def _side_length(corners: IntArray, side: int, vertices: FloatArray, face: IntArray) -> float:
    squared = 0.0
    for axis in range(3):
        step = 0.0
        for k in range(3):
            step += (corners[(side + 1) % 3, k] - corners[side, k]) * vertices[face[k], axis]
        squared += step * step
    return np.sqrt(squared) / UNITS


@nb.njit(cache=True, nogil=True)
def _probe(corners: IntArray, side: int, face: int, faces: IntArray, twins: IntArray, probe: FloatArray) -> int:
    """Write the weights of the middle of the leaf's mirror image across `side`; the face it lies on, -1 beyond the rim."""
    p, q, r = corners[side], corners[(side + 1) % 3], corners[(side + 2) % 3]
    for edge in range(3):
        if p[(edge + 2) % 3] == 0 and q[(edge + 2) % 3] == 0:
            return _probe_beyond(p[edge], q[edge], face, edge, faces, twins, probe)
    for k in range(3):
        probe[k] = (2 * p[k] + 2 * q[k] - r[k]) / (3 * UNITS)
    return face


@nb.njit(cache=True, nogil=True)
def _probe_beyond(p: int, q: int, face: int, edge: int, faces: IntArray, twins: IntArray, probe: FloatArray) -> int:
    """The same across an edge of the face. p, q: the weights of the side's ends at the edge's first corner."""
    twin = twins[face, edge]
    if twin < 0:
        return -1
    other, k = twin // 3, twin % 3
    here, there = (k, (k + 1) % 3) if faces[other, k] == faces[face, edge] else ((k + 1) % 3, k)
    probe[here] = (p + q + min(p, q)) / (3 * UNITS)
    probe[there] = (2 * UNITS - p - q + UNITS - max(p, q)) / (3 * UNITS)
    probe[(k + 2) % 3] = abs(p - q) / (3 * UNITS)
    return other
