"""How large things are against each other."""

from __future__ import annotations

from maquette.engines.embedded.archetypes.registry import preset_of
from maquette.engines.embedded.compose.assembly import box_of, scaled
from maquette.engines.embedded.recipe import Recipe, Vector
from maquette.engines.embedded.scene import Thing


def in_proportion(things: tuple[Thing, ...], recipes: list[Recipe], least: float = 0.0) -> list[Recipe]:
    """Recipes scaled against each other: real sizes count, but by their root, or a mouse beside an elephant would vanish. least: of the largest."""
    sizes = [size_of(thing) for thing in things]
    largest = max(sizes)
    return [scaled(recipe, round(max(size / largest, least) * norm(recipe), 4)) for recipe, size in zip(recipes, sizes, strict=True)]


def proportion(one: Thing, two: Thing, low: float, high: float) -> float:
    """How large `one` is against `two`, of things drawn at the same size, within limits."""
    return min(max(size_of(one) / size_of(two), low), high)


def size_of(thing: Thing) -> float:
    """The root of a thing's real size, and what was said of it."""
    return max(preset_of(thing.noun).real_m, 0.01) ** 0.45 * thing.size


def norm(recipe: Recipe) -> float:
    """Scale that brings a recipe's largest side to 2."""
    low, high = box_of(recipe)
    return 2.0 / max(float((high - low).max()), 1e-6)


def foot(recipe: Recipe) -> float:
    """Half the width of what touches the ground, roughly."""
    low, high = box_of(recipe)
    return 0.42 * float(min(high[0] - low[0], high[2] - low[2]))


def stand(recipe: Recipe) -> Vector:
    """The middle of a recipe's bottom."""
    low, high = box_of(recipe)
    return (0.5 * float(low[0] + high[0]), max(float(low[1]), 0.0), 0.5 * float(low[2] + high[2]))
