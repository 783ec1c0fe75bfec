"""EmbeddedEngine: words or a recipe to a closed, coloured mesh on the CPU, the same bytes for the same seed."""

from __future__ import annotations

import numpy as np

from maquette.engines.base import Context, Health, Request, Result, Shape, ShapeRequest, Stage, TextureRequest
from maquette.engines.embedded import mesher
from maquette.engines.embedded.appearance import appearance
from maquette.engines.embedded.recipe import Recipe, from_json, to_json
from maquette.engines.embedded.surface import Surface
from maquette.errors import EngineFailure
from maquette.mesh.model import IntArray, Material, Mesh
from maquette.mesh.symmetry import asymmetry

VERSION = "1"

METRES_PER_UNIT = 0.5
"""Recipes are about 2 units high; the meshes we hand out about 1 m."""

SYMMETRIC = 0.006
"""Asymmetry below which a model is its own mirror image: about a cell of the grid. A turned head is far above it."""


class EmbeddedEngine:
    """Needs no weights, no GPU and no network."""

    name = "embedded"
    version = VERSION

    def capabilities(self) -> frozenset[Stage]:
        return frozenset({Stage.SHAPE_TEXT, Stage.TEXTURE})

    def health(self) -> Health:
        return Health(True, "CPU")

    def run(self, stage: Stage, request: Request, context: Context) -> Result:
        """Raises EngineFailure for a stage it does not have."""
        if stage is Stage.TEXTURE and isinstance(request, TextureRequest):
            # Texturing knows this module's units, so it is imported late.
            from maquette.engines.embedded.texturing.texture import texture

            return texture(request, context.progress)
        if stage is not Stage.SHAPE_TEXT or not isinstance(request, ShapeRequest):
            raise EngineFailure(f"The embedded engine can't run {stage}.")
        context.progress(0.0, "reading the prompt")
        recipe = from_json(request.recipe) if request.recipe is not None else recipe_of(request)
        context.progress(0.05, "modelling")
        surface = mesher.surface_of(recipe, request.resolution or mesher.PREVIEW, lambda part: context.progress(0.05 + 0.75 * part, "modelling"))
        context.check()
        shape = shape_of(surface)
        context.progress(1.0, "colouring")
        return shape


def recipe_of(request: ShapeRequest) -> Recipe:
    """The recipe of a prompt."""
    from maquette.engines.embedded.compose import compose
    from maquette.engines.embedded.prompt import parse

    return compose(parse(request.prompt), request.seed, request.style, request.symmetry)


def shape_of(surface: Surface) -> Shape:
    """A surface in metres, with colours at its vertices and a material and a part for every face."""
    table = surface.table
    look = appearance(table, surface.vertices if surface.shown is None else surface.shown)
    alpha = np.ones((len(look.base), 1), np.float32)
    mesh = Mesh(
        surface.vertices * METRES_PER_UNIT,
        surface.faces,
        normals=surface.normals.astype(np.float32),
        colors=np.concatenate([look.base, alpha], axis=1),
    )
    return Shape(
        mesh=mesh,
        face_material=of_faces(look.material, surface.faces),
        materials=tuple(_material(name, surface.recipe) for name in table.materials),
        face_part=of_faces(look.part, surface.faces),
        parts=table.parts,
        recipe=to_json(surface.recipe),
        symmetric=surface.recipe.symmetric and asymmetry(mesh) < SYMMETRIC,
        notes=surface.recipe.notes,
    )


def of_faces(label: IntArray, faces: IntArray) -> IntArray:
    """(F,) int32: the label most corners of a face wear; the first corner's when all differ."""
    a, b, c = (label[faces[:, k]] for k in range(3))
    return np.maximum(np.where(b == c, b, a), 0).astype(np.int32)


def _material(name: str, recipe: Recipe) -> Material:
    """A glTF material that leaves the colour to the vertices."""
    made = recipe.materials[name]
    glow = tuple(made.glow * channel for channel in made.color)
    return Material(name, metallic=made.metallic, roughness=made.roughness, emissive=(glow[0], glow[1], glow[2]))
