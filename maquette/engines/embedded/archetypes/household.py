"""Things of a home: armchair, pillow, mattress, carpet, curtain, window, folding screen, easel, staircase, hammock, pet bed and more."""

from __future__ import annotations

from math import cos, radians, sin

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.registry import Params, archetype, choice, color, number
from maquette.engines.embedded.recipe import Bump
from maquette.engines.embedded.shapes import box, capsule, cone, cylinder, ellipsoid, extrude, frustum, lathe, sphere, spiral, torus, tube

PARAMS = {
    "kind": choice(
        "armchair", "pillow", "mattress", "carpet", "curtain", "window", "screen", "easel", "stairs", "hammock", "pet bed", "egg chair",
        "locker", "showcase", "wine rack", "magic lamp", "stove", "radiator", "ping pong", "vanity", "portal",
    ),
    "width": number(1.0, 0.75, 1.3),
    "height": number(1.0, 0.75, 1.3),
    "depth": number(1.0, 0.75, 1.3),
    "legs": number(1.0, 0.6, 1.5, "thickness of legs and rods"),
    "cushions": number(1.0, 0.5, 1.4),
    "body_color": color("crimson"),
    "accent": color("gold"),
    "wood": color("wood"),
    "cloth": color("cream"),
}  # fmt: skip

METALS = {"gold": "gold", "steel": "steel", "iron": "iron", "brass": "brass"}


@archetype("household", "furniture", PARAMS, real_m=1.0)
def household(b: Builder, p: Params) -> None:
    """Front towards +z."""
    soft = p.kind in ("armchair", "pillow", "mattress", "carpet", "curtain", "hammock", "pet bed")
    b.material("body", p.body_color, METALS.get(p.body_color, "cloth" if soft else "painted"))
    b.material("trim", p.accent, METALS.get(p.accent, "painted"))
    b.material("wood", p.wood, "wood")
    b.material("cushions", p.cloth, "cloth")
    b.material("glass", "#a8d4e6", "glass")
    b.material("dark", "charcoal")
    b.material("glow", "#ffb84a", glow=0.6)
    with b.group(p.kind):
        KINDS[p.kind](b, p)
    b.socket("top", (0, 1.0, 0), size=0.5)


def _armchair(b: Builder, p: Params) -> None:
    w = 0.62 * p.width
    b.add(box(2 * w, 0.34, 1.1, 0.08), "body", at=(0, 0.16, 0), stand=True)
    b.add(box(2 * w - 0.1, 1.2 * p.height, 0.34, 0.15), "body", at=(0, 0.3, -0.44), turn=(-8, 0, 0), stand=True, bump=Bump("quilt", 0.03, 0.24))
    for s in (1, -1):
        b.add(box(0.28, 0.6, 1.06, 0.1), "body", at=(s * (w + 0.02), 0.14, 0.04), stand=True)
        b.add(capsule((s * (w + 0.02), 0.74, -0.42), (s * (w + 0.02), 0.74, 0.44), 0.17), "body")
        b.add(cylinder(0.12, 0.06, 0.02), "wood", at=(s * (w + 0.02), 0.74, 0.6), turn=(90, 0, 0))
        b.add(ellipsoid(0.14, 0.36, 0.24), "body", at=(s * (w - 0.02), 1.14 * p.height, -0.3), blend=0.04)
        for z in (0.42, -0.4):
            b.add(cone((s * (w - 0.06), 0.2, z), (s * w, 0.0, z), 0.08 * p.legs, 0.05 * p.legs), "wood")
    b.add(box(2 * w - 0.22, 0.24 * p.cushions, 0.96, 0.1), "cushions", at=(0, 0.48, 0.1), stand=True)
    b.add(box(0.56, 0.46, 0.2, 0.09), "cushions", at=(0.04, 0.9, -0.1), turn=(-16, 0, 12))


def _pillow(b: Builder, p: Params) -> None:
    w, d = 1.1 * p.width, 0.8 * p.depth
    pts = [(w, d), (0, 0.86 * d), (-w, d), (-0.88 * w, 0), (-w, -d), (0, -0.86 * d), (w, -d), (0.88 * w, 0)]
    b.add(
        extrude(pts, 0.66 * p.cushions, 0.12, smooth=True, edge=0.08),
        "body",
        at=(0, 0.3 * p.cushions, 0),
        turn=(-90, 0, 0),
        bump=Bump("quilt", 0.018, 0.34),
    )
    b.add(tube([(x * 0.98, 0.3 * p.cushions, z * 0.98) for x, z in pts], 0.05, closed=True), "trim")
    for x, z in ((w, d), (-w, d), (w, -d), (-w, -d)):
        b.add(sphere(0.08), "trim", at=(0.99 * x, 0.28 * p.cushions, 0.99 * z))
        b.add(cone((0.99 * x, 0.28 * p.cushions, 0.99 * z), (1.12 * x, 0.06, 1.14 * z), 0.06, 0.1), "trim", bump=Bump("flutes", 0.014, 0.05))
    b.add(sphere(0.09), "trim", at=(0, 0.6 * p.cushions, 0))


def _mattress(b: Builder, p: Params) -> None:
    w, d, h = 0.9 * p.width, 1.3 * p.depth, 0.46 * p.height
    b.add(box(2 * w, h, 2 * d, 0.1), "cushions", stand=True, bump=Bump("quilt", 0.04, 0.3))
    for y in (0.1 * h + 0.02, 0.9 * h):
        b.add(tube([(w, y, d), (-w, y, d), (-w, y, -d), (w, y, -d)], 0.045, smooth=False, closed=True), "body")
    for s in (1, -1):
        for z in (0.5, -0.5):
            b.add(tube([(s * w, 0.5 * h, z - 0.2), (s * (w + 0.08), 0.5 * h, z), (s * w, 0.5 * h, z + 0.2)], 0.04), "body")


def _carpet(b: Builder, p: Params) -> None:
    w, d = 0.85 * p.width, 1.2 * p.depth
    b.add(box(2 * w, 0.1, 2 * d, 0.03), "body", at=(0, 0.04, 0.1))
    for f, role in ((0.86, "trim"), (0.76, "body"), (0.64, "cushions"), (0.56, "body")):
        b.add(box(2 * w * f, 0.1, 2 * d * f + 0.1, 0.01), role, at=(0, 0.05 + 0.012 * (1 - f) / 0.14, 0.1))
    b.add(extrude([(0.34, 0), (0, 0.55), (-0.34, 0), (0, -0.55)], 0.1, 0.02), "trim", at=(0, 0.1, 0.1), turn=(-90, 0, 0))
    b.add(extrude([(0.18, 0), (0, 0.3), (-0.18, 0), (0, -0.3)], 0.14, 0.02), "cushions", at=(0, 0.1, 0.1), turn=(-90, 0, 0))
    b.add(cylinder(0.26, 2 * w, 0.04), "body", at=(0, 0.24, -d), turn=(0, 0, 90), bump=Bump("flutes", 0.01, 0.1))
    for s in (1, -1):
        b.add(spiral(0.22, 2.2, 0.0, 0.035, end_radius=0.04), "trim", at=(s * w, 0.24, -d), turn=(0, 0, 90))
    for k in range(15):
        b.add(capsule((-0.93 * w + 0.133 * w * k, 0.035, d + 0.08), (-0.93 * w + 0.133 * w * k, 0.03, d + 0.3), 0.036), "cushions")


def _curtain(b: Builder, p: Params) -> None:
    w = 1.1 * p.width
    b.add(capsule((-w - 0.14, 2.0, 0), (w + 0.14, 2.0, 0), 0.055 * p.legs), "trim")
    for s in (1, -1):
        b.add(sphere(0.12), "trim", at=(s * (w + 0.18), 2.0, 0))
        for k in range(7):
            t = k / 6
            top, waist, low = s * (0.1 + t * (w - 0.14)), s * (w - 0.4 + 0.36 * t), s * (w - 0.75 + 0.75 * t)
            b.add(
                tube(
                    [(top, 1.98, 0), (0.7 * top + 0.3 * waist, 1.5, 0.04), (waist, 0.95, 0.05), (low, 0.3, 0.02), (low, -0.02, 0)],
                    [0.12, 0.11, 0.08, 0.11, 0.13],
                ),
                "body",
                blend=0.02,
            )
            b.add(torus(0.075, 0.03), "trim", at=(top, 2.0, 0), turn=(0, 0, 90))
        b.add(tube([(s * (w - 0.5), 1.0, 0.06), (s * (w - 0.25), 0.93, 0.17), (s * (w + 0.06), 0.98, 0.04)], 0.06), "trim")
        b.add(cone((s * (w - 0.3), 0.9, 0.16), (s * (w - 0.3), 0.64, 0.18), 0.05, 0.09), "trim")
    for k in range(5):
        b.add(ellipsoid(0.26, 0.2, 0.12), "body", at=((k - 2) * 0.42 * p.width, 1.92, 0.08), bump=Bump("wrinkles", 0.01, 0.1))
        b.add(sphere(0.05), "trim", at=((k - 2) * 0.42 * p.width, 1.7, 0.1))


def _window(b: Builder, p: Params) -> None:
    w, h = 0.72 * p.width, 1.7 * p.height
    b.add(box(2 * w + 0.2, 0.12, 0.44, 0.03), "body", at=(0, 0, 0.06), stand=True)
    b.add(box(2 * w, h, 0.2, 0.03), "body", at=(0, 0.08, 0), stand=True)
    for x in (-0.5, 0.5):
        for k in range(3):
            b.add(box(0.84 * w, 0.28 * h, 0.12, 0.02), "glass", at=(x * w, 0.08 + (0.2 + 0.3 * k) * h, 0.06))
            b.add(box(0.84 * w, 0.28 * h, 0.12, 0.02), "glass", at=(x * w, 0.08 + (0.2 + 0.3 * k) * h, -0.06))
    for z in (0.1, -0.1):
        b.add(box(0.08, h, 0.1, 0.02), "body", at=(0, 0.08, z), stand=True)
        for f in (0.05, 0.35, 0.65, 0.95):
            b.add(box(2 * w, 0.08, 0.1, 0.02), "body", at=(0, 0.08 + f * h, z))
        for x in (-1, 1):
            b.add(box(0.12, h, 0.1, 0.02), "body", at=(x * (w - 0.05), 0.08, z), stand=True)
    b.add(box(2 * w + 0.2, 0.14, 0.3, 0.04), "body", at=(0, h + 0.1, 0))
    b.add(capsule((0.05, 0.5 * h, 0.17), (0.05, 0.5 * h + 0.14, 0.2), 0.035), "trim")
    for s in (1, -1):
        b.add(
            box(0.9 * w, h - 0.02, 0.08, 0.02), "wood", at=(s * 1.42 * w, 0.09, 0.08), turn=(0, -24 * s, 0), stand=True, bump=Bump("ribs", 0.02, 0.11)
        )
    b.add(box(1.5 * w, 0.2, 0.22, 0.03), "wood", at=(0, 0.1, 0.24), stand=True)
    for k in range(6):
        x = (k - 2.5) * 0.23 * w
        b.add(sphere(0.1), "trim", at=(x, 0.38, 0.25))


def _screen(b: Builder, p: Params) -> None:
    w, h = 0.72 * p.width, 1.8 * p.height
    for k in range(4):
        yaw = 30 * (-1) ** k
        x = (k - 1.5) * w * cos(radians(30))
        with b.frame((x, 0, 0), (0, yaw, 0)):
            for s in (1, -1):
                b.add(box(0.08, h, 0.09, 0.02), "wood", at=(s * 0.5 * w, 0, 0), stand=True)
            b.add(box(w, h - 0.14, 0.05, 0.01), "cushions", at=(0, 0.1, 0), stand=True)
            for y in (0.1, 0.34, 0.58, 0.8, 0.98):
                b.add(box(w, 0.07, 0.09, 0.015), "wood", at=(0, y * h - 0.02, 0))
            b.add(box(0.05, 0.7 * h, 0.08, 0.01), "wood", at=(0, 0.3 * h, 0), stand=True)
            b.add(ellipsoid(0.11, 0.11, 0.06), "body", at=(0.12 - 0.08 * k % 0.2, 0.46 * h, 0))


def _easel(b: Builder, p: Params) -> None:
    for s in (1, -1):
        b.add(cone((s * 0.56 * p.width, 0, 0.34), (s * 0.1, 1.95, -0.16), 0.06 * p.legs, 0.05 * p.legs), "wood")
    b.add(cone((0, 1.95, -0.16), (0, 0, -0.7), 0.05 * p.legs, 0.06 * p.legs), "wood")
    b.add(sphere(0.1), "wood", at=(0, 1.95, -0.16))
    b.add(box(1.2 * p.width, 0.08, 0.22, 0.02), "wood", at=(0, 0.62, 0.26))
    b.add(box(0.9 * p.width, 0.07, 0.07, 0.02), "wood", at=(0, 0.36, 0.24))
    with b.frame((0, 1.2, 0.14), (-14, 0, 0)):
        b.add(box(1.2 * p.width, 1.08, 0.09, 0.02), "cushions")
        b.add(box(1.24 * p.width, 0.08, 0.12, 0.02), "wood", at=(0, 0.54, -0.01))
        b.add(ellipsoid(0.54, 0.2, 0.06), "trim", at=(-0.1, -0.34, 0.03))
        b.add(cone((-0.3, -0.3, 0.04), (-0.1, 0.1, 0.04), 0.2, 0.04), "dark")
        b.add(cone((0.14, -0.32, 0.04), (0.24, 0.0, 0.04), 0.16, 0.04), "glass")
        b.add(sphere(0.1), "body", at=(0.32, 0.28, 0.03))
    b.add(cylinder(0.14, 0.05, 0.02), "wood", at=(0.36, 0.68, 0.34))
    b.add(cone((0.36, 0.66, 0.3), (0.5, 0.96, 0.26), 0.034, 0.045), "trim")


def _stairs(b: Builder, p: Params) -> None:
    n, w = 9, 0.5 * p.width
    for k in range(n):
        y, z = 0.2 * (k + 1) * p.height, 1.0 - 0.24 * k
        b.add(box(2 * w, 0.2 * (k + 1) * p.height, 0.25, 0.01), "cushions", at=(0, 0, z), stand=True)
        b.add(box(2 * w + 0.1, 0.07, 0.3, 0.02), "wood", at=(0, y, z + 0.02))
        b.add(box(1.0 * w, 0.05, 0.34, 0.02), "body", at=(0, y + 0.02, z + 0.02))
        b.add(box(1.0 * w, 0.2, 0.05, 0.02), "body", at=(0, y - 0.1, z + 0.16))
        for s in (1, -1):
            b.add(capsule((s * w, y, z), (s * w, y + 0.5, z), 0.035 * p.legs), "cushions")
    for s in (1, -1):
        b.add(capsule((s * w, 0.7 * 1.0, 1.02), (s * w, 0.2 * n * p.height + 0.5, 1.0 - 0.24 * (n - 1)), 0.06), "wood")
        b.add(box(0.15, 0.8, 0.15, 0.03), "wood", at=(s * w, 0, 1.08), stand=True)
        b.add(sphere(0.12), "wood", at=(s * w, 0.86, 1.08))


def _hammock(b: Builder, p: Params) -> None:
    r = 0.07 * p.legs
    b.add(tube([(-1.3, 1.3, 0), (-1.15, 0.5, 0), (-0.6, 0.08, 0), (0, 0.05, 0), (0.6, 0.08, 0), (1.15, 0.5, 0), (1.3, 1.3, 0)], r), "wood")
    for x in (-0.62, 0.62):
        b.add(capsule((x, 0.05, -0.55), (x, 0.05, 0.55), r), "wood")
    pts = [(-0.85 + 0.17 * k, 0.46 + 0.5 * ((-0.85 + 0.17 * k) / 0.85) ** 2 * 0.7, 0.0) for k in range(11)]
    b.add(tube(pts, [0.36 + 0.08 * (1 - ((k - 5) / 5) ** 2) for k in range(11)], flat=0.17), "body", bump=Bump("ribs", 0.012, 0.12))
    for s in (1, -1):
        for k in range(5):
            b.add(capsule((s * 1.28, 1.24, 0), (s * 0.84, 0.82, (k - 2) * 0.15), 0.026), "cushions")
        b.add(capsule((s * 0.86, 0.82, -0.4), (s * 0.86, 0.82, 0.4), 0.05), "wood")
        b.add(sphere(0.09), "trim", at=(s * 1.3, 1.3, 0))
    b.add(box(0.34, 0.14, 0.5, 0.06), "cushions", at=(-0.56, 0.66, 0), turn=(0, 0, -30))


def _pet_bed(b: Builder, p: Params) -> None:
    b.add(torus(0.92 * p.width, 0.3, height=0.3), "body", at=(0, 0.28, 0), bump=Bump("wrinkles", 0.02, 0.2))
    b.add(ellipsoid(0.86 * p.width, 0.24 * p.cushions, 0.86 * p.width), "cushions", at=(0, 0.16, 0), bump=Bump("quilt", 0.02, 0.22))
    with b.group("dip", op="subtract"):
        b.add(ellipsoid(0.46, 0.24, 0.4), "cushions", at=(0, 0.62, 1.0))
    b.add(capsule((-0.18, 0.5, 0.1), (0.2, 0.5, -0.08), 0.07), "trim", blend=0.02)
    for x, z in ((-0.18, 0.1), (0.2, -0.08)):
        for d in (0.07, -0.07):
            b.add(sphere(0.09), "trim", at=(x + 0.4 * d, 0.5, z + d))
    b.add(capsule((0, 0.3, 0), (0, 0.5, 0), 0.1), "cushions")


def _egg_chair(b: Builder, p: Params) -> None:
    b.add(cylinder(0.75, 0.08, 0.03), "dark", at=(0, 0.03, -0.1))
    b.add(tube([(0, 0.04, -0.75), (0, 0.9, -0.9), (0, 1.8, -0.75), (0, 2.15, -0.25), (0, 2.1, 0.05)], 0.06 * p.legs), "dark")
    b.add(capsule((0, 2.1, 0.02), (0, 1.86, 0.02), 0.035), "trim")
    b.add(torus(0.07, 0.032), "trim", at=(0, 2.0, 0.02), turn=(90, 0, 0))
    with b.group("shell"):
        b.add(ellipsoid(0.68 * p.width, 0.8, 0.6), "body", at=(0, 1.1, 0.0), bump=Bump("knit", 0.03, 0.15))
        b.cut(ellipsoid(0.58 * p.width, 0.68, 0.62), "cushions", at=(0, 1.12, 0.24))
    with b.group("seat"):
        b.add(ellipsoid(0.5, 0.16 * p.cushions, 0.42), "cushions", at=(0, 0.62, 0.1), bump=Bump("quilt", 0.02, 0.2))
        b.add(box(0.56, 0.46, 0.18, 0.08), "trim", at=(0, 0.94, -0.2), turn=(-14, 0, 0))


def _locker(b: Builder, p: Params) -> None:
    b.add(box(1.5 * p.width, 2.0 * p.height, 0.7, 0.03), "body", at=(0, 0.06, 0), stand=True)
    for k in range(3):
        x = (k - 1) * 0.49 * p.width
        b.add(box(0.44 * p.width, 1.84 * p.height, 0.08, 0.02), "body", at=(x, 0.14, 0.36), stand=True)
        for j in range(4):
            for y in (1.6, 0.3):
                b.add(box(0.26 * p.width, 0.035, 0.06, 0.01), "dark", at=(x, (y + 0.075 * j) * p.height, 0.4))
        b.add(box(0.07, 0.22, 0.1, 0.02), "trim", at=(x + 0.14, 1.05, 0.42))
        b.add(sphere(0.06), "dark", at=(x + 0.14, 0.9, 0.44))
        b.add(box(0.2, 0.1, 0.06, 0.015), "trim", at=(x, 1.46 * p.height, 0.4))
    for s in (1, -1):
        b.add(box(0.14, 0.1, 0.6, 0.02), "dark", at=(s * 0.62 * p.width, 0, 0), stand=True)


def _showcase(b: Builder, p: Params) -> None:
    w = 0.62 * p.width
    b.add(box(2 * w + 0.14, 0.66, 1.1, 0.03), "wood", at=(0, 0, 0), stand=True, bump=Bump("panels", 0.02, 0.34))
    b.add(box(2 * w + 0.22, 0.08, 1.18, 0.02), "trim", at=(0, 0.68, 0))
    b.add(box(2 * w, 0.08, 0.98, 0.03), "body", at=(0, 0.74, 0))
    y = 1.9 * p.height
    for s in (1, -1):
        for z in (0.5, -0.5):
            b.add(box(0.07, y - 0.66, 0.07, 0.01), "trim", at=(s * w, 0.66, z), stand=True)
    b.add(box(2 * w + 0.18, 0.12, 1.12, 0.03), "wood", at=(0, y, 0))
    b.add(box(2 * w, 0.5 * y, 0.05, 0.01), "glass", at=(0, 0.68, -0.5), stand=True)
    b.add(frustum(0.2, 0.14, 0.12), "wood", at=(0, 0.76, 0), stand=True)
    b.add(lathe([(0.16, 0), (0.05, 0.1), (0.06, 0.24), (0.22, 0.34), (0.26, 0.62), (0.0, 0.6)]), "trim", at=(0, 0.86, 0))
    b.add(torus(0.14, 0.035, arc_deg=200), "trim", at=(0.2, 1.3, 0), turn=(90, 0, 0))
    b.add(torus(0.14, 0.035, arc_deg=200), "trim", at=(-0.2, 1.3, 0), turn=(90, 0, 180))


def _wine_rack(b: Builder, p: Params) -> None:
    w, h = 0.8 * p.width, 1.8 * p.height
    b.add(box(2 * w, 0.1, 0.8, 0.02), "wood", at=(0, 0, 0), stand=True)
    b.add(box(2 * w, h, 0.06, 0.02), "wood", at=(0, 0, -0.36), stand=True)
    for x in (-1, -0.333, 0.333, 1):
        b.add(box(0.08, h, 0.76, 0.02), "wood", at=(x * w, 0, 0), stand=True)
    for k in range(5):
        b.add(box(2 * w + 0.08, 0.08, 0.8, 0.02), "wood", at=(0, 0.05 + k * (h - 0.06) / 4, 0))
    for r in range(4):
        for c in range(3):
            x, y = (c - 1) * 0.667 * w, 0.24 + r * (h - 0.06) / 4
            if (r, c) not in ((1, 2), (3, 0)):
                b.add(capsule((x, y, -0.3), (x, y, 0.2), 0.16), "body" if (r + c) % 2 else "dark")
                b.add(cone((x, y, 0.2), (x, y, 0.62), 0.1, 0.055), "body" if (r + c) % 2 else "dark")
                b.add(cylinder(0.07, 0.16, 0.02), "trim", at=(x, y, 0.6), turn=(90, 0, 0))


def _magic_lamp(b: Builder, p: Params) -> None:
    fat, spout, curl, wisp = b.about(0.66, 0.06), b.about(1.36, 0.05), b.about(-1.22, 0.07), b.about(1.48, 0.14)
    b.add(
        lathe([(0.42, 0), (0.42, 0.05), (0.16, 0.16), (0.14, 0.26), (0.5, 0.4), (fat, 0.62), (0.5, 0.84), (0.3, 0.92), (0, 0.92)]),
        "body",
        bump=Bump("flutes", 0.016, 0.16),
    )
    b.add(tube([(0.3, 0.56, 0), (0.8, 0.6, 0), (spout - 0.24, 0.82, 0), (spout, 1.06, 0)], [0.3, 0.2, 0.12, 0.12]), "body", blend=0.06)
    b.add(torus(0.12, 0.045), "trim", at=(spout, 1.08, 0), turn=(0, 0, -35))
    b.add(tube([(-0.55, 0.72, 0), (-0.95, 0.98, 0), (curl, 0.7, 0), (-1.0, 0.42, 0), (-0.56, 0.52, 0)], 0.07), "body")
    b.add(sphere(0.09), "trim", at=(-1.0, 1.0, 0))
    b.add(lathe([(0.32, 0.9), (0.34, 0.95), (0.2, 1.1), (0.06, 1.2), (0.0, 1.2)]), "trim")
    b.add(sphere(0.1), "body", at=(0, 1.26, 0))
    for k in range(6):
        b.add(
            ellipsoid(0.07, 0.09, 0.05),
            "glass",
            at=((fat - 0.02) * sin(radians(60 * k + 30)), 0.62, (fat - 0.02) * cos(radians(60 * k + 30))),
            turn=(0, 60 * k + 30, 0),
        )
    b.add(
        tube([(spout + 0.02, 1.08, 0), (spout - 0.06, 1.3, 0), (wisp, 1.5, 0), (1.2, 1.7, 0), (1.0, 2.0, 0)], [0.07, 0.12, 0.18, 0.2, 0.06]), "glass"
    )


def _stove(b: Builder, p: Params) -> None:
    w = 0.7 * p.width
    b.add(box(2 * w, 1.05 * p.height, 1.05, 0.05), "body", at=(0, 0.18, 0), stand=True)
    b.add(box(2 * w + 0.12, 0.09, 1.15, 0.03), "trim", at=(0, 1.22 * p.height, 0))
    for s in (1, -1):
        for z in (0.4, -0.4):
            b.add(cone((s * (w - 0.1), 0.24, z), (s * (w + 0.02), 0, z + 0.04), 0.1, 0.06), "trim")
            b.add(torus(0.2, 0.04), "dark", at=(s * 0.36, 1.28 * p.height, 0.6 * z))
            b.add(cylinder(0.1, 0.06, 0.01), "dark", at=(s * 0.36, 1.28 * p.height, 0.6 * z))
    b.add(box(1.6 * w, 0.56, 0.1, 0.03), "body", at=(0, 0.56, 0.53))
    b.add(box(1.15 * w, 0.3, 0.13, 0.03), "glow", at=(0, 0.56, 0.53))
    for k in range(4):
        b.add(capsule(((k - 1.5) * 0.24, 0.42, 0.6), ((k - 1.5) * 0.24, 0.7, 0.6), 0.03), "dark")
    b.add(capsule((-0.5 * w, 0.9, 0.64), (0.5 * w, 0.9, 0.64), 0.045), "trim")
    for k in range(5):
        b.add(cylinder(0.07, 0.1, 0.02), "trim", at=((k - 2) * 0.26, 1.07 * p.height, 0.55), turn=(90, 0, 0))
    b.add(cylinder(0.15, 0.95, 0.02), "dark", at=(0.36, 1.2, -0.36), stand=True)
    b.add(torus(0.16, 0.05), "trim", at=(0.36, 1.9, -0.36))
    b.add(frustum(0.26, 0.3, 0.34, 0.04), "trim", at=(-0.36, 1.3 * p.height, 0.18), stand=True)
    b.add(lathe([(0.3, 0), (0.28, 0.06), (0.0, 0.14)]), "trim", at=(-0.36, 1.3 * p.height + 0.33, 0.18))
    b.add(sphere(0.06), "dark", at=(-0.36, 1.3 * p.height + 0.5, 0.18))
    b.add(torus(0.1, 0.035), "dark", at=(-0.7, 1.3 * p.height + 0.2, 0.18), turn=(90, 0, 0))


def _radiator(b: Builder, p: Params) -> None:
    for k in range(8):
        x = (k - 3.5) * 0.25 * p.width
        for z in (0.14, -0.14):
            b.add(capsule((x, 0.3, z), (x, 1.3 * p.height, z), 0.1), "body")
        for y in (0.28, 1.3 * p.height):
            b.add(capsule((x, y, -0.16), (x, y, 0.16), 0.12), "body")
    for y in (0.28, 1.3 * p.height):
        b.add(capsule((-0.95 * p.width, y, 0), (0.95 * p.width, y, 0), 0.08), "body")
    for s in (1, -1):
        b.add(box(0.16, 0.26, 0.44, 0.04), "body", at=(s * 0.875 * p.width, 0, 0), stand=True)
    b.add(capsule((0.95 * p.width, 0.28, 0), (1.24 * p.width, 0.28, 0), 0.06), "trim")
    b.add(capsule((1.2 * p.width, 0.0, 0), (1.2 * p.width, 0.4, 0), 0.055), "trim")
    b.add(cylinder(0.12, 0.16, 0.04), "trim", at=(1.2 * p.width, 0.46, 0), bump=Bump("flutes", 0.012, 0.06))


def _ping_pong(b: Builder, p: Params) -> None:
    w, d, y = 0.78, 1.4 * p.depth, 0.8 * p.height
    b.add(box(2 * w, 0.1, 2 * d, 0.02), "body", at=(0, y, 0))
    b.add(box(0.04, 0.1, 2 * d, 0.01), "cushions", at=(0, y + 0.012, 0))
    for s in (1, -1):
        b.add(box(0.06, 0.1, 2 * d, 0.01), "cushions", at=(s * (w - 0.03), y + 0.012, 0))
        b.add(box(2 * w, 0.1, 0.06, 0.01), "cushions", at=(0, y + 0.012, s * (d - 0.03)))
        for z in (0.75, -0.75):
            b.add(capsule((s * (w - 0.16), y, z * d), (s * (w - 0.16), 0.02, z * d), 0.055 * p.legs), "dark")
            b.add(capsule((-w + 0.16, 0.28, z * d), (w - 0.16, 0.28, z * d), 0.04), "dark")
    b.add(box(2 * w + 0.2, 0.22, 0.05, 0.01), "cushions", at=(0, y + 0.15, 0), bump=Bump("quilt", 0.014, 0.08))
    b.add(box(2 * w + 0.2, 0.05, 0.08, 0.01), "dark", at=(0, y + 0.26, 0))
    for x, z, role in ((-0.3, 0.75, "trim"), (0.3, -0.75, "dark")):
        b.add(cylinder(0.2, 0.07, 0.02), role, at=(x, y + 0.08, z))
        b.add(capsule((x + 0.12, y + 0.08, z), (x + 0.38, y + 0.08, z + 0.1), 0.05), "wood")
    b.add(sphere(0.07), "cushions", at=(0.25, y + 0.1, 0.5))


def _vanity(b: Builder, p: Params) -> None:
    w = 0.8 * p.width
    b.add(box(2 * w, 0.09, 0.66, 0.03), "wood", at=(0, 0.85, 0))
    for s in (1, -1):
        b.add(box(0.46, 0.46, 0.6, 0.02), "body", at=(s * (w - 0.25), 0.42, 0), stand=True)
        for y in (0.54, 0.74):
            b.add(box(0.38, 0.16, 0.05, 0.02), "body", at=(s * (w - 0.25), y, 0.31))
            b.add(sphere(0.04), "trim", at=(s * (w - 0.25), y, 0.36))
        for x in (w - 0.08, w - 0.42):
            for z in (0.22, -0.22):
                b.add(cone((s * x, 0.45, z), (s * x, 0, z), 0.06, 0.036), "body")
    b.add(ellipsoid(0.5, 0.6, 0.07), "trim", at=(0, 1.5, -0.22))
    b.add(ellipsoid(0.42, 0.52, 0.08), "glass", at=(0, 1.5, -0.2))
    for s in (1, -1):
        b.add(box(0.08, 0.66, 0.08, 0.02), "wood", at=(s * 0.52, 0.86, -0.24), stand=True)
    b.add(sphere(0.1), "trim", at=(0, 2.1, -0.22))
    b.add(cylinder(0.36, 0.16 * p.cushions, 0.06), "cushions", at=(0, 0.5, 0.72))
    for k in range(4):
        a = radians(45 + 90 * k)
        b.add(cone((0.2 * sin(a), 0.46, 0.72 + 0.2 * cos(a)), (0.28 * sin(a), 0, 0.72 + 0.28 * cos(a)), 0.05, 0.04), "wood")
    b.add(box(0.5, 0.05, 0.5, 0.02), "wood", at=(0, 0.02, 0.6))
    b.add(box(1.2, 0.05, 1.3, 0.02), "trim", at=(0, 0.02, 0.25))
    b.add(lathe([(0.08, 0), (0.1, 0.12), (0.04, 0.18), (0.05, 0.26), (0, 0.26)]), "trim", at=(0.54, 0.88, 0.08))


def _portal(b: Builder, p: Params) -> None:
    stones, turns, wide = b.some(12, 16), b.about(2.5, 0.15), b.about(1.8, 0.07)
    for k in range(2):
        b.add(box(wide - 0.3 * k, 0.12, 0.9 - 0.2 * k, 0.02), "cushions", at=(0, 0.1 * k, 0), stand=True, bump=Bump("cobbles", 0.014, 0.14))
    y = 1.08
    b.add(cylinder(0.76, 0.1, 0.03), "glass", at=(0, y, 0), turn=(90, 0, 0))
    for s in (1, -1):
        b.add(spiral(0.68, turns, 0.0, 0.05, end_radius=0.06), "body", at=(0, y, 0.05 * s), turn=(90, 0, 0))
    for k in range(stones):
        a = 360 * (k + 0.5) / stones
        with b.frame((0.88 * sin(radians(a)), y + 0.88 * cos(radians(a)), 0), (0, 0, -a)):
            b.add(box(5.6 / stones, b.about(0.26, 0.15), 0.34, 0.03), "cushions", bump=Bump("rock", 0.014, 0.1))
            if k % 2:
                b.add(extrude([(0, 0.1), (0.06, 0), (0, -0.1), (-0.06, 0)], 0.42, 0.02), "trim")
    b.add(extrude([(0, 0.2), (0.13, 0), (0, -0.2), (-0.13, 0)], 0.44, 0.04), "body", at=(0, y + 0.9, 0))


KINDS = {
    "armchair": _armchair, "pillow": _pillow, "mattress": _mattress, "carpet": _carpet, "curtain": _curtain, "window": _window, "screen": _screen,
    "easel": _easel, "stairs": _stairs, "hammock": _hammock, "pet bed": _pet_bed, "egg chair": _egg_chair, "locker": _locker,
    "showcase": _showcase, "wine rack": _wine_rack, "magic lamp": _magic_lamp, "stove": _stove, "radiator": _radiator, "ping pong": _ping_pong,
    "vanity": _vanity, "portal": _portal,
}  # fmt: skip

household.preset("armchair", body_color="#3f6f5a", cloth="mustard", real_m=1.1)
household.preset("pillow", kind="pillow", body_color="royal blue", real_m=0.5)
household.preset("mattress", kind="mattress", body_color="sky", cloth="snow", real_m=2.0)
household.preset("carpet", kind="carpet", body_color="crimson", real_m=2.0)
household.preset("curtain", kind="curtain", body_color="crimson", real_m=2.2)
household.preset("window", kind="window", body_color="white", wood="#4f7f8f", accent="hot pink", real_m=1.4)
household.preset("folding screen", kind="screen", body_color="rose", wood="dark wood", real_m=1.7)
household.preset("easel", kind="easel", accent="leaf", body_color="yellow", real_m=1.6)
household.preset("staircase", kind="stairs", real_m=3.0)
household.preset("hammock", kind="hammock", body_color="orange", real_m=2.2)
household.preset("pet bed", kind="pet bed", body_color="#7f6a9a", accent="ivory", real_m=0.7)
household.preset("hanging chair", kind="egg chair", body_color="tan", accent="teal", real_m=1.9)
household.preset("locker", kind="locker", body_color="steel blue", accent="steel", real_m=1.8)
household.preset("display case", kind="showcase", real_m=1.6)
household.preset("wine rack", kind="wine rack", body_color="#23402c", real_m=1.0)
household.preset("magic lamp", kind="magic lamp", body_color="gold", accent="brass", real_m=0.3)
household.preset("stove", kind="stove", body_color="#3a5a50", accent="iron", real_m=1.0)
household.preset("radiator", kind="radiator", body_color="white", accent="brass", real_m=0.8)
household.preset("ping pong table", kind="ping pong", body_color="royal blue", accent="red", cloth="white", real_m=2.7)
household.preset("dressing table", kind="vanity", body_color="ivory", cloth="rose", real_m=1.5)
household.preset("portal", kind="portal", body_color="violet", cloth="stone", real_m=3.0)
