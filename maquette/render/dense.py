"""A scene cut so finely that light per vertex is enough: what a film needs, where light per pixel would take too long."""

from __future__ import annotations

import numpy as np
from numba import njit

from maquette.render.scene import NORMAL, UV, Geometry

_MOST_FACES = 120_000


def refined(geometry: Geometry, longest: float) -> Geometry:
    """The same surface with no edge longer than `longest`. Neighbours cut shared edges alike, so no cracks open.

    Edges are halved until they are short enough, or until there are very many triangles.
    """
    while len(geometry.faces) < _MOST_FACES:
        halved = _halved(geometry, longest)
        if halved is None:
            break
        geometry = halved
    return geometry


def _halved(geometry: Geometry, longest: float) -> Geometry | None:
    """One round: every edge above the limit gets a middle vertex; None if there is no such edge."""
    faces = geometry.faces.astype(np.int64)
    edges = np.sort(faces[:, [0, 1, 1, 2, 2, 0]].reshape(-1, 2), axis=1)
    span = geometry.positions[edges[:, 0]] - geometry.positions[edges[:, 1]]
    long = np.einsum("ij,ij->i", span, span) > longest * longest
    if not long.any():
        return None
    keys, inverse = np.unique(edges[long, 0] * len(geometry.vertices) + edges[long, 1], return_inverse=True)
    first, second = np.divmod(keys, len(geometry.vertices))
    middle = 0.5 * (geometry.vertices[first] + geometry.vertices[second])
    length = np.linalg.norm(middle[:, NORMAL:UV], axis=1, keepdims=True)
    middle[:, NORMAL:UV] /= np.maximum(length, 1e-12)
    numbers = np.full(len(edges), -1, np.int64)
    numbers[long] = len(geometry.vertices) + inverse.ravel()
    cut, source = _cut(faces, numbers.reshape(-1, 3))
    vertices = np.concatenate([geometry.vertices, middle.astype(np.float32)])
    return Geometry(vertices, cut, geometry.material[source], geometry.face_colors[source])


@njit(cache=True, nogil=True)
def _cut(faces: np.ndarray, middles: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Split faces along the middles of their edges (-1: edge k, from corner k to k + 1, is whole)."""
    total = len(faces)
    for f in range(len(faces)):
        for k in range(3):
            total += 1 if middles[f, k] >= 0 else 0
    out, source, at = np.empty((total, 3), np.int32), np.empty(total, np.int32), 0
    ring = np.empty(6, np.int64)
    for f in range(len(faces)):
        count, split, turn = 0, 0, 0
        for k in range(3):
            if middles[f, k] >= 0:
                split += 1
        for k in range(3):
            if split == 1 and middles[f, k] >= 0:
                turn = k
            if split == 2 and middles[f, k] < 0:
                turn = k
        for step in range(3):
            k = (turn + step) % 3
            ring[count] = faces[f, k]
            count += 1
            if middles[f, k] >= 0:
                ring[count] = middles[f, k]
                count += 1
        start = at
        if split == 0:
            at = _put(out, at, ring[0], ring[1], ring[2])
        elif split == 1:
            at = _put(out, at, ring[0], ring[1], ring[3])
            at = _put(out, at, ring[1], ring[2], ring[3])
        elif split == 2:
            at = _put(out, at, ring[0], ring[1], ring[4])
            at = _put(out, at, ring[1], ring[2], ring[4])
            at = _put(out, at, ring[2], ring[3], ring[4])
        else:
            at = _put(out, at, ring[0], ring[1], ring[5])
            at = _put(out, at, ring[1], ring[2], ring[3])
            at = _put(out, at, ring[3], ring[4], ring[5])
            at = _put(out, at, ring[1], ring[3], ring[5])
        source[start:at] = f
    return out, source


@njit(cache=True, nogil=True)
def _put(out: np.ndarray, at: int, a: int, b: int, c: int) -> int:
    out[at, 0], out[at, 1], out[at, 2] = a, b, c
    return at + 1


@njit(cache=True, nogil=True)
def smoothed(values: np.ndarray, faces: np.ndarray, rounds: int) -> np.ndarray:
    """(V, K) values averaged with those of the neighbours along faces."""
    for _ in range(rounds):
        total, weight = values.copy(), np.ones(len(values), np.float32)
        for f in range(len(faces)):
            for k in range(3):
                a, b = faces[f, k], faces[f, (k + 1) % 3]
                weight[a] += 1.0
                weight[b] += 1.0
                for column in range(values.shape[1]):
                    total[a, column] += values[b, column]
                    total[b, column] += values[a, column]
        for v in range(len(values)):
            for column in range(values.shape[1]):
                total[v, column] /= weight[v]
        values = total
    return values
