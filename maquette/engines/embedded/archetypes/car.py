"""Cars: a body modelled by its side view, a glasshouse, wheels in arches, lamps, grille, trim. From vintage to race car."""

from __future__ import annotations

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.registry import Params, archetype, choice, color, number
from maquette.engines.embedded.palette import rgb
from maquette.engines.embedded.recipe import Bump, Pattern
from maquette.engines.embedded.shapes import Point, box, capsule, cylinder, ellipsoid, extrude, sphere, text, torus, tube

PARAMS = {
    "length": number(2.4, 1.7, 3.3),
    "width": number(1.08, 0.8, 1.4),
    "height": number(0.56, 0.35, 0.9, "of the body, sill to waist"),
    "cabin": number(0.5, 0.0, 0.9, "height of the glasshouse"),
    "cabin_at": number(-0.08, -0.5, 0.4, "where the cabin sits along the car", vary=0.2),
    "cabin_length": number(1.25, 0.6, 2.4),
    "rake": number(0.3, 0.0, 0.6, "slope of the windscreen"),
    "rear_rake": number(0.24, 0.0, 0.7),
    "hood": number(0.82, 0.4, 1.05, "height of the bonnet, of the waist's"),
    "boot": number(0.86, 0.4, 1.05, "height of the boot, of the waist's"),
    "round": number(0.14, 0.03, 0.24, "softness of the edges"),
    "wheels": number(0.27, 0.17, 0.5, "radius of the wheels"),
    "tire": number(0.2, 0.12, 0.36, "width of a tyre"),
    "lift": number(0.0, -0.06, 0.35, "ground clearance above the usual"),
    "kind": choice("sedan", "vintage", "race", "open", "pickup", "van", "kart"),
    "spoiler": number(0.0, 0.0, 1.0),
    "rack": number(0.0, 0.0, 1.0, "luggage on the roof"),
    "sign": choice("none", "taxi", "police"),
    "stripe": choice("none", "racing", "side", "checks"),
    "paint": color("red"),
    "stripe_color": color("white"),
    "roof_color": color("", "empty: the paint"),
    "chrome": color("silver"),
}


@archetype("car", "car", PARAMS, real_m=4.2)
def car(b: Builder, p: Params) -> None:
    """Body with arches, glasshouse, wheels, front and back, extras."""
    _materials(b, p)
    r = p.wheels
    sill = 0.55 * r + 0.06 + p.lift
    axle = 0.5 * p.length - 1.5 * r - (0.05 if p.kind != "race" else 0.12)
    with b.group("body", at=(0.0, sill, 0.0), melt=0.03):
        _body(b, p)
        for z in (axle, -axle):
            b.cut(cylinder(1.2 * r, 2.0 * p.tire, 0.02), "tires", at=(0.5 * p.width, r - sill, z), turn=(0.0, 0.0, 90.0), mirror=True)
    if p.kind != "race" and p.kind != "kart":
        with b.group("arches", at=(0.0, 0.0, 0.0), melt=0.01):
            for z in (axle, -axle):
                b.add(
                    torus(1.2 * r, 0.04, 180.0, height=0.07),
                    "body" if p.kind != "vintage" else "trim",
                    at=(0.5 * p.width - 0.05, r, z),
                    turn=(0.0, 0.0, 90.0),
                    mirror=True,
                )
    if p.cabin > 0.0:
        with b.group("cabin", at=(0.0, sill + p.height, 0.0), melt=0.03, blend=0.02):
            _cabin(b, p)
    for z in (axle, -axle):
        with b.group("wheel", at=(0.0, r, z)):
            _wheel(b, p, 0.5 * p.width - 0.4 * p.tire)
    with b.group("axles"):
        for z in (axle, -axle):
            b.add(capsule((-0.4 * p.width, r, z), (0.4 * p.width, r, z), 0.07), "tires")
    _front_and_back(b, p, sill)
    _extras(b, p, sill)
    b.socket("top", (0.0, sill + p.height + p.cabin, p.cabin_at), size=0.4 * p.width)
    b.socket("seat", (0.0, sill + p.height * 0.9, p.cabin_at), size=0.3 * p.width)
    b.socket("back", (0.0, sill + p.height + p.cabin, p.cabin_at), size=0.4 * p.width)
    b.socket("inside", (0.0, sill + 0.72 * p.height, p.cabin_at), size=0.3 * p.width) if p.kind in ("open", "pickup", "kart") else None


def _materials(b: Builder, p: Params) -> None:
    pattern = {
        "racing": None, "side": None, "checks": Pattern("checks", rgb(p.stripe_color), 0.11), "none": None,
    }[p.stripe]  # fmt: skip
    b.material("body", p.paint, roughness=0.18)
    b.material("windows", "#4a6a80", "glass", roughness=0.06)
    b.material("tires", "rubber", "rubber")
    b.material("rims", p.chrome, "silver")
    b.material("trim", p.chrome, "silver")
    b.material("headlights", "#fff3c8", "glass", roughness=0.05)
    b.material("tail lights", "#c01818", "glass", roughness=0.1)
    b.material("stripes", p.stripe_color, roughness=0.2, pattern=pattern)
    b.material("roof", p.roof_color or None, like=None if p.roof_color else "body", roughness=0.2)
    b.material("seats", "leather", "leather")


def _side(p: Params) -> list[Point]:
    """The body's side view: z to the right, y up from the sill, nose on the right."""
    h, half = p.height, 0.5 * p.length
    front, back = p.cabin_at + 0.5 * p.cabin_length, p.cabin_at - 0.5 * p.cabin_length
    if p.kind == "race":
        return [
            (-half, 0.05),
            (half * 0.7, 0.0),
            (half, 0.02),
            (half, 0.1),
            (0.6 * half, 0.3 * h),
            (0.28 * half, 0.66 * h),
            (-0.1 * half, 0.7 * h),
            (-0.3 * half, h),
            (-0.8 * half, 0.62 * h),
            (-half, 0.5 * h),
        ]
    if p.kind == "van":
        return [(-half, 0.04), (half - 0.05, 0.0), (half, 0.1), (half - 0.02, 0.62 * h), (half - 0.18, h), (-half + 0.03, h), (-half, 0.5 * h)]
    return [
        (-half + 0.04, 0.03),
        (half - 0.06, 0.0),
        (half, 0.12),
        (half - 0.02, 0.62 * h * p.hood),
        (half - 0.14, 0.9 * h * p.hood),
        (min(front + 0.06, half - 0.2), h * p.hood),
        (front - 0.04, h),
        (back + 0.04, h),
        (max(back - 0.06, -half + 0.16), h * p.boot),
        (-half + 0.1, 0.94 * h * p.boot),
        (-half, 0.6 * h * p.boot),
        (-half, 0.14),
    ]


def _body(b: Builder, p: Params) -> None:
    w = p.width if p.kind != "race" else 0.62 * p.width
    edge = p.round
    # The side view is inset by the rounding, which the extrusion then adds all around.
    b.add(extrude([(-x, y) for x, y in _side(p)][::-1], w, edge, smooth=True), "body", turn=(0.0, 90.0, 0.0))
    if p.kind == "vintage":
        for s in (1.0, -1.0):
            x = s * (0.5 * p.width - 0.08)
            half = 0.5 * p.length - 1.5 * p.wheels
            for z in (half, -half):
                b.add(
                    tube(
                        [
                            (x, -0.02, z - 0.52),
                            (x, 0.28 + p.wheels * 0.55, z - 0.2),
                            (x, 0.36 + p.wheels * 0.55, z),
                            (x, 0.24 + p.wheels * 0.55, z + 0.26),
                            (x, -0.02, z + 0.42),
                        ],
                        [0.1, 0.13, 0.14, 0.13, 0.08],
                        up=(1.0, 0.0, 0.0),
                    ),
                    "body",
                    blend=0.06,
                )
            b.add(capsule((x, 0.0, -0.5), (x, 0.0, 0.5), 0.07), "trim", blend=0.02)
    if p.kind in ("open", "kart"):
        b.cut(box(0.78 * w, 0.7, 0.8 * p.cabin_length, 0.1), "seats", at=(0.0, p.height + 0.06, p.cabin_at))
        for z in (0.16, -0.28) if p.kind == "open" else (-0.1,):
            b.add(
                box(0.7 * w, 0.9 * p.height, 0.12, 0.05),
                "seats",
                at=(0.0, 0.62 * p.height, p.cabin_at + z * p.cabin_length - 0.1),
                turn=(-10.0, 0.0, 0.0),
                blend=0.01,
            )
        wheel = (0.22 * w, 0.95 * p.height, p.cabin_at + 0.34 * p.cabin_length)
        b.add(capsule(wheel, (wheel[0], wheel[1] - 0.3, wheel[2] + 0.16), 0.03), "tires", blend=0.0)
        b.add(capsule((wheel[0] - 0.13, wheel[1], wheel[2]), (wheel[0] + 0.13, wheel[1], wheel[2]), 0.028), "tires", blend=0.0)
        b.add(torus(0.13, 0.03), "tires", at=(0.22 * w, 0.95 * p.height, p.cabin_at + 0.34 * p.cabin_length), turn=(60.0, 0.0, 0.0), blend=0.0)
    if p.kind == "pickup":
        z = -0.5 * p.length + 0.52
        b.cut(box(0.82 * w, 0.6, 0.86, 0.03), "tires", at=(0.0, p.height + 0.1, z))
    if p.kind == "race":
        b.cut(ellipsoid(0.2, 0.3, 0.34), "seats", at=(0.0, 0.82 * p.height, -0.02))
        b.add(sphere(0.15), "stripes", at=(0.0, 0.9 * p.height, -0.08), blend=0.0)
        b.add(ellipsoid(0.1, 0.07, 0.09), "windows", at=(0.0, 0.92 * p.height, 0.04), blend=0.0)
        b.add(box(1.06 * p.width, 0.26, 1.0, 0.1), "body", at=(0.0, 0.16, -0.32), blend=0.05)
        b.add(box(1.2 * p.width, 0.05, 0.3, 0.02), "stripes", at=(0.0, 0.05, 0.5 * p.length - 0.06), blend=0.0)
    if p.stripe == "racing":
        for x in (0.11, -0.11):
            b.paint(box(0.12, 4.0, 6.0, 0.0), "stripes", at=(x, 0.0, 0.0))
    elif p.stripe in ("side", "checks"):
        b.paint(box(4.0, 0.11, 6.0, 0.0), "stripes", at=(0.0, 0.6 * p.height, 0.0))
    _panels(b, p, w)


def _panels(b: Builder, p: Params, w: float) -> None:
    """Door gaps, handles, sills."""
    if p.kind in ("race", "kart"):
        return
    count = 2 if p.cabin_length > 1.15 else 1
    for k in range(count + 1):
        z = p.cabin_at + (0.42 - 0.84 * k / count) * p.cabin_length
        b.cut(box(0.05, 0.72 * p.height, 0.022, 0.005), "tires", at=(0.5 * w, 0.56 * p.height, z), mirror=True)
    for k in range(count):
        z = p.cabin_at + (0.42 - 0.84 * (k + 0.82) / count) * p.cabin_length
        b.add(capsule((0.5 * w + 0.01, 0.8 * p.height, z), (0.5 * w + 0.01, 0.8 * p.height, z + 0.1), 0.024), "trim", mirror=True, blend=0.0)


def _cabin(b: Builder, p: Params) -> None:
    """A tapering block of glass with pillars, and the roof over it."""
    if p.kind in ("open", "race", "kart"):
        if p.kind == "open":
            front = p.cabin_at + 0.46 * p.cabin_length
            b.add(
                extrude([(-0.4 * p.width, 0.0), (0.4 * p.width, 0.0), (0.35 * p.width, 0.3), (-0.35 * p.width, 0.3)], 0.05, 0.02),
                "windows",
                at=(0.0, -0.04, front),
                turn=(-32.0, 0.0, 0.0),
            )
            b.add(
                tube(
                    [
                        (0.4 * p.width, -0.04, front),
                        (0.36 * p.width, 0.25, front - 0.18),
                        (-0.36 * p.width, 0.25, front - 0.18),
                        (-0.4 * p.width, -0.04, front),
                    ],
                    0.03,
                    smooth=False,
                ),
                "trim",
            )
        return
    c, half = p.cabin, 0.5 * p.cabin_length
    w = 0.9 * p.width
    z0, z1 = p.cabin_at - half, p.cabin_at + half
    side = [(z0, -0.08), (z1, -0.08), (z1 - p.rake * c * 1.6, c), (z0 + p.rear_rake * c * 1.6, c)]
    glass = extrude([(-x, y) for x, y in side][::-1], w, 0.07)
    b.add(glass, "windows", turn=(0.0, 90.0, 0.0))
    top = [
        (z0 + p.rear_rake * c * 1.6 - 0.03, 0.8 * c),
        (z1 - p.rake * c * 1.6 + 0.03, 0.8 * c),
        (z1 - p.rake * c * 1.6 - 0.04, 1.06 * c),
        (z0 + p.rear_rake * c * 1.6 + 0.04, 1.06 * c),
    ]
    b.add(extrude([(-x, y) for x, y in top][::-1], 0.94 * w, 0.07), "roof", turn=(0.0, 90.0, 0.0), blend=0.02)
    x = 0.5 * w - 0.01
    r = 0.035
    for za, zb in ((z1, z1 - p.rake * c * 1.6), (z0, z0 + p.rear_rake * c * 1.6)):
        b.add(capsule((x, -0.05, za - 0.03 * (1 if za > zb else -1)), (x - 0.02, 0.92 * c, zb), r + 0.012), "roof", mirror=True, blend=0.0)
    for k in range(2 if p.cabin_length > 1.15 else 1):
        z = p.cabin_at + (-0.02 - 0.5 * k) * half
        b.add(capsule((x, -0.05, z), (x - 0.02, 0.95 * c, z), r), "roof", mirror=True, blend=0.0)


def _wheel(b: Builder, p: Params, x: float) -> None:
    r, t = p.wheels, p.tire
    tread = Bump("ribs", 0.012, 0.05)
    b.add(
        cylinder(r, t, 0.06),
        "tires",
        at=(x, 0.0, 0.0),
        turn=(0.0, 0.0, -90.0),
        mirror=True,
        bump=Bump("flutes", 0.014, 0.07) if p.wheels > 0.3 else tread,
    )
    face = x + 0.5 * t - 0.015
    b.add(cylinder(0.66 * r, 0.06, 0.02), "rims", at=(face, 0.0, 0.0), turn=(0.0, 0.0, -90.0), mirror=True)
    for k in range(5):
        with b.frame((face + 0.03, 0.0, 0.0), (72.0 * k, 0.0, 0.0)):
            b.cut(ellipsoid(0.06, 0.13 * r, 0.11 * r), "tires", at=(0.0, 0.4 * r, 0.0), mirror=True)
    b.add(ellipsoid(0.045, 0.16 * r, 0.16 * r), "rims", at=(face + 0.03, 0.0, 0.0), mirror=True)


def _front_and_back(b: Builder, p: Params, sill: float) -> None:
    half, h, w = 0.5 * p.length, p.height, 0.5 * p.width
    y = sill + 0.56 * h * p.hood
    if p.kind in ("race", "kart"):
        return
    size = 0.105 if p.kind != "vintage" else 0.135
    with b.group("front", melt=0.01):
        z = half - 0.02
        b.add(cylinder(1.25 * size, 0.12, 0.03), "trim", at=(0.66 * w, y, z), turn=(90.0, 0.0, 0.0), mirror=True)
        b.add(ellipsoid(size, size, 0.06), "headlights", at=(0.66 * w, y, z + 0.06), mirror=True)
        b.add(box(0.66 * w, 0.2 * h + 0.03, 0.09, 0.03), "trim", at=(0.0, y - 0.02, z))
        for k in range(4):
            b.cut(box(0.58 * w, 0.022, 0.1, 0.005), "tires", at=(0.0, y - 0.075 + 0.038 * k, z + 0.04))
        b.add(capsule((-0.86 * w, sill + 0.1, half + 0.01), (0.86 * w, sill + 0.1, half + 0.01), 0.06), "trim")
        b.add(box(0.26, 0.085, 0.03, 0.01), "headlights", at=(0.0, sill + 0.1, half + 0.065))
    with b.group("rear", melt=0.01):
        y = sill + 0.56 * h * p.boot
        b.add(box(0.2, 0.12, 0.08, 0.03), "tail lights", at=(0.72 * w, y, -half + 0.005), mirror=True)
        b.add(capsule((-0.86 * w, sill + 0.1, -half - 0.01), (0.86 * w, sill + 0.1, -half - 0.01), 0.06), "trim")
        b.add(box(0.26, 0.085, 0.03, 0.01), "headlights", at=(0.0, y, -half - 0.01))
        b.add(capsule((0.5 * w, sill + 0.03, -half + 0.1), (0.5 * w, sill + 0.03, -half - 0.07), 0.045), "rims")


def _extras(b: Builder, p: Params, sill: float) -> None:
    half, w = 0.5 * p.length, 0.5 * p.width
    with b.group("extras", melt=0.01):
        if p.spoiler > 0.0:
            y, z = sill + p.height * (p.boot if p.kind != "race" else 0.8), -half + 0.14
            for s in (1.0, -1.0):
                b.add(
                    box(0.06, 0.3 * p.spoiler + 0.2, 0.16, 0.02),
                    "body",
                    at=(s * (0.6 if p.kind != "race" else 0.24) * w, y + 0.1 * p.spoiler - 0.08, z),
                )
            b.add(
                box(2.0 * w, 0.06, 0.3, 0.025),
                "body" if p.kind != "race" else "stripes",
                at=(0.0, y + 0.25 * p.spoiler, z - 0.02),
                turn=(-8.0, 0.0, 0.0),
            )
        top = sill + p.height + p.cabin
        if p.sign == "taxi":
            b.material("sign", "yellow", glow=0.1)
            b.add(box(0.5, 0.17, 0.18, 0.04), "sign", at=(0.0, top + 0.09, p.cabin_at))
            b.add(text("TAXI", 0.085, 0.05), "tires", at=(0.0, top + 0.09, p.cabin_at + 0.09))
        elif p.sign == "police":
            b.material("beacons", "blue", "glass", glow=0.2)
            b.add(box(0.66, 0.06, 0.17, 0.02), "trim", at=(0.0, top + 0.05, p.cabin_at))
            b.add(box(0.26, 0.12, 0.17, 0.04), "beacons", at=(0.18, top + 0.11, p.cabin_at))
            b.add(box(0.26, 0.12, 0.17, 0.04), "tail lights", at=(-0.18, top + 0.11, p.cabin_at))
        if p.rack > 0.0:
            b.material("luggage", "leather", "leather")
            b.add(box(0.7 * p.width, 0.2, 0.5, 0.05), "luggage", at=(0.0, top + 0.12, p.cabin_at - 0.05))
            b.add(box(0.5 * p.width, 0.14, 0.34, 0.05), "stripes", at=(0.0, top + 0.28, p.cabin_at))
        if p.kind not in ("race", "kart"):
            z = p.cabin_at + 0.44 * p.cabin_length
            b.add(ellipsoid(0.09, 0.065, 0.05), "body", at=(w + 0.1, sill + p.height + 0.06, z), mirror=True)
            b.add(capsule((w - 0.06, sill + p.height - 0.02, z), (w + 0.09, sill + p.height + 0.05, z), 0.03), "body", mirror=True)
        if p.kind == "pickup":
            b.add(box(0.96 * p.width, 0.36, 0.1, 0.03), "body", at=(0.0, sill + p.height - 0.14, -half + 0.08))
