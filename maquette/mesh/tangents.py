"""Tangents per vertex: the frame that a normal texture is read in."""

from __future__ import annotations

import numpy as np

from maquette.mesh.bake import tangent_frames
from maquette.mesh.model import Float32Array, Mesh


def vertex_tangents(mesh: Mesh) -> Float32Array:
    """(V, 4) as in glTF: a unit tangent across the normal, towards growing u, and the side of the bitangent, ±1.

    mesh: with `uv` and `normals`. The bitangent normal × tangent · w points up in the texture. Faces are weighted by their
    angle at the vertex (as in Mikkelsen 2008); vertices are expected to be split along seams.
    """
    assert mesh.uv is not None and mesh.normals is not None, "tangents need uv and normals"
    along_u, along_v = tangent_frames(mesh)
    angles = _corner_angles(mesh)
    tangent, bitangent = (_gathered(mesh, frame, angles) for frame in (along_u, along_v))
    normals = mesh.normals.astype(np.float64)
    tangent -= normals * np.einsum("ij,ij->i", normals, tangent)[:, None]
    length = np.linalg.norm(tangent, axis=1)
    tangent = np.where((length > 1e-6)[:, None], tangent / np.maximum(length, 1e-6)[:, None], _across(normals))
    side = np.where(np.einsum("ij,ij->i", np.cross(normals, tangent), bitangent) < 0, -1.0, 1.0)
    return np.concatenate([tangent, side[:, None]], axis=1).astype(np.float32)


def _corner_angles(mesh: Mesh) -> np.ndarray:
    """(F, 3) radians."""
    corners = mesh.vertices[mesh.faces]
    edges = corners[:, [1, 2, 0]] - corners
    length = np.linalg.norm(edges, axis=2)
    product = length * length[:, [2, 0, 1]]
    cosine = -np.einsum("fij,fij->fi", edges, edges[:, [2, 0, 1]]) / np.where(product > 0, product, 1)
    return np.arccos(np.clip(cosine, -1, 1))


def _gathered(mesh: Mesh, frame: Float32Array, angles: np.ndarray) -> np.ndarray:
    """(V, 3) sum over the corners of each vertex of their face's vector times their angle."""
    index, count = mesh.faces.ravel(), len(mesh.vertices)
    weighted = frame[:, None, :] * angles[:, :, None]
    return np.stack([np.bincount(index, weighted[..., axis].ravel(), count) for axis in range(3)], axis=1)


def _across(normals: np.ndarray) -> np.ndarray:
    """Any unit vector perpendicular to each normal."""
    helper = np.where(np.abs(normals[:, :1]) < 0.9, (1.0, 0.0, 0.0), (0.0, 1.0, 0.0))
    across = np.cross(normals, helper)
    return across / np.maximum(np.linalg.norm(across, axis=1, keepdims=True), 1e-12)
