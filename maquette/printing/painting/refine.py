"""Cutting large painted faces before the painting: a quadtree's depth counts from a face, so a box of twelve would be printed in blocks.

Only faces on which labels meet are cut, edge by edge at the middle. A neighbour is cut at the same point, so nothing opens.
"""

from __future__ import annotations

from dataclasses import replace

import numba as nb
import numpy as np

from maquette.mesh.model import FloatArray, IntArray
from maquette.mesh.topology import first_appearances
from maquette.printing.painting.labels import LabelSheets
from maquette.printing.painting.quadtree import only_label
from maquette.printing.painting.surface import PaintSurface

MOST_ROUNDS = 12
TEMPLATES = np.array(
    [
        [[0, 1, 2], [0, 0, 0], [0, 0, 0], [0, 0, 0]],
        [[0, 3, 2], [3, 1, 2], [0, 0, 0], [0, 0, 0]],
        [[3, 1, 4], [0, 3, 4], [0, 4, 2], [0, 0, 0]],
        [[0, 3, 5], [3, 1, 4], [4, 2, 5], [3, 4, 5]],
    ]
)
"""Pieces of a face by how many of its edges are halved: corners 0..2, and 3 + k on edge k. One halved edge is edge 0, two are 0 and 1."""


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
    long = ((ends_um[:, 1] - ends_um[:, 0]) ** 2).sum(axis=1) > (1000 * edge_mm) ** 2
    halved = np.zeros(len(first), bool)
    halved[edge.reshape(-1, 3)[chosen].ravel()] = True
    halved &= long
    middle = np.where(halved, np.cumsum(halved) - 1 + len(surface.vertices_um), -1)[edge].reshape(-1, 3)
    faces, origin, texels = _pieces(surface.faces, surface.texels, middle)
    points = np.concatenate([surface.vertices_um, ends_um[halved].sum(axis=1) // 2])
    return replace(surface, vertices_um=points, faces=faces, sheet=surface.sheet[origin], texels=texels)


@nb.njit(cache=True, nogil=True)
def _mixed(labels: IntArray, reach: IntArray, layout: IntArray, sheet: IntArray, texels: FloatArray) -> IntArray:
    """(F,) bool: faces that may have more than one label."""
    out = np.empty(len(sheet), np.bool_)
    for face in range(len(sheet)):
        out[face] = only_label(labels, reach, layout[sheet[face]], texels[face]) < 0
    return out


@nb.njit(cache=True, nogil=True)
def _pieces(faces: IntArray, texels: FloatArray, middle: IntArray) -> tuple[IntArray, IntArray, FloatArray]:
    """Faces, the face each came from, and their texels. middle: (F, 3) the new vertex on the edge from corner k to k + 1, or -1."""
    count = len(faces) + (middle >= 0).sum()
    out, origin, spots = np.empty((count, 3), np.int32), np.empty(count, np.int32), np.empty((count, 3, 2))
    vertex, spot = np.empty(6, np.int64), np.empty((6, 2))
    at = 0
    for f in range(len(faces)):
        turn, cuts = _turned(middle[f])
        for k in range(3):
            corner, following = (turn + k) % 3, (turn + k + 1) % 3
            vertex[k], vertex[3 + k] = faces[f, corner], middle[f, corner]
            spot[k], spot[3 + k] = texels[f, corner], (texels[f, corner] + texels[f, following]) / 2
        for piece in range(cuts + 1):
            for k in range(3):
                corner = TEMPLATES[cuts, piece, k]
                out[at, k], spots[at, k] = vertex[corner], spot[corner]
            origin[at] = f
            at += 1
    return out, origin, spots


@nb.njit(cache=True, nogil=True)
def _turned(middle: IntArray) -> tuple[int, int]:
    """Which corner comes first so that the face's halved edges are those of its template, and how many there are."""
    cuts = (middle[0] >= 0) + (middle[1] >= 0) + (middle[2] >= 0)
    for turn in range(3):
        first, second = middle[turn] >= 0, middle[(turn + 1) % 3] >= 0
        if (cuts == 1 and first) or (cuts == 2 and first and second):
            return turn, cuts
    return 0, cuts
