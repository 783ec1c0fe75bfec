"""Normals for shading: smooth where the surface is, split where it has an edge."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from numba import njit

from maquette.mesh.model import Float32Array, FloatArray, IntArray, Mesh
from maquette.mesh.topology import weld

CREASE_DEG = 50.0
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
    for f in range(len(faces)):
        p = vertices[faces[f]]
        cross = np.cross(p[1] - p[0], p[2] - p[0])
        length = np.sqrt((cross * cross).sum())
        if not (length > 0.0 and length < np.inf):
            continue
        normals[f] = cross / length
        for k in range(3):
            a, b = p[(k + 1) % 3] - p[k], p[(k + 2) % 3] - p[k]
            product = np.sqrt((a * a).sum() * (b * b).sum())
            if product > 0.0:
                weights[f, k] = length * np.arccos(min(1.0, max(-1.0, (a * b).sum() / product)))
    return normals, weights


@njit(cache=True, nogil=True)
def _corner_normals(vertices: np.ndarray, faces: np.ndarray, welded: np.ndarray, cosine: float) -> np.ndarray:
    normals, weights = _face_frames(vertices, faces)
    count = welded.max() + 1 if len(welded) else 0
    start = np.zeros(count + 1, np.int64)
    for f in range(len(faces)):
        for k in range(3):
            start[welded[f, k] + 1] += 1
    for v in range(count):
        start[v + 1] += start[v]
    around, fill = np.empty(3 * len(faces), np.int64), start[:-1].copy()
    for f in range(len(faces)):
        for k in range(3):
            around[fill[welded[f, k]]] = 3 * f + k
            fill[welded[f, k]] += 1
    out = np.empty((len(faces), 3, 3), np.float32)
    for v in range(count):
        ring = around[start[v] : start[v + 1]]
        limit = cosine if len(ring) <= _MAX_FAN else -2.0
        shared = np.zeros(3)
        if limit == -2.0:
            for corner in ring:
                shared += weights[corner // 3, corner % 3] * normals[corner // 3]
        for corner in ring:
            own = normals[corner // 3]
            total = shared.copy()
            if limit != -2.0:
                for other in ring:
                    theirs = normals[other // 3]
                    if own[0] * theirs[0] + own[1] * theirs[1] + own[2] * theirs[2] >= limit:
                        total += weights[other // 3, other % 3] * theirs
            length = np.sqrt((total * total).sum())
            if length > 1e-300:
                total /= length
            elif (own * own).sum() > 0.0:
                total[:] = own
            else:
                total[:] = (0.0, 1.0, 0.0)
            for axis in range(3):
                out[corner // 3, corner % 3, axis] = total[axis]
    return out


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
            vertex, normal = faces[f, k], normals[f, k]
            found = head[vertex]
            while found >= 0:
                close = sample[found, 0] * normal[0] + sample[found, 1] * normal[1] + sample[found, 2] * normal[2]
                if close > 0.99999:
                    break
                found = following[found]
            if found < 0:
                found = unique
                origin[found] = vertex
                sample[found] = normal
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
