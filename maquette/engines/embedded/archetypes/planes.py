"""Aeroplanes: a fuselage by its stations, wings, tail, engines, canopy, and what they stand on."""

from __future__ import annotations

import itertools

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.registry import Params, archetype, choice, color, number
from maquette.engines.embedded.archetypes.rolling import rolling_stock, wheel
from maquette.engines.embedded.recipe import Bump
from maquette.engines.embedded.shapes import (
    Outline,
    box,
    capsule,
    cone,
    cylinder,
    ellipsoid,
    extrude,
    frustum,
    half_space,
    lathe,
    oval,
    sphere,
    torus,
    tube,
)

PARAMS = {
    "length": number(2.6, 1.8, 3.0),
    "girth": number(0.3, 0.12, 0.5, "radius of the fuselage", vary=0.035),
    "fuselage": choice("airliner", "fighter", "radial", "slim", "shuttle"),
    "wings": number(1.3, 0.5, 1.5, "from the middle to a tip"),
    "wing_chord": number(0.7, 0.3, 1.7, "depth of the wing at its root"),
    "wing_taper": number(0.45, 0.1, 1.0, "chord at the tip, of the root's"),
    "sweep": number(0.4, 0.0, 1.2, "how far back the tips are"),
    "wing_at": number(0.0, -0.5, 0.5, "along the fuselage", vary=0.0),
    "wing_height": number(-0.4, -0.9, 1.2, "of the fuselage's radius", vary=0.0),
    "dihedral": number(4.0, 0.0, 12.0, "degrees that the wings point up"),
    "decks": number(1.0, 1.0, 2.0, "1, or 2 for a biplane", vary=0.0),
    "tail": number(0.6, 0.3, 0.9, "height of the fin", vary=0.017),
    "fins": number(1.0, 1.0, 2.0, "how many", vary=0.0),
    "engines": choice("jets", "propeller", "propellers", "rockets", "burners", "none"),
    "engine_count": number(2.0, 1.0, 4.0, "on the wings", vary=0.0),
    "windows": number(9.0, 0.0, 14.0, "along the side", vary=0.0),
    "cockpit": choice("windscreen", "canopy", "open", "glass nose"),
    "missiles": number(0.0, 0.0, 3.0, "under each wing", vary=0.0),
    "stands_on": choice("stand", "wheels", "floats"),
    "body_color": color("white"),
    "accent": color("blue"),
}

STATIONS = {
    "airliner": ((-1.0, 0.12, 0.55), (-0.55, 0.8, 0.12), (-0.2, 1.0, 0.0), (0.65, 1.0, 0.0), (0.86, 0.8, -0.05), (1.0, 0.3, -0.2)),
    "fighter": ((-1.0, 0.8, 0.0), (-0.45, 1.05, 0.0), (0.1, 1.0, 0.0), (0.5, 0.75, -0.05), (0.8, 0.42, -0.15), (1.05, 0.08, -0.3)),
    "radial": ((-1.0, 0.16, 0.35), (-0.5, 0.55, 0.15), (0.0, 0.95, 0.02), (0.5, 1.05, 0.0), (0.86, 0.95, 0.0)),
    "slim": ((-1.0, 0.22, 0.4), (-0.4, 0.3, 0.3), (0.1, 0.85, 0.05), (0.5, 1.0, 0.0), (0.85, 0.72, -0.08), (1.0, 0.3, -0.15)),
    "shuttle": ((-1.0, 1.0, 0.0), (0.45, 1.0, 0.0), (0.75, 0.82, -0.1), (0.95, 0.45, -0.3)),
}
"""Along the half length: radius and height of the middle, both as shares of the girth."""


TAIL_DOWN_DEG = 8.0


@archetype("plane", "aircraft", PARAMS, real_m=12.0, words={"flying": {"stands_on": "stand"}})
def plane(b: Builder, p: Params) -> None:
    """Nose towards +z."""
    b.material("body", p.body_color, roughness=0.3)
    b.material("wings", like="body", lighter=-0.06, roughness=0.35)
    b.material("tail", p.accent, roughness=0.3)
    b.material("engines", "grey", "steel")
    b.material("propeller", "dark wood", roughness=0.4)
    b.material("cockpit", "#5b7f99", "glass")
    b.material("stand", "charcoal", roughness=0.5)
    rolling_stock(b)
    height = {"stand": 0.8, "wheels": 0.34 + 1.1 * p.girth, "floats": 0.5 + 1.1 * p.girth}[p.stands_on]
    # A tail wheel is small: the nose points up.
    turn = (-TAIL_DOWN_DEG if p.stands_on == "wheels" and p.fuselage == "radial" else 0.0, 0.0, 0.0)
    with b.group("fuselage", (0, height, 0), turn, melt=0.02):
        _fuselage(b, p)
    with b.group("wings", (0, height, 0), turn, blend=0.02):
        _wings(b, p)
    with b.group("tail", (0, height, 0), turn, blend=0.02):
        _tail(b, p)
    with b.group("engines", (0, height, 0), turn):
        ENGINES[p.engines](b, p)
    with b.group("cockpit", (0, height, 0), turn):
        _cockpit(b, p)
    with b.group("undercarriage"):
        UNDER[p.stands_on](b, p, height)
    b.socket("seat", (0, height + p.girth, 0.1), size=0.6 * p.girth)
    b.socket("back", (0, height + p.girth, -0.2), size=p.girth)


def _station(p: Params, t: float) -> tuple[float, float]:
    """Radius and height of the fuselage's middle at a share of its half length."""
    rows = STATIONS[p.fuselage]
    for (t0, r0, y0), (t1, r1, y1) in itertools.pairwise(rows):
        if t <= t1:
            s = max((t - t0) / (t1 - t0), 0.0)
            return (r0 + (r1 - r0) * s) * p.girth, (y0 + (y1 - y0) * s) * p.girth
    return rows[-1][1] * p.girth, rows[-1][2] * p.girth


def _fuselage(b: Builder, p: Params) -> None:
    half, g = 0.5 * p.length, p.girth
    rows = STATIONS[p.fuselage]
    flat = 0.85 if p.fuselage == "fighter" else 1.06
    b.add(tube([(0, y * g, t * half) for t, _, y in rows], [r * g for _, r, _ in rows], flat=flat), "body", bump=Bump("panels", 0.007, 0.34, 1.5))
    if p.fuselage == "shuttle":
        b.material("tiles", "charcoal", roughness=0.8)
        b.paint(box(4, 1, 6, 0), "tiles", at=(0, -0.5 - 0.45 * g, 0))
        b.paint(sphere(0.8 * g), "tiles", at=(0, -0.6 * g, half))
        b.cut(half_space(), "tiles", at=(0, -0.86 * g, 0))
        b.cut(box(3, 3, 1, 0), "tiles", at=(0, 0, -half - 0.55))
        b.cut(box(0.02, g, 1.3, 0.005), at=(0, g, -0.2))
        for z in (0.44, -0.84):
            b.cut(torus(1.1 * g, 0.1 * g), at=(0, 0.06 * g, z), turn=(90, 0, 0), grow=-0.01)
        b.add(ellipsoid(0.4 * g, 0.4 * g, 0.4), "body", at=(0.55 * g, 0.75 * g, -0.8 * half), mirror=True, blend=0.03)
    elif p.fuselage == "radial":
        b.add(cylinder(1.0 * g, 0.26, 0.06), "tail", at=(0, 0, 0.82 * half), turn=(90, 0, 0), bump=Bump("flutes", 0.012, 0.16))
        b.cut(torus(0.62 * g, 0.16 * g), "engines", at=(0, 0, 0.82 * half + 0.14), turn=(90, 0, 0))
        for k in range(7):
            with b.frame((0, 0, 0.82 * half + 0.09), (0, 0, 360 * k / 7)):
                b.add(cone((0, 0.3 * g, 0), (0, 0.78 * g, 0), 0.09 * g, 0.11 * g), "engines", blend=0.0)
    elif p.fuselage == "fighter":
        b.add(box(0.62 * g, 0.8 * g, 0.8, 0.08), "wings", at=(0.85 * g, -0.15 * g, 0.08), mirror=True)
        b.cut(box(0.44 * g, 0.58 * g, 0.3, 0.04), "stand", at=(0.88 * g, -0.15 * g, 0.46), mirror=True)


def _wing(span: float, chord: float, taper: float, sweep: float) -> Outline:
    """Seen from above: x outwards, y forwards."""
    tip = taper * chord
    front, edge = 0.5 * chord - sweep, 0.16 * tip
    return (
        (0, -0.5 * chord), (span - 0.06, front - tip), (span, front - tip + edge), (span, front - edge), (span - 0.05, front), (0, 0.5 * chord),
    )  # fmt: skip


def _wings(b: Builder, p: Params) -> None:
    z = 0.5 * p.length * p.wing_at
    y = p.wing_height * p.girth
    shape = _wing(p.wings, p.wing_chord, p.wing_taper, p.sweep)
    wing = extrude(shape, 0.1, 0.035, edge=0.055)
    b.add(wing, "wings", at=(0, y, z), turn=(90, 0, p.dihedral), mirror=True)
    tip = p.wing_taper * p.wing_chord
    with b.frame((0, y, z), (0, 0, p.dihedral)):
        # The gap of the aileron, the coloured tip, and what hangs below.
        back = 0.5 * p.wing_chord - p.sweep - tip
        b.cut(box(0.4 * p.wings, 0.3, 0.022, 0.004), "stand", at=(0.7 * p.wings, 0.0, back + 0.11 + 0.13 * p.sweep), mirror=True)
        b.paint(box(0.22, 0.5, 2.0, 0.0), "tail", at=(p.wings, 0, 0.5 * p.wing_chord - p.sweep), mirror=True)
        for k in range(round(p.missiles)):
            x = (0.52 + 0.2 * k) * p.wings
            mid = 0.35 * p.wing_chord - p.sweep * x / p.wings - 0.05
            b.add(capsule((x, -0.13, mid - 0.3), (x, -0.13, mid + 0.18), 0.045), "body", mirror=True)
            b.add(cone((x, -0.13, mid + 0.16), (x, -0.13, mid + 0.3), 0.045, 0.015), "tail", mirror=True)
            b.add(box(0.04, 0.16, 0.24, 0.01), "engines", at=(x, -0.06, mid - 0.1), mirror=True)
            b.add(box(0.2, 0.03, 0.12, 0.01), "tail", at=(x, -0.13, mid - 0.3), mirror=True)
    if p.decks > 1.5:
        top = y + 0.62
        b.add(wing, "wings", at=(0, top, z + 0.1), turn=(90, 0, p.dihedral), mirror=True)
        b.paint(box(0.22, 3.0, 2.0, 0.0), "tail", at=(p.wings, 0, z), mirror=True)
        for x in (0.3, 0.78):
            for dz in (0.14, -0.14):
                b.add(cone((x * p.wings, y, z + dz), (x * p.wings, top + 0.05, z + dz + 0.1), 0.032, 0.032), "engines", mirror=True)
        b.add(cone((0.78 * p.wings, y, z), (0.32 * p.wings, top, z + 0.1), 0.022, 0.022), "engines", mirror=True)


def _tail(b: Builder, p: Params) -> None:
    half, t = 0.5 * p.length, p.tail
    r, y = _station(p, -0.85)
    fin = [(-half - 0.08 * t, 0), (-half + 0.62 * t, 0), (-half + 0.06 * t, t), (-half - 0.22 * t, t)]
    if p.fuselage in ("slim", "radial"):
        fin = [(-half - 0.06, -0.05), (-half + 0.55 * t, 0), (-half + 0.3 * t, 0.7 * t), (-half + 0.1 * t, t), (-half - 0.1 * t, 0.9 * t)]
    for x in (0,) if p.fins < 1.5 else (0.75 * r, -0.75 * r):
        b.add(extrude(fin, 0.09, 0.035), "tail", at=(x, y + 0.4 * r, 0), turn=(0, -90, -10 * (x > 0) + 10 * (x < 0)))
        b.cut(box(0.2, 0.7 * t, 0.022, 0.004), "stand", at=(x, y + 0.4 * r + 0.6 * t, -half + 0.06 * t), turn=(-14, 0, 0))
    if p.fuselage != "shuttle":
        plane = extrude(_wing(0.42 * p.wings + 0.06, 0.42 * t + 0.12, 0.55, 0.5 * p.sweep), 0.075, 0.03)
        at = (0, y + (0.97 * t if p.fuselage == "slim" else 0.0), -half + 0.16)
        b.add(plane, "wings", at=at, turn=(90, 0, 2), mirror=True)


def _propeller(b: Builder, r: float, blades: int, depth: float = 0.06) -> None:
    """Turning about z, facing +z."""
    for k in range(blades):
        with b.frame((0, 0, 0), (0, 0, 360 * k / blades + 20)):
            b.add(extrude(oval(0.085, 0.5 * r, 20), depth, 0.02), "propeller", at=(0, 0.5 * r, 0))
    b.add(tube([(0, 0, -0.1), (0, 0, 0.04), (0, 0, 0.16)], [0.1, 0.1, 0.03]), "tail")


def _nose_propeller(b: Builder, p: Params) -> None:
    r, y = _station(p, 0.9)
    b.add(cylinder(0.08, 0.24, 0.01), "engines", at=(0, y, 0.43 * p.length + 0.02), turn=(90, 0, 0))
    with b.frame((0, y, 0.43 * p.length + r * 0.5 + 0.08)):
        _propeller(b, 1.75 * p.girth, 3 if p.decks < 1.5 else 2)


def _spots(p: Params) -> list[tuple[float, float, float]]:
    """Where engines are on one wing: x, y, z of the leading edge."""
    shares = (0.36,) if p.engine_count < 2.5 else (0.3, 0.6)
    y, front = p.wing_height * p.girth, 0.5 * p.length * p.wing_at + 0.5 * p.wing_chord
    return [(s * p.wings, y + s * p.wings * 0.0175 * p.dihedral, front - s * p.sweep) for s in shares]


def _jets(b: Builder, p: Params) -> None:
    for x, y, z in _spots(p):
        with b.frame((x, y - 0.16, z - 0.02)):
            shell = [(0.08, -0.36), (0.13, -0.1), (0.155, 0.16), (0.13, 0.28), (0, 0.28)]
            b.add(lathe(shell), "tail", turn=(90, 0, 0), mirror=True)
            b.cut(cylinder(0.1, 0.12, 0.02), "engines", at=(0, 0, 0.28), turn=(90, 0, 0), mirror=True)
            b.add(cone((0, 0, 0.1), (0, 0, 0.25), 0.06, 0.02), "engines", mirror=True)
            b.add(torus(0.115, 0.028), "engines", at=(0, 0, 0.27), turn=(90, 0, 0), mirror=True)
            b.add(box(0.06, 0.2, 0.34, 0.02), "wings", at=(0, 0.12, -0.12), mirror=True)


def _wing_propellers(b: Builder, p: Params) -> None:
    for x, y, z in _spots(p):
        b.add(lathe([(0.06, -0.5), (0.13, -0.1), (0.15, 0.12), (0.12, 0.2), (0, 0.2)]), "engines", at=(x, y, z), turn=(90, 0, 0), mirror=True)
        with b.mirrored(), b.frame((x, y, z + 0.22), (0, 0, 20)):
            _propeller(b, 0.3, 3, 0.055)


def _rockets(b: Builder, p: Params) -> None:
    g, z = p.girth, -0.5 * p.length
    for x, y in ((0, 0.42), (0.42, -0.28), (-0.42, -0.28)):
        bell = lathe([(0.34 * g, -0.26), (0.3 * g, -0.1), (0.16 * g, 0.04), (0, 0.04)])
        b.add(bell, "engines", at=(x * g, y * g, z - 0.04), turn=(90, 0, 0))
        b.cut(frustum(0.28 * g, 0.16 * g, 0.2, 0.01), "stand", at=(x * g, y * g, z - 0.26), turn=(90, 0, 0))


def _burners(b: Builder, p: Params) -> None:
    g, z = p.girth, -0.5 * p.length
    spots = (0.0,) if p.engine_count < 1.5 else (0.44 * g, -0.44 * g)
    r = 0.66 * g if p.engine_count < 1.5 else 0.46 * g
    for x in spots:
        b.add(frustum(0.8 * r, 1.08 * r, 0.4, 0.02), "engines", at=(x, 0, z - 0.16), turn=(90, 0, 0), bump=Bump("flutes", 0.014, 0.09))
        b.cut(cylinder(0.68 * r, 0.2, 0.01), "stand", at=(x, 0, z - 0.36), turn=(90, 0, 0))


def _no_engines(b: Builder, p: Params) -> None:
    return


def _cockpit(b: Builder, p: Params) -> None:
    half, g = 0.5 * p.length, p.girth
    at = {"airliner": 0.8, "fighter": 0.42, "slim": 0.5, "shuttle": 0.72, "radial": 0.18}[p.fuselage]
    r, y = _station(p, at)
    if p.cockpit == "windscreen":
        for yaw, size in ((17, 0.32), (52, 0.3)):
            with b.frame((0, y, at * half), (0, yaw, 0)):
                b.add(box(size * g, 0.3 * g, 0.1, 0.03), "cockpit", at=(0.02, 0.52 * r, 0.86 * r), turn=(-32, 0, 0), mirror=True)
    elif p.cockpit == "canopy":
        b.add(ellipsoid(0.62 * r, 0.75 * r, 0.42), "cockpit", at=(0, y + 0.75 * r, at * half))
        for z in (0.14, -0.12):
            b.add(torus(0.6 * r, 0.03), "body", at=(0, y + 0.74 * r, at * half + z), turn=(90, 0, 0))
    elif p.cockpit == "open":
        b.add(torus(0.6 * r, 0.05), "stand", at=(0, y + 0.93 * r, at * half - 0.25), turn=(3, 0, 0))
        b.add(ellipsoid(0.55 * r, 0.05, 0.55 * r), "stand", at=(0, y + 0.93 * r, at * half - 0.25))
        b.add(sphere(0.15), "wheels", at=(0, y + 1.3 * r, at * half - 0.26))
        b.add(box(0.26, 0.08, 0.08, 0.03), "cockpit", at=(0, y + 1.33 * r, at * half - 0.12))
        b.add(box(0.32, 0.2, 0.05, 0.02), "cockpit", at=(0, y + 1.2 * r, at * half + 0.02), turn=(-24, 0, 0))
    else:
        b.add(sphere(0.86 * g), "cockpit", at=(0, -0.06 * g, 0.86 * half))
        for k in range(4):
            b.add(torus(0.85 * g, 0.024), "engines", at=(0, -0.06 * g, 0.86 * half), turn=(90, 45 * k, 0) if k else (90, 0, 0))
        b.add(sphere(0.4 * g), "cockpit", at=(0, g, 0.1))
        b.add(cone((0.06, 1.2 * g, 0.1), (0.08, 1.3 * g, 0.42), 0.028, 0.025), "engines", mirror=True)
        b.add(ellipsoid(0.55 * g, 0.5 * g, 0.3), "cockpit", at=(0, 0.75 * g, 0.55 * half))
    count = round(p.windows)
    for k in range(count):
        t = -0.42 + 1.05 * k / max(count - 1, 1)
        r, y = _station(p, t)
        b.add(ellipsoid(0.03, 0.055, 0.042), "windows", at=(0.985 * r, y + 0.2 * g, t * half), mirror=True)


def _stand(b: Builder, p: Params, height: float) -> None:
    b.add(lathe([(0.46, 0), (0.46, 0), (0.46, 0.06), (0.4, 0.1), (0.12, 0.13), (0.07, 0.24), (0.055, height - 0.1), (0, height - 0.1)]), "stand")


def _gear(b: Builder, p: Params, height: float) -> None:
    half, g = 0.5 * p.length, p.girth
    tall = p.fuselage == "radial"
    r = 0.2 if tall else 0.14
    front, x = (0.45 * half, 0.42) if tall else (-0.02 * half, 0.34)
    with b.mirrored():
        wheel(b, (x, r, front), r, 0.14)
    b.add(cone((x, r, front), (0.5 * g, height - 0.4 * g, front - 0.04), 0.05, 0.06), "engines", mirror=True)
    b.add(cone((-x, r, front), (x, r, front), 0.035, 0.035), "engines")
    z, r, y = (-0.8 * half, 0.12, height) if tall else (0.72 * half, 0.12, height - 0.5 * g)
    wheel(b, (0, r, z), r, 0.12)
    b.add(cone((0, r, z), (0, y, z), 0.05, 0.055), "engines")


def _floats(b: Builder, p: Params, height: float) -> None:
    x, g = 0.46, p.girth
    hull = tube([(x, 0.24, -0.95), (x, 0.14, -0.5), (x, 0.14, 0.5), (x, 0.22, 0.98)], [0.08, 0.16, 0.17, 0.05], flat=0.9)
    b.add(hull, "tail", mirror=True, bump=Bump("panels", 0.008, 0.26))
    for z in (0.5, -0.3):
        b.add(cone((x, 0.2, z), (0.5 * g, height - 0.6 * g, z - 0.05), 0.045, 0.045), "engines", mirror=True)
        b.add(cone((-x, 0.2, z), (x, 0.2, z), 0.04, 0.04), "engines")


ENGINES = {
    "jets": _jets, "propeller": _nose_propeller, "propellers": _wing_propellers, "rockets": _rockets, "burners": _burners, "none": _no_engines,
}  # fmt: skip
UNDER = {"stand": _stand, "wheels": _gear, "floats": _floats}

plane.preset("plane", length=2.3, girth=0.38, tail=0.66, wing_chord=0.75, sweep=0.35, windows=6.0, body_color="sky", accent="red", stands_on="wheels")
plane.preset("airliner", length=3.0, girth=0.27, wings=1.45, sweep=0.65, engine_count=4.0, windows=14.0, real_m=60.0)
plane.preset(
    "fighter jet", fuselage="fighter", girth=0.24, length=2.7, wings=1.0, wing_chord=1.35, wing_taper=0.22,
    sweep=0.95, wing_at=-0.32, wing_height=0.0,
    dihedral=0.0, fins=2.0, tail=0.55, engines="burners", windows=0.0, cockpit="canopy", missiles=2.0, body_color="grey", accent="dark grey",
    real_m=16.0,
)  # fmt: skip
plane.preset(
    "biplane", fuselage="radial", engines="propeller", windows=0.0, sweep=0.06, wing_taper=0.75, length=2.2,
    girth=0.26, wings=1.25, wing_chord=0.52, wing_at=0.3, wing_height=-0.6, decks=2.0, dihedral=1.0, tail=0.5, cockpit="open",
    stands_on="wheels", body_color="red", accent="cream", real_m=7.0,
)  # fmt: skip
plane.preset(
    "propeller plane", fuselage="radial", engines="propeller", windows=0.0, sweep=0.06, wing_taper=0.75, length=2.2,
    girth=0.3, wings=1.35, wing_chord=0.6, wing_at=0.22, wing_height=-0.45, dihedral=5.0, cockpit="canopy",
    stands_on="wheels", body_color="yellow", accent="navy", real_m=8.0,
)  # fmt: skip
plane.preset(
    "seaplane", fuselage="radial", engines="propeller", windows=0.0, sweep=0.06, wing_taper=0.75, length=2.2,
    girth=0.3, wings=1.4, wing_chord=0.55, wing_at=0.22, wing_height=1.0, dihedral=1.0, cockpit="canopy", stands_on="floats",
    body_color="white", accent="red", real_m=10.0,
)  # fmt: skip
plane.preset(
    "glider", fuselage="slim", engines="none", girth=0.2, length=2.1, wings=1.5, wing_chord=0.38, wing_taper=0.5, sweep=0.05, wing_at=0.12,
    wing_height=0.7, dihedral=5.0, tail=0.48, windows=0.0, cockpit="canopy", accent="orange", real_m=15.0,
)  # fmt: skip
plane.preset(
    "bomber", engines="propellers", engine_count=4.0, length=2.5, wings=1.5, wing_chord=0.68, sweep=0.1, wing_height=-0.2, wing_at=0.14, tail=0.72,
    windows=0.0, cockpit="glass nose", body_color="olive", accent="dark green", real_m=22.0,
)  # fmt: skip
plane.preset(
    "space shuttle", fuselage="shuttle", girth=0.36, length=2.4, wings=0.95, wing_chord=1.5, wing_taper=0.3, sweep=1.0, wing_at=-0.36,
    wing_height=-0.62, dihedral=2.0, tail=0.8, engines="rockets", windows=0.0, stands_on="wheels", accent="white", real_m=37.0,
)  # fmt: skip
