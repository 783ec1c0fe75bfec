"""What men build across water and land: aqueduct, wooden bridge, drawbridge, dam, watermill, great wall."""

from __future__ import annotations

from math import cos, radians, sin

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.registry import Params, archetype, choice, color, number
from maquette.engines.embedded.recipe import Bump
from maquette.engines.embedded.shapes import Outline, box, capsule, cone, cylinder, ellipsoid, extrude, frustum, sphere, torus, tube

PARAMS = {
    "kind": choice("aqueduct", "wooden", "drawbridge", "dam", "watermill", "wall"),
    "length": number(2.7, 2.0, 3.0, vary=0.03),
    "width": number(0.5, 0.35, 0.8),
    "height": number(1.0, 0.7, 1.3),
    "towers": number(1.0, 0.0, 1.3),
    "wheel": number(1.0, 0.6, 1.2),
    "arches": number(4.0, 2.0, 6.0, vary=0.0),
    "water": number(1.0, 0.0, 1.0, "below it"),
    "wall_color": color("stone"),
    "roof_color": color("brick"),
    "wood": color("wood"),
    "ground": color("grass"),
}


@archetype("crossing", "buildings", PARAMS, real_m=30.0)
def crossing(b: Builder, p: Params) -> None:
    """It runs along x; upstream is -z."""
    b.material("walls", p.wall_color, "stone")
    b.material("roof", p.roof_color, roughness=0.7)
    b.material("wood", p.wood, "wood")
    b.material("ground", p.ground, roughness=0.95, mottle=0.1)
    b.material("water", "#3f9fd0", roughness=0.1)
    b.material("foam", "snow", roughness=0.8)
    b.material("dark", "charcoal")
    b.material("gold", "iron", "iron")
    with b.group(p.kind):
        KINDS[p.kind](b, p, 0.5 * p.length, 0.5 * p.width)


def _river(b: Builder, p: Params, half: float, deep: float) -> None:
    b.add(box(2 * half, 0.1, 2 * deep, 0.03), "ground", at=(0, 0.03, 0))
    if p.water > 0.0:
        b.add(box(1.3 * half, 0.05, 2 * deep + 0.02, 0.01), "water", at=(0, 0.09, 0), bump=Bump("waves", 0.012, 0.16))


def _vault(w: float, h: float) -> Outline:
    """An opening with a round top, on y = 0."""
    return ((-0.5 * w, -0.2), (0.5 * w, -0.2), *((0.5 * w * cos(radians(t)), h - 0.5 * w + 0.5 * w * sin(radians(t))) for t in range(0, 181, 15)))


def _battlements(b: Builder, length: float, y: float, z: float) -> None:
    n = max(round(length / 0.2), 3)
    for k in range(n):
        b.add(box(0.6 * length / n, 0.12, 0.09, 0.01), "walls", at=(-0.5 * length + (k + 0.5) * length / n, y, z), stand=True)


def _aqueduct(b: Builder, p: Params, half: float, d: float) -> None:
    _river(b, p, half + 0.08, d + 0.3)
    n, h = round(p.arches), 0.9 * p.height
    span = 2 * half / n
    blocks = Bump("bricks", 0.012, 0.16)
    b.add(box(2 * half, h, 2 * d, 0.01), "walls", at=(0, 0.02, 0), stand=True, bump=blocks)
    for k in range(n):
        b.cut(extrude(_vault(0.7 * span, 0.82 * h), 3 * d, 0.01), "walls", at=(-half + (k + 0.5) * span, 0.1, 0))
    b.add(box(2 * half + 0.06, 0.08, 2 * d + 0.1, 0.02), "walls", at=(0, h + 0.02, 0))
    h2 = 0.42 * p.height
    with b.group("upper"):
        b.add(box(2 * half, h2, 1.5 * d, 0.01), "walls", at=(0, h, 0), stand=True, bump=blocks)
        for k in range(2 * n):
            b.cut(extrude(_vault(0.34 * span, 0.8 * h2), 3 * d, 0.01), "walls", at=(-half + (k + 0.5) * 0.5 * span, h + 0.04, 0))
        b.add(box(2 * half + 0.06, 0.2, 1.5 * d + 0.1, 0.02), "walls", at=(0, h + h2 + 0.06, 0))
        b.cut(box(2 * half + 0.2, 0.2, 0.9 * d, 0.01), "water", at=(0, h + h2 + 0.16, 0))
    for x in range(n + 1):
        b.add(
            box(0.3 * span + 0.05, 0.14, 2 * d + 0.12, 0.02), "walls", at=(max(min(-half + x * span, half - 0.12), -half + 0.12), 0.03, 0), stand=True
        )


def _wooden(b: Builder, p: Params, half: float, d: float) -> None:
    _river(b, p, half, d + 0.36)
    for s in (1, -1):
        b.add(ellipsoid(0.42, 0.36, d + 0.34), "ground", at=(s * (half - 0.3), 0.04, 0), bump=Bump("noise", 0.03, 0.2))
        b.add(ellipsoid(0.16, 0.13, 0.16), "walls", at=(s * (half - 0.62), 0.08, d + 0.18), bump=Bump("rock", 0.03, 0.1))

    def rise(t: float) -> float:
        return 0.36 + 0.42 * p.height * (1 - t * t)

    n = 15
    for k in range(n):
        t = (2 * k - n + 1) / (n + 1)
        b.add(box(1.9 * half / n, 0.08, 2 * d + 0.1, 0.015), "wood", at=(0.94 * half * t, rise(t), 0), turn=(0, 0, -24 * t))
    ts = [-0.96 + 0.16 * k for k in range(13)]
    for s in (1, -1):
        z = s * d
        b.add(tube([(0.94 * half * t, rise(t) - 0.08, 0.85 * z) for t in ts], 0.07), "wood")
        b.add(tube([(0.94 * half * t, rise(t) + 0.42, z) for t in ts], 0.05), "wood")
        b.add(tube([(0.94 * half * t, rise(t) + 0.22, z) for t in ts], 0.035), "wood")
        for k in range(7):
            t = -0.94 + k * 0.3133
            b.add(capsule((0.94 * half * t, rise(t) - 0.06, z), (0.94 * half * t, rise(t) + 0.47, z), 0.055), "wood")
            b.add(sphere(0.07), "wood", at=(0.94 * half * t, rise(t) + 0.5, z))
        for x in (0.36, -0.36):
            b.add(cone((x * half, rise(0.4), 0.8 * z), (1.15 * x * half, 0.02, 1.05 * z), 0.07, 0.08), "wood")
    for x in (0.39, -0.39):
        b.add(capsule((x * half, 0.32, -d), (x * half, 0.32, d), 0.055), "wood")


def _drawbridge(b: Builder, p: Params, half: float, d: float) -> None:
    _river(b, p, half, 1.1)
    h = 1.25 * p.height
    blocks = Bump("bricks", 0.014, 0.16)
    z = -0.45
    with b.group("gate"):
        b.add(box(1.5, h, 0.5, 0.02), "walls", at=(0, 0.03, z), stand=True, bump=blocks)
        b.cut(extrude(_vault(0.66, 0.86 * h), 1.2, 0.02), "dark", at=(0, 0.1, z))
    b.add(tube([(0.37 * cos(radians(t)), 0.1 + 0.86 * h - 0.33 + 0.37 * sin(radians(t)), z + 0.25) for t in range(0, 181, 15)], 0.06), "walls")
    for k in range(5):
        x = -0.26 + 0.13 * k
        b.add(cone((x, 0.1 + 0.86 * h, z), (x, 0.52 * h, z), 0.032, 0.02), "gold")
    for y in (0.86, 0.7):
        b.add(capsule((-0.34, y * h, z), (0.34, y * h, z), 0.03), "gold")
    _battlements(b, 1.1, h + 0.02, z + 0.2)
    _battlements(b, 1.1, h + 0.02, z - 0.2)
    for s in (1, -1):
        x = 0.72 * s
        b.add(frustum(0.34, 0.3, h + 0.24, 0.01), "walls", at=(x, 0.03, z), stand=True, bump=blocks)
        b.add(frustum(0.33, 0.38, 0.2, 0.02), "walls", at=(x, h + 0.2, z), stand=True)
        if p.towers > 0.0:
            b.add(frustum(0.44, 0.02, 0.6 * p.towers, 0.01), "roof", at=(x, h + 0.38, z), stand=True, bump=Bump("shingles", 0.016, 0.11))
            b.add(sphere(0.06), "gold", at=(x, h + 0.38 + 0.6 * p.towers, z))
        b.add(box(0.08, 0.26, 0.1, 0.02), "dark", at=(x, 0.7 * h, z + 0.31))
        b.add(capsule((0.3 * s, 0.8 * h, z + 0.22), (0.3 * s, 0.16, 1.0), 0.04), "gold")
        b.add(sphere(0.07), "gold", at=(0.3 * s, 0.8 * h, z + 0.26))
    b.add(box(0.8, 0.09, 1.4, 0.02), "wood", at=(0, 0.14, 0.42), bump=Bump("ribs", 0.014, 0.13))
    for y in (0.2, 0.62, 0.96):
        b.add(box(0.86, 0.06, 0.07, 0.01), "gold", at=(0, 0.18, y))


def _dam(b: Builder, p: Params, half: float, d: float) -> None:
    h = 1.15 * p.height
    b.add(box(2 * half, 0.1, 2.0, 0.03), "ground", at=(0, 0.03, 0))
    with b.group("dam"):
        for k in range(9):
            a = -48 + 12 * k
            x, z = half * 1.05 * sin(radians(a)), 1.1 * cos(radians(a)) - 1.1
            b.add(box(0.36, h, 0.62, 0.01, taper=(0.0, 0.55)), "walls", at=(x, 0.03, -z - 0.55), turn=(0, -0.6 * a, 0), stand=True)
        for k in range(9):
            a = -48 + 12 * k
            x, z = half * 1.05 * sin(radians(a)), 1.1 * cos(radians(a)) - 1.1
            b.add(box(0.36, 0.08, 0.38, 0.02), "foam", at=(x, h + 0.03, -z - 0.55), turn=(0, -0.6 * a, 0))
    b.add(box(1.7 * half, 0.8 * h, 0.5, 0.02), "water", at=(0, 0.03, -0.76), stand=True, bump=Bump("waves", 0.014, 0.2))
    for x in (-0.44, 0.0, 0.44):
        b.add(box(0.3, 0.22, 0.34, 0.02), "dark", at=(x, 0.78 * h, -0.28 if x else -0.34))
        b.add(
            tube([(x, 0.78 * h, -0.2), (x, 0.66 * h, 0.04), (x, 0.3 * h, 0.24), (x, 0.1, 0.34)], [0.1, 0.12, 0.14, 0.17]),
            "foam",
            bump=Bump("flutes", 0.02, 0.1),
        )
        b.add(ellipsoid(0.22, 0.12, 0.2), "foam", at=(x, 0.1, 0.44), bump=Bump("foliage", 0.04, 0.1))
    b.add(box(1.3, 0.06, 0.8, 0.02), "water", at=(0, 0.09, 0.6), bump=Bump("waves", 0.014, 0.14))
    for s in (1, -1):
        b.add(ellipsoid(0.5, 1.12 * h, 0.85), "ground", at=(s * (half - 0.12), 0.05, -0.15), bump=Bump("rock", 0.06, 0.3))
        b.add(box(0.28, 0.44, 0.28, 0.02), "walls", at=(0.55 * s, h, -0.5), stand=True)
        b.add(box(0.38, 0.12, 0.38, 0.02, taper=0.6), "roof", at=(0.55 * s, h + 0.44, -0.5), stand=True)
        for k in range(3):
            z = -0.4 + 0.4 * k
            b.add(
                cone((s * (half - 0.1), 0.6 * h, z), (s * (half - 0.1), 1.15 * h + 0.1 * (k % 2), z), 0.18, 0.03),
                "ground",
                bump=Bump("foliage", 0.03, 0.08),
            )


def _watermill(b: Builder, p: Params, half: float, d: float) -> None:
    b.add(box(2.6, 0.1, 1.9, 0.04), "ground", at=(0, 0.03, 0))
    h = 0.95 * p.height
    b.add(box(1.2, 0.5 * h, 1.1, 0.02), "walls", at=(-0.35, 0.04, -0.1), stand=True, bump=Bump("cobbles", 0.02, 0.15))
    b.add(box(1.16, 0.55 * h, 1.06, 0.02), "wood", at=(-0.35, 0.5 * h, -0.1), stand=True, bump=Bump("ribs", 0.014, 0.11))
    b.add(extrude([(-0.58, 0), (0.58, 0), (0, 0.6)], 1.06, 0.01), "wood", at=(-0.35, 1.02 * h, -0.1))
    for s in (1, -1):
        b.add(
            box(0.92, 0.09, 1.34, 0.02), "roof", at=(-0.35 + 0.36 * s, 1.02 * h + 0.3, -0.1), turn=(0, 0, -46 * s), bump=Bump("shingles", 0.016, 0.12)
        )
    b.add(box(0.3, 0.5, 0.09, 0.02), "roof", at=(-0.55, 0.06, 0.46), stand=True, bump=Bump("ribs", 0.01, 0.07))
    for x, y in ((-0.1, 0.3), (-0.35, 0.85), (-0.35, 1.22)):
        b.add(box(0.24, 0.22, 0.08, 0.01), "foam", at=(x, y * h, 0.46 if y < 0.5 else 0.44))
        b.add(box(0.17, 0.15, 0.12, 0.01), "water", at=(x, y * h, 0.46 if y < 0.5 else 0.44))
    b.add(box(0.18, 0.5, 0.18, 0.02), "walls", at=(-0.62, 1.2 * h, -0.35), stand=True, bump=Bump("bricks", 0.01, 0.09))
    r = 0.62 * p.wheel
    with b.frame((0.62, r + 0.06, -0.05), (0, 0, 90)):
        for y in (0.16, -0.16):
            b.add(torus(r - 0.1, 0.05), "wood", at=(0, y, 0))
        b.add(cylinder(0.1, 0.62, 0.02), "wood", at=(0, 0.14, 0))
        for _ in b.around(8):
            b.add(capsule((0, 0.16, 0), (0, 0.16, r - 0.1), 0.036), "wood")
            b.add(capsule((0, -0.16, 0), (0, -0.16, r - 0.1), 0.036), "wood")
        for _ in b.around(16):
            b.add(box(0.05, 0.4, 0.2, 0.01), "wood", at=(0, 0, r - 0.06))
    b.add(box(0.6, 0.07, 1.92, 0.02), "water", at=(0.72, 0.08, 0), bump=Bump("waves", 0.014, 0.13))
    y = 2 * r + 0.16
    b.add(box(0.36, 0.06, 0.9, 0.01), "wood", at=(0.62, y, -0.5))
    for s in (1, -1):
        b.add(box(0.05, 0.14, 0.9, 0.01), "wood", at=(0.62 + 0.17 * s, y + 0.05, -0.5))
        b.add(capsule((0.62 + 0.17 * s, y, -0.82), (0.62 + 0.2 * s, 0.02, -0.84), 0.045), "wood")
    b.add(box(0.28, 0.06, 0.92, 0.01), "water", at=(0.62, y + 0.04, -0.49))
    b.add(tube([(0.62, y + 0.04, -0.05), (0.62, y - 0.02, 0.2), (0.62, y - 0.4, 0.5), (0.62, 0.1, 0.64)], [0.1, 0.1, 0.09, 0.12], flat=0.6), "water")
    b.add(ellipsoid(0.24, 0.09, 0.2), "foam", at=(0.62, 0.1, 0.66), bump=Bump("foliage", 0.03, 0.09))
    for x, z, rr in ((-1.1, 0.6, 0.16), (-1.12, -0.5, 0.2), (-0.1, 0.62, 0.12)):
        b.add(sphere(rr), "ground", at=(x, 0.12, z), bump=Bump("foliage", 0.05, 0.09))


def _wall(b: Builder, p: Params, half: float, d: float) -> None:
    h = 0.62 * p.height

    def ridge(x: float) -> float:
        return 0.22 + 0.34 * (0.5 + 0.5 * cos(1.5 * (x + half))) + 0.25 * (x + half) / (2 * half)

    def bend(x: float) -> float:
        return 0.34 * sin(1.6 * x)

    n = 11
    for k in range(9):
        x = -half + 0.1 + (2 * half - 0.2) * k / 8
        b.add(ellipsoid(0.36, ridge(x) + 0.08, 0.75), "ground", at=(x, 0, bend(x)), bump=Bump("noise", 0.03, 0.2), blend=0.1)
    for k in range(n):
        x = -half + (k + 0.5) * 2 * half / n
        y, z = ridge(x), bend(x)
        yaw = -36 * cos(1.6 * x) * 0.8
        with b.frame((x, 0, z), (0, yaw, 0)):
            b.add(
                box(2.5 * half / n, h + y - 0.1, 2 * d, 0.01, taper=(0, 0.16)), "walls", at=(0, 0.1, 0), stand=True, bump=Bump("bricks", 0.012, 0.13)
            )
            for s in (1, -1):
                for dx in (-0.25, 0.25):
                    b.add(box(0.66 * half / n, 0.14, 0.08, 0.01), "walls", at=(dx * 2.3 * half / n, h + y - 0.02, 0.82 * s * d), stand=True)
    for x in (-0.86 * half, 0.02, 0.86 * half):
        y, z = ridge(x), bend(x)
        tall = (h + 0.5 * p.towers) if p.towers > 0 else h
        b.add(box(0.52, tall + y - 0.05, 0.62, 0.015, taper=0.1), "walls", at=(x, 0.05, z), stand=True, bump=Bump("bricks", 0.012, 0.13))
        top = tall + y
        b.add(box(0.58, 0.08, 0.68, 0.02), "walls", at=(x, top, z))
        for s in (1, -1):
            for t in (-0.22, 0, 0.22):
                b.add(box(0.11, 0.13, 0.09, 0.01), "walls", at=(x + t, top + 0.02, z + 0.29 * s), stand=True)
                b.add(box(0.09, 0.13, 0.11, 0.01), "walls", at=(x + 0.24 * s, top + 0.02, z + 1.1 * t), stand=True)
            b.add(box(0.13, 0.2, 0.06, 0.02), "dark", at=(x, top - 0.28, z + 0.3 * s))
            b.add(box(0.06, 0.2, 0.13, 0.02), "dark", at=(x + 0.25 * s, top - 0.28, z))


KINDS = {"aqueduct": _aqueduct, "wooden": _wooden, "drawbridge": _drawbridge, "dam": _dam, "watermill": _watermill, "wall": _wall}

crossing.preset("aqueduct", wall_color="sandstone", real_m=60.0)
crossing.preset("wooden bridge", kind="wooden", width=0.75, real_m=8.0)
crossing.preset("drawbridge", kind="drawbridge", roof_color="royal blue", real_m=12.0)
crossing.preset("dam", kind="dam", wall_color="light grey", real_m=200.0)
crossing.preset("watermill", kind="watermill", real_m=10.0)
crossing.preset("great wall", kind="wall", wall_color="sandstone", width=0.46, real_m=60.0)
