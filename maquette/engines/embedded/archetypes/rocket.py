"""Rockets: a turned body on fins, with portholes, rivets and a flame; missiles and fireworks."""

from __future__ import annotations

import itertools

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.registry import Params, archetype, choice, color, number
from maquette.engines.embedded.recipe import Bump
from maquette.engines.embedded.shapes import cylinder, ellipsoid, extrude, frustum, lathe, sphere, torus, tube

PARAMS = {
    "height": number(2.0, 1.2, 2.6, "of the hull", vary=0.035),
    "width": number(0.34, 0.12, 0.6, "radius of the hull", vary=0.023),
    "belly": number(1.0, 0.8, 1.5, "how much wider the middle is"),
    "nose": number(0.5, 0.2, 0.9, "height of the nose cone"),
    "fins": number(4.0, 2.0, 6.0, "how many", vary=0.0),
    "fin_size": number(0.42, 0.15, 0.8),
    "windows": number(2.0, 0.0, 4.0, "portholes, one above the other", vary=0.0),
    "bands": number(2.0, 0.0, 4.0, "rings around the hull", vary=0.0),
    "boosters": number(0.0, 0.0, 4.0, "side rockets", vary=0.0),
    "flame": number(0.0, 0.0, 1.0, "smoke and fire below"),
    "stick": number(0.0, 0.0, 1.0, "a firework's stick"),
    "panels": number(1.0, 0.0, 1.0, "relief of the hull's plates"),
    "hull_color": color("white"),
    "accent": color("red"),
    "metal": color("silver"),
    "glass": color("glass"),
    "nose_kind": choice("ogive", "round", "needle"),
}


@archetype("rocket", "aircraft", PARAMS, real_m=30.0, words={"flying": {"flame": 1.0}})
def rocket(b: Builder, p: Params) -> None:
    """Hull, fins, portholes, engine."""
    b.material("body", p.hull_color, roughness=0.35)
    b.material("fins", p.accent, roughness=0.35)
    b.material("nose", like="fins", roughness=0.3)
    b.material("engines", p.metal, "steel")
    b.material("windows", p.glass, "glass")
    base = 0.3 + 0.75 * p.flame + (0.7 * p.stick)
    h, w = p.height, p.width
    with b.group("hull", at=(0.0, base, 0.0)):
        _hull(b, p, h, w)
        _fins(b, p, h, w)
    with b.group("engine", at=(0.0, base, 0.0), melt=0.02):
        b.add(frustum(0.72 * w, 0.5 * w, 0.24, 0.03), "engines", at=(0.0, -0.06, 0.0), bump=Bump("flutes", 0.012, 0.06))
        b.cut(frustum(0.55 * w, 0.3 * w, 0.3, 0.01), "engines", at=(0.0, -0.14, 0.0))
        for k in range(round(p.windows)):
            _porthole(b, p, h, w, k)
    if p.flame > 0.0:
        _flame(b, p, base, w)
    if p.stick > 0.0:
        b.material("stick", "wood", "wood")
        with b.group("stick"):
            b.add(cylinder(0.05, 1.7, 0.02), "stick", at=(0.7 * w, 0.85, 0.0))
            b.add(frustum(0.3, 0.24, 0.12, 0.03), "stick", at=(0.7 * w, 0.05, 0.0))
    b.socket("head_top", (0.0, base + h, 0.0), size=0.4 * w)
    b.socket("seat", (0.0, base + 0.5 * h, w), size=w)


def _hull(b: Builder, p: Params, h: float, w: float) -> None:
    top = h - p.nose
    tip = {
        "ogive": [(0.62 * w, top + 0.5 * p.nose), (0.26 * w, top + 0.84 * p.nose), (0.02, h)],
        "round": [(0.8 * w, top + 0.5 * p.nose), (0.5 * w, top + 0.85 * p.nose), (0.0, h)],
        "needle": [(0.4 * w, top + 0.4 * p.nose), (0.14 * w, top + 0.75 * p.nose), (0.03, h)],
    }[p.nose_kind]
    profile = [(0.66 * w, 0.0), (0.9 * w, 0.2 * h), (w * p.belly, 0.45 * h), (0.94 * w, top), *tip]
    b.add(lathe(profile), "body", bump=Bump("panels", 0.012, 0.3, 1.4) if p.panels > 0.0 else None)
    b.paint(cylinder(2.0 * w, p.nose + 0.02, 0.0), "nose", at=(0.0, h - 0.5 * p.nose + 0.01, 0.0))
    b.paint(cylinder(2.0 * w, 0.1, 0.0), "nose", at=(0.0, 0.14 * h, 0.0))
    for k in range(round(p.bands)):
        y = (0.26 + 0.5 * k / max(round(p.bands) - 1, 1)) * h * (top / h + 0.1)
        b.add(torus(_width_at(profile, y) - 0.008, 0.03), "engines", at=(0.0, y, 0.0))
    b.add(sphere(0.05), "engines", at=(0.0, h, 0.0))


def _width_at(profile: list[tuple[float, float]], y: float) -> float:
    for (r0, y0), (r1, y1) in itertools.pairwise(profile):
        if y0 <= y <= y1:
            t = (y - y0) / max(y1 - y0, 1e-6)
            return r0 + (r1 - r0) * (t * t * (3.0 - 2.0 * t) * 0.35 + 0.65 * t)
    return profile[-1][0]


def _fins(b: Builder, p: Params, h: float, w: float) -> None:
    s = p.fin_size
    reach = w + s
    shape = (
        (0.5 * w, 0.3 * h),
        (0.9 * w, 0.3 * h + 0.12 * s),
        (reach * 0.92, -0.02),
        (reach, -0.22),
        (reach * 0.86, -0.3),
        (0.7 * reach, -0.1),
        (0.55 * w, 0.04),
    )
    for _ in b.around(round(p.fins), 0.0, 0.0, 0.0):
        b.add(extrude(shape, 0.1, 0.045, smooth=True), "fins", turn=(0.0, -90.0, 0.0), blend=0.03)
        if p.boosters > 0.0:
            b.add(lathe([(0.1, 0.0), (0.13, 0.1), (0.12, 0.45 * h), (0.0, 0.6 * h)]), "body", at=(0.0, -0.05, 1.28 * w), turn=(0.0, 45.0, 0.0))
    for _ in b.around(round(p.fins), reach * 0.95, -0.27):
        b.add(ellipsoid(0.09, 0.05, 0.09), "engines")


def _porthole(b: Builder, p: Params, h: float, w: float, k: int) -> None:
    y = (0.66 - 0.2 * k) * h
    size = (0.46 if k == 0 else 0.32) * w
    z = w * (0.9 + 0.08 * p.belly)
    b.add(torus(size, 0.3 * size), "engines", at=(0.0, y, z - 0.02), turn=(84.0, 0.0, 0.0))
    b.add(ellipsoid(size, size, 0.42 * size), "windows", at=(0.0, y, z - 0.03), blend=0.0)
    for angle in range(6):
        with b.frame((0.0, y, z - 0.02), (-6.0, 0.0, 60.0 * angle)):
            b.add(sphere(0.09 * size), "engines", at=(0.0, size, 0.32 * size), blend=0.0)


def _flame(b: Builder, p: Params, base: float, w: float) -> None:
    b.material("flame", "orange", roughness=0.5, glow=0.5)
    b.material("smoke", "white", roughness=0.95)
    with b.group("flame", melt=0.05):
        b.add(
            tube([(0.0, base, 0.0), (0.0, 0.6 * base, 0.0), (0.0, 0.1, 0.0)], [0.5 * w, 0.62 * w, 0.28 * w]), "flame", bump=Bump("flutes", 0.04, 0.16)
        )
    with b.group("smoke", melt=0.06):
        for k in b.around(7, 0.42, 0.14):
            b.add(sphere(0.24 + 0.05 * (k % 3)), "smoke", bump=Bump("noise", 0.05, 0.16))
        b.add(ellipsoid(0.5, 0.2, 0.5), "smoke", at=(0.0, 0.1, 0.0))


rocket.preset("rocket")
rocket.preset(
    "missile",
    hull_color="olive",
    accent="dark green",
    windows=0.0,
    bands=3.0,
    width=0.2,
    nose_kind="needle",
    belly=1.0,
    fin_size=0.3,
    panels=0.0,
    real_m=6.0,
)
rocket.preset(
    "firework rocket",
    hull_color="#d83a8a",
    accent="gold",
    windows=0.0,
    width=0.26,
    height=1.2,
    stick=1.0,
    fin_size=0.18,
    nose=0.45,
    nose_kind="ogive",
    panels=0.0,
    fins=3.0,
    real_m=0.4,
)
