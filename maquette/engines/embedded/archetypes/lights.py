"""Lamps, candles and torches."""

from __future__ import annotations

from math import sin

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.registry import Params, archetype, choice, color, number
from maquette.engines.embedded.recipe import Bump
from maquette.engines.embedded.shapes import box, cone, cylinder, ellipsoid, frustum, lathe, sphere, torus, tube

LIGHT = {
    "kind": choice(
        "table", "desk", "floor", "lantern", "street", "paper", "candle", "candelabra", "torch", "bulb", "lava", "chandelier", "flashlight"
    ),
    "height": number(1.8, 1.2, 2.2),
    "shade": number(0.62, 0.35, 0.8, "radius of the shade"),
    "body_color": color("brass"),
    "shade_color": color("cream"),
}


@archetype("light", "furniture", LIGHT, real_m=0.5, slot="hand")
def light(b: Builder, p: Params) -> None:
    b.material("body", p.body_color, "brass" if p.body_color == "brass" else "wood" if "wood" in p.body_color else "painted")
    b.material("shade", p.shade_color, "cloth", glow=0.25)
    b.material("lights", "lemon", "glass", glow=0.8)
    b.material("flames", "amber", "plastic", glow=0.8)
    b.material("wax", "ivory", "wax")
    LIGHTS[p.kind](b, p)


def _flame(b: Builder, at: tuple[float, float, float], s: float = 1.0) -> None:
    b.add(lathe([(0.0, 0.0), (0.1 * s, 0.08 * s), (0.075 * s, 0.22 * s), (0.0, 0.38 * s)]), "flames", at=at)


def _table_lamp(b: Builder, p: Params) -> None:
    h, r = p.height, p.shade
    with b.group("foot"):
        b.add(
            lathe([(0.42, 0.0), (0.42, 0.0), (0.4, 0.07), (0.14, 0.16), (0.3, 0.5), (0.26, 0.8), (0.09, 1.0), (0.07, h - 0.4), (0, h - 0.4)]),
            "body",
            bump=Bump("flutes", 0.022, 0.11),
        )
        for y, ring, thick in ((0.08, 0.38, 0.05), (0.18, 0.14, 0.05), (0.96, 0.11, 0.045)):
            b.add(torus(ring, thick), "body", at=(0, y, 0))
    with b.group("shade", at=(0, h - 0.72, 0)):
        b.add(lathe([(r, 0.0), (0.8 * r, 0.34), (0.62 * r, 0.72)], wall=0.055), "shade", bump=Bump("flutes", 0.02, 0.12))
        b.add(cylinder(0.62 * r, 0.05, 0.01), "shade", at=(0, 0.68, 0))
        b.add(lathe([(0.07, 0.68), (0.09, 0.76), (0.04, 0.8), (0.06, 0.88), (0.0, 0.94)]), "body")
        chain = [(0.42 * r, 0.16 - 0.075 * k, 0.8 * r) for k in range(4)]
        b.add(tube([(0.3 * r, 0.14, 0.86 * r), *chain], 0.026), "body")
        b.add(sphere(0.055), "body", at=(0.42 * r, -0.1, 0.8 * r))
        b.add(sphere(0.17), "lights", at=(0, 0.36, 0))
        b.add(cylinder(0.05, 0.5, 0.01), "body", at=(0, 0.45, 0))
        for y, q in ((0.02, r + 0.01), (0.7, 0.62 * r)):
            b.add(torus(q, 0.048), "body", at=(0, y, 0))


def _desk_lamp(b: Builder, p: Params) -> None:
    knee, head = b.about(0.85, 0.08), b.about(1.6, 0.05)
    back, bow = b.about(-0.45, 0.2), b.about(52.0, 0.16)
    with b.group("arm"):
        b.add(cylinder(b.about(0.5, 0.1), 0.13, 0.05), "body", at=(0, 0.065, -0.1))
        b.add(tube([(0, 0.1, -0.15), (0, knee, back)], 0.06), "body")
        b.add(tube([(0, knee, back), (0, head, 0.15)], 0.06), "body")
        for at in ((0, knee, back), (0, head, 0.15), (0, 0.15, -0.15)):
            b.add(sphere(0.1), "body", at=at)
    with b.group("head", at=(0, head, 0.15), turn=(bow, 0, 0)):
        b.add(lathe([(b.about(0.46, 0.1), -0.62), (0.4, -0.36), (0.2, -0.12), (0.15, 0.08)], wall=0.055), "body")
        b.add(cylinder(0.16, 0.2, 0.03), "body", at=(0, 0.02, 0))
        b.add(sphere(0.2), "lights", at=(0, -0.36, 0))
        b.add(cylinder(0.08, 0.4, 0.01), "body", at=(0, -0.15, 0))


def _floor_lamp(b: Builder, p: Params) -> None:
    wide, tall, foot = b.about(0.42, 0.08), b.about(0.5, 0.1), b.about(0.36, 0.08)
    with b.group("stand"):
        b.add(cylinder(foot, 0.08, 0.03), "body", at=(0, 0.04, 0))
        b.add(cone((0, 0.05, 0), (0, 1.8, 0), 0.045, 0.04), "body")
    with b.group("shade", at=(0, 1.5, 0)):
        b.add(lathe([(wide, 0.0), (0.7 * wide, tall)], smooth=False, wall=0.05), "shade")
        b.add(cone((0, 0.2, 0), (0, tall, 0), 0.05, 0.05), "body")
        b.add(cylinder(0.7 * wide, 0.07, 0.01), "shade", at=(0, tall - 0.03, 0))
        b.add(sphere(0.12), "lights", at=(0, 0.25, 0))


def _lantern(b: Builder, p: Params) -> None:
    bars, roof, flare = b.some(5, 8), b.about(0.5, 0.16), b.about(0.5, 0.1)
    with b.group("lantern"):
        b.add(lathe([(0.52, 0.0), (0.52, 0.0), (0.5, 0.14), (0.4, 0.2), (0, 0.2)]), "body")
        b.add(cylinder(0.36, 0.85, 0.02), "lights", at=(0, 0.18, 0), stand=True)
        for _ in b.around(bars, 0.4):
            b.add(cone((0, 0.16, 0), (0, 1.06, 0), 0.045, 0.045), "body")
        b.add(torus(0.4, 0.04), "body", at=(0, 0.6, 0))
        b.add(lathe([(flare, 0.0), (flare, 0.06), (0.34, 0.4 * roof), (0.2, 0.84 * roof), (0.14, roof), (0, roof)]), "body", at=(0, 1.02, 0))
        b.add(torus(0.24, 0.045), "body", at=(0, 1.2 + roof, 0), turn=(90, 0, 0))
    b.socket("grip", (0, 1.4 + roof, 0), size=0.05)


def _street(b: Builder, p: Params) -> None:
    tall, glass, bar = b.about(1.35, 0.07), b.about(0.24, 0.12), b.about(0.2, 0.3)
    with b.group("post"):
        b.add(lathe([(0.26, 0.0), (0.26, 0.0), (0.22, 0.12), (0.1, 0.24), (0.085, 0.4), (0.07, tall), (0, tall + 0.01)]), "body")
        b.add(cone((-bar, tall - 0.13, 0), (bar, tall - 0.13, 0), 0.04, 0.04), "body")
    with b.group("lamp", at=(0, tall - 0.01, 0)):
        b.add(frustum(0.14, glass, 0.42, 0.01), "lights", stand=True)
        for _ in b.around(4):
            b.add(cone((0, 0.0, 0.15), (0, 0.42, glass), 0.032, 0.032), "body")
        b.add(frustum(glass + 0.08, 0.06, 0.2, 0.02), "body", at=(0, 0.42, 0), stand=True)
        b.add(sphere(0.07), "body", at=(0, 0.66, 0))


def _paper(b: Builder, p: Params) -> None:
    wide, tall = b.about(0.75, 0.09), b.about(0.66, 0.09)
    with b.group("lantern", at=(0, 0.95, 0)):
        b.add(ellipsoid(wide, tall, wide), "shade", bump=Bump("ribs", 0.035, 0.15))
        for y in (tall - 0.04, 0.04 - tall):
            b.add(cylinder(0.34, 0.16, 0.03), "body", at=(0, y, 0))
        b.add(torus(0.14, 0.04), "body", at=(0, tall + 0.16, 0), turn=(90, 0, 0))
        b.add(cylinder(0.16, 0.26, 0.02), "flames", at=(0, -tall - 0.16, 0), bump=Bump("flutes", 0.03, 0.07))


def _candle(b: Builder, p: Params) -> None:
    tall, r, runs = b.about(1.2, 0.1), b.about(0.36, 0.06), b.some(5, 9)
    phase = float(b.rng.uniform(0.0, 3.1))
    with b.group("candle", melt=0.03):
        b.add(lathe([(0.72, 0.0), (0.72, 0.0), (0.75, 0.08), (0.62, 0.12), (0, 0.12)]), "body", blend=0)
        b.add(torus(0.17, 0.05), "body", at=(0.85, 0.14, 0), turn=(90, 0, 0), blend=0)
        b.add(cylinder(r, tall, 0.05), "wax", at=(0, 0.08, 0), stand=True, blend=0)
        for k in b.around(runs):
            b.add(cone((0, tall + 0.06, r - 0.03), (0, tall - 0.25 - 0.3 * sin(2.6 * k + phase) ** 2, r + 0.01), 0.075, 0.06), "wax")
        b.material("wick", "black")
        b.add(cone((0, tall + 0.05, 0), (0, tall + 0.22, 0), 0.035, 0.03), "wick", blend=0)
    _flame(b, (0, tall + 0.16, 0), 1.4)


def _candelabra(b: Builder, p: Params) -> None:
    reach, low, foot = b.about(0.64, 0.05), b.about(0.62, 0.08), b.about(0.46, 0.08)
    with b.group("stand", melt=0.01):
        b.add(lathe([(foot, 0), (foot - 0.02, 0.08), (0.14, 0.2), (0.08, 0.4), (0.14, 0.6), (0.07, 0.8), (0.1, 1.1), (0, 1.1)]), "body")
        for s in (1, -1):
            b.add(tube([(0, 0.75, 0), (0.47 * reach * s, low, 0), ((reach - 0.02) * s, 0.8, 0), (reach * s, 1.05, 0)], 0.055), "body")
    for x, y in ((0, 1.1), (reach, 1.05), (-reach, 1.05)):
        with b.group(f"candle {x}", at=(x, y, 0)):
            b.add(frustum(0.07, 0.16, 0.1, 0.02), "body", at=(0, 0.02, 0))
            b.add(cylinder(0.085, b.about(0.42, 0.04), 0.02), "wax", at=(0, 0.05, 0), stand=True)
            _flame(b, (0, 0.44, 0), 0.8)


def _torch(b: Builder, p: Params) -> None:
    wild, tongues, tall = b.about(0.22, 0.3), b.some(5, 7), b.about(2.1, 0.06)
    with b.group("handle"):
        b.material("handle", "dark wood", "wood")
        b.add(tube([(0, 0, 0), (0, 1.1, 0)], [0.09, 0.13]), "handle", bump=Bump("bark", 0.012, 0.08))
        b.add(frustum(0.15, b.about(0.27, 0.08), 0.34, 0.03), "body", at=(0, 1.18, 0))
        for y in (1.05, 1.3):
            b.add(torus(0.16 + 0.28 * (y - 1.05), 0.04), "body", at=(0, y, 0))
    with b.group("fire", melt=0.06):
        for k in b.around(tongues):
            b.add(tube([(0, 1.3, 0.08), (0, 1.55, wild), (0.05 * (k % 3), 1.78 + 0.1 * (k % 2), 0.1)], [0.14, 0.12, 0.03]), "flames")
        b.add(tube([(0, 1.3, 0), (0.03, 1.7, 0), (0.4 * wild - 0.08, tall, 0)], [0.2, 0.16, 0.03]), "lights")
    b.socket("grip", (0, 0.4, 0), size=0.09)


def _bulb(b: Builder, p: Params) -> None:
    wide, tall = b.about(0.66, 0.08), b.about(1.92, 0.05)
    b.material("glass", "lemon", "glass", glow=0.4)
    with b.group("bulb"):
        b.add(lathe([(0.2, 0.0), (0.3, 0.08), (0.3, 0.1), (0, 0.1)]), "body")
        b.add(cylinder(b.about(0.3, 0.05), 0.46, 0.03), "body", at=(0, 0.3, 0), bump=Bump("ribs", 0.03, 0.11))
        b.add(lathe([(0.3, 0.5), (0.34, 0.7), (wide, 1.15), (0.9 * wide, tall - 0.32), (0.0, tall)]), "glass")


def _lava(b: Builder, p: Params) -> None:
    foot, fat, drift = b.about(0.46, 0.12), b.about(0.4, 0.1), float(b.rng.uniform(-0.12, 0.12))
    b.material("liquid", "violet", "glass", glow=0.3)
    b.material("lava", "orange", "plastic", glow=0.6)
    with b.group("lamp"):
        b.add(lathe([(foot, 0.0), (foot, 0.0), (0.28, 0.42), (0.36, 0.56), (0, 0.56)], smooth=False), "body")
        b.add(lathe([(0.34, 0.5), (fat, b.about(0.8, 0.1)), (0.2, 1.7), (0, 1.7)]), "liquid")
        b.add(lathe([(0.22, 1.62), (0.22, 1.62), (0.14, 1.95), (0.0, 1.96)], smooth=False), "body")
        for x, y, z, r in ((0.12, 0.85, 0.3, 0.17), (-0.14, 1.15, 0.2, 0.14), (0.06, 1.42, 0.17, 0.1)):
            b.paint(sphere(r), "lava", at=(x + drift, y - 0.5 * drift, z))


def _chandelier(b: Builder, p: Params) -> None:
    reach, drop = b.about(0.92, 0.05), b.about(0.4, 0.12)
    with b.group("frame", melt=0.01):
        b.add(
            lathe([(0.0, 0.3), (0.14, 0.4), (0.2, 0.55), (0.08, 0.75), (0.13, 1.0), (0.075, 1.2), (0.075, 1.8), (0.2, 1.86), (0.2, 1.92), (0, 1.92)]),
            "body",
        )
        b.add(cylinder(0.2, 0.3, 0.02), "body", at=(0, 0.15, 0))
        for _ in b.around(6):
            b.add(tube([(0, 0.6, 0.1), (0, drop, 0.49 * reach), (0, drop + 0.1, reach - 0.07), (0, 0.75, reach)], 0.05), "body")
            b.add(frustum(0.05, 0.14, 0.08, 0.02), "body", at=(0, 0.78, reach))
            b.add(cylinder(0.07, 0.34, 0.02), "wax", at=(0, 0.8, reach), stand=True)
            _flame(b, (0, 1.12, reach), 0.7)
            b.add(tube([(0, 1.25, 0.05), (0, 0.95, 0.45), (0, 0.75, reach - 0.04)], 0.032), "body")


def _flashlight(b: Builder, p: Params) -> None:
    long, head = b.about(1.3, 0.1), b.about(0.42, 0.09)
    with b.group("torch", at=(0, 0.32, 0), turn=(90, 0, 0)):
        b.material("barrel", "charcoal", "rubber")
        b.add(cylinder(0.24, long, 0.04), "barrel", at=(0, 0.3 - 0.5 * long, 0), bump=Bump("quilt", 0.012, 0.08))
        b.add(lathe([(0.24, 0.3), (head - 0.02, 0.55), (head, 0.85), (0, 0.85)]), "barrel")
        b.cut(cylinder(head - 0.08, 0.2, 0.02), "lights", at=(0, 0.84, 0))
        b.add(box(0.14, 0.3, 0.1, 0.04), "flames", at=(0, -0.1, -0.24))


LIGHTS = {
    "table": _table_lamp,
    "desk": _desk_lamp,
    "floor": _floor_lamp,
    "lantern": _lantern,
    "street": _street,
    "paper": _paper,
    "candle": _candle,
    "candelabra": _candelabra,
    "torch": _torch,
    "bulb": _bulb,
    "lava": _lava,
    "chandelier": _chandelier,
    "flashlight": _flashlight,
}

light.preset("table lamp")
light.preset("desk lamp", kind="desk", body_color="red")
light.preset("floor lamp", kind="floor", body_color="charcoal", real_m=1.6)
light.preset("lantern", kind="lantern", real_m=0.35)
light.preset("street lamp", kind="street", body_color="charcoal", real_m=4.0)
light.preset("paper lantern", kind="paper", shade_color="scarlet", real_m=0.4)
light.preset("candle", kind="candle", real_m=0.15)
light.preset("candlestick", kind="candelabra", real_m=0.4)
light.preset("torch", kind="torch", body_color="charcoal", real_m=0.6)
light.preset("light bulb", kind="bulb", body_color="silver", real_m=0.12)
light.preset("lava lamp", kind="lava", body_color="silver", real_m=0.4)
light.preset("chandelier", kind="chandelier", real_m=0.9)
light.preset("flashlight", kind="flashlight", real_m=0.2)
