"""How much of the sky each vertex sees, by Embree and a fixed set of directions."""

from __future__ import annotations

import numpy as np

from maquette.mesh import Mesh
from maquette.mesh.model import Float32Array, FloatArray

DIRECTIONS = 48


def ambient_occlusion(mesh: Mesh, normals: FloatArray, reach: float = 0.35) -> Float32Array:
    """(V,) openness in [0, 1]: the share of cosine-weighted rays that travel `reach` × the mesh's size without hitting it.

    mesh: welded. normals: (V, 3) unit. Deterministic: every vertex casts the same directions, turned into its own frame.
    """
    from embreex.mesh_construction import TriangleMesh
    from embreex.rtcore_scene import EmbreeScene

    scene = EmbreeScene()
    span = max(float(mesh.size.max()), 1e-12)
    corners = (mesh.vertices / span)[mesh.faces].astype(np.float32)
    keep_alive = TriangleMesh(scene, np.ascontiguousarray(corners))
    points = mesh.vertices / span
    tangent, bitangent = _frames(normals)
    directions = _hemisphere(DIRECTIONS)
    seen = np.zeros(len(points))
    origins = np.ascontiguousarray(points + 2e-3 * normals, dtype=np.float32)
    for x, y, z in directions:
        ray = np.ascontiguousarray(x * tangent + y * bitangent + z * normals, dtype=np.float32)
        distance = scene.run(origins, ray, query="DISTANCE")
        seen += np.clip(np.where(np.isfinite(distance), distance, reach) / reach, 0.0, 1.0) ** 0.5
    del keep_alive
    return (seen / len(directions)).astype(np.float32)


def _frames(normals: FloatArray) -> tuple[FloatArray, FloatArray]:
    """Two unit vectors at right angles to each normal (Duff et al. 2017)."""
    sign = np.where(normals[:, 2] >= 0, 1.0, -1.0)
    a = -1.0 / (sign + normals[:, 2])
    b = normals[:, 0] * normals[:, 1] * a
    tangent = np.stack([1.0 + sign * normals[:, 0] ** 2 * a, sign * b, -sign * normals[:, 0]], axis=1)
    return tangent, np.stack([b, sign + normals[:, 1] ** 2 * a, -normals[:, 1]], axis=1)


def _hemisphere(count: int) -> FloatArray:
    """(count, 3) cosine-weighted directions about +Z on a golden spiral."""
    index = np.arange(count)
    radius = np.sqrt((index + 0.5) / count)
    angle = index * np.pi * (3.0 - np.sqrt(5.0))
    return np.stack([radius * np.cos(angle), radius * np.sin(angle), np.sqrt(1.0 - radius**2)], axis=1)
