"""Shoes and boots."""

from __future__ import annotations

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.registry import Params, archetype, choice, color, number
from maquette.engines.embedded.recipe import Bump
from maquette.engines.embedded.shapes import box, cone, cylinder, ellipsoid, extrude, leaf, oval, sphere, star, torus, tube

SHOE = {
    "form": choice("sneaker", "boot", "cowboy", "heel", "sandal", "slipper", "rain", "ballet", "roller"),
    "height": number(1.0, 0.7, 1.3, "of the shaft"),
    "heel": number(1.0, 0.0, 1.5),
    "sole": number(1.0, 0.6, 1.6, "thickness"),
    "toe": number(1.0, 0.8, 1.3, "width of the toe"),
    "laces": number(1.0, 0.0, 1.3),
    "body_color": color("#2f6fc4"),
    "second_color": color("snow"),
    "third_color": color("red"),
}

TOE_DEG = -42.0
"""Where the toe points: a shoe is known by its side."""


@archetype("shoe", "clothing", SHOE, real_m=0.3, symmetric=False)
def shoe(b: Builder, p: Params) -> None:
    """One shoe, turned so that its side is seen."""
    b.material("body", p.body_color, roughness=0.5)
    b.material("sole", p.second_color, roughness=0.6)
    b.material("trim", p.third_color, roughness=0.5)
    b.material("inside", like="body", lighter=-0.35)
    SHOES[p.form](b, p)


def _sole(b: Builder, p: Params, thick: float, y: float = 0.0, role: str = "sole") -> None:
    t = p.toe
    outline = [
        (0.26, -1.0),
        (0.32, -0.6),
        (0.27, 0.0),
        (0.42 * t, 0.6),
        (0.3 * t, 1.05),
        (0, 1.16),
        (-0.32 * t, 1.0),
        (-0.4 * t, 0.5),
        (-0.3, 0.0),
        (-0.32, -0.6),
        (-0.26, -1.0),
        (0, -1.1),
    ]
    with b.group("sole", at=(0, y + 0.5 * thick, 0), turn=(90, TOE_DEG, 0)):
        b.add(extrude([(x, v) for x, v in outline], thick, round=0.3 * thick, smooth=True), role)


def _foot(b: Builder, p: Params, y: float) -> None:
    b.add(
        tube(
            [(0, y + 0.26, -0.72), (0, y + 0.3, -0.2), (0, y + 0.22, 0.4), (0, y + 0.16, 0.82)], [0.32, 0.31, 0.37 * p.toe, 0.26 * p.toe], flat=0.82
        ),
        "body",
    )


def _laces(b: Builder, p: Params, y: float, count: int = 5) -> None:
    if p.laces > 0.0:
        for k in range(count):
            z, v = 0.38 - 0.15 * k, y + 0.56 + 0.082 * k
            for s in (1, -1):
                lace = [(-0.26 * s, v - 0.13, z), (-0.13 * s, v - 0.01, z - 0.03), (0, v + 0.03, z - 0.06)]
                lace += [(0.13 * s, v + 0.02, z - 0.1), (0.26 * s, v - 0.07, z - 0.13)]
                b.add(tube(lace, 0.042), "sole")
        for s in (1, -1):
            b.add(torus(0.12, 0.04, height=0.04), "sole", at=(0.14 * s, y + 0.54 + 0.075 * count, -0.32), turn=(40, 0, 24 * s))


def _sneaker(b: Builder, p: Params) -> None:
    _sole(b, p, 0.24 * p.sole)
    y = 0.16 * p.sole
    with b.group("upper", turn=(0, TOE_DEG, 0), melt=0.1):
        _foot(b, p, y)
        b.add(tube([(0, y + 0.3, -0.62), (0, y + 0.62, -0.6), (0, y + 0.86 * p.height, -0.6)], [0.32, 0.31, 0.33]), "body")
        b.add(tube([(0, y + 0.62, -0.35), (0, y + 0.42, 0.15)], 0.26), "body")
        b.cut(box(2.0, 1.0, 2.0, 0.0), at=(0, y + 0.96 * p.height + 0.5, -0.6))
        b.cut(cylinder(0.25, 1.0), "inside", at=(0, y + 1.2 * p.height, -0.6))
    with b.group("trim", turn=(0, TOE_DEG, 0)):
        b.add(torus(0.29, 0.06), "trim", at=(0, y + 0.95 * p.height, -0.6))
        b.add(ellipsoid(0.37 * p.toe, 0.2, 0.3), "sole", at=(0, y + 0.12, 0.82))
        for s in (1, -1):
            b.add(tube([(0.3 * s, y + 0.42, -0.55), (0.31 * s, y + 0.2, -0.1), (0.29 * s, y + 0.36, 0.3)], [0.03, 0.06, 0.03]), "trim")
        b.add(box(0.2, 0.3, 0.12, 0.04), "trim", at=(0, y + 0.66, -0.92))
        _laces(b, p, y)


def _shaft(b: Builder, p: Params, y: float, top: float, r: float) -> None:
    with b.group("upper", turn=(0, TOE_DEG, 0), melt=0.12):
        _foot(b, p, y)
        b.add(tube([(0, y + 0.3, -0.58), (0, y + 0.7, -0.58), (0, top - 0.02, -0.56)], [0.33, 0.32, r]), "body")
        b.cut(cylinder(0.78 * r, 1.0), "inside", at=(0, top + 0.3, -0.56), blend=0.02)


def _heel_block(b: Builder, p: Params, h: float) -> None:
    b.add(box(0.56, h, 0.5, 0.04, taper=-0.1), "sole", at=(0, 0.5 * h, -0.8))


def _boot(b: Builder, p: Params) -> None:
    y = 0.16 * p.heel + 0.04
    _sole(b, p, 0.2 * p.sole, y)
    _shaft(b, p, y + 0.14, 1.55 * p.height, 0.38)
    with b.group("trim", turn=(0, TOE_DEG, 0)):
        _heel_block(b, p, y + 0.1)
        b.add(torus(0.36, 0.08), "trim", at=(0, 1.55 * p.height + 0.18, -0.56))
        for k in range(4):
            b.add(cone((-0.18, 0.86 + 0.17 * k, -0.25), (0.18, 0.9 + 0.17 * k, -0.25), 0.045, 0.045), "sole")
        b.add(ellipsoid(0.34, 0.14, 0.26), "trim", at=(0, y + 0.26, 0.82))
        _sole_front(b, y)


def _sole_front(b: Builder, y: float) -> None:
    """What carries the ball of a raised foot."""
    b.add(box(0.6, y + 0.06, 0.9, 0.04), "sole", at=(0, 0.5 * y, 0.55))


def _cowboy(b: Builder, p: Params) -> None:
    b.material("spur", "gold", "gold")
    y = 0.15 * p.heel
    _sole(b, p, 0.14 * p.sole, y)
    _shaft(b, p, y + 0.1, 1.6 * p.height, 0.42)
    with b.group("trim", turn=(0, TOE_DEG, 0)):
        _heel_block(b, p, y + 0.1)
        b.add(box(0.5, y + 0.04, 0.7, 0.04), "sole", at=(0, 0.5 * y, 0.6))
        b.add(cone((0, y + 0.2, 0.8), (0, y + 0.16, 1.22), 0.24, 0.08), "trim")
        for s in (1, -1):
            b.add(extrude(leaf(0.6, 0.3, 0.5), 0.1, round=0.03), "trim", at=(0.36 * s, 1.0 * p.height, -0.56), turn=(0, 90, 0))
            b.add(extrude(star(5, 0.17, 0.08), 0.14, round=0.02), "spur", at=(0.4 * s, 1.2 * p.height, -0.56), turn=(0, 90, 0))
            b.add(torus(0.13, 0.055), "trim", at=(0.35 * s, 1.6 * p.height + 0.18, -0.56), turn=(0, 0, 90))
        b.add(torus(0.34, 0.045), "trim", at=(0, y + 0.52, -0.56))
        b.add(extrude(star(8, 0.17, 0.09), 0.07, round=0.01), "spur", at=(0, y + 0.36, -1.08), turn=(0, 90, 0))
        b.add(cone((0, y + 0.4, -0.85), (0, y + 0.36, -1.08), 0.05, 0.05), "spur")


def _heel(b: Builder, p: Params) -> None:
    """A pump: one sweep from the heel's cup down the arch into the toe, hollowed from above, on a thin heel."""
    h, t = 0.95 * p.heel, p.toe
    with b.group("shoe", turn=(0, TOE_DEG, 0), melt=0.03):
        foot = [(0, h + 0.2, -0.92), (0, h + 0.14, -0.56), (0, 0.58 * h + 0.06, -0.06), (0, 0.26, 0.42), (0, 0.19, 0.84), (0, 0.1, 1.2)]
        b.add(tube(foot, [0.2, 0.25, 0.22, 0.33 * t, 0.29 * t, 0.09], flat=[1.35, 1.0, 0.85, 0.74, 0.6, 0.6]), "body")
        opening = [(0, h + 0.52, -0.82), (0, h + 0.38, -0.52), (0, 0.58 * h + 0.26, -0.06), (0, 0.5, 0.34), (0, 0.52, 0.5)]
        b.cut(tube(opening, [0.16, 0.19, 0.175, 0.21 * t, 0.1], flat=[1.9, 1.5, 1.3, 1.1, 1.0]), "inside", blend=0.015)
        b.add(tube([(0, h + 0.1, -0.9), (0, 0.62 * h, -1.0), (0, 0.0, -0.98)], [0.2, 0.1, 0.085]), "body", blend=0.04)
    with b.group("trim", turn=(0, TOE_DEG, 0)):
        b.add(cylinder(0.105, 0.09, 0.02), "sole", at=(0, 0.04, -0.98))
        b.add(extrude(oval(0.27 * t, 0.5), 0.1, 0.03), "sole", at=(0, 0.04, 0.68), turn=(90, 0, 0))
    with b.group("bow", turn=(0, TOE_DEG, 0)), b.frame((0, 0.42, 0.7), (-58, 0, 0)):
        b.add(ellipsoid(0.15, 0.1, 0.06), "trim", at=(0.15, 0, 0), turn=(0, 0, 14), mirror=True)
        b.add(sphere(0.075), "sole", at=(0, 0, 0.02))


def _sandal(b: Builder, p: Params) -> None:
    _sole(b, p, 0.24 * p.sole)
    y = 0.22 * p.sole
    with b.group("straps", turn=(0, TOE_DEG, 0)):
        for z, r, tall in ((0.45, 0.4, 0.34), (0.0, 0.34, 0.4)):
            b.add(
                tube(
                    [(-r, y, z), (-0.8 * r, y + 0.8 * tall, z), (0, y + tall + 0.04, z), (0.8 * r, y + 0.8 * tall, z), (r, y, z)],
                    0.12,
                    flat=0.45,
                    up=(0, 1, 0),
                ),
                "body",
            )
        b.add(tube([(-0.34, y, -0.35), (-0.36, y + 0.5, -0.7), (0, y + 0.6, -1.0), (0.36, y + 0.5, -0.7), (0.34, y, -0.35)], 0.1, flat=0.6), "body")
        b.add(box(0.22, 0.2, 0.1, 0.03), "trim", at=(0.3, y + 0.36, 0.42), turn=(0, 60, 0))


def _slipper(b: Builder, p: Params) -> None:
    _sole(b, p, 0.18 * p.sole)
    y = 0.12 * p.sole
    with b.group("upper", turn=(0, TOE_DEG, 0), melt=0.1):
        b.add(ellipsoid(0.46 * p.toe, 0.46, 0.68), "body", at=(0, y + 0.1, 0.45), bump=Bump("noise", 0.03, 0.1))
        b.cut(box(2, 1, 2, 0), at=(0, y - 0.5, 0.4))
        b.cut(ellipsoid(0.36, 0.34, 0.7), "inside", at=(0, y + 0.24, -0.2))
        rim = [(0.4, y + 0.24, 0.02), (0.38, y + 0.26, -0.5), (0.26, y + 0.3, -0.86), (0.0, y + 0.32, -0.96)]
        b.add(tube([*rim, *((-x, v, z) for x, v, z in reversed(rim[:-1]))], 0.14), "sole", bump=Bump("foliage", 0.04, 0.1))
        b.add(tube([(x, v - 0.18, z) for x, v, z in [*rim, *((-x, v, z) for x, v, z in reversed(rim[:-1]))]], 0.12), "body")
        b.add(sphere(0.18), "sole", at=(0, y + 0.6, 0.5), bump=Bump("foliage", 0.04, 0.1))
        b.add(cone((0.2, y + 0.45, 0.62), (0.34, y + 0.9, 0.55), 0.13, 0.09), "body", mirror=True)
        b.add(sphere(0.055), "trim", at=(0.16, y + 0.42, 1.0), mirror=True)


def _rain(b: Builder, p: Params) -> None:
    _sole(b, p, 0.22 * p.sole)
    _shaft(b, p, 0.16, 1.55 * p.height, 0.4)
    with b.group("trim", turn=(0, TOE_DEG, 0)):
        b.add(torus(0.4, 0.07), "trim", at=(0, 1.55 * p.height + 0.22, -0.56))
        b.add(torus(0.36, 0.05), "trim", at=(0, 1.0, -0.56))
        b.add(ellipsoid(0.36, 0.16, 0.26), "trim", at=(0, 0.26, 0.84))


def _ballet(b: Builder, p: Params) -> None:
    """A pointe shoe on an ankle: a satin slipper with a blunt toe, its ribbons crossed over the instep and tied behind."""
    t, top = p.toe, 1.5 * p.height
    b.material("stocking", "#f3e0d2", roughness=0.6)
    with b.group("ankle", turn=(0, TOE_DEG, 0), melt=0.08):
        b.add(tube([(0, 0.4, -0.62), (0, 0.8, -0.64), (0, top + 0.12, -0.6)], [0.25, 0.2, 0.25]), "stocking")
        b.add(cone((0, 0.42, -0.55), (0, 0.32, 0.3), 0.22, 0.2), "stocking")
        b.keep(box(4, 2 * top, 4, 0.02), at=(0, 0.1, 0))
    with b.group("shoe", turn=(0, TOE_DEG, 0), melt=0.03):
        foot = [(0, 0.32, -0.95), (0, 0.28, -0.5), (0, 0.25, 0.1), (0, 0.27, 0.6), (0, 0.27, 1.2)]
        b.add(tube(foot, [0.24, 0.29, 0.28, 0.33 * t, 0.24 * t], flat=[1.15, 0.97, 0.9, 0.82, 1.0]), "body")
        b.keep(box(2.0, 2.0, 2.3, 0.05), at=(0, 0.0, 0.02))
    with b.group("trim", turn=(0, TOE_DEG, 0)):
        b.add(extrude(oval(0.2 * t, 0.95), 0.08, 0.03), "sole", at=(0, 0.03, 0.02), turn=(90, 0, 0))
        edge = [(0, 0.5, 0.42), (0.24, 0.42, 0.1), (0.27, 0.42, -0.45), (0.2, 0.52, -0.82), (0, 0.6, -0.93)]
        b.add(tube([*edge, *((-x, y, z) for x, y, z in reversed(edge[1:-1]))], 0.05, closed=True), "trim")
        b.add(ellipsoid(0.1, 0.06, 0.05), "trim", at=(0.09, 0.52, 0.46), turn=(-40, 0, 20), mirror=True)
        for s in (1, -1):
            climb = [(0.26 * s, 0.42, -0.4), (0.2 * s, 0.66, -0.4), (-0.06 * s, 0.86, -0.42), (-0.24 * s, 1.06, -0.64), (0, 1.2, -0.84)]
            b.add(tube(climb, 0.05, flat=2.0), "trim")
            b.add(ellipsoid(0.17, 0.11, 0.07), "trim", at=(0.16 * s, 1.22, -0.88), turn=(0, 0, 20 * s))
            b.add(tube([(0.03 * s, 1.2, -0.88), (0.16 * s, 0.98, -0.96), (0.14 * s, 0.76, -0.98)], [0.05, 0.06, 0.07], flat=0.6), "trim")
        b.add(torus(0.22, 0.05, height=0.09), "trim", at=(0, 1.22, -0.62))
        b.add(sphere(0.08), "trim", at=(0, 1.22, -0.9))


def _roller(b: Builder, p: Params) -> None:
    """A sneaker on four wheels that fold out of its sole."""
    with b.frame((0, 0.28, 0)):
        _sneaker(b, p)
    with b.group("wheels", turn=(0, TOE_DEG, 0)):
        b.material("wheels", "charcoal", "rubber")
        b.material("hubs", "silver", "steel")
        for z in (-0.68, 0.62):
            b.add(box(0.3, 0.2, 0.36, 0.03), "hubs", at=(0, 0.26, z))
            b.add(cone((-0.26, 0.18, z), (0.26, 0.18, z), 0.055, 0.055), "hubs")
            for s in (1, -1):
                b.add(cylinder(0.19, 0.16, 0.04), "wheels", at=(0.26 * s, 0.18, z), turn=(0, 0, 90))
                b.add(cylinder(0.1, 0.2, 0.02), "trim", at=(0.26 * s, 0.18, z), turn=(0, 0, 90))


SHOES = {
    "ballet": _ballet,
    "roller": _roller,
    "sneaker": _sneaker,
    "boot": _boot,
    "cowboy": _cowboy,
    "heel": _heel,
    "sandal": _sandal,
    "slipper": _slipper,
    "rain": _rain,
}

shoe.preset("sneaker")
shoe.preset("boot", form="boot", body_color="#9a6a3a", second_color="#3a2a20", third_color="#6b4526")
shoe.preset("cowboy boot", form="cowboy", body_color="#8a4a24", second_color="#4a2e1c", third_color="#d9a45f")
shoe.preset("high heel", form="heel", body_color="crimson", second_color="charcoal", third_color="crimson")
shoe.preset("sandal", form="sandal", body_color="#8a5a33", second_color="#c9a06a", third_color="gold")
shoe.preset("slipper", form="slipper", body_color="pink", second_color="snow", third_color="charcoal")
shoe.preset("rain boot", form="rain", body_color="#f2c62f", second_color="#3a6fb0", third_color="#3a6fb0")
shoe.preset("ballet shoe", form="ballet", body_color="#f2b8c2", second_color="#c99a86", third_color="#e88fa0")
shoe.preset("roller shoe", form="roller", body_color="#e8457a", second_color="snow", third_color="#3fc0d0")
