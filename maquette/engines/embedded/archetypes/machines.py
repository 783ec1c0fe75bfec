"""Workshop and machine hall: anvils, vises, engines, 3D printers, robot arms, barrels, dishes."""

from __future__ import annotations

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.registry import Params, archetype, choice, color, number
from maquette.engines.embedded.recipe import Bump
from maquette.engines.embedded.shapes import box, capsule, circle, cone, cylinder, extrude, frustum, gear, lathe, sphere, torus, tube

PARAMS = {
    "kind": choice(
        "anvil",
        "toolbox",
        "vise",
        "pulley",
        "tape measure",
        "engine",
        "machine",
        "3d printer",
        "generator",
        "battery",
        "solar panel",
        "satellite dish",
        "oil drum",
        "gas cylinder",
        "robot arm",
    ),
    "width": number(1.0, 0.7, 1.2, "of the whole"),
    "pipes": number(4.0, 2.0, 6.0, vary=0.0),
    "lights": number(3.0, 0.0, 5.0, vary=0.0),
    "handle": number(1.0, 0.0, 1.2),
    "dish": number(0.85, 0.5, 1.0),
    "reach": number(1.0, 0.8, 1.15, "of an arm"),
    "body_color": color("iron"),
    "accent": color("brass"),
}


@archetype("machine", "tool", PARAMS, symmetric=False, real_m=0.6)
def machine(b: Builder, p: Params) -> None:
    finish = {"brass": "brass", "wood": "wood", "steel": "steel", "iron": "iron", "copper": "copper"}
    b.material("body", p.body_color, finish.get(p.body_color, "painted"), roughness=0.4 if p.body_color not in finish else None)
    b.material("metal", p.accent, finish.get(p.accent, "painted"))
    b.material("steel", "steel", "steel")
    b.material("dark", "charcoal", roughness=0.6)
    b.material("base", "dark wood", "wood")
    b.material("lights", "lime", glow=0.5)
    b.material("buttons", "red", roughness=0.3)
    b.material("panels", "navy", roughness=0.15)
    b.material("second", "orange", roughness=0.4)
    with b.group(p.kind, scale=p.width):
        KINDS[p.kind](b, p)


def _anvil(b: Builder, p: Params) -> None:
    b.add(cylinder(0.72, 0.85, 0.04), "base", stand=True, bump=Bump("bark", 0.025, 0.1))
    for y in (0.14, 0.7):
        b.add(torus(0.72, 0.05), "steel", at=(0, y, 0))
    b.add(box(1.0, 0.16, 0.66, 0.05), "body", at=(0, 0.85, 0), stand=True)
    b.add(box(0.6, 0.5, 0.42, 0.08), "body", at=(0, 0.92, 0), stand=True, blend=0.1)
    b.add(box(1.15, 0.36, 0.5, 0.04), "body", at=(0.12, 1.34, 0), stand=True, blend=0.08)
    b.add(cone((-0.4, 1.5, 0), (-1.15, 1.62, 0), 0.2, 0.04), "body", blend=0.05)
    b.cut(box(0.12, 0.3, 0.12, 0.0), "dark", at=(0.52, 1.66, 0))


def _toolbox(b: Builder, p: Params) -> None:
    b.add(box(2.0, 0.75, 0.9, 0.05), "body", at=(0, 0.04, 0), stand=True)
    b.add(extrude([(-0.47, 0), (0.47, 0), (0.3, 0.32), (-0.3, 0.32)], 2.04, 0.04), "body", at=(0, 0.78, 0), turn=(0, 90, 0))
    for x in (0.6, -0.6):
        b.add(box(0.2, 0.34, 0.08, 0.03), "steel", at=(x, 0.76, 0.46))
        b.add(box(0.14, 0.1, 0.12, 0.02), "steel", at=(x, 0.66, 0.48))
    for s in (1, -1):
        for y in (0.1, 0.72):
            b.add(box(0.12, 0.12, 0.12, 0.03), "dark", at=(s * 0.97, y, 0.42))
            b.add(box(0.12, 0.12, 0.12, 0.03), "dark", at=(s * 0.97, y, -0.42))
    b.add(tube([(-0.6, 1.05, 0), (-0.55, 1.36, 0), (0.55, 1.36, 0), (0.6, 1.05, 0)], 0.07, smooth=False), "steel")
    b.add(capsule((-0.4, 1.36, 0), (0.4, 1.36, 0), 0.095), "dark")
    b.add(box(0.6, 0.24, 0.05, 0.02), "metal", at=(0, 0.4, 0.45))


def _vise(b: Builder, p: Params) -> None:
    b.add(cylinder(0.55, 0.16, 0.04), "body", stand=True)
    b.add(box(0.6, 0.5, 0.6, 0.06), "body", at=(0, 0.12, -0.2), stand=True)
    b.add(box(0.5, 0.3, 1.5, 0.05), "body", at=(0, 0.66, 0.1))
    for z, role in ((-0.28, "steel"), (0.36, "steel")):
        s = -1 if z < 0 else 1
        b.add(box(0.9, 0.62, 0.34, 0.05), "body", at=(0, 0.62, z + 0.08 * s), stand=True)
        b.add(box(0.96, 0.24, 0.09, 0.01), role, at=(0, 1.14, z - 0.1 * s), bump=Bump("knit", 0.014, 0.07))
    b.add(cylinder(0.1, 0.5, 0.02), "steel", at=(0, 0.68, 0.95), turn=(90, 0, 0))
    b.add(cylinder(0.15, 0.16, 0.03), "steel", at=(0, 0.68, 1.15), turn=(90, 0, 0))
    b.add(capsule((-0.42, 0.55, 1.15), (0.42, 0.82, 1.15), 0.055), "steel")
    b.add(sphere(0.09), "steel", at=(-0.44, 0.54, 1.15))
    b.add(sphere(0.09), "steel", at=(0.44, 0.83, 1.15))


def _pulley(b: Builder, p: Params) -> None:
    b.add(torus(0.2, 0.075), "steel", at=(0, 1.85, 0), turn=(90, 0, 0))
    for z in (0.2, -0.2):
        b.add(extrude([(-0.3, 0.4), (0, 0.2), (0.3, 0.4), (0.3, 1.3), (0, 1.7), (-0.3, 1.3)], 0.1, 0.03, smooth=True), "body", at=(0, 0, z))
    b.add(box(0.2, 0.36, 0.5, 0.04), "steel", at=(0, 1.52, 0))
    b.add(cylinder(0.5, 0.26, 0.03), "metal", at=(0, 0.95, 0), turn=(90, 0, 0))
    b.cut(torus(0.52, 0.09), "metal", at=(0, 0.95, 0), turn=(90, 0, 0))
    b.add(cylinder(0.12, 0.62, 0.03), "steel", at=(0, 0.95, 0), turn=(90, 0, 0))
    b.add(
        tube([(-0.48, 0.1, 0), (-0.48, 0.95, 0), (-0.34, 1.3, 0), (0, 1.44, 0), (0.34, 1.3, 0), (0.48, 0.95, 0), (0.48, 0.1, 0)], 0.07),
        "base",
        bump=Bump("knit", 0.014, 0.06),
    )
    b.add(box(1.4, 0.18, 0.7, 0.05), "base", stand=True)
    b.add(box(0.3, 0.5, 0.3, 0.04), "body", at=(0, 0.02, 0), stand=True)


def _tape(b: Builder, p: Params) -> None:
    side = [(-0.7, 0.0), (0.7, 0.0), (0.7, 0.75), (0.5, 1.2), (0.1, 1.4), (-0.4, 1.32), (-0.7, 0.95)]
    b.add(extrude(side, 0.7, 0.12, smooth=False), "second", at=(0, 0.02, 0))
    b.add(cylinder(0.46, 0.78, 0.04), "dark", at=(-0.05, 0.68, 0), turn=(90, 0, 0))
    b.add(cylinder(0.32, 0.84, 0.03), "steel", at=(-0.05, 0.68, 0), turn=(90, 0, 0))
    b.material("tape", "lemon", roughness=0.3)
    b.add(box(0.9, 0.06, 0.44, 0.02), "tape", at=(1.1, 0.12, 0))
    for k in range(8):
        b.add(box(0.03, 0.05, 0.34 if k % 4 == 0 else 0.18, 0.005), "dark", at=(0.78 + 0.1 * k, 0.14, 0.05))
    b.add(box(0.06, 0.24, 0.48, 0.02), "steel", at=(1.55, 0.06, 0))
    b.add(box(0.16, 0.12, 0.2, 0.03), "buttons", at=(0.68, 0.82, 0))


def _engine(b: Builder, p: Params) -> None:
    b.add(box(1.0, 0.75, 1.3, 0.06), "body", at=(0, 0.3, 0), stand=True, bump=Bump("panels", 0.01, 0.25))
    b.add(box(0.7, 0.3, 1.2, 0.08), "dark", at=(0, 0.05, 0), stand=True)
    for s in (1, -1):
        with b.frame((s * 0.28, 1.0, 0), (0, 0, -32 * s)):
            b.add(box(0.5, 0.5, 1.25, 0.06), "steel", at=(0, 0.1, 0))
            b.add(box(0.44, 0.2, 1.2, 0.08), "second", at=(0, 0.42, 0), bump=Bump("flutes", 0.014, 0.09))
            for k in range(round(p.pipes)):
                z = (k - 0.5 * (p.pipes - 1)) * 1.1 / p.pipes
                b.add(tube([(0.2 * s, 0.1, z), (0.42 * s, 0.05, z), (0.5 * s, -0.2, z - 0.05)], 0.075), "metal")
    for s in (1, -1):
        b.add(capsule((0.72 * s, 0.72, -0.5), (0.72 * s, 0.72, 0.5), 0.1), "metal")
    b.add(cylinder(0.36, 0.24, 0.04), "steel", at=(0, 1.55, 0.05), bump=Bump("flutes", 0.02, 0.08))
    b.add(cylinder(0.2, 0.34, 0.03), "dark", at=(0, 1.32, 0.05))
    for x, y, r in ((0, 0.5, 0.26), (0.3, 0.95, 0.16), (-0.3, 0.95, 0.16)):
        b.add(cylinder(r, 0.14, 0.03), "steel", at=(x, y, 0.7), turn=(90, 0, 0))
        b.cut(cylinder(0.6 * r, 0.1, 0.02), "dark", at=(x, y, 0.77), turn=(90, 0, 0))
        b.add(cylinder(0.3 * r, 0.18, 0.02), "steel", at=(x, y, 0.7), turn=(90, 0, 0))
    b.add(tube([(0, 0.22, 0.72), (0.48, 0.95, 0.72), (-0.48, 0.95, 0.72)], 0.035, smooth=False, closed=True), "dark")


def _machine(b: Builder, p: Params) -> None:
    b.add(box(1.7, 0.85, 1.0, 0.05), "body", at=(0, 0.1, 0), stand=True, bump=Bump("rivets", 0.014, 0.2))
    b.add(box(1.85, 0.14, 1.15, 0.04), "dark", stand=True)
    b.add(
        lathe([(0.42, 0.9), (0.42, 0.9), (0.42, 1.3), (0.3, 1.5), (0.1, 1.56), (0, 1.56)]), "metal", at=(-0.4, 0, 0), bump=Bump("rivets", 0.014, 0.2)
    )
    b.add(tube([(-0.4, 1.5, 0), (-0.3, 1.8, 0), (0.2, 1.82, 0), (0.45, 1.5, 0), (0.45, 0.9, 0)], 0.1), "metal")
    b.add(frustum(0.16, 0.24, 0.5, 0.03), "dark", at=(0.72, 1.18, -0.2))
    for x, y, r, turn in ((-0.35, 0.55, 0.34, 0), (0.22, 0.72, 0.24, 12)):
        b.add(extrude([gear(12, r, 0.07), circle(0.4 * r)], 0.1, 0.015), "metal", at=(x, y, 0.53), turn=(0, 0, turn))
        b.add(cylinder(0.2 * r, 0.2, 0.02), "steel", at=(x, y, 0.52), turn=(90, 0, 0))
        b.add(box(1.1 * r, 0.05, 0.07, 0.01), "metal", at=(x, y, 0.52), turn=(0, 0, 30))
    b.add(cylinder(0.2, 0.08, 0.02), "steel", at=(0.55, 0.4, 0.5), turn=(90, 0, 0))
    b.add(cone((0.55, 0.4, 0.55), (0.66, 0.5, 0.55), 0.03, 0.02), "buttons")
    for k in range(round(p.lights)):
        b.add(sphere(0.06), ("lights", "buttons", "second")[k % 3], at=(-0.05 + 0.14 * k, 0.26, 0.5))
    b.add(cone((0.85, 0.6, 0.2), (1.0, 0.95, 0.3), 0.045, 0.04), "steel")
    b.add(sphere(0.09), "buttons", at=(1.0, 0.98, 0.3))


def _printer3d(b: Builder, p: Params) -> None:
    b.add(box(1.6, 0.24, 1.4, 0.05), "body", stand=True)
    for s in (1, -1):
        b.add(box(0.14, 1.6, 0.16, 0.02), "steel", at=(s * 0.7, 0.2, -0.25), stand=True)
    b.add(box(1.56, 0.14, 0.18, 0.02), "steel", at=(0, 1.78, -0.25))
    b.add(box(1.3, 0.08, 1.1, 0.02), "dark", at=(0, 0.3, 0.05))
    b.add(box(1.6, 0.14, 0.14, 0.02), "body", at=(0, 1.15, -0.14))
    b.add(box(0.36, 0.4, 0.3, 0.04), "body", at=(0.02, 1.14, 0.02))
    b.add(cone((0.02, 1.0, 0.02), (0.02, 0.9, 0.02), 0.08, 0.035), "metal")
    b.add(
        lathe([(0.3, 0.32), (0.32, 0.34), (0.2, 0.5), (0.16, 0.62), (0.24, 0.76), (0.26, 0.9), (0.26, 0.9), (0, 0.9)]),
        "second",
        bump=Bump("ribs", 0.012, 0.06),
    )
    with b.frame((0, 1.98, -0.25), (0, 0, 90)):
        for y in (0.14, -0.14):
            b.add(cylinder(0.34, 0.06, 0.02), "dark", at=(0, y, 0))
        b.add(cylinder(0.27, 0.28, 0.02), "second", bump=Bump("ribs", 0.014, 0.06))
    b.add(tube([(0.1, 2.2, -0.2), (0.3, 2.0, 0.1), (0.1, 1.5, 0.05), (0.03, 1.3, 0.02)], 0.03), "second")
    b.add(box(0.5, 0.14, 0.06, 0.02), "lights", at=(-0.2, 0.13, 0.69))
    b.add(cylinder(0.09, 0.1, 0.02), "steel", at=(0.4, 0.13, 0.7), turn=(90, 0, 0))


def _generator(b: Builder, p: Params) -> None:
    for y, z in ((0.08, 0.5), (0.08, -0.5), (1.35, 0.5), (1.35, -0.5)):
        b.add(capsule((-0.95, y, z), (0.95, y, z), 0.07), "dark")
    for x in (0.95, -0.95):
        for z in (0.5, -0.5):
            b.add(capsule((x, 0.08, z), (x, 1.35, z), 0.07), "dark")
        b.add(capsule((x, 1.35, -0.5), (x, 1.35, 0.5), 0.07), "dark")
        b.add(capsule((x, 0.08, -0.5), (x, 0.08, 0.5), 0.07), "dark")
    b.add(box(1.8, 0.1, 0.95, 0.02), "dark", at=(0, 0.14, 0))
    b.add(box(0.95, 0.65, 0.8, 0.06), "second", at=(-0.4, 0.16, 0), stand=True)
    b.add(cylinder(0.34, 0.75, 0.04), "steel", at=(0.5, 0.54, 0), turn=(0, 0, 90), bump=Bump("flutes", 0.025, 0.1))
    b.add(box(1.5, 0.4, 0.8, 0.14), "body", at=(0, 1.06, 0))
    b.add(cylinder(0.12, 0.1, 0.03), "dark", at=(0.3, 1.28, 0))
    b.add(cone((-0.6, 0.8, 0), (-0.6, 1.0, 0), 0.2, 0.2), "body")
    b.add(cone((0.5, 0.8, 0), (0.5, 1.0, 0), 0.2, 0.2), "body")
    for k in range(3):
        b.add(cylinder(0.1, 0.06, 0.02), "dark", at=(-0.66 + 0.26 * k, 0.45, 0.41), turn=(90, 0, 0))
    b.add(box(0.2, 0.12, 0.05, 0.02), "buttons", at=(-0.15, 0.68, 0.41))


def _battery(b: Builder, p: Params) -> None:
    b.add(cylinder(0.56, 1.75, 0.06), "dark", stand=True)
    b.paint(box(4, 1, 4, 0), "second", at=(0, 1.62, 0))
    b.add(cylinder(0.5, 0.1, 0.03), "steel", at=(0, 1.76, 0))
    b.add(cylinder(0.2, 0.2, 0.04), "steel", at=(0, 1.86, 0))
    b.add(torus(0.56, 0.03), "steel", at=(0, 1.12, 0))
    b.add(
        extrude([(-0.02, 0.34), (-0.2, -0.06), (-0.02, -0.06), (-0.06, -0.36), (0.2, 0.08), (0.02, 0.08), (0.12, 0.34)][::1], 0.12, 0.015),
        "lights",
        at=(0, 0.66, 0.55),
    )
    b.add(box(0.24, 0.07, 0.08, 0.01), "steel", at=(0, 1.44, 0.56))
    b.add(box(0.07, 0.24, 0.08, 0.01), "steel", at=(0, 1.44, 0.56))


def _solar(b: Builder, p: Params) -> None:
    b.add(box(1.2, 0.14, 0.9, 0.04), "dark", stand=True)
    b.add(cone((0, 0.1, -0.1), (0, 1.0, -0.1), 0.12, 0.1), "steel")
    with b.frame((0, 1.12, 0), (-48, 0, 0)):
        b.add(box(2.4, 1.5, 0.12, 0.03), "steel")
        for i in range(6):
            for j in range(4):
                b.add(box(0.36, 0.33, 0.08, 0.015), "panels", at=(-0.95 + 0.38 * i, -0.53 + 0.355 * j, 0.045))
        b.add(box(0.3, 0.3, 0.24, 0.04), "steel", at=(0, -0.1, -0.12))


def _dish(b: Builder, p: Params) -> None:
    r = p.dish
    for _ in b.around(3):
        b.add(cone((0, 0.75, 0.04), (0, 0.05, 0.55), 0.06, 0.06), "steel")
    b.add(cylinder(0.1, 1.0, 0.02), "steel", at=(0, 0.55, 0))
    b.add(box(0.3, 0.26, 0.3, 0.05), "dark", at=(0, 0.98, 0))
    with b.frame((0, 1.1, 0.1), (52, 0, 0)):
        b.add(lathe([(0.08, 0), (0.5 * r, 0.1), (0.8 * r, 0.26), (r, 0.46)], wall=0.06), "body")
        b.add(torus(r, 0.04), "body", at=(0, 0.46, 0))
        for _ in b.around(3, 0.0, 0.0, 60):
            b.add(cone((0, 0.24, 0.72 * r), (0, 0.85, 0.03), 0.034, 0.034), "steel")
        b.add(cylinder(0.12, 0.2, 0.03), "metal", at=(0, 0.88, 0))
        b.add(cylinder(0.2, 0.12, 0.03), "dark", at=(0, 0.02, 0))


def _drum(b: Builder, p: Params) -> None:
    b.add(cylinder(0.68, 1.9, 0.03), "body", stand=True)
    for y in (0.05, 0.64, 1.26, 1.86):
        b.add(torus(0.68, 0.055), "body", at=(0, y, 0))
    b.cut(cylinder(0.62, 0.1, 0.02), "body", at=(0, 1.9, 0))
    b.add(cylinder(0.12, 0.14, 0.03), "steel", at=(0.3, 1.86, 0.1))
    b.add(cylinder(0.08, 0.12, 0.02), "steel", at=(-0.34, 1.86, -0.1))
    b.add(
        extrude([(0, 0.28), (0.17, -0.02), (0.12, -0.2), (0, -0.26), (-0.12, -0.2), (-0.17, -0.02)], 0.1, 0.02, smooth=True),
        "second",
        at=(0, 0.95, 0.67),
    )


def _gas(b: Builder, p: Params) -> None:
    b.add(lathe([(0.5, 0), (0.5, 0), (0.52, 0.1), (0.52, 1.2), (0.42, 1.42), (0.16, 1.55), (0.14, 1.66), (0, 1.66)]), "body")
    b.add(torus(0.52, 0.03), "metal", at=(0, 0.4, 0))
    b.add(torus(0.52, 0.03), "metal", at=(0, 1.1, 0))
    b.add(cylinder(0.13, 0.3, 0.02), "metal", at=(0, 1.74, 0))
    b.add(capsule((0, 1.74, 0), (0.24, 1.74, 0), 0.07), "metal")
    b.add(torus(0.15, 0.045), "buttons", at=(0, 1.92, 0))
    b.add(box(0.3, 0.05, 0.06, 0.01), "buttons", at=(0, 1.92, 0))
    for a in (45, 135, 225, 315):
        with b.frame((0, 0, 0), (0, a, 0)):
            b.add(cone((0, 1.35, 0.44), (0, 1.85, 0.36), 0.045, 0.045), "body")
    b.add(torus(0.36, 0.05), "body", at=(0, 1.86, 0))


def _arm(b: Builder, p: Params) -> None:
    s = p.reach
    b.add(cylinder(0.62, 0.16, 0.04), "dark", stand=True)
    for _ in b.around(6, 0.5, 0.16):
        b.add(sphere(0.055), "steel")
    b.add(frustum(0.48, 0.36, 0.36, 0.04), "second", at=(0, 0.32, 0))
    shoulder, elbow, wrist = (0.0, 0.7, -0.05), (0.0, 1.5 * s, -0.42), (0.0, 1.62 * s, 0.55 * s)
    for start, end, r in ((shoulder, elbow, 0.2), (elbow, wrist, 0.15)):
        b.add(cone(start, end, r, 0.8 * r), "second")
        b.add(cone((0.2, start[1] + 0.06, start[2]), (0.14, end[1] - 0.05, end[2]), 0.06, 0.05), "dark")
    for at, r in ((shoulder, 0.3), (elbow, 0.24), (wrist, 0.18)):
        b.add(cylinder(r, 0.5, 0.03), "dark", at=at, turn=(0, 0, 90))
        b.add(cylinder(0.6 * r, 0.56, 0.03), "steel", at=at, turn=(0, 0, 90))
    b.add(tube([(-0.16, 0.6, -0.1), (-0.3, 1.1 * s, -0.5), (-0.2, 1.6 * s, -0.4), (-0.12, 1.6 * s, 0.4)], 0.05), "buttons")
    with b.frame(wrist, (62, 0, 0)):
        b.add(cylinder(0.14, 0.34, 0.03), "steel", at=(0, 0.24, 0))
        b.add(box(0.5, 0.12, 0.24, 0.03), "dark", at=(0, 0.42, 0))
        b.add(tube([(0.18, 0.42, 0), (0.28, 0.62, 0), (0.1, 0.86, 0)], 0.07), "steel", mirror=True)


KINDS = {
    "anvil": _anvil,
    "toolbox": _toolbox,
    "vise": _vise,
    "pulley": _pulley,
    "tape measure": _tape,
    "engine": _engine,
    "machine": _machine,
    "3d printer": _printer3d,
    "generator": _generator,
    "battery": _battery,
    "solar panel": _solar,
    "satellite dish": _dish,
    "oil drum": _drum,
    "gas cylinder": _gas,
    "robot arm": _arm,
}

machine.preset("anvil")
machine.preset("toolbox", kind="toolbox", body_color="red", accent="silver")
machine.preset("vise", kind="vise", body_color="royal blue")
machine.preset("pulley", kind="pulley")
machine.preset("tape measure", kind="tape measure", body_color="amber", real_m=0.1)
machine.preset("engine", kind="engine")
machine.preset("machine", kind="machine", body_color="teal", real_m=2.0)
machine.preset("3d printer", kind="3d printer", body_color="charcoal")
machine.preset("generator", kind="generator", body_color="crimson")
machine.preset("battery", kind="battery", real_m=0.06)
machine.preset("solar panel", kind="solar panel", real_m=2.0)
machine.preset("satellite dish", kind="satellite dish", body_color="white", real_m=1.5)
machine.preset("oil drum", kind="oil drum", body_color="blue", real_m=0.9)
machine.preset("gas cylinder", kind="gas cylinder", body_color="orange", real_m=0.6)
machine.preset("robot arm", kind="robot arm", body_color="orange", real_m=1.5)
