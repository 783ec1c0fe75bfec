"""Clothes for the whole body, as a shop shows them: capes, kimonos, skirts, trousers, aprons, belts, space suits.

Figures of `humanoid` put clothes on by themselves; animals wear these by their "fit" socket and leave the stand in the shop.
"""

from __future__ import annotations

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.registry import Params, archetype, choice, color, number
from maquette.engines.embedded.recipe import Bump
from maquette.engines.embedded.shapes import box, capsule, cone, cylinder, ellipsoid, extrude, frustum, lathe, sphere, torus, tube

PARAMS = {
    "form": choice("cape", "kimono", "space suit", "skirt", "pants", "apron", "belt", "breastplate", "armor", "pauldron", "briefs"),
    "width": number(1.0, 0.8, 1.25),
    "length": number(1.0, 0.75, 1.2),
    "folds": number(1.0, 0.0, 1.6, "depth of the folds"),
    "sleeves": number(1.0, 0.6, 1.4, "width of the sleeves"),
    "pockets": number(1.0, 0.0, 1.4),
    "body_color": color("crimson"),
    "second_color": color("gold"),
    "third_color": color("charcoal"),
}


@archetype("attire", "clothing", PARAMS, real_m=1.2)
def attire(b: Builder, p: Params) -> None:
    b.material("body", p.body_color, "steel" if p.body_color == "steel" else "cloth")
    b.material("trim", p.second_color, "gold" if p.second_color == "gold" else "cloth")
    b.material("inside", p.third_color, "cloth")
    b.material("wood", "wood", "wood")
    FORMS[p.form](b, p)


def _cape(b: Builder, p: Params) -> None:
    """Hangs from a collar and opens downwards; only the back of a bell."""
    low = 1.78 - 1.72 * p.length
    with b.group("cloth"):
        profile = [(1.0 * p.width, low), (0.86 * p.width, low + 0.5), (0.66, 1.25), (0.5, 1.78)]
        b.add(lathe(profile, wall=0.09), "body", bump=Bump("flutes", 0.05 * p.folds, 0.24))
        b.cut(box(4.0, 4.0, 2.0, 0.0), "body", at=(0, 1.0, 1.12))
    with b.group("collar"):
        b.add(torus(0.5, 0.075), "trim", at=(0, 1.78, 0))
        b.add(sphere(0.12), "trim", at=(0.16, 1.76, 0.48), mirror=True)
    with b.group("stand"):
        b.add(cylinder(0.44, 0.14, 0.04), "wood", at=(0, 0.05, -0.3))
        b.add(tube([(0, 0.05, -0.3), (0, 1.0, -0.36), (0, 1.75, -0.44)], 0.1), "wood")
    b.socket("fit", (0, 1.78, 0), size=0.5)


def _kimono(b: Builder, p: Params) -> None:
    """Spread on a rack: sleeves wide, collar crossed, broad sash."""
    with b.group("robe"):
        b.add(
            extrude([(-0.62, 0.0), (0.62, 0.0), (0.52 * p.width, 1.72), (0.16, 1.84), (-0.16, 1.84), (-0.52 * p.width, 1.72)], 0.42, round=0.12),
            "body",
        )
        sleeve = [(0.4, 1.74), (1.34, 1.74), (1.34, 1.74 - 0.8 * p.sleeves), (0.92, 1.7 - 0.86 * p.sleeves), (0.86, 1.3), (0.4, 1.3)]
        b.add(extrude(sleeve, 0.26, round=0.08), "body", mirror=True)
        b.add(box(1.16, 0.34, 0.5, 0.08), "trim", at=(0, 0.98, 0))
        b.add(box(1.2, 0.08, 0.54, 0.03), "inside", at=(0, 0.98, 0))
        b.add(tube([(0.2, 1.8, 0.1), (0.12, 1.5, 0.24), (-0.2, 1.14, 0.25)], 0.07), "inside")
        b.add(tube([(-0.2, 1.8, 0.1), (-0.12, 1.5, 0.23), (0.0, 1.3, 0.22)], 0.07), "inside")
        b.add(tube([(0.3, 0.8, 0.22), (0.34, 0.4, 0.22), (0.36, 0.03, 0.2)], 0.035), "inside")
        b.add(box(0.34, 0.3, 0.3, 0.08), "trim", at=(0, 0.98, -0.3))
    with b.group("stand"):
        b.add(box(1.1, 0.12, 0.8, 0.04), "wood", at=(0, 0.04, 0))
        b.add(tube([(-1.5, 1.72, 0), (1.5, 1.72, 0)], 0.06), "wood")
    b.socket("fit", (0, 1.0, 0), size=0.56)


def _space_suit(b: Builder, p: Params) -> None:
    """A stuffed suit with its ring, its panel and its pack; animals wear ring, panel and pack."""
    with b.group("stand", melt=0.05):
        b.add(ellipsoid(0.52 * p.width, 0.56, 0.4), "body", at=(0, 1.2, 0), bump=Bump("wrinkles", 0.02 * p.folds, 0.2))
        b.add(tube([(0.42, 1.5, 0), (0.72, 1.2, 0.04), (0.78, 0.84, 0.14)], [0.2, 0.19, 0.17]), "body", mirror=True)
        b.add(sphere(0.19), "inside", at=(0.79, 0.72, 0.17), mirror=True)
        b.add(tube([(0.24, 0.9, 0), (0.3, 0.5, 0), (0.3, 0.2, 0.02)], [0.27, 0.24, 0.23]), "body", mirror=True)
        b.add(box(0.42, 0.26, 0.6, 0.1), "inside", at=(0.3, 0.1, 0.08), mirror=True)
    with b.group("ring", at=(0, 1.74, 0)):
        b.add(torus(0.42, 0.12, height=0.1), "body")
        b.add(torus(0.44, 0.06), "trim", at=(0, 0.09, 0))
    with b.group("panel", at=(0, 1.24, 0.42)):
        b.add(box(0.5, 0.34, 0.24, 0.05), "body")
        b.add(box(0.2, 0.12, 0.28, 0.02), "inside", at=(-0.1, 0.06, 0.01))
        b.add(sphere(0.055), "trim", at=(0.13, 0.07, 0.12))
        b.add(box(0.36, 0.06, 0.28, 0.02), "trim", at=(0, -0.09, 0.01))
    with b.group("pack", at=(0, 1.24, -0.5)):
        b.add(box(0.72, 0.86, 0.34, 0.1), "body")
        b.add(box(0.5, 0.16, 0.4, 0.04), "inside", at=(0, 0.24, 0))
        b.add(tube([(0.22, 0.3, 0.1), (0.42, 0.44, 0.3), (0.38, 0.42, 0.5)], 0.065), "trim", mirror=True)
    b.socket("fit", (0, 1.72, 0), size=0.42)


def _skirt(b: Builder, p: Params) -> None:
    with b.group("skirt"):
        b.add(
            lathe([(1.1 * p.width, 0.0), (1.08 * p.width, 0.06), (0.84, 0.7), (0.5, 1.3), (0, 1.32)]),
            "body",
            bump=Bump("flutes", 0.08 * p.folds, 0.3),
        )
        b.cut(cylinder(0.4, 0.3), "inside", at=(0, 1.34, 0))
    with b.group("band"):
        b.add(torus(0.48, 0.1, height=0.12), "trim", at=(0, 1.24, 0))
    b.socket("fit", (0, 1.2, 0), size=0.46)


def _pants(b: Builder, p: Params) -> None:
    with b.group("pants", melt=0.06):
        b.add(ellipsoid(0.6 * p.width, 0.4, 0.42), "body", at=(0, 1.5, 0))
        leg = [(0.27, 1.5, 0), (0.33, 0.8, 0.02), (0.36, 0.06, 0)]
        b.add(tube(leg, [0.34, 0.29, 0.28]), "body", mirror=True, bump=Bump("wrinkles", 0.02 * p.folds, 0.25))
        b.add(box(0.3, 0.3, 0.12, 0.03), "body", at=(0.3, 1.3, -0.36), mirror=True)
    with b.group("trim"):
        b.add(torus(0.52 * p.width, 0.09, height=0.1), "trim", at=(0, 1.72, 0))
        b.add(torus(0.27, 0.06), "trim", at=(0.36, 0.06, 0), mirror=True)
    b.socket("fit", (0, 1.6, 0), size=0.55)


def _apron(b: Builder, p: Params) -> None:
    outline = [(-0.66, 0.0), (0.66, 0.0), (0.66, 1.05), (0.34, 1.26), (0.3, 1.8), (-0.3, 1.8), (-0.34, 1.26), (-0.66, 1.05)]
    with b.group("apron"):
        b.add(extrude([(p.width * x, y) for x, y in outline], 0.14, round=0.05, bend=(-0.35, 0.0)), "body")
        b.add(box(0.62, 0.4, 0.14, 0.04), "trim", at=(0, 0.62, 0.06)) if p.pockets > 0.1 else None
        b.add(torus(0.3, 0.06), "trim", at=(0, 1.84, -0.26))
        b.add(torus(0.62, 0.06), "trim", at=(0, 1.04, -0.5))
    with b.group("stand"):
        b.add(cylinder(0.6, 0.14, 0.04), "wood", at=(0, 0.05, -0.4))
        b.add(tube([(0, 0.05, -0.5), (0, 1.0, -0.4), (0, 1.84, -0.5)], 0.11), "wood")
        b.add(tube([(0, 1.05, -0.4), (0, 1.05, 0)], 0.08), "wood")
    b.socket("fit", (0, 1.84, -0.28), size=0.32)


def _belt(b: Builder, p: Params) -> None:
    with b.group("belt", at=(0, 0.28, 0)):
        b.add(torus(1.0 * p.width, 0.09, height=0.28), "body")
        b.add(box(0.62, 0.62, 0.16, 0.06), "trim", at=(0, 0, 1.02 * p.width))
        b.cut(box(0.36, 0.34, 0.4, 0.03), "body", at=(0, 0, 1.12 * p.width))
        b.add(tube([(-0.1, 0, 1.08 * p.width), (0.22, 0, 1.1 * p.width)], 0.05), "trim")
    b.socket("fit", (0, 0.28, 0), size=0.95)


def _breastplate(b: Builder, p: Params) -> None:
    """A ridged chest with shoulder plates, on a post; animals wear it as a barrel round the chest."""
    with b.group("plate", melt=0.03):
        chest = [(0.5 * p.width, 0.62), (0.46 * p.width, 0.72), (0.62 * p.width, 1.15), (0.6 * p.width, 1.42), (0.4, 1.66), (0, 1.68)]
        b.add(lathe(chest), "body")
        b.add(tube([(0, 0.66, 0.46 * p.width), (0, 1.15, 0.62 * p.width), (0, 1.6, 0.4)], [0.05, 0.07, 0.04]), "body")
    with b.group("trim"):
        b.add(torus(0.5 * p.width, 0.07, height=0.08), "trim", at=(0, 0.64, 0))
        b.add(torus(0.4, 0.08, height=0.07), "trim", at=(0, 1.66, 0))
        for k, y in enumerate((1.5, 1.36, 1.22)):
            b.add(ellipsoid(0.26, 0.13, 0.28), "body", at=(0.58 * p.width + 0.07 * k, y, 0), turn=(0, 0, -24 - 12 * k), mirror=True)
        for x in (0.2, 0.36):
            b.add(sphere(0.05), "trim", at=(x * p.width, 0.86, (0.47 - 0.6 * (x - 0.2)) * p.width), mirror=True)
    with b.group("stand"):
        b.add(cylinder(0.5, 0.14, 0.04), "wood", at=(0, 0.05, 0))
        b.add(cylinder(0.13, 0.7, 0.02), "wood", at=(0, 0.36, 0))
    b.socket("fit", (0, 1.66, 0), size=0.42)


def _armor(b: Builder, p: Params) -> None:
    """The whole suit, standing empty in a castle's hall; legs, arms and helmet stay there when an animal puts it on."""
    _breastplate(b, p)
    with b.group("stand", melt=0.02):
        b.add(box(1.2, 0.14, 0.9, 0.04), "wood", at=(0, 0.05, 0))
        b.add(frustum(0.62, 0.46, 0.3, 0.03), "body", at=(0, 0.6, 0))
        b.add(tube([(0.22, 0.6, 0), (0.26, 0.36, 0.02), (0.26, 0.1, 0)], [0.2, 0.17, 0.18]), "body", mirror=True)
        b.add(box(0.26, 0.16, 0.46, 0.06), "body", at=(0.26, 0.17, 0.1), mirror=True)
        b.add(tube([(0.62 * p.width, 1.4, 0), (0.8, 1.0, 0.05), (0.68, 0.74, 0.2)], [0.17, 0.15, 0.14]), "body", mirror=True)
        b.add(sphere(0.17), "inside", at=(0.66, 0.68, 0.24), mirror=True)
        b.add(ellipsoid(0.33, 0.38, 0.35), "body", at=(0, 1.96, 0))
        b.add(box(0.5, 0.06, 0.3, 0.02), "inside", at=(0, 2.0, 0.22))
        b.add(tube([(0, 2.3, 0.1), (0, 2.5, -0.1), (0, 2.3, -0.4)], [0.07, 0.12, 0.06]), "trim")


def _pauldron(b: Builder, p: Params) -> None:
    """A shoulder's plates, each over the next, with a raised collar, on a tailor's half figure."""
    w = p.width
    with b.group("stand", melt=0.08):
        b.add(tube([(0, 0.42, 0), (0, 0.8, 0), (0, 1.24, 0)], [0.34, 0.44, 0.4], flat=0.66, up=(0, 0, 1)), "wood")
        b.add(capsule((-0.36, 1.3, 0), (0.36, 1.3, 0), 0.22), "wood")
        b.add(cone((0, 1.3, 0), (0, 1.72, 0), 0.2, 0.15), "wood")
        b.add(tube([(0.46, 1.28, 0), (0.62, 0.95, 0), (0.66, 0.66, 0)], [0.2, 0.18, 0.17]), "wood")
        b.add(cylinder(0.12, 0.5, 0.02), "wood", at=(0, 0.25, 0))
        b.add(cylinder(0.52, 0.14, 0.04), "wood", at=(0, 0.05, 0))
    with b.group("plates"):
        for k in range(4):
            with b.frame((0.36 + 0.12 * k, 1.36 - 0.17 * k, 0.0), (0, 0, -18.0 - 17.0 * k)):
                b.add(ellipsoid((0.46 - 0.03 * k) * w, 0.26, 0.46 - 0.03 * k), "body")
                b.add(torus((0.44 - 0.03 * k) * w, 0.045, height=0.04), "trim", at=(0.03, -0.08, 0))
        for k in range(3):
            for z in (0.3, -0.3):
                b.add(sphere(0.06), "trim", at=(0.58 + 0.12 * k, 1.46 - 0.2 * k, z))
    with b.group("collar"):
        b.add(tube([(0.2, 1.44, 0.42), (0.16, 1.66, 0.2), (0.16, 1.7, 0.0), (0.16, 1.66, -0.2), (0.2, 1.44, -0.42)], 0.09, flat=2.2), "body")
        b.add(tube([(0.2, 1.45, 0.44), (0.15, 1.82, 0.2), (0.15, 1.86, 0.0), (0.15, 1.82, -0.2), (0.2, 1.45, -0.44)], 0.05), "trim")
    with b.group("strap"):
        b.add(tube([(0.3, 1.2, 0.36), (0, 1.05, 0.34), (-0.3, 0.82, 0.26)], 0.06, flat=2.0, up=(0, 1, 0)), "inside")
        b.add(box(0.2, 0.2, 0.1, 0.03), "trim", at=(0, 1.05, 0.36), turn=(0, 0, 35))


def _briefs(b: Builder, p: Params) -> None:
    """Filled out as if worn: a ribbed band, a pouch of folds, hems round the legs, on a shop's half figure."""
    w = p.width
    with b.group("stand", melt=0.04):
        b.add(tube([(0.3 * w, 0.7, 0), (0.33 * w, 0.3, 0), (0.32 * w, 0.1, 0)], [0.33, 0.3, 0.27]), "inside", mirror=True)
        b.add(ellipsoid(0.56 * w, 0.5, 0.4), "inside", at=(0, 1.5, 0))
        b.keep(box(4, 1.66, 4, 0.03), at=(0, 0.96, 0))
        b.add(box(1.5, 0.14, 0.95, 0.05), "wood", at=(0, 0, 0), stand=True)
    with b.group("briefs", melt=0.05):
        b.add(ellipsoid(0.72 * w, 0.5, 0.5), "body", at=(0, 0.98, 0), bump=Bump("wrinkles", 0.015 * p.folds, 0.3))
        b.add(tube([(0, 1.2, 0), (0, 1.45, 0)], [0.62 * w, 0.58 * w], flat=0.72, up=(0, 0, 1)), "body")
        b.keep(box(4, 1.0, 4, 0.03), at=(0, 0.98, 0))
        b.cut(cone((0.3 * w, 0.9, 0), (0.6 * w, 0.1, 0), 0.02, 0.5), "inside", mirror=True)
    with b.group("hems"):
        b.add(tube([(0, 1.42, 0.42), (0.58 * w, 1.42, 0), (0, 1.42, -0.42), (-0.58 * w, 1.42, 0)], 0.055, closed=True, flat=1.8), "trim")
        b.add(tube([(0.1 * w, 0.62, 0.46), (0.28 * w, 0.9, 0.46), (0.62 * w, 1.1, 0.22)], 0.05), "trim", mirror=True)
        b.add(tube([(0, 0.56, 0.46), (0.0, 0.9, 0.52), (0, 1.36, 0.46)], 0.035), "trim")


FORMS = {
    "pauldron": _pauldron,
    "briefs": _briefs,
    "breastplate": _breastplate,
    "armor": _armor,
    "cape": _cape,
    "kimono": _kimono,
    "space suit": _space_suit,
    "skirt": _skirt,
    "pants": _pants,
    "apron": _apron,
    "belt": _belt,
}

attire.preset("cape", slot="neck")
attire.preset("kimono", form="kimono", body_color="#5a78b8", third_color="snow", second_color="#c8352f", slot="body")
attire.preset("space suit", form="space suit", body_color="snow", second_color="#f0762a", third_color="#3b4654", slot="neck", real_m=1.7)
attire.preset("skirt", form="skirt", body_color="#c2477f", slot="waist", real_m=0.6)
attire.preset("pants", form="pants", body_color="#33507f", second_color="#6b4526", slot="waist", real_m=1.0)
attire.preset("apron", form="apron", body_color="snow", second_color="#c8352f", slot="neck", real_m=0.9)
attire.preset("belt", form="belt", body_color="#5a3a22", slot="waist", real_m=0.4)
attire.preset("breastplate", form="breastplate", body_color="steel", slot="neck", real_m=0.7)
attire.preset("suit of armor", form="armor", body_color="steel", second_color="crimson", slot="neck", real_m=1.8)
attire.preset("pauldron", form="pauldron", body_color="steel", slot="ground", real_m=0.4)
attire.preset("underwear", form="briefs", body_color="#3f8fd0", second_color="snow", third_color="sand", slot="ground", real_m=0.4)
