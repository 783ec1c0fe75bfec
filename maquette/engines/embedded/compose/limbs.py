"""Colours and materials of parts that share their body's role: the copper arms of a wooden robot, the white tail of a black cat.

Archetypes draw such parts in groups of their own; the group takes on a role for what was said of it.
"""

from __future__ import annotations

from dataclasses import replace

from maquette.engines.embedded.compose.dressing import FEATURES, MAIN, SYNONYMS, role_for, roles_of
from maquette.engines.embedded.materials import finish, in_material, recolored
from maquette.engines.embedded.recipe import Material, Part, Recipe
from maquette.engines.embedded.scene import Thing

GROUPS = {"arms": "arm", "legs": "legs", "tail": "tail", "head": "head", "wings": "wings", "back": "back", "seat": "seat", "wheels": "wheel"}
"""Part as it is said → the group that archetypes draw it in."""

WHOLE_LIMBS = frozenset({"arm", "legs", "back", "seat"})
"""Groups that are of one stuff from end to end; of a head only what is skin or coat is the head's."""


def limbed(recipe: Recipe, thing: Thing) -> Recipe:
    """The recipe with what was said of parts that are groups and no roles."""
    roles = roles_of(recipe)
    for part, group in GROUPS.items():
        color = next((binding.rgb for binding in thing.colors if binding.part == part), None)
        stuff = next((binding.material for binding in thing.materials if binding.part == part), None)
        named = part in roles or any(name in roles for name in SYNONYMS.get(part, ()))
        if (color is None and stuff is None) or named or role_for(part, roles) not in (None, MAIN):
            continue
        if all(drawn.name != group for drawn in recipe.groups):
            continue
        recipe = _rerolled(recipe, part, group, color, stuff)
    return recipe


def _rerolled(recipe: Recipe, part: str, group: str, color: tuple[float, float, float] | None, stuff: str | None) -> Recipe:
    main = next(iter(recipe.materials))
    before = recipe.materials[main]
    made: Material = before if stuff is None else finish(stuff)
    made = made if color is None else in_material(before, stuff, color) if stuff else recolored(made, color)

    def of(drawn: Part) -> Part:
        role = drawn.material or ""
        spared = any(word in role for word in FEATURES) if group in WHOLE_LIMBS else role != main
        return drawn if not role or spared else replace(drawn, material=part)

    groups = tuple(replace(own, parts=tuple(map(of, own.parts))) if own.name == group else own for own in recipe.groups)
    return replace(recipe, groups=groups, materials={**recipe.materials, part: made})
