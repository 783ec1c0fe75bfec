"""Devices to play with: headsets, controllers, consoles, arcade machines."""

from __future__ import annotations

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.registry import Params
from maquette.engines.embedded.recipe import Bump
from maquette.engines.embedded.shapes import box, capsule, cone, cylinder, ellipsoid, extrude, lathe, sphere, torus, tube


def vr(b: Builder, p: Params) -> None:
    with b.frame((0, 0.75, 0.2)):
        b.add(box(1.5, 0.85, 0.6, 0.22), "body", at=(0, 0, 0.2))
        b.add(box(1.3, 0.66, 0.3, 0.15), "dark", at=(0, 0, 0.42))
        b.add(
            tube(
                [(-0.62, 0.1, -0.14), (-0.4, -0.36, -0.2), (0, -0.2, -0.22), (0.4, -0.36, -0.2), (0.62, 0.1, -0.14), (0, 0.38, -0.2)],
                0.12,
                closed=True,
            ),
            "keys",
        )
        for x in (0.34, -0.34):
            b.add(torus(0.2, 0.06), "metal", at=(x, 0.02, -0.1), turn=(90, 0, 0))
            b.add(ellipsoid(0.18, 0.18, 0.06), "screen", at=(x, 0.02, -0.1))
            for y in (0.24, -0.24):
                b.add(sphere(0.07), "screen", at=(1.45 * x, y, 0.56))
        b.add(
            tube(
                [(-0.74, 0.02, 0.1), (-0.82, 0.1, -0.5), (-0.5, 0.16, -1.05), (0.5, 0.16, -1.05), (0.82, 0.1, -0.5), (0.74, 0.02, 0.1)], 0.1, flat=1.7
            ),
            "keys",
        )
        b.add(tube([(0, 0.42, 0.1), (0, 0.75, -0.35), (0, 0.6, -0.85), (0, 0.2, -1.06)], 0.1, flat=0.5), "keys")
        b.add(cylinder(0.16, 0.14, 0.03), "metal", at=(0, 0.16, -1.13), turn=(90, 0, 0), bump=Bump("flutes", 0.02, 0.08))
        b.add(cylinder(0.24, 0.16, 0.05), "body", at=(0.84, 0.0, -0.45), turn=(0, 0, 90), mirror=True)
    b.add(box(0.6, 0.4, 0.3, 0.06), "dark", at=(0, 0, 0.45), stand=True)
    b.add(box(1.2, 0.12, 1.7, 0.05), "dark", at=(0, 0, -0.15), stand=True)
    b.add(box(0.3, 0.85, 0.14, 0.04), "dark", at=(0, 0, -0.98), stand=True)


def controller(b: Builder, p: Params) -> None:
    with b.frame((0, 0.95, 0), (-16, 0, 0)):
        b.add(
            tube([(-0.72, -0.08, 0), (-0.3, 0.05, 0), (0.3, 0.05, 0), (0.72, -0.08, 0)], [0.46, 0.42, 0.42, 0.46], flat=0.55, up=(0, 0, 1)),
            "body",
            blend=0.06,
        )
        b.add(cone((0.78, -0.1, 0), (1.02, -0.78, -0.04), 0.3, 0.2), "body", mirror=True, blend=0.1)
        for k in range(2):
            b.add(box(0.16, 0.46, 0.12, 0.03), "keys", at=(-0.68, 0.1, 0.25), turn=(0, 0, 90 * k))
        for dx, dy, role in ((0.16, 0, "buttons"), (-0.16, 0, "screen"), (0, 0.16, "second"), (0, -0.16, "third")):
            b.add(cylinder(0.085, 0.14, 0.03), role, at=(0.7 + dx, 0.1 + dy, 0.26), turn=(90, 0, 0))
        for s in (1, -1):
            b.add(cylinder(0.1, 0.26, 0.02), "dark", at=(0.3 * s, -0.2, 0.28), turn=(90, 0, 0))
            b.add(cylinder(0.17, 0.09, 0.04), "keys", at=(0.3 * s, -0.2, 0.4), turn=(90, 0, 0))
            b.cut(ellipsoid(0.12, 0.12, 0.05), "dark", at=(0.3 * s, -0.2, 0.46))
            b.add(box(0.5, 0.16, 0.24, 0.06), "keys", at=(0.66 * s, 0.36, -0.02))
            b.add(box(0.12, 0.06, 0.08, 0.02), "dark", at=(0.16 * s, 0.14, 0.23))
        b.add(cylinder(0.09, 0.1, 0.03), "metal", at=(0, 0.24, 0.22), turn=(90, 0, 0))
    b.add(box(1.0, 0.12, 0.75, 0.05), "dark", stand=True)
    b.add(box(0.5, 0.8, 0.2, 0.06), "dark", at=(0, 0, -0.06), stand=True)


def handheld(b: Builder, p: Params) -> None:
    with b.frame((0, 1.05, 0), (-10, 0, 0)):
        b.add(box(1.2, 1.95, 0.32, 0.12), "body")
        b.add(box(1.02, 0.84, 0.1, 0.05), "keys", at=(0, 0.42, 0.15))
        b.cut(box(0.76 * p.screen, 0.62 * p.screen, 0.08, 0.01), "screen", at=(0, 0.42, 0.21))
        b.add(box(0.3, 0.12, 0.04, 0.01), "dark", at=(-0.08, 0.3, 0.175))
        b.add(sphere(0.07), "third", at=(0.12, 0.5, 0.17))
        for k in range(2):
            b.add(box(0.13, 0.42, 0.14, 0.03), "dark", at=(-0.3, -0.32, 0.16), turn=(0, 0, 90 * k))
        for x, y in ((0.42, -0.24), (0.2, -0.4)):
            b.add(cylinder(0.11, 0.14, 0.03), "buttons", at=(x, y, 0.17), turn=(90, 0, 0))
        for x in (-0.1, 0.14):
            b.add(capsule((x - 0.06, -0.7, 0.16), (x + 0.06, -0.66, 0.16), 0.045), "keys")
        for k in range(4):
            b.cut(box(0.035, 0.26, 0.08, 0.0), "dark", at=(0.22 + 0.08 * k, -0.76, 0.17), turn=(0, 0, -28))
    b.add(box(1.0, 0.14, 0.85, 0.05), "dark", at=(0, 0, 0.02), stand=True)


def console(b: Builder, p: Params) -> None:
    b.add(box(1.9, 0.42, 1.5, 0.06), "body", at=(0, 0.06, 0), stand=True)
    b.add(box(1.94, 0.1, 1.54, 0.03), "keys", at=(0, 0.24, 0))
    b.add(box(0.9, 0.06, 0.6, 0.02), "keys", at=(0, 0.48, 0.1))
    b.add(box(0.74, 0.3, 0.16, 0.03), "dark", at=(0, 0.6, 0.08))
    b.add(box(0.6, 0.2, 0.18, 0.02), "second", at=(0, 0.64, 0.08))
    for k in range(2):
        b.add(box(0.2, 0.1, 0.1, 0.02), "buttons", at=(-0.6 + 0.3 * k, 0.28, 0.74))
        b.add(cylinder(0.1, 0.1, 0.02), "dark", at=(0.3 + 0.36 * k, 0.26, 0.76), turn=(90, 0, 0))
    for k in range(6):
        b.cut(box(1.5, 0.1, 0.035, 0), "dark", at=(0, 0.5, -0.65 + 0.08 * k))
    b.add(tube([(0.3, 0.26, 0.8), (0.3, 0.1, 1.0), (0.0, 0.06, 1.1), (-0.2, 0.1, 1.15)], 0.04), "dark")
    b.add(box(0.95, 0.14, 0.42, 0.06), "body", at=(-0.25, 0.0, 1.15), stand=True)
    for k in range(2):
        b.add(box(0.07, 0.08, 0.2, 0.02), "dark", at=(-0.54, 0.14, 1.15), turn=(0, 90 * k, 0))
        b.add(cylinder(0.06, 0.1, 0.02), "buttons", at=(-0.08 + 0.16 * k, 0.13, 1.18))


def arcade(b: Builder, p: Params) -> None:
    half, back = 0.5 * p.width, -0.5 * float(b.rng.uniform(0.8, 1.25))
    side = [(back, 0.0), (0.42, 0.0), (0.42, 0.85), (0.62, 0.95), (0.55, 1.08), (0.16, 1.2), (0.02, 1.66), (0.3, 1.74), (0.3, 2.0), (back, 2.0)]
    inner = [(0.36, 0.02), (0.36, 0.85), (0.5, 0.95), (0.1, 1.14), (-0.06, 1.68), (0.22, 1.76), (0.22, 1.96), (back + 0.04, 1.96)]
    for x in (half, -half):
        b.add(extrude(side, 0.12, 0.02), "body", at=(x, 0, 0), turn=(0, -90, 0))
    b.add(extrude([(back + 0.04, 0.02), *inner], 1.9 * half, 0.01), "keys", turn=(0, -90, 0))
    with b.frame((0, 1.42, 0.04), (-16, 0, 0)):
        b.add(box(1.68 * half, 0.5, 0.06, 0.03), "dark")
        b.add(box(min(0.72 * p.screen, 1.5 * half), 0.42 * p.screen, 0.08, 0.02), "screen")
        b.add(box(0.1, 0.1, 0.1, 0.01), "second", at=(-0.16, 0.06, 0.01))
        b.add(box(0.2, 0.06, 0.1, 0.01), "buttons", at=(0.12, -0.1, 0.01))
    with b.frame((0, 1.07, 0.3), (26, 0, 0)):
        b.add(cone((-0.24, 0, 0), (-0.24, 0.17, 0), 0.04, 0.035), "metal")
        b.add(sphere(0.09), "buttons", at=(-0.24, 0.22, 0))
        for k in range(round(p.buttons)):
            b.add(
                cylinder(0.06, 0.09, 0.02),
                ("second", "third", "buttons", "screen")[k % 4],
                at=(0.04 + 0.13 * (k % 3), 0.02, 0.08 * (k // 3 * 2 - 0.5)),
            )
    b.add(box(1.72 * half, 0.18, 0.06, 0.03), "second", at=(0, 1.85, 0.24))
    for x in (0.14, -0.14):
        b.add(box(0.2, 0.3, 0.05, 0.02), "dark", at=(x, 0.5, 0.37))
        b.add(box(0.05, 0.1, 0.06, 0.01), "second", at=(x, 0.55, 0.39))
    b.add(extrude([(0, 0.1), (0.12, -0.05), (-0.12, -0.05)], 0.16, 0.01), "second", at=(half, 0.45, 0), turn=(0, 90, 0), mirror=True)


def joystick(b: Builder, p: Params) -> None:
    b.add(box(1.5, 0.4, 1.4, 0.12, 0.12), "keys", stand=True)
    b.add(lathe([(0.46, 0.36), (0.44, 0.46), (0.3, 0.54), (0.22, 0.66), (0, 0.66)]), "dark", at=(0, 0, -0.08), bump=Bump("ribs", 0.02, 0.08))
    with b.frame((0, 0.55, -0.08), (6, 0, -5)):
        b.add(cone((0, 0, 0), (0, 0.8, 0), 0.12, 0.1), "metal")
        b.add(tube([(0, 0.5, 0), (0, 0.8, 0.02), (0, 1.1, 0.0), (0, 1.32, -0.02)], [0.15, 0.2, 0.17, 0.2]), "body")
        for k in range(3):
            b.add(torus(0.18, 0.03), "dark", at=(0, 0.72 + 0.13 * k, 0.01))
        b.add(cylinder(0.08, 0.12, 0.03), "buttons", at=(0, 1.5, -0.02))
        b.add(box(0.1, 0.16, 0.12, 0.03), "buttons", at=(0, 1.18, 0.19))
    for x, role in ((0.5, "buttons"), (-0.5, "second")):
        b.add(cylinder(0.17, 0.14, 0.04), role, at=(x, 0.4, 0.42))
    b.add(tube([(0, 0.15, -0.6), (0.1, 0.1, -0.85), (-0.1, 0.06, -1.0)], 0.055), "dark")
