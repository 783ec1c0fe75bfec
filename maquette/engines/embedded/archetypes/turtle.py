"""Turtles: on land with feet, in the sea with flippers."""

from __future__ import annotations

from itertools import pairwise
from math import cos, pi, sin, sqrt

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.faces import MOODS, Eyes, eyes, mouth_line, on
from maquette.engines.embedded.archetypes.registry import Params, archetype, choice, color, number
from maquette.engines.embedded.recipe import Bump, Vector
from maquette.engines.embedded.shapes import box, cone, ellipsoid, extrude, sphere, tube

TURTLE = {
    "width": number(0.84, 0.6, 1.1, "half the width of the shell", vary=0.04),
    "length": number(1.1, 0.9, 1.4, "of the shell, of its width", vary=0.04),
    "shell": number(0.72, 0.35, 1.1, "height of the dome", vary=0.05),
    "plates": number(1.0, 0.0, 1.6, "how deep the seams between the shell's plates are"),
    "rim": number(1.0, 0.0, 1.6, "the row of plates around the shell"),
    "head": number(0.34, 0.22, 0.5, vary=0.05),
    "neck": number(0.3, 0.1, 0.6),
    "beak": number(1.0, 0.0, 1.6),
    "legs": number(0.34, 0.2, 0.5, "how high the shell is carried"),
    "leg_girth": number(0.2, 0.12, 0.3),
    "claws": number(1.0, 0.0, 1.5),
    "feet": choice("feet", "flippers"),
    "tail": number(0.4, 0.0, 0.8),
    "scales": number(1.0, 0.0, 1.6, "relief of the skin"),
    "eyes": number(0.09, 0.05, 0.16),
    "body_color": color("grass"),
    "shell_color": color("brown"),
    "mood": choice("happy", *(mood for mood in MOODS if mood != "happy")),
}

ZIGZAG = ((0.15, 0.93), (0.25, 0.68), (0.38, 0.45), (0.25, 0.22), (0.38, 0.0), (0.25, -0.22), (0.38, -0.45), (0.25, -0.68), (0.15, -0.93))
"""The seam beside the row of plates down the back: shares of the half width and of the half length."""


@archetype("turtle", "sea", TURTLE, real_m=0.4)
def turtle(b: Builder, p: Params) -> None:
    b.material("body", p.body_color, "skin", roughness=0.5, mottle=0.08)
    b.material("shell", p.shell_color, "skin", roughness=0.4, mottle=0.12)
    b.material("plates", like="shell", lighter=0.2, finish="skin", roughness=0.4)
    b.material("belly", like="body", lighter=0.45, toward=("cream", 0.4), finish="skin")
    b.material("claws", like="body", lighter=-0.45)
    b.material("mouth", like="body", lighter=-0.6)
    w, n, y = p.width, p.width * p.length, p.legs
    with b.group("body", melt=0.05):
        b.add(ellipsoid(0.9 * w, 0.3, 0.92 * n), "body", at=(0.0, y + 0.06, 0.0))
        b.paint(box(4.0, 1.0, 4.0, 0.0), "belly", at=(0.0, y - 0.62, 0.0))
        _tail(b, p, y, n)
        (_flippers if p.feet == "flippers" else _feet)(b, p, y, n)
    with b.group("shell", at=(0.0, y + 0.05, 0.0)):
        _shell(b, p, w, n)
    skull: Vector = (0.0, y + 0.24 + 0.5 * p.neck, n + 0.2 + 0.5 * p.neck)
    with b.group("neck", melt=0.05, blend=0.04):
        b.add(
            tube([(0.0, y + 0.04, 0.7 * n), (0.0, y + 0.1, 0.98 * n), skull], [0.3, 0.62 * p.head, 0.6 * p.head]),
            "body",
            bump=Bump("wrinkles", 0.014 * p.scales, 0.09),
        )
    with b.group("head", at=skull, turn=(4.0, 0.0, 0.0), melt=0.05, blend=0.04):
        _head(b, p)
        b.socket("head_top", (0.0, 0.8 * p.head, 0.0), size=0.85 * p.head)
    b.socket("neck", (0.0, y + 0.16, n + 0.06), (60.0, 0.0, 0.0), size=0.6 * p.head)
    b.socket("back", (0.0, y + 0.02 + p.shell, 0.0), size=0.6 * w)


def _tail(b: Builder, p: Params, y: float, n: float) -> None:
    if p.tail > 0.02:
        b.add(tube([(0.0, y + 0.02, -0.8 * n), (0.0, 0.8 * y, -n - 0.4 * p.tail), (0.0, 0.4 * y, -n - p.tail)], [0.16, 0.1, 0.04]), "body")


def _feet(b: Builder, p: Params, y: float, n: float) -> None:
    """Columns with elephants' feet, the front ones a little ahead, the hind ones a little behind."""
    w, g = p.width, p.leg_girth
    hide = Bump("scales", 0.016 * p.scales, 0.11) if p.scales > 0.05 else None
    for front in (1.0, -1.0):
        hip: Vector = (0.5 * w, y + 0.04, 0.6 * front * n)
        knee: Vector = (0.84 * w, 0.7 * y + 0.03, (0.72 if front > 0.0 else 0.7) * front * n)
        foot: Vector = (0.9 * w, 0.5 * g, (0.84 if front > 0.0 else 0.82) * front * n)
        b.add(tube([hip, knee, foot], [1.25 * g, 1.15 * g, 1.05 * g]), "body", mirror=True, bump=hide)
        b.add(ellipsoid(1.15 * g, 0.5 * g, 1.25 * g), "body", at=(foot[0], 0.34 * g, foot[2] + 0.1), mirror=True)
        if p.claws <= 0.05:
            continue
        for k in range(4):
            a = 0.5 * (k - 1.5)
            root: Vector = (foot[0] + 1.0 * g * sin(a), 0.26 * g, foot[2] + 0.1 + 1.08 * g * cos(a))
            tip: Vector = (foot[0] + (g + 0.1 * p.claws) * sin(a), 0.06, foot[2] + 0.1 + (1.08 * g + 0.1 * p.claws) * cos(a))
            b.add(cone(root, tip, 0.06, 0.03), "claws", mirror=True, blend=0.01)


def _flippers(b: Builder, p: Params, y: float, n: float) -> None:
    """Long blades in front, swept back; short paddles behind."""
    w = p.width
    blade = [(0.0, 0.22), (0.34, 0.26), (0.72, 0.04), (1.0, -0.38), (0.98, -0.5), (0.6, -0.3), (0.26, -0.22), (0.0, -0.2)]
    paddle = [(0.0, 0.16), (0.28, 0.12), (0.52, -0.16), (0.5, -0.34), (0.26, -0.24), (0.0, -0.16)]
    hide = Bump("scales", 0.016 * p.scales, 0.13) if p.scales > 0.05 else None
    b.add(cone((0.5 * w, y, 0.55 * n), (0.78 * w, 0.8 * y, 0.7 * n), 0.22, 0.16), "body", mirror=True)
    b.add(cone((0.4 * w, y, -0.65 * n), (0.6 * w, 0.8 * y, -0.86 * n), 0.18, 0.13), "body", mirror=True)
    for outline, at, turn in (
        (blade, (0.68 * w, 0.82 * y, 0.68 * n), (-90.0, 0.0, -14.0)),
        (paddle, (0.52 * w, 0.82 * y, -0.82 * n), (-90.0, 0.0, -14.0)),
    ):
        shape = extrude([(x, -z if turn[0] > 0 else z) for x, z in outline], 0.13, 0.05, smooth=True, edge=0.06)
        b.add(shape, "body", at=at, turn=turn, mirror=True, bump=hide)


def _shell(b: Builder, p: Params, w: float, n: float) -> None:
    """A dome cut into plates by soft seams, over a rim of small ones."""
    dome: Vector = (w, p.shell, n)
    b.add(ellipsoid(*dome), "plates", bump=Bump("noise", 0.006, 0.1))
    b.cut(box(6.0, 2.0, 6.0, 0.0), "shell", at=(0.0, -1.04, 0.0))
    if p.plates > 0.05:
        _seams(b, dome, 0.03 + 0.016 * p.plates)
    if p.rim > 0.05:
        ring: list[Vector] = [(0.99 * w * sin(2.0 * pi * k / 28), 0.02, 0.99 * n * cos(2.0 * pi * k / 28)) for k in range(28)]
        b.add(tube(ring, 0.09 + 0.025 * p.rim, flat=0.62, closed=True), "shell", blend=0.02, bump=Bump("ribs", 0.02 * p.rim, 0.22))


def _seams(b: Builder, dome: Vector, r: float) -> None:
    def seam(stops: tuple[tuple[float, float], ...], mirror: bool) -> None:
        points = [_over(dome, a, c, t / 4.0) for a, c in pairwise(stops) for t in range(4)]
        b.cut(tube([*points, _over(dome, stops[-1], stops[-1], 0.0)], r), "shell", mirror=mirror, blend=0.045)

    seam(ZIGZAG, True)
    for z in (0.68, 0.22, -0.22, -0.68):
        seam(((-0.25, z), (0.25, z)), False)
    for z in (0.45, 0.0, -0.45):
        seam(((0.38, z), (0.66, 1.1 * z), (0.97 * sqrt(1.0 - (1.35 * z) ** 2), 1.3 * z)), True)


def _over(dome: Vector, one: tuple[float, float], two: tuple[float, float], t: float) -> Vector:
    """A point of the dome above the way from one place to another, both as shares of its half width and half length."""
    x, z = one[0] + (two[0] - one[0]) * t, one[1] + (two[1] - one[1]) * t
    return (dome[0] * x, dome[1] * sqrt(max(1.0 - x * x - z * z, 0.0)), dome[2] * z)


def _head(b: Builder, p: Params) -> None:
    """A blunt wedge with a horny beak, its corners drawn up."""
    h = p.head
    skull: Vector = (0.86 * h, 0.8 * h, h)
    b.add(ellipsoid(*skull), "body")
    b.add(ellipsoid(0.62 * h, 0.46 * h, 0.6 * h), "body", at=(0.0, -0.16 * h, 0.52 * h), blend=0.08)
    b.add(ellipsoid(0.3 * h, 0.2 * h, 0.4 * h), "body", at=(0.48 * h, 0.46 * h, 0.36 * h), mirror=True, blend=0.05)
    if p.beak > 0.05:
        b.add(cone((0.0, -0.06 * h, 0.95 * h), (0.0, -0.26 * h, 1.12 * h), 0.16 * h, 0.05 * h * p.beak), "body", blend=0.05)
    muzzle: Vector = (0.72 * h, 0.62 * h, 1.13 * h)
    rise = {"happy": 20.0, "sad": -10.0, "angry": -6.0}.get(p.mood, 9.0)
    mouth_line(b, muzzle, -22.0, 62.0, rise, 0.05 * h + 0.012, "mouth")
    b.cut(sphere(0.045 * h + 0.006), "mouth", at=(0.11 * h, 0.08 * h, 1.1 * h), mirror=True)
    eyes(b, on((0.9 * h, 0.84 * h, h), 40.0, 22.0, 0.94), p.eyes, Eyes("button", mood=p.mood, lids="body"), yaw_deg=46.0, pitch_deg=8.0)


turtle.preset("turtle")
turtle.preset(
    "tortoise", body_color="olive", shell_color="dark brown", shell=0.92, legs=0.4, leg_girth=0.24, neck=0.42, plates=1.4, eyes=0.075, real_m=0.8
)
turtle.preset(
    "sea turtle", body_color="teal", shell_color="olive", feet="flippers", shell=0.46, length=1.2, legs=0.28, neck=0.2, tail=0.24, plates=0.8,
    real_m=1.0,
)  # fmt: skip
