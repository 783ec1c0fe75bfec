"""The way from a Scene to a Recipe, step by step: things with what is attached to them, counts, styles, symmetry."""

from __future__ import annotations

from dataclasses import replace
from zlib import crc32

import numpy as np

from maquette.engines.base import Symmetry
from maquette.engines.embedded.compose.adjectives import warped
from maquette.engines.embedded.compose.assembly import scaled, side_by_side
from maquette.engines.embedded.compose.company import in_common, together
from maquette.engines.embedded.compose.proportion import in_proportion
from maquette.engines.embedded.compose.relations import whole
from maquette.engines.embedded.compose.remarks import remarks, written
from maquette.engines.embedded.compose.styles import ATTRIBUTES, styled
from maquette.engines.embedded.recipe import Recipe, Warp
from maquette.engines.embedded.scene import Scene


def compose(scene: Scene, seed: int, style: str = "realistic", symmetry: Symmetry = "auto") -> Recipe:
    """The recipe of a scene.

    style: the art style of the request; "sculpture" makes a statue of whatever it is. symmetry: "on" makes one half of the
    model the exact mirror image of the other. The same arguments give the same recipe.
    """
    rng = np.random.default_rng(np.random.SeedSequence([seed % 2**64, crc32(b"scene")]))
    styles = (*scene.styles, *(("sculpture",) if style == "sculpture" and "sculpture" not in scene.styles else ()))
    spoken = tuple(word for name in styles for word in ATTRIBUTES.get(name, ()))
    things, place = in_common(replace(scene, things=tuple(map(written, scene.things))))
    roots = [whole(thing, seed + 7919 * index, spoken, symmetry == "on", place is not None) for index, thing in enumerate(things)]
    if place is not None:
        recipe = together(things, roots, place, seed, spoken)
    elif len(roots) == 1:
        recipe = scaled(roots[0], scene.root.size)
    else:
        recipe = side_by_side(scene.root.noun, in_proportion(things, roots))
    made_of = next((binding.material for binding in scene.root.materials if binding.part is None), None)
    recipe = warped(styled(recipe, styles, made_of, rng), _individual(rng))
    if symmetry == "on":
        recipe = replace(recipe, symmetric=True, fold=True)
    return replace(recipe, seed=seed, notes=(*remarks(scene), *recipe.notes))


def _individual(rng: np.random.Generator) -> Warp:
    """No two of a kind are built alike: a few percent wider, taller, deeper."""
    x, y, z = (round(1.0 + 0.035 * float(np.clip(rng.standard_normal(), -1.7, 1.7)), 4) for _ in range(3))
    return Warp(stretch=(x, y, z))
