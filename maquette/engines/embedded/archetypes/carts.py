"""Carriages, carts, sleighs, chairs on wheels."""

from __future__ import annotations

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.registry import Params, archetype, choice, color, number
from maquette.engines.embedded.recipe import Bump
from maquette.engines.embedded.shapes import box, capsule, cone, cylinder, ellipsoid, extrude, sphere, torus, tube

PARAMS = {
    "kind": choice("carriage", "cart", "chariot", "sleigh", "stroller", "shopping", "wagon", "wheelchair", "penny farthing", "rickshaw", "hand cart"),
    "wheels": number(1.0, 0.7, 1.2, "size of the wheels", vary=0.014),
    "spokes": number(8.0, 5.0, 12.0, vary=0.0),
    "width": number(1.0, 0.8, 1.15, vary=0.014),
    "roof": number(1.0, 0.0, 1.1),
    "load": number(1.0, 0.0, 1.0, "what lies on it"),
    "handle": number(1.0, 0.0, 1.2),
    "body_color": color("wood"),
    "accent": color("gold"),
    "cushion_color": color("crimson"),
}


@archetype("cart", "car", PARAMS, symmetric=False, real_m=2.5)
def cart(b: Builder, p: Params) -> None:
    """Front towards +z."""
    b.material("body", p.body_color, "wood" if "wood" in p.body_color else "painted", roughness=None if "wood" in p.body_color else 0.3)
    b.material("trim", p.accent, {"gold": "gold", "steel": "steel"}.get(p.accent, "painted"))
    b.material("wheels", "dark wood", "wood")
    b.material("tires", "charcoal", roughness=0.6)
    b.material("seat", p.cushion_color, "cloth")
    b.material("roof", "ivory", "cloth")
    b.material("windows", "sky", "glass")
    b.material("hay", "straw", "straw")
    with b.group(p.kind):
        KINDS[p.kind](b, p)


def _wheel(b: Builder, p: Params, x: float, z: float, r: float, rim: str = "wheels", spoke: str = "wheels") -> None:
    r *= p.wheels
    with b.frame((x, r, z), (0, 0, 90)):
        b.add(torus(0.9 * r, 0.06), rim)
        b.add(torus(0.97 * r, 0.04), "tires")
        b.add(cylinder(0.15 * r + 0.03, 0.2, 0.03), spoke)
        b.add(cylinder(0.07, 0.28, 0.02), "trim")
        for _ in b.around(round(p.spokes)):
            b.add(cone((0, 0, 0), (0, 0, 0.88 * r), 0.042, 0.036), spoke)


def _pairs(b: Builder, p: Params, x: float, z: float, r: float, **roles: str) -> None:
    for s in (1, -1):
        _wheel(b, p, s * x, z, r, **roles)
    b.add(capsule((-x, r * p.wheels, z), (x, r * p.wheels, z), 0.055), "tires")


def _carriage(b: Builder, p: Params) -> None:
    w = 0.45 * p.width
    _pairs(b, p, w + 0.16, -0.62, 0.48, rim="trim", spoke="trim")
    _pairs(b, p, w + 0.16, 0.72, 0.36, rim="trim", spoke="trim")
    side = [(-0.56, 0.95), (-0.44, 0.62), (-0.2, 0.48), (0.24, 0.48), (0.42, 0.66), (0.5, 0.95), (0.44, 1.6), (-0.5, 1.6)]
    b.add(extrude(side, 2 * w, 0.08, smooth=False), "body", at=(0, 0, -0.02), turn=(0, -90, 0))
    b.add(extrude([(-0.62, 1.58), (0.56, 1.58), (0.4, 1.8), (-0.46, 1.8)], 2 * w + 0.12, 0.06), "trim", at=(0, 0, -0.02), turn=(0, -90, 0))
    for z in (-0.02,):
        b.add(box(0.06, 0.42, 0.36, 0.04), "windows", at=(w, 1.3, z), mirror=True)
        b.add(torus(0.1, 0.03), "trim", at=(w + 0.02, 0.8, z), turn=(0, 0, 90), mirror=True)
        for dz in (0.24, -0.24):
            b.add(capsule((w + 0.01, 0.6, z + dz), (w + 0.01, 1.56, z + dz), 0.035), "trim", mirror=True)
    b.add(box(2 * w, 0.12, 1.7, 0.03), "wheels", at=(0, 0.5, 0.05))
    b.add(box(2 * w, 0.3, 0.36, 0.08), "seat", at=(0, 0.86, 0.72))
    b.add(box(2 * w, 0.34, 0.1, 0.04), "seat", at=(0, 1.1, 0.56))
    b.add(box(0.5, 0.3, 0.12, 0.03), "body", at=(0, 0.68, 0.92), turn=(24, 0, 0))
    b.add(box(0.1, 0.3, 0.2, 0.03), "trim", at=(w + 0.03, 1.2, 0.46), mirror=True)
    b.add(sphere(0.13), "trim", at=(0, 1.88, 0))
    for s in (1, -1):
        for z in (0.36, -0.44):
            b.add(sphere(0.08), "trim", at=(s * 0.8 * w, 1.82, z))
    b.add(box(0.3, 0.24, 0.2, 0.03), "wheels", at=(0, 0.41, 0.72))
    b.add(tube([(0, 0.5, 0.85), (0, 0.42, 1.2), (0, 0.5, 1.5)], 0.06), "wheels")
    b.add(capsule((-0.3, 0.5, 1.48), (0.3, 0.5, 1.48), 0.045), "wheels")


def _cart(b: Builder, p: Params) -> None:
    w = 0.5 * p.width
    _pairs(b, p, w + 0.18, -0.2, 0.5)
    b.add(box(2 * w, 0.1, 1.5, 0.02), "body", at=(0, 0.6, -0.2), bump=Bump("planks", 0.01, 0.16))
    for s in (1, -1):
        b.add(box(0.08, 0.42, 1.5, 0.02), "body", at=(s * w, 0.62, -0.2), turn=(0, 0, -9 * s), stand=True, bump=Bump("planks", 0.01, 0.14))
        b.add(cone((s * w * 0.9, 0.58, 0.4), (s * 0.5 * w, 0.52, 1.5), 0.06, 0.05), "body")
        b.add(cone((s * 0.6 * w, 0.55, 0.9), (s * 0.6 * w, 0.02, 0.95), 0.05, 0.05), "wheels")
        b.add(box(2 * w, 0.42, 0.08, 0.02), "body", at=(0, 0.6, -0.2 + 0.74 * s), stand=True)
    if p.load > 0.0:
        b.add(ellipsoid(0.92 * w, 0.42, 0.7), "hay", at=(0, 0.92, -0.2), bump=Bump("fur", 0.035, 0.08))
        b.add(cone((0.2, 0.9, -0.5), (0.42, 1.75, -0.3), 0.04, 0.035), "wheels")
        for k in (-1, 0, 1):
            b.add(cone((0.42, 1.72, -0.3), (0.48 + 0.1 * k, 1.98, -0.28), 0.034, 0.028), "tires")


def _chariot(b: Builder, p: Params) -> None:
    _pairs(b, p, 0.66 * p.width, -0.2, 0.48, rim="trim", spoke="trim")
    b.add(box(1.0 * p.width, 0.12, 0.9, 0.04), "wheels", at=(0, 0.5, -0.15))
    wall = [(0.5, -0.55), (0.5, 0.0), (0.36, 0.34), (0.0, 0.48), (-0.36, 0.34), (-0.5, 0.0), (-0.5, -0.55)]
    for k, (y, r) in enumerate(((0.68, 0.1), (0.84, 0.09), (1.0, 0.09), (1.14, 0.08))):
        cut = wall if k < 2 else [(0.5, -0.3 + 0.14 * (k - 2)), *wall[1:-1], (-0.5, -0.3 + 0.14 * (k - 2))]
        b.add(tube([(x * p.width, y, z - 0.05) for x, z in cut], r, flat=1.3), "body")
    b.add(
        tube(
            [
                (0.5 * p.width, 0.75, -0.58),
                (0.5 * p.width, 1.22, -0.1),
                (0.36, 1.32, 0.3),
                (0, 1.36, 0.44),
                (-0.36, 1.32, 0.3),
                (-0.5 * p.width, 1.22, -0.1),
                (-0.5 * p.width, 0.75, -0.58),
            ],
            0.055,
        ),
        "trim",
    )
    b.add(cylinder(0.2, 0.1, 0.03), "trim", at=(0, 1.0, 0.52), turn=(90, 0, 0))
    b.add(sphere(0.1), "trim", at=(0, 1.0, 0.58))
    b.add(tube([(0, 0.5, 0.2), (0, 0.46, 0.8), (0, 0.7, 1.4)], 0.06), "wheels")
    b.add(capsule((-0.45, 0.72, 1.4), (0.45, 0.72, 1.4), 0.05), "trim")
    b.add(cone((0, 0.5, 1.0), (0, 0.02, 1.05), 0.05, 0.05), "wheels")


def _sleigh(b: Builder, p: Params) -> None:
    for s in (1, -1):
        x = 0.46 * s * p.width
        b.add(tube([(x, 0.1, -1.1), (x, 0.06, -0.6), (x, 0.06, 0.7), (x, 0.22, 1.1), (x, 0.55, 1.2), (x, 0.66, 1.0), (x, 0.52, 0.9)], 0.06), "trim")
        for z in (-0.55, 0.1, 0.65):
            b.add(cone((x, 0.06, z), (0.9 * x, 0.5, z), 0.05, 0.05), "trim")
    side = [
        (-0.95, 0.42),
        (0.65, 0.42),
        (0.98, 0.6),
        (1.1, 0.95),
        (0.95, 1.15),
        (0.86, 1.0),
        (0.6, 0.78),
        (0.1, 0.72),
        (-0.3, 0.86),
        (-0.62, 1.3),
        (-1.0, 1.5),
        (-1.12, 1.3),
    ]
    b.add(extrude(side, 1.05 * p.width, 0.05, smooth=True), "body", turn=(0, -90, 0))
    b.cut(extrude([(-0.62, 0.56), (0.72, 0.56), (1.2, 1.8), (-0.9, 1.8)], 0.86 * p.width, 0.03), "seat", turn=(0, -90, 0))
    b.add(box(0.84 * p.width, 0.26, 0.5, 0.08), "seat", at=(0, 0.62, -0.38))
    b.add(box(0.84 * p.width, 0.62, 0.14, 0.06), "seat", at=(0, 0.95, -0.66), turn=(-22, 0, 0), bump=Bump("quilt", 0.02, 0.16))
    for s in (1, -1):
        b.add(tube([(0.53 * s * p.width, y + 0.02, z) for z, y in side[5:11]], 0.045), "trim")
        b.add(torus(0.16, 0.035), "trim", at=(0.53 * s * p.width, 0.66, 0.2), turn=(0, 0, 90))
    if p.load > 0.0:
        for x, z, h, role in ((0.16, 0.3, 0.36, "trim"), (-0.2, 0.25, 0.28, "windows")):
            b.add(box(0.34, h, 0.32, 0.03), role, at=(x, 0.52, z), stand=True)
            b.add(box(0.08, h + 0.03, 0.35, 0.02), "roof", at=(x, 0.52, z), stand=True)
            b.add(torus(0.08, 0.03), "roof", at=(x + 0.06, 0.56 + h, z), turn=(90, 0, 0))


def _stroller(b: Builder, p: Params) -> None:
    for z, r in ((0.6, 0.24), (-0.55, 0.3)):
        _pairs(b, p, 0.5 * p.width, z, r, rim="tires", spoke="trim")
    for s in (1, -1):
        x = 0.42 * s * p.width
        b.add(cone((x, 0.28, 0.6), (x, 0.95, -0.5), 0.045, 0.045), "trim")
        b.add(cone((x, 0.3, -0.55), (x, 0.85, 0.45), 0.045, 0.045), "trim")
        b.add(cone((x, 0.9, -0.4), (x, 1.5, -1.05), 0.045, 0.045), "trim")
    b.add(capsule((-0.42 * p.width, 1.5, -1.05), (0.42 * p.width, 1.5, -1.05), 0.06), "tires")
    b.add(tube([(0, 1.0, -0.6), (0, 0.88, 0.0), (0, 0.98, 0.68)], [0.38, 0.42, 0.34], flat=0.75), "body", bump=Bump("quilt", 0.014, 0.2))
    b.cut(ellipsoid(0.32, 0.3, 0.5), "seat", at=(0, 1.3, 0.16))
    if p.roof > 0.0:
        for k in range(5):
            a = -70 + 28 * k
            with b.frame((0, 1.08, -0.34), (a, 0, 0)):
                b.add(torus(0.42, 0.1, arc_deg=180, height=0.08), "body" if k % 2 else "seat", turn=(90, 0, 90))
    b.add(ellipsoid(0.14, 0.12, 0.14), "roof", at=(0, 1.16, 0.1))
    b.add(ellipsoid(0.28, 0.1, 0.3), "roof", at=(0, 1.1, 0.4))


def _shopping(b: Builder, p: Params) -> None:
    bar, load = b.about(1.5, 0.05), b.about(0.62, 0.15)
    for s in (1, -1):
        for z in (0.6, -0.55):
            with b.frame((0.38 * s, 0.13, z), (0, 0, 90)):
                b.add(cylinder(0.13, 0.1, 0.03), "tires")
            b.add(cone((0.38 * s, 0.16, z), (0.4 * s, 0.4, z), 0.05, 0.05), "trim")
        b.add(capsule((0.4 * s, 0.4, -0.65), (0.36 * s, 0.4, 0.75), 0.05), "trim")
        b.add(cone((0.4 * s, 0.4, -0.6), (0.45 * s, bar, -0.85), 0.05, 0.05), "trim")
    b.add(capsule((-0.36, 0.4, 0.75), (0.36, 0.4, 0.75), 0.05), "trim")
    b.add(capsule((-0.46, bar, -0.85), (0.46, bar, -0.85), 0.075), "seat")
    for k in range(5):
        t = k / 4
        y, w, z0, z1 = 0.72 + 0.5 * t, 0.36 + 0.1 * t, -0.7 - 0.08 * t, 0.7 + 0.2 * t
        b.add(tube([(w, y, z0), (w, y, z1), (-w, y, z1), (-w, y, z0)], 0.038, smooth=False, closed=True), "trim")
    for k in range(7):
        z = -0.7 + 1.4 * k / 6
        for s in (1, -1):
            b.add(cone((0.36 * s, 0.7, z), (0.46 * s, 1.24, z * 1.14 + 0.03), 0.03, 0.03), "trim")
        b.add(capsule((-0.36, 0.7, z), (0.36, 0.7, z), 0.034), "trim")
    for x in (-0.24, 0.0, 0.24):
        b.add(cone((x, 0.7, 0.7), (1.2 * x, 1.24, 0.9), 0.03, 0.03), "trim")
        b.add(capsule((x, 0.7, -0.7), (x, 0.7, 0.7), 0.034), "trim")
        b.add(cone((x, 0.7, -0.7), (1.2 * x, 1.24, -0.78), 0.03, 0.03), "trim")
    if p.load > 0.0:
        b.add(box(0.42, load, 0.4, 0.02), "hay", at=(0.1, 0.72, 0.35), stand=True)
        b.add(sphere(0.22), "seat", at=(-0.16, 0.92, -0.2))
        b.add(cylinder(0.14, 0.5, 0.03), "windows", at=(0.2, 0.98, -0.3))


def _wagon(b: Builder, p: Params) -> None:
    w = 0.46 * p.width
    _pairs(b, p, w + 0.16, -0.7, 0.46)
    _pairs(b, p, w + 0.16, 0.72, 0.38)
    b.add(box(2 * w, 0.42, 2.1, 0.04, -0.1), "body", at=(0, 0.5, 0), stand=True, bump=Bump("planks", 0.012, 0.12))
    with b.frame((0, 0.9, 0), (90, 0, 0)):
        for k in range(5):
            b.add(torus(w + 0.02, 0.065, arc_deg=182), "roof", at=(0, -0.95 + 0.475 * k, 0), turn=(0, 90, 0))
    with b.group("canopy"):
        b.add(tube([(0, 0.9, -0.98), (0, 0.94, 0), (0, 0.9, 0.98)], w, flat=[1.7, 1.55, 1.7]), "roof", bump=Bump("waves", 0.02, 0.45))
        b.keep(box(4, 2, 2.0, 0), "tires", at=(0, 1.8, 0))
        b.cut(ellipsoid(0.72 * w, 1.1 * w, 0.4), "tires", at=(0, 1.12, 1.05))
    b.add(box(2 * w, 0.1, 0.3, 0.03), "body", at=(0, 0.96, 1.02))
    b.add(box(0.3, 0.26, 0.2, 0.03), "wheels", at=(0, 0.45, 0.72))
    b.add(tube([(0, 0.5, 1.0), (0, 0.36, 1.4)], 0.06), "wheels")
    b.add(cylinder(0.2, 0.4, 0.03), "body", at=(w + 0.06, 0.5, 0.0), stand=True, bump=Bump("flutes", 0.012, 0.1))


def _wheelchair(b: Builder, p: Params) -> None:
    w = 0.42 * p.width
    _pairs(b, p, w + 0.14, -0.25, 0.56, rim="trim", spoke="trim")
    for s in (1, -1):
        with b.frame((s * w, 0.16, 0.65), (0, 0, 90)):
            b.add(cylinder(0.16, 0.1, 0.03), "tires")
            b.add(cylinder(0.09, 0.13, 0.02), "trim")
        b.add(tube([(s * w, 0.18, 0.65), (s * w, 0.5, 0.6), (s * w, 0.66, 0.4), (s * w, 0.66, -0.4)], 0.05), "trim")
        b.add(tube([(s * w, 0.5, -0.35), (s * w, 1.55, -0.5), (s * w, 1.62, -0.75)], 0.05), "trim")
        b.add(cone((s * w, 1.6, -0.66), (s * w, 1.63, -0.85), 0.065, 0.065), "tires")
        b.add(tube([(s * w, 0.66, 0.35), (s * w, 1.0, 0.36), (s * w, 1.02, -0.4)], 0.05), "trim")
        b.add(box(0.14, 0.1, 0.55, 0.04), "tires", at=(s * w, 1.04, 0.0))
        b.add(cone((s * w, 0.66, 0.45), (s * 0.7 * w, 0.2, 0.9), 0.045, 0.045), "trim")
        b.add(box(0.26, 0.06, 0.3, 0.02), "tires", at=(s * 0.6 * w, 0.16, 0.98), turn=(-12, 0, 0))
    b.add(box(2 * w, 0.16, 0.8, 0.06), "seat", at=(0, 0.7, 0))
    b.add(box(2 * w, 0.75, 0.12, 0.05), "seat", at=(0, 1.14, -0.42), turn=(-7, 0, 0))
    b.add(capsule((-w, 0.56, -0.25), (w, 0.56, -0.25), 0.055), "trim")


def _penny(b: Builder, p: Params) -> None:
    r = 0.82 * p.wheels
    _wheel(b, p, 0.0, 0.35, 0.82, rim="body", spoke="trim")
    _wheel(b, p, 0.0, -0.95, 0.26, rim="body", spoke="trim")
    for s in (1, -1):
        b.add(cone((0.13 * s, r, 0.35), (0.1 * s, 2 * r + 0.12, 0.22), 0.045, 0.045), "body")
        b.add(cone((0.1 * s, r, 0.35), (0.2 * s, r - 0.18 * s, 0.42), 0.04, 0.04), "trim")
        b.add(box(0.2, 0.06, 0.14, 0.02), "tires", at=(0.28 * s, r - 0.19 * s, 0.42))
        b.add(cone((0.11 * s, 0.26, -0.95), (0.03 * s, 0.62, -0.82), 0.045, 0.05), "body")
    b.add(capsule((-0.14, r, 0.35), (0.14, r, 0.35), 0.06), "trim")
    b.add(tube([(0, 2 * r + 0.14, 0.22), (0, 2 * r - 0.02, -0.2), (0, 1.55 * r, -0.56), (0, 0.62, -0.82)], [0.075, 0.07, 0.06, 0.055]), "body")
    b.add(tube([(0, 2 * r + 0.24, -0.34), (0, 2 * r + 0.17, -0.1), (0, 2 * r + 0.2, 0.05)], [0.15, 0.12, 0.06], flat=0.6), "seat")
    b.add(capsule((0, 2 * r + 0.02, -0.12), (0, 2 * r + 0.16, -0.14), 0.05), "trim")
    b.add(tube([(-0.4, 2 * r + 0.2, 0.02), (-0.26, 2 * r + 0.26, 0.2), (0.26, 2 * r + 0.26, 0.2), (0.4, 2 * r + 0.2, 0.02)], 0.05), "tires")
    b.add(capsule((0, 2 * r + 0.1, 0.22), (0, 2 * r + 0.26, 0.2), 0.055), "body")
    b.add(box(0.62, 0.1, 1.9, 0.04), "wheels", at=(0, -0.02, -0.25), stand=True)


def _rickshaw(b: Builder, p: Params) -> None:
    """Two tall wheels, a seat under a folding hood, shafts to the front that rest on their stands."""
    w = 0.44 * p.width
    _pairs(b, p, w + 0.16, -0.5, 0.52, rim="trim", spoke="wheels")
    y = 0.52 * p.wheels
    for s in (1, -1):
        shaft = [(s * w, y + 0.1, -0.85), (s * w, y + 0.06, 0.2), (0.9 * s * w, y - 0.06, 0.9), (0.8 * s * w, y + 0.06, 1.6)]
        b.add(tube(shaft, 0.055), "wheels")
        b.add(cone((0.92 * s * w, y, 0.78), (0.92 * s * w, 0.02, 0.82), 0.05, 0.05), "wheels")
        b.add(tube([(s * w, y + 0.12, 0.12), (1.08 * s * w, y + 0.62, -0.05), (1.05 * s * w, y + 0.62, -0.6)], 0.06), "trim")
        b.add(box(0.1, 0.4, 0.7, 0.04), "body", at=(s * w, y + 0.28, -0.45))
        b.add(sphere(0.1), "roof", at=(1.1 * s * w, y + 0.36, 0.06))
    b.add(capsule((-0.8 * w, y + 0.05, 1.56), (0.8 * w, y + 0.05, 1.56), 0.055), "wheels")
    b.add(box(2 * w, 0.12, 1.1, 0.03), "body", at=(0, y + 0.08, -0.1))
    b.add(box(2 * w, 0.3, 0.62, 0.08), "seat", at=(0, y + 0.3, -0.48))
    b.add(box(2 * w, 0.72, 0.16, 0.06), "seat", at=(0, y + 0.72, -0.82), turn=(-10, 0, 0), bump=Bump("quilt", 0.02, 0.18))
    b.add(box(2 * w, 0.34, 0.1, 0.03), "body", at=(0, y + 0.26, 0.42), turn=(-16, 0, 0))
    if p.roof > 0.0:
        for k in range(4):
            a = -8 + 30 * k
            with b.frame((0, y + 0.62, -0.66), (a - 44, 0, 0)):
                hoop = [(-w - 0.06, 0, 0), (-w - 0.04, 0.72 * p.roof, 0), (-0.7 * w, 0.86 * p.roof, 0)]
                hoop += [(-x, v, z) for x, v, z in reversed(hoop)]
                b.add(tube(hoop, [0.17] * 6, flat=0.7, up=(0, 0, 1)), "body" if k % 2 else "roof", blend=0.03)


def _hand_cart(b: Builder, p: Params) -> None:
    """One great wheel in the middle under a slatted guard, sacks on either side, two long handles behind."""
    _wheel(b, p, 0.0, 0.3, 0.56)
    y = 0.56 * p.wheels
    b.add(capsule((-0.3, y, 0.3), (0.3, y, 0.3), 0.06), "tires")
    for s in (1, -1):
        frame = [(0.24 * s, y + 0.04, 1.0), (0.24 * s, y + 0.02, 0.2), (0.34 * s, y + 0.02, -0.6), (0.46 * s, y + 0.14, -1.5 * max(p.handle, 0.7))]
        b.add(tube(frame, 0.06), "body")
        b.add(capsule((0.455 * s, y + 0.12, -1.2), (0.46 * s, y + 0.14, -1.5 * max(p.handle, 0.7)), 0.075), "trim")
        b.add(box(0.46 * p.width, 0.09, 1.3, 0.02), "body", at=(s * (0.26 + 0.21 * p.width), y + 0.08, 0.25), bump=Bump("planks", 0.01, 0.16))
        b.add(cone((0.4 * s, y, -0.75), (0.44 * s, 0.02, -0.82), 0.06, 0.06), "wheels")
        arch = [
            (0.17 * s, y + 0.1, 0.95),
            (0.17 * s, 2 * y + 0.1, 0.75),
            (0.17 * s, 2 * y + 0.16, 0.3),
            (0.17 * s, 2 * y + 0.1, -0.15),
            (0.17 * s, y + 0.1, -0.35),
        ]
        b.add(tube(arch, 0.05), "wheels")
        for z in (0.75, 0.3, -0.15):
            b.add(cone((0.17 * s, y + 0.08, z), (0.17 * s, 2 * y + 0.12, z), 0.045, 0.045), "wheels")
        if p.load > 0.0:
            for k, z in enumerate((0.58, 0.02)):
                n = p.load * (0.9 + 0.14 * ((k + s) % 3))
                at = (s * (0.22 + 0.2 * p.width + 0.14 * n), y + 0.1 + 0.27 * n, z)
                b.add(ellipsoid(0.25 * n, 0.31 * n, 0.25 * n), "roof", at=at, bump=Bump("wrinkles", 0.02, 0.12))
                b.add(ellipsoid(0.11 * n, 0.1 * n, 0.11 * n), "roof", at=(at[0], at[1] + 0.36 * n, z))
                b.add(torus(0.1 * n, 0.04), "hay", at=(at[0], at[1] + 0.29 * n, z))
    for z in (1.0, -0.62):
        b.add(capsule((-0.32, y + 0.03, z), (0.32, y + 0.03, z), 0.055), "body")


KINDS = {
    "rickshaw": _rickshaw,
    "hand cart": _hand_cart,
    "carriage": _carriage,
    "cart": _cart,
    "chariot": _chariot,
    "sleigh": _sleigh,
    "stroller": _stroller,
    "shopping": _shopping,
    "wagon": _wagon,
    "wheelchair": _wheelchair,
    "penny farthing": _penny,
}

cart.preset("carriage", body_color="crimson", real_m=3.0)
cart.preset("cart", kind="cart")
cart.preset("chariot", kind="chariot", body_color="crimson", real_m=2.0)
cart.preset("sleigh", kind="sleigh", body_color="crimson", cushion_color="forest", real_m=2.0)
cart.preset("stroller", kind="stroller", body_color="sky", accent="steel", cushion_color="navy", real_m=1.0)
cart.preset("shopping cart", kind="shopping", accent="steel", real_m=1.0)
cart.preset("covered wagon", kind="wagon", real_m=4.0)
cart.preset("wheelchair", kind="wheelchair", accent="steel", cushion_color="navy", real_m=1.0)
cart.preset("penny farthing", kind="penny farthing", body_color="black", accent="steel", cushion_color="brown", real_m=1.6)
cart.preset("rickshaw", kind="rickshaw", body_color="#b5242f", cushion_color="navy", real_m=2.2)
cart.preset("wheelbarrow cart", kind="hand cart", real_m=2.0)
