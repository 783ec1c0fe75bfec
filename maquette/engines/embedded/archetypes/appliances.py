"""Household machines and bathroom fittings."""

from __future__ import annotations

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.registry import Params, archetype, choice, color, number
from maquette.engines.embedded.recipe import Bump
from maquette.engines.embedded.shapes import box, capsule, cone, cylinder, ellipsoid, extrude, frustum, lathe, oval, sphere, torus, tube

PARAMS = {
    "kind": choice(
        "washing machine",
        "microwave",
        "toaster",
        "blender",
        "coffee machine",
        "kettle",
        "vacuum cleaner",
        "sewing machine",
        "flat iron",
        "vending",
        "water dispenser",
        "rice cooker",
        "hair dryer",
        "fan",
        "toilet",
        "sink",
        "faucet",
        "shower",
    ),
    "width": number(1.0, 0.7, 1.2, "of the whole"),
    "buttons": number(3.0, 0.0, 5.0, vary=0.0),
    "handle": number(1.0, 0.0, 1.3),
    "blades": number(4.0, 3.0, 6.0, "of a fan", vary=0.0),
    "slices": number(2.0, 0.0, 2.0, "of toast", vary=0.0),
    "liquid": number(0.6, 0.0, 0.9, "how full a jug is"),
    "body_color": color("white"),
    "accent": color("steel"),
}


@archetype("appliance", "furniture", PARAMS, symmetric=False, real_m=0.4)
def appliance(b: Builder, p: Params) -> None:
    b.material("body", p.body_color, roughness=0.2)
    b.material("metal", p.accent, {"steel": "steel", "gold": "gold", "brass": "brass"}.get(p.accent, "painted"))
    b.material("dark", "charcoal", roughness=0.4)
    b.material("glass", "sky", "glass")
    b.material("buttons", "red", roughness=0.3)
    b.material("second", "caramel", roughness=0.7)
    b.material("liquid", "dark brown", roughness=0.2)
    b.material("water", "water", roughness=0.1)
    with b.group(p.kind, scale=p.width):
        KINDS[p.kind](b, p)


def _washing(b: Builder, p: Params) -> None:
    b.add(box(1.4, 1.75, 1.25, 0.07), "body", at=(0, 0.06, 0), stand=True)
    b.add(torus(0.44, 0.1), "metal", at=(0, 0.82, 0.62), turn=(90, 0, 0))
    b.add(ellipsoid(0.42, 0.42, 0.14), "glass", at=(0, 0.82, 0.6))
    b.add(box(0.14, 0.2, 0.1, 0.03), "dark", at=(0.5, 0.82, 0.64))
    b.cut(box(2, 0.03, 0.2, 0.0), "dark", at=(0, 1.45, 0.62))
    b.add(cylinder(0.13, 0.12, 0.03), "metal", at=(0.36, 1.63, 0.64), turn=(90, 0, 0), bump=Bump("flutes", 0.012, 0.05))
    b.add(box(0.5, 0.2, 0.06, 0.02), "body", at=(-0.38, 1.63, 0.63))
    for k in range(round(p.buttons)):
        b.add(cylinder(0.05, 0.08, 0.02), "buttons" if k == 0 else "dark", at=(-0.04 + 0.12 * k, 1.63, 0.62), turn=(90, 0, 0))
    for s in (1, -1):
        b.add(box(0.2, 0.12, 1.1, 0.03), "dark", at=(0.5 * s, 0, 0), stand=True)


def _microwave(b: Builder, p: Params) -> None:
    b.add(box(2.0, 1.15, 1.2, 0.07), "body", at=(0, 0.08, 0), stand=True)
    b.add(box(1.36, 0.9, 0.1, 0.04), "dark", at=(-0.24, 0.66, 0.58))
    b.add(box(1.05, 0.6, 0.14, 0.06), "glass", at=(-0.28, 0.66, 0.58))
    b.add(capsule((0.38, 0.34, 0.7), (0.38, 0.98, 0.7), 0.06), "metal")
    for y in (0.34, 0.98):
        b.add(capsule((0.38, y, 0.6), (0.38, y, 0.7), 0.05), "metal")
    b.add(box(0.4, 0.18, 0.06, 0.02), "water", at=(0.73, 1.02, 0.6))
    for j in range(4):
        for i in range(3):
            b.add(box(0.1, 0.085, 0.07, 0.02), "metal", at=(0.6 + 0.13 * i, 0.8 - 0.14 * j, 0.6))
    b.add(box(0.3, 0.1, 0.07, 0.03), "buttons", at=(0.73, 0.23, 0.6))
    for s in (1, -1):
        b.add(box(0.2, 0.14, 1.0, 0.03), "dark", at=(0.8 * s, 0, 0), stand=True)


def _toaster(b: Builder, p: Params) -> None:
    b.add(box(1.7, 1.0, 0.95, 0.28), "body", at=(0, 0.12, 0), stand=True)
    b.add(box(1.75, 0.18, 1.0, 0.06), "dark", stand=True)
    for k in range(2):
        z = 0.2 - 0.4 * k
        b.cut(box(1.2, 0.5, 0.2, 0.03), "dark", at=(0, 1.1, z))
        if k < p.slices - 0.5:
            bread = [
                (-0.46, 0),
                (0.46, 0),
                (0.46, 0.44),
                (0.52, 0.56),
                (0.4, 0.68),
                (0.15, 0.66),
                (-0.15, 0.66),
                (-0.4, 0.68),
                (-0.52, 0.56),
                (-0.46, 0.44),
            ]
            b.add(extrude(bread, 0.15, 0.04, smooth=True), "second", at=(0, 0.85, z), bump=Bump("noise", 0.01, 0.06))
    b.cut(box(0.1, 0.55, 0.06, 0.01), "dark", at=(0.85, 0.62, 0))
    b.add(box(0.16, 0.12, 0.3, 0.04), "dark", at=(0.88, 0.8, 0))
    b.add(cylinder(0.1, 0.1, 0.03), "metal", at=(0.86, 0.36, 0.22), turn=(0, 0, 90))
    b.add(box(1.0, 0.06, 0.05, 0.02), "metal", at=(0, 0.42, 0.47))


def _blender(b: Builder, p: Params) -> None:
    b.add(lathe([(0.56, 0), (0.56, 0), (0.52, 0.3), (0.36, 0.62), (0.36, 0.7), (0, 0.7)]), "body")
    b.add(cylinder(0.38, 0.14, 0.03), "dark", at=(0, 0.72, 0))
    b.add(lathe([(0.3, 0.76), (0.34, 0.82), (0.5, 1.72), (0.5, 1.72), (0, 1.72)]), "glass")
    b.paint(box(4, 0.9 * p.liquid, 4, 0), "buttons", at=(0, 0.8 + 0.45 * p.liquid, 0))
    b.add(lathe([(0.52, 1.7), (0.52, 1.7), (0.5, 1.84), (0.2, 1.86), (0.18, 1.98), (0, 1.98)]), "dark")
    b.add(tube([(0.46, 1.6, 0), (0.78, 1.55, 0), (0.76, 1.1, 0), (0.42, 0.98, 0)], 0.065), "glass")
    b.add(cylinder(0.15, 0.14, 0.03), "metal", at=(0, 0.34, 0.5), turn=(72, 0, 0))
    for k in range(6):
        b.add(box(0.14, 0.03, 0.05, 0.01), "body", at=(-0.1, 0.95 + 0.12 * k, 0.36 + 0.0195 * k))


def _coffee(b: Builder, p: Params) -> None:
    b.add(box(1.2, 0.2, 1.2, 0.06), "body", stand=True)
    b.add(box(1.2, 1.75, 0.5, 0.06), "body", at=(0, 0.05, -0.34), stand=True)
    b.add(box(1.2, 0.55, 1.15, 0.1), "body", at=(0, 1.25, 0.0), stand=True)
    b.add(frustum(0.26, 0.4, 0.3, 0.03), "dark", at=(0, 1.14, 0.2))
    b.add(cylinder(0.48, 0.06, 0.02), "metal", at=(0, 0.22, 0.16))
    b.add(lathe([(0.34, 0.24), (0.44, 0.32), (0.42, 0.7), (0.3, 0.88), (0.3, 0.92), (0, 0.92)]), "glass", at=(0, 0, 0.16))
    b.add(lathe([(0.4, 0.27), (0.455, 0.34), (0.45, 0.5), (0.435, 0.62), (0, 0.62)]), "liquid", at=(0, 0, 0.16))
    b.add(cylinder(0.28, 0.1, 0.03), "dark", at=(0, 0.94, 0.16))
    b.add(tube([(0.25, 0.84, 0.42), (0.46, 0.82, 0.62), (0.46, 0.45, 0.62), (0.28, 0.38, 0.45)], 0.06), "dark")
    for k in range(round(p.buttons)):
        b.add(cylinder(0.07, 0.08, 0.02), "buttons" if k == 0 else "metal", at=(-0.3 + 0.26 * k, 1.56, 0.58), turn=(90, 0, 0))
    b.add(box(0.8, 0.1, 0.8, 0.03), "dark", at=(0, 1.82, 0))


def _kettle(b: Builder, p: Params) -> None:
    b.add(lathe([(0.72, 0.1), (0.8, 0.16), (0.78, 0.5), (0.6, 1.0), (0.36, 1.22), (0, 1.26)]), "body")
    b.add(cylinder(0.74, 0.14, 0.03), "dark", stand=True)
    b.add(lathe([(0.4, 1.18), (0.36, 1.26), (0.1, 1.32), (0.07, 1.4), (0.12, 1.47), (0, 1.52)]), "metal")
    b.add(tube([(0.55, 0.6, 0), (0.85, 0.85, 0), (1.0, 1.15, 0)], [0.2, 0.13, 0.1]), "body")
    b.add(torus(0.1, 0.04), "metal", at=(1.0, 1.17, 0), turn=(0, 0, -25))
    if p.handle > 0.0:
        b.add(tube([(0.46, 1.12, 0), (0.44, 1.6, 0), (0, 1.85, 0), (-0.44, 1.6, 0), (-0.46, 1.12, 0)], 0.06), "metal")
        b.add(tube([(0.28, 1.74, 0), (0, 1.85, 0), (-0.28, 1.74, 0)], 0.1 * p.handle), "second")
    b.add(torus(0.76, 0.035), "metal", at=(0, 0.5, 0))


def _vacuum(b: Builder, p: Params) -> None:
    b.add(tube([(0, 0.5, -0.85), (0, 0.52, -0.4), (0, 0.48, 0.1)], [0.4, 0.5, 0.34], flat=0.9), "body")
    b.add(box(0.6, 0.3, 0.9, 0.12), "dark", at=(0, 0.2, -0.4))
    for s in (1, -1):
        b.add(cylinder(0.34, 0.14, 0.04), "dark", at=(0.48 * s, 0.34, -0.65), turn=(0, 0, 90))
        b.add(cylinder(0.2, 0.18, 0.03), "metal", at=(0.48 * s, 0.34, -0.65), turn=(0, 0, 90))
    b.add(cylinder(0.14, 0.16, 0.03), "dark", at=(0, 0.14, 0.02), turn=(0, 0, 90))
    b.add(tube([(0, 0.6, 0.3), (0, 0.9, 0.6), (0.1, 1.5, 0.5), (0.15, 1.85, 0.65), (0.1, 1.7, 0.95)], 0.1), "dark", bump=Bump("ribs", 0.025, 0.09))
    b.add(cone((0, 0.55, 0.05), (0, 0.62, 0.35), 0.13, 0.11), "metal")
    b.add(cone((0.1, 1.78, 0.88), (0.0, 0.25, 1.35), 0.07, 0.07), "metal")
    b.add(box(0.95, 0.2, 0.36, 0.07), "dark", at=(0, 0, 1.4), stand=True)
    b.add(box(0.12, 0.1, 0.1, 0.03), "buttons", at=(0, 0.97, -0.55))
    b.add(tube([(-0.1, 0.9, -0.75), (0, 1.1, -0.5), (0, 1.0, -0.15), (0, 0.85, -0.02)], 0.06), "metal")


def _sewing(b: Builder, p: Params) -> None:
    b.add(box(2.1, 0.26, 0.85, 0.06), "second", stand=True)
    b.add(box(1.7, 0.1, 0.6, 0.03), "body", at=(0, 0.3, 0))
    b.add(box(0.42, 1.05, 0.44, 0.1), "body", at=(0.62, 0.3, 0), stand=True)
    b.add(box(1.5, 0.4, 0.4, 0.14), "body", at=(0.05, 1.2, 0))
    b.add(box(0.34, 0.6, 0.4, 0.08), "body", at=(-0.58, 1.08, 0))
    b.add(cylinder(0.07, 0.3, 0.01), "metal", at=(-0.6, 0.74, 0))
    b.add(cone((-0.6, 0.65, 0), (-0.6, 0.34, 0), 0.04, 0.03), "metal")
    b.add(box(0.24, 0.05, 0.2, 0.02), "metal", at=(-0.6, 0.42, 0))
    with b.frame((0.95, 1.15, 0), (0, 0, 90)):
        b.add(torus(0.34, 0.07), "metal")
        b.add(cylinder(0.09, 0.3, 0.02), "metal", at=(0, 0.08, 0))
        for k in range(3):
            b.add(box(0.62, 0.05, 0.06, 0.01), "metal", turn=(0, 60 * k, 0))
    b.add(cylinder(0.12, 0.3, 0.03), "buttons", at=(0.25, 1.58, 0), bump=Bump("ribs", 0.014, 0.05))
    b.add(cylinder(0.14, 0.06, 0.02), "second", at=(0.25, 1.42, 0))
    b.add(cylinder(0.04, 0.5, 0.01), "metal", at=(0.25, 1.56, 0))
    b.add(tube([(0.2, 1.6, 0.1), (-0.2, 1.46, 0.12), (-0.58, 1.36, 0.2), (-0.6, 0.7, 0.12)], 0.026), "buttons")
    for k in range(3):
        b.add(cylinder(0.07, 0.08, 0.02), "metal", at=(0.2 - 0.24 * k, 1.2, 0.2), turn=(90, 0, 0))


def _iron(b: Builder, p: Params) -> None:
    sole = [(0, 1.05), (-0.3, 0.7), (-0.5, 0.1), (-0.5, -0.8), (0.5, -0.8), (0.5, 0.1), (0.3, 0.7)]
    flat = [(x, -z) for x, z in sole]
    b.add(extrude(flat[::-1], 0.14, 0.03), "metal", at=(0, 0.07, 0), turn=(-90, 0, 0))
    b.add(extrude([(0.9 * x, 0.9 * y) for x, y in flat][::-1], 0.4, 0.08, taper=-0.3), "body", at=(0, 0.32, 0), turn=(-90, 0, 0))
    b.add(tube([(0, 0.45, -0.62), (0, 0.92, -0.5), (0, 0.98, 0.05), (0, 0.7, 0.5), (0, 0.45, 0.5)], [0.15, 0.13, 0.13, 0.12, 0.14]), "body")
    b.add(tube([(0, 0.97, -0.4), (0, 1.0, 0.0)], 0.145), "dark")
    b.add(cylinder(0.17, 0.12, 0.03), "buttons", at=(0, 0.54, -0.02))
    b.add(cylinder(0.07, 0.1, 0.02), "metal", at=(0, 0.92, 0.3), turn=(30, 0, 0))
    b.add(tube([(0, 0.7, -0.66), (0, 0.75, -1.0), (0.1, 0.3, -1.2), (0.2, 0.06, -1.0), (0.4, 0.07, -0.6)], 0.055), "dark")


def _vending(b: Builder, p: Params) -> None:
    b.add(box(1.15, 2.0, 0.85, 0.05), "body", stand=True)
    b.cut(box(0.74, 1.2, 0.2, 0.02), "dark", at=(-0.14, 1.24, 0.42))
    tints = ("red", "leaf", "blue", "amber", "purple", "cyan")
    for t in tints:
        b.material(f"can {t}", t, roughness=0.3)
    for j in range(4):
        b.add(box(0.74, 0.05, 0.16, 0.01), "metal", at=(-0.14, 0.68 + 0.29 * j, 0.36))
        for i in range(5):
            b.add(cylinder(0.062, 0.2, 0.02), f"can {tints[(2 * i + 3 * j) % 6]}", at=(-0.42 + 0.14 * i, 0.69 + 0.29 * j, 0.38), stand=True)
    b.add(box(0.2, 0.2, 0.06, 0.02), "water", at=(0.4, 1.5, 0.42))
    for j in range(3):
        for i in range(2):
            b.add(box(0.075, 0.075, 0.06, 0.02), "metal", at=(0.355 + 0.1 * i, 1.28 - 0.11 * j, 0.42))
    b.add(box(0.05, 0.14, 0.06, 0.01), "dark", at=(0.4, 0.88, 0.42))
    b.cut(box(0.7, 0.2, 0.2, 0.03), "dark", at=(-0.14, 0.3, 0.42))
    b.add(box(0.66, 0.08, 0.05, 0.02), "metal", at=(-0.14, 0.36, 0.4))


def _dispenser(b: Builder, p: Params) -> None:
    b.add(box(0.75, 1.15, 0.75, 0.05), "body", stand=True)
    b.cut(box(0.5, 0.36, 0.24, 0.03), "metal", at=(0, 0.84, 0.36))
    for x, role in ((0.12, "buttons"), (-0.12, "water")):
        b.add(box(0.12, 0.12, 0.2, 0.03), role, at=(x, 0.95, 0.34))
    b.add(cylinder(0.24, 0.16, 0.03), "body", at=(0, 1.18, 0))
    b.add(lathe([(0.14, 1.2), (0.16, 1.28), (0.42, 1.4), (0.44, 1.6), (0.4, 1.68), (0.44, 1.76), (0.42, 2.05), (0.3, 2.12), (0, 2.12)]), "glass")
    b.paint(box(4, 0.6, 4, 0), "water", at=(0, 1.56, 0))
    b.cut(box(0.55, 0.04, 0.1, 0), "dark", at=(0, 0.5, 0.38))


def _rice(b: Builder, p: Params) -> None:
    b.add(lathe([(0.7, 0.08), (0.84, 0.2), (0.88, 0.6), (0.82, 0.95), (0, 0.95)]), "body")
    b.add(cylinder(0.66, 0.14, 0.03), "dark", stand=True)
    b.add(lathe([(0.84, 0.96), (0.8, 1.1), (0.5, 1.26), (0, 1.3)]), "metal")
    b.add(torus(0.84, 0.05), "dark", at=(0, 0.96, 0))
    b.add(tube([(-0.2, 1.26, 0), (-0.16, 1.44, 0), (0.16, 1.44, 0), (0.2, 1.26, 0)], 0.06), "dark")
    b.add(box(0.14, 0.12, 0.3, 0.04), "dark", at=(0.92, 0.72, 0))
    b.add(box(0.14, 0.12, 0.3, 0.04), "dark", at=(-0.92, 0.72, 0))
    b.add(box(0.5, 0.44, 0.16, 0.05), "dark", at=(0, 0.46, 0.82))
    b.add(box(0.2, 0.1, 0.1, 0.03), "buttons", at=(0, 0.36, 0.9))
    b.add(box(0.34, 0.12, 0.06, 0.02), "water", at=(0, 0.55, 0.9))


def _dryer(b: Builder, p: Params) -> None:
    b.add(tube([(0, 1.4, -0.5), (0, 1.4, -0.1), (0, 1.4, 0.5)], [0.4, 0.42, 0.3]), "body")
    b.add(cylinder(0.32, 0.4, 0.03), "dark", at=(0, 1.4, 0.7), turn=(90, 0, 0))
    b.cut(cylinder(0.24, 0.3, 0.02), "metal", at=(0, 1.4, 0.85), turn=(90, 0, 0))
    b.add(cylinder(0.3, 0.1, 0.03), "dark", at=(0, 1.4, -0.88), turn=(90, 0, 0), bump=Bump("ribs", 0.02, 0.06))
    b.add(tube([(0, 1.2, -0.1), (0, 0.6, -0.22), (0, 0.12, -0.26)], [0.2, 0.17, 0.2], flat=1.2, up=(0, 0, 1)), "body")
    b.add(box(0.12, 0.24, 0.1, 0.03), "buttons", at=(0, 0.86, 0.04), turn=(12, 0, 0))
    b.add(lathe([(0.5, 0), (0.5, 0), (0.46, 0.1), (0.25, 0.18), (0, 0.2)]), "dark", at=(0, 0, -0.2))


def _fan(b: Builder, p: Params) -> None:
    b.add(lathe([(0.55, 0), (0.55, 0.04), (0.4, 0.14), (0.12, 0.2), (0.09, 0.32), (0.09, 0.8), (0, 0.8)]), "body")
    b.add(box(0.24, 0.07, 0.12, 0.02), "buttons", at=(0, 0.16, 0.36))
    with b.frame((0, 1.22, 0.1), (-6, 0, 0)):
        b.add(tube([(0, 0, -0.42), (0, 0, -0.1)], [0.2, 0.24]), "body")
        b.add(cone((0, -0.5, -0.22), (0, 0, -0.25), 0.1, 0.12), "body")
        for k in range(round(p.blades)):
            with b.frame((0, 0, 0.06), (0, 0, 360 * k / round(p.blades))):
                b.add(extrude(oval(0.24, 0.32), 0.07, 0.02), "water", at=(0, 0.36, 0), turn=(0, 25, 0))
        b.add(cylinder(0.16, 0.3, 0.04), "metal", at=(0, 0, 0.06), turn=(90, 0, 0))
        for r in (0.28, 0.5, 0.74):
            b.add(torus(r, 0.034 if r < 0.7 else 0.055), "metal", at=(0, 0, 0.24 - 0.14 * r), turn=(90, 0, 0))
        for k in range(12):
            with b.frame((0, 0, 0), (0, 0, 30 * k)):
                b.add(tube([(0, 0.05, 0.24), (0, 0.4, 0.2), (0, 0.74, 0.1)], 0.026), "metal")
                b.add(tube([(0, 0.74, 0.1), (0, 0.45, -0.1), (0, 0.15, -0.14)], 0.026), "metal")


def _toilet(b: Builder, p: Params) -> None:
    b.add(lathe([(0.42, 0), (0.42, 0.05), (0.32, 0.2), (0.34, 0.45), (0.56, 0.8), (0.6, 0.92), (0, 0.92)]), "body", at=(0, 0, 0.2))
    b.add(box(0.7, 0.8, 0.6, 0.1), "body", at=(0, 0.1, -0.35), stand=True)
    b.add(extrude(oval(0.62, 0.78), 0.12, 0.04), "body", at=(0, 0.92, 0.24), turn=(90, 0, 0))
    b.cut(ellipsoid(0.42, 0.4, 0.54), "body", at=(0, 0.98, 0.28))
    b.add(ellipsoid(0.3, 0.03, 0.4), "water", at=(0, 0.62, 0.28))
    b.add(extrude([oval(0.62, 0.78), oval(0.4, 0.52)], 0.1, 0.03), "second", at=(0, 1.0, 0.24), turn=(90, 0, 0))
    b.add(extrude(oval(0.62, 0.72), 0.1, 0.04), "second", at=(0, 1.6, -0.42), turn=(-8, 0, 0))
    b.add(box(1.15, 0.95, 0.44, 0.08), "body", at=(0, 0.9, -0.72), stand=True)
    b.add(box(1.24, 0.12, 0.52, 0.04), "body", at=(0, 1.88, -0.72))
    b.add(cylinder(0.1, 0.08, 0.02), "metal", at=(0, 1.96, -0.72))


def _sink(b: Builder, p: Params) -> None:
    b.add(lathe([(0.4, 0), (0.36, 0.06), (0.2, 0.2), (0.18, 0.8), (0.34, 1.0), (0, 1.0)]), "body")
    b.add(box(1.6, 0.36, 1.15, 0.16), "body", at=(0, 1.08, 0.05))
    b.cut(ellipsoid(0.62, 0.3, 0.42), "body", at=(0, 1.28, 0.14))
    b.add(cylinder(0.09, 0.05, 0.02), "metal", at=(0, 1.0, 0.14))
    b.add(tube([(0, 1.2, -0.4), (0, 1.62, -0.4), (0, 1.72, -0.2), (0, 1.6, 0.0)], 0.075), "metal")
    for s in (1, -1):
        b.add(cylinder(0.07, 0.2, 0.01), "metal", at=(0.4 * s, 1.3, -0.38))
        for k in range(2):
            b.add(box(0.26, 0.07, 0.08, 0.03), "metal", at=(0.4 * s, 1.4, -0.38), turn=(0, 90 * k, 0))
        b.add(sphere(0.05), "buttons" if s > 0 else "water", at=(0.4 * s, 1.45, -0.38))


def _faucet(b: Builder, p: Params) -> None:
    b.add(box(1.7, 0.14, 0.8, 0.06), "body", stand=True)
    b.add(lathe([(0.26, 0.1), (0.2, 0.2), (0.16, 0.36), (0.14, 1.0), (0, 1.0)]), "metal", at=(0, 0, -0.1))
    b.add(tube([(0, 0.9, -0.1), (0, 1.5, -0.1), (0, 1.75, 0.15), (0, 1.65, 0.5), (0, 1.35, 0.55)], [0.14, 0.12, 0.115, 0.115, 0.14]), "metal")
    b.add(lathe([(0.0, 0.14), (0.09, 0.14), (0.07, 0.8), (0.09, 1.36), (0, 1.36)]), "water", at=(0, 0, 0.55))
    b.add(ellipsoid(0.3, 0.06, 0.22), "water", at=(0, 0.15, 0.42))
    for s in (1, -1):
        b.add(lathe([(0.16, 0.1), (0.11, 0.24), (0.11, 0.44), (0, 0.44)]), "metal", at=(0.6 * s, 0, -0.1))
        for k in range(2):
            b.add(capsule((-0.22, 0.5, 0), (0.22, 0.5, 0), 0.065), "metal", at=(0.6 * s, 0, -0.1), turn=(0, 90 * k + 20, 0))
        b.add(sphere(0.11), "buttons" if s > 0 else "glass", at=(0.6 * s, 0.54, -0.1))


def _shower(b: Builder, p: Params) -> None:
    b.add(box(1.3, 0.16, 1.3, 0.06), "body", stand=True)
    b.cut(box(1.1, 0.1, 1.1, 0.04), "body", at=(0, 0.16, 0))
    b.add(box(1.3, 2.05, 0.1, 0.02), "glass", at=(0, 0.05, -0.62), stand=True, bump=Bump("panels", 0.01, 0.2))
    b.add(tube([(0.0, 0.7, -0.52), (0, 1.85, -0.52), (0, 2.0, -0.4), (0, 1.98, 0.05), (0, 1.9, 0.1)], 0.055), "metal")
    b.add(frustum(0.34, 0.1, 0.16, 0.02), "metal", at=(0, 1.82, 0.1))
    for k in range(5):
        b.add(capsule((-0.2 + 0.1 * k, 1.76, 0.1), (-0.26 + 0.13 * k, 0.1, 0.12), 0.028), "water")
    for x, role in ((0.26, "buttons"), (-0.26, "water")):
        b.add(cylinder(0.12, 0.16, 0.03), "metal", at=(x, 0.85, -0.52), turn=(90, 0, 0))
        b.add(sphere(0.06), role, at=(x, 0.85, -0.43))
    b.add(cylinder(0.1, 0.05, 0.02), "metal", at=(0, 0.12, 0))


KINDS = {
    "washing machine": _washing,
    "microwave": _microwave,
    "toaster": _toaster,
    "blender": _blender,
    "coffee machine": _coffee,
    "kettle": _kettle,
    "vacuum cleaner": _vacuum,
    "sewing machine": _sewing,
    "flat iron": _iron,
    "vending": _vending,
    "water dispenser": _dispenser,
    "rice cooker": _rice,
    "hair dryer": _dryer,
    "fan": _fan,
    "toilet": _toilet,
    "sink": _sink,
    "faucet": _faucet,
    "shower": _shower,
}

appliance.preset("washing machine", kind="washing machine", real_m=0.85)
appliance.preset("microwave", kind="microwave", body_color="light grey", real_m=0.5)
appliance.preset("toaster", kind="toaster", body_color="crimson")
appliance.preset("blender", kind="blender", body_color="mint")
appliance.preset("coffee machine", kind="coffee machine", body_color="crimson")
appliance.preset("kettle", kind="kettle", body_color="teal")
appliance.preset("vacuum cleaner", kind="vacuum cleaner", body_color="crimson", real_m=0.8)
appliance.preset("sewing machine", kind="sewing machine", body_color="black", accent="gold")
appliance.preset("flat iron", kind="flat iron", body_color="royal blue", real_m=0.3)
appliance.preset("vending machine", kind="vending", body_color="crimson", real_m=1.9)
appliance.preset("water dispenser", kind="water dispenser", real_m=1.1)
appliance.preset("rice cooker", kind="rice cooker")
appliance.preset("hair dryer", kind="hair dryer", body_color="hot pink", real_m=0.25, slot="hand")
appliance.preset("fan", kind="fan", body_color="mint")
appliance.preset("toilet", kind="toilet", real_m=0.8)
appliance.preset("sink", kind="sink", real_m=0.9)
appliance.preset("faucet", kind="faucet", real_m=0.3)
appliance.preset("shower", kind="shower", real_m=2.1)
