"""Hands, fists, feet, organs, eyes, teeth and bones, each standing by itself."""

from __future__ import annotations

from itertools import pairwise
from math import cos, pi, radians, sin

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.faces import on
from maquette.engines.embedded.archetypes.registry import Params, archetype, choice, color, flag, number
from maquette.engines.embedded.recipe import Bump, Vector
from maquette.engines.embedded.shapes import box, cone, cylinder, ellipsoid, lathe, sphere, torus, tube

HAND = {
    "gesture": choice("open", "fist", "thumb", "peace"),
    "fingers": number(1.0, 0.7, 1.4, "length of the fingers"),
    "girth": number(1.0, 0.75, 1.3, "of the fingers", vary=0.11),
    "palm": number(1.0, 0.8, 1.25, "width of the palm", vary=0.11),
    "spread": number(1.0, 0.0, 1.6, "of the fingers"),
    "nails": number(1.0, 0.0, 1.4),
    "cuff": number(1.0, 0.0, 1.4),
    "bony": flag(False, "bones without flesh"),
    "skin": color("skin"),
    "sleeve": color("navy"),
}


@archetype("hand", "body", HAND, symmetric=False, real_m=0.2)
def hand(b: Builder, p: Params) -> None:
    """A right hand seen from its palm, standing on its wrist; thumbs up: a fist on its little finger."""
    b.material("skin", p.skin, "bone" if p.bony else "skin")
    b.material("nails", like="skin", lighter=0.2, roughness=0.2)
    b.material("cuff", p.sleeve, "cloth")
    if p.gesture == "thumb":
        _thumbs_up(b, p)
        return
    with b.group("hand", melt=0.03 if p.bony else 0.07):
        _hand(b, p)


def _hand(b: Builder, p: Params) -> None:
    w = 0.42 * p.palm
    low = -0.02
    if p.bony:
        b.add(ellipsoid(0.34, 0.2, 0.18), "skin", at=(0.0, 0.5, 0.0), bump=Bump("cobbles", 0.03, 0.14))
        b.add(cone((0.12, 0.0, 0.0), (0.1, 0.42, 0.0), 0.12, 0.14), "skin", mirror=True)
    else:
        b.add(cone((0.0, low, 0.0), (0.0, 0.5, 0.0), 0.25, 0.27), "skin")
        b.add(box(2.0 * w, 0.78, 0.36, 0.17), "skin", at=(0.0, 0.86, 0.0))
        b.add(ellipsoid(0.22, 0.34, 0.2), "skin", at=(0.26 * p.palm, 0.7, 0.12))
        if p.cuff > 0.0:
            b.add(cone((0.0, low, 0.0), (0.0, low + 0.26 * p.cuff, 0.0), 0.33, 0.32), "cuff", blend=0.0)
            b.add(torus(0.31, 0.07), "cuff", at=(0.0, low + 0.27 * p.cuff, 0.0), blend=0.01)
    for k in range(4):
        t = (k - 1.5) / 1.5
        long = (0.62, 0.74, 0.7, 0.54)[3 - k] * p.fingers
        up = p.gesture == "open" or (p.gesture == "peace" and k in (2, 3))
        _finger(b, p, (0.76 * w * t, 1.2 - 0.05 * abs(t), 0.0), 11.0 * t * p.spread * (1.6 if p.gesture == "peace" else 1.0), long, up)
    _thumb(b, p, w)


def _thumbs_up(b: Builder, p: Params) -> None:
    """A fist lying on its little finger, the curled fingers to the front, the thumb upright, a shirt's cuff at the side."""
    w, g = 0.5 * p.palm, p.girth
    with b.group("hand", melt=0.06):
        b.add(box(1.7 * w, 0.98, 0.56, 0.22), "skin", at=(0.0, 0.52, -0.04))
        for k in range(4):
            y, long = 0.14 + 0.25 * k, (0.86, 0.96, 1.0, 0.94)[k]
            r = 0.155 * g
            knuckle: list[Vector] = [(-w, y, 0.0), (-1.02 * w, y, 0.2), (-0.7 * w, y, 0.34), (0.1 * w, y, 0.35), ((long - 0.4) * w, y, 0.26)]
            b.add(tube(knuckle, [r, 1.05 * r, 1.05 * r, r, 0.9 * r]), "skin", blend=0.02)
        top = 1.16 + 0.36 * p.fingers
        thumb: list[Vector] = [(0.62 * w, 0.72, 0.06), (0.5 * w, 1.02, 0.02), (0.3 * w, 0.55 * 1.02 + 0.45 * top, 0.0), (0.1 * w, top, -0.06)]
        b.add(tube(thumb, [0.3 * g, 0.25 * g, 0.215 * g, 0.2 * g]), "skin", blend=0.07)
        # The joint's crease, and the nail on the thumb's back.
        b.add(sphere(0.235 * g), "skin", at=(0.36 * w, 0.6 * 1.02 + 0.4 * top, -0.03), blend=0.06)
        if p.nails > 0.0:
            b.add(ellipsoid(0.12, 0.16 * p.nails, 0.05), "nails", at=(0.06 * w, top + 0.04, 0.13 * g), turn=(-16.0, 0.0, 12.0), blend=0.0)
        b.add(cone((0.7 * w, 0.5, -0.04), (1.3 * w, 0.5, -0.04), 0.38, 0.34), "skin")
    if p.cuff > 0.0:
        c = p.cuff
        b.material("buttons", "gold", "gold")
        b.material("shirt", "white", "cloth")
        with b.group("cuff", melt=0.0):
            b.add(box(0.26 * c, 0.96, 0.8, 0.1), "shirt", at=(1.36 * w, 0.48, -0.04))
            b.add(box(0.4 * c, 1.04, 0.9, 0.1), "cuff", at=(1.36 * w + 0.26 * c, 0.52, -0.04))
            b.add(cylinder(0.07, 0.06, 0.02), "buttons", at=(1.36 * w + 0.24 * c, 0.36, 0.42), turn=(90.0, 0.0, 0.0))
            b.add(cylinder(0.07, 0.06, 0.02), "buttons", at=(1.36 * w + 0.24 * c, 0.66, 0.42), turn=(90.0, 0.0, 0.0))


def _finger(b: Builder, p: Params, root: Vector, lean_deg: float, long: float, up: bool) -> None:
    r = (0.1 if p.bony else 0.13) * p.girth
    x, y, z = root
    if up:
        s, c = sin(radians(lean_deg)), cos(radians(lean_deg))
        points = [(x, y, z), (x + 0.5 * long * s, y + 0.5 * long * c, z + 0.02), (x + long * s, y + long * c, z + 0.06)]
    else:
        points = [(x, y, z), (x, y - 0.02, z + 0.32), (x, y - 0.34, z + 0.36), (x, y - 0.4, z + 0.16)]
    if p.bony:
        for start, end in pairwise([(x * 0.6, 0.55, 0.0), *points]):
            b.add(cone(start, end, 0.7 * r, 0.62 * r), "skin")
            b.add(sphere(0.95 * r), "skin", at=end)
        return
    b.add(tube(points, [1.08 * r, 1.06 * r, 0.9 * r] if up else [1.1 * r, 1.15 * r, 1.05 * r, 0.9 * r]), "skin", blend=0.03)
    if up and p.nails > 0.0:
        tx, ty, tz = points[-1]
        b.add(ellipsoid(0.62 * r, 0.85 * r, 0.3 * r), "nails", at=(tx, ty + 0.1 * r, tz - 0.78 * r), turn=(8.0, 0.0, -lean_deg), blend=0.0)
        for t in (0.36, 0.7):
            b.cut(cone((x + (tx - x) * t - r, y + (ty - y) * t, z + r + 0.05), (x + (tx - x) * t + r, y + (ty - y) * t, z + r + 0.05), 0.02, 0.02))


def _thumb(b: Builder, p: Params, w: float) -> None:
    r = (0.11 if p.bony else 0.15) * p.girth
    if p.gesture == "open":
        points = [(0.5 * w, 0.58, 0.06), (1.3 * w, 0.82, 0.14), (1.3 * w + 0.24 * p.fingers, 0.94 + 0.2 * p.fingers, 0.16)]
    else:
        points = [(0.7 * w, 0.6, 0.14), (0.95 * w, 0.84, 0.36), (0.1 * w, 0.9, 0.52)]
    if p.bony:
        for a, c in pairwise(points):
            b.add(cone(a, c, 0.8 * r, 0.7 * r), "skin")
            b.add(sphere(r), "skin", at=c)
        return
    b.add(tube(points, [1.3 * r, 1.1 * r, 0.95 * r]), "skin", blend=0.05)


hand.preset("hand")
hand.preset("fist", gesture="fist")
hand.preset("thumbs up", gesture="thumb", sleeve="blue")
hand.preset("peace hand", gesture="peace", sleeve="hot pink")
hand.preset("skeleton hand", bony=True, skin="bone", girth=0.9, spread=1.3)

PART = {
    "kind": choice("foot", "heart", "brain", "eyeball", "tooth", "bone", "virus", "lips", "ear", "nose"),
    "girth": number(1.0, 0.75, 1.3),
    "height": number(1.0, 0.75, 1.3),
    "detail": number(1.0, 0.4, 1.6, "toes, vessels, folds, spikes"),
    "base": number(1.0, 0.0, 1.3, "the stand under what would roll away"),
    "tone": color("skin"),
    "accent": color("crimson"),
    "iris": color("blue"),
}


@archetype("body part", "body", PART, symmetric=False, real_m=0.15)
def body_part(b: Builder, p: Params) -> None:
    shiny = p.kind in ("eyeball", "tooth", "lips")
    b.material("body", p.tone, "bone" if p.kind == "bone" else "painted", roughness=0.12 if shiny else 0.45)
    b.material("accent", p.accent, roughness=0.35)
    b.material("base", "charcoal", roughness=0.4)
    draw = {
        "foot": _foot, "heart": _heart, "brain": _brain, "eyeball": _eyeball, "tooth": _tooth, "bone": _bone, "virus": _virus, "lips": _lips,
        "ear": _ear, "nose": _nose,
    }  # fmt: skip
    draw[p.kind](b, p)


def _plate(b: Builder, p: Params, height: float, top: float = 0.3) -> None:
    if p.base > 0.0:
        with b.group("base"):
            b.add(lathe([(0.5, -0.01), (0.5, 0.06), (0.46, 0.1), (0.14, 0.16), (0.11, height), (top, height + 0.16)]), "base")


def _foot(b: Builder, p: Params) -> None:
    g = p.girth
    with b.group("foot", melt=0.08):
        b.add(cone((0.0, 0.5, -0.62), (0.0, 1.5 * p.height, -0.68), 0.32 * g, 0.36 * g), "body")
        b.add(ellipsoid(0.36 * g, 0.34, 0.4), "body", at=(0.0, 0.3, -0.68))
        b.add(tube([(0.0, 0.55, -0.5), (0.04, 0.36, 0.1), (0.06, 0.22, 0.62)], [0.38 * g, 0.38 * g, 0.42 * g], flat=[0.9, 0.8, 0.5]), "body")
        b.add(sphere(0.12), "body", at=(0.3 * g, 0.62, -0.6), mirror=True)
        for k in range(5):
            r = (0.19, 0.135, 0.13, 0.12, 0.11)[k] * p.detail**0.3
            x = 0.36 * g - 0.19 * g * k - (0.06 if k else 0.0)
            z = 1.02 - 0.05 * k * k * 0.7
            b.add(tube([(0.9 * x, 0.2, 0.6), (x, 0.2, z - 0.1), (x, 0.13, z)], [r, 0.9 * r, r]), "body", blend=0.02)
            b.add(ellipsoid(0.62 * r, 0.3 * r, 0.6 * r), "accent", at=(x, 0.15 + 0.8 * r, z + 0.3 * r), turn=(36.0, 0.0, 0.0), blend=0.0)
    with b.group("ankle"):
        b.add(cylinder(0.37 * g, 0.08, 0.03), "accent", at=(0.0, 1.5 * p.height + 0.3, -0.68))


def _heart(b: Builder, p: Params) -> None:
    g = p.girth
    _plate(b, p, 0.3)
    b.material("veins", "#3f5fa8", roughness=0.3)
    with b.group("heart", at=(0.0, 0.32, 0.0), melt=0.1):
        b.add(tube([(0.14, 0.06, 0.06), (0.04, 0.4, 0.06), (-0.04, 0.85 * p.height, 0.0)], [0.16, 0.46 * g, 0.52 * g], flat=0.86), "body")
        b.add(ellipsoid(0.36 * g, 0.42, 0.34), "body", at=(-0.36, 0.7, 0.08))
        b.add(ellipsoid(0.26 * g, 0.24, 0.26), "body", at=(0.42, 1.0, 0.06))
        b.add(ellipsoid(0.26 * g, 0.26, 0.26), "body", at=(-0.46, 1.06, 0.06))
    with b.group("vessels", at=(0.0, 0.32, 0.0), melt=0.03, blend=0.03):
        b.add(
            tube([(-0.06, 0.9, 0.0), (-0.06, 1.5, 0.0), (0.2, 1.76, -0.06), (0.46, 1.5, -0.16), (0.44, 1.1, -0.24)], [0.2, 0.19, 0.19, 0.17, 0.15]),
            "accent",
        )
        for k in range(3):
            b.add(cone((-0.02 + 0.17 * k, 1.66, -0.04), (-0.06 + 0.2 * k, 2.0, -0.06), 0.09, 0.075), "accent")
        b.add(tube([(0.16, 0.9, 0.26), (0.14, 1.26, 0.26), (0.46, 1.42, 0.16), (0.74, 1.4, 0.06)], [0.18, 0.17, 0.15, 0.13]), "veins")
        b.add(tube([(-0.42, 1.0, -0.04), (-0.42, 1.5, -0.04), (-0.4, 1.84, -0.04)], [0.16, 0.15, 0.14]), "veins")
        for line in (
            ((0.2, 1.0, 0.44), (0.02, 0.7, 0.53), (0.1, 0.2, 0.32)),
            ((0.02, 0.72, 0.53), (-0.3, 0.5, 0.42)),
            ((0.06, 0.46, 0.46), (0.36, 0.42, 0.3)),
            ((-0.2, 0.56, 0.46), (-0.3, 0.9, 0.44)),
        ):
            b.add(tube(line, 0.036 * p.detail), "accent", blend=0.01)


def _brain(b: Builder, p: Params) -> None:
    g = p.girth
    _plate(b, p, 0.3, 0.24)
    with b.group("brain", at=(0.0, 0.95, 0.0), melt=0.02):
        for side in (1.0, -1.0):
            b.add(ellipsoid(0.46 * g, 0.56 * p.height, 0.84), "body", at=(0.29 * side, 0.06, 0.0), blend=0.0)
            for row, (pitch, count) in enumerate(((-24.0, 6), (4.0, 7), (32.0, 6), (60.0, 4))):
                for k in range(count):
                    yaw = (200.0 * (k + 0.5 * (row % 2)) / count - 12.0) * side
                    a, m, c = (
                        on((0.46 * g, 0.56 * p.height, 0.84), yaw + d * side, pitch + e, 1.0)
                        for d, e in ((-12.0, -8.0), (0.0, 10.0 * (-1.0) ** k), (14.0, -4.0))
                    )
                    b.add(tube([(q[0] + 0.29 * side, q[1] + 0.06, q[2]) for q in (a, m, c)], 0.105 * p.detail**0.4), "body", blend=0.01)
        b.cut(box(0.06, 0.6, 2.4, 0.02), at=(0.0, 0.5, 0.0))
        b.add(ellipsoid(0.4, 0.24, 0.3), "accent", at=(0.0, -0.42, -0.6), bump=Bump("ribs", 0.03, 0.09))
        b.add(cone((0.0, -0.3, -0.2), (0.0, -0.7, -0.3), 0.16, 0.13), "accent")


def _eyeball(b: Builder, p: Params) -> None:
    _plate(b, p, 0.22, 0.34)
    b.material("iris", p.iris, roughness=0.1)
    b.material("pupils", "eye", roughness=0.4)
    y = 1.06
    with b.group("eye", at=(0.0, y, 0.0)):
        b.add(sphere(0.78 * p.girth), "body")
        r = 0.78 * p.girth
        b.add(ellipsoid(0.42, 0.42, 0.2), "iris", at=(0.0, 0.0, 0.9 * r), bump=Bump("flutes", 0.014, 0.06))
        b.cut(sphere(0.22), "pupils", at=(0.0, 0.0, 0.9 * r + 0.24))
        b.add(torus(0.42, 0.035), "pupils", at=(0.0, 0.0, 0.86 * r), turn=(90.0, 0.0, 0.0))
        b.add(tube([(0.0, 0.0, -0.9 * r), (0.06, -0.06, -r - 0.2), (0.0, -0.02, -r - 0.4)], [0.2, 0.16, 0.15]), "accent")
        for k in range(9):
            a = 2.0 * pi * k / 9.0
            line = [on((r, r, r), 180.0 - t, 0.0, 1.0) for t in (22.0, 54.0, 80.0 + 14.0 * (k % 2))]
            turned = [(q[0] * cos(a), q[0] * sin(a), q[2]) for q in line]
            wobbled = [turned[0], (turned[1][0] - 0.1 * sin(a), turned[1][1] + 0.1 * cos(a), turned[1][2]), turned[2]]
            b.add(tube(wobbled, [0.05, 0.036 * p.detail, 0.022]), "accent", blend=0.005)


def _tooth(b: Builder, p: Params) -> None:
    g = p.girth
    with b.group("tooth", melt=0.14):
        b.add(box(1.2 * g, 0.86, 0.95 * g, 0.32), "body", at=(0.0, 1.36 * p.height, 0.0))
        b.add(sphere(0.32 * g), "body", at=(0.32 * g, 1.72 * p.height, 0.24 * g), mirror=True)
        b.add(sphere(0.32 * g), "body", at=(0.32 * g, 1.72 * p.height, -0.24 * g), mirror=True)
        b.add(cone((0.3 * g, 1.0, 0.0), (0.4 * g, 0.1, 0.0), 0.33 * g, 0.16), "body", mirror=True)
        b.add(cone((0.0, 0.95, -0.2 * g), (0.0, 0.12, -0.36 * g), 0.28 * g, 0.15), "body")
    if p.base > 0.0:
        with b.group("gum", melt=0.05):
            b.add(ellipsoid(0.9 * g, 0.2, 0.66 * g), "accent", at=(0.0, 0.0, -0.04), bump=Bump("noise", 0.02, 0.2))


def _bone(b: Builder, p: Params) -> None:
    r = 0.2 * p.girth
    with b.group("bone", melt=0.1):
        b.add(tube([(-0.9, 0.3, 0.0), (0.0, 0.34, 0.0), (0.9, 0.3, 0.0)], [1.1 * r, 0.85 * r, 1.1 * r]), "body", bump=Bump("noise", 0.006, 0.2))
        for side in (1.0, -1.0):
            for z in (0.24, -0.24):
                b.add(sphere(0.3 * p.girth), "body", at=(1.05 * side, 0.28, z), blend=0.06)


def _virus(b: Builder, p: Params) -> None:
    y = 1.05
    with b.group("virus", at=(0.0, y, 0.0), melt=0.03):
        b.add(sphere(0.66 * p.girth), "body", bump=Bump("cobbles", 0.025, 0.16))
        golden = pi * (3.0 - 5.0**0.5)
        for k in range(26):
            v = 1.0 - 2.0 * (k + 0.5) / 26.0
            s = (1.0 - v * v) ** 0.5
            d = (s * cos(golden * k), v, s * sin(golden * k))
            r = 0.66 * p.girth
            end = tuple((r + 0.26 * p.detail) * q for q in d)
            b.add(cone((0.9 * r * d[0], 0.9 * r * d[1], 0.9 * r * d[2]), (end[0], end[1], end[2]), 0.06, 0.05), "accent")
            b.add(sphere(0.1), "accent", at=(end[0], end[1], end[2]), blend=0.01)
    _plate(b, p, 0.24)


def _lips(b: Builder, p: Params) -> None:
    b.material("teeth", "white", roughness=0.1)
    g = p.girth
    with b.group("lips", at=(0.0, 0.5, 0.0), melt=0.03):
        b.add(
            tube(
                [(-1.1, 0.04, -0.1), (-0.5, 0.4 * g, 0.14), (0.0, 0.26 * g, 0.24), (0.5, 0.4 * g, 0.14), (1.1, 0.04, -0.1)],
                [0.06, 0.2 * g, 0.19 * g, 0.2 * g, 0.06],
            ),
            "body",
        )
        b.add(
            tube(
                [(-1.1, 0.04, -0.1), (-0.5, -0.24, 0.14), (0.0, -0.32, 0.26), (0.5, -0.24, 0.14), (1.1, 0.04, -0.1)],
                [0.06, 0.22 * g, 0.28 * g, 0.22 * g, 0.06],
            ),
            "body",
        )
        b.add(ellipsoid(0.86, 0.3, 0.14), "teeth", at=(0.0, 0.06, -0.02))
        for k in range(5):
            b.cut(box(0.025, 0.5, 0.1, 0.01), at=((k - 2) * 0.2, 0.06, 0.13))
    with b.group("foot"):
        b.add(ellipsoid(0.6, 0.12, 0.36), "body", at=(0.0, 0.0, 0.1))


def _ear(b: Builder, p: Params) -> None:
    g = p.girth
    with b.group("ear", at=(0.0, 0.98, 0.0), melt=0.05):
        b.add(ellipsoid(0.56 * g, 0.84, 0.2), "body")
        b.cut(ellipsoid(0.42 * g, 0.64, 0.2), at=(-0.04, 0.04, 0.18), blend=0.05)
        rim: list[Vector] = [
            (-0.34, 0.1, 0.16),
            (-0.4, 0.56, 0.14),
            (0.0, 0.84, 0.12),
            (0.46, 0.56, 0.12),
            (0.5, 0.06, 0.12),
            (0.28, -0.5, 0.1),
            (0.0, -0.8, 0.08),
        ]
        b.add(tube([(x * g, y, z) for x, y, z in rim], [0.12, 0.13, 0.14, 0.14, 0.13, 0.13, 0.2]), "body")
        b.add(tube([(0.16 * g, 0.5, 0.1), (0.24 * g, 0.1, 0.12), (0.1 * g, -0.3, 0.14), (-0.2 * g, -0.36, 0.16)], [0.08, 0.1, 0.1, 0.13]), "body")
        b.add(ellipsoid(0.13, 0.17, 0.1), "body", at=(-0.34 * g, -0.12, 0.16))
        b.cut(sphere(0.12), "accent", at=(-0.16 * g, -0.1, 0.16), blend=0.03)
        b.add(ellipsoid(0.24, 0.26, 0.15), "body", at=(0.0, -0.76, 0.04))
    with b.group("foot"):
        b.add(ellipsoid(0.5, 0.14, 0.4), "body", at=(0.0, 0.0, 0.0))


def _nose(b: Builder, p: Params) -> None:
    g = p.girth
    with b.group("nose", melt=0.12):
        b.add(tube([(0.0, 1.7 * p.height, -0.1), (0.0, 1.1, 0.16), (0.0, 0.55, 0.46)], [0.16, 0.24 * g, 0.4 * g]), "body")
        b.add(sphere(0.28 * g), "body", at=(0.4 * g, 0.42, 0.2), mirror=True)
        b.add(ellipsoid(0.62 * g, 0.3, 0.3), "body", at=(0.0, 0.26, 0.0))
        b.cut(box(3.0, 4.0, 1.0, 0.0), at=(0.0, 1.0, -0.66))
    with b.group("nostrils", op="subtract"):
        b.add(ellipsoid(0.13 * g, 0.22, 0.16), "accent", at=(0.2 * g, 0.16, 0.5), turn=(-20.0, 0.0, 10.0), mirror=True)


body_part.preset("foot", kind="foot", accent="pink", real_m=0.25)
body_part.preset("anatomical heart", kind="heart", tone="#a8342f", accent="#c9483a", real_m=0.12)
body_part.preset("brain", kind="brain", tone="#e0a3a0", accent="#c98884", real_m=0.16)
body_part.preset("eyeball", kind="eyeball", tone="snow", accent="#b5302a", real_m=0.03)
body_part.preset("tooth", kind="tooth", tone="snow", accent="#e08a8a", real_m=0.03)
body_part.preset("bone", kind="bone", tone="bone", real_m=0.3)
body_part.preset("virus", kind="virus", tone="#8a9a8f", accent="red", real_m=0.1)
body_part.preset("lips", kind="lips", tone="crimson", real_m=0.06)
body_part.preset("ear", kind="ear", accent="#b5705a", real_m=0.07)
body_part.preset("nose", kind="nose", accent="#7a3a30", real_m=0.06)
