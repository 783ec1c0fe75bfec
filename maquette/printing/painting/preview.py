"""A picture of a painted model, in the filaments it will be printed with."""

from __future__ import annotations

import numpy as np

from maquette.formats.image import encode_png
from maquette.mesh.model import Material, Mesh, single
from maquette.mesh.normals import corner_normals
from maquette.printing.color import srgb_to_linear
from maquette.printing.painting.encode import encode_tree
from maquette.printing.painting.paint import PaintResult
from maquette.printing.painting.quadtree import UNITS, leaf_corners
from maquette.render.camera import orbit
from maquette.render.renderer import picture
from maquette.render.scene import build

AZIMUTH_DEG, ELEVATION_DEG = 30.0, 17.0
PLASTIC = Material("plastic", roughness=0.55)
MOST_LEAVES = 400_000
"""With more leaves than this, faces are smaller than the picture's pixels and each is shown in its main colour."""


def preview_png(result: PaintResult, size: int = 512) -> bytes:
    """PNG bytes of a three-quarter view, `size` pixels a side."""
    mesh, labels = _leaf_mesh(result) if len(result.tree.labels) <= MOST_LEAVES else _face_mesh(result)
    scene = build(single(mesh, PLASTIC), up="z", face_colors=srgb_to_linear(result.colors)[labels])
    return encode_png(picture(scene, orbit(scene.points, AZIMUTH_DEG, ELEVATION_DEG), size, size)[..., :3])


def _leaf_mesh(result: PaintResult) -> tuple[Mesh, np.ndarray]:
    """Every leaf as a triangle of its own, with the normals of the face it is part of, and its label."""
    surface, tree = result.surface, result.tree
    weights = leaf_corners(tree) / UNITS
    corners = surface.vertices_mm[surface.faces]
    normals = corner_normals(surface.vertices_mm, surface.faces)
    points = np.einsum("lck,lkd->lcd", weights, corners[tree.faces]).reshape(-1, 3)
    bent = np.einsum("lck,lkd->lcd", weights, normals[tree.faces]).reshape(-1, 3)
    bent /= np.maximum(np.linalg.norm(bent, axis=1, keepdims=True), 1e-12)
    return Mesh(points, np.arange(len(points)).reshape(-1, 3), normals=bent.astype(np.float32)), tree.labels


def _face_mesh(result: PaintResult) -> tuple[Mesh, np.ndarray]:
    return Mesh(result.surface.vertices_mm, result.surface.faces), encode_tree(result.tree).state - 1
