"""Normals for shading: smooth where the surface is, split where it has an edge."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from numba import njit

from maquette.mesh.model import Float32Array, FloatArray, IntArray, Mesh
from maquette.mesh.topology import weld

CREASE_DEG = 50.0
"""Neighbouring faces that turn by more than this make an edge."""
_MAX_FAN = 96


def corner_normals(vertices: FloatArray, faces: IntArray, crease_deg: float = CREASE_DEG) -> Float32Array:
    """(F, 3, 3) unit normal of every face corner.

    A corner averages, weighted by area and angle, the faces around its position that turn less than `crease_deg` from its own
    (so a cube stays a cube and a sphere is smooth). Positions count, not indices: a texture seam is no edge.
    Around a vertex of very many faces all are averaged.
    """
    _, welded, _ = weld(vertices, faces)
    return _corner_normals(np.ascontiguousarray(vertices, np.float64), np.ascontiguousarray(faces), welded, float(np.cos(np.radians(crease_deg))))


@njit(cache=True, nogil=True)
def _face_frames(vertices: np.ndarray, faces: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Unit normal (F, 3) and, per corner, area times angle (F, 3)."""
    normals, weights = np.zeros((len(faces), 3)), np.zeros((len(faces), 3))
    edges, lengths = np.empty((3, 3)), np.empty(3)
    for f in range(len(faces)):
        for k in range(3):
            total = 0.0
            for axis in range(3):
                edges[k, axis] = vertices[faces[f, (k + 1) % 3], axis] - vertices[faces[f, k], axis]
                total += edges[k, axis] * edges[k, axis]
            lengths[k] = np.sqrt(total)
        x = edges[2, 1] * edges[0, 2] - edges[2, 2] * edges[0, 1]
        y = edges[2, 2] * edges[0, 0] - edges[2, 0] * edges[0, 2]
        z = edges[2, 0] * edges[0, 1] - edges[2, 1] * edges[0, 0]
        length = np.sqrt(x * x + y * y + z * z)
        if not (length > 0.0 and length < np.inf):
            continue
        normals[f, 0], normals[f, 1], normals[f, 2] = x / length, y / length, z / length
        for k in range(3):
            before = (k + 2) % 3
            product = lengths[k] * lengths[before]
            cosine = -(edges[k, 0] * edges[before, 0] + edges[k, 1] * edges[before, 1] + edges[k, 2] * edges[before, 2])
            weights[f, k] = length * np.arccos(min(1.0, max(-1.0, cosine / product))) if product > 0.0 else 0.0
    return normals, weights


@njit(cache=True, nogil=True)
def _rings(welded: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Corners (3f + k) by position: those of position v are around[start[v] : start[v + 1]]."""
    count = welded.max() + 1 if len(welded) else 0
    start = np.zeros(count + 1, np.int64)
    for f in range(len(welded)):
        for k in range(3):
            start[welded[f, k] + 1] += 1
    for v in range(count):
        start[v + 1] += start[v]
    around, fill = np.empty(3 * len(welded), np.int64), start[:-1].copy()
    for f in range(len(welded)):
        for k in range(3):
            around[fill[welded[f, k]]] = 3 * f + k
            fill[welded[f, k]] += 1
    return start, around


@njit(cache=True, nogil=True)
def _corner_normals(vertices: np.ndarray, faces: np.ndarray, welded: np.ndarray, cosine: float) -> np.ndarray:
    normals, weights = _face_frames(vertices, faces)
    start, around = _rings(welded)
    out = np.empty((len(faces), 3, 3), np.float32)
    for v in range(len(start) - 1):
        limit = cosine if start[v + 1] - start[v] <= _MAX_FAN else -2.0
        shared, known = (0.0, 0.0, 0.0), False
        for i in range(start[v], start[v + 1]):
            own, corner = around[i] // 3, around[i] % 3
            if limit != -2.0 or not known:
                shared = _averaged(normals, weights, around[start[v] : start[v + 1]], own, limit)
                known = True
            out[own, corner, 0], out[own, corner, 1], out[own, corner, 2] = shared
    return out


@njit(cache=True, nogil=True)
def _averaged(normals: np.ndarray, weights: np.ndarray, ring: np.ndarray, own: int, limit: float) -> tuple[float, float, float]:
    """Unit mean of the ring's face normals that are within `limit` (a cosine) of face `own`'s."""
    ox, oy, oz = normals[own, 0], normals[own, 1], normals[own, 2]
    x, y, z = 0.0, 0.0, 0.0
    for corner in ring:
        f = corner // 3
        if ox * normals[f, 0] + oy * normals[f, 1] + oz * normals[f, 2] >= limit:
            weight = weights[f, corner % 3]
            x += weight * normals[f, 0]
            y += weight * normals[f, 1]
            z += weight * normals[f, 2]
    length = np.sqrt(x * x + y * y + z * z)
    if length > 1e-300:
        return x / length, y / length, z / length
    if ox * ox + oy * oy + oz * oz > 0.0:
        return ox, oy, oz
    return 0.0, 1.0, 0.0


def unit_normals(normals: Float32Array) -> Float32Array:
    """(V, 3) float32 of unit length. What is unit already stays as it is; what has no direction points up."""
    with np.errstate(over="ignore", invalid="ignore"):
        length = np.linalg.norm(normals.astype(np.float64), axis=1, keepdims=True)
        good = np.isfinite(length) & (length > 1e-20)
        unit = np.where(good, normals / np.where(good, length, 1), (0.0, 1.0, 0.0)).astype(np.float32)
    return np.where(np.abs(length - 1) < 1e-5, normals, unit)


def with_normals(mesh: Mesh, crease_deg: float = CREASE_DEG) -> Mesh:
    """The mesh with a normal per vertex. It is returned as it is if it has normals; otherwise vertices on creases are split."""
    if mesh.normals is not None or len(mesh.faces) == 0:
        return mesh
    normals = corner_normals(mesh.vertices, mesh.faces, crease_deg)
    origin, corner = _split(mesh.faces, normals, len(mesh.vertices))
    split = np.empty((len(origin), 3), np.float32)
    split[corner.ravel()] = normals.reshape(-1, 3)
    return replace(
        mesh,
        vertices=mesh.vertices[origin],
        faces=corner,
        uv=None if mesh.uv is None else mesh.uv[origin],
        colors=None if mesh.colors is None else mesh.colors[origin],
        normals=split,
        polygons=None if mesh.polygons is None else _renumbered(mesh.polygons, mesh.faces, corner),
    )


@njit(cache=True, nogil=True)
def _split(faces: np.ndarray, normals: np.ndarray, count: int) -> tuple[np.ndarray, np.ndarray]:
    """Number the different (vertex, normal) pairs: (U,) the vertex of each, and (F, 3) the number of each corner."""
    head, following = np.full(count, -1, np.int32), np.full(3 * len(faces), -1, np.int32)
    origin, sample = np.empty(3 * len(faces), np.int32), np.empty((3 * len(faces), 3), np.float32)
    corner = np.empty((len(faces), 3), np.int32)
    unique = 0
    for f in range(len(faces)):
        for k in range(3):
            vertex, x, y, z = faces[f, k], normals[f, k, 0], normals[f, k, 1], normals[f, k, 2]
            found = head[vertex]
            while found >= 0:
                if sample[found, 0] * x + sample[found, 1] * y + sample[found, 2] * z > 0.99999:
                    break
                found = following[found]
            if found < 0:
                found = unique
                origin[found] = vertex
                sample[found, 0], sample[found, 1], sample[found, 2] = x, y, z
                following[found] = head[vertex]
                head[vertex] = found
                unique += 1
            corner[f, k] = found
    return origin[:unique].copy(), corner


def _renumbered(polygons: IntArray, faces: IntArray, corners: IntArray) -> IntArray:
    """Polygons on the split vertices: the triangles of a polygon follow one another, so each corner finds its own."""
    quad = polygons[:, 3] >= 0
    first = np.cumsum(np.where(quad, 2, 1)) - np.where(quad, 2, 1)
    renumbered = np.full_like(polygons, -1)
    for column in range(4):
        rows = np.flatnonzero(polygons[:, column] >= 0)
        for triangle in (0, 1):
            face = np.minimum(first[rows] + np.where(quad[rows], triangle, 0), len(faces) - 1)
            match = faces[face] == polygons[rows, column, None]
            hit = match.any(axis=1)
            renumbered[rows[hit], column] = corners[face[hit], match[hit].argmax(axis=1)]
    return renumbered
