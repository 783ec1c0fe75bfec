"""What lies beside the plate: chopsticks on their rest, an egg cup, a box of tissues."""

from __future__ import annotations

from math import cos, pi, sin

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.registry import Params, archetype, choice, color, number
from maquette.engines.embedded.palette import rgb
from maquette.engines.embedded.recipe import Pattern
from maquette.engines.embedded.shapes import box, cone, ellipsoid, extrude, lathe, torus, tube

PARAMS = {
    "kind": choice("chopsticks", "egg cup", "tissue box"),
    "length": number(1.0, 0.7, 1.2, vary=0.035),
    "girth": number(1.0, 0.8, 1.4, "thickness of the sticks"),
    "spread": number(7.0, 2.0, 12.0, "angle between the sticks, degrees"),
    "rest": number(1.0, 0.0, 1.3, "what the tips lie on", vary=0.022),
    "egg": number(1.0, 0.0, 1.2),
    "height": number(1.0, 0.7, 1.4),
    "width": number(1.0, 0.7, 1.3),
    "tissue": number(1.0, 0.0, 1.3),
    "body_color": color("crimson"),
    "accent": color("gold"),
}


@archetype("place setting", "tableware", PARAMS, real_m=0.24)
def place_setting(b: Builder, p: Params) -> None:
    KINDS[p.kind](b, p)


def _chopsticks(b: Builder, p: Params) -> None:
    """Square above, round and thin at the tips, with rings; their tips on a rest."""
    b.material("body", p.body_color, roughness=0.25)
    b.material("tips", like="body", lighter=-0.35)
    b.material("rings", p.accent, "gold")
    b.material("rest", "porcelain", "porcelain", pattern=Pattern("bands", rgb("royal blue"), 0.14, 0.3))
    n, g = 1.4 * p.length, p.girth
    for side in (1.0, -1.0):
        with b.group("chopstick right" if side < 0 else "chopstick left", at=(0.11 * side, 0.21, 0.95), turn=(-2.4, -0.5 * p.spread * side, 0.0)):
            b.add(box(0.15 * g, 0.15 * g, 1.1 * n, 0.03), "body", at=(0.0, 0.0, -1.42 * n))
            b.add(cone((0.0, 0.0, -0.9 * n), (0.0, 0.0, 0.14), 0.078 * g, 0.045), "tips", blend=0.01)
            for k, z in enumerate((1.16, 1.26, 1.86)):
                b.add(box(0.18 * g, 0.18 * g, 0.05 if k < 2 else 0.16, 0.015), "rings", at=(0.0, 0.0, -z * n + 0.0))
    if p.rest > 0.0:
        with b.group("rest", at=(0.0, 0.0, 0.72), scale=p.rest):
            b.add(
                tube([(-0.55, 0.14, 0.0), (-0.3, 0.1, 0.0), (0.0, 0.07, 0.0), (0.3, 0.1, 0.0), (0.55, 0.14, 0.0)], [0.17, 0.14, 0.12, 0.14, 0.17]),
                "rest",
            )
            b.add(ellipsoid(0.2, 0.17, 0.2), "rest", at=(0.58, 0.14, 0.0), mirror=True)


def _egg_cup(b: Builder, p: Params) -> None:
    """A stemmed cup with an egg whose top is cut open."""
    b.material("body", p.body_color, "porcelain")
    b.material("bands", p.accent, "ceramic")
    b.material("egg", "#f3dcc0", roughness=0.5)
    b.material("yolks", "#f6a21f", roughness=0.3)
    w, h = p.width, p.height
    with b.group("cup"):
        profile = [
            (0.62 * w, 0.0),
            (0.62 * w, 0.07),
            (0.3 * w, 0.16),
            (0.17 * w, 0.34 * h),
            (0.24 * w, 0.5 * h),
            (0.6 * w, 0.72 * h),
            (0.72 * w, 1.1 * h),
            (0.0, 1.1 * h),
        ]
        b.add(lathe(profile), "body")
        b.add(torus(0.72 * w, 0.05), "bands", at=(0.0, 1.09 * h, 0.0))
        b.add(torus(0.19 * w, 0.05), "bands", at=(0.0, 0.34 * h, 0.0))
        b.cut(ellipsoid(0.6 * w, 0.34, 0.6 * w), "body", at=(0.0, 1.14 * h, 0.0))
    if p.egg > 0.0:
        s = 0.6 * p.egg
        with b.group("egg", at=(0.0, 1.1 * h + 0.12, 0.0)):
            b.add(lathe([(0.0, -0.95 * s), (0.55 * s, -0.75 * s), (0.92 * s, -0.1 * s), (0.72 * s, 0.75 * s), (0.0, 1.22 * s)]), "egg")


def _tissue_box(b: Builder, p: Params) -> None:
    b.material("body", p.body_color, "matte")
    b.material("rim", p.accent, "matte")
    b.material("tissues", "snow", "cloth")
    w, h = 1.0 * p.width, 0.85 * p.height
    with b.group("box"):
        b.add(box(2.0 * w, h, 1.1, 0.06), "body", stand=True)
        b.add(box(2.0 * w + 0.06, 0.1, 1.16, 0.03), "rim", at=(0.0, 0.12, 0.0))
        b.add(box(2.0 * w + 0.06, 0.1, 1.16, 0.03), "rim", at=(0.0, h - 0.14, 0.0))
        b.add(torus(0.3, 0.045), "rim", at=(0.0, h, 0.0))
    if p.tissue > 0.0:
        with b.group("tissue", at=(0.0, h - 0.05, 0.0), scale=p.tissue):
            fan = [(0.2 * cos(a), 0.2 * sin(a)) for a in (pi * k / 12 for k in range(13))]
            b.add(extrude([(x * 0.9, y) for x, y in fan], 0.2, 0.04), "tissues")
            for k, (x, lean) in enumerate(((-0.14, -26.0), (0.12, 20.0), (0.0, -4.0))):
                leaf = [(-0.16, 0.0), (-0.34, 0.5), (-0.08, 0.62 + 0.1 * k), (0.12, 0.52), (0.36, 0.66 - 0.1 * k), (0.17, 0.0)]
                b.add(extrude(leaf, 0.1, 0.04, bend=(0.5, 0.2)), "tissues", at=(x, 0.0, 0.06 * (k - 1)), turn=(8.0 * (k - 1), 0.0, lean), blend=0.04)


KINDS = {"chopsticks": _chopsticks, "egg cup": _egg_cup, "tissue box": _tissue_box}

place_setting.preset("chopsticks")
place_setting.preset("egg cup", kind="egg cup", body_color="porcelain", accent="royal blue", real_m=0.09)
place_setting.preset("tissue box", kind="tissue box", body_color="teal", accent="snow", real_m=0.24)
