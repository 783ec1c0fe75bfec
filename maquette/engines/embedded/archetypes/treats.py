"""Ice cream, drinks and candy."""

from __future__ import annotations

from math import cos, sin

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.registry import Params, archetype, choice, color, number
from maquette.engines.embedded.palette import rgb
from maquette.engines.embedded.recipe import Bump, Pattern
from maquette.engines.embedded.shapes import (
    box,
    cone,
    cylinder,
    ellipsoid,
    frustum,
    lathe,
    sphere,
    spiral,
    torus,
    tube,
)

TREAT = {
    "kind": choice(
        "cone",
        "sundae",
        "popsicle",
        "milkshake",
        "bubble tea",
        "lollipop",
        "candy",
        "candy cane",
        "cotton candy",
        "chocolate",
        "gummy bear",
        "soft drink",
        "jelly bean",
    ),
    "scoops": number(2.0, 1.0, 4.0, vary=0.0),
    "first": color("pink"),
    "second": color("chocolate"),
    "third": color("mint"),
    "body_color": color("#d9a45f"),
    "topping": choice("cherry", "none"),
}


@archetype("treat", "food", TREAT, real_m=0.18)
def treat(b: Builder, p: Params) -> None:
    """Ice cream, drinks and candy."""
    b.material("first", p.first, "painted", roughness=0.4, mottle=0.05)
    b.material("second", p.second, "painted", roughness=0.4, mottle=0.05)
    b.material("third", p.third, "painted", roughness=0.4, mottle=0.05)
    b.material("body", p.body_color, "matte")
    b.material("stick", "tan", "wood")
    b.material("cherries", "red", roughness=0.15)
    TREATS[p.kind](b, p)


def _scoop(b: Builder, role: str, r: float) -> None:
    b.add(sphere(r), role, bump=Bump("noise", 0.03, 0.16))
    for k in b.around(9):
        b.add(ellipsoid(0.17, 0.1 + 0.03 * sin(3 * k), 0.13), role, at=(0, -0.55 * r, 0.78 * r), blend=0.06)


def _cone(b: Builder, p: Params) -> None:
    tall, wide = b.about(1.0, 0.1), b.about(0.42, 0.06)
    with b.group("cone"):
        b.add(lathe([(0.0, 0.0), (0.09, 0.02), (wide, tall), (wide, tall), (0.0, tall)], smooth=False), "body", bump=Bump("quilt", -0.025, 0.17))
        b.add(torus(wide - 0.01, 0.06), "body", at=(0, tall, 0))
    y, r = tall + 0.22, wide + 0.04
    for k in range(round(p.scoops)):
        with b.group(f"scoop {k}", at=(0, y, 0), melt=0.05):
            _scoop(b, ("first", "second", "third")[k % 3], r)
        y, r = y + 1.2 * r, 0.9 * r
    if p.topping == "cherry":
        with b.group("cherry"):
            b.add(sphere(0.15), "cherries", at=(0, y - 0.02, 0))
            b.add(tube([(0, y + 0.1, 0), (0.06, y + 0.3, 0)], 0.035), "stick")
    b.add(cylinder(0.3, 0.06, 0.02), "body", at=(0, 0.03, 0))


def _sundae(b: Builder, p: Params) -> None:
    flare, turn, lean = b.about(0.62, 0.07), float(b.rng.uniform(0.0, 2.1)), b.about(0.5, 0.2)
    b.material("glass", "glass", "glass")
    with b.group("glass"):
        b.add(
            lathe([(0.46, 0.0), (0.46, 0.0), (0.46, 0.06), (0.1, 0.14), (0.09, 0.34), (0.3, 0.5), (flare, 1.1), (flare + 0.06, 1.15), (0, 1.1)]),
            "glass",
        )
    for k in range(3):
        x, z = 0.3 * cos(2.1 * k + turn), 0.28 * sin(2.1 * k + turn)
        with b.group(f"scoop {k}", at=(x, 1.25, z), melt=0.04):
            b.add(sphere(0.38), ("first", "second", "third")[k], bump=Bump("noise", 0.03, 0.16))
    with b.group("cream", at=(0, 1.5, 0), melt=0.04):
        b.material("cream", "snow")
        b.add(lathe([(0.32, 0.0), (0.22, 0.15), (0.12, 0.26), (0, 0.34)]), "cream")
        b.add(sphere(0.13), "cherries", at=(0, 0.38, 0), blend=0)
    with b.group("wafer"):
        b.add(tube([(0.2, 1.4, -0.2), (lean, 2.05, -0.4)], 0.075), "body", bump=Bump("ribs", 0.012, 0.08))


def _popsicle(b: Builder, p: Params) -> None:
    half, wide, bite = b.about(0.45, 0.1), b.about(0.44, 0.07), b.about(0.2, 0.3)
    with b.group("ice", at=(0, 1.2, 0), melt=0.02):
        b.add(tube([(0, -half, 0), (0, half, 0)], wide, flat=0.5, up=(0, 0, 1)), "first")
        b.paint(box(2, 0.5, 2), "second", at=(0, half + 0.3, 0))
        b.paint(box(2, 0.45, 2), "third", at=(0, 0.28, 0))
        for x in (-0.17, 0.17):
            b.cut(tube([(x, -0.4, 0.25), (x, half, 0.25)], 0.075), blend=0.03)
        b.cut(sphere(bite), at=(wide - 0.04, half + 0.37, 0.1), blend=0.03)
    b.add(box(0.22, 0.8, 0.12, 0.05), "stick", at=(0, 0.36, 0))


def _straw(b: Builder, role: str, lean: float = 0.12) -> None:
    b.add(tube([(0.05, 0.6, 0), (0.12 + lean, 1.9, 0), (0.3 + lean, 2.05, 0)], 0.065, smooth=False), role)


def _milkshake(b: Builder, p: Params) -> None:
    fat, foot, swirl = b.about(0.44, 0.07), b.about(0.42, 0.1), b.about(0.5, 0.12)
    b.material("glass", like="first", lighter=0.3)
    with b.group("glass"):
        b.add(
            lathe([(foot, 0.0), (foot, 0.0), (foot, 0.07), (0.16, 0.14), (0.3, 0.34), (fat, 1.2), (fat + 0.04, 1.25), (0, 1.2)]),
            "glass",
            bump=Bump("flutes", 0.015, 0.18),
        )
    with b.group("cream", at=(0, 1.22, 0), melt=0.05):
        b.material("cream", "snow")
        b.add(spiral(0.34, 2.6, 0.19, 0.17, 0.05, 0.4), "cream")
        b.add(lathe([(0.36, 0.0), (0.26, 0.48 * swirl), (0, swirl)]), "cream")
        b.add(sphere(0.15), "cherries", at=(0, swirl + 0.08, 0), blend=0)
    with b.group("straw"):
        b.material("straw", "red", pattern=Pattern("stripes", rgb("snow"), 0.16, 0.5))
        _straw(b, "straw", b.about(0.12, 0.7))


def _bubble_tea(b: Builder, p: Params) -> None:
    tall, high = b.about(1.35, 0.07), b.about(0.4, 0.15)
    b.material("tea", p.body_color, roughness=0.2)
    b.material("pearls", "dark brown", roughness=0.15)
    with b.group("cup"):
        b.add(frustum(0.42, 0.62, tall, 0.03), "tea", stand=True)
        for ring, count in ((0.08, 9), (0.24, 9), (0.4, 10)):
            for _ in b.around(count, start_deg=60 * ring):
                b.add(sphere(0.085), "pearls", at=(0, ring + 0.04, 0.42 + 0.148 * ring), blend=0)
    with b.group("lid", at=(0, tall, 0)):
        b.material("lid", "snow", roughness=0.2)
        b.add(cylinder(0.66, 0.1, 0.04), "lid")
        b.add(lathe([(0.6, 0.04), (0.52, 0.6 * high), (0.3, 0.9 * high), (0, high)]), "lid")
    with b.group("straw"):
        _straw(b, "first", b.about(0.12, 0.8))
    with b.group("face", at=(0, 0.85, 0.53)):
        b.material("eyes", "eye", roughness=0.4)
        b.add(ellipsoid(0.06, 0.075, 0.05), "eyes", at=(0.16, 0.05, 0), mirror=True)
        b.add(tube([(-0.07, -0.04, 0.03), (0, -0.08, 0.03), (0.07, -0.04, 0.03)], 0.025), "eyes")


def _lollipop(b: Builder, p: Params) -> None:
    r, y, start = b.about(0.6, 0.08), b.about(1.45, 0.06), float(b.rng.uniform(0.0, 6.3))
    with b.group("candy", at=(0, y, 0), turn=(90, 0, 0)):
        b.add(cylinder(r, b.about(0.24, 0.2), 0.1), "first")
        turn = [(0.073 * r * a * cos(a + start), 0.12, 0.073 * r * a * sin(a + start)) for a in [0.5 * i for i in range(1, 25)]]
        b.add(tube(turn, 0.075), "second")
        b.add(tube([(x, -y, z) for x, y, z in turn], 0.075), "second")
    b.add(tube([(0, 0.02, 0), (0, 1.0, 0)], 0.065), "stick")
    b.add(cylinder(0.3, 0.08, 0.03), "stick", at=(0, 0.04, 0))


def _candy(b: Builder, p: Params) -> None:
    flare, long = b.about(0.47, 0.14), b.about(0.62, 0.12)
    with b.group("candy", at=(0, 0.56, 0), melt=0.02):
        b.material("wrapper", p.first, roughness=0.25, pattern=Pattern("stripes", rgb("snow"), 0.3, 0.45, 0.05))
        b.add(sphere(0.55), "wrapper")
        for s in (1, -1):
            b.add(
                frustum(0.1, flare, long, 0.02), "wrapper", at=((0.41 + 0.5 * long) * s, 0, 0), turn=(0, 0, -90 * s), bump=Bump("flutes", 0.06, 0.16)
            )


def _candy_cane(b: Builder, p: Params) -> None:
    reach, high, r = b.about(0.8, 0.09), b.about(1.35, 0.07), b.about(0.14, 0.07)
    b.material("cane", "snow", roughness=0.25, pattern=Pattern("stripes", rgb("red"), 0.3, 0.5, 0.05))
    b.add(
        tube(
            [
                (0, 0, 0),
                (0, 0.7, 0),
                (0, high, 0),
                (0.12 * reach, high + 0.37, 0),
                (0.5 * reach, high + 0.53, 0),
                (0.88 * reach, high + 0.37, 0),
                (reach, high + 0.05, 0),
            ],
            r,
        ),
        "cane",
    )


def _cotton(b: Builder, p: Params) -> None:
    """Floss wound about a paper cone: a big soft top whose turns are seen, a wisp at its end."""
    b.material("paper", "snow", "paper", pattern=Pattern("stripes", rgb("sky"), 0.3, 0.4, 0.03, turn=1.0))
    fat, tall, start = b.about(0.62, 0.07), b.about(1.1, 0.08), float(b.rng.uniform(0.0, 360.0))
    with b.group("floss", at=(0, 0.86, 0), turn=(0, start, 0), melt=0.07):
        b.add(
            lathe([(0.16, -0.06), (0.46, 0.1), (fat, 0.42), (0.9 * fat, 0.42 + 0.4 * tall), (0.4 * fat, 0.9 * tall), (0, tall)]),
            "first",
            bump=Bump("foliage", 0.03, 0.13),
        )
        turns = [
            (0.42, 0.12),
            (fat, 0.36),
            (0.98 * fat, 0.4 + 0.25 * tall),
            (0.74 * fat, 0.3 + 0.55 * tall),
            (0.42 * fat, 0.94 * tall),
            (0.1, 1.1 * tall),
        ]
        coil = []
        for k in range(41):
            i, t = divmod(k / 8.0, 1.0)
            (r, y), (r1, y1) = turns[min(int(i), 4)], turns[min(int(i) + 1, 5)]
            coil.append(((r + (r1 - r) * t) * cos(0.7 * k), y + (y1 - y) * t, (r + (r1 - r) * t) * sin(0.7 * k)))
        b.add(tube(coil, [0.12] * 34 + [0.1 - 0.01 * k for k in range(7)]), "first", bump=Bump("foliage", 0.03, 0.12))
    with b.group("cone"):
        b.add(cone((0, 0.06, 0), (0, 0.86, 0), 0.07, 0.24), "paper")
        b.add(cylinder(0.34, 0.08, 0.03), "stick", at=(0, 0.04, 0))


def _chocolate(b: Builder, p: Params) -> None:
    bite, foil, wide = b.about(0.3, 0.25), b.about(0.86, 0.12), b.about(1.1, 0.04)
    with b.group("bar", at=(0, 0.95, 0), melt=0.01):
        b.add(box(wide, 1.8, b.about(0.2, 0.12), 0.04), "second")
        for x in (-0.36, 0.0, 0.36):
            for y in (-0.66, -0.22, 0.22, 0.66):
                b.add(box(0.31, 0.38, 0.2, 0.05), "second", at=(x, y, 0.1))
        b.cut(sphere(bite), at=(0.5, 0.92, 0))
    with b.group("wrapper"):
        b.material("wrapper", "crimson", roughness=0.3)
        b.material("foil", "silver", "silver")
        b.add(box(1.2, foil - 0.06, 0.34, 0.03), "wrapper", at=(0, 0.5 * foil - 0.04, 0))
        b.add(box(1.18, 0.16, 0.32, 0.03), "foil", at=(0, foil, 0), bump=Bump("flutes", 0.02, 0.09))


def _gummy(b: Builder, p: Params) -> None:
    belly, head, ears = b.about(0.5, 0.08), b.about(0.42, 0.07), b.about(0.15, 0.15)
    with b.group("bear", melt=0.07):
        b.add(ellipsoid(belly, 0.62, 0.42), "first", at=(0, 0.72, 0))
        b.add(sphere(head), "first", at=(0, 1.48, 0.02))
        b.add(sphere(ears), "first", at=(0.78 * head, 1.48 + 0.76 * head, 0), mirror=True)
        b.add(ellipsoid(0.2, 0.16, 0.18), "first", at=(0, 1.38, 0.36))
        b.add(cone((0.42, 1.05, 0.1), (0.34 - 0.1 * (belly - 0.5), b.about(0.84, 0.1), 0.46), 0.17, 0.16), "first", mirror=True)
        b.add(cone((0.32, 0.3, 0.1), (b.about(0.4, 0.12), 0.2, 0.5), 0.24, 0.2), "first", mirror=True)
    with b.group("face"):
        b.material("eyes", like="first", lighter=-0.5)
        b.add(sphere(0.055), "eyes", at=(0.15, 1.56, 0.39), mirror=True)
        b.add(sphere(0.06), "eyes", at=(0, 1.43, 0.53))


def _soft_drink(b: Builder, p: Params) -> None:
    tall, wide = b.about(1.35, 0.09), b.about(0.62, 0.06)
    with b.group("cup"):
        b.material("cup", "red", "paper", pattern=Pattern("stripes", rgb("snow"), 0.36, 0.4, 0.03, turn=1.0))
        b.add(frustum(0.44, wide, tall, 0.03), "cup", stand=True)
        b.material("lid", "snow")
        b.add(cylinder(wide + 0.04, 0.12, 0.04), "lid", at=(0, tall + 0.05, 0))
        b.add(cylinder(0.56, 0.1, 0.03), "lid", at=(0, tall + 0.13, 0))
    with b.group("straw"):
        b.material("straw", "snow", pattern=Pattern("stripes", rgb("red"), 0.16, 0.5))
        _straw(b, "straw", b.about(0.12, 0.8))


def _jelly_bean(b: Builder, p: Params) -> None:
    """Three of them in a heap, bent like kidneys."""
    for role, at, turn in (
        ("first", (-0.52, 0.36, 0.1), (0.0, 28.0, 0.0)),
        ("second", (0.56, 0.36, 0.0), (0.0, -62.0, 0.0)),
        ("third", (0.02, 0.92, -0.04), (0.0, 4.0, 8.0)),
    ):
        size = float(b.rng.uniform(0.93, 1.07))
        with b.group(f"{role} bean", at=at, turn=turn, scale=size):
            b.add(tube([(-0.46, -0.04, 0.0), (-0.2, 0.02, 0.1), (0.2, 0.02, 0.1), (0.46, -0.04, 0.0)], [0.33, 0.37, 0.37, 0.33]), role)


TREATS = {
    "jelly bean": _jelly_bean,
    "cone": _cone,
    "sundae": _sundae,
    "popsicle": _popsicle,
    "milkshake": _milkshake,
    "bubble tea": _bubble_tea,
    "lollipop": _lollipop,
    "candy": _candy,
    "candy cane": _candy_cane,
    "cotton candy": _cotton,
    "chocolate": _chocolate,
    "gummy bear": _gummy,
    "soft drink": _soft_drink,
}

treat.preset("ice cream")
treat.preset("ice cream sundae", kind="sundae")
treat.preset("popsicle", kind="popsicle", first="orange", second="red", third="yellow")
treat.preset("milkshake", kind="milkshake")
treat.preset("bubble tea", kind="bubble tea", body_color="#cfa378")
treat.preset("lollipop", kind="lollipop", first="snow", second="red")
treat.preset("candy", kind="candy", first="red")
treat.preset("candy cane", kind="candy cane")
treat.preset("cotton candy", kind="cotton candy")
treat.preset("chocolate bar", kind="chocolate")
treat.preset("gummy bear", kind="gummy bear", first="red")
treat.preset("soft drink", kind="soft drink")
treat.preset("jelly bean", kind="jelly bean", first="red", second="#f2c62f", third="#3fae4a", real_m=0.02)
