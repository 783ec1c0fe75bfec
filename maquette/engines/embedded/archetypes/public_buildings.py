"""Buildings of a town that everyone knows by their front: school, hospital, factory, hotel, shop, museum, theatre, stations."""

from __future__ import annotations

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.registry import Params, archetype, choice, color, number, words
from maquette.engines.embedded.recipe import Bump
from maquette.engines.embedded.shapes import box, capsule, cone, cylinder, ellipsoid, extrude, frustum, sphere, text, torus

PARAMS = {
    "kind": choice("school", "hospital", "factory", "hotel", "shop", "museum", "theater", "station", "gas"),
    "width": number(2.2, 1.6, 2.8, vary=0.04),
    "depth": number(1.1, 0.8, 1.6),
    "walls": number(1.0, 0.7, 1.4, "height"),
    "windows": number(1.0, 0.0, 1.3, "size of the windows", vary=0.04),
    "door": number(1.0, 0.7, 1.3, vary=0.04),
    "roof": number(1.0, 0.6, 1.5, "height of the roof"),
    "sign": words("", "letters on the front"),
    "trees": number(1.0, 0.0, 1.3),
    "wall_color": color("#d9a066"),
    "roof_color": color("#a8432f"),
    "trim": color("white"),
    "accent": color("red"),
}


@archetype("public building", "buildings", PARAMS, real_m=25.0)
def public_building(b: Builder, p: Params) -> None:
    """A plot of ground, then the building of its kind, facing +z."""
    b.material("walls", p.wall_color, "matte", mottle=0.06)
    b.material("roof", p.roof_color, roughness=0.7)
    b.material("trim", p.trim)
    b.material("windows", "#7fb4d4", "glass")
    b.material("doors", "dark wood", "wood")
    b.material("sign", p.accent)
    b.material("path", "light grey", "concrete")
    b.material("leaves", "leaf", roughness=0.9)
    b.material("bark", "bark", "wood")
    with b.group("ground"):
        b.add(box(p.width + 0.5, 0.1, p.depth + 0.7, 0.03), "path", at=(0, 0.04, 0.1))
    with b.group(p.kind):
        KINDS[p.kind](b, p, 0.5 * p.width, 0.5 * p.depth)
    if p.trees > 0.0:
        with b.group("trees"):
            for s in (1, -1):
                _tree(b, (s * (0.5 * p.width + 0.1), 0.06, 0.5 * p.depth + 0.22), 0.2 * p.trees * float(b.rng.uniform(0.9, 1.15)))


def _tree(b: Builder, at: tuple[float, float, float], r: float) -> None:
    x, y, z = at
    b.add(cone((x, y, z), (x, y + 1.3 * r, z), 0.05, 0.045), "bark")
    b.add(sphere(r), "leaves", at=(x, y + 1.9 * r, z), bump=Bump("foliage", 0.05, 0.1))


def _panes(b: Builder, p: Params, half: float, y0: float, y1: float, z: float, columns: int, rows: int, skip: float = -1.0) -> None:
    """Windows in rows on the front (z) and back (-z); skip: leave out what is nearer the middle in the lowest row."""
    w = min(0.62 * 2 * half / columns, 0.3) * p.windows
    h = min(0.62 * (y1 - y0) / rows, 0.34) * p.windows
    if w <= 0.0:
        return
    for r in range(rows):
        y = y0 + (r + 0.5) * (y1 - y0) / rows
        for c in range(columns):
            x = -half + (c + 0.5) * 2 * half / columns
            for s in (1, -1):
                if s > 0 and r == 0 and abs(x) < skip:
                    continue
                b.add(box(w + 0.06, h + 0.06, 0.06, 0.012), "trim", at=(x, y, s * z))
                b.add(box(w, h, 0.09, 0.008), "windows", at=(x, y, s * z))
                b.add(box(0.03, h, 0.11, 0.006), "trim", at=(x, y, s * z))
                b.add(box(w + 0.1, 0.04, 0.12, 0.01), "trim", at=(x, y - 0.5 * h - 0.02, s * z))


def _door(b: Builder, p: Params, x: float, z: float, w: float = 0.36, h: float = 0.46) -> None:
    w, h = w * p.door, h * p.door
    b.add(box(w + 0.1, h + 0.05, 0.08, 0.015), "trim", at=(x, 0.08, z), stand=True)
    for s in (1, -1):
        b.add(box(0.46 * w, h, 0.12, 0.01), "doors", at=(x + 0.25 * s * w, 0.08, z), stand=True)
        b.add(sphere(0.025), "trim", at=(x + 0.07 * s * w, 0.08 + 0.5 * h, z + 0.07))
    b.add(box(w + 0.3, 0.1, 0.26, 0.02), "path", at=(x, 0.06, z + 0.08), stand=True)


def _sign(b: Builder, p: Params, y: float, z: float, size: float) -> None:
    wide = 0.9 * size * len(p.sign) + 0.16
    b.add(box(wide, 1.7 * size, 0.1, 0.03), "sign", at=(0, y, z))
    b.add(text(p.sign, size, 0.1), "trim", at=(0, y, z + 0.05))


def _gable(b: Builder, half: float, rise: float, depth: float, y: float, z: float, role: str = "roof") -> None:
    b.add(extrude([(-half, 0), (half, 0), (0, rise)], depth, 0.015), role, at=(0, y, z))


def _flag(b: Builder, x: float, y: float, z: float, tall: float = 0.5) -> None:
    b.add(capsule((x, y, z), (x, y + tall, z), 0.032), "trim")
    b.add(extrude([(0, -0.11), (0.34, -0.07), (0.34, 0.13), (0, 0.11)], 0.05, 0.015, bend=(0.3, 0)), "sign", at=(x + 0.01, y + tall - 0.12, z))


def _school(b: Builder, p: Params, w: float, d: float) -> None:
    h = 0.95 * p.walls
    b.add(box(2 * w, h, 2 * d, 0.015), "walls", at=(0, 0.06, 0), stand=True, bump=Bump("bricks", 0.01, 0.12))
    b.add(
        box(2 * w + 0.16, 0.34 * p.roof, 2 * d + 0.16, 0.02, taper=(0.25, 0.85)),
        "roof",
        at=(0, h + 0.05, 0),
        stand=True,
        bump=Bump("shingles", 0.014, 0.12),
    )
    b.add(box(0.78, h + 0.1, 2 * d + 0.26, 0.015), "walls", at=(0, 0.06, 0), stand=True, bump=Bump("bricks", 0.01, 0.12))
    _gable(b, 0.47, 0.36 * p.roof, 2 * d + 0.34, h + 0.14, 0)
    z = d + 0.14
    b.add(box(0.42, 0.34, 0.42, 0.015), "trim", at=(0, h + 0.36 * p.roof, 0), stand=True)
    b.add(box(0.28, 0.24, 0.5, 0.01), "windows", at=(0, h + 0.36 * p.roof + 0.18, 0))
    b.add(cone((0, h + 0.36 * p.roof + 0.12, 0.24), (0, h + 0.36 * p.roof + 0.2, 0.24), 0.1, 0.05), "sign")
    b.add(box(0.54, 0.34 * p.roof, 0.54, 0.015, taper=0.94), "roof", at=(0, h + 0.36 * p.roof + 0.33, 0), stand=True)
    _flag(b, 0, h + 0.7 * p.roof + 0.25, 0, 0.42)
    b.add(cylinder(0.16, 0.1, 0.02), "trim", at=(0, h + 0.06, z + 0.02), turn=(90, 0, 0))
    b.add(capsule((0, h + 0.06, z + 0.08), (0, h + 0.15, z + 0.08), 0.022), "sign")
    b.add(capsule((0, h + 0.06, z + 0.08), (0.07, h + 0.06, z + 0.08), 0.022), "sign")
    _sign(b, p, 0.76 * h, z, 0.14)
    _door(b, p, 0, z)
    for s in (1, -1):
        with b.frame((s * (0.5 * w + 0.2), 0, 0)):
            _panes(b, p, 0.5 * w - 0.2, 0.16, h, d, 2, 2)


def _hospital(b: Builder, p: Params, w: float, d: float) -> None:
    h = 0.95 * p.walls
    b.add(box(2 * w, h, 2 * d, 0.02), "walls", at=(0, 0.06, -0.08), stand=True)
    b.add(box(2 * w + 0.08, 0.08, 2 * d + 0.08, 0.02), "roof", at=(0, h + 0.06, -0.08))
    tall = 1.7 * p.walls
    b.add(box(0.86, tall, 2 * d + 0.1, 0.02), "walls", at=(0, 0.06, 0), stand=True)
    b.add(box(0.94, 0.08, 2 * d + 0.18, 0.02), "roof", at=(0, tall + 0.06, 0))
    z = d + 0.05
    for turn in (0, 90):
        b.add(box(0.54, 0.18, 0.12, 0.02), "sign", at=(0, tall - 0.34, z + 0.02), turn=(0, 0, turn))
        b.add(box(0.54, 0.18, 0.12, 0.02), "sign", at=(0, tall + 0.18, 0), turn=(90, 0, 0) if not turn else (90, 90, 0))
    b.add(cylinder(0.4, 0.1, 0.02), "path", at=(0, tall + 0.1, 0))
    for s in (1, -1):
        with b.frame((s * (0.5 * w + 0.21), 0, -0.08)):
            _panes(b, p, 0.5 * w - 0.22, 0.16, h, d, 3, 3)
        b.add(capsule((0.4 * s, 0.06, z + 0.32), (0.4 * s, 0.6, z + 0.32), 0.045), "trim")
    _panes(b, p, 0.4, 0.72, tall - 0.66, z, 2, 2)
    b.add(box(1.0, 0.1, 0.5, 0.02), "sign", at=(0, 0.62, z + 0.2))
    _door(b, p, 0, z, 0.44, 0.42)


def _factory(b: Builder, p: Params, w: float, d: float) -> None:
    h = 0.68 * p.walls
    bricks = Bump("bricks", 0.012, 0.12)
    b.add(box(2 * w, h, 2 * d, 0.015), "walls", at=(0, 0.06, 0), stand=True, bump=bricks)
    span = 1.42 * w / 3
    for k in range(3):
        x = -w + k * span
        b.add(extrude([(x, -0.02), (x + span, -0.02), (x, 0.42 * p.roof)], 2 * d, 0.01), "roof", at=(0, h + 0.06, 0))
        b.add(box(0.05, 0.26 * p.roof, 1.7 * d, 0.01), "windows", at=(x - 0.005, h + 0.24 * p.roof, 0))
    for k, z in enumerate((-0.5 * d, 0.45 * d)):
        x, tall = 0.76 * w, (1.85 - 0.22 * k) * p.walls
        b.add(frustum(0.2, 0.13, tall, 0.01), "walls", at=(x, 0.06, z), stand=True, bump=bricks)
        for y in (0.97, 0.82):
            b.add(torus(0.14 + 0.05 * (1 - y), 0.04), "sign", at=(x, y * tall + 0.06, z))
        b.cut(cylinder(0.09, 0.3), "doors", at=(x, tall + 0.06, z))
        for n, (r, dx) in enumerate(((0.13, 0.02), (0.18, 0.12), (0.22, 0.26))):
            b.add(sphere(r), "trim", at=(x - dx, tall + 0.1 + 0.17 * n, z), bump=Bump("foliage", 0.03, 0.12))
    b.add(box(0.5, 0.42, 0.1, 0.01), "doors", at=(0.1, 0.06, d), stand=True, bump=Bump("ribs", 0.014, 0.06))
    with b.frame((-0.5 * w - 0.05, 0, 0)):
        _panes(b, p, 0.42 * w, 0.14, h, d, 3, 1)
    for x in (0.55, 0.88):
        b.add(cylinder(0.17, 0.4, 0.06), "trim", at=(x * w, 0.06, d + 0.2), stand=True)
        b.add(torus(0.17, 0.03), "sign", at=(x * w, 0.3, d + 0.2))


def _hotel(b: Builder, p: Params, w: float, d: float) -> None:
    w, h = 0.72 * w, 1.55 * p.walls
    b.add(box(2 * w, h, 2 * d, 0.02), "walls", at=(0, 0.06, 0), stand=True)
    for y in (0.42, 0.8, 1.16, 1.54):
        b.add(box(2 * w + 0.08, 0.06, 2 * d + 0.08, 0.015), "trim", at=(0, y * p.walls + 0.06, 0))
    b.add(box(2 * w + 0.1, 0.3 * p.roof, 2 * d + 0.1, 0.02, taper=0.3), "roof", at=(0, h + 0.06, 0), stand=True, bump=Bump("shingles", 0.014, 0.12))
    _panes(b, p, w, 0.5 * p.walls, h, d, 4, 3)
    for y in (0.5, 0.86, 1.22):
        for x in (-0.75, -0.25, 0.25, 0.75):
            b.add(box(0.34 * w, 0.1, 0.14, 0.02), "doors", at=(x * w, y * p.walls, d + 0.06), bump=Bump("flutes", 0.014, 0.06))
    _door(b, p, 0, d, 0.4, 0.36)
    b.add(box(0.8, 0.08, 0.46, 0.02), "sign", at=(0, 0.48, d + 0.2))
    for s in (1, -1):
        b.add(cylinder(0.04, 0.4), "trim", at=(0.34 * s, 0.06, d + 0.36), stand=True)
        b.add(box(0.3 * w, 0.26, 0.08, 0.01), "windows", at=(0.66 * s * w, 0.16, d), stand=True)
        b.add(capsule((0.5 * s * w, h + 0.2, d - 0.12), (0.5 * s * w, h + 0.44, d - 0.12), 0.04), "trim")
    _sign(b, p, h + 0.5 * p.roof, d - 0.12, 0.24)


def _shop(b: Builder, p: Params, w: float, d: float) -> None:
    w, h = 0.72 * w, 1.35 * p.walls
    b.add(box(2 * w, h, 2 * d, 0.02), "walls", at=(0, 0.06, 0), stand=True, bump=Bump("bricks", 0.01, 0.12))
    b.add(box(2 * w + 0.14, 0.1, 2 * d + 0.14, 0.03), "trim", at=(0, h + 0.08, 0))
    b.add(box(2 * w - 0.1, 0.16, 2 * d - 0.1, 0.03), "roof", at=(0, h + 0.16, 0))
    y = 0.62 * p.walls
    for k in range(8):
        x = (k - 3.5) * 2 * w / 8
        role = "sign" if k % 2 else "trim"
        b.add(box(2 * w / 8 - 0.005, 0.08, 0.52, 0.02), role, at=(x, y + 0.02, d + 0.2), turn=(28, 0, 0))
        b.add(cylinder(w / 8, 0.07, 0.02), role, at=(x, y - 0.11, d + 0.42), turn=(90, 0, 0))
    b.add(box(1.0 * w, 0.38, 0.1, 0.01), "windows", at=(-0.4 * w, 0.16, d), stand=True)
    for dx in (-0.52, 0.0, 0.52):
        b.add(box(0.05, 0.44, 0.14, 0.01), "trim", at=(-0.4 * w + dx * w, 0.13, d), stand=True)
    for yy in (0.14, 0.56):
        b.add(box(1.1 * w, 0.05, 0.16, 0.01), "trim", at=(-0.4 * w, yy, d))
    for dx in (-0.3, -0.05, 0.2):
        b.add(sphere(0.08), "sign", at=(-0.4 * w + dx * w, 0.24, d + 0.04))
    _door(b, p, 0.55 * w, d, 0.3, 0.44)
    _sign(b, p, y + 0.25, d + 0.03, 0.17)
    _panes(b, p, w, y + 0.42, h, d, 3, 1)
    for s in (1, -1):
        b.add(box(0.26, 0.16, 0.22, 0.02), "doors", at=(0.86 * s * w, 0.08, d + 0.22), stand=True, bump=Bump("planks", 0.01, 0.08))
        b.add(ellipsoid(0.15, 0.1, 0.12), "leaves", at=(0.86 * s * w, 0.28, d + 0.22), bump=Bump("foliage", 0.04, 0.08))


def _museum(b: Builder, p: Params, w: float, d: float) -> None:
    h = 0.95 * p.walls
    for k in range(3):
        b.add(box(2 * w + 0.2 - 0.12 * k, 0.08, 2 * d + 0.5 - 0.16 * k, 0.015), "trim", at=(0, 0.06 + 0.07 * k, 0.06), stand=True)
    b.add(box(2 * w, h, 2 * d - 0.1, 0.02), "walls", at=(0, 0.2, -0.1), stand=True)
    b.add(box(2 * w + 0.1, 0.12, 2 * d, 0.02), "trim", at=(0, h + 0.22, -0.1))
    b.add(box(1.3, h + 0.02, 2 * d, 0.02), "walls", at=(0, 0.2, -0.14), stand=True)
    b.add(box(1.5, 0.16, 2 * d + 0.2, 0.02), "trim", at=(0, h + 0.24, 0.05))
    _gable(b, 0.78, 0.36 * p.roof, 2 * d + 0.2, h + 0.3, 0.05)
    b.cut(extrude([(-0.5, 0.06), (0.5, 0.06), (0, 0.06 + 0.22 * p.roof)], 0.12, 0.01), "walls", at=(0, h + 0.3, d + 0.15))
    b.add(sphere(0.08), "sign", at=(0, h + 0.44, d + 0.1))
    for x in (-0.58, -0.2, 0.2, 0.58):
        b.add(frustum(0.1, 0.085, h, 0.01), "trim", at=(x, 0.24, d + 0.03), stand=True, bump=Bump("flutes", 0.014, 0.06))
        b.add(box(0.25, 0.07, 0.25, 0.015), "trim", at=(x, h + 0.15, d + 0.03))
        b.add(box(0.25, 0.07, 0.25, 0.015), "trim", at=(x, 0.28, d + 0.03))
    b.add(box(0.28, 0.5, 0.08, 0.01), "doors", at=(0, 0.24, d - 0.13), stand=True)
    for s in (1, -1):
        with b.frame((s * (0.5 * w + 0.36), 0, -0.1)):
            _panes(b, p, 0.5 * w - 0.38, 0.34, h + 0.1, d - 0.05, 1, 1)
        b.add(box(0.22, 0.8 * h, 0.05, 0.012), "sign", at=(s * 0.92 * w, 0.3, d - 0.13), stand=True)


def _theater(b: Builder, p: Params, w: float, d: float) -> None:
    w, h = 0.82 * w, 1.3 * p.walls
    b.add(box(2 * w, h, 2 * d, 0.03), "walls", at=(0, 0.06, 0), stand=True)
    for k, f in enumerate((0.86, 0.62, 0.38)):
        b.add(box(2 * w * f, 0.16, 2 * d * (0.98 - 0.1 * k), 0.02), "walls", at=(0, h + 0.12 + 0.14 * k, 0))
        b.add(box(2 * w * f + 0.05, 0.05, 2 * d * (0.98 - 0.1 * k) + 0.05, 0.015), "roof", at=(0, h + 0.2 + 0.14 * k, 0))
    b.add(box(1.5 * w, 0.3, 0.5, 0.03), "sign", at=(0, 0.68, d + 0.2))
    b.add(text(p.sign, 0.17, 0.1), "trim", at=(0, 0.68, d + 0.46))
    for k in range(9):
        for y in (0.54, 0.82):
            b.add(sphere(0.036), "trim", at=((k - 4) * 0.18 * w, y, d + 0.46))
    b.add(box(0.3, 1.0, 0.3, 0.04), "sign", at=(0, 0.95, d + 0.12), stand=True)
    for k in range(3):
        b.add(extrude([(0.12, 0), (0.0, 0.12), (-0.12, 0), (0.0, -0.12)], 0.1, 0.02), "trim", at=(0, 1.16 + 0.27 * k, d + 0.27))
    b.add(sphere(0.13), "trim", at=(0, 2.02, d + 0.12))
    for s in (1, -1):
        b.add(box(0.22, 0.9 * h, 0.14, 0.03), "roof", at=(0.84 * s * w, 0.08, d), stand=True, bump=Bump("flutes", 0.016, 0.08))
        _door(b, p, 0.34 * s * w, d, 0.34, 0.4)
        b.add(box(0.3 * w, 0.34, 0.08, 0.02), "windows", at=(0.48 * s * w, 1.1, d))
    b.add(box(0.2, 0.36, 0.2, 0.03), "roof", at=(0, 0.08, d + 0.1), stand=True)


def _station(b: Builder, p: Params, w: float, d: float) -> None:
    h = 0.7 * p.walls
    b.add(box(2 * w, h, 1.4 * d, 0.02), "walls", at=(0, 0.06, -0.3 * d), stand=True, bump=Bump("bricks", 0.01, 0.12))
    b.add(
        box(2 * w + 0.2, 0.4 * p.roof, 1.5 * d + 0.14, 0.02, taper=(0.2, 0.9)),
        "roof",
        at=(0, h + 0.05, -0.3 * d),
        stand=True,
        bump=Bump("shingles", 0.014, 0.12),
    )
    b.add(box(0.5, 1.5 * p.walls, 0.5, 0.02), "walls", at=(0, 0.06, 0.1), stand=True)
    top = 1.5 * p.walls + 0.06
    b.add(box(0.64, 0.42 * p.roof, 0.64, 0.02, taper=0.94), "roof", at=(0, top, 0.1), stand=True)
    for yaw in (0, 90, 180, 270):
        with b.frame((0, top - 0.26, 0.1), (0, yaw, 0)):
            b.add(cylinder(0.2, 0.1, 0.02), "trim", at=(0, 0, 0.24), turn=(90, 0, 0))
            b.add(capsule((0, 0, 0.3), (0, 0.11, 0.3), 0.024), "doors")
            b.add(capsule((0, 0, 0.3), (0.08, -0.03, 0.3), 0.024), "doors")
    z = 0.4 * d
    b.add(box(2 * w, 0.07, 0.52, 0.02), "sign", at=(0, 0.62 * p.walls, z + 0.22), turn=(10, 0, 0))
    for k in range(4):
        x = (k - 1.5) * 0.6 * w
        b.add(cylinder(0.04, 0.56 * p.walls), "trim", at=(x, 0.06, z + 0.38), stand=True)
    _door(b, p, 0, 0.36, 0.3, 0.4)
    with b.frame((0, 0, -0.3 * d)):
        _panes(b, p, w, 0.12, h, 0.7 * d, 4, 1, 0.3)
    b.add(box(2 * w + 0.5, 0.08, 0.5, 0.02), "path", at=(0, 0.06, z + 0.28), stand=True)
    for k in range(13):
        b.add(box(0.1, 0.06, 0.34, 0.01), "bark", at=((k - 6) * (2 * w + 0.4) / 13, 0.1, d + 0.3))
    for dz in (0.22, 0.38):
        b.add(box(2 * w + 0.5, 0.08, 0.05, 0.012), "trim", at=(0, 0.15, d + dz))


def _gas(b: Builder, p: Params, w: float, d: float) -> None:
    h = 0.7 * p.walls
    b.add(box(1.5 * w, h, 0.7 * d, 0.02), "walls", at=(-0.2 * w, 0.06, -0.7 * d), stand=True)
    b.add(box(1.5 * w + 0.1, 0.12, 0.7 * d + 0.1, 0.03), "sign", at=(-0.2 * w, h + 0.06, -0.7 * d))
    for x in (-0.7, -0.2):
        b.add(box(0.42 * w, 0.6 * h, 0.08, 0.01), "windows", at=(x * w, 0.14, -0.35 * d), stand=True)
    b.add(box(0.3, 0.66 * h, 0.1, 0.01), "doors", at=(0.3 * w, 0.08, -0.35 * d), stand=True)
    roof = 1.12 * p.walls
    b.add(box(1.9 * w, 0.2, 1.5 * d, 0.06), "trim", at=(-0.05 * w, roof, 0.3 * d))
    b.add(box(1.92 * w, 0.08, 1.52 * d, 0.03), "sign", at=(-0.05 * w, roof, 0.3 * d))
    for s in (1, -1):
        x = 0.5 * s * w - 0.05 * w
        b.add(box(0.14, roof, 0.16, 0.02), "trim", at=(x, 0.06, 0.35 * d), stand=True)
        b.add(box(0.6, 0.1, 0.4, 0.04), "path", at=(x, 0.07, 0.45 * d), stand=True)
        b.add(box(0.34, 0.56, 0.26, 0.05), "sign", at=(x, 0.12, 0.55 * d), stand=True)
        b.add(box(0.24, 0.15, 0.3, 0.02), "windows", at=(x, 0.52, 0.55 * d))
        b.add(box(0.36, 0.07, 0.28, 0.02), "trim", at=(x, 0.38, 0.55 * d))
        b.add(torus(0.12, 0.032, arc_deg=200), "doors", at=(x + 0.17, 0.34, 0.55 * d), turn=(90, 0, 0))
    b.add(capsule((w, 0.06, d), (w, 1.5, d), 0.06), "trim")
    b.add(box(0.46, 0.56, 0.14, 0.05), "sign", at=(w, 1.6, d))
    b.add(text("GAS", 0.15, 0.1), "trim", at=(w, 1.7, d + 0.05))
    b.add(text("GAS", 0.15, 0.1), "trim", at=(w, 1.7, d - 0.05), turn=(0, 180, 0))
    for y in (1.52, 1.42):
        b.add(box(0.34, 0.05, 0.2, 0.01), "trim", at=(w, y, d))


KINDS = {
    "school": _school, "hospital": _hospital, "factory": _factory, "hotel": _hotel, "shop": _shop, "museum": _museum, "theater": _theater,
    "station": _station, "gas": _gas,
}  # fmt: skip

public_building.preset("school", sign="SCHOOL", wall_color="#b8583c", roof_color="slate", accent="mustard")
public_building.preset("hospital", kind="hospital", wall_color="white", roof_color="light grey", trim="light grey", accent="red", real_m=40.0)
public_building.preset("factory", kind="factory", wall_color="brick", roof_color="slate", trim="light grey", accent="mustard", trees=0.0, real_m=60.0)
public_building.preset("hotel", kind="hotel", sign="HOTEL", wall_color="#e8d6b0", roof_color="teal", accent="crimson", real_m=30.0)
public_building.preset("shop", kind="shop", sign="SHOP", wall_color="#e9c46a", roof_color="slate", accent="red", trees=0.0, real_m=10.0)
public_building.preset("museum", kind="museum", wall_color="cream", roof_color="#c9bfa8", trim="ivory", accent="crimson", real_m=50.0)
public_building.preset("theater", kind="theater", sign="THEATER", wall_color="#7d3c5a", roof_color="gold", accent="red", trim="#ffe9a8", trees=0.0)
public_building.preset("train station", kind="station", wall_color="#b86a4a", roof_color="slate", accent="forest", real_m=40.0)
public_building.preset("gas station", kind="gas", wall_color="cream", roof_color="red", accent="red", trees=0.0, real_m=15.0)
