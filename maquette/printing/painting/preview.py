"""A picture of a painted model, in the filaments it will be printed with."""

from __future__ import annotations

import numpy as np

from maquette.formats.image import encode_png
from maquette.mesh.model import IntArray, Material, Mesh, single
from maquette.mesh.normals import with_normals
from maquette.printing.color import srgb_to_linear
from maquette.printing.painting.paint import PaintResult
from maquette.printing.painting.quadtree import DIGITS, MOST_DEPTH, UNITS, allowed_depth, lattice_corners
from maquette.render.camera import orbit
from maquette.render.renderer import picture
from maquette.render.scene import build

AZIMUTH_DEG, ELEVATION_DEG = 30.0, 17.0
PLASTIC = Material("plastic", roughness=0.55)


def preview_png(result: PaintResult, size: int = 512) -> bytes:
    """PNG bytes of a three-quarter view, `size` pixels a side."""
    faces, paths, labels = _visible_pieces(result, float(result.surface.size_mm.max()) / size)
    scene = build(single(_mesh(result, faces, paths), PLASTIC), up="z", face_colors=srgb_to_linear(result.colors)[labels])
    return encode_png(picture(scene, orbit(scene.points, AZIMUTH_DEG, ELEVATION_DEG), size, size)[..., :3])


def _visible_pieces(result: PaintResult, pixel_mm: float) -> tuple[IntArray, IntArray, IntArray]:
    """Faces, paths and labels of pieces of about a pixel and more: smaller leaves are gathered in the piece they are cut from, the most wins."""
    tree = result.tree
    deepest = allowed_depth(result.surface, MOST_DEPTH, 2 * pixel_mm)[tree.faces]
    depth = np.minimum(tree.depths, deepest)
    path = depth << DIGITS | (tree.paths & ((1 << 2 * depth) - 1))
    pieces, piece = np.unique(tree.faces.astype(np.int64) << 16 | path, return_inverse=True)
    area = np.zeros((len(pieces), len(result.colors)), np.float32)
    np.add.at(area, (piece.ravel(), tree.labels), np.float32(4) ** -tree.depths.astype(np.float32))
    return pieces >> 16, pieces & 0xFFFF, area.argmax(axis=1)


def _mesh(result: PaintResult, faces: IntArray, paths: IntArray) -> Mesh:
    """Faces that are whole as they are, every piece of the others as a triangle of its own with the normals of the face it is part of."""
    surface = result.surface
    smooth = with_normals(Mesh(surface.vertices_mm, surface.faces))
    assert smooth.normals is not None
    cut = np.flatnonzero(paths >> DIGITS)
    corners = smooth.faces[faces]
    weights = (lattice_corners(paths[cut]) / UNITS).astype(np.float32)
    points = np.einsum("lck,lkd->lcd", weights, smooth.vertices[corners[cut]]).reshape(-1, 3)
    bent = np.einsum("lck,lkd->lcd", weights, smooth.normals[corners[cut]]).reshape(-1, 3)
    bent /= np.maximum(np.linalg.norm(bent, axis=1, keepdims=True), 1e-12)
    corners[cut] = len(smooth.vertices) + np.arange(3 * len(cut)).reshape(-1, 3)
    return Mesh(np.concatenate([smooth.vertices, points]), corners, normals=np.concatenate([smooth.normals, bent]))
