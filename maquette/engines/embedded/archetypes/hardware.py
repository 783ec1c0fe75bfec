"""Screws, bolts, chains, wheels, springs: small iron things standing upright."""

from __future__ import annotations

from math import cos, pi, sin

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.registry import Params, archetype, choice, color, number
from maquette.engines.embedded.recipe import Bump
from maquette.engines.embedded.shapes import box, capsule, circle, cone, cylinder, extrude, lathe, polygon, sphere, spiral, torus, tube

PARAMS = {
    "kind": choice("screw", "bolt", "nut", "nail", "rope", "chain", "hook", "wheel", "tire", "spring", "pipe", "clockwork"),
    "length": number(1.0, 0.7, 1.1, "of its usual length", vary=0.02),
    "head": number(1.0, 0.7, 1.4, "size of the head"),
    "turns": number(7.0, 4.0, 9.0, "of a thread or a spring", vary=0.0),
    "links": number(5.0, 3.0, 6.0, vary=0.0),
    "spokes": number(8.0, 5.0, 12.0, vary=0.0),
    "thick": number(1.0, 0.7, 1.3),
    "body_color": color("steel"),
    "accent": color("charcoal"),
}


@archetype("hardware", "tool", PARAMS, symmetric=False, real_m=0.06)
def hardware(b: Builder, p: Params) -> None:
    finish = {"steel": "steel", "iron": "iron", "brass": "brass", "wood": "wood", "rubber": "rubber", "copper": "copper", "straw": "straw"}
    b.material("body", p.body_color, finish.get(p.body_color, "painted"))
    b.material("trim", p.accent, finish.get(p.accent, "painted"), roughness=0.4)
    b.material("base", "dark wood", "wood")
    b.material("brass", "brass", "brass")
    b.material("copper", "copper", "copper")
    with b.group(p.kind):
        KINDS[p.kind](b, p)


def _thread(b: Builder, r: float, low: float, high: float, turns: float, tip: float) -> None:
    steps = max(int(turns * 10), 8)
    points, radii = [], []
    for i in range(steps):
        t = i / (steps - 1)
        s = r * (1.0 if t > 0.3 else tip + (1 - tip) * t / 0.3)
        points.append((s * cos(2 * pi * turns * t), low + (high - low) * t, s * sin(2 * pi * turns * t)))
        radii.append(0.06)
    b.add(tube(points, radii, smooth=False), "body")


def _screw(b: Builder, p: Params) -> None:
    h = 1.8 * p.length
    with b.frame((0, h + 0.02, 0), (180, 0, 0)):
        b.add(lathe([(0.62 * p.head, 0), (0.62 * p.head, 0), (0.6 * p.head, 0.1), (0.26, 0.36), (0, 0.36)]), "body", at=(0, 0, 0))
    b.add(lathe([(0.02, 0.0), (0.2, 0.36), (0.24, 0.6), (0.24, h - 0.3), (0, h - 0.3)], smooth=False), "body")
    _thread(b, 0.25, 0.1, h - 0.4, p.turns, 0.15)
    for k in range(2):
        b.cut(box(0.8 * p.head, 0.2, 0.13, 0.01), "trim", at=(0, h + 0.04, 0), turn=(0, 90 * k, 0))
    b.add(lathe([(0.5, 0), (0.5, 0), (0.48, 0.1), (0.25, 0.16), (0.2, 0.36), (0, 0.36)]), "base")


def _bolt(b: Builder, p: Params) -> None:
    b.add(extrude(polygon(6, 0.66 * p.head), 0.44, 0.06), "body", at=(0, 0.2, 0), turn=(90, 0, 0))
    b.add(cylinder(0.58 * p.head, 0.08, 0.02), "body", at=(0, 0.44, 0))
    h = 1.7 * p.length
    b.add(cylinder(0.34, h - 0.4, 0.06), "body", at=(0, 0.36, 0), stand=True)
    _thread(b, 0.34, 0.75, h - 0.1, p.turns, 1.0)
    b.add(extrude(polygon(6, 0.6), 0.34, 0.05), "brass", at=(0, 0.95, 0), turn=(90, 20, 0))


def _nut(b: Builder, p: Params) -> None:
    with b.frame((0, 0.86, 0)):
        b.add(extrude(polygon(6, 0.98 * p.head, 0.0), 0.72, 0.09), "body")
        b.cut(cylinder(0.5 * p.head, 2, 0.0), "trim", turn=(90, 0, 0))
        for k in range(4):
            b.add(torus(0.5 * p.head, 0.05), "body", at=(0, 0, -0.27 + 0.18 * k), turn=(90, 0, 0))


def _nail(b: Builder, p: Params) -> None:
    h = 1.8 * p.length
    b.add(lathe([(0.55, 0), (0.55, 0), (0.55, 0.24), (0.55, 0.24), (0, 0.24)]), "base", bump=Bump("bark", 0.02, 0.1))
    b.add(cylinder(0.13 * p.thick, h - 0.2, 0.01), "body", at=(0, 0.2, 0), stand=True)
    b.add(cylinder(0.4 * p.head, 0.12, 0.04), "body", at=(0, h + 0.02, 0))
    for k in range(3):
        b.add(torus(0.135 * p.thick, 0.028), "body", at=(0, h - 0.14 - 0.1 * k, 0))


def _rope(b: Builder, p: Params) -> None:
    r = 0.13 * p.thick
    twist = Bump("knit", 0.028, 0.11)
    for y, ring in ((0.13, 0.72), (0.37, 0.7), (0.61, 0.72), (0.84, 0.66)):
        b.add(torus(ring, r), "body", at=(0, y, 0), bump=twist)
    b.add(tube([(0.66, 0.86, 0.1), (0.5, 1.05, 0.45), (0.1, 0.98, 0.72), (0.0, 0.5, 0.9), (0.2, 0.12, 1.0), (0.6, 0.1, 1.1)], r), "body", bump=twist)
    b.add(torus(r + 0.01, 0.045), "trim", at=(0.55, 0.11, 1.09), turn=(0, 0, 90))


def _chain(b: Builder, p: Params) -> None:
    n = round(p.links)
    pitch = 0.47
    for k in range(n):
        y = 0.42 + pitch * k
        link = [(0.2, -0.16, 0), (0.2, 0.16, 0), (0, 0.34, 0), (-0.2, 0.16, 0), (-0.2, -0.16, 0), (0, -0.34, 0)]
        with b.frame((0, y, 0), (0, 90 * (k % 2) + 20, 0)):
            b.add(tube(link, 0.095 * p.thick, closed=True), "body")
    b.add(lathe([(0.5, 0), (0.5, 0), (0.46, 0.14), (0.2, 0.22), (0, 0.22)]), "trim")


def _hook(b: Builder, p: Params) -> None:
    wide, eye = b.about(0.42, 0.12), b.about(0.24, 0.1)
    b.add(torus(eye, 0.09), "body", at=(0, 1.75, 0), turn=(90, 0, 0))
    b.add(cylinder(0.16, 0.3, 0.04), "body", at=(0, 1.42, 0))
    curve = [
        (0, 1.5, 0),
        (0.02, 1.2, 0),
        (wide - 0.08, 0.95, 0),
        (wide, 0.58, 0),
        (0.1, 0.26, 0),
        (-0.3, 0.34, 0),
        (-wide - 0.04, 0.66, 0),
        (0.02 - wide, 0.86, 0),
    ]
    b.add(tube(curve, [0.11, 0.13, 0.15, 0.17, 0.17, 0.14, 0.09, 0.03]), "body")
    b.add(cone((-0.02, 1.06, 0), (0.04 - wide, 0.86, 0), 0.05, 0.05), "brass")
    b.add(box(0.8, 0.2, 0.6, 0.05), "trim", stand=True)


def _wheel(b: Builder, p: Params) -> None:
    spokes, rim, hub = round(p.spokes) + b.some(-1, 1), b.about(0.12, 0.12), b.about(0.24, 0.15)
    with b.frame((0, 1.0, 0), (90, 0, 0)):
        b.add(torus(0.86, rim, height=rim), "body")
        b.add(torus(0.95, 0.06, height=0.14), "trim")
        b.add(cylinder(hub, 0.44, 0.05), "body")
        b.add(cylinder(0.14, 0.54, 0.04), "trim")
        for _ in b.around(spokes):
            b.add(tube([(0, 0, 0.15), (0, 0, 0.5), (0, 0, 0.85)], [0.065, 0.085, 0.065]), "body")
    b.add(box(1.1, 0.14, 0.7, 0.05), "base", stand=True)


def _tire(b: Builder, p: Params) -> None:
    with b.frame((0, 0.94, 0), (90, 0, 0)):
        b.add(cylinder(0.95, 0.56 * p.thick, 0.14), "body", bump=Bump("flutes", 0.04, 0.13))
        for y in (0.26, -0.26):
            b.cut(cylinder(0.56, 0.24, 0.02), "trim", at=(0, y * p.thick, 0))
            b.add(torus(0.62, 0.05), "body", at=(0, 1.05 * y * p.thick, 0))
        b.add(cylinder(0.52, 0.34, 0.03), "trim")
        b.add(cylinder(0.18, 0.4, 0.03), "trim")
        for _ in b.around(5):
            b.add(box(0.16, 0.38, 0.46, 0.03), "trim", at=(0, 0, 0.3))
            b.add(sphere(0.045), "brass", at=(0.1, 0.18, 0.12))
    b.add(box(0.8, 0.1, 0.62, 0.04), "body", stand=True)


def _spring(b: Builder, p: Params) -> None:
    r, h = 0.5, 1.7 * p.length
    b.add(torus(r, 0.1 * p.thick), "body", at=(0, 0.09, 0))
    b.add(spiral(r, p.turns, (h - 0.18) / p.turns, 0.1 * p.thick), "body", at=(0, 0.09, 0))
    b.add(torus(r, 0.1 * p.thick), "body", at=(0, h - 0.09, 0))
    b.add(cylinder(0.64, 0.1, 0.03), "trim", at=(0, 0.05, 0))


def _pipe(b: Builder, p: Params) -> None:
    b.add(tube([(0, 0.1, 0), (0, 0.9, 0), (0.12, 1.2, 0), (0.42, 1.34, 0), (0.8, 1.34, 0)], 0.3 * p.thick), "body")
    for at, turn in (((0, 0.1, 0), 0), ((1.0, 1.34, 0), 90)):
        b.add(cylinder(0.5, 0.18, 0.03), "trim", at=at, turn=(0, 0, turn))
        with b.frame(at, (0, 0, turn)):
            for _ in b.around(6, 0.41):
                b.add(extrude(polygon(6, 0.07), 0.28, 0.01), "brass", turn=(90, 0, 0))
    b.cut(cylinder(0.2, 0.5, 0.0), "trim", at=(1.0, 1.34, 0), turn=(0, 0, 90))
    b.add(cylinder(0.38, 0.16, 0.03), "trim", at=(0, 0.75, 0))
    b.add(cone((0, 0.75, 0.2), (0, 0.75, 0.6), 0.07, 0.07), "trim")
    with b.frame((0, 0.75, 0.62), (90, 0, 0)):
        b.add(torus(0.24, 0.05), "copper")
        for k in range(2):
            b.add(box(0.46, 0.06, 0.07, 0.02), "copper", turn=(0, 90 * k, 0))


def _clockwork(b: Builder, p: Params) -> None:
    drift = [float(b.rng.uniform(-0.05, 0.05)) for _ in range(4)]
    spin = b.some(0, 20)
    gears = (
        (0.0, 0.85, 0.0, 0.62, 16, "brass", 0),
        (0.72, 1.42 + drift[0], 0.12, 0.4 + drift[0], 11, "copper", 8 + spin),
        (-0.62, 1.5 + drift[1], 0.1, 0.34 - drift[1], 10, "body", 4 + spin),
        (0.62, 0.42, 0.16, 0.3 + 0.8 * drift[2], 9, "body", 0),
        (-0.66, 0.5, -0.08, 0.32 + 0.8 * drift[3], 9, "copper", 12),
    )
    for x, y, z, r, teeth, role, turn in gears:
        with b.frame((x, y, z), (0, 0, turn)):
            outline = tuple((rr * cos(a), rr * sin(a)) for a, rr in _cogs(teeth, r))
            b.add(extrude([outline, circle(0.62 * r)], 0.16, 0.02), role)
            b.add(cylinder(0.22 * r, 0.24, 0.02), role, turn=(90, 0, 0))
            for k in range(5):
                with b.frame((0, 0, 0), (0, 0, 72 * k)):
                    b.add(box(0.16 * r, 0.66 * r, 0.12, 0.02), role, at=(0, 0.36 * r, 0))
            b.add(cylinder(0.1, 0.5, 0.02), "trim", at=(0, 0, -0.12), turn=(90, 0, 0))
    for x, y in ((0.72, 1.42), (-0.62, 1.5), (0.62, 0.42), (-0.66, 0.5)):
        b.add(capsule((0, 0.85, -0.24), (x, y, -0.24), 0.08), "trim")
    b.add(capsule((0, 0.85, -0.24), (0, 0.1, -0.24), 0.1), "trim")
    b.add(box(1.5, 0.16, 0.8, 0.05), "base", stand=True)


def _cogs(teeth: int, r: float) -> list[tuple[float, float]]:
    """Angles and radii around a wheel with square teeth."""
    pitch = 2 * pi / teeth
    return [(pitch * (i + f), rr) for i in range(teeth) for f, rr in ((0.0, 0.84 * r), (0.25, 0.84 * r), (0.34, r), (0.66, r), (0.75, 0.84 * r))]


KINDS = {
    "screw": _screw,
    "bolt": _bolt,
    "nut": _nut,
    "nail": _nail,
    "rope": _rope,
    "chain": _chain,
    "hook": _hook,
    "wheel": _wheel,
    "tire": _tire,
    "spring": _spring,
    "pipe": _pipe,
    "clockwork": _clockwork,
}

hardware.preset("screw")
hardware.preset("bolt", kind="bolt")
hardware.preset("nut", kind="nut")
hardware.preset("nail", kind="nail", body_color="iron")
hardware.preset("rope", kind="rope", body_color="straw", accent="brick", real_m=0.4)
hardware.preset("chain", kind="chain", body_color="iron", real_m=0.5)
hardware.preset("hook", kind="hook", real_m=0.2)
hardware.preset("wheel", kind="wheel", body_color="wood", accent="iron", real_m=1.0)
hardware.preset("tire", kind="tire", body_color="rubber", accent="steel", real_m=0.7)
hardware.preset("spring", kind="spring", real_m=0.1)
hardware.preset("pipe", kind="pipe", body_color="green", accent="iron", real_m=0.6)
hardware.preset("clockwork", kind="clockwork", body_color="steel", accent="iron", real_m=0.3)
