"""Instruments of science: microscopes, telescopes, glassware, balances."""

from __future__ import annotations

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.registry import Params, archetype, choice, color, number
from maquette.engines.embedded.recipe import Bump
from maquette.engines.embedded.shapes import (
    box,
    capsule,
    cone,
    cylinder,
    ellipsoid,
    extrude,
    frustum,
    lathe,
    sphere,
    star,
    torus,
    tube,
)

PARAMS = {
    "kind": choice(
        "microscope", "telescope", "spyglass", "magnifier", "binoculars", "compass", "test tube", "beaker", "balance", "abacus", "stethoscope"
    ),
    "length": number(1.0, 0.8, 1.15, "of its usual length"),
    "lens": number(1.0, 0.7, 1.3, "size of the glass"),
    "legs": number(1.0, 0.7, 1.2),
    "liquid": number(0.6, 0.1, 0.95, "how full the glass is"),
    "tilt": number(9.0, 0.0, 18.0, "degrees that a balance leans"),
    "rods": number(6.0, 4.0, 8.0, vary=0.0),
    "body_color": color("charcoal"),
    "accent": color("brass"),
    "liquid_color": color("lime"),
}


@archetype("instrument", "tool", PARAMS, symmetric=False, real_m=0.35)
def instrument(b: Builder, p: Params) -> None:
    finish = {"brass": "brass", "wood": "wood", "dark wood": "wood", "glass": "glass", "steel": "steel"}
    b.material("body", p.body_color, finish.get(p.body_color, "painted"), roughness=0.3 if p.body_color not in finish else None)
    b.material("metal", p.accent, finish.get(p.accent, "painted"))
    b.material("lens", "sky", "glass", roughness=0.03)
    b.material("liquid", p.liquid_color, roughness=0.15, glow=0.1)
    b.material("dark", "black", roughness=0.5)
    b.material("paper", "ivory")
    b.material("base", "dark wood", "wood")
    b.material("needle", "red")
    with b.group(p.kind):
        KINDS[p.kind](b, p)


def _microscope(b: Builder, p: Params) -> None:
    b.add(box(0.95, 0.16, 1.2, 0.07), "body", stand=True)
    b.add(tube([(0, 0.1, -0.42), (0, 0.6, -0.55), (0, 1.1, -0.5), (0, 1.4, -0.25)], [0.17, 0.15, 0.14, 0.15]), "body")
    b.add(box(0.75, 0.08, 0.7, 0.03), "dark", at=(0, 0.66, 0.05))
    b.add(box(0.5, 0.045, 0.2, 0.01), "lens", at=(0, 0.72, 0.1))
    b.add(cone((0, 0.12, 0.1), (0, 0.6, 0.1), 0.1, 0.14), "metal")
    b.add(cylinder(0.2, 0.06, 0.02), "lens", at=(0, 0.2, 0.1), turn=(30, 0, 0))
    with b.frame((0, 1.36, 0.0), (-24, 0, 0)):
        b.add(cylinder(0.16, 0.8 * p.length, 0.03), "metal", at=(0, 0.36, 0))
        b.add(frustum(0.15, 0.19, 0.2, 0.03), "dark", at=(0, 0.36 + 0.4 * p.length, 0))
        b.add(cylinder(0.2, 0.1, 0.03), "dark", at=(0, -0.06, 0))
        for x in (0.0, 0.13, -0.13):
            b.add(cone((0.4 * x, -0.1, 0), (1.6 * x, -0.36 + abs(x), 0.0), 0.08, 0.06), "metal")
    for s in (1, -1):
        b.add(cylinder(0.14, 0.1, 0.03), "metal", at=(s * 0.2, 0.85, -0.54), turn=(0, 0, 90), bump=Bump("flutes", 0.014, 0.05))
    b.add(box(0.24, 0.3, 0.4, 0.05), "body", at=(0, 1.28, -0.2))


def _telescope(b: Builder, p: Params) -> None:
    top = 1.1
    for _ in b.around(3, 0.0, 0.0, 0):
        b.add(cone((0, top, 0.06), (0, 0.05, 0.72 * p.legs), 0.065, 0.05), "base")
        b.add(cone((0, 0.55, 0.0), (0, 0.5, 0.38 * p.legs), 0.035, 0.035), "metal")
    b.add(cylinder(0.04, 0.7, 0.0), "metal", at=(0, 0.8, 0))
    b.add(sphere(0.15), "metal", at=(0, top + 0.04, 0))
    with b.frame((0, top + 0.16, 0), (-28, 0, 0)):
        b.add(tube([(0, 0.06, -0.95), (0, 0.06, -0.45)], 0.1), "metal")
        b.add(cylinder(0.17, 0.6, 0.02), "body", at=(0, 0.06, -0.25), turn=(90, 0, 0))
        b.add(cylinder(0.23, 1.1 * p.length, 0.03), "body", at=(0, 0.06, 0.5), turn=(90, 0, 0))
        for z in (-0.52, -0.02, 0.5 + 0.52 * p.length):
            b.add(torus(0.2 if z < 0 else 0.235, 0.05), "metal", at=(0, 0.06, z), turn=(90, 0, 0))
        b.add(ellipsoid(0.2, 0.2, 0.05), "lens", at=(0, 0.06, 0.5 + 0.55 * p.length))
        b.add(cylinder(0.055, 0.6, 0.01), "metal", at=(0, 0.36, 0.1), turn=(90, 0, 0))
        b.add(box(0.05, 0.16, 0.1, 0.01), "metal", at=(0, 0.28, 0.1))
        b.add(cylinder(0.09, 0.2, 0.02), "dark", at=(0, 0.06, -1.06), turn=(90, 0, 0))


def _spyglass(b: Builder, p: Params) -> None:
    with b.frame((0, 0.75, 0), (0, 0, 18)):
        for x, r, long, role in ((0.65, 0.28, 0.95, "body"), (-0.1, 0.22, 0.8, "metal"), (-0.72, 0.17, 0.6, "body")):
            b.add(cylinder(r, long * p.length, 0.02), role, at=(x, 0, 0), turn=(0, 0, 90))
        for x, r in ((1.12, 0.29), (0.2, 0.29), (-0.48, 0.23), (-1.02, 0.19)):
            b.add(torus(r, 0.05), "metal", at=(x, 0, 0), turn=(0, 0, 90))
        b.add(ellipsoid(0.05, 0.25, 0.25), "lens", at=(1.12, 0, 0))
    b.add(box(1.1, 0.14, 0.6, 0.05), "base", stand=True)
    for x, y in ((-0.4, 0.58), (0.45, 0.68)):
        b.add(box(0.14, y, 0.2, 0.03), "base", at=(x, 0.05, 0), stand=True)


def _magnifier(b: Builder, p: Params) -> None:
    r = 0.55 * p.lens
    with b.frame((0, 0.12, 0)):
        b.add(lathe([(0.08, 0), (0.12, 0.1), (0.09, 0.3), (0.13, 0.6), (0.08, 0.72), (0, 0.72)]), "body")
        b.add(cylinder(0.1, 0.12, 0.02), "metal", at=(0, 0.76, 0))
        b.add(torus(r, 0.09), "metal", at=(0, 0.8 + r, 0), turn=(90, 0, 0))
        b.add(ellipsoid(r, r, 0.1), "lens", at=(0, 0.8 + r, 0))
    b.add(lathe([(0.45, 0), (0.45, 0), (0.42, 0.1), (0.2, 0.16), (0.12, 0.26), (0, 0.26)]), "base")


def _binoculars(b: Builder, p: Params) -> None:
    fat, gap, tall = b.about(0.4, 0.06), b.about(0.42, 0.05), b.about(1.4, 0.05)
    for s in (1, -1):
        with b.frame((gap * s, 0.0, 0), (0, 0, 0)):
            b.add(lathe([(fat, 0), (fat + 0.02, 0.06), (fat, 0.7), (0.28, 1.0), (0.24, tall), (0.24, tall), (0, tall)]), "body")
            b.add(cylinder(0.3, 0.2, 0.03), "dark", at=(0, tall + 0.1, 0), bump=Bump("flutes", 0.02, 0.07))
            b.cut(cylinder(0.2, 0.2, 0.02), "dark", at=(0, tall + 0.2, 0))
            b.add(ellipsoid(0.19, 0.05, 0.19), "lens", at=(0, tall + 0.12, 0))
            for y in (0.1, 0.62):
                b.add(torus(fat + 0.01 if y < 0.5 else fat, 0.045), "metal", at=(0, y, 0))
    b.add(box(0.5, 0.3, 0.26, 0.05), "body", at=(0, 0.5, 0))
    b.add(box(0.4, 0.16, 0.24, 0.05), "body", at=(0, 1.16, 0))
    b.add(cylinder(0.1, 0.9, 0.02), "metal", at=(0, 0.8, 0))
    b.add(cylinder(0.16, 0.2, 0.04), "dark", at=(0, 1.32, 0), bump=Bump("flutes", 0.02, 0.06))


def _compass(b: Builder, p: Params) -> None:
    needle, lean, ring = b.about(28.0, 0.95), b.about(76.0, 0.015), b.about(0.17, 0.15)
    with b.frame((0, 0.92, 0), (lean, 0, 0)):
        b.add(lathe([(0.0, -0.16), (b.about(0.7, 0.1), -0.16), (0.82, -0.08), (0.84, 0.06), (0.78, 0.12), (0, 0.12)]), "metal")
        b.cut(cylinder(0.7, 0.2, 0.02), "paper", at=(0, 0.16, 0))
        b.add(extrude(star(4, 0.6, 0.14), 0.05, 0.01), "body", at=(0, 0.08, 0), turn=(-90, 0, 0))
        b.add(extrude(star(4, 0.4, 0.14), 0.045, 0.01), "dark", at=(0, 0.075, 0), turn=(-90, 45, 0))
        for k in b.around(12, 0.63, 0.07):
            b.add(box(0.03, 0.05, 0.1 if k % 3 else 0.16, 0.01), "dark")
        with b.frame((0, 0.14, 0), (0, needle, 0)):
            b.add(extrude([(-0.09, 0), (0.09, 0), (0, 0.56)], 0.06, 0.015), "needle", turn=(-90, 0, 0))
            b.add(extrude([(-0.09, 0), (0.09, 0), (0, 0.56)], 0.06, 0.015), "lens", turn=(-90, 180, 0))
            b.add(cylinder(0.09, 0.12, 0.03), "metal")
    b.add(torus(ring, 0.055), "metal", at=(0, 1.9, 0), turn=(90, 0, 0))
    b.add(cylinder(0.09, 0.16, 0.03), "metal", at=(0, 1.74, 0.0))
    b.add(box(0.95, 0.16, 0.75, 0.05), "base", at=(0, 0, 0), stand=True)
    b.add(box(0.6, 0.3, 0.2, 0.04), "base", at=(0, 0.02, -0.12), stand=True)


def _test_tube(b: Builder, p: Params) -> None:
    tints = ("lime", "magenta", "cyan", "orange")
    for k in range(4):
        role = b.material(f"liquid {k}", tints[k] if k else p.liquid_color, roughness=0.15, glow=0.15)
        x = -0.6 + 0.4 * k
        level = 0.3 + (p.liquid + 0.13 * ((k * 3) % 4 - 1)) * 0.7
        b.add(
            lathe([(0, 0.14), (0.1, 0.16), (0.15, 0.3), (0.15, 1.55 * p.length), (0.15, 1.55 * p.length), (0, 1.55 * p.length)]), "lens", at=(x, 0, 0)
        )
        b.paint(box(0.36, 1.2, 1, 0), role, at=(x, 0.14 + level - 0.6, 0))
        b.add(torus(0.15, 0.04), "lens", at=(x, 1.55 * p.length, 0))
        b.cut(cylinder(0.1, 0.3, 0.02), "lens", at=(x, 1.6 * p.length, 0))
        b.add(torus(0.153, 0.022), role, at=(x, 0.14 + level, 0))
    b.add(box(1.8, 0.14, 0.62, 0.04), "base", stand=True)
    b.add(box(1.8, 0.1, 0.56, 0.03), "base", at=(0, 0.95, 0))
    for s in (1, -1):
        b.add(box(0.12, 1.0, 0.5, 0.03), "base", at=(s * 0.84, 0.02, 0), stand=True)


def _beaker(b: Builder, p: Params) -> None:
    h = 1.7 * p.length
    b.add(lathe([(0.6, 0), (0.68, 0.03), (0.7, 0.1), (0.7, h - 0.1), (0.76, h), (0.76, h), (0, h)]), "lens")
    b.cut(cylinder(0.6, 2, 0.03), "lens", at=(0, 1.08 + p.liquid * h, 0))
    b.paint(box(4, 2, 4, 0), "liquid", at=(0, p.liquid * h - 0.92, 0))
    b.add(torus(0.72, 0.05), "lens", at=(0, h, 0))
    b.add(cone((0.66, h - 0.03, 0), (0.9, h + 0.02, 0), 0.1, 0.05), "lens")
    for k in range(6):
        b.add(box(0.34 if k % 2 else 0.2, 0.035, 0.05, 0.01), "paper", at=(0.06 if k % 2 else 0.0, 0.3 + 0.2 * k, 0.69))
    for x, y, r in ((0.2, 0.06, 0.13), (-0.22, 0.05, 0.1), (-0.05, 0.08, 0.16), (0.1, 0.12, 0.08), (-0.3, 0.03, 0.14)):
        b.add(sphere(r), "liquid", at=(x, 0.08 + p.liquid * h + 0.2 * y, 0.5 * x + 0.15))


def _balance(b: Builder, p: Params) -> None:
    b.add(
        lathe([(0.6, 0), (0.6, 0), (0.58, 0.1), (0.2, 0.18), (0.12, 0.3), (0.09, 0.6), (0.13, 0.72), (0.07, 1.0), (0.07, 1.72), (0, 1.72)]), "metal"
    )
    b.add(sphere(0.12), "metal", at=(0, 1.82, 0))
    with b.frame((0, 1.62, 0), (0, 0, p.tilt)):
        b.add(tube([(-1.0, 0, 0), (-0.5, 0.1, 0), (0, 0.0, 0), (0.5, 0.1, 0), (1.0, 0, 0)], [0.05, 0.06, 0.09, 0.06, 0.05]), "metal")
        b.add(cylinder(0.13, 0.2, 0.03), "body", turn=(90, 0, 0))
    lift = 0.0175 * p.tilt
    for s in (1, -1):
        x, y = 0.98 * s, 1.6 + lift * s
        with b.frame((x, y, 0)):
            for _ in b.around(3):
                b.add(cone((0, 0, 0), (0, -0.82, 0.4), 0.034, 0.034), "metal")
            b.add(lathe([(0, -1.02), (0.25, -0.98), (0.42, -0.84), (0.46, -0.8)], wall=0.06), "metal")
            b.add(torus(0.45, 0.04), "metal", at=(0, -0.81, 0))
            b.add(sphere(0.07), "metal")
    b.add(sphere(0.18), "needle", at=(-0.98, 0.78 - lift, 0))
    b.add(cylinder(0.1, 0.3, 0.02), "body", at=(0.98, 0.74 + lift, 0.0))


def _abacus(b: Builder, p: Params) -> None:
    start = b.some(0, 7)
    tints = ("red", "amber", "leaf", "blue", "purple", "orange", "teal", "hot pink")
    n = round(p.rods)
    high = b.about(1.75, 0.015)
    for s in (1, -1):
        b.add(box(0.14, high, 0.3, 0.04), "base", at=(s * 1.0, 0.06, 0), stand=True)
        b.add(box(0.2, 0.14, 0.8, 0.04), "base", at=(s * 1.0, 0, 0), stand=True)
    for y in (0.16, high + 0.03):
        b.add(box(2.1, 0.14, 0.3, 0.04), "base", at=(0, y, 0))
    for k in range(n):
        y, role = 0.38 + (high - 0.53) * k / (n - 1), b.material(f"bead {k}", tints[k], roughness=0.2)
        b.add(capsule((-1.0, y, 0), (1.0, y, 0), 0.035), "metal")
        split = (3 * k + 2 + start) % 8 + 1
        for i in range(10):
            x = -0.82 + 0.145 * i + (0.28 if i >= split else 0.0)
            b.add(ellipsoid(0.08, 0.095, 0.13), role, at=(x, y, 0))


def _stethoscope(b: Builder, p: Params) -> None:
    splay, tall, loop = b.about(0.42, 0.12), b.about(1.92, 0.04), b.about(-0.62, 0.12)
    b.add(box(1.6, 0.12, 1.1, 0.05), "base", stand=True)
    for s in (1, -1):
        b.add(tube([(0.02 * s, 0.75, -0.1), (0.26 * s, 1.1, -0.1), (splay * s, 1.55, -0.1), (0.24 * s, tall, -0.06)], 0.055), "metal")
        b.add(sphere(0.09), "dark", at=(0.22 * s, tall + 0.03, -0.05))
    b.add(box(0.3, 0.26, 0.14, 0.05), "metal", at=(0, 0.75, -0.1))
    b.add(
        tube(
            [(0, 0.75, -0.1), (0, 0.4, -0.12), (-0.3, 0.16, -0.1), (loop, 0.16, 0.1), (-0.4, 0.17, 0.38), (0.1, 0.18, 0.35), (0.42, 0.2, 0.1)], 0.085
        ),
        "body",
    )
    b.add(cylinder(0.24, 0.12, 0.03), "metal", at=(0.5, 0.2, 0.08))
    b.add(cylinder(0.19, 0.14, 0.03), "paper", at=(0.5, 0.22, 0.08))
    b.add(box(0.2, 0.7, 0.12, 0.03), "base", at=(0, 0.05, -0.26), stand=True)


KINDS = {
    "microscope": _microscope,
    "telescope": _telescope,
    "spyglass": _spyglass,
    "magnifier": _magnifier,
    "binoculars": _binoculars,
    "compass": _compass,
    "test tube": _test_tube,
    "beaker": _beaker,
    "balance": _balance,
    "abacus": _abacus,
    "stethoscope": _stethoscope,
}

instrument.preset("microscope", body_color="white", accent="steel")
instrument.preset("telescope", kind="telescope", body_color="navy", real_m=1.2)
instrument.preset("spyglass", kind="spyglass", body_color="dark brown", slot="hand")
instrument.preset("magnifying glass", kind="magnifier", body_color="dark brown", slot="hand", real_m=0.2)
instrument.preset("binoculars", kind="binoculars", body_color="olive", accent="steel", slot="hand", real_m=0.2)
instrument.preset("compass", kind="compass", body_color="navy", slot="hand", real_m=0.1)
instrument.preset("test tube", kind="test tube")
instrument.preset("beaker", kind="beaker", slot="hand", real_m=0.15)
instrument.preset("balance scale", kind="balance", real_m=0.5)
instrument.preset("abacus", kind="abacus")
instrument.preset("stethoscope", kind="stethoscope", body_color="blue", accent="steel", slot="neck")
