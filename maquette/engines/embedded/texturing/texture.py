"""TextureRequest → Textured: choose what the surface looks like, then bake it.

With a recipe the look is the recipe's own solid materials, restyled by the words and the picture. Without one (a mesh from
another engine) a material is chosen from the words and wrapped around the bare mesh.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from maquette.engines.base import Textured, TextureRequest
from maquette.engines.embedded.appearance import Appearance, appearance
from maquette.engines.embedded.engine import METRES_PER_UNIT
from maquette.engines.embedded.recipe import Recipe, from_json
from maquette.engines.embedded.sdf.blocks import by_cells, project
from maquette.engines.embedded.sdf.table import Table, tabulate
from maquette.engines.embedded.texturing.maps import Maps, bake
from maquette.mesh import Texture
from maquette.mesh.model import FloatArray

CELL = 0.06
"""Texels are worked through in cubes of this side, in recipe units."""
FINENESS = 1 / 400
"""Size of the stencil for fine normals, of the model's height."""


def texture(request: TextureRequest, progress: Callable[[float, str], None]) -> Textured:
    """Bake the textures a request asks for. progress is called with 0..1 and may raise Cancelled."""
    if request.recipe is not None:
        table = tabulate(dressed(from_json(request.recipe), request))
        maps = bake(request.mesh, _look_of(table), request.size, request.pbr, _normals_of(table), progress)
    else:
        raise NotImplementedError
    return textured(maps)


def dressed(recipe: Recipe, request: TextureRequest) -> Recipe:
    return recipe


def _look_of(table: Table) -> Callable[[FloatArray, FloatArray], Appearance]:
    """A recipe's materials at points in metres."""

    def look(points: FloatArray, normals: FloatArray) -> Appearance:
        seen = appearance(table, points / METRES_PER_UNIT, cell=CELL)
        return Appearance(seen.base, seen.roughness, seen.metallic, seen.glow, seen.height * METRES_PER_UNIT, seen.part, seen.material)

    return look


def _normals_of(table: Table) -> Callable[[FloatArray], FloatArray]:
    """The recipe's exact surface normals at points in metres."""
    height = float((table.high - table.low).max())

    def normals(points: FloatArray) -> FloatArray:
        near = points / METRES_PER_UNIT
        cells = by_cells(near, CELL)
        return project(table.rows, near, *cells, FINENESS * height, 4 * FINENESS * height)

    return normals


def textured(maps: Maps) -> Textured:
    """Baked maps under the names that engines hand out: roughness in green and metal in blue, as glTF packs them."""
    packed = None
    if maps.roughness is not None and maps.metallic is not None:
        packed = Texture(np.concatenate([np.full_like(maps.roughness, 255), maps.roughness, maps.metallic], axis=2), "clamp", "clamp")
    return Textured(
        mesh=maps.mesh,
        base_color=Texture(maps.base_color, "clamp", "clamp"),
        metallic_roughness=packed,
        normal=None if maps.normal is None else Texture(maps.normal, "clamp", "clamp"),
        occlusion=None if maps.occlusion is None else Texture(maps.occlusion, "clamp", "clamp"),
        metallic=maps.mean_metallic,
        roughness=maps.mean_roughness,
    )
