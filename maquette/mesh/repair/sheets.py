"""Surfaces without an inside get one: the sheet itself stays where it is as the front, and a back is made behind it."""

from __future__ import annotations

import numpy as np

from maquette.mesh.model import FloatArray, IntArray
from maquette.mesh.repair.surface import Surface
from maquette.mesh.topology import directed_edges, face_normals

_STRETCH = 2.5
"""How much farther than the thickness a corner of the back may lie, where the front is creased."""


def thicken(sheet: Surface, mate: IntArray, thickness: float) -> Surface:
    """A closed body whose front is `sheet`, untouched, and whose back runs `thickness` behind it.

    sheet: fans split, neighbours agreeing. The back may cross itself where the front is curved more tightly than it is thick.
    """
    back = sheet.points - thickness * _offsets(sheet.points, sheet.faces)
    shift = len(sheet.points)
    rim = np.flatnonzero(mate < 0)
    edges = directed_edges(sheet.faces)[rim]
    a, b = edges[:, 0], edges[:, 1]
    wall = np.concatenate([np.stack([b, a, a + shift], 1), np.stack([b, a + shift, b + shift], 1)])
    faces = np.concatenate([sheet.faces[:, ::-1] + shift, wall])
    source = np.concatenate([sheet.source, np.tile(sheet.source[rim // 3], 2)])
    return sheet.extended(back, faces, source)


def _offsets(points: FloatArray, faces: IntArray) -> FloatArray:
    """(V, 3) displacements that bring the plane of every face at a vertex forward by 1, as nearly as they can agree (least squares)."""
    normal, area = face_normals(points, faces)
    weight = np.maximum(area, 1e-300)
    matrix = np.zeros((len(points), 3, 3))
    right = np.zeros((len(points), 3))
    outer = normal[:, :, None] * normal[:, None, :] * weight[:, None, None]
    for k in range(3):
        np.add.at(matrix, faces[:, k], outer)
        np.add.at(right, faces[:, k], normal * weight[:, None])
    scale = np.maximum(np.trace(matrix, axis1=1, axis2=2), 1e-300)
    mean = right / np.maximum(np.linalg.norm(right, axis=1), 1e-300)[:, None]
    # A little of the mean normal decides directions that no face speaks about.
    system = matrix / scale[:, None, None] + 1e-3 * np.eye(3)
    offset = np.linalg.solve(system, (right / scale[:, None] + 1e-3 * mean)[:, :, None])[:, :, 0]
    length = np.linalg.norm(offset, axis=1)
    return offset * np.minimum(1.0, _STRETCH / np.maximum(length, 1e-300))[:, None]
