"""A wanted number of triangles, from more or from fewer, keeping a closed mesh closed.

Fewer: quadric edge collapse (Garland & Heckbert 1997) by fast-simplification. More: the longest edges are halved (Rivara's templates),
which moves nothing. The result is checked, because a collapse can pinch two sheets of a thin part together.
"""

from __future__ import annotations

from dataclasses import replace

import fast_simplification
import numpy as np

from maquette.mesh import topology as topo
from maquette.mesh.model import FloatArray, IntArray, Mesh


def to_face_count(mesh: Mesh, target: int) -> Mesh:
    """The same surface with about `target` triangles.

    mesh: welded. Vertex attributes other than positions are dropped (bake them first, or evaluate them again).
    A closed mesh stays closed, which on thin parts may cost a few per cent of the target.
    """
    if target >= len(mesh.faces):
        vertices, faces = refine(mesh.vertices, mesh.faces, target)
        return Mesh(vertices, faces)
    was_closed = topo.is_closed(mesh.faces)
    scale, origin = max(float(mesh.size.max()), 1e-300), mesh.bounds.mean(axis=0)
    # The library works in single precision: bring the mesh to unit size so that nothing is lost far from the origin.
    points = ((mesh.vertices - origin) / scale).astype(np.float32)
    for wanted in (target, int(target * 1.02) + 2, int(target * 1.04) + 4, int(target * 1.5) + 10, target * 3):
        if wanted >= len(mesh.faces):
            break
        vertices, faces = fast_simplification.simplify(points, mesh.faces, target_count=wanted, agg=5)
        welded, faces, _ = topo.weld(np.asarray(vertices, np.float64), np.asarray(faces, np.int32))
        faces = faces[topo.drop_degenerate(faces)]
        welded, faces, _ = topo.compact(welded, faces)
        if not was_closed or (topo.is_closed(faces) and topo.signed_volume(welded, faces) > 0):
            return Mesh(welded * scale + origin, faces)
    return replace(mesh, uv=None, normals=None, colors=None, polygons=None)


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
        chosen = order[: min(wanted, long_enough)]
        middle = np.full(len(unique), -1, np.int32)
        middle[chosen] = len(vertices) + np.arange(len(chosen), dtype=np.int32)
        vertices = np.concatenate([vertices, vertices[ends[chosen]].mean(axis=1)])
        faces = _split(faces, middle[inverse.reshape(-1, 3)])
    return vertices, faces


def _split(faces: IntArray, middle: IntArray) -> IntArray:
    """Replace each face by its 1, 2, 3 or 4 children. middle: (F, 3) new vertex on edge k (corner k to k + 1), or -1."""
    marked = middle >= 0
    number = marked.sum(axis=1)
    parts = [faces[number == 0]]
    for k in range(3):
        one = (number == 1) & marked[:, k]
        a, b, c, m = faces[one, k], faces[one, (k + 1) % 3], faces[one, (k + 2) % 3], middle[one, k]
        parts += [np.stack([a, m, c], 1), np.stack([m, b, c], 1)]
        two = (number == 2) & ~marked[:, k]
        a, b, c = faces[two, k], faces[two, (k + 1) % 3], faces[two, (k + 2) % 3]
        m, n = middle[two, (k + 1) % 3], middle[two, (k + 2) % 3]
        parts += [np.stack([m, c, n], 1), np.stack([a, b, m], 1), np.stack([a, m, n], 1)]
    three = number == 3
    (a, b, c), (ab, bc, ca) = faces[three].T, middle[three].T
    parts += [np.stack(corner, 1) for corner in ((a, ab, ca), (ab, b, bc), (ca, bc, c), (ab, bc, ca))]
    return np.concatenate(parts).astype(np.int32)
