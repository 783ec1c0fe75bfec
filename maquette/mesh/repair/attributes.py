"""From repaired triangles back to a model: parts, texture coordinates, colours and normals ride along on the faces they came from.

A face of the result that lies inside an input face takes its attributes from there, corner by corner. A new face takes those of the
nearest input face, at the nearest place on it, so that its colours never come from across an atlas.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from numba import njit

from maquette.mesh.measure import single_precision
from maquette.mesh.model import FloatArray, IntArray, Mesh, Model, Part
from maquette.mesh.repair.surface import Surface
from maquette.mesh.topology import face_normals, first_appearances


@dataclass(frozen=True)
class Origin:
    """Where the faces of all parts, one after the other, come from.

    vertices: (V, 3) as read, of all parts. faces: (F, 3) on them. part: (F,) which part. first: (parts + 1,) first vertex of each part.
    """

    vertices: FloatArray
    faces: IntArray
    part: IntArray
    first: IntArray


def origin_of(model: Model) -> Origin:
    """All triangles of a model in one frame."""
    meshes = [part.mesh for part in model.parts]
    first = np.cumsum([0] + [len(mesh.vertices) for mesh in meshes])
    return Origin(
        np.concatenate([mesh.vertices for mesh in meshes]) if meshes else np.zeros((0, 3)),
        np.concatenate([mesh.faces + start for mesh, start in zip(meshes, first, strict=False)]) if meshes else np.zeros((0, 3), np.int32),
        np.repeat(np.arange(len(meshes)), [len(mesh.faces) for mesh in meshes]),
        first,
    )


def assembled(model: Model, origin: Origin, surface: Surface) -> Model:
    """`model` with the surface's triangles; a part all of whose faces are still there as they were is the same object as before.

    Parts without a face left are dropped. Untouched positions are exactly those of the file, whatever its precision.
    """
    points = _as_read(origin.vertices, surface.points)
    home = origin.part[surface.source]
    shares, exact = _shares(origin, surface)
    parts = []
    for number, part in enumerate(model.parts):
        mine = np.flatnonzero(home == number)
        if len(mine) == 0:
            continue
        if _untouched(part, origin, surface, mine, exact):
            parts.append(part)
        else:
            mesh = _part_mesh(part.mesh, origin.faces[surface.source[mine]] - origin.first[number], points, surface, mine, shares[mine])
            parts.append(Part(mesh, part.material, part.name))
    return replace(model, parts=tuple(parts))


def _as_read(vertices: FloatArray, points: FloatArray) -> FloatArray:
    """Points that single precision can't tell from a vertex of the file become that vertex."""
    rounded = single_precision(vertices)
    both = np.ascontiguousarray(np.concatenate([rounded, single_precision(points)]))
    number, first = first_appearances(both.view(np.uint64))
    place = first[number[len(vertices) :]]
    known = place < len(vertices)
    return np.where(known[:, None], vertices[np.where(known, place, 0)], points)


def _untouched(part: Part, origin: Origin, surface: Surface, mine: IntArray, exact: np.ndarray) -> bool:
    same = len(mine) == len(part.mesh.faces) and bool(exact[mine].all()) and len(np.unique(surface.source[mine])) == len(mine)
    if not same or not np.isfinite(part.mesh.vertices).all():
        return False
    before = origin.vertices[origin.faces[surface.source[mine]]]
    after = surface.points[surface.faces[mine]]
    _, area = face_normals(after.reshape(-1, 3), np.arange(3 * len(mine), dtype=np.int32).reshape(-1, 3))
    turned = np.einsum("ij,ij->i", np.cross(before[:, 1] - before[:, 0], before[:, 2] - before[:, 0]), _cross(after)) < 0
    return bool((area > 0).all() and not turned.any())


def _cross(corners: FloatArray) -> FloatArray:
    return np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])


def _shares(origin: Origin, surface: Surface) -> tuple[FloatArray, np.ndarray]:
    """(F, 3, 3) barycentric weights of every corner in its source face, and (F,) whether the face is the source face itself."""
    shares, exact = _weights(single_precision(origin.vertices), origin.faces, single_precision(surface.points), surface.faces, surface.source)
    return shares, exact & ~surface.made


@njit(cache=True, nogil=True)
def _weights(vertices: np.ndarray, old: np.ndarray, points: np.ndarray, faces: np.ndarray, source: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    weights, exact = np.zeros((len(faces), 3, 3)), np.zeros(len(faces), np.bool_)
    for face in range(len(faces)):
        a, b, c = old[source[face]]
        matches = found = 0
        for k in range(3):
            p = points[faces[face, k]]
            before = matches
            for m in range(3):
                q = vertices[old[source[face], m]]
                if p[0] == q[0] and p[1] == q[1] and p[2] == q[2]:
                    weights[face, k, m] = 1.0
                    matches += 1
            if matches > before:
                found += 1
            else:
                weights[face, k] = _nearest_shares(p, vertices[a], vertices[b], vertices[c])
        exact[face] = found == 3 and matches == 3
    return weights, exact


@njit(cache=True, nogil=True)
def _nearest_shares(p: np.ndarray, a: np.ndarray, b: np.ndarray, c: np.ndarray) -> np.ndarray:
    """Barycentric weights of the place on a triangle that a corner of a cut or new face takes its attributes from."""
    ux, uy, uz = b[0] - a[0], b[1] - a[1], b[2] - a[2]
    vx, vy, vz = c[0] - a[0], c[1] - a[1], c[2] - a[2]
    wx, wy, wz = p[0] - a[0], p[1] - a[1], p[2] - a[2]
    uu, uv, vv = ux * ux + uy * uy + uz * uz, ux * vx + uy * vy + uz * vz, vx * vx + vy * vy + vz * vz
    wu, wv = wx * ux + wy * uy + wz * uz, wx * vx + wy * vy + wz * vz
    determinant = uu * vv - uv * uv
    second = (vv * wu - uv * wv) / determinant if determinant > 0.0 else 0.0
    third = (uu * wv - uv * wu) / determinant if determinant > 0.0 else 0.0
    held = np.array([max(1.0 - second - third, 0.0), max(second, 0.0), max(third, 0.0)])
    return held / max(held.sum(), 1e-300)


def _part_mesh(mesh: Mesh, source: IntArray, points: FloatArray, surface: Surface, mine: IntArray, shares: FloatArray) -> Mesh:
    """One part's share of the result. source: (N, 3) the part's own vertices of each face's source face."""
    faces = surface.faces[mine]
    corners: dict[str, np.ndarray] = {}
    for name in ("uv", "colors"):
        values = getattr(mesh, name)
        if values is not None:
            corners[name] = np.einsum("nkc,ncd->nkd", shares, values[source].astype(np.float64)).astype(np.float32)
    if mesh.normals is not None:
        corners["normals"] = _corner_normals(mesh, source, points, faces, shares, surface.made[mine])
    rows = [np.ascontiguousarray(faces.reshape(-1, 1).astype(np.float64))] + [
        value.reshape(3 * len(faces), -1).astype(np.float64) for value in corners.values()
    ]
    number, first = first_appearances(np.ascontiguousarray(np.hstack(rows) + 0.0).view(np.uint64))
    return Mesh(
        points[faces.reshape(-1)[first]],
        number.reshape(-1, 3),
        **{name: value.reshape(3 * len(faces), -1)[first] for name, value in corners.items()},
    )


def _corner_normals(mesh: Mesh, source: IntArray, points: FloatArray, faces: IntArray, shares: FloatArray, made: np.ndarray) -> np.ndarray:
    """The file's normals where its surface is, turned with the faces that were turned; new faces are flat."""
    assert mesh.normals is not None
    flat = np.broadcast_to(face_normals(points, faces)[0][:, None, :], (len(faces), 3, 3))
    kept = np.einsum("nkc,ncd->nkd", shares, mesh.normals[source].astype(np.float64))
    old, _ = face_normals(mesh.vertices, source)
    kept = np.where((np.einsum("ij,ij->i", old, flat[:, 0]) < 0)[:, None, None], -kept, kept)
    length = np.linalg.norm(kept, axis=2, keepdims=True)
    plain = made[:, None, None] | ~(length > 1e-6)
    return np.where(plain, flat, kept / np.maximum(length, 1e-300)).astype(np.float32)
