"""What is strapped on an animal: a saddle on its back, a collar around its neck and what hangs on it."""

from __future__ import annotations

import numpy as np

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.individual import individual
from maquette.engines.embedded.archetypes.registry import Archetype
from maquette.engines.embedded.compose.assembly import box_of, joined
from maquette.engines.embedded.compose.outline import Figure, figure_of
from maquette.engines.embedded.compose.parts import param_of
from maquette.engines.embedded.compose.sections import around_neck
from maquette.engines.embedded.pose import placed
from maquette.engines.embedded.recipe import Pose, Recipe
from maquette.engines.embedded.scene import Attachment, Thing
from maquette.engines.embedded.shapes import box, cylinder, ellipsoid, sphere, tidy, torus, tube

COLLARS = frozenset({"collar"})
HUNG = frozenset({"bell", "cowbell", "heart", "star", "coin", "medal", "bone", "key", "diamond", "ruby", "emerald", "dog tag", "pendant"})
"""What hangs on a collar when it is named with one."""


def hangs_on_collar(thing: Thing, attachment: Attachment) -> bool:
    collared = any(trait.part in COLLARS and trait.count != 0 for trait in thing.parts)
    return collared and attachment.relation in ("with", "wearing") and attachment.thing.noun in HUNG


def strapped(recipe: Recipe, thing: Thing, made: Archetype) -> Recipe:
    """The recipe with the saddle and the collar that were asked for and that its archetype does not draw by itself."""
    said = {trait.part for trait in thing.parts if trait.count != 0 and param_of(made, trait.part) is None}
    if "saddle" in said and "back" in recipe.sockets:
        recipe = joined(recipe, _saddle(recipe, thing), Pose(), "saddle")
    if said & COLLARS and "neck" in recipe.sockets:
        recipe = _collared(recipe, thing)
    return recipe


def _color(thing: Thing, part: str, otherwise: str) -> str | tuple[float, float, float]:
    return next((binding.rgb for binding in thing.colors if binding.part == part), otherwise)


def _saddle(recipe: Recipe, thing: Thing) -> Recipe:
    """A cloth, a seat with pommel and cantle, a girth, stirrups on both sides."""
    figure, back = figure_of(recipe), recipe.sockets["back"]
    z, long = back.pose.at[2], 1.05 * back.size
    top, half, middle = _trunk(figure, z, long)
    b = Builder(np.random.default_rng(0))
    b.material("leather", _color(thing, "saddle", "brown"), "leather")
    b.material("cloth", like="leather", lighter=-0.4)
    b.material("metal", "silver", "silver")
    tall = top - middle
    with b.group("cloth", at=(0, middle, z)):
        b.add(ellipsoid(half + 0.035, tall + 0.035, 3.0 * long), "cloth")
        b.cut(box(9.0, 4.0, 9.0, 0.0), "cloth", at=(0, -2.0 + 0.1 * tall, 0))
        for side in (-1.0, 1.0):
            b.cut(box(9.0, 9.0, 8.0, 0.0), "cloth", at=(0, 0, side * (4.0 + 0.62 * long)))
    with b.group("girth", at=(0, middle, z)):
        b.add(ellipsoid(half + 0.03, tall + 0.03, 3.0 * long), "leather")
        for side in (-1.0, 1.0):
            b.cut(box(9.0, 9.0, 8.0, 0.0), "leather", at=(0, 0, side * (4.0 + 0.1 * long)))
    with b.group("seat", at=(0, top, z), blend=0.03):
        b.add(ellipsoid(0.74 * half, 0.16 * tall + 0.05, 0.5 * long), "leather", at=(0, 0.03, 0))
        b.add(ellipsoid(0.6 * half, 0.34 * tall + 0.05, 0.14 * long), "leather", at=(0, 0.1, -0.46 * long))
        b.add(sphere(0.13 * half + 0.02), "leather", at=(0, 0.16, 0.44 * long))
    with b.group("stirrups", at=(0, middle, z)):
        for side in (-1.0, 1.0):
            x = side * (half + 0.03)
            b.add(tube([(0.9 * x, 0.7 * tall, 0.1), (x, 0.2 * tall, 0.1), (x, -0.5 * tall, 0.1)], 0.03), "leather")
            b.add(torus(0.09, 0.03), "metal", at=(x, -0.5 * tall - 0.09, 0.1), turn=(90, 0, 0))
    return b.recipe("saddle")


def _trunk(figure: Figure, z: float, long: float) -> tuple[float, float, float]:
    """(top, half the width, height of the middle) of a trunk near a depth; legs aside."""
    near = figure.vertices[np.abs(figure.vertices[:, 2] - z) < max(0.4 * long, 0.08)]
    top = float(np.percentile(near[np.abs(near[:, 0]) < 0.12][:, 1], 80)) if len(near) else figure.height
    upper = near[near[:, 1] > 0.5 * (top + float(figure.low[1]))]
    half = float(np.percentile(np.abs(upper[:, 0]), 92)) if len(upper) else 0.3
    return top, half, top - half


def _collared(recipe: Recipe, thing: Thing) -> Recipe:
    """A strap that follows the neck's own curve, however fat it is, with a buckle and what hangs on it in front."""
    neck = recipe.sockets["neck"]
    line = around_neck(recipe)
    b = Builder(np.random.default_rng(0))
    b.material("strap", _color(thing, "collar", "crimson"), "leather")
    b.material("buckle", "gold", "gold")
    with b.group("strap"):
        if line is None:
            b.add(torus(1.02 * neck.size, 0.15 * neck.size), "strap", at=neck.pose.at)
        else:
            b.add(tube(line, max(0.15 * neck.size, 0.05), closed=True), "strap")
    front = max(line, key=lambda point: point[2]) if line else placed(neck.pose, (0.0, -0.08 * neck.size, neck.size))
    with b.group("buckle", at=(0.0, front[1], tidy(front[2] + 0.12 * neck.size))):
        b.add(cylinder(0.1 * neck.size, 0.12 * neck.size), "buckle", turn=(90, 0, 0))
    recipe = joined(recipe, b.recipe("collar"), Pose(), "collar")
    for attachment in (attachment for attachment in thing.attachments if hangs_on_collar(thing, attachment)):
        pendant = individual(attachment.thing.noun, 0)
        low, high = box_of(pendant)
        factor = round(0.8 * neck.size / float((high - low).max()), 6)
        top = (0.5 * float(low[0] + high[0]), float(high[1]), 0.5 * float(low[2] + high[2]))
        at = (tidy(-factor * top[0]), tidy(front[1] - factor * top[1] + 0.02), tidy(front[2] + 0.14 * neck.size - factor * top[2]))
        recipe = joined(recipe, pendant, Pose(at, scale=factor), attachment.thing.noun)
    return recipe
