"""Drums and what else is struck or shaken."""

from __future__ import annotations

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.registry import Params, archetype, choice, color, number
from maquette.engines.embedded.recipe import Bump
from maquette.engines.embedded.shapes import Vector, box, capsule, cone, cylinder, ellipsoid, lathe, sphere, torus, tube

PARAMS = {
    "kind": choice("drum", "bongo", "kit", "tambourine", "gong", "maracas", "taiko", "triangle"),
    "width": number(0.8, 0.5, 1.0, "radius of the head", vary=0.035),
    "height": number(1.0, 0.5, 1.5, vary=0.035),
    "lugs": number(8.0, 4.0, 12.0, vary=0.0),
    "ropes": number(1.0, 0.0, 1.0, "zigzag cords"),
    "sticks": number(1.0, 0.0, 1.0),
    "jingles": number(6.0, 3.0, 8.0, vary=0.0),
    "cymbals": number(3.0, 1.0, 3.0, vary=0.0),
    "body_color": color("red"),
    "head_color": color("ivory"),
    "accent": color("gold"),
}


@archetype("drum", "music", PARAMS, symmetric=False, real_m=0.5)
def drum(b: Builder, p: Params) -> None:
    b.material("body", p.body_color, "wood" if "wood" in p.body_color else "painted", roughness=0.3)
    b.material("head", p.head_color, roughness=0.6)
    b.material("metal", p.accent, "brass" if p.accent == "gold" else "steel")
    b.material("ropes", "cream")
    b.material("sticks", "caramel", roughness=0.4)
    b.material("stand", "silver", "steel")
    b.material("second", like="body", lighter=-0.25)
    KINDS[p.kind](b, p)


def _stick(b: Builder, start: Vector, end: Vector) -> None:
    b.add(cone(start, end, 0.055, 0.04), "sticks")
    b.add(ellipsoid(0.075, 0.075, 0.075), "sticks", at=end)


def _shell(b: Builder, r: float, h: float, lugs: int, body: str = "body") -> None:
    """A drum standing on y = 0: shell, hoops, heads, tension rods."""
    b.add(cylinder(r, h, 0.01), body, stand=True)
    b.add(cylinder(0.94 * r, h + 0.03, 0.02), "head", stand=True)
    for y in (0.06, h - 0.03):
        b.add(torus(r, 0.055), "metal", at=(0, y, 0))
    for _ in b.around(lugs, r + 0.02):
        b.add(capsule((0, 0.08, 0), (0, h - 0.06, 0), 0.028), "stand")
        b.add(box(0.1, 0.26 * h, 0.08, 0.03), "stand", at=(0, 0.5 * h, 0))


def _drum(b: Builder, p: Params) -> None:
    r, h = p.width, p.height
    with b.group("drum"):
        b.add(cylinder(r, h, 0.01), "body", at=(0, 0.02, 0), stand=True)
        for y in (0.09, h - 0.05):
            b.add(cylinder(1.05 * r, 0.17, 0.03), "metal", at=(0, y, 0))
        b.add(cylinder(0.93 * r, 0.1, 0.04), "head", at=(0, h + 0.0, 0))
        n = round(p.lugs)
        if p.ropes > 0.0:
            for _ in b.around(n, 0.0):
                with b.frame((0, 0, 1.0 * r + 0.005)):
                    half = 3.1416 * r / n
                    b.add(cone((-half, 0.12, -0.1 * half), (0, h - 0.1, 0), 0.035, 0.035), "ropes")
                    b.add(cone((half, 0.12, -0.1 * half), (0, h - 0.1, 0), 0.035, 0.035), "ropes")
                    b.add(sphere(0.06), "second", at=(0, h - 0.14, 0.01))
        else:
            for _ in b.around(n, r):
                b.add(box(0.1, 0.3, 0.1, 0.03), "stand", at=(0, 0.5 * h, 0.01))
                b.add(capsule((0, 0.1, 0.02), (0, h - 0.05, 0.02), 0.028), "stand")
    if p.sticks > 0.0:
        with b.group("sticks"):
            _stick(b, (0.7 * r, h + 0.1, 0.5), (-0.5 * r, h + 0.12, -0.12))
            _stick(b, (-0.7 * r, h + 0.1, 0.52), (0.5 * r, h + 0.17, -0.08))
    b.socket("top", (0, h + 0.05, 0), size=0.8 * r)


def _bongo(b: Builder, p: Params) -> None:
    with b.group("bongos"):
        wide, h = p.width / 0.8, p.height
        for x, r in ((-0.55 * wide, 0.56 * wide), (0.58 * wide, 0.46 * wide)):
            b.add(
                lathe([(0.68 * r, 0), (0.68 * r, 0), (0.86 * r, 0.4 * h), (r, h), (r, h), (0, h)]),
                "body",
                at=(x, 0, 0),
                bump=Bump("flutes", 0.012, 0.16),
            )
            b.add(cylinder(0.9 * r, 0.1, 0.03), "head", at=(x, h + 0.02, 0))
            b.add(torus(1.0 * r, 0.05), "metal", at=(x, h - 0.02, 0))
            b.add(torus(0.72 * r, 0.045), "metal", at=(x, 0.12, 0))
            with b.frame((x, 0, 0)):
                for _ in b.around(6, 0.97 * r, 0, 20):
                    b.add(capsule((0, h - 0.38, -0.04), (0, h - 0.04, 0.03), 0.03), "stand")
                    b.add(box(0.09, 0.12, 0.08, 0.02), "stand", at=(0, h - 0.4, -0.03))
        b.add(box(0.36, 0.3, 0.3, 0.04), "second", at=(0.04, 0.6 * h, 0))


def _cymbal(b: Builder, at: Vector, r: float, tilt: float) -> None:
    b.add(cone((at[0], 0.04, at[2]), (at[0], at[1], at[2]), 0.035, 0.03), "stand")
    for a in (0, 120, 240):
        with b.frame((at[0], 0, at[2]), (0, a, 0)):
            b.add(cone((0, 0.24, 0), (0, 0.035, 0.2), 0.03, 0.035), "stand")
    with b.frame(at, (tilt, 0, tilt * 0.6)):
        b.add(lathe([(r, -0.04), (0.6 * r, 0.0), (0.26 * r, 0.03), (0.16 * r, 0.09), (0.0, 0.1)], wall=0.05), "metal", bump=Bump("ribs", 0.006, 0.07))
        b.add(sphere(0.08), "stand", at=(0, 0.07, 0))


def _kit(b: Builder, p: Params) -> None:
    lift, tilt = b.about(1.6, 0.05), b.about(-10.0, 0.5)
    with b.group("bass drum", at=(0, 0.62, 0.05), turn=(90, 0, 0)), b.frame((0, -0.32, 0)):
        _shell(b, 0.6, 0.64, 8)
    with b.group("badge", at=(0, 0.62, 0.43)):
        b.add(cylinder(0.24, 0.06, 0.02), "body", turn=(90, 0, 0))
        b.add(cylinder(0.15, 0.09, 0.02), "metal", turn=(90, 0, 0))
    with b.group("toms"):
        for x in (0.34, -0.34):
            b.add(cone((x, 1.1, 0.0), (0.3 * x, 0.95, 0.05), 0.05, 0.05), "stand")
            with b.frame((x, 1.22, 0.02), (1.8 * tilt, 0, 0)):
                _shell(b, 0.31, 0.3, 6)
        for x, z, r, h, y in ((0.95, -0.2, 0.4, 0.5, 0.28), (-0.9, -0.3, 0.34, 0.24, 0.5)):
            with b.frame((x, y, z)):
                _shell(b, r, h, 6)
                for _ in b.around(3, 0.0):
                    b.add(cone((0, 0.1, 0.9 * r), (0, 0.04 - y, r + 0.04), 0.035, 0.035), "stand")
    with b.group("cymbals"):
        spots = ((0.98, lift, 0.18, b.about(0.46, 0.08)), (-1.0, b.about(1.55, 0.04), 0.2, 0.46), (-1.12, 0.98, -0.72, 0.34))
        for k in range(round(p.cymbals)):
            x, y, z, r = spots[k]
            _cymbal(b, (x, y, z), r, tilt)
        b.add(cone((0.98, 0.1, 0.18), (0.9, 0.35, -0.1), 0.03, 0.03), "stand")
        b.add(cone((-1.0, 0.12, 0.2), (-0.5, 0.3, 0.05), 0.035, 0.035), "stand")
        b.add(cone((0.98, 0.12, 0.18), (0.5, 0.3, 0.05), 0.035, 0.035), "stand")
        b.add(cone((-1.12, 0.4, -0.72), (-0.95, 0.55, -0.42), 0.035, 0.035), "stand")
        b.add(cone((-0.9, 0.58, -0.3), (-0.45, 0.62, -0.1), 0.035, 0.035), "stand")
        b.add(cone((0.95, 0.4, -0.2), (0.45, 0.5, -0.1), 0.035, 0.035), "stand")


def _tambourine(b: Builder, p: Params) -> None:
    deep = b.about(0.3, 0.2)
    r = 0.9
    with b.group("frame", at=(0, r + 0.04, 0), turn=(78, 0, 0)):
        b.add(cylinder(r, deep, 0.03), "body")
        b.cut(cylinder(0.9 * r, 0.4, 0.01), "body", at=(0, -0.12, 0))
        b.add(cylinder(0.93 * r, 0.06, 0.02), "head", at=(0, 0.5 * deep - 0.01, 0))
        n = round(p.jingles) + b.some(-1, 1)
        for _ in b.around(n, r, 0.0, 180 / n):
            b.cut(box(0.34, 0.16, 0.4, 0.02), "second")
        for _ in b.around(n, r - 0.02, 0.0, 180 / n):
            b.add(cylinder(0.035, 0.3, 0.0), "stand")
            for y in (0.04, -0.04):
                b.add(cylinder(0.14, 0.05, 0.02), "metal", at=(0, y, 0.02))
    with b.group("stand"):
        b.add(box(0.9, 0.14, 0.6, 0.05), "second", at=(0, 0, -0.06), stand=True)
        b.add(box(0.4, 0.3, 0.16, 0.04), "second", at=(0, 0, -0.22), stand=True)


def _gong(b: Builder, p: Params) -> None:
    r, tall, flick = b.about(0.7, 0.06), b.about(1.84, 0.05), b.about(1.22, 0.06)
    with b.group("frame"):
        for s in (1, -1):
            b.add(box(0.14, tall + 0.01, 0.14, 0.03), "body", at=(s * 0.92, 0.05, 0), stand=True)
            b.add(box(0.18, 0.14, 0.8, 0.04), "body", at=(s * 0.92, 0, 0), stand=True)
            b.add(cone((s * 0.92, 0.36, 0.0), (s * 0.92, 0.08, 0.3), 0.06, 0.06), "body")
            b.add(cone((s * 0.92, 0.36, 0.0), (s * 0.92, 0.08, -0.3), 0.06, 0.06), "body")
        b.add(tube([(-flick, tall + 0.16, 0), (-0.9, tall, 0), (0.9, tall, 0), (flick, tall + 0.16, 0)], [0.07, 0.095, 0.095, 0.07]), "body")
        b.add(box(1.8, 0.1, 0.1, 0.02), "body", at=(0, 0.3, 0))
    with b.group("gong", at=(0, 1.05, 0), turn=(90, 0, 0)):
        b.add(
            lathe([(0, -0.06), (r - 0.1, -0.06), (r - 0.02, -0.08), (r, 0.0), (r - 0.06, 0.06), (0.3, 0.07), (0.26, 0.09), (0.2, 0.17), (0, 0.19)]),
            "metal",
            bump=Bump("hammered", 0.012, 0.08),
        )
        b.add(torus(0.52, 0.03), "metal", at=(0, 0.06, 0))
    with b.group("cords"):
        b.add(cone((0.36, 1.01 + 0.82 * r, 0), (0.44, tall, 0), 0.045, 0.045), "ropes", mirror=True)
    with b.group("mallet"):
        b.add(cone((0.92, 0.72, 0.12), (0.92, 1.5, 0.1), 0.04, 0.035), "sticks")
        b.add(sphere(0.13), "head", at=(0.92, 0.68, 0.14))
        b.add(box(0.1, 0.1, 0.2, 0.02), "metal", at=(0.92, 1.2, 0.08))


def _maracas(b: Builder, p: Params) -> None:
    fat, splay, round_off = b.about(0.44, 0.07), b.about(24.0, 0.12), b.about(1.42, 0.03)
    b.material("third", "yellow", roughness=0.3)
    with b.group("maracas"):
        for s in (1, -1):
            with b.frame((s * 0.06, 0.34, -0.08 * s), (0, 0, -splay * s)):
                b.add(lathe([(0.1, -0.32), (0.09, -0.26), (0.075, 0.1), (0.09, 0.44), (0.0, 0.5)]), "sticks")
                b.add(lathe([(0.0, 0.44), (0.14, 0.46), (fat - 0.02, 0.8), (fat, 1.08), (0.24, round_off), (0, 1.46)]), "body" if s > 0 else "second")
                for y, r, role in ((0.78, fat - 0.02, "third"), (0.95, fat + 0.015, "head"), (1.12, fat, "third")):
                    b.add(torus(r - 0.012, 0.04), role, at=(0, y, 0))
                for _ in b.around(9, 0.36, 1.28):
                    b.add(sphere(0.05), "head")
                b.add(torus(0.1, 0.045), "metal", at=(0, 0.46, 0))
    with b.group("stand"):
        b.add(lathe([(0.5, 0), (0.5, 0), (0.48, 0.1), (0.3, 0.18), (0.24, 0.3), (0, 0.3)]), "sticks")


def _taiko(b: Builder, p: Params) -> None:
    fat, long, studs = b.about(0.84, 0.06), b.about(0.58, 0.08), b.some(18, 24)
    with b.group("drum", at=(0, 1.12, 0), turn=(90, 0, 0)):
        b.add(
            lathe([(0.62, -long), (0.62, -long), (fat - 0.04, -0.25), (fat, 0.0), (fat - 0.04, 0.25), (0.62, long), (0.62, long), (0, long)]), "body"
        )
        for y in (long - 0.02, 0.02 - long):
            b.add(cylinder(0.62, 0.08, 0.03), "head", at=(0, y, 0))
            for _ in b.around(studs, 0.66, 0.86 * y):
                b.add(sphere(0.045), "second")
        for _ in b.around(3, fat - 0.02, 0.0, 90, 180):
            b.add(torus(0.1, 0.035), "metal", at=(0, 0, 0.04), turn=(0, 0, 90))
    with b.group("stand"):
        for z in (0.42, -0.42):
            b.add(cone((-0.8, 0.06, z), (0.62, 1.0, z), 0.085, 0.085), "second")
            b.add(cone((0.8, 0.06, z), (-0.62, 1.0, z), 0.085, 0.085), "second")
        for s in (1, -1):
            b.add(box(0.2, 0.14, 1.2, 0.04), "second", at=(s * 0.8, 0, 0), stand=True)
            b.add(capsule((s * 0.58, 0.36, -0.5), (s * 0.58, 0.36, 0.5), 0.065), "second") if s > 0 else None
    with b.group("sticks"):
        _stick(b, (0.2, 0.14, 0.75), (-0.75, 0.2, 0.62))
        b.add(capsule((-0.75, 0.13, 0.55), (0.85, 0.13, 0.55), 0.055), "second")


def _triangle(b: Builder, p: Params) -> None:
    wide, top = b.about(0.87, 0.06), b.about(1.5, 0.05)
    with b.group("triangle", at=(0, 0.12, 0)):
        points = [
            (0.14, 0.08, 0),
            (wide - 0.05, 0.08, 0),
            (wide, 0.16, 0),
            (0.05, top, 0),
            (-0.05, top, 0),
            (-wide, 0.16, 0),
            (0.07 - wide, 0.08, 0),
            (-0.2, 0.08, 0),
        ]
        b.add(tube(points, 0.08, smooth=False), "stand")
        b.add(tube([(0, top - 0.04, 0), (0.08, top + 0.2, 0), (0, top + 0.35, 0), (-0.08, top + 0.2, 0), (0, top - 0.04, 0)], 0.045), "ropes")
        b.add(capsule((-0.5, 0.02, 0.16), (0.85, 0.5, 0.12), 0.05), "stand")
        b.add(sphere(0.08), "body", at=(-0.52, 0.02, 0.16))
    with b.group("base"):
        b.add(box(1.9, 0.16, 0.62, 0.05), "sticks", stand=True)


KINDS = {
    "drum": _drum,
    "bongo": _bongo,
    "kit": _kit,
    "tambourine": _tambourine,
    "gong": _gong,
    "maracas": _maracas,
    "taiko": _taiko,
    "triangle": _triangle,
}

drum.preset("drum")
drum.preset("bongo drum", kind="bongo", body_color="cinnamon", accent="charcoal")
drum.preset("drum kit", kind="kit", body_color="crimson", accent="gold", real_m=1.6)
drum.preset("tambourine", kind="tambourine", body_color="wood", real_m=0.25, slot="hand")
drum.preset("gong", kind="gong", body_color="brick", real_m=1.2)
drum.preset("maracas", kind="maracas", body_color="red", real_m=0.25, slot="hand")
drum.preset("taiko", kind="taiko", body_color="dark wood", accent="charcoal", real_m=1.2)
drum.preset("triangle instrument", kind="triangle", real_m=0.2, slot="hand")
