"""Brass that turns: the orrery, the armillary sphere, the time machine."""

from __future__ import annotations

from math import cos, radians, sin

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.registry import Params, archetype, choice, color, number
from maquette.engines.embedded.recipe import Bump
from maquette.engines.embedded.shapes import box, capsule, circle, cone, cylinder, ellipsoid, extrude, gear, lathe, sphere, torus, tube

PARAMS = {
    "kind": choice("orrery", "armillary sphere", "time machine"),
    "size": number(1.0, 0.8, 1.15, "of the rings or the arms", vary=0.015),
    "height": number(1.0, 0.85, 1.15, "of the foot", vary=0.02),
    "planets": number(6.0, 4.0, 7.0, vary=0.1),
    "tilt": number(23.0, 5.0, 40.0, "of the rings, degrees", vary=0.1),
    "spokes": number(8.0, 5.0, 12.0, "of the disc", vary=0.15),
    "lights": number(1.0, 0.0, 1.3),
    "body_color": color("brass"),
    "wood_color": color("dark wood"),
    "second_color": color("#a8323a"),
}

PLANETS = (("#9a8f86", 0.075), ("#e0b070", 0.1), ("#3f7fd0", 0.11), ("#c8502f", 0.09), ("#d8a878", 0.18), ("#e2c98a", 0.15), ("#7fc4d0", 0.12))
"""Colour and radius, from the sun outwards."""


@archetype("celestial instrument", "treasure", PARAMS, symmetric=False, real_m=0.5)
def celestial_instrument(b: Builder, p: Params) -> None:
    b.material("body", p.body_color, "brass" if p.body_color == "brass" else "painted")
    b.material("wood", p.wood_color, "wood")
    b.material("seat", p.second_color, "leather")
    b.material("lights", "#7fe0ff", roughness=0.1, glow=0.4)
    with b.group(p.kind):
        KINDS[p.kind](b, p)


def _foot(b: Builder, p: Params, high: float) -> None:
    """A turned wooden foot on three balls, and a turned stem of brass up to `high`."""
    b.add(lathe([(0.62, 0.05), (0.62, 0.05), (0.6, 0.16), (0.36, 0.24), (0.3, 0.32), (0, 0.34)]), "wood")
    for _ in b.around(3, 0.48, 0.06, 60):
        b.add(sphere(0.12), "body")
    stem = [(0.2, 0.3), (0.1, 0.4), (0.16, 0.3 + 0.45 * (high - 0.3)), (0.09, 0.3 + 0.6 * (high - 0.3)), (0.12, high), (0, high + 0.01)]
    b.add(lathe(stem), "body")


def _orrery(b: Builder, p: Params) -> None:
    """A sun over a gear train, its planets on arms of different lengths and heights."""
    top = 0.95 * p.height
    _foot(b, p, top)
    b.add(extrude([gear(24, 0.5, 0.07), circle(0.2)], 0.1, 0.02), "body", at=(0, top - 0.2, 0), turn=(90, 0, 0))
    b.add(cylinder(0.24, 0.14, 0.02), "body", at=(0, top - 0.2, 0))
    b.add(extrude(gear(14, 0.3, 0.06), 0.1, 0.02), "body", at=(0, top - 0.06, 0), turn=(90, 0, 0))
    b.material("sun", "#f7b52c", "gold", glow=0.25)
    b.add(cone((0, top, 0), (0, top + 0.5, 0), 0.09, 0.07), "body")
    b.add(sphere(0.32), "sun", at=(0, top + 0.62, 0))
    with b.frame((0, top + 0.62, 0), (90, 0, 0)):
        for _ in b.around(12, 0.3):
            b.add(cone((0, 0, 0), (0, 0, 0.16), 0.06, 0.03), "sun")
    count = round(p.planets)
    start = float(b.rng.uniform(0.0, 360.0))
    for k, (role_color, r) in enumerate(PLANETS[:count]):
        role = b.material(f"planet {k + 1}", role_color, roughness=0.35)
        turn = start + 137.5 * k
        reach = (0.5 + 0.62 * k / (count - 1)) * p.size
        y = top + 0.06 + 0.05 * k
        with b.frame((0, 0, 0), (0, turn, 0)):
            b.add(tube([(0, y - 0.1, 0), (0.6 * reach, y - 0.1, 0), (reach, y, 0), (reach, top + 0.5, 0)], 0.042), "body")
            b.add(sphere(r), role, at=(reach, top + 0.56, 0))
            if k == 5:
                b.add(torus(1.4 * r, 0.08, height=0.035), "body", at=(reach, top + 0.56, 0), turn=(14, 0, 10))
            if k in (2, 4):
                b.add(sphere(0.055), "body", at=(reach + r + 0.03, top + 0.56 + 0.03, 0.02))


def _armillary(b: Builder, p: Params) -> None:
    """Rings within rings on a globe's axis, in a cradle over a turned foot."""
    top, r = 0.62 * p.height, 0.72 * p.size
    _foot(b, p, top - 0.1)
    middle = top + r + 0.1
    b.add(torus(r + 0.08, 0.055, height=0.08), "wood", at=(0, middle, 0))
    with b.frame((0, middle, 0), (0, 20, 0)):
        b.add(torus(r + 0.08, 0.055, arc_deg=184, height=0.07), "body", turn=(90, 0, -90))
    with b.frame((0, middle, 0), (0, 110, 0)):
        b.add(torus(r + 0.08, 0.055, arc_deg=184, height=0.07), "body", turn=(90, 0, -90))
    b.add(sphere(0.13), "body", at=(0, top, 0))
    with b.frame((0, middle, 0), (0, -30, p.tilt)):
        b.add(torus(r, 0.045, height=0.09), "body", turn=(90, 0, 0))
        b.add(torus(r, 0.045, height=0.09), "body", turn=(0, 0, 90))
        b.add(torus(r, 0.05, height=0.1), "body")
        for lift in (0.42, -0.42):
            b.add(torus(r * (1 - lift * lift) ** 0.5, 0.045, height=0.06), "body", at=(0, lift * r, 0))
        b.add(torus(r, 0.04, height=0.1), "seat", turn=(23, 0, 0))
        b.add(capsule((0, -1.08 * r, 0), (0, 1.08 * r, 0), 0.05), "body")
        b.add(sphere(0.24 * r), "seat")
        b.add(sphere(0.085), "body", at=(0, 1.1 * r, 0))
        b.add(extrude([(-0.09, 0), (0.09, 0), (0, 0.26)], 0.08, 0.02), "body", at=(0, 1.12 * r, 0))


def _time_machine(b: Builder, p: Params) -> None:
    """A velvet armchair on a brass sledge with levers in front and a great disc behind."""
    n = p.size
    for s in (1, -1):
        x = 0.62 * s
        runner = [(x, 0.5, 1.18), (x, 0.2, 1.2), (x, 0.07, 0.95), (x, 0.06, 0), (x, 0.07, -0.9), (x, 0.2, -1.05)]
        b.add(tube(runner, 0.075), "body")
        b.add(sphere(0.11), "body", at=(x, 0.54, 1.17))
        for z in (-0.6, 0.0, 0.6):
            b.add(cone((x, 0.07, z), (0.8 * x, 0.36, z), 0.06, 0.06), "body")
        b.add(capsule((0.88 * x, 0.46, 0.75), (0.88 * x, 0.95, 0.5), 0.05), "body")
        b.add(tube([(0.88 * x, 0.95, 0.5), (0.88 * x, 1.0, 0.0), (0.88 * x, 0.9, -0.62)], 0.055), "body")
    b.add(box(1.3, 0.12, 1.8, 0.04), "wood", at=(0, 0.4, 0), bump=Bump("planks", 0.012, 0.22))
    b.add(box(0.8, 0.3, 0.72, 0.08), "seat", at=(0, 0.44, -0.12), stand=True)
    b.add(box(0.8, 0.9, 0.2, 0.09), "seat", at=(0, 1.06, -0.46), turn=(-10, 0, 0), bump=Bump("quilt", 0.03, 0.2))
    b.add(capsule((-0.36, 1.54, -0.56), (0.36, 1.54, -0.56), 0.08), "wood")
    b.add(box(0.16, 0.12, 0.66, 0.05), "seat", at=(0.44, 0.92, -0.14), mirror=True)
    b.add(cone((0.44, 0.5, 0.1), (0.44, 0.9, 0.1), 0.06, 0.06), "wood", mirror=True)
    b.add(box(0.86, 0.46, 0.16, 0.05), "wood", at=(0, 0.68, 0.76), turn=(-24, 0, 0))
    with b.frame((0, 0.9, 0.68), (-24, 0, 0)):
        b.add(box(0.9, 0.14, 0.24, 0.04), "body")
        for k, x in enumerate((-0.3, 0.0, 0.3)):
            b.add(cylinder(0.1, 0.1, 0.02), "lights", at=(x, 0.06, 0))
            b.add(torus(0.1, 0.035), "body", at=(x, 0.1, 0))
            if k != 1:
                lean = 0.12 * b.some(-1, 1)
                b.add(cone((1.3 * x, 0.05, 0), (1.3 * x + lean, 0.34, 0.05), 0.045, 0.04), "body")
                b.add(sphere(0.08), "seat", at=(1.3 * x + lean, 0.38, 0.05))
    with b.frame((0, 1.1, -0.85)):
        b.add(box(0.3, 0.2, 0.44, 0.04), "body", at=(0, -0.1, 0.16))
        b.add(cone((0, -0.66, -0.02), (0, 0, 0), 0.13, 0.12), "body")
        _disc(b, p, 0.86 * n)


def _disc(b: Builder, p: Params, r: float) -> None:
    """Seen from the front: a rim with bulbs, leaf-shaped spokes and a boss."""
    with b.frame((0, 0, 0), (90, 0, 0)):
        b.add(torus(r, 0.075), "body")
        b.add(torus(0.62 * r, 0.05), "body")
        b.add(cylinder(0.2, 0.24, 0.05), "body")
    count = round(p.spokes)
    for k in range(count):
        a = radians(360.0 * k / count)
        x, y = cos(a), sin(a)
        b.add(cone((0, 0, 0), (r * x, r * y, 0), 0.05, 0.05), "body")
        b.add(ellipsoid(0.09, 0.2 * r, 0.055), "seat", at=(0.8 * r * x, 0.8 * r * y, 0), turn=(0, 0, 360.0 * k / count - 90))
        if p.lights > 0.0:
            b.add(sphere(0.1 * p.lights), "lights", at=(r * x, r * y, 0.05))
    b.add(sphere(0.15), "lights", at=(0, 0, -0.12))


KINDS = {"orrery": _orrery, "armillary sphere": _armillary, "time machine": _time_machine}

celestial_instrument.preset("orrery")
celestial_instrument.preset("armillary sphere", kind="armillary sphere", second_color="blue")
celestial_instrument.preset("time machine", kind="time machine", real_m=2.4)
