"""What to expect of a print: how much of each filament shows, how near it comes to the model, how often the filament changes."""

from __future__ import annotations

from dataclasses import dataclass

import numba as nb
import numpy as np

from maquette.mesh.model import ByteArray, FloatArray, IntArray
from maquette.printing.color import delta_e_2000, srgb_to_lab
from maquette.printing.painting.quadtree import UNITS, PaintTree, corners_of, leaf_areas, leaf_at
from maquette.printing.painting.samples import sample
from maquette.printing.painting.surface import PaintSurface

LAYER_MM = 0.2
CHECKED_POINTS = 20_000
CHECKED_OFFSET = 1_000_000
"""Away from the points that the palette was chosen by."""


@dataclass(frozen=True)
class ColorError:
    """CIEDE2000 between the model and the painted surface, over its area."""

    mean: float
    p95: float


def shares(tree: PaintTree, surface: PaintSurface, count: int) -> FloatArray:
    """(count,) part of the area that each label covers; sums to 1."""
    areas = np.bincount(tree.labels, weights=leaf_areas(tree, surface), minlength=count)
    return areas / areas.sum()


def color_error(tree: PaintTree, surface: PaintSurface, palette: ByteArray) -> ColorError:
    """How far painted colours are from the model's, at points spread evenly over the surface."""
    points = sample(surface, CHECKED_POINTS, CHECKED_OFFSET)
    painted = palette[tree.labels[leaf_at(tree, points.face, points.weights)]]
    difference = delta_e_2000(srgb_to_lab(points.colors), srgb_to_lab(painted))
    return ColorError(float(difference.mean()), float(np.percentile(difference, 95)))


def layer_count(surface: PaintSurface) -> int:
    """Layers of LAYER_MM that the model is sliced in."""
    return max(1, int(np.ceil(surface.size_mm[2] / LAYER_MM - 1e-6)))


def tool_changes(tree: PaintTree, surface: PaintSurface) -> int:
    """How often a printer changes filament: each layer prints every filament it shows once, and goes on with the last one.

    A filament shows in a layer when the middle of the layer cuts one of its leaves.
    """
    present = _present(tree.labels, tree.faces, tree.paths, surface.faces, surface.vertices_mm, layer_count(surface), LAYER_MM)
    shown = present[present.any(axis=1)]
    if len(shown) == 0:
        return 0
    within = int((shown.sum(axis=1) - 1).sum())
    between = int((~(shown[1:] & shown[:-1]).any(axis=1)).sum())
    return within + between


@nb.njit(cache=True, nogil=True)
def _present(labels: ByteArray, leaf_face: IntArray, paths: IntArray, faces: IntArray, vertices: FloatArray, layers: int, height: float) -> ByteArray:
    """(layers, 16) bool: which labels the middle of each layer meets."""
    present = np.zeros((layers, 16), np.bool_)
    corners = np.empty((3, 3), np.int64)
    for leaf in range(len(labels)):
        corners_of(paths[leaf], corners)
        face = faces[leaf_face[leaf]]
        low, high = np.inf, -np.inf
        for k in range(3):
            z = (corners[k, 0] * vertices[face[0], 2] + corners[k, 1] * vertices[face[1], 2] + corners[k, 2] * vertices[face[2], 2]) / UNITS
            low, high = min(low, z), max(high, z)
        for layer in range(max(0, int(np.ceil(low / height - 0.5))), min(layers - 1, int(np.floor(high / height - 0.5))) + 1):
            present[layer, labels[leaf]] = True
    return present
