"""Towers, lighthouses, windmills: anything tall that stands alone."""

from __future__ import annotations

from itertools import pairwise
from math import cos, pi, sin

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.registry import Params, archetype, choice, color, number
from maquette.engines.embedded.palette import rgb
from maquette.engines.embedded.recipe import Bump, Pattern
from maquette.engines.embedded.shapes import box, cone, cylinder, dome, ellipsoid, extrude, frustum, lathe, sphere, star, torus, tube

TOWER = {
    "kind": choice(
        "tower",
        "wizard",
        "lighthouse",
        "windmill",
        "clock",
        "watch",
        "water",
        "eiffel",
        "minaret",
        "obelisk",
        "silo",
        "leaning",
        "well",
        "turbine",
        "chimney",
        "cooling",
    ),
    "height": number(1.5, 1.0, 2.0, vary=0.025),
    "width": number(0.5, 0.3, 0.7, "radius at the foot", vary=0.03),
    "taper": number(0.75, 0.5, 1.1, "radius at the top, of the foot's", vary=0.03),
    "sails": number(1.0, 0.0, 1.3),
    "battlements": number(0.0, 0.0, 1.0),
    "wall": color("stone"),
    "roof": color("roof"),
    "second": color("white"),
    "ground": color("grass"),
}


@archetype("tower", "buildings", TOWER, real_m=20.0)
def tower(b: Builder, p: Params) -> None:
    """Anything tall that stands alone."""
    stripes = Pattern("stripes", rgb(p.second), 0.62, 0.5, 0.02) if p.kind == "lighthouse" else None
    masonry = p.kind in ("tower", "wizard", "clock", "watch", "well")
    b.material("walls", p.wall, "stone" if masonry else "painted", pattern=stripes)
    b.material("roof", p.roof, roughness=0.7)
    b.material("wood", "wood", "wood")
    b.material("door", "dark wood", "wood")
    b.material("windows", "amber" if p.kind == "wizard" else "navy", "glass", glow=0.3 if p.kind == "wizard" else 0.0)
    b.material("ground", p.ground, "matte")
    b.material("second", p.second)
    b.material("metal", "steel", "steel")
    if p.kind not in ("eiffel", "obelisk", "silo", "turbine", "well", "chimney"):
        b.add(ellipsoid(1.75 * p.width, 0.14, 1.75 * p.width), "ground", at=(0, 0.0, 0), bump=Bump("noise", 0.03, 0.3))
    TOWERS[p.kind](b, p)


def _shaft(b: Builder, p: Params, bump: Bump | None) -> float:
    """The round body; returns the radius at its top."""
    w, h = p.width, p.height
    top = w * p.taper
    b.add(
        lathe([(1.12 * w, 0.0), (1.12 * w, 0.0), (1.08 * w, 0.14), (w, 0.2), (0.5 * (w + top), 0.5 * h), (top, h), (top, h), (0, h)], smooth=False),
        "walls",
        bump=bump,
    )
    return top


def _openings(b: Builder, p: Params, count: int = 3) -> None:
    w, h = p.width, p.height
    b.add(
        extrude([(-0.19, 0), (0.19, 0), (0.19, 0.36), (0.1, 0.5), (0, 0.54), (-0.1, 0.5), (-0.19, 0.36)], 0.16, 0.03),
        "second",
        at=(0, 0.08, 1.03 * w),
    )
    b.add(
        extrude([(-0.13, 0), (0.13, 0), (0.13, 0.32), (0.07, 0.43), (0, 0.46), (-0.07, 0.43), (-0.13, 0.32)], 0.2, 0.02),
        "door",
        at=(0, 0.08, 1.03 * w),
    )
    for k in range(count):
        y = 0.2 + (k + 0.8) * (h - 0.3) / (count + 0.3)
        r = w + (w * p.taper - w) * y / h
        a = (-40 + 65 * k) % 140 - 60
        with b.frame((0, y, 0), (0, a, 0)):
            b.add(box(0.26, 0.36, 0.12, 0.05), "second", at=(0, 0, r - 0.02))
            b.add(box(0.17, 0.26, 0.16, 0.06), "windows", at=(0, 0, r - 0.01))


def _crown(b: Builder, p: Params, y: float, r: float) -> None:
    """A ring of merlons."""
    b.add(cylinder(1.22 * r, 0.16, 0.03), "walls", at=(0, y, 0))
    for _ in b.around(9, 1.1 * r):
        b.add(box(0.2, 0.2, 0.13, 0.02), "walls", at=(0, y + 0.16, 0))


def _plain(b: Builder, p: Params) -> None:
    with b.group("tower"):
        top = _shaft(b, p, Bump("bricks", 0.02, 0.2))
        _openings(b, p)
        _crown(b, p, p.height, top)
    if p.battlements < 0.5:
        with b.group("roof", at=(0, p.height + 0.1, 0)):
            b.add(frustum(1.15 * top, 0.02, 0.75, 0.02), "roof", stand=True, bump=Bump("shingles", 0.025, 0.13))
            b.add(sphere(0.07), "second", at=(0, 0.78, 0))


def _wizard(b: Builder, p: Params) -> None:
    with b.group("tower", melt=0.0):
        w, h = p.width, p.height
        b.add(tube([(0, 0, 0), (0.05, 0.5 * h, 0), (-0.04, h, 0)], [w, 0.62 * w, 0.7 * w]), "walls", bump=Bump("cobbles", 0.025, 0.17))
        b.add(
            lathe([(0.7 * w, 0), (0.95 * w, 0.1), (0.98 * w, 0.34), (0.8 * w, 0.4), (0, 0.4)]),
            "walls",
            at=(-0.04, h - 0.1, 0),
            bump=Bump("cobbles", 0.02, 0.15),
        )
        _openings(b, p, 2)
        for _ in b.around(5, 0.95 * w, h + 0.07):
            b.add(box(0.17, 0.24, 0.12, 0.05), "windows")
        b.add(cylinder(0.34 * w, 0.62, 0.02), "walls", at=(0.62 * w, 0.62 * h, 0.1), bump=Bump("cobbles", 0.02, 0.15))
        b.add(cone((0.62 * w, 0.62 * h - 0.3, 0.1), (0.3 * w, 0.42 * h, 0.05), 0.28 * w, 0.1), "walls")
    with b.group("roof", at=(-0.04, p.height + 0.28, 0), melt=0.02):
        w = p.width
        b.add(
            tube([(0, 0.0, 0), (0.03, 0.4, 0), (0.02, 0.75, 0), (0.2, 1.02, 0)], [1.12 * w, 0.62 * w, 0.26 * w, 0.04]),
            "roof",
            bump=Bump("shingles", 0.025, 0.12),
        )
        b.cut(box(4, 1.0, 4, 0), at=(0, -0.5, 0))
        b.add(
            frustum(0.46 * w, 0.02, 0.5, 0.01),
            "roof",
            at=(0.66 * w, 0.62 * p.height - p.height + 0.02, 0.1),
            stand=True,
            bump=Bump("shingles", 0.02, 0.1),
        )
    with b.group("star"):
        b.material("star", "gold", "gold")
        b.add(extrude(star(5, 0.13, 0.06), 0.08, 0.02), "star", at=(0.17, p.height + 1.36, 0))


def _lighthouse(b: Builder, p: Params) -> None:
    with b.group("rock", melt=0.05):
        b.add(ellipsoid(1.6 * p.width, 0.3, 1.5 * p.width), "ground", at=(0, 0.06, 0), bump=Bump("rock", 0.09, 0.35))
    with b.group("tower", at=(0, 0.16, 0)):
        top = _shaft(b, p, None)
        _openings(b, p, 3)
    with b.group("lantern", at=(0, 0.16 + p.height, 0)):
        b.material("gallery", "charcoal")
        b.material("lamp", "lemon", "glass", glow=0.7)
        b.add(cylinder(1.35 * top, 0.09, 0.03), "gallery", at=(0, 0.02, 0))
        for _ in b.around(12, 1.26 * top):
            b.add(cone((0, 0.05, 0), (0, 0.22, 0), 0.03, 0.03), "gallery")
        b.add(torus(1.26 * top, 0.032), "gallery", at=(0, 0.23, 0))
        b.add(cylinder(0.72 * top, 0.42, 0.02), "lamp", at=(0, 0.24, 0))
        for _ in b.around(6, 0.72 * top):
            b.add(cone((0, 0.03, 0), (0, 0.45, 0), 0.035, 0.035), "gallery")
        b.add(dome(0.86 * top, 0.3), "roof", at=(0, 0.43, 0))
        b.add(cone((0, 0.7, 0), (0, 0.9, 0), 0.05, 0.025), "gallery")


def _windmill(b: Builder, p: Params) -> None:
    with b.group("tower"):
        top = _shaft(b, p, Bump("planks", 0.012, 0.14))
        _openings(b, p, 2)
        b.add(cylinder(1.3 * p.width, 0.08, 0.02), "wood", at=(0, 0.42 * p.height, 0))
    with b.group("cap", at=(0, p.height, 0)):
        b.add(
            lathe([(1.18 * top, -0.02), (1.2 * top, 0.06), (0.9 * top, 0.3), (0.3 * top, 0.46), (0, 0.5)]), "roof", bump=Bump("shingles", 0.02, 0.12)
        )
    with b.group("sails", at=(0, p.height + 0.08, 1.15 * top), turn=(0, 0, 22)):
        b.add(cylinder(0.1, 0.5, 0.03), "wood", at=(0, 0, -0.14), turn=(90, 0, 0))
        for k in range(4):
            with b.frame((0, 0, 0.08), (0, 0, 90.0 * k)):
                n = 0.95 * p.sails
                b.add(box(0.085, n, 0.075, 0.02), "wood", at=(0, 0.5 * n, 0))
                b.add(box(0.28, 0.72 * n, 0.055, 0.02), "second", at=(0.16, 0.6 * n, 0))
                for i in range(4):
                    b.add(box(0.3, 0.045, 0.09, 0.01), "wood", at=(0.16, (0.3 + 0.2 * i) * n, 0))


def _clock(b: Builder, p: Params) -> None:
    w, h = 0.8 * p.width, p.height
    with b.group("tower"):
        b.add(box(2.5 * w, 0.2, 2.5 * w, 0.03), "walls", stand=True)
        b.add(box(2 * w, h, 2 * w, 0.03), "walls", stand=True, bump=Bump("bricks", 0.012, 0.16))
        b.add(box(2.3 * w, 0.1, 2.3 * w, 0.03), "second", at=(0, 0.62 * h, 0))
        b.add(box(2.3 * w, 0.12, 2.3 * w, 0.03), "second", at=(0, h, 0))
        b.add(extrude([(-0.17, 0), (0.17, 0), (0.17, 0.36), (0, 0.52), (-0.17, 0.36)], 0.12, 0.02), "door", at=(0, 0.18, w))
        for s in (-1, 1):
            b.add(box(0.13, 0.34, 0.1, 0.02), "windows", at=(0.4 * w * s, 0.5 * h, w))
    for a in (0, 90, 180, 270):
        with b.group(f"dial {a}", at=(0, 0.81 * h, 0), turn=(0, a, 0)):
            b.material("hands", "black")
            b.add(cylinder(0.78 * w, 0.1, 0.02), "second", at=(0, 0, w), turn=(90, 0, 0))
            b.add(torus(0.76 * w, 0.04), "roof", at=(0, 0, w + 0.04), turn=(90, 0, 0))
            b.add(cone((0, 0, w + 0.06), (0, 0.52 * w, w + 0.06), 0.035, 0.03), "hands")
            b.add(cone((0, 0, w + 0.06), (0.36 * w, 0.12 * w, w + 0.06), 0.035, 0.03), "hands")
            for k in range(12):
                t = pi * k / 6
                b.add(sphere(0.034), "hands", at=(0.6 * w * cos(t), 0.6 * w * sin(t), w + 0.05))
    with b.group("roof", at=(0, h + 0.05, 0)):
        b.add(box(2.1 * w, 0.9, 2.1 * w, 0.02, 0.97), "roof", stand=True, bump=Bump("shingles", 0.015, 0.12))
        b.add(cone((0, 0.85, 0), (0, 1.08, 0), 0.05, 0.03), "metal")


def _watch(b: Builder, p: Params) -> None:
    h = p.height
    with b.group("legs"):
        for x in (1, -1):
            for z in (1, -1):
                b.add(cone((0.55 * x, 0, 0.55 * z), (0.36 * x, h, 0.36 * z), 0.075, 0.065), "wood")
        for y in (0.3, 0.85):
            r = 0.55 - 0.19 * y / h
            for a in (0, 90, 180, 270):
                with b.frame((0, y, 0), (0, a, 0)):
                    b.add(cone((-r, 0, r), (r, 0.42, r - 0.05), 0.045, 0.045), "wood")
                    b.add(cone((-r, 0, r), (r, 0, r), 0.045, 0.045), "wood")
    with b.group("cabin", at=(0, h, 0)):
        b.add(box(1.15, 0.1, 1.15, 0.02), "wood", at=(0, 0, 0), bump=Bump("planks", 0.01, 0.16))
        b.add(box(0.9, 0.34, 0.9, 0.02), "wood", at=(0, 0.04, 0), stand=True, bump=Bump("planks", 0.02, 0.14))
        for x in (1, -1):
            for z in (1, -1):
                b.add(box(0.1, 0.75, 0.1, 0.02), "wood", at=(0.4 * x, 0, 0.4 * z), stand=True)
        b.add(box(1.25, 0.5, 1.25, 0.02, 0.95), "roof", at=(0, 0.7, 0), stand=True, bump=Bump("shingles", 0.02, 0.12))
        b.add(box(0.78, 0.3, 0.78, 0.02), "windows", at=(0, 0.5, 0))
    with b.group("ladder", at=(0, 0, 0.62), turn=(-7, 0, 0)):
        for s in (1, -1):
            b.add(cone((0.14 * s, 0, 0), (0.14 * s, h, 0), 0.035, 0.035), "wood")
        for k in range(8):
            b.add(cone((-0.14, 0.12 + 0.17 * k, 0), (0.14, 0.12 + 0.17 * k, 0), 0.032, 0.032), "wood")


def _water(b: Builder, p: Params) -> None:
    with b.group("legs"):
        for _ in b.around(4, 0.0, 0.0, 45):
            b.add(cone((0, 0, 0.62), (0, 1.0, 0.42), 0.06, 0.06), "metal")
        b.add(cylinder(0.1, 1.1, 0.02), "metal", at=(0, 0.55, 0))
        b.add(torus(0.5, 0.04), "metal", at=(0, 0.55, 0))
    with b.group("vat", at=(0, 0.98, 0)):
        b.add(cylinder(0.62, 0.78, 0.03), "wood", stand=True, bump=Bump("planks", 0.02, 0.15))
        for y in (0.12, 0.42, 0.7):
            b.add(torus(0.62, 0.03), "metal", at=(0, y, 0))
        b.add(frustum(0.74, 0.03, 0.42, 0.02), "roof", at=(0, 0.76, 0), stand=True)


def _eiffel(b: Builder, p: Params) -> None:
    waist, foot = b.about(0.44, 0.07), b.about(0.72, 0.04)
    with b.group("tower", melt=0.0):
        levels = [(0.0, foot), (0.5, waist), (0.95, 0.26), (1.4, 0.13), (1.85, 0.055)]
        for (y0, r0), (y1, r1) in pairwise(levels):
            for x in (1, -1):
                for z in (1, -1):
                    b.add(cone((r0 * x, y0, r0 * z), (r1 * x, y1, r1 * z), 0.075 - 0.022 * y0, 0.075 - 0.022 * y1), "walls")
            steps = 3 if y0 < 1 else 2
            for a in (0, 90, 180, 270):
                with b.frame((0, 0, 0), (0, a, 0)):
                    for k in range(steps):
                        t0, t1 = k / steps, (k + 1) / steps
                        ra, rb = r0 + (r1 - r0) * t0, r0 + (r1 - r0) * t1
                        ya, yb = y0 + (y1 - y0) * t0, y0 + (y1 - y0) * t1
                        if y0 > 0.2 or k > 0:
                            b.add(cone((-ra, ya, ra), (rb, yb, rb), 0.033, 0.033), "walls")
                            b.add(cone((ra, ya, ra), (-rb, yb, rb), 0.033, 0.033), "walls")
        for y, r in ((0.5, waist + 0.12), (0.95, 0.36)):
            b.add(box(2 * r, 0.085, 2 * r, 0.02), "walls", at=(0, y, 0))
        for a in (0, 90, 180, 270):
            with b.frame((0, 0.05, 0.62), (0, 0, 0)) if a == 0 else b.frame((0.62 * sin(a * pi / 180), 0.05, 0.62 * cos(a * pi / 180)), (0, a, 0)):
                b.add(torus(0.64 * foot, 0.045, arc_deg=180), "walls", turn=(90, 0, 90))
        b.add(box(0.22, 0.1, 0.22, 0.02), "walls", at=(0, 1.8, 0))
        b.add(cone((0, 1.8, 0), (0, b.about(2.1, 0.03), 0), 0.055, 0.03), "walls")
        b.add(box(2.0 * foot + 0.31, 0.08, 2.0 * foot + 0.31, 0.03), "ground", at=(0, 0.03, 0))


def _minaret(b: Builder, p: Params) -> None:
    """A fluted shaft on an arched foot, two railed galleries on corbels, a lantern of columns, a ribbed dome under a crescent."""
    w, h = 0.62 * p.width, p.height
    with b.group("tower"):
        b.add(box(2.6 * w, 0.5, 2.6 * w, 0.03), "walls", stand=True)
        b.add(box(2.8 * w, 0.08, 2.8 * w, 0.02), "second", at=(0, 0.46, 0), stand=True)
        for _ in b.around(4, 1.3 * w):
            b.cut(box(0.8 * w, 0.24, 0.12, 0.01), "second", at=(0, 0.14, 0))
            b.cut(cylinder(0.4 * w, 0.12), "second", at=(0, 0.26, 0), turn=(90, 0, 0))
        b.add(cylinder(w, h, 0.02), "walls", stand=True, bump=Bump("flutes", 0.02, 0.16))
        for y in (0.62 * h, h):
            b.add(
                lathe([(w, -0.2), (1.15 * w, -0.14), (1.2 * w, -0.08), (1.5 * w, 0.02), (1.5 * w, 0.08), (w, 0.08)], smooth=False),
                "second",
                at=(0, y, 0),
            )
            for _ in b.around(10, 1.42 * w, y + 0.08):
                b.add(box(0.05, 0.16, 0.05, 0.01), "walls", stand=True)
            b.add(torus(1.42 * w, 0.035), "second", at=(0, y + 0.24, 0))
        b.add(cylinder(0.62 * w, 0.46, 0.02), "second", at=(0, h + 0.26, 0))
        for _ in b.around(8, 0.72 * w, h + 0.06):
            b.add(cylinder(0.045, 0.4, 0.01), "walls", stand=True)
        b.add(cylinder(0.95 * w, 0.07, 0.02), "second", at=(0, h + 0.47, 0))
        dome_profile = [(0.9 * w, 0), (1.08 * w, 0.14), (0.72 * w, 0.36), (0.14, 0.56), (0.05, 0.66), (0.0, 0.72)]
        b.add(lathe(dome_profile), "roof", at=(0, h + 0.48, 0), bump=Bump("flutes", 0.02, 0.12))
        b.add(sphere(0.06), "metal", at=(0, h + 1.2, 0))
        b.add(torus(0.1, 0.034, arc_deg=280.0), "metal", at=(0, h + 1.34, 0), turn=(90, 0, -90))


def _obelisk(b: Builder, p: Params) -> None:
    foot, stone, thin = b.about(0.95, 0.07), b.about(1.5, 0.06), b.about(0.46, 0.06)
    with b.group("stone"):
        b.add(box(foot, 0.2, foot, 0.02), "walls", stand=True)
        b.add(box(foot - 0.25, 0.2, foot - 0.25, 0.02), "walls", at=(0, 0.18, 0), stand=True)
        b.add(box(thin, stone, thin, 0.015, 0.32), "walls", at=(0, 0.34, 0), stand=True)
        b.add(box(0.685 * thin, 0.26, 0.685 * thin, 0.01, 0.97), "roof", at=(0, stone + 0.33, 0), stand=True)


def _silo(b: Builder, p: Params) -> None:
    tall, small, cap = b.about(1.5, 0.06), b.about(1.05, 0.12), b.about(0.4, 0.15)
    with b.group("silo"):
        b.add(cylinder(0.5, tall, 0.02), "second", stand=True, bump=Bump("ribs", 0.015, 0.12))
        b.add(dome(0.52, cap), "metal", at=(0, tall - 0.02, 0))
        b.add(cylinder(0.3, small, 0.02), "second", at=(0.62, 0, 0.2), stand=True, bump=Bump("ribs", 0.012, 0.1))
        b.add(dome(0.32, 0.28), "roof", at=(0.62, small - 0.01, 0.2))


def _leaning(b: Builder, p: Params) -> None:
    with b.group("tower", at=(0.1, 0.0, 0), turn=(0, 0, -6), melt=0.0):
        b.add(cylinder(0.42, 1.75, 0.02), "walls", at=(0, -0.05, 0), stand=True)
        for k in range(7):
            y = 0.34 + 0.22 * k
            b.add(cylinder(0.55, 0.05, 0.015), "second", at=(0, y, 0))
            for _ in b.around(14, 0.5):
                b.add(cone((0, y - 0.18, 0), (0, y, 0), 0.035, 0.035), "second")
        b.add(cylinder(0.36, 0.32, 0.02), "walls", at=(0, 1.82, 0))
        b.add(cylinder(0.42, 0.06, 0.02), "second", at=(0, 1.98, 0))


def _well(b: Builder, p: Params) -> None:
    bucket, ring = b.about(0.66, 0.12), b.about(0.62, 0.08)
    with b.group("ring"):
        b.add(lathe([(0.72, 0.0), (0.74, 0.0), (0.72, ring), (0.72, ring)], smooth=False, wall=0.18), "walls", bump=Bump("bricks", 0.03, 0.22))
        b.material("water", "water", roughness=0.05)
        b.add(cylinder(0.66, 0.3, 0.02), "water", stand=True)
        for s in (1, -1):
            b.add(box(0.13, 1.35, 0.13, 0.02), "wood", at=(0.66 * s, 0.3, 0), stand=True)
        b.add(cone((-0.72, 1.12, 0), (0.72, 1.12, 0), 0.085, 0.085), "wood")
        b.add(cone((0.6, 1.12, 0), (0.86, 1.12, 0), 0.05, 0.05), "wood")
        b.add(cone((0.86, 1.12, -0.1), (0.86, 1.12, 0.1), 0.04, 0.04), "wood")
        b.add(torus(0.1, 0.04), "wood", at=(0.86, 1.12, 0), turn=(0, 0, 90))
        b.add(cone((0, 1.1, 0), (0, bucket + 0.12, 0), 0.035, 0.035), "second")
        b.add(frustum(0.13, 0.17, 0.24, 0.01), "wood", at=(0, bucket, 0))
    with b.group("roof", at=(0, 1.45, 0)):
        b.add(extrude([(-0.62, 0.0), (0.62, 0.0), (0, 0.48)], 1.75, 0.02), "roof", turn=(0, 90, 0))
        for s in (1, -1):
            b.add(box(1.85, 0.07, 0.86, 0.02), "roof", at=(0, 0.23, 0.33 * s), turn=(38 * s, 0, 0), bump=Bump("shingles", 0.02, 0.16))


def _turbine(b: Builder, p: Params) -> None:
    blade, turn, tall = b.about(0.88, 0.06), b.about(10.0, 0.6), b.about(1.45, 0.03)
    with b.group("mast"):
        b.add(lathe([(0.13, 0), (0.11, 0.6), (0.075, tall), (0, tall + 0.01)]), "second")
        b.add(ellipsoid(0.42, 0.06, 0.42), "ground", at=(0, 0.02, 0))
        b.add(tube([(0, tall, -0.26), (0, tall, 0.14)], 0.11), "second")
        b.add(sphere(0.12), "roof", at=(0, tall, 0.2))
    with b.group("blades", at=(0, tall, 0.2)):
        for k in range(3):
            with b.frame((0, 0, 0), (0, 0, 120.0 * k + turn)):
                b.add(extrude([(-0.05, 0), (0.05, 0), (0.11, 0.22), (0.04, blade - 0.03), (0.0, blade), (-0.04, 0.4)], 0.07, 0.02), "second")


def _chimney(b: Builder, p: Params) -> None:
    """Of bricks, square at the foot, with bands and a corbelled crown, smoking."""
    w, h = 0.72 * p.width, 1.1 * p.height
    r = w * p.taper
    with b.group("chimney"):
        b.add(box(2.7 * w, 0.42, 2.7 * w, 0.03), "walls", stand=True, bump=Bump("bricks", 0.012, 0.12))
        b.add(box(2.9 * w, 0.1, 2.9 * w, 0.02), "second", at=(0, 0.44, 0))
        b.add(lathe([(w, 0.4), (w, 0.4), (r, h), (r, h), (0, h)], smooth=False), "walls", bump=Bump("bricks", 0.012, 0.12))
        for y in (0.72 * h, 0.84 * h):
            b.add(torus(r + (w - r) * (h - y) / h + 0.02, 0.045), "second", at=(0, y, 0))
        b.add(lathe([(r, h - 0.12), (1.22 * r, h), (1.22 * r, h), (1.22 * r, h + 0.12), (1.22 * r, h + 0.12), (0, h + 0.12)], smooth=False), "walls")
        b.cut(cylinder(0.8 * r, 0.3), "windows", at=(0, h + 0.1, 0))
        b.add(extrude([(-0.14, 0), (0.14, 0), (0.14, 0.2), (0, 0.3), (-0.14, 0.2)], 0.1, 0.02), "door", at=(0, 0.04, 1.36 * w))


def _cooling(b: Builder, p: Params) -> None:
    """The waist of a power station's tower, on a ring of slanting props."""
    w, h = 1.35 * p.width, 1.15 * p.height
    waist = 0.62 * w
    with b.group("shell"):
        profile = [(w, 0.3), (0.82 * w, 0.34 * h), (waist, 0.72 * h), (1.02 * waist, 0.86 * h), (1.16 * waist, h)]
        b.add(lathe(profile, wall=0.09), "walls", bump=Bump("flutes", 0.01, 0.14))
        b.add(lathe([(0.0, 0.32), (0.97 * w, 0.3), (0.97 * w, 0.3), (0.94 * w, 0.42), (0.0, 0.42)], smooth=False), "second")
        for y, r in ((0.34, 1.01 * w), (h - 0.02, 1.18 * waist)):
            b.add(torus(r, 0.06), "second", at=(0, y, 0))
        for _ in b.around(16, 0.0):
            b.add(cone((-0.12, 0.0, 1.04 * w), (0.1, 0.34, 0.98 * w), 0.055, 0.05), "second")
            b.add(cone((0.12, 0.0, 1.04 * w), (-0.1, 0.34, 0.98 * w), 0.055, 0.05), "second")
        b.add(cylinder(0.8 * w, 0.5), "walls", at=(0, 0.2, 0))


TOWERS = {
    "chimney": _chimney,
    "cooling": _cooling,
    "tower": _plain,
    "wizard": _wizard,
    "lighthouse": _lighthouse,
    "windmill": _windmill,
    "clock": _clock,
    "watch": _watch,
    "water": _water,
    "eiffel": _eiffel,
    "minaret": _minaret,
    "obelisk": _obelisk,
    "silo": _silo,
    "leaning": _leaning,
    "well": _well,
    "turbine": _turbine,
}

tower.preset("tower")
tower.preset("wizard tower", kind="wizard", wall="dark stone", roof="indigo", height=1.3)
tower.preset("watchtower", kind="watch", height=1.2, real_m=8.0)
tower.preset("clock tower", kind="clock", wall="sandstone", roof="slate", second="cream", real_m=60.0)
tower.preset("lighthouse", kind="lighthouse", wall="red", roof="red", ground="dark stone", height=1.4, width=0.42)
tower.preset("windmill", kind="windmill", wall="cream", roof="brown", height=1.15, real_m=12.0)
tower.preset("water tower", kind="water", roof="slate")
tower.preset("eiffel tower", kind="eiffel", wall="#7a6148", ground="stone", real_m=300.0)
tower.preset("leaning tower", kind="leaning", wall="cream", second="ivory", real_m=56.0)
tower.preset("minaret", kind="minaret", wall="cream", second="sandstone", roof="teal")
tower.preset("obelisk", kind="obelisk", wall="sandstone", roof="gold")
tower.preset("silo", kind="silo", second="light grey", roof="red")
tower.preset("well", kind="well", real_m=2.5)
tower.preset("wind turbine", kind="turbine", roof="light grey", real_m=90.0)
tower.preset("chimney", kind="chimney", wall="brick", second="sandstone", real_m=30.0)
tower.preset("cooling tower", kind="cooling", wall="light grey", second="grey", real_m=120.0)
