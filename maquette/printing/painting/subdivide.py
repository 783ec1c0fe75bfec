"""Cutting a painted mesh into triangles of one colour each, for readers that know whole faces only.

Leaves of different size meet along an edge, so a large one has corners of small ones on its sides. Every side is cut at all of
them and the leaf becomes a fan around its middle: no vertex lies inside another triangle's side, and what was watertight stays so.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from maquette.mesh.model import ByteArray, IntArray
from maquette.printing.painting.quadtree import MOST_DEPTH, UNITS, PaintTree, leaf_corners
from maquette.printing.painting.surface import PaintSurface


@dataclass(frozen=True)
class ColoredMesh:
    """vertices_um: (V, 3) int64. faces: (F, 3) int32. labels: (F,) uint8."""

    vertices_um: IntArray
    faces: IntArray
    labels: ByteArray


def subdivided(tree: PaintTree, surface: PaintSurface) -> ColoredMesh:
    """The surface as triangles of one label. Every point of it keeps its place to the micrometre."""
    corners = leaf_corners(tree)
    lattice = _Lattice(surface)
    leaf = np.arange(len(corners))
    keys = lattice.keys(tree.faces, corners)
    points, first, corner = np.unique(keys, return_index=True, return_inverse=True)
    vertices_um = lattice.positions(tree.faces[first // 3], corners.reshape(-1, 3)[first])
    owner, start, end = _sides(lattice, tree.faces, corners, points)
    whole = np.bincount(owner, minlength=len(corners)) == 3
    fanned = ~whole[owner]
    middle = np.cumsum(~whole) - 1 + len(points)
    centres_um = np.rint(lattice.corner_sums(tree.faces[~whole], corners[~whole]) / (3 * UNITS)).astype(np.int64)
    fans = np.stack([start[fanned], end[fanned], middle[owner[fanned]]], axis=1)
    return ColoredMesh(
        np.concatenate([vertices_um, centres_um]),
        np.concatenate([corner.reshape(-1, 3)[whole], fans]).astype(np.int32),
        np.concatenate([tree.labels[leaf[whole]], tree.labels[owner[fanned]]]),
    )


class _Lattice:
    """Points of all faces' lattices, named so that faces which share an edge or a corner share the names on it."""

    def __init__(self, surface: PaintSurface) -> None:
        self._vertices_um, self._faces = surface.vertices_um, surface.faces
        ends = np.sort(np.stack([surface.faces, np.roll(surface.faces, -1, axis=1)], axis=2), axis=2).astype(np.int64)
        _, edge = np.unique(ends[..., 0] * len(surface.vertices_um) + ends[..., 1], return_inverse=True)
        self._edge = edge.reshape(-1, 3)
        self._edges_from = len(surface.vertices_um)
        self._insides_from = self._edges_from + (int(self._edge.max()) + 1) * UNITS

    def keys(self, faces: IntArray, weights: IntArray) -> IntArray:
        """(N, K) int64 names of the points (N, K, 3) of lattice weights on faces (N,)."""
        corner = self._faces[faces].astype(np.int64)
        keys = self._insides_from + (faces[:, None].astype(np.int64) * UNITS + weights[..., 0]) * UNITS + weights[..., 1]
        for k in range(3):
            first, second = corner[:, k, None], corner[:, (k + 1) % 3, None]
            along = np.where(first < second, weights[..., k], weights[..., (k + 1) % 3])
            keys = np.where(weights[..., (k + 2) % 3] == 0, self._edges_from + self._edge[faces, k, None] * UNITS + along, keys)
        for k in range(3):
            keys = np.where(weights[..., k] == UNITS, corner[:, k, None], keys)
        return keys

    def positions(self, faces: IntArray, weights: IntArray) -> IntArray:
        """(N, 3) int64 micrometres of lattice points (N, 3); exact arithmetic, so that neighbours agree."""
        scaled = np.einsum("nk,nkd->nd", weights, self._vertices_um[self._faces[faces]])
        return (scaled + UNITS // 2) // UNITS

    def corner_sums(self, faces: IntArray, corners: IntArray) -> IntArray:
        """(N, 3) the sum of the three corners (N, 3, 3) of pieces, times UNITS."""
        return np.einsum("nck,nkd->nd", corners, self._vertices_um[self._faces[faces]])


def _sides(lattice: _Lattice, faces: IntArray, corners: IntArray, points: IntArray) -> tuple[IntArray, IntArray, IntArray]:
    """All sides of all leaves, cut wherever a point lies on them: leaf, and the numbers of both ends among `points`."""
    owner = np.repeat(np.arange(len(corners)), 3)
    start, end = corners.reshape(-1, 3), np.roll(corners, -1, axis=1).reshape(-1, 3)
    done: list[tuple[IntArray, IntArray, IntArray]] = []
    for _ in range(MOST_DEPTH + 1):
        middle, even = (start + end) // 2, ((start + end) % 2 == 0).all(axis=1)
        cut = even & _among(lattice.keys(faces[owner], middle[:, None])[:, 0], points)
        done.append((owner[~cut], start[~cut], end[~cut]))
        owner, start, end = np.tile(owner[cut], 2), np.concatenate([start[cut], middle[cut]]), np.concatenate([middle[cut], end[cut]])
    owner, start, end = (np.concatenate([part[which] for part in done]) for which in range(3))
    ends = lattice.keys(faces[owner], np.stack([start, end], axis=1))
    number = np.searchsorted(points, ends)
    return owner, number[:, 0], number[:, 1]


def _among(keys: IntArray, points: IntArray) -> IntArray:
    at = np.minimum(np.searchsorted(points, keys), len(points) - 1)
    return points[at] == keys
