"""Signs of screens and streets: smileys, coins, pins, recycling and radio waves."""

from __future__ import annotations

from math import cos, sin

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.registry import Params
from maquette.engines.embedded.recipe import Bump
from maquette.engines.embedded.shapes import (
    box,
    cylinder,
    ellipsoid,
    extrude,
    lathe,
    sphere,
    text,
    torus,
    tube,
)  # fmt: skip


def smiley(b: Builder, p: Params) -> None:
    b.material("eyes", "eye", roughness=0.4)
    with b.group("ball", at=(0, 1.0, 0)):
        b.add(ellipsoid(0.92 * p.width, 0.92 * p.height, 0.6 * p.thickness), "body")
        b.cut(
            tube(
                [(-0.5, -0.12, 0.52), (-0.34, -0.4, 0.55), (0, -0.52, 0.56), (0.34, -0.4, 0.55), (0.5, -0.12, 0.52)], [0.07, 0.11, 0.12, 0.11, 0.07]
            ),
            "eyes",
        )
        b.add(sphere(0.1), "body", at=(0.56, -0.08, 0.44 * p.thickness), mirror=True, blend=0.04)
    with b.group("eyes", at=(0, 1.0, 0)):
        b.add(ellipsoid(0.12, 0.21, 0.1), "eyes", at=(0.3, 0.28, 0.51 * p.thickness), mirror=True)


def recycle(b: Builder, p: Params) -> None:
    """Three arrows that chase each other."""
    with b.group("arrows", at=(0, 1.05, 0)):
        for k in range(3):
            with b.frame(turn=(0, 0, 120 * k)):
                b.add(box(0.28, 0.95, 0.3 * p.thickness, 0.05), "body", at=(-0.62, 0.02, 0), turn=(0, 0, -30))
                b.add(
                    extrude([(-0.3, -0.06), (0.3, -0.06), (0.0, 0.44)], 0.34 * p.thickness, round=0.05),
                    "second",
                    at=(-0.42, 0.4, 0),
                    turn=(0, 0, -30),
                )
                b.add(box(0.34, 0.28, 0.3 * p.thickness, 0.05), "body", at=(-0.6, -0.42, 0), turn=(0, 0, 30))
        b.add(torus(0.6, 0.06), "rim", turn=(90, 0, 0))


def coin_sign(b: Builder, p: Params, letter: str) -> None:
    with b.group("coin", at=(0, 1.08, 0)):
        with b.frame(turn=(90, 0, 0)):
            b.add(cylinder(0.95 * p.width, 0.26 * p.thickness, 0.05), "body", bump=Bump("flutes", 0.015, 0.08))
            b.add(torus(0.86 * p.width, 0.07, height=0.13 * p.thickness + 0.06), "body")
        b.add(text(letter, 0.95, 0.26 * p.thickness + 0.14), "second")
        for y in (0.56, -0.56):
            for x in (-0.1, 0.1):
                b.add(box(0.1, 0.22, 0.26 * p.thickness + 0.14, 0.02), "second", at=(x - 0.04, y, 0))


def dollar(b: Builder, p: Params) -> None:
    with b.group("dollar", at=(0, 1.12, 0)):
        curve = [
            (0.46, 0.5, 0),
            (0.24, 0.68, 0),
            (-0.22, 0.68, 0),
            (-0.46, 0.42, 0),
            (-0.3, 0.12, 0),
            (0.3, -0.12, 0),
            (0.46, -0.42, 0),
            (0.22, -0.68, 0),
            (-0.24, -0.68, 0),
            (-0.46, -0.5, 0),
        ]
        b.add(tube([(x * p.width, y * p.height, z) for x, y, z in curve], 0.16, flat=1.1 * p.thickness, up=(0, 0, 1)), "body")
        b.add(box(0.2, 2.0 * p.height, 0.28 * p.thickness, 0.06), "body", at=(0, 0, 0))


def pin(b: Builder, p: Params) -> None:
    with b.group("pin", at=(0, 0.12, 0)):
        b.add(
            lathe(
                [
                    (0.0, 0.0),
                    (0.08, 0.04),
                    (0.3 * p.width, 0.6),
                    (0.62 * p.width, 1.1 * p.height),
                    (0.6 * p.width, 1.5 * p.height),
                    (0.36, 1.8 * p.height),
                    (0, 1.88 * p.height),
                ]
            ),
            "body",
        )
        b.cut(sphere(0.3), "second", at=(0, 1.3 * p.height, 0.5))
        b.cut(sphere(0.3), "second", at=(0, 1.3 * p.height, -0.5))


def wifi(b: Builder, p: Params) -> None:
    with b.group("waves", at=(0, 0.45, 0)):
        b.add(sphere(0.2), "body", at=(0, 0.02, 0))
        for r in (0.58, 0.95, 1.32):
            b.add(
                tube(
                    [(r * p.width * sin(a), r * p.height * cos(a), 0) for a in [-0.8 + 0.16 * i for i in range(11)]],
                    0.13,
                    flat=1.1 * p.thickness,
                    up=(0, 0, 1),
                ),
                "body",
            )
        b.add(box(0.12, 1.3 * p.height, 0.12), "rim", at=(0, 0.6, -0.06))
