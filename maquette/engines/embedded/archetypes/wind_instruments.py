"""Brass, woodwinds, harmonicas, bagpipes and ocarinas, on a foot where they would roll away."""

from __future__ import annotations

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.registry import Params, archetype, choice, color, number
from maquette.engines.embedded.recipe import Bump, Vector
from maquette.engines.embedded.shapes import box, capsule, cone, cylinder, ellipsoid, lathe, sphere, torus, tube

PARAMS = {
    "kind": choice("trumpet", "saxophone", "trombone", "tuba", "french horn", "flute", "harmonica", "bagpipes", "pan flute", "ocarina"),
    "bell": number(0.42, 0.25, 0.6, "radius of the bell"),
    "keys": number(5.0, 0.0, 8.0, vary=0.0),
    "pipes": number(8.0, 5.0, 10.0, vary=0.0),
    "drones": number(3.0, 1.0, 4.0, vary=0.0),
    "tubing": number(0.06, 0.045, 0.09, "radius of the tubes"),
    "base": number(0.45, 0.3, 0.6, "radius of the foot"),
    "body_color": color("brass"),
    "accent": color("silver"),
}


@archetype("wind instrument", "music", PARAMS, symmetric=False, real_m=0.6, slot="hand")
def wind_instrument(b: Builder, p: Params) -> None:
    finish = {"brass": "brass", "gold": "gold", "silver": "silver", "wood": "wood", "dark wood": "wood"}.get(p.body_color, "painted")
    b.material("body", p.body_color, finish)
    b.material("keys", p.accent, "silver")
    b.material("inside", like="body", lighter=-0.35)
    b.material("base", "charcoal")
    b.material("ivory", "ivory")
    b.material("cloth", "forest", "cloth")
    KINDS[p.kind](b, p)
    b.socket("grip", (0, 0.9, 0), size=0.08)


def _foot(b: Builder, p: Params, top: float, x: float = 0.0) -> None:
    with b.group("base"):
        r = p.base
        b.add(lathe([(r, 0), (r, 0), (0.95 * r, 0.08), (0.3 * r, 0.13), (0.07, 0.22), (0.06, top), (0, top)]), "base", at=(x, 0, 0))


def _bell(b: Builder, at: Vector, turn: Vector, r: float, length: float, neck: float) -> None:
    """A flaring bell along +y of its frame."""
    with b.frame(at, turn):
        profile = [(neck, 0), (1.15 * neck, 0.4 * length), (0.34 * r + 0.5 * neck, 0.72 * length), (0.62 * r, 0.9 * length), (r, length)]
        b.add(lathe(profile, wall=0.05), "body")
        b.add(torus(r, 0.035), "body", at=(0, length, 0))
        b.add(lathe([(0.0, 0.1), (neck, 0.2), (0.3 * r + 0.4 * neck, 0.72 * length), (0, 0.74 * length)]), "inside")


def _valves(b: Builder, x: float, y: float, z: float, h: float) -> None:
    for k in range(3):
        with b.frame((x + 0.16 * k, y, z)):
            b.add(cylinder(0.075, h, 0.02), "body")
            b.add(cylinder(0.085, 0.06, 0.02), "keys", at=(0, 0.5 * h, 0))
            b.add(cylinder(0.085, 0.06, 0.02), "keys", at=(0, -0.5 * h, 0))
            b.add(cylinder(0.035, 0.16, 0.0), "keys", at=(0, 0.5 * h + 0.08, 0))
            b.add(cylinder(0.065, 0.05, 0.02), "ivory", at=(0, 0.5 * h + 0.16, 0))


def _trumpet(b: Builder, p: Params) -> None:
    r, y = p.tubing, 1.1
    with b.group("tubes"):
        b.add(
            tube(
                [
                    (-1.25, y, 0),
                    (0.5, y, 0),
                    (0.74, y - 0.12, 0),
                    (0.76, y - 0.25, 0),
                    (0.66, y - 0.36, 0),
                    (-0.55, y - 0.38, 0),
                    (-0.72, y - 0.26, 0),
                    (-0.7, y - 0.1, 0.03),
                    (-0.5, y + 0.0, 0.12),
                    (0.6, y + 0.0, 0.13),
                ],
                r,
            ),
            "body",
        )
        b.add(lathe([(0.11, -0.12), (0.11, -0.05), (0.05, 0.06), (0, 0.1)]), "keys", at=(-1.28, y, 0), turn=(0, 0, -90))
        _bell(b, (0.5, y, 0.1), (0, 0, -90), p.bell, 0.75, 1.1 * r)
        _valves(b, -0.26, y - 0.16, 0.06, 0.62)
        b.add(torus(0.09, 0.03), "body", at=(0.35, y - 0.46, 0.02), turn=(90, 0, 0))
        b.add(tube([(-0.4, y - 0.06, 0), (-0.46, y + 0.14, 0), (-0.36, y + 0.16, 0)], 0.03), "body")
    _foot(b, p, y - 0.42, -0.1)


def _saxophone(b: Builder, p: Params) -> None:
    with b.group("horn", at=(0, 0.1, 0)):
        path = [(-0.36, 1.7, 0), (-0.3, 1.2, 0), (-0.22, 0.6, 0), (-0.12, 0.28, 0), (0.1, 0.14, 0), (0.34, 0.28, 0), (0.44, 0.6, 0)]
        b.add(tube(path, [0.085, 0.11, 0.15, 0.17, 0.185, 0.2, 0.2]), "body")
        b.add(tube([(-0.36, 1.68, 0), (-0.36, 1.86, 0), (-0.5, 1.96, 0), (-0.74, 1.9, 0)], [0.07, 0.06, 0.055, 0.05]), "keys")
        b.add(cone((-0.72, 1.9, 0), (-0.98, 1.8, 0), 0.075, 0.055), "base")
        _bell(b, (0.42, 0.5, 0), (0, 0, -12), p.bell, 0.62, 0.19)
        for k in range(min(round(p.keys), 5)):
            t = 0.45 + 0.24 * k
            x = -0.2 - 0.03 * k
            b.add(cylinder(0.085, 0.09, 0.02), "keys", at=(x + 0.01, t, 0.13 - 0.008 * k), turn=(90, 0, 0))
            b.add(cylinder(0.06, 0.12, 0.02), "ivory", at=(x + 0.01, t, 0.13 - 0.008 * k), turn=(90, 0, 0))
        for x, y in ((0.44, 0.5), (0.3, 0.24)):
            b.add(cylinder(0.12, 0.1, 0.02), "keys", at=(x, y, 0.17), turn=(90, 0, 0))
        b.add(capsule((-0.12, 0.5, 0.15), (-0.28, 1.5, 0.09), 0.028), "keys")
        b.add(capsule((-0.2, 0.75, 0), (0.5, 0.95, 0), 0.035), "body")
        b.add(torus(0.1, 0.035), "body", at=(-0.4, 1.1, 0), turn=(90, 0, 0))
    with b.group("base"):
        b.add(lathe([(p.base, 0), (p.base, 0), (0.95 * p.base, 0.08), (0.5 * p.base, 0.13), (0.2, 0.26), (0, 0.26)]), "base", at=(0.1, 0, 0))


def _trombone(b: Builder, p: Params) -> None:
    r, y = p.tubing, 0.95
    with b.group("tubes", at=(0, y, 0), turn=(0, 0, 8)):
        b.add(tube([(-0.9, 0.2, 0.0), (1.3, 0.2, 0.0), (1.42, 0.1, 0.0), (1.42, -0.1, 0.0), (1.3, -0.2, 0), (-0.3, -0.2, 0)], r), "body")
        b.add(tube([(-0.3, -0.2, 0), (-1.1, -0.2, 0.0), (-1.28, -0.1, 0.1), (-1.28, 0.1, 0.25), (-1.1, 0.2, 0.3), (0.2, 0.2, 0.3)], 1.1 * r), "body")
        _bell(b, (0.1, 0.2, 0.3), (0, 0, -90), p.bell, 0.8, 1.15 * r)
        for x in (-0.2, 0.35):
            b.add(capsule((x, -0.22, 0), (x, 0.24, 0), 0.04), "keys")
        b.add(capsule((-0.5, 0.2, 0), (-0.5, 0.2, 0.3), 0.04), "keys")
        b.add(capsule((-1.0, -0.2, 0.0), (-1.0, 0.2, 0.3), 0.04), "keys")
        b.add(lathe([(0.12, -0.12), (0.12, -0.05), (0.05, 0.06), (0, 0.1)]), "keys", at=(-0.95, 0.2, 0), turn=(0, 0, -90))
        for x in (0.5, -0.3):
            b.add(cylinder(1.3 * r, 0.2, 0.02), "keys", at=(x, 0.2, 0), turn=(0, 0, 90))
            b.add(cylinder(1.3 * r, 0.2, 0.02), "keys", at=(x, -0.2, 0), turn=(0, 0, 90))
    _foot(b, p, y - 0.16, 0.05)


def _tuba(b: Builder, p: Params) -> None:
    with b.group("tubes", at=(0, 0.08, 0)):
        outer = [
            (0.3, 1.2, 0),
            (0.36, 0.6, 0),
            (0.28, 0.22, 0),
            (0.0, 0.1, 0),
            (-0.28, 0.2, 0),
            (-0.38, 0.5, 0),
            (-0.36, 1.0, 0),
            (-0.24, 1.3, 0),
            (-0.02, 1.32, 0.02),
        ]
        b.add(tube(outer, [0.24, 0.21, 0.19, 0.17, 0.15, 0.13, 0.11, 0.09, 0.08]), "body")
        inner = [(-0.02, 1.3, 0.0), (0.04, 1.0, 0.04), (0.06, 0.55, 0.1), (-0.05, 0.42, 0.12), (-0.14, 0.55, 0.12), (-0.14, 1.0, 0.1)]
        b.add(tube(inner, 0.065), "body")
        b.add(tube([(-0.24, 1.24, 0.05), (-0.36, 1.3, 0.2), (-0.5, 1.32, 0.3)], 0.055), "body")
        b.add(lathe([(0.12, -0.1), (0.12, -0.04), (0.055, 0.08), (0, 0.1)]), "keys", at=(-0.52, 1.32, 0.32), turn=(0, -35, -90))
        _bell(b, (0.3, 1.1, 0), (0, 0, -6), p.bell * 1.35, 0.85, 0.22)
        _valves(b, -0.2, 0.78, 0.2, 0.44)
        b.add(box(0.5, 0.1, 0.2, 0.03), "body", at=(-0.04, 0.78, 0.14))
    with b.group("base"):
        b.add(lathe([(p.base, 0), (p.base, 0), (0.95 * p.base, 0.08), (0.6 * p.base, 0.12), (0.2, 0.24), (0, 0.24)]), "base")


def _french_horn(b: Builder, p: Params) -> None:
    with b.group("coils", at=(0, 1.05, 0)):
        for r, z in ((0.62, 0.0), (0.5, 0.05), (0.38, 0.0)):
            b.add(torus(r, 0.062), "body", at=(0, 0, z), turn=(90, 0, 0))
        b.add(tube([(-0.6, 0.1, 0), (-0.72, 0.5, 0), (-0.95, 0.85, 0)], [0.055, 0.05, 0.045]), "body")
        b.add(lathe([(0.1, -0.12), (0.1, -0.04), (0.045, 0.06), (0, 0.1)]), "keys", at=(-0.96, 0.87, 0), turn=(0, 0, -155))
        b.add(tube([(-0.4, -0.47, 0.0), (-0.1, -0.62, 0.06), (0.3, -0.55, 0.16)], [0.065, 0.08, 0.11]), "body")
        _bell(b, (0.2, -0.6, 0.12), (18, 0, -62), p.bell * 1.15, 0.72, 0.11)
        for k in range(3):
            b.add(cylinder(0.1, 0.16, 0.03), "keys", at=(-0.18 + 0.2 * k, 0.16 + 0.05 * k, 0.06), turn=(90, 0, 0))
            b.add(capsule((-0.18 + 0.2 * k, 0.16 + 0.05 * k, 0.14), (-0.4 + 0.16 * k, 0.44 + 0.04 * k, 0.14), 0.035), "keys")
            b.add(
                tube(
                    [(-0.18 + 0.2 * k, 0.1, 0.03), (-0.2 + 0.2 * k, -0.2, 0.03), (-0.1 + 0.2 * k, -0.26, 0.03), (-0.06 + 0.2 * k, 0.1, 0.03)], 0.042
                ),
                "body",
            )
        b.add(capsule((-0.62, 0, 0), (0.62, 0.1, 0), 0.05), "body")
    _foot(b, p, 0.5)


def _flute(b: Builder, p: Params) -> None:
    lift = b.about(16.0, 0.45)
    with b.group("flute", at=(0, 0.62, 0), turn=(0, 0, lift)):
        b.add(cylinder(b.about(0.09, 0.08), 2.6, 0.03), "body", turn=(0, 0, 90))
        for x in (-1.3, -0.62, 0.72, 1.3):
            b.add(cylinder(0.11, 0.1, 0.03), "keys", at=(x, 0, 0), turn=(0, 0, 90))
        b.add(ellipsoid(0.16, 0.045, 0.1), "keys", at=(-0.95, 0.08, 0.02))
        b.cut(ellipsoid(0.06, 0.06, 0.05), "inside", at=(-0.95, 0.12, 0.02))
        for k in range(round(p.keys) + 2):
            x = -0.4 + 0.2 * k + (0.1 if k > 3 else 0)
            b.add(cylinder(0.075, 0.07, 0.02), "keys", at=(x, 0.09, 0.02), turn=(12, 0, 0))
            b.add(cylinder(0.05, 0.09, 0.02), "ivory", at=(x, 0.095, 0.02), turn=(12, 0, 0))
        b.add(capsule((-0.45, 0.02, 0.11), (1.05, 0.02, 0.11), 0.028), "keys")
    with b.group("base"):
        b.add(box(1.3, 0.12, 0.56, 0.05), "base", stand=True)
        for x, y in ((-0.5, 0.56 - 0.0087 * lift), (0.5, 0.56 + 0.0087 * lift)):
            b.add(box(0.12, y, 0.14, 0.03), "base", at=(x, 0.05, 0), stand=True)


def _harmonica(b: Builder, p: Params) -> None:
    half, holes, bulge = b.about(1.05, 0.06), b.some(8, 10), b.about(0.56, 0.08)
    with b.group("harmonica", at=(0, -0.04, 0)):
        b.add(box(2.0 * half, 0.24, 0.62, 0.04), "cloth", at=(0, 0.2, 0), stand=True)
        for y in (0.06, 0.38):
            b.add(box(2.0 * half + 0.1, 0.2, bulge, 0.08), "body", at=(0, y, -0.02), stand=True)
        for k in range(holes):
            b.cut(box(0.13, 0.15, 0.2, 0.01), "inside", at=((k - 0.5 * (holes - 1)) * 1.8 * half / holes, 0.32, 0.32))
        for k in range(7):
            b.add(box(0.2, 0.03, 0.34, 0.015), "keys", at=(-0.72 + 0.24 * k, 0.58, -0.02))
        for s in (1, -1):
            b.add(sphere(0.06), "keys", at=(s * (half - 0.05), 0.57, 0.0))
            b.add(box(0.1, 0.62, 0.5, 0.05), "keys", at=(s * (half + 0.03), 0.02, -0.02), stand=True)


def _bagpipes(b: Builder, p: Params) -> None:
    fat, tall, fan = b.about(0.42, 0.07), b.about(1.95, 0.05), b.about(0.3, 0.3)
    with b.group("bag", melt=0.04):
        b.add(
            tube([(-0.75, 0.42, 0), (-0.2, 0.45, 0), (0.4, 0.46, 0), (0.72, 0.66, 0)], [0.2, fat, fat - 0.02, 0.16], flat=1.02),
            "cloth",
            bump=Bump("wrinkles", 0.014, 0.2),
        )
    with b.group("pipes"):
        for k in range(round(p.drones)):
            x = -0.4 + 0.28 * k
            tip = (x - fan, tall - (0.4 if k != 0 else 0.0), -0.25 - 0.1 * k)
            b.add(cone((x, 0.75, 0), tip, 0.07, 0.06), "inside")
            for t in (0.1, 0.4, 0.7, 0.98):
                at = (x - fan * t, 0.75 + (tip[1] - 0.75) * t, tip[2] * t)
                b.add(sphere(0.1 if t < 0.9 else 0.12), "ivory" if t != 0.4 else "keys", at=at)
        b.add(tube([(0.66, 0.62, 0), (0.9, 0.5, 0.2), (1.0, 0.1, 0.3)], [0.08, 0.065, 0.08]), "inside")
        for k in range(5):
            b.add(sphere(0.035), "ivory", at=(0.93 + 0.018 * k, 0.46 - 0.07 * k, 0.28 + 0.015 * k))
        b.add(lathe([(0.1, 0), (0.13, -0.1), (0.0, -0.1)]), "ivory", at=(1.0, 0.12, 0.3))
        b.add(cone((0.5, 0.8, 0.1), (0.75, 1.4, 0.25), 0.06, 0.05), "inside")
        b.add(sphere(0.075), "ivory", at=(0.75, 1.4, 0.25))
        b.add(tube([(-0.5, 1.18, -0.12), (-0.1, 1.1, -0.1), (0.16, 1.18, -0.12)], 0.04), "body")
    with b.group("base"):
        b.add(box(1.5, 0.14, 0.7, 0.05), "base", stand=True)


def _pan_flute(b: Builder, p: Params) -> None:
    low, slope = b.about(0.75, 0.12), b.about(0.95, 0.08)
    n = round(p.pipes)
    with b.group("pipes", at=(0, 0.08, 0), turn=(-10, 0, 0)):
        for k in range(n):
            h, x = min(low + slope * k / (n - 1), 1.74), (k - 0.5 * (n - 1)) * 0.24
            b.add(cylinder(0.135, h, 0.02), "body", at=(x, 1.75 - h, 0), stand=True, bump=Bump("ribs", 0.012, 0.4))
            b.cut(cylinder(0.09, 0.2, 0.0), "inside", at=(x, 1.75, 0))
        for y in (1.5, 1.15):
            b.add(box(0.24 * n + 0.1, 0.1, 0.34, 0.03), "cloth", at=(0, y, 0))
        b.add(box(0.24 * n, 0.05, 0.1, 0.02), "inside", at=(0, 1.32, 0))
    with b.group("base"):
        b.add(box(0.24 * n, 0.14, 0.62, 0.05), "base", stand=True)
        b.add(box(0.3, 0.5, 0.18, 0.03), "base", at=(0.7, 0, 0), stand=True)
        b.add(box(0.2, 1.1, 0.14, 0.03), "base", at=(-0.4, 0, -0.14), stand=True)


def _ocarina(b: Builder, p: Params) -> None:
    fat, lift, mouth = b.about(0.43, 0.06), b.about(0.2, 0.5), b.about(0.4, 0.12)
    with b.group("body", at=(0, 0.5, 0), melt=0.06):
        b.add(tube([(-1.0, -0.12, 0), (-0.5, 0, 0), (0.2, 0, 0), (0.95, lift, 0)], [0.14, fat - 0.01, fat + 0.01, 0.16], flat=0.9), "body")
        b.add(box(b.about(0.34, 0.12), mouth, 0.36, 0.08), "body", at=(-0.1, 0.45, -0.1), turn=(-20, 0, 0))
        b.cut(box(0.2, 0.2, 0.06, 0.01), "inside", at=(-0.1, 0.68, -0.2), turn=(-20, 0, 0))
    with b.group("details", at=(0, 0.5, 0), op="subtract"):
        for x, y in ((-0.62, 0.1), (-0.36, 0.18), (0.15, 0.22), (0.42, 0.22), (-0.5, -0.12), (-0.2, -0.08), (0.1, -0.06), (0.38, 0.0)):
            b.add(cylinder(0.065, 0.6, 0.02), "inside", at=(x, y, 0.4), turn=(90, 0, 0))
    with b.group("bands", at=(0, 0.5, 0)):
        b.add(torus(0.3, 0.035, height=0.035), "keys", at=(-0.74, -0.06, 0), turn=(0, 0, 84), scale=1.0)
        b.add(torus(0.3, 0.035), "keys", at=(0.66, 0.11, 0), turn=(0, 0, 76))
    with b.group("base"):
        b.add(box(0.9, 0.24, 0.52, 0.06), "base", stand=True)


KINDS = {
    "trumpet": _trumpet,
    "saxophone": _saxophone,
    "trombone": _trombone,
    "tuba": _tuba,
    "french horn": _french_horn,
    "flute": _flute,
    "harmonica": _harmonica,
    "bagpipes": _bagpipes,
    "pan flute": _pan_flute,
    "ocarina": _ocarina,
}

wind_instrument.preset("trumpet")
wind_instrument.preset("saxophone", kind="saxophone", bell=0.4, body_color="gold")
wind_instrument.preset("trombone", kind="trombone", bell=0.42, real_m=1.1)
wind_instrument.preset("tuba", kind="tuba", bell=0.46, real_m=1.0)
wind_instrument.preset("french horn", kind="french horn", bell=0.5)
wind_instrument.preset("flute", kind="flute", body_color="silver", accent="gold")
wind_instrument.preset("harmonica", kind="harmonica", body_color="silver", real_m=0.1)
wind_instrument.preset("bagpipes", kind="bagpipes", body_color="crimson")
wind_instrument.preset("pan flute", kind="pan flute", body_color="caramel", real_m=0.3)
wind_instrument.preset("ocarina", kind="ocarina", body_color="blue", real_m=0.2)
