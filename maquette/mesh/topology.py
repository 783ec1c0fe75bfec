"""Which triangle touches which: welding, edges, closedness, bodies; and the measures that need only that.

Everything here is about positions. A textured mesh has one vertex per chart at a seam, so these functions take plain
`vertices` and `faces` arrays of a *welded* mesh; `weld` makes one and says where every vertex went.
"""

from __future__ import annotations

import numpy as np
from numba import njit

from maquette.mesh.disjoint import join, root_of
from maquette.mesh.model import FloatArray, IntArray, Mesh


def weld(vertices: FloatArray, faces: IntArray) -> tuple[FloatArray, IntArray, IntArray]:
    """Merge bit-identical positions (-0.0 equals 0.0).

    Returns unique vertices (U, 3) in order of first appearance, faces (F, 3) on them, and (V,) the new index of every old vertex.
    Faces that collapse are kept: the caller decides (see `distinct_corners`).
    """
    positions = np.ascontiguousarray(vertices, dtype=np.float64).reshape(-1, 3) + 0.0
    mapping, first = first_appearances(positions.view(np.uint64))
    return positions[first], mapping[faces].reshape(-1, 3), mapping


@njit(cache=True, nogil=True)
def first_appearances(keys: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Number the different rows of `keys` (N, K) uint64 in order of first appearance, with an open-addressing hash table.

    Returns (N,) int32 the number of every row and (U,) int32 the row that each number appeared in first.
    """
    count, width = keys.shape
    size = 16
    while size < 2 * count:
        size *= 2
    mask = np.uint64(size - 1)
    table = np.full(size, -1, np.int32)
    number, first = np.empty(count, np.int32), np.empty(count, np.int32)
    unique = 0
    for row in range(count):
        value = np.uint64(0x9E3779B97F4A7C15)
        for column in range(width):
            value = (value ^ keys[row, column]) * np.uint64(0xFF51AFD7ED558CCD)
            value ^= value >> np.uint64(32)
        slot = value & mask
        while True:
            found = table[slot]
            if found < 0:
                table[slot] = unique
                first[unique] = row
                number[row] = unique
                unique += 1
                break
            same = True
            for column in range(width):
                if keys[first[found], column] != keys[row, column]:
                    same = False
                    break
            if same:
                number[row] = found
                break
            slot = (slot + np.uint64(1)) & mask
    return number, first[:unique].copy()


def distinct_corners(faces: IntArray) -> IntArray:
    """(F,) bool: faces whose three corners are three different vertices."""
    return (faces[:, 0] != faces[:, 1]) & (faces[:, 1] != faces[:, 2]) & (faces[:, 2] != faces[:, 0])


def directed_edges(faces: IntArray) -> IntArray:
    """(3F, 2): the half-edges of every face; edge k of face f is row 3f + k and runs from corner k to k + 1."""
    return faces[:, [0, 1, 1, 2, 2, 0]].reshape(-1, 2)


def edge_keys(edges: IntArray) -> np.ndarray:
    """(E,) int64: the same number for an edge in either direction, whatever other edges are given."""
    low, high = np.minimum(edges[:, 0], edges[:, 1]).astype(np.int64), np.maximum(edges[:, 0], edges[:, 1]).astype(np.int64)
    return (low << 32) + high


def boundary_edges(faces: IntArray) -> IntArray:
    """(B, 2): half-edges that only one face uses, directed as in that face."""
    edges = directed_edges(faces)
    if len(edges) == 0:
        return edges
    keys = edge_keys(edges)
    ranked = np.sort(keys)
    starts = np.flatnonzero(np.concatenate([[True], ranked[1:] != ranked[:-1]]))
    lonely = ranked[starts[np.diff(np.append(starts, len(ranked))) == 1]]
    return edges[np.isin(keys, lonely)] if len(lonely) else edges[:0]


def is_closed(faces: IntArray) -> bool:
    """True if every half-edge is matched by exactly one opposite half-edge: closed, edge-manifold and consistently oriented."""
    if len(faces) == 0:
        return False
    edges = directed_edges(faces).astype(np.int64)
    width = np.int64(faces.max()) + 1
    forward = np.sort(edges[:, 0] * width + edges[:, 1])
    backward = np.sort(edges[:, 1] * width + edges[:, 0])
    return bool((forward == backward).all() and (np.diff(forward) != 0).all())


def face_components(faces: IntArray) -> tuple[int, IntArray]:
    """Number of bodies and (F,) the body of every face; faces belong together when they share a vertex."""
    if len(faces) == 0:
        return 0, np.zeros(0, np.int32)
    root = _roots(np.ascontiguousarray(faces), int(faces.max()) + 1)
    body = np.full(len(root), -1, np.int32)
    used = np.zeros(len(root), bool)
    used[root[faces[:, 0]]] = True
    bodies = np.flatnonzero(used)
    body[bodies] = np.arange(len(bodies), dtype=np.int32)
    return len(bodies), body[root[faces[:, 0]]]


@njit(cache=True, nogil=True)
def _roots(faces: np.ndarray, size: int) -> np.ndarray:
    """(size,) the lowest vertex that each vertex hangs together with."""
    parent = np.arange(size).astype(np.int32)
    for face in range(len(faces)):
        join(parent, faces[face, 0], faces[face, 1])
        join(parent, faces[face, 0], faces[face, 2])
    for vertex in range(size):
        parent[vertex] = root_of(parent, vertex)
    return parent


def face_normals(vertices: FloatArray, faces: IntArray) -> tuple[FloatArray, FloatArray]:
    """Unit normals (F, 3) and areas (F,). A degenerate face gets a zero normal."""
    return _face_normals(np.ascontiguousarray(vertices, dtype=np.float64), np.ascontiguousarray(faces))


@njit(cache=True, nogil=True)
def _face_normals(vertices: np.ndarray, faces: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    normals, areas = np.empty((len(faces), 3)), np.empty(len(faces))
    for face in range(len(faces)):
        a, b, c = faces[face]
        ux, uy, uz = vertices[b, 0] - vertices[a, 0], vertices[b, 1] - vertices[a, 1], vertices[b, 2] - vertices[a, 2]
        vx, vy, vz = vertices[c, 0] - vertices[a, 0], vertices[c, 1] - vertices[a, 1], vertices[c, 2] - vertices[a, 2]
        x, y, z = uy * vz - uz * vy, uz * vx - ux * vz, ux * vy - uy * vx
        length = np.sqrt(x * x + y * y + z * z)
        over = max(length, 1e-300)
        normals[face, 0], normals[face, 1], normals[face, 2] = x / over, y / over, z / over
        areas[face] = 0.5 * length
    return normals, areas


def vertex_normals(vertices: FloatArray, faces: IntArray) -> FloatArray:
    """(V, 3) unit normals, area-weighted (the cross product's own length is the weight)."""
    a, b, c = vertices[faces[:, 0]], vertices[faces[:, 1]], vertices[faces[:, 2]]
    cross = np.cross(b - a, c - a)
    normals = np.stack([np.bincount(faces.ravel(), weights=np.repeat(cross[:, axis], 3), minlength=len(vertices)) for axis in range(3)], axis=1)
    return normals / np.maximum(np.linalg.norm(normals, axis=1), 1e-300)[:, None]


def signed_volume(vertices: FloatArray, faces: IntArray) -> float:
    """Volume enclosed by a closed mesh, positive when faces are counter-clockwise from outside."""
    if len(faces) == 0:
        return 0.0
    centre = vertices[faces].reshape(-1, 3).mean(axis=0)
    a, b, c = (vertices[faces[:, k]] - centre for k in range(3))
    return float(np.einsum("ij,ij->", a, np.cross(b, c)) / 6.0)


def compact(vertices: FloatArray, faces: IntArray) -> tuple[FloatArray, IntArray, IntArray]:
    """Drop vertices that no face uses. Returns vertices, faces and (U,) the old index of every kept vertex."""
    touched = np.zeros(len(vertices), bool)
    touched[faces] = True
    used = np.flatnonzero(touched)
    mapping = np.full(len(vertices), -1, np.int32)
    mapping[used] = np.arange(len(used), dtype=np.int32)
    return vertices[used], mapping[faces].reshape(-1, 3), used.astype(np.int32)


def compacted(mesh: Mesh) -> Mesh:
    """The mesh without vertices that no face uses; itself if there are none."""
    vertices, faces, kept = compact(mesh.vertices, mesh.faces)
    if len(kept) == len(mesh.vertices):
        return mesh
    renumbered = np.full(len(mesh.vertices) + 1, -1, np.int32)
    renumbered[kept] = np.arange(len(kept), dtype=np.int32)
    uv, normals, colors = (None if values is None else values[kept] for values in (mesh.uv, mesh.normals, mesh.colors))
    polygons = None if mesh.polygons is None else renumbered[mesh.polygons]
    return Mesh(vertices, faces, uv=uv, normals=normals, colors=colors, polygons=polygons)


def concatenate(meshes: list[Mesh]) -> Mesh:
    """All triangles in one mesh. An attribute survives only where every mesh has it."""
    if len(meshes) == 1:
        return meshes[0]
    offsets = np.cumsum([0] + [len(mesh.vertices) for mesh in meshes[:-1]])

    def joined(name: str) -> np.ndarray | None:
        arrays = [getattr(mesh, name) for mesh in meshes]
        return np.concatenate(arrays) if meshes and all(array is not None for array in arrays) else None

    return Mesh(
        vertices=np.concatenate([mesh.vertices for mesh in meshes]) if meshes else np.zeros((0, 3)),
        faces=np.concatenate([mesh.faces + offset for mesh, offset in zip(meshes, offsets, strict=True)]) if meshes else np.zeros((0, 3), np.int32),
        uv=joined("uv"),
        normals=joined("normals"),
        colors=joined("colors"),
    )
