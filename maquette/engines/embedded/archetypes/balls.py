"""Balls of every game, and things that hang on trees and ceilings."""

from __future__ import annotations

from math import cos, pi, sin

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.registry import Params, archetype, choice, color, number
from maquette.engines.embedded.archetypes.solids import aimed
from maquette.engines.embedded.recipe import Bump, Vector
from maquette.engines.embedded.shapes import cylinder, ellipsoid, extrude, lathe, sphere, text, torus, tube

PARAMS = {
    "form": choice("soccer", "basketball", "baseball", "tennis", "beach", "golf", "bowling", "rugby", "volleyball", "billiard", "disco", "ornament"),
    "size": number(1.0, 0.8, 1.1),
    "seams": number(1.0, 0.4, 1.6, "width of the seams"),
    "relief": number(1.0, 0.3, 1.6, "depth of panels and dimples"),
    "length": number(1.0, 0.9, 1.3),
    "stand": number(1.0, 0.0, 1.2, "size of the ring it lies in"),
    "body_color": color("snow"),
    "second_color": color("black"),
    "third_color": color("#2f6fc4"),
}


@archetype("ball", "toys", PARAMS, real_m=0.22)
def ball(b: Builder, p: Params) -> None:
    b.material("body", p.body_color, roughness=0.45)
    b.material("second", p.second_color, roughness=0.45)
    b.material("third", p.third_color, roughness=0.45)
    b.material("stand", "dark grey", "plastic")
    b.material("loop", "gold", "gold")
    r = 0.86 * p.size
    y = r + 0.1 * p.stand
    if p.stand > 0.0 and p.form != "rugby":
        with b.group("stand"):
            b.add(
                lathe([(0.56 * r, -0.02), (0.56 * r, -0.02), (0.42 * r, 0.2), (0.36 * r, 0.2), (0.3 * r, -0.02), (0.56 * r, -0.02)], smooth=False),
                "stand",
            )
    with b.group("ball", at=(0, y, 0), turn=(0, 12, 10) if p.form != "rugby" else (0, 0, 0)):
        FORMS[p.form](b, p, r)


def _vertices() -> list[Vector]:
    """The twelve corners of an icosahedron, unit length."""
    g = (1 + 5**0.5) / 2
    n = (1 + g * g) ** 0.5
    return [v for s in (1, -1) for t in (1, -1) for v in ((0, s / n, t * g / n), (s / n, t * g / n, 0), (s * g / n, 0, t / n))]


def _scaled(v: Vector, k: float) -> Vector:
    return (v[0] * k, v[1] * k, v[2] * k)


def _soccer(b: Builder, p: Params, r: float) -> None:
    """Dark pentagons at the corners of an icosahedron, seams from one to the next."""
    b.add(sphere(r), "body")
    corners = _vertices()
    for n, v in enumerate(corners):
        for w in corners[n + 1 :]:
            if sum(i * j for i, j in zip(v, w, strict=True)) > 0.4:
                mids = [[v[i] + (w[i] - v[i]) * t for i in range(3)] for t in (0.24, 0.5, 0.76)]
                path = [_scaled((m[0], m[1], m[2]), 1.005 * r / sum(q * q for q in m) ** 0.5) for m in mids]
                b.cut(tube(path, 0.028 * p.seams), "second")
    for v in corners:
        with b.frame(_scaled(v, 0.99 * r), aimed(*v)):
            b.paint(cylinder(0.31 * r, 0.4), "second")
        b.cut(torus(0.33 * r, 0.024 * p.seams), "second", at=_scaled(v, 0.955 * r), turn=aimed(*v))


def _ring(b: Builder, r: float, role: str, p: Params, turn: Vector, offset: float = 0.0) -> None:
    """A groove along a circle of the ball."""
    ring = (r * r - offset * offset) ** 0.5
    with b.frame(turn=turn):
        b.cut(torus(ring, 0.032 * p.seams), role, at=(0, offset, 0))


def _basketball(b: Builder, p: Params, r: float) -> None:
    b.add(sphere(r), "body", bump=Bump("dimples", -0.008 * p.relief, 0.06))
    for turn in ((0, 0, 0), (90, 0, 0)):
        _ring(b, r, "second", p, turn)
    for s in (1, -1):
        curve = []
        for k in range(24):
            a = 2 * pi * k / 24
            v = (s * (0.72 - 0.16 * cos(2 * a)), 0.66 * sin(a), 0.66 * cos(a))
            n = sum(q * q for q in v) ** 0.5
            curve.append(_scaled(v, 1.003 * r / n))
        b.cut(tube(curve, 0.032 * p.seams, closed=True), "second")


def _stitched(b: Builder, p: Params, r: float, stitches: bool) -> None:
    """The seam that baseballs and tennis balls share."""
    curve: list[Vector] = []
    for k in range(64):
        t = 2 * pi * k / 64
        v = (0.72 * cos(t) + 0.28 * cos(3 * t), 0.72 * sin(t) - 0.28 * sin(3 * t), 0.9 * sin(2 * t))
        curve.append(_scaled(v, 1.0 * r / sum(q * q for q in v) ** 0.5))
    b.add(sphere(r), "body", bump=None if stitches else Bump("fur", 0.012 * p.relief, 0.07))
    if not stitches:
        b.add(tube(curve, 0.055 * p.seams, closed=True), "second", grow=0.0)
        return
    b.cut(tube(curve, 0.02, closed=True), "second")
    for k in range(0, 64):
        here, ahead = curve[k], curve[(k + 1) % 64]
        d = [ahead[i] - here[i] for i in range(3)]
        side = (here[1] * d[2] - here[2] * d[1], here[2] * d[0] - here[0] * d[2], here[0] * d[1] - here[1] * d[0])
        n = sum(q * q for q in side) ** 0.5
        for s in (1, -1):
            end = tuple(here[i] + s * 0.085 * side[i] / n + 0.5 * d[i] for i in range(3))
            b.add(tube([here, (end[0], end[1], end[2])], 0.024), "second")


def _baseball(b: Builder, p: Params, r: float) -> None:
    _stitched(b, p, r, True)


def _tennis(b: Builder, p: Params, r: float) -> None:
    _stitched(b, p, r, False)


def _beach(b: Builder, p: Params, r: float) -> None:
    b.add(sphere(r), "body")
    for k in range(6):
        a = pi / 3 * k
        _ring(b, r, "body", p, (90, 60 * k, 0)) if k < 3 else None
        if k % 2 == 0:
            wedge = extrude([(0, 0), (2 * cos(a - pi / 6), 2 * sin(a - pi / 6)), (2 * cos(a + pi / 6), 2 * sin(a + pi / 6))], 4.0)
            b.paint(wedge, ("second", "third", "loop")[k // 2], turn=(90, 0, 0))
    b.add(cylinder(0.2 * r, 0.12, 0.03), "body", at=(0, r, 0))
    b.add(cylinder(0.08, 0.1, 0.03), "body", at=(0, r + 0.06, 0))


def _golf(b: Builder, p: Params, r: float) -> None:
    b.add(sphere(r), "body", bump=Bump("dimples", 0.03 * p.relief, 0.15))


def _bowling(b: Builder, p: Params, r: float) -> None:
    b.add(sphere(r), "body")
    for x, y in ((-0.14, 0.2), (0.14, 0.2), (0.0, -0.12)):
        n = (1 - x * x - (y + 0.28) ** 2) ** 0.5
        b.cut(cylinder(0.1 * r, 0.5), "second", at=(x * r, (y + 0.28) * r, n * r), turn=(50, 0, 0))


def _rugby(b: Builder, p: Params, r: float) -> None:
    """Pointed at both ends, laced on top."""
    long = 1.12 * r * p.length
    b.add(
        lathe(
            [
                (0.0, -1.28 * long),
                (0.2 * r, -1.18 * long),
                (0.62 * r, -0.6 * long),
                (0.76 * r, 0.0),
                (0.62 * r, 0.6 * long),
                (0.2 * r, 1.18 * long),
                (0.0, 1.28 * long),
            ]
        ),
        "body",
        at=(0, -0.12 * r, 0),
        turn=(0, 0, 90),
        bump=Bump("dimples", -0.008 * p.relief, 0.06),
    )
    for s in (1, -1):
        with b.frame((0, -0.12 * r, 0)):
            b.paint(cylinder(2.0, 0.12), "third", at=(0.8 * s, 0, 0), turn=(0, 0, 90))
    b.add(tube([(-0.42, 0.6 * r, 0), (0, 0.64 * r, 0), (0.42, 0.6 * r, 0)], 0.04), "second")
    for k in range(6):
        x = -0.35 + 0.14 * k
        b.add(tube([(x, 0.6 * r, -0.11), (x, 0.66 * r, 0), (x, 0.6 * r, 0.11)], 0.038), "second")
    b.add(ellipsoid(0.7, 0.14, 0.45), "stand", at=(0, -0.98 * r, 0))


def _volleyball(b: Builder, p: Params, r: float) -> None:
    """Three bands on each of six sides."""
    b.add(sphere(r), "body")
    for turn, role in (((0, 0, 0), "second"), ((90, 0, 0), "third"), ((0, 0, 90), "body")):
        with b.frame(turn=turn):
            for s in (1, -1):
                for off in (-0.22, 0.22):
                    arc = []
                    for k in range(9):
                        a = (k / 8 - 0.5) * pi / 2 * 0.98
                        v = (sin(a), s * cos(a), off * 1.25 * cos(a) + 0.0)
                        arc.append(_scaled(v, 1.003 * r / sum(q * q for q in v) ** 0.5))
                    b.cut(tube(arc, 0.026 * p.seams), "stand")
            for s in (1, -1):
                b.paint(ellipsoid(0.62 * r, 0.5, 0.2 * r), role, at=(0, s * r, 0))
    for x in (1, -1):
        for y in (1, -1):
            for start, end in (((x, y, -1), (x, y, 1)), ((x, -1, y), (x, 1, y)), ((-1, x, y), (1, x, y))):
                path = []
                for k in range(7):
                    w = tuple(start[i] + (end[i] - start[i]) * k / 6 for i in range(3))
                    path.append(_scaled((w[0], w[1], w[2]), 1.003 * r / sum(q * q for q in w) ** 0.5))
                b.cut(tube(path, 0.03 * p.seams), "stand")


def _billiard(b: Builder, p: Params, r: float) -> None:
    b.add(sphere(r), "body")
    b.add(cylinder(0.42 * r, 0.08, 0.02), "second", at=(0, 0.25 * r, 0.93 * r), turn=(75, 0, 0))
    b.add(text("8", 0.44, 0.12), "body", at=(0, 0.26 * r, 0.98 * r), turn=(-15, 0, 0))


def _disco(b: Builder, p: Params, r: float) -> None:
    b.material("mirrors", like="body", finish="silver")
    b.add(sphere(r), "mirrors", bump=Bump("panels", 0.03 * p.relief, 0.15))
    b.add(cylinder(0.14, 0.14, 0.03), "loop", at=(0, r + 0.04, 0))
    b.add(torus(0.1, 0.04), "loop", at=(0, r + 0.18, 0), turn=(90, 0, 0))


def _ornament(b: Builder, p: Params, r: float) -> None:
    """A glass bauble with a cap and garlands."""
    b.add(sphere(r), "body")
    for y in (0.3, -0.3):
        b.add(torus(r * (1 - y * y) ** 0.5, 0.045), "loop", at=(0, y * r, 0))
    for k in b.around(12, 0.98 * r):
        b.add(sphere(0.085 if k % 2 else 0.12), "second" if k % 2 else "loop")
    b.add(cylinder(0.2, 0.2, 0.03), "loop", at=(0, 1.04 * r, 0), bump=Bump("flutes", 0.02, 0.1))
    b.add(torus(0.12, 0.05), "loop", at=(0, 1.2 * r + 0.06, 0), turn=(90, 0, 0))


FORMS = {
    "soccer": _soccer,
    "basketball": _basketball,
    "baseball": _baseball,
    "tennis": _tennis,
    "beach": _beach,
    "golf": _golf,
    "bowling": _bowling,
    "rugby": _rugby,
    "volleyball": _volleyball,
    "billiard": _billiard,
    "disco": _disco,
    "ornament": _ornament,
}

ball.preset("soccer ball")
ball.preset("basketball", form="basketball", body_color="#d9702a", real_m=0.24)
ball.preset("baseball", form="baseball", second_color="red", real_m=0.075)
ball.preset("tennis ball", form="tennis", body_color="#cfe23c", second_color="snow", real_m=0.067)
ball.preset("beach ball", form="beach", second_color="red", real_m=0.4)
ball.preset("golf ball", form="golf", real_m=0.043)
ball.preset("bowling ball", form="bowling", body_color="#23306a")
ball.preset("rugby ball", form="rugby", body_color="#8a4a2a", second_color="snow", third_color="snow", real_m=0.28)
ball.preset("volleyball", form="volleyball", second_color="#f3c433", real_m=0.21)
ball.preset("billiard ball", form="billiard", body_color="black", second_color="snow", real_m=0.057)
ball.preset("disco ball", form="disco", body_color="silver", real_m=0.4)
ball.preset("christmas ornament", form="ornament", body_color="crimson", second_color="snow", real_m=0.08)
