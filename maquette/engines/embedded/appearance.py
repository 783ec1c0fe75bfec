"""What a recipe's surface looks like at given points: colour, roughness, metal, glow, fine relief, and whose part it is."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from maquette.engines.embedded.sdf.blocks import by_cells, side_by_side
from maquette.engines.embedded.sdf.surface import looks_at
from maquette.engines.embedded.sdf.table import Table
from maquette.mesh.model import Float32Array, FloatArray, IntArray

CRISP = 0.006
"""Width within which two materials mix, in recipe units."""


@dataclass(frozen=True)
class Appearance:
    """Of N points.

    base: (N, 3) float32 linear RGB. roughness, metallic, glow: (N,) float32 in [0, 1]. height: (N,) float32 fine relief in
    recipe units. part: (N,) int32 index into the table's parts, -1 where no part is near. material: (N,) int32 index into
    the table's materials, -1 likewise.
    """

    base: Float32Array
    roughness: Float32Array
    metallic: Float32Array
    glow: Float32Array
    height: Float32Array
    part: IntArray
    material: IntArray


def appearance(table: Table, points: FloatArray, soft: float = CRISP, cell: float = 0.06) -> Appearance:
    """The look of points on (or very near) the surface of a recipe.

    points: (N, 3) in the recipe's frame. soft: width of the border between materials. cell: points are worked through in
    cubes of this side. Points that belong to no part are light grey.
    """
    points = np.ascontiguousarray(points, dtype=np.float64)
    values = np.tile(np.array([0.6, 0.6, 0.6, 0.7, 0.0, 0.0, 0.0]), (len(points), 1))
    part = np.full(len(points), -1, np.int32)
    if len(points):
        order, starts, larger = by_cells(points, cell)
        side_by_side(larger, lambda some: looks_at(table.rows, table.paints, points, order, starts, some, soft, values, part))
    worn = np.where(part >= 0, table.rows.row["material"][part], -1).astype(np.int32)
    columns = values.astype(np.float32)
    roughness, metallic, glow, height = (np.ascontiguousarray(columns[:, k]) for k in range(3, 7))
    return Appearance(np.ascontiguousarray(columns[:, :3]), roughness, metallic, glow, height, part, worn)
