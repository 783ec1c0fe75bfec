"""Helmets with a story: Spartan, samurai, motorcycle, army, football, diving. Drawn like hats, for a head of the same size."""

from __future__ import annotations

from math import cos, radians, sin

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.hat import R
from maquette.engines.embedded.archetypes.individual import FIT
from maquette.engines.embedded.archetypes.registry import Params, archetype, choice, color, number
from maquette.engines.embedded.recipe import Bump
from maquette.engines.embedded.shapes import box, cone, crescent, cylinder, ellipsoid, extrude, lathe, sphere, torus, tube

PARAMS = {
    "kind": choice("spartan", "samurai", "motorcycle", "army", "football", "diving"),
    "height": number(1.0, 0.8, 1.2),
    "crest": number(1.0, 0.0, 1.5, "plume, crescent or stripe on top"),
    "visor": number(1.0, 0.0, 1.3),
    "rivets": number(1.0, 0.0, 1.5),
    "shell": color("bronze"),
    "trim": color("gold"),
    "crest_color": color("crimson"),
}


@archetype("helmet", "clothing", PARAMS, real_m=0.33, slot="head")
def helmet(b: Builder, p: Params) -> None:
    draw = {"spartan": _spartan, "samurai": _samurai, "motorcycle": _motorcycle, "army": _army, "football": _football, "diving": _diving}
    draw[p.kind](b, p)


def _shell(b: Builder, p: Params, finish: str) -> None:
    b.material("helmet", p.shell, finish)
    b.material("trim", p.trim, "gold" if p.trim == "gold" else "painted")
    b.material("crest", p.crest_color, "feather" if p.kind == "spartan" else "painted")
    b.material("visor", "#15181d", roughness=0.12)


def _spartan(b: Builder, p: Params) -> None:
    _shell(b, p, "bronze")
    with b.group("helmet", melt=0.03):
        b.add(lathe([(0.8, 0.0), (0.86, 0.2), (0.92, 0.9), (0.86, 1.34), (0.5, 1.68 * p.height), (0.0, 1.76 * p.height)]), "helmet")
        b.add(lathe([(0.98, -0.02), (0.9, 0.2), (0.86, 0.3)], wall=0.1), "helmet")
        b.cut(ellipsoid(0.72, 1.36, 0.72), "visor", at=(0.0, 0.2, -0.02))
        b.cut(box(0.22, 0.86, 1.2, 0.06), at=(0.0, 0.2, 0.9))
        for side in (1.0, -1.0):
            b.cut(ellipsoid(0.25, 0.13, 0.5), at=(0.34 * side, 0.88, 0.8), turn=(0.0, 14.0 * side, 10.0 * side))
        b.cut(box(0.5, 0.3, 1.2, 0.1), at=(0.0, -0.02, 0.9), blend=0.05)
    with b.group("trim", melt=0.02):
        b.add(tube([(0.0, 1.2, 0.9), (0.0, 0.86, 1.0), (0.0, 0.42, 1.02)], [0.06, 0.1, 0.07]), "helmet")
        b.add(tube([(0.08, 1.04, 0.92), (0.36, 1.12, 0.86), (0.72, 1.0, 0.6)], [0.06, 0.07, 0.05]), "trim", mirror=True)
        b.add(tube([(0.13, 0.62, 0.88), (0.15, 0.3, 0.88), (0.14, 0.06, 0.86)], 0.045), "trim", mirror=True)
    if p.crest > 0.0:
        with b.group("crest", melt=0.03):
            n = p.crest
            arc = [
                (0.0, 0.88 + (0.98 + 0.32 * n) * sin(radians(a)), -0.02 + (0.96 + 0.26 * n) * cos(radians(a)))
                for a in (48.0, 72.0, 96.0, 124.0, 152.0, 184.0, 208.0)
            ]
            b.add(tube(arc, [0.15, 0.2, 0.22, 0.22, 0.22, 0.2, 0.12], flat=1.5), "crest", bump=Bump("flutes", 0.03, 0.09))
            low = [(0.0, 0.88 + 0.95 * sin(radians(a)), -0.02 + 0.93 * cos(radians(a))) for a in (50.0, 90.0, 130.0, 190.0)]
            b.add(tube(low, 0.12), "trim")
    b.socket(FIT, (0.0, 1.2, 0.0), size=0.84)


def _samurai(b: Builder, p: Params) -> None:
    _shell(b, p, "painted")
    with b.group("helmet", melt=0.02):
        b.add(ellipsoid(0.92, 0.82 * p.height, 0.96), "helmet", at=(0.0, 0.62, 0.0), bump=Bump("flutes", 0.03, 0.24))
        b.cut(box(4.0, 2.0, 4.0, 0.0), at=(0.0, -0.4, 0.0))
        b.add(cylinder(0.12, 0.14, 0.03), "trim", at=(0.0, 0.64 + 0.82 * p.height, 0.0))
        b.add(
            extrude([(0.86 * sin(radians(a)), 0.5 * cos(radians(a)) + 0.2) for a in range(-100, 101, 20)], 0.09, 0.04, smooth=True, bend=(-0.3, 0.0)),
            "helmet",
            at=(0.0, 0.64, 0.6),
            turn=(104.0, 0.0, 0.0),
        )
        for k in range(4):
            r = 0.96 + 0.1 * k
            b.add(
                lathe([(r + 0.12, 0.5 - 0.17 * k), (r, 0.66 - 0.17 * k)], smooth=False, wall=0.1), "helmet", blend=0.0, bump=Bump("ribs", 0.01, 0.06)
            )
        b.cut(box(1.3, 1.2, 1.6, 0.1), at=(0.0, 0.0, 1.1))
        b.cut(ellipsoid(0.72, 0.62, 0.74), at=(0.0, 0.4, 0.0))
        b.cut(cylinder(0.78, 1.1), at=(0.0, -0.1, 0.0))
    with b.group("wings", melt=0.02):
        b.add(
            tube([(0.74, 0.62, 0.6), (1.06, 0.72, 0.52), (1.22, 0.92, 0.3)], [0.08, 0.16, 0.13], flat=0.5, up=(0.0, 0.0, 1.0)), "helmet", mirror=True
        )
    if p.crest > 0.0:
        with b.group("crest", melt=0.01):
            moon = crescent(0.86 * p.crest, 0.78 * p.crest, 0.26 * p.crest)
            b.add(extrude(moon, 0.09, 0.03), "trim", at=(0.0, 1.1 + 0.6 * p.crest, 0.84), turn=(-8.0, 0.0, -90.0 + 180.0))
            b.add(ellipsoid(0.16, 0.2, 0.14), "trim", at=(0.0, 0.92, 0.92))
    b.socket(FIT, (0.0, 0.6, 0.0), size=0.82)


def _motorcycle(b: Builder, p: Params) -> None:
    _shell(b, p, "plastic")
    with b.group("helmet", melt=0.05):
        b.add(ellipsoid(0.98, 0.98 * p.height, 1.08), "helmet", at=(0.0, 0.88, -0.04))
        b.add(ellipsoid(0.78, 0.42, 0.7), "helmet", at=(0.0, 0.32, 0.44))
        b.add(lathe([(0.72, 0.0), (0.9, 0.06), (0.94, 0.4)], smooth=True), "helmet")
        if p.crest > 0.0:
            for x in (0.0, 0.24):
                b.add(torus(1.0, 0.05), "crest", at=(x, 0.88, -0.04), turn=(0.0, 0.0, 90.0), mirror=x > 0.0, blend=0.01)
        b.cut(box(4.0, 1.0, 4.0, 0.0), at=(0.0, -0.49, 0.0))
        b.cut(ellipsoid(0.9, 0.36, 0.6), "visor", at=(0.0, 0.86, 0.84), blend=0.02)
    with b.group("visor", melt=0.01):
        b.add(ellipsoid(0.9, 0.9, 1.02), "visor", at=(0.0, 0.88, -0.04))
        b.keep(box(3.0, 0.66, 3.0, 0.1), at=(0.0, 0.88, 1.2))
        b.add(cylinder(0.16, 0.14, 0.04), "trim", at=(0.98, 0.86, 0.1), turn=(0.0, 0.0, 90.0), mirror=True)
        for k in range(4):
            b.add(box(0.34, 0.05, 0.1, 0.02), "visor", at=(0.0, 0.22 + 0.09 * k, 1.06 + 0.02 * k))
    with b.group("inside", op="subtract"):
        b.add(ellipsoid(0.74, 0.66, 0.8), "visor", at=(0.0, 0.16, -0.08))
    b.socket(FIT, (0.0, 1.26, 0.0), size=0.84)


def _army(b: Builder, p: Params) -> None:
    _shell(b, p, "painted")
    with b.group("helmet", melt=0.05):
        b.add(ellipsoid(0.94, 0.8 * p.height, 1.0), "helmet", at=(0.0, 0.2, 0.0), bump=Bump("noise", 0.01, 0.08))
        b.cut(box(4.0, 2.0, 4.0, 0.0), at=(0.0, -1.0, 0.0))
        b.add(lathe([(0.8, 0.0), (1.0, 0.0), (1.03, 0.07), (0.94, 0.2)], smooth=False), "helmet")
        b.add(ellipsoid(0.66, 0.07, 0.4), "helmet", at=(0.0, 0.1, 0.86), turn=(10.0, 0.0, 0.0))
        b.cut(ellipsoid(0.78, 0.6, 0.82), at=(0.0, 0.02, 0.0))
    with b.group("straps", melt=0.01):
        b.add(torus(0.95, 0.04, height=0.07), "trim", at=(0.0, 0.3, 0.0))
        b.add(tube([(0.86, 0.1, 0.16), (0.8, -0.24, 0.3), (0.5, -0.52, 0.46), (0.0, -0.6, 0.52)], 0.05, flat=1.6), "trim", mirror=True)
        b.add(ellipsoid(0.14, 0.1, 0.1), "trim", at=(0.0, -0.6, 0.54))
        b.add(box(0.24, 0.13, 0.1, 0.03), "trim", at=(0.55, 0.34, 0.8), turn=(0.0, 30.0, 0.0))
    b.socket(FIT, (0.0, 0.12, 0.0), size=0.82)


def _football(b: Builder, p: Params) -> None:
    _shell(b, p, "plastic")
    with b.group("helmet", melt=0.05):
        b.add(ellipsoid(0.98, 0.94 * p.height, 1.06), "helmet", at=(0.0, 0.86, 0.0))
        b.add(ellipsoid(0.98, 0.62, 0.6), "helmet", at=(0.0, 0.42, 0.06))
        if p.crest > 0.0:
            b.add(torus(0.99, 0.09, height=0.09), "crest", at=(0.0, 0.86, 0.0), turn=(0.0, 0.0, 90.0), blend=0.02)
        b.cut(box(4.0, 1.0, 4.0, 0.0), at=(0.0, -0.48, 0.0))
        b.cut(box(1.5, 1.2, 1.2, 0.3), at=(0.0, 0.36, 1.1), blend=0.02)
        b.cut(ellipsoid(0.82, 0.9, 0.86), "visor", at=(0.0, 0.66, 0.02))
        b.cut(sphere(0.13), "visor", at=(1.0, 0.62, 0.05), mirror=True)
    with b.group("cage", melt=0.02):
        for y, z in ((0.72, 1.14), (0.42, 1.26), (0.12, 1.2)):
            b.add(tube([(0.92, y + 0.06, 0.3), (0.86, y, 0.78), (0.45, y - 0.02, z - 0.06), (0.0, y - 0.02, z)], 0.058), "trim", mirror=True)
        b.add(tube([(0.34, 0.76, 1.06), (0.34, 0.4, 1.18), (0.34, 0.1, 1.12)], 0.055), "trim", mirror=True)
    b.socket(FIT, (0.0, 1.24, 0.0), size=0.84)


def _diving(b: Builder, p: Params) -> None:
    _shell(b, p, "copper")
    with b.group("helmet", melt=0.03):
        b.add(sphere(0.96), "helmet", at=(0.0, 1.08, 0.0))
        b.add(lathe([(0.3, 0.0), (1.18, 0.0), (1.2, 0.1), (1.06, 0.26), (0.78, 0.34)], smooth=True), "helmet")
        b.add(lathe([(0.86, 0.28), (0.92, 0.34), (0.9, 0.46), (0.8, 0.5)], smooth=False), "trim", blend=0.005)
    with b.group("windows", melt=0.01):
        for yaw in (0.0, 90.0, -90.0):
            with b.frame((0.0, 1.1, 0.0), (0.0, yaw, 0.0)):
                b.add(cylinder(0.46, 0.3, 0.03), "trim", at=(0.0, 0.0, 0.86), turn=(90.0, 0.0, 0.0))
                b.cut(cylinder(0.36, 0.2, 0.0), "visor", at=(0.0, 0.0, 1.06), turn=(90.0, 0.0, 0.0))
                for k in range(2):
                    b.add(cone((-0.14 + 0.28 * k, -0.38, 1.0), (-0.14 + 0.28 * k, 0.38, 1.0), 0.035, 0.035), "trim")
                    b.add(cone((-0.38, -0.14 + 0.28 * k, 1.0), (0.38, -0.14 + 0.28 * k, 1.0), 0.035, 0.035), "trim")
        with b.frame((0.0, 1.1, 0.0), (-62.0, 0.0, 0.0)):
            b.add(cylinder(0.3, 0.24, 0.03), "trim", at=(0.0, 0.0, 0.92), turn=(90.0, 0.0, 0.0))
        if p.rivets > 0.0:
            for _ in b.around(12, 1.06, 0.22):
                b.add(sphere(0.085 * p.rivets), "trim")
        b.add(tube([(0.5, 1.5, -0.6), (0.7, 1.6, -0.86), (0.7, 1.3, -1.02)], 0.13), "trim")
    with b.group("inside", op="subtract"):
        b.add(cylinder(0.72, 0.4), at=(0.0, 0.0, 0.0))
    b.socket(FIT, (0.0, 1.6, 0.0), size=R + 0.04)


helmet.preset("spartan helmet")
helmet.preset("samurai helmet", kind="samurai", shell="#2a2022", trim="gold")
helmet.preset("motorcycle helmet", kind="motorcycle", shell="red", trim="silver", crest_color="white")
helmet.preset("army helmet", kind="army", shell="#5c6640", trim="#3d4430")
helmet.preset("football helmet", kind="football", shell="navy", trim="light grey", crest_color="orange")
helmet.preset("diving helmet", kind="diving", shell="copper", trim="brass")
