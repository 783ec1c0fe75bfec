"""Trucks and buses, driving towards +z."""

from __future__ import annotations

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.registry import Params, archetype, choice, color, number
from maquette.engines.embedded.archetypes.rolling import rolling_stock, wheel
from maquette.engines.embedded.palette import rgb
from maquette.engines.embedded.recipe import Bump, Pattern
from maquette.engines.embedded.shapes import box, cone, cylinder, extrude, lathe, sphere, spiral, torus, tube

TRUCK = {
    "kind": choice(
        "box", "dump", "fire", "garbage", "tanker", "mixer", "ambulance", "pickup", "semi", "ice cream", "tow", "bus", "double", "van", "tram"
    ),
    "length": number(2.8, 2.0, 3.6, vary=0.03),
    "height": number(1.25, 0.8, 1.6, "of the load", vary=0.026),
    "width": number(1.15, 0.9, 1.4),
    "cab": number(0.85, 0.6, 1.1, "length of the cab"),
    "wheels": number(0.32, 0.22, 0.6, "radius of a wheel"),
    "body_color": color("red"),
    "load_color": color("white"),
    "stripe": color(""),
}


@archetype("truck", "vehicles", TRUCK, real_m=7.0)
def truck(b: Builder, p: Params) -> None:
    """Driving towards +z."""
    b.material("body", p.body_color, roughness=0.25)
    b.material("load", p.load_color, roughness=0.35)
    rolling_stock(b)
    n, w, r = p.length, p.width, p.wheels
    front, back = 0.5 * n, -0.5 * n
    if p.kind in ("bus", "double", "van", "tram"):
        _bus(b, p)
        return
    with b.group("chassis", melt=0.0):
        b.add(box(0.8 * w, 0.16, n - 0.1, 0.04), "trim", at=(0, 1.15 * r, 0))
        for z in (front - 0.5 * p.cab, back + 1.2 * r):
            b.add(cylinder(0.3 * r, w - 0.1, 0.02), "trim", at=(0, r, z), turn=(0, 0, 90))
        b.add(box(w + 0.06, 0.2, 0.16, 0.05), "trim", at=(0, r, front - 0.02))
    _cab(b, p, front)
    with b.group("load", at=(0, 1.35 * r, 0.5 * (front - p.cab + back) - 0.04)):
        _load(b, p, n - p.cab - 0.1)
    with b.group("wheels"):
        for z in (front - 0.5 * p.cab, back + 1.2 * r, *(() if p.kind in ("pickup", "ambulance", "tow") else (back + 3.4 * r,))):
            for s in (1, -1):
                wheel(b, (s * (0.5 * w - 0.04), r, z), r, 0.26)
    b.socket("top", (0, p.height + r, -0.4), size=0.5)


def _cab(b: Builder, p: Params, front: float) -> None:
    w, r, c = p.width, p.wheels, p.cab
    low = 0.85 * r if r < 0.45 else 1.25 * r
    tall = 1.25 if p.kind not in ("pickup", "ambulance", "tow") else 1.0
    with b.group("cab", at=(0, low, front - 0.5 * c), melt=0.0):
        b.add(extrude([(-0.5 * c, 0), (0.5 * c, 0), (0.5 * c, 0.55 * tall), (0.36 * c, tall), (-0.5 * c, tall)], w, 0.09), "body", turn=(0, -90, 0))
        b.cut(box(w - 0.24, 0.4 * tall, 0.14, 0.03), "windows", at=(0, 0.74 * tall, 0.45 * c), turn=(-16, 0, 0))
        for s in (1, -1):
            b.cut(box(0.1, 0.34 * tall, 0.46 * c, 0.04), "windows", at=(s * 0.5 * w, 0.74 * tall, -0.04))
            b.add(sphere(0.11), "lights", at=(s * 0.34 * w, 0.26 * tall, 0.5 * c))
            b.add(box(0.24, 0.24, 0.08, 0.03), "trim", at=(s * (0.5 * w + 0.05), 0.7 * tall, 0.3 * c))
        for k in range(4):
            b.cut(box(0.34 * w, 0.035, 0.06, 0.0), "trim", at=(0, (0.2 + 0.07 * k) * tall, 0.5 * c + 0.02))
        b.cut(cylinder(1.25 * r, 0.6, 0.02), "trim", at=(0.5 * w, r - low, 0.0), turn=(0, 0, 90), mirror=True)
    if p.kind in ("fire", "ambulance", "tow", "garbage"):
        b.material("beacons", "royal blue" if p.kind in ("fire", "ambulance") else "amber", "glass", glow=0.5)
        with b.group("beacons", at=(0, low + tall, front - 0.6 * c)):
            b.add(box(0.7 * w, 0.07, 0.2, 0.03), "trim", at=(0, 0.02, 0))
            for s in (1, -1):
                b.add(cylinder(0.12, 0.18, 0.05), "beacons", at=(s * 0.24 * w, 0.1, 0))


def _load(b: Builder, p: Params, n: float) -> None:
    """What the truck carries, standing on the chassis, centred."""
    w, h = p.width, p.height
    if p.kind in ("box", "ambulance", "ice cream", "semi"):
        b.add(box(w + 0.02, h, n, 0.06), "load", stand=True)
        if p.stripe:
            b.material("stripe", p.stripe)
            b.add(box(w + 0.06, 0.16, n - 0.06, 0.02), "stripe", at=(0, 0.42 * h, 0))
        if p.kind == "ambulance":
            b.material("cross", "red")
            for s in (1, -1):
                b.add(box(0.06, 0.42, 0.14, 0.01), "cross", at=(s * 0.5 * (w + 0.06), 0.72 * h, 0))
                b.add(box(0.06, 0.14, 0.42, 0.01), "cross", at=(s * 0.5 * (w + 0.06), 0.72 * h, 0))
        if p.kind == "ice cream":
            b.material("awning", "snow", pattern=Pattern("stripes", rgb("pink"), 0.24, 0.5, turn=1.0))
            b.material("cone", "tan", "matte")
            b.cut(box(0.14, 0.42, 0.8, 0.03), "windows", at=(0.5 * w, 0.6 * h, 0))
            b.add(box(0.42, 0.07, 0.9, 0.02), "awning", at=(0.5 * w + 0.16, 0.86 * h, 0), turn=(0, 0, -24))
            b.add(cone((0, h, 0.1), (0, h + 0.36, 0.1), 0.06, 0.17), "cone")
            b.add(sphere(0.22), "body", at=(0, h + 0.52, 0.1))
    elif p.kind == "dump":
        b.add(extrude([(-0.5 * n, 0.1), (0.5 * n, 0.1), (0.58 * n, h), (-0.62 * n, h)], w + 0.08, 0.04), "load", turn=(0, -90, 0))
        b.cut(extrude([(-0.42 * n, 0.22), (0.42 * n, 0.22), (0.5 * n, 2 * h), (-0.54 * n, 2 * h)], w - 0.14, 0.02), "load", turn=(0, -90, 0))
        b.material("sand", "sand", "sand")
        b.add(lathe([(0.0, 0.0), (0.5, 0.0), (0.44, 0.3), (0.2, 0.5), (0.0, 0.56)], smooth=True), "sand", at=(0, 0.5 * h, 0), scale=0.95)
        for s in (1, -1):
            for k in range(3):
                b.add(box(0.08, 0.8 * h, 0.1, 0.02), "load", at=(s * (0.5 * w + 0.05), 0.55 * h, (k - 1) * 0.36 * n))
    elif p.kind == "garbage":
        b.add(
            extrude([(-0.5 * n, 0.0), (0.5 * n, 0.0), (0.5 * n, 0.9 * h), (0.3 * n, h), (-0.36 * n, h), (-0.62 * n, 0.62 * h)], w + 0.04, 0.07),
            "load",
            turn=(0, -90, 0),
            bump=None,
        )
        for k in range(4):
            b.add(box(w + 0.1, 0.9 * h, 0.07, 0.02), "load", at=(0, 0.5 * h, (k - 1.2) * 0.22 * n))
        b.cut(box(0.8 * w, 0.4 * h, 0.3, 0.03), "trim", at=(0, 0.4 * h, -0.58 * n))
    elif p.kind == "tanker":
        b.add(tube([(0, 0.55 * h, -0.5 * n + 0.3), (0, 0.55 * h, 0.5 * n - 0.3)], 0.5 * h), "load")
        for k in range(4):
            b.add(torus(0.5 * h, 0.045), "trim", at=(0, 0.55 * h, (k - 1.5) * 0.27 * n), turn=(90, 0, 0))
        b.add(cylinder(0.2, 0.2, 0.03), "trim", at=(0, 1.06 * h, 0))
        b.add(box(0.6 * w, 0.3, 0.9 * n, 0.03), "trim", at=(0, 0.1, 0))
    elif p.kind == "mixer":
        b.add(box(0.7 * w, 0.3, n, 0.04), "trim", at=(0, 0.1, 0))
        with b.frame((0, 0.62 * h, -0.05), (72, 0, 0)):
            b.add(lathe([(0.0, -0.85), (0.3, -0.8), (0.6, -0.2), (0.58, 0.3), (0.3, 0.85), (0.32, 0.95), (0.0, 0.95)]), "load")
            b.add(spiral(0.63, 2.2, 0.55, 0.07, 0.42), "body", at=(0, -0.62, 0))
    elif p.kind == "fire":
        b.add(box(w + 0.02, 0.85 * h, n, 0.06), "body", stand=True)
        b.add(box(w + 0.06, 0.14, n - 0.05, 0.02), "load", at=(0, 0.4 * h, 0))
        for s in (1, -1):
            for k in range(3):
                b.cut(box(0.08, 0.3 * h, 0.24 * n, 0.02), "hubs", at=(s * 0.5 * w, 0.66 * h, (k - 1) * 0.3 * n))
        with b.frame((0, 0.95 * h, 0.1), (-7, 0, 0)):
            for s in (1, -1):
                b.add(box(0.09, 0.1, 1.3 * n, 0.03), "hubs", at=(s * 0.22, 0, 0))
            for k in range(9):
                b.add(box(0.5, 0.07, 0.07, 0.02), "hubs", at=(0, 0, (k - 4) * 0.15 * n))
        b.add(cylinder(0.28, 0.2, 0.03), "trim", at=(0, 0.86 * h, -0.3 * n))
    elif p.kind == "tow":
        b.add(box(w, 0.4, n, 0.05), "body", stand=True)
        b.add(tube([(0, 0.3, 0.4 * n), (0, 1.0 * h, -0.1 * n), (0, 1.05 * h, -0.62 * n)], 0.1, smooth=False), "trim")
        b.add(tube([(0, 1.05 * h, -0.6 * n), (0, 0.62 * h, -0.6 * n)], 0.045), "hubs")
        b.add(torus(0.13, 0.05, arc_deg=250), "hubs", at=(0, 0.5 * h, -0.6 * n), turn=(90, 0, 60))
    else:
        b.add(box(w, 0.55, n + 0.1, 0.07), "body", stand=True)
        b.cut(box(w - 0.2, 0.5, n - 0.1, 0.03), "trim", at=(0, 0.4, 0))


def _tramway(b: Builder, n: float, w: float, low: float, roof: float) -> None:
    """What makes a bus a tram: rails in paving, a skirt over the wheels, a lamp and a sign in front, a pantograph on the roof."""
    b.material("street", "stone", roughness=0.9)
    b.material("rails", "steel", "steel")
    with b.group("street"):
        b.add(box(w + 0.4, 0.09, n + 0.3, 0.02), "street", at=(0, 0.03, 0), bump=Bump("cobbles", 0.012, 0.12))
        b.add(box(0.08, 0.12, n + 0.28, 0.01), "rails", at=(0.36 * w, 0.05, 0), mirror=True)
    with b.group("skirt"):
        b.add(box(w - 0.02, low + 0.1, 0.8 * n, 0.04), "body", at=(0, 0.5 * low + 0.12, 0))
        b.add(box(0.56 * w, 0.2, 0.1, 0.03), "trim", at=(0, roof - 0.12, 0.5 * n - 0.02))
        b.add(sphere(0.13), "lights", at=(0, low + 0.36, 0.5 * n - 0.02))
        for z in (0.12 * n, -0.2 * n):
            b.add(box(0.05, 0.86, 0.3, 0.02), "stripe", at=(0.5 * w, low + 0.5, z), mirror=True)
            b.add(box(0.06, 0.44, 0.2, 0.02), "windows", at=(0.5 * w + 0.01, low + 0.66, z), mirror=True)
    with b.group("pantograph", at=(0, roof, 0)):
        b.add(box(0.6 * w, 0.12, 0.5 * n, 0.04), "trim", at=(0, 0.02, 0))
        for s in (0.2, -0.2):
            b.add(tube([(s, 0.04, -0.3), (0.8 * s, 0.34, 0.2), (s, 0.62, -0.2)], 0.05, smooth=False), "rails")
        b.add(cone((-0.42, 0.62, -0.2), (0.42, 0.62, -0.2), 0.055, 0.055), "rails")


def _bus(b: Builder, p: Params) -> None:
    n, w, r = p.length, p.width, p.wheels
    floors = 2 if p.kind == "double" else 1
    tall = (0.95 if p.kind != "van" else 1.0) * floors + 0.25
    low = 0.75 * r
    with b.group("body", at=(0, low, 0)):
        b.add(box(w, tall, n, 0.16), "body", stand=True)
        for floor in range(floors):
            y = 0.72 + 0.92 * floor
            count = max(round(n / 0.48), 3)
            for s in (1, -1):
                for k in range(count):
                    b.cut(box(0.1, 0.42, 0.7 * n / count, 0.04), "windows", at=(s * 0.5 * w, y, ((k + 0.5) / count - 0.5) * (n - 0.3)))
            b.cut(box(w - 0.24, 0.46, 0.1, 0.05), "windows", at=(0, y, 0.5 * n))
            b.cut(box(w - 0.3, 0.4, 0.1, 0.05), "windows", at=(0, y, -0.5 * n))
        b.material("stripe", p.stripe or "black")
        b.add(box(w + 0.04, 0.09, n - 0.2, 0.02), "stripe", at=(0, 0.4, 0))
        for s in (1, -1):
            b.add(sphere(0.11), "lights", at=(s * 0.36 * w, 0.24, 0.5 * n - 0.02))
        b.add(box(w + 0.05, 0.14, n + 0.08, 0.05), "trim", at=(0, 0.1, 0))
        for z in (0.32 * n, -0.3 * n):
            b.cut(cylinder(1.2 * r, w + 1, 0.02), "trim", at=(0, r - low, z), turn=(0, 0, 90))
    if p.kind == "tram":
        _tramway(b, n, w, low, low + tall)
    with b.group("wheels"):
        for z in (0.32 * n, -0.3 * n):
            for s in (1, -1):
                wheel(b, (s * (0.5 * w - 0.08), r, z), r, 0.24)
            # The arches are cut right through, so that an axle is all that holds a wheel.
            b.add(cylinder(0.3 * r, w - 0.16, 0.02), "trim", at=(0, r, z), turn=(0, 0, 90))
        b.add(box(0.6 * w, 0.2, 0.8 * n, 0.03), "trim", at=(0, r, 0))
    b.socket("top", (0, low + tall, 0), size=0.6)


truck.preset("truck")
truck.preset("semi truck", kind="semi", length=3.4, real_m=14.0)
truck.preset("dump truck", kind="dump", body_color="yellow", load_color="amber")
truck.preset("fire truck", kind="fire", length=3.0)
truck.preset("garbage truck", kind="garbage", body_color="white", load_color="leaf")
truck.preset("tow truck", kind="tow", length=2.4, body_color="orange")
truck.preset("cement mixer", kind="mixer", body_color="yellow", load_color="light grey")
truck.preset("monster truck", kind="pickup", length=2.3, wheels=0.6, body_color="lime", real_m=5.0)
truck.preset("ambulance", kind="ambulance", length=2.3, body_color="white", stripe="red", real_m=5.5)
truck.preset("ice cream truck", kind="ice cream", length=2.4, body_color="pink", load_color="cream", real_m=5.5)
truck.preset("tanker truck", kind="tanker", length=3.2, body_color="blue", load_color="silver")
truck.preset("bus", kind="bus", body_color="blue", length=3.2, real_m=11.0)
truck.preset("school bus", kind="bus", body_color="amber", stripe="black", length=3.0, real_m=10.0)
truck.preset("double-decker bus", kind="double", body_color="red", stripe="snow", length=2.6, real_m=10.0)
truck.preset("tram", kind="tram", body_color="#b3262b", stripe="cream", length=3.2, wheels=0.22, real_m=15.0)
truck.preset("delivery van", kind="van", body_color="white", length=2.2, real_m=5.0)
