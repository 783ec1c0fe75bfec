"""Mirror symmetry about x = 0: measuring it, and enforcing it exactly on the vertices."""

from __future__ import annotations

import manifold3d
import numpy as np
from scipy.spatial import cKDTree

from maquette.mesh import topology as topo
from maquette.mesh.decimate import decimate
from maquette.mesh.model import FloatArray, IntArray, Mesh
from maquette.mesh.simplify import halve_edges, refine

SAMPLES = 20_000
"""Vertices that are looked at: a percentile needs no more."""


def asymmetry(mesh: Mesh, centre_x: float = 0.0) -> float:
    """99th percentile distance of mirrored vertices to the nearest vertex, as a share of the mesh's height.

    0 for a mesh whose every vertex has its exact mirror image. Of a large mesh, some of the vertices speak for all.
    """
    if len(mesh.vertices) == 0:
        return 0.0
    few = mesh.vertices[:: max(1, len(mesh.vertices) // SAMPLES)]
    distance, _ = cKDTree(mesh.vertices).query(few * [-1, 1, 1] + [2 * centre_x, 0, 0])
    return float(np.percentile(distance, 99) / max(mesh.size[1], 1e-300))


def symmetrised(mesh: Mesh, target: int | None = None) -> Mesh:
    """The half at x >= 0 and its mirror image, joined in the plane; brought to `target` faces where one is given.

    mesh: closed, outward. Every vertex of the result has its exact mirror image; attributes are dropped.
    Returns `mesh` itself when nothing lies on that side.
    """
    span = max(float(mesh.size.max()), 1e-300)
    half = _positive_half(Mesh(_snap_to_plane(mesh.vertices, 1e-5 * span), mesh.faces), span)
    if half is None:
        return mesh
    points, faces = half
    if target is not None:
        points, faces = _to_face_count(points, faces, target // 2)
    return _mirrored(points, faces, span)


def _to_face_count(points: FloatArray, faces: IntArray, target: int) -> tuple[FloatArray, IntArray]:
    """The open half with about `target` faces, its border still in the plane."""
    return refine(points, faces, target) if target >= len(faces) else decimate(points, faces, target, slide=True)


def _mirrored(points: FloatArray, faces: IntArray, span: float) -> Mesh:
    """The open half and its image; they share the border's vertices."""
    points, faces = _without_chords(points, faces)
    border = _on_border(points, faces)
    # A vertex of the inside must not have strayed to or through the plane.
    points[:, 0] = np.where(border, 0.0, np.maximum(points[:, 0], 1e-6 * span))
    image = np.where(border, np.arange(len(points)), len(points) + np.arange(len(points)))
    both = np.concatenate([points, points * [-1, 1, 1]])
    joined, both_faces, _ = topo.compact(both, np.concatenate([faces, image[faces][:, ::-1]]).astype(np.int32))
    return Mesh(joined, both_faces)


def _without_chords(points: FloatArray, faces: IntArray) -> tuple[FloatArray, IntArray]:
    """Edges of the inside between two vertices of the border get a middle: their image would be the very same edge."""
    border = _on_border(points, faces)
    rim = topo.edge_keys(topo.boundary_edges(faces))
    return halve_edges(points, faces, lambda ends: border[ends].all(axis=1) & ~np.isin(topo.edge_keys(ends), rim))


def _on_border(points: FloatArray, faces: IntArray) -> np.ndarray:
    """(V,) bool."""
    border = np.zeros(len(points), dtype=np.bool_)
    border[topo.boundary_edges(faces)] = True
    return border


def _snap_to_plane(vertices: FloatArray, tolerance: float) -> FloatArray:
    """Vertices within `tolerance` of the plane are put on it, so that the cut leaves no slivers."""
    snapped = vertices.copy()
    snapped[np.abs(snapped[:, 0]) < tolerance, 0] = 0.0
    return snapped


def _positive_half(mesh: Mesh, span: float) -> tuple[FloatArray, IntArray] | None:
    """Vertices and faces of the half at x >= 0, open in the plane, where its vertices are exactly at x = 0; None if there is none."""
    solid = manifold3d.Manifold(manifold3d.Mesh64(np.ascontiguousarray(mesh.vertices), mesh.faces.astype(np.uint64)))
    half = solid.trim_by_plane((1.0, 0.0, 0.0), 0.0)
    if half.is_empty() or half.volume() <= 1e-9 * span**3:
        return None
    out = half.to_mesh64()
    points, faces = np.array(out.vert_properties[:, :3], dtype=np.float64), np.array(out.tri_verts, dtype=np.int32)
    on_plane = np.abs(points[:, 0]) <= 1e-7 * span
    points[on_plane, 0] = 0.0
    # The cut's cap lies wholly in the plane; its mirror image would close the body twice.
    points, faces, _ = topo.compact(points, faces[~on_plane[faces].all(axis=1)])
    return points, faces
