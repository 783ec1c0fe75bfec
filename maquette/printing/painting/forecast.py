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
SHORTEST_MM = 0.6
"""A slicer drops what is hardly longer than a nozzle is wide."""

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


def leaf_layers(tree: PaintTree, surface: PaintSurface) -> IntArray:
    """(L,) int32, the layer that the middle of each leaf is printed in."""
    return _layers_of(tree.faces, tree.paths, surface.faces, surface.vertices_mm, layer_count(surface), LAYER_MM)


def tool_changes(tree: PaintTree, surface: PaintSurface) -> int:
    """How often a printer changes filament: each layer prints every filament it shows once, and goes on with the last one.

    A filament shows in a layer when the plane in the middle of the layer cuts at least SHORTEST_MM of its leaves.
    """
    length = _cut_lengths(tree.labels, tree.faces, tree.paths, surface.faces, surface.vertices_mm, layer_count(surface), LAYER_MM)
    present = length >= SHORTEST_MM
    shown = present[present.any(axis=1)]
    if len(shown) == 0:
        return 0
    within = int((shown.sum(axis=1) - 1).sum())
    between = int((~(shown[1:] & shown[:-1]).any(axis=1)).sum())
    return within + between


@nb.njit(cache=True, nogil=True)
def _layers_of(leaf_face: IntArray, paths: IntArray, faces: IntArray, vertices: FloatArray, layers: int, height: float) -> IntArray:
    out, corners = np.empty(len(paths), np.int32), np.empty((3, 3), np.int64)
    for leaf in range(len(paths)):
        corners_of(paths[leaf], corners)
        middle = 0.0
        for k in range(3):
            middle += (corners[0, k] + corners[1, k] + corners[2, k]) * vertices[faces[leaf_face[leaf], k], 2] / (3 * UNITS)
        out[leaf] = min(max(int(middle / height), 0), layers - 1)
    return out


@nb.njit(cache=True, nogil=True)
def _cut_lengths(
    labels: ByteArray, leaf_face: IntArray, paths: IntArray, faces: IntArray, vertices: FloatArray, layers: int, height: float
) -> FloatArray:
    """(layers, 16) millimetres: how much of each label the middle of each layer cuts."""
    length = np.zeros((layers, 16))
    corners, points = np.empty((3, 3), np.int64), np.empty((3, 3))
    for leaf in range(len(labels)):
        corners_of(paths[leaf], corners)
        face = faces[leaf_face[leaf]]
        for k in range(3):
            for axis in range(3):
                points[k, axis] = 0.0
                for corner in range(3):
                    points[k, axis] += corners[k, corner] * vertices[face[corner], axis] / UNITS
        low, high = points[:, 2].min(), points[:, 2].max()
        for layer in range(max(0, int(np.ceil(low / height - 0.5))), min(layers - 1, int(np.floor(high / height - 0.5))) + 1):
            length[layer, labels[leaf]] += _chord((layer + 0.5) * height, points)
    return length


@nb.njit(cache=True, nogil=True)
def _chord(z: float, points: FloatArray) -> float:
    """How long the cut of a triangle with a level plane is."""
    found, x, y = 0, np.empty(3), np.empty(3)
    for k in range(3):
        p, q = points[k], points[(k + 1) % 3]
        if (p[2] <= z) != (q[2] <= z):
            along = (z - p[2]) / (q[2] - p[2])
            x[found], y[found] = p[0] + along * (q[0] - p[0]), p[1] + along * (q[1] - p[1])
            found += 1
    return np.hypot(x[1] - x[0], y[1] - y[0]) if found == 2 else 0.0
