"""A texture prompt → other materials on a recipe: "green slimy skin with scales and warts", "rusty metal", "blue and white porcelain".

The words are read by the same grammar as prompts; whatever things they name, only what they say about surfaces counts.
"""

from __future__ import annotations

from dataclasses import replace

from maquette.engines.embedded import materials as catalogue
from maquette.engines.embedded.archetypes.builder import EVERY, MAIN, Dress
from maquette.engines.embedded.compose.dressing import RELIEFS, dress_of
from maquette.engines.embedded.palette import rgb, shade
from maquette.engines.embedded.prompt import parse
from maquette.engines.embedded.recipe import Grain, Group, Material, Part, Pattern, Pose, Recipe, Rgb
from maquette.engines.embedded.scene import Thing
from maquette.engines.embedded.shapes import half_space

KEPT = frozenset({"eyes", "pupils", "eye whites", "glints", "mouth", "teeth", "claws", "nose", "tongue"})
"""Roles that a word about the whole surface leaves alone: a green dragon's teeth stay white."""
SAME_HUE = 0.3
"""Roles whose colour is this near to the main one's (RGB distance) follow it."""
GROWTHS = {
    "moss": Pattern("patches", rgb("moss"), 0.3, 0.5, 0.1),
    "snow": Pattern("patches", rgb("snow"), 0.34, 0.5, 0.08),
    "sand": Pattern("patches", rgb("sand"), 0.3, 0.45, 0.15),
    "lava": Pattern("veins", rgb("lava"), 0.25, 0.6),
}
"""Materials that lie on others, and how they look there."""
WEAR: dict[str, tuple[float, Pattern | None]] = {
    "old": (0.2, None),
    "worn": (0.25, Pattern("patches", rgb("dark grey"), 0.25, 0.25, 0.3)),
    "dirty": (0.3, Pattern("patches", rgb("dark brown"), 0.3, 0.35, 0.3)),
    "broken": (0.15, Pattern("veins", rgb("charcoal"), 0.35, 0.3)),
    "rough": (0.2, None),
}
"""Adjective → how mottled a surface becomes, and what shows on it."""


def restyled(recipe: Recipe, words: str) -> Recipe:
    """The recipe with the materials that the words ask for; the geometry stays. Words that say nothing change nothing."""
    if not words.strip() or not recipe.materials:
        return recipe
    thing = surface_words(words)
    thing, growth = _overgrown(thing)
    dress = dress_of(thing, recipe)
    main = next(iter(recipe.materials))
    before = recipe.materials[main].color
    made = {role: _restyled(role, material, dress, role == main, before) for role, material in recipe.materials.items()}
    made = {
        role: _worn(_felt(material, thing) if _follows(role, recipe.materials[role], role == main, before) else material, thing)
        for role, material in made.items()
    }
    if growth is not None:
        over = {role: _follows(role, material, role == main, before) for role, material in recipe.materials.items()}
        made = {role: replace(material, pattern=growth) if over[role] else material for role, material in made.items()}
    return replace(recipe, materials=made)


def _overgrown(thing: Thing) -> tuple[Thing, Pattern | None]:
    """ "Mossy stone" is stone, with moss in patches: of two materials, the one that grows or falls on others is a pattern."""
    whole = [binding for binding in thing.materials if binding.part is None]
    cover = next((binding for binding in whole if binding.material in GROWTHS), None)
    if cover is None or all(binding.material == cover.material for binding in whole):
        return thing, None
    rest = tuple(binding for binding in thing.materials if binding != cover)
    return replace(thing, materials=rest), GROWTHS[cover.material]


def surface_words(words: str) -> Thing:
    """Everything the words say about surfaces, bound to one nameless thing."""
    # Adjectives alone ("blue and white porcelain", "galaxy") need something to describe before the grammar binds them.
    readings = [_gathered(said) for said in (words, f"{words} statue", f"{words} patterned statue", f"statue with {words}")]
    return max(readings, key=lambda thing: len(thing.colors) + len(thing.materials) + 1.5 * len(thing.patterns))


def _gathered(words: str) -> Thing:
    things = [thing for root in parse(words).things for thing in root.walk()]
    return Thing(
        noun="",
        colors=tuple(binding for thing in things for binding in thing.colors),
        materials=tuple(binding for thing in things for binding in thing.materials),
        patterns=tuple(binding for thing in things for binding in thing.patterns),
        attributes=tuple(word for thing in things for word in thing.attributes),
    )


def bare(words: str, seed: int) -> Recipe:
    """A recipe of one material that reaches everywhere: what a mesh without a recipe wears. Its geometry means nothing."""
    everywhere = Part(half_space(), Pose(at=(0.0, 1e3, 0.0)), material="body")
    material = replace(catalogue.finish("clay", "stone"), mottle=0.08)
    return restyled(Recipe("bare", (Group("body", (everywhere,)),), {"body": material}, floor=None, seed=seed), words)


def _follows(role: str, material: Material, is_main: bool, before: Rgb) -> bool:
    """Whether a word about the whole surface means this role."""
    if role.rpartition("/")[2] in KEPT:
        return False
    distance = sum((x - y) ** 2 for x, y in zip(material.color, before, strict=True)) ** 0.5
    return is_main or distance < SAME_HUE


def _restyled(role: str, material: Material, dress: Dress, is_main: bool, before: Rgb) -> Material:
    follows = _follows(role, material, is_main, before)
    keys = [role, MAIN] if follows else [role]
    color = next((dress.colors[key] for key in keys if key in dress.colors), None)
    if color is not None and not is_main and role not in dress.colors:
        # A role that only follows keeps how much lighter or darker than the main one it was.
        change = sum(material.color) / 3 - sum(before) / 3
        color = shade(color, max(min(1.5 * change, 0.5), -0.5))
    covers = role.rpartition("/")[2] not in KEPT
    finish = next((dress.finishes[key] for key in (*keys, *((EVERY,) if covers else ())) if key in dress.finishes), None)
    if finish is not None:
        material = catalogue.in_material(material, finish, color)
    elif color is not None:
        material = catalogue.recolored(material, color)
    pattern = next((dress.patterns[key] for key in keys if key in dress.patterns), None)
    return material if pattern is None else replace(material, pattern=pattern)


def _felt(material: Material, thing: Thing) -> Material:
    """Relief of a pattern that is felt, as fine grain: the mesh itself is finished."""
    for binding in thing.patterns:
        if binding.pattern in RELIEFS:
            bump = RELIEFS[binding.pattern]
            material = replace(material, grain=Grain(bump.kind, 0.8 * bump.height, bump.size))
    return material


def _worn(material: Material, thing: Thing) -> Material:
    for word in thing.attributes:
        if word in WEAR:
            mottle, pattern = WEAR[word]
            material = replace(material, mottle=max(material.mottle, mottle), pattern=material.pattern or pattern)
    return material
