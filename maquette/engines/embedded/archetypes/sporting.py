"""Sporting goods, most of them on a small stand."""

from __future__ import annotations

from math import cos, pi, sin

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.registry import Params, archetype, choice, color, number
from maquette.engines.embedded.recipe import Bump
from maquette.engines.embedded.shapes import Outline, box, cone, cylinder, ellipsoid, extrude, lathe, oval, sphere, text, torus, tube

PARAMS = {
    "form": choice(
        "bat", "racket", "paddle", "pin", "club", "stick", "dumbbell", "barbell",
        "glove", "ice skate", "roller skate", "ski", "surfboard", "dartboard", "hoop", "goal",
        "bag", "shuttlecock", "podium", "mitt", "swim ring",
    ),
    "pose": choice("standing", "lying", meaning="surfboards and skis: stuck in the ground, or on it for somebody to ride"),
    "length": number(1.0, 0.8, 1.2),
    "width": number(1.0, 0.8, 1.25),
    "grip": number(1.0, 0.7, 1.4, "thickness of the handle"),
    "stand": number(1.0, 0.0, 1.2),
    "body_color": color("#c98f4f"),
    "second_color": color("red"),
    "third_color": color("snow"),
}  # fmt: skip


@archetype("sporting good", "toys", PARAMS, real_m=0.8, slot="hand", symmetric=False)
def sporting(b: Builder, p: Params) -> None:
    b.material("body", p.body_color, roughness=0.35)
    b.material("second", p.second_color, roughness=0.4)
    b.material("third", p.third_color, roughness=0.4)
    b.material("grip", "charcoal", "rubber")
    b.material("metal", "silver", "steel")
    FORMS[p.form](b, p)
    if p.form in UPRIGHT and p.stand > 0.0:
        with b.group("stand"):
            b.add(cylinder(0.45 * p.stand, 0.14, 0.05), "grip", at=(0, 0.05, 0))
            b.add(cylinder(0.19, 0.3, 0.04), "grip", at=(0, 0.14, 0))
    b.socket("grip", (0, 0.45, 0), size=0.08)


def _handle(b: Builder, p: Params, top: float) -> None:
    b.add(cone((0, 0.1, 0), (0, top, 0), 0.1 * p.grip, 0.085 * p.grip), "grip", bump=Bump("ribs", 0.015, 0.09))
    b.add(cylinder(0.14 * p.grip, 0.08, 0.03), "grip", at=(0, 0.14, 0))


def _bat(b: Builder, p: Params) -> None:
    b.add(
        lathe(
            [
                (0.15, -0.02),
                (0.15, 0.12),
                (0.075, 0.22),
                (0.08, 0.7),
                (0.16, 1.25),
                (0.2 * p.width, 1.7),
                (0.19 * p.width, 1.95 * p.length),
                (0, 2.02 * p.length),
            ]
        ),
        "body",
    )
    b.add(cylinder(0.095 * p.grip, 0.5), "grip", at=(0, 0.46, 0), bump=Bump("ribs", 0.015, 0.08))
    b.add(torus(0.17, 0.03), "second", at=(0, 1.3, 0))


def _racket(b: Builder, p: Params) -> None:
    with b.group("frame"):
        _handle(b, p, 0.75)
        hoop = [(0.5 * p.width * sin(a), 1.5 + 0.56 * p.length * cos(a), 0) for a in [2 * pi * k / 24 for k in range(24)]]
        b.add(tube(hoop, 0.075, closed=True), "body")
        for s in (1, -1):
            b.add(cone((0.02 * s, 0.68, 0), (0.3 * s, 1.06, 0), 0.07, 0.065), "second")
    with b.group("strings"):
        for k in range(-4, 5):
            u = 0.105 * k * p.width
            h = 0.54 * p.length * max(1 - (u / 0.5 / p.width) ** 2, 0) ** 0.5
            b.add(cone((u, 1.5 - h, 0), (u, 1.5 + h, 0), 0.016, 0.016), "third")
            v = 0.115 * k
            w = 0.5 * p.width * max(1 - (v / 0.56) ** 2, 0) ** 0.5
            b.add(cone((-w, 1.5 + v, 0), (w, 1.5 + v, 0), 0.016, 0.016), "third")


def _paddle(b: Builder, p: Params) -> None:
    with b.group("paddle"):
        _handle(b, p, 0.8)
        b.add(extrude(oval(0.58 * p.width, 0.62 * p.length), 0.12, round=0.03), "body", at=(0, 1.34, 0))
        b.add(extrude(oval(0.56 * p.width, 0.6 * p.length), 0.2, round=0.03), "second", at=(0, 1.36, 0))
        b.add(extrude([(-0.3, 0.86), (0, 0.6), (0.3, 0.86)], 0.16, round=0.03), "body")
    b.add(sphere(0.16), "third", at=(0.34, 0.14, 0.2))
    b.add(box(0.5, 0.08, 0.4, 0.03), "grip", at=(0.25, 0.02, 0.12))


def _pin(b: Builder, p: Params) -> None:
    b.add(
        lathe(
            [
                (0.26, 0.0),
                (0.28, 0.0),
                (0.42 * p.width, 0.45),
                (0.44 * p.width, 0.72),
                (0.24, 1.2),
                (0.16, 1.42),
                (0.25, 1.74),
                (0.2, 1.93),
                (0, 2.0 * p.length),
            ]
        ),
        "third",
    )
    for y, r in ((1.32, 0.19), (1.48, 0.165)):
        b.add(torus(r - 0.02, 0.045), "second", at=(0, y, 0))


def _club(b: Builder, p: Params) -> None:
    """Head down on a green, ball beside it."""
    b.add(cylinder(0.9, 0.14, 0.04), "body", at=(0.1, 0.04, 0.1), bump=Bump("foliage", 0.03, 0.08))
    b.add(cone((0, 0.2, 0), (-0.3, 2.1 * p.length, 0), 0.05, 0.055), "metal")
    b.add(cone((-0.2, 1.45, 0), (-0.3, 2.1 * p.length, 0), 0.08 * p.grip, 0.09 * p.grip), "grip", bump=Bump("ribs", 0.015, 0.08))
    b.add(tube([(-0.02, 0.26, 0), (0.16, 0.2, 0.03), (0.4, 0.24, 0.06)], [0.1, 0.17, 0.16], flat=1.1), "metal")
    b.add(sphere(0.13), "third", at=(0.42, 0.22, 0.42), bump=Bump("dimples", 0.015, 0.06))


def _stick(b: Builder, p: Params) -> None:
    b.add(box(1.7, 0.12, 0.9, 0.05), "third", at=(0.25, 0.03, 0.05))
    b.add(box(0.16, 1.9 * p.length, 0.1, 0.03), "body", at=(-0.3, 1.05, 0), turn=(0, 0, 14))
    b.add(
        tube([(-0.12, 0.3, 0), (0.2, 0.18, 0.02), (0.75, 0.2, 0.08)], [0.14, 0.15, 0.13], flat=0.4, up=(0, 0, 1)),
        "body",
        bump=Bump("ribs", 0.012, 0.1),
    )
    b.add(box(0.19, 0.5, 0.13, 0.04), "grip", at=(-0.5, 1.8, 0), turn=(0, 0, 14))
    b.add(cylinder(0.26, 0.14, 0.03), "grip", at=(0.6, 0.13, 0.34))


def _weights(b: Builder, p: Params, x: float, sizes: tuple[float, ...]) -> None:
    for s in (1, -1):
        for k, r in enumerate(sizes):
            b.add(cylinder(r, 0.24, 0.05), ("second", "grip", "second")[k % 3], at=(s * (x + 0.21 * k), 0.62, 0), turn=(0, 0, 90))
            b.add(torus(0.7 * r, 0.03), "metal", at=(s * (x + 0.21 * k + 0.1), 0.62, 0), turn=(0, 0, 90))


def _dumbbell(b: Builder, p: Params) -> None:
    b.add(cone((-1.1, 0.62, 0), (1.1, 0.62, 0), 0.11 * p.grip, 0.11 * p.grip), "metal")
    b.add(cone((-0.36, 0.62, 0), (0.36, 0.62, 0), 0.14 * p.grip, 0.14 * p.grip), "grip", bump=Bump("quilt", 0.015, 0.07))
    _weights(b, p, 0.55 * p.length, (0.62, 0.52, 0.4))
    b.add(box(0.9, 0.1, 0.5, 0.03), "grip", at=(0, 0.02, 0))
    b.add(box(1.9, 0.08, 0.5, 0.03), "grip", at=(0, 0.02, 0))


def _barbell(b: Builder, p: Params) -> None:
    b.add(cone((-1.45, 0.62, 0), (1.45, 0.62, 0), 0.07 * p.grip, 0.07 * p.grip), "metal")
    _weights(b, p, 0.75 * p.length, (0.62, 0.5, 0.36))
    b.add(box(2.2, 0.08, 0.45, 0.03), "grip", at=(0, 0.02, 0))


def _glove(b: Builder, p: Params) -> None:
    with b.group("glove", melt=0.1):
        b.add(ellipsoid(0.62 * p.width, 0.66, 0.52), "second", at=(0, 1.35, 0.02))
        b.add(ellipsoid(0.56, 0.36, 0.4), "second", at=(0, 1.55, 0.28))
        b.add(tube([(0.3, 1.0, 0.3), (0.5, 1.25, 0.46), (0.26, 1.5, 0.58)], [0.2, 0.24, 0.17]), "second", blend=0.03)
        b.add(cylinder(0.42, 0.7, 0.08), "second", at=(0, 0.62, 0))
    with b.group("cuff"):
        b.add(cylinder(0.48, 0.52, 0.07), "third", at=(0, 0.22, 0))
        b.add(torus(0.43, 0.06), "third", at=(0, 0.82, 0))
        for k in range(4):
            b.add(cone((-0.14, 0.5 + 0.1 * k, 0.42), (0.14, 0.56 + 0.1 * k, 0.42), 0.035, 0.035), "third")


def _boot(b: Builder, y: float) -> None:
    """A laced boot with its sole at y, toes to the front."""
    with b.group("boot", at=(0, y, 0), melt=0.08):
        b.add(tube([(0, 0.2, -0.4), (0, 0.2, 0.1), (0, 0.15, 0.62)], [0.3, 0.29, 0.22], flat=0.72), "body")
        b.add(tube([(0, 0.2, -0.34), (0, 0.6, -0.36), (0, 1.05, -0.4)], [0.28, 0.27, 0.29]), "body")
        b.add(tube([(0, 0.95, -0.33), (0, 0.6, -0.1), (0, 0.32, 0.2)], [0.22, 0.2, 0.2]), "body")
    with b.group("trim", at=(0, y, 0)):
        b.add(torus(0.27, 0.07), "third", at=(0, 1.12, -0.4))
        b.add(
            extrude([(-0.24, -0.7), (0.24, -0.7), (0.3, 0.2), (0.2, 0.8), (0, 0.9), (-0.2, 0.8), (-0.3, 0.2)], 0.1, round=0.03, smooth=True),
            "grip",
            at=(0, 0.0, 0),
            turn=(90, 0, 0),
        )
        for k in range(6):
            v, w = 0.4 + 0.12 * k, 0.26 - 0.09 * k
            b.add(cone((-0.12, v, max(w, -0.16)), (0.12, v + 0.02, max(w, -0.16)), 0.045, 0.045), "third")


def _ice_skate(b: Builder, p: Params) -> None:
    toe, foot = b.about(0.98, 0.05), b.about(0.8, 0.12)
    _boot(b, 0.55)
    with b.group("blade"):
        b.add(
            extrude([(-0.75, 0.06), (toe - 0.18, 0.06), (toe, 0.2), (toe - 0.06, 0.26), (0.7, 0.2), (-0.75, 0.2)], 0.1, round=0.02),
            "metal",
            turn=(0, -90, 0),
        )
        for z in (-0.42, 0.42):
            b.add(box(0.16, 0.4, 0.3, 0.03), "metal", at=(0, 0.36, z))
        b.add(box(foot, 0.1, 2.0, 0.04), "third", at=(0, 0.03, 0))


def _roller_skate(b: Builder, p: Params) -> None:
    r, plate = b.about(0.22, 0.05), b.about(1.4, 0.04)
    _boot(b, 0.5)
    with b.group("truck"):
        b.add(box(0.36, 0.12, plate, 0.03), "metal", at=(0, 0.42, 0.05))
        for z in (-0.45, 0.5):
            b.add(cone((-0.3, 0.24, z), (0.3, 0.24, z), 0.06, 0.06), "metal")
            b.add(box(0.14, 0.3, 0.2, 0.02), "metal", at=(0, 0.34, z))
            for s in (1, -1):
                b.add(cylinder(r, b.about(0.18, 0.15), 0.05), "second", at=(0.3 * s, r - 0.01, z), turn=(0, 0, 90))
        b.add(sphere(0.15), "second", at=(0, 0.34, 0.88))


def _ski(b: Builder, p: Params) -> None:
    if p.pose == "lying":
        _skis_on_snow(b, p)
        return
    with b.group("skis"):
        for s in (1, -1):
            b.add(
                tube(
                    [(0.2 * s, 0.1, 0.3), (0.2 * s, 1.0, 0.0), (0.17 * s, 1.8 * p.length, -0.05), (0.17 * s, 2.1 * p.length, 0.14)],
                    [0.14, 0.13, 0.13, 0.07],
                    flat=0.42,
                    up=(0, 0, 1),
                ),
                "second",
            )
            b.add(box(0.22, 0.36, 0.16, 0.03), "grip", at=(0.2 * s, 0.95, 0.08))
            b.add(cone((0.2 * s, 0.3, 0.2), (0.6 * s, 0.26, 0.1), 0.04, 0.04), "metal")
            b.add(cone((0.62 * s, 0.08, 0.1), (0.42 * s, 1.6, 0.0), 0.045, 0.045), "metal")
            b.add(torus(0.13, 0.035), "grip", at=(0.6 * s, 0.26, 0.1))
            b.add(cone((0.44 * s, 1.45, 0.0), (0.41 * s, 1.7, 0.0), 0.075, 0.075), "grip")
        b.add(box(1.0, 0.09, 0.07, 0.02), "grip", at=(0, 1.35, 0.02))
    b.add(ellipsoid(0.95, 0.16, 0.6), "third", at=(0, 0.02, 0.12))


def _skis_on_snow(b: Builder, p: Params) -> None:
    b.material("snow", "snow")
    with b.group("snow"):
        b.add(box(1.2, 0.24, 2.5, 0.11), "snow", at=(0, 0.12, 0.05), bump=Bump("noise", 0.03, 0.3))
    with b.group("skis"):
        for s in (1, -1):
            b.add(tube([(0.24 * s, 0.27, -1.05 * p.length), (0.24 * s, 0.27, 0.8), (0.24 * s, 0.5, 1.3)], [0.17, 0.17, 0.1], flat=0.42), "second")
            b.add(box(0.24, 0.1, 0.5, 0.03), "grip", at=(0.24 * s, 0.34, 0))
    b.socket("top", (0, 0.38, 0), size=0.4)


def _surfboard(b: Builder, p: Params) -> None:
    if p.pose == "lying":
        b.material("water", "water", roughness=0.2)
        with b.group("wave"):
            b.add(ellipsoid(0.72, 0.36, 0.9), "water", bump=Bump("noise", 0.03, 0.3))
        with b.frame((0, 0.38, -1.05 * p.length), (0, 180, 0)):
            _board(b, p, -86.0)
        b.socket("top", (0, 0.46, 0), size=0.42)
        return
    _board(b, p, -4.0)
    b.add(ellipsoid(0.75, 0.2, 0.6), "body", at=(0, 0.02, 0), bump=Bump("noise", 0.03, 0.12))


def _board(b: Builder, p: Params, tilt_deg: float) -> None:
    half: Outline = ((0, 0.0), (0.24, 0.12), (0.42, 0.6), (0.44, 1.1), (0.3, 1.7), (0, 2.1), (-0.3, 1.7), (-0.44, 1.1), (-0.42, 0.6), (-0.24, 0.12))
    with b.group("board", turn=(tilt_deg, 0, 0)):
        b.add(extrude([(x * p.width, y * p.length) for x, y in half], 0.16, round=0.07, smooth=True), "third")
        b.add(extrude([(0.16 * x, (0.04 + 0.93 * y) * p.length) for x, y in half], 0.18, round=0.03), "second")
        b.paint(box(2, 0.3, 1), "body", at=(0, 1.2, 0))
        for x in (-0.16, 0.16):
            b.add(extrude([(-0.1, 0), (0.14, 0), (-0.14, 0.2)], 0.06, round=0.02), "body", at=(x, 0.4, -0.06), turn=(0, 90, 90))


def _dartboard(b: Builder, p: Params) -> None:
    b.material("green", "green")
    with b.group("board", at=(0, 1.08, 0), turn=(90, 0, 0)):
        b.add(cylinder(1.0 * p.width, 0.2, 0.04), "grip")
        for k in b.around(20, start_deg=0):
            b.add(extrude([(0, 0.1), (-0.115, 0.76), (0.115, 0.76)], 0.06, round=0.01), ("third", "grip")[k % 2], at=(0, 0.1, 0), turn=(90, 0, 0))
        for r in (0.78, 0.46):
            b.add(torus(r, 0.05, height=0.035), "second", at=(0, 0.13, 0))
            for k in b.around(20, r, 0.13):
                if k % 2:
                    b.add(box(0.12 if r < 0.6 else 0.2, 0.09, 0.11, 0.01), "green")
        b.add(cylinder(0.16, 0.12, 0.02), "green", at=(0, 0.12, 0))
        b.add(cylinder(0.08, 0.16, 0.02), "second", at=(0, 0.12, 0))
    with b.group("dart", at=(0.06, 1.12, 0.2), turn=(82, 12, 0)):
        b.add(cone((0, -0.1, 0), (0, 0.5, 0), 0.04, 0.06), "metal")
        for a in (0, 90):
            b.add(box(0.3, 0.26, 0.05, 0.01), "second", at=(0, 0.6, 0), turn=(0, a, 0))
    b.add(box(1.1, 0.16, 0.7, 0.05), "body", at=(0, 0.05, 0))


def _hoop(b: Builder, p: Params) -> None:
    with b.group("post"):
        b.add(box(1.0, 0.2, 1.1, 0.06), "grip", at=(0, 0.08, -0.35))
        b.add(tube([(0, 0.1, -0.6), (0, 1.1, -0.6), (0, 1.65, -0.2)], 0.1), "grip")
        b.add(box(1.3 * p.width, 0.86, 0.12, 0.03), "third", at=(0, 1.78, -0.1))
        for x, y, w, h in ((0, 0.16, 0.5, 0.05), (0, -0.22, 0.5, 0.05), (-0.24, -0.03, 0.05, 0.4), (0.24, -0.03, 0.05, 0.4)):
            b.add(box(w, h, 0.18, 0.01), "second", at=(x, 1.75 + y, -0.1))
    with b.group("ring", at=(0, 1.5, 0.32)):
        b.add(torus(0.32, 0.055), "body")
        b.add(box(0.2, 0.1, 0.2), "body", at=(0, 0, -0.36))
        for _ in b.around(10, 0.3):
            for s in (1, -1):
                b.add(cone((0, 0, 0), (0.16 * s, -0.42, -0.1), 0.025, 0.025), "third")
        b.add(torus(0.2, 0.028), "third", at=(0, -0.42, 0))


def _goal(b: Builder, p: Params) -> None:
    w, h = 1.25 * p.width, 1.3 * p.length
    with b.group("frame"):
        for s in (1, -1):
            b.add(cone((w * s, 0.05, 0.3), (w * s, h, 0.3), 0.075, 0.075), "third")
            b.add(cone((w * s, h, 0.3), (w * s, 0.05, -0.7), 0.05, 0.05), "third")
        b.add(cone((-w, h, 0.3), (w, h, 0.3), 0.075, 0.075), "third")
        b.add(box(2 * w + 0.4, 0.1, 1.3, 0.04), "body", at=(0, 0.02, -0.15), bump=Bump("foliage", 0.02, 0.08))
        for k in range(11):
            x = -w + 2 * w * k / 10
            b.add(cone((x, h, 0.3), (x, 0.05, -0.7), 0.022, 0.022), "third")
        for k in range(1, 7):
            t = k / 7
            b.add(cone((-w, h * (1 - t), 0.3 - t), (w, h * (1 - t), 0.3 - t), 0.022, 0.022), "third")
    b.add(sphere(0.17), "second", at=(0.3, 0.2, 0.2))


def _bag(b: Builder, p: Params) -> None:
    with b.group("bag"):
        b.add(cylinder(0.38 * p.width, 1.2, 0.1), "second", at=(0, 0.95, 0))
        for y in (0.5, 1.4):
            b.add(torus(0.37 * p.width, 0.05), "grip", at=(0, y, 0))
        for _ in b.around(4, 0.3, 1.5):
            b.add(cone((0, 0, 0), (0, 0.36, -0.26), 0.035, 0.035), "metal")
    with b.group("stand"):
        b.add(tube([(0, 1.88, 0), (0, 1.98, -0.3), (0, 1.9, -0.72), (0, 0.1, -0.75)], 0.09), "grip")
        b.add(box(1.1, 0.14, 1.3, 0.04), "grip", at=(0, 0.04, -0.35))
        b.add(cylinder(0.12, 0.5), "grip", at=(0, 0.2, 0))


def _shuttlecock(b: Builder, p: Params) -> None:
    open_deg, round_r = b.about(20.0, 0.2), b.about(0.34, 0.06)
    b.add(sphere(round_r), "body", at=(0, 0.3, 0))
    b.add(torus(0.31, 0.07), "second", at=(0, 0.42, 0))
    for _ in b.around(12, 0.26, 0.45):
        b.add(
            extrude([(-0.07, 0), (0.07, 0), (0.2, 1.0), (0.12, 1.28), (0, 1.36), (-0.12, 1.28), (-0.2, 1.0)], 0.06, round=0.02),
            "third",
            turn=(open_deg, 10, 0),
        )
    for y, r in ((0.85, 0.26 + 0.0075 * open_deg), (1.1, 0.26 + 0.012 * open_deg)):
        b.add(torus(r, 0.035), "second", at=(0, y, 0))
    b.add(cylinder(0.36, 0.12, 0.04), "second", at=(0, 0.03, 0))


def _podium(b: Builder, p: Params) -> None:
    for n, x, h, role in (("1", 0.0, 1.2, "body"), ("2", -0.85, 0.85, "third"), ("3", 0.85, 0.6, "second")):
        with b.group(f"step {n}"):
            b.add(box(0.86, h * p.length, 0.95, 0.04), role, at=(x, 0.5 * h * p.length, 0))
            b.add(text(n, 0.4, 0.12), "grip", at=(x, h * p.length - 0.33, 0.47))
            b.add(box(0.9, 0.08, 1.0, 0.02), "metal", at=(x, h * p.length, 0))


def _mitt(b: Builder, p: Params) -> None:
    with b.group("mitt", at=(0, 0.1, 0), melt=0.05):
        b.add(ellipsoid(0.62 * p.width, 0.6, 0.3), "body", at=(0, 0.62, -0.05))
        for k in range(4):
            x = -0.45 + 0.3 * k
            b.add(
                tube([(0.9 * x, 0.7, 0.0), (1.15 * x, 1.3, 0.08), (1.2 * x, 1.72 - 0.1 * abs(k - 1.5), 0.26)], [0.22, 0.2, 0.15]), "body", blend=0.02
            )
        b.add(tube([(0.45, 0.5, 0.05), (0.85, 0.85, 0.2), (0.84, 1.25, 0.34)], [0.24, 0.22, 0.16]), "body")
        b.cut(ellipsoid(0.42, 0.5, 0.3), "grip", at=(0.02, 0.8, 0.36), blend=0.1)
    with b.group("web"):
        for k in range(4):
            b.add(cone((0.45, 0.95 + 0.15 * k, 0.2), (0.85, 0.95 + 0.12 * k, 0.28), 0.05, 0.05), "second")
        b.add(sphere(0.24), "third", at=(0.02, 0.8, 0.3))
    b.add(ellipsoid(0.55, 0.12, 0.4), "body", at=(0, 0.08, 0))


def _swim_ring(b: Builder, p: Params) -> None:
    with b.group("ring"):
        b.add(torus(0.82 * p.width, 0.36), "second", at=(0, 0.34, 0))
        for _ in b.around(4, 0.82 * p.width, 0.34, 45):
            b.paint(box(0.6, 1.0, 1.0), "third")
        b.add(cylinder(0.07, 0.16), "third", at=(0.8 * p.width, 0.7, 0))
        b.add(tube([(1.12 * cos(a), 0.4, 1.12 * sin(a)) for a in [2 * pi * k / 24 for k in range(24)]], 0.06, closed=True), "body")


FORMS = {
    "bat": _bat,
    "racket": _racket,
    "paddle": _paddle,
    "pin": _pin,
    "club": _club,
    "stick": _stick,
    "dumbbell": _dumbbell,
    "barbell": _barbell,
    "glove": _glove,
    "ice skate": _ice_skate,
    "roller skate": _roller_skate,
    "ski": _ski,
    "surfboard": _surfboard,
    "dartboard": _dartboard,
    "hoop": _hoop,
    "goal": _goal,
    "bag": _bag,
    "shuttlecock": _shuttlecock,
    "podium": _podium,
    "mitt": _mitt,
    "swim ring": _swim_ring,
}
UPRIGHT = ("bat", "racket", "paddle")

sporting.preset("baseball bat", stand=0.0, real_m=0.9)
sporting.preset("tennis racket", form="racket", stand=0.0, body_color="#2f6fc4", second_color="#e0c030", real_m=0.7)
sporting.preset("ping pong paddle", form="paddle", real_m=0.25)
sporting.preset("bowling pin", form="pin", real_m=0.38)
sporting.preset("golf club", form="club", body_color="grass", real_m=1.0)
sporting.preset("hockey stick", form="stick", real_m=1.5)
sporting.preset("dumbbell", form="dumbbell", second_color="dark grey", real_m=0.3)
sporting.preset("barbell", form="barbell", second_color="crimson", real_m=1.6)
sporting.preset("boxing glove", form="glove", real_m=0.3)
sporting.preset("ice skate", form="ice skate", body_color="snow", third_color="sky", slot="ground", real_m=0.3)
sporting.preset("roller skate", form="roller skate", body_color="snow", third_color="pink", slot="ground", real_m=0.3)
sporting.preset("ski", form="ski", real_m=1.7)
sporting.preset("surfboard", form="surfboard", body_color="sand", second_color="#2f9fb8", real_m=2.0)
sporting.preset("dartboard", form="dartboard", third_color="cream", slot="ground", real_m=0.45)
sporting.preset("basketball hoop", form="hoop", body_color="orange", slot="ground", real_m=3.5)
sporting.preset("goal", form="goal", body_color="grass", slot="ground", real_m=3.0)
sporting.preset("punching bag", form="bag", slot="ground", real_m=2.0)
sporting.preset("shuttlecock", form="shuttlecock", second_color="#2f6fc4", body_color="cream", real_m=0.08)
sporting.preset("podium", form="podium", body_color="gold", second_color="#b87333", third_color="silver", slot="ground", real_m=2.0)
sporting.preset("baseball glove", form="mitt", body_color="#9a5a2c", second_color="#6b3a1c", real_m=0.3)
sporting.preset("swim ring", form="swim ring", body_color="cream", slot="ground", real_m=0.9)
