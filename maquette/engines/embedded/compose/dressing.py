"""Colours, materials and patterns of a prompt, bound to the roles that an archetype has."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from maquette.engines.embedded.archetypes.builder import EVERY, MAIN, Dress
from maquette.engines.embedded.materials import METALS
from maquette.engines.embedded.palette import rgb, shade
from maquette.engines.embedded.recipe import Bump, Grain, Material, Part, Pattern, Recipe, Rgb
from maquette.engines.embedded.scene import PatternBinding, Thing

WHOLE = frozenset({"fur", "skin", "feathers", "scales", "body", "coat", "hide", "shell", "walls", "hull", "paint", "plumage", "frosting"})
"""Part names that mean the main role where an archetype has no role of that name; a pot's frosting is its glaze."""

SYNONYMS: dict[str, tuple[str, ...]] = {
    "fur": ("coat", "fur"), "skin": ("skin", "hide", "body"), "feathers": ("feathers", "plumage"), "antlers": ("antlers", "horns"),
    "tusks": ("tusks", "teeth"), "fangs": ("fangs", "teeth"),
    "hair": ("hair", "mane", "points"), "mane": ("mane", "points", "hair"), "beak": ("beak", "bill"), "claws": ("claws", "talons"),
    "paws": ("socks", "paws"), "feet": ("feet", "legs", "shoes", "socks"),
    "hooves": ("hooves", "hoof"), "clothes": ("clothes", "cloth"), "shirt": ("clothes", "shirt"), "dress": ("clothes",), "robe": ("clothes",),
    "armor": ("clothes", "armor"), "coat": ("coat", "clothes"),
    "jacket": ("clothes",), "suit": ("clothes",), "trousers": ("trousers",), "pants": ("trousers",), "shoes": ("shoes",), "boots": ("shoes",),
    "gloves": ("gloves",), "cape": ("cape",),
    "eyes": ("eyes",), "face": ("face", "skin"), "head": ("head", "face"), "roof": ("roof", "roofs"), "wheels": ("wheels", "tires", "rims"),
    "handle": ("handle", "grip"), "blade": ("blade",),
    "leaves": ("leaves", "foliage", "crown"), "trunk": ("trunk", "bark", "stem"), "stem": ("stem", "stalk"), "petals": ("petals", "petal"),
    "cap": ("cap",), "windows": ("windows", "glass"),
    "shell": ("shell",), "belly": ("belly",), "tail": ("tail", "points"), "ears": ("ears", "points", "inner ears"),
    "legs": ("legs", "socks", "trousers"), "spikes": ("spikes", "spines"),
}  # fmt: skip
"""What people call a part → roles it may be under, the best first."""

SOFT = frozenset({"fur", "feather", "skin", "plush", "cloth"})

PATTERNS: dict[str, Pattern] = {
    "striped": Pattern("stripes", rgb("charcoal"), 0.22, 0.42, 0.06),
    "spotted": Pattern("spots", rgb("charcoal"), 0.22, 0.42, 0.08),
    "checkered": Pattern("checks", rgb("charcoal"), 0.16),
    "floral": Pattern("floral", rgb("rose"), 0.3, 0.5, 0.04),
    "camouflage": Pattern("camouflage", rgb("forest"), 0.3),
    "stars": Pattern("stars", rgb("gold"), 0.28, 0.6, 0.04),
    "hearts": Pattern("hearts", rgb("hot pink"), 0.26, 0.55, 0.04),
    "rainbow": Pattern("rainbow", rgb("white"), 1.6),
    "gradient": Pattern("gradient", rgb("white"), 2.0, 0.5, 0.45, 3.0),
    "runes": Pattern("zigzag", rgb("cyan"), 0.16, 0.3, 0.05),
    "geometric": Pattern("zigzag", rgb("amber"), 0.2, 0.45, 0.04),
    "marbled": Pattern("marble", rgb("white"), 0.45, 0.8),
    "galaxy": Pattern("speckles", rgb("snow"), 0.09, 0.8),
    "tiger": Pattern("tiger", rgb("charcoal"), 0.24, 0.45, 0.05),
    "dotted": Pattern("dots", rgb("white"), 0.18, 0.45, 0.04),
    "rosettes": Pattern("rosettes", rgb("charcoal"), 0.22, 0.5, 0.06),
    "patches": Pattern("patches", rgb("charcoal"), 0.4, 0.45, 0.04),
    "plaid": Pattern("plaid", rgb("charcoal"), 0.3, 0.4, 0.03),
    "zigzag": Pattern("zigzag", rgb("charcoal"), 0.2, 0.45, 0.04),
    "speckled": Pattern("speckles", rgb("charcoal"), 0.1, 0.5),
    "circuit": Pattern("plaid", rgb("lime"), 0.16, 0.12, 0.02),
}

FEATURES = ("eye", "pupil", "glint", "mouth", "tongue", "teeth", "nose", "beak", "claw", "nail", "brow", "lip")
ALIKE = 0.35
"""Sum of the sRGB channels' differences below which two roles are of one colour to the eye."""

GROUNDS: dict[str, Rgb] = {"rosettes": rgb("tan"), "galaxy": rgb("#241a52"), "circuit": rgb("#12442c")}
"""What a pattern is printed on where no colour is said: "a leopard print sofa"."""

RELIEFS: dict[str, Bump] = {
    "scales": Bump("scales", 0.016, 0.09),
    "cracked": Bump("cracks", 0.016, 0.3),
    "warts": Bump("hammered", 0.02, 0.09),
}
"""Patterns that are felt rather than seen; they go on main parts that have no relief of their own."""

OVERLAYS: dict[str, Pattern] = {
    "moss": Pattern("patches", rgb("moss"), 0.3, 0.62, 0.1),
    "snow": Pattern("patches", rgb("snow"), 0.35, 0.6, 0.1),
    "rust": Pattern("rust", rgb("rust"), 0.3, 0.6),
}
"""Materials that cover rather than replace, on things that live."""


def roles_of(recipe: Recipe) -> tuple[str, ...]:
    """Roles in the order an archetype declared them."""
    return tuple(recipe.materials)


def role_for(part: str, roles: tuple[str, ...]) -> str | None:
    """The role that a part's name means: MAIN, a role, an accessory's name, or None if the thing has no such part."""
    wanted = [part, part.rstrip("s"), part + "s", *SYNONYMS.get(part, ())]
    for name in wanted:
        if name in roles:
            return name
    for name in wanted:
        # A whole accessory: its materials are called "hat/…".
        if any(role.startswith(name + "/") for role in roles):
            return name
    return MAIN if part in WHOLE else None


def dress_of(thing: Thing, recipe: Recipe) -> Dress:
    """What a thing's words mean for the roles of a first draft of it."""
    roles = roles_of(recipe)
    main = recipe.materials[roles[0]]
    thing = _painted_porcelain(_two_toned(thing))
    finishes = _finishes(thing, roles, main)
    colors = _colors(thing, roles)
    if MAIN in colors and roles[0] == "clothes" and main.metallic == 1.0:
        colors = {**dict.fromkeys(_armor_like(recipe), colors[MAIN]), **colors}
    patterns: dict[str, Pattern] = {}
    for binding in thing.patterns:
        role = MAIN if binding.part is None else role_for(binding.part, roles)
        if role == MAIN and binding.pattern in GROUNDS:
            colors.setdefault(MAIN, GROUNDS[binding.pattern])
        if role is not None and binding.pattern in PATTERNS:
            worn = {role, *(_like_main(recipe, everywhere=EVERY in finishes) if role == MAIN else ())}
            patterns |= {name: _pattern(binding, colors.get(role) or main.color) for name in worn}
    if EVERY in finishes and (grown := _overgrown(thing)) is not None:
        patterns |= {role: OVERLAYS[grown] for role in (MAIN, *_like_main(recipe, everywhere=True))}
    for key, name in list(finishes.items()):
        if name in OVERLAYS and _lives(main):
            patterns.setdefault(MAIN if key == EVERY else key, OVERLAYS[name])
            del finishes[key]
    if finishes.get(EVERY) in OVERLAYS:
        for role in (role for role in roles if role not in finishes and any(word in role for word in SPARED)):
            finishes[role] = "glass"
            colors.setdefault(role, recipe.materials[role].color)
    if EVERY in finishes:
        # A rusty chest holds gold all the same.
        for role in (role for role in roles if role in CONTENTS and role not in finishes):
            finishes[role] = "gold" if role == "treasure" else "crystal"
            colors.setdefault(role, recipe.materials[role].color)
    return Dress(colors, finishes, patterns)


SPARED = (*FEATURES, "light", "window", "screen", "glass", "lens")
"""Roles that rust and moss don't grow over: a rusty robot still looks at you."""

CONTENTS = frozenset({"treasure", "gem", "second gem", "gems"})
"""Roles that keep their own stuff whatever the thing is made of."""


def _like_main(recipe: Recipe, everywhere: bool) -> list[str]:
    """Roles that a pattern of the whole goes on besides the main one: of nearly its colour, such as limbs and wings; or all but features
    of the face, when the whole is of one stuff."""
    main, *others = recipe.materials.items()
    plain = [(role, made) for role, made in others if "/" not in role and made.pattern is None and not any(word in role for word in FEATURES)]
    return [role for role, made in plain if everywhere or sum(abs(a - b) for a, b in zip(made.color, main[1].color, strict=True)) < ALIKE]


def _armor_like(recipe: Recipe) -> list[str]:
    """Roles of the same metal as the clothes, the hat among them: a green knight's helmet, gauntlets and shoes are green too."""
    main, *others = recipe.materials.items()
    same = [role for role, made in others if made.metallic == 1.0 and sum(abs(a - b) for a, b in zip(made.color, main[1].color, strict=True)) < ALIKE]
    return [role.split("/")[0] for role in same if "/" not in role or role.startswith("hat/")]


def _two_toned(thing: Thing) -> Thing:
    """ "Blue and white striped": the second colour is that of the stripes."""
    whole = [binding for binding in thing.colors if binding.part is None]
    plain = next((binding for binding in thing.patterns if binding.part is None and binding.rgb is None and binding.pattern in PATTERNS), None)
    if plain is None or len(whole) < 2:
        return thing
    second = whole[1]
    patterns = tuple(replace(binding, color=second.color, rgb=second.rgb) if binding is plain else binding for binding in thing.patterns)
    return replace(thing, colors=tuple(binding for binding in thing.colors if binding is not second), patterns=patterns)


def _painted_porcelain(thing: Thing) -> Thing:
    """ "Blue and white porcelain" is white with drawings in cobalt."""
    cobalt = next((binding for binding in thing.colors if binding.part is None and binding.color == "cobalt blue"), None)
    if cobalt is None or thing.patterns or not any(binding.material == "porcelain" and binding.part is None for binding in thing.materials):
        return thing
    glaze = replace(cobalt, color="white", rgb=rgb("porcelain"))
    colors = tuple(glaze if binding is cobalt else binding for binding in thing.colors)
    return replace(thing, colors=colors, patterns=(PatternBinding("floral", cobalt.color, cobalt.rgb, None),))


def _lives(main: Material) -> bool:
    """Soft surfaces: fur, feathers, skin, cloth."""
    return main.roughness > 0.7 and main.metallic == 0.0


def _colors(thing: Thing, roles: tuple[str, ...]) -> dict[str, Rgb]:
    colors: dict[str, Rgb] = {}
    whole = 0
    for binding in thing.colors:
        if binding.part is None:
            # "a red and gold dragon": the second colour goes to the second role.
            role: str | None = MAIN if whole == 0 else next((name for name in roles[1:] if "/" not in name and name not in colors), None)
            whole += 1
        else:
            role = role_for(binding.part, roles)
        if role is not None and role not in colors:
            colors[role] = binding.rgb
    return colors


def _finishes(thing: Thing, roles: tuple[str, ...], main: Material) -> dict[str, str]:
    named = {binding.color for binding in thing.colors if binding.part is None}
    finishes: dict[str, str] = {}
    grown = _overgrown(thing)
    for binding in thing.materials:
        if binding.part is None and binding.material == grown:
            continue
        if binding.part is None and binding.material in named and binding.material in METALS and _lives(main):
            # "a golden eagle" has golden feathers; a golden sword is of gold.
            continue
        role = EVERY if binding.part is None else role_for(binding.part, roles)
        if role is not None:
            finishes.setdefault(role, binding.material)
    return finishes


def _overgrown(thing: Thing) -> str | None:
    """What grows over a thing whose own stuff was said as well: a mossy stone golem, a rusty iron gate."""
    whole = [binding.material for binding in thing.materials if binding.part is None]
    solid = any(material not in OVERLAYS for material in whole)
    return next((material for material in whole if material in OVERLAYS), None) if solid else None


def _pattern(binding: PatternBinding, ground: Rgb) -> Pattern:
    made = PATTERNS[binding.pattern]
    if binding.rgb is not None:
        return replace(made, color=binding.rgb)
    dark = sum(ground) < 0.9
    if made.color == rgb("charcoal"):
        return replace(made, color=shade(ground, 0.6) if dark else shade(ground, -0.6))
    return made


def relieved(recipe: Recipe, thing: Thing) -> Recipe:
    """Patterns that are felt: relief on the parts of the main role (or the part they were said of) that have none."""
    roles = roles_of(recipe)
    for binding in thing.patterns:
        role = MAIN if binding.part is None else role_for(binding.part, roles)
        if binding.pattern in RELIEFS and role is not None:
            recipe = with_bump(recipe, RELIEFS[binding.pattern], roles[0] if role == MAIN else role)
    return recipe


def with_bump(recipe: Recipe, bump: Bump, role: str) -> Recipe:
    """The recipe with relief on every solid part of a role that has none."""

    def dressed(part: Part) -> Part:
        return replace(part, bump=bump) if part.material == role and part.op == "union" and part.bump is None else part

    groups = tuple(replace(group, parts=tuple(dressed(part) for part in group.parts)) for group in recipe.groups)
    grained = {
        name: replace(made, grain=made.grain or Grain(bump.kind, 0.25 * bump.height, 0.5 * bump.size))
        for name, made in recipe.materials.items()
        if name == role
    }
    return replace(recipe, groups=groups, materials={**recipe.materials, **grained})


def tinted(materials: Mapping[str, Material], lightness: float, saturation: float) -> dict[str, Material]:
    """All colours made lighter (+) or darker, more (+) or less colourful."""
    return {
        name: replace(
            made,
            color=shade(made.color, lightness, saturation),
            pattern=None if made.pattern is None else replace(made.pattern, color=shade(made.pattern.color, lightness, saturation)),
        )
        for name, made in materials.items()
    }
