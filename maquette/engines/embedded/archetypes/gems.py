"""Gems, crystals, pearls, ore and bars of gold."""

from __future__ import annotations

from itertools import pairwise
from math import atan2, cos, pi, sin

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.registry import Params, archetype, choice, color, number
from maquette.engines.embedded.recipe import Bump
from maquette.engines.embedded.shapes import (
    Point,
    box,
    cylinder,
    ellipsoid,
    extrude,
    lathe,
    polygon,
    sphere,
)

GEM = {
    "kind": choice("brilliant", "crystal", "bar", "pearl", "ore"),
    "width": number(0.85, 0.5, 1.1),
    "sides": number(8.0, 5.0, 12.0, vary=0.0),
    "crown": number(0.42, 0.2, 0.7, "height above the girdle"),
    "points": number(6.0, 1.0, 9.0, "crystals in a cluster", vary=0.0),
    "body_color": color("#3fb7e8"),
    "rock_color": color("dark stone"),
}


def _facets(b: Builder, sides: int, rings: list[Point], role: str) -> None:
    """A many-sided solid of revolution: flat faces between (radius, y) rings, as a cut gem has."""
    low, high = rings[0][1], rings[-1][1]
    reach = max(r for r, _ in rings)
    b.add(cylinder(1.05 * reach, high - low, 0.0), role, at=(0, 0.5 * (low + high), 0))
    for (r0, y0), (r1, y1) in pairwise(rings):
        slope = 180.0 / pi * _angle(r1 - r0, y1 - y0)
        for k in range(sides):
            # Each facet is a half space whose edge runs along the face.
            with b.frame((0, 0, 0), (0, 360.0 * k / sides, 0)):
                apothem = cos(pi / sides)
                b.keep(box(20.0, 20.0, 20.0, 0.0), role, at=_outside(0.5 * (r0 + r1) * apothem, 0.5 * (y0 + y1), slope), turn=(slope, 0, 0))


def _angle(dr: float, dy: float) -> float:
    return atan2(dr, dy)


def _outside(r: float, y: float, slope_deg: float) -> tuple[float, float, float]:
    """Centre of a 20-unit box whose front face passes through (y, z=r) with this slope."""
    a = slope_deg * pi / 180.0
    return (0.0, y + 10.0 * sin(a), r - 10.0 * cos(a))


@archetype("gem", "treasure", GEM, real_m=0.03)
def gem(b: Builder, p: Params) -> None:
    b.material("body", p.body_color, "glass" if p.kind in ("brilliant", "crystal") else "gold" if p.kind == "bar" else "ceramic")
    b.material("rock", p.rock_color, "stone")
    if p.kind == "brilliant":
        w = p.width
        with b.group("stone", at=(0, 0.0, 0)):
            _facets(b, round(p.sides), [(0.12 * w, 0.0), (w, 1.05 * w)], "body")
        with b.group("crown", at=(0, 1.05 * w, 0)):
            _facets(b, round(p.sides), [(w, -0.02), (0.6 * w, p.crown)], "body")
        b.add(cylinder(0.35 * w, 0.06, 0.02), "body", at=(0, 0.03, 0))
    elif p.kind == "crystal":
        with b.group("rock", melt=0.08):
            b.add(ellipsoid(0.8, 0.3, 0.7), "rock", at=(0, 0.12, 0), bump=Bump("rock", 0.07, 0.3))
        n = round(p.points)
        for k in range(n):
            a, lean = 2.4 * k, 0.0 if k == 0 else 18 + 9 * (k % 3)
            tall, r = (1.75, 0.3) if k == 0 else (1.15 - 0.1 * (k % 4), 0.19)
            with b.group(
                f"crystal {k}", at=(0.0 if k == 0 else 0.3 * cos(a), 0.1, 0.0 if k == 0 else 0.3 * sin(a)), turn=(lean * sin(a), 0, -lean * cos(a))
            ):
                b.add(extrude(polygon(6, r), tall, 0.01), "body", at=(0, 0.5 * tall, 0), turn=(90, 0, 0))
                for s in range(6):
                    with b.frame((0, 0, 0), (0, 60.0 * s, 0)):
                        b.keep(
                            box(20.0, 20.0, 20.0, 0.0),
                            "body",
                            at=_outside(0.6 * r, tall - 0.9 * r, -30.0 - 5 * (s % 2)),
                            turn=(-30.0 - 5 * (s % 2), 0, 0),
                        )
    elif p.kind == "bar":
        with b.group("bars"):
            tall, long = b.about(0.5, 0.08), b.about(1.7, 0.05)
            for x, y in ((-0.52, 0.0), (0.52, 0.0), (0.0, tall)):
                turn = float(b.rng.uniform(-7.0, 7.0))
                b.add(box(0.95, tall, long, 0.05, (0.3, 0.16)), "body", at=(x, y + 0.5 * tall, 0.0), turn=(0, turn, 0))
                b.cut(box(0.4, 0.12, 0.9, 0.03), "body", at=(x, y + tall + 0.02, 0.0), turn=(0, turn, 0))
    elif p.kind == "pearl":
        b.material("shell", "lavender", "pearl", pattern=None)
        with b.group("lower", at=(0, 0.25, 0.1), melt=0.02):
            b.add(lathe([(0.05, -0.2), (0.6, -0.12), (0.95, 0.12), (1.0, 0.22)], wall=0.09), "shell", bump=Bump("flutes", 0.05, 0.24))
            b.add(ellipsoid(0.6, 0.16, 0.6), "shell", at=(0, -0.05, 0))
            b.add(ellipsoid(0.42, 0.22, 0.3), "shell", at=(0, 0.12, -0.78))
        gape, size = b.about(-62.0, 0.14), b.about(0.36, 0.1)
        with b.group("upper", at=(0, 0.5, -0.72), turn=(gape, 0, 0)):
            b.add(
                lathe([(0.05, 0.2), (0.6, 0.12), (0.95, -0.12), (1.0, -0.22)][::-1], wall=0.09),
                "shell",
                at=(0, 0.05, 0.95),
                bump=Bump("flutes", 0.05, 0.24),
            )
        b.material("pearl", "ivory", "pearl")
        b.add(sphere(size), "pearl", at=(0, 0.16 + size, 0.15))
    else:
        start, wide = float(b.rng.uniform(0.0, 6.3)), b.about(0.85, 0.07)
        with b.group("ore", melt=0.04):
            b.add(ellipsoid(wide, 0.7, 0.75), "rock", at=(0, 0.6, 0), bump=Bump("rock", 0.16, 0.5))
        for k in range(9):
            a, y = 2.4 * k + start, 0.3 + 0.1 * k
            r = wide * max(1 - ((y - 0.6) / 0.72) ** 2, 0.05) ** 0.5
            with b.group(f"nugget {k}", at=(0.9 * r * cos(a), y, 0.85 * r * sin(a)), turn=(40 * k, 60 * k, 20 * k)):
                b.add(box(0.3, 0.3, 0.3, 0.02), "body")


gem.preset("gem")
gem.preset("diamond", body_color="#d8f1fa")
gem.preset("ruby", body_color="#c3123a")
gem.preset("emerald", body_color="#1f9d57", sides=6.0)
gem.preset("sapphire", body_color="#1f4fc0", sides=10.0)
gem.preset("crystal", kind="crystal", body_color="violet")
gem.preset("gold bar", kind="bar", body_color="gold")
gem.preset("pearl", kind="pearl")
gem.preset("ore", kind="ore", body_color="gold")


def cut_stone(b: Builder, r: float, role: str = "gem") -> None:
    """A stone standing on its point, y up."""
    b.add(
        lathe(
            [(0.0, -0.7 * r), (0.0, -0.7 * r), (r, 0.1 * r), (r, 0.1 * r), (0.62 * r, 0.48 * r), (0.62 * r, 0.48 * r), (0, 0.48 * r)], smooth=False
        ),
        role,
        blend=0,
    )
