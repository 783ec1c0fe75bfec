"""Cutting large painted faces before the painting: a quadtree's depth counts from a face, so a box of twelve would be printed in blocks.

Only faces on which labels meet are cut, edge by edge at the middle. A neighbour is cut at the same point, so nothing opens.
"""

from __future__ import annotations

from dataclasses import replace

import numba as nb
import numpy as np

from maquette.formats.threemf.document import UM_PER_MM
from maquette.mesh.halving import cut_at_middles
from maquette.mesh.model import FloatArray, IntArray
from maquette.mesh.topology import first_appearances
from maquette.printing.painting.labels import LabelSheets
from maquette.printing.painting.quadtree import only_label
from maquette.printing.painting.surface import PaintSurface

MOST_ROUNDS = 12
"""Each round halves edges: a face of 16 metres gets to 4 mm."""


def refined(surface: PaintSurface, sheets: LabelSheets, edge_mm: float) -> PaintSurface:
    """The surface with no edge longer than `edge_mm` on a face where labels meet. Points stay where they are, to the micrometre."""
    for _ in range(MOST_ROUNDS):
        mixed = _mixed(sheets.labels, sheets.reach, sheets.layout, surface.sheet, sheets.texels(surface))
        long = mixed & (surface.measures.longest_edge_mm > edge_mm)
        if not long.any():
            break
        surface = _cut(surface, long, edge_mm)
    return surface


def _cut(surface: PaintSurface, chosen: IntArray, edge_mm: float) -> PaintSurface:
    """Halve the long edges of chosen faces, and all faces on those edges."""
    start, end = surface.faces, np.roll(surface.faces, -1, axis=1)
    pairs = np.stack([np.minimum(start, end), np.maximum(start, end)], axis=2).reshape(-1, 2)
    edge, first = first_appearances(np.ascontiguousarray(pairs.astype(np.uint64)))
    ends_um = surface.vertices_um[pairs[first]]
    long = ((ends_um[:, 1] - ends_um[:, 0]) ** 2).sum(axis=1) > (UM_PER_MM * edge_mm) ** 2
    halved = np.zeros(len(first), bool)
    halved[edge.reshape(-1, 3)[chosen].ravel()] = True
    halved &= long
    middle = np.where(halved, np.cumsum(halved) - 1 + len(surface.vertices_um), -1)[edge].reshape(-1, 3)
    faces, origin, corner = cut_at_middles(surface.faces, middle)
    points = np.concatenate([surface.vertices_um, ends_um[halved].sum(axis=1) // 2])
    texels = np.concatenate([surface.texels, (surface.texels + np.roll(surface.texels, -1, axis=1)) / 2], axis=1)
    return replace(surface, vertices_um=points, faces=faces, sheet=surface.sheet[origin], texels=texels[origin[:, None], corner])


@nb.njit(cache=True, nogil=True)
def _mixed(labels: IntArray, reach: IntArray, layout: IntArray, sheet: IntArray, texels: FloatArray) -> IntArray:
    """(F,) bool: faces that may have more than one label."""
    out = np.empty(len(sheet), np.bool_)
    for face in range(len(sheet)):
        out[face] = only_label(labels, reach, layout[sheet[face]], texels[face]) < 0
    return out
