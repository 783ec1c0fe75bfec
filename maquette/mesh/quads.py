"""Quad-dominant remeshing by Instant Meshes (Jakob et al. 2015), and triangulating it back.

`Mesh.polygons` and `Mesh.faces` obey one rule: faces are the polygons' triangles in polygon order, (a, b, c) then (a, c, d).
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import pynanoinstantmeshes

from maquette.mesh import topology as topo
from maquette.mesh.model import IntArray, Mesh
from maquette.mesh.simplify import to_face_count
from maquette.mesh.unwrap import face_neighbours


def triangulate(polygons: IntArray) -> IntArray:
    """(P, 4) polygons, -1 in the last column of a triangle → (F, 3) triangles in polygon order."""
    is_quad = polygons[:, 3] >= 0
    count = 1 + is_quad
    start = np.cumsum(count) - count
    faces = np.empty((int(count.sum()), 3), np.int32)
    faces[start] = polygons[:, :3]
    faces[start[is_quad] + 1] = polygons[is_quad][:, [0, 2, 3]]
    return faces


def to_quads(mesh: Mesh, target: int) -> Mesh | None:
    """A quad-dominant mesh of about `target` polygons on the surface of `mesh`, or None if the field could not be meshed closed.

    mesh: closed, welded. The remesher halves every edge once at the end, so it is asked for a quarter; its result count varies,
    so it is asked again with the ratio corrected when it misses by more than 4 %.
    """
    source = to_face_count(mesh, min(len(mesh.faces), max(6 * target, 4000)))
    scale, origin = max(float(source.size.max()), 1e-300), source.bounds.mean(axis=0)
    points = ((source.vertices - origin) / scale).astype(np.float32)
    asked, best, best_miss = target / 4.0, None, np.inf
    for _ in range(4):
        with _quiet():
            vertices, polygons = pynanoinstantmeshes.remesh(
                points, source.faces.astype(np.uint32), vertex_count=-1, face_count=max(int(asked), 12), deterministic=True, smooth_iter=2
            )
        candidate = _closed_polygons(np.asarray(vertices, np.float64), np.asarray(polygons).astype(np.int64))
        if candidate is not None:
            miss = abs(len(candidate[1]) / target - 1)
            if miss < best_miss:
                best, best_miss = candidate, miss
        if best_miss <= 0.04:
            break
        made = len(polygons) if len(polygons) else target
        asked *= float(np.clip(target / made, 0.3, 3.0)) * (1.0 if candidate is not None else 1.07)
    if best is None:
        return None
    vertices, quads = best
    return Mesh(vertices * scale + origin, triangulate(quads), polygons=quads)


@contextmanager
def _quiet() -> Iterator[None]:
    """Send file descriptor 1 nowhere: the remesher prints its diary from C++, which would break a command's JSON."""
    sys.stdout.flush()
    saved = os.dup(1)
    try:
        with Path(os.devnull).open("wb") as nowhere:
            os.dup2(nowhere.fileno(), 1)
            yield
    finally:
        os.dup2(saved, 1)
        os.close(saved)


def paired(mesh: Mesh, target: int) -> Mesh:
    """About `target` polygons by joining neighbouring triangles into quads, the squarest and flattest pairs first.

    For meshes whose thin parts the field-aligned remesher tears: always closed where the input is, and most polygons are quads.
    """
    source, polygons = mesh, mesh.faces
    aim = 1.75 * target
    for _ in range(3):
        source = to_face_count(mesh, int(aim))
        polygons = _pair(source)
        if abs(len(polygons) / target - 1) <= 0.03:
            break
        aim *= target / len(polygons)
    return Mesh(source.vertices, triangulate(polygons), polygons=polygons)


def _pair(mesh: Mesh) -> IntArray:
    """(P, 4) polygons: a greedy matching of triangles across edges by how good a quad they make."""
    neighbours = face_neighbours(mesh.faces)
    face, side = np.nonzero(neighbours > np.arange(len(mesh.faces))[:, None])
    other = neighbours[face, side]
    a, b, c = (mesh.faces[face, (side + k) % 3] for k in range(3))
    d = mesh.faces[other].sum(axis=1) - a - b
    quads = np.stack([a, d, b, c], axis=1)
    order = np.argsort(-_squareness(mesh.vertices[quads]), kind="stable")
    free = np.ones(len(mesh.faces), bool)
    chosen = []
    for k in order.tolist():
        if free[face[k]] and free[other[k]]:
            free[face[k]] = free[other[k]] = False
            chosen.append(k)
    triangles = np.concatenate([mesh.faces[free], np.full((int(free.sum()), 1), -1, np.int32)], axis=1)
    return np.concatenate([quads[chosen], triangles]).astype(np.int32)


def _squareness(corners: np.ndarray) -> np.ndarray:
    """(N,) how near (N, 4, 3) quads are to flat rectangles: 1 is perfect."""
    ahead = np.roll(corners, -1, axis=1) - corners
    ahead = ahead / np.maximum(np.linalg.norm(ahead, axis=2, keepdims=True), 1e-300)
    bend = np.abs((ahead * np.roll(ahead, -1, axis=1)).sum(axis=2)).max(axis=1)
    one = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
    two = np.cross(corners[:, 2] - corners[:, 0], corners[:, 3] - corners[:, 0])
    length = np.maximum(np.linalg.norm(one, axis=1) * np.linalg.norm(two, axis=1), 1e-300)
    return (one * two).sum(axis=1) / length - bend


def _closed_polygons(vertices: np.ndarray, polygons: np.ndarray) -> tuple[np.ndarray, IntArray] | None:
    """Weld and tidy the remesher's answer; None if the result is not closed and outward."""
    if len(polygons) == 0:
        return None
    welded, corners, _ = topo.weld(vertices, polygons.reshape(-1, 1).repeat(3, axis=1).astype(np.int32))
    quads = corners[:, 0].reshape(-1, polygons.shape[1])
    quads = _collapse_doubled(quads)
    faces = triangulate(quads)
    if not topo.is_closed(faces) or topo.signed_volume(welded, faces) <= 0:
        return None
    used = np.unique(quads[quads >= 0])
    mapping = np.full(len(welded) + 1, -1, np.int32)
    mapping[used] = np.arange(len(used), dtype=np.int32)
    return welded[used], np.where(quads >= 0, mapping[quads], -1).astype(np.int32)


def _collapse_doubled(quads: np.ndarray) -> IntArray:
    """Polygons with a repeated corner become triangles (last column -1); those with fewer than three corners go."""
    rows = []
    for row in quads.tolist():
        corners = [corner for k, corner in enumerate(row) if corner >= 0 and corner != row[k - 1]]
        if len(set(corners)) == len(corners) and len(corners) in (3, 4):
            rows.append([*corners, -1][:4])
    return np.array(rows, np.int32).reshape(-1, 4)
