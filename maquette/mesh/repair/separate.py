"""Parts that touch in an edge or a point are moved apart by a hair, so that a print file, which knows positions only, keeps them apart."""

from __future__ import annotations

import numpy as np

from maquette.mesh.measure import count_edges, fans_per_vertex
from maquette.mesh.model import FloatArray, IntArray
from maquette.mesh.repair.clean import rewelded, without_slivers
from maquette.mesh.repair.halfedges import pair, split_fans
from maquette.mesh.repair.surface import Surface
from maquette.mesh.topology import directed_edges, edge_keys

_HAIR = 1e-5
"""Of the diagonal: well above single precision, far below what a printer can resolve."""
_ROUNDS = 3


def touches_itself(surface: Surface) -> bool:
    """Whether some edge has more than two faces or some corner more than one fan."""
    return count_edges(surface.faces).nonmanifold > 0 or bool((fans_per_vertex(surface.faces) > 1).any())


def separate(surface: Surface, hair: float = _HAIR) -> Surface:
    """Closed in, edge- and vertex-manifold out. Each fan of faces gets its own corner, moved into its own solid.

    surface: welded, without slivers. hair: how far, of the diagonal.
    """
    for attempt in range(_ROUNDS):
        if not touches_itself(surface):
            break
        surface = without_slivers(rewelded(_pulled_apart(surface, hair * surface.diagonal * 2**attempt)))
    return surface


def _pulled_apart(surface: Surface, distance: float) -> Surface:
    mate = pair(surface.points, surface.faces)
    surface = _with_middles(surface, mate)
    mate = pair(surface.points, surface.faces)
    split, origin = split_fans(surface.faces, mate)
    points = surface.points[origin]
    shared = np.bincount(origin, minlength=len(surface.points))[origin] > 1
    inward = -_pseudo_normals(points, split)
    room = _shortest_edge(points, split)
    step = np.minimum(distance, 0.2 * room)
    points = np.where(shared[:, None], points + inward * step[:, None], points)
    return Surface(points, split, surface.source, surface.made)


def _with_middles(surface: Surface, mate: IntArray) -> Surface:
    """Overfull edges whose ends are simple fans can't come apart at their ends: give them a corner in the middle."""
    split, _ = split_fans(surface.faces, mate)
    keys = edge_keys(directed_edges(split))
    _, first, count = np.unique(keys, return_index=True, return_counts=True)
    stuck = first[count > 2]
    if len(stuck) == 0:
        return surface
    from maquette.mesh.repair.clean import split_edges

    ends = directed_edges(surface.faces)[stuck]
    middles = surface.points[ends].mean(axis=1)
    numbers = len(surface.points) + np.arange(len(stuck))
    grown = Surface(np.concatenate([surface.points, middles]), surface.faces, surface.source, surface.made)
    return split_edges(grown, {(int(min(e)), int(max(e))): int(n) for e, n in zip(ends, numbers, strict=True)})


def _pseudo_normals(points: FloatArray, faces: IntArray) -> FloatArray:
    """(V, 3) unit normals weighted by angle (Baerentzen & Aanaes 2005): they point away from the solid at edges and corners too."""
    corners = points[faces]
    normal = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
    normal /= np.maximum(np.linalg.norm(normal, axis=1), 1e-300)[:, None]
    total = np.zeros((len(points), 3))
    for k in range(3):
        u, v = corners[:, (k + 1) % 3] - corners[:, k], corners[:, (k + 2) % 3] - corners[:, k]
        cosine = np.einsum("ij,ij->i", u, v) / np.maximum(np.linalg.norm(u, axis=1) * np.linalg.norm(v, axis=1), 1e-300)
        np.add.at(total, faces[:, k], normal * np.arccos(np.clip(cosine, -1, 1))[:, None])
    return total / np.maximum(np.linalg.norm(total, axis=1), 1e-300)[:, None]


def _shortest_edge(points: FloatArray, faces: IntArray) -> FloatArray:
    edges = directed_edges(faces)
    length = np.linalg.norm(points[edges[:, 0]] - points[edges[:, 1]], axis=1)
    shortest = np.full(len(points), np.inf)
    np.minimum.at(shortest, edges.ravel(), np.repeat(length, 2))
    return shortest
