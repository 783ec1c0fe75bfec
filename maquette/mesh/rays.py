"""Rays against a mesh, answered by Embree (Wald et al. 2014)."""

from __future__ import annotations

from typing import Any

import numpy as np

from maquette.mesh.model import Float32Array, FloatArray, Mesh


class Rays:
    """The triangles of a mesh, ready to be hit. Single precision: lift origins off the surface by more than a few ten-thousandths of its size."""

    def __init__(self, mesh: Mesh) -> None:
        from embreex.mesh_construction import TriangleMesh
        from embreex.rtcore_scene import EmbreeScene

        self._scene: Any = EmbreeScene()
        self._mesh = TriangleMesh(self._scene, np.ascontiguousarray(mesh.vertices[mesh.faces], dtype=np.float32))

    def distances(self, origins: FloatArray, directions: FloatArray) -> Float32Array:
        """(N,) float32: how far along each unit direction the first hit is; inf where nothing is hit. origins, directions: (N, 3)."""
        if len(origins) == 0:
            return np.zeros(0, np.float32)
        hit = self._scene.run(_single(origins), _single(directions), output=True)
        return np.where(hit["primID"] >= 0, hit["tfar"], np.float32(np.inf)).astype(np.float32)


def _single(vectors: FloatArray) -> Float32Array:
    return np.ascontiguousarray(vectors, dtype=np.float32)
