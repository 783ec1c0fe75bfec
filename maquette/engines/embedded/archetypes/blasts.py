"""Cannons and round black bombs, as toys."""

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
    lathe,
    sphere,
    torus,
    tube,
)

BLAST = {
    "kind": choice("cannon", "bomb", "dynamite", "grenade"),
    "size": number(1.0, 0.7, 1.3),
    "barrel": number(1.0, 0.7, 1.4, "length of the barrel"),
    "wheels": number(1.0, 0.0, 1.3),
    "metal": color("iron"),
    "wood": color("wood"),
    "trim": color("brass"),
    "paint": color("red"),
}


@archetype("blast", "weapons", BLAST, real_m=1.2)
def blast(b: Builder, p: Params) -> None:
    """Cannons and round black bombs, as toys."""
    if p.kind in ("dynamite",):
        b.material("sticks", p.paint, "matte")
    b.material("body", p.metal, "iron" if p.metal == "iron" else "painted", roughness=0.35)
    b.material("wood", p.wood, "wood")
    b.material("trim", p.trim, "brass")
    b.material("fuse", "straw", "cloth")
    b.material("spark", "orange", "plastic", glow=0.8)
    {"cannon": _cannon, "bomb": _bomb, "dynamite": _dynamite, "grenade": _grenade}[p.kind](b, p)


def _cannon(b: Builder, p: Params) -> None:
    with b.group("barrel", at=(0, 0.92, -0.1), turn=(78, 0, 0), melt=0.01):
        n = p.barrel
        profile = [
            (0.0, -0.62),
            (0.09, -0.6),
            (0.11, -0.52),
            (0.07, -0.46),
            (0.3, -0.42),
            (0.36, -0.3),
            (0.34, -0.1),
            (0.29, 0.2),
            (0.25, 0.7 * n),
            (0.24, 1.0 * n),
            (0.31, 1.08 * n),
            (0.32, 1.2 * n),
            (0.27, 1.24 * n),
            (0.0, 1.24 * n),
        ]
        b.add(lathe(profile), "body")
        for y in (-0.28, 0.12, 0.5 * n):
            b.add(torus(0.36 - 0.09 * (y + 0.28), 0.03), "trim", at=(0, y, 0))
        b.cut(cylinder(0.15, 1.2), "body", at=(0, 1.1 * n, 0))
    with b.group("carriage", melt=0.015):
        for s in (1, -1):
            b.add(
                extrude([(-0.95, 0.02), (-0.75, 0.02), (0.2, 0.5), (0.55, 0.55), (0.55, 0.92), (0.1, 1.0), (-0.35, 0.62), (-0.95, 0.2)], 0.13, 0.03),
                "wood",
                at=(s * 0.3, 0.0, 0.02),
                turn=(0, -90, 0),
            )
        b.add(box(0.62, 0.12, 0.3, 0.03), "wood", at=(0, 0.16, -0.7))
        b.add(box(0.62, 0.14, 0.5, 0.03), "wood", at=(0, 0.62, 0.25))
        b.add(cone((-0.66, 0.55, 0.28), (0.66, 0.55, 0.28), 0.06, 0.06), "body")
    if p.wheels > 0.1:
        with b.group("wheels", melt=0.01):
            for s in (1, -1):
                with b.frame((s * 0.56, 0.55, 0.28), (0, 0, 90)):
                    b.add(torus(0.46, 0.085, height=0.07), "wood")
                    b.add(cylinder(0.13, 0.2, 0.03), "trim")
                    for _ in b.around(8):
                        b.add(cone((0, 0, 0.08), (0, 0, 0.44), 0.045, 0.045), "wood")


def _bomb(b: Builder, p: Params) -> None:
    curl, sparks, neck = b.about(0.68, 0.14), b.some(6, 9), b.about(0.26, 0.12)
    with b.group("bomb", melt=0.02):
        b.add(sphere(0.8), "body", at=(0, 0.77, 0))
        b.add(cylinder(neck, 0.22, 0.03), "trim", at=(0.25, 1.52, 0), turn=(0, 0, -18))
    with b.group("fuse"):
        b.add(tube([(0.27, 1.55, 0), (0.34, 1.78, 0), (0.5, 1.9, 0.04), (curl, 1.84, 0.06)], 0.055), "fuse", bump=Bump("knit", 0.008, 0.05))
        for k in range(sparks):
            a = 2 * pi * k / sparks
            b.add(
                cone((curl + 0.02, 1.83, 0.06), (curl + 0.02 + 0.22 * cos(a), 1.83 + 0.22 * sin(a), 0.06 + 0.05 * (k % 2)), 0.07, 0.03),
                "spark",
                blend=0.02,
            )


def _dynamite(b: Builder, p: Params) -> None:
    tall, curl, low = b.about(1.4, 0.07), b.about(0.34, 0.3), b.about(0.35, 0.2)
    with b.group("sticks"):
        for k in range(7):
            a = pi / 3 * k
            x, z = (0.0, 0.0) if k == 6 else (0.42 * cos(a), 0.42 * sin(a))
            b.add(cylinder(0.215, tall, 0.03), "sticks", at=(x, 0.5 * tall, z))
            b.add(cylinder(0.17, tall + 0.04, 0.02), "fuse", at=(x, 0.5 * tall + 0.01, z))
    with b.group("band"):
        for y in (low, tall - low):
            b.add(cylinder(0.66, 0.12, 0.02), "body", at=(0, y, 0))
        b.add(tube([(0, tall, 0), (0.02, tall + 0.22, 0), (0.47 * curl, tall + 0.42, 0.03), (curl, tall + 0.46, 0.05)], 0.055), "fuse")
        b.add(sphere(0.12), "spark", at=(curl + 0.02, tall + 0.47, 0.05), bump=Bump("noise", 0.03, 0.08))


def _grenade(b: Builder, p: Params) -> None:
    fat, reach = b.about(0.62, 0.06), b.about(0.72, 0.1)
    b.material("body", "olive", "painted")
    with b.group("body", melt=0.02):
        b.add(ellipsoid(fat, 0.78, fat), "body", at=(0, 0.74, 0), bump=Bump("quilt", 0.05, 0.3))
        b.add(cylinder(0.24, 0.3, 0.03), "body", at=(0, 1.5, 0))
    with b.group("lever", melt=0.01):
        b.add(
            tube([(0, 1.72, 0), (0.3, 1.74, 0), (reach - 0.1, 1.4, 0), (reach, 0.85, 0)], [0.08, 0.08, 0.075, 0.07], flat=2.2, up=(0, 0, 1)), "trim"
        )
        b.add(torus(b.about(0.16, 0.12), 0.04), "trim", at=(-0.38, 1.64, 0), turn=(90, 0, 0))


blast.preset("cannon")
blast.preset("bomb", kind="bomb", metal="black", real_m=0.25)
blast.preset("dynamite", kind="dynamite", metal="black", real_m=0.25)
blast.preset("grenade", kind="grenade", real_m=0.12)
