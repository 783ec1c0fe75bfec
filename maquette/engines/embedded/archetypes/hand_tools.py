"""Hand tools: on a small block, head up, or lying where they lie by nature."""

from __future__ import annotations

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.registry import Params, archetype, choice, color, number
from maquette.engines.embedded.recipe import Bump
from maquette.engines.embedded.shapes import Point, box, capsule, cone, cylinder, ellipsoid, extrude, frustum, lathe, polygon, sphere, torus, tube

PARAMS = {
    "kind": choice(
        "hammer",
        "wrench",
        "screwdriver",
        "saw",
        "chainsaw",
        "pliers",
        "drill",
        "shovel",
        "rake",
        "paintbrush",
        "paint roller",
        "plunger",
        "pocket knife",
        "scissors",
        "fishing rod",
        "syringe",
        "thermometer",
    ),
    "length": number(1.0, 0.8, 1.1, "of the whole, of its usual length"),
    "handle": number(1.0, 0.7, 1.4, "thickness of the handle"),
    "head": number(1.0, 0.7, 1.3, "size of the working end"),
    "teeth": number(12.0, 6.0, 18.0, "of a saw", vary=0.0),
    "open": number(24.0, 8.0, 40.0, "degrees that jaws are open"),
    "base": number(1.0, 0.0, 1.2, "the block that it stands in"),
    "body_color": color("steel"),
    "handle_color": color("red"),
}


@archetype("hand tool", "tool", PARAMS, symmetric=False, real_m=0.3, slot="hand")
def hand_tool(b: Builder, p: Params) -> None:
    steel = p.body_color == "steel"
    b.material("body", p.body_color, "steel" if steel else "painted", roughness=None if steel else 0.35)
    wooden = "wood" in p.handle_color
    b.material("handle", p.handle_color, "wood" if wooden else "painted", roughness=None if wooden else 0.4)
    b.material("dark", "charcoal", roughness=0.6)
    b.material("trim", "amber", roughness=0.4)
    b.material("paint", "cyan", roughness=0.2)
    b.material("base", "dark wood", "wood")
    lift = 0.16 if p.base > 0.0 and p.kind in STANDING else 0.0
    with b.group(p.kind, at=(0, lift, 0), melt=0.0):
        TOOLS[p.kind](b, p)
    if lift:
        wide, deep = STANDING[p.kind]
        with b.group("base"):
            b.add(box(wide * p.base, 0.22, deep * p.base, 0.05), "base", stand=True)
    b.socket("grip", (0, lift + 0.45, 0), size=0.09 * p.handle)


STANDING = {
    "hammer": (0.8, 0.62),
    "wrench": (0.8, 0.62),
    "screwdriver": (0.7, 0.7),
    "saw": (1.0, 0.6),
    "pliers": (0.95, 0.62),
    "shovel": (0.85, 0.62),
    "rake": (0.85, 0.7),
    "paintbrush": (0.7, 0.62),
    "paint roller": (0.8, 0.7),
    "pocket knife": (0.9, 0.62),
    "scissors": (0.95, 0.6),
    "fishing rod": (0.8, 0.8),
    "syringe": (0.75, 0.75),
    "thermometer": (0.8, 0.6),
}
"""Width and depth of the block under what cannot stand alone."""


def _grip(b: Builder, p: Params, low: float, high: float, r: float, role: str = "handle") -> None:
    """A handle with a swelling for the hand."""
    r *= p.handle
    b.add(
        tube(
            [(0, low, 0), (0, 0.6 * low + 0.4 * high, 0), (0, 0.15 * low + 0.85 * high, 0), (0, high, 0)],
            [1.15 * r, 1.25 * r, 0.85 * r, 0.8 * r],
            flat=1.3,
        ),
        role,
    )


def _hammer(b: Builder, p: Params) -> None:
    h = 1.6 * p.length
    _grip(b, p, 0.0, h, 0.085)
    b.add(tube([(0, 0.06, 0), (0, 0.6, 0)], 0.12 * p.handle, flat=1.3), "dark", bump=Bump("ribs", 0.012, 0.07))
    with b.frame((0, h, 0), scale=p.head):
        b.add(box(0.3, 0.3, 0.28, 0.05), "body")
        b.add(cone((0.1, 0, 0), (0.38, 0, 0), 0.12, 0.12), "body")
        b.add(cylinder(0.18, 0.2, 0.04), "body", at=(0.46, 0, 0), turn=(0, 0, 90))
        for s in (1, -1):
            claw = [(-0.1, 0.04, 0.06 * s), (-0.34, 0.08, 0.08 * s), (-0.54, 0.0, 0.09 * s), (-0.68, -0.18, 0.1 * s)]
            b.add(tube(claw, [0.11, 0.085, 0.065, 0.04], flat=0.9), "body")


def _wrench(b: Builder, p: Params) -> None:
    h = 1.75 * p.length
    shaft = [(-0.11, 0.2), (0.11, 0.2), (0.13, h - 0.3), (-0.13, h - 0.3)]
    b.add(extrude(shaft, 0.18, 0.04), "body")
    b.cut(box(0.1, h - 0.9, 0.3, 0.04), "dark", at=(0, 0.5 * h, 0.19))
    with b.frame((0, h - 0.14, 0), (0, 0, -14), p.head):
        b.add(extrude(polygon(20, 0.36), 0.22, 0.04), "body")
        b.cut(extrude([(-0.16, -0.1), (0, -0.19), (0.16, -0.1), (0.16, 0.6), (-0.16, 0.6)], 1, 0.0), "body")
    b.add(extrude(polygon(24, 0.26), 0.2, 0.04), "body", at=(0, 0.16, 0))
    b.cut(extrude(polygon(6, 0.14), 1, 0.0), "body", at=(0, 0.2, 0))


def _screwdriver(b: Builder, p: Params) -> None:
    b.add(
        lathe([(0.16, 0), (0.24, 0.06), (0.22, 0.3), (0.24, 0.6), (0.17, 0.75), (0.19, 0.84), (0.1, 0.9), (0, 0.9)]),
        "handle",
        bump=Bump("flutes", 0.03, 0.16),
    )
    b.add(cylinder(0.14, 0.1, 0.03), "trim", at=(0, 0.86, 0))
    b.add(cylinder(0.075 * p.handle, 0.8 * p.length, 0.01), "body", at=(0, 0.86, 0), stand=True)
    b.add(
        extrude([(-0.075, 0), (0.075, 0), (0.12, 0.14), (0.1, 0.3), (-0.1, 0.3), (-0.12, 0.14)], 0.07, 0.015),
        "body",
        at=(0, 0.84 + 0.8 * p.length, 0),
    )


def _saw(b: Builder, p: Params) -> None:
    n, long = round(p.teeth), 1.5 * p.length
    back: list[Point] = [(0.0, 0.42), (0.32, 0.36), (0.12, long + 0.4), (-0.12, long + 0.42)]
    teeth: list[Point] = []
    for k in range(n):
        t = k / n
        x, y = -0.12 - 0.22 * t, long + 0.36 - (long - 0.02) * t
        teeth += [(x, y), (x - 0.085, y - 0.6 * long / n)]
    b.add(extrude([*back, *teeth, (-0.36, 0.4)], 0.085, 0.01), "body")
    grip = [(-0.36, 0.52), (-0.4, 0.3), (-0.3, 0.02), (-0.1, -0.02), (0.18, 0.0), (0.36, 0.16), (0.4, 0.4), (0.34, 0.56)]
    b.add(extrude(grip[::1], 0.2, 0.05, smooth=True), "handle")
    b.cut(extrude([(-0.2, 0.34), (-0.16, 0.14), (0.12, 0.14), (0.22, 0.26), (0.18, 0.36)], 1, 0.0, smooth=True), "handle")
    for x, y in ((-0.24, 0.47), (0.24, 0.47)):
        b.add(cylinder(0.045, 0.25, 0.01), "trim", at=(x, y, 0), turn=(90, 0, 0))


def _chainsaw(b: Builder, p: Params) -> None:
    b.add(box(0.62, 0.62, 0.8, 0.1), "handle", at=(0, 0.38, -0.35))
    b.add(box(0.64, 0.3, 0.5, 0.06), "dark", at=(0, 0.22, -0.3))
    bar = [(-0.0, -0.16), (1.45 * p.length, -0.13), (1.56 * p.length, 0), (1.45 * p.length, 0.13), (0, 0.16)]
    b.add(extrude(bar, 0.1, 0.02), "body", at=(0.08, 0.36, 0.0), turn=(0, -90, 0))
    for k in range(12):
        z = 0.1 + 0.115 * k * p.length
        for s in (1, -1):
            b.add(box(0.13, 0.07, 0.075, 0.01), "dark", at=(0.08, 0.36 + s * (0.165 - 0.002 * k), z))
    b.add(sphere(0.09), "dark", at=(0.08, 0.36, 1.55 * p.length))
    b.add(tube([(0.3, 0.4, 0.02), (0.32, 0.85, -0.06), (0, 0.98, -0.1), (-0.32, 0.85, -0.14), (-0.32, 0.3, -0.2)], 0.06), "dark")
    b.add(tube([(0, 0.62, -0.6), (0, 0.68, -0.95), (0, 0.4, -1.15), (0, 0.14, -0.95), (0, 0.16, -0.6)], 0.085), "dark")
    b.add(box(0.5, 0.3, 0.06, 0.02), "trim", at=(0, 0.88, 0.0), turn=(16, 0, 0))
    b.add(cylinder(0.12, 0.12, 0.02), "trim", at=(-0.34, 0.42, -0.4), turn=(0, 0, 90))
    b.add(box(0.7, 0.1, 0.9, 0.03), "dark", at=(0, 0, -0.3), stand=True)
    for k in range(4):
        b.cut(box(0.1, 0.05, 0.4, 0), "dark", at=(0.32, 0.36 + 0.08 * k, -0.4))


def _jaws(b: Builder, p: Params, pivot: float) -> None:
    for s in (1, -1):
        with b.frame((0, pivot, 0), (0, 0, 0.5 * p.open * s)):
            b.add(
                tube([(-0.0 * s, -0.04, 0), (-0.2 * s, -0.35, 0), (-0.26 * s, -0.75, 0), (-0.16 * s, -1.16, 0)], [0.13, 0.11, 0.12, 0.1], flat=1.0),
                "handle",
            )
            jaw = [(-0.03 * s, -0.14), (0.22 * s, -0.05), (0.2 * s, 0.24), (0.1 * s, 0.58 * p.head), (-0.0 * s, 0.58 * p.head), (-0.03 * s, 0.1)]
            b.add(extrude(jaw if s > 0 else jaw[::-1], 0.2, 0.03), "body", at=(-0.03 * s, 0, 0))
            for k in range(4):
                b.cut(box(0.06, 0.03, 0.4, 0.0), "dark", at=(-0.05 * s, 0.22 + 0.09 * k, 0))
    b.add(cylinder(0.2, 0.26, 0.03), "body", at=(0, pivot, 0), turn=(90, 0, 0))
    b.add(cylinder(0.09, 0.32, 0.02), "dark", at=(0, pivot, 0), turn=(90, 0, 0))


def _pliers(b: Builder, p: Params) -> None:
    _jaws(b, p, 1.18 * p.length)


def _drill(b: Builder, p: Params) -> None:
    b.add(tube([(0, 1.35, -0.72), (0, 1.38, -0.3), (0, 1.38, 0.32)], [0.26, 0.33, 0.27]), "handle")
    b.add(tube([(0, 1.3, -0.3), (0, 0.75, -0.4), (0, 0.3, -0.42)], [0.2, 0.17, 0.2], flat=1.4, up=(0, 0, 1)), "handle")
    b.add(box(0.42, 0.28, 0.75, 0.08), "dark", at=(0, 0, -0.3), stand=True)
    b.add(box(0.1, 0.26, 0.12, 0.04), "dark", at=(0, 1.0, -0.12))
    b.add(frustum(0.23, 0.15, 0.34, 0.03), "dark", at=(0, 1.38, 0.56), turn=(90, 0, 0), bump=Bump("flutes", 0.02, 0.07))
    b.add(cone((0, 1.38, 0.6), (0, 1.38, 1.3 * p.length), 0.065, 0.05), "body")
    for k in range(5):
        b.add(torus(0.055, 0.03), "body", at=(0, 1.38, 0.82 + 0.1 * k), turn=(78, 20, 0))
    for k in range(5):
        b.cut(box(0.3, 0.035, 0.3, 0.0), "dark", at=(0.3, 1.26 + 0.07 * k, -0.4))
        b.cut(box(0.3, 0.035, 0.3, 0.0), "dark", at=(-0.3, 1.26 + 0.07 * k, -0.4))
    b.add(torus(0.29, 0.05), "trim", at=(0, 1.38, 0.16), turn=(90, 0, 0))
    b.add(cylinder(0.12, 0.1, 0.03), "trim", at=(0, 1.36, -0.96), turn=(90, 0, 0))


def _shovel(b: Builder, p: Params) -> None:
    h = 1.1 * p.length
    b.add(cone((0, 0.7, 0), (0, h + 0.7, 0), 0.07 * p.handle, 0.065 * p.handle), "handle")
    b.add(tube([(0, h + 0.62, 0), (-0.2, h + 0.74, 0), (-0.18, h + 0.95, 0), (0.18, h + 0.95, 0), (0.2, h + 0.74, 0)], 0.065, closed=True), "dark")
    blade = [(0, -0.02), (0.2, 0.1), (0.36, 0.34), (0.36, 0.72), (0.1, 0.8), (-0.1, 0.8), (-0.36, 0.72), (-0.36, 0.34), (-0.2, 0.1)]
    b.add(extrude([(x * p.head, y) for x, y in blade], 0.085, 0.02, smooth=True, bend=(0.7, 0)), "body")
    b.add(cone((0, 0.5, 0.02), (0, 1.0, 0), 0.075, 0.1), "body")


def _rake(b: Builder, p: Params) -> None:
    h = 1.5 * p.length
    b.add(cone((0, 0, 0), (0, h, 0), 0.075 * p.handle, 0.06 * p.handle), "handle")
    b.add(cone((0, h - 0.16, 0), (0, h + 0.1, 0), 0.09, 0.08), "body")
    w = 0.56 * p.head
    b.add(capsule((-w, h + 0.28, 0), (w, h + 0.28, 0), 0.06), "body")
    b.add(tube([(-0.7 * w, h + 0.28, 0), (0, h + 0.02, 0), (0.7 * w, h + 0.28, 0)], 0.05), "body")
    for k in range(7):
        x = (k / 3 - 1) * w
        b.add(tube([(x, h + 0.26, 0), (x, h + 0.34, 0.12), (x, h + 0.22, 0.36)], [0.045, 0.045, 0.035]), "body")


def _paintbrush(b: Builder, p: Params) -> None:
    b.add(
        tube([(0, 0.0, 0), (0, 0.25, 0), (0, 0.6, 0), (0, 0.85, 0)], [0.14 * p.handle, 0.17 * p.handle, 0.11, 0.26], flat=0.55, up=(0, 0, 1)),
        "handle",
    )
    b.add(box(0.66, 0.3, 0.28, 0.04), "body", at=(0, 1.0, 0), bump=Bump("rivets", 0.014, 0.16))
    bristles = [(-0.31, 1.1), (0.31, 1.1), (0.36, 1.6), (0.2, 1.68), (0.0, 1.74 * p.length), (-0.2, 1.68), (-0.36, 1.6)]
    b.add(extrude(bristles, 0.24, 0.06), "trim", bump=Bump("hair", 0.025, 0.06))
    b.paint(ellipsoid(1.0, 0.42, 1.0), "paint", at=(0, 1.82, 0))


def _paint_roller(b: Builder, p: Params) -> None:
    _grip(b, p, 0.0, 0.62, 0.12)
    b.add(tube([(0, 0.55, 0), (0, 0.95, 0), (0.62, 1.1, 0), (0.66, 1.42, 0), (0.5, 1.5, 0)], 0.05), "body")
    with b.frame((0, 1.5, 0), (0, 0, 90)):
        b.add(cylinder(0.24 * p.head, 1.05, 0.06), "paint", bump=Bump("noise", 0.02, 0.06))
        for y in (0.5, -0.5):
            b.add(cylinder(0.15, 0.12, 0.02), "dark", at=(0, y, 0))


def _plunger(b: Builder, p: Params) -> None:
    b.add(lathe([(0.62, 0.0), (0.64, 0.06), (0.58, 0.12), (0.56, 0.3), (0.34, 0.52), (0.18, 0.6), (0.16, 0.72)], wall=0.09), "handle")
    b.add(cylinder(0.17, 0.2, 0.03), "handle", at=(0, 0.66, 0))
    b.add(torus(0.6, 0.06), "handle", at=(0, 0.07, 0))
    b.add(cone((0, 0.6, 0), (0, 1.95 * p.length, 0), 0.085, 0.075), "base")
    b.add(sphere(0.1), "base", at=(0, 1.95 * p.length, 0))


def _pocket_knife(b: Builder, p: Params) -> None:
    b.add(box(0.42, 1.35, 0.3, 0.13), "handle", at=(0, 0.66, 0))
    for z in (0.06, -0.06):
        b.cut(box(0.6, 2, 0.03, 0.0), "body", at=(0, 0.66, z))
    b.add(box(0.38, 1.3, 0.2, 0.08), "body", at=(0, 0.66, 0))
    for k in range(2):
        b.add(box(0.22, 0.07, 0.34, 0.01), "body", at=(0, 0.72, 0), turn=(0, 0, 90 * k))
    blade = [(0.08, 1.26), (0.17, 1.3), (0.16, 1.85), (0.02, 2.06 * p.length), (-0.08, 1.9), (-0.08, 1.26)]
    b.add(extrude(blade, 0.1, 0.01, edge=0.04), "body")
    b.cut(extrude([(-0.02, 1.7), (0.0, 1.4), (0.03, 1.4), (0.03, 1.72)][::1], 0.03, 0.0), "dark", at=(0, 0, 0.05))
    for side, y, turn in ((1, 1.12, -62), (-1, 0.9, 70), (1, 0.3, -70)):
        with b.frame((0.16 * side, y, 0), (0, 0, turn)):
            b.add(extrude([(-0.06, 0), (0.07, 0), (0.07, 0.5), (-0.02, 0.58), (-0.06, 0.5)], 0.07, 0.015), "body")
    b.add(torus(0.1, 0.035), "body", at=(-0.14, 0.0, 0), turn=(90, 0, 0))


def _scissors(b: Builder, p: Params) -> None:
    for s in (1, -1):
        with b.frame((0, 0.85, 0.04 * s), (0, 0, 0.5 * p.open * s)):
            blade = [(-0.11, -0.2), (0.09, -0.2), (0.1, 0.25), (0.0, 1.1 * p.length), (-0.06, 1.06 * p.length), (-0.1, 0.2)]
            b.add(extrude([(x * s, y) for x, y in (blade if s > 0 else blade[::-1])], 0.09, 0.015), "body")
            b.add(cone((0, -0.1, 0), (-0.1 * s, -0.3, 0), 0.09, 0.08), "handle")
            b.add(torus(0.23, 0.075), "handle", at=(-0.24 * s, -0.52, -0.03 * s), turn=(90, 0, 0))
    b.add(cylinder(0.08, 0.28, 0.02), "dark", at=(0, 0.85, 0), turn=(90, 0, 0))


def _fishing_rod(b: Builder, p: Params) -> None:
    lean = (0.0, 0.06, 0.0)
    rod = [lean, (0, 0.7, 0.05), (0, 1.4, 0.2), (0, 1.85, 0.5), (0, 2.0, 0.85)]
    b.add(tube(rod, [0.09 * p.handle, 0.075, 0.05, 0.04, 0.035]), "handle")
    b.add(tube([(0, 0.05, 0), (0, 0.55, 0.03)], 0.1 * p.handle), "trim")
    b.add(cylinder(0.17, 0.2, 0.03), "body", at=(0, 0.7, 0.24), turn=(0, 0, 90))
    b.add(cone((0, 0.7, 0.05), (0, 0.7, 0.24), 0.05, 0.05), "body")
    b.add(cone((0.1, 0.7, 0.24), (0.24, 0.6, 0.24), 0.04, 0.04), "body")
    b.add(sphere(0.06), "dark", at=(0.26, 0.58, 0.24))
    b.add(tube([(0, 2.0, 0.85), (0, 1.5, 0.88), (0, 0.9, 0.8)], 0.026), "dark")
    for y, z in ((1.05, 0.1), (1.5, 0.26), (1.8, 0.46)):
        b.add(torus(0.06, 0.028), "body", at=(0, y, z + 0.08), turn=(20, 0, 0))
    b.add(sphere(0.13), "handle", at=(0, 0.88, 0.8))
    b.add(ellipsoid(0.11, 0.18, 0.3), "body", at=(0, 0.5, 0.8), turn=(-70, 0, 0), bump=Bump("scales", 0.012, 0.07))
    b.add(extrude([(0, 0), (0.16, 0.2), (-0.16, 0.2)], 0.07, 0.02), "body", at=(0, 0.3, 0.78), turn=(0, 90, 180))
    b.add(cone((0, 0.9, 0.8), (0, 0.6, 0.8), 0.03, 0.03), "dark")


def _syringe(b: Builder, p: Params) -> None:
    b.add(cone((0, 0.0, 0), (0, 0.55, 0), 0.032, 0.036), "body")
    b.add(frustum(0.07, 0.12, 0.16, 0.02), "handle", at=(0, 0.5, 0))
    b.add(cylinder(0.27, 0.85 * p.length, 0.04), "paint", at=(0, 0.58, 0), stand=True)
    for k in range(5):
        b.add(torus(0.265, 0.024, arc_deg=90), "dark", at=(0, 0.72 + 0.12 * k, 0), turn=(0, -90, 0))
    top = 0.6 + 0.85 * p.length
    b.add(box(0.95, 0.09, 0.3, 0.04), "handle", at=(0, top, 0))
    b.add(cylinder(0.09, 0.4, 0.01), "handle", at=(0, top, 0), stand=True)
    b.add(cylinder(0.26, 0.09, 0.03), "handle", at=(0, top + 0.4, 0))


def _thermometer(b: Builder, p: Params) -> None:
    b.add(box(0.62, 1.8 * p.length, 0.16, 0.07), "base", stand=True)
    b.add(box(0.5, 1.66 * p.length, 0.16, 0.06), "trim", at=(0, 0.07, 0.03), stand=True)
    b.add(sphere(0.16), "handle", at=(0, 0.34, 0.1))
    b.add(capsule((0, 0.3, 0.11), (0, 1.2, 0.11), 0.06), "handle")
    b.add(capsule((0, 1.2, 0.11), (0, 1.6, 0.11), 0.06), "body")
    for k in range(9):
        b.add(box(0.16 if k % 2 == 0 else 0.1, 0.03, 0.06, 0.01), "dark", at=(0.16, 0.6 + 0.115 * k, 0.1))


TOOLS = {
    "hammer": _hammer,
    "wrench": _wrench,
    "screwdriver": _screwdriver,
    "saw": _saw,
    "chainsaw": _chainsaw,
    "pliers": _pliers,
    "drill": _drill,
    "shovel": _shovel,
    "rake": _rake,
    "paintbrush": _paintbrush,
    "paint roller": _paint_roller,
    "plunger": _plunger,
    "pocket knife": _pocket_knife,
    "scissors": _scissors,
    "fishing rod": _fishing_rod,
    "syringe": _syringe,
    "thermometer": _thermometer,
}

hand_tool.preset("hammer", handle_color="wood")
hand_tool.preset("wrench", kind="wrench")
hand_tool.preset("screwdriver", kind="screwdriver", handle_color="amber")
hand_tool.preset("saw", kind="saw", handle_color="wood", real_m=0.5)
hand_tool.preset("chainsaw", kind="chainsaw", handle_color="orange", real_m=0.8)
hand_tool.preset("pliers", kind="pliers", handle_color="crimson")
hand_tool.preset("drill", kind="drill", handle_color="teal")
hand_tool.preset("shovel", kind="shovel", handle_color="wood", real_m=1.0)
hand_tool.preset("rake", kind="rake", handle_color="wood", body_color="green", real_m=1.5)
hand_tool.preset("paintbrush", kind="paintbrush", handle_color="wood")
hand_tool.preset("paint roller", kind="paint roller", handle_color="blue")
hand_tool.preset("plunger", kind="plunger", handle_color="brick", real_m=0.5)
hand_tool.preset("pocket knife", kind="pocket knife", handle_color="red", real_m=0.1)
hand_tool.preset("scissors", kind="scissors", handle_color="orange", real_m=0.2)
hand_tool.preset("fishing rod", kind="fishing rod", handle_color="crimson", real_m=2.0)
hand_tool.preset("syringe", kind="syringe", handle_color="white", real_m=0.15)
hand_tool.preset("thermometer", kind="thermometer", real_m=0.25)
