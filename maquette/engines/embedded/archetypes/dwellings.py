"""Odd and far-away houses: greenhouse, tree house, mushroom house, yurt, big top, caravan."""

from __future__ import annotations

from math import cos, radians, sin

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.building_site import arch, flag, plot
from maquette.engines.embedded.archetypes.registry import Params, archetype, choice, color, number
from maquette.engines.embedded.palette import rgb
from maquette.engines.embedded.recipe import Bump, Pattern
from maquette.engines.embedded.shapes import box, capsule, cone, cylinder, dome, ellipsoid, extrude, frustum, lathe, sphere, torus, tube

PARAMS = {
    "kind": choice("greenhouse", "tree house", "mushroom", "yurt", "circus", "caravan"),
    "width": number(1.0, 0.8, 1.25),
    "height": number(1.0, 0.8, 1.3),
    "roof": number(1.0, 0.7, 1.3, "height of the roof"),
    "windows": number(1.0, 0.0, 1.3),
    "door": number(1.0, 0.7, 1.3),
    "flag": number(1.0, 0.0, 1.3),
    "plants": number(1.0, 0.0, 1.3, "bushes and grass round about"),
    "wall_color": color("cream"),
    "roof_color": color("red"),
    "trim": color("white"),
    "accent": color("gold"),
    "ground": color("grass"),
}


@archetype("dwelling", "buildings", PARAMS, real_m=6.0)
def dwelling(b: Builder, p: Params) -> None:
    """A round plot with the building of its kind on it, facing +z."""
    stripes = Pattern("stripes", rgb(p.trim), 0.3, 0.5, 0.02, turn=1.0) if p.kind == "circus" else None
    b.material("walls", p.wall_color, "matte", pattern=stripes, mottle=0.05)
    b.material("roof", p.roof_color, roughness=0.6, pattern=stripes)
    b.material("trim", p.trim)
    b.material("gold", p.accent, "gold" if p.accent == "gold" else "painted")
    b.material("windows", "#9fd0e0", "glass")
    b.material("doors", "#7a4526", "wood")
    b.material("bark", "bark", "wood")
    b.material("leaves", "leaf", roughness=0.9)
    b.material("ground", p.ground, roughness=0.95, mottle=0.1)
    b.material("dark", "charcoal")
    with b.group(p.kind):
        KINDS[p.kind](b, p)


def _greenhouse(b: Builder, p: Params) -> None:
    w, d, h = 0.85 * p.width, 1.0, 0.72 * p.height
    b.add(box(2 * w + 0.3, 0.1, 2 * d + 0.3, 0.03), "ground", at=(0, 0.03, 0))
    b.add(box(2 * w, 0.28, 2 * d, 0.02), "doors", at=(0, 0.06, 0), stand=True, bump=Bump("bricks", 0.012, 0.12))
    rise = 0.55 * p.roof
    shell = [(-w, 0.1), (w, 0.1), (w, h), (0, h + rise), (-w, h)]
    b.add(extrude([(0.98 * x, y) for x, y in shell], 1.98 * d, 0.01), "windows")
    for k in range(6):
        z = -d + 2 * d * k / 5
        b.add(tube([(x, y, z) for x, y in shell], 0.034, smooth=False, closed=True), "trim")
    for x, y in ((w, h), (0, h + rise), (-w, h), (w, 0.34), (-w, 0.34), (0.5 * w, h + 0.5 * rise), (-0.5 * w, h + 0.5 * rise), (w, 0.55), (-w, 0.55)):
        b.add(capsule((x, y, -d), (x, y, d), 0.034), "trim")
    for s in (1, -1):
        for x in (-0.5, 0.5, -0.22, 0.22):
            b.add(capsule((x * w, 0.1, s * d), (x * w, h + rise * (1 - abs(x)), s * d), 0.03), "trim")
        b.add(capsule((-w, h, s * d), (w, h, s * d), 0.034), "trim")
    b.add(box(0.42, 0.74, 0.08, 0.01), "trim", at=(0, 0.05, d + 0.01), stand=True)
    for y in (0.26, 0.58):
        b.cut(box(0.3, 0.26, 0.1, 0.01), "windows", at=(0, y, d + 0.04))
    b.add(sphere(0.03), "gold", at=(0.16, 0.42, d + 0.06))
    for k in range(6):
        s = 1 if k % 2 else -1
        z = -0.7 + 0.28 * k
        b.add(frustum(0.09, 0.12, 0.2), "roof", at=(s * (w + 0.16), 0.06, z), stand=True)
        b.add(sphere(0.15 * max(p.plants, 0.6)), "leaves", at=(s * (w + 0.16), 0.34, z), bump=Bump("foliage", 0.05, 0.09))
    for k in range(2):
        b.add(
            extrude([(-0.26, -0.02), (0.26, -0.02), (0.26, 0.02), (-0.26, 0.02)], 0.3, 0.01),
            "trim",
            at=(0.3 * w, h + 0.8 * rise, -0.4 + 0.8 * k),
            turn=(0, 0, -8),
        )


def _tree_house(b: Builder, p: Params) -> None:
    plot(b, p, 0.9)
    b.add(tube([(0, -0.02, 0), (0, 0.3, 0), (0.03, 0.8, 0), (0, 1.1, 0)], [0.42, 0.24, 0.2, 0.26]), "bark", bump=Bump("bark", 0.025, 0.12))
    for k in range(5):
        a = radians(72 * k + 20)
        b.add(cone((0.15 * cos(a), 0.12, 0.15 * sin(a)), (0.55 * cos(a), 0.02, 0.55 * sin(a)), 0.14, 0.06), "bark", blend=0.06)
    y = 0.95
    for s in (1, -1):
        b.add(cone((0.1 * s, 0.5, 0.1), (0.55 * s, y, 0.3), 0.06, 0.06), "bark")
        b.add(cone((0.1 * s, 0.5, -0.1), (0.55 * s, y, -0.3), 0.06, 0.06), "bark")
        b.add(tube([(0.1 * s, 0.9, -0.2), (0.5 * s, 1.5, -0.45), (0.75 * s, 1.9, -0.45)], [0.14, 0.1, 0.07]), "bark")
    b.add(cylinder(0.82 * p.width, 0.09, 0.02), "doors", at=(0, y, 0.05), bump=Bump("planks", 0.012, 0.12))
    for k in range(16):
        a = radians(22.5 * k + 11)
        if abs(k - 3.5) > 1:
            b.add(
                capsule(
                    (0.78 * p.width * cos(a), y, 0.05 + 0.78 * p.width * sin(a)),
                    (0.78 * p.width * cos(a), y + 0.24, 0.05 + 0.78 * p.width * sin(a)),
                    0.03,
                ),
                "trim",
            )
    b.add(torus(0.78 * p.width, 0.03, arc_deg=292), "trim", at=(0, y + 0.24, 0.05), turn=(0, 90, 0))
    h = 0.55 * p.height
    b.add(box(0.85, h, 0.75, 0.02), "walls", at=(0, y + 0.03, -0.05), stand=True, bump=Bump("ribs", 0.014, 0.1))
    b.add(extrude([(-0.6, -0.06), (0.6, -0.06), (0, 0.5 * p.roof)], 0.95, 0.02), "roof", at=(0, y + h, -0.05), bump=Bump("shingles", 0.016, 0.12))
    b.add(extrude([(-0.36, 0), (0.36, 0), (0, 0.3 * p.roof)], 1.0, 0.02), "walls", at=(0, y + h, -0.05))
    b.add(cylinder(0.08, 1.05, 0.01), "windows", at=(0, y + h + 0.12, -0.05), turn=(90, 0, 0))
    arch(b, (-0.16, y + 0.04, 0.33), 0.22 * p.door, 0.38 * p.door, "doors", "trim")
    b.add(box(0.24, 0.24, 0.08, 0.01), "trim", at=(0.22, y + 0.3, 0.33))
    b.add(box(0.18, 0.18, 0.11, 0.01), "windows", at=(0.22, y + 0.3, 0.33))
    for s in (1, -1):
        b.add(box(0.1, 0.26, 0.3, 0.01), "trim", at=(0.43 * s, y + 0.3, -0.05))
        b.add(box(0.14, 0.2, 0.24, 0.01), "windows", at=(0.43 * s, y + 0.3, -0.05))
    for x, yy, z, r in (
        (0.75, 1.9, -0.5, 0.42),
        (-0.75, 1.85, -0.5, 0.4),
        (0.0, 2.0, -0.6, 0.5),
        (0.62, 1.45, -0.62, 0.28),
        (-0.66, 1.42, -0.6, 0.28),
        (0, 1.2, -0.62, 0.3),
    ):
        b.add(sphere(r * float(b.rng.uniform(0.95, 1.08))), "leaves", at=(x, yy, z), bump=Bump("foliage", 0.06, 0.13), blend=0.04)
    for s in (1, -1):
        b.add(capsule((0.14 * s, 0.04, 1.05), (0.14 * s, y + 0.1, 0.8), 0.035), "trim")
    for k in range(6):
        t = (k + 0.5) / 6
        b.add(capsule((-0.16, 0.04 + y * t, 1.05 - 0.25 * t), (0.16, 0.04 + y * t, 1.05 - 0.25 * t), 0.033), "trim")


def _mushroom(b: Builder, p: Params) -> None:
    plot(b, p, 1.0)
    h = 0.9 * p.height
    b.add(lathe([(0.66, 0), (0.62, 0.1), (0.54, 0.5 * h), (0.48, h), (0.5, h + 0.2)]), "walls", bump=Bump("wrinkles", 0.01, 0.2))
    b.add(
        lathe(
            [
                (0.4, h - 0.02),
                (0.95, h - 0.08),
                (1.1 * p.width, h + 0.02),
                (1.02 * p.width, h + 0.3 * p.roof),
                (0.62, h + 0.74 * p.roof),
                (0.0, h + 0.92 * p.roof),
            ]
        ),
        "roof",
    )
    for k in range(24):
        with b.frame((0, 0, 0), (0, 15 * k, 0)):
            b.add(box(0.03, 0.07, 0.5, 0.01), "walls", at=(0, h - 0.06, 0.72), turn=(-5, 0, 0))
    for yaw, f, r in (
        (10, 0.3, 0.17),
        (-35, 0.5, 0.13),
        (55, 0.48, 0.14),
        (100, 0.3, 0.18),
        (-95, 0.34, 0.16),
        (160, 0.42, 0.17),
        (-150, 0.28, 0.14),
        (0, 0.9, 0.16),
        (-130, 0.62, 0.12),
    ):
        a = radians(yaw)
        rad = 1.04 * p.width * (1 - f**2.2) ** 0.5
        b.add(ellipsoid(r, r * 0.75, r), "trim", at=(rad * sin(a) * 0.92, h - 0.02 + 0.88 * f * p.roof, rad * cos(a) * 0.92))
    arch(b, (0, 0.05, 0.56), 0.34 * p.door, 0.58 * p.door, "doors", "bark", 0, 0.1)
    b.add(sphere(0.035), "gold", at=(0.1, 0.32, 0.69))
    for yaw in (62, -62, 180):
        a = radians(yaw)
        b.add(cylinder(0.15, 0.14, 0.02), "bark", at=(0.54 * sin(a), 0.5, 0.54 * cos(a)), turn=(90, yaw, 0))
        b.add(cylinder(0.11, 0.18, 0.01), "windows", at=(0.54 * sin(a), 0.5, 0.54 * cos(a)), turn=(90, yaw, 0))
        b.add(box(0.03, 0.24, 0.24, 0.01), "bark", at=(0.54 * sin(a), 0.5, 0.54 * cos(a)), turn=(0, yaw, 0))
    b.add(tube([(0.5, h + 0.5 * p.roof, -0.2), (0.55, h + 0.9 * p.roof, -0.2), (0.66, h + 1.0 * p.roof, -0.16)], 0.09), "bark")
    for k in range(3):
        b.add(ellipsoid(0.14, 0.04, 0.1), "trim", at=(0.05 * (-1) ** k, 0.09, 0.72 + 0.14 * k))
    for x, z, r in ((-0.7, 0.45, 0.13), (0.74, 0.4, 0.1)):
        b.add(cone((x, 0.05, z), (x, 0.3, z), 0.06, 0.05), "walls")
        b.add(dome(1.4 * r, 1.2 * r), "roof", at=(x, 0.28, z))


def _yurt(b: Builder, p: Params) -> None:
    r, h = 1.0 * p.width, 0.72 * p.height
    plot(b, p, 1.25)
    b.add(cylinder(r, h, 0.03), "walls", at=(0, 0.05, 0), stand=True, bump=Bump("quilt", 0.02, 0.2))
    b.add(
        lathe(
            [
                (r + 0.1, h + 0.02),
                (r + 0.1, h + 0.02),
                (r + 0.08, h + 0.1),
                (0.62 * r, h + 0.36 * p.roof),
                (0.24, h + 0.62 * p.roof),
                (0.0, h + 0.64 * p.roof),
            ]
        ),
        "roof",
        bump=Bump("flutes", 0.016, 0.24),
    )
    b.add(cylinder(0.26, 0.14, 0.04), "gold", at=(0, h + 0.62 * p.roof, 0))
    for y in (0.28, 0.6):
        b.add(torus(r + 0.01, 0.04), "gold", at=(0, y * h + 0.08, 0))
    b.add(torus(r + 0.06, 0.05), "trim", at=(0, h + 0.06, 0))
    for k in range(12):
        a = radians(30 * k + 15)
        b.add(cone(((r + 0.03) * sin(a), h + 0.1, (r + 0.03) * cos(a)), ((r + 0.04) * sin(a), h - 0.18, (r + 0.04) * cos(a)), 0.05, 0.035), "trim")
    b.add(box(0.6, 0.72 * h + 0.1, 0.3, 0.02), "trim", at=(0, 0.05, r - 0.06), stand=True)
    b.add(box(0.44, 0.66 * h, 0.36, 0.02), "doors", at=(0, 0.06, r - 0.05), stand=True)
    b.add(box(0.03, 0.62 * h, 0.4, 0.01), "gold", at=(0, 0.06, r - 0.05), stand=True)
    for s in (1, -1):
        b.add(extrude([(0, 0.12), (0.08, 0), (0, -0.12), (-0.08, 0)], 0.4, 0.01), "gold", at=(0.12 * s, 0.4 * h, r - 0.05))
    b.add(capsule((0.4, h + 0.3, -0.4), (0.4, h + 0.95, -0.4), 0.06), "dark")
    b.add(cylinder(0.1, 0.06, 0.02), "dark", at=(0.4, h + 0.98, -0.4))


def _circus(b: Builder, p: Params) -> None:
    r, h = 1.15 * p.width, 0.55 * p.height
    plot(b, p, 1.35)
    with b.group("tent"):
        b.add(lathe([(r, 0.05), (r, 0.05), (r - 0.02, h), (r - 0.02, h)], smooth=True), "walls", bump=Bump("flutes", 0.03, 0.3))
        b.add(
            lathe(
                [
                    (r + 0.12, h - 0.02),
                    (r + 0.12, h - 0.02),
                    (0.8 * r, h + 0.2 * p.roof),
                    (0.45 * r, h + 0.52 * p.roof),
                    (0.14, h + 1.05 * p.roof),
                    (0, h + 1.1 * p.roof),
                ]
            ),
            "roof",
            bump=Bump("flutes", 0.025, 0.32),
        )
        for k in range(20):
            a = radians(18 * k)
            b.add(
                ellipsoid(0.16, 0.13, 0.05), "gold" if k % 2 else "roof", at=((r + 0.08) * sin(a), h - 0.05, (r + 0.08) * cos(a)), turn=(0, 18 * k, 0)
            )
        b.cut(extrude([(-0.3, -0.2), (0.3, -0.2), (0.0, 0.9 * h)], 0.5, 0.02), "dark", at=(0, 0.1, r))
    for s in (1, -1):
        b.add(tube([(0.02 * s, 0.9 * h, r + 0.02), (0.14 * s, 0.5 * h, r + 0.04), (0.36 * s, 0.08, r + 0.06)], [0.06, 0.09, 0.06]), "gold")
        b.add(capsule((0.56 * s, 0.05, r + 0.16), (0.56 * s, 0.8, r + 0.16), 0.04), "gold")
        b.add(sphere(0.08), "roof", at=(0.56 * s, 0.84, r + 0.16))
    b.add(box(1.12, 0.2, 0.09, 0.03), "gold", at=(0, 0.72, r + 0.16))
    for k in range(5):
        b.add(sphere(0.05), "trim", at=((k - 2) * 0.22, 0.72, r + 0.2))
    flag(b, p, (0, h + 1.1 * p.roof, 0), 0.45)
    for k in range(4):
        a = radians(90 * k + 45)
        x, z = 0.62 * r * sin(a), 0.62 * r * cos(a)
        flag(b, p, (x, h + 0.36 * p.roof, z), 0.34)


def _caravan(b: Builder, p: Params) -> None:
    w, d = 0.46 * p.width, 1.0
    for z in (0.6, -0.6):
        for s in (1, -1):
            with b.frame((s * (w + 0.1), 0.34, z), (0, 0, 90)):
                b.add(torus(0.3, 0.05), "gold")
                b.add(cylinder(0.1, 0.16, 0.03), "gold")
                for _ in b.around(8):
                    b.add(capsule((0, 0, 0), (0, 0, 0.28), 0.034), "trim")
        b.add(capsule((-w - 0.1, 0.34, z), (w + 0.1, 0.34, z), 0.06), "doors")
    b.add(box(2 * w, 0.14, 2.1 * d, 0.03), "doors", at=(0, 0.52, 0))
    y, h = 0.56, 0.8 * p.height
    b.add(extrude([(-w, 0), (w, 0), (w + 0.14, h), (-w - 0.14, h)], 1.8 * d, 0.02), "walls", at=(0, y, 0), bump=None)
    for k in range(9):
        z = -0.8 + 0.2 * k
        b.add(cone((w + 0.01, y, z), (w + 0.14, y + h, z), 0.035, 0.035), "trim", mirror=True)
    roof = [((w + 0.24) * cos(radians(t)), 0.42 * p.roof * sin(radians(t))) for t in range(0, 181, 15)]
    b.add(extrude(roof, 2.1 * d, 0.03), "roof", at=(0, y + h - 0.02, 0), bump=None)
    b.add(tube([((w + 0.22) * cos(radians(t)), y + h + 0.4 * p.roof * sin(radians(t)), 1.05) for t in range(0, 181, 20)], 0.05), "gold")
    b.add(tube([((w + 0.22) * cos(radians(t)), y + h + 0.4 * p.roof * sin(radians(t)), -1.05) for t in range(0, 181, 20)], 0.05), "gold")
    for s in (1, -1):
        for z in (0.42, -0.42):
            with b.frame((s * (w + 0.09), y + 0.56 * h, z), (0, 90 * s, 0)):
                b.add(box(0.4, 0.42, 0.1, 0.02), "gold", turn=(-9, 0, 0))
                b.add(box(0.3, 0.32, 0.15, 0.01), "windows", turn=(-9, 0, 0))
                b.add(box(0.035, 0.32, 0.18, 0.01), "gold", turn=(-9, 0, 0))
                b.add(box(0.48, 0.12, 0.2, 0.03), "roof", at=(0, -0.26, 0.04))
        for k in range(10):
            b.add(sphere(0.06), "gold", at=(s * (w + 0.22), y + h - 0.02, -0.95 + 0.21 * k))
    arch(b, (0, y, 0.9), 0.4 * p.door, 0.72 * p.door, "doors", "gold")
    b.add(sphere(0.035), "gold", at=(0.13, y + 0.34, 1.0))
    for k in range(4):
        b.add(box(0.5, 0.07, 0.16, 0.01), "doors", at=(0, 0.47 - 0.13 * k, 1.08 + 0.11 * k))
    for s in (1, -1):
        b.add(box(0.05, 0.12, 0.75, 0.02), "doors", at=(0.24 * s, 0.25, 1.25), turn=(48, 0, 0))
    b.add(capsule((0.2, y + h + 0.3 * p.roof, -0.5), (0.2, y + h + 0.7 * p.roof, -0.5), 0.07), "dark")
    b.add(frustum(0.13, 0.04, 0.12), "dark", at=(0.2, y + h + 0.74 * p.roof, -0.5))


KINDS = {"greenhouse": _greenhouse, "tree house": _tree_house, "mushroom": _mushroom, "yurt": _yurt, "circus": _circus, "caravan": _caravan}

dwelling.preset("greenhouse", wall_color="white", roof_color="terracotta", real_m=5.0)
dwelling.preset("tree house", kind="tree house", wall_color="wood", roof_color="brick", trim="caramel", real_m=8.0)
dwelling.preset("mushroom house", kind="mushroom", wall_color="cream", roof_color="red", trim="snow", real_m=2.0)
dwelling.preset("yurt", kind="yurt", wall_color="ivory", roof_color="cream", trim="royal blue", accent="#d07a2a", real_m=6.0)
dwelling.preset("circus tent", kind="circus", wall_color="red", roof_color="red", trim="white", real_m=30.0)
dwelling.preset("caravan", kind="caravan", wall_color="forest", roof_color="crimson", trim="mustard", real_m=4.0)
