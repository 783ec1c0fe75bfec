"""Mouths, claws and bat wings for monsters, drawn in the frame they are called in."""

from __future__ import annotations

from itertools import pairwise
from math import cos, pi, radians, sin

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.recipe import Vector
from maquette.engines.embedded.shapes import Point, cone, ellipsoid, extrude, sphere, tube


def claw_foot(b: Builder, at: Vector, r: float, claws: float) -> None:
    """A broad foot with three toes."""
    x, y, z = at
    b.add(ellipsoid(1.15 * r, 0.8 * r, 1.35 * r), "body", at=(x, y + 0.5 * r, z + 0.4 * r), blend=0.03)
    for k in (-1.0, 0.0, 1.0):
        b.add(sphere(0.48 * r), "body", at=(x + 0.68 * k * r, y + 0.4 * r, z + (1.55 - 0.2 * abs(k)) * r), blend=0.02)
        if claws > 0.0:
            b.add(
                cone((x + 0.7 * k * r, y + 0.4 * r, z + 1.8 * r), (x + 0.8 * k * r, y + 0.12, z + (1.9 + 0.5 * claws) * r), 0.3 * r, 0.022),
                "claws",
                blend=0.005,
            )


def claw_hand(b: Builder, at: Vector, elbow: Vector, r: float, claws: float, side: float) -> None:
    """A fist of four fingers that goes on in the direction of the arm."""
    d = tuple(at[k] - elbow[k] for k in range(3))
    n = max((d[0] ** 2 + d[1] ** 2 + d[2] ** 2) ** 0.5, 1e-6)
    ux, uy, uz = (v / n for v in d)
    x, y, z = at[0] + 0.7 * r * ux, at[1] + 0.7 * r * uy, at[2] + 0.7 * r * uz
    b.add(sphere(1.22 * r), "body", at=(x, y, z), blend=0.03)
    for k in (-1.0, 0.0, 1.0):
        base = (x + 0.8 * r * ux + 0.7 * k * r * (1.0 - abs(ux)), y + 0.8 * r * uy + 0.55 * k * r * abs(ux), z + 0.8 * r * uz)
        tip = (base[0] + 0.75 * r * ux, base[1] + 0.75 * r * uy - 0.1 * r, base[2] + 0.75 * r * uz + 0.3 * r)
        b.add(cone(base, tip, 0.46 * r, 0.4 * r), "body", blend=0.02)
        if claws > 0.0:
            b.add(
                cone(
                    tip,
                    (tip[0] + 0.7 * claws * r * ux, tip[1] + 0.7 * claws * r * uy - 0.14 * r, tip[2] + 0.7 * claws * r * uz + 0.3 * r),
                    0.3 * r,
                    0.022,
                ),
                "claws",
                blend=0.005,
            )
    b.add(cone((x - 0.6 * side * r, y, z + 0.5 * r), (x - 0.9 * side * r, y + 0.4 * r, z + 1.2 * r), 0.45 * r, 0.36 * r), "body", blend=0.02)


def mouthful(b: Builder, kind: str, h: float, teeth: float, mood: str) -> None:
    """A carved mouth with teeth in it, on a head of radius `h` at the origin of the frame."""
    y = -0.48 * h
    if kind == "grin":
        curve = 0.16 * h if mood != "sad" else -0.1 * h
        line = [(t * 0.62 * h, y + curve * (abs(t) ** 2 - 0.3), (0.96 - 0.3 * t * t) * h) for t in (-1.0, -0.66, -0.33, 0.0, 0.33, 0.66, 1.0)]
        b.cut(tube(line, [0.06 * h, 0.12 * h, 0.15 * h, 0.16 * h, 0.15 * h, 0.12 * h, 0.06 * h]), "mouth")
        rows = [(t, y + curve * (t * t - 0.3)) for t in (-0.75, -0.45, -0.15, 0.15, 0.45, 0.75)]
        for k, (t, yy) in enumerate(rows):
            if teeth > 0.0:
                z = (0.92 - 0.28 * t * t) * h
                b.add(
                    cone((0.62 * t * h, yy + 0.18 * h, z - 0.02), (0.62 * t * h, yy + (0.18 - 0.2 * teeth) * h, z + 0.01), 0.085 * h, 0.02),
                    "teeth",
                    blend=0.0,
                )
                if k % 2 == 0:
                    b.add(
                        cone(
                            (0.62 * (t + 0.15) * h, yy - 0.18 * h, z - 0.02),
                            (0.62 * (t + 0.15) * h, yy + (0.12 * teeth - 0.18) * h, z + 0.01),
                            0.08 * h,
                            0.02,
                        ),
                        "teeth",
                        blend=0.0,
                    )
        return
    wide, tall = {"fangs": (0.52, 0.2), "open": (0.44, 0.27), "tusks": (0.54, 0.09)}[kind]
    b.add(ellipsoid((wide + 0.1) * h, (tall + 0.12) * h, 0.3 * h), "body", at=(0.0, y, 0.74 * h), blend=0.05)
    b.cut(ellipsoid(wide * h, tall * h, 0.5 * h), "mouth", at=(0.0, y, 0.98 * h), blend=0.02)
    if teeth <= 0.0:
        return
    if kind == "tusks":
        b.add(
            tube(
                [(0.32 * h, y - 0.1 * h, 0.86 * h), (0.4 * h, y, 1.04 * h), (0.38 * h, y + 0.34 * h * teeth, 1.04 * h)], [0.12 * h, 0.11 * h, 0.025]
            ),
            "teeth",
            mirror=True,
            blend=0.0,
        )
        return
    for k, t in enumerate((-0.8, -0.48, -0.16, 0.16, 0.48, 0.8)):
        edge = tall * (1.0 - t * t) ** 0.5
        z = (0.94 - 0.24 * t * t) * h
        long = teeth * (0.34 if k in (1, 4) else 0.2)
        b.add(
            cone((t * wide * h, y + (edge + 0.06) * h, z - 0.04), (t * wide * h, y + (edge + 0.02 - long) * h, z + 0.04), 0.095 * h, 0.02),
            "teeth",
            blend=0.0,
        )
        if kind == "fangs" and k not in (1, 4):
            b.add(
                cone((t * wide * h, y - (edge + 0.06) * h, z - 0.04), (t * wide * h, y - (edge - 0.14 * teeth) * h, z + 0.04), 0.085 * h, 0.02),
                "teeth",
                blend=0.0,
            )


def bat_wing(b: Builder, w: float, arm: str = "body", skin: str = "wings") -> None:
    """One bat wing from the frame's origin out to +x: an arm, three fingers, scalloped skin. Call it inside `b.mirrored()`."""
    with b.frame((0.0, 0.0, 0.0), (0.0, 22.0, 0.0)):
        wrist: Vector = (0.62 * w, 0.56 * w, -0.02)
        b.add(tube([(0.0, 0.0, 0.08), (0.34 * w, 0.42 * w, 0.0), wrist], [0.1, 0.075, 0.07]), arm, blend=0.02)
        b.add(cone(wrist, (wrist[0] + 0.02, wrist[1] + 0.22 * w, 0.06), 0.06, 0.022), "claws")
        tips = [(1.5 * w, 0.5 * w), (1.3 * w, -0.12 * w), (0.86 * w, -0.5 * w)]
        for x, y in tips:
            b.add(tube([wrist, (0.5 * (wrist[0] + x) + 0.04, 0.5 * (wrist[1] + y) + 0.06, 0.0), (x, y, 0.0)], [0.06, 0.05, 0.03]), arm)
        outline: list[Point] = [(0.0, 0.08), (0.34 * w, 0.42 * w), (wrist[0], wrist[1])]
        anchors = [*tips, (0.0, -0.34 * w)]
        outline.append(anchors[0])
        for (ax, ay), (cx, cy) in pairwise(anchors):
            for s in range(1, 6):
                t = s / 5.0
                pull = 0.2 * sin(pi * t)
                x, y = ax + (cx - ax) * t, ay + (cy - ay) * t
                outline.append((x + (0.4 * w - x) * pull, y + (0.3 * w - y) * pull))
        b.add(extrude(outline, 0.055, 0.02), skin, blend=0.02)


def feather_wing(b: Builder, w: float, role: str = "wings") -> None:
    """One bird's or angel's wing from the frame's origin out to +x, raised: three rows of feathers. Call it inside `b.mirrored()`."""
    with b.frame((0.0, 0.0, 0.0), (0.0, 20.0, 0.0)):
        crest: list[Vector] = [(0.0, 0.0, 0.04), (0.22 * w, 0.36 * w, 0.0), (0.62 * w, 0.66 * w, -0.02), (0.98 * w, 0.7 * w, -0.02)]
        b.add(tube(crest, [0.1, 0.1, 0.085, 0.06]), role, blend=0.02)
        for row, (count, long, wide, z) in enumerate(((9, 0.86, 0.1, -0.02), (8, 0.52, 0.1, 0.03), (7, 0.3, 0.095, 0.07))):
            for k in range(count):
                t = k / (count - 1)
                i = min(int(3 * t), 2)
                f = 3 * t - i
                x, y = (crest[i][j] + (crest[i + 1][j] - crest[i][j]) * f for j in (0, 1))
                a = radians(-96.0 + 92.0 * t)
                n = long * w * (0.72 + 0.4 * t)
                mid = (x + 0.5 * n * cos(a) + 0.03, y + 0.5 * n * sin(a), z)
                b.add(
                    tube(
                        [(x, y, z), mid, (x + n * cos(a) + 0.02, y + n * sin(a) + 0.05 * n, z - 0.01)],
                        [0.07 * w, wide * w, 0.035],
                        flat=0.42,
                        up=(0.0, 0.0, 1.0),
                    ),
                    role,
                    blend=0.004 * (row + 1),
                )
