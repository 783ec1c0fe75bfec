"""Mirror symmetry about x = 0: measuring it, and enforcing it exactly on the vertices."""

from __future__ import annotations

import manifold3d
import numpy as np
from scipy.spatial import cKDTree

from maquette.mesh import topology as topo
from maquette.mesh.model import FloatArray, Mesh


def asymmetry(mesh: Mesh, centre_x: float = 0.0) -> float:
    """99th percentile distance of mirrored vertices to the nearest vertex, as a share of the mesh's height.

    0 for a mesh whose every vertex has its exact mirror image.
    """
    if len(mesh.vertices) == 0:
        return 0.0
    mirrored = mesh.vertices * [-1, 1, 1] + [2 * centre_x, 0, 0]
    distance, _ = cKDTree(mesh.vertices).query(mirrored)
    return float(np.percentile(distance, 99) / max(mesh.size[1], 1e-300))


def symmetrised(mesh: Mesh, centre_x: float = 0.0) -> Mesh:
    """The half at x >= centre_x and its mirror image, joined in the plane.

    mesh: closed, outward. Every vertex of the result has its exact mirror image; attributes are dropped.
    Returns `mesh` itself when nothing lies on that side.
    """
    span = max(float(mesh.size.max()), 1e-300)
    vertices = mesh.vertices - [centre_x, 0, 0]
    half = _positive_half(Mesh(_snap_to_plane(vertices, 1e-5 * span), mesh.faces), 1e-9 * span)
    if half is None:
        return mesh
    points, faces = half
    on_plane = np.abs(points[:, 0]) <= 1e-7 * span
    points[on_plane, 0] = 0.0
    # The cut's cap lies wholly in the plane; its mirror image would close the body twice.
    faces = faces[~on_plane[faces].all(axis=1)]
    both = np.concatenate([points, points * [-1, 1, 1]])
    mirrored = faces[:, ::-1] + len(points)
    joined, faces, _ = topo.weld(both, np.concatenate([faces, mirrored]).astype(np.int32))
    joined, faces, _ = topo.compact(joined, faces)
    if not topo.is_closed(faces):
        return mesh
    return Mesh(joined + [centre_x, 0, 0], faces)


def _snap_to_plane(vertices: FloatArray, tolerance: float) -> FloatArray:
    """Vertices within `tolerance` of the plane are put on it, so that the cut leaves no slivers."""
    snapped = vertices.copy()
    snapped[np.abs(snapped[:, 0]) < tolerance, 0] = 0.0
    return snapped


def _positive_half(mesh: Mesh, tolerance: float) -> tuple[FloatArray, np.ndarray] | None:
    """Vertices and faces of the closed half at x >= 0, or None if there is none."""
    solid = manifold3d.Manifold(manifold3d.Mesh64(np.ascontiguousarray(mesh.vertices), mesh.faces.astype(np.uint64)))
    half = solid.trim_by_plane((1.0, 0.0, 0.0), 0.0)
    if half.is_empty() or half.volume() <= tolerance:
        return None
    out = half.to_mesh64()
    points = np.array(out.vert_properties[:, :3], dtype=np.float64)
    return points, np.array(out.tri_verts, dtype=np.int32)
