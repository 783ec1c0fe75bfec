"""Surface: a closed mesh of a recipe, and what it was made from."""

from __future__ import annotations

from dataclasses import dataclass

from maquette.engines.embedded.recipe import Recipe
from maquette.engines.embedded.sdf.table import Table
from maquette.mesh.model import FloatArray, IntArray


@dataclass(frozen=True)
class Surface:
    """A closed mesh of a recipe.

    vertices: (V, 3) float64, recipe units. faces: (F, 3) int32, outward. normals: (V, 3) float64, the field's gradient.
    cell: size of a grid cell. recipe: the recipe it is the surface of, struts included. table: its part table.
    shown: (V, 3) where the recipe is asked for each vertex's colour, if not at the vertex itself (facets, cubes).
    """

    vertices: FloatArray
    faces: IntArray
    normals: FloatArray
    cell: float
    recipe: Recipe
    table: Table
    shown: FloatArray | None = None
