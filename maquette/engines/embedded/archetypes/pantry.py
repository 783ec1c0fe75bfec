"""Bottles, cups and kitchen tools with a shape of their own."""

from __future__ import annotations

from math import cos, radians, sin

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.registry import Params, archetype, choice, color, number, words
from maquette.engines.embedded.recipe import Bump
from maquette.engines.embedded.shapes import Point, box, capsule, cone, cylinder, ellipsoid, extrude, frustum, lathe, sphere, spiral, torus, tube

BOTTLES: dict[str, list[Point]] = {
    "beer": [(0.42, 0), (0.46, 0.04), (0.46, 0.95), (0.4, 1.15), (0.18, 1.4), (0.16, 1.85), (0.2, 1.88), (0.2, 1.95), (0, 1.96)],
    "milk": [(0.42, 0), (0.46, 0.04), (0.46, 0.9), (0.34, 1.2), (0.26, 1.42), (0.32, 1.5), (0.32, 1.66), (0, 1.66)],
    "ketchup": [(0.38, 0), (0.44, 0.06), (0.4, 0.5), (0.45, 0.95), (0.36, 1.25), (0.2, 1.4), (0, 1.42)],
    "spray": [(0.44, 0), (0.48, 0.06), (0.46, 0.6), (0.34, 0.9), (0.4, 1.05), (0.17, 1.26), (0, 1.28)],
    "gourd": [(0.3, 0), (0.56, 0.14), (0.62, 0.45), (0.42, 0.8), (0.28, 0.98), (0.38, 1.2), (0.34, 1.42), (0.12, 1.62), (0.1, 1.75), (0, 1.75)],
    "bud": [(0.24, 0), (0.36, 0.1), (0.42, 0.35), (0.24, 0.62), (0.11, 0.85), (0.1, 1.15), (0.16, 1.24), (0.08, 1.22), (0, 1.1)],
}  # fmt: skip
"""Profiles (radius, height) from the bottom up."""

PARAMS = {
    "kind": choice(
        "beer", "milk", "ketchup", "spray", "gourd", "bud", "perfume", "carton", "canteen", "martini", "paper cup", "sippy", "mortar",
        "birdbath", "ashtray", "gravy", "tea set", "spatula", "rolling pin", "corkscrew",
    ),
    "width": number(1.0, 0.75, 1.3),
    "height": number(1.0, 0.75, 1.2),
    "handle": number(1.0, 0.7, 1.3),
    "label": words("", "letters on it"),
    "finish": choice("plastic", "glass", "ceramic", "steel", "wood", "stone", "paper", "porcelain"),
    "body_color": color("white"),
    "accent": color("red"),
    "wood": color("wood"),
}  # fmt: skip


@archetype("pantry", "tableware", PARAMS, symmetric=False, real_m=0.25)
def pantry(b: Builder, p: Params) -> None:
    """A turned bottle with its dressing, or the tool of its kind."""
    b.material("body", p.body_color, p.finish)
    b.material("lid", p.accent, "gold" if p.accent == "gold" else "painted")
    b.material("label", "paper", "paper")
    b.material("wood", p.wood, "wood")
    b.material("metal", "steel", "steel")
    b.material("filling", "#8fd0e8", "glass")
    b.material("dark", "charcoal")
    b.material("leaves", "leaf")
    with b.group(p.kind):
        if p.kind in BOTTLES:
            profile = BOTTLES[p.kind]
            b.add(lathe([(r * p.width, y * p.height) for r, y in profile]), "body")
        KINDS[p.kind](b, p)


def _band(b: Builder, p: Params, r: float, y: float, tall: float) -> None:
    """A paper label round a bottle, with a badge in relief."""
    b.add(cylinder(r + 0.02, tall, 0.015), "label", at=(0, y, 0))
    for s in (1, -1):
        b.add(torus(r + 0.01, 0.03), "lid", at=(0, y + 0.45 * s * tall, 0))
    b.add(ellipsoid(0.2, 0.36 * tall, 0.08), "lid", at=(0, y, r))


def _beer(b: Builder, p: Params) -> None:
    _band(b, p, 0.46 * p.width, 0.55 * p.height, 0.5)
    b.add(cylinder(0.18, 0.2, 0.02), "label", at=(0, 1.55 * p.height, 0))
    b.add(cylinder(0.23, 0.12, 0.03), "lid", at=(0, 1.96 * p.height, 0), bump=Bump("flutes", 0.03, 0.07))


def _milk(b: Builder, p: Params) -> None:
    b.add(cylinder(0.35, 0.14, 0.04), "lid", at=(0, 1.68 * p.height, 0), bump=Bump("flutes", 0.018, 0.07))
    r = 0.46 * p.width
    b.add(ellipsoid(0.24, 0.2, 0.07), "dark", at=(-0.08, 0.55, r - 0.02))
    b.add(ellipsoid(0.13, 0.11, 0.07), "dark", at=(0.22, 0.82, r - 0.06))
    b.add(ellipsoid(0.07, 0.16, 0.18), "dark", at=(r - 0.02, 0.5, -0.05))
    b.add(ellipsoid(0.07, 0.16, 0.18), "dark", at=(-r + 0.02, 0.7, -0.1))
    b.add(torus(0.3, 0.045), "body", at=(0, 1.46 * p.height, 0))


def _ketchup(b: Builder, p: Params) -> None:
    b.add(cylinder(0.25, 0.2, 0.03), "label", at=(0, 1.44 * p.height, 0), bump=Bump("flutes", 0.02, 0.06))
    b.add(cone((0, 1.5 * p.height, 0), (0, 1.95 * p.height, 0), 0.16, 0.05), "label")
    r = 0.42 * p.width
    b.add(ellipsoid(0.27, 0.3, 0.1), "label", at=(0, 0.68, r - 0.02))
    b.add(sphere(0.16), "body", at=(0, 0.66, r + 0.02))
    for k in range(5):
        a = radians(72 * k)
        b.add(cone((0, 0.8, r + 0.06), (0.13 * sin(a), 0.82 + 0.05 * cos(a), r + 0.09), 0.04, 0.022), "leaves")


def _spray(b: Builder, p: Params) -> None:
    y = 1.26 * p.height
    b.add(cylinder(0.22, 0.16, 0.02), "lid", at=(0, y, 0), bump=Bump("flutes", 0.018, 0.06))
    b.add(extrude([(-0.34, 0), (0.2, 0), (0.5, 0.2), (0.5, 0.36), (-0.16, 0.36), (-0.4, 0.2)], 0.3, 0.06), "lid", at=(0, y + 0.1, 0))
    b.add(cylinder(0.09, 0.18, 0.02), "body", at=(0.56, y + 0.37 - 0.1, 0), turn=(0, 0, 90))
    b.add(tube([(0.28, y + 0.14, 0), (0.42, y - 0.06, 0), (0.4, y - 0.3, 0), (0.5, y - 0.42, 0)], [0.09, 0.07, 0.07, 0.06]), "body")
    b.add(box(0.56, 0.44, 0.3, 0.05), "label", at=(0, 0.42, 0.34))
    b.add(
        extrude([(0, 0.16), (0.05, 0.05), (0.16, 0), (0.05, -0.05), (0, -0.16), (-0.05, -0.05), (-0.16, 0), (-0.05, 0.05)], 0.1, 0.02),
        "lid",
        at=(0, 0.42, 0.49),
    )


def _gourd(b: Builder, p: Params) -> None:
    b.add(cone((0, 1.7 * p.height, 0), (0.04, 1.95 * p.height, 0), 0.13, 0.1), "wood")
    b.add(torus(0.3 * p.width, 0.06), "lid", at=(0, 0.97 * p.height, 0))
    for s in (1, -1):
        b.add(torus(0.14, 0.045), "lid", at=(0.16 * s, 0.98 * p.height, 0.36 * p.width), turn=(90, 0, 0))
        b.add(tube([(0, 0.96, 0.34), (0.12 * s, 0.7, 0.6), (0.18 * s, 0.4, 0.66)], 0.045), "lid")
        b.add(cone((0.18 * s, 0.42, 0.66), (0.2 * s, 0.2, 0.64), 0.05, 0.09), "lid")


def _bud(b: Builder, p: Params) -> None:
    b.add(tube([(0, 1.0, 0), (0.02, 1.5, 0), (0.08, 1.86, 0)], 0.04), "leaves")
    for k in range(5):
        a = radians(72 * k)
        b.add(ellipsoid(0.13, 0.18, 0.13), "lid", at=(0.08 + 0.1 * sin(a), 1.96, 0.1 * cos(a)))
    b.add(sphere(0.12), "lid", at=(0.08, 2.06, 0))
    b.add(ellipsoid(0.17, 0.05, 0.08), "leaves", at=(-0.12, 1.55, 0), turn=(0, 0, -35))
    for y in (0.22, 0.46):
        b.add(torus((0.4 if y < 0.3 else 0.37) * p.width, 0.03), "label", at=(0, y * p.height, 0))


def _perfume(b: Builder, p: Params) -> None:
    b.add(box(1.2 * p.width, 1.0 * p.height, 0.62, 0.16), "body", stand=True, bump=None)
    b.add(extrude([(-0.36, -0.26), (0.36, -0.26), (0.36, 0.26), (-0.36, 0.26)], 0.1, 0.02), "label", at=(0, 0.5 * p.height, 0.3))
    b.add(extrude([(0, 0.14), (0.1, 0), (0, -0.14), (-0.1, 0)], 0.12, 0.03), "lid", at=(0, 0.5 * p.height, 0.34))
    b.add(cylinder(0.2, 0.2, 0.03), "lid", at=(0, 1.04 * p.height, 0))
    b.add(cylinder(0.13, 0.2, 0.02), "lid", at=(0, 1.2 * p.height, 0))
    b.add(sphere(0.28), "body", at=(0, 1.42 * p.height, 0), bump=Bump("flutes", 0.02, 0.1))
    b.add(tube([(0.12, 1.22, 0), (0.5, 1.36, 0), (0.85, 1.14, 0.06), (0.98, 0.8, 0.1), (0.94, 0.36, 0.12)], 0.05), "lid")
    b.add(ellipsoid(0.22, 0.28, 0.22), "lid", at=(0.94, 0.26, 0.12), bump=Bump("quilt", 0.016, 0.1))


def _carton(b: Builder, p: Params) -> None:
    w, h = 0.9 * p.width, 1.25 * p.height
    b.add(box(w, h, 0.9, 0.02), "body", stand=True)
    b.add(box(w + 0.03, 0.4 * h, 0.93, 0.02), "lid", at=(0, 0.06, 0), stand=True)
    b.add(extrude([(-0.45, 0), (0.45, 0), (0.04, 0.42), (-0.04, 0.42)], w, 0.01), "body", at=(0, h - 0.01, 0), turn=(0, 90, 0))
    b.add(box(w, 0.22, 0.09, 0.02), "body", at=(0, h + 0.46, 0), bump=Bump("ribs", 0.01, 0.06))
    b.add(cylinder(0.15, 0.16, 0.03), "lid", at=(0.06, h + 0.2, 0.26), turn=(46, 0, 0), bump=Bump("flutes", 0.014, 0.05))
    for x, y, r in ((-0.15, 0.85, 0.2), (0.22, 1.0, 0.13), (0.16, 0.68, 0.1)):
        b.add(ellipsoid(r, 0.8 * r, 0.06), "dark", at=(x, y * p.height, 0.45))
        b.add(ellipsoid(0.06, 0.8 * r, r), "dark", at=(-0.45 * p.width, y * p.height, x))
    b.add(ellipsoid(0.26, 0.2, 0.07), "label", at=(0, 0.32, 0.46))


def _canteen(b: Builder, p: Params) -> None:
    b.add(cylinder(0.72 * p.width, 0.5, 0.2), "body", at=(0, 0.7, 0), turn=(90, 0, 0))
    b.add(torus(0.7 * p.width, 0.06), "wood", at=(0, 0.7, 0), turn=(90, 0, 0))
    for k in range(3):
        b.add(torus(0.18 * (k + 1), 0.028), "lid", at=(0, 0.7, 0.25), turn=(90, 0, 0))
    b.add(cylinder(0.15, 0.3, 0.02), "metal", at=(0, 1.48, 0))
    b.add(cylinder(0.2, 0.2, 0.04), "dark", at=(0, 1.66, 0), bump=Bump("flutes", 0.018, 0.06))
    b.add(box(1.1, 0.1, 0.5, 0.03), "body", at=(0, -0.02, 0), stand=True)
    b.add(
        tube(
            [(0.68, 0.9, 0), (0.95, 1.5, 0), (0.5, 2.0, 0), (0, 2.12, 0), (-0.5, 2.0, 0), (-0.95, 1.5, 0), (-0.68, 0.9, 0)],
            0.06,
            flat=1.8,
            up=(0, 0, 1),
        ),
        "wood",
    )
    b.add(tube([(0.18, 1.66, 0), (0.3, 1.58, 0.0), (0.28, 1.4, 0)], 0.03), "metal")


def _martini(b: Builder, p: Params) -> None:
    b.add(lathe([(0.52, 0), (0.52, 0.04), (0.1, 0.12), (0.06, 0.3), (0.06, 0.95)]), "body")
    b.add(frustum(0.06, 0.82 * p.width, 0.8, 0.01), "body", at=(0, 0.92, 0), stand=True)
    b.cut(frustum(0.06, 0.78 * p.width, 0.8, 0.01), "filling", at=(0, 1.0, 0), stand=True)
    b.add(frustum(0.06, 0.66 * p.width, 0.68, 0.01), "filling", at=(0, 0.94, 0), stand=True)
    b.add(capsule((-0.52, 1.5, 0.1), (0.75, 2.02, -0.1), 0.03), "wood")
    for k, t in enumerate((0.26, 0.46)):
        b.add(ellipsoid(0.15, 0.13, 0.13), "leaves", at=(-0.52 + 1.27 * t, 1.5 + 0.52 * t, 0.1 - 0.2 * t), turn=(0, 0, 22))
        b.add(sphere(0.055), "lid", at=(-0.52 + 1.27 * t + 0.12, 1.55 + 0.52 * t, 0.1 - 0.2 * t + 0.05 * k))
    b.add(cylinder(0.24, 0.06, 0.02), "lid", at=(-0.74 * p.width, 1.76, 0), turn=(90, 0, 0))


def _paper_cup(b: Builder, p: Params) -> None:
    b.add(frustum(0.42 * p.width, 0.6 * p.width, 1.5 * p.height, 0.02), "body", stand=True)
    b.add(
        frustum(0.47 * p.width, 0.57 * p.width, 0.62 * p.height, 0.02),
        "wood",
        at=(0, 0.42 * p.height, 0),
        stand=True,
        bump=Bump("flutes", 0.018, 0.07),
    )
    b.add(cylinder(0.66 * p.width, 0.12, 0.04), "lid", at=(0, 1.5 * p.height, 0))
    b.add(frustum(0.58 * p.width, 0.54 * p.width, 0.18, 0.03), "lid", at=(0, 1.54 * p.height, 0), stand=True)
    b.cut(cylinder(0.44 * p.width, 0.1, 0.02), "lid", at=(0, 1.54 * p.height + 0.18, 0))
    b.cut(ellipsoid(0.12, 0.08, 0.05), "dark", at=(0, 1.54 * p.height + 0.18, 0.49 * p.width))
    b.add(ellipsoid(0.16, 0.22, 0.06), "label", at=(0, 0.74 * p.height, 0.54 * p.width))


def _sippy(b: Builder, p: Params) -> None:
    b.add(lathe([(0.46, 0), (0.5, 0.05), (0.46, 0.5), (0.55, 1.05), (0, 1.06)]), "body", scale=p.width)
    b.add(cylinder(0.6 * p.width, 0.2, 0.05), "lid", at=(0, 1.08, 0), bump=Bump("flutes", 0.018, 0.08))
    b.add(lathe([(0.55, 0), (0.5, 0.1), (0.2, 0.18), (0, 0.18)]), "lid", at=(0, 1.14, 0))
    b.add(tube([(0, 1.2, 0.16), (0, 1.45, 0.26), (0, 1.62, 0.3)], [0.2, 0.14, 0.12], flat=0.6, up=(0, 0, 1)), "lid", blend=0.05)
    for s in (1, -1):
        b.add(tube([(s * 0.48, 0.9, 0), (s * 0.9 * p.handle, 0.88, 0), (s * 0.94 * p.handle, 0.5, 0), (s * 0.46, 0.3, 0)], 0.1), "lid")
    b.add(sphere(0.2), "lid", at=(0, 0.55, 0.42))
    for s in (1, -1):
        b.add(sphere(0.1), "lid", at=(0.17 * s, 0.74, 0.42))
        b.add(sphere(0.035), "dark", at=(0.08 * s, 0.6, 0.61))
    b.add(sphere(0.05), "dark", at=(0, 0.52, 0.63))


def _mortar(b: Builder, p: Params) -> None:
    b.add(lathe([(0.5, 0), (0.55, 0.06), (0.3, 0.2), (0.36, 0.3), (0.66, 0.55), (0.78, 1.1), (0.8, 1.16)]), "body", scale=p.width)
    b.cut(ellipsoid(0.66 * p.width, 0.72, 0.66 * p.width), "body", at=(0, 1.2, 0))
    for y in (0.9, 1.04):
        b.add(torus(0.76 * p.width, 0.035), "body", at=(0, y * p.width, 0))
    b.add(cone((-0.1, 0.66, 0), (0.6, 1.85, 0.1), 0.2, 0.1), "body")
    b.add(sphere(0.17), "body", at=(0.62, 1.9, 0.1))
    for k in range(4):
        a = radians(90 * k + 30)
        b.add(ellipsoid(0.2, 0.05, 0.1), "leaves", at=(0.26 * sin(a) - 0.1, 0.68, 0.3 * cos(a)), turn=(20, 90 * k, 0))
    b.add(sphere(0.2), "leaves", at=(-0.2, 0.58, 0.1))


def _birdbath(b: Builder, p: Params) -> None:
    wide, waist, first = b.about(1.0, 0.06), b.about(0.24, 0.15), b.about(-70.0, 0.4)
    b.add(lathe([(0.56, 0), (0.56, 0.1), (0.42, 0.16), (0.2, 0.3), (waist, 0.6), (0.15, 1.0), (0.3, 1.2)]), "body", bump=Bump("flutes", 0.016, 0.1))
    b.add(lathe([(0.2, 1.16), (0.6, 1.24), (wide - 0.05, 1.42), (wide, 1.5), (wide - 0.1, 1.48), (0, 1.36)]), "body", bump=Bump("flutes", 0.014, 0.2))
    b.add(cylinder(0.84, 0.06, 0.02), "filling", at=(0, 1.42, 0), bump=Bump("waves", 0.01, 0.14))
    for x, z, yaw in ((wide - 0.1, 0.1, first), (-0.66, 0.6, 130)):
        with b.frame((x, 1.5, z), (0, yaw, 0)):
            b.add(ellipsoid(0.15, 0.15, 0.22), "lid", at=(0, 0.13, 0))
            b.add(sphere(0.13), "lid", at=(0, 0.32, 0.13))
            b.add(cone((0, 0.32, 0.24), (0, 0.3, 0.34), 0.05, 0.02), "wood")
            b.add(cone((0, 0.14, -0.14), (0, 0.22, -0.42), 0.09, 0.05), "lid")
            b.add(sphere(0.03), "dark", at=(0.1, 0.36, 0.2), mirror=True)


def _ashtray(b: Builder, p: Params) -> None:
    b.add(lathe([(0.9, 0), (0.98, 0.08), (1.0, 0.34), (0.9, 0.4), (0.78, 0.34), (0.7, 0.14), (0, 0.12)]), "body", scale=p.width)
    for k in range(4):
        with b.frame((0, 0.4, 0), (0, 90 * k + 20, 0)):
            b.cut(capsule((0, 0.02, 0.6), (0, 0.02, 1.3), 0.1), "body")
    with b.frame((0, 0.4, 0), (0, 20, 0)):
        b.add(capsule((0, 0.02, 1.25), (0, 0.02, 0.75), 0.1), "wood")
        b.add(capsule((0, 0.02, 0.8), (0, -0.08, 0.1), 0.1), "label")
        b.add(sphere(0.11), "lid", at=(0, -0.1, 0.08))
    b.add(ellipsoid(0.3, 0.1, 0.24), "dark", at=(-0.2, 0.15, -0.2), bump=Bump("noise", 0.03, 0.08))


def _gravy(b: Builder, p: Params) -> None:
    b.add(lathe([(0.46, 0), (0.5, 0.04), (0.2, 0.14), (0.24, 0.22), (0.4, 0.3)]), "lid")
    with b.group("boat"):
        b.add(ellipsoid(0.85 * p.width, 0.55, 0.5), "body", at=(0, 0.75, 0))
        b.add(tube([(0.4, 0.7, 0), (0.85, 0.85, 0), (1.2, 1.1, 0)], [0.4, 0.28, 0.14]), "body", blend=0.12)
        b.cut(box(4, 1, 2, 0), "body", at=(0, 1.44, 0))
        b.cut(ellipsoid(0.74 * p.width, 0.44, 0.41), "wood", at=(0, 0.96, 0))
        b.cut(tube([(0.4, 1.0, 0), (0.9, 1.02, 0), (1.4, 1.1, 0)], [0.3, 0.18, 0.1]), "wood")
    b.add(ellipsoid(0.7 * p.width, 0.08, 0.38), "wood", at=(0, 0.82, 0))
    b.add(tube([(-0.7, 0.9, 0), (-1.0, 1.25, 0), (-1.26, 0.95, 0), (-1.1, 0.6, 0), (-0.7, 0.56, 0)], 0.07), "lid")


def _tea_set(b: Builder, p: Params) -> None:
    fat, spout = b.about(0.58, 0.07), b.about(0.88, 0.06)
    b.add(lathe([(1.15, 0), (1.25, 0.06), (1.24, 0.14), (1.14, 0.08), (0, 0.08)]), "wood")
    b.add(lathe([(0.3, 0.06), (0.52, 0.24), (fat, 0.5), (0.44, 0.8), (0.26, 0.92), (0, 0.95)]), "body", at=(0, 0, -0.34))
    b.add(lathe([(0.3, 0.88), (0.24, 1.0), (0, 1.06)]), "lid", at=(0, 0, -0.34))
    b.add(sphere(0.1), "lid", at=(0, 1.13, -0.34))
    b.add(tube([(0.4, 0.34, -0.34), (0.74, 0.5, -0.34), (spout, 0.86, -0.34)], [0.16, 0.1, 0.08]), "body")
    b.add(tube([(-0.42, 0.8, -0.34), (0.03 - spout, 0.82, -0.34), (0.03 - spout, 0.4, -0.34), (-0.5, 0.34, -0.34)], 0.06), "lid")
    for x, z in ((0.62, 0.5), (-0.6, 0.52), (0.0, 0.78)):
        with b.group(f"cup {x}", at=(x, 0.06, z)):
            b.add(lathe([(0.3, 0), (0.34, 0.06), (0, 0.04)]), "lid")
            b.add(lathe([(0.12, 0.03), (0.22, 0.16), (0.28, 0.36)]), "body")
            b.cut(cylinder(0.21, 0.14), "wood", at=(0, 0.36, 0))
            b.add(torus(0.11, 0.035), "body", at=(0.3, 0.22, 0), turn=(90, 0, 0))


def _spatula(b: Builder, p: Params) -> None:
    wide, long = b.about(0.34, 0.1), b.about(-1.3, 0.06)
    with b.frame((0, 0.1, 0)):
        b.add(
            extrude([(-wide, 0), (wide, 0), (0.3, 0.7), (0.14, 0.86), (-0.14, 0.86), (-0.3, 0.7)], 0.08, 0.02),
            "metal",
            at=(0, 0.0, 1.4),
            turn=(-90, 0, 0),
        )
        for x in (-0.16, 0, 0.16):
            b.cut(capsule((x, 0, 1.2), (x, 0, 0.8), 0.045), "metal")
        b.add(tube([(0, 0, 0.7), (0, 0.12, 0.4), (0, 0.2, 0.0), (0, 0.2, -0.2)], [0.09, 0.06, 0.06, 0.06]), "metal")
        b.add(tube([(0, 0.2, -0.1), (0, 0.16, -0.6), (0, 0.03, long)], [0.1, 0.13, 0.12]), "lid")
        b.add(torus(0.09, 0.04), "metal", at=(0, 0.02, long - 0.14), turn=(0, 0, 0))


def _rolling_pin(b: Builder, p: Params) -> None:
    b.add(cylinder(0.3 * p.width, 1.7, 0.06), "wood", at=(0, 0.3, 0), turn=(0, 0, 90))
    for s in (1, -1):
        b.add(cylinder(0.13, 0.2, 0.02), "metal", at=(0.9 * s, 0.3, 0), turn=(0, 0, 90))
        b.add(tube([(0.92 * s, 0.3, 0), (1.05 * s, 0.3, 0), (1.25 * s, 0.3, 0), (1.42 * s, 0.3, 0)], [0.11, 0.18, 0.16, 0.13]), "lid")
    b.add(ellipsoid(0.9, 0.09, 0.6), "label", at=(0, 0.03, 0.1), bump=Bump("noise", 0.02, 0.2))


def _corkscrew(b: Builder, p: Params) -> None:
    bar, foot = b.about(0.7, 0.12), b.about(0.36, 0.08)
    b.add(lathe([(0.34, 0.0), (foot, 0.04), (foot, 0.6), (0.3, 0.66), (0, 0.66)]), "wood")
    b.add(cylinder(0.2, 0.1, 0.02), "metal", at=(0, 0.7, 0))
    b.add(spiral(0.15, 4.5, 0.17, 0.06), "metal", at=(0, 0.5, 0))
    b.add(capsule((0, 1.2, 0), (0, 1.75, 0), 0.09), "metal")
    b.add(capsule((0.15, 1.24, 0), (0, 1.3, 0), 0.07), "metal")
    b.add(tube([(-bar, 1.78, 0), (-0.57 * bar, 1.84, 0), (0, 1.8, 0), (0.57 * bar, 1.84, 0), (bar, 1.78, 0)], [0.13, 0.16, 0.13, 0.16, 0.13]), "lid")


KINDS = {
    "beer": _beer, "milk": _milk, "ketchup": _ketchup, "spray": _spray, "gourd": _gourd, "bud": _bud, "perfume": _perfume, "carton": _carton,
    "canteen": _canteen, "martini": _martini, "paper cup": _paper_cup, "sippy": _sippy, "mortar": _mortar, "birdbath": _birdbath,
    "ashtray": _ashtray, "gravy": _gravy, "tea set": _tea_set, "spatula": _spatula, "rolling pin": _rolling_pin, "corkscrew": _corkscrew,
}  # fmt: skip

pantry.preset("beer bottle", body_color="#7a4516", finish="glass", accent="gold")
pantry.preset("milk bottle", kind="milk", finish="glass", accent="sky")
pantry.preset("ketchup bottle", kind="ketchup", body_color="red")
pantry.preset("spray bottle", kind="spray", body_color="sky", accent="orange")
pantry.preset("gourd", kind="gourd", body_color="#c98a3c", finish="ceramic", real_m=0.3)
pantry.preset("bud vase", kind="bud", body_color="teal", finish="ceramic")
pantry.preset("perfume bottle", kind="perfume", body_color="#e9a8c4", finish="glass", accent="gold", real_m=0.12)
pantry.preset("milk carton", kind="carton", accent="royal blue", finish="paper")
pantry.preset("canteen", kind="canteen", body_color="olive", accent="dark green", wood="leather")
pantry.preset("martini glass", kind="martini", body_color="#d8eaf2", finish="glass")
pantry.preset("paper cup", kind="paper cup", finish="paper", wood="caramel", accent="dark brown", real_m=0.15)
pantry.preset("sippy cup", kind="sippy", body_color="sky", accent="orange", real_m=0.15)
pantry.preset("mortar", kind="mortar", body_color="light grey", finish="stone")
pantry.preset("birdbath", kind="birdbath", body_color="stone", finish="stone", accent="sky", real_m=0.9)
pantry.preset("ashtray", kind="ashtray", body_color="#6f8f7a", finish="ceramic", accent="orange", wood="caramel", real_m=0.12)
pantry.preset("gravy boat", kind="gravy", finish="porcelain", accent="royal blue")
pantry.preset("tea set", kind="tea set", finish="porcelain", accent="gold", real_m=0.4)
pantry.preset("spatula", kind="spatula", accent="red", slot="hand", real_m=0.32)
pantry.preset("rolling pin", kind="rolling pin", accent="red", slot="hand", real_m=0.4)
pantry.preset("corkscrew", kind="corkscrew", accent="crimson", wood="#c99a66", real_m=0.15)
