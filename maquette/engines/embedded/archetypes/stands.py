"""What other things stand on, hang from or live in: cages, pedestals, display and phone stands, bookends, key rings."""

from __future__ import annotations

from math import cos, sin

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.registry import Params
from maquette.engines.embedded.recipe import Bump
from maquette.engines.embedded.shapes import box, cone, cylinder, ellipsoid, extrude, lathe, sphere, text, torus, tube


def bird_cage(b: Builder, p: Params) -> None:
    with b.group("cage"):
        b.add(cylinder(0.78 * p.width, 0.34, 0.05), "third", at=(0, 0.16, 0))
        b.add(ellipsoid(0.36 * p.width, 0.26, 0.36 * p.width), "third", at=(0, 1.5 * p.height, 0))
        for _ in b.around(16, 0):
            w = 0.7 * p.width
            b.add(tube([(0, 0.15, w), (0, 0.8, w), (0, 1.15, w), (0, 1.5 * p.height, 0.6 * w), (0, 1.7 * p.height, 0.05)], 0.06), "third")
        for y in (0.62, 1.12):
            b.add(torus(0.7 * p.width, 0.06), "third", at=(0, y, 0))
        b.add(sphere(0.12), "third", at=(0, 1.72 * p.height, 0))
        b.add(torus(0.14, 0.045), "third", at=(0, 1.92 * p.height, 0), turn=(90, 0, 0))
        b.add(cone((-0.7, 0.62, 0), (0.7, 0.62, 0), 0.045, 0.045), "body")
    with b.group("bird", at=(0, 0.84, 0), melt=0.04):
        b.add(ellipsoid(0.17, 0.22, 0.19), "second")
        b.add(sphere(0.14), "second", at=(0, 0.24, 0.04))
        b.add(cone((0, 0.24, 0.16), (0, 0.22, 0.3), 0.06, 0.02), "third", blend=0)
        b.add(cone((0, -0.1, -0.1), (0, -0.34, -0.28), 0.1, 0.06), "second")
        b.add(sphere(0.035), "body", at=(0.08, 0.28, 0.14), mirror=True, blend=0)


def pedestal(b: Builder, p: Params) -> None:
    with b.group("pedestal"):
        b.add(box(1.4 * p.base, 0.2, 1.4 * p.base, 0.03), "base", at=(0, 0.09, 0))
        b.add(box(1.2 * p.base, 0.14, 1.2 * p.base, 0.05), "base", at=(0, 0.25, 0))
        b.add(cylinder(0.46 * p.width, 1.2 * p.height), "base", at=(0, 0.85 * p.height, 0), bump=Bump("flutes", 0.04, 0.19))
        for y, r in ((0.34, 0.5), (1.36 * p.height, 0.48)):
            b.add(torus(r * p.width, 0.08), "base", at=(0, y, 0))
        b.add(lathe([(0.5, 1.38 * p.height), (0.68, 1.52 * p.height), (0.68, 1.52 * p.height), (0, 1.52 * p.height)]), "base")
        b.add(box(1.35 * p.base, 0.18, 1.35 * p.base, 0.03), "base", at=(0, 1.58 * p.height, 0))
    b.socket("top", (0, 1.67 * p.height, 0), size=0.6)


def display_stand(b: Builder, p: Params) -> None:
    with b.group("stand"):
        b.add(cylinder(1.05 * p.base, 0.24, 0.06), "body", at=(0, 0.11, 0))
        b.add(cylinder(0.9 * p.base, 0.14, 0.04), "second", at=(0, 0.28, 0))
        b.add(torus(0.98 * p.base, 0.045), "third", at=(0, 0.23, 0))
        b.add(box(0.9, 0.2, 0.12, 0.03), "third", at=(0, 0.12, 1.0 * p.base), turn=(-16, 0, 0))
        if p.text:
            b.add(text(p.text, min(0.15, 0.8 / len(p.text)), 0.1), "body", at=(0, 0.12, 1.05 * p.base), turn=(-16, 0, 0))
    b.socket("top", (0, 0.35, 0), size=0.8)


def phone_stand(b: Builder, p: Params) -> None:
    with b.group("stand"):
        b.add(
            extrude(
                [
                    (-0.9, 0),
                    (0.9, 0),
                    (0.95, 0.34),
                    (0.78, 0.34),
                    (0.72, 0.18),
                    (0.3, 0.2),
                    (-0.3, 1.75 * p.height),
                    (-0.5, 1.75 * p.height),
                    (-0.2, 0.6),
                    (-0.6, 0.2),
                    (-0.9, 0.16),
                ],
                1.15 * p.width,
                round=0.05,
            ),
            "second",
            turn=(0, -90, 0),
        )
        b.cut(cylinder(0.26, 3.0), "body", at=(0, 1.05 * p.height, 0), turn=(90, 0, 0))
        b.cut(box(0.3, 0.3, 0.5, 0.05), "body", at=(0, 0.24, 0.86))


def bookend(b: Builder, p: Params) -> None:
    with b.group("ends"):
        for s in (1, -1):
            b.add(box(0.16, 1.4 * p.height, 0.9, 0.03), "body", at=(0.92 * s, 0.7 * p.height, 0))
            b.add(box(0.7, 0.12, 0.9, 0.03), "body", at=(1.05 * s, 0.05, 0))
            b.add(extrude([(0, 0), (0.5 * s, 0), (0, 1.1 * p.height)], 0.16, round=0.03), "third", at=(0.98 * s, 0.06, 0))
        b.add(box(1.9, 0.1, 0.85, 0.02), "body", at=(0, 0.03, 0))
    for k in range(5):
        with b.group(f"book {k}", at=(-0.66 + 0.33 * k, 0.06, 0)):
            h = (1.15 + 0.14 * ((k * 2) % 3)) * p.height
            b.add(box(0.34, h, 0.85, 0.05), ("second", "green", "third", "water", "second")[k], stand=True)
            b.add(box(0.22, h - 0.02, 0.84, 0.01), "white", at=(0, 0.03, -0.04), stand=True)
            b.add(box(0.36, 0.06, 0.9, 0.02), "white", at=(0, 0.75 * h, 0.0))


def keychain(b: Builder, p: Params) -> None:
    said = p.text or "HOME"
    with b.group("tag"):
        b.add(
            extrude([(-0.95, 0.15), (-0.7, 0), (0.7, 0), (0.95, 0.15), (0.95, 0.95), (0.4, 1.2), (-0.4, 1.2), (-0.95, 0.95)], 0.22, round=0.07),
            "second",
        )
        b.add(text(said, min(0.42, 1.9 / len(said)), 0.16), "white", at=(0, 0.5, 0.1))
        b.cut(cylinder(0.1, 1.0), at=(0, 1.05, 0), turn=(90, 0, 0))
        b.add(torus(0.2, 0.06), "third", at=(0, 1.15, 0), turn=(90, 90, 0))
        b.add(torus(0.34, 0.07), "third", at=(0, 1.68, 0), turn=(90, 0, 0))
        b.add(box(1.0, 0.1, 0.5, 0.03), "second", at=(0, 0.03, 0))


def rock_base(b: Builder, p: Params) -> None:
    """A flat-topped rock for figures to stand on."""
    with b.group("rock", melt=0.1):
        b.add(
            lathe([(1.1 * p.base, -0.02), (1.12 * p.base, 0.1), (0.98 * p.base, 0.42), (0.84 * p.base, 0.5), (0, 0.5)]),
            "base",
            bump=Bump("rock", 0.07, 0.3),
        )
        for k in range(5):
            size = float(b.rng.uniform(0.2, 0.3))
            a = 1.26 * k + float(b.rng.uniform(-0.25, 0.25))
            b.add(ellipsoid(size, 0.8 * size, size), "base", at=(1.02 * p.base * sin(a), 0.12, 1.02 * p.base * cos(a)), bump=Bump("rock", 0.04, 0.2))
    b.socket("top", (0, 0.5, 0), size=0.7 * p.base)


def wooden_base(b: Builder, p: Params) -> None:
    """A turned plinth with a brass plate."""
    r = 1.05 * p.base
    with b.group("plinth"):
        b.add(
            lathe([(r, -0.01), (r, 0.14), (r, 0.14), (0.92 * r, 0.2), (0.86 * r, 0.32), (0.9 * r, 0.4), (0.9 * r, 0.46), (0, 0.46)]),
            "body",
            bump=Bump("grain", 0.006, 0.1),
        )
        b.add(box(0.7, 0.16, 0.1, 0.02), "third", at=(0, 0.27, 0.87 * r), turn=(-12, 0, 0))
        if p.text:
            b.add(text(p.text, min(0.12, 0.6 / len(p.text)), 0.08), "body", at=(0, 0.27, 0.91 * r), turn=(-12, 0, 0))
    b.socket("top", (0, 0.46, 0), size=0.7 * p.base)
