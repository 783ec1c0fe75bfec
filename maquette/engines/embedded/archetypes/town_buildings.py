"""A doll's house, a bus stop, a prison, a church with onion domes."""

from __future__ import annotations

from math import cos, radians, sin

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.registry import Params, archetype, choice, color, number, words
from maquette.engines.embedded.palette import rgb
from maquette.engines.embedded.recipe import Bump, Pattern
from maquette.engines.embedded.shapes import box, capsule, circle, cone, cylinder, ellipsoid, extrude, frustum, lathe, sphere, text, torus, tube

PARAMS = {
    "kind": choice("dollhouse", "bus stop", "prison", "orthodox church"),
    "width": number(1.0, 0.85, 1.15, vary=0.045),
    "height": number(1.0, 0.85, 1.15, vary=0.045),
    "roof": number(1.0, 0.8, 1.2),
    "domes": number(1.0, 0.75, 1.25, "size of the domes"),
    "furniture": number(1.0, 0.0, 1.1),
    "bars": number(5.0, 3.0, 6.0, "in a window", vary=0.12),
    "sign": words("BUS"),
    "wall_color": color("cream"),
    "roof_color": color("crimson"),
    "trim": color("white"),
    "accent": color("gold"),
}


@archetype("town building", "buildings", PARAMS, symmetric=False, real_m=12.0)
def town_building(b: Builder, p: Params) -> None:
    b.material("walls", p.wall_color, "matte", mottle=0.05)
    b.material("roof", p.roof_color, roughness=0.6)
    b.material("trim", p.trim)
    b.material("accent", p.accent, "gold" if p.accent == "gold" else "painted")
    b.material("metal", "charcoal", "iron")
    b.material("wood", "wood", "wood")
    b.material("windows", "#7fb4d4", "glass")
    b.material("ground", "light grey", "concrete")
    with b.group(p.kind):
        KINDS[p.kind](b, p)


def _dollhouse(b: Builder, p: Params) -> None:
    """Open at the front: two floors, four rooms, an attic, and furniture in all of them."""
    w, h, d = 1.8 * p.width, 1.3 * p.height, 0.72
    rise = 0.66 * p.roof
    b.add(box(w + 0.2, 0.1, d + 0.3, 0.03), "wood", at=(0, 0, 0.04), stand=True)
    b.add(box(w, h, d, 0.02), "walls", at=(0, 0.06, 0), stand=True)
    gable = [(-0.5 * w, 0), (0.5 * w, 0), (0, rise)]
    b.add(extrude(gable, d, 0.02), "walls", at=(0, h + 0.04, 0))
    half, storey = 0.5 * w - 0.06, 0.5 * h - 0.05
    for s in (1, -1):
        for k in range(2):
            b.cut(
                box(half - 0.1, storey - 0.05, d, 0.01),
                "roof" if (k + s) % 2 else "accent",
                at=(0.5 * s * half, 0.12 + storey * (k + 0.5) + 0.06 * k, 0.08),
            )
    b.cut(extrude([(-0.62 * half, 0.07), (0.62 * half, 0.07), (0, 0.72 * rise)], d, 0.01), "trim", at=(0, h + 0.04, 0.08))
    for s in (1, -1):
        slope = [(0.5 * s * w + 0.12 * s, -0.1), (0.5 * s * w + 0.04 * s, -0.19), (0, rise - 0.03), (0, rise + 0.12)]
        b.add(extrude(slope, d + 0.16, 0.02), "roof", at=(0, h + 0.06, 0.0), bump=Bump("shingles", 0.014, 0.12))
    b.add(box(0.22, 0.5, 0.24, 0.03), "roof", at=(-0.3 * w, h + 0.66 * rise, -0.12), bump=Bump("bricks", 0.01, 0.1))
    b.add(box(w + 0.04, 0.07, d + 0.06, 0.02), "trim", at=(0, 0.1 + storey + 0.03, 0))
    for s in (1, -1):
        b.add(box(0.09, h, 0.1, 0.02), "trim", at=(0.5 * s * w, 0.06, 0.5 * d), stand=True)
    if p.furniture > 0.0:
        _furniture(b, 0.5 * half, 0.1, 0.19 + storey, h + 0.1)


def _furniture(b: Builder, x: float, low: float, high: float, attic: float) -> None:
    """Table and chairs, stove, bed, bath, and a trunk under the roof."""
    b.add(cylinder(0.2, 0.06, 0.02), "wood", at=(-x, low + 0.26, 0.2))
    b.add(cone((-x, low, 0.2), (-x, low + 0.26, 0.2), 0.08, 0.05), "wood")
    b.add(lathe([(0.06, 0.0), (0.08, 0.1), (0, 0.1)]), "trim", at=(-x, low + 0.27, 0.2))
    for s in (1, -1):
        b.add(box(0.14, 0.14, 0.14, 0.02), "accent", at=(-x + 0.3 * s, low, 0.2), stand=True)
        b.add(box(0.05, 0.34, 0.14, 0.02), "accent", at=(-x + 0.36 * s, low, 0.2), stand=True)
    b.add(box(0.34, 0.36, 0.3, 0.03), "metal", at=(x + 0.14, low, 0.1), stand=True)
    b.add(box(0.2, 0.16, 0.06, 0.02), "trim", at=(x + 0.14, low + 0.16, 0.26))
    b.add(cylinder(0.06, 0.3, 0.01), "metal", at=(x + 0.2, low + 0.48, 0.0))
    b.add(box(0.24, 0.5, 0.26, 0.02), "wood", at=(x - 0.22, low, 0.06), stand=True)
    b.add(sphere(0.035), "accent", at=(x - 0.16, low + 0.26, 0.2))
    b.add(box(0.6, 0.16, 0.36, 0.03), "wood", at=(-x, high, 0.16), stand=True)
    b.add(box(0.56, 0.12, 0.34, 0.05), "trim", at=(-x, high + 0.12, 0.16), stand=True)
    b.add(box(0.36, 0.08, 0.36, 0.03), "roof", at=(-x + 0.11, high + 0.19, 0.16), stand=True)
    b.add(ellipsoid(0.1, 0.06, 0.14), "trim", at=(-x - 0.2, high + 0.27, 0.16))
    b.add(box(0.06, 0.42, 0.36, 0.02), "wood", at=(-x - 0.3, high, 0.16), stand=True)
    b.add(ellipsoid(0.32, 0.2, 0.18), "trim", at=(x, high + 0.16, 0.18))
    b.cut(ellipsoid(0.26, 0.14, 0.13), "windows", at=(x, high + 0.3, 0.18))
    b.add(box(0.36, 0.14, 0.24, 0.03), "metal", at=(x, high, 0.18), stand=True)
    b.add(box(0.34, 0.2, 0.22, 0.03), "wood", at=(0, attic, 0.18), stand=True)
    b.add(box(0.36, 0.05, 0.24, 0.02), "accent", at=(0, attic + 0.13, 0.18))


def _bus_stop(b: Builder, p: Params) -> None:
    """A shelter with a bench and a poster, the round sign on its pole, the kerb."""
    w, h = 1.15 * p.width, 1.55 * p.height
    b.add(box(2.3 * w + 0.5, 0.16, 1.25, 0.03), "ground", at=(0.1, 0, 0.05), stand=True)
    b.add(box(2.3 * w + 0.52, 0.1, 0.14, 0.03), "trim", at=(0.1, 0.08, 0.66))
    for s in (1, -1):
        for z in (-0.4, 0.3):
            b.add(capsule((s * w, 0.1, z), (s * w, h, z), 0.06), "metal")
        b.add(box(0.07, 0.95 * h, 0.66, 0.02), "windows", at=(s * w, 0.13, -0.05), stand=True)
    b.add(box(2 * w, 0.8 * h, 0.07, 0.02), "windows", at=(0, 0.36, -0.4), stand=True)
    for x in (-0.34, 0.34):
        b.add(capsule((x * w, 0.1, -0.4), (x * w, h, -0.4), 0.05), "metal")
    b.add(
        extrude([(-0.56, 0), (0.5, 0.0), (0.56, 0.1), (0.1, 0.24 * p.roof), (-0.56, 0.14)], 2 * w + 0.34, 0.03),
        "roof",
        at=(0, h - 0.02, -0.02),
        turn=(0, -90, 0),
    )
    b.add(box(1.3 * w, 0.09, 0.32, 0.03), "wood", at=(-0.2 * w, 0.52, -0.16))
    b.add(box(1.3 * w, 0.22, 0.09, 0.03), "wood", at=(-0.2 * w, 0.78, -0.32))
    for x in (-0.7, 0.3):
        b.add(box(0.08, 0.44, 0.26, 0.02), "metal", at=(x * w, 0.1, -0.18), stand=True)
        b.add(box(0.08, 0.7, 0.08, 0.02), "metal", at=(x * w, 0.14, -0.34), stand=True)
    with b.frame((w, 0.95, -0.05), (0, 90, 0)):
        b.add(box(0.5, 0.8, 0.14, 0.02), "accent")
        b.add(box(0.38, 0.3, 0.18, 0.02), "trim", at=(0, 0.14, 0))
    x = w + 0.42
    b.add(capsule((x, 0.1, 0.42), (x, 1.8 * p.height, 0.42), 0.06), "metal")
    b.add(cylinder(0.3, 0.12, 0.03), "roof", at=(x, 1.9 * p.height, 0.42), turn=(90, 0, 0))
    b.add(torus(0.27, 0.045), "trim", at=(x, 1.9 * p.height, 0.48), turn=(90, 0, 0))
    b.add(text(p.sign, 0.17, 0.08), "trim", at=(x, 1.9 * p.height, 0.48))
    b.add(box(0.26, 0.34, 0.1, 0.02), "trim", at=(x, 1.2, 0.44))
    b.add(frustum(0.13, 0.15, 0.36, 0.03), "metal", at=(-w - 0.2, 0.3, 0.3))


def _barred(b: Builder, p: Params, at: tuple[float, float, float], w: float, h: float) -> None:
    with b.frame(at):
        b.add(box(w + 0.1, h + 0.1, 0.08, 0.02), "trim")
        b.cut(box(w, h, 0.2, 0.01), "metal", at=(0, 0, 0.06))
        count = round(p.bars)
        for k in range(count):
            b.add(box(0.04, h + 0.04, 0.06, 0.01), "metal", at=(-0.5 * w + w * (k + 0.5) / count, 0, 0.02))


def _prison(b: Builder, p: Params) -> None:
    """A block of cells behind a wall with a barred gate, and two watch towers with searchlights."""
    w, h = 1.15 * p.width, 1.3 * p.height
    b.add(box(2 * w + 0.7, 0.12, 1.8, 0.03), "ground", stand=True)
    b.add(box(2 * w - 0.2, h, 0.8, 0.02), "walls", at=(0, 0.06, -0.38), stand=True, bump=Bump("bricks", 0.012, 0.16))
    b.add(box(2 * w - 0.1, 0.12, 0.9, 0.03), "roof", at=(0, h + 0.06, -0.38))
    for k in range(4):
        for row in range(2):
            _barred(b, p, ((k - 1.5) * 0.46 * w, h * (0.52 + 0.3 * row), 0.02), 0.3 * w, 0.2)
    wall = 0.56
    b.add(box(2 * w + 0.2, wall, 0.16, 0.02), "walls", at=(0, 0.06, 0.66), stand=True, bump=Bump("bricks", 0.012, 0.16))
    for s in (1, -1):
        b.add(box(0.16, wall, 1.3, 0.02), "walls", at=(s * (w + 0.08), 0.06, 0.05), stand=True, bump=Bump("bricks", 0.012, 0.16))
        b.add(frustum(0.3, 0.22, h + 0.2, 0.02), "walls", at=(s * (w + 0.06), 0.5 * h + 0.12, 0.66), bump=Bump("bricks", 0.012, 0.16))
        with b.frame((s * (w + 0.06), h + 0.18, 0.66)):
            b.add(cylinder(0.36, 0.1, 0.02), "trim")
            for _ in b.around(6, 0.28, 0.0, 30):
                b.add(capsule((0, 0, 0), (0, 0.34, 0), 0.045), "metal")
            b.add(cylinder(0.14, 0.3, 0.02), "walls", at=(0, 0.16, 0))
            b.add(frustum(0.38, 0.05, 0.36, 0.02), "roof", at=(0, 0.5, 0))
            b.add(cone((0, 0.2, 0.24), (-0.04 * s, 0.16, 0.46), 0.08, 0.13), "accent")
    b.add(box(0.7, 0.78, 0.24, 0.03), "trim", at=(0, 0.06, 0.66), stand=True)
    b.cut(box(0.48, 0.56, 0.2, 0.01), "metal", at=(0, 0.36, 0.8))
    for k in range(5):
        b.add(box(0.05, 0.6, 0.08, 0.01), "metal", at=((k - 2) * 0.1, 0.06, 0.74), stand=True)
    b.add(box(0.5, 0.05, 0.09, 0.01), "metal", at=(0, 0.36, 0.74))
    for k in range(9):
        x = (k / 8 - 0.5) * 1.9 * w
        if abs(x) > 0.4:
            b.add(torus(0.085, 0.035), "metal", at=(x, wall + 0.1, 0.66), turn=(0, 0, 90))
    b.add(tube([(-w, wall + 0.07, 0.66), (w, wall + 0.07, 0.66)], 0.04), "metal")


def _onion(b: Builder, at: tuple[float, float, float], r: float, role: str) -> None:
    """A drum with windows, an onion dome, a cross of three bars."""
    with b.frame(at):
        b.add(cylinder(0.78 * r, 1.2 * r, 0.02), "walls", at=(0, 0.6 * r, 0))
        b.add(torus(0.8 * r, 0.05), "trim", at=(0, 1.15 * r, 0))
        for _ in b.around(6, 0.76 * r, 0.62 * r):
            b.add(box(0.22 * r, 0.62 * r, 0.08, 0.02), "windows")
        dome = [(0.74 * r, 1.15 * r), (r, 1.6 * r), (0.98 * r, 1.95 * r), (0.6 * r, 2.4 * r), (0.2 * r, 2.75 * r), (0.05, 3.1 * r), (0, 3.12 * r)]
        b.add(lathe(dome), role)
        top = 3.1 * r
        b.add(sphere(0.055 + 0.05 * r), "accent", at=(0, top, 0))
        b.add(box(0.06, 0.7 * r + 0.12, 0.06, 0.01), "accent", at=(0, top + 0.35 * r + 0.05, 0))
        b.add(box(0.5 * r + 0.06, 0.06, 0.06, 0.01), "accent", at=(0, top + 0.42 * r + 0.05, 0))
        b.add(box(0.28 * r + 0.05, 0.055, 0.06, 0.01), "accent", at=(0, top + 0.62 * r + 0.06, 0))
        b.add(box(0.3 * r + 0.05, 0.055, 0.06, 0.01), "accent", at=(0, top + 0.2 * r + 0.04, 0), turn=(0, 0, -24))


def _orthodox_church(b: Builder, p: Params) -> None:
    """A white cube with round gables, four domes about a tall one, apse behind, steps before the door."""
    s = 1.1 * p.width
    h = 0.85 * p.height
    for k, role in enumerate(("#2f6fb8", "#3f9b5a", "#b5302f", "#d8a23a")):
        b.material(
            f"dome {k + 1}",
            role,
            roughness=0.3,
            pattern=Pattern("bands", rgb("cream"), 0.12, 0.3) if k % 2 else Pattern("stars", rgb("gold"), 0.16, 0.4),
        )
    b.add(box(s + 0.5, 0.12, s + 0.6, 0.03), "ground", stand=True)
    b.add(box(s, h, s, 0.02), "walls", at=(0, 0.08, 0), stand=True)
    b.add(cylinder(0.3 * s, 0.8 * h, 0.03), "walls", at=(0, 0.46 * h, -0.5 * s))
    for turn in (0, 90, 180, 270):
        with b.frame((0, 0, 0), (0, turn, 0)):
            for k in range(3):
                x = (k - 1) * 0.32 * s
                b.add(extrude(circle(0.165 * s), 0.12, 0.02), "walls", at=(x, h + 0.06, 0.5 * s))
                b.add(torus(0.15 * s, 0.04), "trim", at=(x, h + 0.06, 0.52 * s), turn=(90, 0, 0))
                b.add(box(0.11 * s, 0.34 * h, 0.08, 0.03), "windows", at=(x, 0.66 * h, 0.5 * s))
            for k in range(4):
                b.add(cylinder(0.05, h, 0.01), "trim", at=((k - 1.5) * 0.33 * s, 0.5 * h + 0.08, 0.5 * s))
            b.add(box(1.02 * s, 0.07, 0.08, 0.02), "trim", at=(0, h - 0.06, 0.5 * s))
    b.add(box(0.9 * s, 0.3, 0.9 * s, 0.04), "roof", at=(0, h + 0.12, 0))
    b.add(box(0.34 * s, 0.5 * h, 0.12, 0.03), "trim", at=(0, 0.08, 0.52 * s), stand=True)
    b.add(
        extrude([(-0.12 * s, 0), (0.12 * s, 0), (0.12 * s, 0.3 * h), (0, 0.42 * h), (-0.12 * s, 0.3 * h)], 0.16, 0.02), "wood", at=(0, 0.1, 0.54 * s)
    )
    for k in range(2):
        b.add(box(0.5 * s + 0.12 * k, 0.07, 0.2 + 0.14 * k, 0.02), "ground", at=(0, 0.14 - 0.05 * k, 0.6 * s))
    top = h + 0.2
    _onion(b, (0, top, 0), 0.3 * s * p.domes, "accent")
    for k in range(4):
        a = radians(45 + 90 * k)
        _onion(b, (0.48 * s * cos(a), top - 0.1, 0.48 * s * sin(a)), 0.17 * s * p.domes, f"dome {k + 1}")


KINDS = {"dollhouse": _dollhouse, "bus stop": _bus_stop, "prison": _prison, "orthodox church": _orthodox_church}

town_building.preset("dollhouse", wall_color="#f3c9d2", roof_color="#b5485f", accent="#7fb8d8", real_m=0.9)
town_building.preset("bus stop", kind="bus stop", wall_color="silver", roof_color="red", accent="mustard", real_m=4.0)
town_building.preset("prison", kind="prison", wall_color="#9a8f80", roof_color="slate", trim="stone", accent="lemon", real_m=40.0)
town_building.preset("orthodox church", kind="orthodox church", wall_color="snow", roof_color="forest", real_m=40.0)
