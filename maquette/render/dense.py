"""A scene cut so finely that light per vertex is enough: what a film needs, where light per pixel would take too long."""

from __future__ import annotations

import numpy as np
from numba import njit

from maquette.mesh.halving import cut_at_middles
from maquette.render.scene import NORMAL, UV, Geometry

_MOST_FACES = 120_000
"""Light per vertex gains nothing from more, and a film has seventy frames to draw."""


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
    cut, source, _ = cut_at_middles(faces, numbers.reshape(-1, 3))
    vertices = np.concatenate([geometry.vertices, middle.astype(np.float32)])
    return Geometry(vertices, cut, geometry.material[source], geometry.face_colors[source])


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
