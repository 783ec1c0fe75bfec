"""Playgrounds and streets: statue, billboard, sandbox, trampoline, roller coaster."""

from __future__ import annotations

from math import cos, pi, radians, sin

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.individual import individual
from maquette.engines.embedded.archetypes.registry import Params, archetype, choice, color, number, words
from maquette.engines.embedded.recipe import Bump
from maquette.engines.embedded.shapes import box, capsule, cone, cylinder, dome, ellipsoid, extrude, frustum, sphere, star, text, torus, tube

PARAMS = {
    "kind": choice("billboard", "sandbox", "trampoline", "coaster", "statue"),
    "width": number(1.0, 0.7, 1.3),
    "height": number(1.0, 0.7, 1.3),
    "legs": number(1.0, 0.7, 1.4, "thickness of posts and rails"),
    "sign": words("", "letters"),
    "figure": words("", "a preset that stands on the pedestal"),
    "lamps": number(1.0, 0.0, 1.4),
    "body_color": color("red"),
    "accent": color("yellow"),
    "trim": color("white"),
    "ground": color("grass"),
}


@archetype("fairground", "buildings", PARAMS, symmetric=False, real_m=5.0)
def fairground(b: Builder, p: Params) -> None:
    """What stands in a park."""
    b.material("body", p.body_color)
    b.material("trim", p.trim)
    b.material("accent", p.accent)
    b.material("ground", p.ground, roughness=0.95)
    b.material("metal", "steel", "steel")
    b.material("wood", "wood", "wood")
    b.material("sand", "sand", "sand")
    b.material("stone", "stone", "stone")
    b.material("dark", "charcoal")
    with b.group(p.kind):
        KINDS[p.kind](b, p)


def _billboard(b: Builder, p: Params) -> None:
    b.add(cylinder(0.75, 0.1, 0.03), "ground", at=(0, 0.03, 0))
    w, y = 1.2 * p.width, 1.55 * p.height
    r = 0.09 * p.legs
    for x in (-0.45, 0.45):
        b.add(capsule((x, 0, -0.02), (x, y + 0.3, -0.08), r), "metal")
        b.add(cone((x, y - 0.1, -0.1), (x, 0.05, -0.55), 0.05, 0.06), "metal")
    b.add(box(2 * w, 1.0, 0.14, 0.03), "metal", at=(0, y, 0))
    b.add(box(2 * w - 0.12, 0.88, 0.18, 0.02), "trim", at=(0, y, 0.02))
    b.add(text(p.sign, 0.36, 0.1), "body", at=(0, y + 0.1, 0.11))
    b.add(box(1.2 * w, 0.08, 0.1, 0.02), "accent", at=(-0.1, y - 0.24, 0.09))
    b.add(extrude(star(5, 0.17, 0.08), 0.1, 0.02), "accent", at=(0.72 * w, y - 0.24, 0.1))
    b.add(box(2 * w + 0.1, 0.06, 0.4, 0.02), "wood", at=(0, y - 0.54, 0.18))
    for k in range(3):
        x = (k - 1) * 0.7 * w
        if p.lamps > 0.0:
            b.add(tube([(x, y + 0.46, 0.0), (x, y + 0.66, 0.1), (x, y + 0.64, 0.4)], 0.035), "dark")
            b.add(frustum(0.12 * p.lamps, 0.05, 0.12), "accent", at=(x, y + 0.58, 0.42), turn=(-24, 0, 0))


def _sandbox(b: Builder, p: Params) -> None:
    w = 1.15 * p.width
    b.add(box(2 * w, 0.26, 2 * w, 0.02), "sand", at=(0, 0, 0), stand=True, bump=Bump("noise", 0.02, 0.12))
    for k in range(4):
        with b.frame((0, 0, 0), (0, 90 * k, 0)):
            b.add(box(2 * w + 0.2, 0.36, 0.1, 0.02), "wood", at=(0, 0, w), stand=True, bump=Bump("planks", 0.012, 0.16))
            b.add(box(2 * w + 0.3, 0.07, 0.26, 0.03), "body", at=(0, 0.36, w))
            b.add(box(0.2, 0.42, 0.2, 0.03), "accent", at=(w, 0, w), stand=True)
    b.add(ellipsoid(0.62, 0.36, 0.5), "sand", at=(-0.36, 0.22, -0.3), bump=Bump("noise", 0.02, 0.1), blend=0.1)
    with b.frame((-0.36, 0.5, -0.3)):
        b.add(frustum(0.26, 0.2, 0.36, 0.02), "sand", stand=True, at=(0, -0.05, 0))
        for _ in b.around(6, 0.16, 0.28):
            b.add(box(0.09, 0.12, 0.09, 0.01), "sand", stand=True)
        b.add(capsule((0, 0.3, 0), (0, 0.7, 0), 0.03), "trim")
        b.add(extrude([(0, -0.1), (0.28, 0), (0, 0.1)], 0.06, 0.02), "body", at=(0, 0.6, 0))
    with b.frame((0.5, 0.24, 0.4), (0, 0, 0)):
        b.add(frustum(0.2, 0.28, 0.42, 0.02), "accent", stand=True)
        b.cut(frustum(0.16, 0.23, 0.4), "sand", at=(0, 0.3, 0))
        b.add(torus(0.27, 0.035), "trim", at=(0, 0.42, 0))
        b.add(torus(0.27, 0.032, arc_deg=180), "body", at=(0, 0.42, 0), turn=(90, 0, 90))
    with b.frame((0.62, 0.3, -0.5), (20, 0, -14)):
        b.add(capsule((0, 0.16, 0), (0, 0.7, 0), 0.05), "body")
        b.add(box(0.24, 0.3, 0.07, 0.03), "body", at=(0, 0.04, 0))
        b.add(torus(0.08, 0.035), "body", at=(0, 0.76, 0), turn=(90, 0, 0))
    b.add(dome(0.17, 0.16), "body", at=(-0.5, 0.24, 0.6), turn=(0, 0, 0))
    b.add(ellipsoid(0.14, 0.12, 0.14), "sand", at=(0.0, 0.28, 0.72))
    b.add(extrude(star(5, 0.16, 0.07), 0.1, 0.03), "body", at=(-0.02, 0.28, 0.2), turn=(-90, 0, 0))


def _trampoline(b: Builder, p: Params) -> None:
    r, y = 1.15 * p.width, 0.62 * p.height
    b.add(cylinder(r - 0.02, 0.06, 0.02), "dark", at=(0, y, 0))
    b.add(torus(r, 0.13, height=0.07), "body", at=(0, y, 0))
    b.add(torus(r - 0.3, 0.025), "trim", at=(0, y + 0.03, 0))
    b.add(extrude(star(5, 0.34, 0.15), 0.06, 0.02), "accent", at=(0, y + 0.03, 0), turn=(-90, 0, 0))
    for _ in b.around(24, r - 0.16, y + 0.04):
        b.add(capsule((0, 0, -0.06), (0, 0, 0.08), 0.024), "trim")
    q = 0.045 * p.legs + 0.01
    for k in range(6):
        a = radians(60 * k + 30)
        x, z = r * sin(a), r * cos(a)
        b.add(capsule((x, 0, z), (x, y + 0.95 * p.height, z), q), "metal")
        b.add(sphere(0.075), "accent", at=(x, y + 0.98 * p.height, z))
        b.add(capsule((x, y + 0.05, z), (x, y + 0.9 * p.height, z), q + 0.025), "body")
    for f in (0.36, 0.66, 0.94):
        b.add(torus(r, 0.026 if f < 0.9 else 0.04), "metal" if f < 0.9 else "accent", at=(0, y + f * p.height, 0))
    for k in b.around(24, r, y):
        if k not in (0, 1, 23):
            b.add(capsule((0, 0, 0), (0, 0.94 * p.height, 0), 0.02), "metal")
    for k in range(3):
        a = radians(120 * k + 30)
        a2 = radians(120 * k + 90)
        b.add(tube([(r * sin(a), 0.06, r * cos(a)), (r * sin(a2), 0.06, r * cos(a2))], q), "metal")
    for s in (1, -1):
        b.add(capsule((0.18 * s, 0, r + 0.34), (0.18 * s, y + 0.04, r + 0.08), 0.04), "metal")
    for f in (0.25, 0.6):
        b.add(box(0.4, 0.05, 0.12, 0.02), "accent", at=(0, f * y, r + 0.34 - 0.26 * f))


def _coaster(b: Builder, p: Params) -> None:
    b.add(box(2.9, 0.1, 1.7, 0.04), "ground", at=(0, 0.03, 0))
    points: list[tuple[float, float, float]] = []
    for k in range(36):
        t = 2 * pi * k / 36
        x, z = 1.28 * cos(t), 0.6 * sin(t)
        hill = 0.34 + 1.35 * p.height * max(cos(t - 2.6), 0) ** 3 + 0.7 * p.height * max(cos(t - 5.0), 0) ** 4
        points.append((x, hill, z))
    for s in (1, -1):
        b.add(tube([(x * (1 + 0.06 * s), y, z * (1 + 0.12 * s)) for x, y, z in points], 0.045 * p.legs, closed=True), "body")
    b.add(tube([(x, y - 0.1, z) for x, y, z in points], 0.05, closed=True), "accent")
    for k, (x, y, z) in enumerate(points):
        b.add(capsule((x * 1.07, y - 0.02, z * 1.13), (x * 0.93, y - 0.02, z * 0.87), 0.035), "accent")
        b.add(capsule((x, y - 0.08, z), (x, y, z), 0.04), "accent")
        if k % 3 == 0:
            b.add(capsule((x, 0.02, z), (x, y - 0.06, z), 0.045), "trim")
            if y > 0.7:
                nx, ny, nz = points[(k + 3) % 36]
                b.add(capsule((x, 0.1, z), (nx, max(ny - 0.2, 0.2), nz), 0.03), "trim")
                b.add(capsule((x, y - 0.2, z), (nx, 0.1, nz), 0.03), "trim")
    with b.frame((0, 0.1, -0.02)):
        b.add(torus(0.5, 0.045), "body", at=(0.1, 0.58, 0.02), turn=(90, 0, 0))
        b.add(torus(0.5, 0.045), "body", at=(0.1, 0.58, -0.12), turn=(90, 0, 0))
        for k in range(16):
            a = radians(22.5 * k)
            b.add(capsule((0.1 + 0.5 * cos(a), 0.58 + 0.5 * sin(a), 0.02), (0.1 + 0.5 * cos(a), 0.58 + 0.5 * sin(a), -0.12), 0.034), "accent")
        for x in (-0.42, 0.62):
            b.add(capsule((x, -0.08, -0.05), (x, 0.58, -0.05), 0.05), "trim")
    for k in range(3):
        (x, y, z), (nx, ny, nz) = points[13 + 2 * k - 4], points[14 + 2 * k - 4]
        slope = 40.0 * (ny - y) / 0.22
        with b.frame((x, y + 0.02, z), (0, 0, slope)):
            b.add(box(0.24, 0.16, 0.3, 0.05), ("accent", "body", "accent")[k], stand=True)
            for z in (0.08, -0.08):
                b.add(sphere(0.065), "sand", at=(0, 0.24, z))
                b.add(capsule((0, 0.16, z), (0.05, 0.34, z * 1.4), 0.03), "sand")


def _statue(b: Builder, p: Params) -> None:
    for k, (w, tall) in enumerate(((1.1, 0.12), (0.9, 0.1), (0.72, 0.5), (0.84, 0.1))):
        y = (0.0, 0.12, 0.22, 0.7)[k]
        b.add(box(w, tall, w, 0.02), "stone", at=(0, y, 0), stand=True)
    b.add(box(0.46, 0.24, 0.1, 0.02), "accent", at=(0, 0.46, 0.35))
    for k in range(2):
        b.add(box(0.32, 0.035, 0.13, 0.01), "stone", at=(0, 0.5 - 0.09 * k, 0.35))
    b.include(individual(p.figure, int(b.rng.integers(2**31)), {"stuff": "bronze", "stand": "none"}), "figure", at=(0, 0.79, 0), scale=0.66)


KINDS = {"billboard": _billboard, "sandbox": _sandbox, "trampoline": _trampoline, "coaster": _coaster, "statue": _statue}

fairground.preset("billboard", sign="HELLO", body_color="royal blue", real_m=8.0)
fairground.preset("sandbox", kind="sandbox", real_m=2.0)
fairground.preset("trampoline", kind="trampoline", body_color="royal blue", real_m=3.0)
fairground.preset("roller coaster", kind="coaster", real_m=60.0)
fairground.preset("statue", kind="statue", figure="king", body_color="bronze", real_m=5.0)
