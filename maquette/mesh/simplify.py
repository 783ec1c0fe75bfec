"""A wanted number of triangles, from more or from fewer, keeping a closed mesh closed.

Fewer: quadric edge collapse (`decimate`). More: the longest edges are halved (`halving`), which moves nothing.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from maquette.mesh import topology as topo
from maquette.mesh.decimate import decimate
from maquette.mesh.halving import cut_at_middles
from maquette.mesh.model import FloatArray, IntArray, Mesh


def to_face_count(mesh: Mesh, target: int) -> Mesh:
    """The same surface with about `target` triangles.

    mesh: welded. Vertex attributes other than positions are dropped (bake them first, or evaluate them again).
    A closed mesh stays closed and keeps its genus: very low targets may end a little above what was asked.
    """
    if target >= len(mesh.faces):
        vertices, faces = refine(mesh.vertices, mesh.faces, target)
    else:
        vertices, faces = decimate(mesh.vertices, mesh.faces, target)
    return Mesh(vertices, faces)


def refine(vertices: FloatArray, faces: IntArray, target: int) -> tuple[FloatArray, IntArray]:
    """Halve the longest edges until there are `target` faces (one more at most on a closed mesh, where each edge adds two)."""
    while len(faces) < target:
        edges = topo.directed_edges(faces)
        keys = topo.edge_keys(edges)
        unique, first, inverse, count = np.unique(keys, return_index=True, return_inverse=True, return_counts=True)
        ends = edges[first]
        length = np.linalg.norm(vertices[ends[:, 0]] - vertices[ends[:, 1]], axis=1)
        order = np.lexsort((unique, -length))
        gain = np.cumsum(count[order])
        wanted = int(np.searchsorted(gain, target - len(faces))) + 1
        # Only edges of the present longest class: halving short ones beside long ones would make slivers.
        long_enough = int((length >= 0.5 * length.max()).sum())
        vertices, faces = _halved(vertices, faces, ends, inverse, order[: min(wanted, long_enough)])
    return vertices, faces


def halve_edges(vertices: FloatArray, faces: IntArray, chosen: Callable[[IntArray], np.ndarray]) -> tuple[FloatArray, IntArray]:
    """A vertex in the middle of some edges. chosen: (E, 2) ends of edges to a mask of those to halve."""
    edges = topo.directed_edges(faces)
    _, first, inverse = np.unique(topo.edge_keys(edges), return_index=True, return_inverse=True)
    ends = edges[first]
    return _halved(vertices, faces, ends, inverse, np.flatnonzero(chosen(ends)))


def _halved(vertices: FloatArray, faces: IntArray, ends: IntArray, inverse: IntArray, chosen: IntArray) -> tuple[FloatArray, IntArray]:
    """ends: (E, 2). inverse: of each half-edge, its edge. chosen: edges that get a middle."""
    middle = np.full(len(ends), -1, np.int32)
    middle[chosen] = len(vertices) + np.arange(len(chosen), dtype=np.int32)
    grown = np.concatenate([vertices, vertices[ends[chosen]].mean(axis=1)])
    return grown, cut_at_middles(faces, middle[inverse.reshape(-1, 3)])[0]
