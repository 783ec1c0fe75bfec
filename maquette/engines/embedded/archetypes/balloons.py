"""What floats on air: hot air balloons, airships, party balloons, parachutes."""

from __future__ import annotations

from math import cos, pi, radians, sin

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.registry import Params, archetype, choice, color, number
from maquette.engines.embedded.recipe import Bump
from maquette.engines.embedded.shapes import Point, box, capsule, cone, cylinder, ellipsoid, extrude, lathe, sphere, torus, tube

PARAMS = {
    "kind": choice("hot air", "airship", "party", "parachute"),
    "envelope": number(0.78, 0.5, 1.0, "radius of the balloon"),
    "gores": number(12.0, 6.0, 16.0, "strips that the balloon is sewn of", vary=0.0),
    "puff": number(0.05, 0.0, 0.1, "how much a gore swells"),
    "basket": number(0.3, 0.0, 0.45, "width of the basket"),
    "burner": number(1.0, 0.0, 1.5, "size of the flame"),
    "ropes": number(4.0, 4.0, 8.0, vary=0.0),
    "sandbags": number(4.0, 0.0, 8.0, vary=0.0),
    "fins": number(0.5, 0.2, 0.8, "of an airship"),
    "count": number(1.0, 1.0, 5.0, "of party balloons", vary=0.0),
    "body_color": color("red"),
    "second": color("yellow"),
}


@archetype("balloon", "aircraft", PARAMS, real_m=20.0)
def balloon(b: Builder, p: Params) -> None:
    b.material("body", p.body_color, roughness=0.5)
    b.material("stripes", p.second, roughness=0.5)
    b.material("basket", "caramel", "straw")
    b.material("ropes", "tan")
    b.material("engines", "dark grey", "steel")
    b.material("flame", "orange", glow=0.7)
    b.material("windows", "sky", "glass")
    b.material("stand", "charcoal", roughness=0.5)
    KINDS[p.kind](b, p)


def _envelope(b: Builder, p: Params, profile: list[Point], y: float) -> None:
    """A turned envelope with swelling gores: one long lens a gore."""
    n = round(p.gores)
    with b.group("envelope", at=(0, y, 0), melt=0.015):
        b.add(lathe([(0.95 * r, h) for r, h in profile]), "body", blend=0.0)
        for k in range(n):
            a = 2 * pi * (k + 0.5) / n
            ring = profile[1:-1]
            path = [(0.86 * r * sin(a), h, 0.86 * r * cos(a)) for r, h in ring]
            wide = [max(r * (pi / n + 0.085), 0.03) * 0.92 for r, h in ring]
            role = "stripes" if k % 2 else "body"
            b.add(tube(path, [min(w, 0.9 * r) for w, (r, _) in zip(wide, ring, strict=True)], flat=0.75, up=(sin(a), 0.0, cos(a))), role)


def _hot_air(b: Builder, p: Params) -> None:
    r = p.envelope
    y = 0.95
    profile = [(0.0, 0.0), (0.3 * r, 0.02), (0.62 * r, 0.4 * r), (0.97 * r, 1.05 * r), (0.88 * r, 1.6 * r), (0.45 * r, 1.95 * r), (0.0, 2.02 * r)]
    _envelope(b, p, profile, y - 0.1)
    with b.group("mouth", at=(0, y - 0.1, 0)):
        b.add(torus(0.3 * r, 0.05), "stripes", at=(0, 0.04, 0))
        b.add(ellipsoid(0.24 * r, 0.06, 0.24 * r), "stripes", at=(0, 2.0 * r, 0))
    w = p.basket
    if w <= 0.0:
        w = 0.2
    with b.group("basket"):
        b.add(box(2 * w, 1.3 * w, 2 * w, 0.08, -0.08), "basket", stand=True, bump=Bump("knit", 0.016, 0.085))
        b.cut(box(1.6 * w, 0.9 * w, 1.6 * w, 0.05), "basket", at=(0, 1.15 * w, 0))
        for s in (1, -1):
            b.add(capsule((-w, 1.3 * w, s * w), (w, 1.3 * w, s * w), 0.05), "ropes")
            b.add(capsule((s * w, 1.3 * w, -w), (s * w, 1.3 * w, w), 0.05), "ropes")
    with b.group("rig"):
        for s in (1, -1):
            for t in (1, -1):
                b.add(cone((s * w, 1.3 * w, t * w), (0.2 * r * s, y - 0.02, 0.2 * r * t), 0.034, 0.034), "ropes")
        b.add(cylinder(0.1, 0.14, 0.02), "engines", at=(0, 1.3 * w + 0.16, 0))
        for s in (1, -1):
            b.add(capsule((-w * s, 1.3 * w + 0.14, -w), (w * s, 1.3 * w + 0.14, w), 0.034), "engines")
        if p.burner > 0.0:
            b.add(tube([(0, 1.3 * w + 0.2, 0), (0, 1.3 * w + 0.32, 0), (0, y - 0.02, 0)], [0.07, 0.1 * p.burner, 0.03]), "flame")
        for _ in b.around(round(p.sandbags), 1.08 * w, 0.75 * w, 0.0):
            b.add(ellipsoid(0.09, 0.13, 0.09), "ropes", at=(0, 0, 0.02))
    b.socket("seat", (0, 0.6 * w, 0), size=0.6 * w)
    b.socket("inside", (0, 0.7 * w, 0), size=0.6 * w)


def _airship(b: Builder, p: Params) -> None:
    y, r = 1.32, 0.66 * p.envelope
    rows = [(-1.42, 0.06), (-1.2, 0.45), (-0.7, 0.86), (0.0, 1.0), (0.6, 0.92), (1.1, 0.6), (1.38, 0.14)]
    with b.group("envelope", at=(0, y, 0), turn=(90, 0, 0)):
        b.add(lathe([(0, -1.45), *[(r * s, z) for z, s in rows], (0, 1.42)]), "body", bump=Bump("flutes", 0.022, 0.25))
        for z in (1.16, -0.9):
            b.paint(box(4, 0.14, 4, 0), "stripes", at=(0, z, 0))
        b.paint(box(4, 0.34, 4, 0), "stripes", at=(0, 1.42, 0))
    with b.group("fins", at=(0, y, 0)):
        fin = [(-1.4, 0.0), (-0.75, 0.2), (-0.98, 0.5 * r + p.fins), (-1.4, 0.4 * r + p.fins)]
        for k in range(4):
            b.add(extrude(fin, 0.085, 0.035), "stripes", turn=(0, -90, 90 * k))
    with b.group("gondola", at=(0, y - r - 0.1, 0.1)):
        b.add(tube([(0, 0, -0.5), (0, 0, 0.1), (0, 0.03, 0.52)], [0.15, 0.2, 0.12], flat=1.0), "stripes")
        b.add(box(0.24, 0.2, 0.9, 0.05), "stripes", at=(0, 0.13, 0))
        for k in range(5):
            b.add(box(0.05, 0.13, 0.12, 0.03), "windows", at=(0.185 - 0.012 * abs(k - 3), 0.02, -0.36 + 0.18 * k), mirror=True)
        b.add(cone((0.1, 0.05, -0.4), (0.42, 0.05, -0.45), 0.04, 0.04), "engines", mirror=True)
        b.add(tube([(0.42, 0.05, -0.65), (0.42, 0.05, -0.45), (0.42, 0.05, -0.25)], [0.06, 0.1, 0.08]), "engines", mirror=True)
        for k in range(2):
            b.add(box(0.34, 0.06, 0.05, 0.02), "engines", at=(0.42, 0.05, -0.7), turn=(0, 0, 90 * k + 30), mirror=True)
    with b.group("stand"):
        top = y - r - 0.2
        b.add(lathe([(0.42, 0), (0.42, 0), (0.4, 0.07), (0.12, 0.12), (0.06, 0.22), (0.05, top), (0, top)]), "stand")


def _party(b: Builder, p: Params) -> None:
    drift, fat = float(b.rng.uniform(-0.2, 0.2)), b.about(1.0, 0.07)
    spots = ((0.0, 1.45, 0.0), (0.62, 1.2, 0.1), (-0.62, 1.22, -0.05), (0.3, 1.85, -0.2), (-0.32, 1.84, 0.12))
    tints = (p.body_color, p.second, "sky", "lime", "violet")
    n = round(p.count)
    size = 0.72 if n == 1 else 0.45
    for k in range(n):
        role = "body"
        if k:
            role = b.material(f"balloon {k}", tints[k], roughness=0.15)
        x, y, z = spots[k]
        y += 0.0 if n > 1 else 0.02
        with b.group(f"balloon {k}", at=(x, y, z), turn=(0, 0, -14 * x)):
            b.add(
                lathe(
                    [
                        (0.0, -1.12 * size),
                        (0.2 * size, -1.02 * size),
                        (0.72 * fat * size, -0.5 * size),
                        (fat * size, 0.22 * size),
                        (0.84 * fat * size, 0.78 * size),
                        (0.48 * size, 1.06 * size),
                        (0, 1.14 * size),
                    ]
                ),
                role,
            )
            b.add(lathe([(0.05, -1.05 * size), (0.16 * size + 0.02, -1.2 * size), (0.0, -1.17 * size)]), role)
            b.add(torus(0.1 * size + 0.02, 0.028), role, at=(0, -1.13 * size, 0))
        low = (x * 0.98, y - 1.12 * size, z)
        with b.group("string"):
            b.add(tube([low, (0.4 * x + 0.06 + drift, 0.45 * low[1] + 0.1, 0.4 * z), (0.02, 0.1, 0.0)], 0.035), "ropes")
    b.material("weight", p.second, roughness=0.3)
    with b.group("weight"):
        b.add(lathe([(0.4, 0), (0.4, 0), (0.36, 0.12), (0.1, 0.2), (0.05, 0.26), (0, 0.26)]), "weight")
        b.add(torus(0.1, 0.05), "weight", at=(0, 0.26, 0), turn=(90, 0, 0))


def _parachute(b: Builder, p: Params) -> None:
    r, y, n = 1.2 * p.envelope, 1.25, round(p.gores)
    dome = [(r * cos(radians(a)), 0.66 * r * sin(radians(a))) for a in range(0, 91, 10)]
    with b.group("canopy", at=(0, y, 0)):
        b.add(lathe([(0.9 * r, -0.12), *dome], wall=0.07), "body", bump=Bump("flutes", 0.05, 2 * pi * r / n))
        for _ in b.around(n // 2):
            b.paint(box(2.2 * r * sin(pi / n) * 0.98, 4, r + 0.4, 0), "stripes", at=(0, 0, 0.5 * r + 0.2))
        b.add(torus(0.12, 0.05), "stripes", at=(0, 0.65 * r, 0))
    with b.group("ropes"):
        for _ in b.around(round(p.ropes) + 2, 0.0, 0.0, 30.0):
            b.add(cone((0, 0.42, 0.05), (0, y - 0.06, 0.92 * r), 0.036, 0.036), "ropes")
        b.add(sphere(0.09), "engines", at=(0, 0.44, 0))
    with b.group("load"):
        b.add(box(0.46, 0.42, 0.46, 0.03), "basket", stand=True, bump=Bump("planks", 0.012, 0.14))
        for s in (1, -1):
            for t in (1, -1):
                b.add(box(0.09, 0.44, 0.09, 0.02), "ropes", at=(0.21 * s, 0, 0.21 * t), stand=True)
        for a in (0, 90):
            b.add(box(0.5, 0.46, 0.07, 0.02), "ropes", stand=True, turn=(0, a, 0))


KINDS = {"hot air": _hot_air, "airship": _airship, "party": _party, "parachute": _parachute}

balloon.preset("hot air balloon")
balloon.preset("airship", kind="airship", body_color="silver", second="crimson", real_m=75.0)
balloon.preset("balloon", kind="party", body_color="red", real_m=0.4, slot="hand")
balloon.preset("parachute", kind="parachute", body_color="orange", second="white", real_m=8.0)
