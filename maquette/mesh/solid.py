"""The bridge to manifold3d: meshes as solids that can be joined, cut and subtracted exactly.

A `Solid` is a manifold in double precision; the operators `+`, `-` and `^` unite, subtract and intersect.
"""

from __future__ import annotations

import numpy as np
from manifold3d import Error, Mesh64
from manifold3d import Manifold as Solid

from maquette.errors import Unprintable
from maquette.mesh.model import Mesh
from maquette.mesh.topology import compact, distinct_corners, weld

__all__ = ["Solid", "bodies", "extents", "solid", "surface"]


def solid(mesh: Mesh) -> Solid:
    """The solid that a closed mesh bounds.

    Vertices at the same position are merged first. Raises Unprintable if the surface is not closed and edge-manifold.
    """
    vertices, faces, _ = weld(mesh.vertices, mesh.faces)
    vertices, faces, _ = compact(vertices, faces[distinct_corners(faces)])
    made = Solid(Mesh64(vertices, faces.astype(np.uint64)))
    if made.status() != Error.NoError or made.is_empty():
        raise Unprintable(
            f"The surface does not bound a solid ({made.status().name}): it has holes, or edges with more than two faces. Repair it first."
        )
    return made


def surface(body: Solid) -> Mesh:
    """The boundary of a solid, faces counter-clockwise from outside."""
    mesh = body.to_mesh64()
    return Mesh(np.asarray(mesh.vert_properties)[:, :3], np.asarray(mesh.tri_verts).astype(np.int32))


def bodies(body: Solid) -> list[Solid]:
    """The separate positive solids of `body`, largest first. Trapped voids are not among them: they come as negative volumes."""
    return sorted((piece for piece in body.decompose() if piece.volume() > 0), key=lambda piece: -piece.volume())


def extents(body: Solid) -> np.ndarray:
    """(2, 3): lowest and highest corner."""
    return np.asarray(body.bounding_box(), dtype=np.float64).reshape(2, 3)
