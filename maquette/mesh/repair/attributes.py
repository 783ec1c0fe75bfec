"""From repaired triangles back to a model: parts, texture coordinates, colours and normals ride along on the faces they came from.

A face of the result that lies inside an input face takes its attributes from there, corner by corner. A new face takes those of the
nearest input face, at the nearest place on it, so that its colours never come from across an atlas.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

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
    source = single_precision(origin.vertices)[origin.faces[surface.source]]
    corners = single_precision(surface.points)[surface.faces]
    same = (corners[:, :, None, :] == source[:, None, :, :]).all(axis=3)
    exact = same.any(axis=2).all(axis=1) & (same.sum(axis=(1, 2)) == 3)
    shares = _barycentric(corners, source)
    # A corner of a new face takes what is at the nearest place on the source face.
    held = np.maximum(shares, 0.0)
    held /= np.maximum(held.sum(axis=2, keepdims=True), 1e-300)
    return np.where(same.any(axis=2)[:, :, None], same, held), exact & ~surface.made


def _barycentric(corners: FloatArray, source: FloatArray) -> FloatArray:
    a, u, v = source[:, 0], source[:, 1] - source[:, 0], source[:, 2] - source[:, 0]
    w = corners - a[:, None]
    uu, uv, vv = np.einsum("ij,ij->i", u, u), np.einsum("ij,ij->i", u, v), np.einsum("ij,ij->i", v, v)
    wu, wv = np.einsum("nkj,nj->nk", w, u), np.einsum("nkj,nj->nk", w, v)
    determinant = uu * vv - uv * uv
    safe = np.where(determinant > 0, determinant, 1.0)[:, None]
    second = np.where(determinant[:, None] > 0, (vv[:, None] * wu - uv[:, None] * wv) / safe, 0.0)
    third = np.where(determinant[:, None] > 0, (uu[:, None] * wv - uv[:, None] * wu) / safe, 0.0)
    return np.stack([1.0 - second - third, second, third], axis=2)


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
