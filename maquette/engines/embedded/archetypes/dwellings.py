"""Round, odd and far-away houses: stadium, observatory, greenhouse, tree house, mushroom house, yurt, big top, caravan, shrine, stupa, crypt."""

from __future__ import annotations

from math import cos, radians, sin

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.registry import Params, archetype, choice, color, number
from maquette.engines.embedded.palette import rgb
from maquette.engines.embedded.recipe import Bump, Pattern
from maquette.engines.embedded.shapes import box, capsule, cone, cylinder, dome, ellipsoid, extrude, frustum, lathe, sphere, torus, tube

PARAMS = {
    "kind": choice("stadium", "observatory", "greenhouse", "tree house", "mushroom", "yurt", "circus", "caravan", "shrine", "stupa", "crypt"),
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


@archetype("dwelling", "buildings", PARAMS, real_m=10.0)
def dwelling(b: Builder, p: Params) -> None:
    """A round plot with the building of its kind on it, facing +z."""
    stripes = Pattern("stripes", rgb(p.trim), 0.16, 0.5, 0.02) if p.kind == "circus" else None
    b.material("walls", p.wall_color, "matte", pattern=stripes, mottle=0.05)
    b.material("roof", p.roof_color, roughness=0.6, pattern=Pattern("dots", rgb("snow"), 0.5, 0.45, 0.02) if p.kind == "mushroom" else stripes)
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


def _plot(b: Builder, p: Params, rx: float) -> None:
    b.add(lathe([(1.0, 0.0), (1.0, 0.06), (0.94, 0.1), (0.0, 0.1)]), "ground", scale=rx, at=(0, -0.02, 0))
    for k in range(5):
        a = radians(35 + 72 * k + float(b.rng.uniform(-12, 12)))
        r = 0.13 * p.plants * float(b.rng.uniform(0.8, 1.2))
        if p.plants > 0.0:
            b.add(ellipsoid(r, 0.9 * r, r), "leaves", at=(0.88 * rx * cos(a), 0.1, 0.88 * rx * sin(a)), bump=Bump("foliage", 0.04, 0.08))


def _arch(b: Builder, at: tuple[float, float, float], w: float, h: float, role: str, frame: str, turn: float = 0.0, proud: float = 0.06) -> None:
    """A round-topped opening with a frame."""
    top = [(0.5 * w * cos(radians(t)), h - 0.5 * w + 0.5 * w * sin(radians(t))) for t in range(0, 181, 20)]
    with b.frame(at, (0, turn, 0)):
        b.add(extrude([((1 + 0.1 / w) * x, 1.0 * y + 0.05) for x, y in top] + [(-0.5 * w - 0.05, 0), (0.5 * w + 0.05, 0)], 2 * proud, 0.015), frame)
        b.add(extrude(top + [(-0.5 * w, 0), (0.5 * w, 0)], 2 * proud + 0.05, 0.012), role, bump=Bump("ribs", 0.008, 0.07) if role == "doors" else None)


def _flag(b: Builder, p: Params, at: tuple[float, float, float], tall: float = 0.3) -> None:
    x, y, z = at
    n = p.flag
    if n > 0.0:
        b.add(capsule((x, y - 0.05, z), (x, y + tall * n, z), 0.03), "gold")
        b.add(extrude([(0, -0.1), (0.3, 0.0), (0, 0.1)], 0.06, 0.02), "gold", at=(x, y + tall * n - 0.1, z))


def _stadium(b: Builder, p: Params) -> None:
    w, h = 1.4 * p.width, 0.85 * p.height
    with b.group("bowl"):
        b.add(extrude([(w * cos(radians(6 * k)), 0.78 * w * sin(radians(6 * k))) for k in range(60)], h, 0.03), "walls", at=(0, 0.5 * h, 0), turn=(90, 0, 0))
        for y in (0.34, 0.68, 0.97):
            b.add(extrude([(1.04 * w * cos(radians(6 * k)), 0.82 * w * sin(radians(6 * k))) for k in range(60)], 0.08, 0.02), "trim", at=(0, y * h, 0), turn=(90, 0, 0))
        for k in range(28):
            a = radians(360 * (k + 0.5) / 28)
            for y in (0.08, 0.42, 0.74):
                yaw = 90 - 360 * (k + 0.5) / 28
                b.cut(box(0.14, 0.2 * h, 0.2, 0.03), "dark", at=(w * cos(a), y * h + 0.1 * h, 0.78 * w * sin(a)), turn=(0, yaw, 0))
        steps = ((0.9, 0.88), (0.8, 0.7), (0.7, 0.52), (0.6, 0.34), (0.5, 0.16))
        for f, y in steps:
            b.cut(extrude([(w * f * cos(radians(6 * k)), 0.78 * w * (f - 0.02) * sin(radians(6 * k))) for k in range(60)], h, 0.005), "roof", at=(0, (y + 0.5) * h, 0), turn=(90, 0, 0))
        b.add(box(1.1 * w * 0.62, 0.04, 0.6 * w * 0.62, 0.01), "ground", at=(0, 0.17 * h, 0))
        b.add(torus(0.12, 0.02), "trim", at=(0, 0.19 * h, 0))
        b.add(box(0.035, 0.05, 0.36 * w, 0.01), "trim", at=(0, 0.18 * h, 0))
    for sx in (1, -1):
        for sz in (1, -1):
            x, z = 0.74 * sx * w, 0.58 * sz * w
            b.add(capsule((x, 0, z), (x, 1.5 * h, z), 0.045), "trim")
            b.add(box(0.3, 0.2, 0.08, 0.02), "gold", at=(x, 1.54 * h, z), turn=(0, 45 * sx * sz, 0))


def _observatory(b: Builder, p: Params) -> None:
    r = 0.72 * p.width
    _plot(b, p, 1.1)
    y = 0.75 * p.height
    b.add(cylinder(r, y, 0.02), "walls", at=(0, 0.05, 0), stand=True, bump=Bump("bricks", 0.01, 0.14))
    b.add(cylinder(r + 0.07, 0.1, 0.03), "trim", at=(0, y + 0.05, 0))
    with b.group("dome", at=(0, y + 0.08, 0)):
        b.add(dome(r, r * p.roof), "roof")
        for k in range(8):
            with b.frame((0, 0, 0), (0, 45 * k + 22.5, 0)):
                b.add(torus(r, 0.022, arc_deg=88), "roof", turn=(90, 0, 0), at=(0, 0.02, 0))
        b.cut(box(0.34, 2.0, 2.0, 0.02), "dark", at=(0, 1.2, 1.0))
        b.add(box(0.3, 0.4, 0.5, 0.02), "dark", at=(0, 0.1, 0.25))
        for s in (1, -1):
            b.add(tube([(0.2 * s, 0.05, 0.99 * r), (0.2 * s, 0.55 * r * p.roof, 0.84 * r), (0.2 * s, 0.9 * r * p.roof, 0.44 * r), (0.2 * s, 0.97 * r * p.roof, 0.0)], 0.045), "trim")
        with b.frame((0, 0.26, 0.1), (48, 0, 0)):
            b.add(cylinder(0.13, 1.3, 0.02), "gold", at=(0, 0.45, 0))
            b.add(cylinder(0.16, 0.2, 0.02), "trim", at=(0, 1.05, 0))
            b.cut(cylinder(0.11, 0.1), "windows", at=(0, 1.14, 0))
            b.add(cylinder(0.15, 0.1, 0.02), "trim", at=(0, 0.6, 0))
    _arch(b, (0, 0.06, r), 0.28 * p.door, 0.46 * p.door, "doors", "trim")
    for k in (55, -55, 125, -125, 180):
        a = radians(k)
        if p.windows > 0.0:
            _arch(b, (r * sin(a), 0.3, r * cos(a)), 0.18 * p.windows, 0.3, "windows", "trim", k)
    b.add(box(0.5, 0.1, 0.3, 0.02), "trim", at=(0, 0.08, r + 0.12))


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
        b.add(extrude([(-0.26, -0.02), (0.26, -0.02), (0.26, 0.02), (-0.26, 0.02)], 0.3, 0.01), "trim", at=(0.3 * w, h + 0.8 * rise, -0.4 + 0.8 * k), turn=(0, 0, -8))


def _tree_house(b: Builder, p: Params) -> None:
    _plot(b, p, 0.9)
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
            b.add(capsule((0.78 * p.width * cos(a), y, 0.05 + 0.78 * p.width * sin(a)), (0.78 * p.width * cos(a), y + 0.24, 0.05 + 0.78 * p.width * sin(a)), 0.03), "trim")
    b.add(torus(0.78 * p.width, 0.03, arc_deg=292), "trim", at=(0, y + 0.24, 0.05), turn=(0, 90, 0))
    h = 0.55 * p.height
    b.add(box(0.85, h, 0.75, 0.02), "walls", at=(0, y + 0.03, -0.05), stand=True, bump=Bump("ribs", 0.014, 0.1))
    b.add(extrude([(-0.6, -0.06), (0.6, -0.06), (0, 0.5 * p.roof)], 0.95, 0.02), "roof", at=(0, y + h, -0.05), bump=Bump("shingles", 0.016, 0.12))
    b.add(extrude([(-0.36, 0), (0.36, 0), (0, 0.3 * p.roof)], 1.0, 0.02), "walls", at=(0, y + h, -0.05))
    b.add(cylinder(0.08, 1.05, 0.01), "windows", at=(0, y + h + 0.12, -0.05), turn=(90, 0, 0))
    _arch(b, (-0.16, y + 0.04, 0.33), 0.22 * p.door, 0.38 * p.door, "doors", "trim")
    b.add(box(0.24, 0.24, 0.08, 0.01), "trim", at=(0.22, y + 0.3, 0.33))
    b.add(box(0.18, 0.18, 0.11, 0.01), "windows", at=(0.22, y + 0.3, 0.33))
    for s in (1, -1):
        b.add(box(0.1, 0.26, 0.3, 0.01), "trim", at=(0.43 * s, y + 0.3, -0.05))
        b.add(box(0.14, 0.2, 0.24, 0.01), "windows", at=(0.43 * s, y + 0.3, -0.05))
    for x, yy, z, r in ((0.75, 1.9, -0.5, 0.42), (-0.75, 1.85, -0.5, 0.4), (0.0, 2.0, -0.6, 0.5), (0.62, 1.45, -0.62, 0.28), (-0.66, 1.42, -0.6, 0.28), (0, 1.2, -0.62, 0.3)):
        b.add(sphere(r * float(b.rng.uniform(0.95, 1.08))), "leaves", at=(x, yy, z), bump=Bump("foliage", 0.06, 0.13), blend=0.04)
    for s in (1, -1):
        b.add(capsule((0.14 * s, 0.04, 1.05), (0.14 * s, y + 0.1, 0.8), 0.035), "trim")
    for k in range(6):
        t = (k + 0.5) / 6
        b.add(capsule((-0.16, 0.04 + y * t, 1.05 - 0.25 * t), (0.16, 0.04 + y * t, 1.05 - 0.25 * t), 0.033), "trim")


def _mushroom(b: Builder, p: Params) -> None:
    _plot(b, p, 1.0)
    h = 0.9 * p.height
    b.add(lathe([(0.66, 0), (0.62, 0.1), (0.54, 0.5 * h), (0.48, h), (0.5, h + 0.2)]), "walls", bump=Bump("wrinkles", 0.01, 0.2))
    b.add(lathe([(0.4, h - 0.02), (0.95, h - 0.08), (1.1 * p.width, h + 0.02), (1.02 * p.width, h + 0.3 * p.roof), (0.62, h + 0.74 * p.roof), (0.0, h + 0.92 * p.roof)]), "roof")
    for k in range(24):
        with b.frame((0, 0, 0), (0, 15 * k, 0)):
            b.add(box(0.03, 0.07, 0.5, 0.01), "walls", at=(0, h - 0.06, 0.72), turn=(-5, 0, 0))
    for yaw, f, r in ((10, 0.3, 0.17), (-35, 0.5, 0.13), (55, 0.48, 0.14), (100, 0.3, 0.18), (-95, 0.34, 0.16), (160, 0.42, 0.17), (-150, 0.28, 0.14), (0, 0.9, 0.16), (-130, 0.62, 0.12)):
        a = radians(yaw)
        rad = 1.04 * p.width * (1 - f**2.2) ** 0.5
        b.add(ellipsoid(r, r * 0.75, r), "trim", at=(rad * sin(a) * 0.97, h + 0.02 + 0.9 * f * p.roof, rad * cos(a) * 0.97))
    _arch(b, (0, 0.05, 0.56), 0.34 * p.door, 0.58 * p.door, "doors", "bark", 0, 0.1)
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
    _plot(b, p, 1.25)
    b.add(cylinder(r, h, 0.03), "walls", at=(0, 0.05, 0), stand=True, bump=Bump("quilt", 0.02, 0.2))
    b.add(lathe([(r + 0.1, h + 0.02), (r + 0.1, h + 0.02), (r + 0.08, h + 0.1), (0.62 * r, h + 0.36 * p.roof), (0.24, h + 0.62 * p.roof), (0.0, h + 0.64 * p.roof)]), "roof", bump=Bump("flutes", 0.016, 0.24))
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
    _plot(b, p, 1.35)
    with b.group("tent"):
        b.add(lathe([(r, 0.05), (r, 0.05), (r - 0.02, h), (r - 0.02, h)], smooth=True), "walls", bump=Bump("flutes", 0.03, 0.3))
        b.add(lathe([(r + 0.12, h - 0.02), (r + 0.12, h - 0.02), (0.8 * r, h + 0.2 * p.roof), (0.45 * r, h + 0.52 * p.roof), (0.14, h + 1.05 * p.roof), (0, h + 1.1 * p.roof)]), "roof", bump=Bump("flutes", 0.025, 0.32))
        for k in range(20):
            a = radians(18 * k)
            b.add(ellipsoid(0.16, 0.13, 0.05), "gold" if k % 2 else "roof", at=((r + 0.08) * sin(a), h - 0.05, (r + 0.08) * cos(a)), turn=(0, 18 * k, 0))
        b.cut(extrude([(-0.3, -0.2), (0.3, -0.2), (0.0, 0.9 * h)], 0.5, 0.02), "dark", at=(0, 0.1, r))
    for s in (1, -1):
        b.add(tube([(0.02 * s, 0.9 * h, r + 0.02), (0.14 * s, 0.5 * h, r + 0.04), (0.36 * s, 0.08, r + 0.06)], [0.06, 0.09, 0.06]), "gold")
        b.add(capsule((0.56 * s, 0.05, r + 0.16), (0.56 * s, 0.8, r + 0.16), 0.04), "gold")
        b.add(sphere(0.08), "roof", at=(0.56 * s, 0.84, r + 0.16))
    b.add(box(1.12, 0.2, 0.09, 0.03), "gold", at=(0, 0.72, r + 0.16))
    for k in range(5):
        b.add(sphere(0.05), "trim", at=((k - 2) * 0.22, 0.72, r + 0.2))
    _flag(b, p, (0, h + 1.1 * p.roof, 0), 0.45)
    for k in range(4):
        a = radians(90 * k + 45)
        x, z = 0.62 * r * sin(a), 0.62 * r * cos(a)
        _flag(b, p, (x, h + 0.36 * p.roof, z), 0.34)


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
    _arch(b, (0, y, 0.9), 0.4 * p.door, 0.72 * p.door, "doors", "gold")
    b.add(sphere(0.035), "gold", at=(0.13, y + 0.34, 1.0))
    for k in range(4):
        b.add(box(0.5, 0.07, 0.16, 0.01), "doors", at=(0, 0.47 - 0.13 * k, 1.08 + 0.11 * k))
    for s in (1, -1):
        b.add(box(0.05, 0.12, 0.75, 0.02), "doors", at=(0.24 * s, 0.25, 1.25), turn=(48, 0, 0))
    b.add(capsule((0.2, y + h + 0.3 * p.roof, -0.5), (0.2, y + h + 0.7 * p.roof, -0.5), 0.07), "dark")
    b.add(frustum(0.13, 0.04, 0.12), "dark", at=(0.2, y + h + 0.74 * p.roof, -0.5))


def _shrine(b: Builder, p: Params) -> None:
    for k in range(3):
        b.add(box(1.7 - 0.2 * k, 0.14, 1.5 - 0.2 * k, 0.02), "ground", at=(0, 0.0 + 0.12 * k, 0), stand=True)
    y, h = 0.36, 0.62 * p.height
    b.add(box(0.8 * p.width, h, 0.66, 0.02), "walls", at=(0, y, -0.06), stand=True)
    for sx in (1, -1):
        for z in (0.42, -0.42):
            b.add(cylinder(0.06, h + 0.05), "roof", at=(0.52 * sx * p.width, y, z), stand=True)
        b.add(box(0.06, 0.06, 0.9, 0.01), "roof", at=(0.52 * sx * p.width, y + 0.16, 0))
    for z in (0.42, -0.42):
        b.add(box(1.16 * p.width, 0.09, 0.09, 0.01), "roof", at=(0, y + h - 0.04, z))
    for s in (1, -1):
        b.add(box(0.26, 0.44, 0.1, 0.01), "doors", at=(0.15 * s, y + 0.05, 0.27), stand=True, bump=Bump("ribs", 0.012, 0.07))
        b.add(sphere(0.03), "gold", at=(0.06 * s, y + 0.26, 0.34))
    top = y + h
    pts = [(-1.0, 0.12), (-0.78, 0.03), (-0.4, 0.2), (0, 0.62 * p.roof), (0.4, 0.2), (0.78, 0.03), (1.0, 0.12), (0.8, -0.08), (-0.8, -0.08)]
    b.add(extrude([(0.82 * x * p.width, yy) for x, yy in pts], 1.35, 0.04, smooth=True), "dark", at=(0, top + 0.06, 0), bump=Bump("ribs", 0.014, 0.1))
    b.add(capsule((0, top + 0.62 * p.roof, -0.72), (0, top + 0.62 * p.roof, 0.72), 0.07), "gold")
    for z in (-0.55, 0.0, 0.55):
        b.add(cylinder(0.055, 0.34, 0.02), "roof", at=(0, top + 0.68 * p.roof, z), turn=(0, 0, 90))
    for s in (1, -1):
        for t in (1, -1):
            b.add(capsule((-0.02 * t, top + 0.58 * p.roof, 0.66 * s), (0.26 * t, top + 0.58 * p.roof + 0.3, 0.66 * s), 0.045), "roof")
    b.add(tube([(-0.5, top - 0.1, 0.5), (-0.25, top - 0.22, 0.5), (0, top - 0.15, 0.5), (0.25, top - 0.22, 0.5), (0.5, top - 0.1, 0.5)], [0.05, 0.08, 0.06, 0.08, 0.05]), "trim")
    for x in (-0.25, 0.25):
        b.add(extrude([(0, 0.02), (0.08, 0.02), (0.04, -0.08), (0.1, -0.08), (0.0, -0.22), (0.02, -0.1), (-0.04, -0.1)], 0.06, 0.01), "trim", at=(x, top - 0.24, 0.5))
    b.add(box(0.44, 0.2, 0.22, 0.02), "doors", at=(0, y - 0.02, 0.5), stand=True, bump=Bump("flutes", 0.012, 0.06))
    for s in (1, -1):
        with b.frame((0.68 * s, 0.1, 0.68)):
            b.add(cylinder(0.1, 0.5, 0.02), "ground", stand=True)
            b.add(box(0.26, 0.22, 0.26, 0.02), "trim", at=(0, 0.48, 0), stand=True)
            b.add(box(0.42, 0.16, 0.42, 0.02, taper=0.85), "ground", at=(0, 0.68, 0), stand=True)
            b.add(sphere(0.05), "ground", at=(0, 0.86, 0))


def _stupa(b: Builder, p: Params) -> None:
    for k in range(3):
        b.add(box(2.2 - 0.34 * k, 0.16, 2.2 - 0.34 * k, 0.02), "walls", at=(0, 0.13 * k, 0), stand=True)
    y = 0.42
    for k in range(3):
        b.add(cylinder((0.78 - 0.05 * k) * p.width, 0.09, 0.03), "gold" if k == 1 else "walls", at=(0, y + 0.04 + 0.07 * k, 0))
    y = 0.6
    b.add(lathe([(0.6, 0), (0.62, 0.06), (0.68, 0.3), (0.58, 0.56), (0.3, 0.7), (0, 0.72)]), "walls", at=(0, y, 0), scale=p.width)
    b.add(torus(0.66 * p.width, 0.04), "gold", at=(0, y + 0.36 * p.width, 0))
    top = y + 0.68 * p.width
    b.add(box(0.42, 0.24, 0.42, 0.02), "walls", at=(0, top - 0.02, 0), stand=True)
    for yaw in (0, 90, 180, 270):
        with b.frame((0, top + 0.1, 0), (0, yaw, 0)):
            for s in (1, -1):
                b.add(ellipsoid(0.07, 0.036, 0.05), "roof", at=(0.095 * s, 0.03, 0.21))
                b.add(box(0.15, 0.03, 0.06, 0.01), "dark", at=(0.095 * s, 0.09, 0.22), turn=(0, 0, -8 * s))
            b.add(tube([(0.0, 0.02, 0.22), (0.02, -0.06, 0.23), (-0.02, -0.08, 0.23)], 0.02), "roof")
            with b.frame((0, -0.5, 0.72)):
                _arch(b, (0, -0.22, 0.0), 0.24, 0.34, "dark", "gold")
    b.add(box(0.52, 0.07, 0.52, 0.02), "gold", at=(0, top + 0.24, 0))
    for k in range(7):
        b.add(cylinder(0.19 - 0.022 * k, 0.07, 0.025), "gold", at=(0, top + 0.31 + 0.075 * k * p.roof, 0))
    t = top + 0.31 + 0.525 * p.roof
    b.add(cylinder(0.16, 0.06, 0.02), "gold", at=(0, t, 0))
    b.add(cone((0, t, 0), (0, t + 0.24, 0), 0.07, 0.03), "gold")
    for k in range(4):
        a = radians(90 * k + 45)
        b.add(tube([(0.06 * sin(a), t, 0.06 * cos(a)), (0.6 * sin(a), 1.05, 0.6 * cos(a)), (1.3 * sin(a), 0.1, 1.3 * cos(a))], 0.025), "trim")


def _crypt(b: Builder, p: Params) -> None:
    _plot(b, p, 1.15)
    for k in range(3):
        b.add(box(1.8 - 0.14 * k, 0.1, 1.7 - 0.14 * k, 0.02), "walls", at=(0, 0.03 + 0.08 * k, 0), stand=True)
    w, h, y = 0.62 * p.width, 0.95 * p.height, 0.24
    b.add(box(2 * w, h, 1.2, 0.02), "walls", at=(0, y, 0), stand=True, bump=Bump("bricks", 0.016, 0.2))
    b.add(box(2 * w + 0.14, 0.1, 1.36, 0.02), "trim", at=(0, y + h, 0))
    b.add(extrude([(-w - 0.1, 0), (w + 0.1, 0), (0, 0.5 * p.roof)], 1.36, 0.02), "roof", at=(0, y + h + 0.03, 0))
    for s in (1, -1):
        b.add(frustum(0.13, 0.11, h - 0.02, 0.01), "trim", at=(s * (w - 0.05), y, 0.62), stand=True, bump=Bump("flutes", 0.014, 0.06))
        b.add(lathe([(0.07, 0), (0.12, 0.08), (0.05, 0.16), (0.09, 0.22), (0, 0.34)]), "trim", at=(s * (w + 0.04), y + h + 0.04, 0.62))
    _arch(b, (0, y, 0.6), 0.46 * p.door, 0.74 * p.door, "dark", "trim")
    for k in range(5):
        b.add(capsule((-0.16 + 0.08 * k, y, 0.7), (-0.16 + 0.08 * k, y + 0.6, 0.7), 0.022), "gold")
    b.add(capsule((-0.2, y + 0.3, 0.7), (0.2, y + 0.3, 0.7), 0.026), "gold")
    b.add(ellipsoid(0.12, 0.13, 0.08), "trim", at=(0, y + h + 0.2, 0.7))
    b.cut(sphere(0.04), "dark", at=(0.05, y + h + 0.22, 0.77), mirror=True)
    b.add(box(0.1, 0.1, 0.08, 0.02), "trim", at=(0, y + h + 0.08, 0.7))
    t = y + h + 0.5 * p.roof
    b.add(box(0.1, 0.5, 0.1, 0.02), "trim", at=(0, t - 0.05, 0.3), stand=True)
    b.add(box(0.34, 0.1, 0.1, 0.02), "trim", at=(0, t + 0.28, 0.3))
    for x, r in ((-0.8, 10), (0.85, -8)):
        b.add(extrude([(-0.14, 0), (0.14, 0), (0.14, 0.3), (0.07, 0.38), (-0.07, 0.38), (-0.14, 0.3)], 0.1, 0.02), "trim", at=(x, 0.04, 0.75), turn=(0, 0, r))
    for s in (1, -1):
        b.add(box(0.08, 0.4, 0.24, 0.02), "dark", at=(s * w, y + 0.55, 0))


KINDS = {
    "stadium": _stadium, "observatory": _observatory, "greenhouse": _greenhouse, "tree house": _tree_house, "mushroom": _mushroom, "yurt": _yurt,
    "circus": _circus, "caravan": _caravan, "shrine": _shrine, "stupa": _stupa, "crypt": _crypt,
}  # fmt: skip

dwelling.preset("stadium", wall_color="sandstone", roof_color="steel blue", real_m=200.0)
dwelling.preset("observatory", kind="observatory", roof_color="light grey", wall_color="white", accent="steel", real_m=20.0)
dwelling.preset("greenhouse", kind="greenhouse", wall_color="white", roof_color="terracotta", real_m=5.0)
dwelling.preset("tree house", kind="tree house", wall_color="wood", roof_color="brick", trim="caramel", real_m=8.0)
dwelling.preset("mushroom house", kind="mushroom", wall_color="cream", roof_color="red", trim="snow", real_m=2.0)
dwelling.preset("yurt", kind="yurt", wall_color="ivory", roof_color="cream", trim="royal blue", accent="#d07a2a", real_m=6.0)
dwelling.preset("circus tent", kind="circus", wall_color="red", roof_color="red", trim="white", real_m=30.0)
dwelling.preset("caravan", kind="caravan", wall_color="forest", roof_color="crimson", trim="mustard", real_m=4.0)
dwelling.preset("shrine", kind="shrine", wall_color="cream", roof_color="scarlet", ground="stone", real_m=5.0)
dwelling.preset("stupa", kind="stupa", wall_color="white", roof_color="royal blue", real_m=36.0)
dwelling.preset("crypt", kind="crypt", wall_color="stone", roof_color="slate", trim="light grey", accent="iron", plants=0.7, real_m=5.0)
