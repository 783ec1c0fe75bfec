"""Points spread evenly over a surface."""

from __future__ import annotations

import numpy as np

from maquette.mesh.model import FloatArray, IntArray, Mesh
from maquette.mesh.topology import face_normals


def sample_surface(mesh: Mesh, count: int, seed: int = 0) -> tuple[FloatArray, IntArray]:
    """(count, 3) points, one in each of `count` equal shares of the area, and (count,) the face of each. The same seed gives the same points."""
    _, area = face_normals(mesh.vertices, mesh.faces)
    reach = np.cumsum(area)
    if len(reach) == 0 or reach[-1] <= 0:
        return np.zeros((0, 3)), np.zeros(0, np.int32)
    generator = np.random.default_rng(seed)
    share = (np.arange(count) + generator.random(count)) / count
    face = np.minimum(np.searchsorted(reach, share * reach[-1]), len(area) - 1).astype(np.int32)
    root, along = np.sqrt(generator.random(count)), generator.random(count)
    weights = np.stack([1 - root, root * (1 - along), root * along], axis=1)
    return np.einsum("nk,nkd->nd", weights, mesh.vertices[mesh.faces[face]]), face
