"""More of what toy figures wear: armour of old, sports kit, bandages, aprons; wings on the back, what they stand on, and tails instead of legs."""

from __future__ import annotations

from math import cos, radians, sin
from typing import TYPE_CHECKING

from maquette.engines.embedded.archetypes import wardrobe
from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.monster_parts import claw_foot
from maquette.engines.embedded.archetypes.registry import Params
from maquette.engines.embedded.archetypes.wardrobe import belt, skirt
from maquette.engines.embedded.archetypes.wing_shapes import KINDS, wing_of
from maquette.engines.embedded.recipe import Bump, Vector
from maquette.engines.embedded.shapes import box, cone, cylinder, ellipsoid, extrude, lathe, sphere, text, torus, tube

if TYPE_CHECKING:
    from maquette.engines.embedded.archetypes.humanoid import Body

OUTFITS = ("wraps", "lamellar", "muscle", "furs", "jersey", "apron", "toga", "vest", "mawashi", "coatdress")
STANDS = ("none", "skis", "surfboard", "skateboard", "ball", "rock", "plinth", "cushion", "bike")
WINGS = ("none", *KINDS)
WING_SIZES = {"feather": 0.72, "bat": 0.7, "fairy": 0.74, "butterfly": 0.74}
LOWER = ("legs", "fish", "snake", "wisp", "horse", "bird")


def dress(b: Builder, p: Params, body: Body) -> None:
    """The garments of `p.clothes`, whichever wardrobe has them; wings; what is stood on."""
    if p.clothes in _OUTFIT:
        _OUTFIT[p.clothes](b, p, body)
        if p.cape:
            wardrobe.cape(b, p, body)
    else:
        wardrobe.dress(b, p, body)
    if p.wings != "none":
        b.material("wings", p.wing_color, "feather" if p.wings == "feather" else "painted")
        b.material("claws", like="wings", lighter=-0.3)
        with b.group("wings", at=(0.04, body.shoulder - 0.14, -0.86 * body.width), melt=0.01), b.mirrored():
            wing_of(b, p.wings, WING_SIZES[p.wings], "wings", "wings" if p.wings == "bat" else "claws")


def _wraps(b: Builder, p: Params, body: Body) -> None:
    from maquette.engines.embedded.archetypes.humanoid import arm_points

    w, top, hip = body.width, body.shoulder, body.hip
    with b.group("wraps", melt=0.012):
        for k in range(6):
            y = hip + 0.02 + (top - hip - 0.06) * k / 5.0
            b.add(torus(1.02 * w, 0.03, height=0.05), "clothes", at=(0.0, y, 0.0), turn=(9.0 * (-1.0) ** k, 0.0, 11.0 * (-1.0) ** (k // 2)))
        for k in range(4):
            y = 0.14 + (hip - 0.2) * k / 3.0
            b.add(torus(0.6 * w, 0.026, height=0.042), "clothes", at=(1.06 * body.half_hips, y, 0.0), turn=(8.0 * (-1.0) ** k, 0.0, 8.0), mirror=True)
        for side in (1.0, -1.0):
            shoulder, elbow, hand = arm_points(p, body, side)
            for t in (0.25, 0.6, 0.95):
                for a, c in ((shoulder, elbow), (elbow, hand)):
                    b.add(
                        sphere(0.53 * w),
                        "clothes",
                        at=(a[0] + (c[0] - a[0]) * t, a[1] + (c[1] - a[1]) * t, a[2] + (c[2] - a[2]) * t),
                        bump=Bump("ribs", 0.02, 0.07),
                    )
        b.add(tube([(1.05 * w, hip + 0.1, 0.0), (1.4 * w, hip - 0.08, 0.06), (1.3 * w, 0.1, 0.1)], [0.045, 0.05, 0.045], flat=0.5), "clothes")


def _lamellar(b: Builder, p: Params, body: Body) -> None:
    w, top, hip = body.width, body.shoulder, body.hip
    rows = Bump("ribs", 0.02, 0.075)
    with b.group("armor", melt=0.01):
        b.add(lathe([(1.1 * w, hip), (1.16 * w, hip + 0.1), (1.2 * w, top - 0.16), (0.8 * w, top)], smooth=False), "clothes", bump=rows)
        for _ in b.around(6, 1.22 * w, hip + 0.08):
            b.add(box(0.2, 0.3, 0.07, 0.02, taper=-0.2), "clothes", at=(0.0, -0.14, 0.05), turn=(-16.0, 0.0, 0.0), bump=rows)
        b.add(torus(1.14 * w, 0.05, height=0.06), "trim", at=(0.0, hip + 0.12, 0.0))
        b.add(
            box(0.3, 0.36, 0.07, 0.02), "clothes", at=(body.half_shoulders + 0.13, top - 0.14, 0.0), turn=(0.0, 90.0, -16.0), mirror=True, bump=rows
        )
        b.add(box(0.32, 0.05, 0.09, 0.02), "trim", at=(body.half_shoulders + 0.09, top + 0.04, 0.0), turn=(0.0, 90.0, -16.0), mirror=True)
        b.add(cone((0.1, hip + 0.14, 1.2 * w), (-0.12, hip + 0.1, 1.26 * w), 0.05, 0.05), "trim")


def _muscle(b: Builder, p: Params, body: Body) -> None:
    w, top, hip = body.width, body.shoulder, body.hip
    with b.group("cuirass", melt=0.03):
        b.add(lathe([(0.98 * w, hip + 0.02), (1.0 * w, hip + 0.12), (1.16 * w, top - 0.16), (0.8 * w, top)]), "clothes")
        b.add(ellipsoid(0.46 * w, 0.1, 0.2 * w), "clothes", at=(0.44 * w, top - 0.16, 0.9 * w), mirror=True)
        for k in range(3):
            b.add(ellipsoid(0.2 * w, 0.042, 0.12 * w), "clothes", at=(0.2 * w, hip + 0.22 - 0.08 * k, 0.97 * w), mirror=True, blend=0.01)
        b.add(torus(0.66 * w, 0.05), "trim", at=(0.0, top, 0.0))
        b.add(ellipsoid(0.13, 0.07, 0.12), "clothes", at=(body.half_shoulders + 0.02, top - 0.02, 0.0), turn=(0.0, 0.0, -20.0), mirror=True)
    with b.group("pteruges", melt=0.004):
        b.material("straps", "leather", "leather")
        for _ in b.around(14, 1.02 * w, hip + 0.02):
            b.add(box(0.085, 0.24, 0.05, 0.02), "straps", at=(0.0, -0.1, 0.04), turn=(-14.0, 0.0, 0.0))
            b.add(sphere(0.026), "trim", at=(0.0, -0.18, 0.095))
        b.add(torus(1.04 * w, 0.045), "trim", at=(0.0, hip + 0.05, 0.0))
        if p.pose not in ("sitting", "riding"):
            b.add(cone((1.07 * body.half_hips, 0.12, 0.05), (1.08 * body.half_hips, 0.46 * hip, 0.06), 0.6 * w, 0.62 * w), "clothes", mirror=True)


def _furs(b: Builder, p: Params, body: Body) -> None:
    w, top, hip = body.width, body.shoulder, body.hip
    b.material("fur", p.trim if p.trim != "gold" else "brown", "plush")
    fluff = Bump("fur", 0.03, 0.08, 2.0)
    with b.group("furs", melt=0.03):
        for k in b.around(11, 0.98 * w, top - 0.02):
            b.add(ellipsoid(0.13, 0.1 + 0.03 * (k % 2), 0.1), "fur", bump=fluff)
        b.add(ellipsoid(0.15, 0.11, 0.15), "fur", at=(body.half_shoulders + 0.02, top - 0.03, 0.0), mirror=True, bump=fluff)
        skirt(b, body, hip - 0.16, 1.42 * w, "fur", 0.03)
        belt(b, hip + 0.1, 1.04 * w, "shoes")
        b.add(cone((0.75 * w, top - 0.06, 0.66 * w), (-0.85 * w, hip + 0.14, 0.62 * w), 0.05, 0.05), "shoes")
        if p.pose not in ("sitting", "riding"):
            b.add(torus(0.58 * w, 0.07), "fur", at=(1.07 * body.half_hips, 0.3 * hip + 0.06, 0.0), mirror=True, bump=fluff)


def _jersey(b: Builder, p: Params, body: Body) -> None:
    from maquette.engines.embedded.archetypes.humanoid import arm_points

    w, top, hip = body.width, body.shoulder, body.hip
    with b.group("jersey", melt=0.015):
        skirt(b, body, hip - 0.06, 1.12 * w, "clothes", 0.0, 0.12)
        b.add(text("10", 0.2, 0.08), "trim", at=(0.0, hip + 0.28, 0.94 * w))
        b.add(text("10", 0.24, 0.1), "trim", at=(0.0, hip + 0.28, -0.92 * w), turn=(0.0, 180.0, 0.0))
        b.add(torus(0.52 * w, 0.04), "trim", at=(0.0, top + 0.03, 0.0))
        for side in (1.0, -1.0):
            shoulder, elbow, _ = arm_points(p, body, side)
            mid = tuple(0.35 * s + 0.65 * e for s, e in zip(shoulder, elbow, strict=True))
            b.add(cone(shoulder, (mid[0], mid[1], mid[2]), 0.58 * w, 0.6 * w), "clothes")
        if p.pose not in ("sitting", "riding"):
            b.add(cone((1.0 * body.half_hips, hip, 0.0), (1.1 * body.half_hips, 0.56 * hip, 0.01), 0.72 * w, 0.7 * w), "shorts", mirror=True)
            b.add(cone((1.08 * body.half_hips, 0.14, -0.01), (1.08 * body.half_hips, 0.4 * hip, 0.0), 0.58 * w, 0.62 * w), "clothes", mirror=True)


def _apron(b: Builder, p: Params, body: Body) -> None:
    w, top, hip = body.width, body.shoulder, body.hip
    front = (1.06 + 0.45 * p.belly) * w
    with b.group("apron", melt=0.015):
        b.add(
            extrude(
                [
                    (-1.0 * w, 0.4 * hip),
                    (1.0 * w, 0.4 * hip),
                    (0.95 * w, hip + 0.12),
                    (0.55 * w, top - 0.1),
                    (-0.55 * w, top - 0.1),
                    (-0.95 * w, hip + 0.12),
                ],
                0.07,
                0.03,
                bend=(-1.3, 0.0),
            ),
            "trim",
            at=(0.0, 0.0, front),
        )
        b.add(tube([(0.5 * w, top - 0.12, 0.92 * w), (0.5 * w, top + 0.03, 0.4 * w), (0.0, top + 0.08, -0.5 * w)], 0.035), "trim", mirror=True)
        b.add(torus(1.08 * w, 0.035), "trim", at=(0.0, hip + 0.1, 0.0))
        b.add(box(0.95 * w, 0.14, 0.06, 0.02), "trim", at=(0.0, hip + 0.02, front + 0.03))
        b.add(torus(0.5 * w, 0.035), "clothes", at=(0.0, top + 0.035, 0.0))


def _toga(b: Builder, p: Params, body: Body) -> None:
    w, top, hip = body.width, body.shoulder, body.hip
    with b.group("toga", melt=0.03):
        profile = [(0.2, -0.02), (1.5 * w, -0.02), (1.52 * w, 0.05), (1.3 * w, 0.6 * hip), (1.14 * w, hip + 0.06), (1.06 * w, hip + 0.2)]
        b.add(lathe(profile), "clothes", bump=Bump("flutes", 0.035, 0.16))
        for k in range(4):
            d = 0.055 * k
            line: list[Vector] = [
                (0.95 * w, top - 0.02 - 0.5 * d, -0.1),
                (0.7 * w, top - 0.04 - d, 0.66 * w),
                (0.0, hip + 0.3 - d, 1.06 * w),
                (-0.95 * w, hip + 0.14 - 0.6 * d, 0.6 * w),
            ]
            b.add(tube(line, [0.06, 0.062, 0.055, 0.04]), "clothes", blend=0.012)
        b.add(sphere(0.06), "trim", at=(0.78 * w, top - 0.03, 0.6 * w), blend=0.0)


def _vest(b: Builder, p: Params, body: Body) -> None:
    w, top, hip = body.width, body.shoulder, body.hip
    with b.group("vest", melt=0.02):
        b.add(lathe([(1.1 * w, hip + 0.02), (1.14 * w, hip + 0.2), (1.12 * w, top - 0.12), (0.78 * w, top + 0.01)], smooth=True), "vest")
        b.cut(box(0.34 * w, 1.0, w, 0.03), "clothes", at=(0.0, 0.5 * (hip + top), 1.5 * w))
        for y in (hip + 0.14, hip + 0.32):
            b.add(box(0.5 * w, 0.12, 0.08, 0.025), "vest", at=(0.56 * w, y, 1.02 * w), turn=(0.0, 24.0, 0.0), mirror=True)
            b.add(box(0.52 * w, 0.04, 0.09, 0.015), "trim", at=(0.56 * w, y + 0.05, 1.03 * w), turn=(0.0, 24.0, 0.0), mirror=True)
        belt(b, hip + 0.02, 1.1 * w, "shoes", 0.98)
        b.add(torus(0.58 * w, 0.05), "trim", at=(0.0, top + 0.03, 0.0), turn=(8.0, 0.0, 0.0))
        b.add(cone((0.0, top, 0.56 * w), (0.0, top - 0.14, 0.98 * w), 0.09, 0.03), "trim")


def _mawashi(b: Builder, p: Params, body: Body) -> None:
    w, hip = body.width, body.hip
    with b.group("belt", melt=0.02):
        b.add(torus((1.04 + 0.2 * p.belly) * w, 0.07, height=0.11), "trim", at=(0.0, hip + 0.06, 0.04 * p.belly))
        b.add(box(0.26, 0.32, 0.1, 0.04), "trim", at=(0.0, hip - 0.06, (1.02 + 0.28 * p.belly) * w))
        b.add(ellipsoid(0.8 * w, 0.14, 0.8 * w), "trim", at=(0.0, hip - 0.06, 0.0))
        for k in range(5):
            b.add(
                cone(
                    ((k - 2) * 0.07, hip - 0.04, (1.06 + 0.3 * p.belly) * w),
                    ((k - 2) * 0.08, 0.62 * hip - 0.08, (1.04 + 0.3 * p.belly) * w),
                    0.03,
                    0.028,
                ),
                "trim",
            )


def _coatdress(b: Builder, p: Params, body: Body) -> None:
    """A long open coat over shirt and trousers: doctors, scientists, detectives."""
    w, top, hip = body.width, body.shoulder, body.hip
    with b.group("coat", melt=0.03):
        b.add(
            lathe(
                [
                    (1.4 * w, 0.42 * hip),
                    (1.44 * w, 0.44 * hip),
                    (1.22 * w, hip),
                    (1.12 * w, hip + 0.16),
                    (1.1 * w, top - 0.12),
                    (0.72 * w, top + 0.03),
                ]
            ),
            "clothes",
        )
        b.cut(
            extrude([(-0.05, 0.0), (0.05, 0.0), (0.06, hip + 0.2), (0.3 * w, top + 0.1), (-0.3 * w, top + 0.1), (-0.06, hip + 0.2)], 1.0 * w, 0.01),
            "trousers",
            at=(0.0, 0.0, 1.46 * w),
        )
        wardrobe.lapels(b, body, "clothes")
        b.add(box(0.62 * w, 0.13, 0.06, 0.02), "clothes", at=(0.72 * w, hip + 0.0, 0.98 * w), turn=(0.0, 34.0, 0.0), mirror=True)
        for k in range(3):
            b.add(sphere(0.026), "trim", at=(0.09, hip + 0.22 - 0.12 * k, 1.12 * w))
    if p.trim != "gold":
        with b.group("tie", melt=0.01):
            b.add(
                extrude([(-0.03, 0.0), (0.03, 0.0), (0.055, -0.18), (0.0, -0.24), (-0.055, -0.18)], 0.07, 0.02), "trim", at=(0.0, top - 0.02, 1.0 * w)
            )


def stand(b: Builder, p: Params, body: Body, lift: float) -> None:
    """What the figure stands on, drawn from the ground up to `lift`."""
    b.material("stand", p.stand_color, roughness=0.35)
    b.material("wheels", "charcoal")
    kind, x = p.stand, 1.07 * body.half_hips
    with b.group("stand", melt=0.02):
        if kind == "skis":
            points: list[Vector] = [(x, 0.04, -0.8), (x, 0.03, 0.0), (x, 0.04, 0.75), (x, 0.2, 1.05)]
            b.add(tube(points, [0.085, 0.1, 0.095, 0.07], flat=0.42), "stand", mirror=True)
            for side in (1.0, -1.0):
                hand = side * (body.half_shoulders + 0.28)
                b.add(cone((hand, 0.02, 0.36), (hand, lift + body.shoulder - 0.22, 0.3), 0.035, 0.035), "wheels")
                b.add(cylinder(0.1, 0.04), "wheels", at=(hand, 0.1, 0.36))
        elif kind == "surfboard":
            b.add(ellipsoid(0.36, 0.1, 1.15), "stand", at=(0.0, 0.11, 0.0))
            for k in (-1.0, 0.0, 1.0):
                b.add(ellipsoid(0.5, 0.14, 0.2), "wheels", at=(0.3 * k, 0.0, -0.5 + 0.4 * k))
        elif kind == "skateboard":
            b.add(tube([(-0.62, 0.26, 0.04), (-0.44, 0.2, 0.04), (0.44, 0.2, 0.04), (0.62, 0.26, 0.04)], 0.2, flat=0.2, up=(0.0, 1.0, 0.0)), "stand")
            for side in (1.0, -1.0):
                b.add(cylinder(0.1, 0.1, 0.02), "wheels", at=(0.36 * side, 0.09, 0.19), turn=(90.0, 0.0, 0.0))
                b.add(cylinder(0.1, 0.1, 0.02), "wheels", at=(0.36 * side, 0.09, -0.11), turn=(90.0, 0.0, 0.0))
                b.add(box(0.12, 0.12, 0.3, 0.02), "wheels", at=(0.36 * side, 0.12, 0.04))
        elif kind == "ball":
            b.add(sphere(0.2), "stand", at=(0.34, 0.18, 0.36), bump=Bump("dimples", 0.012, 0.14))
            b.add(ellipsoid(0.3, 0.04, 0.3), "wheels", at=(0.2, 0.0, 0.2))
        elif kind == "rock":
            b.add(ellipsoid(0.56, lift + 0.12, 0.46), "stand", at=(0.0, 0.0, -0.14), bump=Bump("rock", 0.05, 0.26))
            b.add(ellipsoid(0.6, 0.13, 0.6), "stand", at=(0.0, 0.0, 0.16), bump=Bump("rock", 0.03, 0.22))
        elif kind == "plinth":
            b.add(box(0.86, 0.1, 0.8, 0.02), "stand", at=(0.0, 0.0, 0.04), stand=True)
            b.add(box(0.74, lift - 0.08, 0.68, 0.03), "stand", at=(0.0, 0.08, 0.04), stand=True)
        elif kind == "bike":
            _bike(b, body, lift)
        else:
            b.add(torus(0.34, 0.13), "stand", at=(0.0, 0.12, 0.16), bump=Bump("flutes", 0.03, 0.14))
            b.add(cylinder(0.4, lift, 0.03), "stand", at=(0.0, 0.0, 0.16), stand=True)


def _bike(b: Builder, body: Body, lift: float) -> None:
    seat = lift + body.hip - 0.06
    for z in (-0.52, 0.6):
        b.add(torus(0.32, 0.06), "wheels", at=(0.0, 0.36, z), turn=(0.0, 0.0, 90.0))
        b.add(cylinder(0.07, 0.16, 0.02), "stand", at=(0.0, 0.36, z), turn=(0.0, 0.0, 90.0))
        for k in range(3):
            dy, dz = 0.32 * cos(radians(60.0 * k)), 0.32 * sin(radians(60.0 * k))
            b.add(cone((0.0, 0.36 - dy, z - dz), (0.0, 0.36 + dy, z + dz), 0.03, 0.03), "stand")
    crank: Vector = (0.0, 0.34, 0.0)
    back: Vector = (0.0, 0.36, -0.52)
    post: Vector = (0.0, seat, -0.08)
    head: Vector = (0.0, seat, 0.44)
    for a, c in ((back, crank), (crank, post), (back, post), (crank, head), (post, head), ((0.0, 0.36, 0.6), (0.0, seat + 0.2, 0.4))):
        b.add(cone(a, c, 0.05, 0.05), "stand")
    b.add(ellipsoid(0.12, 0.07, 0.2), "wheels", at=(0.0, seat + 0.02, -0.08))
    b.add(tube([(0.36, lift + body.shoulder - 0.36, 0.3), (0.2, seat + 0.24, 0.44), (0.0, seat + 0.2, 0.42)], 0.045), "wheels", mirror=True)
    b.add(ellipsoid(0.42, 0.05, 0.3), "wheels", at=(0.0, 0.0, 0.02))
    b.add(cone((0.0, 0.02, 0.0), crank, 0.06, 0.06), "wheels")


LIFT = {"none": 0.0, "skis": 0.06, "surfboard": 0.17, "skateboard": 0.22, "ball": 0.0, "rock": 0.42, "plinth": 0.16, "cushion": 0.18, "bike": 0.3}


def lower_body(b: Builder, p: Params, body: Body) -> None:
    """A tail, a wisp or a beast's body where other figures have legs."""
    w, hip = body.width, body.hip
    b.material("tail", p.tail_color, roughness=0.35)
    b.material("fins", like="tail", lighter=0.2)
    b.material("claws", "claw", roughness=0.3)
    scales = Bump("scales", 0.016, 0.08, flip=True)
    if p.lower == "fish":
        points: list[Vector] = [
            (0.0, hip + 0.06, 0.0),
            (0.0, 0.6 * hip, 0.1),
            (0.02, 0.2, 0.0),
            (0.1, 0.15, -0.42),
            (0.2, 0.22, -0.7),
            (0.26, 0.44, -0.82),
        ]
        b.add(tube(points, [1.06 * w, 1.0 * w, 0.86 * w, 0.6 * w, 0.36 * w, 0.2 * w]), "tail", bump=scales)
        fluke = ((0.0, 0.0), (0.3, 0.12), (0.56, 0.5), (0.26, 0.42), (0.0, 0.34), (-0.26, 0.42), (-0.56, 0.5), (-0.3, 0.12))
        b.add(extrude(fluke, 0.09, 0.04, smooth=True), "fins", at=(0.26, 0.36, -0.82), turn=(-16.0, -14.0, 0.0), bump=Bump("flutes", 0.016, 0.06))
        b.add(torus(1.02 * w, 0.05), "fins", at=(0.0, hip + 0.08, 0.0), bump=Bump("waves", 0.02, 0.1))
        chest = hip + 0.66 * (body.shoulder - hip)
        shell: Vector = (0.42 * w, chest, 0.8 * w)
        b.add(
            ellipsoid(0.4 * w, 0.38 * w, 0.24 * w), "trim", at=shell, turn=(0.0, 22.0, 0.0), mirror=True, blend=0.0, bump=Bump("flutes", 0.012, 0.05)
        )
    elif p.lower == "snake":
        coil: list[Vector] = [(0.0, hip + 0.1, 0.0), (0.0, 0.6 * hip, 0.12), (0.12, 0.24, 0.24)]
        for k in range(14):
            a, r = radians(60.0 + 38.0 * k), 0.34 + 0.014 * k
            coil.append((r * sin(a), 0.16 - 0.004 * k, r * cos(a) - 0.12))
        coil.append((0.95, 0.1, -0.5))
        b.add(tube(coil, [1.0 * w, 0.95 * w, 0.92 * w] + [0.9 * w - 0.011 * k for k in range(14)] + [0.05]), "tail", bump=Bump("scales", 0.016, 0.09))
    elif p.lower == "wisp":
        b.add(
            tube(
                [(0.0, hip + 0.1, 0.0), (0.02, 0.66 * hip, 0.06), (-0.1, 0.3, -0.02), (0.06, 0.12, -0.06), (0.0, 0.05, 0.0)],
                [1.05 * w, 0.95 * w, 0.6 * w, 0.36 * w, 0.26 * w],
            ),
            "tail",
            bump=Bump("flutes", 0.02, 0.12),
        )
        for k in b.around(8, 0.26, 0.06):
            b.add(sphere(0.17 + 0.03 * (k % 2)), "fins", blend=0.04)
    elif p.lower == "horse":
        b.add(tube([(0.0, hip + 0.02, 0.02), (0.0, hip - 0.06, -0.5), (0.0, hip - 0.02, -1.0)], [1.25 * w, 1.4 * w, 1.2 * w]), "tail")
        for z, back in ((0.0, 0.04), (-0.92, -0.1)):
            b.add(tube([(0.13, hip - 0.04, z), (0.15, 0.5 * hip, z + back), (0.15, 0.1, z)], [0.17, 0.095, 0.085]), "tail", mirror=True)
            b.add(cone((0.15, 0.0, z + 0.03), (0.15, 0.12, z), 0.12, 0.085), "claws", mirror=True, blend=0.0)
        b.add(
            tube([(0.0, hip + 0.1, -1.1), (0.0, hip + 0.06, -1.36), (0.04, 0.4 * hip, -1.46), (0.06, 0.14, -1.36)], [0.1, 0.14, 0.15, 0.04]),
            "hair",
            bump=Bump("hair", 0.03, 0.06),
        )
    else:
        b.add(
            tube(
                [(body.half_hips, hip, 0.0), (1.2 * body.half_hips, 0.5 * hip, 0.06), (1.2 * body.half_hips, 0.14, -0.04)],
                [0.7 * w, 0.5 * w, 0.26 * w],
            ),
            "tail",
            mirror=True,
            bump=Bump("feathers", 0.02, 0.08),
        )
        with b.mirrored():
            b.add(sphere(0.3 * w), "tail", at=(1.2 * body.half_hips, 0.1, 0.0))
            claw_foot_of(b, (1.2 * body.half_hips, 0.0, 0.0), 0.07)


def claw_foot_of(b: Builder, at: Vector, r: float) -> None:
    """A claw foot in the colour of the tail."""
    b.material("body", like="tail")
    claw_foot(b, at, r, 1.0)


_OUTFIT = {
    "wraps": _wraps, "lamellar": _lamellar, "muscle": _muscle, "furs": _furs, "jersey": _jersey, "apron": _apron, "toga": _toga, "vest": _vest,
    "mawashi": _mawashi, "coatdress": _coatdress,
}  # fmt: skip
