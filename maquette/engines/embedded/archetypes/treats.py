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
    with b.group("cone"):
        b.add(lathe([(0.0, 0.0), (0.09, 0.02), (0.42, 1.0), (0.42, 1.0), (0.0, 1.0)], smooth=False), "body", bump=Bump("quilt", -0.025, 0.17))
        b.add(torus(0.41, 0.06), "body", at=(0, 1.0, 0))
    y, r = 1.22, 0.46
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
    b.material("glass", "glass", "glass")
    with b.group("glass"):
        b.add(lathe([(0.46, 0.0), (0.46, 0.0), (0.46, 0.06), (0.1, 0.14), (0.09, 0.34), (0.3, 0.5), (0.62, 1.1), (0.68, 1.15), (0, 1.1)]), "glass")
    for k, (x, z) in enumerate(((-0.3, 0.1), (0.3, 0.1), (0.0, -0.25))):
        with b.group(f"scoop {k}", at=(x, 1.25, z), melt=0.04):
            b.add(sphere(0.38), ("first", "second", "third")[k], bump=Bump("noise", 0.03, 0.16))
    with b.group("cream", at=(0, 1.5, 0), melt=0.04):
        b.material("cream", "snow")
        b.add(lathe([(0.32, 0.0), (0.22, 0.15), (0.12, 0.26), (0, 0.34)]), "cream")
        b.add(sphere(0.13), "cherries", at=(0, 0.38, 0), blend=0)
    with b.group("wafer"):
        b.add(tube([(0.2, 1.4, -0.2), (0.5, 2.05, -0.4)], 0.075), "body", bump=Bump("ribs", 0.012, 0.08))


def _popsicle(b: Builder, p: Params) -> None:
    with b.group("ice", at=(0, 1.2, 0), melt=0.02):
        b.add(tube([(0, -0.45, 0), (0, 0.45, 0)], 0.44, flat=0.5, up=(0, 0, 1)), "first")
        b.paint(box(2, 0.5, 2), "second", at=(0, 0.75, 0))
        b.paint(box(2, 0.45, 2), "third", at=(0, 0.28, 0))
        for x in (-0.17, 0.17):
            b.cut(tube([(x, -0.4, 0.25), (x, 0.5, 0.25)], 0.075), blend=0.03)
        b.cut(sphere(0.2), at=(0.4, 0.82, 0.1), blend=0.03)
    b.add(box(0.22, 0.8, 0.12, 0.05), "stick", at=(0, 0.36, 0))


def _straw(b: Builder, role: str, lean: float = 0.12) -> None:
    b.add(tube([(0.05, 0.6, 0), (0.12 + lean, 1.9, 0), (0.3 + lean, 2.05, 0)], 0.065, smooth=False), role)


def _milkshake(b: Builder, p: Params) -> None:
    b.material("glass", like="first", lighter=0.3)
    with b.group("glass"):
        b.add(
            lathe([(0.42, 0.0), (0.42, 0.0), (0.42, 0.07), (0.16, 0.14), (0.3, 0.34), (0.44, 1.2), (0.48, 1.25), (0, 1.2)]),
            "glass",
            bump=Bump("flutes", 0.015, 0.18),
        )
    with b.group("cream", at=(0, 1.22, 0), melt=0.05):
        b.material("cream", "snow")
        b.add(spiral(0.34, 2.6, 0.19, 0.17, 0.05, 0.4), "cream")
        b.add(lathe([(0.36, 0.0), (0.26, 0.24), (0, 0.5)]), "cream")
        b.add(sphere(0.15), "cherries", at=(0, 0.58, 0), blend=0)
    with b.group("straw"):
        b.material("straw", "red", pattern=Pattern("stripes", rgb("snow"), 0.16, 0.5))
        _straw(b, "straw")


def _bubble_tea(b: Builder, p: Params) -> None:
    b.material("tea", p.body_color, roughness=0.2)
    b.material("pearls", "dark brown", roughness=0.15)
    with b.group("cup"):
        b.add(frustum(0.42, 0.62, 1.35, 0.03), "tea", stand=True)
        for ring, count in ((0.08, 9), (0.24, 9), (0.4, 10)):
            for _ in b.around(count, start_deg=60 * ring):
                b.add(sphere(0.085), "pearls", at=(0, ring + 0.04, 0.42 + 0.148 * ring), blend=0)
    with b.group("lid", at=(0, 1.35, 0)):
        b.material("lid", "snow", roughness=0.2)
        b.add(cylinder(0.66, 0.1, 0.04), "lid")
        b.add(lathe([(0.6, 0.04), (0.52, 0.24), (0.3, 0.36), (0, 0.4)]), "lid")
    with b.group("straw"):
        _straw(b, "first")
    with b.group("face", at=(0, 0.85, 0.53)):
        b.material("eyes", "eye", roughness=0.4)
        b.add(ellipsoid(0.06, 0.075, 0.05), "eyes", at=(0.16, 0.05, 0), mirror=True)
        b.add(tube([(-0.07, -0.04, 0.03), (0, -0.08, 0.03), (0.07, -0.04, 0.03)], 0.025), "eyes")


def _lollipop(b: Builder, p: Params) -> None:
    with b.group("candy", at=(0, 1.45, 0), turn=(90, 0, 0)):
        b.add(cylinder(0.6, 0.24, 0.1), "first")
        turn = [(0.044 * a * cos(a), 0.12, 0.044 * a * sin(a)) for a in [0.5 * i for i in range(1, 25)]]
        b.add(tube(turn, 0.075), "second")
        b.add(tube([(x, -y, z) for x, y, z in turn], 0.075), "second")
    b.add(tube([(0, 0.02, 0), (0, 1.0, 0)], 0.065), "stick")
    b.add(cylinder(0.3, 0.08, 0.03), "stick", at=(0, 0.04, 0))


def _candy(b: Builder, p: Params) -> None:
    with b.group("candy", at=(0, 0.56, 0), melt=0.02):
        b.material("wrapper", p.first, roughness=0.25, pattern=Pattern("stripes", rgb("snow"), 0.3, 0.45, 0.05))
        b.add(sphere(0.55), "wrapper")
        for s in (1, -1):
            b.add(frustum(0.1, 0.5, 0.62, 0.02), "wrapper", at=(0.72 * s, 0, 0), turn=(0, 0, -90 * s), bump=Bump("flutes", 0.06, 0.16))


def _candy_cane(b: Builder, p: Params) -> None:
    b.material("cane", "snow", roughness=0.25, pattern=Pattern("stripes", rgb("red"), 0.3, 0.5, 0.05))
    b.add(tube([(0, 0, 0), (0, 0.7, 0), (0, 1.35, 0), (0.1, 1.72, 0), (0.4, 1.88, 0), (0.7, 1.72, 0), (0.8, 1.4, 0)], 0.14), "cane")


def _cotton(b: Builder, p: Params) -> None:
    with b.group("floss", at=(0, 1.3, 0), melt=0.12):
        for k in range(9):
            y = 0.62 - 0.15 * k
            r = 0.42 * (1 - (y / 0.9) ** 2) ** 0.5
            b.add(sphere(0.36), "first", at=(r * cos(2.4 * k), y, r * sin(2.4 * k)), bump=Bump("foliage", 0.04, 0.12))
        b.add(ellipsoid(0.5, 0.7, 0.5), "first")
    b.add(cone((0, 0.02, 0), (0, 0.9, 0), 0.06, 0.15), "stick")
    b.add(cylinder(0.3, 0.06, 0.02), "stick", at=(0, 0.03, 0))


def _chocolate(b: Builder, p: Params) -> None:
    with b.group("bar", at=(0, 0.95, 0), melt=0.01):
        b.add(box(1.1, 1.8, 0.2, 0.04), "second")
        for x in (-0.36, 0.0, 0.36):
            for y in (-0.66, -0.22, 0.22, 0.66):
                b.add(box(0.31, 0.38, 0.2, 0.05), "second", at=(x, y, 0.1))
        b.cut(sphere(0.3), at=(0.5, 0.92, 0))
    with b.group("wrapper"):
        b.material("wrapper", "crimson", roughness=0.3)
        b.material("foil", "silver", "silver")
        b.add(box(1.2, 0.8, 0.34, 0.03), "wrapper", at=(0, 0.42, 0))
        b.add(box(1.18, 0.16, 0.32, 0.03), "foil", at=(0, 0.86, 0), bump=Bump("flutes", 0.02, 0.09))


def _gummy(b: Builder, p: Params) -> None:
    with b.group("bear", melt=0.07):
        b.add(ellipsoid(0.5, 0.62, 0.42), "first", at=(0, 0.72, 0))
        b.add(sphere(0.42), "first", at=(0, 1.48, 0.02))
        b.add(sphere(0.15), "first", at=(0.33, 1.8, 0), mirror=True)
        b.add(ellipsoid(0.2, 0.16, 0.18), "first", at=(0, 1.38, 0.36))
        b.add(cone((0.42, 1.05, 0.1), (0.34, 0.82, 0.46), 0.17, 0.16), "first", mirror=True)
        b.add(cone((0.32, 0.3, 0.1), (0.4, 0.2, 0.5), 0.24, 0.2), "first", mirror=True)
    with b.group("face"):
        b.material("eyes", like="first", lighter=-0.5)
        b.add(sphere(0.055), "eyes", at=(0.15, 1.56, 0.39), mirror=True)
        b.add(sphere(0.06), "eyes", at=(0, 1.43, 0.53))


def _soft_drink(b: Builder, p: Params) -> None:
    with b.group("cup"):
        b.material("cup", "red", "paper", pattern=Pattern("stripes", rgb("snow"), 0.36, 0.4, 0.03, turn=1.0))
        b.add(frustum(0.44, 0.62, 1.35, 0.03), "cup", stand=True)
        b.material("lid", "snow")
        b.add(cylinder(0.66, 0.12, 0.04), "lid", at=(0, 1.4, 0))
        b.add(cylinder(0.56, 0.1, 0.03), "lid", at=(0, 1.48, 0))
    with b.group("straw"):
        b.material("straw", "snow", pattern=Pattern("stripes", rgb("red"), 0.16, 0.5))
        _straw(b, "straw")


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
