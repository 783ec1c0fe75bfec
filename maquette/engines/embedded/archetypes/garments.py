"""Garments, bags, umbrellas and fans."""

from __future__ import annotations

from math import cos, sin

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.registry import Params, archetype, choice, color, number
from maquette.engines.embedded.recipe import Bump
from maquette.engines.embedded.shapes import box, capsule, cone, cylinder, ellipsoid, extrude, lathe, leaf, sphere, star, torus, tube

WEAR = {
    "form": choice(
        "t-shirt",
        "dress",
        "jacket",
        "glove",
        "sock",
        "scarf",
        "tie",
        "bow tie",
        "handbag",
        "backpack",
        "briefcase",
        "sack",
        "umbrella",
        "fan",
        "shopping bag",
        "wallet",
    ),
    "width": number(1.0, 0.8, 1.25),
    "height": number(1.0, 0.8, 1.25),
    "sleeves": number(1.0, 0.0, 1.4),
    "folds": number(1.0, 0.4, 1.6),
    "body_color": color("#2f7fd0"),
    "second_color": color("snow"),
    "third_color": color("gold"),
}


@archetype("garment", "clothing", WEAR, real_m=0.5, symmetric=False)
def garment(b: Builder, p: Params) -> None:
    """A piece of clothing or a bag, filled out as if worn, that stands by itself."""
    b.material("body", p.body_color, "cloth")
    b.material("second", p.second_color, roughness=0.6)
    b.material("trim", p.third_color, roughness=0.35)
    b.material("inside", like="body", lighter=-0.35)
    b.material("wood", "wood", "wood")
    WEARS[p.form](b, p)


def _torso(b: Builder, p: Params, long: float) -> None:
    """Shoulders, chest and sleeves; the hem at y = 0."""
    with b.group("shirt", melt=0.08):
        b.add(
            tube(
                [(0, 0.1, 0), (0, 0.7, 0), (0, 1.3, 0), (0, 1.62 * p.height, 0)],
                [0.62 * p.width, 0.6 * p.width, 0.66 * p.width, 0.34],
                flat=0.55,
                up=(0, 0, 1),
            ),
            "body",
            bump=Bump("wrinkles", 0.02 * p.folds, 0.3),
        )
        if p.sleeves > 0.0:
            end = (0.82 + 0.25 * long, 1.42 - 0.36 * p.sleeves - 0.66 * long, 0.04)
            b.add(cone((0.42, 1.48, 0), end, 0.28, 0.22), "body", mirror=True, bump=Bump("wrinkles", 0.02 * p.folds, 0.2))
            b.cut(sphere(0.15), "inside", at=(end[0] + 0.14, end[1] - 0.15, end[2]), mirror=True)
        b.cut(ellipsoid(0.26, 0.24, 0.2), "inside", at=(0, 1.86 * p.height, 0.08))


def _t_shirt(b: Builder, p: Params) -> None:
    _torso(b, p, 0.0)
    with b.group("trim"):
        b.add(torus(0.25, 0.06), "second", at=(0, 1.74 * p.height, 0.06), turn=(16, 0, 0))
        b.add(extrude(star(5, 0.34, 0.16), 0.14, round=0.03), "second", at=(0, 0.95, 0.32))
        b.add(box(1.15 * p.width, 0.08, 0.66, 0.03), "second", at=(0, 0.04, 0))


def _jacket(b: Builder, p: Params) -> None:
    _torso(b, p, 1.0)
    with b.group("trim"):
        b.add(box(0.07, 1.25, 0.12, 0.02), "trim", at=(0, 0.7, 0.34))
        for s in (1, -1):
            b.add(extrude([(0.02 * s, 1.3), (0.34 * s, 1.72), (0.2 * s, 1.84), (0.04 * s, 1.66)], 0.14, round=0.03), "second", at=(0, 0, 0.3))
            b.add(box(0.3, 0.24, 0.12, 0.03), "second", at=(0.32 * s, 0.5, 0.32))
            b.add(sphere(0.05), "trim", at=(0.32 * s, 0.56, 0.4))
        b.add(
            tube([(-0.6 * p.width, 0.08, 0), (0, 0.08, 0.34), (0.6 * p.width, 0.08, 0), (0, 0.08, -0.34)], 0.1, closed=True),
            "second",
            bump=Bump("ribs", 0.015, 0.08),
        )
        b.add(torus(0.28, 0.1), "second", at=(0, 1.72 * p.height, -0.02), turn=(14, 0, 0))


def _dress(b: Builder, p: Params) -> None:
    with b.group("dress", melt=0.04):
        b.add(
            lathe([(0.95 * p.width, 0.0), (0.92 * p.width, 0.05), (0.6, 0.6), (0.3, 1.05), (0, 1.08)]),
            "body",
            bump=Bump("flutes", 0.06 * p.folds, 0.26),
        )
        b.add(tube([(0, 1.0, 0), (0, 1.35, 0), (0, 1.62 * p.height, 0.02)], [0.27, 0.34, 0.3], flat=0.75, up=(0, 0, 1)), "body")
        b.add(sphere(0.24 * p.sleeves + 0.01), "body", at=(0.4, 1.6 * p.height, 0), mirror=True)
        b.cut(ellipsoid(0.2, 0.22, 0.2), "inside", at=(0, 1.88 * p.height, 0.06))
    with b.group("trim"):
        b.add(torus(0.28, 0.07), "trim", at=(0, 1.06, 0))
        for s in (1, -1):
            b.add(extrude(leaf(0.36, 0.28, 0.6), 0.1, round=0.03), "trim", at=(0, 1.06, 0.3), turn=(0, 0, 78 * s))
        b.add(torus(0.9 * p.width, 0.07), "second", at=(0, 0.07, 0))


def _glove(b: Builder, p: Params) -> None:
    with b.group("hand", melt=0.06):
        b.add(tube([(0, 0.3, 0), (0, 0.7, 0), (0, 1.1, 0)], [0.36, 0.44, 0.42], flat=0.6, up=(0, 0, 1)), "body", bump=Bump("knit", 0.015, 0.1))
        for k, (x, long) in enumerate(((-0.32, 0.42), (-0.11, 0.58), (0.11, 0.6), (0.32, 0.46))):
            b.add(cone((x, 1.1, 0), (1.3 * x, 1.25 + long * p.height, 0.04 * k), 0.15, 0.13), "body", blend=0.03)
        b.add(cone((0.36, 0.65, 0.05), (0.78, 1.05, 0.14), 0.17, 0.14), "body")
    b.add(cylinder(0.42, 0.42, 0.08), "second", at=(0, 0.2, 0), bump=Bump("flutes", 0.03, 0.12))


def _sock(b: Builder, p: Params) -> None:
    with b.group("sock", melt=0.08, turn=(0, 50, 0)):
        b.add(
            tube(
                [(0, 1.75 * p.height, -0.4), (0, 1.0, -0.4), (0, 0.45, -0.4), (0, 0.28, -0.1), (0, 0.25, 0.5), (0, 0.26, 0.75)],
                [0.36, 0.33, 0.34, 0.32, 0.3, 0.27],
            ),
            "body",
            bump=Bump("knit", 0.015, 0.1),
        )
        b.paint(sphere(0.45), "second", at=(0, 0.2, 0.85))
        b.paint(sphere(0.36), "second", at=(0, 0.2, -0.7))
        b.add(cylinder(0.4, 0.4, 0.08), "second", at=(0, 1.72 * p.height, -0.4), bump=Bump("flutes", 0.03, 0.12))
        b.cut(cylinder(0.25, 0.5), "inside", at=(0, 1.95 * p.height, -0.4))
        for y in (1.05, 1.3):
            b.add(torus(0.33, 0.045), "trim", at=(0, y, -0.4))


def _scarf(b: Builder, p: Params) -> None:
    """A knitted coil with two fringed ends."""
    with b.group("coil", at=(0, 1.2, 0)):
        for k in range(2):
            b.add(
                torus(0.66 * p.width, 0.24, height=0.19), "body", at=(0, 0.22 * k, 0.03 * k), turn=(8 - 14 * k, 0, 4), bump=Bump("knit", 0.02, 0.12)
            )
    with b.group("ends"):
        for x, low, lean, z, tilt in ((0.2, 0.22, 4, 0.74, -8), (-0.2, 0.22, -5, 0.72, -8), (0.3, 0.22, 0, -0.74, 8), (-0.3, 0.22, 0, -0.74, 8)):
            with b.frame((x, 0, z * p.width), (tilt, 0, lean)):
                b.add(box(0.42, 1.25 - low, 0.2, 0.06), "body", at=(0, 0.62 + 0.5 * low, 0), bump=Bump("knit", 0.02, 0.12))
                b.add(box(0.44, 0.14, 0.22, 0.04), "second", at=(0, low + 0.2, 0))
                for k in range(4):
                    b.add(cone((-0.15 + 0.1 * k, low + 0.05, 0), (-0.17 + 0.115 * k, low - 0.2, 0), 0.05, 0.04), "second")
    b.socket("fit", (0, 1.3, 0), size=0.5)


def _tie(b: Builder, p: Params) -> None:
    with b.group("tie", turn=(-5, 0, 0)):
        b.add(extrude([(0, 0.1), (0.36 * p.width, 0.42), (0.13, 1.55), (-0.13, 1.55), (-0.36 * p.width, 0.42)], 0.16, round=0.05), "body")
        b.add(extrude([(-0.14, 1.5), (0.14, 1.5), (0.26, 1.86), (-0.26, 1.86)], 0.26, round=0.06), "body")
        for k in range(5):
            b.add(box(0.5 - 0.06 * k, 0.07, 0.19, 0.02), "second", at=(0, 0.5 + 0.22 * k, 0), turn=(0, 0, 26))
        b.keep(
            extrude([(0, 0.08), (0.38 * p.width, 0.42), (0.15, 1.5), (0.28, 1.88), (-0.28, 1.88), (-0.15, 1.5), (-0.38 * p.width, 0.42)], 0.4), None
        )
    with b.group("collar"):
        b.add(torus(0.44, 0.085), "second", at=(0, 1.86, -0.38), turn=(10, 0, 0))
    with b.group("stand"):
        b.add(box(0.8, 0.14, 0.7, 0.05), "wood", at=(0, 0.04, -0.05))
        b.add(box(0.14, 1.6, 0.12), "wood", at=(0, 0.85, -0.14))
    b.socket("fit", (0, 1.86, -0.38), size=0.42)


def _bow_tie(b: Builder, p: Params) -> None:
    with b.group("bow", at=(0, 0.95, 0)):
        for s in (1, -1):
            b.add(
                extrude(
                    [(0.05 * s, -0.17), (0.95 * s * p.width, -0.52), (1.05 * s * p.width, 0.0), (0.95 * s * p.width, 0.52), (0.05 * s, 0.17)],
                    0.36,
                    round=0.15,
                    smooth=False,
                ),
                "body",
            )
            for y in (-0.14, 0.0, 0.14):
                b.cut(cone((0.2 * s, 0.5 * y, 0.22), (0.8 * s, 2.0 * y, 0.2), 0.05, 0.02), "inside")
        b.add(box(0.34, 0.46, 0.46, 0.12), "second", at=(0, 0, 0))
    with b.group("stand"):
        b.add(box(0.2, 0.7, 0.16), "wood", at=(0, 0.4, -0.05))
        b.add(box(1.0, 0.14, 0.7, 0.05), "wood", at=(0, 0.04, 0))
    b.socket("fit", (0, 0.95, -1.12), size=1.2)


def _handbag(b: Builder, p: Params) -> None:
    b.material("body", p.body_color, "leather")
    with b.group("bag"):
        b.add(box(1.7 * p.width, 1.15 * p.height, 0.7, 0.14, taper=(0.18, 0.45)), "body", stand=True, bump=Bump("quilt", 0.03, 0.3))
        b.add(
            extrude(
                [(-0.74 * p.width, 1.16 * p.height), (0.74 * p.width, 1.16 * p.height), (0.7 * p.width, 0.72), (0, 0.5), (-0.7 * p.width, 0.72)],
                0.1,
                round=0.04,
            ),
            "inside",
            at=(0, 0.0, 0.3),
            turn=(-9, 0, 0),
        )
        b.add(box(0.24, 0.2, 0.14, 0.04), "trim", at=(0, 0.62, 0.4))
        for z in (0.16, -0.16):
            b.add(tube([(-0.5, 1.05, z), (-0.46, 1.55, z), (0, 1.85 * p.height, z), (0.46, 1.55, z), (0.5, 1.05, z)], 0.075), "inside")
            for s in (1, -1):
                b.add(torus(0.1, 0.04), "trim", at=(0.5 * s, 1.1, z), turn=(90, 0, 0))


def _backpack(b: Builder, p: Params) -> None:
    with b.group("pack", melt=0.04):
        b.add(box(1.15 * p.width, 1.55 * p.height, 0.72, 0.26), "body", stand=True)
        b.add(box(0.86 * p.width, 0.62, 0.3, 0.1), "second", at=(0, 0.42, 0.42))
        b.add(box(1.0 * p.width, 0.34, 0.3, 0.12), "second", at=(0, 1.2 * p.height, 0.3))
        b.add(box(0.24, 0.62, 0.44, 0.1), "second", at=(0.62 * p.width, 0.42, 0), mirror=True)
    with b.group("trim"):
        b.add(torus(0.16, 0.05), "trim", at=(0, 1.56 * p.height, -0.12), turn=(90, 0, 0))
        for s in (1, -1):
            b.add(
                tube(
                    [(0.3 * s, 1.42 * p.height, -0.26), (0.36 * s, 1.2, -0.62), (0.38 * s, 0.6, -0.58), (0.36 * s, 0.2, -0.3)],
                    0.11,
                    flat=0.55,
                    up=(0, 0, 1),
                ),
                "inside",
            )
            b.add(box(0.1, 0.5, 0.1, 0.02), "trim", at=(0.28 * s, 0.95, 0.42))
            b.add(box(0.17, 0.15, 0.14, 0.03), "trim", at=(0.28 * s, 0.78, 0.44))
        b.add(tube([(-0.36, 0.66, 0.56), (0, 0.7, 0.58), (0.36, 0.66, 0.56)], 0.035), "trim")
    b.socket("fit", (0, 0.8, -0.36), size=0.6)


def _briefcase(b: Builder, p: Params) -> None:
    b.material("body", p.body_color, "leather")
    with b.group("case"):
        b.add(box(2.0 * p.width, 1.3 * p.height, 0.5, 0.08), "body", stand=True)
        b.add(box(2.04 * p.width, 0.08, 0.54, 0.02), "inside", at=(0, 0.86 * p.height, 0))
        b.add(tube([(-0.4, 1.28 * p.height, 0), (-0.34, 1.58 * p.height, 0), (0.34, 1.58 * p.height, 0), (0.4, 1.28 * p.height, 0)], 0.085), "inside")
        for s in (1, -1):
            b.add(box(0.26, 0.3, 0.12, 0.03), "trim", at=(0.58 * s, 0.9 * p.height, 0.25))
            b.add(sphere(0.2), "trim", at=(0.93 * s * p.width, 0.06, 0.16))
            b.add(sphere(0.16), "trim", at=(0.93 * s * p.width, 1.2 * p.height, 0.17))


def _sack(b: Builder, p: Params) -> None:
    with b.group("sack"):
        b.add(
            lathe(
                [
                    (0.5, 0.0),
                    (0.72 * p.width, 0.05),
                    (0.88 * p.width, 0.45),
                    (0.7 * p.width, 1.0),
                    (0.26, 1.36),
                    (0.26, 1.42),
                    (0.52, 1.72 * p.height),
                    (0.46, 1.78 * p.height),
                    (0, 1.6),
                ]
            ),
            "body",
            bump=Bump("wrinkles", 0.04 * p.folds, 0.3),
        )
        b.add(torus(0.27, 0.07), "second", at=(0, 1.4, 0))
        b.add(torus(0.25, 0.06), "second", at=(0, 1.5, 0), turn=(6, 0, 0))
        for s in (1, -1):
            b.add(tube([(0.04 * s, 1.42, 0.3), (0.2 * s, 1.2, 0.5), (0.16 * s, 0.98, 0.72)], 0.05), "second")
        b.add(box(0.5, 0.44, 0.1, 0.03), "trim", at=(-0.2, 0.55, 0.84 * p.width), turn=(-4, -14, 8))


def _umbrella(b: Builder, p: Params) -> None:
    with b.group("canopy", at=(0, 1.25 * p.height, 0)):
        b.add(
            lathe([(1.12 * p.width, 0.0), (1.0 * p.width, 0.3), (0.62, 0.62), (0.14, 0.82), (0, 0.84)], wall=0.07),
            "body",
            bump=Bump("flutes", 0.05 * p.folds, 0.7),
        )
        for _ in b.around(8, 0, 0):
            b.add(tube([(0, 0.82, 0.08), (0, 0.6, 0.64), (0, 0.3, 1.0 * p.width), (0, -0.02, 1.13 * p.width)], 0.045), "second")
        b.add(cone((0, 0.78, 0), (0, 1.08, 0), 0.09, 0.045), "trim")
    with b.group("shaft"):
        b.add(cone((0, 0.3, 0), (0, 2.0 * p.height, 0), 0.06, 0.06), "trim")
        b.add(tube([(0, 0.5, 0), (0, 0.2, 0), (0.06, 0.08, 0), (0.2, 0.06, 0), (0.3, 0.16, 0), (0.3, 0.28, 0)], 0.1), "wood")
        for _ in b.around(4, 0, 0):
            b.add(cone((0, 1.25, 0), (0, 1.55 * p.height, 0.85 * p.width), 0.035, 0.035), "trim")
    b.socket("grip", (0, 0.3, 0), size=0.06)


def _fan(b: Builder, p: Params) -> None:
    with b.group("fan", at=(0, 0.3, 0)):
        for k in range(15):
            a = -72 + 144 * k / 14
            with b.frame((0, 0, 0.025 * (-1) ** k), (0, 0, -a)):
                b.add(extrude([(-0.03, 0.0), (0.03, 0.0), (0.05, 0.7), (-0.05, 0.7)], 0.07, round=0.01), "wood")
                b.add(
                    extrude(
                        [(-0.09, 0.6), (0.09, 0.6), (0.17 * p.width, 1.5 * p.height), (0, 1.55 * p.height), (-0.17 * p.width, 1.5 * p.height)],
                        0.08,
                        round=0.02,
                    ),
                    ("body", "second")[k % 2],
                )
        b.add(sphere(0.1), "trim")
        b.add(tube([(1.42 * sin(a), 1.42 * p.height * cos(a), 0) for a in [-1.26 + 0.21 * k for k in range(13)]], 0.045), "trim")
        b.add(tube([(0, -0.02, 0.08), (0.14, -0.12, 0.2), (0.1, -0.26, 0.26)], 0.045), "trim")
    with b.group("stand"):
        b.add(box(0.9, 0.2, 0.6, 0.06), "wood", at=(0, 0.08, 0))
        b.add(box(0.3, 0.3, 0.3, 0.05), "wood", at=(0, 0.2, 0))
    b.socket("grip", (0, 0.34, 0), size=0.1)


def _shopping_bag(b: Builder, p: Params) -> None:
    """Of stout paper, its sides folded in, two cords, a loaf and greens looking out."""
    w, h, d = 0.62 * p.width, 1.3 * p.height, 0.34
    with b.group("bag"):
        b.add(box(2 * w, h, 2 * d, 0.03), "body", stand=True)
        b.cut(box(2 * w - 0.14, h, 2 * d - 0.14, 0.02), "inside", at=(0, 0.5 * h + 0.3, 0))
        b.cut(box(0.2, 1.1 * h, 0.1, 0.02), "body", at=(w + 0.04, 0.66 * h, 0), turn=(0, 45, 0), mirror=True)
        b.add(box(2 * w + 0.03, 0.1, 2 * d + 0.03, 0.02), "body", at=(0, h - 0.05, 0))
        b.cut(box(2 * w - 0.14, 0.4, 2 * d - 0.14, 0.02), "inside", at=(0, h + 0.06, 0))
        b.add(extrude(star(5, 0.3, 0.14), 0.1, 0.03), "second", at=(0, 0.5 * h, d + 0.01))
    with b.group("handles"):
        for s in (1, -1):
            cord = [(-0.3, h - 0.16, s * d), (-0.28, h + 0.2, s * d), (0, h + 0.44, s * (d + 0.04)), (0.28, h + 0.2, s * d), (0.3, h - 0.16, s * d)]
            b.add(tube(cord, 0.055), "trim")
    lean = float(b.rng.uniform(0.1, 0.3))
    with b.group("shopping"):
        b.material("bread", "#c98a45", "matte")
        b.material("leaves", "leaf", "matte")
        b.add(
            tube([(-0.1, 0.3, 0), (-0.2 - 0.5 * lean, h, 0), (-0.2 - lean, h + 0.62, 0.02)], [0.16, 0.17, 0.12]),
            "bread",
            bump=Bump("ribs", 0.02, 0.18),
        )
        for k in range(5):
            x = 0.08 + 0.1 * k
            b.add(
                tube([(0.22, 0.3, -0.02), (x, h + 0.1, 0.06 * sin(2.0 * k)), (x + 0.06 * k, h + 0.36, 0.12 * sin(2.0 * k))], [0.08, 0.07, 0.12]),
                "leaves",
                bump=Bump("foliage", 0.03, 0.1),
            )


def _wallet(b: Builder, p: Params) -> None:
    """Folded in two and standing ajar, stitched, notes and cards looking out, a clasp."""
    w, h = 0.86 * p.width, 1.12 * p.height
    open_deg = b.about(24.0, 0.25)
    for s in (1, -1):
        with b.group(f"side {s}", at=(-w, 0, 0), turn=(0, -s * 0.5 * open_deg, 0)):
            b.add(box(2 * w, h, 0.18, 0.06), "body", at=(w, 0, 0.1 * s), stand=True)
            b.add(box(2 * w - 0.24, 0.05, 0.21, 0.015), "second", at=(w, 0.12, 0.1 * s))
            b.add(box(2 * w - 0.24, 0.05, 0.21, 0.015), "second", at=(w, h - 0.12, 0.1 * s))
            for x in (0.12, 2 * w - 0.12):
                b.add(box(0.05, h - 0.2, 0.21, 0.015), "second", at=(x, 0.5 * h, 0.1 * s))
    with b.group("spine"):
        b.add(capsule((-w, 0.06, 0), (-w, h - 0.08, 0), 0.17), "body")
    with b.group("notes", at=(-w, 0, 0)):
        b.material("notes", "#8fbf8a", "paper")
        b.material("cards", "royal blue", "plastic")
        for k, turn in enumerate((0.3, -0.1, -0.34)):
            tall = h + 0.1 + 0.08 * k
            b.add(
                box(1.8 * w - 0.2 * k, tall - 0.1, 0.07, 0.02),
                ("notes", "notes", "cards")[k],
                at=(0.95 * w, 0.1, 0),
                turn=(0, turn * open_deg, 0),
                stand=True,
            )
    with b.group("clasp"):
        b.add(cylinder(0.13, 0.16, 0.04), "trim", at=(0.62 * w, 0.5 * h, 0.1 + 1.62 * w * sin(0.5 * open_deg / 57.3) + 0.06), turn=(90, 0, 0))


WEARS = {
    "shopping bag": _shopping_bag,
    "wallet": _wallet,
    "t-shirt": _t_shirt,
    "dress": _dress,
    "jacket": _jacket,
    "glove": _glove,
    "sock": _sock,
    "scarf": _scarf,
    "tie": _tie,
    "bow tie": _bow_tie,
    "handbag": _handbag,
    "backpack": _backpack,
    "briefcase": _briefcase,
    "sack": _sack,
    "umbrella": _umbrella,
    "fan": _fan,
}

garment.preset("t-shirt")
garment.preset("dress", form="dress", body_color="rose")
garment.preset("jacket", form="jacket", body_color="#5a4a3a", second_color="#8a6a45")
garment.preset("glove", form="glove", body_color="#c0392b", second_color="snow", real_m=0.25)
garment.preset("sock", form="sock", body_color="#c8352f", second_color="snow", third_color="snow", real_m=0.3)
garment.preset("scarf", form="scarf", body_color="#c8352f", real_m=0.3, slot="neck")
garment.preset("tie", form="tie", body_color="navy", second_color="crimson", slot="neck")
garment.preset("bow tie", form="bow tie", body_color="crimson", second_color="#8a1020", real_m=0.12, slot="neck")
garment.preset("handbag", form="handbag", body_color="#b5382a", real_m=0.3, slot="hand")
garment.preset("backpack", form="backpack", body_color="#2f7f6f", second_color="#3a9a88", third_color="#d9a45f", real_m=0.45, slot="back")
garment.preset("briefcase", form="briefcase", body_color="#6b4526", real_m=0.42, slot="hand")
garment.preset("sack", form="sack", body_color="#c9a06a", second_color="#8a5a33", third_color="#8a6a45", real_m=0.6, slot="back")
garment.preset("umbrella", form="umbrella", body_color="#c8352f", second_color="#a02018", third_color="silver", real_m=0.9, slot="hand")
garment.preset("hand fan", form="fan", body_color="crimson", second_color="#f3c9b0", real_m=0.3, slot="hand")
garment.preset("shopping bag", form="shopping bag", body_color="#c9a06a", second_color="#3f9b5a", third_color="#8a5a33", real_m=0.4, slot="hand")
garment.preset("wallet", form="wallet", body_color="#7a4526", second_color="#c9965a", real_m=0.12, slot="hand")
