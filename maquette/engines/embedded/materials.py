"""The catalogue of materials: what wood, gold, jade or plush look like on anything.

`finish(name)` gives a `Material` in its own colour; `finish(name, color)` keeps the way it shines and feels but takes the
colour. Names are the canonical ones of the prompt language, plus the ones archetypes need (skin, feather, painted …).
"""

from __future__ import annotations

from dataclasses import replace

from maquette.engines.embedded.palette import rgb, shade
from maquette.engines.embedded.recipe import Grain, Material, Pattern, Rgb

METALS = frozenset({"gold", "silver", "bronze", "brass", "copper", "iron", "rust", "steel"})


def _of(color: str, roughness: float, metallic: float = 0.0, **more: object) -> Material:
    return Material(rgb(color), roughness, metallic, **more)  # type: ignore[arg-type]


def _two(kind: str, color: str | Rgb, **more: float) -> Pattern:
    return Pattern(kind, rgb(color), **more)  # type: ignore[arg-type]


CATALOGUE: dict[str, Material] = {
    "painted": _of("white", 0.45),
    "matte": _of("white", 0.85),
    "skin": _of("skin", 0.6),
    "feather": _of("brown", 0.75, grain=Grain("feathers", 0.004, 0.05, 1.4), mottle=0.06),
    "eye": _of("eye", 0.08),
    "wood": _of("wood", 0.6, pattern=_two("wood", "dark wood", size=0.09, amount=0.8), grain=Grain("grain", 0.002, 0.03), mottle=0.08),
    "stone": _of("stone", 0.92, pattern=_two("speckles", "dark stone", size=0.06, amount=0.7), grain=Grain("noise", 0.006, 0.05), mottle=0.2),
    "marble": _of("marble", 0.22, pattern=_two("marble", "grey", size=0.5, amount=0.7)),
    "gold": _of("gold", 0.22, 1.0, mottle=0.03),
    "silver": _of("silver", 0.2, 1.0, mottle=0.03),
    "bronze": _of("bronze", 0.36, 1.0, pattern=_two("rust", "#4f8f7c", size=0.35, amount=0.3), mottle=0.08),
    "brass": _of("brass", 0.28, 1.0, mottle=0.05),
    "copper": _of("copper", 0.3, 1.0, pattern=_two("rust", "#5fa08c", size=0.4, amount=0.22), mottle=0.06),
    "iron": _of("iron", 0.55, 1.0, grain=Grain("hammered", 0.004, 0.06), mottle=0.12),
    "steel": _of("steel", 0.25, 1.0, mottle=0.03),
    "rust": _of("rust", 0.85, 0.35, pattern=_two("rust", "#5b4c46", size=0.22, amount=0.5), grain=Grain("noise", 0.006, 0.03), mottle=0.25),
    "glass": _of("glass", 0.05),
    "stained glass": _of("#2f8fd0", 0.06, pattern=_two("veins", "#15171a", size=0.4, amount=0.55), glow=0.08),
    "carbon": _of("#1c1e21", 0.28, pattern=_two("checks", "#3b3f45", size=0.05), grain=Grain("knit", 0.001, 0.05)),
    "crystal": _of("#c9b8f5", 0.06, pattern=_two("veins", "#dccffb", size=0.35, amount=0.3), glow=0.08),
    "jade": _of("jade", 0.25, pattern=_two("marble", "mint", size=0.5, amount=0.5)),
    "obsidian": _of("obsidian", 0.08, pattern=_two("marble", "#4a4560", size=0.6, amount=0.35)),
    "ceramic": _of("#d8e3e0", 0.15),
    "porcelain": _of("porcelain", 0.12),
    "clay": _of("terracotta", 0.9, grain=Grain("noise", 0.003, 0.08), mottle=0.1),
    "plastic": _of("red", 0.32),
    "rubber": _of("rubber", 0.7),
    "leather": _of("leather", 0.6, grain=Grain("cobbles", 0.003, 0.03), mottle=0.12),
    "fur": _of("caramel", 0.95, grain=Grain("fur", 0.008, 0.03, 1.5), mottle=0.14),
    "cloth": _of("blue", 0.9, grain=Grain("knit", 0.002, 0.018), mottle=0.04),
    "plush": _of("tan", 1.0, grain=Grain("noise", 0.006, 0.012), mottle=0.1),
    "ice": _of("ice", 0.08, pattern=_two("veins", "snow", size=0.3, amount=0.35), glow=0.05),
    "snow": _of("snow", 0.9, grain=Grain("noise", 0.003, 0.02), glow=0.05),
    "moss": _of("moss", 1.0, pattern=_two("patches", "#4f6a2c", size=0.12, amount=0.5), grain=Grain("foliage", 0.008, 0.03), mottle=0.2),
    "brick": _of("brick", 0.9, pattern=_two("rust", "#7d3a2a", size=0.1, amount=0.5), grain=Grain("bricks", 0.008, 0.14), mottle=0.15),
    "concrete": _of("#b3b1ab", 0.9, grain=Grain("noise", 0.003, 0.1), mottle=0.12),
    "paper": _of("paper", 0.95, mottle=0.03),
    "candy": _of("candy", 0.15, pattern=_two("stripes", "white", size=0.16, amount=0.5, turn=0.0)),
    "chocolate": _of("chocolate", 0.35, mottle=0.05),
    "bone": _of("bone", 0.55, mottle=0.1),
    "slime": _of("slime", 0.08, pattern=_two("spots", "#5fae26", size=0.16, amount=0.5), glow=0.06),
    "lava": _of("#3a2622", 0.8, pattern=_two("veins", "lava", size=0.25, amount=0.6), glow=0.35),
    "wax": _of("wax", 0.4),
    "straw": _of("straw", 0.95, grain=Grain("fur", 0.008, 0.02, 3.0), mottle=0.2),
    "sand": _of("sand", 0.98, grain=Grain("noise", 0.002, 0.015), mottle=0.12),
    "pearl": _of("#f1ebe6", 0.18, 0.15, pattern=_two("marble", "#e6d3dc", size=0.7, amount=0.4)),
}


def finish(name: str, color: str | Rgb | None = None) -> Material:
    """The material called `name` ("painted" if nobody knows it), in its own colour or in `color`.

    In another colour a second colour follows: it keeps its distance in lightness.
    """
    base = CATALOGUE.get(name, CATALOGUE["painted"])
    return base if color is None else recolored(base, color)


def recolored(material: Material, color: str | Rgb) -> Material:
    """The same material in another colour; a pattern of nearly the same hue is shifted along with it."""
    fresh = rgb(color)
    if material.pattern is None:
        return replace(material, color=fresh)
    before, second = sum(material.color) / 3.0, sum(material.pattern.color) / 3.0
    change = (second - before) / max(before if second < before else 1.0 - before, 0.05)
    follower = shade(fresh, max(min(change, 0.8), -0.7))
    keeps = material.pattern.kind in ("rust", "candy") or max(material.pattern.color) - min(material.pattern.color) < 0.06
    return replace(material, color=fresh, pattern=material.pattern if keeps else replace(material.pattern, color=follower))


def in_material(material: Material, name: str, tint: str | Rgb | None = None) -> Material:
    """`material` made of something else: the new finish takes over, and keeps a little of the old contrast.

    tint: the colour to use; None takes the finish's own, lightened or darkened as the old colour was, so that eyes, bellies
    and trims can still be told apart on a statue.
    """
    made = finish(name)
    if tint is not None:
        return recolored(made, tint)
    light = 0.2126 * material.color[0] + 0.7152 * material.color[1] + 0.0722 * material.color[2]
    change = max(min((light - 0.5) * 0.5, 0.22), -0.4)
    toned = replace(made, color=shade(made.color, change))
    return toned if made.pattern is None else replace(toned, pattern=replace(made.pattern, color=shade(made.pattern.color, change)))
