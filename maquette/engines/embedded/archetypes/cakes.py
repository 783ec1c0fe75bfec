"""Cakes: tiers of sponge under icing."""

from __future__ import annotations

from math import sin

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.registry import Params, archetype, choice, color, number
from maquette.engines.embedded.recipe import Bump
from maquette.engines.embedded.shapes import (
    cone,
    cylinder,
    ellipsoid,
    extrude,
    frustum,
    heart,
    lathe,
    sphere,
    star,
    torus,
)

CAKE = {
    "tiers": number(2.0, 1.0, 4.0, "how many layers stand on each other", vary=0.0),
    "width": number(0.85, 0.5, 1.1, "radius of the lowest tier", vary=0.05),
    "height": number(0.55, 0.3, 0.8, "of a tier", vary=0.06),
    "shrink": number(0.68, 0.5, 0.95, "radius of a tier, of the one below"),
    "drip": number(0.5, 0.0, 1.0, "icing that runs down"),
    "candles": number(0.0, 0.0, 8.0, vary=0.0),
    "cherries": number(6.0, 0.0, 10.0, "berries around the top", vary=0.0),
    "cream": number(1.0, 0.0, 1.5, "piped dots around the foot of each tier"),
    "slice": choice("whole", "slice", meaning="one piece only"),
    "cake_color": color("#f3d9b0"),
    "icing": color("pink"),
    "cherry_color": color("red"),
    "plate": number(1.0, 0.0, 1.3),
    "topper": choice("none", "heart", "star", "couple"),
}


@archetype("cake", "food", CAKE, real_m=0.25)
def cake(b: Builder, p: Params) -> None:
    """Tiers of sponge under icing, on a plate."""
    b.material("icing", p.icing, "painted", roughness=0.3)
    b.material("cake", p.cake_color, "matte", grain=None, mottle=0.1)
    b.material("cream", "snow", roughness=0.35)
    b.material("cherries", p.cherry_color, roughness=0.15)
    b.material("plate", "white", "porcelain")
    y, r = 0.0, p.width
    if p.plate > 0.1:
        b.add(lathe([(0.5 * r, 0.0), (0.5 * r, 0.0), (0.6 * r, 0.05), (1.22 * r, 0.12), (1.25 * r, 0.17), (0, 0.16)]), "plate")
        y = 0.14
    for tier in range(round(p.tiers)):
        with b.group(f"tier {tier}", at=(0, y, 0), melt=0.0):
            _tier(b, p, r)
        y += p.height
        r *= p.shrink
    top_r = r / p.shrink
    with b.group("top", at=(0, y, 0), melt=0.01):
        for _ in b.around(round(p.cherries), 0.72 * top_r):
            b.add(lathe([(0.13, -0.03), (0.14, 0.04), (0.09, 0.1), (0.04, 0.15), (0, 0.18)]), "cream")
            b.add(sphere(0.085), "cherries", at=(0, 0.17, 0), blend=0)
        for k in b.around(round(p.candles), 0.42 * top_r if p.candles > 1.5 else 0.0):
            b.material(f"candle {k % 3}", ("sky", "yellow", "mint")[k % 3])
            b.add(cylinder(0.055, 0.42, 0.01), f"candle {k % 3}", at=(0, 0.2, 0), bump=Bump("ribs", 0.01, 0.08))
            b.material("flames", "amber", "plastic", glow=0.8)
            b.add(lathe([(0.0, 0.0), (0.065, 0.06), (0.04, 0.15), (0.0, 0.22)]), "flames", at=(0, 0.4, 0))
        if p.topper == "heart":
            b.add(extrude(heart(0.32), 0.14, 0.05), "cherries", at=(0, 0.34, 0))
        elif p.topper == "star":
            b.add(extrude(star(5, 0.32, 0.14), 0.12, 0.03), "cherries", at=(0, 0.3, 0))
        elif p.topper == "couple":
            for x, tint in ((-0.13, "black"), (0.13, "snow")):
                b.material(f"suit {tint}", tint)
                b.add(frustum(0.13 if tint == "snow" else 0.1, 0.07, 0.32, 0.02), f"suit {tint}", at=(x, 0.0, 0), stand=True)
                b.material("skin", "skin")
                b.add(sphere(0.095), "skin", at=(x, 0.4, 0))
                b.material("hair", "dark brown")
                b.add(ellipsoid(0.1, 0.085, 0.1), "hair", at=(x, 0.44, -0.02))
    if p.slice == "slice":
        with b.group("cut", op="intersect"):
            b.add(extrude([(0, 0), (1.9, -0.62), (1.9, 0.62)], 5.0, 0.0), None, at=(0, 0, -0.35), turn=(90, -90, 0))
    b.socket("top", (0, y, 0), size=0.5 * top_r)


def _tier(b: Builder, p: Params, r: float) -> None:
    h = p.height
    b.add(cylinder(r, h, 0.04), "cake", at=(0, 0, 0), stand=True)
    b.add(torus(r, 0.03), "cream", at=(0, 0.5 * h, 0))
    b.add(cylinder(1.02 * r, 0.16, 0.06), "icing", at=(0, h - 0.12, 0), stand=True)
    if p.drip > 0.05:
        count = max(round(11 * r), 5)
        for k in b.around(count):
            length = h * (0.3 + 0.5 * p.drip * (0.5 + 0.5 * sin(k * 2.4 + 1.0)))
            b.add(cone((0, h - 0.1, r), (0, h - length, 1.02 * r), 0.075, 0.06), "icing", blend=0.06)
    if p.cream > 0.05:
        for _ in b.around(round(17 * r), 1.02 * r):
            b.add(sphere(0.075 * p.cream), "cream", at=(0, 0.05, 0))


cake.preset("cake")
cake.preset("birthday cake", candles=5.0, icing="sky", cherries=0.0)
cake.preset("wedding cake", tiers=3.0, icing="snow", cake_color="snow", drip=0.0, cherries=0.0, cream=1.3, shrink=0.66, topper="couple", height=0.45)
cake.preset("cheesecake", tiers=1.0, slice="slice", icing="crimson", cake_color="#f6e3a8", cherries=8.0, drip=0.5, height=0.5)
