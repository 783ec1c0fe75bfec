"""Styles: what makes any recipe low-poly, a statue, steampunk, chibi. Each takes a recipe and returns another."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np

from maquette.engines.embedded.archetypes.registry import preset_of
from maquette.engines.embedded.compose.assembly import on_plinth
from maquette.engines.embedded.compose.dressing import tinted, with_bump
from maquette.engines.embedded.materials import finish, in_material, recolored
from maquette.engines.embedded.palette import mix, rgb
from maquette.engines.embedded.recipe import Bump, Group, Material, Part, Pattern, Pose, Recipe, Warp
from maquette.engines.embedded.sdf.table import bounds_of
from maquette.engines.embedded.shapes import cylinder, extrude, gear, sphere, tidy

ATTRIBUTES: dict[str, tuple[str, ...]] = {
    "chibi": ("cute", "baby"),
    "cartoon": ("cute",),
    "toy": ("cute",),
    "plush": ("cute",),
    "realistic": (),
    "retro": (),
    "victorian": ("victorian",),
}
"""Styles that also speak to the parameters of an archetype, as adjectives do."""

DECORATED = frozenset({"people", "clothing", "furniture", "tableware", "toys", "treasure", "music", "head", "robot", "car", "device", "body"})
"""Families whose main role takes the pattern of a style; animals and weapons only take its trim."""

BUILT = frozenset({"building", "buildings"})

CARVED = frozenset({"furniture", "toys", "tableware", "vehicles", "car", "boat", "music", "robot", "device"})
"""Families that are of wood where a style is older than the thing."""

STATUES = ("marble", "stone", "bronze", "sandstone")


def styled(recipe: Recipe, styles: tuple[str, ...], made_of: str | None, rng: np.random.Generator) -> Recipe:
    """The recipe in all of these styles, in order. made_of: the material the prompt asked for, if any; statues keep it."""
    for style in styles:
        if style == "sculpture":
            recipe = sculpture(recipe, made_of or STATUES[int(rng.integers(len(STATUES)))])
        elif style in STYLES:
            recipe = STYLES[style](recipe)
    return recipe


def sculpture(recipe: Recipe, material: str) -> Recipe:
    """One stone or bronze, carved relief kept, colours gone, on a plinth."""
    base = finish("stone", rgb("sandstone")) if material == "sandstone" else finish(material)
    plain = {name: replace(recolored(base, mix(base.color, base.color, 0.0)), glow=0.0) for name in recipe.materials}
    return on_plinth(replace(recipe, materials={**plain, "plinth": recolored(base, mix(base.color, "charcoal", 0.12))}), "plinth")


def low_poly(recipe: Recipe) -> Recipe:
    return replace(_plain(recipe), finish="facets", detail=11, materials={name: _flat(made) for name, made in recipe.materials.items()})


def voxel(recipe: Recipe) -> Recipe:
    return replace(recipe, finish="voxel", detail=36, materials={name: _flat(made) for name, made in recipe.materials.items()})


def minimal(recipe: Recipe) -> Recipe:
    """No relief, no patterns, soft joints, quiet colours."""
    soft = tuple(replace(group, parts=tuple(replace(part, blend=tidy(part.blend * 1.5)) for part in group.parts)) for group in _plain(recipe).groups)
    quiet = {name: replace(_flat(made), roughness=0.75) for name, made in tinted(recipe.materials, 0.12, -0.3).items()}
    return replace(recipe, groups=soft, materials=quiet)


def cartoon(recipe: Recipe) -> Recipe:
    bright = {
        name: replace(made, roughness=min(made.roughness, 0.45), mottle=0.0, grain=None) for name, made in tinted(recipe.materials, 0.06, 0.3).items()
    }
    return replace(recipe, materials=bright)


def chibi(recipe: Recipe) -> Recipe:
    made = tinted(recipe.materials, 0.1, 0.05)
    return replace(
        recipe,
        materials={name: replace(m, roughness=min(m.roughness, 0.5), grain=None) for name, m in made.items()},
        warp=_with(recipe.warp, taper=0.04),
    )


def realistic(recipe: Recipe) -> Recipe:
    return replace(
        recipe, materials={name: replace(made, mottle=max(made.mottle, 0.1)) for name, made in tinted(recipe.materials, -0.04, -0.14).items()}
    )


def ancient(recipe: Recipe) -> Recipe:
    """Weathered stone with moss in places and cracks."""
    stone = {
        name: replace(in_material(made, "stone"), pattern=Pattern("patches", rgb("moss"), 0.4, 0.36, 0.12)) for name, made in recipe.materials.items()
    }
    worn = replace(recipe, materials=stone)
    for name in recipe.materials:
        worn = with_bump(worn, Bump("cracks", 0.018, 0.34), name)
    return worn


METALS_IN_TURN = ("brass", "copper", "iron", "leather", "bronze", "wood")


def steampunk(recipe: Recipe) -> Recipe:
    """Brass, copper, iron and leather in turn, riveted, with cogs and a boiler."""
    keep = ("eyes", "pupils", "eye whites", "glints", "skin", "teeth", "glass", "windows")
    made, turn = {}, 0
    for name, material in recipe.materials.items():
        if name.rsplit("/", 1)[-1] in keep:
            made[name] = material
            continue
        made[name] = replace(finish(METALS_IN_TURN[turn % len(METALS_IN_TURN)]), pattern=None)
        turn += 1
    riveted = replace(recipe, materials={**made, "cogs": finish("brass"), "pipes": finish("copper")})
    riveted = with_bump(riveted, Bump("rivets", 0.016, 0.13), next(iter(recipe.materials)))
    return replace(riveted, groups=(*riveted.groups, _machinery(recipe)), symmetric=False)


def _machinery(recipe: Recipe) -> Group:
    """Cogs on the back and a little chimney, sunk into whatever is there."""
    low, high = bounds_of(recipe)
    size = float(high[1] - low[1])
    back = recipe.sockets.get("back")
    x, y, z = back.pose.at if back else (0.0, tidy(low[1] + 0.55 * size), tidy(0.5 * (low[2] + high[2])))
    r = 0.13 * size
    parts = []
    for dx, dy, dz, radius, tilt in ((0.0, 0.0, 0.0, 1.0, 0.0), (0.85, 0.45, 0.0, 0.62, 20.0), (-0.8, 0.35, 0.0, 0.5, -15.0)):
        wheel = extrude((gear(11, radius * r, 0.22 * radius * r),), 0.07 * size, 0.008)
        parts.append(Part(wheel, Pose((tidy(x + dx * r), tidy(y + dy * r), tidy(z + dz)), (0.999, 0.0, tidy(tilt / 115.0), 0.0)), material="cogs"))
        parts.append(Part(sphere(0.3 * radius * r), Pose((tidy(x + dx * r), tidy(y + dy * r), tidy(z + dz))), material="pipes"))
    parts.append(Part(cylinder(0.32 * r, 2.4 * r, 0.01), Pose((tidy(x - 0.35 * r), tidy(y + 0.9 * r), tidy(z))), material="pipes"))
    parts.append(Part(cylinder(0.44 * r, 0.3 * r, 0.01), Pose((tidy(x - 0.35 * r), tidy(y + 2.0 * r), tidy(z))), material="pipes"))
    return Group("machinery", tuple(parts))


def of_material(name: str) -> Callable[[Recipe], Recipe]:
    """A style that is a material: plush, clay, origami's paper."""

    def style(recipe: Recipe) -> Recipe:
        return replace(recipe, materials={role: _keeping_color(made, name) for role, made in recipe.materials.items()})

    return style


def _keeping_color(made: Material, name: str) -> Material:
    return replace(recolored(finish(name), made.color), pattern=made.pattern)


def where(families: frozenset[str], style: Callable[[Recipe], Recipe]) -> Callable[[Recipe], Recipe]:
    """A style that only speaks to some families: a Victorian house has no wallpaper outside, a medieval sword is not of wood."""
    return lambda recipe: style(recipe) if preset_of(recipe.name).archetype.family in families else recipe


def with_patterned_main(name: str, pattern: Pattern) -> Callable[[Recipe], Recipe]:
    """A style that puts a pattern and a metal trim on the main role of what people decorate."""

    def style(recipe: Recipe) -> Recipe:
        family = preset_of(recipe.name).archetype.family
        if family in BUILT:
            return recipe
        if family not in DECORATED:
            return replace(recipe, materials={**recipe.materials, **_trimmed(recipe, name)})
        main = next(iter(recipe.materials))
        made = replace(recipe.materials[main], pattern=pattern)
        return replace(recipe, materials={**recipe.materials, main: made, **_trimmed(recipe, name)})

    return style


def _trimmed(recipe: Recipe, metal: str) -> dict[str, Material]:
    trims = [role for role in recipe.materials if role.rsplit("/", 1)[-1] in ("trim", "claws", "hooves", "horns", "beak", "base", "handle")]
    return {role: finish(metal) for role in trims[:2]}


def cyberpunk(recipe: Recipe) -> Recipe:
    """Dark metal with lit lines."""
    neon = ("hot pink", "cyan", "violet")
    made = {}
    for index, (name, material) in enumerate(recipe.materials.items()):
        glow = rgb(neon[index % 3])
        dark = replace(material, color=mix(material.color, "obsidian", 0.75), metallic=0.7, roughness=0.3, grain=None)
        made[name] = replace(dark, pattern=Pattern("stripes", glow, 0.3, 0.1, 0.03), glow=0.12) if index < 3 else dark
    return replace(recipe, materials=made)


def _plain(recipe: Recipe) -> Recipe:
    """Without relief."""
    return replace(recipe, groups=tuple(replace(group, parts=tuple(replace(part, bump=None) for part in group.parts)) for group in recipe.groups))


def _flat(made: Material) -> Material:
    """One even colour."""
    return replace(made, pattern=None, grain=None, mottle=0.0)


def _with(warp: Warp, taper: float) -> Warp:
    return replace(warp, taper=max(min(warp.taper + taper, 0.2), -0.2))


STYLES: dict[str, Callable[[Recipe], Recipe]] = {
    "low_poly": low_poly,
    "wireframe": low_poly,
    "origami": lambda recipe: of_material("paper")(low_poly(recipe)),
    "voxel": voxel,
    "minimal": minimal,
    "modern": minimal,
    "cartoon": cartoon,
    "toy": cartoon,
    "chibi": chibi,
    "realistic": realistic,
    "ancient": ancient,
    "steampunk": steampunk,
    "industrial": steampunk,
    "plush": of_material("plush"),
    "clay": of_material("clay"),
    "organic": of_material("wood"),
    "cyberpunk": cyberpunk,
    "art_deco": with_patterned_main("gold", Pattern("zigzag", rgb("gold"), 0.3, 0.3, 0.03)),
    "baroque": with_patterned_main("gold", Pattern("floral", rgb("gold"), 0.3, 0.5, 0.04)),
    "victorian": with_patterned_main("brass", Pattern("floral", rgb("crimson"), 0.26, 0.45, 0.04)),
    "tribal": with_patterned_main("bone", Pattern("zigzag", rgb("charcoal"), 0.22, 0.4, 0.03)),
    "egyptian": with_patterned_main("gold", Pattern("stripes", rgb("royal blue"), 0.3, 0.4, 0.03)),
    "festive": with_patterned_main("gold", Pattern("stars", rgb("gold"), 0.26, 0.6, 0.04)),
    "gothic": lambda recipe: replace(recipe, materials=tinted(recipe.materials, -0.45, -0.35)),
    "retro": lambda recipe: replace(recipe, materials=tinted(recipe.materials, 0.1, -0.3)),
    "greek": lambda recipe: sculpture(recipe, "marble"),
    "medieval": where(CARVED, of_material("wood")),
    "viking": where(CARVED, of_material("wood")),
    "japanese": with_patterned_main("gold", Pattern("floral", rgb("rose"), 0.3, 0.5, 0.04)),
    "chinese": with_patterned_main("gold", Pattern("floral", rgb("gold"), 0.3, 0.5, 0.04)),
}
"""Style → what it does. "abstract", "fantasy" leave a recipe as it is."""
