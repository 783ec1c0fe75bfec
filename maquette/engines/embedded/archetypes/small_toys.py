"""Small toys, folk figures and sporting goods."""

from __future__ import annotations

from math import cos, pi, sin

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.registry import Params, archetype, choice, color, number
from maquette.engines.embedded.recipe import Bump
from maquette.engines.embedded.shapes import (
    box,
    cone,
    cylinder,
    ellipsoid,
    extrude,
    frustum,
    lathe,
    oval,
    sphere,
    spiral,
    star,
    torus,
    tube,
)  # fmt: skip

TOY = {
    "form": choice("top", "yo-yo", "fidget", "kite", "pinwheel", "jack", "rattle", "rings", "spring", "pacifier", "bucket", "balloon dog"),
    "width": number(1.0, 0.75, 1.3),
    "height": number(1.0, 0.75, 1.3),
    "thickness": number(1.0, 0.7, 1.4),
    "body_color": color("red"),
    "second_color": color("yellow"),
    "third_color": color("#2f7fd0"),
    "fourth_color": color("green"),
}


@archetype("small toy", "toys", TOY, real_m=0.12, symmetric=False)
def small_toy(b: Builder, p: Params) -> None:
    b.material("body", p.body_color, roughness=0.3)
    b.material("second", p.second_color, roughness=0.3)
    b.material("third", p.third_color, roughness=0.3)
    b.material("fourth", p.fourth_color, roughness=0.3)
    b.material("wood", "tan", "wood")
    b.material("white", "snow")
    b.material("eyes", "eye", roughness=0.4)
    TOYS[p.form](b, p)


def _top(b: Builder, p: Params) -> None:
    with b.group("top", at=(0, 0.12, 0), turn=(0, 0, -10)):
        b.add(
            lathe(
                [(0.0, 0.0), (0.06, 0.06), (0.16, 0.3), (0.85 * p.width, 0.8), (0.9 * p.width, 0.92), (0.6, 1.12), (0.2, 1.2), (0.12, 1.3), (0, 1.3)]
            ),
            "body",
        )
        b.add(torus(0.86 * p.width, 0.07), "second", at=(0, 0.88, 0))
        b.add(torus(0.58, 0.05), "third", at=(0, 1.12, 0))
        b.add(torus(0.48, 0.05), "second", at=(0, 0.56, 0))
        b.add(cylinder(0.09, 0.6), "wood", at=(0, 1.45, 0))
        b.add(sphere(0.15), "third", at=(0, 1.78 * p.height, 0))
    b.add(cylinder(0.5, 0.14, 0.04), "wood", at=(0, 0.06, 0))
    b.add(frustum(0.3, 0.16, 0.25), "wood", at=(0.02, 0.2, 0))


def _yoyo(b: Builder, p: Params) -> None:
    with b.group("yo-yo", at=(0, 0.8, 0), turn=(90, 0, 20)):
        for s in (1, -1):
            b.add(cylinder(0.8 * p.width, 0.32, 0.12), "body", at=(0, 0.24 * s, 0))
            b.add(cylinder(0.5, 0.1, 0.03), "second", at=(0, 0.4 * s, 0))
            b.add(extrude(star(5, 0.36, 0.17), 0.12, round=0.03), "third", at=(0, 0.43 * s, 0), turn=(-90, 0, 0))
        b.add(cylinder(0.5, 0.3), "white")
    b.add(tube([(0.4, 1.0, 0), (0.62, 1.5, 0), (0.35, 1.9, 0), (0.5, 2.1, 0)], 0.05), "white")
    b.add(torus(0.14, 0.05), "white", at=(0.5, 2.22, 0), turn=(90, 0, 0))
    b.add(box(0.9, 0.14, 0.8, 0.04), "third", at=(0, 0.05, 0))


def _fidget(b: Builder, p: Params) -> None:
    with b.group("spinner", at=(0, 1.05, 0), turn=(90, 0, 0), melt=0.12):
        for _ in b.around(3, 0.62 * p.width):
            b.add(cylinder(0.4, 0.26 * p.thickness, 0.06), "body")
            b.add(box(0.5, 0.24 * p.thickness, 0.5, 0.05), "body", at=(0, 0, -0.3))
    with b.group("bearings", at=(0, 1.05, 0), turn=(90, 0, 0)):
        b.add(cylinder(0.28, 0.36 * p.thickness, 0.05), "second")
        for k in b.around(3, 0.66 * p.width):
            b.add(torus(0.22, 0.06, height=0.17 * p.thickness), ("second", "third", "fourth")[k])
            b.add(cylinder(0.12, 0.3 * p.thickness), "white")
    b.add(box(0.9, 0.16, 0.6, 0.05), "third", at=(0, 0.06, 0))
    b.add(box(0.3, 0.4, 0.18, 0.04), "third", at=(0, 0.2, 0))


def _kite(b: Builder, p: Params) -> None:
    with b.group("kite", at=(0, 1.25, 0), turn=(-14, 0, 8)):
        for k, (tri, role) in enumerate(
            (
                ([(0, 0), (0, 0.75), (-0.68, 0.1)], "body"),
                ([(0, 0), (0.68, 0.1), (0, 0.75)], "second"),
                ([(0, 0), (-0.68, 0.1), (0, -0.95)], "third"),
                ([(0, 0), (0, -0.95), (0.68, 0.1)], "fourth"),
            )
        ):
            b.add(extrude([(x * p.width, y) for x, y in tri], 0.07, round=0.01), role, at=(0, 0, 0.002 * k))
        b.add(cone((0, 0.78, 0.03), (0, -0.98, 0.03), 0.045, 0.045), "wood")
        b.add(cone((-0.7 * p.width, 0.1, 0.03), (0.7 * p.width, 0.1, 0.03), 0.045, 0.045), "wood")
    with b.group("tail"):
        tail = [(0.12, 0.4, 0.22), (-0.1, 0.22, 0.35), (0.3, 0.12, 0.45), (0.75, 0.14, 0.3), (1.0, 0.3, 0.1)]
        b.add(tube(tail, 0.045), "white")
        for k, (x, y, z) in enumerate(tail):
            for s in (1, -1):
                b.add(cone((x, y, z), (x + 0.17 * s, y + 0.08, z), 0.04, 0.09), ("body", "second", "third", "fourth")[k % 4])
    b.add(cylinder(0.5, 0.14, 0.04), "white", at=(0.1, 0.05, 0.2))
    b.add(cone((0, 0.1, 0.1), (0, 1.2, 0), 0.08, 0.05), "wood")


def _pinwheel(b: Builder, p: Params) -> None:
    with b.group("wheel", at=(0, 1.4, 0.1)):
        for k in range(8):
            with b.frame(turn=(0, 0, 45 * k)):
                b.add(
                    extrude([(0, 0), (0.5 * p.width, 0.28), (0.34, 0.72 * p.width), (0.02, 0.62)], 0.07, round=0.02, bend=(0.7, 0)),
                    ("body", "second", "third", "fourth")[k % 4],
                    turn=(0, 16, 0),
                )
        b.add(sphere(0.13), "white", at=(0, 0, 0.1))
        b.add(cone((0, 0, -0.2), (0, 0, 0.1), 0.06, 0.06), "wood")
    b.add(cone((0, 0.02, 0), (0, 1.45, 0), 0.075, 0.06), "wood")
    b.add(lathe([(0.45, 0.0), (0.45, 0.0), (0.45, 0.1), (0.2, 0.2), (0, 0.22)]), "wood")


def _jack(b: Builder, p: Params) -> None:
    with b.group("box"):
        b.add(box(1.15 * p.width, 1.0, 1.15, 0.04), "body", at=(0, 0.5, 0))
        for a in (0, 90, 180, 270):
            with b.frame(turn=(0, a, 0)):
                b.add(extrude(star(5, 0.36, 0.17), 0.1, round=0.02), "second", at=(0, 0.5, 0.58))
        b.cut(box(0.98, 0.3, 0.98), "third", at=(0, 1.0, 0))
        b.add(box(1.15, 0.1, 1.15, 0.03), "third", at=(0, 1.5, -0.68), turn=(74, 0, 0))
        b.add(tube([(0.58, 0.5, 0.3), (0.8, 0.5, 0.3), (0.8, 0.72, 0.3), (0.95, 0.72, 0.3)], 0.055, smooth=False), "second")
    with b.group("spring", at=(0, 0.8, 0)):
        b.add(spiral(0.25, 4, 0.16, 0.07), "white")
        b.add(cylinder(0.1, 0.9), "white", at=(0, 0.3, 0))
    with b.group("clown", at=(0, 1.62, 0)):
        b.add(sphere(0.34), "white")
        b.add(frustum(0.5, 0.2, 0.14), "second", at=(0, -0.3, 0), bump=Bump("flutes", 0.04, 0.1))
        b.add(sphere(0.1), "body", at=(0, 0, 0.34))
        b.add(ellipsoid(0.05, 0.08, 0.05), "eyes", at=(0.13, 0.12, 0.3), mirror=True)
        b.add(tube([(-0.16, -0.1, 0.3), (0, -0.18, 0.31), (0.16, -0.1, 0.3)], 0.035), "body")
        b.add(sphere(0.17), "fourth", at=(0.33, 0.08, 0), mirror=True, bump=Bump("foliage", 0.03, 0.08))
        b.add(cone((0, 0.26, 0), (0.06, 0.66, 0), 0.2, 0.05), "third")
        b.add(sphere(0.1), "second", at=(0.07, 0.72, 0))


def _rattle(b: Builder, p: Params) -> None:
    with b.group("rattle"):
        b.add(sphere(0.55 * p.width), "body", at=(0, 1.45, 0))
        b.add(torus(0.55 * p.width, 0.07), "second", at=(0, 1.45, 0))
        for _ in b.around(8, 0.5 * p.width, 1.68):
            b.add(sphere(0.09), "third")
        b.add(cylinder(0.12, 0.9), "white", at=(0, 0.65, 0), bump=Bump("ribs", 0.02, 0.12))
        b.add(torus(0.28, 0.11), "third", at=(0, 0.28, 0), turn=(90, 0, 0))
        b.add(sphere(0.15), "second", at=(0, 2.02, 0))
    b.add(box(0.8, 0.12, 0.6, 0.04), "second", at=(0, 0.04, 0))


def _rings(b: Builder, p: Params) -> None:
    with b.group("stand"):
        b.add(cylinder(0.85 * p.width, 0.2, 0.06), "white", at=(0, 0.08, 0))
        b.add(frustum(0.24, 0.14, 1.6), "white", at=(0, 0.9, 0))
        b.add(sphere(0.25), "body", at=(0, 1.8, 0))
    for k in range(5):
        with b.group(f"ring {k}"):
            b.add(torus((0.62 - 0.08 * k) * p.width, 0.19 - 0.008 * k), ("third", "fourth", "second", "body", "third")[k], at=(0, 0.36 + 0.3 * k, 0))


def _spring(b: Builder, p: Params) -> None:
    """A stair-walking coil bent in an arch."""
    points = []
    for k in range(200):
        t = k / 199
        a, r = pi * t, 0.75 * p.width
        turn = 2 * pi * 17 * t
        radial, up = 0.42 * cos(turn), 0.42 * sin(turn)
        points.append((-(r + radial) * cos(a), 0.1 + (r + radial) * sin(a) * p.height, up))
    with b.group("coil"):
        b.add(tube(points, 0.062 * p.thickness, smooth=False), "body")
        b.add(tube([(-0.75 * p.width * cos(pi * k / 12), 0.1 + 0.75 * p.width * p.height * sin(pi * k / 12), 0) for k in range(13)], 0.36), "second")
    for s in (1, -1):
        b.add(cylinder(0.5, 0.2, 0.04), "third", at=(0.75 * p.width * s, 0.06, 0))


def _pacifier(b: Builder, p: Params) -> None:
    wide, tall, ring = b.about(0.95, 0.06), b.about(0.6, 0.09), b.about(0.42, 0.1)
    with b.group("pacifier", at=(0, 0.95, 0)):
        b.add(extrude([(wide * x, tall * y * (1 - 0.25 * (1 - abs(x)))) for x, y in oval(1, 1)], 0.2, round=0.09, bend=(0.18, 0)), "body")
        b.add(lathe([(0.2, 0.0), (0.17, 0.2), (0.3, 0.5), (0.24, 0.75), (0, 0.8)]), "white", at=(0, 0, 0.02), turn=(90, 0, 0))
        b.add(cylinder(0.3, 0.2, 0.05), "second", at=(0, 0, -0.12), turn=(90, 0, 0))
        b.add(torus(ring, 0.09), "third", at=(0, -ring, -0.2), turn=(78, 0, 0))
        for x in (-0.6, 0.6):
            b.cut(sphere(0.12), at=(x, 0, 0.05))
    b.add(box(0.9, 0.16, 0.8, 0.06), "third", at=(0, 0.06, -0.15))


def _bucket(b: Builder, p: Params) -> None:
    with b.group("bucket"):
        b.add(frustum(0.5 * p.width, 0.7 * p.width, 1.1, 0.03), "body", stand=True)
        b.cut(frustum(0.4 * p.width, 0.62 * p.width, 1.1), at=(0, 0.68, 0))
        b.add(torus(0.7 * p.width, 0.07), "body", at=(0, 1.08, 0))
        b.add(ellipsoid(0.6 * p.width, 0.3, 0.6 * p.width), "wood", at=(0, 0.95, 0), bump=Bump("noise", 0.03, 0.12))
        b.add(tube([(-0.72 * p.width * cos(a), 1.05 + 0.72 * sin(a), 0.08) for a in [pi * k / 10 for k in range(11)]], 0.05), "second")
        b.add(extrude(star(5, 0.26, 0.13), 0.1, round=0.02), "second", at=(0, 0.55, 0.62 * p.width))
    with b.group("spade", at=(0.28, 1.2, -0.1), turn=(-8, 0, -18)):
        b.add(cone((0, -0.3, 0), (0, 0.5, 0), 0.07, 0.07), "third")
        b.add(extrude([(-0.2, 0.45), (0.2, 0.45), (0.22, 0.8), (0, 1.0), (-0.22, 0.8)], 0.1, round=0.04), "third")


def _balloon_dog(b: Builder, p: Params) -> None:
    def bulb(at: tuple[float, float, float], to: tuple[float, float, float], r: float) -> None:
        mid = tuple((u + v) / 2 for u, v in zip(at, to, strict=True))
        b.add(tube([at, (mid[0], mid[1], mid[2]), to], [0.62 * r, r, 0.62 * r]), "body")

    w = 0.23 * p.thickness
    with b.group("dog"):
        bulb((0, 0.98, -0.5), (0, 0.98, 0.5), 1.15 * w)
        for z in (0.62, -0.62):
            for s in (1, -1):
                bulb((0.2 * s, 0.16, z), (0.16 * s, 0.88, z), w)
        bulb((0, 1.0, 0.6), (0, 1.52 * p.height, 0.72), w)
        for s in (1, -1):
            bulb((0.14 * s, 1.5 * p.height, 0.62), (0.3 * s, 1.98 * p.height, 0.5), 0.95 * w)
        bulb((0, 1.5 * p.height, 0.72), (0, 1.48 * p.height, 1.2), w)
        b.add(sphere(0.09), "body", at=(0, 1.48 * p.height, 1.36))
        bulb((0, 1.06, -0.64), (0, 1.55 * p.height, -0.86), 0.85 * w)
        b.add(sphere(0.1), "body", at=(0, 1.7 * p.height, -0.93))


TOYS = {
    "top": _top,
    "yo-yo": _yoyo,
    "fidget": _fidget,
    "kite": _kite,
    "pinwheel": _pinwheel,
    "jack": _jack,
    "rattle": _rattle,
    "rings": _rings,
    "spring": _spring,
    "pacifier": _pacifier,
    "bucket": _bucket,
    "balloon dog": _balloon_dog,
}

small_toy.preset("spinning top", form="top")
small_toy.preset("yo-yo", form="yo-yo")
small_toy.preset("fidget spinner", form="fidget", body_color="charcoal", second_color="silver")
small_toy.preset("kite", form="kite", real_m=0.8)
small_toy.preset("pinwheel", form="pinwheel", real_m=0.3)
small_toy.preset("jack-in-the-box", form="jack", real_m=0.25)
small_toy.preset("baby rattle", form="rattle", body_color="pink", third_color="sky")
small_toy.preset("stacking rings", form="rings", real_m=0.22)
small_toy.preset("toy spring", form="spring", body_color="#d0392f")
small_toy.preset("pacifier", form="pacifier", body_color="sky", second_color="snow", third_color="pink", real_m=0.06)
small_toy.preset("beach bucket", form="bucket", real_m=0.2)
small_toy.preset("balloon dog", form="balloon dog", body_color="#e0392f", real_m=0.3)
