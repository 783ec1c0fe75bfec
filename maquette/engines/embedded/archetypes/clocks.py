"""Clocks and watches."""

from __future__ import annotations

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.registry import Params, archetype, choice, color, number
from maquette.engines.embedded.recipe import Bump
from maquette.engines.embedded.shapes import box, cone, cylinder, dome, ellipsoid, extrude, lathe, leaf, sphere, text, torus, tube

PARAMS = {
    "kind": choice("alarm", "grandfather", "cuckoo", "pocket watch", "wristwatch", "sundial", "wall", "stopwatch"),
    "dial": number(1.0, 0.8, 1.1, "size of the dial"),
    "hour": number(10.15, 0.0, 12.0, "where the hands stand", vary=0.1),
    "hands": number(1.0, 0.0, 1.2, "length of the hands"),
    "numerals": number(1.0, 0.0, 1.2),
    "bell": number(0.34, 0.0, 0.42, "radius of an alarm's bells"),
    "pendulum": number(1.0, 0.0, 1.2),
    "chain": number(1.0, 0.0, 1.0),
    "body_color": color("red"),
    "dial_color": color("ivory"),
    "accent": color("brass"),
}


@archetype("clock", "treasure", PARAMS, symmetric=False, real_m=0.2)
def clock(b: Builder, p: Params) -> None:
    finish = {"brass": "brass", "gold": "gold", "silver": "silver", "steel": "steel", "stone": "stone", "dark wood": "wood", "wood": "wood"}
    b.material("body", p.body_color, finish.get(p.body_color, "painted"))
    b.material("dial", p.dial_color, roughness=0.4)
    b.material("metal", p.accent, finish.get(p.accent, "painted"))
    b.material("hands", "black", roughness=0.3)
    b.material("numerals", "charcoal")
    b.material("base", "dark wood", "wood")
    b.material("leaves", "forest")
    b.material("bird", "cyan")
    b.material("strap", "leather", "leather")
    with b.group(p.kind):
        KINDS[p.kind](b, p)


def _dial(b: Builder, p: Params, r: float, digits: bool = True) -> None:
    """A clock face looking along +z."""
    b.add(cylinder(r, 0.08, 0.02), "dial", turn=(90, 0, 0))
    if p.numerals > 0.0:
        for k in range(12):
            with b.frame((0, 0, 0.04), (0, 0, -30.0 * k)):
                if digits and k % 3 == 0:
                    b.add(text(str(k or 12), 0.24 * r * p.numerals, 0.06), "numerals", at=(0, 0.74 * r, 0), turn=(0, 0, 30.0 * k))
                else:
                    b.add(box(0.055 * r, 0.15 * r * p.numerals, 0.06, 0.01), "numerals", at=(0, 0.8 * r, 0))
    if p.hands > 0.0:
        minute = 360.0 * (p.hour % 1.0)
        for turn, long, wide in ((30.0 * p.hour, 0.48, 0.11), (minute, 0.7, 0.08)):
            with b.frame((0, 0, 0.07), (0, 0, -turn)):
                b.add(
                    extrude(
                        [(-wide * r, -0.1 * r), (wide * r, -0.1 * r), (0.3 * wide * r, long * r * p.hands), (-0.3 * wide * r, long * r * p.hands)],
                        0.06,
                        0.012,
                    ),
                    "hands",
                )
        b.add(cylinder(0.1 * r, 0.16, 0.02), "metal", at=(0, 0, 0.05), turn=(90, 0, 0))


def _alarm(b: Builder, p: Params) -> None:
    r = 0.72 * p.dial
    with b.frame((0, 0.3 + r, 0)):
        b.add(cylinder(r, 0.55, 0.08), "body", turn=(90, 0, 0))
        b.add(torus(0.95 * r, 0.07), "metal", at=(0, 0, 0.27), turn=(90, 0, 0))
        with b.frame((0, 0, 0.25)):
            _dial(b, p, 0.88 * r)
        for s in (1, -1):
            b.add(cone((0.6 * r * s, -0.7 * r, 0), (0.85 * r * s, -r - 0.28, 0), 0.1, 0.07), "metal")
            if p.bell > 0.0:
                with b.frame((0.62 * r * s, 0.86 * r, 0), (0, 0, -36 * s)):
                    b.add(cylinder(0.05, 0.3, 0.01), "metal", at=(0, 0.05, 0))
                    b.add(dome(p.bell, 0.85 * p.bell), "metal", at=(0, 0.12, 0))
                    b.add(torus(p.bell, 0.04), "metal", at=(0, 0.13, 0))
                    b.add(sphere(0.07), "metal", at=(0, 0.14 + 0.85 * p.bell, 0))
        b.add(cone((0, 0.9 * r, 0), (0, 1.36 * r, 0), 0.045, 0.04), "metal")
        b.add(cylinder(0.12, 0.16, 0.04), "body", at=(0, 1.36 * r, 0), turn=(0, 0, 90))
        b.add(tube([(-0.55 * r, 1.1 * r, 0.0), (-0.36 * r, 1.95 * r, 0.0), (0.36 * r, 1.95 * r, 0.0), (0.55 * r, 1.1 * r, 0.0)], 0.055), "metal")
        for x in (0.3, -0.3):
            b.add(cylinder(0.1, 0.16, 0.02), "metal", at=(x, 0, -0.32), turn=(90, 0, 0))


def _grandfather(b: Builder, p: Params) -> None:
    b.add(box(0.82, 0.42, 0.5, 0.03), "body", stand=True)
    b.add(box(0.9, 0.1, 0.56, 0.03), "body", stand=True)
    b.add(box(0.56, 0.95, 0.4, 0.02), "body", at=(0, 0.4, 0), stand=True)
    b.cut(box(0.38, 0.76, 0.16, 0.02), "base", at=(0, 0.86, 0.2))
    b.add(box(0.82, 0.62, 0.5, 0.03), "body", at=(0, 1.3, 0), stand=True)
    hood = [(-0.46, 1.86), (0.46, 1.86), (0.44, 1.98), (0.2, 2.0), (0.12, 2.16), (0, 2.2), (-0.12, 2.16), (-0.2, 2.0), (-0.44, 1.98)]
    b.add(extrude(hood, 0.54, 0.03), "body")
    for s in (1, -1):
        b.add(sphere(0.07), "metal", at=(0.38 * s, 2.04, 0.0))
        b.add(cone((0.36 * s, 1.36, 0.24), (0.36 * s, 1.84, 0.24), 0.05, 0.05), "metal")
        b.add(cone((0.1 * s, 1.2, 0.16), (0.1 * s, 0.78, 0.16), 0.03, 0.03), "metal")
        b.add(cylinder(0.06, 0.2, 0.02), "metal", at=(0.1 * s, 0.72, 0.16))
    if p.pendulum > 0.0:
        b.add(cone((0, 1.22, 0.16), (0.03, 0.62, 0.16), 0.03, 0.03), "metal")
        b.add(cylinder(0.1 * p.pendulum, 0.08, 0.02), "metal", at=(0.03, 0.6, 0.17), turn=(90, 0, 0))
    b.add(sphere(0.08), "metal", at=(0, 2.24, 0))
    with b.frame((0, 1.6, 0.25)):
        _dial(b, p, 0.27 * p.dial, digits=False)
        b.add(torus(0.275 * p.dial, 0.035), "metal", turn=(90, 0, 0))


def _cuckoo(b: Builder, p: Params) -> None:
    b.add(box(1.0, 1.0, 0.55, 0.03), "body", at=(0, 0.62, 0), stand=True, bump=Bump("planks", 0.01, 0.14))
    for s in (1, -1):
        with b.frame((0, 2.05, 0), (0, 0, -42 * s)):
            b.add(box(1.05, 0.11, 0.75, 0.02), "base", at=(0.46 * s, 0, 0.02), bump=Bump("shingles", 0.014, 0.12))
    b.add(extrude([(-0.5, 1.55), (0.5, 1.55), (0, 2.0)], 0.55, 0.01), "body")
    b.add(box(0.36, 0.36, 0.1, 0.02), "base", at=(0, 1.6, 0.25))
    b.add(ellipsoid(0.1, 0.1, 0.15), "bird", at=(0, 1.56, 0.4))
    b.add(sphere(0.08), "bird", at=(0, 1.66, 0.48))
    b.add(cone((0, 1.65, 0.54), (0, 1.64, 0.62), 0.035, 0.02), "metal")
    for s in (1, -1):
        b.add(box(0.18, 0.34, 0.05, 0.01), "body", at=(0.28 * s, 1.6, 0.36), turn=(0, -50 * s, 0))
        b.add(extrude(leaf(0.5, 0.26), 0.07, 0.02), "leaves", at=(0.3 * s, 0.6, 0.28), turn=(0, 0, -75 * s))
        b.add(extrude(leaf(0.42, 0.22), 0.07, 0.02), "leaves", at=(0.44 * s, 1.4, 0.28), turn=(0, 0, 20 * s))
        b.add(cone((0.22 * s, 0.66, 0), (0.22 * s, 0.3, 0), 0.035, 0.035), "metal")
        b.add(lathe([(0, 0.1), (0.08, 0.14), (0.09, 0.26), (0.04, 0.36), (0, 0.38)]), "base", at=(0.22 * s, 0.0, 0), bump=Bump("scales", 0.012, 0.05))
    b.add(cone((0, 0.66, 0.1), (0.04, 0.24, 0.1), 0.035, 0.035), "metal")
    b.add(cylinder(0.13, 0.08, 0.02), "metal", at=(0.04, 0.24, 0.12), turn=(90, 0, 0))
    b.add(box(0.95, 0.12, 0.62, 0.04), "base", stand=True)
    b.add(box(0.3, 0.7, 0.14, 0.03), "base", at=(0, 0.05, -0.2), stand=True)
    with b.frame((0, 1.02, 0.29)):
        _dial(b, p, 0.34 * p.dial, digits=False)
        b.add(torus(0.35 * p.dial, 0.045), "base", turn=(90, 0, 0))


def _pocket(b: Builder, p: Params) -> None:
    with b.frame((0, 0.86, 0), (-8, 0, 0)):
        b.add(cylinder(0.76, 0.26, 0.08), "metal", turn=(90, 0, 0))
        b.add(torus(0.74, 0.07), "metal", at=(0, 0, 0.1), turn=(90, 0, 0))
        with b.frame((0, 0, 0.1)):
            _dial(b, p, 0.66 * p.dial)
        b.add(cylinder(0.1, 0.16, 0.02), "metal", at=(0, 0.84, 0))
        b.add(cylinder(0.13, 0.1, 0.03), "metal", at=(0, 0.96, 0), bump=Bump("flutes", 0.014, 0.05))
        b.add(torus(0.18, 0.05), "metal", at=(0, 1.04, 0), turn=(90, 0, 0))
    b.add(box(0.9, 0.14, 0.8, 0.05), "base", stand=True)
    b.add(box(0.6, 0.4, 0.14, 0.03), "base", at=(0, 0.02, -0.13), stand=True)
    if p.chain > 0.0:
        for k in range(9):
            t = k / 8
            b.add(
                torus(0.075, 0.034), "metal", at=(0.16 + 0.62 * t**0.7, 1.78 - 1.66 * t, -0.14 + 0.1 * t), turn=(90 * (k % 2), 0, 35 if k % 2 else 90)
            )
        b.add(tube([(0.14, 1.84, -0.14), (0.5, 1.2, -0.1), (0.76, 0.5, -0.06), (0.8, 0.1, 0.0), (0.5, 0.07, 0.2)], 0.036), "metal")


def _wrist(b: Builder, p: Params) -> None:
    with b.frame((0, 1.02, 0.22), (-14, 0, 0)):
        b.add(cylinder(0.55, 0.22, 0.05), "metal", turn=(90, 0, 0))
        b.add(torus(0.54, 0.06), "metal", at=(0, 0, 0.1), turn=(90, 0, 0))
        with b.frame((0, 0, 0.08)):
            _dial(b, p, 0.47 * p.dial)
        b.add(cylinder(0.09, 0.14, 0.03), "metal", at=(0.6, 0, 0), turn=(0, 0, 90), bump=Bump("flutes", 0.014, 0.04))
    b.add(
        tube(
            [(0, 1.5, 0.1), (0, 1.72, -0.2), (0, 1.45, -0.75), (0, 0.8, -0.86), (0, 0.26, -0.62), (0, 0.2, -0.1), (0, 0.5, 0.26)],
            0.07,
            flat=4.6,
            up=(1, 0, 0),
        ),
        "strap",
    )
    for y in (1.3, 1.12, 0.94):
        b.cut(cylinder(0.04, 0.5, 0.0), "hands", at=(0, y, -0.8), turn=(90, 0, 0))
    b.add(box(0.72, 0.16, 0.1, 0.03), "metal", at=(0, 0.58, -0.85), turn=(20, 0, 0))
    b.add(box(1.0, 0.2, 1.0, 0.06), "base", at=(0, 0, -0.3), stand=True)


def _sundial(b: Builder, p: Params) -> None:
    wide, gnomon, waist = b.about(0.86, 0.06), b.about(0.72, 0.12), b.about(0.26, 0.12)
    b.add(lathe([(b.about(0.62, 0.1), 0), (0.62, 0.12), (0.5, 0.16), (0.3, 0.3), (waist, 0.9), (0.32, 1.05), (0.5, 1.14), (0, 1.14)]), "body")
    b.add(cylinder(wide, 0.14, 0.03), "body", at=(0, 1.18, 0))
    b.add(cylinder(0.78, 0.06, 0.02), "metal", at=(0, 1.26, 0))
    for k in b.around(13, 0.62, 1.28, -105, 210):
        b.add(box(0.045, 0.06, 0.2 if k % 3 == 0 else 0.12, 0.01), "numerals")
    b.add(torus(0.5, 0.025), "numerals", at=(0, 1.28, 0))
    b.add(extrude([(-0.36, 0), (0.5, 0), (-0.36, gnomon)], 0.1, 0.02), "metal", at=(0, 1.27, 0), turn=(0, -90, 0))


def _wall(b: Builder, p: Params) -> None:
    with b.frame((0, 1.02, 0)):
        b.add(cylinder(0.95, 0.2, 0.05), "body", turn=(90, 0, 0))
        b.add(torus(0.9, 0.1), "body", at=(0, 0, 0.08), turn=(90, 0, 0))
        with b.frame((0, 0, 0.09)):
            _dial(b, p, 0.8 * p.dial)
    b.add(box(0.9, 0.16, 0.62, 0.05), "base", stand=True)
    b.add(box(0.5, 0.5, 0.16, 0.03), "base", at=(0, 0, -0.14), stand=True)


def _stopwatch(b: Builder, p: Params) -> None:
    with b.frame((0, 0.82, 0), (-8, 0, 0)):
        b.add(cylinder(0.76, 0.34, 0.1), "metal", turn=(90, 0, 0))
        b.add(torus(0.72, 0.07), "metal", at=(0, 0, 0.14), turn=(90, 0, 0))
        with b.frame((0, 0, 0.14)):
            _dial(b, p, 0.64 * p.dial, digits=False)
        b.add(cylinder(0.12, 0.26, 0.02), "metal", at=(0, 0.86, 0))
        b.add(cylinder(0.17, 0.14, 0.04), "body", at=(0, 1.02, 0), bump=Bump("flutes", 0.014, 0.05))
        for s in (1, -1):
            with b.frame((0, 0, 0), (0, 0, -38 * s)):
                b.add(cylinder(0.085, 0.2, 0.02), "metal", at=(0, 0.84, 0))
                b.add(cylinder(0.12, 0.1, 0.03), "body", at=(0, 0.95, 0))
        b.add(tube([(-0.2, 1.0, 0), (-0.26, 1.26, 0), (0.26, 1.26, 0), (0.2, 1.0, 0)], 0.055), "metal")
    b.add(box(0.9, 0.14, 0.8, 0.05), "base", stand=True)
    b.add(box(0.6, 0.34, 0.14, 0.03), "base", at=(0, 0.02, -0.16), stand=True)


KINDS = {
    "alarm": _alarm,
    "grandfather": _grandfather,
    "cuckoo": _cuckoo,
    "pocket watch": _pocket,
    "wristwatch": _wrist,
    "sundial": _sundial,
    "wall": _wall,
    "stopwatch": _stopwatch,
}

clock.preset("alarm clock")
clock.preset("grandfather clock", kind="grandfather", body_color="dark wood", real_m=2.0)
clock.preset("cuckoo clock", kind="cuckoo", body_color="wood", real_m=0.5)
clock.preset("pocket watch", kind="pocket watch", accent="gold", real_m=0.06)
clock.preset("wristwatch", kind="wristwatch", accent="silver", real_m=0.08)
clock.preset("sundial", kind="sundial", body_color="stone", real_m=1.0)
clock.preset("wall clock", kind="wall", body_color="teal", real_m=0.35)
clock.preset("stopwatch", kind="stopwatch", accent="silver", real_m=0.07)
