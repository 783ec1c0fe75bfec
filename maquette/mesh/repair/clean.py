"""Triangles that say nothing: non-finite, collapsed, without area, repeated."""

from __future__ import annotations

import numpy as np
from numba import njit

from maquette.mesh.measure import single_precision
from maquette.mesh.model import FloatArray, IntArray
from maquette.mesh.repair.surface import Surface
from maquette.mesh.topology import compact, distinct_corners, face_normals, weld

_ROUNDS = 60
_STRAY, _STRAY_SAMPLE = 1e5, 100_000
"""How many times farther than half of all corners a corner may be from the middle; about how many faces tell where that is."""


def weld_soup(vertices: FloatArray, faces: IntArray) -> Surface:
    """Finite faces with three different corners, on positions as a print file holds them, identical ones merged."""
    rounded = single_precision(vertices)
    finite = np.asarray(np.isfinite(rounded).all(axis=1))
    kept = np.flatnonzero(finite[faces].all(axis=1)) if len(faces) else np.zeros(0, np.int64)
    points, used, _ = compact(rounded, faces[kept])
    points, welded, _ = weld(points, used)
    proper = distinct_corners(welded)
    return Surface(points, welded[proper], kept[proper].astype(np.int32), np.zeros(int(proper.sum()), bool)).compacted()


def without_strays(surface: Surface) -> Surface:
    """Drop faces with a corner absurdly far from all others: a broken number, not a place. Nothing that prints is so wide."""
    stray = strays(surface)
    return surface.keep(np.asarray(~stray[surface.faces].any(axis=1))).compacted() if stray.any() else surface


def strays(surface: Surface) -> np.ndarray:
    """(V,) bool: points absurdly far from all others."""
    if len(surface) == 0:
        return np.zeros(len(surface.points), bool)
    some = surface.points[surface.faces[:: max(1, len(surface) // _STRAY_SAMPLE)].ravel()]
    middle = np.median(some, axis=0)
    away = np.abs(some - middle).max(axis=1)
    usual = max(float(np.median(away)), 1e-6 * float(np.quantile(away, 0.9)), 1e-30)
    return np.asarray((np.abs(surface.points - middle) > _STRAY * usual).any(axis=1))


def rewelded(surface: Surface) -> Surface:
    """Round to single precision, merge identical positions and drop what collapses."""
    points, faces, _ = weld(single_precision(surface.points), surface.faces)
    return Surface(points, faces, surface.source, surface.made).keep(distinct_corners(faces)).compacted()


def without_repeats(surface: Surface) -> Surface:
    """One face for every three corners. Of twins that face both ways the side with the majority stays, or the first."""
    faces = surface.faces
    if len(faces) == 0:
        return surface
    ordered = np.sort(faces, axis=1)
    _, first, group = np.unique(ordered, axis=0, return_index=True, return_inverse=True)
    if len(first) == len(faces):
        return surface
    group = group.ravel()
    even = _even_permutation(faces)
    balance = np.bincount(group, weights=np.where(even, 1.0, -1.0))
    # The first face of each group that faces the majority's way.
    wanted = np.where(balance == 0, even[first], balance > 0)
    candidates = np.flatnonzero(even == wanted[group])
    _, where = np.unique(group[candidates], return_index=True)
    return surface.keep(np.sort(candidates[where]))


def without_opposites(surface: Surface) -> Surface:
    """Faces with the same corners that face opposite ways cancel in pairs; what is closed stays closed."""
    faces = surface.faces
    _, group = np.unique(np.sort(faces, axis=1), axis=0, return_inverse=True)
    group = group.ravel()
    even = _even_permutation(faces)
    forward = np.bincount(group[even], minlength=int(group.max()) + 1)
    backward = np.bincount(group[~even], minlength=len(forward))
    # The first of each kind are the ones to cancel, as many as both kinds have.
    order = np.lexsort((np.arange(len(faces)), even, group))
    start = np.searchsorted(group[order] * 2 + even[order], group[order] * 2 + even[order])
    rank = np.empty(len(faces), np.int64)
    rank[order] = np.arange(len(faces)) - start
    return surface.keep(rank >= np.minimum(forward, backward)[group])


def _even_permutation(faces: IntArray) -> np.ndarray:
    """(F,) bool: whether the corners, rotated, are in ascending order."""
    a, b, c = faces.T
    return ((a > b).astype(np.int8) + (b > c) + (a > c)) % 2 == 0


def without_slivers(surface: Surface) -> Surface:
    """Remove faces without area and keep what was closed closed.

    The middle corner of such a face lies on its longest edge: the other faces at that edge are split there, and nothing moves.
    """
    for _ in range(_ROUNDS):
        _, area = face_normals(surface.points, surface.faces)
        flat = area == 0
        if not flat.any():
            break
        surface = _split_beside(surface, flat)
    return surface


def _split_beside(surface: Surface, flat: np.ndarray) -> Surface:
    faces, points = surface.faces, surface.points
    corners = points[faces[flat]]
    lengths = np.linalg.norm(np.roll(corners, -1, axis=1) - corners, axis=2)
    longest = lengths.argmax(axis=1)
    rows = np.arange(len(longest))
    flat_faces = faces[flat]
    start, end = flat_faces[rows, longest], flat_faces[rows, (longest + 1) % 3]
    middle = flat_faces[rows, (longest + 2) % 3]
    rest = surface.keep(~flat)
    splits: dict[tuple[int, int], int] = {}
    for a, b, m in zip(start.tolist(), end.tolist(), middle.tolist(), strict=True):
        splits.setdefault((min(a, b), max(a, b)), m)
    # A face that wanted another vertex on an edge already taken waits for the next round.
    later = np.array([splits[(min(a, b), max(a, b))] != m for a, b, m in zip(start.tolist(), end.tolist(), middle.tolist(), strict=True)], bool)
    waiting = surface.keep(flat).keep(later)
    split = split_edges(rest, splits)
    return Surface(
        points,
        np.concatenate([split.faces, waiting.faces]),
        np.concatenate([split.source, waiting.source]),
        np.concatenate([split.made, waiting.made]),
    )


def split_edges(surface: Surface, splits: dict[tuple[int, int], int]) -> Surface:
    """Insert one existing vertex into each of some edges, (low, high) → vertex, in every face that has the edge."""
    if not splits:
        return surface
    size = np.int64(len(surface.points))
    keys = np.array([low * size + high for low, high in splits], np.int64)
    order = np.argsort(keys)
    faces, parent = _split_faces(surface.faces, keys[order], np.array(list(splits.values()), np.int32)[order], int(size))
    return Surface(surface.points, faces, surface.source[parent], surface.made[parent])


@njit(cache=True, nogil=True)
def _split_faces(faces: np.ndarray, keys: np.ndarray, middles: np.ndarray, size: int) -> tuple[np.ndarray, np.ndarray]:
    made = np.empty((4 * len(faces), 3), np.int32)
    parent = np.empty(4 * len(faces), np.int32)
    count = 0
    stack = np.empty((8, 3), np.int32)
    for face in range(len(faces)):
        stack[0] = faces[face]
        top = 1
        while top > 0:
            top -= 1
            a, b, c = stack[top]
            hit = False
            for _ in range(3):
                key = min(a, b) * size + max(a, b)
                row = np.searchsorted(keys, key)
                if row < len(keys) and keys[row] == key and middles[row] != c and top + 2 <= len(stack):
                    m = middles[row]
                    stack[top, 0], stack[top, 1], stack[top, 2] = a, m, c
                    stack[top + 1, 0], stack[top + 1, 1], stack[top + 1, 2] = m, b, c
                    top += 2
                    hit = True
                    break
                a, b, c = b, c, a
            if not hit and count < len(made):
                made[count, 0], made[count, 1], made[count, 2] = a, b, c
                parent[count] = face
                count += 1
    return made[:count].copy(), parent[:count].copy()
