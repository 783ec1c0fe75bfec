"""TextureRequest → Textured: choose what the surface looks like, then bake it.

With a recipe the look is the recipe's own solid materials, restyled by the words and the picture. Without one (a mesh from
another engine) a material is chosen from the words and wrapped around the bare mesh.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np

from maquette.engines.base import Textured, TextureRequest
from maquette.engines.embedded.appearance import Appearance, appearance
from maquette.engines.embedded.engine import METRES_PER_UNIT
from maquette.engines.embedded.recipe import Recipe, from_json
from maquette.engines.embedded.sdf.blocks import by_cells, normals_at
from maquette.engines.embedded.sdf.table import Table, tabulate
from maquette.engines.embedded.texturing.maps import Look, Maps, bake
from maquette.engines.embedded.texturing.picture import WRAP, recolored_by, wrapped
from maquette.engines.embedded.texturing.restyle import bare, restyled
from maquette.mesh import Texture
from maquette.mesh.model import FloatArray

CELL = 0.03
"""Texels are worked through in cubes of this side, in recipe units."""
FINENESS = 1 / 400
"""Size of the stencil for fine normals, of the model's height."""


def texture(request: TextureRequest, progress: Callable[[float, str], None]) -> Textured:
    """Bake the textures a request asks for. progress is called with 0..1 and may raise Cancelled.

    The words win over the picture where both speak about the same part.
    """
    if request.recipe is not None:
        recipe, fine, scale = from_json(request.recipe), True, METRES_PER_UNIT
    else:
        # A mesh from elsewhere is about as large as its box; grain and patterns are sized for models two units high.
        recipe, fine, scale = bare("", request.seed), False, max(float(request.mesh.size.max()), 1e-9) / 2.0
    if request.image is not None:
        recipe = recolored_by(recipe, request.image, _shares(recipe, request, scale))
    table = tabulate(restyled(recipe, request.texture_prompt))
    look = _look_of(table, scale)
    if request.image is not None and not request.texture_prompt.strip():
        look = wrapped(look, request.image, _largest(look, request), WRAP * scale)
    maps = bake(request.mesh, look, request.size, request.pbr, _normals_of(table) if fine else None, progress)
    return textured(maps)


def _shares(recipe: Recipe, request: TextureRequest, scale: float) -> dict[str, float]:
    """Role → share of the mesh's vertices that wear it."""
    table = tabulate(recipe)
    worn = appearance(table, request.mesh.vertices / scale, cell=CELL).material
    counts = np.bincount(worn[worn >= 0], minlength=len(table.materials))
    return {role: float(count) for role, count in zip(table.materials, counts, strict=False)}


def _largest(look: Look, request: TextureRequest) -> int:
    """Index of the material that most vertices wear."""
    worn = look(request.mesh.vertices, np.zeros_like(request.mesh.vertices)).material
    return int(np.bincount(worn[worn >= 0]).argmax()) if (worn >= 0).any() else 0


def _look_of(table: Table, scale: float) -> Look:
    """A recipe's materials at points in metres; scale: metres of one recipe unit."""

    def look(points: FloatArray, normals: FloatArray) -> Appearance:
        seen = appearance(table, points / scale, cell=CELL)
        return replace(seen, height=seen.height * scale)

    return look


def _normals_of(table: Table) -> Callable[[FloatArray], FloatArray]:
    """The recipe's surface normals at points in metres."""
    height = float((table.high - table.low).max())

    def normals(points: FloatArray) -> FloatArray:
        near = points / METRES_PER_UNIT
        return normals_at(table.rows, near, *by_cells(near, CELL), FINENESS * height)

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
